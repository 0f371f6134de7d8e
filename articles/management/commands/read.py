"""``manage.py read --jsonl``: read articles.

In ``{"id", "text" | "html" | "path", "published"?, "language"?, "timezone"?, "url"?}``; out what
:func:`~factcheck.reading.exchange.reading_as_json` says. A path names a file on this machine, of text in any encoding or of HTML.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from articles.management.json_lines import BadLine, JsonLinesCommand, Row, dateline_of, optional_text, text_of
from factcheck.reading.decoding import UnreadableText, decode
from factcheck.reading.exchange import reading_as_json
from factcheck.reading.reader import read, read_html

LARGEST_FILE = 20_000_000
"""Bytes; more is no article."""

_PAGE = re.compile(r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL)


class Command(JsonLinesCommand):
    help = "Read articles: JSON lines in, JSON lines out."

    def answer(self, row: Row) -> dict[str, Any]:
        given = [field for field in ("text", "html", "path") if row.get(field) is not None]
        if len(given) != 1:
            raise BadLine("give one of “text”, “html” and “path”")
        try:
            words = text_of(row, given[0]) if given[0] != "path" else _file(Path(text_of(row, "path")))
            is_page = given[0] == "html" or (given[0] == "path" and _PAGE.match(words[:5000]) is not None)
            reading = (read_html if is_page else read)(
                words, dateline=dateline_of(row), language=optional_text(row, "language") or None, url=optional_text(row, "url")
            )
        except UnreadableText as why:
            raise BadLine(str(why)) from None
        return reading_as_json(reading)


def _file(path: Path) -> str:
    try:
        if path.stat().st_size > LARGEST_FILE:
            raise BadLine(f"{path} is larger than {LARGEST_FILE:,} bytes; an article is not")
        return decode(path.read_bytes())
    except (OSError, ValueError) as why:
        raise BadLine(f"{path} cannot be read: {why}") from None
