"""The passages of an article's sources that bear on a claim, as its pane offers them to be taken over."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from operator import itemgetter
from typing import Any

from django.db.models import Exists, F, OuterRef, Subquery
from django.db.models.functions import Left, Substr
from django.utils.translation import gettext as _

from articles.labels import label
from articles.models import Anchor, Capture, Claim, Evidence, Sentence, Source
from articles.queries.captured import NEWEST, source_dateline
from articles.queries.searched_words import Piece
from articles.queries.sight import SourceSeen
from articles.queries.whole import ClaimSeen
from factcheck.evidence.passages import ClaimAsked, Passage, SourceRead, find_passages, passage_at, read_source
from factcheck.reading.decoding import UnreadableText
from factcheck.vocabulary import Agreement, Comparison, Dateline

MOST_READ = 100_000
"""Characters of a capture that are looked through."""
KEYS = "tyuioplhgm"
"""The keys that take passages over, first to last."""


@lru_cache(maxsize=32)
def _read(text: str, language: str, dateline: Dateline) -> SourceRead:
    """A reading is a function of text, language and dateline, so it is kept in memory by those and never stored."""
    try:
        return read_source(text, language=language, dateline=dateline)
    except UnreadableText:
        return read_source("", language="en")


@dataclass(frozen=True, slots=True)
class PassageSeen:
    """One passage: its words, the value it states told apart, where it stands; and ``key``, which takes it over, where there is one left."""

    passage: Passage
    pieces: tuple[Piece, ...]
    locator: str
    key: str = ""

    @property
    def comparison(self) -> Comparison | None:
        """How the value in it compares to the claim's, where both can be read."""
        stated = self.passage.stated
        return stated.comparison if stated and stated.comparison.agreement is not Agreement.NOT_COMPARABLE else None


@dataclass(frozen=True, slots=True)
class SourcePassages:
    """What one source says that bears on the claim, out of its latest capture with a text. ``given``: its evidence on the claim, if any.

    ``cut``: only the beginning of a long text was looked through.
    """

    seen: SourceSeen
    capture: Capture
    language: str
    passages: tuple[PassageSeen, ...]
    given: Evidence | None
    cut: bool


@dataclass(frozen=True, slots=True)
class ClaimPassages:
    """Every source of the article that this person may see: with passages, with a text but none, and without a text."""

    found: tuple[SourcePassages, ...]
    nothing_in: tuple[SourceSeen, ...]
    without_text: tuple[SourceSeen, ...]


def claim_passages(asked: ClaimAsked, sources: Sequence[SourceSeen], claim: ClaimSeen) -> ClaimPassages:
    """What is asked for in ``sources``, the columns of its article. One query."""
    seen = {source.source.pk: source for source in sources if not source.hidden}
    newest = Capture.objects.filter(source=OuterRef("source")).exclude(text="").order_by(*NEWEST).values("pk")[:1]
    captures = Capture.objects.filter(source__in=seen, pk=Subquery(newest)).defer("text").annotate(head=Left("text", MOST_READ))
    by_source = {capture.source_id: capture for capture in captures}
    given = {e.row.source_id: e.row for e in claim.evidence}
    keys = iter(KEYS)
    found, nothing = [], []
    for pk, source in seen.items():
        if (capture := by_source.get(pk)) is None:
            continue
        read = _reading(source, capture)
        passages = tuple(_seen(passage, capture, "" if pk in given else next(keys, "")) for passage in find_passages(asked, read))
        if passages:
            cut = len(capture.head) == MOST_READ
            found.append(SourcePassages(source, capture, read.language, passages, given.get(pk), cut))
        else:
            nothing.append(source)
    return ClaimPassages(tuple(found), tuple(nothing), tuple(source for pk, source in seen.items() if pk not in by_source))


def taken_over(asked: ClaimAsked, sources: Sequence[SourceSeen], capture_pk: int, start: int) -> tuple[Capture, Mapping[str, Any]] | None:
    """The capture, and what the form on evidence holds when the passage that begins at ``start`` is taken over: all but a stance.

    ``None`` where this person sees no such passage on the article. One query.
    """
    seen = {source.source.pk: source for source in sources if not source.hidden}
    captures = Capture.objects.filter(pk=capture_pk, source__in=seen).defer("text").annotate(head=Left("text", MOST_READ))
    if (capture := captures.first()) is None:
        return None
    passage = passage_at(asked, _reading(seen[capture.source_id], capture), start)
    if passage is None:
        return None
    stated = passage.stated.text if passage.stated else ""
    return capture, {
        "source": str(capture.source_id),
        "quote": passage.text,
        "locator": locator_of(passage, capture),
        "stated": stated,
        "capture": str(capture.pk),
    }


def captures_named(data: Mapping[str, str], sources: Sequence[Source]) -> list[Capture]:
    """The capture of one of these sources that a form names, by its key or as the newest of its source; no query where it names none."""
    named = data.get("capture", "")
    if named == "newest":
        of = [source for source in sources if str(source.pk) == data.get("source")]
        return list(Capture.objects.defer("text").filter(source__in=of).order_by(*NEWEST)[:1]) if of else []
    if not (named.isascii() and named.isdigit() and len(named) < 19):
        return []
    return list(Capture.objects.defer("text").filter(pk=int(named), source__in=sources))


def asked_of(claim: Claim) -> ClaimAsked:
    """A claim as it is looked for: with the first sentence that it stands in. One query."""
    anchors = Anchor.objects.filter(claim=claim, version=OuterRef("version"), start__lt=OuterRef("end"), end__gt=OuterRef("start"))
    around = Sentence.objects.filter(Exists(anchors), version=claim.article.current_id).order_by("ordinal")
    said = around.annotate(said=Substr("version__text", F("start") + 1, F("end") - F("start"))).values_list("said", flat=True).first()
    return ClaimAsked(claim.kind, claim.label, claim.printed, claim.normal, said or "", claim.article.language)


def locator_of(passage: Passage, capture: Capture) -> str:
    """``p. 3`` where the capture has pages, else ``paragraph 4``; for what is no running prose, what it is."""
    if capture.pages:
        first, last = (_page_at(at, capture.pages) for at in (passage.span.start, passage.span.end - 1))
        return _("p. %(number)d") % {"number": first} if first == last else _("pp. %(first)d–%(last)d") % {"first": first, "last": last}
    place = passage.place
    return _("paragraph %(number)d") % {"number": place.number} if place.number else str(label(place.kind))


def _page_at(at: int, pages: Sequence[tuple[int, int]]) -> int:
    return pages[max(0, bisect_right(pages, at, key=itemgetter(0)) - 1)][1]


def _reading(source: SourceSeen, capture: Capture) -> SourceRead:
    text: str = capture.head  # type: ignore[attr-defined]  # annotated
    language = source.source.language.partition("-")[0].lower()
    return _read(text, language, source_dateline(source.source))


def _seen(passage: Passage, capture: Capture, key: str) -> PassageSeen:
    stated = passage.stated
    if stated is None:
        return PassageSeen(passage, (Piece(passage.text),), locator_of(passage, capture), key)
    start, end = stated.span.start - passage.span.start, stated.span.end - passage.span.start
    pieces = (Piece(passage.text[:start]), Piece(passage.text[start:end], hit=True), Piece(passage.text[end:]))
    return PassageSeen(passage, tuple(piece for piece in pieces if piece.text), locator_of(passage, capture), key)
