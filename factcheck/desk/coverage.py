"""Coverage: which sentences are covered by claims, exempt with a reason, or still open.

A sentence is *covered* as soon as one anchor shares a character with it, *exempt* where a person gave a reason, and
otherwise *open*. A claim outweighs an exemption: what somebody checks is no longer exempt. Sentences of furniture and
metadata do not count at all and have no coverage.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from factcheck.vocabulary import Coverage, ExemptReason, Span


@dataclass(frozen=True, slots=True)
class CoverageSentence:
    """A sentence as coverage sees it: its span, why it is exempt if it is, and whether its block counts."""

    start: int
    end: int
    exempt: ExemptReason | None = None
    counts: bool = True


@dataclass(frozen=True, slots=True)
class ArticleCoverage:
    """Coverage of every sentence, in the order given.

    ``sentences``: ``None`` for one that does not count.
    ``anchors``: for each sentence the indexes of the anchors that touch it, in reading order; also where it does not count.
    """

    sentences: tuple[Coverage | None, ...]
    anchors: tuple[tuple[int, ...], ...]

    @property
    def covered(self) -> int:
        """How many are covered by claims."""
        return self.sentences.count(Coverage.COVERED)

    @property
    def exempt(self) -> int:
        """How many are exempt with a reason."""
        return self.sentences.count(Coverage.EXEMPT)

    @property
    def open(self) -> int:
        """How many are still open."""
        return self.sentences.count(Coverage.OPEN)

    @property
    def total(self) -> int:
        """How many count."""
        return len(self.sentences) - self.sentences.count(None)

    @property
    def complete(self) -> bool:
        """Whether no sentence is open."""
        return not self.open

    @property
    def open_ordinals(self) -> tuple[int, ...]:
        """Places, from 1, of the open sentences among all sentences given."""
        return tuple(at for at, coverage in enumerate(self.sentences, 1) if coverage is Coverage.OPEN)

    @property
    def percent(self) -> int:
        """Sentences accounted for, in per cent, rounded down: 100 means all of them. An article without any is at 100."""
        return 100 * (self.total - self.open) // self.total if self.total else 100


def cover(sentences: Sequence[CoverageSentence], anchors: Sequence[Span]) -> ArticleCoverage:
    """Work out coverage in one merge of sentences and anchors; neither needs to be in order, and both may overlap."""
    touching = _touching(sentences, anchors)
    return ArticleCoverage(tuple(_coverage(s, claimed=bool(by)) for s, by in zip(sentences, touching, strict=True)), tuple(touching))


def _coverage(sentence: CoverageSentence, *, claimed: bool) -> Coverage | None:
    if not sentence.counts:
        return None
    if claimed:
        return Coverage.COVERED
    return Coverage.EXEMPT if sentence.exempt else Coverage.OPEN


def _touching(sentences: Sequence[CoverageSentence], anchors: Sequence[Span]) -> list[tuple[int, ...]]:
    """For each sentence the indexes of the anchors that share a character with it."""
    waiting = sorted((a.start, a.end, at) for at, a in enumerate(anchors) if a.start < a.end)
    found: list[tuple[int, ...]] = [()] * len(sentences)
    active: list[tuple[int, int, int]] = []
    taken = 0
    for at in sorted(range(len(sentences)), key=lambda n: sentences[n].start):
        sentence = sentences[at]
        while taken < len(waiting) and waiting[taken][0] < sentence.end:
            active.append(waiting[taken])
            taken += 1
        # Sentences come by ascending start, so what ends before this one cannot touch a later one either.
        active = [a for a in active if a[1] > sentence.start]
        found[at] = tuple(index for start, _, index in active if start < sentence.end and sentence.start < sentence.end)
    return found
