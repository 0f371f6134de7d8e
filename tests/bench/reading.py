"""Reading at size: ten thousand articles through one ``manage.py read``, and what libraries off the shelf take for the parts that they cover.

Rates are of processor time: what one core does, whatever else the machine is busy with. The filter's rate by the clock stands beside its own.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Iterable
from datetime import datetime
from functools import cache
from importlib import import_module
from importlib.metadata import version
from importlib.util import find_spec
from itertools import islice
from threading import Thread
from time import perf_counter, process_time
from typing import IO, NamedTuple

from factcheck.reading.dates import find_dates
from factcheck.reading.sentences import split_sentences
from factcheck.vocabulary import Dateline
from tests.bench import targets
from tests.bench.desk import Desk
from tests.bench.measure import Figure
from tests.bench.operations import operation
from tests.bench.site import ROOT, processor, resident

READ, SETTLED = 10_000, 1_000
"""Articles read in a row, and after how many of them memory must have stopped growing."""
COMPARED = 200
"""Articles that the libraries are given: dateparser takes a good part of a second for one."""
PUBLISHED = datetime.fromisoformat("2024-12-06T09:00:00")
_MONTHS = ("Januari", "Maret", "April", "Juni", "Agustus", "September", "Oktober", "November")
_TOWNS = ("Tanjung Elok", "Pelabuhan Baru", "Kota Nusa", "Muara Ampel", "Sungai Batu", "Bukit Lama", "Teluk Intan")


def article(number: int) -> str:
    """The demo's Indonesian article with other days, months, places and amounts for each number."""
    at_large = (
        f"Sebanyak {number * 37 + 12:,} warga {_TOWNS[number % 7]} mengikuti siaran itu, {number % 90 + 5} persen di antaranya lewat radio."
    )
    text = _seed().replace("27 November", f"{number % 28 + 1} {_MONTHS[number % 8]}").replace("4 Desember", f"{number % 5 + 1} Desember")
    return text.replace("\n[iklan_1]", f" {at_large}\n[iklan_{number % 9 + 1}]")


@cache
def _seed() -> str:
    return (ROOT / "articles" / "demo" / "article-id.txt").read_text(encoding="utf-8")


def _lines(count: int) -> Iterable[str]:
    for number in range(count):
        yield json.dumps({"id": number, "text": article(number), "published": PUBLISHED.isoformat()}, ensure_ascii=False) + "\n"


class Row(NamedTuple):
    """Articles a second from the first answer on, by the clock and by the filter's processor time; its bytes of memory, settled and at the end."""

    rate: float
    rate_of_processor: float
    settled: int
    end: int


@cache
def read_in_a_row(count: int, settled: int) -> Row:
    """Read ``count`` articles with one filter; its memory is looked at after ``settled`` answers and at the end."""
    command = [sys.executable, "manage.py", "read", "--jsonl"]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8") as process:
        if process.stdin is None or process.stdout is None:
            raise RuntimeError("the filter has no pipes")
        feeding = Thread(target=_feed, args=(process.stdin, count), daemon=True)
        feeding.start()
        process.stdout.readline()
        begun, used = perf_counter(), processor(process.pid)
        answered = 1 + sum(1 for _ in islice(process.stdout, settled - 1))
        before = resident(process.pid)
        answered += sum(1 for _ in islice(process.stdout, count - settled))
        seconds, used, after = perf_counter() - begun, processor(process.pid) - used, resident(process.pid)
        feeding.join()
        process.stdin.close()
    if answered != count or process.returncode:
        raise RuntimeError(f"the filter answered {answered} of {count} articles, exit status {process.returncode}")
    return Row((count - 1) / seconds, (count - 1) / max(used, 0.01), before, after)


def _feed(into: IO[str], count: int) -> None:
    """Write all the lines, and leave the input open: the filter lives until its memory has been looked at."""
    into.writelines(_lines(count))
    into.flush()


@operation("reading: 10,000 articles, one process", targets.READ)
def rate(_desk: Desk) -> Figure:
    row = read_in_a_row(READ, SETTLED)
    return Figure(rate=row.rate_of_processor, note=f"articles/s; {row.rate:.0f} by the clock")


@operation("reading: memory, from 1,000 articles to all", targets.READ_GROWS)
def memory(_desk: Desk) -> Figure:
    row = read_in_a_row(READ, SETTLED)
    return Figure(most=max(0, row.end - row.settled) / 1e6, note=f"MB, {row.settled / 1e6:.0f} to {row.end / 1e6:.0f}")


def _dates(text: str) -> object:
    return find_dates(text, language="id", dateline=Dateline(PUBLISHED))


def _sentences(text: str) -> object:
    return list(split_sentences(text, 0, len(text), language="id"))


def _dateparser() -> Callable[[str], object]:
    search_dates = import_module("dateparser.search").search_dates
    settings = {"RELATIVE_BASE": PUBLISHED}
    return lambda text: search_dates(text, languages=["id"], settings=settings)


def _sentencex() -> Callable[[str], object]:
    segment = import_module("sentencex").segment
    return lambda text: list(segment("id", text))


def _beside(name: str, ours: Callable[[str], object], library: str, theirs: Callable[[], Callable[[str], object]]) -> None:
    """Two lines of the table: a part of reading alone, as read here and as read by a library, where that is installed. Neither has a mark."""

    @operation(f"reading: {name} alone", targets.Mark())
    def alone(_desk: Desk) -> Figure:
        return Figure(rate=_rate(ours), note="articles/s")

    @operation(f"reading: {name} with {library}", targets.Mark())
    def with_library(_desk: Desk) -> Figure:
        if find_spec(library) is None:
            return Figure(note="not installed")
        return Figure(rate=_rate(theirs()), note=f"articles/s, {library} {version(library)}")


def _rate(take: Callable[[str], object]) -> float:
    """Articles a second of this process's time, after one that does not count."""
    texts = [article(number) for number in range(COMPARED + 1)]
    take(texts.pop())
    begun = process_time()
    for text in texts:
        take(text)
    return len(texts) / (process_time() - begun)


_beside("dates", _dates, "dateparser", _dateparser)
_beside("sentences", _sentences, "sentencex", _sentencex)
