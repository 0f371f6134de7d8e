"""Everything dated in an article, its evidence and its sources' captures, laid out for a picture and as a table."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from django.urls import reverse
from django.utils.translation import gettext as _

from articles.models import Claim
from articles.queries.captured import newest_texts, reading_of_capture
from articles.queries.readings import reading_of
from articles.queries.whole import ClaimSeen, WholeArticle
from factcheck.evidence.timeline import Entry, Group, Lane, Row, Timeline, days_of, draw_timeline
from factcheck.vocabulary import Agreement, ClaimKind, DateValue, Mention, MentionKind, Role

MOST_OF_A_SOURCE = 8
"""Dates of one capture that are drawn; a report may hold a hundred."""
_NEVER_DATES = (ClaimKind.QUANTITY, ClaimKind.NAME, ClaimKind.PLACE, ClaimKind.QUOTATION, ClaimKind.ATTRIBUTION)
_DATE = re.compile(r"[\d.X]+-|\.\./|[\d-]+/")


@dataclass(frozen=True, slots=True)
class RowSeen:
    """A row with where it leads and the language of its words; ``because``: why it contradicts the article, as a stored sentence."""

    row: Row
    href: str
    language: str
    because: str = ""


@dataclass(frozen=True, slots=True)
class LaneSeen:
    """A group of rows, and where its title leads. ``article``: its first row is what the article says."""

    lane: Lane
    href: str
    rows: tuple[RowSeen, ...]
    article: bool


@dataclass(frozen=True, slots=True)
class TimelinePage:
    """The picture, and its lanes as its reader may see them. ``more``: dates in captures that are not drawn.

    ``unplaced``: claims on a date whose normal form names no days, such as a day without its year.
    """

    picture: Timeline
    lanes: tuple[LaneSeen, ...]
    conflicts: int
    more: int
    unplaced: tuple[Claim, ...] = ()


@dataclass(slots=True)
class _Told:
    """What the picture does not know of its entries and groups, by their keys."""

    hrefs: dict[str, str] = field(default_factory=dict)
    languages: dict[str, str] = field(default_factory=dict)
    because: dict[str, str] = field(default_factory=dict)
    more: int = 0

    def entry(self, key: str, who: str, normal: str, words: str, *, href: str, language: str, because: str = "") -> Entry:
        """An entry, with the rest kept here."""
        self.hrefs[key], self.languages[key], self.because[key] = href, language, because
        return Entry(key, who, normal, words, conflict=bool(because))


def timeline_page(whole: WholeArticle) -> TimelinePage:
    """One query beyond the whole article. What a source that is hidden from the reader says is left out; its code name is not."""
    told = _Told()
    claims = sorted((group for seen in whole.claims if (group := _of_claim(seen, told))), key=_starts)
    picture = draw_timeline([*claims, *_of_article(whole, told), *_of_sources(whole, told)])
    lanes = tuple(
        LaneSeen(
            lane,
            told.hrefs[lane.group.key],
            tuple(RowSeen(row, told.hrefs[row.entry.key], told.languages[row.entry.key], told.because[row.entry.key]) for row in lane.rows),
            article=lane.group.key.startswith("claim"),
        )
        for lane in picture.lanes
    )
    unplaced = tuple(s.claim for s in whole.claims if s.claim.kind is ClaimKind.DATE and days_of(s.claim.normal) is None)
    return TimelinePage(picture, lanes, sum(row.entry.conflict for lane in picture.lanes for row in lane.rows), told.more, unplaced)


def _starts(group: Group) -> tuple[bool, str]:
    """By the first day of its first entry; what is open at its beginning comes first."""
    days = days_of(group.entries[0].normal)
    first = days.first if days else None
    return (first is not None, first.isoformat() if first else "")


def _of_claim(seen: ClaimSeen, told: _Told) -> Group | None:
    """What the article and its evidence date a claim to; ``None`` for a claim that is no date."""
    claim = seen.claim
    if not _is_date(claim.kind, claim.normal):
        return None
    key, page = f"claim-{claim.number}", claim.get_absolute_url()
    told.hrefs[key] = page
    drawn = _as_read(seen) or claim.normal
    entries = [told.entry(f"{key}-article", _("The article"), drawn, claim.printed, href=page, language=claim.article.language)]
    for e in seen.evidence:
        if not e.row.stance.speaks:
            continue
        row_key, href = f"{key}-{e.row.pk}", f"{page}#evidence-{e.row.pk}"
        if e.source.hidden:
            entries.append(told.entry(row_key, e.source.name, "", _("confidential"), href=href, language=""))
        elif _is_date(claim.kind, e.row.normal):
            because = e.comparison.reason if e.comparison.agreement is Agreement.CONFLICT else ""
            words = e.row.stated or e.row.normal
            entries.append(
                told.entry(row_key, e.source.name, e.row.normal, words, href=href, language=e.row.source.language, because=because)
            )
    return Group(key, f"{claim.number}. {claim.label}", tuple(entries))


def _as_read(seen: ClaimSeen) -> str:
    """The days that the claim's words in the text mean, where they mean fewer than its normal form says: "earlier this month" is ten days."""
    inside = [
        mention.value
        for mention in reading_of(seen.claim.article).mentions
        if any(place.start <= mention.start and mention.end <= place.end for place in seen.places)
    ]
    meant = (v for v in inside if isinstance(v, DateValue) and v.normal == seen.claim.normal and v.earliest and v.latest)
    return next((f"{value.earliest}/{value.latest}" for value in meant), "")


