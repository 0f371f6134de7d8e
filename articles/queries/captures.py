"""One capture as a person may see it: its text with the passages that evidence quotes from it, and what it can be compared with."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from django.db.models import QuerySet

from articles.models import Article, Capture, Contact, Evidence, Source
from articles.queries.capture_files import is_page
from articles.queries.recaptures import is_picture
from factcheck.desk.recapture import fold, quoted_places
from factcheck.vocabulary import Span


@dataclass(frozen=True, slots=True)
class CaptureRow:
    """One line of a source's captures. ``before``: the look at it that came before, contacts aside."""

    capture: Capture
    contact: Contact | None
    before: Capture | None


def capture_rows(captures: Sequence[Capture]) -> list[CaptureRow]:
    """Captures with their contacts, newest first, each with the one before. No query."""
    looks = [capture for capture in captures if contact_of(capture) is None]
    before = dict(zip((capture.pk for capture in looks), looks[1:], strict=False))
    return [CaptureRow(capture, contact_of(capture), before.get(capture.pk)) for capture in captures]


def contact_of(capture: Capture) -> Contact | None:
    """The contact that the capture is of, loaded with it."""
    return getattr(capture, "contact", None)


@dataclass(frozen=True, slots=True)
class PassageQuoted:
    """What one piece of evidence quotes from the capture, or the value that it was read to state; ``found`` where that stands there word for word."""

    row: Evidence
    words: str
    found: bool


@dataclass(frozen=True, slots=True)
class Piece:
    """Words that the same passages take in. ``begins`` and ``ends``: the evidence whose passage begins, or ends, with them."""

    text: str
    quoted: bool
    begins: tuple[Evidence, ...] = ()
    ends: tuple[Evidence, ...] = ()


@dataclass(frozen=True)
class CapturePage:
    """A capture, what of it can be shown, and the captures beside it."""

    source: Source
    capture: Capture
    contact: Contact | None
    passages: tuple[PassageQuoted, ...]
    spans: tuple[tuple[Span, Evidence], ...]
    others: tuple[CaptureRow, ...]

    @property
    def shows(self) -> list[str]:
        """The ways to show it, best first: ``text``, ``page``, ``picture``."""
        can = {"text": bool(self.capture.text), "page": is_page(self.capture), "picture": is_picture(self.capture)}
        return [way for way, possible in can.items() if possible]

    def shown_as(self, wanted: str) -> str:
        """How to show it: as wanted where that is possible; nothing where nothing is."""
        return wanted if wanted in self.shows else next(iter(self.shows), "")

    @cached_property
    def _at(self) -> int:
        return next((at for at, row in enumerate(self.others) if row.capture.pk == self.capture.pk), 0)

    @property
    def before(self) -> Capture | None:
        """The look at the source before this one."""
        return self.others[self._at].before if self.others else None

    @property
    def later(self) -> Capture | None:
        """The newest look at the source, where this is none and an older one."""
        newest = next((row.capture for row in self.others if row.contact is None), None)
        return newest if newest and self.contact is None and newest.pk != self.capture.pk else None

    @property
    def paragraphs(self) -> Iterator[list[Piece]]:
        """The text, line by line, cut where passages begin and end."""
        return paragraphs_of(self.capture.text, self.spans)


def capture_page(capture: Capture, readable: QuerySet[Article]) -> CapturePage:
    """The page of a capture whose source this person sees. Three queries: ``readable`` are the articles of which claims are told."""
    evidence = Evidence.objects.filter(capture=capture, claim__removed_at__isnull=True, claim__article__in=readable)
    rows = list(evidence.exclude(quote="", stated="").select_related("claim__article").order_by("claim__article", "claim__number"))
    beside = Capture.objects.filter(source=capture.source_id).defer("text").select_related("contact")
    folded = fold(capture.text)
    spans, passages = [], []
    for row in rows:
        parts = quoted_places(row.quote or row.stated, folded)
        if not row.quote and sum(map(len, parts)) > 1:
            parts = []  # a value that stands in several places was read from one of them, and nobody said which
        spans += [(span, row) for part in parts for span in part]
        passages.append(PassageQuoted(row, row.quote or row.stated, bool(parts)))
    others = tuple(capture_rows(list(beside)))
    contact = next((row.contact for row in others if row.capture.pk == capture.pk), None)
    return CapturePage(capture.source, capture, contact, tuple(passages), tuple(spans), others)


def paragraphs_of(text: str, spans: Sequence[tuple[Span, Evidence]]) -> Iterator[list[Piece]]:
    """Each line that holds anything, cut into pieces. A passage is named where it first begins, and wherever it ends."""
    waiting = deque(sorted(spans, key=lambda of: (of[0].start, of[0].end)))
    here: list[tuple[Span, Evidence]] = []
    named: set[int] = set()
    start = 0
    for line in text.split("\n"):
        end = start + len(line)
        while waiting and waiting[0][0].start < end:
            here.append(waiting.popleft())
        here = [of for of in here if of[0].end > start]
        if line.strip():
            yield list(_cut(text, start, end, here, named)) if here else [Piece(line, quoted=False)]
        start = end + 1


def _cut(text: str, start: int, end: int, spans: Sequence[tuple[Span, Evidence]], named: set[int]) -> Iterator[Piece]:
    """A line in pieces. ``spans``, by where they start, are walked along with it: at each edge only those that are open are looked at."""
    edges = sorted({start, end, *(edge for span, _row in spans for edge in (span.start, span.end) if start < edge < end)})
    waiting = deque(spans)
    over: list[tuple[Span, Evidence]] = []
    for first, last in pairwise(edges):
        over = [of for of in over if of[0].end > first]
        while waiting and waiting[0][0].start < last:
            over.append(waiting.popleft())
        begins = tuple(dict.fromkeys(row for _span, row in over if row.pk not in named))
        named.update(row.pk for row in begins)
        yield Piece(text[first:last], bool(over), begins, tuple(dict.fromkeys(row for span, row in over if span.end == last)))
