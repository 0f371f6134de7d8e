"""Lengths of time: two days, several weeks, the past three years, every Monday."""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import date, timedelta

from factcheck.reading.dates import bases
from factcheck.reading.dates.context import Context, in_words
from factcheck.reading.dates.periods import month_period, move, neighbour, period_around
from factcheck.vocabulary import DateValue

UNIT_NAMES = {
    "D": "days", "W": "weeks", "FN": "fortnights", "WE": "weekends", "M": "months", "Q": "quarters", "H": "half years", "Y": "years", "DE": "decades",
    "CE": "centuries", "TH": "hours", "TM": "minutes", "TS": "seconds",
}  # fmt: skip
#: How TIMEX3 writes a count of units: the unit it counts in, and how many of it there are in one.
_WRITTEN = {"FN": ("W", 2), "Q": ("M", 3), "H": ("M", 6), "DE": ("Y", 10), "CE": ("Y", 100), "WE": ("WE", 1)}


@dataclass(frozen=True, slots=True)
class Duration:
    """Counts of units, largest first; ``few`` where the count is left vague (several, beberapa, vài)."""

    counts: tuple[tuple[float, str], ...]
    few: bool = False

    @property
    def unit(self) -> str:
        """The smallest unit named."""
        return self.counts[-1][1]

    @property
    def words(self) -> str:
        """``3 months, 2 days``."""
        return ", ".join(f"{count:g} {UNIT_NAMES[unit]}" for count, unit in self.counts)

    @property
    def timex(self) -> str:
        """``P3M2D``, ``PT2H``, ``PXW``."""
        if self.few:
            written = {"Q": "M", "H": "M", "FN": "W"}.get(self.unit, self.unit)
            return f"PT{'X'}{written[1]}" if written[0] == "T" else f"PX{written}"
        days, hours = "", ""
        for count, unit in self.counts:
            written, times = _WRITTEN.get(unit, (unit, 1))
            amount = f"{count * times:g}"
            if written[0] == "T":
                hours += f"{amount}{written[1]}"
            else:
                days += f"{amount}{written}"
        return f"P{days}" + (f"T{hours}" if hours else "")

    def move(self, day: date, sign: int) -> date | None:
        """The day this much later (``sign`` 1) or earlier (-1); ``None`` outside the calendar."""
        hours = sum(count * _HOURS.get(unit, 0) for count, unit in self.counts)
        try:
            day = day + timedelta(days=sign * math.ceil(hours / 24)) if hours >= 24 else day
            for count, unit in self.counts:
                whole = int(count)
                day = move(day, unit, sign * whole)
                if count != whole:
                    day = day + timedelta(days=sign * int(_DAYS.get(unit, 0) * (count - whole)))
        except (ValueError, OverflowError):
            return None
        return day


_HOURS = {"TH": 1, "TM": 1 / 60, "TS": 1 / 3600}
#: What half of one is.
_HALVES = {"TH": (30, "TM"), "D": (12, "TH"), "M": (15, "D"), "Y": (6, "M"), "DE": (5, "Y"), "CE": (50, "Y"), "TM": (30, "TS")}
_DAYS = {"D": 1, "W": 7, "FN": 14, "M": 30, "Q": 91, "H": 182, "Y": 365, "DE": 3652, "CE": 36525}


def read_duration(parts: dict[str, object]) -> Duration | None:
    """The duration in slots ``count``, ``unit``, ``count2``, ``unit2`` … and ``half``."""
    if "halfof" in parts:
        counts_half = _HALVES.get(str(parts["unit"]))
        return Duration((counts_half,)) if counts_half else None
    if "few" in parts:
        return Duration(((0, str(parts.get("unit") or parts["few"])),), few=True)
    counts: list[tuple[float, str]] = []
    for slot in ("", "2", "3"):
        unit, count = parts.get(f"unit{slot}"), parts.get(f"count{slot}", 1)
        if unit is None:
            continue
        if not isinstance(count, int | float) or count < 0 or count > 99999:
            return None
        counts.append((count, str(unit)))
    if not counts:
        return None
    if "half" in parts:
        count, unit = counts[-1]
        counts[-1] = (count + 0.5, unit)
    return Duration(tuple(counts))


