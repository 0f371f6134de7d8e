"""The address of a claim that was removed, and how claims are counted after."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from articles.demo.work import claim
from articles.models import Article, Claim, User
from articles.queries.intake import preview_of
from articles.services.claims import remove_claim
from factcheck.reading.reader import read
from factcheck.vocabulary import BlockKind, ClaimKind

pytestmark = pytest.mark.django_db


@pytest.fixture
def removed(article: Article, checker: User) -> Claim:
    """The first of two claims, taken off the desk."""
    gone = claim(article, "27 Februari", actor=checker, label="Parade", kind=ClaimKind.DATE)
    claim(article, "12 miliar rupiah", actor=checker, label="Cost", kind=ClaimKind.QUANTITY)
    return remove_claim(gone, actor=checker, reason="Made twice over.")


@pytest.mark.parametrize("page", ["claim", "review-claim"])
def test_address_of_a_removed_claim_says_who_removed_it_and_why(page: str, client: Client, removed: Claim, reviewer: User) -> None:
    client.force_login(reviewer)
    answer = client.get(reverse(page, args=[removed.article_id, removed.number]))
    assert answer.status_code == 404
    assert "Cici Checker removed claim 1 on" in answer.content.decode()
    assert "Made twice over." in answer.content.decode()


def test_removed_claim_tells_a_stranger_nothing(client: Client, removed: Claim, outsider: User) -> None:
    client.force_login(outsider)
    answer = client.get(reverse("claim", args=[removed.article_id, removed.number]))
    assert answer.status_code == 404
    assert "Made twice over." not in answer.content.decode()


@pytest.mark.parametrize("number", [99, 10**30])
def test_claim_that_never_was_is_not_found(number: int, client: Client, removed: Claim, reviewer: User) -> None:
    client.force_login(reviewer)
    assert client.get(f"/articles/{removed.article_id}/claims/{number}/").status_code == 404


def test_claim_is_counted_beside_its_number(client: Client, removed: Claim, reviewer: User) -> None:
    client.force_login(reviewer)
    page = client.get(reverse("claim", args=[removed.article_id, 2])).content.decode()
    assert 'Claim 2 <span class="count">· 1 claim</span>' in page


def test_preview_counts_captions_and_credits_beside_the_sentences() -> None:
    reading = read("Jembatan itu dibuka. Warga datang.\n\nFoto jembatan dari udara.\n\nBiayanya 12 miliar rupiah.\n", language="id")
    preview = preview_of(reading, {1: BlockKind.CAPTION})
    counted = sum(len(block.sentences) for block in preview.blocks if not block.struck)
    assert (preview.to_check, preview.beside) == (3, 1)
    assert preview.to_check + preview.beside == counted
