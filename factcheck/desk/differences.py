"""What changed between two versions of a text, word by word, as a person wants to see it.

Words are aligned (:mod:`factcheck.desk.word_changes`) and grouped by the blocks of the two versions, in the order of the new one. White
space is no word: where only lines break elsewhere, nothing changed. Each block of the new version has a passage of its own; so has
each block of the old version of which nothing is left, where it stood.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from factcheck.desk.word_changes import Part, Words, word_changes
from factcheck.vocabulary import Span

AROUND = 25
"""Unchanged words shown on either side of a change within one passage."""
_LONG = 2 * AROUND + 30
"""Unchanged words in a row from which on the middle of them is folded away."""
_NEIGHBOURS = 1
"""Unchanged passages shown on either side of those that changed."""


class Said(StrEnum):
    """What became of a run of words. ``FOLDED`` ones are equal, and far from any change."""

    EQUAL = "equal"
    REMOVED = "removed"
    ADDED = "added"
    FOLDED = "folded"


@dataclass(frozen=True, slots=True)
class Run:
    """Words that share one fate, with the white space between them."""

    kind: Said
    text: str

    @property
    def words(self) -> int:
        """How many words, numbers and signs it has, as white space parts them."""
        return len(self.text.split())


@dataclass(frozen=True, slots=True)
class Passage:
    """A block of either version. ``old`` and ``new`` are its places among the blocks, from 0; ``None`` where it is in one version only.

    ``moved``: it stands elsewhere in the other version, word for word.
    """

    old: int | None
    new: int | None
    runs: tuple[Run, ...]
    moved: bool = False

    @property
    def changed(self) -> bool:
        """Whether anything in it was added or removed."""
        return any(run.kind in (Said.REMOVED, Said.ADDED) for run in self.runs)


@dataclass(frozen=True, slots=True)
class Stretch:
    """Passages in a row: all of them changed or next to one that did; or, ``folded``, all the same in both versions."""

    passages: tuple[Passage, ...]
    folded: bool = False


@dataclass(frozen=True, slots=True)
class Differences:
    """Two versions side by side. ``added`` and ``removed`` count words; what moved word for word is neither."""

    passages: tuple[Passage, ...]

    @property
    def added(self) -> int:
        """Words of the new version that the old one does not have."""
        return self._count(Said.ADDED)

    @property
    def removed(self) -> int:
        """Words of the old version that the new one does not have."""
        return self._count(Said.REMOVED)

    @property
    def moved(self) -> int:
        """Blocks that stand elsewhere, word for word."""
        return sum(passage.moved and passage.new is not None for passage in self.passages)

    @property
    def stretches(self) -> tuple[Stretch, ...]:
        """The passages with the long unchanged stretches between the changes folded away."""
        return tuple(_stretches(self.passages))

    def _count(self, kind: Said) -> int:
        return sum(run.words for passage in self.passages if not passage.moved for run in passage.runs if run.kind is kind)


def compare_texts(old: str, new: str, old_blocks: Sequence[Span], new_blocks: Sequence[Span]) -> Differences:
    """Compare two versions, whose blocks are in order and disjoint."""
    a, b = Words.of(old, old_blocks), Words.of(new, new_blocks)
    rows = _Rows(a, b)
    for part in word_changes(a, b):
        rows.take(part)
    return Differences(tuple(_told_moved([row.passage for row in rows.rows])))


def compare_words(old: str, new: str) -> tuple[Run, ...]:
    """Compare two short stretches of text, such as the words of one claim."""
    passages = compare_texts(old, new, [Span(0, len(old))], [Span(0, len(new))]).passages
    return tuple(run for passage in passages for run in passage.runs)


# --- passages ------------------------------------------------------------------------------------------------


@dataclass(slots=True)
class _Row:
    """A passage in the making."""

    old: int | None
    new: int | None
    runs: list[Run] = field(default_factory=list)

    def put(self, kind: Said, words: Words, first: int, last: int) -> None:
        gap = words.gap(first) or (" " if self.runs and words.begins_block(first) else "")
        if kind is Said.EQUAL:
            self._add(kind, gap + words.written(first, last))
        else:
            self._add(Said.EQUAL, gap)
            self._add(kind, words.written(first, last))

    def _add(self, kind: Said, text: str) -> None:
        if not text:
            return
        if self.runs and self.runs[-1].kind is kind:
            self.runs[-1] = Run(kind, self.runs[-1].text + text)
        else:
            self.runs.append(Run(kind, text))

    @property
    def passage(self) -> Passage:
        return Passage(self.old, self.new, tuple(self.runs))


class _Rows:
    """The passages, filled part by part. A change at the edge of blocks goes to the block whose words it stands beside."""

    def __init__(self, old: Words, new: Words) -> None:
        self.old, self.new = old, new
        self.rows: list[_Row] = []
        self.last: tuple[int, int] | None = None  # blocks of the last words that are the same
        self.waiting: Part | None = None

    def take(self, part: Part) -> None:
        if not part.same:
            self.waiting = part
            if (part.b, part.d) == (len(self.old.words), len(self.new.words)):
                self._change(None)
            return
        self._change((self.old.blocks[part.a], self.new.blocks[part.c]))
        at = part.a
        for block, first, end in self.new.by_block(part.c, part.d):
            self._row(self.old.blocks[at], block).put(Said.EQUAL, self.new, first, end)
            at += end - first
        self.last = self.old.blocks[part.b - 1], self.new.blocks[part.d - 1]

    def _row(self, old: int, new: int) -> _Row:
        """The passage of a new block, begun where it is not the last one's."""
        row = next((row for row in reversed(self.rows) if row.new is not None), None)
        if row is None or row.new != new:
            row = _Row(old, new)
            self.rows.append(row)
        elif row.old is None:
            row.old = old
        return row

    def _change(self, ahead: tuple[int, int] | None) -> None:
        """Place the change that waits between the last words that are the same and those ``ahead``."""
        part, self.waiting = self.waiting, None
        if part is None:
            return
        last = self.last
        removed, added = list(self.old.by_block(part.a, part.b)), list(self.new.by_block(part.c, part.d))
        if last and ahead and last[1] == ahead[1]:  # all of it inside one new block
            self._fill(self._row(*last), removed, added)
            return
        if last:
            mine = [r for r in removed if r[0] == last[0]], [a for a in added if a[0] == last[1]]
            removed, added = [r for r in removed if r not in mine[0]], [a for a in added if a not in mine[1]]
            self._fill(self._row(*last), *mine)
        theirs: tuple[list[tuple[int, int, int]], list[tuple[int, int, int]]] = ([], [])
        if ahead:
            theirs = [r for r in removed if r[0] == ahead[0]], [a for a in added if a[0] == ahead[1]]
        for r in removed:
            if r not in theirs[0]:
                self._alone(Said.REMOVED, r)
        for a in added:
            if a not in theirs[1]:
                self._alone(Said.ADDED, a)
        if ahead and (theirs[0] or theirs[1]):
            self._fill(self._row(*ahead), *theirs)

    def _fill(self, row: _Row, removed: list[tuple[int, int, int]], added: list[tuple[int, int, int]]) -> None:
        for _block, first, end in removed:
            row.put(Said.REMOVED, self.old, first, end)
        for _block, first, end in added:
            row.put(Said.ADDED, self.new, first, end)

    def _alone(self, kind: Said, part: tuple[int, int, int]) -> None:
        block, first, end = part
        removed = kind is Said.REMOVED
        row = _Row(block if removed else None, None if removed else block)
        row.put(kind, self.old if removed else self.new, first, end)
        self.rows.append(row)


