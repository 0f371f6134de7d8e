"""Anchors: describe a span of a text, and find it again in another version.

A span is described by offsets, exact quote, prefix and suffix (W3C Web Annotation, TextPositionSelector and TextQuoteSelector).
Carried to another version it is *kept* (same words, same offsets), *moved* (found elsewhere, or with words changed inside it),
*ambiguous* (in several places that nothing tells apart) or *lost*. It never guesses: a wrong place is worse than none.

How: both versions are aligned word by word once for all anchors (:mod:`factcheck.alignment`). An anchor whose words the
alignment keeps together is there. Otherwise its exact words are looked for among the words that the alignment leaves free, and
told apart by what stands before and after. Last, an anchor most of whose words are still in place was edited in place.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from rapidfuzz import fuzz

from factcheck.alignment import align
from factcheck.vocabulary import AnchorState, Found, Selector, Span

CONTEXT = 32
"""Characters of prefix and suffix kept with an anchor."""

_TOKEN = re.compile(r"\w+|[^\w\s]")
_KEPT_SHARE = 0.6
"""How much of an anchor, in words or in characters, must still be in place for it to count as edited and not lost."""
_MOST_STRETCH = 3
"""How many times as many words an edited anchor may take up."""
_NEAR = 2
"""Words from the anchor's edge within which its neighbour must be for the two to bear each other out."""
_RUN = 16
"""Words of unchanged text on either side that are looked at to tell a repeated quote apart."""
_TELLING, _TELLING_WORDS = 12, 3
"""Characters and words from which on a quote that is in one place only needs no likeness of its surroundings."""
_LIKE, _ALIKE, _APART = 60, 80, 15
"""Likeness of the surroundings (0 to 100) asked of a short quote in one place, of the best of several, and its lead."""
_MOST_PLACES = 200
"""Places of one quote that are weighed against each other; what is in more is ambiguous."""

LOST = Found(AnchorState.LOST)
AMBIGUOUS = Found(AnchorState.AMBIGUOUS)


def describe(text: str, start: int, end: int) -> Selector:
    """Describe ``text[start:end]``; ``ValueError`` where that is no span of the text."""
    if not 0 <= start <= end <= len(text):
        raise ValueError(f"[{start}, {end}) is no span of a text of {len(text)} characters")
    return Selector(start, end, text[start:end], text[max(0, start - CONTEXT) : start], text[end : end + CONTEXT])


def find(selector: Selector, old: str, new: str) -> Found:
    """Find one anchor of ``old`` in ``new``. Where it does not fit ``old``, only its quote, prefix and suffix count."""
    if old[selector.start : selector.end] == selector.exact:
        return carry(old, new, [Span(selector.start, selector.end)])[0]
    return _told_apart(selector, new, list(_places(selector.exact, new)))


def carry(old: str, new: str, spans: Sequence[Span]) -> list[Found]:
    """Carry spans of ``old`` over to ``new``; one answer for each, in order. A span outside the text is lost."""
    if old == new:
        return [Found(AnchorState.KEPT, s.start, s.end) if _is_span(s, old) else LOST for s in spans]
    versions = _Versions(old, new)
    return [versions.carry(span) if _is_span(span, old) else LOST for span in spans]


def _is_span(span: Span, text: str) -> bool:
    return 0 <= span.start < span.end <= len(text)


def _places(quote: str, text: str) -> list[int]:
    """Where the quote stands in the text; one more than :data:`_MOST_PLACES` where it is in more."""
    places: list[int] = []
    at = text.find(quote) if quote else -1
    while at >= 0 and len(places) <= _MOST_PLACES:
        places.append(at)
        at = text.find(quote, at + 1)
    return places


def _told_apart(selector: Selector, text: str, places: Sequence[int]) -> Found:
    """The one of several places that has the words before and after the anchor; a long quote in one place needs none."""
    if not places:
        return LOST
    if len(places) > _MOST_PLACES:
        return AMBIGUOUS
    end = len(selector.exact)
    scored = sorted(((_likeness(selector, text, at, at + end), at) for at in places), reverse=True)
    best, at = scored[0]
    found = Found(AnchorState.KEPT if at == selector.start else AnchorState.MOVED, at, at + end)
    if len(places) == 1:
        return found if best >= _LIKE or _is_telling(selector.exact) else LOST
    return found if best >= _ALIKE and best - scored[1][0] >= _APART else AMBIGUOUS


def _is_telling(quote: str) -> bool:
    """Whether a quote is long enough to stand for itself: a bare number that turns up elsewhere is another number."""
    return len(quote) >= _TELLING and len(_TOKEN.findall(quote)) >= _TELLING_WORDS


def _likeness(selector: Selector, text: str, start: int, end: int) -> float:
    """How like the surroundings are, from 0 to 100: of before and after the one that is more like."""
    before = fuzz.ratio(selector.prefix, text[max(0, start - CONTEXT) : start]) if selector.prefix else 0.0
    after = fuzz.ratio(selector.suffix, text[end : end + CONTEXT]) if selector.suffix else 0.0
    return max(before, after) + min(before, after) / 100


@dataclass(frozen=True, slots=True)
class _Tokens:
    """Words and signs of a text with their offsets."""

    words: list[str]
    starts: list[int]
    ends: list[int]

    @classmethod
    def of(cls, text: str) -> _Tokens:
        found = list(_TOKEN.finditer(text))
        return cls([m.group() for m in found], [m.start() for m in found], [m.end() for m in found])

    def touching(self, start: int, end: int) -> tuple[int, int]:
        """First and (not included) last token that shares a character with ``[start, end)``."""
        return bisect_right(self.ends, start), bisect_left(self.starts, end)


