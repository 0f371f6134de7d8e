"""``manage.py read --jsonl``: read articles.

In ``{"id", "text" | "html" | "path", "published"?, "language"?, "timezone"?, "url"?}``; out what
:func:`~factcheck.reading.exchange.reading_as_json` says. A path names a file on this machine: text in any
encoding, HTML, DOCX or PDF.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from articles.isolation import read_in_isolation
from articles.management.json_lines import BadLine, JsonLinesCommand, Row, dateline_of, optional_text, text_of
from factcheck.reading.decoding import UnreadableText
from factcheck.reading.exchange import reading_as_json
from factcheck.reading.filed import LIMITS
from factcheck.reading.files import DOCX, PDF, read_file, sniff
from factcheck.reading.reader import read, read_html
from factcheck.vocabulary import Reading


class Command(JsonLinesCommand):
    help = "Read articles: JSON lines in, JSON lines out."

    def answer(self, row: Row) -> dict[str, Any]:
        given = [field for field in ("text", "html", "path") if row.get(field) is not None]
        if len(given) != 1:
            raise BadLine("give one of “text”, “html” and “path”")
        known: dict[str, Any] = {
            "dateline": dateline_of(row),
            "language": optional_text(row, "language") or None,
            "url": optional_text(row, "url"),
        }
        words = text_of(row, given[0])
        try:
            return reading_as_json(_READERS[given[0]](words, known))
        except UnreadableText as why:
            raise BadLine(str(why)) from None


def _read_at(name: str, known: dict[str, Any]) -> Reading:
    """A file read: text and pages here, as thousands of them come in a row; what has to be unpacked, in a process of its own."""
    path = Path(name)
    try:
        if path.stat().st_size > LIMITS.size:
            raise BadLine(f"{path} is larger than {LIMITS.size:,} bytes; an article is not")
        data = path.read_bytes()
    except (OSError, ValueError) as why:
        raise BadLine(f"{path} cannot be read: {why}") from None
    apart = sniff(data, name=path.name) in (PDF, DOCX)
    return (read_in_isolation if apart else read_file)(data, name=path.name, **known)


_READERS: dict[str, Callable[[str, dict[str, Any]], Reading]] = {
    "text": lambda words, known: read(words, **known),
    "html": lambda words, known: read_html(words, **known),
    "path": _read_at,
}
