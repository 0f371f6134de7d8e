"""What the chief sees of the exempt sentences before signing off."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from articles.demo.work import exempt
from articles.models import Article, User
from factcheck.vocabulary import ArticleState, ExemptReason

pytestmark = pytest.mark.django_db


@pytest.fixture
def exempted(article: Article, checker: User) -> Article:
    """One sentence of the three says how much and is exempt all the same."""
    exempt(article, "12 miliar", ExemptReason.COMMON_KNOWLEDGE, actor=checker, note="Everybody knows.")
    return article


@pytest.mark.parametrize("asked", ["get", "post"])
def test_chief_is_shown_what_was_exempted_why_by_whom_and_what_was_proposed_there(
    asked: str, client: Client, exempted: Article, chief: User
) -> None:
    client.force_login(chief)
    answer = getattr(client, asked)(reverse("sign-off", args=[exempted.pk]))
    page = answer.content.decode()
    assert answer.status_code == (200 if asked == "get" else 422)
    assert "1 sentence is exempt" in page
    assert "common knowledge, by Cici Checker" in page
    assert "Everybody knows." in page
    assert "was not taken" in page
    assert 'role="alert"' in page if asked == "post" else "Not yet" not in page
    exempted.refresh_from_db()
    assert exempted.state is ArticleState.CHECKING


@pytest.mark.parametrize("page", ["workbench", "grid", "sign-off"])
def test_bar_says_how_many_sentences_are_exempt_without_standing_in_the_way(
    page: str, client: Client, exempted: Article, chief: User
) -> None:
    client.force_login(chief)
    said = client.get(reverse(page, args=[exempted.pk])).content.decode()
    assert f'href="{reverse("sign-off", args=[exempted.pk])}#exempt"' in said


def test_bar_is_silent_where_nothing_is_exempt(client: Client, article: Article, chief: User) -> None:
    client.force_login(chief)
    page = client.get(reverse("grid", args=[article.pk])).content.decode()
    assert "exempt</a>" not in page


def test_page_before_sign_off_is_for_members(client: Client, exempted: Article, outsider: User) -> None:
    client.force_login(outsider)
    assert client.get(reverse("sign-off", args=[exempted.pk])).status_code == 404
