"""Whether a value of one text is in another: its values are looked up, not gone through, and what is left to compare is counted.

A value is compared in full (:mod:`factcheck.evidence.agreement`) only with those that it may agree with: dates of the same bounds or in
the sentences that stand for its own, numbers within rounding of it, names by their sound and by what the lexicon knows.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from operator import itemgetter

from factcheck.evidence.agreement import compare_values
from factcheck.evidence.intervals import Stretch, read_when
from factcheck.evidence.lexicon import LANGUAGES, concepts
from factcheck.evidence.spelling import sounds
from factcheck.evidence.text_agreement import place_key
from factcheck.evidence.units import COUNTED_AS, MONEY, UNITS, canonical
from factcheck.vocabulary import Agreement, ClaimKind, DateValue, Mention, NameValue, QuantityValue, Reading

_ALIKE = (Agreement.SAME, Agreement.CONSISTENT)
_WORD = re.compile(r"\w+")
_LEAST_LETTERS = 3
_UNITS_OF_A_LANGUAGE = re.compile(r"[^\W\d_]{4,}")
_BARE_NUMBER = re.compile(r"(?<![\d.,])[0-9]++(?!\d|[.,]\d)")
_MOST_DIGITS = 40
_SHARES = frozenset(name for name, unit in UNITS.items() if unit.measures in ("share", "difference of shares"))
_ROUNDED, _ABOUT = Decimal("0.06"), Decimal("0.26")
"""As shares, how far apart two numbers may lie that agree by rounding, or because one is only about: a little more than agreement asks."""


@dataclass(slots=True)
class Budget:
    """How many pairs may still be compared. ``spent``: whether one was left uncompared."""

    left: int
    spent: bool = False

    def any_of(self, others: Iterable[Mention], agrees: Callable[[Mention], bool]) -> bool:
        """Whether any of the others agrees; also where that cannot be told any more, so that nothing is listed that may be there."""
        for other in others:
            if not self.left:
                self.spent = True
                return True
            self.left -= 1
            if agrees(other):
                return True
        return False


class Held:
    """What a text holds, to be asked for the values of another. ``mentions`` are its own, ``sentence_of`` says in which sentence one stands."""

    def __init__(self, reading: Reading, mentions: Sequence[Mention], sentence_of: Callable[[Mention], int], budget: Budget) -> None:
        self._budget = budget
        self._sentence_of = sentence_of
        self._normals = {(type(mention.value), mention.value.normal) for mention in mentions}
        self._dates = _Dates(mentions, sentence_of)
        self._numbers = _Numbers([mention for mention in mentions if isinstance(mention.value, QuantityValue)])
        self._bare = frozenset(_BARE_NUMBER.findall(_without_bounds(reading, mentions)))
        named = [mention for mention in mentions if not isinstance(mention.value, DateValue | QuantityValue)]
        self._places = frozenset(filter(None, (place_key(mention.text) for mention in named)))
        words = {word for word in _WORD.findall(reading.text) if len(word) >= _LEAST_LETTERS and word[0].isupper()}
        self._heard = frozenset(sound for word in words for sound in sounds(word))
        self._spoken = frozenset(concepts(reading.text, reading.language.partition("-")[0]))

    def has(self, mention: Mention, near: Collection[int]) -> bool:
        """Whether the value is here: anywhere the same; less exact only in the sentences ``near``, which stand for its own."""
        if (type(mention.value), mention.value.normal) in self._normals:
            return True
        match mention.value:
            case DateValue():
                others = self._dates.candidates(mention, near)
                return self._budget.any_of(others, lambda other: _same_day(mention, other, is_near=self._sentence_of(other) in near))
            case QuantityValue() as value:
                if _digits(value) in self._bare:
                    return True
                others = self._numbers.candidates(value)
                return self._budget.any_of(others, lambda other: _same_number(mention, other, is_near=self._sentence_of(other) in near))
        return self._names(mention)

    def _names(self, mention: Mention) -> bool:
        """A name is here where any of its words sounds like one of the text's, where it is a known place, or where the lexicon knows it."""
        name = mention.value.name if isinstance(mention.value, NameValue) else mention.text
        words = [word for word in _WORD.findall(name) if len(word) >= _LEAST_LETTERS and word[0].isupper()]
        if not words or any(sounds(word) & self._heard for word in words) or place_key(name) in self._places:
            return True
        return any(concept in self._spoken for language in LANGUAGES for concept in concepts(name, language))


