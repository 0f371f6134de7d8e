"""Web pages that a browser saved whole in one file (MHTML, RFC 2557): the page in it, without its pictures and styles."""

from __future__ import annotations

import re
from dataclasses import dataclass
from email import message_from_bytes
from email.policy import HTTP

_HEAD = re.compile(rb"(?:[A-Za-z-]+:[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*)+")
_MOST_PARTS = 2_000


@dataclass(frozen=True, slots=True)
class SavedPage:
    """The page's bytes, the encoding that stood beside them, and its address; the latter two empty where nothing did."""

    data: bytes
    charset: str = ""
    url: str = ""


def is_mhtml(data: bytes) -> bool:
    """Whether the bytes begin as such a file does: with the headers of a message made of related parts."""
    head = _HEAD.match(data[:4096])
    if head is None:
        return False
    said = head[0].lower()
    return b"mime-version:" in said and b"multipart/related" in said


def saved_page(data: bytes) -> SavedPage | None:
    """The page in such a file; ``None`` where there is none, or the file is made of more parts than a page has."""
    message = message_from_bytes(data, policy=HTTP)
    for count, part in enumerate(message.walk()):
        if count > _MOST_PARTS:
            return None
        if part.get_content_type() in ("text/html", "application/xhtml+xml"):
            payload = part.get_payload(decode=True)
            if isinstance(payload, bytes) and payload.strip():
                place = str(part.get("Content-Location") or message.get("Snapshot-Content-Location") or "")  # a header is more than str
                return SavedPage(payload, part.get_content_charset() or "", place if place.startswith(("http://", "https://")) else "")
    return None
