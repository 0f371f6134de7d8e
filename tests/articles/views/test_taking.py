"""What may bear on a claim, and taking it over: it fills the form in, and nothing counts until that is saved."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from html import unescape

import pytest
from django.test import Client
from django.urls import reverse

from articles.demo.work import claim, say
from articles.models import Article, Capture, Claim, Evidence, Listing, PriorCheck, Source, User
from articles.queries.captured import newest_texts
from articles.queries.passages import captures_named
from articles.services.captures import add_capture, add_contact
from articles.services.sources import add_source
from factcheck.vocabulary import ClaimKind, ContactMeans, SourceKind, Stance
from tests.articles.views.test_queue import signed_in
from tests.reading.making_files import Line, docx, pdf, set_in

HTMX = {"HX-Request": "true"}
PARADE = ["The bridge over the harbour was opened by the mayor with a parade and with", "music on 27 February 2024, the council says."]
REPORT = "The bridge was opened with a parade on 27 February 2024, the mayor said.\n\nIt cost 12 billion rupiah.\n\nIt rained in the hills."


@pytest.fixture
def made(article: Article, checker: User) -> Claim:
    return claim(article, "27 Februari", actor=checker, label="Parade", kind=ClaimKind.DATE, normal="2024-02-27")


@pytest.fixture
def gazette(article: Article, checker: User) -> Source:
    source = add_source(article, actor=checker, name="City gazette", kind=SourceKind.DOCUMENT, language="en", published_on=date(2024, 3, 5))
    add_capture(source, actor=checker, data=REPORT)
    return source


def passages(made: Claim) -> str:
    return reverse("passages", args=[made.article_id, made.number])


def evidence(made: Claim) -> str:
    return reverse("evidence", args=[made.article_id, made.number])


def taken_from(client: Client, made: Claim) -> str:
    """The address that takes the first passage over."""
    body = client.get(passages(made), headers=HTMX).content.decode()
    found = re.search(r'hx-get="([^"]+\?capture=[^"]+)"', body)
    assert found is not None
    return unescape(found[1])


def test_passages_are_shown_with_the_value_that_each_states(made: Claim, gazette: Source, checker: User) -> None:
    client = signed_in(checker)
    for headers in ({}, HTMX):
        body = client.get(passages(made), headers=headers).content.decode()
        assert '<mark class="hit">27 February 2024</mark>' in body
        assert 'data-agreement="same"' in body
        assert "paragraph 1" in body
        assert 'aria-keyshortcuts="t"' in body
        assert "It rained" not in body


def test_a_passage_taken_over_fills_all_but_the_stance(made: Claim, gazette: Source, checker: User) -> None:
    client = signed_in(checker)
    address = taken_from(client, made)
    for headers in ({}, HTMX):
        response = client.get(address, headers=headers)
        body = response.content.decode()
        assert ("<html" in body) is not bool(headers)
        form = response.context["evidence_form"]
        assert form["quote"].value() == "The bridge was opened with a parade on 27 February 2024, the mayor said."
        assert (form["stated"].value(), form["locator"].value(), form["stance"].value()) == ("27 February 2024", "paragraph 1", None)
        assert form["source"].value() == str(gazette.pk)
        assert "The bridge was opened" in body
        assert re.search(r'name="stance"[^>]*checked', body) is None
    assert not Evidence.objects.exists()


@pytest.mark.parametrize(
    ("pages", "locator"),
    [
        (
            [set_in(["It rained in the morning, and in the afternoon it did not."]), set_in(PARADE)],
            {"en": "p. 2", "id": "hlm. 2", "vi": "tr. 2"},
        ),
        ([set_in(PARADE[:1]), set_in(PARADE[1:])], {"en": "pp. 1–2", "id": "hlm. 1–2", "vi": "tr. 1–2"}),
    ],
    ids=["on one page", "over two"],
)
def test_a_passage_of_a_pdf_stands_on_its_page(
    made: Claim, article: Article, checker: User, pages: list[list[Line]], locator: dict[str, str]
) -> None:
    source = add_source(article, actor=checker, name="City gazette", kind=SourceKind.DOCUMENT, language="en", published_on=date(2024, 3, 5))
    add_capture(source, actor=checker, data=pdf(pages))
    client = signed_in(checker)
    address = taken_from(client, made)
    for language, said in locator.items():
        headers = {"accept-language": language}
        assert said in client.get(passages(made), headers=headers).content.decode()
        assert client.get(address, headers=headers).context["evidence_form"]["locator"].value() == said


def test_a_passage_of_a_word_document_has_no_page(made: Claim, article: Article, checker: User) -> None:
    source = add_source(article, actor=checker, name="City gazette", kind=SourceKind.DOCUMENT, language="en", published_on=date(2024, 3, 5))
    client = signed_in(checker)
    add_capture(source, actor=checker, data=docx(lambda document: document.add_paragraph(" ".join(PARADE))))
    assert Capture.objects.get().pages is None
    assert client.get(taken_from(client, made)).context["evidence_form"]["locator"].value() == "paragraph 1"


def test_what_was_taken_over_is_saved_with_its_capture(made: Claim, gazette: Source, checker: User) -> None:
    client = signed_in(checker)
    form = client.get(taken_from(client, made), headers=HTMX).context["evidence_form"]
    sent = {name: form[name].value() or "" for name in ("source", "stated", "quote", "locator", "capture")}
    response = client.post(evidence(made), {**sent, "stance": "supports"}, headers=HTMX)
    assert response.status_code == 200
    row = Evidence.objects.get()
    assert (row.stance, row.stated, row.normal, row.capture) == (Stance.SUPPORTS, "27 February 2024", "2024-02-27", Capture.objects.get())
    body = client.get(passages(made), headers=HTMX).content.decode()
    assert "It is evidence on this claim already." in body
    assert "aria-keyshortcuts" not in body


def test_an_invalid_form_keeps_what_was_taken_over(made: Claim, gazette: Source, checker: User) -> None:
    client = signed_in(checker)
    form = client.get(taken_from(client, made)).context["evidence_form"]
    sent = {name: form[name].value() or "" for name in ("source", "stated", "quote", "locator", "capture")}
    response = client.post(evidence(made), sent)
    assert response.status_code == 422
    assert response.context["evidence_form"]["capture"].value() == sent["capture"]
    assert "The bridge was opened" in response.content.decode()


def test_a_capture_of_another_source_is_refused(made: Claim, gazette: Source, article: Article, checker: User) -> None:
    radio = add_source(article, actor=checker, name="Radio Kota", kind=SourceKind.NEWS_REPORT)
    sent = {"source": radio.pk, "stance": "supports", "stated": "x", "capture": Capture.objects.get().pk}
    assert signed_in(checker).post(evidence(made), sent).status_code == 422
    assert not Evidence.objects.exists()


def test_the_newest_capture_with_a_text_is_looked_through(made: Claim, gazette: Source, checker: User) -> None:
    add_capture(gazette, actor=checker, data="In fact the bridge was opened with a parade on 26 February 2024, the mayor said.")
    body = signed_in(checker).get(passages(made)).content.decode()
    assert "26 February 2024" in body
    assert "27 February 2024" not in body
    assert 'data-agreement="conflict"' in body


def test_notes_of_a_call_stand_beside_the_page_not_in_its_place(made: Claim, gazette: Source, checker: User) -> None:
    page = Capture.objects.get()
    add_contact(
        gazette, actor=checker, whom="Rina", means=ContactMeans.CALL, at=datetime(2024, 3, 6, tzinfo=UTC), notes="He will call back."
    )
    assert newest_texts([gazette.pk])[gazette.pk].capture_id == page.pk
    assert captures_named({"capture": "newest", "source": str(gazette.pk)}, [gazette]) == [page]
    assert "27 February 2024" in signed_in(checker).get(passages(made)).content.decode()


def test_notes_of_a_call_are_what_a_source_without_a_page_says(made: Claim, article: Article, checker: User) -> None:
    mayor = add_source(article, actor=checker, name="The mayor", kind=SourceKind.INTERVIEW, language="en")
    for day, notes in ((6, "The parade was on 26 February 2024."), (7, "No: the parade was on 27 February 2024.")):
        add_contact(mayor, actor=checker, whom="Rina", means=ContactMeans.CALL, at=datetime(2024, 3, day, tzinfo=UTC), notes=notes)
    assert newest_texts([mayor.pk])[mayor.pk].text.startswith("No:")
    assert "27 February 2024" in signed_in(checker).get(passages(made)).content.decode()


def test_the_same_bytes_kept_as_something_else_are_read_anew(made: Claim, gazette: Source, checker: User) -> None:
    page = "<p>It rained.</p><p>The bridge was opened with a parade on 26 February 2024, the mayor said.</p>"
    client = signed_in(checker)
    add_capture(gazette, actor=checker, data=page, media_type="text/plain")
    assert "&lt;p&gt;" in client.get(passages(made)).content.decode()
    add_capture(gazette, actor=checker, data=page, media_type="text/html")
    assert "&lt;p&gt;" not in client.get(passages(made)).content.decode()


def test_what_has_no_passage_says_why(made: Claim, article: Article, checker: User) -> None:
    client = signed_in(checker)
    assert "No source of this article has a text yet: add a source" in client.get(passages(made)).content.decode()
    source = add_source(article, actor=checker, name="Radio Kota", kind=SourceKind.NEWS_REPORT)
    body = client.get(passages(made)).content.decode()
    assert "No source of this article has a text yet. Capture one:" in body
    assert f"{source.get_absolute_url()}#captures" in body
    add_capture(source, actor=checker, data="It rained in the hills.")
    assert "Nothing found that bears on it in:" in client.get(passages(made)).content.decode()


@pytest.mark.parametrize(
    ("query", "status"),
    [
        ("capture=1&at=1", 404),
        ("capture=999999&at=0", 404),
        ("capture=x&at=0", 404),
        ("capture=" + "9" * 40 + "&at=0", 404),
        ("source=1&check=prior-9", 404),
        ("source=999999&check=claim-1", 404),
        ("at=3", 200),
        ("", 200),
    ],
)
def test_what_is_not_there_is_not_taken_over(made: Claim, gazette: Source, checker: User, query: str, status: int) -> None:
    client = signed_in(checker)
    for headers in ({}, HTMX):
        assert client.get(f"{evidence(made)}?{query}", headers=headers).status_code == status


def test_a_passage_of_a_source_that_is_not_on_the_article_is_not_taken_over(made: Claim, gazette: Source, checker: User) -> None:
    client = signed_in(checker)
    address = taken_from(client, made)
    Listing.objects.all().delete()
    assert client.get(address).status_code == 404


@pytest.mark.parametrize(("who", "status"), [("reporter", 403), ("admin_user", 403), ("outsider", 404), ("reviewer", 200), ("chief", 200)])
def test_passages_are_for_those_who_give_evidence(made: Claim, request: pytest.FixtureRequest, who: str, status: int) -> None:
    client = signed_in(request.getfixturevalue(who))
    assert client.get(passages(made)).status_code == status
    assert client.post(reverse("link-check", args=[made.article_id, made.number])).status_code == (404 if status == 200 else status)


def test_a_confidential_source_gives_its_passages_to_those_who_see_it(
    article: Article, made: Claim, checker: User, other_checker: User
) -> None:
    secret = add_source(article, actor=checker, name="Ibu Belimbing", kind=SourceKind.INTERVIEW, confidential=True)
    add_capture(secret, actor=checker, data="The parade on the bridge was on 26 February 2024, says Belimbing.")
    assert "Belimbing" in signed_in(checker).get(passages(made)).content.decode()
    body = signed_in(other_checker).get(passages(made)).content.decode()
    assert "Belimbing" not in body
    assert "26 February" not in body
    address = f"{evidence(made)}?capture={Capture.objects.get().pk}&at=0"
    assert signed_in(checker).get(address).status_code == 200
    assert signed_in(other_checker).get(address).status_code == 404


def test_what_a_source_says_is_never_markup(article: Article, made: Claim, checker: User) -> None:
    source = add_source(article, actor=checker, name="Radio Kota", kind=SourceKind.NEWS_REPORT)
    add_capture(source, actor=checker, data="Parade <img src=x onerror=alert(1)> jembatan 27 Februari 2024 dibuka.")
    client = signed_in(checker)
    assert "<img" not in client.get(passages(made)).content.decode()
    assert "<img" not in client.get(taken_from(client, made)).content.decode()


# --- earlier checks -----------------------------------------------------------------------------------


@pytest.fixture
def prior(db: None) -> PriorCheck:
    return PriorCheck.objects.create(
        key="1",
        claim="Pawai pembukaan jembatan digelar pada 27 Februari",
        rating="Keliru",
        publisher="Cek Kota",
        url="https://cek.example/1",
        language="id",
        reviewed_on=date(2024, 3, 1),
        review={},
    )


def test_an_earlier_check_is_shown_and_linked(made: Claim, prior: PriorCheck, checker: User) -> None:
    client = signed_in(checker)
    body = client.get(passages(made)).content.decode()
    assert "Pawai pembukaan jembatan" in body
    assert "Keliru" in body
    response = client.post(reverse("link-check", args=[made.article_id, made.number]), {"check": f"prior-{prior.pk}"})
    assert response.status_code == 302
    source = Source.objects.get(kind=SourceKind.PRIOR_CHECK)
    form = client.get(response["Location"]).context["evidence_form"]
    assert (form["source"].value(), form["quote"].value(), form["stated"].value(), form["stance"].value()) == (
        str(source.pk),
        prior.claim,
        "Keliru",
        None,
    )
    sent = {"source": source.pk, "stance": "contradicts", "stated": "Keliru", "quote": prior.claim}
    assert client.post(evidence(made), sent).status_code == 302
    row = Evidence.objects.get()
    assert (row.source, row.stated, row.normal) == (source, "Keliru", "")


def test_linking_answers_htmx_with_the_form_alone(made: Claim, prior: PriorCheck, checker: User) -> None:
    client = signed_in(checker)
    address = reverse("link-check", args=[made.article_id, made.number])
    response = client.post(address, {"check": f"prior-{prior.pk}"}, headers=HTMX, follow=True)
    body = response.content.decode()
    assert body.lstrip().startswith('<details class="fold" id="add-evidence"')
    assert "Cek Kota: Pawai pembukaan" in body


def test_evidence_given_already_is_not_given_twice(made: Claim, gazette: Source, checker: User) -> None:
    client = signed_in(checker)
    address = taken_from(client, made)
    say(made, gazette, actor=checker, stated="27 February 2024")
    form = client.get(address).context["evidence_form"]
    sent = {name: form[name].value() or "" for name in ("source", "stated", "quote", "locator", "capture")}
    assert client.post(evidence(made), {**sent, "stance": "supports"}).status_code == 422
    assert Evidence.objects.count() == 1
