"""SQLite as Django has it, but a thread that wants to write waits for its turn instead of asking again and again, and many rows are one statement.

SQLite has one write lock a file. Whoever finds it taken sleeps, up to a tenth of a second a time, and asks again; whoever asks at the
right moment goes first, so that with eight writers one in a hundred waits half a second. Threads of one process can do better: each
takes its turn before ``BEGIN IMMEDIATE`` and gives it up when the transaction ends. Other processes (the worker, a command) still
compete for the file's own lock, with its timeout.
"""

from __future__ import annotations

import sqlite3
from threading import Lock
from typing import Any

from django.db.backends.sqlite3 import base, features
from django.db.utils import OperationalError

_turns: dict[str, Lock] = {}
_turns_lock = Lock()


def turn_of(name: str) -> Lock:
    """The turn of a database file: one a process."""
    with _turns_lock:
        return _turns.setdefault(name, Lock())


class DatabaseFeatures(features.DatabaseFeatures):
    """What this SQLite can do, by its own word."""

    @property
    def max_query_params(self) -> int:  # type: ignore[override]  # Django's is the 999 of SQLite before 3.32
        """Values of one statement, as Django 6.0 asks for them: a text of five hundred sentences is written by one."""
        self.connection.ensure_connection()
        limit: int = self.connection.connection.getlimit(sqlite3.SQLITE_LIMIT_VARIABLE_NUMBER)
        return limit


class DatabaseWrapper(base.DatabaseWrapper):
    """A connection whose transactions begin in turn."""

    features_class = DatabaseFeatures

    def __init__(self, settings_dict: dict[str, Any], alias: str = "default") -> None:
        super().__init__(settings_dict, alias)
        self._turn: Lock | None = None

    def _start_transaction_under_autocommit(self) -> None:
        """``BEGIN IMMEDIATE``, once every thread that asked before is done."""
        self._take_turn()
        try:
            super()._start_transaction_under_autocommit()  # type: ignore[misc]  # private to Django: the stubs leave it out
        except BaseException:
            self._give_up_turn()
            raise

    def _commit(self) -> None:
        super()._commit()  # type: ignore[misc]  # as above
        self._give_up_turn()

    def _rollback(self) -> None:
        try:
            super()._rollback()  # type: ignore[misc]  # as above
        finally:
            self._give_up_turn()

    def _close(self) -> None:
        try:
            super()._close()  # type: ignore[misc]  # as above
        finally:
            self._give_up_turn()

    def _take_turn(self) -> None:
        if self._turn is not None:
            return
        turn = turn_of(str(self.settings_dict["NAME"]))
        if not turn.acquire(timeout=self.settings_dict["OPTIONS"].get("timeout", 5)):
            raise OperationalError("database is locked")
        self._turn = turn

    def _give_up_turn(self) -> None:
        if self._turn is not None:
            turn, self._turn = self._turn, None
            turn.release()
