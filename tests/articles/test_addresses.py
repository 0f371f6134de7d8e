"""Every address with numbers that no row has: nothing there, and never a server's error."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import URLPattern, reverse
from django.urls.converters import IntConverter

from articles.demo.work import claim
from articles.models import Article, Claim, User
from articles.urls import urlpatterns
from factcheck.vocabulary import ClaimKind

pytestmark = pytest.mark.django_db
NUMBERED = [pattern for pattern in urlpatterns if any(isinstance(of, IntConverter) for of in pattern.pattern.converters.values())]
BEYOND = (2**31, 2**63, 10**40)
"""One more than counts, than keys, and than any integer of a database."""


@pytest.fixture
def made(article: Article, checker: User) -> Claim:
    return claim(article, "27 Februari", actor=checker, label="Parade", kind=ClaimKind.DATE)


@pytest.mark.parametrize("number", BEYOND)
@pytest.mark.parametrize("pattern", NUMBERED, ids=[str(pattern.name) for pattern in NUMBERED])
def test_number_that_no_row_has_is_not_found(client: Client, made: Claim, chief: User, pattern: URLPattern, number: int) -> None:
    client.force_login(chief)
    there = {"article_id": made.article_id, "number": made.number, "slug": made.article.slug}
    names = list(pattern.pattern.converters)
    for last in range(1, len(names) + 1):  # as much of the address as there is names something, the rest does not
        args = {name: there.get(name, number) if at < len(names) - last else number for at, name in enumerate(names)}
        args |= {"slug": made.article.slug} if "slug" in args else {}
        address = reverse(str(pattern.name), kwargs=args)
        answers = {client.get(address).status_code, client.post(address, {"read_at_version": number, "kind": "date"}).status_code}
        assert answers <= {404, 405, 302}, (address, answers)


@pytest.mark.parametrize("name", ["before", "claim", "sentence", "source", "tab", "after", "since"])
@pytest.mark.parametrize("number", BEYOND)
def test_number_in_a_query_is_no_error(client: Client, made: Claim, chief: User, name: str, number: int) -> None:
    client.force_login(chief)
    for page in ("history", "changes", "grid", "workbench", "review", "article-sources"):
        assert client.get(reverse(page, args=[made.article_id]), {name: number}).status_code in {200, 204}
    for page in ("queue", "search", "sources", "reports"):
        assert client.get(reverse(page), {name: number}).status_code in {200, 422}
