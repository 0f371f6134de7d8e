from __future__ import annotations

import pytest
from django.urls import reverse

from articles.demo.work import claim, judge
from articles.models import PriorCheck, User
from factcheck.vocabulary import ClaimKind, Verdict
from tests.articles.views.test_queue import signed_in
from tests.factories import make_article

TEXT = "Jembatan Westhaven runtuh diterjang banjir\n\nJembatan Westhaven runtuh diterjang banjir pada 27 November 2024. Sebanyak 12 orang hilang."
HTMX = {"HX-Request": "true"}


def sent(text: str = TEXT) -> dict[str, str]:
    return {"text": text, "markup": "text", "found": "", "url": "", "kinds": "", "toggle": "", "language": "id", "published_on": ""}


@pytest.fixture
def prior(db: None) -> PriorCheck:
    fields = {"claim": "Jembatan Westhaven runtuh karena banjir", "rating": "Keliru", "publisher": "Cek Kota", "language": "id"}
    return PriorCheck.objects.create(key="1", url="https://cek.example/1", review={}, **fields)


def test_the_preview_asks_whether_it_was_checked_before(reporter: User, prior: PriorCheck) -> None:
    client = signed_in(reporter)
    page = client.post(reverse("intake"), {"text": TEXT, "language": "id"}).content.decode()
    assert f'hx-post="{reverse("checked-before")}"' in page
    for headers in ({}, HTMX):
        body = client.post(reverse("checked-before"), sent(), headers=headers).content.decode()
        assert "Jembatan Westhaven runtuh karena banjir" in body
        assert "Keliru" in body
        assert ("<html" in body) is not bool(headers)
        assert "Link it" not in body


def test_earlier_claims_of_the_desk_are_shown_to_those_who_read_their_articles(checker: User, reporter: User) -> None:
    article = make_article(actor=checker, text="Jembatan Westhaven runtuh diterjang banjir bandang.")
    made = claim(article, "runtuh diterjang banjir bandang", actor=checker, label="Jembatan Westhaven", kind=ClaimKind.EVENT)
    judge(made, Verdict.OPINION, "Nothing to check.", actor=checker)
    assert "banjir bandang" in signed_in(checker).post(reverse("checked-before"), sent(), headers=HTMX).content.decode()
    assert "banjir bandang" not in signed_in(reporter).post(reverse("checked-before"), sent(), headers=HTMX).content.decode()


@pytest.mark.parametrize("text", ["", "x", "!!!", "a\x00b"])
def test_whatever_is_sent_is_answered(reporter: User, prior: PriorCheck, text: str) -> None:
    response = signed_in(reporter).post(reverse("checked-before"), sent(text), headers=HTMX)
    assert response.status_code == 200
    assert "Nothing like it has been checked before" in response.content.decode()


def test_it_is_for_those_who_hand_in(outsider: User, admin_user: User) -> None:
    assert signed_in(outsider).post(reverse("checked-before"), sent()).status_code == 404
    assert signed_in(admin_user).post(reverse("checked-before"), sent()).status_code == 403
