from __future__ import annotations

import re
from html import unescape

import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from articles.models import Article, Block, Lineage, User
from factcheck.vocabulary import BlockKind, Relation
from tests.articles.views.test_queue import signed_in
from tests.factories import TEXT

PIECE = """Kepala dinas mengatakan pada 4 Maret bahwa jembatan itu dibuka pekan lalu. Biayanya 12 miliar rupiah.
Warga menyambut pembukaan itu dengan pawai pada 27 Februari.
Foto: Dinas Contoh
[iklan_2]
Sumber: https://kabar.example/2026/03/05/jembatan-dibuka.htm
Komentar (0)"""
DETAILS = {"title": "Jembatan dibuka", "timezone": "Asia/Jakarta", "language": "id"}


def hidden(page: str) -> dict[str, str]:
    """What the preview's form carries hidden, as a browser would send it."""
    found = {}
    for name in ("text", "markup", "found", "kinds"):
        match = re.search(rf'<input type="hidden" name="{name}" value="([^"]*)"', page)
        assert match, name
        found[name] = match[1].replace("&#x27;", "'").replace("&quot;", '"').replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
    return found


def previewed(client: Client, text: str = PIECE, **more: str) -> tuple[str, dict[str, str]]:
    answer = client.post("/articles/new/", {"text": text, **more})
    assert answer.status_code == 200
    page = answer.content.decode()
    return page, hidden(page)


def kinds_of(page: str) -> list[str]:
    return re.findall(r'class="preview-block" data-block="(\w+)"', page)


def test_a_pasted_text_is_shown_as_it_is_read_and_nothing_is_stored(checker: User) -> None:
    page, carried = previewed(signed_in(checker))
    assert kinds_of(page) == ["paragraph", "paragraph", "credit", "furniture", "metadata", "furniture"]
    assert "3 sentences to account for" in page
    assert "<s>[iklan_2]</s>" in page
    assert 'name="language" value="id"' in page
    assert 'name="published_on" value="2026-03-05"' in page
    assert "https://kabar.example/2026/03/05/jembatan-dibuka.htm" in page
    assert carried["text"] == PIECE
    assert not Article.objects.exists()


def test_handing_in_puts_the_article_on_the_desk(checker: User) -> None:
    client = signed_in(checker)
    _page, carried = previewed(client)
    answer = client.post("/articles/new/hand-in/", {**carried, **DETAILS, "published_on": "2026-03-05", "published_time": "07:30"})
    article = Article.objects.get()
    assert (answer.status_code, answer["Location"]) == (302, f"/articles/{article.pk}/")
    assert (article.title, article.language, str(article.published_on)) == ("Jembatan dibuka", "id", "2026-03-05")
    assert article.current is not None
    assert article.current.text == PIECE
    assert Lineage.objects.get(article=article).relation is Relation.REPUBLISHES


@pytest.mark.parametrize("as_new", [{}, {"as_new": "on"}])
def test_form_sent_in_twice_leads_to_the_one_article(checker: User, as_new: dict[str, str]) -> None:
    client = signed_in(checker)
    page, carried = previewed(client)
    token = re.search(r'<input type="hidden" name="once" value="([0-9a-f]{32})"', page)
    assert token
    sent = {**carried, **DETAILS, **as_new, "once": token[1]}
    answers = [client.post("/articles/new/hand-in/", sent) for _ in range(2)]
    article = Article.objects.get()
    assert [(answer.status_code, answer["Location"]) for answer in answers] == [(302, f"/articles/{article.pk}/")] * 2
    assert token[1] not in client.get(f"/articles/{article.pk}/history/").content.decode()