class _Versions:
    """Two versions of a text, aligned."""

    def __init__(self, old: str, new: str) -> None:
        self.old, self.new = old, new
        self.a, self.b = _Tokens.of(old), _Tokens.of(new)
        self.place = align(self.a.words, self.b.words)

    @cached_property
    def origin(self) -> list[int]:
        """For each token of the new version the one of the old it comes from, or -1."""
        origin = [-1] * len(self.b.words)
        for at, there in enumerate(self.place):
            if there >= 0:
                origin[there] = at
        return origin

    def carry(self, span: Span) -> Found:
        first, last = self.a.touching(span.start, span.end)
        if first >= last:
            return self._by_quote(span, first, last)  # nothing but white space
        held = self.place[first:last]
        trusted = _is_telling(self.old[span.start : span.end]) or self._is_borne_out(first, last)
        if trusted and held[0] >= 0 and held[-1] - held[0] == last - first - 1 and -1 not in held:
            return AMBIGUOUS if self._is_doubled(first, last) else self._in_place(span, first, last)
        exact = self._by_quote(span, first, last)
        if exact.state is not AnchorState.LOST or not trusted:
            return exact
        return self._edited(span, first, last)

    def _is_borne_out(self, first: int, last: int) -> bool:
        """Whether a word next to it, on either side, is about where it should be: lone words may be aligned by chance."""
        held = [n for n in range(first, last) if self.place[n] >= 0]
        if not held:
            return False
        start, end = self.place[held[0]], self.place[held[-1]]
        before, after = held[0] - first + _NEAR, last - 1 - held[-1] + _NEAR
        if first > 0 and self.place[first - 1] >= 0 and start - self.place[first - 1] <= before:
            return True
        if last < len(self.place) and 0 <= self.place[last] <= end + after:
            return True
        return first == 0 == start or (last == len(self.place) and end == len(self.b.words) - 1)

    def _is_doubled(self, first: int, last: int) -> bool:
        """Whether the words, with what stands unchanged around them, are elsewhere in the new version as well, newly written."""
        c, d = self.place[first], self.place[last - 1] + 1
        if self.new.find(self._written(c, d), self.b.starts[c] + 1) < 0 and self.new.find(self._written(c, d)) == self.b.starts[c]:
            return False
        while c and d - c < _RUN and self.origin[c - 1] >= 0 and self.origin[c - 1] == self.origin[c] - 1:
            c -= 1
        while d < len(self.origin) and d - c < 2 * _RUN and self.origin[d] >= 0 and self.origin[d] == self.origin[d - 1] + 1:
            d += 1
        run = self._written(c, d)
        others = (at for at in _places(run, self.new) if at != self.b.starts[c])
        return any(self._is_free(at, at + len(run), first, last) for at in others)

    def _written(self, c: int, d: int) -> str:
        return self.new[self.b.starts[c] : self.b.ends[d - 1]]

    def _in_place(self, span: Span, first: int, last: int) -> Found:
        """All its words are still together. White space that the span takes in around them goes no further than it does now."""
        c, d = self.place[first], self.place[last - 1]
        start = self.b.starts[c] + span.start - self.a.starts[first]
        end = self.b.ends[d] + span.end - self.a.ends[last - 1]
        return self._found(
            span,
            max(start, self.b.ends[c - 1] if c else 0),
            min(end, self.b.starts[d + 1] if d + 1 < len(self.b.starts) else len(self.new)),
        )

    def _found(self, span: Span, start: int, end: int) -> Found:
        kept = (start, end) == (span.start, span.end) and self.old[start:end] == self.new[start:end]
        return Found(AnchorState.KEPT if kept else AnchorState.MOVED, start, end)

    def _by_quote(self, span: Span, first: int, last: int) -> Found:
        """Its exact words, somewhere that no other words of the old version were carried to."""
        selector = describe(self.old, span.start, span.end)
        free = [at for at in _places(selector.exact, self.new) if self._is_free(at, at + len(selector.exact), first, last)]
        return _told_apart(selector, self.new, free)

    def _is_free(self, start: int, end: int, first: int, last: int) -> bool:
        c, d = self.b.touching(start, end)
        return all(at < 0 or first <= at < last for at in self.origin[c:d])

    def _edited(self, span: Span, first: int, last: int) -> Found:
        """Most of its words are still in place, close together: it was edited there."""
        held = [n for n in range(first, last) if self.place[n] >= 0]
        weights = [len(word) for word in self.a.words[first:last]]
        share = max(len(held) / (last - first), sum(weights[n - first] for n in held) / sum(weights))
        if share < _KEPT_SHARE or self.place[held[-1]] - self.place[held[0]] >= _MOST_STRETCH * (last - first):
            return LOST
        start = self._grown(held[0], first, -1)
        end = self._grown(held[-1], last - 1, 1)
        return self._found(span, self.b.starts[start], self.b.ends[end])

    def _grown(self, held: int, edge: int, step: int) -> int:
        """The new place of the anchor's edge: beyond the last word held, words that were put in place of those at the edge.

        Only where the word outside the edge is held too, so that what stands between is known to be the replacement, and
        where that is not longer than what it replaces allows.
        """
        there, gone = self.place[held], abs(edge - held)
        outside = edge + step
        if not gone or not 0 <= outside < len(self.place) or self.place[outside] < 0:
            return there
        put = abs(self.place[outside] - there) - 1
        return there + step * put if put <= gone + 1 else there
