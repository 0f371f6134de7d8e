from __future__ import annotations

import base64
import codecs
import quopri
from datetime import UTC, date, datetime
from io import BytesIO
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from factcheck.reading.decoding import UnreadableText
from factcheck.reading.filed import FileLimits, IsPicture, NeedsPassword, TooLarge, UnreadableFile
from factcheck.reading.files import DOCX, HTML, PDF, TEXT, read_file, sniff
from factcheck.vocabulary import BlockKind, Dateline, DateValue, MentionKind
from tests.reading.making_files import docx, encrypted, pdf, repacked, set_in

WORDS = "Cảng đóng cửa từ hôm thứ Hai. Bão đã phá vỡ bức tường phía ngoài, hội đồng thành phố cho biết."
LINES = ["The harbour was closed on Monday after the storm had broken the outer", "wall. It will open again next year, said the council."]
PAGE = f"<!doctype html><html><head><title>Cảng đóng cửa</title></head><body><article><h1>Cảng đóng cửa</h1><p>{WORDS}</p><p>{WORDS}</p></article></body></html>"
DOCUMENT = docx(lambda document: document.add_paragraph(" ".join(LINES)), title="Harbour closed", author="Rini Hartono")


def archive(**members: bytes) -> bytes:
    kept = BytesIO()
    with ZipFile(kept, "w") as package:
        for name, data in members.items():
            package.writestr(name.replace("__", "/"), data)
    return kept.getvalue()


def picture(kind: str) -> bytes:
    kept = BytesIO()
    Image.new("RGB", (4, 4)).save(kept, kind)
    return kept.getvalue()


# --- what is read ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_read_file_reads_plain_text_in_any_unicode(encoding: str) -> None:
    assert read_file(WORDS.encode(encoding)).text == WORDS


def test_read_file_believes_an_encoding_that_the_bytes_bear_out() -> None:
    words = "Le café de la gare était fermé lundi."
    assert read_file(words.encode("cp1252"), declared="text/plain; charset=windows-1252").text == words


@pytest.mark.parametrize("name", ["page.html", "page.txt", "page.pdf", "", "..", "a\x00b"])
def test_read_file_tells_a_page_by_its_bytes_whatever_its_name(name: str) -> None:
    reading = read_file(PAGE.encode(), name=name)
    assert reading.title == "Cảng đóng cửa"
    assert reading.text == f"{WORDS}\n\n{WORDS}"


@pytest.mark.parametrize(("name", "declared"), [("a.htm", ""), ("", "text/html; charset=utf-8"), ("", "application/xhtml+xml")])
def test_read_file_asks_name_and_type_only_whether_markup_is_a_page(name: str, declared: str) -> None:
    part = f"<div><p>{WORDS}</p><p>{WORDS}</p></div>"
    assert read_file(part.encode(), name=name, declared=declared).text == f"{WORDS}\n\n{WORDS}"
    assert read_file(WORDS.encode(), name=name, declared=declared).text == WORDS


def saved_whole(page: bytes, how: str = "quoted-printable") -> bytes:
    packed = quopri.encodestring(page) if how == "quoted-printable" else base64.encodebytes(page)
    return (
        b"From: <Saved by a browser>\r\nSnapshot-Content-Location: https://kabar.example/a\r\nSubject: =?utf-8?Q?C=E1=BA=A3ng?=\r\n"
        b'MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="==b=="\r\n\r\n'
        b"--==b==\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: " + how.encode() + b"\r\n\r\n" + packed + b"\r\n"
        b"--==b==\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n--==b==--\r\n"
    )


@pytest.mark.parametrize("how", ["quoted-printable", "base64"])
def test_read_file_reads_a_page_that_a_browser_saved_whole(how: str) -> None:
    reading = read_file(saved_whole(PAGE.encode(), how), name="a.mhtml")
    assert (reading.title, reading.text, reading.url) == ("Cảng đóng cửa", f"{WORDS}\n\n{WORDS}", "https://kabar.example/a")


