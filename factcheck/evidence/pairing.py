"""Which sentence of a text stands for which of its translation: aligned by what both say, in order (after Gale and Church, 1993).

What sentences share is compared across languages by values: days, numbers, names by their sound, and what the lexicon knows. One
sentence may stand for one or two of the other side, or for none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from factcheck.evidence.lexicon import concepts
from factcheck.evidence.spelling import sounds
from factcheck.vocabulary import DateValue, Mention, QuantityValue, Reading, Sentence

_MOST = 300
_WEIGHTS = {"day": 3.0, "number": 2.5, "name": 2.0, "concept": 1.0}
_SKIP, _APART = 0.12, 0.25
_CAPITAL = re.compile(r"(?<![\w])[A-ZÀ-ỸĐ][\w’'-]{2,}")
_MOVES = ((1, 1), (1, 0), (0, 1), (2, 1), (1, 2))

Feature = tuple[str, object]


@dataclass(frozen=True, slots=True)
class Pairing:
    """For each sentence of one text its counterparts in the other, by index; ``likeness`` from 0 to 1, 0 where it has none."""

    first: tuple[tuple[int, ...], ...]
    second: tuple[tuple[int, ...], ...]
    likeness: tuple[float, ...]


def pair_sentences(first: Reading, second: Reading) -> Pairing:
    """Pair the sentences of two readings; of very long ones, the first three hundred."""
    a, b = ([_features(reading, sentence) for sentence in reading.sentences[:_MOST]] for reading in (first, second))
    moves = _best(a, b)
    to_second: list[tuple[int, ...]] = [() for _ in first.sentences]
    to_first: list[tuple[int, ...]] = [() for _ in second.sentences]
    likeness = [0.0] * len(first.sentences)
    for i, j, step_i, step_j, like in moves:
        left, right = tuple(range(i, i + step_i)), tuple(range(j, j + step_j))
        for at in left:
            to_second[at], likeness[at] = right, like if right else 0.0
        for at in right:
            to_first[at] = left
    return Pairing(tuple(to_second), tuple(to_first), tuple(likeness))


def _best(a: Sequence[frozenset[Feature]], b: Sequence[frozenset[Feature]]) -> list[tuple[int, int, int, int, float]]:
    """The dearest way through both texts: (i, j, how many of each, likeness)."""
    rows, columns = len(a), len(b)
    value = [[0.0] * (columns + 1) for _ in range(rows + 1)]
    came: dict[tuple[int, int], tuple[int, int, float]] = {}
    for i in range(rows + 1):
        for j in range(columns + 1):
            best = None
            for step_i, step_j in _MOVES:
                if i < step_i or j < step_j:
                    continue
                like = _likeness(a[i - step_i : i], b[j - step_j : j])
                drift = abs((i - step_i) / max(rows, 1) - (j - step_j) / max(columns, 1))
                gain = like - _SKIP - _APART * drift if step_i and step_j else 0.0
                total = value[i - step_i][j - step_j] + gain * max(step_i, step_j) ** 0.5
                if best is None or total > best[0]:
                    best = (total, step_i, step_j, like)
            if best is not None:
                value[i][j] = best[0]
                came[i, j] = best[1:]
    moves = []
    i, j = rows, columns
    while i or j:
        step_i, step_j, like = came[i, j]
        i, j = i - step_i, j - step_j
        moves.append((i, j, step_i, step_j, like))
    return moves[::-1]


def _likeness(left: Sequence[frozenset[Feature]], right: Sequence[frozenset[Feature]]) -> float:
    """What both say, by weight (Dice)."""
    if not left or not right:
        return 0.0
    one = left[0] if len(left) == 1 else left[0] | left[1]
    other = right[0] if len(right) == 1 else right[0] | right[1]
    whole = _weight(one) + _weight(other)
    return 2 * _weight(one & other) / whole if whole else 0.0


def _weight(features: frozenset[Feature]) -> float:
    return sum(_WEIGHTS[kind] for kind, _what in features)


def _features(reading: Reading, sentence: Sentence) -> frozenset[Feature]:
    text = reading.text[sentence.start : sentence.end]
    found: set[Feature] = {("concept", concept) for concept in concepts(text, reading.language.partition("-")[0])}
    found |= {("name", sound) for word in _CAPITAL.findall(text) for sound in sounds(word)}
    for mention in reading.mentions:
        if sentence.start <= mention.start and mention.end <= sentence.end:
            found |= _values(mention)
    return frozenset(found)


def _values(mention: Mention) -> set[Feature]:
    value = mention.value
    if isinstance(value, DateValue):
        return {("day", day) for day in (_day(value.earliest), _day(value.latest)) if day}
    if isinstance(value, QuantityValue):
        return {("number", Decimal(number).normalize()) for number in (value.low, value.high) if number is not None}
    return set()


def _day(day: date | None) -> tuple[int, int] | None:
    """Month and day: the years of two texts may have been read by different datelines."""
    return (day.month, day.day) if day else None
