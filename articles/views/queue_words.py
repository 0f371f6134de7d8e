"""The queue in words: how late, how soon, how far."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from articles.dates import written
from articles.labels import label
from articles.models import Article
from articles.queries.queue import MOST_COUNTED, QueuePage, Row, Tab
from articles.queries.queue_summary import Summary
from factcheck.vocabulary import ArticleState, ClaimState

MOST_BARS = 60
"""Bars of one tally; an article with more claims shows its first ones and says so."""


@dataclass(frozen=True, slots=True)
class Due:
    """When an article is due. ``tone`` is *overdue*, *today* or empty; ``group`` names its group."""

    tone: str
    group: str
    words: str
    at: str
    iso: str = ""


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing to know about an article, with the symbol before it."""

    words: str
    icon: str = ""


@dataclass(frozen=True, slots=True)
class QueueRow:
    """A row as it is shown."""

    row: Row
    due: Due
    facts: tuple[Fact, ...]
    tally: str
    approved: int
    progress: str

    @property
    def article(self) -> Article:
        """The article."""
        return self.row.article

    @property
    def bars(self) -> tuple[object, ...]:
        """The bars of the tally."""
        return self.row.claims[:MOST_BARS]


@dataclass(frozen=True, slots=True)
class Group:
    """Rows due in the same span. ``count`` is empty where the page does not hold them all."""

    name: str
    tone: str
    count: str
    rows: tuple[QueueRow, ...]


def counted(number: int) -> str:
    """A count as far as it was counted."""
    return f"{MOST_COUNTED - 1}+" if number >= MOST_COUNTED else str(number)


def tabs_named(page: QueuePage) -> list[tuple[Tab, str, str]]:
    """Each tab, its name and its count."""
    names = {
        Tab.MINE: _("Mine"),
        Tab.UNASSIGNED: _("Unassigned"),
        Tab.AWAITING: _("Awaiting my review"),
        Tab.OVERDUE: _("Overdue"),
        Tab.STALE: _("Stale"),
        Tab.ALL: _("All"),
        Tab.DONE: _("Finished"),
    }
    return [(tab, names[tab], counted(count)) for tab, count in page.counts.items()]


def groups_of(page: QueuePage, now: datetime) -> list[Group]:
    """The rows of a page by when they are due, in order."""
    groups: dict[tuple[str, str], list[QueueRow]] = {}
    for row in page.rows:
        due = _finished(row.article) if page.tab is Tab.DONE else _due(row.article.deadline, now)
        groups.setdefault((due.group, due.tone), []).append(_row(row, due, now))
    whole = page.first and not page.after
    return [Group(name, tone, str(len(rows)) if whole else "", tuple(rows)) for (name, tone), rows in groups.items()]


def _row(row: Row, due: Due, now: datetime) -> QueueRow:
    approved, total = row.count(ClaimState.APPROVED), len(row.claims)
    progress = _("of %(total)d approved") % {"total": total} if total else _("no claims yet")
    if row.opinions:
        progress += ", " + ngettext("%(number)d opinion", "%(number)d opinions", row.opinions) % {"number": row.opinions}
    return QueueRow(row, due, tuple(_facts(row, now)), _tally(row), approved, progress)


def sums_of(summary: Summary, now: datetime) -> dict[str, object]:
    """The small print beside the figures."""
    more = "+" if summary.more else ""
    late, soon = summary.first_overdue, summary.first_today
    return {
        "more": more,
        "overdue": _("by %(time)s") % {"time": _span(now - late)} if late else "",
        "today": _("first at %(time)s") % {"time": written(timezone.localtime(soon), "H:i")} if soon else "",
        "open": ngettext("in %(number)s article", "in %(number)s articles", summary.open_in) % {"number": f"{summary.open_in}{more}"},
        "awaiting": _("%(number)s over a day") % {"number": summary.awaiting_long} if summary.awaiting_long else "",
        "approved": str(summary.approved[-1]),
        "bars": _bars(summary.approved),
    }


def _bars(approved: tuple[int, ...]) -> list[dict[str, object]]:
    """The seven days as bars of a picture 62 by 22: the highest day fills it, an empty one shows a foot."""
    most = max(approved) or 1
    return [
        {"x": at * 9, "y": 22 - height, "height": height, "today": at == len(approved) - 1}
        for at, number in enumerate(approved)
        for height in [max(1, round(21 * number / most))]
    ]


