"""What every test stands on: a database like a real site's, emptied past its guards, and settings that keep a test to itself."""

from __future__ import annotations

import os
from collections.abc import Iterator

import hypothesis
import pytest
from django.apps import apps
from django.conf import settings as django_settings
from django.core import serializers
from django.core.cache import cache
from django.db import connection
from django.test import TransactionTestCase, override_settings
from django.utils import translation
from pytest_django import DjangoDbBlocker

from articles import guards, upkeep

pytest_plugins = ["tests.cast"]
hypothesis.settings.register_profile("house", deadline=None, derandomize="CI" in os.environ)
hypothesis.settings.load_profile("house")
"""No example is failed for a slow machine; a run that lands is the same each time."""


@pytest.fixture(scope="session", autouse=True)
def quiet_settings(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Files go to a folder of this run, static files are served as they lie, passwords are hashed fast."""
    folder = tmp_path_factory.mktemp("site")
    (folder / "static").mkdir()
    storages = {**django_settings.STORAGES, "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}
    with override_settings(
        MEDIA_ROOT=folder / "media",
        STATIC_ROOT=folder / "static",
        STORAGES=storages,
        PASSWORD_HASHERS=["django.contrib.auth.hashers.MD5PasswordHasher"],
    ):
        yield


@pytest.fixture(autouse=True)
def english() -> None:
    """A page that was served in another language leaves it behind in the thread: each test begins in English."""
    translation.activate("en")


@pytest.fixture(autouse=True)
def forgotten_rate_limits() -> Iterator[None]:
    """A test's sign-ins count against nobody else's limit."""
    yield
    cache.clear()


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings_parallel_suffix: None, tmp_path_factory: pytest.TempPathFactory) -> None:
    """SQLite in a file, as on a site: threads of a live server then have connections, and locks, of their own."""
    database = django_settings.DATABASES["default"]
    if "sqlite" in database["ENGINE"]:
        database.setdefault("TEST", {})["NAME"] = str(tmp_path_factory.mktemp("database") / "factcheck.sqlite3")


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """Let a test that commits be cleaned up after: the guards refuse that, and what migrations put in has to come back."""
    with django_db_blocker.unblock():
        shipped = _shipped_rows()
    empty = TransactionTestCase._fixture_teardown  # type: ignore[attr-defined]  # Django's own hook, which its stubs leave out

    def empty_past_the_guards(case: TransactionTestCase) -> None:
        guards.remove(connection)
        upkeep.remove(connection)  # rows go in no order that the search index could follow
        try:
            empty(case)
            for row in serializers.deserialize("json", shipped):
                row.save()
        finally:
            guards.install(connection)
            upkeep.install(connection)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(TransactionTestCase, "_fixture_teardown", empty_past_the_guards)
        yield
    with django_db_blocker.unblock():
        _end_other_sessions()


def _end_other_sessions() -> None:
    """A thread of a live server may still hold its connection when the last test is over; PostgreSQL drops no database under one."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
            )


def _shipped_rows() -> str:
    """The rows of a freshly migrated database, referred-to ones first."""
    models = apps.get_app_config("articles").get_models()
    shipped: str = serializers.serialize("json", (row for model in models for row in model._base_manager.order_by("pk")))
    return shipped
