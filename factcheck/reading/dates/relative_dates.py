"""Dates told from another: yesterday, last week, two days ago, the next day, two days before, the first week of March."""

from __future__ import annotations

from datetime import date, timedelta

from factcheck.reading.dates.calendar_dates import AS_PRINTED, Parts, full_year, number, resolve_month, years_around
from factcheck.reading.dates.context import Context, choose, in_words, narrow, value_of
from factcheck.reading.dates.durations import Duration, read_duration
from factcheck.reading.dates.periods import (
    MONTHS_IN,
    Period,
    day_period,
    days_in_month,
    month_period,
    move,
    neighbour,
    period_around,
    week_period,
    year_period,
)
from factcheck.vocabulary import DateValue

_NAMES = {
    "D": "day", "W": "week", "FN": "fortnight", "WE": "weekend", "M": "month", "Q": "quarter", "H": "half year", "Y": "year", "DE": "decade", "CE": "century",
    "TH": "hour", "TM": "minute", "TS": "second",
}  # fmt: skip
_UNKNOWN = {"D": "XXXX-XX-XX", "W": "XXXX-WXX", "WE": "XXXX-WXX-WE", "M": "XXXX-XX", "Q": "XXXX-QX", "H": "XXXX-HX", "Y": "XXXX", "DE": "XXX", "CE": "XX"}
NO_DATELINE = "no dateline to resolve it against"


def unresolved(unit: str) -> DateValue:
    """What can be said without a dateline: the grain."""
    return DateValue(_UNKNOWN.get(unit, "XXXX-XX-XX"), "", None, None, NO_DATELINE)


def resolve_deictic(parts: Parts, context: Context) -> DateValue | None:
    """Today, yesterday, lusa, hôm kia."""
    offset = number(parts, "deictic") or 0
    if context.day is None:
        return unresolved("D")
    which = {0: "the dateline's day", -1: "the day before the dateline's", 1: "the day after the dateline's"}
    words = which.get(offset, f"{abs(offset)} days {'before' if offset < 0 else 'after'} the dateline's")
    return value_of(day_period(context.day + timedelta(days=offset)), f"{words}, {in_words(context.day)}", context)


def resolve_unit(parts: Parts, context: Context) -> DateValue | None:
    """This, last and next week, month, year …, and their beginning, middle or end."""
    unit, rel = str(parts["unit"]), number(parts, "rel") or 0
    edge = str(parts.get("edge", ""))
    if unit.startswith("T"):
        return None
    if context.day is None:
        return unresolved(unit)
    period = neighbour(period_around(context.day, unit), rel)
    basis = _which(unit, rel, context.day)
    bound = str(parts.get("bound", ""))
    if bound:
        return _bounded(period, bound, basis, context)
    return value_of(period, basis, context, edge)


def _which(unit: str, rel: int, day: date) -> str:
    name = _NAMES[unit]
    days = ", Monday to Sunday" if unit == "W" else f", {in_words(day)}"
    if rel == 0:
        return f"the dateline's {name}{days}"
    far = "" if abs(rel) == 1 else f"{abs(rel)} {name}s "
    return f"the {name} {far}{'before' if rel < 0 else 'after'} the dateline's{days}"


