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

from factcheck.alignment import align
from factcheck.vocabulary import AnchorState, Found, Selector, Span

CONTEXT = 32
"""Characters of prefix and suffix kept with an anchor."""

_TOKEN = re.compile(r"\w+|[^\w\s]")
_KEPT_SHARE = 0.55
"""How much of an anchor, in characters of its words, must still be there for it to count as edited and not lost."""
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
    """Find one anchor of ``old`` in ``new``. Where it does not fit ``old``, only its quote, prefix and suffix are gone by."""
    if old[selector.start : selector.end] == selector.exact:
        return carry(old, new, [Span(selector.start, selector.end)])[0]
    before = len(selector.prefix)
    return carry(selector.prefix + selector.exact + selector.suffix, new, [Span(before, before + len(selector.exact))])[0]


def carry(old: str, new: str, spans: Sequence[Span]) -> list[Found]:
    """Carry spans of ``old`` over to ``new``; one answer for each, in order. A span outside the text is lost."""
    if old == new:
        return [Found(AnchorState.KEPT, s.start, s.end) if _is_span(s, old) else LOST for s in spans]
    versions = _Versions(old, new)
    return [versions.carry(span) if _is_span(span, old) else LOST for span in spans]


def _is_span(span: Span, text: str) -> bool:
    return 0 <= span.start < span.end <= len(text)


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
        if held[0] >= 0 and held[-1] - held[0] == last - first - 1 and -1 not in held:
            return self._in_place(span, first, last)
        exact = self._by_quote(span, first, last)
        if exact.state is not AnchorState.LOST:
            return exact
        return self._edited(span, first, last)

    def _in_place(self, span: Span, first: int, last: int) -> Found:
        """All its words are still together."""
        start = self.b.starts[self.place[first]] + span.start - self.a.starts[first]
        end = self.b.ends[self.place[last - 1]] + span.end - self.a.ends[last - 1]
        return self._found(span, start, end)

    def _found(self, span: Span, start: int, end: int) -> Found:
        kept = (start, end) == (span.start, span.end) and self.old[start:end] == self.new[start:end]
        return Found(AnchorState.KEPT if kept else AnchorState.MOVED, start, end)

    def _by_quote(self, span: Span, first: int, last: int) -> Found:
        """Its exact words, somewhere that no other words of the old version were carried to."""
        quote = self.old[span.start : span.end]
        places = []
        at = self.new.find(quote)
        while at >= 0 and len(places) <= _MOST_PLACES:
            places.append(at)
            at = self.new.find(quote, at + 1)
        free = [at for at in places if self._is_free(at, at + len(quote), first, last)]
        if len(free) == 1:
            return self._found(span, free[0], free[0] + len(quote))
        return AMBIGUOUS if free else LOST

    def _is_free(self, start: int, end: int, first: int, last: int) -> bool:
        c, d = self.b.touching(start, end)
        return all(at < 0 or first <= at < last for at in self.origin[c:d])

    def _edited(self, span: Span, first: int, last: int) -> Found:
        held = [(n, there) for n, there in enumerate(self.place[first:last], first) if there >= 0]
        weight = [len(w) for w in self.a.words[first:last]]
        if not held or sum(weight[n - first] for n, _ in held) < _KEPT_SHARE * sum(weight):
            return LOST
        if held[-1][1] - held[0][1] >= 3 * (last - first):
            return LOST
        return Found(AnchorState.MOVED, self.b.starts[held[0][1]], self.b.ends[held[-1][1]])