def test_read_file_says_that_a_page_saved_whole_holds_none() -> None:
    with pytest.raises(UnreadableFile, match="no page in this file"):
        read_file(saved_whole(b""))


def test_read_file_reads_a_text_that_begins_like_a_message_as_a_text() -> None:
    text = "From: the harbour\nSubject: closed\n\nThe harbour was closed on Monday."
    assert read_file(text.encode()).text == text


def test_read_file_reads_a_document_with_what_it_says_of_itself() -> None:
    reading = read_file(DOCUMENT, name="harbour.txt")
    assert (reading.text, reading.title, reading.byline, reading.language) == (" ".join(LINES), "Harbour closed", "Rini Hartono", "en")
    assert len(reading.sentences) == 2


def test_read_file_reads_a_pdf_with_heading_and_furniture() -> None:
    data = pdf([[(72, 780, 20, "Harbour closed for months"), *set_in(LINES), (290, 30, 9, "1")]], info="/CreationDate (D:20261105)")
    reading = read_file(data)
    assert reading.title == "Harbour closed for months"
    assert reading.published == date(2026, 11, 5)
    assert [(reading.text[block.start : block.end], block.kind) for block in reading.blocks] == [
        ("Harbour closed for months", BlockKind.HEADING),
        (" ".join(LINES), BlockKind.PARAGRAPH),
        ("1", BlockKind.FURNITURE),
    ]


@pytest.mark.parametrize("data", [" ".join(LINES).encode(), DOCUMENT, pdf([set_in(LINES)])], ids=["text", "docx", "pdf"])
def test_read_file_resolves_dates_by_the_dateline_in_every_kind(data: bytes) -> None:
    reading = read_file(data, dateline=Dateline(datetime(2026, 11, 25, tzinfo=UTC)))
    dates = [mention.value for mention in reading.mentions if mention.kind is MentionKind.DATE]
    assert any(isinstance(value, DateValue) and value.earliest == date(2027, 1, 1) for value in dates)


@pytest.mark.parametrize("language", [None, "id"])
def test_read_file_takes_the_language_from_who_knows_it(language: str | None) -> None:
    assert read_file(DOCUMENT, language=language).language == (language or "en")


@pytest.mark.parametrize(
    ("data", "kind"), [(b"BM is a town.", TEXT), (b"MZ wrote this.", TEXT), (PAGE.encode(), HTML), (DOCUMENT, DOCX), (pdf([[]]), PDF)]
)
def test_sniff_tells_kinds_by_bytes(data: bytes, kind: str) -> None:
    assert sniff(data) == kind


# --- what is not -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "GIF", "TIFF", "BMP", "WEBP"])
def test_read_file_sends_pictures_to_the_photo_desk(kind: str) -> None:
    with pytest.raises(IsPicture, match="hand it in at the photo desk"):
        read_file(picture(kind), name="article.txt", declared="text/plain")


@pytest.mark.parametrize("brand", [b"heic", b"mif1", b"avif"])
def test_read_file_knows_the_pictures_of_telephones(brand: bytes) -> None:
    with pytest.raises(IsPicture):
        read_file(b"\x00\x00\x00\x18ftyp" + brand + bytes(40))


