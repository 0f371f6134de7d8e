from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from django.utils import timezone

from articles.access import readable_articles
from articles.models import Article, Claim, Presence, Sentence, User
from articles.queries.queue import QueuePage, Tab, queue_page, tabs_of
from articles.services.intake import assign_article
from articles.views.queue import midnights
from factcheck.vocabulary import ClaimKind, ClaimState, Verdict
from tests.factories import make_article

NOW = datetime(2026, 12, 4, 5, 0, tzinfo=UTC)


def page_of(user: User, tab: Tab, after: str = "") -> QueuePage:
    return queue_page(readable_articles(user), user=user, tab=tab, after=after, now=NOW, midnights=midnights(NOW))


def assigned(chief: User, people: list[User], hours: float | None, **details: str) -> Article:
    deadline = None if hours is None else NOW + timedelta(hours=hours)
    article = make_article(actor=chief, **details)
    return assign_article(article, actor=chief, people=people, deadline=deadline, read_at_version=article.row_version)


def add_claims(article: Article, by: User, *states: ClaimState) -> None:
    for at, state in enumerate(states, 1):
        checked = state in (ClaimState.CHECKED, ClaimState.RETURNED, ClaimState.STALE)
        verdict = {"verdict": Verdict.CONFIRMED, "verdict_by": by, "verdict_at": NOW, "rationale": "Terbukti."} if checked else {}
        Claim.objects.create(
            article=article,
            number=at,
            position=at,
            label="Tanggal",
            kind=ClaimKind.DATE,
            printed="4 Maret",
            state=state,
            made_by=by,
            **verdict,
        )


def titles(page: QueuePage) -> list[str]:
    return [row.article.title for row in page.rows]


def test_queue_is_in_the_order_of_deadlines_and_what_has_none_is_last(chief: User, checker: User) -> None:
    for title, hours in (("later", 40), ("none", None), ("late", -2), ("soon", 3), ("none, newer", None)):
        assigned(chief, [checker], hours, title=title)
    assert titles(page_of(checker, Tab.MINE)) == ["late", "soon", "later", "none, newer", "none"]


def test_each_tab_holds_its_articles(chief: User, checker: User, reviewer: User, other_checker: User) -> None:
    mine = assigned(chief, [checker], 3, title="mine")
    late = assigned(chief, [other_checker], -3, title="late")
    make_article(actor=chief, title="nobody's")
    add_claims(mine, checker, ClaimState.CHECKED, ClaimState.STALE)
    add_claims(late, checker, ClaimState.OPEN)
    assert titles(page_of(checker, Tab.MINE)) == ["mine"]
    assert titles(page_of(reviewer, Tab.AWAITING)) == ["mine"]
    assert titles(page_of(reviewer, Tab.STALE)) == ["mine"]
    assert titles(page_of(chief, Tab.UNASSIGNED)) == ["nobody's"]
    assert titles(page_of(chief, Tab.OVERDUE)) == ["late"]
    assert page_of(chief, Tab.ALL).counts == {
        Tab.MINE: 0,
        Tab.UNASSIGNED: 1,
        Tab.AWAITING: 1,
        Tab.OVERDUE: 1,
        Tab.STALE: 1,
        Tab.ALL: 3,
        Tab.DONE: 0,
    }


def test_a_claim_that_somebody_touched_does_not_await_their_review(chief: User, reviewer: User) -> None:
    article = assigned(chief, [reviewer], 3)
    add_claims(article, reviewer, ClaimState.CHECKED)
    assert titles(page_of(reviewer, Tab.AWAITING)) == []
    assert len(titles(page_of(chief, Tab.AWAITING))) == 1


def test_a_reporter_finds_only_what_they_handed_in(chief: User, reporter: User) -> None:
    make_article(actor=chief)
    make_article(actor=reporter, title="own")
    assert tabs_of(reporter) == (Tab.MINE, Tab.DONE)
    assert titles(page_of(reporter, Tab.MINE)) == ["own"]


@pytest.mark.parametrize("hours", [None, 5])
def test_every_article_is_on_exactly_one_page(chief: User, checker: User, hours: float | None) -> None:
    for at in range(60):
        assigned(chief, [checker], None if hours is None else hours + at // 30, title=str(at))
    seen: list[str] = []
    after = ""
    for _ in range(3):
        page = page_of(checker, Tab.MINE, after)
        seen += titles(page)
        after = page.after
    assert after == ""
    assert len(seen) == 60
    assert len(set(seen)) == 60


@pytest.mark.parametrize(
    "after", ["nonsense", "_", "_x", "2026-13-01T00:00:00_5", "9999-12-31T23:59:59+00:00_1", "_" + "9" * 40, "\0_1", "2026-01-01_1"]
)
def test_a_key_that_is_none_gives_the_first_page(chief: User, after: str) -> None:
    make_article(actor=chief, title="first")
    assert titles(page_of(chief, Tab.ALL, after)) == ["first"]


def test_a_row_tells_what_is_left(chief: User, checker: User, other_checker: User) -> None:
    article = assigned(chief, [checker], 3)
    add_claims(article, checker, ClaimState.OPEN, ClaimState.RETURNED, ClaimState.STALE, ClaimState.CHECKED)
    Presence.objects.create(user=other_checker, article=article, seen_at=NOW)
    version = article.current
    assert version is not None
    first = Sentence.objects.filter(version=version)[0]
    words = version.text[first.start : first.start + 6]
    Claim.objects.get(article=article, number=1).anchors.create(version=version, start=first.start, end=first.start + 6, exact=words)
    (row,) = page_of(checker, Tab.MINE).rows
    assert [claim.state for claim in row.claims] == [ClaimState.OPEN, ClaimState.RETURNED, ClaimState.STALE, ClaimState.CHECKED]
    assert (row.open_sentences, row.returned, row.returned_to_me) == (2, 1, True)
    assert row.here == (other_checker,)
    (seen_by_other,) = page_of(other_checker, Tab.ALL).rows
    assert (seen_by_other.returned_to_me, seen_by_other.here) == (False, ())


def test_the_summary_adds_up_the_tab(chief: User, checker: User) -> None:
    article = assigned(chief, [checker], -1)
    add_claims(article, checker, ClaimState.OPEN, ClaimState.STALE, ClaimState.CHECKED)
    assigned(chief, [checker], 2)
    assigned(chief, [], 2)
    summary = page_of(checker, Tab.MINE).summary
    assert (summary.overdue, summary.today, summary.open, summary.open_in, summary.awaiting) == (1, 1, 2, 1, 1)
    assert summary.first_overdue == NOW - timedelta(hours=1)
    assert summary.approved == (0,) * 7


def test_the_database_keeps_how_many_are_assigned(chief: User, checker: User, reviewer: User) -> None:
    article = assigned(chief, [checker, reviewer], None)
    article.refresh_from_db()
    assert article.people == 2
    article.assignments.all().delete()
    article.refresh_from_db()
    assert article.people == 0


def test_midnights_are_the_last_seven_days_and_tomorrow() -> None:
    starts = midnights(NOW)
    assert len(starts) == 8
    assert starts[-2] <= NOW < starts[-1]
    assert timezone.localtime(starts[0]).hour == 0
