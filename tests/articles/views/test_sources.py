"""The registry, one source and an article's sources, as a browser asks for them; and captures, which only ever download."""

from __future__ import annotations

from datetime import date

import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.http import HttpResponseBase
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from articles.demo.work import claim, say
from articles.forms.sources import CaptureForm
from articles.models import Article, Capture, Lineage, Listing, Source, User
from articles.services.captures import add_capture
from articles.services.sources import add_source, draw_lineage, edit_source
from factcheck.vocabulary import ClaimKind, Relation, SourceKind
from tests.reading.making_files import docx, pdf, set_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def gazette(article: Article, checker: User) -> Source:
    return add_source(article, actor=checker, name="City gazette", kind=SourceKind.DOCUMENT, url="https://gazette.example/5")


@pytest.fixture
def radio(article: Article, checker: User) -> Source:
    return add_source(article, actor=checker, name="Radio Kota", kind=SourceKind.NEWS_REPORT)


def page(source: Source) -> str:
    return reverse("source", args=[source.pk])


def of(article: Article) -> str:
    return reverse("article-sources", args=[article.pk])


def downloaded(response: HttpResponseBase) -> bytes:
    """What a download brought; read to its end, its file is closed."""
    return b"".join(response)


def described(**fields: object) -> dict[str, object]:
    return {"name": "City gazette", "kind": "document", **fields}


# --- the registry -------------------------------------------------------------------------------------------------------


def test_registry_is_paged_by_key(client: Client, checker: User) -> None:
    Source.objects.bulk_create(Source(name=f"Koran {n:03}", kind=SourceKind.NEWS_REPORT, added_by=checker) for n in range(120))
    client.force_login(checker)
    seen: list[str] = []
    address = reverse("sources")
    while address:
        body = client.get(address).content.decode()
        seen += [f"Koran {n:03}" for n in range(120) if f">Koran {n:03}</a>" in body]
        onward = body.partition('class="onward"')[2].partition('href="')[2].partition('"')[0]
        address = reverse("sources") + onward if onward else ""
    assert sorted(seen) == [f"Koran {n:03}" for n in range(120)]


def test_registry_is_filtered_by_kind_and_words(client: Client, gazette: Source, radio: Source, checker: User) -> None:
    client.force_login(checker)
    body = client.get(reverse("sources"), {"kind": "news report"}).content.decode()
    assert ">Radio Kota</a>" in body
    assert ">City gazette</a>" not in body
    assert ">City gazette</a>" in client.get(reverse("sources"), {"q": "GAZETTE.example"}).content.decode()


@pytest.mark.parametrize(
    "query", [{"before": "9" * 40}, {"before": "x"}, {"kind": "rumour"}, {"q": "a\0"}, {"q": "x" * 10_000}, {"before": "-1"}]
)
def test_registry_takes_any_query(client: Client, gazette: Source, checker: User, query: dict[str, str]) -> None:
    client.force_login(checker)
    assert client.get(reverse("sources"), query).status_code == 200


def test_source_is_added_to_the_registry(client: Client, checker: User) -> None:
    client.force_login(checker)
    response = client.post(reverse("sources"), described(url="gazette.example", language="id", published_on="2024-12-05"))
    source = Source.objects.get()
    assert response.headers["Location"] == page(source)
    assert (source.url, source.published_on) == ("https://gazette.example", date(2024, 12, 5))
    assert not Listing.objects.exists()


BAD = [
    ({"name": ""}, "This field is required"),
    ({"name": "x" * 301}, "at most 300 characters"),
    ({"name": "a\0b"}, "NUL character"),
    ({"kind": "rumour"}, "Select a valid choice"),
    ({"url": "ftp://gazette.example"}, "This is no web address"),
    ({"url": "javascript:alert(1)"}, "This is no web address"),
    ({"url": "https://gazette.example/" + "x" * 2000}, "at most 2000 characters"),
    ({"language": "id/vi"}, "This is no language tag"),
    ({"published_on": "2024-02-30"}, "Enter a valid date"),
    ({"visible_to": "99999"}, "Select a valid choice"),
]


@pytest.mark.parametrize(("fields", "says"), BAD)
def test_source_that_cannot_be_taken_comes_back_as_typed(
    client: Client, gazette: Source, article: Article, checker: User, fields: dict[str, str], says: str
) -> None:
    client.force_login(checker)
    sent = described(note="catatan <b>", **fields)
    for address, more in ((reverse("sources"), {}), (of(article), {}), (page(gazette), {"read_at_version": 1})):
        response = client.post(address, {**sent, **more})
        body = response.content.decode()
        assert response.status_code == 422, address
        assert says in body
        assert "catatan &lt;b&gt;" in body
    assert Source.objects.count() == 1