MAIN = "[Content_Types].xml"


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"", "file is empty"),
        (b" \r\n\x00\x00", "file is empty"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "an old Office document"),
        (b"{\\rtf1\\ansi hello}", "Rich Text"),
        (b"%!PS-Adobe-3.0\n", "PostScript"),
        (b"\x00\x00\x00\x18ftypisom" + bytes(40), "video or sound"),
        (b"bplist00" + bytes(40), "web archive"),
        (b"\x1f\x8b\x08" + bytes(40), "gzip archive"),
        (b"7z\xbc\xaf\x27\x1c" + bytes(40), "7-Zip archive"),
        (b"Rar!\x1a\x07" + bytes(40), "RAR archive"),
        (b"\x7fELF" + bytes(40), "a program"),
        (b"MZ\x90\x00" + bytes(40), "a program"),
        (archive(hello=b"there"), "ZIP archive"),
        (archive(mimetype=b"application/vnd.oasis.opendocument.text"), "OpenDocument text"),
        (archive(mimetype=b"application/epub+zip"), "e-book"),
        (repacked(DOCUMENT, {MAIN: lambda xml: xml.replace(b"wordprocessingml.document.main", b"spreadsheetml.sheet.main")}), "a spreadsheet"),
        (repacked(DOCUMENT, {MAIN: lambda xml: xml.replace(b"wordprocessingml.document.main", b"wordprocessingml.template.main")}), "Word template"),
        (
            repacked(DOCUMENT, {MAIN: lambda xml: xml.replace(b"openxmlformats-officedocument.wordprocessingml.document.main", b"ms-word.document.macroEnabled.main")}),
            "Word document with macros",
        ),
        (b"PK\x03\x04" + bytes(40), "damaged"),
        (b"<!doctype html><html><body></body></html>", "no text in this page"),
        (b"words\x00and\x00more", "holds bytes that only binary files have"),
        (b"words \xed\xa0\x80 and \xff\xfe\x00\x01", "could not be read as text"),
        (codecs.BOM_UTF16_LE + b"a", "damaged"),
    ],
)  # fmt: skip
def test_read_file_says_in_a_sentence_what_is_wrong(data: bytes, what: str) -> None:
    with pytest.raises(UnreadableText, match=what) as refused:
        read_file(data, name="article.docx", declared="application/pdf")
    assert str(refused.value).endswith(".")


def test_read_file_refuses_an_encrypted_pdf() -> None:
    with pytest.raises(NeedsPassword):
        read_file(encrypted(pdf([set_in(LINES)]), user="secret"))


def test_read_file_refuses_fifty_megabytes_by_their_number() -> None:
    with pytest.raises(TooLarge, match=r"has 50\.0 MB; at most 20 MB"):
        read_file(b"word " * 10_000_000)


@pytest.mark.parametrize("data", [WORDS.encode(), PAGE.encode(), DOCUMENT, pdf([set_in(LINES)])], ids=["text", "html", "docx", "pdf"])
def test_read_file_refuses_more_characters_than_an_article_has(data: bytes) -> None:
    with pytest.raises(TooLarge, match="more than 50 characters"):
        read_file(data, limits=FileLimits(characters=50))


def test_read_file_says_that_a_page_is_all_furniture() -> None:
    menu = "".join(f"<li><a href='/{place}'>{place}</a></li>" for place in ("Home", "News", "Sport", "Weather", "Contact", "About us"))
    with pytest.raises(UnreadableFile, match="all of it is menus, links, notices"):
        read_file(f"<!doctype html><html><body><nav><ul>{menu}</ul></nav></body></html>".encode())


# --- hostile but readable -----------------------------------------------------------------------------------------


def test_read_file_reads_a_page_nested_ten_thousand_deep() -> None:
    deep = "<div>" * 10_000 + f"<p>{WORDS}</p>" + "</div>" * 10_000
    assert WORDS in read_file(f"<!doctype html><html><body>{deep}</body></html>".encode()).text


def test_read_file_reads_a_line_of_a_million_characters() -> None:
    text = "word " * 200_000
    assert read_file(text.encode()).text == text


@pytest.mark.parametrize(
    "text",
    [
        "أُغلق الميناء يوم الاثنين بعد العاصفة.",
        "The \u200bharbour\u200d was \u2066closed\u2069 on \u202eyadnoM\u202c.",
        "The harbour\u00a0was closed\u2003on Monday.",
    ],
)
def test_read_file_keeps_right_to_left_and_invisible_characters(text: str) -> None:
    assert read_file(text.encode()).text == text


@given(st.binary(max_size=300), st.sampled_from([b"", b"%PDF-1.7\n", b"PK\x03\x04", b"<html>", b"\xff\xfe", b"{\\rtf", b"BM"]))
def test_read_file_answers_any_bytes_with_a_reading_or_a_sentence(tail: bytes, head: bytes) -> None:
    try:
        said = read_file(head + tail).text
    except UnreadableText as refused:
        said = str(refused)
    assert said.strip()
