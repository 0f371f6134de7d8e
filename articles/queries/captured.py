"""What sources say in full: the text of the newest capture of each, and the machine's reading of it."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import UTC, datetime, time
from functools import lru_cache

from django.db.models import Case, OuterRef, Subquery, Value, When
from django.db.models.functions import Left

from articles.models import Capture, Source
from factcheck.reading.decoding import UnreadableText
from factcheck.reading.reader import read, read_structure
from factcheck.vocabulary import Dateline, LineageCue, Reading

MOST_READ = 24_000
"""Characters of a capture that are read and compared; what a report says, it says before that."""
NEWEST = (Case(When(contact__isnull=True, then=Value(0)), default=Value(1)), "-captured_at", "-pk")
"""The order of captures by which the first is what a source says now: what somebody noted of a call stands beside its page, not in its place."""
_NOTHING = Reading(text="", language="und")


@dataclass(frozen=True, slots=True)
class Captured:
    """The beginning of the newest capture of a source that has any text."""

    source_id: int
    capture_id: int
    text: str


def newest_texts(sources: Collection[int]) -> dict[int, Captured]:
    """The newest text of each of these sources that has one, by key; notes of a contact where it has no other. One query."""
    newest = Capture.objects.filter(source=OuterRef("pk")).exclude(text="").order_by(*NEWEST).values("pk")[:1]
    keys = Source.objects.filter(pk__in=sources).annotate(newest=Subquery(newest)).order_by().values("newest")
    rows = Capture.objects.filter(pk__in=keys).annotate(beginning=Left("text", MOST_READ)).order_by("source_id")
    return {pk: Captured(pk, capture, text) for pk, capture, text in rows.values_list("source_id", "pk", "beginning")}


def source_dateline(source: Source) -> Dateline:
    """When a source speaks: its own day of publication, at noon; by that its "last week" is read."""
    return Dateline(datetime.combine(source.published_on, time(12), UTC) if source.published_on else None)


def reading_of_capture(captured: Captured, source: Source) -> Reading:
    """The machine's reading of a capture, by the source's own language and day; empty where it cannot be read."""
    return _read(captured.text, source.language, source_dateline(source))


@lru_cache(maxsize=256)
def _read(text: str, language: str, dateline: Dateline) -> Reading:
    try:
        return read(text, dateline=dateline, language=language or None)
    except UnreadableText:
        return _NOTHING


@lru_cache(maxsize=512)
def cues_in(text: str, language: str) -> tuple[LineageCue, ...]:
    """Where a text says that it comes from something else."""
    try:
        return read_structure(text, language=language or None).lineage
    except UnreadableText:
        return ()
