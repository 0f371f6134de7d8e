"""Passages that several texts share near to the word: whoever copied whom, they are no independent witnesses.

Greedy string tiling (Wise 1993) over words: the longest stretches that two texts share, none used twice, wherever they stand. Texts
are first looked up by their shingles (six words in a row), so that only pairs with something in common are laid side by side, and of
very many those that have most in common.
Case, accents, punctuation and lines play no part. It proposes; a person judges: two reports may both quote one statement in full.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Hashable, Mapping, Sequence
from dataclasses import dataclass
from heapq import nlargest
from itertools import combinations
from typing import TypeVar

from factcheck.evidence.spelling import fold
from factcheck.vocabulary import Span

SHINGLE = 6
"""Words in a row below which nothing is looked at: shorter stretches are how a language speaks."""
MOST_PAIRS = 150
"""Pairs that are laid side by side: those that have most shingles in common."""
_MOST_WORDS = 12_000
_MOST_PLACES = 24
"""Places of one shingle that are tried; a text that says one line a thousand times is no copy."""
_GAP = 2
"""Words that may differ between two stretches that count as one passage."""
_ENOUGH_WORDS, _ENOUGH_SHARE, _LEAST_WORDS = 40, 0.3, 20
_WORD = re.compile(r"\w+")

Key = TypeVar("Key", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Copy:
    """What two texts share. ``words``: how many, in stretches of six or more; ``share`` of the shorter text, from 0 to 1.

    ``longest``: the longest passage as the first text has it; ``first`` and ``second``: where that stands in each.
    """

    words: int
    share: float
    longest: str
    first: Span
    second: Span

    @property
    def whole(self) -> bool:
        """Whether most of the shorter text stands in the other."""
        return self.share >= 0.5

    @property
    def telling(self) -> bool:
        """Whether it is more than a phrase that both have heard."""
        return self.words >= _ENOUGH_WORDS or (self.share >= _ENOUGH_SHARE and self.words >= _LEAST_WORDS)


@dataclass(frozen=True, slots=True)
class _Words:
    """A text as folded words and where each stands."""

    words: tuple[str, ...]
    spans: tuple[Span, ...]

    @classmethod
    def of(cls, text: str) -> _Words:
        found = [match for match, _at in zip(_WORD.finditer(text), range(_MOST_WORDS), strict=False)]
        return cls(tuple(fold(match[0]) for match in found), tuple(Span(*match.span()) for match in found))

    def shingles(self) -> dict[tuple[str, ...], list[int]]:
        places: dict[tuple[str, ...], list[int]] = defaultdict(list)
        for at in range(len(self.words) - SHINGLE + 1):
            places[self.words[at : at + SHINGLE]].append(at)
        return places


@dataclass(frozen=True, slots=True)
class _Tile:
    """``length`` words from ``a`` on in one text, and from ``b`` on in the other."""

    a: int
    b: int
    length: int


def copies(texts: Mapping[Key, str], *, settled: Collection[frozenset[Key]] = frozenset()) -> dict[tuple[Key, Key], Copy]:
    """What each two of the texts share, where that is telling; a pair stands in the order of ``texts``.

    ``settled``: pairs that nobody asks for. Of the others the :data:`MOST_PAIRS` most alike are compared, so that settling them brings the next.
    """
    read = {key: _Words.of(text) for key, text in texts.items()}
    places = {key: words.shingles() for key, words in read.items()}
    holders: dict[tuple[str, ...], list[Key]] = defaultdict(list)
    for key, found in places.items():
        for shingle in found:
            holders[shingle].append(key)
    alike: dict[tuple[Key, Key], int] = defaultdict(int)
    for keys, shingles in Counter(map(tuple, holders.values())).items():
        for pair in combinations(keys, 2):
            alike[pair] += shingles
    likeliest = nlargest(MOST_PAIRS, (pair for pair in alike if frozenset(pair) not in settled), key=alike.__getitem__)
    compared = {pair: _compare(texts, read, places, pair) for pair in likeliest}
    order = {key: at for at, key in enumerate(texts)}
    return {
        pair: copy
        for pair, copy in sorted(compared.items(), key=lambda item: tuple(order[key] for key in item[0]))
        if copy and copy.telling
    }


def copied(first: str, second: str) -> Copy | None:
    """What two texts share; ``None`` where they have not six words in a row in common."""
    texts = {1: first, 2: second}
    read = {key: _Words.of(text) for key, text in texts.items()}
    return _compare(texts, read, {key: words.shingles() for key, words in read.items()}, (1, 2))


def _compare(
    texts: Mapping[Key, str],
    read: Mapping[Key, _Words],
    places: Mapping[Key, Mapping[tuple[str, ...], Sequence[int]]],
    pair: tuple[Key, Key],
) -> Copy | None:
    a, b = (read[key] for key in pair)
    tiles = _tiles(a.words, b.words, places[pair[1]])
    if not tiles:
        return None
    total = sum(tile.length for tile in tiles)
    passage = max(_joined(tiles), key=lambda tile: tile.length)
    last = passage.length - 1
    first = Span(a.spans[passage.a].start, a.spans[min(passage.a + last, len(a.spans) - 1)].end)
    second = Span(b.spans[passage.b].start, b.spans[min(passage.b + last, len(b.spans) - 1)].end)
    return Copy(total, total / min(len(a.words), len(b.words)), " ".join(texts[pair[0]][first.start : first.end].split()), first, second)


def _tiles(a: Sequence[str], b: Sequence[str], places: Mapping[tuple[str, ...], Sequence[int]]) -> list[_Tile]:
    """Stretches that both have, the longest first, none of whose words is used twice; in the order of ``a``."""
    found = []
    at = 0
    while at <= len(a) - SHINGLE:
        here = places.get(tuple(a[at : at + SHINGLE]), ())[:_MOST_PLACES]
        longest = max((_Tile(at, to, _run(a, b, at, to)) for to in here), key=lambda tile: tile.length, default=None)
        if longest is None:
            at += 1
            continue
        found.append(longest)
        at += longest.length - SHINGLE + 1
    taken_a: set[int] = set()
    taken_b: set[int] = set()
    tiles = []
    for tile in sorted(found, key=lambda tile: (-tile.length, tile.a)):
        words_a, words_b = range(tile.a, tile.a + tile.length), range(tile.b, tile.b + tile.length)
        if taken_a.isdisjoint(words_a) and taken_b.isdisjoint(words_b):
            tiles.append(tile)
            taken_a.update(words_a)
            taken_b.update(words_b)
    return sorted(tiles, key=lambda tile: tile.a)


def _run(a: Sequence[str], b: Sequence[str], at: int, to: int) -> int:
    length = SHINGLE
    while at + length < len(a) and to + length < len(b) and a[at + length] == b[to + length]:
        length += 1
    return length


def _joined(tiles: Sequence[_Tile]) -> list[_Tile]:
    """Stretches as passages: those with no more than a word or two changed between them are one."""
    passages: list[_Tile] = []
    for tile in tiles:
        if passages:
            last = passages[-1]
            gap_a, gap_b = tile.a - last.a - last.length, tile.b - last.b - last.length
            if 0 <= gap_a <= _GAP and 0 <= gap_b <= _GAP and gap_a == gap_b:
                passages[-1] = _Tile(last.a, last.b, tile.a + tile.length - last.a)
                continue
        passages.append(tile)
    return passages