# --- one source ------------------------------------------------------------------------------------------------------------


def test_source_page_shows_captures_lineage_and_use(
    client: Client, article: Article, gazette: Source, radio: Source, checker: User
) -> None:
    capture = add_capture(gazette, actor=checker, data="The parade was on 27 February.")
    draw_lineage(radio, gazette, Relation.QUOTES, actor=checker, note="it says so in the third minute")
    say(claim(article, "27 Februari", actor=checker, label="Parade", kind=ClaimKind.DATE), gazette, actor=checker, stated="27 February")
    client.force_login(checker)
    body = client.get(page(gazette)).content.decode()
    for shown in (capture.sha256, "text, 30", "quotes", "third minute", "Parade", 'rel="noreferrer noopener external"'):
        assert shown in body


def test_source_is_edited(client: Client, gazette: Source, checker: User) -> None:
    client.force_login(checker)
    client.post(page(gazette), described(name="The city’s gazette", read_at_version=1))
    gazette.refresh_from_db()
    assert (gazette.name, gazette.row_version) == ("The city’s gazette", 2)


def test_source_that_somebody_changed_meanwhile_shows_both(client: Client, gazette: Source, checker: User, other_checker: User) -> None:
    edit_source(gazette, actor=other_checker, read_at_version=1, name="Gazette of theirs")
    client.force_login(checker)
    response = client.post(page(gazette), described(name="Gazette of mine", read_at_version=1))
    body = response.content.decode()
    assert response.status_code == 409
    assert "Gazette of theirs" in body
    assert "Gazette of mine" in body
    assert client.post(page(gazette), described(name="Gazette of mine", read_at_version=2)).status_code == 302


def test_capture_is_added_as_a_file_or_pasted(client: Client, gazette: Source, checker: User) -> None:
    client.force_login(checker)
    address = reverse("source-capture", args=[gazette.pk])
    file = SimpleUploadedFile("../../x.html", b"<!doctype html><html><body><p>Pawai.</p></body></html>", "text/plain")
    assert client.post(address, {"file": file, "at": "2024-12-05T09:02"}).status_code == 302
    assert client.post(address, {"text": "Pawai itu ramai."}).status_code == 302
    assert sorted(Capture.objects.values_list("media_type", flat=True)) == ["text/html", "text/plain"]


def test_document_without_readable_text_is_kept_with_a_note(client: Client, gazette: Source, checker: User) -> None:
    client.force_login(checker)
    client.post(reverse("source-capture", args=[gazette.pk]), {"file": SimpleUploadedFile("a.pdf", b"%PDF-1.7 ...")})
    assert "No text could be read from it" in client.get(page(gazette)).content.decode()
    word = docx(lambda document: document.add_paragraph("The wall broke on Monday."))
    client.post(reverse("source-capture", args=[gazette.pk]), {"file": SimpleUploadedFile("a.docx", word)})
    body = client.get(page(gazette)).content.decode()
    assert body.count("No text could be read from it") == 1
    kept = client.get(reverse("capture", args=[Capture.objects.latest("pk").pk]))
    assert kept["Content-Disposition"].endswith('.docx"')
    assert downloaded(kept) == word


@pytest.mark.parametrize(
    ("sent", "says"),
    [
        ({}, "Choose a file, or paste the text"),
        ({"text": "x", "at": "2199-01-01T00:00"}, "in the future"),
        ({"file": SimpleUploadedFile("x.zip", b"PK\x03\x04" + bytes(40))}, "ZIP"),
        ({"file": SimpleUploadedFile("x.txt", b"")}, "empty"),
        ({"text": "a\0b"}, "NUL"),
        ({"text": "Said so.", "file": SimpleUploadedFile("x.txt", b"Said otherwise.")}, "not both"),
        ({"text": "\u200b\u200b"}, "Choose a file, or paste the text"),
        ({"file": SimpleUploadedFile("x.txt", "\ufeff\u200b \u2060\n".encode())}, "empty"),
        ({"file": SimpleUploadedFile("x.txt", b"MZ\x90\0" * 1000)}, "a program"),
        ({"file": SimpleUploadedFile("x.txt", b"KZ\x90\0" * 1000)}, "only binary files have"),
    ],
)
def test_capture_that_cannot_be_kept_says_why(client: Client, gazette: Source, checker: User, sent: dict[str, object], says: str) -> None:
    client.force_login(checker)
    response = client.post(reverse("source-capture", args=[gazette.pk]), sent)
    assert response.status_code == 422
    assert says in response.content.decode()
    assert not Capture.objects.exists()


