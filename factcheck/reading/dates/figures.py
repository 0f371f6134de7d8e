"""What a cluster of figures could be: ``27-11``, ``2024-12-04``, ``10.30``, ``3/2023``, ``1990``; all of it at once, the rules choose."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import product

FIGURES = re.compile(r"\d+(?:[./:,–-]\d+)*", re.ASCII)
_PARTS = re.compile(r"[./:,–-]")
_RANGE = re.compile(r"^(.*?\d)[–-](\d.*)$")
_EMPTY: dict[str, object] = {}


@lru_cache(maxsize=4096)
def read_figures(cluster: str) -> dict[str, object]:
    """Kind to value. Empty where the figures are no date or time (a phone or version number, an amount)."""
    if len(cluster) > 24 or not cluster.isascii():
        return _EMPTY
    parts = _PARTS.split(cluster)
    marks = set(_PARTS.findall(cluster))
    if not marks:
        return _integer(cluster)
    if len(marks) == 1:
        mark = "-" if marks == {"–"} else marks.pop()
        found = _one_mark(parts, mark)
        if found or mark != "-":
            return found
    return _two_dates(cluster)


def _integer(figures: str) -> dict[str, object]:
    number = int(figures)
    if len(figures) > 6:
        return _EMPTY
    values: dict[str, object] = {"number": number}
    if len(figures) <= 2:
        values["short"] = number
        if 1 <= number <= 31:
            values["day"] = number
        if 0 <= number <= 24:
            values["hour"] = number
        if number < 60 and len(figures) == 2:
            values["minute"] = number
    if len(figures) == 4 and 1000 <= number <= 2199:
        values["year" if 1800 <= number <= 2100 else "oldyear"] = number
    return values


def _one_mark(parts: list[str], mark: str) -> dict[str, object]:
    numbers = [int(part) for part in parts]
    sizes = [len(part) for part in parts]
    if mark == ":":
        return _clock(numbers, sizes, "clock")
    if mark == ",":
        return _decimal(parts)
    if len(parts) == 3:
        return _three(numbers, sizes, mark)
    if len(parts) != 2:
        return _EMPTY
    if mark == ".":
        if sizes[1] == 4:
            return {"dotmonthyear": (numbers[0], numbers[1])} if sizes[0] <= 2 and 1 <= numbers[0] <= 12 else _EMPTY
        return _day_month(numbers, sizes, mark) | _clock(numbers, sizes, "dotclock") | _decimal(parts)
    return _day_month(numbers, sizes, mark) | _with_year(numbers, sizes, mark) | _years(numbers, sizes, mark)


def _day_month(numbers: list[int], sizes: list[int], mark: str) -> dict[str, object]:
    """27/11, 27-11, 27.11, of which 3/4 can be a fraction; or with a dash the days from one to the other. Round the clock, 24/7, is no day."""
    a, b = numbers
    values: dict[str, object] = {}
    if max(sizes) <= 2 and _day_and_month(a, b) and (a, b) != (24, 7):
        values[{"/": "slashdate", "-": "dashdate", ".": "dotdate"}[mark]] = (a, b)
    if mark == "/" and 1 <= a < b <= 10:
        values["fraction"] = (a, b)
    if mark == "-" and max(sizes) <= 2 and 1 <= a < b <= 31:
        values["days"] = (a, b)
    return values


def _with_year(numbers: list[int], sizes: list[int], mark: str) -> dict[str, object]:
    """3/2023, 2023-03, and what a month's name can stand beside: 23-2020, 2020/23."""
    a, b = numbers
    values: dict[str, object] = {}
    if sizes[1] == 4 and sizes[0] <= 2 and 1000 <= b <= 2199 and 1 <= a <= 31:
        values["dayyear"] = (a, b)
        if a <= 12:
            values["monthyear"] = (a, b)
    if sizes[0] == 4 and sizes[1] <= 2 and 1000 <= a <= 2199 and 1 <= b <= 31:
        values["yearday"] = (a, b)
        if mark == "-" and sizes[1] == 2 and b <= 12:
            values["yearmonth"] = (a, b)
    return values


def _years(numbers: list[int], sizes: list[int], mark: str) -> dict[str, object]:
    """2019-2021, 2019-21, the season 2019/2020."""
    a, b = numbers
    if sizes[0] != 4 or sizes[1] not in (2, 4) or not 1800 <= a <= 2100:
        return {}
    last = b if sizes[1] == 4 else a // 100 * 100 + b
    if a < last <= a + 200 and (mark == "-" or last == a + 1):
        return {"years": (a, last)}
    return {}


def _decimal(parts: list[str]) -> dict[str, object]:
    """A count of units only: 1,5 or 1.5 years; three figures after the mark are thousands in every language here."""
    if len(parts) != 2 or len(parts[0]) > 3 or len(parts[1]) > 3:
        return _EMPTY
    return {"decimal": int("".join(parts)) if len(parts[1]) == 3 else float(".".join(parts))}


def _clock(numbers: list[int], sizes: list[int], kind: str) -> dict[str, object]:
    if len(numbers) > 3 or sizes[0] > 2 or any(size != 2 for size in sizes[1:]):
        return _EMPTY
    if numbers[0] > 24 or any(number > 59 for number in numbers[1:]):
        return _EMPTY
    return {kind: tuple(numbers)}


def _three(numbers: list[int], sizes: list[int], mark: str) -> dict[str, object]:
    a, b, c = numbers
    if sizes[0] == 4 and max(sizes[1:]) <= 2 and 1 <= b <= 12 and 1 <= c <= 31:
        return {"date": (b, c, a, "year first")}
    if max(sizes[:2]) > 2 or not _day_and_month(a, b):
        return _EMPTY
    if sizes[2] == 4:
        return {"date": (a, b, c, "")}
    if sizes[2] == 2 and mark == "/":
        return {"date": (a, b, c + (2000 if c < 40 else 1900), "")}
    return _EMPTY


def _day_and_month(a: int, b: int) -> bool:
    return 1 <= min(a, b) <= 12 and max(a, b) <= 31


def _two_dates(cluster: str) -> dict[str, object]:
    """``10/1-11/7``, ``27-28/11``, ``10-1-2018-10-7-2018``, ``09.00-10.30``: parted at the dash that leaves two wholes."""
    for at in (m.start() for m in re.finditer("[–-]", cluster)):
        left, right = cluster[:at], cluster[at + 1 :]
        if ("-" in left) != ("-" in right):
            continue
        first, last = read_figures(left), read_figures(right)
        for a, b in product(("date", "slashdate", "clock", "dotclock", "day"), ("date", "slashdate", "clock", "dotclock")):
            if a in first and b in last and (a == b or {a, b} <= {"date", "slashdate", "day"}):
                return {"clocks" if "clock" in a else "dates": (a, first[a], b, last[b])}
    return _EMPTY


_SAMPLES = tuple("0 00 1 01 2 02 9 12 13 24 25 30 31 32 59 60 99 100 1700 1800 1999 2024 2150 2500 10000".split())
_TRIPLES = ("1,5", "10:30:15", "2024-12-04", "2024/12/4", "4/12/2024", "4/12/24", "4.12.2024", "10/1-11/7", "09.00-10.30", "9:00-10:30")
#: Every set of kinds that figures can have.
FIGURE_KINDS = {
    frozenset(read_figures(sample))
    for sample in (*_SAMPLES, *_TRIPLES, *(a + mark + b for a, mark, b in product(_SAMPLES, ".:/-", _SAMPLES)))
}
