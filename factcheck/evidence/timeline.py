"""Where to draw what on a timeline of everything dated in an article, its evidence and its sources.

Each date is a stretch of days: a day, days, a month, a year, or one with an open end. The axis is cut at every first and last day
that occurs, and each piece is as wide as the logarithm of its days: days can be told apart, and years in which nothing happens
take little room. All lengths are in the picture's own units, from its upper left corner.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from itertools import pairwise
from unicodedata import east_asian_width

from factcheck.evidence.intervals import Stretch, read_when

LABELS, ROW, HEAD, AXIS = 216, 26, 30, 92
LONGEST = 48
"""Letters of an entry's words, or of a title, that are drawn; the table has them whole."""
_MARGIN, _OPEN, _GROUP_GAP = 16, 44, 12
_LEAST, _GROWTH = 12, 14
_BREAK_FROM, _BREAK = 45, 60
_RIGHT = 190
# As wide as letters of the picture's 13 units come at the most, on an average; bold where it contradicts, double in East Asian scripts.
_LETTER, _BOLD, _WIDE = 7.8, 9.0, 14


class Grain(StrEnum):
    """How finely something is dated."""

    DAY = "day"
    DAYS = "days"
    MONTH = "month"
    YEAR = "year"
    LONG = "long"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Entry:
    """Something dated. ``normal``: its normal form, empty where it may not be shown; ``words``: as printed; ``conflict``: it contradicts."""

    key: str
    who: str
    normal: str
    words: str = ""
    conflict: bool = False

    @property
    def line(self) -> str:
        """Its words as drawn."""
        return _line(self.words)


@dataclass(frozen=True, slots=True)
class Group:
    """Entries on one thing, such as a claim; the first of a claim's is the article's."""

    key: str
    title: str
    entries: tuple[Entry, ...]

    @property
    def line(self) -> str:
        """Its title as drawn."""
        return _line(self.title)


@dataclass(frozen=True, slots=True)
class Days:
    """First and last day, both included; ``None`` where open."""

    first: date | None
    last: date | None

    @property
    def grain(self) -> Grain:
        """How finely it is dated."""
        if self.first is None or self.last is None:
            return Grain.OPEN
        length = (self.last - self.first).days + 1
        limits = ((1, Grain.DAY), (27, Grain.DAYS), (31, Grain.MONTH), (366, Grain.YEAR))
        return next((grain for limit, grain in limits if length <= limit), Grain.LONG)


@dataclass(frozen=True, slots=True)
class Bar:
    """An entry as drawn: from ``x`` on, ``width`` wide; its words at ``words_x``, to the left of that where ``before``."""

    x: int
    width: int
    days: Days
    words_x: int
    before: bool = False

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.x + self.width

    @property
    def middle(self) -> int:
        """Its middle."""
        return self.x + self.width // 2


@dataclass(frozen=True, slots=True)
class Row:
    """One entry at ``y``; without a bar where it may not be shown."""

    entry: Entry
    y: int
    bar: Bar | None

    @property
    def middle(self) -> int:
        """Where its disc stands."""
        return self.y + ROW // 2

    @property
    def top(self) -> int:
        """Where its bar begins."""
        return self.middle - 6

    @property
    def baseline(self) -> int:
        """Where its words stand."""
        return self.middle + 4


@dataclass(frozen=True, slots=True)
class Clash:
    """What joins an article's bar to one that contradicts it: between two rows, from ``x``, ``y`` to ``to_x``, ``to_y``."""

    x: int
    y: int
    to_x: int
    to_y: int

    @property
    def elbow(self) -> int:
        """Half the way down."""
        return self.y + ROW // 2


@dataclass(frozen=True, slots=True)
class Lane:
    """A group as drawn, from ``y`` on."""

    group: Group
    y: int
    height: int
    rows: tuple[Row, ...]
    clashes: tuple[Clash, ...] = ()

    @property
    def baseline(self) -> int:
        """Where its title stands."""
        return self.y + 20


@dataclass(frozen=True, slots=True)
class Tick:
    """A line at ``x``, where something begins on ``day``, or several days end with it."""

    day: date
    x: int


@dataclass(frozen=True, slots=True)
class Timeline:
    """Everything to draw. ``breaks``: where on the axis a long time was cut short."""

    lanes: tuple[Lane, ...]
    ticks: tuple[Tick, ...]
    breaks: tuple[int, ...]
    width: int
    height: int
    open_start: bool = False
    open_end: bool = False
    undated: tuple[Entry, ...] = field(default=())


def days_of(normal: str) -> Days | None:
    """The days that a normal form names; ``None`` where it is a length of time, a day without a year, or no date at all."""
    when = read_when(normal)
    return Days(*when.days) if isinstance(when, Stretch) else None


