"""Dates read before the day of publication was known, and read again once it is."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles.demo.work import claim
from articles.models import Article, Claim, Event, User
from articles.queries.rereadings import rereadings
from articles.queries.whole import load_article
from articles.services.claims import ClaimFields, edit_claim, read_claims_again
from articles.services.errors import Refused
from articles.services.intake import edit_article
from factcheck.vocabulary import ClaimKind, ClaimState, EventKind
from tests.factories import make_article

pytestmark = pytest.mark.django_db
TEXT = "Banjir melanda kota sejak Senin. Air surut pada Kamis (30/10). Jembatan itu dibangun pada 5 Maret 2019. Hujan turun 24 jam."


@pytest.fixture
def undated(reporter: User) -> Article:
    return make_article(actor=reporter, text=TEXT)


@pytest.fixture
def claims(undated: Article, checker: User) -> list[Claim]:
    words = ("Senin", "Kamis (30/10)", "5 Maret 2019")
    return [claim(undated, said, actor=checker, label=said, kind=ClaimKind.DATE) for said in words]


def publish_on(article: Article, day: date, actor: User) -> Article:
    article.refresh_from_db()
    return edit_article(article, actor=actor, read_at_version=article.row_version, published_on=day)


def offered(article: Article, reader: User) -> list[tuple[int, str, str]]:
    whole = load_article(Article.objects.select_related("current", "chain").get(pk=article.pk), reader)
    return [
        (r.claim.number, r.claim.normal, r.value.normal) for r in rereadings(whole.article, [(s.claim, s.places) for s in whole.claims])
    ]


def typed(made: Claim, normal: str) -> ClaimFields:
    return ClaimFields(label=made.label, kind=made.kind, printed=made.printed, normal=normal)


def test_nothing_is_offered_before_the_day_is_known(undated: Article, claims: list[Claim], checker: User) -> None:
    assert [made.normal for made in claims] == ["XXXX-WXX-1", "XXXX-10-30", "2019-03-05"]
    assert offered(undated, checker) == []


def test_what_had_no_day_to_go_by_is_read_again_with_an_event_each(undated: Article, claims: list[Claim], checker: User) -> None:
    article = publish_on(undated, date(2025, 10, 31), checker)
    assert offered(article, checker) == [(1, "XXXX-WXX-1", "2025-10-27"), (2, "XXXX-10-30", "2025-10-30")]
    assert [made.number for made in read_claims_again(article, actor=checker)] == [1, 2]
    assert [(c.normal, c.row_version, c.edited_by) for c in Claim.objects.order_by("number")] == [
        ("2025-10-27", 2, checker),
        ("2025-10-30", 2, checker),
        ("2019-03-05", 1, None),
    ]
    events = Event.objects.filter(kind=EventKind.CLAIM_EDITED).order_by("sequence")
    assert [event.payload["changed"] for event in events] == [
        {"normal": ["XXXX-WXX-1", "2025-10-27"]},
        {"normal": ["XXXX-10-30", "2025-10-30"]},
    ]
    assert offered(article, checker) == []
    assert read_claims_again(article, actor=checker) == []
    assert events.count() == 2


def test_what_another_day_told_is_read_again(undated: Article, claims: list[Claim], checker: User) -> None:
    read_claims_again(publish_on(undated, date(2025, 10, 31), checker), actor=checker)
    article = publish_on(undated, date(2024, 11, 1), checker)
    assert offered(article, checker) == [(1, "2025-10-27", "2024-10-28")]  # 30 October 2024 was no Thursday


def test_what_a_person_typed_stays_theirs(undated: Article, claims: list[Claim], checker: User) -> None:
    edit_claim(claims[0], actor=checker, read_at_version=1, fields=typed(claims[0], "2025-10-20"))
    article = publish_on(undated, date(2025, 10, 31), checker)
    assert [made.number for made in read_claims_again(article, actor=checker)] == [2]
    assert Claim.objects.get(number=1).normal == "2025-10-20"


def test_what_was_submitted_stays_as_it_was_judged(undated: Article, claims: list[Claim], checker: User) -> None:
    article = publish_on(undated, date(2025, 10, 31), checker)
    Claim.objects.filter(number=1).update(removed_at=article.handed_in_at, removed_because="of a test")
    stale = Claim.objects.filter(number=2)
    stale.update(state=ClaimState.STALE, stale_because="of a test")
    assert [made.number for made in read_claims_again(article, actor=checker)] == [2]
    assert stale.get().state is ClaimState.STALE


def test_only_who_may_edit_claims_reads_them_again(undated: Article, claims: list[Claim], checker: User, reporter: User) -> None:
    article = publish_on(undated, date(2025, 10, 31), checker)
    with pytest.raises(Refused):
        read_claims_again(article, actor=reporter)
    assert Claim.objects.get(number=1).normal == "XXXX-WXX-1"


def test_reading_again_takes_as_many_queries_for_one_as_for_three(undated: Article, claims: list[Claim], checker: User) -> None:
    article = publish_on(undated, date(2025, 10, 31), checker)
    with CaptureQueriesContext(connection) as two:
        read_claims_again(article, actor=checker)
    for label in ("once more", "and again"):
        claim(article, "Senin", actor=checker, label=label, kind=ClaimKind.DATE)
    article = publish_on(undated, date(2024, 11, 1), checker)
    with CaptureQueriesContext(connection) as three:
        assert len(read_claims_again(article, actor=checker)) == 3
    assert len(three) <= len(two) <= 12