# --- dates ---------------------------------------------------------------------------------------------


class _Dates:
    """Dates by their bounds, and by the sentence that they stand in."""

    def __init__(self, mentions: Iterable[Mention], sentence_of: Callable[[Mention], int]) -> None:
        self._by_bounds: dict[Hashable, list[Mention]] = defaultdict(list)
        self._by_sentence: dict[int, list[Mention]] = defaultdict(list)
        for mention in mentions:
            if isinstance(mention.value, DateValue):
                self._by_sentence[sentence_of(mention)].append(mention)
                for bounds in _bounds(mention.value):
                    self._by_bounds[bounds].append(mention)

    def candidates(self, mention: Mention, near: Collection[int]) -> Iterator[Mention]:
        if isinstance(mention.value, DateValue):
            for bounds in _bounds(mention.value):
                yield from self._by_bounds.get(bounds, ())
            for sentence in near:
                yield from self._by_sentence.get(sentence, ())


def _bounds(value: DateValue) -> set[Hashable]:
    """What two dates that are the same have in common: their bounds on their own clocks, or in UTC, or what recurs; else their days."""
    when = read_when(value.normal)
    if not isinstance(when, Stretch):
        return {when or (value.earliest, value.latest)}
    found: set[Hashable] = {(when.low, when.high)}
    if when.offset is not None:
        found.add(("UTC", *(None if minute is None else minute - when.offset for minute in (when.low, when.high))))
    return found


def _same_day(one: Mention, other: Mention, *, is_near: bool) -> bool:
    agreement = compare_values(ClaimKind.DATE, one.value, other.value).agreement
    return agreement is Agreement.SAME or (is_near and agreement is Agreement.CONSISTENT)


# --- numbers -------------------------------------------------------------------------------------------


@dataclass(slots=True)
class _Scale:
    """Single numbers that can be compared with each other, in order, by the place that they look rounded to; those that are only about apart."""

    exact: dict[Decimal, list[tuple[Decimal, int]]] = field(default_factory=lambda: defaultdict(list))
    about: list[tuple[Decimal, int]] = field(default_factory=list)

    def order(self) -> None:
        for numbers in (*self.exact.values(), self.about):
            numbers.sort()

    def near(self, low: Decimal | None, high: Decimal | None, play: Decimal, *, about: bool) -> Iterator[int]:
        """The numbers that may agree with one, or with a range."""
        ends = [abs(end) for end in (low, high) if end is not None]
        wide = max(ends) * _ABOUT + 2
        for step, numbers in self.exact.items():
            both = play + step
            yield from _between(numbers, low, high, wide if about else both if both < 1 else min(both, max(ends) * _ROUNDED + 2))
        yield from _between(self.about, low, high, wide)


def _between(numbers: Sequence[tuple[Decimal, int]], low: Decimal | None, high: Decimal | None, slack: Decimal) -> Iterator[int]:
    first = 0 if low is None else bisect_left(numbers, low - slack, key=itemgetter(0))
    last = len(numbers) if high is None else bisect_right(numbers, high + slack, key=itemgetter(0))
    return (at for _number, at in numbers[first:last])


