"""The desk's queue: which articles wait, for whom, until when, and how far each one is. Eight queries whatever its length."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from functools import cached_property
from typing import Any

from django.db import connection
from django.db.models import BooleanField, Count, Exists, F, OuterRef, Q, QuerySet, Value
from django.db.models.expressions import RawSQL
from django.db.models.lookups import GreaterThan, GreaterThanOrEqual, LessThan

from articles.models import Anchor, Article, Assignment, Claim, Lineage, Presence, Sentence, Touch, User
from articles.queries.queue_summary import MOST_SUMMED, Summary, by_due, summary_of
from factcheck.vocabulary import BlockKind, ClaimState, Role, Verdict

PAGE = 25
"""Articles on one page."""
MOST_COUNTED = 1000
"""No count goes further: the desk then says 999+."""
HERE = timedelta(minutes=2)
"""How long somebody seen on an article counts as being there."""
NEVER = datetime(9999, 12, 31, tzinfo=UTC)

# Written to the letter as the indexes on Article have it: SQLite uses a partial index for no parameter.
_ON_DESK = RawSQL("state IN ('checking', 'in review', 'signed off')", (), output_field=BooleanField())
_FINISHED = RawSQL("NOT (state IN ('checking', 'in review', 'signed off'))", (), output_field=BooleanField())
_UNASSIGNED = RawSQL("people = 0", (), output_field=BooleanField())
_AWAITING = RawSQL("awaiting > 0", (), output_field=BooleanField())
_STALE = RawSQL("stale > 0", (), output_field=BooleanField())


class Tab(StrEnum):
    """Which articles of those that a person may read."""

    MINE = "mine"
    UNASSIGNED = "unassigned"
    AWAITING = "awaiting"
    OVERDUE = "overdue"
    STALE = "stale"
    ALL = "all"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class ClaimBar:
    """One claim as the tally draws it."""

    state: ClaimState
    verdict: Verdict | None
    verdict_by: int | None

    @property
    def opinion(self) -> bool:
        """Settled without a reviewer: there is nothing to check."""
        return self.verdict is Verdict.OPINION and self.state in (ClaimState.CHECKED, ClaimState.APPROVED)


@dataclass(frozen=True)
class Row:
    """One article of the queue. ``here``: who else is looking at it; ``returned``: claims sent back, to this person where they checked it."""

    article: Article
    claims: tuple[ClaimBar, ...]
    open_sentences: int
    people: tuple[User, ...]
    here: tuple[User, ...]
    lineage: Lineage | None
    returned: int
    returned_to_me: bool

    @cached_property
    def _standing(self) -> Counter[ClaimState]:
        return Counter(claim.state for claim in self.claims if not claim.opinion)

    def count(self, *states: ClaimState) -> int:
        """How many claims stand so, opinions aside."""
        return sum(self._standing[state] for state in states)

    @property
    def opinions(self) -> int:
        """How many claims are opinions."""
        return len(self.claims) - self._standing.total()

    @property
    def ready(self) -> bool:
        """Whether nothing of text and claims stands in the way of sign-off."""
        settled = self.count(ClaimState.APPROVED) + self.opinions
        return bool(self.claims) and settled == len(self.claims) and not self.open_sentences


@dataclass(frozen=True, slots=True)
class QueuePage:
    """One page of one tab. ``after`` is the key of the next page, ``first`` whether this is the first one."""

    tab: Tab
    counts: dict[Tab, int]
    summary: Summary
    rows: tuple[Row, ...]
    after: str
    first: bool


def tabs_of(user: User) -> tuple[Tab, ...]:
    """The tabs that mean something to this person."""
    if user.role is Role.REPORTER:
        return (Tab.MINE, Tab.DONE)
    mine = () if user.role is Role.ADMIN else (Tab.MINE,)
    awaiting = (Tab.AWAITING,) if user.reviews else ()
    return (*mine, Tab.UNASSIGNED, *awaiting, Tab.OVERDUE, Tab.STALE, Tab.ALL, Tab.DONE)


def queue_page(articles: QuerySet[Article], *, user: User, tab: Tab, after: str, now: datetime, midnights: Sequence[datetime]) -> QueuePage:
    """One page of ``tab``. ``articles``: what this person may read; ``midnights``: the starts of the last seven days and of tomorrow."""
    articles = articles.select_related(None)
    scopes = {each: _scope(articles, each, user, now) for each in tabs_of(user)}
    counts = _counts(scopes)
    found = list(_after(scopes[tab], tab, after)[: PAGE + 1])
    rows, more = found[:PAGE], len(found) > PAGE
    return QueuePage(
        tab=tab,
        counts=counts,
        summary=summary_of(scopes[tab], now, midnights, more=counts[tab] > MOST_SUMMED),
        rows=tuple(_rows(rows, user, now)),
        after=_key(rows[-1]) if more else "",
        first=not after,
    )


def _scope(articles: QuerySet[Article], tab: Tab, user: User, now: datetime) -> QuerySet[Article]:
    """The articles of one tab, in no order yet."""
    on_desk = articles.filter(_ON_DESK)
    match tab:
        case Tab.MINE if user.role is Role.REPORTER:
            return on_desk
        case Tab.MINE:
            return on_desk.filter(assignments__user=user)
        case Tab.UNASSIGNED:
            return on_desk.filter(_UNASSIGNED)
        case Tab.AWAITING:
            touched = Touch.objects.filter(claim=OuterRef("pk"), user=user)
            theirs = Claim.objects.live().filter(~Exists(touched), article=OuterRef("pk"), state=ClaimState.CHECKED)
            return on_desk.filter(_AWAITING, Exists(theirs.exclude(verdict=Verdict.OPINION)))
        case Tab.OVERDUE:
            return on_desk.filter(LessThan(by_due(), now))
        case Tab.STALE:
            return on_desk.filter(_STALE)
        case Tab.DONE:
            return articles.filter(_FINISHED)
        case _:
            return on_desk


def _ordered(scope: QuerySet[Article], tab: Tab) -> QuerySet[Article]:
    return scope.order_by("-pk") if tab is Tab.DONE else scope.order_by(by_due().asc(), "-pk")


def _after(scope: QuerySet[Article], tab: Tab, key: str) -> QuerySet[Article]:
    """The scope in order, from the row after ``key`` on; from the start where it is no key. Never by OFFSET."""
    ordered = _ordered(scope, tab)
    due, _underscore, pk = key.partition("_")
    if not pk.isascii() or not pk.isdigit() or len(pk) > 18:
        return ordered
    if tab is Tab.DONE:
        return ordered.filter(pk__lt=int(pk))
    if not due:
        return ordered.filter(GreaterThanOrEqual(by_due(), NEVER), deadline__isnull=True, pk__lt=int(pk))
    try:
        at = datetime.fromisoformat(due)
    except ValueError:
        return ordered
    if at.tzinfo is None or not 1970 < at.year < 9999:
        return ordered
    return ordered.filter(Q(GreaterThan(by_due(), at)) | Q(pk__lt=int(pk)), GreaterThanOrEqual(by_due(), at))


def _key(article: Article) -> str:
    return f"{article.deadline.astimezone(UTC).isoformat() if article.deadline else ''}_{article.pk}"


def _counts(scopes: dict[Tab, QuerySet[Article]]) -> dict[Tab, int]:
    """How many articles each tab has, no further than ``MOST_COUNTED``: one query."""
    columns: list[str] = []
    parameters: list[Any] = []
    for scope in scopes.values():
        sql, given = scope.order_by().values("pk")[:MOST_COUNTED].query.sql_with_params()
        columns.append(f"(SELECT count(*) FROM ({sql}) AS counted)")  # noqa: S608  # Django's own SQL with its parameters
        parameters += given
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {', '.join(columns)}", parameters)  # as above
        return dict(zip(scopes, cursor.fetchone(), strict=True))


# --- rows ------------------------------------------------------------------------------------------


def _rows(articles: Sequence[Article], user: User, now: datetime) -> Iterable[Row]:
    """The rows of a page with all that they show: four queries."""
    pks = [article.pk for article in articles]
    claims: dict[int, list[ClaimBar]] = defaultdict(list)
    for pk, state, verdict, by in (
        Claim.objects.live()
        .filter(article__in=pks)
        .order_by("article", "position")
        .values_list("article", "state", "verdict", "verdict_by")
    ):
        claims[pk].append(ClaimBar(ClaimState(state), Verdict(verdict) if verdict else None, by))
    opened = _open_sentences([article.current_id for article in articles if article.current_id])
    people, here = _people(pks, now)
    leans: dict[int, Lineage] = {}
    for lineage in Lineage.objects.filter(article__in=pks).select_related("leans_on").order_by("pk"):
        leans.setdefault(lineage.article_id or 0, lineage)
    for article in articles:
        bars = claims[article.pk]
        returned = [bar for bar in bars if bar.state is ClaimState.RETURNED]
        mine = [bar for bar in returned if bar.verdict_by == user.pk]
        yield Row(
            article=article,
            claims=tuple(bars),
            open_sentences=opened[article.current_id or 0],
            people=tuple(sorted(people[article.pk], key=lambda person: (person.role in (Role.REVIEWER, Role.CHIEF), person.name))),
            here=tuple(person for person in here[article.pk] if person.pk != user.pk),
            lineage=leans.get(article.pk),
            returned=len(mine or returned),
            returned_to_me=bool(mine),
        )


def _open_sentences(versions: Sequence[int]) -> Counter[int]:
    """How many sentences of each version nothing accounts for: as :func:`factcheck.desk.coverage.cover` says it, counted by the database."""
    touching = Anchor.objects.filter(
        version=OuterRef("version"), claim__removed_at__isnull=True, start__lt=OuterRef("end"), end__gt=OuterRef("start")
    )
    kinds = [kind for kind in BlockKind if kind.counts]
    sentences = Sentence.objects.filter(~Exists(touching), version__in=versions, exempt_reason__isnull=True, block__kind__in=kinds)
    return Counter(dict(sentences.order_by().values_list("version").annotate(Count("pk"))))


def _people(pks: Sequence[int], now: datetime) -> tuple[dict[int, list[User]], dict[int, list[User]]]:
    """Who is assigned to each article, and who is looking at it now: one query."""
    fields = {name: F(f"user__{name}") for name in ("username", "first_name", "last_name", "role")}
    assigned = Assignment.objects.filter(article__in=pks).values_list("article", "user", *fields.values(), Value(value=False))
    looking = Presence.objects.filter(article__in=pks, seen_at__gt=now - HERE).values_list(
        "article", "user", *fields.values(), Value(value=True)
    )
    found: tuple[dict[int, list[User]], dict[int, list[User]]] = (defaultdict(list), defaultdict(list))
    for article, pk, username, first, last, role, here in assigned.order_by().union(looking.order_by(), all=True):
        person = User(pk=pk, username=username, first_name=first, last_name=last, role=role)
        found[bool(here)][article].append(person)
    return found
