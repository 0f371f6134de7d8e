"""``manage.py load_demo``: fill an empty desk with the demo, and say who its people are."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from articles.demo.people import PASSWORD, demo_accounts
from articles.demo.story import tell
from articles.models import User


class Command(BaseCommand):
    """Loads the demo where there is nobody yet; never into a desk in use."""

    help = "Load the demo into an empty database: three articles, and an account of each role."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--if-empty", action="store_true", help="do nothing, without complaint, where the desk is in use")

    def handle(self, *_args: Any, if_empty: bool, **_options: Any) -> None:
        if not User.objects.exists():
            tell()
        elif not if_empty:
            raise CommandError("There are people on this desk already. The demo goes into an empty database only.")
        accounts = demo_accounts()
        if accounts:
            self.stdout.write(f"Demo accounts, password {PASSWORD}:")
        for person in accounts:
            self.stdout.write(f"  {person.username:<6} {person.role:<9} {person.first_name} {person.last_name}")
