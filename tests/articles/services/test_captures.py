"""Captures: sniffed, bounded, kept under their hash, never changed; and what they turn stale."""

from __future__ import annotations

import hashlib
import struct
import zlib
from datetime import UTC, datetime
from io import BytesIO

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import IntegrityError, transaction
from PIL import Image
from pytest_django import Settings

from articles.demo.work import claim, judge, say
from articles.models import Article, Capture, Event, Source, User
from articles.services import material
from articles.services.captures import add_capture
from articles.services.errors import Refused
from articles.services.sources import add_source
from articles.services.workflow import withdraw_article
from factcheck.reading.files import DOCX, PDF
from factcheck.vocabulary import ClaimKind, ClaimState, EventKind, SourceKind, Verdict
from tests.reading.making_files import docx, encrypted, pdf, repacked, set_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def gazette(article: Article, checker: User) -> Source:
    return add_source(article, actor=checker, name="City gazette", kind=SourceKind.DOCUMENT)


def kept(sha256: str) -> bytes:
    with default_storage.open(f"captures/{sha256}") as file:
        content: bytes = file.read()
    return content


def picture(format_: str) -> bytes:
    out = BytesIO()
    Image.new("RGB", (8, 8), "navy").save(out, format_)
    return out.getvalue()


def huge_png() -> bytes:
    """A PNG that says it is 20,000 pixels square, in under a hundred bytes."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    header = struct.pack(">IIBBBBB", 20_000, 20_000, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(b"")) + chunk(b"IEND", b"")


@pytest.mark.parametrize(
    ("data", "declared", "media_type", "text"),
    [
        ("The parade was on 27 February.", "", "text/plain", "The parade was on 27 February."),
        ("Pawai itu ramai.".encode("utf-16"), "text/plain", "text/plain", "Pawai itu ramai."),
        (b"%PDF-1.4\n%%EOF", "", "application/pdf", ""),
        (picture("PNG"), "text/html", "image/png", ""),
        (picture("JPEG"), "", "image/jpeg", ""),
        (b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>", "image/svg+xml", "text/plain", None),
    ],
)
def test_type_is_what_the_bytes_are(
    gazette: Source, checker: User, data: bytes | str, declared: str, media_type: str, text: str | None
) -> None:
    capture = add_capture(gazette, actor=checker, data=data, media_type=declared)
    assert capture.media_type == media_type
    assert text is None or capture.text == text


STORM = "The storm had broken the outer wall of the harbour on Monday, the council said."
WORD = docx(lambda document: document.add_paragraph(STORM))


@pytest.mark.parametrize(
    ("data", "media_type", "text", "pages"),
    [
        (WORD, DOCX, STORM, None),
        (pdf([b"", set_in([STORM])]), PDF, STORM, [[0, 2]]),
        (repacked(WORD, {"word/document.xml": b"<w:document"}), DOCX, "", None),
        (repacked(WORD, {"word/document.xml": b"<a>" + b" " * 150_000_000}), DOCX, "", None),
        (encrypted(pdf([set_in([STORM])]), user="secret"), PDF, "", None),
        (pdf([b""]), PDF, "", None),
    ],
    ids=["word", "pdf", "damaged", "bomb", "locked", "scanned"],
)
def test_document_gives_its_words_and_is_kept_without(
    gazette: Source, checker: User, data: bytes, media_type: str, text: str, pages: list[list[int]] | None
) -> None:
    capture = add_capture(gazette, actor=checker, data=data)
    capture.refresh_from_db()
    assert (capture.media_type, capture.text, capture.pages) == (media_type, text, pages)
    assert kept(capture.sha256) == data


def test_web_page_gives_its_words_and_no_script(gazette: Source, checker: User) -> None:
    page = "<!doctype html><html><body><article><h1>Parade</h1><p>The parade took place on the 27th of February, the council says.</p></article><script>alert(1)</script></body></html>"
    capture = add_capture(gazette, actor=checker, data=page)
    assert capture.media_type == "text/html"
    assert "27th of February" in capture.text
    assert "alert" not in capture.text


def test_long_web_page_is_read_in_a_process_of_its_own(gazette: Source, checker: User, monkeypatch: pytest.MonkeyPatch) -> None:
    def read_here(*_told: object) -> None:
        raise AssertionError("nothing long is read where pages are served")

    monkeypatch.setattr(material, "read_html", read_here)
    said = "The parade took place on the 27th of February, the council says."
    capture = add_capture(gazette, actor=checker, data=f"<!doctype html><body><article>{f'<p>{said}</p>' * 1_000}</article></body>")
    assert capture.text.count(said) == 1_000


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "empty"),
        ("  \n ", "empty"),
        (b"PK\x03\x04" + bytes(40), "ZIP"),
        (b"\x7fELF" + bytes(40), "program"),
        (bytes(range(256)) * 4, "could not be read"),
        (picture("PNG")[:-14], "damaged"),
        (huge_png(), "million pixels"),
    ],
)
def test_what_is_none_of_these_is_refused_with_a_reason(gazette: Source, checker: User, data: bytes | str, why: str) -> None:
    with pytest.raises(Refused, match=why):
        add_capture(gazette, actor=checker, data=data)
    assert not Capture.objects.exists()


def test_beginning_of_comments_alone_is_text_and_told_at_once(gazette: Source, checker: User) -> None:
    """Ways to part them double with each comment; this one would keep a server for ever."""
    words = "<!---->" * 400 + "x"
    capture = add_capture(gazette, actor=checker, data=words)
    assert (capture.media_type, capture.text) == ("text/plain", words)


def test_size_is_bounded(gazette: Source, checker: User, settings: Settings) -> None:
    settings.MAX_CAPTURE_BYTES = 1_000_000
    with pytest.raises(Refused, match="larger than the 1 MB"):
        add_capture(gazette, actor=checker, data=b"a" * 1_000_001)


def test_file_is_named_by_its_hash_and_kept_once(gazette: Source, checker: User) -> None:
    at = datetime(2024, 12, 5, 9, 2, tzinfo=UTC)
    first = add_capture(gazette, actor=checker, data="Pawai itu ramai.", at=at)
    second = add_capture(gazette, actor=checker, data="Pawai itu ramai.")
    sha256 = hashlib.sha256(b"Pawai itu ramai.").hexdigest()
    assert first.file.name == second.file.name == f"captures/{sha256}"
    assert (first.sha256, first.size, first.captured_at) == (sha256, 16, at)
    assert kept(sha256) == b"Pawai itu ramai."


def test_file_cut_off_by_a_crash_is_written_again(gazette: Source, checker: User) -> None:
    data = b"Pawai yang lain lagi."
    sha256 = hashlib.sha256(data).hexdigest()
    default_storage.save(f"captures/{sha256}", ContentFile(data[:5]))
    capture = add_capture(gazette, actor=checker, data=data)
    assert capture.file.name == f"captures/{sha256}"
    assert kept(sha256) == data


def test_capture_is_never_changed(gazette: Source, checker: User) -> None:
    capture = add_capture(gazette, actor=checker, data="Pawai itu ramai.")
    with pytest.raises(IntegrityError), transaction.atomic():
        Capture.objects.filter(pk=capture.pk).update(text="Pawai itu sepi.")


@pytest.mark.parametrize(
    ("again", "state"), [("The parade was on 27 February.\n", ClaimState.CHECKED), ("It was on 28 February.", ClaimState.STALE)]
)
def test_capture_that_says_something_else_turns_claims_stale(
    article: Article, gazette: Source, checker: User, again: str, state: ClaimState
) -> None:
    seen = add_capture(gazette, actor=checker, data="The parade was on 27 February.\n")
    made = claim(article, "27 Februari", actor=checker, label="Parade", kind=ClaimKind.DATE)
    say(made, gazette, actor=checker, stated="27 February 2024", capture=seen)
    judge(made, Verdict.CONFIRMED, "It says so.", actor=checker)
    add_capture(gazette, actor=checker, data=again)
    made.refresh_from_db()
    assert made.state is state


def test_capture_leaves_a_withdrawn_article_as_it_is(article: Article, gazette: Source, checker: User, chief: User) -> None:
    seen = add_capture(gazette, actor=checker, data="The parade was on 27 February.")
    made = claim(article, "27 Februari", actor=checker, label="Parade", kind=ClaimKind.DATE)
    say(made, gazette, actor=checker, stated="27 February 2024", capture=seen)
    judge(made, Verdict.CONFIRMED, "It says so.", actor=checker)
    withdraw_article(article, actor=chief, reason="Printed by mistake.")
    add_capture(gazette, actor=checker, data="It was on 28 February.")
    made.refresh_from_db()
    assert made.state is ClaimState.CHECKED


def test_event_of_a_confidential_capture_holds_no_hash(article: Article, checker: User) -> None:
    secret = add_source(article, actor=checker, name="Pak Lurah", kind=SourceKind.INTERVIEW, confidential=True)
    add_capture(secret, actor=checker, data="Apa kata Pak Lurah.")
    payload = Event.objects.get(kind=EventKind.CAPTURE_ADDED).payload
    assert (payload["name"], payload["sha256"]) == (secret.code_name, None)


def test_capturing_takes_sight_of_a_confidential_source(article: Article, checker: User, chief: User) -> None:
    secret = add_source(article, actor=checker, name="Pak Lurah", kind=SourceKind.INTERVIEW, confidential=True)
    with pytest.raises(Refused, match="confidential"):
        add_capture(secret, actor=chief, data="Apa kata Pak Lurah.")
