"""Filters on JSON lines: one object in, one object out, in order, as it goes. A bad line is answered too, and the rest goes on."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from factcheck.vocabulary import Dateline

Row = Mapping[str, Any]
"""One line read: a JSON object."""


class BadLine(Exception):
    """A line that cannot be answered; the message says what is wrong with it."""


class JsonLinesCommand(BaseCommand):
    """A command that answers each JSON line of standard input; exit status 1 where one could not be answered."""

    requires_system_checks = ()

    def add_arguments(self, parser: CommandParser) -> None:
        """``--jsonl`` names the one format there is, so that another can come beside it."""
        parser.add_argument("--jsonl", action="store_true", required=True, help="read and write JSON lines")

    def answer(self, row: Row) -> dict[str, Any]:
        """What goes out for one line, without its id; :class:`BadLine` where it cannot be answered."""
        raise NotImplementedError

    def handle(self, **_options: object) -> None:
        """Answer line by line."""
        lines: Iterable[bytes | str] = getattr(sys.stdin, "buffer", sys.stdin)
        failed = False
        for line in lines:
            said = answer_line(line, self.answer)
            failed = failed or "error" in said
            self._write(said)
        if failed:
            sys.exit(1)

    def _write(self, said: dict[str, Any]) -> None:
        try:
            self.stdout.write(json.dumps(said, ensure_ascii=False))
        except UnicodeEncodeError:  # half a surrogate pair, or a terminal that does not speak UTF-8
            self.stdout.write(json.dumps(said))
        self.stdout.flush()


def answer_line(line: bytes | str, answer: Callable[[Row], dict[str, Any]]) -> dict[str, Any]:
    """The answer to one line, with its id in front; or its id, as far as it has one, and the error in words."""
    key: object = None
    try:
        row = read_row(line)
        key = row.get("id")
        return {"id": key, **answer(row)}
    except BadLine as bad:
        return {"id": key, "error": str(bad)}


def read_row(line: bytes | str) -> Row:
    """The object on a line; :class:`BadLine` where there is none."""
    try:
        row = json.loads(line)
    except UnicodeDecodeError:
        raise BadLine("the line is not UTF-8") from None
    except RecursionError:
        raise BadLine("the line is nested too deep") from None
    except ValueError as error:
        raise BadLine(f"the line is not JSON: {error}") from None
    if not isinstance(row, dict):
        raise BadLine("the line is JSON, but no object")
    return row


def text_of(row: Row, field: str) -> str:
    """A field that must be a string."""
    value = row.get(field)
    if not isinstance(value, str):
        raise BadLine(f"“{field}” is missing" if value is None else f"“{field}” is not a text")
    return value


def optional_text(row: Row, field: str, default: str = "") -> str:
    """A field that is a string, null or absent."""
    return default if row.get(field) is None else text_of(row, field)


def dateline_of(row: Row) -> Dateline:
    """``published`` (an ISO 8601 day or time) and ``timezone`` (an IANA name), both optional."""
    published, timezone = optional_text(row, "published"), optional_text(row, "timezone", "UTC")
    try:
        moment = datetime.fromisoformat(published) if published else None
    except ValueError:
        raise BadLine(f"“published” is no ISO 8601 day or time: {published[:40]}") from None
    dateline = Dateline(moment, timezone)
    try:
        _ = dateline.day  # an aware time looks its zone up
    except (ValueError, KeyError, OSError):
        raise BadLine(f"“timezone” names no time zone: {timezone[:40]}") from None
    except OverflowError:
        raise BadLine(f"“published” is outside the years 1 to 9999: {published[:40]}") from None
    return dateline