def _bounded(period: Period, bound: str, basis: str, context: Context) -> DateValue:
    """Earlier this month ends, later this week begins, with the dateline's day; the first or second half of it, no more."""
    day = context.day or period.first
    half = period.first + timedelta(days=((period.last - period.first).days + 1) // 2)
    if period.grain == "Y":
        half = period.first.replace(month=7)
    if bound == "EARLIER":
        first, last, word = period.first, min(day, period.last), "early, up to the dateline's day"
    elif bound == "TODATE":
        first, last, word = period.first, min(day, period.last), "up to the dateline's day"
    elif bound == "REST":
        first, last, word = max(day, period.first), period.last, "from the dateline's day on"
    else:
        first, last, word = max(day, half), period.last, "late, from the dateline's day or the middle on"
    return DateValue(period.timex, period.edtf, first, last, f"{word}; {basis}")


def resolve_ago(parts: Parts, context: Context) -> DateValue | None:
    """Two days ago, lima tahun lalu, 15 tháng trước: as fine as the unit said."""
    duration = read_duration(parts)
    if duration is None:
        return None
    if context.day is None:
        return unresolved(duration.unit)
    if duration.few:
        return DateValue("PAST_REF" if duration.unit[0] == "T" else duration.timex, "", None, context.day, f"some {_NAMES[duration.unit]}s before the dateline")
    return _moved(duration, -1, context.day, f"before the dateline, {in_words(context.day)}", context, exact=False)


def resolve_hence(parts: Parts, context: Context) -> DateValue | None:
    """In two weeks, dua hari lagi, 3 ngày nữa."""
    duration = read_duration(parts)
    if duration is None:
        return None
    if context.day is None:
        return unresolved(duration.unit)
    if duration.few:
        return DateValue("FUTURE_REF" if duration.unit[0] == "T" else duration.timex, "", context.day, None, f"some {_NAMES[duration.unit]}s after the dateline")
    return _moved(duration, 1, context.day, f"after the dateline, {in_words(context.day)}", context, exact=True)


def _moved(duration: Duration, sign: int, start: date, basis: str, context: Context, *, exact: bool) -> DateValue | None:
    day = duration.move(start, sign)
    if day is None:
        return None
    if duration.unit[0] == "T":
        return DateValue(day.isoformat(), day.isoformat(), start + min(timedelta(0), timedelta(days=sign)), start, f"{duration.words} {basis}")
    period = period_around(day, duration.unit)
    value = value_of(period, f"{duration.words} {basis}", context)
    if exact or duration.unit == "D":
        return DateValue(value.timex, value.edtf, day, day, value.basis)
    return value


def resolve_shift(parts: Parts, context: Context) -> DateValue | None:
    """Two days before, a year earlier, ba ngày sau đó: from the date last mentioned, where that is fine enough; else from the dateline."""
    duration, sign = read_duration(parts), number(parts, "sign") or 0
    if duration is None or not sign:
        return None
    if duration.few:
        return DateValue(duration.timex, "", None, None, f"some {_NAMES[duration.unit]}s {'before' if sign < 0 else 'after'} the date last mentioned")
    side = "before" if sign < 0 else "after"
    anchor = context.anchor
    if anchor is not None and _span(anchor.grain) <= _span(duration.unit):
        basis = f"{side} the date last mentioned, {anchor.edtf}"
        start = anchor.first
        return _moved(duration, sign, start, basis, context, exact=anchor.grain == "D")
    if context.day is None:
        return unresolved(duration.unit)
    return _moved(duration, sign, context.day, f"{side} the dateline, {in_words(context.day)}", context, exact=sign > 0)


def _span(grain: str) -> int:
    days = {"D": 1, "W": 7, "WE": 7, "FN": 14, "TH": 0, "TM": 0, "TS": 0}
    return days.get(grain, MONTHS_IN.get(grain, 3) * 30)


def resolve_anaphor(parts: Parts, context: Context) -> DateValue | None:
    """The next day, keesokan harinya, hôm sau, the following year: beside the date last mentioned."""
    told_by = parts["anaphor"]
    if not isinstance(told_by, tuple):
        return None
    offset, unit = int(told_by[0]), str(told_by[1])
    start = context.anchor.first if context.anchor and _span(context.anchor.grain) <= _span(unit) else context.day
    if start is None:
        return unresolved(unit)
    period = neighbour(period_around(start, unit), offset)
    told = "the date last mentioned" if context.anchor and start == context.anchor.first else "the dateline"
    where = {-1: "before", 0: "of", 1: "after"}[max(-1, min(1, offset))]
    return value_of(period, f"the {_NAMES[unit]} {where} {told}, {start.isoformat()}", context)


def resolve_nth(parts: Parts, context: Context) -> DateValue | None:
    """The first week of March, the last week of 2019, ngày đầu tiên của tháng ba, the 31st day of the month."""
    count, unit = number(parts, "nth"), str(parts.get("unit", "D"))
    whole = _container(parts, context)
    if count is None or whole is None or unit not in ("D", "W", "WE", "M", "Q"):
        return None
    period, basis = whole
    found = _nth_in(period, unit, count)
    return value_of(found, basis, context) if found else None


def _container(parts: Parts, context: Context) -> tuple[Period, str] | None:
    month, year = number(parts, "month"), number(parts, "year")
    if month is not None:
        value = resolve_month({key: parts[key] for key in ("month", "year", "rel") if key in parts}, context)
        if value is None or value.earliest is None:
            return None
        return month_period(value.earliest.year, month), value.basis
    if year is not None:
        return year_period(full_year(year)), AS_PRINTED
    if context.day is None:
        return None
    unit, rel = str(parts.get("within", "Y")), number(parts, "rel") or 0
    return neighbour(period_around(context.day, unit), rel), _which(unit, rel, context.day)


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
        return last if days_inside >= 4 or whole.grain == "M" and days_inside >= 3 else neighbour(last, -1)
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
    return value_of(neighbour(week_period(date(full_year(year), 1, 4)), count - 1), f"ISO week {count} of {year}", context)


def resolve_week_of(parts: Parts, context: Context) -> DateValue | None:
    """The week starting on, or of, a day: seven days from it, or the calendar week around it."""
    day, month = number(parts, "day"), number(parts, "month")
    if day is None or month is None or not 1 <= month <= 12 or context.day is None:
        return None
    year = number(parts, "year")
    years = [full_year(year)] if year is not None else list(years_around(context))
    days = [day_period(date(found, month, day)) for found in years if day <= days_in_month(found, month)]
    chosen = choose(days, context)
    if chosen is None:
        return None
    week = week_period(chosen.first)
    last = chosen.first + timedelta(days=6)
    return DateValue(week.timex, f"{chosen.first}/{last}", chosen.first, last, f"seven days from {in_words(chosen.first)}; year from the dateline")


def resolve_holiday(parts: Parts, context: Context) -> DateValue | None:
    """A day of a name: one date every year, or the nth weekday of a month."""
    rule, year, rel = str(parts["holiday"]), number(parts, "year"), number(parts, "rel")
    if len(rule) == 10:
        day = date.fromisoformat(rule)
        return value_of(day_period(day), "the day of that name", context)
    if year is not None:
        return value_of(day_period(_feast(rule, full_year(year))), AS_PRINTED, context)
    if context.day is None:
        return DateValue(f"XXXX-{rule}" if rule[2:3] == "-" and len(rule) == 5 else "XXXX-XX-XX", "", None, None, NO_DATELINE)
    basis = f"year from the dateline, {in_words(context.day)}"
    if rel is not None:
        return value_of(day_period(_feast(rule, context.day.year + rel)), basis, context)
    chosen = choose((day_period(_feast(rule, year)) for year in years_around(context)), context)
    return value_of(chosen, basis, context) if chosen else None


def _feast(rule: str, year: int) -> date:
    """``MM-DD``, or ``MM-DxN`` for the Nth weekday D of a month (N = -1 the last), or ``easter+N``."""
    if rule.startswith("easter"):
        return _easter(year) + timedelta(days=int(rule[6:]))
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


