from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from articles.models import Article, Block, Sentence, User
from factcheck.vocabulary import BlockKind, ExemptReason
from tests.factories import make_article

pytestmark = pytest.mark.django_db
HTMX = {"HX-Request": "true", "HX-Target": "side"}


def sentence(article: Article, ordinal: int = 2) -> Sentence:
    return Sentence.objects.get(version=article.current_id, ordinal=ordinal)


@pytest.mark.parametrize("headers", [{}, HTMX])
def test_sentence_is_exempted_and_opened_again(desk: Client, article: Article, headers: dict[str, str]) -> None:
    exempt = reverse("exempt", args=[article.pk, 2])
    answer = desk.post(exempt, {"reason": "opinion", "note": "a view"}, headers=headers, follow=True)
    assert (answer.status_code, sentence(article).exempt_reason) == (200, ExemptReason.OPINION)
    assert "opinion" in answer.content.decode()
    desk.post(reverse("open-again", args=[article.pk, 2]), headers=headers)
    assert sentence(article).exempt_reason is None


@pytest.mark.parametrize(
    "typed", [{}, {"reason": "boring"}, {"reason": "opinion", "note": "x" * 501}, {"reason": "opinion", "note": "a\0b"}]
)
def test_exemption_that_cannot_be_taken_is_422(desk: Client, article: Article, typed: dict[str, str]) -> None:
    answer = desk.post(reverse("exempt", args=[article.pk, 2]), typed)
    assert (answer.status_code, sentence(article).exempt_reason) == (422, None)
    assert "Sentence 2" in answer.content.decode()


def test_second_to_exempt_is_told(desk: Client, article: Article) -> None:
    address = reverse("exempt", args=[article.pk, 2])
    desk.post(address, {"reason": "opinion"})
    answer = desk.post(address, {"reason": "question"})
    assert (answer.status_code, sentence(article).exempt_reason) == (409, ExemptReason.OPINION)
    assert "Somebody else exempted" in answer.content.decode()


def test_block_is_struck_out_and_brought_back(desk: Client, article: Article) -> None:
    address = reverse("reclassify", args=[article.pk, 2])
    assert desk.post(address, {"kind": "furniture"}).status_code == 422
    assert desk.post(address, {"kind": "furniture", "reason": "teaser"}).status_code == 302
    block = Block.objects.get(version=article.current_id, ordinal=2)
    assert (block.kind, block.reason) == (BlockKind.FURNITURE, "teaser")
    assert "Bring back" in desk.get(article.get_absolute_url()).content.decode()
    desk.post(address, {"kind": "paragraph"})
    block.refresh_from_db()
    assert block.kind is BlockKind.PARAGRAPH


@pytest.mark.parametrize("name", ["exempt", "open-again", "reclassify"])
def test_foreign_and_missing_ones_are_404(desk: Client, article: Article, name: str) -> None:
    make_article()
    for ordinal in (99, 2**40, 10**25):
        assert desk.post(reverse(name, args=[article.pk, ordinal]), {"reason": "opinion", "kind": "paragraph"}).status_code == 404


@pytest.mark.parametrize(("who", "status"), [("reporter", 403), ("admin_user", 403), ("outsider", 404)])
@pytest.mark.parametrize("name", ["exempt", "open-again", "reclassify"])
def test_who_may_not_mark(client: Client, article: Article, who: str, status: int, name: str, request: pytest.FixtureRequest) -> None:
    client.force_login(request.getfixturevalue(who))
    assert client.post(reverse(name, args=[article.pk, 2]), {"reason": "opinion", "kind": "furniture"}).status_code == status
    assert sentence(article).exempt_reason is None


def test_forged_and_replayed_forms(article: Article, checker: User) -> None:
    forger = Client(enforce_csrf_checks=True)
    forger.force_login(checker)
    assert forger.post(reverse("exempt", args=[article.pk, 2]), {"reason": "opinion"}).status_code == 403
    assert sentence(article).exempt_reason is None
