"""Two captures of a source beside each other: what came and went, and which claims lean on it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from django.db.models import QuerySet

from articles.models import Article, Capture, Evidence
from articles.queries.captures import CaptureRow, capture_rows
from articles.queries.recaptures import Judged, is_picture, what_became
from articles.queries.versions import PassageSeen, StretchSeen
from factcheck.desk.differences import Differences, Passage, Run, compare_texts, compare_words
from factcheck.desk.excerpts import excerpts
from factcheck.desk.recapture import Held
from factcheck.vocabulary import BlockKind, Span


@dataclass(frozen=True, slots=True)
class ClaimLeaning:
    """A claim whose evidence was read from the older capture, and what became of the words that it leans on."""

    row: Evidence
    held: Held

    @property
    def runs(self) -> tuple[Run, ...]:
        """The words as they were and as they are now, where they changed."""
        return compare_words(self.held.was, self.held.now) if self.held.now else ()


@dataclass(frozen=True)
class CaptureChanges:
    """``new`` beside ``old``; ``differences`` where both have a text. ``others``: what it may be compared with.

    ``whole``: all of both texts stands in the differences; else those from the first that differs on, ``cut`` where that is too much.
    """

    new: Capture
    old: Capture
    differences: Differences | None
    claims: tuple[ClaimLeaning, ...]
    others: tuple[CaptureRow, ...]
    whole: bool = True
    cut: bool = False

    @property
    def same_bytes(self) -> bool:
        """Whether nothing at all changed."""
        return self.old.sha256 == self.new.sha256

    @property
    def pictures(self) -> bool:
        """Whether both are pictures, to be looked at side by side."""
        return is_picture(self.old) and is_picture(self.new)

    @cached_property
    def touched(self) -> list[ClaimLeaning]:
        """The claims whose words do not stand as they did."""
        return [leaning for leaning in self.claims if not leaning.held.hold.bears]

    @cached_property
    def untouched(self) -> list[ClaimLeaning]:
        """The claims whose words stand."""
        return [leaning for leaning in self.claims if leaning.held.hold.bears]

    @property
    def stretches(self) -> Iterator[StretchSeen]:
        """The text, with what came and went, and long unchanged stretches folded."""
        for stretch in self.differences.stretches if self.differences else ():
            yield StretchSeen(
                [PassageSeen(BlockKind.PARAGRAPH, _state(passage), passage.runs) for passage in stretch.passages], stretch.folded
            )


def capture_changes(new: Capture, old_key: int | None, readable: QuerySet[Article]) -> CaptureChanges | None:
    """``new`` beside the capture with this key, or the one before it; ``None`` where there is none. At most four queries."""
    others = tuple(row for row in capture_rows(list(_beside(new))) if row.contact is None)
    before = next((row.before for row in others if row.capture.pk == new.pk), None)
    key = old_key if old_key is not None else before.pk if before else None
    old = Capture.objects.filter(pk=key, source=new.source_id).exclude(pk=new.pk).first() if key else None
    if old is None:
        return None
    evidence = Evidence.objects.filter(capture=old, claim__removed_at__isnull=True, claim__article__in=readable)
    rows = list(evidence.select_related("claim__article").order_by("claim__article", "claim__number"))
    judged: Judged = {}
    became = what_became(rows, new, judged)
    compared = excerpts(old.text, new.text) if old.text and new.text else None
    return CaptureChanges(
        new=new,
        old=old,
        differences=_differences(compared.old, compared.new) if compared else None,
        claims=tuple(ClaimLeaning(row, became[row]) for row in rows),
        others=tuple(row for row in others if row.capture.pk != new.pk),
        whole=compared is None or compared.whole,
        cut=compared is not None and compared.cut,
    )


def _beside(capture: Capture) -> QuerySet[Capture]:
    return Capture.objects.filter(source=capture.source_id).defer("text").select_related("contact")


@lru_cache(maxsize=16)
def _differences(old: str, new: str) -> Differences:
    return compare_texts(old, new, _lines(old), _lines(new))


def _lines(text: str) -> list[Span]:
    """The lines of a text that hold anything."""
    spans, start = [], 0
    for line in text.split("\n"):
        if line.strip():
            spans.append(Span(start, start + len(line)))
        start += len(line) + 1
    return spans or [Span(0, len(text))]


def _state(passage: Passage) -> str:
    moved = "moved-" if passage.moved else ""
    return moved + ("removed" if passage.new is None else "added" if passage.old is None else "changed" if passage.changed else "same")
