"""Plain EDTF (ISO 8601-2 level 1) and ISO 8601 dates as values."""

from __future__ import annotations

import re
from datetime import date

from factcheck.reading.dates import bases
from factcheck.reading.dates.periods import Period, day_period, month_period, period_around, year_period
from factcheck.vocabulary import DateValue

_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)?)?", re.ASCII)
_MONTH = re.compile(r"(\d{4})-(\d\d)", re.ASCII)
_YEAR = re.compile(r"\d{4}", re.ASCII)
_DIGITS_LEFT_OUT = re.compile(r"(\d{2})(\d|X)X", re.ASCII)
_WEEK = re.compile(r"(\d{4})-W(\d\d)", re.ASCII)


def read_edtf(text: str) -> DateValue | None:
    """The value of a date, month, season, year, decade, century or interval in EDTF; ``None`` for any other text."""
    first, slash, last = text.partition("/")
    if slash:
        return _interval(text, first, last)
    plain = text.rstrip("?~%")
    found = _period(plain)
    if found is None:
        return None
    timex = plain if "T" in plain else found.timex
    basis = bases.AS_WRITTEN if plain == text else bases.AS_WRITTEN_UNSURE
    return DateValue(timex, found.edtf if _WEEK.fullmatch(plain) else text, found.first, found.last, basis)


def _interval(text: str, first: str, last: str) -> DateValue | None:
    begin, end = (None if side in ("", "..") else _period(side.rstrip("?~%")) for side in (first, last))
    if (begin is None and first not in ("", "..")) or (end is None and last not in ("", "..")) or (begin is None and end is None):
        return None
    if begin and end and begin.first > end.last:
        return None
    return DateValue(text, text, begin.first if begin else None, end.last if end else None, bases.AS_WRITTEN)


def _period(text: str) -> Period | None:
    try:
        if m := _DAY.fullmatch(text):
            return day_period(date(int(m[1]), int(m[2]), int(m[3])))
        if m := _MONTH.fullmatch(text):
            return _month_or_season(int(m[1]), int(m[2]))
        if m := _WEEK.fullmatch(text):
            return period_around(date.fromisocalendar(int(m[1]), int(m[2]), 1), "W")
        if _YEAR.fullmatch(text):
            return year_period(int(text))
        if m := _DIGITS_LEFT_OUT.fullmatch(text):
            return period_around(date(int(m[1] + m[2].replace("X", "0") + "0"), 1, 1), "CE" if m[2] == "X" else "DE")
    except ValueError:
        return None
    return None


def _month_or_season(year: int, month: int) -> Period | None:
    if 21 <= month <= 24:
        first = date(year, (month - 21) * 3 + 3, 1)
        last = month_period(year + (month == 24), 2 if month == 24 else first.month + 2).last
        return Period(("SP", "SU", "FA", "WI")[month - 21], first, last)
    return month_period(year, month)
