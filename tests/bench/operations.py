"""What is timed. An operation is a function of a :class:`~tests.bench.desk.Desk`; ``@operation`` puts it on the list with its mark."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Event
from time import perf_counter
from zlib import compress

from django.db import connection
from django.urls import reverse

from articles.models import Evidence
from tests.bench import targets
from tests.bench.desk import Desk, Mark, stated
from tests.bench.measure import Figure
from tests.bench.site import ROOT, running
from tests.bench.stock import NEEDLE, article_text

HANDED_IN = 8_000
"""Articles of one import: enough that starting the programs is not what is measured."""
SAVERS, SAVED_BEFORE_THE_END = 8, 300
"""Who saves when the site is killed, and after how many saves it is."""


@dataclass(frozen=True, slots=True)
class Operation:
    """One line of the table. ``large`` is its mark with a hundred thousand articles, ``None`` where it is not measured there."""

    name: str
    mark: targets.Mark
    measure: Callable[[Desk], Figure]
    large: targets.Mark | None = None


OPERATIONS: list[Operation] = []


def operation(
    name: str, mark: targets.Mark, large: targets.Mark | None = None
) -> Callable[[Callable[[Desk], Figure]], Callable[[Desk], Figure]]:
    """Put a function on the list."""

    def add(measure: Callable[[Desk], Figure]) -> Callable[[Desk], Figure]:
        OPERATIONS.append(Operation(name, mark, measure, large))
        return measure

    return add


@operation("memory, idle, all processes", targets.MEMORY_IDLE)
def memory_idle(desk: Desk) -> Figure:
    return Figure(most=desk.site.memory())


@operation("main screen, cold: requests", targets.COLD_REQUESTS)
def cold_requests(desk: Desk) -> Figure:
    return Figure(most=len(_first_visit(desk)))


@operation("main screen, cold: compressed kB", targets.COLD_KILOBYTES)
def cold_kilobytes(desk: Desk) -> Figure:
    return Figure(most=sum(_first_visit(desk).values()) / 1000)


@operation("list, first page of 25", targets.LIST_FIRST, targets.LIST_OF_100_000)
def list_first_page(desk: Desk) -> Figure:
    return desk.time(lambda session, _: session.get(f"{reverse('queue')}?tab=all"))


@operation("list, deep page", targets.LIST_DEEP, targets.LIST_OF_100_000)
def list_deep_page(desk: Desk) -> Figure:
    """The page that starts in the last hundredth of the list, which is newest first."""
    near_the_end = desk.first + desk.articles // 100
    return desk.time(lambda session, _: session.get(f"{reverse('queue')}?tab=all&after=_{near_the_end}"))


@operation("open one article with its claims", targets.OPEN_ONE)
def open_article(desk: Desk) -> Figure:
    return desk.time(lambda session, at: session.get(reverse("workbench", args=[desk.article_id(at)])))


@operation("open one article's grid", targets.OPEN_ONE)
def open_grid(desk: Desk) -> Figure:
    return desk.time(lambda session, at: session.get(reverse("grid", args=[desk.article_id(at)])))


@operation("search, one hit", targets.SEARCH_ONE_HIT, targets.SEARCH_ONE_HIT_OF_100_000)
def search(desk: Desk) -> Figure:
    return desk.time(lambda session, _: session.get(f"{reverse('search')}?q={NEEDLE}"))


@operation("save one mark", targets.SAVE_ONE)
def save_one(desk: Desk) -> Figure:
    return desk.time(lambda session, _: desk.save_one(session)[1])


def _saves(clients: int, desk: Desk) -> Figure:
    return desk.rate(lambda session, _: desk.save_one(session)[1], clients=clients)


for _clients, _mark in (targets.SAVES_SQLITE if connection.vendor == "sqlite" else targets.SAVES_POSTGRESQL).items():
    operation(f"saves a second, {_clients} client{'s' if _clients > 1 else ''}", _mark)(partial(_saves, _clients))


@operation("saves lost after kill -9 under load", targets.NONE_LOST)
def lost_after_kill(desk: Desk) -> Figure:
    """A second site on the same database: eight people save until it is killed; what was acknowledged must stand in the database."""
    acknowledged: list[Mark] = []
    enough = Event()

    with running(ROOT) as site:

        def save_until_the_end(_client: int) -> None:
            session = desk.session(site)
            try:
                while True:
                    mark, answer = desk.save_one(session)
                    if answer.status == 200:
                        acknowledged.append(mark)
                    if len(acknowledged) >= SAVED_BEFORE_THE_END:
                        enough.set()
            except OSError:
                return

        with ThreadPoolExecutor(SAVERS) as pool:
            saving = [pool.submit(save_until_the_end, client) for client in range(SAVERS)]
            enough.wait(120)
            site.kill()
            for each in saving:
                each.result()
    rows = Evidence.objects.filter(claim__in=[mark.claim for mark in acknowledged]).values_list("claim_id", "source_id", "stated")
    stand = {(claim, source): words for claim, source, words in rows}
    lost = sum(stand.get((mark.claim, mark.source)) != stated(mark) for mark in acknowledged)
    return Figure(most=lost, note=f"of {len(acknowledged)}")


@operation("import of plain text, read and split", targets.HAND_IN)
def hand_in(desk: Desk) -> Figure:
    """``manage.py import_articles`` from its command to its end. Last, for the desk is fuller after it."""
    with TemporaryDirectory() as folder:
        file = Path(folder) / "articles.jsonl"
        numbers = range(1_000_000, 1_000_000 + HANDED_IN)
        lines = (json.dumps({"title": f"Handed in {at}", "language": "en", "text": article_text(at)}) for at in numbers)
        file.write_text("\n".join(lines), encoding="utf-8")
        command = [sys.executable, "manage.py", "import_articles", str(file), "--by", desk.cast.checker.username]
        begun = perf_counter()
        subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
        return Figure(rate=HANDED_IN / (perf_counter() - begun))


# --- a first visit --------------------------------------------------------------------------------------

ASKED_FOR = re.compile(rb'(?:<link[^>]+href|<script[^>]+src|<use href)="(/static/[^"#]+)')
IMPORTED = re.compile(rb'from\s*"\./([^"]+)"')


def _first_visit(desk: Desk) -> dict[str, int]:
    """What an empty browser fetches for the main screen: bytes of body by address, packed as the server packs them.

    The page itself goes unpacked (it holds a secret beside what people type, which packing would give away) and is counted
    as a proxy in front of the site would pack it.
    """
    page = reverse("workbench", args=[desk.first])
    session = desk.session()
    try:
        body = session.get(page).body
        fetched = {page: len(compress(body))}
        wanted = [address.decode() for address in ASKED_FOR.findall(body)]
        for address in wanted:
            if address in fetched:
                continue
            fetched[address] = len(session.get(address, {"Accept-Encoding": "br, gzip"}).body)
            if address.endswith(".js"):
                folder = address.rpartition("/")[0]
                wanted += [f"{folder}/{name.decode()}" for name in IMPORTED.findall(session.get(address).body)]
        return fetched
    finally:
        session.close()