def _due(deadline: datetime | None, now: datetime) -> Due:
    if deadline is None:
        return Due("", _("No deadline"), _("no deadline"), "")
    at, today = timezone.localtime(deadline), timezone.localdate(now)
    days, clock = (at.date() - today).days, f"{at:%H:%M}"
    if deadline < now:
        when = _("today %(time)s") % {"time": clock} if days == 0 else written(at, "j M H:i")
        return Due("overdue", _("Overdue"), _("%(time)s late") % {"time": _span(now - deadline)}, when, at.isoformat())
    words = _("in %(time)s") % {"time": _span(deadline - now)}
    if days == 0:
        return Due("today", _("Today, %(day)s") % {"day": written(today, "l j F")}, words, clock, at.isoformat())
    when = written(at, "D H:i" if days < 7 else "j M H:i")
    return Due("", _("Tomorrow") if days == 1 else _("Later"), words, when, at.isoformat())


def _finished(article: Article) -> Due:
    word = _("withdrawn") if article.state is ArticleState.WITHDRAWN else _("published")
    return Due("", _("Finished"), word, "")


def _span(span: timedelta) -> str:
    """``2 h 12 min`` up to half a day, ``22 h`` up to a day, then days."""
    minutes = int(span.total_seconds() // 60)
    hours, days = minutes // 60, minutes // 1440
    if days:
        return ngettext("%(number)d day", "%(number)d days", days) % {"number": days}
    if hours >= 12:
        return _("%(hours)d h") % {"hours": hours}
    return (
        _("%(hours)d h %(minutes)d min") % {"hours": hours, "minutes": minutes % 60}
        if hours
        else _("%(minutes)d min") % {"minutes": minutes}
    )


def _facts(row: Row, now: datetime) -> list[Fact]:
    """What to know of an article before opening it."""
    article, facts = row.article, []
    if row.lineage:
        facts.append(Fact(_("%(relation)s %(source)s") % {"relation": label(row.lineage.relation), "source": row.lineage.leans_on}))
    elif article.publisher:
        facts.append(Fact(article.publisher))
    if not row.claims:
        facts.append(Fact(_handed_in(now - article.handed_in_at)))
    if row.open_sentences:
        facts.append(
            Fact(ngettext("%(number)d sentence open", "%(number)d sentences open", row.open_sentences) % {"number": row.open_sentences})
        )
    if row.returned:
        words = (
            ngettext("%(number)d returned to you", "%(number)d returned to you", row.returned)
            if row.returned_to_me
            else _("%(number)d returned")
        )
        facts.append(Fact(words % {"number": row.returned}, "returned"))
    if stale := row.count(ClaimState.STALE):
        facts.append(Fact(_("%(number)d stale") % {"number": stale}, "stale"))
    if opened := row.count(ClaimState.OPEN):
        facts.append(Fact(ngettext("%(number)d claim open", "%(number)d claims open", opened) % {"number": opened}))
    facts += _standing(row)
    return facts + [Fact(_("%(name)s is here") % {"name": person.name}) for person in row.here]


def _handed_in(since: timedelta) -> str:
    return _("handed in %(time)s ago") % {"time": _span(since)} if since >= timedelta(minutes=1) else _("handed in just now")


def _standing(row: Row) -> list[Fact]:
    """How far an article is as a whole, where that says something."""
    awaiting, working = row.count(ClaimState.CHECKED), row.count(ClaimState.OPEN, ClaimState.RETURNED, ClaimState.STALE)
    if row.article.state is ArticleState.SIGNED_OFF:
        return [Fact(_("signed off, ready to publish"), "approved")]
    if row.ready and row.article.state in (ArticleState.CHECKING, ArticleState.IN_REVIEW):
        return [Fact(_("ready for sign-off"), "approved")]
    if awaiting and not working:
        return [Fact(_("all checked, %(number)d await review") % {"number": awaiting})]
    return []


def _tally(row: Row) -> str:
    """The tally in words."""
    words = {
        ClaimState.APPROVED: _("%(number)d approved"),
        ClaimState.CHECKED: _("%(number)d awaiting review"),
        ClaimState.RETURNED: _("%(number)d returned"),
        ClaimState.STALE: _("%(number)d stale"),
        ClaimState.OPEN: _("%(number)d open"),
    }
    parts = [words[state] % {"number": number} for state in words if (number := row.count(state))]
    if row.opinions:
        parts.append(ngettext("%(number)d opinion", "%(number)d opinions", row.opinions) % {"number": row.opinions})
    total = ngettext("%(number)d claim", "%(number)d claims", len(row.claims)) % {"number": len(row.claims)}
    return f"{total}: {', '.join(parts)}" if parts else total
