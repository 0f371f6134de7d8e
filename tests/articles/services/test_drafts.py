from __future__ import annotations

import pytest

from articles.demo.work import claim
from articles.models import Article, Claim, Draft, Event, User
from articles.services.drafts import discard_draft, save_draft
from factcheck.vocabulary import ClaimKind

pytestmark = pytest.mark.django_db


@pytest.fixture
def parade(article: Article, checker: User) -> Claim:
    return claim(article, "27 Februari", actor=checker, label="Parade", kind=ClaimKind.DATE)


def test_draft_is_one_a_person_and_touches_no_claim(parade: Claim, checker: User, other_checker: User) -> None:
    events = Event.objects.count()
    save_draft(parade, actor=checker, read_at_version=1, typed={"rationale": "firs"})
    save_draft(parade, actor=checker, read_at_version=1, typed={"rationale": "first"})
    save_draft(parade, actor=other_checker, read_at_version=1, typed={"rationale": "other"})
    assert [draft.fields["rationale"] for draft in Draft.objects.order_by("pk")] == ["first", "other"]
    parade.refresh_from_db()
    assert (parade.rationale, parade.row_version, Event.objects.count()) == ("", 1, events)


def test_discarded_draft_is_gone_and_the_others_stay(parade: Claim, checker: User, other_checker: User) -> None:
    for person in (checker, other_checker):
        save_draft(parade, actor=person, read_at_version=1, typed={})
    discard_draft(parade, actor=checker)
    assert Draft.objects.get().user == other_checker
