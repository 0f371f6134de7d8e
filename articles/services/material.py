"""What the bytes of a source are, told by themselves, and what they say: looked into before anything is kept."""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import dataclass
from html import unescape
from string import whitespace

from django.conf import settings
from django.utils.translation import gettext as _

from articles.isolation import BOUNDS, WHILE_SOMEBODY_WAITS, Bounds, TooBusy, present_in_isolation, read_in_isolation
from articles.services.errors import Busy, Refused
from articles.services.photos import picture_trouble
from factcheck.photos.pictures import NoPicture, UnreadablePicture
from factcheck.photos.pictures import look_into as look_into_picture
from factcheck.reading.beginnings import begins_as_page
from factcheck.reading.carried import carry
from factcheck.reading.decoding import UnreadableText, decode
from factcheck.reading.filed import FileLimits
from factcheck.reading.files import DOCX, MHTML, PDF, sniff
from factcheck.reading.mhtml import is_mhtml, saved_page
from factcheck.reading.reader import read_html
from factcheck.reading.structure_lines import INVISIBLE
from factcheck.vocabulary import Refusal

HTML, TEXT = "text/html", "text/plain"
_READ_HERE = 50_000
"""Characters of a page up to which it is read at once; a longer one can be made to hold up everybody whom this process serves."""
_ENDS = re.compile(r"<br>|</(?:p|div|li|tr|h[1-6]|dt|dd|blockquote|pre|figcaption|caption)>")
_TAG = re.compile(r"<[^>]*>")
_BLANKS = re.compile(r"[^\S\n]+")
_BLANK = f"{INVISIBLE}{whitespace}\xa0"
_LINES = re.compile(r"\s*\n\s*")


@dataclass(frozen=True, slots=True)
class Material:
    """What bytes are: the media type as sniffed, the text of what has any, and where in it each page begins, of what has fixed pages."""

    media_type: str
    text: str
    pages: tuple[tuple[int, int], ...] = ()


def look_into(content: bytes, declared: str = "", *, apart: bool = False, url: str = "") -> Material:
    """What these bytes are. ``declared``, a media type perhaps with a charset, is believed only for HTML in doubt.

    ``apart``: a short web page too is read in a process of its own, however long that takes: it comes from a stranger, and the worker has time.
    Raises :class:`Refused` where they are none of text, HTML, a page saved whole, DOCX, PDF and pictures, or too many.
    """
    if not content.strip():
        raise Refused(Refusal(_("This is empty: there is nothing to keep."), "file"))
    if len(content) > settings.MAX_CAPTURE_BYTES:
        said = _("This is larger than the %(n)s MB that a capture may have.")
        raise Refused(Refusal(said % {"n": settings.MAX_CAPTURE_BYTES // 1_000_000}, "file"))
    bounds = BOUNDS if apart else WHILE_SOMEBODY_WAITS
    if (packed := _packed(content)) is not None:
        text, pages = _read_apart(content, "", url, bounds)
        return Material(packed, text or (_words_of_saved(content, bounds) if packed == MHTML else ""), pages)
    if image := _image_type(content):
        return Material(image, "")
    try:
        text = decode(content, declared=_charset(declared))
    except UnreadableText as why:
        raise Refused(
            Refusal(_("A capture is text, a web page, a Word document, a PDF or a picture. %(why)s") % {"why": why}, "file")
        ) from why
    if begins_as_page(text) or (declared.partition(";")[0].strip() == HTML and "<" in text[:4096]):
        read = _read_apart(content, declared, url, bounds)[0] if apart or len(text) > _READ_HERE else _text_of(text)
        return Material(HTML, read or _all_words(text, bounds))
    if not text.strip(_BLANK):
        raise Refused(Refusal(_("This is empty: there is nothing to keep."), "file"))
    return Material(TEXT, text[: settings.MAX_TEXT_BYTES])


def _packed(content: bytes) -> str | None:
    """The media type of a PDF, a Word document or a page saved whole; ``None`` for everything else."""
    if content[:1024].lstrip().startswith(b"%PDF-"):
        return PDF
    with suppress(UnreadableText):
        if content.startswith(b"PK") and sniff(content, limits=_limits()) == DOCX:
            return DOCX
    return MHTML if is_mhtml(content) else None


def _read_apart(content: bytes, declared: str, url: str, bounds: Bounds) -> tuple[str, tuple[tuple[int, int], ...]]:
    """What a file says, read in a process of its own, and its pages. Nothing where it cannot be read: its bytes are kept all the same."""
    try:
        reading = read_in_isolation(content, declared=declared, url=url, limits=_limits(), bounds=bounds)
        text = carry(reading)[0]
        return (text, reading.pages) if len(text.encode()) <= settings.MAX_TEXT_BYTES else ("", ())
    except TooBusy as why:
        raise Busy(Refusal(_("Several files are being read at this moment. Wait a moment, then choose the file again."), "file")) from why
    except UnreadableText:
        return "", ()


def _all_words(page: str, bounds: Bounds) -> str:
    """Every word of a page that reads as no article, such as a table or a list of links; nothing where that is too much."""
    if len(page) > settings.MAX_TEXT_BYTES:
        return ""
    try:
        left = present_in_isolation(page, bounds=bounds)
    except UnreadableText:
        return ""
    words = unescape(_TAG.sub("", _ENDS.sub("\n", left.replace("\n", " "))))
    words = _LINES.sub("\n", _BLANKS.sub(" ", words)).strip().replace("\x00", "")
    return words if len(words.encode("utf-8", "replace")) <= settings.MAX_TEXT_BYTES else ""


def _words_of_saved(content: bytes, bounds: Bounds) -> str:
    """The same of a page saved whole."""
    page = saved_page(content)
    with suppress(UnreadableText):
        return _all_words(decode(page.data, declared=page.charset), bounds) if page else ""
    return ""


def _limits() -> FileLimits:
    return FileLimits(size=settings.MAX_CAPTURE_BYTES, characters=settings.MAX_TEXT_BYTES)


def _text_of(html: str) -> str:
    """What a short web page says; nothing where it says nothing."""
    with suppress(UnreadableText):
        return read_html(html).text
    return ""


def _charset(declared: str) -> str:
    found = re.search(r"charset\s*=\s*[\"']?([\w.:-]{1,40})", declared, re.IGNORECASE)
    return found[1] if found else ""


def _image_type(content: bytes) -> str:
    """The media type of a picture within bounds; empty where it is none. A broken one, or one of too many pixels, is refused."""
    try:
        return look_into_picture(content).media_type
    except NoPicture:
        return ""
    except UnreadablePicture as why:
        raise Refused(Refusal(picture_trouble(why), "file")) from why
