"""How triggers are written: what the guards and the upkeep share."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from django.db.backends.base.base import BaseDatabaseWrapper


def run(connection: BaseDatabaseWrapper, statements: Iterable[str]) -> None:
    """Execute one after the other."""
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)


def postgresql_trigger(name: str, timing: str, body: str) -> Iterator[str]:
    """PostgreSQL's trigger, and the function of the same name that it calls; one that there is already is written anew."""
    yield f"CREATE OR REPLACE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $body$ BEGIN {body} END $body$"
    yield f"CREATE OR REPLACE TRIGGER {name} {timing} EXECUTE FUNCTION {name}()"


def postgresql_drop(name: str, table: str) -> Iterator[str]:
    """Drop both, where there are any."""
    yield f"DROP TRIGGER IF EXISTS {name} ON {table}"
    yield f"DROP FUNCTION IF EXISTS {name}()"