def _told_moved(passages: list[Passage]) -> Iterator[Passage]:
    """Say of a block that went from one place and came at another, word for word, that it moved."""
    words = [_words_alone(passage) for passage in passages]
    gone = Counter(said for passage, said in zip(passages, words, strict=True) if said and passage.new is None)
    come = Counter(said for passage, said in zip(passages, words, strict=True) if said and passage.old is None)
    for passage, said in zip(passages, words, strict=True):
        yield replace(passage, moved=True) if said and gone[said] == come[said] == 1 else passage


def _words_alone(passage: Passage) -> str:
    """The words of a passage that is in one version only; of any other, nothing."""
    return "" if passage.old is not None and passage.new is not None else " ".join("".join(run.text for run in passage.runs).split())


# --- folding -------------------------------------------------------------------------------------------------


def _stretches(passages: Sequence[Passage]) -> Iterator[Stretch]:
    near = [False] * len(passages)
    for at, passage in enumerate(passages):
        if passage.changed:
            near[max(0, at - _NEIGHBOURS) : at + _NEIGHBOURS + 1] = [True] * len(passages[max(0, at - _NEIGHBOURS) : at + _NEIGHBOURS + 1])
    for at in range(1, len(passages) - 1):
        near[at] = near[at] or (near[at - 1] and near[at + 1])  # to fold a single passage away hides more than it spares
    first = 0
    while first < len(passages):
        end = first
        while end < len(passages) and near[end] == near[first]:
            end += 1
        shown = (_cut(passage) if passage.changed else passage for passage in passages[first:end])
        yield Stretch(tuple(shown), folded=not near[first])
        first = end


def _cut(passage: Passage) -> Passage:
    """A changed passage with the middle of long unchanged runs folded away."""
    runs: list[Run] = []
    for at, run in enumerate(passage.runs):
        ends = list(re.finditer(r"\S+", run.text)) if run.kind is Said.EQUAL else []
        if len(ends) < _LONG:
            runs.append(run)
            continue
        head = ends[AROUND - 1].end() if at else 0
        tail = ends[-AROUND].start() if at + 1 < len(passage.runs) else len(run.text)
        runs += [Run(Said.EQUAL, run.text[:head]), Run(Said.FOLDED, run.text[head:tail]), Run(Said.EQUAL, run.text[tail:])]
    return replace(passage, runs=tuple(run for run in runs if run.text))
