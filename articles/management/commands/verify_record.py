"""``manage.py verify_record``: prove every chain of the record, or name the first broken link."""

from __future__ import annotations

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from articles.models import Chain
from articles.queries.history import prove


class Command(BaseCommand):
    """Proves the record offline, with nothing but the database."""

    help = "Prove the hash chain of every article's record, and of the desk's own; name the first link that does not hold."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("articles", nargs="*", type=int, help="keys of articles; all of them, and the desk's chain, if none")

    def handle(self, *_args: Any, **options: Any) -> None:
        chains = Chain.objects.select_related("article").order_by("pk")
        if options["articles"]:
            chains = chains.filter(article_id__in=options["articles"])
        proved = events = 0
        for chain in chains.iterator():
            if broken := prove(chain):
                raise CommandError(f"broken: {chain}, link {broken.sequence}: {broken.reason}")
            proved += 1
            events += chain.length
        if options["articles"] and proved < len(set(options["articles"])):
            raise CommandError("some of these articles have no record")
        self.stdout.write(f"The record holds: {events} events in {proved} chains, each bound to the one before.")
