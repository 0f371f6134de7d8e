"""Stretches of days in English words, for the reasons that a comparison gives."""

from __future__ import annotations

from datetime import date, timedelta

from factcheck.evidence.sayings import ANY_TIME, FROM, UNTIL, UNTIL_END
from factcheck.sayings import MONTHS


def spoken(first: date | None, last: date | None) -> str:
    """``27 November 2024``, ``December 2024``, ``25 November–1 December 2024``, ``the time from 4 December 2024 on``; both included."""
    if first is None:
        return ANY_TIME if last is None else _until(last)
    if last is None:
        return FROM(first_calendar=_start(first))
    if first == last:
        return _day(first)
    if first.day == 1 and _ends_month(last):
        return _months(first, last)
    if first.year != last.year:
        return f"{_day(first)}–{_day(last)}"
    return f"{first.day}–{_day(last)}" if first.month == last.month else f"{first.day} {MONTHS[first.month - 1]}–{_day(last)}"


def _start(first: date) -> str:
    if first.day > 1:
        return _day(first)
    return _month(first) if first.month > 1 else str(first.year)


def _until(last: date) -> str:
    if not _ends_month(last):
        return UNTIL(last_calendar=_day(last))
    return UNTIL_END(last_calendar=_month(last) if last.month < 12 else str(last.year))


def _months(first: date, last: date) -> str:
    if first.month == 1 and last.month == 12:
        return f"{first.year}" if first.year == last.year else f"{first.year}–{last.year}"
    if first.year != last.year:
        return f"{_month(first)}–{_month(last)}"
    return _month(first) if first.month == last.month else f"{MONTHS[first.month - 1]}–{_month(last)}"


def _day(day: date) -> str:
    return f"{day.day} {_month(day)}"


def _month(day: date) -> str:
    return f"{MONTHS[day.month - 1]} {day.year}"


def _ends_month(day: date) -> bool:
    return day == date.max or (day + timedelta(days=1)).day == 1
