"""Which words of a text changed, between two versions: the alignment of words, made fit for a reader.

Words that only came or only went begin where a block or a sentence does; a lone word that happens to stay the same between two
rewritten stretches is taken for part of the change.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from factcheck.alignment import align
from factcheck.vocabulary import Span

_ISLAND = 1
"""Words that stayed the same between two changes, up to which they are taken for part of the change: a lone "and" says nothing."""

_TOKEN = re.compile(r"\w+|[^\w\s]")
_ENDS = frozenset(".!?…")


def word_changes(old: Words, new: Words) -> list[Part]:
    """What stayed and what changed, in turn and in order; together the parts hold every word of both versions once."""
    return _without_islands(_slid(list(_parts(old, new)), old, new), old)


@dataclass(frozen=True, slots=True)
class Words:
    """Words and signs of a text, where they stand, and the place of each one's block."""

    text: str
    words: list[str]
    starts: list[int]
    ends: list[int]
    blocks: list[int]

    @classmethod
    def of(cls, text: str, blocks: Sequence[Span]) -> Words:
        """The words of a text with these blocks, in order and disjoint."""
        found = list(_TOKEN.finditer(text))
        begins = [block.start for block in blocks]
        return cls(
            text,
            [m.group() for m in found],
            [m.start() for m in found],
            [m.end() for m in found],
            [max(0, bisect_right(begins, m.start()) - 1) for m in found],
        )

    def by_block(self, first: int, last: int) -> Iterator[tuple[int, int, int]]:
        """``[first, last)`` cut at the blocks' edges: block, first, last."""
        while first < last:
            block, end = self.blocks[first], first
            while end < last and self.blocks[end] == block:
                end += 1
            yield block, first, end
            first = end

    def begins_block(self, at: int) -> bool:
        """Whether word ``at`` is the first of its block, or none."""
        return at == 0 or at == len(self.words) or self.blocks[at - 1] != self.blocks[at]

    def begins_sentence(self, at: int) -> bool:
        """Whether word ``at`` comes after the end of a sentence."""
        return at > 0 and self.words[at - 1] in _ENDS

    def gap(self, at: int) -> str:
        """The white space before a word, inside its block."""
        return "" if self.begins_block(at) else self.text[self.ends[at - 1] : self.starts[at]]

    def written(self, first: int, last: int) -> str:
        """The stretch of text that the words ``[first, last)`` take up."""
        return self.text[self.starts[first] : self.ends[last - 1]]


@dataclass(frozen=True, slots=True)
class Part:
    """Words ``[a, b)`` of the old version and ``[c, d)`` of the new one: the same, or these in place of those."""

    a: int
    b: int
    c: int
    d: int
    same: bool = False


def _parts(old: Words, new: Words) -> Iterator[Part]:
    """What stayed and what changed, in turn."""
    place = align(old.words, new.words)
    a = c = 0
    while a < len(place) or c < len(new.words):
        b, d = a, c
        while b < len(place) and place[b] == d:
            b, d = b + 1, d + 1
        if b > a:
            yield Part(a, b, c, d, same=True)
        else:
            while b < len(place) and place[b] < 0:
                b += 1
            d = place[b] if b < len(place) else len(new.words)
            yield Part(a, b, c, d)
        a, c = b, d


def _slid(parts: Sequence[Part], old: Words, new: Words) -> list[Part]:
    """The parts, with words that only came or only went moved to begin where a block or a sentence does.

    Of "one. two. three." without "two." the alignment may as well have lost ". two": both leave the same words.
    """
    ends = len(old.words), len(new.words)
    slid = [Part(0, 0, 0, 0, same=True), *parts, Part(ends[0], ends[0], ends[1], ends[1], same=True)]
    for at in range(1, len(slid) - 1):
        before, part, after = slid[at - 1 : at + 2]
        if part.same or (part.b > part.a) is (part.d > part.c) or not (before.same and after.same):
            continue
        words, first, last = (old, part.a, part.b) if part.b > part.a else (new, part.c, part.d)
        by = _way(words, first, last, before.b - before.a, after.b - after.a)
        slid[at - 1] = Part(before.a, before.b + by, before.c, before.d + by, same=True)
        slid[at] = Part(part.a + by, part.b + by, part.c + by, part.d + by)
        slid[at + 1] = Part(after.a + by, after.b, after.c + by, after.d, same=True)
    return [part for part in slid if part.b > part.a or part.d > part.c]


def _way(words: Words, first: int, last: int, back: int, on: int) -> int:
    """By how many words ``[first, last)`` can be moved, and so keep its words, to begin a block, or else a sentence; 0 where it cannot."""
    ways = [0]
    while -ways[0] < back and words.words[first + ways[0] - 1] == words.words[last + ways[0] - 1]:
        ways.insert(0, ways[0] - 1)
    while ways[-1] < on and words.words[first + ways[-1]] == words.words[last + ways[-1]]:
        ways.append(ways[-1] + 1)
    ways.sort(key=abs)
    begins = (words.begins_block, words.begins_sentence)
    return next((by for begin in begins for by in ways if begin(first + by)), 0)


def _without_islands(parts: Sequence[Part], old: Words) -> list[Part]:
    """The parts with lone words that stayed the same between two rewritten stretches taken into the change."""
    kept: list[Part] = []
    for at, part in enumerate(parts):
        before, after = kept[-1] if kept else None, parts[at + 1] if at + 1 < len(parts) else None
        joins = before is not None and not before.same
        if joins and before and (not part.same or (after and _is_island(part, before, after, old))):
            kept[-1] = Part(before.a, part.b, before.c, part.d)
        else:
            kept.append(part)
    return kept


def _is_island(part: Part, before: Part, after: Part, old: Words) -> bool:
    if sum(word[0].isalnum() for word in old.words[part.a : part.b]) > _ISLAND:
        return False
    return all(side.b - side.a > 1 and side.d - side.c > 1 for side in (before, after))
