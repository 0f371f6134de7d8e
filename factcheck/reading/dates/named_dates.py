"""Days and weeks told by their place or their name: the first week of March, week 23, the week of Feb. 4, Christmas."""

from __future__ import annotations

from datetime import date, timedelta

from factcheck.reading.dates import bases
from factcheck.reading.dates.calendar_dates import Parts, full_year, number, resolve_month, years_around
from factcheck.reading.dates.context import Context, choose, in_words, value_of
from factcheck.reading.dates.periods import (
    Period,
    day_period,
    days_in_month,
    month_period,
    neighbour,
    period_around,
    week_period,
    year_period,
)
from factcheck.reading.dates.relative_dates import unresolved, which_unit
from factcheck.vocabulary import DateValue


def resolve_nth(parts: Parts, context: Context) -> DateValue | None:
    """The first week of March, the last week of 2019, ngày đầu tiên của tháng ba, the 31st day of the month."""
    count, unit = number(parts, "nth"), str(parts.get("unit", "D"))
    whole = _container(parts, context)
    if count is None or whole is None or unit not in ("D", "W", "WE", "M", "Q"):
        return None
    period, basis = whole
    if (weekday := number(parts, "weekday")) is not None:
        return _nth_weekday(period, weekday, count, basis, context)
    found = _nth_in(period, unit, count)
    return value_of(found, basis, context) if found else None


def _nth_weekday(whole: Period, weekday: int, count: int, basis: str, context: Context) -> DateValue | None:
    """The first Monday of January, the last Friday of the month."""
    if whole.grain != "M":
        return None
    day = _feast(f"{whole.first.month}-{weekday}x{count}", whole.first.year)
    return value_of(day_period(day), basis, context) if day.month == whole.first.month else None


def _container(parts: Parts, context: Context) -> tuple[Period, str] | None:
    month, year = number(parts, "month"), number(parts, "year")
    if month is not None:
        value = resolve_month({key: parts[key] for key in ("month", "year", "rel") if key in parts}, context)
        if value is None or value.earliest is None:
            return None
        return month_period(value.earliest.year, month), value.basis
    if year is not None:
        return year_period(full_year(year)), bases.AS_PRINTED
    if context.day is None:
        return None
    unit, rel = str(parts.get("within", "Y")), number(parts, "rel") or 0
    return neighbour(period_around(context.day, unit), rel), which_unit(unit, rel, context.day)


def _nth_in(whole: Period, unit: str, count: int) -> Period | None:
    """Weeks of a month are those that begin in it, the last one that which holds its last working days (ISO: its Thursday)."""
    if unit == "D":
        day = whole.last if count == -1 else whole.first + timedelta(days=count - 1)
        return day_period(day) if whole.first <= day <= whole.last and count else None
    if unit == "W":
        return _nth_week(whole, count)
    if unit == "WE":
        first = period_around(whole.first, "WE")
        first = first if first.first >= whole.first else neighbour(first, 1)
        last = period_around(whole.last, "WE")
        last = last if last.first <= whole.last else neighbour(last, -1)
        return last if count == -1 else neighbour(first, count - 1)
    found = period_around(whole.last if count == -1 else whole.first, unit)
    found = found if count == -1 else neighbour(found, count - 1)
    return found if whole.first <= found.first <= whole.last else None


def _nth_week(whole: Period, count: int) -> Period | None:
    if count == -1:
        last = week_period(whole.last)
        days_inside = (whole.last - last.first).days + 1
        return last if days_inside >= (3 if whole.grain == "M" else 4) else neighbour(last, -1)
    first = week_period(whole.first)
    if whole.grain == "Y":
        first = week_period(date(whole.first.year, 1, 4))
    elif first.first < whole.first:
        first = neighbour(first, 1)
    found = neighbour(first, count - 1)
    return found if found.first <= whole.last else None


def resolve_week_number(parts: Parts, context: Context) -> DateValue | None:
    """Week 23, minggu ke-23 tahun 2024: the ISO week."""
    count, year = number(parts, "nth"), number(parts, "year")
    if count is None or not 1 <= count <= 53:
        return None
    if year is None:
        if context.day is None:
            return unresolved("W")
        year = context.day.year
    return value_of(
        neighbour(week_period(date(full_year(year), 1, 4)), count - 1), bases.ISO_WEEK(week_number=count, year_number=year), context
    )


def resolve_week_of(parts: Parts, context: Context) -> DateValue | None:
    """The week of, or starting on, a day: the ISO week around it."""
    day, month = number(parts, "day"), number(parts, "month")
    if day is None or month is None or not 1 <= month <= 12 or context.day is None:
        return None
    year = number(parts, "year")
    years = [full_year(year)] if year is not None else list(years_around(context))
    days = [day_period(date(found, month, day)) for found in years if day <= days_in_month(found, month)]
    chosen = choose(days, context)
    if chosen is None:
        return None
    year_basis = bases.YEAR(the_anchor=bases.THE_DATELINE(day_calendar=in_words(context.day)))
    basis = bases.AND(first_basis=bases.WEEK_OF(day_calendar=in_words(chosen.first)), more_basis=year_basis)
    return value_of(week_period(chosen.first), basis, context)


def resolve_holiday(parts: Parts, context: Context) -> DateValue | None:
    """A day of a name: one date every year, or the nth weekday of a month."""
    rule, year, rel = str(parts["holiday"]), number(parts, "year"), number(parts, "rel")
    if len(rule) == 10:
        day = date.fromisoformat(rule)
        return value_of(day_period(day), bases.OF_THAT_NAME, context)
    if year is not None:
        return value_of(day_period(_feast(rule, full_year(year))), bases.AS_PRINTED, context)
    if context.day is None:
        return DateValue(f"XXXX-{rule}" if rule[2:3] == "-" and len(rule) == 5 else "XXXX-XX-XX", "", None, None, bases.NO_DATELINE)
    basis = bases.YEAR(the_anchor=bases.THE_DATELINE(day_calendar=in_words(context.day)))
    if rel is not None:
        return value_of(day_period(_feast(rule, context.day.year + rel)), basis, context)
    chosen = choose((day_period(_feast(rule, year)) for year in years_around(context)), context)
    return value_of(chosen, basis, context) if chosen else None


def _feast(rule: str, year: int) -> date:
    """``MM-DD``, or ``MM-DxN`` for the Nth weekday D of a month (N = -1 the last), or ``easter+N``; ``+N`` days after any."""
    if rule.startswith("easter"):
        return _easter(year) + timedelta(days=int(rule[6:]))
    if "+" in rule:
        base, days = rule.split("+")
        return _feast(base, year) + timedelta(days=int(days))
    month, tail = rule.split("-", 1)
    if "x" not in tail:
        return date(year, int(month), int(tail))
    weekday, count = (int(part) for part in tail.split("x"))
    if count > 0:
        first = date(year, int(month), 1)
        return first + timedelta(days=(weekday - first.isoweekday()) % 7 + 7 * (count - 1))
    last = date(year, int(month), days_in_month(year, int(month)))
    return last - timedelta(days=(last.isoweekday() - weekday) % 7)


def _easter(year: int) -> date:
    """Gregorian Easter Sunday (Meeus, Jones and Butcher)."""
    a, (b, c) = year % 19, divmod(year, 100)
    (d, e), g = divmod(b, 4), (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    n = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * n) // 451
    month, day = divmod(h + n - 7 * m + 114, 31)
    return date(year, month, day + 1)