def test_capture_only_ever_downloads(client: Client, gazette: Source, checker: User) -> None:
    capture = add_capture(gazette, actor=checker, data="<!doctype html><html><body><script>alert(1)</script></body></html>")
    client.force_login(checker)
    response = client.get(reverse("capture", args=[capture.pk]))
    assert downloaded(response) == b"<!doctype html><html><body><script>alert(1)</script></body></html>"
    assert response.headers["Content-Disposition"] == f'attachment; filename="capture-{capture.sha256[:12]}.html"'
    assert response.headers["Content-Type"] == "application/octet-stream"
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert "sandbox" in response.headers["Content-Security-Policy"]


def test_source_leans_on_one_beside_it(client: Client, gazette: Source, radio: Source, checker: User) -> None:
    client.force_login(checker)
    address = reverse("source-lineage", args=[radio.pk])
    assert client.post(address, {"relation": "cites", "leans_on": radio.pk}).status_code == 422
    assert client.post(address, {"relation": "cites", "leans_on": gazette.pk, "note": "by name"}).status_code == 302
    edge = Lineage.objects.get()
    assert client.post(reverse("source-lineage-remove", args=[gazette.pk, edge.pk])).status_code == 404
    assert client.post(reverse("source-lineage-remove", args=[radio.pk, edge.pk])).status_code == 302
    assert not Lineage.objects.exists()


# --- an article's sources ------------------------------------------------------------------------------------------------------


def test_article_gets_a_new_source_and_one_of_the_registry(client: Client, article: Article, gazette: Source, checker: User) -> None:
    other = add_source(None, actor=checker, name="Council minutes", kind=SourceKind.DOCUMENT)
    client.force_login(checker)
    assert client.post(of(article), described(name="Blog")).status_code == 302
    found = client.get(of(article), {"q": "council"}).content.decode()
    assert "Council minutes" in found
    assert client.post(reverse("source-list", args=[article.pk, other.pk])).status_code == 302
    assert list(article.listings.values_list("source__name", flat=True)) == ["City gazette", "Blog", "Council minutes"]


def test_columns_are_moved_and_taken_off(client: Client, article: Article, gazette: Source, radio: Source, checker: User) -> None:
    client.force_login(checker)
    for nonsense in ({}, {"to": "sideways"}):
        refused = client.post(reverse("source-move", args=[article.pk, gazette.pk]), nonsense)
        assert (refused.status_code, "Say which way it moves: up or down." in refused.content.decode()) == (422, True)
        assert list(article.listings.values_list("source", flat=True)) == [gazette.pk, radio.pk]
    client.post(reverse("source-move", args=[article.pk, radio.pk]), {"to": "up"})
    assert list(article.listings.values_list("source", flat=True)) == [radio.pk, gazette.pk]
    client.post(reverse("source-unlist", args=[article.pk, radio.pk]))
    assert list(article.listings.values_list("source", flat=True)) == [gazette.pk]
    say(claim(article, "27 Februari", actor=checker, label="Parade", kind=ClaimKind.DATE), gazette, actor=checker, stated="27 February")
    refused = client.post(reverse("source-unlist", args=[article.pk, gazette.pk]))
    assert refused.status_code == 422
    assert "evidence on 1 claim here" in refused.content.decode()


def test_lineage_is_drawn_on_the_article_and_circles_are_pointed_out(
    client: Client, article: Article, gazette: Source, radio: Source, checker: User
) -> None:
    client.force_login(checker)
    address = reverse("lineage-draw", args=[article.pk])
    assert "2 independent origins" in client.get(of(article)).content.decode()
    for subject, leans_on in (("article", gazette.pk), (radio.pk, gazette.pk), (gazette.pk, radio.pk)):
        assert client.post(address, {"subject": subject, "relation": "cites", "leans_on": leans_on}).status_code == 302
    body = client.get(of(article)).content.decode()
    assert "1 independent origin<" in body
    assert "Circular sourcing: City gazette → Radio Kota → City gazette" in body
    itself = client.post(address, {"subject": radio.pk, "relation": "cites", "leans_on": radio.pk})
    assert itself.status_code == 422
    assert "cannot lean on itself" in itself.content.decode()
    for edge in Lineage.objects.all():
        assert client.post(reverse("lineage-remove", args=[article.pk, edge.pk])).status_code == 302
    assert not Lineage.objects.exists()


