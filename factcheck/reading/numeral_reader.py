"""A bare number at a place in a text, written in digits, in words or in both."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from factcheck.reading.currencies import WORDLIKE
from factcheck.reading.numerals import Tally, read_digits
from factcheck.reading.quantity_words import Part, QuantityIndex, UnitKind
from factcheck.reading.wordlist import BARRIER, word_list
from factcheck.vocabulary import Span

DIGITS = frozenset("0123456789")
_DENOMINATORS = frozenset({2, 3, 4, 5, 6, 8, 10, 16, 100})
"""Others are more likely dates or names: "9/11"."""
_A_FRACTION_ALONE = 3
_GENERATIONS = range(2, 7)
"""Of mobile telephony: "5G" is no five thousand million."""


@dataclass(frozen=True, slots=True)
class Amount:
    """One number with its unit, as tokens ``first`` to ``after``."""

    first: int
    after: int
    value: Decimal
    unit: str = ""
    kind: UnitKind | None = None
    scale: Decimal = Decimal(1)
    weak: bool = False
    literal: bool = False
    vague: bool = False

    @property
    def mantissa(self) -> Decimal:
        """The number as counted in its scale: 9 in "9 lakh"."""
        return self.value / self.scale


class NumeralReader:
    """Reads numbers out of the words of ``text``, those inside the spans ``taken`` excepted."""

    def __init__(self, text: str, index: QuantityIndex, taken: Sequence[Span] = ()) -> None:
        listed = word_list(text)
        self.text = text
        self.index = index
        self.words = listed.masked(taken) if taken else listed.words
        self.starts = listed.starts
        self.ends = listed.ends
        self.count = listed.count

    def raw(self, place: int) -> str:
        """The token as printed."""
        return self.text[self.starts[place] : self.ends[place]]

    def touches(self, place: int) -> bool:
        """Whether no blank stands between the token at ``place`` and the one before it."""
        return 0 < place < self.count and self.ends[place - 1] == self.starts[place] and self.words[place] != BARRIER

    def digits_at(self, place: int) -> bool:
        """Whether a number in digits stands at ``place``."""
        return place < self.count and self.words[place][0] in DIGITS

    def unit_at(self, place: int, *kinds: UnitKind) -> bool:
        """Whether a unit of one of ``kinds`` stands at ``place``."""
        found = self.index.units.at(self.words, place)
        return found is not None and found[0].kind in kinds

    def numeral(self, place: int) -> Amount | None:
        """A bare number in digits or words."""
        at, sign = self._sign(place)
        tally, weak, vague, begin = Tally(), False, False, at
        while at < self.count:
            after = self._literal(tally, at) or self._spoken(tally, at)
            if after is None:
                break
            at = after
        if not tally.begun:
            return None
        phrase = " ".join(self.words[begin:at])
        found = self.index.numbers.at(self.words, begin)
        vague = found is not None and found[0][0] is Part.VAGUE and found[1] == at
        weak = not tally.literal and phrase in self.index.words.weak
        return Amount(place, at, tally.value * sign, scale=tally.scale, weak=weak, literal=tally.literal, vague=vague)

    def _sign(self, place: int) -> tuple[int, int]:
        if place + 1 < self.count and self.words[place] in "-−" and (self.touches(place + 1) or place == 0):
            free = place == 0 or not self.touches(place) or self.words[place - 1] in "(["
            if free and (self.words[place + 1][0] in DIGITS or self.words[place + 1] in ".,"):
                return place + 1, -1
        found = self.index.numbers.at(self.words, place)
        if found is not None and found[0][0] is Part.MINUS:
            return found[1], -1
        return place, 1

    def _literal(self, tally: Tally, at: int) -> int | None:
        """Take digits at ``at`` with what is glued to them; the place after, or ``None``."""
        point = self.words[at] in ".,"
        if point and not (at + 1 < self.count and self.touches(at + 1) and self.words[at + 1].isdigit()):
            return None
        if point and self.touches(at) and self.words[at - 1] not in "-−(" and not self.unit_at(at - 1, UnitKind.MONEY):
            return None
        digits = at + 1 if point else at
        written = self.words[digits]
        if written[0] not in DIGITS or (at and not point and self._glued_to_a_word(at)):
            return None
        decimal = self.index.words.decimal
        value = read_digits(written, decimal) if not point else Decimal(f"0.{written}") if len(written) < 24 and written.isascii() else None
        if value is None:
            return None
        return self._literal_with_suffix(tally, value, digits + 1)

    def _glued_to_a_word(self, at: int) -> bool:
        """Whether letters stand right before: "G20", "F-16", not "RM42" or "$5"."""
        if not self.touches(at):
            return False
        before = self.words[at - 1]
        if before in "-–" and at > 1 and self.touches(at - 1):
            return self.words[at - 2][-1].isalpha() and self.index.units.at(self.words, at - 2) is None and not self._is_number_word(at - 2)
        if before[-1].isalpha():
            unit = self.index.units.at(self.words, at - 1)
            return unit is None or unit[0].kind is not UnitKind.MONEY or before.upper() in WORDLIKE
        return before in "/:_.," and at > 1 and self.touches(at - 1) and self.words[at - 2][-1] in DIGITS

    def _lettered(self, place: int) -> bool:
        """Whether a capital that means degrees is glued to the number before ``place``: "30C"."""
        glued = place < self.count and self.touches(place) and self.raw(place) in self.index.words.degrees
        return glued and not (self.touches(place + 1) and self.words[place + 1][0].isalnum())

    def _is_number_word(self, place: int) -> bool:
        found = self.index.numbers.at(self.words, place)
        return found is not None and found[0][0] in (Part.DIGIT, Part.FIXED, Part.TENS, Part.SCALE)

    def _literal_with_suffix(self, tally: Tally, value: Decimal, after: int) -> int | None:
        scale = Decimal(1)
        divided = self._divided(value, after)
        if divided is not None:
            value, after = divided
        if self.touches(after):
            glued = self.words[after]
            if glued[0].isalpha() and not self._lettered(after):
                suffix = self.index.words.suffixes.get(self.raw(after))
                if self.raw(after) == "G" and value in _GENERATIONS:
                    return None
                if suffix is not None and not (self.touches(after + 1) and self.words[after + 1][0].isalnum()):
                    value, scale, after = value * suffix, Decimal(suffix), after + 1
                elif self.index.units.at(self.words, after) is None and self.index.numbers.at(self.words, after) is None:
                    return None  # "5th", "3D", "90an"
            elif glued in ":/" and after + 1 < self.count and self.touches(after + 1) and self.words[after + 1][0] in DIGITS:
                return None  # a clock time, a date, a ratio
        elif divided is None and (more := self._mixed(value, after)) is not None:
            value, after = more
        if not tally.take_literal(value):
            return None
        tally.scale = scale if scale > 1 else tally.scale
        return after

    def _divided(self, value: Decimal, after: int) -> tuple[Decimal, int] | None:
        """A fraction in digits: "3/15"."""
        if not (after + 1 < self.count and self.words[after] == "/" and self.touches(after) and self.touches(after + 1)):
            return None
        below = self.words[after + 1]
        if not (below.isdigit() and below.isascii() and 0 < len(below) <= 4 and int(below)):
            return None
        if after + 2 < self.count and self.words[after + 2] == "/" and self.touches(after + 2):
            return None
        plausible = value < int(below) and int(below) in _DENOMINATORS
        return (round(value / int(below), 6), after + 2) if plausible or self.count == _A_FRACTION_ALONE else None

    def _mixed(self, value: Decimal, after: int) -> tuple[Decimal, int] | None:
        """A whole number with a fraction: "10 1/2"."""
        if value != value.to_integral_value() or not (after < self.count and self.words[after].isdigit() and self.words[after].isascii()):
            return None
        if len(self.words[after]) > 2:
            return None
        part = self._divided(Decimal(self.words[after]), after + 1)
        return (value + part[0], part[1]) if part is not None and part[0] < 1 else None

    def _spoken(self, tally: Tally, at: int) -> int | None:
        """Take the word at ``at``; the place after it, or ``None`` where it does not continue the number."""
        if self.words[at] == "-" and tally.begun and self.touches(at) and self.touches(at + 1):
            return self._after_hyphen(tally, at + 1)
        found = self.index.numbers.at(self.words, at)
        if found is None:
            return None
        (part, value), after = found
        if part is Part.AND:
            return self._spoken_joint(tally, after)
        if part is Part.POINT:
            return self._spoken_fraction(tally, after)
        if part is Part.ARTICLE:
            unit = self.index.units.at(self.words, after)
            money = unit is not None and unit[0].kind is UnitKind.MONEY and not self.digits_at(unit[1])
            return after if money and not tally.begun and tally.take(Part.FIXED, value) else None
        return after if tally.take(part, value) else None

    def _after_hyphen(self, tally: Tally, at: int) -> int | None:
        found = self.index.numbers.at(self.words, at)
        if found is None or found[0][0] not in (Part.DIGIT, Part.HUNDRED, Part.SCALE, Part.PARTS):
            return None
        return found[1] if tally.take(*found[0]) else None

    def _spoken_joint(self, tally: Tally, at: int) -> int | None:
        if not tally.joins or tally.literal:
            return None
        found = self.index.numbers.at(self.words, at)
        if found is None or found[0][0] not in (Part.DIGIT, Part.FIXED, Part.TENS):
            return None
        return found[1] if tally.take(*found[0]) else None

    def _spoken_fraction(self, tally: Tally, at: int) -> int | None:
        if at >= self.count or (tally.begun and not tally.takes_point):
            return None
        if self.words[at].isdigit() and self.words[at].isascii() and len(self.words[at]) < 12:
            tally.take_fraction(self.words[at])
            return at + 1
        digits, after = "", at
        while (
            (found := self.index.numbers.at(self.words, after)) is not None and found[0][0] in (Part.DIGIT, Part.TENS) and len(digits) < 12
        ):
            value = int(found[0][1])
            digits = (
                digits[:-1] + str(value)
                if digits.endswith("0") and found[0][0] is Part.DIGIT and value and len(digits) == 2
                else digits + str(value)
            )
            after = found[1]
            if after < self.count and self.words[after] == "-" and self.touches(after):
                after += 1
        return after if digits and tally.take_fraction(digits) else None