@pytest.mark.parametrize("htmx", [False, True])
def test_one_click_brings_furniture_back_and_another_strikes_a_paragraph_out(checker: User, htmx: bool) -> None:
    client = signed_in(checker)
    page, carried = previewed(client)
    headers = {"HX-Request": "true"} if htmx else {}
    for press in ("3:paragraph", "0:furniture"):
        assert f'value="{press}"' in page
        page = client.post("/articles/new/preview/", {**carried, **DETAILS, "toggle": press}, headers=headers).content.decode()
        kinds = re.search(r'name="kinds" value="([^"]*)"', page)
        assert kinds
        carried["kinds"] = kinds[1]
    assert ("<html" in page) is not htmx
    assert kinds_of(page) == ["furniture", "paragraph", "credit", "paragraph", "metadata", "furniture"]
    assert "struck out by hand" in page
    if not htmx:
        assert 'value="Jembatan dibuka"' in page
    client.post("/articles/new/hand-in/", {**carried, **DETAILS})
    kept = Block.objects.filter(version__article=Article.objects.get()).values_list("kind", flat=True)
    assert list(kept)[:4] == [BlockKind.FURNITURE, BlockKind.PARAGRAPH, BlockKind.CREDIT, BlockKind.PARAGRAPH]


def test_a_click_taken_back_leaves_the_block_as_it_was_read(checker: User) -> None:
    client = signed_in(checker)
    _page, carried = previewed(client)
    carried["kinds"] = "3:paragraph"
    page = client.post("/articles/new/preview/", {**carried, "toggle": "3:furniture"}).content.decode()
    assert hidden(page)["kinds"] == ""


def test_the_same_text_is_noticed_and_can_be_handed_in_all_the_same(checker: User) -> None:
    client = signed_in(checker)
    _page, carried = previewed(client)
    client.post("/articles/new/hand-in/", {**carried, **DETAILS})
    first = Article.objects.get()
    page, carried = previewed(client)
    assert f'The desk has this article already: <a href="/articles/{first.pk}/">' in page
    assert client.post("/articles/new/hand-in/", {**carried, **DETAILS}).status_code == 409
    assert Article.objects.count() == 1
    assert client.post("/articles/new/hand-in/", {**carried, **DETAILS, "as_new": "on"}).status_code == 302
    assert Article.objects.count() == 2


def test_the_same_address_is_noticed(checker: User) -> None:
    client = signed_in(checker)
    _page, carried = previewed(client)
    url = "https://kabar.example/jembatan"
    client.post("/articles/new/hand-in/", {**carried, **DETAILS, "url": url})
    _page, carried = previewed(client, PIECE + "\nDan satu kalimat lagi.")
    assert client.post("/articles/new/hand-in/", {**carried, **DETAILS, "url": url}).status_code == 409


def test_a_reporter_is_not_told_of_anothers_article(checker: User, reporter: User) -> None:
    client = signed_in(checker)
    _page, carried = previewed(client)
    client.post("/articles/new/hand-in/", {**carried, **DETAILS})
    page, carried = previewed(signed_in(reporter))
    assert "The desk has this article already" not in page


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.txt", PIECE.encode()),
        ("a.txt", b"\xef\xbb\xbf" + PIECE.encode()),
        ("a.txt", PIECE.encode("utf-16")),
        ("a.TXT", "Đoàn tàu chạy lúc 7 giờ sáng tại Hà Nội.".encode("cp1258", "replace")),
        ("a.html", f"<!doctype html><html><body><article><p>{PIECE}</p></article></body></html>".encode()),
    ],
)
def test_a_file_is_read(checker: User, name: str, data: bytes) -> None:
    answer = signed_in(checker).post("/articles/new/", {"file": SimpleUploadedFile(name, data)})
    assert answer.status_code == 200
    assert kinds_of(answer.content.decode())


