r"""Bytes to text, and text to text that the rest can stand on.

Both answers are ``str`` with ``\\n`` as the only line end, without NUL and without lone surrogates. Zero-width and
bidirectional control characters are kept, so that offsets stay those of what was handed in; readers treat them as blank.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from typing import NoReturn

from charset_normalizer import from_bytes

from factcheck.reading.language import detect_language

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
    (b"MZ\x90\0", "a program"),
    (b"{\\rtf", "a Rich Text document"),
)
_DECLARED_IN_HTML = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([A-Za-z0-9_.:-]{2,40})""", re.IGNORECASE)
# Characters that no text file has: the controls of C0 without tab, line ends, form feed and escape.
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
# Those of C1, which a page in a wrong encoding may show, but no text that says so little of itself as UTF-16 without its mark.
_C1 = re.compile(r"[\x80-\x9f]")
_SURROGATE = re.compile(r"[\ud800-\udfff]")
_LINE_ENDS = re.compile(r"\r\n?|[\x0b\x0c\x85\u2028\u2029]")
# Python decodes more than text's encodings; some of the rest (punycode, idna) take the square of the time.
_OF_TEXT = re.compile(
    r"(?:ascii|utf-(?:8|16|32)|iso8859|cp\d|mac-|koi8|big5|gb|euc_|shift_jis|iso2022|hz|johab|tis-|ptcp|kz)", re.IGNORECASE
)
_PROBE = 256 * 1024
# Single-byte encodings of Latin letters: the same bytes are letters in each, so that a short text fits them all equally well.
_LATIN = frozenset(
    "cp1250 cp1254 cp1257 cp1258 iso8859_1 iso8859_2 iso8859_3 iso8859_4 iso8859_9 iso8859_10 iso8859_13 iso8859_14 iso8859_15 iso8859_16 "
    "cp775 mac_latin2".split()
)
_WESTERN = "cp1252"
# Languages that borrow their few accents from Western Europe, and those of Western Europe itself. The detector knows no language of
# Central Europe and calls it one of the latter, so there the guess of the encoding must not have been made for one of those.
_BORROW_ACCENTS = frozenset({"en", "id", "ms", "jv", "tl"})
_WRITE_ACCENTS = frozenset({"fr", "de", "es", "pt", "it", "nl"})
_NEED_ANOTHER = frozenset(
    {"Czech", "Slovak", "Polish", "Hungarian", "Romanian", "Croatian", "Slovene", "Lithuanian", "Latvian", "Estonian"}
)
_MOST_BORROWED = 0.1
_SIGN_IN_WORD = re.compile(r"[¡-©«-´¶-¹»-¿×÷]\w*[^\W\d_]|[^\W\d_][¡-©¬-²´¶¸¹¼-¿×÷]|[^\W\d_]Ÿ|\bŸ")


class UnreadableText(ValueError):
    """The bytes or the text cannot be read as an article; the message is a sentence for the person who handed it in."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text with the encoding that it was read in, by Python's name. ``guessed``: nothing said so, and it is not UTF-8 or UTF-16."""

    text: str
    encoding: str
    guessed: bool = False


def decode(data: bytes, *, declared: str = "") -> str:
    """The text in ``data``, as :func:`decode_told` has it."""
    return decode_told(data, declared=declared).text


def decode_told(data: bytes, *, declared: str = "") -> Decoded:
    """The text in ``data`` and how it was read.

    ``declared`` is the name of an encoding that came with the bytes (an HTTP header, a form), believed only where the bytes bear it
    out. Order: byte order mark, UTF-8, ``declared``, the ``charset`` of an HTML ``<meta>``, then detection. Raises :class:`UnreadableText`.
    """
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            text = _strictly(data[len(bom) :], encoding)
            if text is None:
                _refuse(f"it says that it is {encoding.upper()}, but it breaks off or is damaged")
            return Decoded(clean(text), encoding)
    _refuse_signature(data)
    named = _DECLARED_IN_HTML.search(data[:4096])
    unmarked = _utf16_without_mark(data)
    for encoding in ("utf-8", declared, named[1].decode("ascii") if named else "", unmarked):
        text = _strictly(data, encoding)
        if text is not None and not (encoding == unmarked and _C1.search(text[:_PROBE])):
            return Decoded(clean(text), encoding)
    text, encoding = _guessed(data)
    return Decoded(clean(text), encoding, guessed=True)


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


def _guessed(data: bytes) -> tuple[str, str]:
    if 0 in data[:_PROBE]:
        _refuse("it holds bytes that only binary files have")
    best = from_bytes(data[:_PROBE]).best()
    text = _strictly(data, best.encoding) if best else None
    if best is None or text is None:
        _refuse("its encoding could not be told")
    western = _strictly(data, _WESTERN) if best.encoding in _LATIN else None
    if western is not None and _is_western(text[:_PROBE], western[:_PROBE], best.language):
        return western, _WESTERN
    return text, best.encoding


def _is_western(guessed: str, western: str, made_for: str) -> bool:
    """Whether bytes that came out as ``guessed``, an encoding found to suit the language ``made_for``, are rather the ``western`` text."""
    if guessed == western:
        return True
    if _SIGN_IN_WORD.search(western):
        return False
    language = detect_language(western)
    if language in _BORROW_ACCENTS:
        letters = [char for char in western if char.isalpha()]
        return sum(not char.isascii() for char in letters) <= _MOST_BORROWED * len(letters)
    return language in _WRITE_ACCENTS and made_for not in _NEED_ANOTHER


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