def _is_date(kind: ClaimKind, normal: str) -> bool:
    if not normal or kind in _NEVER_DATES or not (kind is ClaimKind.DATE or _DATE.match(normal)):
        return False
    return days_of(normal) is not None


def _of_article(whole: WholeArticle, told: _Told) -> Iterator[Group]:
    """The dates in the article that no claim stands on."""
    taken = [(anchor.start, anchor.end) for seen in whole.claims for anchor in seen.places]
    entries = []
    for at, mention in enumerate(reading_of(whole.article).mentions):
        if mention.kind is not MentionKind.DATE or any(start < mention.end and mention.start < end for start, end in taken):
            continue
        sentence = next((s for s in whole.sentences if s.start < mention.end and mention.start < s.end), None)
        if sentence is None or not (normal := _normal(mention)):
            continue
        who = _("Sentence %(number)s") % {"number": sentence.ordinal}
        href = reverse("sentence", args=[whole.article.pk, sentence.ordinal])
        entries.append(told.entry(f"mention-{at}", who, normal, mention.text, href=href, language=whole.article.language))
    if entries:
        told.hrefs["article"] = reverse("workbench", args=[whole.article.pk])
        yield Group("article", _("In the article, on no claim"), tuple(entries))


def _of_sources(whole: WholeArticle, told: _Told) -> Iterator[Group]:
    """The dates in the newest capture of each source, each once."""
    seen = {source.source.pk: source for source in whole.sources if not source.hidden}
    for pk, captured in newest_texts(seen).items():
        source = seen[pk].source
        href = "" if whole.reader.role is Role.REPORTER else source.get_absolute_url()
        dates: dict[str, Mention] = {}
        for mention in reading_of_capture(captured, source).mentions:
            if mention.kind is MentionKind.DATE and (normal := _normal(mention)):
                dates.setdefault(normal, mention)
        shown = list(dates.items())[:MOST_OF_A_SOURCE]
        told.more += len(dates) - len(shown)
        key = f"source-{pk}"
        told.hrefs[key] = href
        entries = [
            told.entry(f"{key}-{at}", "", normal, mention.text, href=href, language=source.language)
            for at, (normal, mention) in enumerate(shown)
        ]
        if entries:
            yield Group(key, _("In %(name)s") % {"name": source.name}, tuple(entries))


def _normal(mention: Mention) -> str:
    """The normal form where that names days, else its first and last day; empty where it has none."""
    value = mention.value
    if not isinstance(value, DateValue):
        return ""
    if days_of(value.normal):
        return value.normal
    if value.earliest is None and value.latest is None:
        return ""
    return "/".join(".." if day is None else day.isoformat() for day in (value.earliest, value.latest))
