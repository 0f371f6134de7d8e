"""Hand in a file of articles, one JSON object a line, as it streams.

Each line is {"text" or "html", "title"?, "publisher"?, "byline"?, "url"?, "published"?, "timezone"?, "language"?}. Texts that the desk has
are left out. Lines that cannot be read are named, and the rest goes on.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from itertools import islice
from multiprocessing import get_context
from pathlib import Path
from time import perf_counter
from typing import Any, TextIO

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from articles.models import User
from articles.services.imports import BATCH, hand_in_many
from factcheck.reading.incoming import Incoming, Unread, read_lines

Line = tuple[int, str]
CHUNK = 50
"""Lines that a reading process takes at a time."""


class Command(BaseCommand):
    help = __doc__ or ""

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", help="JSON Lines in UTF-8; - for standard input")
        parser.add_argument("--by", required=True, metavar="USER", help="the user name of whoever hands them in")
        parser.add_argument("--again", action="store_true", help="also texts that the desk has already")
        parser.add_argument(
            "--workers", type=int, default=max(1, (os.cpu_count() or 2) - 1), help="processes that read (0: this one alone)"
        )
        parser.add_argument("--batch", type=int, default=BATCH, help="articles of one transaction")

    def handle(self, *, file: str, by: str, again: bool, workers: int, batch: int, **_options: Any) -> None:
        actor = User.objects.filter(username=by).first()
        if actor is None:
            raise CommandError(f"There is no account {by}.")
        begun, stored = perf_counter(), 0
        self.unread = 0
        with _open(file) as lines:
            for number in hand_in_many(self._readable(lines, workers), actor=actor, again=again, batch=max(1, batch)):
                stored += number
                self.stderr.write(f"\r{stored} handed in", ending="")
        seconds = perf_counter() - begun
        self.stderr.write("")
        self.stdout.write(f"{stored} handed in, {self.unread} not read, {seconds:.1f} s, {stored / seconds:.0f} a second")
        if self.unread:
            raise CommandError(f"{self.unread} lines could not be read: they are named above.")

    def _readable(self, lines: Iterable[str], workers: int) -> Iterator[Incoming]:
        """What could be read, in order; what could not is named at once."""
        for read in _read_all(((at, line) for at, line in enumerate(lines, 1) if line.strip()), workers):
            if isinstance(read, Incoming):
                yield read
            else:
                self.unread += 1
                self.stderr.write(f"line {read.number}: {read.reason}")


def _open(file: str) -> TextIO:
    if file == "-":
        return sys.stdin
    try:
        return Path(file).open(encoding="utf-8-sig", errors="replace")
    except OSError as why:
        raise CommandError(f"{file}: {why.strerror}") from why


def _read_all(lines: Iterator[Line], workers: int) -> Iterator[Incoming | Unread]:
    """Read in other processes, a few chunks ahead of whoever stores, so that a file of any size streams."""
    read = partial(read_lines, most_bytes=settings.MAX_TEXT_BYTES, timezone=settings.TIME_ZONE)
    chunks = iter(lambda: list(islice(lines, CHUNK)), [])
    if workers < 1:
        for chunk in chunks:
            yield from read(chunk)
        return
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
        ahead = [pool.submit(read, chunk) for chunk in islice(chunks, workers * 4)]
        while ahead:
            yield from ahead.pop(0).result()
            ahead += [pool.submit(read, chunk) for chunk in islice(chunks, 1)]
