"""One line of a file of articles (JSON Lines) read: what it says of itself, and its blocks and sentences."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from factcheck.reading.decoding import UnreadableText, clean
from factcheck.reading.headline import propose_title
from factcheck.reading.reader import read_html, read_structure
from factcheck.vocabulary import Reading

_TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,4}")
_LIMITS = {"title": 500, "publisher": 200, "byline": 300, "url": 2000, "timezone": 64, "language": 35}


@dataclass(frozen=True, slots=True)
class Incoming:
    """An article as it arrived. ``number`` is its line, from 1; ``title`` is never empty."""

    number: int
    reading: Reading
    title: str
    publisher: str
    byline: str
    url: str
    published_on: date | None
    published_time: time | None
    timezone: str
    language: str


@dataclass(frozen=True, slots=True)
class Unread:
    """A line that could not be read, and why."""

    number: int
    reason: str


def read_lines(lines: Iterable[tuple[int, str]], *, most_bytes: int, timezone: str) -> list[Incoming | Unread]:
    """Read numbered lines, in order: what a process of its own is given to do."""
    return [read_line(number, line, most_bytes=most_bytes, timezone=timezone) for number, line in lines]


def read_line(number: int, line: str, *, most_bytes: int, timezone: str) -> Incoming | Unread:
    """Read ``{"text" or "html", "title"?, "publisher"?, "byline"?, "url"?, "published"?, "timezone"?, "language"?}``.

    ``published`` is a day or a moment in ISO 8601; ``timezone`` is what stands where the line names none.
    """
    try:
        given = _object(line, most_bytes)
        reading = _reading(given)
        published = _moment(given.get("published", "")) or reading.published
        zone = _zone(given.get("timezone") or timezone)
    except (UnreadableText, ValueError) as why:
        return Unread(number, str(why))
    except RecursionError:
        return Unread(number, "A line is one JSON object, and each of its values a string.")
    if not any(block.kind.counts for block in reading.blocks):
        return Unread(number, "There is no text in this.")
    return Incoming(
        number=number,
        reading=reading,
        title=(given.get("title") or propose_title(reading))[:500],
        publisher=given.get("publisher") or reading.publisher[:200],
        byline=given.get("byline") or reading.byline[:300],
        url=given.get("url", ""),
        published_on=published.date() if isinstance(published, datetime) else published,
        published_time=published.time() if isinstance(published, datetime) else None,
        timezone=zone,
        language=reading.language,
    )


def _object(line: str, most_bytes: int) -> dict[str, str]:
    """The line's fields: strings within their limits."""
    if len(line) > 2 * most_bytes:
        raise ValueError("This line is too large for one article.")
    given = json.loads(line)
    if not isinstance(given, dict) or not all(isinstance(value, str | None) for value in given.values()):
        raise ValueError("A line is one JSON object, and each of its values a string.")
    fields = {name: clean(value) for name, value in given.items() if value is not None}
    for name, most in _LIMITS.items():
        if len(fields.get(name, "")) > most:
            raise ValueError(f"Its {name} is longer than {most} characters.")
    if not _TAG.fullmatch(fields.get("language") or "und"):
        raise ValueError("Its language is no tag such as id, vi or en.")
    if len(fields.get("text", fields.get("html", "")).encode()) > most_bytes:
        raise ValueError(f"It is larger than {most_bytes} bytes.")
    return fields


def _reading(given: dict[str, str]) -> Reading:
    language, url = given.get("language") or None, given.get("url", "")
    if "html" in given:
        return read_html(given["html"], language=language, url=url)
    return read_structure(given.get("text", ""), language=language, url=url)


def _moment(written: str) -> datetime | date | None:
    if not written:
        return None
    return date.fromisoformat(written) if len(written) == 10 else datetime.fromisoformat(written)


def _zone(name: str) -> str:
    """``name``, if it is a time zone."""
    try:
        return ZoneInfo(name).key
    except (ZoneInfoNotFoundError, ValueError, OSError) as why:
        raise ValueError(f"No time zone is called {name}.") from why
