"""Stretches of the calendar: days, weeks, months, quarters, halves, seasons, years, decades, centuries.

A period is a grain with its first and last day. It knows its neighbours and how TIMEX3 (ISO-TimeML) and EDTF
(ISO 8601-2, level 1) write it. Weeks are ISO weeks, Monday to Sunday.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

#: EDTF level 1 numbers the seasons 21 to 24.
EDTF_SEASONS = {"SP": "21", "SU": "22", "FA": "23", "WI": "24"}
#: Months in each grain that is a whole number of months.
MONTHS_IN = {"M": 1, "Q": 3, "H": 6, "Y": 12, "DE": 120, "CE": 1200}
_DAYS_IN = {"D": 1, "W": 7, "WE": 7, "FN": 14}


@dataclass(frozen=True, slots=True)
class Period:
    """``grain`` is D, W, WE (weekend), M, Q, H (half year), Y, DE, CE or a season (SP, SU, FA, WI)."""

    grain: str
    first: date
    last: date

    @property
    def timex(self) -> str:
        """The TIMEX3 value."""
        return _TIMEX[self.grain](self.first)

    @property
    def edtf(self) -> str:
        """The EDTF form; an interval where EDTF level 1 has no form of its own."""
        write = _EDTF.get(self.grain)
        if write is not None:
            return write(self.first)
        if self.grain in ("Q", "H"):
            return f"{self.first:%Y-%m}/{self.last:%Y-%m}"
        return f"{self.first.isoformat()}/{self.last.isoformat()}"


def length_of(grain: str) -> int:
    """About how many days a grain lasts; 0 below a day."""
    return {"D": 1, "W": 7, "WE": 7, "FN": 14, "TH": 0, "TM": 0, "TS": 0}.get(grain) or (
        0 if grain[0] == "T" else MONTHS_IN.get(grain, 3) * 30
    )


def add_months(day: date, months: int) -> date:
    """The same day of a later (or earlier) month, or that month's last day. Raises ``ValueError`` outside the calendar."""
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    return date(year, month + 1, min(day.day, days_in_month(year, month + 1)))


def days_in_month(year: int, month: int) -> int:
    """28 to 31."""
    if month == 12:
        return 31
    return (date(year, month + 1, 1) - date(year, month, 1)).days


def move(day: date, unit: str, count: int) -> date:
    """``count`` units later (earlier if negative). Units below a day do not move the day."""
    if unit in MONTHS_IN:
        return add_months(day, MONTHS_IN[unit] * count)
    return day + timedelta(days=_DAYS_IN.get(unit, 0) * count)


def day_period(day: date) -> Period:
    """One day."""
    return Period("D", day, day)


def month_period(year: int, month: int) -> Period:
    """One month."""
    return Period("M", date(year, month, 1), date(year, month, days_in_month(year, month)))


def year_period(year: int) -> Period:
    """One year."""
    return Period("Y", date(year, 1, 1), date(year, 12, 31))


def week_period(day: date) -> Period:
    """The ISO week around a day."""
    first = day - timedelta(days=day.weekday())
    return Period("W", first, first + timedelta(days=6))


def period_around(day: date, grain: str) -> Period:
    """The period of that grain that holds ``day``."""
    if grain in ("D", "W"):
        return day_period(day) if grain == "D" else week_period(day)
    if grain == "WE":
        monday = week_period(day).first
        return Period("WE", monday + timedelta(days=5), monday + timedelta(days=6))
    if grain == "FN":
        monday = week_period(day).first
        return Period("FN", monday, monday + timedelta(days=13))
    months = MONTHS_IN[grain]
    if months <= 12:
        first = date(day.year, (day.month - 1) // months * months + 1, 1)
        return Period(grain, first, add_months(first, months - 1).replace(day=1) + timedelta(days=_last(first, months) - 1))
    years = months // 12
    first_year = max(day.year // years * years, 1)
    return Period(grain, date(first_year, 1, 1), date(min(day.year // years * years + years - 1, 9999), 12, 31))


def _last(first: date, months: int) -> int:
    month = add_months(first, months - 1)
    return days_in_month(month.year, month.month)


def neighbour(period: Period, count: int) -> Period:
    """The period ``count`` of its kind later; negative is earlier."""
    if period.grain in EDTF_SEASONS:
        return Period(period.grain, add_months(period.first, 12 * count), add_months(period.last, 12 * count))
    return period_around(move(period.first, period.grain, count), period.grain)


def read_timex(timex: str) -> Period | None:
    """The period that a TIMEX3 value names; ``None`` for a duration, a set, a range or a reference."""
    day = timex.partition("T")[0]
    try:
        if len(day) == 10 and day[4] == day[7] == "-" and day[:4].isdigit():
            return day_period(date.fromisoformat(day))
        if len(day) == 7 and day[:4].isdigit() and day[5:].isdigit():
            return month_period(int(day[:4]), int(day[5:]))
        if len(day) == 4 and day.isdigit():
            return year_period(int(day))
        if len(day) == 3 and day.isdigit():
            return period_around(date(int(day) * 10, 1, 1), "DE")
        if day[4:6] == "-W" and day[6:8].isdigit():
            return period_around(date.fromisocalendar(int(day[:4]), int(day[6:8]), 1), "WE" if day.endswith("WE") else "W")
        if day[4:6] in ("-Q", "-H") and day[6:].isdigit():
            return period_around(date(int(day[:4]), int(day[6:]) * (3 if day[5] == "Q" else 6), 1), day[5])
    except ValueError:
        return None
    return None


def _week(day: date) -> str:
    year, week, _ = day.isocalendar()
    return f"{year:04d}-W{week:02d}"


def _month(day: date) -> str:
    return f"{day.year:04d}-{day.month:02d}"


def _year(day: date) -> str:
    return f"{day.year:04d}"


_TIMEX: dict[str, Callable[[date], str]] = {
    "D": date.isoformat,
    "W": _week,
    "FN": _week,
    "WE": lambda day: f"{_week(day)}-WE",
    "M": _month,
    "Q": lambda day: f"{_year(day)}-Q{(day.month + 2) // 3}",
    "H": lambda day: f"{_year(day)}-H{(day.month + 5) // 6}",
    "Y": _year,
    "DE": lambda day: f"{day.year // 10:03d}",
    "CE": lambda day: f"{day.year // 100:02d}",
} | {season: (lambda day, season=season: f"{_year(day)}-{season}") for season in EDTF_SEASONS}

_EDTF: dict[str, Callable[[date], str]] = {
    "D": date.isoformat,
    "M": _month,
    "Y": _year,
    "DE": lambda day: f"{day.year // 10:03d}X",
    "CE": lambda day: f"{day.year // 100:02d}XX",
} | {season: (lambda day, number=number: f"{_year(day)}-{number}") for season, number in EDTF_SEASONS.items()}