def draw_timeline(groups: Iterable[Group]) -> Timeline:
    """Lay the groups out below each other, each entry on a row. Entries that name no days are left out, and told in ``undated``.

    An entry without any normal form keeps its row, without a bar.
    """
    kept: list[tuple[Group, list[tuple[Entry, Days | None]]]] = []
    undated: list[Entry] = []
    for group in groups:
        rows: list[tuple[Entry, Days | None]] = []
        for entry in group.entries:
            days = days_of(entry.normal) if entry.normal else None
            if days is None and entry.normal:
                undated.append(entry)
            else:
                rows.append((entry, days))
        if any(days for _entry, days in rows):
            kept.append((group, rows))
    axis = _Axis([days for _group, rows in kept for _entry, days in rows if days])
    lanes, y = [], AXIS + _MARGIN
    for group, rows in kept:
        lane = _lane(group, rows, axis, y)
        lanes.append(lane)
        y += lane.height + _GROUP_GAP
    return Timeline(
        lanes=tuple(lanes),
        ticks=axis.ticks(),
        breaks=axis.breaks,
        width=max([axis.width, *(_reach(lane) for lane in lanes)]),
        height=y + _MARGIN,
        open_start=axis.open_start,
        open_end=axis.open_end,
        undated=tuple(undated),
    )


class _Axis:
    """Days to places."""

    def __init__(self, stretches: Sequence[Days]) -> None:
        after = [days.last + timedelta(days=1) for days in stretches if days.last and days.last < date.max]
        self._firsts = {days.first for days in stretches if days.first}
        self._lasts = {days.last for days in stretches if days.last and days.grain is not Grain.DAY}
        self.cuts = sorted({*self._firsts, *after})
        self.open_start = any(days.first is None for days in stretches)
        self.open_end = any(days.last is None for days in stretches)
        self._x: dict[date, int] = {}
        at = LABELS + _MARGIN + (_OPEN if self.open_start else 0)
        breaks = []
        for cut, following in pairwise([*self.cuts, None]):
            self._x[cut] = at  # type: ignore[index]  # only the last is None
            if following is not None and cut is not None:
                width = _width((following - cut).days)
                if (following - cut).days > _BREAK_FROM and self._is_gap(cut, following, stretches):
                    width = min(width, _BREAK)
                    breaks.append(at + width // 2)
                at += width
        self.breaks = tuple(breaks)
        self.end = at
        self.width = at + (_OPEN if self.open_end else 0) + _RIGHT

    @staticmethod
    def _is_gap(start: date, end: date, stretches: Sequence[Days]) -> bool:
        """Whether nothing is dated to the days between, but what runs on or back without end."""
        return not any(days.first and days.last and days.first < end and days.last >= start for days in stretches)

    def bar(self, days: Days, entry: Entry) -> Bar:
        """Where a stretch of days is drawn, and the words of ``entry`` beside it: before it where they fit there and not behind."""
        start = self._x[days.first] if days.first else LABELS + _MARGIN
        end = self._x.get(days.last + timedelta(days=1), self.end) if days.last and days.last < date.max else self.end + _OPEN
        width = max(end - start, 10)
        extent, room = _extent(entry), self.width - start - width - 14
        before = room < extent < start - LABELS - _MARGIN
        return Bar(start, width, days, start - 8 if before else start + width + 8, before)

    def ticks(self) -> tuple[Tick, ...]:
        """One where something begins, or where several days end on one that has no line yet. A single day is dated by its beginning."""
        begin = {self._x[day]: day for day in self._firsts}
        end = {self._x.get(day + timedelta(days=1), self.end): day for day in self._lasts - self._firsts if day < date.max}
        return tuple(Tick(day, x) for x, day in sorted({**end, **begin}.items()))


def _line(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= LONGEST else f"{line[: LONGEST - 1]}…"


def _extent(entry: Entry) -> int:
    """How wide an entry's words are drawn, at the most."""
    letter = _BOLD if entry.conflict else _LETTER
    return round(sum(_WIDE if east_asian_width(char) in "WF" else letter for char in entry.line))


def _reach(lane: Lane) -> int:
    """How far to the right a lane's title and words reach."""
    title = 12 + sum(_WIDE if east_asian_width(char) in "WF" else _BOLD for char in lane.group.line)
    return round(max([title, *(row.bar.words_x + _extent(row.entry) for row in lane.rows if row.bar and not row.bar.before)])) + 12


def _width(days: int) -> int:
    return _LEAST + round(_GROWTH * math.log2(1 + days))


def _lane(group: Group, rows: Sequence[tuple[Entry, Days | None]], axis: _Axis, y: int) -> Lane:
    drawn = []
    for at, (entry, days) in enumerate(rows):
        drawn.append(Row(entry, y + HEAD + at * ROW, axis.bar(days, entry) if days else None))
    return Lane(group, y, HEAD + len(rows) * ROW, tuple(drawn), tuple(_clashes(drawn)))


def _clashes(rows: Sequence[Row]) -> Iterable[Clash]:
    """From the first bar of a group to each that contradicts it."""
    first = next((row for row in rows if row.bar), None)
    if first is None or first.bar is None:
        return
    for row in rows:
        if row.entry.conflict and row.bar and row is not first:
            yield Clash(first.bar.middle, first.middle, row.bar.middle, row.middle)