@pytest.mark.parametrize(
    ("given", "status", "says"),
    [
        ({"text": ""}, 422, "There is no text in this"),
        ({"text": " \n\t\u3000\n "}, 422, "There is no text in this"),
        ({"text": "a\0b"}, 422, "NUL"),
        ({"text": "a\x01b"}, 422, "control character"),
        ({"text": "x" * (settings.MAX_TEXT_BYTES + 1)}, 413, "2.0 MB"),
        ({"text": "kata\n" * 5001}, 413, "more than 5000 paragraphs"),
        ({"text": "\n" * 1_900_000}, 422, "There is no text in this"),
        ({"text": PIECE, "language": "bukan bahasa"}, 422, "no language tag"),
        ({"text": PIECE, "published_on": "2026-02-30"}, 422, "Enter a valid date"),
        ({"text": PIECE, "published_on": "0001-01-01"}, 422, "too far away"),
        ({"text": PIECE, "file": ("a.txt", PIECE.encode())}, 422, "not both"),
        ({"file": ("a.txt", b"")}, 422, "empty"),
        ({"file": ("a.txt", b"   \n ")}, 422, "This file is empty"),
        ({"file": ("a.txt", b"\x89PNG\r\n\x1a\n\0\0")}, 422, "This is a picture"),
        ({"file": ("a.txt", bytes(range(256)) * 20)}, 422, "could not be read as text"),
        ({"file": ("a.txt", b"\xff\xfea")}, 422, "damaged"),
        ({"file": ("a.txt", b"MZ\x90\0\3")}, 422, "a program, which is not read"),
        ({"file": ("a.txt", b"x" * (settings.MAX_TEXT_BYTES + 1))}, 413, "2.0 MB"),
    ],
)
def test_what_cannot_be_read_is_refused_with_a_sentence(checker: User, given: dict[str, object], status: int, says: str) -> None:
    data = {name: SimpleUploadedFile(*value) if isinstance(value, tuple) else value for name, value in given.items()}
    answer = signed_in(checker).post("/articles/new/", data)
    assert answer.status_code == status
    assert says in answer.content.decode()


def test_a_refused_text_stays_in_the_form(checker: User) -> None:
    page = signed_in(checker).post("/articles/new/", {"text": PIECE, "language": "??"}).content.decode()
    assert "Warga menyambut" in page
    assert 'value="??"' in page


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"title": ""}, "This field is required"),
        ({"title": "a" * 501}, "at most 500"),
        ({"timezone": "Bulan/Laut"}, "No such time zone"),
        ({"url": "javascript:alert(1)"}, "no web address"),
        ({"published_on": "kemarin"}, "Enter a valid date"),
        ({"published_time": "99:99"}, "Enter a valid time"),
        ({"language": "x y"}, "no language tag"),
        ({"kinds": "0:furniture,1:furniture,2:furniture"}, "Nothing is left to check"),
    ],
)
def test_details_that_cannot_be_come_back_as_typed(checker: User, changes: dict[str, str], says: str) -> None:
    client = signed_in(checker)
    _page, carried = previewed(client)
    answer = client.post("/articles/new/hand-in/", {**carried, **DETAILS, **changes})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert says in page
    assert hidden(page)["text"] == PIECE
    assert not Article.objects.exists()


@pytest.mark.parametrize(
    "carried",
    [
        {},
        {"text": PIECE},
        {"text": PIECE, "markup": "zip"},
        {"text": "", "markup": "text"},
        {"text": PIECE, "markup": "text", "kinds": "x"},
    ],
)
@pytest.mark.parametrize("path", ["preview", "hand-in"])
def test_a_form_that_is_not_whole_starts_again(checker: User, path: str, carried: dict[str, str]) -> None:
    answer = signed_in(checker).post(f"/articles/new/{path}/", {**carried, **DETAILS})
    assert answer.status_code == 422
    assert 'id="intake-form"' in answer.content.decode()


@pytest.mark.parametrize("kinds", ["99999:furniture", "0:nonsense", "0:furniture,,", "-1:furniture", "0:" + "9" * 50])
def test_a_crafted_kind_breaks_nothing(checker: User, kinds: str) -> None:
    client = signed_in(checker)
    _page, carried = previewed(client)
    assert client.post("/articles/new/preview/", {**carried, "kinds": kinds}).status_code in (200, 422)
    assert client.post("/articles/new/preview/", {**carried, "toggle": kinds}).status_code in (200, 422)


