"""Writers of one process take turns at a SQLite file, whichever database the suite runs on."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from django.db import transaction
from django.db.utils import ConnectionHandler, OperationalError
from pytest_django import DjangoDbBlocker

from articles.sqlite.base import DatabaseWrapper, turn_of


@pytest.fixture(autouse=True)
def own_databases(django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """The files here are the tests' own: nothing for the suite's database to be guarded from."""
    with django_db_blocker.unblock():
        yield


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "desk.sqlite3"
    with sqlite3.connect(path) as raw:
        raw.execute("CREATE TABLE line (words TEXT)")
    raw.close()
    return path


@pytest.fixture
def connection(file: Path) -> Iterator[DatabaseWrapper]:
    made = connect(file)
    yield made
    made.close()


def connect(file: Path, timeout: float = 20) -> DatabaseWrapper:
    options = {"transaction_mode": "IMMEDIATE", "timeout": timeout}
    settings: dict[str, Any] = {"ENGINE": "articles.sqlite", "NAME": str(file), "OPTIONS": options}
    made = ConnectionHandler({"default": settings})["default"]
    assert isinstance(made, DatabaseWrapper)
    return made


def begin(connection: DatabaseWrapper) -> None:
    connection.set_autocommit(False, force_begin_transaction_with_broken_autocommit=True)


def write(connection: DatabaseWrapper, words: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute("INSERT INTO line VALUES (%s)", [words])


def test_it_is_sqlite_to_everybody(connection: DatabaseWrapper) -> None:
    assert connection.vendor == "sqlite"


def test_second_writer_waits_for_the_first(file: Path, connection: DatabaseWrapper) -> None:
    asked = Event()

    def second() -> list[str]:
        mine = connect(file)
        asked.set()
        begin(mine)
        write(mine, "second")
        mine.commit()
        with mine.cursor() as cursor:
            cursor.execute("SELECT words FROM line ORDER BY rowid")
            found = [words for (words,) in cursor.fetchall()]
        mine.close()
        return found

    begin(connection)
    with ThreadPoolExecutor(1) as pool:
        waiting = pool.submit(second)
        assert asked.wait(20)
        write(connection, "first")
        connection.commit()
        assert waiting.result(20) == ["first", "second"]


@pytest.mark.parametrize("end", ["commit", "rollback", "close"])
def test_turn_is_given_up_however_a_transaction_ends(file: Path, connection: DatabaseWrapper, end: str) -> None:
    begin(connection)
    assert turn_of(str(file)).locked()
    getattr(connection, end)()
    assert not turn_of(str(file)).locked()


def test_turn_is_given_up_where_a_block_fails(file: Path, connection: DatabaseWrapper, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(transaction, "get_connection", lambda _using=None: connection)
    with pytest.raises(OperationalError, match="no such table"), transaction.atomic():
        connection.cursor().execute("SELECT 1 FROM nowhere")
    assert not turn_of(str(file)).locked()


def test_lock_of_another_process_still_counts(file: Path) -> None:
    mine = connect(file, timeout=0)
    other = sqlite3.connect(file)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(OperationalError, match="locked"):
        begin(mine)
    assert not turn_of(str(file)).locked()
    other.close()
    mine.close()


def test_who_waits_too_long_is_told(file: Path, connection: DatabaseWrapper) -> None:
    begin(connection)
    late = connect(file, timeout=0)
    with pytest.raises(OperationalError, match="locked"):
        begin(late)
    connection.rollback()
    begin(late)
    late.close()


def test_a_statement_takes_as_many_values_as_sqlite_says(connection: DatabaseWrapper) -> None:
    assert connection.ops.bulk_batch_size(["one", "two"], range(10_000)) > 10_000
