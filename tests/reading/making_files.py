"""Files for tests, made here: Word documents by python-docx, PDFs written out by hand (ISO 32000-1)."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterable, Sequence
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from docx import Document
from docx.document import Document as DocxDocument
from pypdf import PdfReader, PdfWriter


def docx(build: Callable[[DocxDocument], object], *, title: str = "", author: str = "") -> bytes:
    """A document that ``build`` filled."""
    document = Document()
    document.core_properties.title, document.core_properties.author = title, author
    build(document)
    kept = BytesIO()
    document.save(kept)
    return kept.getvalue()


def repacked(package: bytes, changes: dict[str, bytes | Callable[[bytes], bytes]]) -> bytes:
    """A ZIP with members replaced, changed or added."""
    kept = BytesIO()
    with ZipFile(BytesIO(package)) as old, ZipFile(kept, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            change = changes.get(name, old.read(name))
            new.writestr(name, change(old.read(name)) if callable(change) else change)
        for name, change in changes.items():
            if name not in old.namelist() and not callable(change):
                new.writestr(name, change)
    return kept.getvalue()


Line = tuple[float, float, float, str]
"""x, y, size and words of a printed line."""


def set_in(lines: Iterable[str], *, x: float = 72, y: float = 720, size: float = 11, leading: float = 14) -> list[Line]:
    """Lines one below the other."""
    return [(x, y - leading * at, size, words) for at, words in enumerate(lines)]


def content(lines: Iterable[Line]) -> bytes:
    """What draws ``lines``, for a page of :func:`pdf`; words in Latin letters."""
    drawn = [f"BT /F1 {size} Tf 1 0 0 1 {x} {y} Tm ({_escaped(words)}) Tj ET" for x, y, size, words in lines]
    return "\n".join(drawn).encode("cp1252")


def pdf(
    pages: Sequence[bytes | Iterable[Line]], *, info: str = "", resources: str = "", extra: Sequence[bytes] = (), packed: bool = False
) -> bytes:
    """A PDF of these pages: each what it draws, or its lines. ``extra`` are objects numbered from 5 on."""
    first = 5 + len(extra)
    kids = " ".join(f"{first + 2 * at} 0 R" for at in range(len(pages)))
    objects: list[bytes] = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        f"<< {info} >>".encode(),
        *extra,
    ]
    for at, page in enumerate(pages):
        drawn = page if isinstance(page, bytes) else content(page)
        number = first + 2 * at + 1
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> {resources} >> /Contents {number} 0 R >>".encode()
        )
        objects.append(stream(drawn, packed=packed))
    return written(objects)


def stream(data: bytes, *, packed: bool = False, said: str = "") -> bytes:
    """A stream object."""
    kept = zlib.compress(data) if packed else data
    how = "/Filter /FlateDecode" if packed else ""
    return f"<< /Length {len(kept)} {how} {said} >>\nstream\n".encode() + kept + b"\nendstream"


def written(objects: Sequence[bytes]) -> bytes:
    """A file of these objects; the first is the catalogue, the fourth the information dictionary."""
    out = bytearray(b"%PDF-1.7\n")
    places = []
    for number, each in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n".encode() + each + b"\nendobj\n"
    table = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    out += b"".join(f"{place:010d} 00000 n \n".encode() for place in places)
    out += f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R /Info 4 0 R >>\nstartxref\n{table}\n%%EOF\n".encode()
    return bytes(out)


def encrypted(plain: bytes, *, user: str, owner: str = "owner", algorithm: str = "AES-256") -> bytes:
    """``plain`` under a password to open it and one to change it."""
    writer = PdfWriter(clone_from=PdfReader(BytesIO(plain)))
    writer.encrypt(user, owner, algorithm=algorithm)
    kept = BytesIO()
    writer.write(kept)
    return kept.getvalue()


def _escaped(words: str) -> str:
    return words.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
