"""The one Django app: how articles and their claims are stored and shown. And which admin site serves it."""

from __future__ import annotations

from django.apps import AppConfig
from django.contrib.admin import apps as admin_apps
from django.db import connections
from django.db.models.signals import post_migrate

from articles import guards


class ArticlesConfig(AppConfig):
    """Configuration of the app."""

    name = "articles"
    verbose_name = "Fact-checking"
    default = True

    def ready(self) -> None:
        """Have the guards stand again after every ``migrate``: SQLite loses a table's triggers when a migration rebuilds it."""
        post_migrate.connect(stand_guard, sender=self)


def stand_guard(*, using: str, **_: object) -> None:
    """Install whatever guard is missing, once all the tables that they name are there."""
    connection = connections[using]
    if guards.tables() <= set(connection.introspection.table_names()):
        guards.install(connection)


class DeskAdminConfig(admin_apps.AdminConfig):
    """Puts the desk's own admin site in the place of Django's."""

    default_site = "articles.adminsite.DeskAdminSite"
    default = False  # it is named in INSTALLED_APPS
