"""The figures above the queue."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import pairwise

from django.db import connection
from django.db.models import DateTimeField, QuerySet
from django.db.models.expressions import RawSQL

from articles.models import Article
from articles.models.article import DUE

MOST_SUMMED = 200
"""Articles that the summary adds up: the most urgent ones."""


@dataclass(frozen=True, slots=True)
class Summary:
    """The figures above the queue, over the articles of one tab. ``more`` where there are more articles than were added up."""

    overdue: int
    first_overdue: datetime | None
    today: int
    first_today: datetime | None
    open: int
    open_in: int
    awaiting: int
    awaiting_long: int
    approved: tuple[int, ...]
    more: bool


def by_due() -> RawSQL:
    """The place of an article in the queue, as :data:`articles.models.article.DUE` has it."""
    return RawSQL(DUE.sql, (), output_field=DateTimeField())  # noqa: S611  # the constant that the index is on


def summary_of(scope: QuerySet[Article], now: datetime, midnights: Sequence[datetime], *, more: bool) -> Summary:
    """The figures over the most urgent articles of a scope: one query, written out because the ORM takes longer to write it than to run it."""
    sql, given = scope.order_by(by_due().asc(), "-pk").values("pk", "deadline")[:MOST_SUMMED].query.sql_with_params()
    stored = connection.ops.adapt_datetimefield_value
    days = list(pairwise(midnights))
    approved = ", ".join(["count(CASE WHEN review.at >= %s AND review.at < %s THEN 1 END)"] * len(days))
    with connection.cursor() as cursor:
        cursor.execute(
            f"""
            WITH urgent AS ({sql}),
            due AS (
                SELECT count(CASE WHEN deadline < %s THEN 1 END), min(CASE WHEN deadline < %s THEN deadline END),
                       count(CASE WHEN deadline >= %s AND deadline < %s THEN 1 END),
                       min(CASE WHEN deadline >= %s AND deadline < %s THEN deadline END) FROM urgent),
            claims AS (
                SELECT count(CASE WHEN claim.state IN ('open', 'returned', 'stale') THEN 1 END),
                       count(DISTINCT CASE WHEN claim.state IN ('open', 'returned', 'stale') THEN claim.article_id END),
                       count(CASE WHEN claim.state = 'checked' AND claim.verdict <> 'opinion' THEN 1 END),
                       count(CASE WHEN claim.state = 'checked' AND claim.verdict <> 'opinion' AND claim.submitted_at < %s THEN 1 END),
                       {approved}
                FROM urgent JOIN articles_claim claim ON claim.article_id = urgent.pk AND claim.removed_at IS NULL
                LEFT JOIN articles_review review ON review.id = claim.approval_id)
            SELECT * FROM due, claims
            """,  # noqa: S608  # Django's own SQL with its parameters
            [
                *given,
                *map(
                    stored, [now, now, now, midnights[-1], now, midnights[-1], now - timedelta(days=1), *(at for day in days for at in day)]
                ),
            ],
        )
        overdue, late, today, soon, *figures = cursor.fetchone()
    opened, opened_in, awaiting, long, *approvals = figures
    return Summary(overdue, _moment(late), today, _moment(soon), opened, opened_in, awaiting, long, tuple(approvals), more)


def _moment(stored: datetime | str | None) -> datetime | None:
    """A moment as the database gives it out of plain SQL: SQLite as text, in UTC."""
    return datetime.fromisoformat(stored).replace(tzinfo=UTC) if isinstance(stored, str) else stored
