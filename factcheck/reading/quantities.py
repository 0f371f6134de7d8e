"""Numbers, money, percentages and measures in running text, with ranges, bounds and approximations."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from factcheck.reading.counted import noun_after
from factcheck.reading.currencies import SIGNS, WORDLIKE
from factcheck.reading.numerals import Tally, read_digits
from factcheck.reading.quantity_words import TOKEN, Lead, Part, QuantityIndex, Unit, UnitKind, quantity_index
from factcheck.vocabulary import Mention, MentionKind, QuantityValue, Span

_ADDRESS = re.compile(r"https?://\S+|www\.\S+|\S+@\S+\.\S+")
_BARRIER = "\x00"
_DIGITS = frozenset("0123456789")
_RANGE_DASHES = frozenset("-–—")
_SHORTEST_MONEY_BEFORE = 6
_LOOSE_LEAST = 10
"""A preposition that may also be one of place ("trên 3 mặt trận") bounds only numbers from here on."""


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


def find_quantities(text: str, *, language: str, taken: Sequence[Span] = ()) -> list[Mention]:
    """Every quantity in ``text``, in order and disjoint; none inside the spans ``taken`` (dates)."""
    return QuantityFinder(text, quantity_index(language), taken).find()


class QuantityFinder:
    """Walks once over the tokens of a text."""

    def __init__(self, text: str, index: QuantityIndex, taken: Sequence[Span] = ()) -> None:
        self.text = text
        self.index = index
        self.words: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        self._tokenise(taken)
        self.count = len(self.words)

    def _tokenise(self, taken: Sequence[Span]) -> None:
        text = self.text
        blocked = sorted([(s.start, s.end) for s in taken] + [found.span() for found in _ADDRESS.finditer(text)])
        at, gaps = 0, []
        for start, end in blocked:
            if start > at:
                gaps.append((at, start))
            at = max(at, end)
        gaps.append((at, len(text)))
        for begin, end in gaps:
            if begin and self.words:
                self._add(_BARRIER, begin, begin)
            for found in TOKEN.finditer(text, begin, end):
                self._add(found.group().lower(), found.start(), found.end())

    def _add(self, word: str, start: int, end: int) -> None:
        self.words.append(word)
        self.starts.append(start)
        self.ends.append(end)

    def raw(self, place: int) -> str:
        """The token as printed."""
        return self.text[self.starts[place] : self.ends[place]]

    def touches(self, place: int) -> bool:
        """Whether no blank stands between the token at ``place`` and the one before it."""
        return 0 < place < self.count and self.ends[place - 1] == self.starts[place] and self.words[place] != _BARRIER

    def find(self) -> list[Mention]:
        """All mentions."""
        mentions, place, openings, words = [], 0, self.index.starts, self.words
        while place < self.count:
            word = words[place]
            if (
                word in openings
                or word[0] in _DIGITS
                or (word in ".,-−" and place + 1 < self.count and (words[place + 1][0] in _DIGITS or words[place + 1] in ".,"))
            ):
                found = self.quantity(place)
                if found is not None:
                    value, first, after = found
                    start, end = self.starts[first], self.ends[after - 1]
                    mentions.append(Mention(MentionKind.QUANTITY, start, end, self.text[start:end], value))
                    place = after
                    continue
                if word[0] in _DIGITS:  # a code such as 7-8-9 or 2.0.1: leave all of it
                    place = self._end_of_code(place)
                    continue
            place += 1
        return mentions

    def _end_of_code(self, place: int) -> int:
        place += 1
        while place < self.count and self.touches(place) and self.words[place] not in ",;:()[]\"'”’":
            place += 1
        return place

    # --- one quantity ------------------------------------------------------------------------

    def quantity(self, place: int) -> tuple[QuantityValue, int, int] | None:
        """The quantity that begins at ``place`` with its first token and the one after it."""
        leads, at, loose = self._leads(place)
        one = self.amount(at)
        if one is None:
            return None
        leads, first = self._keep_leads(leads, loose, one, place)
        other = self._other_end(one, leads, place)
        after = other.after if other else one.after
        tail = self.index.tails.at(self.words, after)
        if tail and not other:
            leads, after = [*leads, tail[0]], tail[1]
        elif Lead.FROM in leads and not other:
            leads, first = [lead for lead in leads if lead not in (Lead.FROM, Lead.BETWEEN)], one.first
        elif Lead.BETWEEN in leads and not other:
            leads, first = [lead for lead in leads if lead is not Lead.BETWEEN], one.first
        whole = not self.text[: self.starts[first]].strip() and not self.text[self.ends[after - 1] :].strip(" .\n")
        if not whole and other is None and not self._stands(one, leads, first):
            return None
        after = self._restated(one, after) if other is None else after
        return self._value(one, other, leads), first, after

    def _leads(self, place: int) -> tuple[list[Lead], int, bool]:
        leads: list[Lead] = []
        at, loose = place, False
        while (found := self.index.leads.at(self.words, at)) is not None and len(leads) < 4:
            loose = loose or self.words[at] in self.index.words.loose_leads
            leads.append(found[0])
            at = found[1]
        return leads, at, loose

    def _keep_leads(self, leads: list[Lead], loose: bool, one: Amount, place: int) -> tuple[list[Lead], int]:
        if (
            loose
            and one.value < _LOOSE_LEAST
            and one.kind not in (UnitKind.MONEY, UnitKind.CENT)
            and one.unit != "%"
            and Lead.BETWEEN not in leads
        ):
            return [], one.first
        return leads, place

    def _stands(self, one: Amount, leads: list[Lead], first: int) -> bool:
        """Whether a number in running text is a quantity, not a year, a label or half an idiom."""
        if one.unit or one.vague:
            return True
        if one.weak:
            return bool(leads) and (one.value >= _LOOSE_LEAST or one.value < 1)
        before = self.words[first - 1] if first else ""
        if before in self.index.words.labels or (before == "." and first > 1 and self.words[first - 2] in self.index.words.labels):
            return False
        if (before and before in "-–/:'’" and self.touches(first)) or self._runs_on(one.after):
            return False
        if not one.literal or leads or one.scale > 1:
            return True
        year_like = 1900 <= one.value <= 2100 and one.after - one.first == 1 and self.words[one.first].isdigit()
        return not year_like and not self._names_a_thing(first)

    def _runs_on(self, after: int) -> bool:
        """Whether a sign and more digits are glued to the number: a code, a score, a telephone number."""
        glued = after + 1 < self.count and self.words[after] in "-–/:" and self.touches(after) and self.touches(after + 1)
        return glued and self.words[after + 1][0] in _DIGITS

    def _names_a_thing(self, first: int) -> bool:
        """Whether the number belongs to a proper name: "Boeing 737", "Pasal 5"; not the first word of a sentence."""
        if first == 0 or not self.raw(first - 1)[0].isupper():
            return False
        return (
            first > 1
            and self.words[first - 2] not in (".", "!", "?", '"', "“", _BARRIER)
            and "\n" not in self.text[self.ends[first - 2] : self.starts[first - 1]]
        )

    def _other_end(self, one: Amount, leads: list[Lead], place: int) -> Amount | None:
        joint = self.index.tos.at(self.words, one.after)
        if joint is None or one.vague:
            return None
        only_between, at = joint
        if only_between and Lead.BETWEEN not in leads and not (Lead.FROM in leads and one.literal):
            return None
        if Lead.FROM in leads and any(word in self.index.words.changes for word in self.words[max(0, place - 4) : place]):
            return None
        dash = self.words[one.after] in _RANGE_DASHES
        other = self.amount(at)
        if other is None or other.vague or (dash and self._chain(one.after, other.after)):
            return None
        if not (one.unit == other.unit or not one.unit or not other.unit):
            return None
        low = self._scaled(one, other)
        return other if low < other.value and (dash or leads or other.literal == one.literal) else None

    def _chain(self, dash: int, after: int) -> bool:
        """Whether a dash is one of several, as in a telephone number."""
        return self.touches(dash) and after < self.count and self.words[after] in "-–—/" and self.touches(after)

    @staticmethod
    def _scaled(one: Amount, other: Amount) -> Decimal:
        """The lower end, in the scale of the upper one where it has none of its own: "7-9 lakh"."""
        return one.value * other.scale if one.scale == 1 and other.scale > 1 and one.value < other.mantissa else one.value

    def _restated(self, one: Amount, after: int) -> int:
        """Past a number said again in brackets: "forty-five (45)"."""
        if after + 2 < self.count and self.words[after] == "(":
            again = self.amount(after + 1)
            if again and again.value == one.value and again.after < self.count and self.words[again.after] == ")":
                return again.after + 1
        return after

    def _value(self, one: Amount, other: Amount | None, leads: list[Lead]) -> QuantityValue:
        about = Lead.ABOUT in leads or one.vague
        low: Decimal | None = one.value
        high: Decimal | None = one.value
        if other:
            low, high = self._scaled(one, other), other.value
        elif Lead.OVER in leads or one.vague:
            high = None
        elif Lead.UNDER in leads:
            low = None
        return QuantityValue(low, high, (other.unit if other and other.unit else one.unit), about)

    # --- one amount --------------------------------------------------------------------------

    def amount(self, place: int) -> Amount | None:
        """A number with its unit before or after it."""
        before = self._money_before(place)
        if before is not None:
            unit, at = before
            number = self.numeral(at)
            if number is None:
                return None
            number = replace(number, first=place, unit=unit.symbol, kind=unit.kind, weak=False)
            again = self.index.units.at(self.words, number.after)
            if again and again[0] == unit:
                number = replace(number, after=again[1])
            return self._with_cents(number)
        number = self.numeral(place)
        return self._with_unit(number) if number is not None else None

    def _money_before(self, place: int) -> tuple[Unit, int] | None:
        found = self.index.units.at(self.words, place)
        if found is None and self.words[place : place + 1] and self.words[place] in self.index.words.articles:
            place += 1
            found = self.index.units.at(self.words, place)
        if found is None or found[0].kind is not UnitKind.MONEY:
            return None
        unit, at = found
        if self._is_common_word(place, at, unit):
            return None
        if at < self.count and self.words[at] == "." and self.words[at - 1] != "$" and self.touches(at):
            at += 1
        return (unit, at) if at < self.count and (self.words[at][0] in _DIGITS or self.words[at] in "-.,") else None

    def _is_common_word(self, place: int, after: int, unit: Unit) -> bool:
        """Whether a name of money before a number is more likely a word: "won 3 seats", "real 5", "try 2"."""
        sign = self.text[self.starts[place] : self.ends[after - 1]]
        if sign.upper() == unit.symbol:
            return sign != unit.symbol or sign in WORDLIKE
        return sign.isalpha() and sign.lower() not in SIGNS and len(sign) < _SHORTEST_MONEY_BEFORE

    def _with_unit(self, number: Amount) -> Amount:
        at = number.after
        hyphen = at < self.count and self.words[at] == "-" and self.touches(at) and self.touches(at + 1)
        found = self.index.units.at(self.words, at) or (self.index.units.at(self.words, at + 1) if hyphen else None)
        if found is not None and self._unit_fits(found[0], at + (1 if hyphen and self.words[at] == "-" else 0), number):
            unit, after = found
            if unit.kind is UnitKind.CLASSIFIER:
                return self._classified(number, after)
            number = replace(number, unit=unit.symbol, kind=unit.kind, after=after)
            return self._with_cents(number) if unit.kind in (UnitKind.MONEY, UnitKind.MONEY_AFTER) else number
        if self.index.words.plurals and not (at < self.count and self.words[at] in "-%"):
            noun = noun_after(self, at, one=number.value == 1)
            if noun is not None:
                return replace(number, unit=noun[0], kind=UnitKind.COUNT, after=noun[1])
        return number

    def _unit_fits(self, unit: Unit, place: int, number: Amount) -> bool:
        sign = self.raw(place)
        if unit.kind is UnitKind.MONEY and len(sign) == 3 and sign.upper() == unit.symbol:
            return sign == unit.symbol or (sign.islower() and self.touches(place))
        if unit.kind in (UnitKind.MEASURE, UnitKind.CENT) and len(sign) == 1 and sign.isalpha():
            return (number.literal and sign == sign.lower()) or sign == unit.symbol
        return not (number.literal and unit.kind is UnitKind.COUNT and self.touches(place))

    def _classified(self, number: Amount, after: int) -> Amount:
        counted = self.index.units.at(self.words, after)
        if counted is not None and counted[0].kind is UnitKind.COUNT:
            return replace(number, unit=counted[0].symbol, kind=UnitKind.COUNT, after=counted[1])
        return replace(number, after=after, kind=UnitKind.CLASSIFIER, weak=False)

    def _with_cents(self, money: Amount) -> Amount:
        """Add what stands behind whole money: "20 dollars 43 cents", "$20 and 43c", "20 rupees 43"."""
        at = money.after
        if at >= self.count or money.value != money.value.to_integral_value():
            return money
        joined = self.words[at] in self.index.words.joints or self.words[at] in self.index.words.and_
        rest = self.numeral(at + joined)
        if rest is None or rest.value >= 100 or rest.value <= 0 or rest.scale > 1 or rest.value != rest.value.to_integral_value():
            return money
        unit = self.index.units.at(self.words, rest.after)
        if unit is not None and unit[0].kind is UnitKind.CENT:
            return replace(money, value=money.value + rest.value / 100, after=unit[1])
        if rest.after == self.count and not self.text[self.ends[rest.after - 1] :].strip():
            return replace(money, value=money.value + rest.value / 100, after=rest.after)
        return money

    # --- one number --------------------------------------------------------------------------

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
            if free and (self.words[place + 1][0] in _DIGITS or self.words[place + 1] in ".,"):
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
        if point and self.touches(at) and self.words[at - 1] not in "-−(" and not self._is_sign_of_money(at - 1):
            return None
        digits = at + 1 if point else at
        written = self.words[digits]
        if written[0] not in _DIGITS or (at and not point and self._glued_to_a_word(at)):
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
            return unit is None or unit[0].kind is not UnitKind.MONEY
        return before in "/:_.," and at > 1 and self.touches(at - 1) and self.words[at - 2][-1] in _DIGITS

    def _is_sign_of_money(self, place: int) -> bool:
        found = self.index.units.at(self.words, place)
        return found is not None and found[0].kind is UnitKind.MONEY

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
            if glued[0].isalpha():
                suffix = self.index.words.suffixes.get(self.raw(after))
                if suffix is not None and not (self.touches(after + 1) and self.words[after + 1][0].isalnum()):
                    value, scale, after = value * suffix, Decimal(suffix), after + 1
                elif self.index.units.at(self.words, after) is None and self.index.numbers.at(self.words, after) is None:
                    return None  # "5th", "3D", "90an"
            elif glued in ":/" and after + 1 < self.count and self.touches(after + 1) and self.words[after + 1][0] in _DIGITS:
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
        return round(value / int(below), 6), after + 2

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
            money = unit is not None and unit[0].kind is UnitKind.MONEY and self._money_before(after) is None
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
