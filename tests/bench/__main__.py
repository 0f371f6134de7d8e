"""``python -m tests.bench``: time the desk's operations on a site of its own and print each beside the mark it must reach."""

from __future__ import annotations

import argparse
import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from tempfile import mkdtemp
from time import perf_counter

from tests import postgresql
from tests.bench.site import ROOT


def main() -> int:
    """The command line. 1 when a mark is missed, so that a script may ask."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("only", nargs="*", help="measure the operations whose names hold one of these words")
    parser.add_argument("--articles", type=int, default=10_000, help="from 100,000 on, only lists and search are measured")
    parser.add_argument("--rounds", type=int, default=200, help="requests timed for each operation")
    parser.add_argument("--postgresql", action="store_true", help="on a PostgreSQL server of this machine instead of SQLite")
    options = parser.parse_args()
    with _fresh_data(on_postgresql=options.postgresql):
        return _measure(options.articles, options.rounds, options.only, "PostgreSQL" if options.postgresql else "SQLite, durable")


@contextmanager
def _fresh_data(*, on_postgresql: bool) -> Iterator[None]:
    """An empty data directory on this disk, and an empty database, for this process and those it starts."""
    var = ROOT / "var"
    var.mkdir(exist_ok=True)
    folder = mkdtemp(prefix="bench-", dir=var)
    os.environ["FACTCHECK_DATA_DIR"] = folder
    os.environ["DATABASE_URL"] = f"sqlite:///{folder}/factcheck.sqlite3"
    name = f"factcheck_bench_{os.getpid()}"
    server = postgresql.find() if on_postgresql else None
    if on_postgresql:
        if server is None:
            raise SystemExit("No PostgreSQL on this machine lets you make a database.")
        postgresql.create(server, name)
        os.environ["DATABASE_URL"] = server.url(name)
    try:
        yield
    finally:
        if server is not None:
            postgresql.drop(server, name)
        shutil.rmtree(folder)


def _measure(articles: int, rounds: int, only: list[str], database: str) -> int:
    os.environ["DJANGO_SETTINGS_MODULE"] = "factcheck.settings"
    import django  # noqa: PLC0415  # the environment that settings are read from is made above

    django.setup()
    from django.core.management import call_command  # noqa: PLC0415  # as above
    from django.db import connection  # noqa: PLC0415  # as above

    from tests.bench import captures, desk, operations, reading, site, stock  # noqa: F401, PLC0415  # as above; captures and reading add to the operations
    from tests.bench.measure import row  # noqa: PLC0415  # as above

    call_command("migrate", verbosity=0)
    begun = perf_counter()
    cast = stock.fill(articles)
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("VACUUM ANALYZE")  # as the server does by itself, some minutes after so much was written
    print(f"{articles:,} articles in {perf_counter() - begun:.0f} s · {database} · {os.cpu_count()} cores · {rounds} requests each\n")
    large = articles >= 100_000
    chosen = [each for each in operations.OPERATIONS if (not large or each.large) and (not only or any(word in each.name for word in only))]
    reached = True
    with site.running(ROOT) as running:
        stocked = desk.stocked(running, cast, articles, rounds)
        print(f"{'operation':<44} {'ours (median / p95)':<34} must reach")
        for each in chosen:
            try:
                figure, mark = each.measure(stocked), each.large if large and each.large else each.mark
            except desk.Unanswered as answer:
                print(f"{each.name:<44} {answer}", flush=True)
                reached = False
            else:
                print(row(each.name, figure, mark), flush=True)
                reached = reached and figure.reaches(mark)
    return 0 if reached else 1


if __name__ == "__main__":
    sys.exit(main())
