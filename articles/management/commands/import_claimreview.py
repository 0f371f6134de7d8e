"""Take in what other desks have checked: files of ClaimReviews, as JSON, JSON lines, a DataFeed, or web pages with JSON-LD.

What the desk has already is brought up to date, so a feed can be taken in again and again. Items that cannot be taken are named, and the
rest goes on; the exit status is then 1.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from articles.models import User
from articles.services.prior_checks import import_prior_checks
from articles.wording import said
from factcheck.publishing.prior_reviews import NotTaken, PriorReview, read_claim_reviews
from factcheck.reading.decoding import UnreadableText


class Command(BaseCommand):
    help = __doc__ or ""

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("files", nargs="+", metavar="FILE", help="- for standard input")
        parser.add_argument("--by", metavar="USER", help="the user name of whoever imports them; the system where nobody is named")

    def handle(self, *, files: list[str], by: str | None, **_options: Any) -> None:
        actor = User.objects.filter(username=by).first() if by else None
        if by and actor is None:
            raise CommandError(f"There is no account {by}.")
        self.not_taken = 0
        done = import_prior_checks((review for file in files for review in self._taken(file)), actor=actor)
        self.stdout.write(f"{done.added} new, {done.changed} changed, {done.known} as they were, {self.not_taken} not taken")
        if self.not_taken:
            raise CommandError(f"{self.not_taken} could not be taken: they are named above.")

    def _taken(self, file: str) -> Iterator[PriorReview]:
        """What can be taken of a file; what cannot is named at once."""
        try:
            for read in read_claim_reviews(_bytes_of(file)):
                if isinstance(read, NotTaken):
                    self._name(f"{file}, {read.number}{f' ({read.words})' if read.words else ''}: {said(read.why)}")
                else:
                    yield read
        except (UnreadableText, OSError) as why:
            self._name(f"{file}: {why.strerror if isinstance(why, OSError) else why}")

    def _name(self, trouble: str) -> None:
        self.not_taken += 1
        self.stderr.write(trouble)


def _bytes_of(file: str) -> bytes:
    return sys.stdin.buffer.read() if file == "-" else Path(file).read_bytes()
