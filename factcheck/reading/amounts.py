"""A number with its unit: money before or behind it, a measure, a percentage, or the noun it counts."""

from __future__ import annotations

from dataclasses import replace

from factcheck.reading.counted import noun_after
from factcheck.reading.currencies import SIGNS, WORDLIKE
from factcheck.reading.numeral_reader import DIGITS, Amount, NumeralReader
from factcheck.reading.quantity_words import Unit, UnitKind

_LETTER_AND_SIGN = 2
_SHORTEST_MONEY_BEFORE = 6
"""A shorter name of money before a number is as likely a word: "won 3 seats"."""
_SHORTEST_NOUN = 3
_NO_NOUN_ENDS = ("ed", "ing", "ly", "ish", "th", "ths")


class AmountReader(NumeralReader):
    """Reads numbers together with their units."""

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
        if self._is_common_word(place, at, unit) or self._is_another_words_letter(place, at):
            return None
        if at < self.count and self.words[at] == "." and self.words[at - 1] != "$" and self.touches(at):
            at += 1
        return (unit, at) if at < self.count and (self.words[at][0] in DIGITS or self.words[at] in "-.,") else None

    def _is_common_word(self, place: int, after: int, unit: Unit) -> bool:
        """Whether a name of money before a number is more likely a word: "won 3 seats", "real 5", "try 2"."""
        sign = self.text[self.starts[place] : self.ends[after - 1]]
        if sign.upper() == unit.symbol:
            return sign != unit.symbol or sign in WORDLIKE
        return sign.isalpha() and sign.lower() not in SIGNS and len(sign) < _SHORTEST_MONEY_BEFORE

    def _is_another_words_letter(self, place: int, after: int) -> bool:
        """Whether the letter of a sign is not the sign's own: "Anna's $44bn", "a $450 fine", not "S$5", "A$5"."""
        if after - place != _LETTER_AND_SIGN or len(self.words[place]) > 1:
            return False
        possessive = place > 0 and self.words[place - 1] in "'’" and self.touches(place)
        return possessive or (self.words[place] in self.index.words.articles and not self.touches(place + 1))

    def _with_unit(self, number: Amount) -> Amount:
        at = number.after
        if number.literal and self._lettered(at):
            return replace(number, unit=self.index.words.degrees[self.raw(at)], kind=UnitKind.MEASURE, after=at + 1)
        hyphen = at < self.count and self.words[at] == "-" and self.touches(at) and self.touches(at + 1)
        found = self.index.units.at(self.words, at) or (self.index.units.at(self.words, at + 1) if hyphen else None)
        if found is not None and self._unit_fits(found[0], at + (1 if hyphen and self.words[at] == "-" else 0), number):
            unit, after = found
            if unit.kind is UnitKind.CLASSIFIER:
                return self._classified(number, unit.symbol, after)
            number = replace(number, unit=unit.symbol, kind=unit.kind, after=after)
            return self._with_cents(number) if unit.kind in (UnitKind.MONEY, UnitKind.MONEY_AFTER) else number
        if self.index.words.plurals and hyphen and self._counts_with_a_hyphen(at + 1, number):
            return replace(number, unit=self.words[at + 1], kind=UnitKind.COUNT, after=at + 2)
        if self.index.words.plurals and not (at < self.count and self.words[at] in "-%"):
            noun = noun_after(self, at, one=number.value == 1)
            if noun is not None:
                return replace(number, unit=noun[0], kind=UnitKind.COUNT, after=noun[1])
        return number

    def _counts_with_a_hyphen(self, place: int, number: Amount) -> bool:
        """Whether the word at ``place``, glued to the number by a hyphen, is what it counts: "91-page", not "18,000-strong"."""
        word = self.raw(place)
        if number.value <= 1 or not (word.isascii() and word.islower() and word.isalpha()) or len(word) < _SHORTEST_NOUN:
            return False
        if word in self.index.words.no_nouns or word in self.index.words.stops or word.endswith(_NO_NOUN_ENDS):
            return False
        return not self._is_number_word(place) and not (self.touches(place + 1) and self.words[place + 1] in "-–'’")

    def _unit_fits(self, unit: Unit, place: int, number: Amount) -> bool:
        sign = self.raw(place)
        if sign.lower() in self.index.words.common_money and unit.kind is UnitKind.MONEY:
            return number.literal or number.scale > 1
        if unit.kind is UnitKind.MONEY and len(sign) == 3 and sign.upper() == unit.symbol:
            return sign == unit.symbol or (sign.islower() and self.touches(place))
        if unit.kind in (UnitKind.MEASURE, UnitKind.CENT) and len(sign) == 1 and sign.isalpha():
            return (number.literal and sign == sign.lower()) or sign == unit.symbol
        return not (number.literal and unit.kind is UnitKind.COUNT and self.touches(place))

    def _classified(self, number: Amount, otherwise: str, after: int) -> Amount:
        counted = self.index.units.at(self.words, after)
        if counted is not None and counted[0].kind is UnitKind.COUNT:
            return replace(number, unit=counted[0].symbol, kind=UnitKind.COUNT, after=counted[1])
        return replace(number, after=after, unit=otherwise, kind=UnitKind.CLASSIFIER, weak=False)

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
        if rest.after == self.count:
            return replace(money, value=money.value + rest.value / 100, after=rest.after)
        return money