def test_markup_in_every_field_is_shown_as_text(checker: User) -> None:
    client, evil = signed_in(checker), "<script>alert(1)</script>"
    page, carried = previewed(client, f'{evil} Kata biasa di sini.\n"><img src=x onerror=alert(2)> lagi.\n')
    everywhere = dict.fromkeys(("title", "publisher", "byline", "url", "published_on", "timezone", "language"), evil)
    again = client.post("/articles/new/hand-in/", {**carried, **everywhere}).content.decode()
    for seen in (page, again):
        assert "<script>alert" not in seen
        assert "<img src=x" not in seen
    answer = client.post("/articles/new/hand-in/", {**carried, **DETAILS, "title": evil, "publisher": evil, "byline": evil})
    assert answer.status_code == 302
    assert "<script>alert" not in client.get("/?tab=all").content.decode()


@pytest.mark.parametrize(
    ("person", "status"), [("reporter", 200), ("checker", 200), ("reviewer", 200), ("chief", 200), ("admin_user", 403), ("outsider", 404)]
)
def test_who_may_hand_in(request: pytest.FixtureRequest, person: str, status: int) -> None:
    client = signed_in(request.getfixturevalue(person))
    assert client.get("/articles/new/").status_code == status
    assert client.post("/articles/new/", {"text": PIECE}).status_code == status
    assert client.post("/articles/new/hand-in/", {"text": PIECE, "markup": "text", **DETAILS}).status_code == (
        302 if status == 200 else status
    )


@pytest.mark.parametrize("path", ["", "preview/", "hand-in/"])
def test_handing_in_takes_signing_in(db: None, path: str) -> None:
    assert Client().post(f"/articles/new/{path}", {"text": PIECE})["Location"].startswith("/accounts/login/")


def test_the_preview_opened_by_its_address_starts_again(checker: User) -> None:
    assert signed_in(checker).get("/articles/new/preview/")["Location"] == "/articles/new/"


def test_a_preview_costs_the_same_for_a_short_and_a_long_text(checker: User) -> None:
    client = signed_in(checker)
    counts = []
    for text in (PIECE, PIECE * 30):
        with CaptureQueriesContext(connection) as captured:
            previewed(client, text)
        counts.append(len(captured))
    assert counts[0] == counts[1] <= 4


@pytest.mark.parametrize(
    ("text", "title", "why"),
    [
        (TEXT, "Kepala dinas mengatakan pada 4 Maret bahwa jembatan itu dibuka pekan lalu.", "The beginning of the text"),
        ("Jembatan baru dibuka\n\n" + TEXT, "Jembatan baru dibuka", "The text’s heading."),
        ("Kata " * 40 + "berakhir.\n", ("Kata " * 20).strip() + "…", "The beginning of the text"),
    ],
)
def test_a_title_is_proposed_and_said_to_be(checker: User, text: str, title: str, why: str) -> None:
    client = signed_in(checker)
    page = unescape(client.post("/articles/new/", {"text": text, "language": "id"}).content.decode())
    field = page.split('id="id_title-field"')[1].split('class="field-stack"')[0]
    assert f'value="{title}"' in field
    assert " required" in field
    for words in ("proposed</span>", 'data-required="required"', why):
        assert words in field
    again = client.post(
        "/articles/new/hand-in/", {**hidden(page), **DETAILS, "title": "Judul lain", "timezone": "nowhere"}
    ).content.decode()
    assert "proposed</span>" not in again.split('id="id_title-field"')[1].split('class="field-stack"')[0]


def test_only_what_must_be_filled_in_says_so(checker: User) -> None:
    page = signed_in(checker).post("/articles/new/", {"text": TEXT}).content.decode()
    marked = [piece.split('"')[0] for piece in page.split('<label for="id_')[1:] if "data-required" in piece.split("</label>")[0]]
    assert marked == ["title", "timezone"]
