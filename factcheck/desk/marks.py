"""The marked text: an article's blocks cut into runs, each with the claims that stand on it.

A run is a stretch of text over which nothing changes, so that a template can open every mark at its start and close it at its
end: overlapping places stay valid, nested HTML. A *lane* keeps the lines of overlapping places apart.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from heapq import heappop, heappush

from factcheck.vocabulary import Mention, MentionKind, Span

LANES = 3
"""Lines that fit under each other; more places than that on one word share the lowest."""


@dataclass(frozen=True, slots=True)
class Place:
    """One place of a claim in the text; ``claim`` is its number."""

    claim: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Mark:
    """A claim's line under a run."""

    claim: int
    lane: int


@dataclass(frozen=True, slots=True)
class Run:
    """``text`` is what stands at ``[start, end)``. ``marks``: outermost first. ``flags``: claims whose place ends with this run.

    ``mention`` is set where a machine proposes something that no claim stands on yet; ``odd`` where it found what does not add up.
    """

    start: int
    end: int
    text: str
    marks: tuple[Mark, ...] = ()
    flags: tuple[int, ...] = ()
    mention: MentionKind | None = None
    odd: bool = False


@dataclass(frozen=True, slots=True)
class Piece:
    """A sentence (``sentence`` is its index) or what stands between two (``None``), in runs."""

    sentence: int | None
    runs: tuple[Run, ...]


def lanes_of(places: Sequence[Place]) -> list[int]:
    """A lane for each place, in the order given: the lowest that is free where it starts, at most ``LANES - 1``."""
    lanes = [0] * len(places)
    busy: list[tuple[int, int]] = []  # (end, lane)
    free: list[int] = []
    used = 0
    for at in sorted(range(len(places)), key=lambda n: (places[n].start, -places[n].end, places[n].claim)):
        while busy and busy[0][0] <= places[at].start:
            heappush(free, heappop(busy)[1])
        if free:
            lane = heappop(free)
        else:
            lane, used = used, used + 1
        heappush(busy, (places[at].end, lane))
        lanes[at] = min(lane, LANES - 1)
    return lanes


def proposals(mentions: Iterable[Mention], places: Sequence[Place]) -> list[Mention]:
    """The mentions worth showing, in order and disjoint: none that a claim stands on, and of two that overlap the shorter."""
    taken = _Disjoint([Span(place.start, place.end) for place in places])
    shown = [m for m in sorted(mentions, key=lambda m: (m.end - m.start, m.start)) if taken.add(Span(m.start, m.end))]
    return sorted(shown, key=lambda m: m.start)


class _Disjoint:
    """Spans merged as they come, in a bitmap of the text; a new one is taken where it touches none."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._bits = 0
        for span in spans:
            self._bits |= self._mask(span)

    def add(self, span: Span) -> bool:
        """Take a span in, unless it is empty or touches what is there."""
        mask = self._mask(span)
        if not mask or self._bits & mask:
            return False
        self._bits |= mask
        return True

    @staticmethod
    def _mask(span: Span) -> int:
        return ((1 << max(0, span.end - span.start)) - 1) << span.start


def mark_text(
    text: str,
    blocks: Sequence[Span],
    sentences: Sequence[Span],
    places: Sequence[Place],
    mentions: Sequence[Mention] = (),
    *,
    oddities: Sequence[Span] = (),
) -> list[tuple[Piece, ...]]:
    """Each block's pieces, in order; joined, the runs of a block are its text, character for character.

    ``blocks`` and ``sentences`` are in order and disjoint, each sentence inside one block. Places may overlap, and cross sentences
    and blocks. ``mentions`` are disjoint (:func:`proposals`); ``oddities``, what does not add up, may overlap anything.
    """
    lanes = lanes_of(places)
    opening = sorted(range(len(places)), key=lambda n: (places[n].start, -places[n].end, places[n].claim))
    edges = {(span.start, span.end) for group in (blocks, sentences) for span in group}
    odd = joined(oddities)
    edges |= (
        {(span.start, span.end) for span in odd}
        | {(place.start, place.end) for place in places}
        | {(mention.start, mention.end) for mention in mentions}
    )
    cuts = sorted({cut for pair in edges for cut in pair if 0 <= cut <= len(text)})
    sweep = _Sweep(text, places, lanes, opening, list(mentions), odd=odd)
    marked, at, next_sentence = [], 0, 0
    for block in blocks:
        pieces: list[tuple[int | None, list[Run]]] = []
        while at < len(cuts) and cuts[at] < block.start:
            at += 1
        while at + 1 < len(cuts) and cuts[at] < block.end:
            start, end = cuts[at], cuts[at + 1]
            while next_sentence < len(sentences) and sentences[next_sentence].end <= start:
                next_sentence += 1
            inside = next_sentence < len(sentences) and sentences[next_sentence].start <= start
            sentence = next_sentence if inside else None
            if not pieces or pieces[-1][0] != sentence:
                pieces.append((sentence, []))
            pieces[-1][1].append(sweep.run(start, end))
            at += 1
        marked.append(tuple(Piece(sentence, tuple(runs)) for sentence, runs in pieces))
    return marked


def joined(spans: Iterable[Span]) -> list[Span]:
    """The same stretches in order and disjoint: those that overlap or touch are one."""
    merged: list[Span] = []
    for span in sorted(spans, key=lambda span: (span.start, span.end)):
        if merged and span.start <= merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return merged


class _Sweep:
    """Walks the text once from left to right and knows which places and which mention cover where it stands."""

    def __init__(
        self,
        text: str,
        places: Sequence[Place],
        lanes: Sequence[int],
        opening: Sequence[int],
        mentions: Sequence[Mention],
        *,
        odd: Sequence[Span],
    ) -> None:
        self._text = text
        self._places = places
        self._lanes = lanes
        self._waiting = iter(opening)
        self._next = next(self._waiting, None)
        self._active: list[int] = []
        self._mentions = mentions
        self._mention = 0
        self._odd = odd
        self._oddity = 0

    def run(self, start: int, end: int) -> Run:
        """The run ``[start, end)``; called with rising starts."""
        self._active = [n for n in self._active if self._places[n].end > start]
        while self._next is not None and self._places[self._next].start <= start:
            if self._places[self._next].end > start:
                self._active.append(self._next)
            self._next = next(self._waiting, None)
        return Run(
            start,
            end,
            self._text[start:end],
            marks=tuple(Mark(self._places[n].claim, self._lanes[n]) for n in self._active),
            flags=tuple(dict.fromkeys(self._places[n].claim for n in self._ending(end))),
            mention=self._kind(start),
            odd=self._is_odd(start),
        )

    def _ending(self, end: int) -> Iterator[int]:
        return (n for n in self._active if self._places[n].end == end)

    def _kind(self, start: int) -> MentionKind | None:
        while self._mention < len(self._mentions) and self._mentions[self._mention].end <= start:
            self._mention += 1
        if self._mention < len(self._mentions) and self._mentions[self._mention].start <= start:
            return self._mentions[self._mention].kind
        return None

    def _is_odd(self, start: int) -> bool:
        while self._oddity < len(self._odd) and self._odd[self._oddity].end <= start:
            self._oddity += 1
        return self._oddity < len(self._odd) and self._odd[self._oddity].start <= start
