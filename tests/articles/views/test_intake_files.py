"""Handing in a file: Word documents, PDFs and saved pages through the form, and what is made to do harm."""

from __future__ import annotations

import re
from html import unescape

import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from docx.document import Document

from articles.models import Article, Block, User
from factcheck.vocabulary import BlockKind
from tests.articles.views.test_intake import hidden, kinds_of
from tests.articles.views.test_queue import signed_in
from tests.reading.making_files import docx, encrypted, pdf, repacked, set_in

FIRST = [
    "The harbour was closed on Monday after the storm had broken the outer",
    "wall, and the council said that the repairs would take until the spring.",
]
SECOND = ["Fishermen have been told to land their catch at the old quay, where the", "water is deep enough at high tide only."]
PAPER = pdf(
    [[*set_in(FIRST), (280, 40, 9, "Harbour Post 1")], [*set_in(SECOND), (280, 40, 9, "Harbour Post 2")]],
    info="/Title (Harbour closed) /Author (A. Writer) /CreationDate (D:20260305120000Z)",
)


def _write(document: Document) -> None:
    document.add_heading("Jembatan baru dibuka", 1)
    document.add_paragraph("Kepala dinas mengatakan pada 4 Maret bahwa jembatan itu dibuka pekan lalu.")
    document.add_paragraph("Warga menyambut pembukaan itu dengan pawai.", style="List Bullet")
    document.add_paragraph("Jembatan pada pagi hari.", style="Caption")


def _write_more(document: Document) -> None:
    _write(document)
    document.add_paragraph("Biayanya 12 miliar rupiah.")


WORD = docx(_write, author="Rina Sari")
SAVED = (
    "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=edge\r\nSnapshot-Content-Location: https://post.example/2026/03/05/bridge\r\n\r\n"
    "--edge\r\nContent-Type: text/html; charset=utf-8\r\nContent-Location: https://post.example/2026/03/05/bridge\r\n\r\n"
    "<!doctype html><html lang=en><head><title>Bridge opens</title></head><body><article><h1>Bridge opens</h1>"
    + "".join(f"<p>The harbour master said on Tuesday that section {n} of the bridge had been opened to lorries.</p>" for n in range(5))
    + "</article></body></html>\r\n--edge--\r\n"
).encode()


def handed(person: User, data: bytes, name: str = "article.bin", **more: str) -> HttpResponse:
    answer = signed_in(person).post("/articles/new/", {"file": SimpleUploadedFile(name, data), **more})
    assert isinstance(answer, HttpResponse)
    return answer


def filled(page: str, name: str) -> str:
    """What a field of the details holds."""
    found = re.search(rf'<input [^>]*name="{name}"[^>]*>', page)
    assert found, name
    value = re.search(r'value="([^"]*)"', found[0])
    return unescape(value[1]) if value else ""


def test_a_word_document_is_read_with_its_structure_whatever_it_is_called(reporter: User) -> None:
    page = handed(reporter, WORD, "naskah.txt").content.decode()
    assert kinds_of(page) == ["heading", "paragraph", "list_item", "caption"]
    assert [filled(page, name) for name in ("title", "byline", "language")] == ["Jembatan baru dibuka", "Rina Sari", "id"]


def test_a_pdf_is_read_with_its_running_lines_struck_out_and_its_details_filled_in(reporter: User) -> None:
    page = handed(reporter, PAPER).content.decode()
    assert kinds_of(page).count("furniture") == 2
    assert "<s>Harbour Post 1</s>" in page
    assert [filled(page, name) for name in ("byline", "published_on")] == ["A. Writer", "2026-03-05"]


def test_what_a_pdf_was_read_as_is_kept_through_every_step(checker: User) -> None:
    page = handed(checker, PAPER).content.decode()
    kinds, carried = kinds_of(page), hidden(page)
    at = kinds.index("furniture")
    details = {"title": "Harbour closed", "timezone": "UTC", "language": "en"}
    again = signed_in(checker).post("/articles/new/preview/", {**carried, **details, "toggle": f"{at}:paragraph"}).content.decode()
    kinds[at] = "paragraph"
    assert kinds_of(again) == kinds
    answer = signed_in(checker).post("/articles/new/hand-in/", {**hidden(again), **details})
    article = Article.objects.get()
    assert answer.status_code == 302
    blocks = list(Block.objects.filter(version__article=article).order_by("ordinal"))
    assert [block.kind.value for block in blocks] == kinds
    assert [block.read_as.value for block in blocks].count("furniture") == 2
    assert all(block.reason for block in blocks if block.kind is BlockKind.FURNITURE)


def test_a_page_saved_whole_brings_its_title_address_and_day(reporter: User) -> None:
    page = handed(reporter, SAVED).content.decode()
    assert kinds_of(page) == ["paragraph"] * 5
    wanted = ["Bridge opens", "https://post.example/2026/03/05/bridge", "2026-03-05"]
    assert [filled(page, name) for name in ("title", "url", "published_on")] == wanted


def test_a_page_larger_than_a_form_is_read_all_the_same(reporter: User) -> None:
    paragraphs = "".join(f"<p>The harbour master said on Tuesday that section {n} had been opened to lorries.</p>" for n in range(5))
    large = f"<!doctype html><html><head><script>{'x' * settings.MAX_TEXT_BYTES}</script></head><body>{paragraphs}</body></html>"
    assert kinds_of(handed(reporter, large.encode()).content.decode()) == ["paragraph"] * 5


