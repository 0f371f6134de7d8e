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

_MOST = 150
_WEIGHTS = {"day": 3.0, "number": 2.5, "name": 2.0, "concept": 1.0}
_SKIP, _APART, _LENGTH = 0.12, 0.25, 0.2
_MERGED, _LEAST = 1.15, 0.1
_LIKE, _FITS = 0.3, 0.5
_CAPITAL = re.compile(r"(?<![\w])[A-ZÀ-ỸĐ][\w’'-]{2,}")
_MOVES = ((1, 1), (1, 0), (0, 1), (2, 1), (1, 2))

Feature = tuple[str, object]


@dataclass(frozen=True, slots=True)
class Pairing:
    """For each sentence of one text its counterparts in the other, by index.

    ``sure``: whether they surely stand for each other: by what both say, or because they are the only ones left between two that do.
    """

    first: tuple[tuple[int, ...], ...]
    second: tuple[tuple[int, ...], ...]
    sure: tuple[bool, ...]


@dataclass(frozen=True, slots=True)
class _Side:
    """A sentence by what it says and how long it is, as a share of its text."""

    features: frozenset[Feature]
    length: float
    weight: float


@dataclass(frozen=True, slots=True)
class _Move:
    """``many`` sentences from ``i`` on stand for ``others`` from ``j`` on; ``like`` and ``fit`` run from 0 to 1."""

    i: int
    j: int
    many: int
    others: int
    like: float = 0.0
    fit: float = 0.0

    @property
    def is_pair(self) -> bool:
        """Whether both sides have any."""
        return bool(self.many and self.others)


def pair_sentences(first: Reading, second: Reading) -> Pairing:
    """Pair the sentences of two readings; of very long ones, the first hundred and fifty."""
    moves = _best(_sides(first), _sides(second))
    to_second: list[tuple[int, ...]] = [() for _ in first.sentences]
    to_first: list[tuple[int, ...]] = [() for _ in second.sentences]
    sure = [False] * len(first.sentences)
    for at, move in enumerate(moves):
        left, right = tuple(range(move.i, move.i + move.many)), tuple(range(move.j, move.j + move.others))
        for sentence in left:
            to_second[sentence], sure[sentence] = right, _is_sure(moves, at)
        for sentence in right:
            to_first[sentence] = left
    return Pairing(tuple(to_second), tuple(to_first), tuple(sure))


def _is_sure(moves: Sequence[_Move], at: int) -> bool:
    move = moves[at]
    beside = (*moves[max(at - 1, 0) : at], *moves[at + 1 : at + 2])
    held = all(other.is_pair and other.like >= _LIKE for other in beside) and bool(beside)
    return move.is_pair and (move.like >= _LIKE or (held and move.fit >= _FITS and move.many == move.others == 1))


def _best(a: Sequence[_Side], b: Sequence[_Side]) -> list[_Move]:
    """The way through both texts that gains most."""
    alike = [[_likeness(x.features, y.features, x.weight + y.weight) for y in b] for x in a]
    value = [[0.0] * (len(b) + 1) for _ in range(len(a) + 1)]
    came: dict[tuple[int, int], _Move] = {}
    for i in range(len(a) + 1):
        for j in range(len(b) + 1):
            best: tuple[float, _Move] | None = None
            for many, others in _MOVES:
                if i < many or j < others:
                    continue
                gain, move = _gain(a, b, alike, _Move(i - many, j - others, many, others))
                total = value[i - many][j - others] + gain
                if best is None or total > best[0]:
                    best = (total, move)
            if best is not None:
                value[i][j], came[i, j] = best
    moves = []
    i, j = len(a), len(b)
    while i or j:
        moves.append(came[i, j])
        i, j = moves[-1].i, moves[-1].j
    return moves[::-1]


def _gain(a: Sequence[_Side], b: Sequence[_Side], alike: Sequence[Sequence[float]], move: _Move) -> tuple[float, _Move]:
    """What a move is worth, and the move with what that was told by; less than nothing for what cannot be."""
    if not move.is_pair:
        return 0.0, move
    left, right = a[move.i : move.i + move.many], b[move.j : move.j + move.others]
    merged = move.many + move.others > 2
    like = alike[move.i][move.j]
    if merged:
        if like < _LEAST or alike[move.i + move.many - 1][move.j + move.others - 1] < _LEAST:
            return -1.0, move
        one, other = (frozenset[Feature]().union(*(side.features for side in sides)) for sides in (left, right))
        like = _likeness(one, other, _weight(one) + _weight(other))
    short, long = sorted((sum(side.length for side in left), sum(side.length for side in right)))
    fit = short / long if long else 1.0
    apart = abs(move.i / len(a) - move.j / len(b))
    gain = like * (_MERGED if merged else 1) + _LENGTH * fit - _SKIP - _APART * apart
    return gain, _Move(move.i, move.j, move.many, move.others, like, fit)


def _likeness(one: frozenset[Feature], other: frozenset[Feature], whole: float) -> float:
    """What both say, by weight, of the ``whole`` weight of both (Dice)."""
    return 2 * _weight(one & other) / whole if whole and not one.isdisjoint(other) else 0.0


def _weight(features: frozenset[Feature]) -> float:
    return sum(_WEIGHTS[kind] for kind, _what in features)


def _sides(reading: Reading) -> list[_Side]:
    sentences = reading.sentences[:_MOST]
    whole = sum(s.end - s.start for s in sentences) or 1
    said = [_features(reading, sentence) for sentence in sentences]
    return [_Side(features, (s.end - s.start) / whole, _weight(features)) for s, features in zip(sentences, said, strict=True)]


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
