r"""Bytes to text, and text to text that the rest can stand on.

Both answers are ``str`` with ``\\n`` as the only line end, without NUL and without lone surrogates. Zero-width and
bidirectional control characters are kept, so that offsets stay those of what was handed in; readers treat them as blank.
"""

from __future__ import annotations

import codecs
import re
from typing import NoReturn

from charset_normalizer import from_bytes

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# First bytes of what is often handed in as text and is none (the IANA media types' own magic numbers).
_SIGNATURES = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive or an Office document"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office document"),
    (b"\x89PNG\r\n\x1a\n", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\x7fELF", "a program"),
    (b"{\\rtf", "a Rich Text document"),
)
_DECLARED_IN_HTML = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([A-Za-z0-9_.:-]{2,40})""", re.IGNORECASE)
# Characters that no text file has: the controls of C0 without tab, line ends, form feed and escape.
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_SURROGATE = re.compile(r"[\ud800-\udfff]")
_LINE_ENDS = re.compile(r"\r\n?|[\x0b\x0c\x85\u2028\u2029]")
# Python decodes more than text's encodings; some of the rest (punycode, idna) take the square of the time.
_OF_TEXT = re.compile(
    r"(?:ascii|utf-(?:8|16|32)|iso8859|cp\d|mac-|koi8|big5|gb|euc_|shift_jis|iso2022|hz|johab|tis-|ptcp|kz)", re.IGNORECASE
)
_PROBE = 256 * 1024


class UnreadableText(ValueError):
    """The bytes or the text cannot be read as an article; the message is a sentence for the person who handed it in."""


def decode(data: bytes, *, declared: str = "") -> str:
    """The text in ``data``.

    ``declared`` is the name of an encoding that came with the bytes (an HTTP header, a form), believed only where the bytes bear it
    out. Order: byte order mark, UTF-8, ``declared``, the ``charset`` of an HTML ``<meta>``, then detection. Raises :class:`UnreadableText`.
    """
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            text = _strictly(data[len(bom) :], encoding)
            if text is None:
                _refuse(f"it says that it is {encoding.upper()}, but it breaks off or is damaged")
            return clean(text)
    _refuse_signature(data)
    named = _DECLARED_IN_HTML.search(data[:4096])
    for encoding in ("utf-8", declared, named[1].decode("ascii") if named else "", _utf16_without_mark(data)):
        text = _strictly(data, encoding)
        if text is not None:
            return clean(text)
    return clean(_guessed(data))


def clean(text: str) -> str:
    r"""``text`` with every line end made ``\\n``. Raises :class:`UnreadableText` on NUL characters and lone surrogates."""
    if "\0" in text:
        raise UnreadableText(
            f"This text holds a NUL character (at character {text.index(chr(0)) + 1}), as binary files do. Hand in the text itself, or save it again as UTF-8."
        )
    if not text.isascii() and (half := _SURROGATE.search(text)):
        raise UnreadableText(
            f"Character {half.start() + 1} of this text is half of a character (a lone surrogate), so it was damaged on the way. Copy the text again, or save it again as UTF-8."
        )
    return _LINE_ENDS.sub("\n", text)


def _strictly(data: bytes, encoding: str) -> str | None:
    """``data`` in ``encoding``, or ``None`` where it does not fit, is not known, or comes out as no text."""
    try:
        if not _OF_TEXT.match(codecs.lookup(encoding).name):
            return None
        text = data.decode(encoding)
    except (LookupError, ValueError):
        return None
    return None if _CONTROLS.search(text[:_PROBE]) else text


def _guessed(data: bytes) -> str:
    if 0 in data[:_PROBE]:
        _refuse("it holds bytes that only binary files have")
    best = from_bytes(data[:_PROBE]).best()
    text = _strictly(data, best.encoding) if best else None
    if text is None:
        _refuse("its encoding could not be told")
    return text


def _refuse_signature(data: bytes) -> None:
    for signature, kind in _SIGNATURES:
        if data.startswith(signature):
            raise UnreadableText(f"This is {kind}, not text. Hand it in as a file of its own kind, or paste the article's text.")


def _utf16_without_mark(data: bytes) -> str:
    """The kind of UTF-16 that the zero bytes speak for: of Latin text every other byte is zero."""
    low, high = data[0:_PROBE:2], data[1:_PROBE:2]
    if high.count(0) > 0.4 * len(high) and not low.count(0):
        return "utf-16-le"
    return "utf-16-be" if low.count(0) > 0.4 * len(low) and not high.count(0) else ""


def _refuse(why: str) -> NoReturn:
    raise UnreadableText(f"This file could not be read as text: {why}. Save it as UTF-8 and hand it in again, or paste the article's text.")
