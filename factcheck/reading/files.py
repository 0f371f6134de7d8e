"""A file as somebody hands it in, whatever it is: told by its bytes, never by its name, then read or refused in one sentence."""

from __future__ import annotations

import re
from dataclasses import dataclass
from io import BytesIO
from zipfile import ZipFile

from factcheck.reading.beginnings import begins_as_page
from factcheck.reading.decoding import decode
from factcheck.reading.filed import LIMITS, Filed, FileLimits, IsPicture, TooLarge, UnreadableFile, too_many_characters
from factcheck.reading.html_facts import PageFacts
from factcheck.reading.mhtml import is_mhtml, saved_page
from factcheck.reading.reader import read, read_html, read_parts
from factcheck.vocabulary import BlockKind, Dateline, Reading

TEXT, HTML, DOCX, PDF = (
    "text/plain",
    "text/html",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "application/pdf",
)
MHTML = "multipart/related"
_UNKNOWN = Dateline()
_NAMED_PAGE = re.compile(r"\.x?html?$", re.IGNORECASE)
_TAG = re.compile(r"<(?:p|div|h[1-6]|article|section|span|table|br|a)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Signature:
    """Bytes at a place by which a kind of file is known: ``what`` it is, and what to do with it where it is not read."""

    mark: bytes
    what: str
    at: int = 0
    picture: bool = False
    cure: str = "Save it as a Word document (.docx), PDF or plain text, or paste the article’s text."


_PASTE = "Hand in the article as text, web page, Word document (.docx) or PDF."
_SIGNATURES = (
    _Signature(b"\x89PNG\r\n\x1a\n", "PNG", picture=True),
    _Signature(b"\xff\xd8\xff", "JPEG", picture=True),
    _Signature(b"GIF8", "GIF", picture=True),
    _Signature(b"II*\x00", "TIFF", picture=True),
    _Signature(b"MM\x00*", "TIFF", picture=True),
    _Signature(b"BM", "BMP", picture=True),
    _Signature(b"WEBP", "WebP", at=8, picture=True),
    *(
        _Signature(b"ftyp" + brand, "HEIF", at=4, picture=True)
        for brand in (b"heic", b"heix", b"heim", b"heis", b"hevc", b"mif1", b"msf1", b"avif", b"avis")
    ),
    _Signature(b"8BPS", "Photoshop", picture=True),
    _Signature(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office document (.doc, .xls, .ppt), or one with a password"),
    _Signature(b"{\\rtf", "a Rich Text document (.rtf)"),
    _Signature(b"%!PS", "a PostScript file"),
    _Signature(b"ftyp", "a video or sound recording", at=4, cure="Write down what is said in it, and hand that in."),
    _Signature(b"ID3", "a sound recording", cure="Write down what is said in it, and hand that in."),
    _Signature(b"OggS", "a sound recording", cure="Write down what is said in it, and hand that in."),
    _Signature(b"\x1aE\xdf\xa3", "a video", cure="Write down what is said in it, and hand that in."),
    _Signature(b"bplist00", "a web archive of Safari", cure="Save the page as “Page Source” (.html), or paste the article’s text."),
    _Signature(b"\x1f\x8b", "a gzip archive", cure="Unpack it and hand in the article alone."),
    _Signature(b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive", cure="Unpack it and hand in the article alone."),
    _Signature(b"Rar!", "a RAR archive", cure="Unpack it and hand in the article alone."),
    _Signature(b"BZh", "a bzip2 archive", cure="Unpack it and hand in the article alone."),
    _Signature(b"\xfd7zXZ", "an xz archive", cure="Unpack it and hand in the article alone."),
    _Signature(b"\x7fELF", "a program", cure=_PASTE),
    _Signature(b"MZ", "a program", cure=_PASTE),
    _Signature(b"SQLite format 3", "a database", cure=_PASTE),
)
_OFFICE = {
    "wordprocessingml.template": "a Word template (.dotx)",
    "ms-word.document.macroEnabled": "a Word document with macros (.docm)",
    "spreadsheetml": "a spreadsheet",
    "presentationml": "a presentation",
}
_ARCHIVED = {
    b"application/vnd.oasis.opendocument.text": "an OpenDocument text (.odt)",
    b"application/vnd.oasis.opendocument": "an OpenDocument file",
    b"application/epub+zip": "an e-book (.epub)",
}


def read_file(
    data: bytes,
    *,
    name: str = "",
    declared: str = "",
    dateline: Dateline = _UNKNOWN,
    language: str | None = None,
    url: str = "",
    limits: FileLimits = LIMITS,
) -> Reading:
    """Read an article from a file: plain text in any encoding, a web page (also saved whole, as MHTML), a Word document or a PDF.

    ``name`` and ``declared`` (a media type, perhaps with ``charset``) came with the file; they are asked only whether text is a web
    page, and for an encoding that the bytes must bear out. Raises :class:`~factcheck.reading.decoding.UnreadableText` or its subclass
    :class:`~factcheck.reading.filed.UnreadableFile`: ``IsPicture``, ``NeedsPassword``, ``PicturesOfText``, ``TooLarge``.
    """
    kind = sniff(data, name=name, declared=declared, limits=limits)
    if kind == MHTML:
        data, declared, url = _unwrapped(data, url)
        kind = HTML
    if kind in (PDF, DOCX):
        reading = _of_parts(_parts_of(kind, data, limits), dateline, language, url)
    else:
        text = decode(data, declared=_charset(declared))
        if kind == TEXT and _is_page(text, name, declared):
            kind = HTML
        if kind == TEXT and len(text) > limits.characters:
            raise too_many_characters(limits)
        reading = (read_html if kind == HTML else read)(text, dateline=dateline, language=language, url=url)
    if len(reading.text) > limits.characters:
        raise too_many_characters(limits)
    if not any(block.kind.counts for block in reading.blocks):
        raise UnreadableFile(_nothing_in(reading, kind))
    return reading


def sniff(data: bytes, *, name: str = "", declared: str = "", limits: FileLimits = LIMITS) -> str:
    """The media type of a file that is read: PDF, DOCX, HTML, MHTML or plain text. Raises as :func:`read_file` does for every other kind."""
    if len(data) > limits.size:
        raise TooLarge(
            f"This file has {len(data) / 1e6:.1f} MB; at most {limits.size / 1e6:g} MB are read. Hand in the article alone, or paste its text."
        )
    if not data.strip(b" \t\r\n\x00\xef\xbb\xbf"):
        raise UnreadableFile("This file is empty. Choose the file that holds the article.")
    head = data[:1024]
    if b"%PDF-" in head and not begins_as_page(head.decode("latin-1")):
        return PDF
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _package(data)
    for signature in _SIGNATURES:
        if head.startswith(signature.mark, signature.at) and not (len(signature.mark) < 3 and _is_text(head)):
            if signature.picture:
                raise IsPicture(f"This is a picture ({signature.what}), not an article: hand it in at the photo desk.")
            raise UnreadableFile(f"This is {signature.what}, which is not read. {signature.cure}")
    if is_mhtml(data):
        return MHTML
    return HTML if _is_page(head.decode("latin-1"), name, declared) else TEXT


def _unwrapped(data: bytes, url: str) -> tuple[bytes, str, str]:
    """The page in what a browser saved whole: its bytes, how they are declared, and its address."""
    page = saved_page(data)
    if page is None:
        raise UnreadableFile("There is no page in this file. Save the page again as “Web Page, HTML Only”, or paste the article’s text.")
    return page.data, f"text/html;charset={page.charset}", url or page.url


def _is_text(head: bytes) -> bool:
    """Whether what begins like a picture or a program ("BM", "MZ") is after all a text that begins with these letters."""
    return not any(byte < 9 or 13 < byte < 27 for byte in head)


def _is_page(text: str, name: str, declared: str) -> bool:
    """Whether a text is a web page: by its beginning, or because it came as one and has markup."""
    if begins_as_page(text):
        return True
    came_as_page = (
        declared.partition(";")[0].strip().lower() in ("text/html", "application/xhtml+xml") or _NAMED_PAGE.search(name) is not None
    )
    return came_as_page and _TAG.search(text[:65536]) is not None


def _charset(declared: str) -> str:
    _type, _semicolon, parameters = declared.partition(";")
    found = re.search(r"charset\s*=\s*[\"']?([\w.:-]{1,40})", parameters, re.IGNORECASE)
    return found[1] if found else ""


def _package(data: bytes) -> str:
    """DOCX, where a ZIP archive is that; refused where it is something else."""
    try:
        with ZipFile(BytesIO(data)) as package:
            names = package.NameToInfo
            types = _first_of(package, "[Content_Types].xml").decode("utf-8", "replace") if "[Content_Types].xml" in names else ""
            kind = _first_of(package, "mimetype") if "mimetype" in names else b""
    except Exception as why:  # whatever a damaged archive makes zipfile and zlib raise
        raise UnreadableFile(
            "This Word document or archive is damaged: it breaks off or was changed on the way. Save or send it again, and hand that in."
        ) from why
    if "wordprocessingml.document.main+xml" in types:
        return DOCX
    what = next((what for mark, what in _OFFICE.items() if mark in types), "") or next(
        (what for mark, what in _ARCHIVED.items() if kind.startswith(mark)), ""
    )
    if what:
        raise UnreadableFile(
            f"This is {what}, which is not read. Save it as a Word document (.docx), PDF or plain text, or paste the article’s text."
        )
    raise UnreadableFile("This is a ZIP archive, not an article. Unpack it and hand in the article alone.")


def _first_of(package: ZipFile, name: str) -> bytes:
    """The beginning of a member; no more of it is unpacked."""
    with package.open(name) as member:
        return member.read(100_000)


def _parts_of(kind: str, data: bytes, limits: FileLimits) -> Filed:
    """What a PDF or a Word document holds. Their parsers are large, and most processes never open one: they are loaded here."""
    if kind == PDF:
        from factcheck.reading.pdf import read_pdf  # noqa: PLC0415  # as above

        return read_pdf(data, limits=limits)
    from factcheck.reading.docx import read_docx  # noqa: PLC0415  # as above

    return read_docx(data, limits=limits)


def _of_parts(filed: Filed, dateline: Dateline, language: str | None, url: str) -> Reading:
    """What is printed counts before what the file says of itself: programs fill that in from whatever file was there before."""
    first = next((part for part in filed.parts if part.told.kind is None or part.told.kind.counts), None)
    printed = first.text if first is not None and first.told.kind is BlockKind.HEADING else ""
    facts = PageFacts(title=printed or filed.title, url=url)
    return read_parts(filed.parts, facts=facts, dateline=dateline, language=language, made_by=filed.author, made_on=filed.made_on)


def _nothing_in(reading: Reading, kind: str) -> str:
    what = {PDF: "PDF", DOCX: "document", HTML: "page"}.get(kind, "file")
    if reading.text.strip():
        return (
            f"Nothing in this {what} reads as an article: all of it is menus, links, notices or the like. Paste the article’s text instead."
        )
    return f"There is no text in this {what}. Choose the file that holds the article, or paste its text."