class _Numbers:
    """Numbers by their value, as printed and in the base unit of what is measured; ranges, and what is too large to reckon with, apart."""

    def __init__(self, mentions: Sequence[Mention]) -> None:
        self._mentions = mentions
        self._wide: list[Mention] = []
        self._scales: dict[str, _Scale] = defaultdict(_Scale)
        for at, mention in enumerate(mentions):
            value = mention.value
            if not isinstance(value, QuantityValue) or value.low is None or value.low != value.high or not _is_reckoned(value):
                self._wide.append(mention)
                continue
            for measures, low, _high, play in _on_scales(value):
                scale = self._scales[measures]
                (scale.about if value.approximate else scale.exact[play]).append((low or Decimal(0), at))
        for scale in self._scales.values():
            scale.order()

    def candidates(self, value: QuantityValue) -> Iterator[Mention]:
        if _is_reckoned(value):
            for measures, low, high, play in _on_scales(value):
                if measures in self._scales:
                    yield from (self._mentions[at] for at in self._scales[measures].near(low, high, play, about=value.approximate))
        yield from self._wide


def _is_reckoned(value: QuantityValue) -> bool:
    return all(end is None or not end or abs(end.adjusted()) <= _MOST_DIGITS for end in (value.low, value.high))


def _on_scales(value: QuantityValue) -> Iterator[tuple[str, Decimal | None, Decimal | None, Decimal]]:
    """What is measured, both ends, and by how much they may be off by rounding: as printed, and in the base unit of a measure."""
    play = max(_half_a_place(end) for end in (value.low, value.high) if end is not None)
    yield "", value.low, value.high, play
    if unit := UNITS.get(canonical(value.unit)):
        low, high = (None if end is None else unit.to_base(end) for end in (value.low, value.high))
        yield unit.measures, low, high, play * unit.factor


def _half_a_place(number: Decimal) -> Decimal:
    """Half the place that a number may look rounded to: 0.05 for 3.5, and 50,000 for 1,200,000."""
    exponent = number.normalize().as_tuple().exponent if number else 0
    return Decimal(1).scaleb(exponent if isinstance(exponent, int) else 0) / 2


def _without_bounds(reading: Reading, mentions: Iterable[Mention]) -> str:
    """A text without the numbers that only bound one ("at least 21"), which no exact number is there by."""
    text, at = [], 0
    for mention in sorted(mentions, key=lambda mention: mention.start):
        if isinstance(mention.value, QuantityValue) and _is_open(mention.value) and mention.start >= at:
            text.append(reading.text[at : mention.start])
            at = mention.end
    return " ".join((*text, reading.text[at:]))


def _is_open(value: QuantityValue) -> bool:
    return value.low is None or value.high is None


def _is_single(value: QuantityValue) -> bool:
    return value.low == value.high


def _same_number(one: Mention, other: Mention, *, is_near: bool) -> bool:
    a, b = one.value, other.value
    if not isinstance(a, QuantityValue) or not isinstance(b, QuantityValue):
        return False
    if compare_values(ClaimKind.QUANTITY, a, b).agreement in _ALIKE:
        return _may_stand_for(a, b, is_near=is_near)
    spoken = [bool(_UNITS_OF_A_LANGUAGE.fullmatch(v.unit.split(" ")[0])) or not v.unit for v in (a, b)]
    return all(spoken) and (a.low, a.high) == (b.low, b.high)


def _may_stand_for(a: QuantityValue, b: QuantityValue, *, is_near: bool) -> bool:
    """Whether a translator may have said one for the other.

    Never a bound for an exact figure; a range for what lies in it only of its own unit, or in its own sentence where neither has one.
    """
    if _is_open(a) == _is_open(b) and _is_single(a) == _is_single(b):
        return True
    if (_is_open(a) and _is_single(b)) or (_is_open(b) and _is_single(a)):
        return False
    unit, other = canonical(a.unit), canonical(b.unit)
    if not unit and not other:
        return is_near
    return _counts_as(unit) == _counts_as(other) and not (_is_open(a) != _is_open(b) and (unit in MONEY or unit in _SHARES))


def _counts_as(unit: str) -> str:
    """What is counted, or what is measured."""
    return UNITS[unit].measures if unit in UNITS else COUNTED_AS.get(unit, unit)


def _digits(value: QuantityValue) -> str:
    """A single number as a text may have it though read as something else there (part of a name, or of a date); empty for every other."""
    if value.low is None or value.low != value.high or not _is_reckoned(value):
        return ""
    number = format(value.low.normalize(), "f")
    return number if number.isdigit() else ""