def test_an_address_beside_a_file_is_noted(reporter: User) -> None:
    page = handed(reporter, WORD, url="https://post.example/jembatan").content.decode()
    assert filled(page, "url") == "https://post.example/jembatan"


@pytest.mark.parametrize(
    ("data", "status", "says"),
    [
        (
            b"\x89PNG\r\n\x1a\n" + bytes(50),
            422,
            "This is a picture, not an article: it goes to the photos of the article that it belongs to.",
        ),
        (b"\xff\xd8\xff\xe0" + bytes(50), 422, "This is a picture, not an article"),
        (encrypted(PAPER, user="secret"), 422, "asks for a password"),
        (pdf([b""]), 422, "There is no text in this PDF"),
        (b"%PDF-1.7 ...", 422, "This PDF is damaged"),
        (WORD[:-300], 422, "is damaged"),
        (repacked(WORD, {"word/document.xml": b"<w:document"}), 422, "damaged"),
        (repacked(WORD, {"word/document.xml": b"<a>" + b" " * 150_000_000}), 413, "unpacks to more than 100 MB"),
        (repacked(WORD, {"[Content_Types].xml": b"x"}), 422, "a ZIP archive"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), 422, "an old Office document"),
        (b"{\\rtf1 Jembatan}", 422, "Rich Text"),
        (b"Jembatan\0dibuka", 422, "binary files"),
        (b" " * 100 + b"\n", 422, "This file is empty"),
        (b"x" * (settings.MAX_CAPTURE_BYTES + 1), 413, "at most 20 MB are read"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_file_that_cannot_be_read_is_refused_with_a_sentence_and_the_form_as_typed(
    reporter: User, data: bytes, status: int, says: str
) -> None:
    answer = handed(reporter, data, language="vi", url="https://post.example/jembatan")
    page = unescape(answer.content.decode())
    assert (answer.status_code, says in page) == (status, True), page
    assert [filled(page, name) for name in ("language", "url")] == ["vi", "https://post.example/jembatan"]


@pytest.mark.parametrize(
    "data",
    [
        b"<!doctype html><html><body>" + b"<div>" * 10_000 + b"<p>Kepala dinas mengatakan hal itu pada hari Senin pagi.</p>",
        b"Kata " * 200_000,
        "Kata \u202eterbalik\u202c dan \u200bkosong\ufeff di sini.".encode(),
        "Đoàn tàu chạy. ".encode() + "Jembatan itu dibuka – kemarin.".encode("cp1252"),
    ],
    ids=["deep", "one line", "invisible", "mixed"],
)
def test_a_file_that_is_odd_is_read_or_refused(reporter: User, data: bytes) -> None:
    assert handed(reporter, data).status_code in (200, 422)


@pytest.mark.parametrize("found", ["", "0 99999999 paragraph", "5 1 paragraph", "0 5 nonsense", "0 5 paragraph\n0 5 paragraph", "x" * 99])
@pytest.mark.parametrize("step", ["preview", "hand-in"])
def test_crafted_blocks_start_again(checker: User, step: str, found: str) -> None:
    details = {"title": "Jembatan", "timezone": "UTC", "language": "id"}
    carried = {"text": "Jembatan itu dibuka.", "markup": "file", "found": found, "kinds": ""}
    answer = signed_in(checker).post(f"/articles/new/{step}/", {**carried, **details})
    assert answer.status_code == 422
    assert "Jembatan itu dibuka." in answer.content.decode()
    assert not Article.objects.exists()


def test_a_word_document_is_a_new_version_too(checker: User) -> None:
    carried = hidden(handed(checker, WORD).content.decode())
    signed_in(checker).post("/articles/new/hand-in/", {**carried, "title": "Jembatan", "timezone": "UTC", "language": "id"})
    article = Article.objects.get()
    newer = docx(_write_more)
    client, path = signed_in(checker), f"/articles/{article.pk}/versions/new/"
    page = client.post(path, {"file": SimpleUploadedFile("baru.docx", newer)}).content.decode()
    named = {name: unescape(value) for name, value in re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', page)}
    assert client.post(f"{path}confirm/", named).status_code == 302
    kinds = Block.objects.filter(version__article=article, version__number=2).order_by("ordinal").values_list("kind", flat=True)
    assert [str(kind) for kind in kinds] == ["heading", "paragraph", "list_item", "caption", "paragraph"]


def test_preview_says_that_the_encoding_was_guessed_and_which(reporter: User) -> None:
    words = "Kafé naïve di kota itu buka lagi, kata walikota."
    page = handed(reporter, words.encode("cp1252"), "article.txt").content.decode()
    assert words in page
    assert "read as Windows-1252, a guess" in page
    assert "a guess" not in handed(reporter, words.encode(), "article.txt").content.decode()


@pytest.mark.parametrize("page", ["intake", "version"])
def test_a_file_that_has_to_wait_too_long_is_answered_with_the_form(page: str, chief: User, article: Article, busy: None) -> None:
    address = "/articles/new/" if page == "intake" else f"/articles/{article.pk}/versions/new/"
    answer = signed_in(chief).post(address, {"file": SimpleUploadedFile("a.pdf", PAPER), "url": "https://kabar.example/harbour"})
    said = unescape(answer.content.decode())
    assert answer.status_code == 503
    assert "Several files are being read at this moment. Wait a moment" in said
    assert page == "version" or "https://kabar.example/harbour" in said
