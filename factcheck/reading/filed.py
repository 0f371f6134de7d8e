"""What all kinds of files have in common: what is read out of one, how large it may be, and how it is refused."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from factcheck.reading.decoding import UnreadableText
from factcheck.reading.html_body import Part


class UnreadableFile(UnreadableText):
    """The file cannot be read as an article; the message says what is wrong and what to do."""


class TooLarge(UnreadableFile):
    """The file, or what it unpacks to, is larger than :class:`FileLimits` allow."""


class NeedsPassword(UnreadableFile):
    """The file is encrypted."""


class PicturesOfText(UnreadableFile):
    """The file was scanned: it holds pictures of text and no text."""


class IsPicture(UnreadableFile):
    """The file is a picture: no article, but something for the photo desk."""


@dataclass(frozen=True, slots=True)
class Filed:
    """What a file holds: its parts in order, and what it says of itself (empty or ``None`` where it does not)."""

    parts: list[Part]
    title: str = ""
    author: str = ""
    made_on: date | None = None


@dataclass(frozen=True, slots=True)
class FileLimits:
    """How large a file may be: in bytes as it comes, in bytes unpacked, in pages, and in characters of text."""

    size: int = 20_000_000
    unpacked: int = 100_000_000
    pages: int = 500
    characters: int = 2_000_000


LIMITS = FileLimits()
"""What holds where nobody says otherwise."""


def too_many_characters(limits: FileLimits) -> TooLarge:
    """The refusal of a file that holds more text than an article can."""
    return TooLarge(f"This file holds more than {limits.characters:,} characters of text. Hand in the article alone.")