def resolve_duration(parts: dict[str, object], _context: Context) -> DateValue | None:
    """A length of time that says of itself neither when it began nor when it ended."""
    duration = read_duration(parts)
    return DateValue(duration.timex, "", None, None, bases.LENGTH) if duration else None


def resolve_window(parts: dict[str, object], context: Context) -> DateValue | None:
    """The past three years, dalam beberapa pekan terakhir, 3 ngày tới: a length of time that ends or begins at the dateline.

    Where it is not said how long, a beginning at the dateline is marked as about it: nobody stated it, as "since 5 December" does.
    """
    duration, sign = read_duration(parts), parts.get("sign")
    if duration is None or not isinstance(sign, int):
        return None
    day = context.day
    if day is None:
        return DateValue(duration.timex, "", None, None, bases.UP_TO_DATELINE if sign < 0 else bases.FROM_DATELINE_ON)
    at = in_words(day)
    if duration.few:
        some = (bases.SOME_ENDING if sign < 0 else bases.SOME_BEGINNING)(many_unit=UNIT_NAMES[duration.unit], day_calendar=at)
        if sign < 0:
            return DateValue(duration.timex, f"../{day}", None, day, some)
        return DateValue(duration.timex, f"{day}~/..", day, None, some)
    if context.words.whole_units and len(duration.counts) == 1 and duration.unit[0] != "T":
        return _whole_units(duration, sign, day)
    far = duration.move(day, sign)
    if far is None:
        return DateValue(duration.timex, "", None, None, (bases.ENDING if sign < 0 else bases.BEGINNING)(day_calendar=at))
    first, last = (far, day) if sign < 0 else (day + timedelta(days=1), far)
    if first > last:
        first = last = day
    told = bases.LENGTH_ENDING if sign < 0 else bases.LENGTH_BEGINNING
    return DateValue(duration.timex, f"{first}/{last}", first, last, told(time_length=duration.words, day_calendar=at))


def _whole_units(duration: Duration, sign: int, day: date) -> DateValue | None:
    """Whole days, weeks, months or years beside the one that holds the dateline."""
    count, unit = int(duration.counts[0][0]), duration.unit
    own = period_around(day, unit)
    try:
        near, far = neighbour(own, sign), neighbour(own, sign * max(count, 1))
    except (ValueError, OverflowError):
        return DateValue(duration.timex, "", None, None, bases.LENGTH)
    first, last = (far.first, near.last) if sign < 0 else (near.first, far.last)
    basis = (bases.WHOLE_BEFORE if sign < 0 else bases.WHOLE_AFTER)(time_length=duration.words, day_calendar=in_words(day))
    return DateValue(duration.timex, f"{first}/{last}", first, last, basis)


def resolve_months_of_year(parts: dict[str, object], context: Context) -> DateValue | None:
    """Six months from a year's start or to its end: 6 tháng đầu năm, 9 tháng cuối năm 2023."""
    count, year, rel = parts.get("count"), parts.get("year"), parts.get("rel", 0)
    if not isinstance(count, int) or not 1 <= count <= 12:
        return None
    if not isinstance(year, int):
        year = context.day.year + rel if context.day and isinstance(rel, int) else None
    if year is None:
        return DateValue(f"P{count}M", "", None, None, bases.LENGTH)
    first, last = (1, count) if parts.get("edge") == "START" else (13 - count, 12)
    begin, end = month_period(year, first), month_period(year, last)
    basis = bases.MONTHS_OF(first_number=first, last_number=last, year_number=year)
    return DateValue(f"P{count}M", f"{begin.timex}/{end.timex}", begin.first, end.last, basis)


def resolve_repeat(parts: dict[str, object], _context: Context) -> DateValue | None:
    """Every Monday, setiap hari, daily, twice a week: a set."""
    if "weekends" in parts:
        return DateValue("XXXX-WXX-WE", "", None, None, bases.SET)
    weekday = parts.get("weekday")
    if isinstance(weekday, int):
        return DateValue(f"XXXX-WXX-{weekday}", "", None, None, bases.SET)
    month = parts.get("month")
    if isinstance(month, int):
        return DateValue(f"XXXX-{month:02d}", "", None, None, bases.SET)
    if "part" in parts:
        return DateValue(f"XXXX-XX-XXT{parts['part']}", "", None, None, bases.SET)
    duration = read_duration(parts)
    return DateValue(duration.timex, "", None, None, bases.SET) if duration else None