# --- who may, and what it costs -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("who", "registry", "article_page", "write"),
    [
        ("reporter", 404, 200, 404),
        ("checker", 200, 200, 422),
        ("reviewer", 200, 200, 422),
        ("chief", 200, 200, 422),
        ("admin_user", 200, 200, 403),
        ("outsider", 404, 404, 404),
    ],
)
def test_who_may(
    client: Client,
    article: Article,
    gazette: Source,
    request: pytest.FixtureRequest,
    who: str,
    registry: int,
    article_page: int,
    write: int,
) -> None:
    client.force_login(request.getfixturevalue(who))
    got = {
        "registry": client.get(reverse("sources")).status_code,
        "source": client.get(page(gazette)).status_code,
        "article": client.get(of(article)).status_code,
        "add": client.post(reverse("sources"), {}).status_code,
        "edit": client.post(page(gazette), {}).status_code,
        "capture": client.post(reverse("source-capture", args=[gazette.pk]), {}).status_code,
        "lean": client.post(reverse("source-lineage", args=[gazette.pk]), {}).status_code,
    }
    assert got == {
        "registry": registry,
        "source": registry,
        "article": article_page,
        **dict.fromkeys(("add", "edit", "capture", "lean"), write),
    }
    on_article = client.post(of(article), {}).status_code
    assert on_article == (403 if who == "reporter" else write)


def test_reporter_downloads_what_their_own_article_rests_on(
    client: Client, article: Article, gazette: Source, checker: User, reporter: User
) -> None:
    used, unused = (add_capture(gazette, actor=checker, data=text) for text in ("Pawai.", "Bukan pawai."))
    made = claim(article, "27 Februari", actor=checker, label="Parade", kind=ClaimKind.DATE)
    say(made, gazette, actor=checker, stated="27 February", capture=used)
    client.force_login(reporter)
    response = client.get(reverse("capture", args=[used.pk]))
    assert downloaded(response) == b"Pawai."
    assert client.get(reverse("capture", args=[unused.pk])).status_code == 404


@pytest.mark.parametrize("name", ["sources", "source", "article-sources"])
def test_costs_the_same_for_3_rows_and_40(client: Client, article: Article, gazette: Source, checker: User, name: str) -> None:
    address = {"sources": reverse("sources"), "source": page(gazette), "article-sources": of(article)}[name]
    client.force_login(checker)
    counts = []
    for wanted in (3, 40):
        for n in range(Source.objects.count(), wanted):
            one = add_source(article, actor=checker, name=f"Koran {n}", kind=SourceKind.NEWS_REPORT)
            draw_lineage(one, gazette, Relation.CITES, actor=checker, on=article)
            add_capture(gazette, actor=checker, data=f"Pawai ke-{n}.")
        with CaptureQueriesContext(connection) as queries:
            assert client.get(address).status_code == 200
        counts.append(len(queries))
    assert counts[0] == counts[1] <= 15


def test_edge_between_sources_of_other_articles_is_not_taken_away_here(
    client: Client, article: Article, gazette: Source, radio: Source, checker: User
) -> None:
    far = [add_source(None, actor=checker, name=name, kind=SourceKind.NEWS_REPORT) for name in ("Koran", "Kantor berita", "Saksi")]
    foreign = draw_lineage(far[0], far[1], Relation.CITES, actor=checker)
    here = draw_lineage(gazette, far[1], Relation.CITES, actor=checker, on=article)
    above = draw_lineage(far[1], far[2], Relation.QUOTES, actor=checker)
    client.force_login(checker)
    answers = [client.post(reverse("lineage-remove", args=[article.pk, edge.pk])).status_code for edge in (foreign, above, here)]
    assert answers == [404, 302, 302]
    assert list(Lineage.objects.all()) == [foreign]


def test_pasted_capture_is_bounded() -> None:
    form = CaptureForm({"text": "a" * (settings.MAX_TEXT_BYTES + 1)})
    assert list(form.errors) == ["text"]


def test_capture_that_has_to_wait_too_long_is_not_kept_without_its_text(client: Client, gazette: Source, checker: User, busy: None) -> None:
    client.force_login(checker)
    answer = client.post(reverse("source-capture", args=[gazette.pk]), {"file": SimpleUploadedFile("a.pdf", pdf([set_in(["Open."])]))})
    assert answer.status_code == 503
    assert "Several files are being read at this moment." in answer.content.decode()
    assert not Capture.objects.exists()
