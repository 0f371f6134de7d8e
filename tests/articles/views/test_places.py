"""From words of the text to a claim, by form: selected, quoted out of a sentence, or proposed."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from articles.demo.work import claim
from articles.models import Article, Claim, User
from factcheck.vocabulary import ClaimKind
from tests.factories import make_article

pytestmark = pytest.mark.django_db
HTMX = {"HX-Request": "true", "HX-Target": "side"}


def selected(article: Article, words: str, **typed: str) -> dict[str, str]:
    assert article.current is not None
    start = article.current.text.index(words)
    return {"text_version": "1", "start": str(start), "end": str(start + len(words)), "quote": words, "kind": "date", **typed}


def new(article: Article) -> str:
    return reverse("new-claim", args=[article.pk])


@pytest.mark.parametrize("headers", [{}, HTMX])
def test_selected_words_become_a_claim_in_hand(desk: Client, article: Article, headers: dict[str, str]) -> None:
    answer = desk.post(new(article), selected(article, "27 Februari", label="Parade"), headers=headers, follow=True)
    made = Claim.objects.get()
    assert (made.label, made.kind, made.anchors.get().exact) == ("Parade", ClaimKind.DATE, "27 Februari")
    words = answer.content.decode()
    assert answer.status_code == 200
    assert f'id="claim-{made.number}"' in words
    assert ("<html" in words) is not bool(headers)


def test_offsets_count_code_points(desk: Client, reporter: User) -> None:
    article = make_article(actor=reporter, text="Warga 😀😀 berpawai pada 27 Februari di kota.")
    desk.post(new(article), selected(article, "27 Februari"))
    assert Claim.objects.get().anchors.get().start == len("Warga 😀😀 berpawai pada ")


@pytest.mark.parametrize("headers", [{}, HTMX])
@pytest.mark.parametrize(
    ("typed", "status"),
    [
        ({"start": "0", "end": "9999999"}, 422),
        ({"start": "5", "end": "2"}, 422),
        ({"start": str(2**62), "end": str(2**62 + 1)}, 422),
        ({"start": "-1"}, 422),
        ({"quote": "28 Februari"}, 422),
        ({"quote": ""}, 422),
        ({"quote": "a\0b"}, 422),
        ({"kind": "weather"}, 422),
        ({"label": "x" * 200}, 422),
        ({"text_version": ""}, 422),
        ({"text_version": "2"}, 409),
        ({"start": "", "end": "", "quote": "27 Februari"}, 422),
    ],
)
def test_words_that_cannot_be_taken_are_told(
    desk: Client, article: Article, headers: dict[str, str], typed: dict[str, str], status: int
) -> None:
    answer = desk.post(new(article), selected(article, "27 Februari", **typed), headers=headers)
    assert answer.status_code == status
    assert not Claim.objects.exists()


def test_words_quoted_out_of_a_sentence_become_a_claim(desk: Client, article: Article) -> None:
    page = desk.get(reverse("sentence", args=[article.pk, 3])).content.decode()
    assert "Make a claim of it" in page
    desk.post(new(article), {"text_version": "1", "sentence": "3", "quote": " pada  27 Februari ", "kind": "date"})
    assert Claim.objects.get().anchors.get().exact == "pada 27 Februari"


def test_words_that_are_not_in_the_sentence_come_back_with_it(desk: Client, article: Article) -> None:
    answer = desk.post(new(article), {"text_version": "1", "sentence": "3", "quote": "28 Februari", "kind": "date", "label": "My label"})
    words = answer.content.decode()
    assert answer.status_code == 422
    for sign in ("Sentence 3", "28 Februari", "My label", "do not stand in the sentence"):
        assert sign in words


def test_words_in_several_places_are_asked_about(desk: Client, reporter: User) -> None:
    article = make_article(actor=reporter, text="Rapat pertama dan rapat kedua, dua rapat di kota itu.")
    typed = {"text_version": "1", "sentence": "1", "quote": "rapat", "kind": "event"}
    answer = desk.post(new(article), typed)
    words = answer.content.decode()
    assert answer.status_code == 422
    assert "2 times" in words
    assert 'name="at" value="18-23"' in words
    assert desk.post(new(article), {**typed, "at": "18-23"}).status_code == 302
    assert Claim.objects.get().anchors.get().start == 18
    assert desk.post(new(article), {**typed, "at": "0-5"}).status_code == 422


def test_words_are_added_to_a_claim(desk: Client, article: Article, checker: User) -> None:
    made = claim(article, "27 Februari", actor=checker, label="Parade", kind=ClaimKind.DATE)
    assert desk.post(new(article), {**selected(article, "pekan lalu"), "add_to": "1"})["Location"] == made.get_absolute_url()
    assert desk.post(reverse("add-place", args=[article.pk, 1]), selected(article, "4 Maret")).status_code == 302
    assert desk.post(new(article), {"text_version": "1", "sentence": "2", "quote": "Biayanya", "claim": "1", "add": "1"}).status_code == 302
    assert [anchor.exact for anchor in made.anchors.all()] == ["4 Maret", "pekan lalu", "Biayanya", "27 Februari"]
    assert Claim.objects.count() == 1
    assert desk.post(new(article), {**selected(article, "4 Maret"), "add_to": "1"}).status_code == 422
    assert desk.post(new(article), {**selected(article, "4 Maret"), "add_to": "9"}).status_code == 404
    assert desk.post(new(article), {**selected(article, "12 miliar", text_version="4"), "add_to": "1"}).status_code == 409


def test_proposal_is_taken_with_one_button(desk: Client, article: Article) -> None:
    assert article.current is not None
    start = article.current.text.index("27 Februari")
    take = f"{start}-{start + len('27 Februari')}"
    assert f'name="take" value="{take}"' in desk.get(article.get_absolute_url()).content.decode()
    assert desk.post(new(article), {"text_version": "1", "take": take}).status_code == 302
    made = Claim.objects.get()
    assert (made.printed, made.kind) == ("27 Februari", ClaimKind.DATE)


@pytest.mark.parametrize("take", ["0-1", "x", "", "1-" + "9" * 40])
def test_proposal_that_is_none_is_refused(desk: Client, article: Article, take: str) -> None:
    assert desk.post(new(article), {"text_version": "1", "take": take}).status_code == 422
    assert not Claim.objects.exists()


@pytest.mark.parametrize(("who", "status"), [("reporter", 403), ("admin_user", 403), ("outsider", 404)])
def test_who_may_not_make_claims(client: Client, article: Article, who: str, status: int, request: pytest.FixtureRequest) -> None:
    client.force_login(request.getfixturevalue(who))
    assert client.post(new(article), selected(article, "27 Februari")).status_code == status
    assert not Claim.objects.exists()


def test_foreign_claim_takes_no_place_of_this_article(desk: Client, article: Article, checker: User) -> None:
    other = make_article()
    claim(other, "27 Februari", actor=checker, label="x", kind=ClaimKind.DATE)
    assert desk.post(reverse("add-place", args=[article.pk, 1]), selected(article, "4 Maret")).status_code == 404


def test_typed_script_reaches_no_page(desk: Client, article: Article) -> None:
    evil = "<script>alert(1)</script>"
    for name in ("quote", "label", "kind", "printed", "normal", "text_version", "start", "end", "sentence", "at", "take", "add_to"):
        answer = desk.post(new(article), {**selected(article, "27 Februari"), "sentence": "3", name: evil}, follow=True)
        assert evil not in answer.content.decode()
