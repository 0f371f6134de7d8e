"""Dates in their normal form, read as stretches of time.

A normal form is EDTF (ISO 8601-2 level 0 and 1, and of level 2 what newsrooms write) or, where EDTF has no word for it, a
TIMEX3 value (ISO-TimeML): weeks, parts of day, durations, days without a year. Read by hand: the ``edtf`` package takes 3 to
6 ms for one date, and the grid compares two for every cell; the tests hold this reader against it.

All bounds are minutes since the day before 1 January of year 1, on the local clock, half open.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache

from factcheck.evidence import sayings
from factcheck.evidence.spoken_dates import spoken
from factcheck.sayings import WEEKDAYS

DAY = 24 * 60
_LAST_DAY = date.max.toordinal()

_SEASON_MONTHS = {  # first month and number of months: ISO 8601-2, 4.8; seasons as the northern hemisphere's meteorologists have them
    **{code: (3 * (code - 21) + 3, 3) for code in (21, 22, 23, 24)},
    **{code: (3 * (code - 25) + 3, 3) for code in (25, 26, 27, 28)},
    **{code: ((3 * (code - 29) + 8) % 12 + 1, 3) for code in (29, 30, 31, 32)},
    **{code: (3 * (code - 33) + 1, 3) for code in (33, 34, 35, 36)},
    **{code: (4 * (code - 37) + 1, 4) for code in (37, 38, 39)},
    **{code: (6 * (code - 40) + 1, 6) for code in (40, 41)},
}
_TIMEX_SEASONS = {"SP": 21, "SU": 22, "FA": 23, "WI": 24, "Q1": 33, "Q2": 34, "Q3": 35, "Q4": 36, "H1": 40, "H2": 41}
_PARTS_OF_DAY = {  # TIMEX3; from and to on the clock, in hours; each may be meant an hour wider
    "MO": (5, 12),
    "MI": (11, 14),
    "AF": (12, 18),
    "EV": (17, 23),
    "NI": (18, 30),
    "DT": (6, 18),
    "AM": (0, 12),
    "PM": (12, 24),
}


@dataclass(frozen=True, slots=True)
class Stretch:
    """From ``low`` up to, not including, ``high`` (minutes); ``None`` where open.

    ``words``: as one would say it. ``hazy``: given as approximate. ``doubtful``: given as uncertain. ``slack``: how far
    (minutes) the edges may lie, for what is hazy and for seasons and parts of day, whose edges nobody draws sharply.
    ``offset``: minutes east of UTC where the time names its zone. ``edge``: where the other end is open, the beginning or the
    end as it was stated.
    """

    low: int | None
    high: int | None
    words: str
    hazy: bool = False
    slack: int = 0
    doubtful: bool = False
    offset: int | None = None
    timed: bool = False
    edge: Stretch | None = None

    @property
    def length(self) -> float:
        """Minutes; infinite where an end is open."""
        return float("inf") if self.low is None or self.high is None else self.high - self.low

    @property
    def days(self) -> tuple[date | None, date | None]:
        """First and last day, both included."""
        return (
            None if self.low is None else date.fromordinal(self.low // DAY),
            None if self.high is None else date.fromordinal((self.high - 1) // DAY),
        )


@dataclass(frozen=True, slots=True)
class Recurring:
    """A day or month without its year, or a weekday (ISO, Monday is 1): whatever is ``None`` was not said."""

    words: str
    month: int | None = None
    day: int | None = None
    weekday: int | None = None

    def fits(self, day: date) -> bool:
        """Whether the day is one of those meant."""
        return self.month in (None, day.month) and self.day in (None, day.day) and self.weekday in (None, day.isoweekday())


@dataclass(frozen=True, slots=True)
class Duration:
    """A length of time: calendar months and, besides, seconds; ``None`` where it says only the unit ("some days")."""

    months: int | None
    seconds: int | None
    words: str
    hazy: bool = False

    @property
    def bounds(self) -> tuple[float, float]:
        """Shortest and longest length in seconds, as months run from 28 to 31 days and years from 365 to 366."""
        if self.months is None or self.seconds is None:
            return 0, float("inf")
        years, months = divmod(self.months, 12)
        shortest = years * 365 + months * 30.4 - (2.4 if months else 0)
        longest = years * 365 + years / 4 + (1 if years else 0) + months * 30.5 + (1 if months else 0)
        return shortest * DAY * 60 + self.seconds, longest * DAY * 60 + self.seconds


When = Stretch | Recurring | Duration


def interval(normal: str) -> tuple[date | None, date | None] | None:
    """First and last day (both included, ``None`` where open) of a normal form; ``None`` where it names no such stretch."""
    when = read_when(normal)
    return when.days if isinstance(when, Stretch) else None


@lru_cache(maxsize=8192)
def read_when(normal: str) -> When | None:
    """Read a normal form; ``None`` where it is none, or lies outside the years 1 to 9999."""
    form = normal.strip()
    if not form or len(form) > 80:
        return None
    doubtful, hazy = bool(set("?%") & set(form)), bool(set("~%") & set(form))
    form = form.translate({ord(mark): None for mark in "?~%"})
    try:
        when = _read(form)
    except (ValueError, OverflowError):
        return None
    if isinstance(when, Stretch):
        return _qualified(when, hazy=hazy, doubtful=doubtful)
    if isinstance(when, Duration):
        return replace(when, words=sayings.ABOUT(a_when=when.words) if hazy else when.words, hazy=hazy)
    return when


def _qualified(when: Stretch, *, hazy: bool, doubtful: bool) -> Stretch:
    words = sayings.ABOUT(a_when=when.words) if hazy else when.words
    words = sayings.POSSIBLY(a_when=words) if doubtful else words
    slack = max(when.slack, _slack(when)) if hazy else when.slack
    edge = _qualified(when.edge, hazy=hazy, doubtful=doubtful) if when.edge else None
    return replace(when, words=words, hazy=hazy or when.hazy, slack=slack, doubtful=doubtful, edge=edge)


def clock_span(low: int, high: int) -> str:
    """``4 December 2024, 09:00–11:00``: from the minute ``low`` to the last minute before ``high``."""
    (first_day, first), (last_day, last) = divmod(low, DAY), divmod(high - 1, DAY)
    days = [spoken(day, day) for day in (date.fromordinal(first_day), date.fromordinal(last_day))]
    until = "" if first_day == last_day else f"{days[1]}, "
    return f"{days[0]}, {first // 60:02}:{first % 60:02}–{until}{last // 60:02}:{last % 60:02}"


def _slack(when: Stretch) -> int:
    """How far off "about" may be: once its own length, or that of its one edge; at most two years."""
    return int(min((when.edge or when).length, 2 * 366 * DAY))


def _read(form: str) -> When | None:
    if form.startswith("P"):
        return _duration(form)
    first, slash, last = form.partition("/")
    if not slash:
        return _point(form)
    start, end = (None if part in ("", "..") else _point(part) for part in (first, last))
    if any(part not in ("", "..") and not isinstance(end_, Stretch) for part, end_ in ((first, start), (last, end))):
        return None
    low = start.low if isinstance(start, Stretch) else None
    high = end.high if isinstance(end, Stretch) else None
    if (low is None and high is None) or (low is not None and high is not None and low >= high):
        return None
    timed = any(isinstance(p, Stretch) and p.timed for p in (start, end))
    bare = Stretch(low, high, "")
    words = clock_span(low, high) if timed and low is not None and high is not None else spoken(*bare.days)
    edge = next((p for p in (start, end) if isinstance(p, Stretch)), None) if low is None or high is None else None
    return Stretch(low, high, words, timed=timed, edge=edge)


_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:T(.+))?", re.ASCII)
_MONTH = re.compile(r"(\d{4})-(\d\d|XX)(?:-XX)?", re.ASCII)
_WEEK = re.compile(r"(\d{4})-W(\d\d)(?:-(WE|[1-7]))?", re.ASCII)
_PART = re.compile(r"(\d{4})-(SP|SU|FA|WI|Q[1-4]|H[12])", re.ASCII)
_YEARS = re.compile(r"(\d{2,4})(X{0,2})", re.ASCII)
_YEARLESS = re.compile(r"XXXX-(?:(\d\d)(?:-(\d\d))?|WXX-([1-7]))", re.ASCII)


def _point(form: str) -> Stretch | Recurring | None:
    """A single date, time or named stretch."""
    if found := _DAY.fullmatch(form):
        day = date(int(found[1]), int(found[2]), int(found[3]))
        return _time(day, found[4]) if found[4] else _days(day, day)
    if found := _MONTH.fullmatch(form):
        if found[2] == "XX":
            return _months(int(found[1]), 1, 12)
        number = int(found[2])
        return _months(int(found[1]), number, 1) if number <= 12 else _season(int(found[1]), number)
    if found := _WEEK.fullmatch(form):
        first, last = {None: (1, 7), "WE": (6, 7)}.get(found[3]) or (int(found[3]), int(found[3]))
        year, week = int(found[1]), int(found[2])
        return _days(date.fromisocalendar(year, week, first), date.fromisocalendar(year, week, last))
    if found := _PART.fullmatch(form):
        return _season(int(found[1]), _TIMEX_SEASONS[found[2]])
    if found := _YEARS.fullmatch(form):
        return _years(found[1], found[2])
    if found := _YEARLESS.fullmatch(form):
        return _yearless(*(int(number) if number else None for number in found.groups()))
    return None


def _days(first: date, last: date, words: str = "", slack: int = 0) -> Stretch:
    return Stretch(first.toordinal() * DAY, (last.toordinal() + 1) * DAY, words or spoken(first, last), slack=slack)


def _months(year: int, month: int, count: int, words: str = "", slack: int = 0) -> Stretch:
    """``count`` whole months from the given one on."""
    over, after = divmod(month - 1 + count, 12)
    first = date(year, month, 1)
    last = date.max if year + over > 9999 else date(year + over, after + 1, 1) - timedelta(days=1)
    return _days(first, last, words, slack)


def _season(year: int, code: int) -> Stretch | None:
    if code not in _SEASON_MONTHS:
        return None
    month, count = _SEASON_MONTHS[code]
    if code > 32:
        return _months(year, month, count)
    return _months(year, month, count, sayings.SEASONS[(code - 21) % 4](year_number=year), slack=31 * DAY)


def _years(digits: str, unspecified: str) -> Stretch | None:
    """``2024``; ``202X`` and TIMEX3's ``202`` are a decade; ``20XX`` and TIMEX3's ``20`` a century."""
    if len(digits) + len(unspecified) > 4 or (unspecified and len(digits) + len(unspecified) != 4):
        return None
    span = 10 ** (4 - len(digits))
    first = int(digits) * span
    words = {1: "", 10: sayings.DECADE(year_number=first)}.get(span, sayings.CENTURY(first_number=first, last_number=first + span - 1))
    return _days(date(max(first, 1), 1, 1), date(first + span - 1, 12, 31), words)


def _yearless(month: int | None, day: int | None, weekday: int | None) -> Recurring:
    if weekday:
        return Recurring(WEEKDAYS[weekday - 1], weekday=weekday)
    leap = date(2000, month or 1, day or 1)
    return Recurring(spoken(leap, leap).removesuffix(" 2000") if day else f"{leap:%B}", month=month, day=day)


_CLOCK = re.compile(r"(\d\d)(?::(\d\d)(?::(\d\d)(?:\.\d+)?)?)?(Z|[+-]\d\d(?::?\d\d)?)?", re.ASCII)


def _time(day: date, clock: str) -> Stretch | None:
    """A time on a day: to the hour or the minute, with its zone if it names one; or a part of the day."""
    midnight = day.toordinal() * DAY
    if clock in _PARTS_OF_DAY:
        first, last = _PARTS_OF_DAY[clock]
        latest = min(midnight + last * 60, (_LAST_DAY + 1) * DAY)
        return Stretch(midnight + first * 60, latest, sayings.PARTS_OF_DAY[clock](day_calendar=spoken(day, day)), slack=60, timed=True)
    found = _CLOCK.fullmatch(clock)
    if not found:
        return None
    hour, minute = int(found[1]), int(found[2] or 0)
    if hour > 24 or minute > 59 or (hour == 24 and minute):
        return None
    start = midnight + hour * 60 + minute
    if start >= (_LAST_DAY + 1) * DAY:
        return None
    words = f"{spoken(day, day)}, {hour:02}:{minute:02}{' ' + _zone_words(found[4]) if found[4] else ''}"
    return Stretch(start, start + (1 if found[2] else 60), words, offset=_offset(found[4]), timed=True)


def _offset(zone: str | None) -> int | None:
    if zone is None:
        return None
    if zone == "Z":
        return 0
    minutes = int(zone[1:3]) * 60 + int(zone[-2:] if len(zone) > 3 else 0)
    return -minutes if zone[0] == "-" else minutes


def _zone_words(zone: str) -> str:
    return "UTC" if zone == "Z" else f"UTC{zone}"


_DURATION = re.compile(
    r"P(?:(\d{1,6}|X)Y)?(?:(\d{1,6}|X)M)?(?:(\d{1,6}|X)W)?(?:(\d{1,6}|X)D)?(?:T(?:(\d{1,6}|X)H)?(?:(\d{1,6}|X)M)?(?:(\d{1,6}|X)S)?)?",
    re.ASCII,
)
_UNITS = (
    ("year", 12, 0),
    ("month", 1, 0),
    ("week", 0, 604_800),
    ("day", 0, 86_400),
    ("hour", 0, 3600),
    ("minute", 0, 60),
    ("second", 0, 1),
)


def _duration(form: str) -> Duration | None:
    found = _DURATION.fullmatch(form)
    if not found or not any(found.groups()):
        return None
    months = seconds = 0
    words = []
    for number, (unit, as_months, as_seconds) in zip(found.groups(), _UNITS, strict=True):
        if number is None:
            continue
        if number == "X":
            return Duration(None, None, sayings.SOME(many_unit=f"{unit}s"))
        months += int(number) * as_months
        seconds += int(number) * as_seconds
        words.append(f"{int(number)} {unit}{'' if int(number) == 1 else 's'}")
    return Duration(months, seconds, " ".join(words))
