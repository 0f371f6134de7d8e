"""PDF files (ISO 32000) as the parts of an article.

pypdf finds the words and where they are printed; paragraphs are put together again from that. A PDF made to do harm is held off by pypdf's own
limits on page trees, streams and filters; what still takes long is for the caller to bound (a process of its own).
"""

from __future__ import annotations

import logging
import re
from datetime import date
from io import BytesIO

from pypdf import PageObject, PasswordType, PdfReader
from pypdf.errors import DependencyError, LimitReachedError

from factcheck.reading.filed import LIMITS, Filed, FileLimits, NeedsPassword, PicturesOfText, TooLarge, UnreadableFile, too_many_characters
from factcheck.reading.pdf_lines import PrintedLine, furniture_of, lines_of, printable
from factcheck.reading.pdf_paragraphs import paragraphs_of
from factcheck.reading.structure_lines import fold

_FEWEST_LETTERS = 20
_LETTER = re.compile(r"[^\W\d_]")
_PROGRAM = re.compile(r"^(?:microsoft (?:word|powerpoint) ?[-–:] ?)|\.(?:docx?|odt|rtf|pdf|indd|pptx?|html?|qxd|tex|dvi)$", re.IGNORECASE)
_NO_TITLE = re.compile(r"untitled.*|(?:document|dokumen|slide|title)\s?\d*|\W*|\S*[_\\/]\S*", re.IGNORECASE)
_NO_AUTHOR = re.compile(r"(?:anonymous|unknown|user|admin\w*|administrator|author|root|pc|\W*|\S*[\\/@]\S*)\d*", re.IGNORECASE)

logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # it warns of every flaw that it copes with


def read_pdf(data: bytes, *, limits: FileLimits = LIMITS) -> Filed:
    """The parts of the PDF in ``data``, page heads, feet and numbers as furniture. Raises :class:`~factcheck.reading.filed.UnreadableFile`."""
    try:
        return _filed(_opened(data), limits)
    except UnreadableFile:
        raise
    except (LimitReachedError, MemoryError, RecursionError) as why:
        raise TooLarge(
            "This PDF unpacks to far more than an article can hold. Print the article alone to a new PDF, or paste its text."
        ) from why
    except Exception as why:  # pypdf says itself that broken files make it raise whatever they trip over
        raise UnreadableFile(
            "This PDF is damaged and cannot be opened. Open it in a browser, print it to a new PDF, and hand that in, or paste its text."
        ) from why


def _filed(reader: PdfReader, limits: FileLimits) -> Filed:
    pages = len(reader.pages)
    if pages > limits.pages:
        raise TooLarge(f"This PDF has {pages:,} pages; at most {limits.pages} are read. Hand in the pages of the article alone.")
    lines = _lines(reader, limits)
    if len(_LETTER.findall("".join(line.text for line in lines[:200]))) < _FEWEST_LETTERS and _has_pictures(reader):
        raise PicturesOfText(
            "This PDF was scanned: it holds only pictures of text. Run text recognition (OCR) over it first, or type or paste the article’s text."
        )
    return Filed(paragraphs_of(lines, furniture_of(lines, pages)), *_said_of_itself(reader))


def _opened(data: bytes) -> PdfReader:
    """The PDF, decrypted where the empty password is enough: many are protected against changes only."""
    reader = PdfReader(BytesIO(data), strict=False)
    if reader.is_encrypted:
        try:
            opened = reader.decrypt("")
        except (DependencyError, NotImplementedError, ValueError, KeyError):
            opened = PasswordType.NOT_DECRYPTED
        if opened is PasswordType.NOT_DECRYPTED:
            raise NeedsPassword(
                "This PDF is encrypted and asks for a password. Save or print it to a new PDF without one, or paste its text."
            )
    return reader


def _lines(reader: PdfReader, limits: FileLimits) -> list[PrintedLine]:
    lines: list[PrintedLine] = []
    characters = 0
    for number, page in enumerate(reader.pages, 1):
        found = lines_of(page, number)
        characters += sum(len(line.text) for line in found)
        if characters > limits.characters:
            raise too_many_characters(limits)
        lines.extend(found)
    return lines


# --- pictures of text ------------------------------------------------------------------------------------------


def _has_pictures(reader: PdfReader) -> bool:
    return any(_shows_picture(page) for page in reader.pages)


def _shows_picture(page: PageObject) -> bool:
    """Whether a page has a picture, among its resources or inline in what it draws (ISO 32000-1, 8.9.7)."""
    resources = page.get("/Resources")
    objects = resources.get_object().get("/XObject") if resources is not None else None
    if objects is not None and any(entry.get_object().get("/Subtype") in ("/Image", "/Form") for entry in objects.get_object().values()):
        return True
    contents = page.get_contents()
    return contents is not None and re.search(rb"(?:^|\s)BI\s", contents.get_data()) is not None


# --- what it says of itself --------------------------------------------------------------------------------------


def _said_of_itself(reader: PdfReader) -> tuple[str, str, date | None]:
    """Title, author and day of making, without what programs put there by themselves."""
    try:
        said = reader.metadata
        if said is None:
            return "", "", None
        title = _PROGRAM.sub("", fold(printable(said.title or ""))).strip()
        author = fold(printable(said.author or ""))
        made = said.creation_date
    except Exception:  # noqa: BLE001  # damaged metadata is no reason not to read the text
        return "", "", None
    return ("" if _NO_TITLE.fullmatch(title) else title), ("" if _NO_AUTHOR.fullmatch(author) else author), made.date() if made else None
