"""A PostgreSQL database for the suite: ``postgresql.py create NAME`` prints its DATABASE_URL, ``drop NAME`` removes it.

It is made on the first server of this machine that lets whoever runs this in without a password, as themselves or as
``postgres``, and lets them make databases; where there is none, ``create`` ends with code 1.
"""

from __future__ import annotations

import getpass
import sys
from dataclasses import dataclass
from itertools import product

import psycopg
from psycopg import Connection, sql

SOCKETS = "/var/run/postgresql"


@dataclass(frozen=True, slots=True)
class Server:
    """Where a server listens, and who is let in there."""

    host: str
    user: str

    def connect(self) -> Connection:
        """A connection that commits each statement."""
        return psycopg.connect(host=self.host, port=5432, user=self.user, dbname="postgres", connect_timeout=5, autocommit=True)

    def url(self, name: str) -> str:
        """``DATABASE_URL`` of a database there."""
        return f"postgres://{self.user}@/{self.host}/{name}" if self.host == SOCKETS else f"postgres://{self.user}@{self.host}:5432/{name}"


def find() -> Server | None:
    """The first server of this machine on which this user may make databases."""
    for host, user in product(("127.0.0.1", SOCKETS), (getpass.getuser(), "postgres")):
        server = Server(host, user)
        try:
            with server.connect() as connection:
                row = connection.execute("SELECT rolcreatedb OR rolsuper FROM pg_roles WHERE rolname = current_user").fetchone()
        except psycopg.OperationalError:
            continue
        if row is not None and row[0]:
            return server
    return None


def create(server: Server, name: str) -> None:
    """Make the database ``name``."""
    with server.connect() as connection:
        connection.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))


def drop(server: Server, name: str) -> None:
    """Remove the database ``name``, and the tests' own beside it that an interrupted run may have left."""
    with server.connect() as connection:
        rows = connection.execute("SELECT datname FROM pg_database WHERE starts_with(datname, %s)", [f"test_{name}"]).fetchall()
        for database in [name, *(row[0] for row in rows)]:
            connection.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(database)))


def main(verb: str, name: str) -> int:
    """The command line."""
    server = find()
    if server is None:
        return 1
    if verb == "create":
        create(server, name)
        sys.stdout.write(server.url(name) + "\n")
    else:
        drop(server, name)
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
