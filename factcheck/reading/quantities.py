"""Numbers, money, percentages and measures in running text, with ranges, bounds and approximations."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from factcheck.reading.amounts import AmountReader
from factcheck.reading.numeral_reader import DIGITS, Amount
from factcheck.reading.quantity_words import Joint, Lead, UnitKind, quantity_index
from factcheck.reading.wordlist import BARRIER
from factcheck.vocabulary import Mention, MentionKind, QuantityValue, Span

_ADDRESS = re.compile(r"https?://\S+|www\.\S+|[\w.+-]{1,64}@[\w-]{1,64}\.\S+")
_RANGE_DASHES = frozenset("-–—")
_BASES = frozenset(10**power for power in range(2, 7))
"""What rates are told by: a hundred to a million."""
_LONG_WORD = re.compile(r"(?<!\S)\S{5,}")
_LOOSE_LEAST = 10
"""A preposition that may also be one of place ("trên 3 mặt trận") bounds only numbers from here on."""


def find_quantities(text: str, *, language: str, taken: Sequence[Span] = ()) -> list[Mention]:
    """Every quantity in ``text``, in order and disjoint; none inside the spans ``taken`` (dates) or an address."""
    addresses = [Span(*found.span()) for found in _ADDRESS.finditer(text)] if "www." in text or "://" in text or "@" in text else []
    return QuantityFinder(text, quantity_index(language), [*taken, *addresses]).find()


class QuantityFinder(AmountReader):
    """Walks once over the words of a text and joins amounts to ranges and bounds."""

    _line_begins = _line_ends = 0
    _title_case = False
    """Of the line that was asked about last."""

    def find(self) -> list[Mention]:
        """All mentions."""
        mentions, place, openings, words = [], 0, self.index.starts, self.words
        while place < self.count:
            word = words[place]
            if (
                word in openings
                or word[0] in DIGITS
                or (word in ".,-−" and place + 1 < self.count and (words[place + 1][0] in DIGITS or words[place + 1] in ".,"))
            ):
                found = self.quantity(place)
                if found is not None:
                    value, first, after = found
                    start, end = self.starts[first], self.ends[after - 1]
                    mentions.append(Mention(MentionKind.QUANTITY, start, end, self.text[start:end], value))
                    place = after
                    continue
                if word[0] in DIGITS:  # a code such as 7-8-9 or 2.0.1: leave all of it
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
        leads, first = self._keep_leads(leads, one, place, loose=loose)
        other = self._other_end(one, leads, place)
        after = other.after if other else one.after
        tail = self.index.tails.at(self.words, after)
        if tail and not other:
            leads, after = [*leads, tail[0]], tail[1]
        elif Lead.FROM in leads and not other:
            leads, first = [lead for lead in leads if lead not in (Lead.FROM, Lead.BETWEEN)], one.first
        elif Lead.BETWEEN in leads and not other:
            leads, first = [lead for lead in leads if lead is not Lead.BETWEEN], one.first
        whole = first == 0 and (after == self.count or (after == self.count - 1 and self.words[after] == "."))
        if not whole and other is None and not self._stands(one, leads, first):
            return None
        after = self._restated(one, after) if other is None else after
        value = self._value(one, other, leads)
        among = self._among(other or one, after)
        if among is not None:
            value, after = replace(value, unit=f"{value.unit} per {among[0]}".lstrip()), among[1]
        return value, first, after

    def _among(self, counted: Amount, after: int) -> tuple[int, int] | None:
        """The round number of those that something is counted among, and the place after it: "5.6 cases per 100,000 people"."""
        joint = self.index.pers.at(self.words, after)
        if joint is None or counted.kind not in (None, UnitKind.COUNT) or counted.vague:
            return None
        base = self.amount(joint[1])
        if base is None or base.kind not in (None, UnitKind.COUNT, UnitKind.CLASSIFIER) or base.value not in _BASES:
            return None
        return int(base.value), base.after

    def _leads(self, place: int) -> tuple[list[Lead], int, bool]:
        leads: list[Lead] = []
        at, loose = place, False
        while (found := self.index.leads.at(self.words, at)) is not None and len(leads) < 4:
            loose = loose or self.words[at] in self.index.words.loose_leads
            leads.append(found[0])
            at = found[1]
        return leads, at, loose

    def _keep_leads(self, leads: list[Lead], one: Amount, place: int, *, loose: bool) -> tuple[list[Lead], int]:
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
        before = self.words[first - 1] if first else ""
        if self._is_a_name(one, first) or self._heads_an_item(one) or self._begins_a_date(one):
            return False
        labelled = before in self.index.words.labels or (before == "." and first > 1 and self.words[first - 2] in self.index.words.labels)
        if labelled and one.literal and one.kind is UnitKind.COUNT and self.raw(first - 1)[0].isupper():
            return False
        if (one.unit and not self._lettered(one.after - 1)) or one.vague:
            return True
        if one.weak:
            return bool(leads) and (one.value >= _LOOSE_LEAST or one.value < 1)
        if labelled:
            return False
        if (before and before in "-–/:'’" and self.touches(first)) or self._runs_on(one.after):
            return False
        if not one.literal or leads or one.scale > 1:
            return True
        year_like = 1900 <= one.value <= 2100 and one.after - one.first == 1 and self.words[one.first].isdigit()
        return not year_like and not self._names_a_thing(first)

    def _is_a_name(self, one: Amount, first: int) -> bool:
        """Whether a number word is (part of) a name: a capital in mid-sentence beside another, "Nine News", "Big Four", or alone in brackets."""
        if one.literal or not self.raw(one.first)[0].isupper() or (self.raw(one.first).isupper() and len(self.words[one.first]) > 1):
            return False
        if self._in_brackets(one.first, one.first + 1):
            return True
        if first != one.first or self._begins_a_sentence(first) or self._in_title_case(first):
            return False
        return any(
            0 < at < self.count and self.raw(at)[0].isupper() and not self.raw(at).isupper()
            for at in (first - 1, first + 1)
        )  # fmt: skip

    def _in_brackets(self, first: int, after: int) -> bool:
        return first > 0 and after < self.count and self.words[first - 1] == "(" and self.words[after] == ")"

    def _begins_a_sentence(self, place: int) -> bool:
        before = self.words[place - 1] if place else "."
        return not before[-1].isalnum() or "\n" in self.text[self.ends[place - 1] : self.starts[place]]

    def _in_title_case(self, place: int) -> bool:
        """Whether the line around has every long word in capitals, as a headline may."""
        if not self._line_begins <= self.starts[place] < self._line_ends:
            self._line_begins = self.text.rfind("\n", 0, self.starts[place]) + 1
            ends = self.text.find("\n", self.starts[place])
            self._line_ends = len(self.text) if ends < 0 else ends
            words = _LONG_WORD.finditer(self.text, self._line_begins, self._line_ends)
            self._title_case = not any(word[0][0].islower() for word in words)
        return self._title_case

    def _heads_an_item(self, one: Amount) -> bool:
        """Whether a number only counts an item of a list off: "3. Tickets cost more" at the head of a line."""
        at = one.after
        if not one.literal or at - one.first != 1 or at + 1 >= self.count or self.words[at] not in ".)" or not self.touches(at):
            return False
        heads = one.first == 0 or "\n" in self.text[self.ends[one.first - 1] : self.starts[one.first]]
        return heads and not self.touches(at + 1) and self.raw(at + 1)[0].isupper()

    def _runs_on(self, after: int) -> bool:
        """Whether a sign and more digits, or a hyphen and a capital, are glued to the number: a code, a score, a name such as "7-Up"."""
        glued = after + 1 < self.count and self.words[after] in "-–/:" and self.touches(after) and self.touches(after + 1)
        return glued and (self.words[after + 1][0] in DIGITS or (self.words[after] == "-" and self.raw(after + 1)[0].isupper()))

    def _names_a_thing(self, first: int) -> bool:
        """Whether the number belongs to a proper name: "Boeing 737", "Pasal 5"; not the first word of a sentence."""
        if first == 0 or not any(letter.isupper() for letter in self.raw(first - 1)):
            return False
        return (
            first > 1
            and self.words[first - 2] not in (".", "!", "?", '"', "“", BARRIER)
            and "\n" not in self.text[self.ends[first - 2] : self.starts[first - 1]]
        )

    def _other_end(self, one: Amount, leads: list[Lead], place: int) -> Amount | None:
        joint = self.index.tos.at(self.words, one.after)
        if joint is None or one.vague:
            return None
        how, at = joint
        if how is Joint.BETWEEN and Lead.BETWEEN not in leads and not (Lead.FROM in leads and one.literal):
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
        if how is Joint.OR and (one.unit or one.scale > 1 or not self._are_near(low, other.value) or not set(leads) <= {Lead.ABOUT}):
            return None
        return other if low < other.value and (leads or other.literal == one.literal) else None

    def _begins_a_date(self, one: Amount) -> bool:
        """Whether a bare number is the first of two with a date: "three to five years ago", "24 or 25 May"."""
        joint = self.index.tos.at(self.words, one.after)
        if one.unit or joint is None or joint[0] is Joint.BETWEEN or self.words[one.after] in _RANGE_DASHES:
            return False
        return joint[1] < self.count and self.words[joint[1]] == BARRIER

    @staticmethod
    def _are_near(low: Decimal, high: Decimal) -> bool:
        """Whether "or" between two numbers means about so many: "two or three", "10 or 15", not "9 or 15"."""
        return high - low <= max(Decimal(1), low / 2)

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
