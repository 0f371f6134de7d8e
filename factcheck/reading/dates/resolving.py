"""From an expression to its value: which resolver each sense has, and how figures and ranges are taken apart."""

from __future__ import annotations

from dataclasses import replace

from factcheck.reading.dates import bases, calendar_dates, clock_times, durations, named_dates, relative_dates
from factcheck.reading.dates.context import Context, Resolver
from factcheck.reading.dates.patterns import Expression
from factcheck.reading.dates.periods import read_timex
from factcheck.vocabulary import DateValue

Parts = dict[str, object]

RESOLVERS: dict[str, Resolver] = {
    "no_date": lambda _parts, _context: None,
    "calendar": calendar_dates.resolve_calendar,
    "day_of_month": calendar_dates.resolve_day_of_month,
    "month": calendar_dates.resolve_month,
    "year": calendar_dates.resolve_year,
    "years": calendar_dates.resolve_years,
    "decade": calendar_dates.resolve_decade,
    "century": calendar_dates.resolve_century,
    "group": calendar_dates.resolve_months_group,
    "half": lambda parts, context: calendar_dates.resolve_months_group(parts | {"unit": "H"}, context),
    "season": calendar_dates.resolve_season,
    "weekday": calendar_dates.resolve_weekday,
    "deictic": relative_dates.resolve_deictic,
    "unit": relative_dates.resolve_unit,
    "ago": relative_dates.resolve_ago,
    "hence": relative_dates.resolve_hence,
    "shift": relative_dates.resolve_shift,
    "beside": relative_dates.resolve_beside,
    "anaphor": relative_dates.resolve_anaphor,
    "nth": named_dates.resolve_nth,
    "week_number": named_dates.resolve_week_number,
    "week_of": named_dates.resolve_week_of,
    "holiday": named_dates.resolve_holiday,
    "in_time": durations.resolve_duration,
    "duration": durations.resolve_duration,
    "window": durations.resolve_window,
    "months_of_year": durations.resolve_months_of_year,
    "repeat": durations.resolve_repeat,
    "clock": clock_times.resolve_clock,
    "part": clock_times.resolve_clock,
    "day_part": clock_times.resolve_day_part,
    "ref": clock_times.resolve_reference,
}
#: Slots that put a time on a day.
TIME_SLOTS = ("clock", "clocks", "dotclock", "hour", "minute", "half", "short_of", "ampm", "zone", "part")
#: Senses that mean one day, and so can have a time.
DAY_SENSES = frozenset(("calendar", "day_of_month", "weekday", "deictic", "anaphor", "beside", "holiday", "nth"))
TIME_SENSES = frozenset(("clock", "part"))
#: Senses that can be either end of a range.
END_SENSES = DAY_SENSES | {"month", "year", "group", "season", "decade", "unit", "ref"}


def resolve(expression: Expression, context: Context) -> DateValue | None:
    """The value of an expression; ``None`` where there is no such date."""
    try:
        if expression.sense == "dates":
            return _two(expression.parts, context)
        if expression.sense == "range":
            return _range(expression.parts["from"], expression.parts["to"], context)
        sense = "hence" if expression.sense == "in_time" and context.tense in ("future", "coming") else expression.sense
        value = _resolve(sense, _day_and_month(expression.parts, context), context)
    except (ValueError, OverflowError):
        return None
    return value


def _resolve(sense: str, parts: Parts, context: Context) -> DateValue | None:
    if sense == "days":
        return _days(parts, context)
    resolver = RESOLVERS[sense]
    if isinstance(told := parts.get("daypart"), tuple) and sense == "calendar":
        parts = parts | {"part": told[1]}
    if sense not in DAY_SENSES or not any(slot in parts for slot in TIME_SLOTS):
        return resolver(parts, context)
    day = resolver({slot: part for slot, part in parts.items() if slot not in TIME_SLOTS}, context)
    return clock_times.time_on(day, parts, context) if day else None


def _day_and_month(parts: Parts, context: Context) -> Parts:
    """Figures put into the slots day, month and year, in the order that the language and the dateline's place have."""
    for slot in ("date", "slashdate", "dashdate", "dotdate"):
        figures = parts.get(slot)
        if isinstance(figures, tuple):
            return {key: part for key, part in parts.items() if key != slot} | read_day(figures, context)
    for slot, names in (("yearday", ("year", "day")), ("dayyear", ("day", "year"))):
        figures = parts.get(slot)
        if isinstance(figures, tuple):
            return parts | dict(zip(names, figures, strict=True))
    for slot in ("monthyear", "dotmonthyear", "yearmonth"):
        figures = parts.get(slot)
        if isinstance(figures, tuple):
            a, b = figures
            return parts | ({"month": b, "year": a} if slot == "yearmonth" else {"month": a, "year": b})
    return parts


def read_day(figures: tuple[object, ...], context: Context) -> Parts:
    """Slots of ``(a, b)``, ``(a, b, year, order)``."""
    a, b = int(str(figures[0])), int(str(figures[1]))
    year_first = len(figures) > 3 and figures[3] == "year first"
    month_first = context.month_first or year_first
    day, month = (b, a) if (month_first and a <= 12) or b > 12 else (a, b)
    parts: Parts = {"day": day, "month": month}
    if len(figures) > 2:
        parts["year"] = figures[2]
    if max(a, b) <= 12 and a != b and not year_first:
        parts["order"] = bases.MONTH_FIRST if month_first else bases.DAY_FIRST
    return parts


def _days(parts: Parts, context: Context) -> DateValue | None:
    """Days of one month: 27–30 November, between 3 and 12 of September."""
    pair = parts.get("days")
    first, last = pair if isinstance(pair, tuple) else (parts.get("day"), parts.get("today"))
    shared = {slot: parts[slot] for slot in ("month", "year") if slot in parts}
    end = _resolve("calendar", shared | {"day": last}, context)
    if end is None or end.earliest is None:
        return None
    begin = _resolve("calendar", shared | {"day": first, "year": end.earliest.year}, context)
    return _span(begin, end)


def _two(parts: Parts, context: Context) -> DateValue | None:
    """Figures that are two dates: 10/1-11/7, 27-28/11."""
    figures = parts["dates"]
    if not isinstance(figures, tuple):
        return None
    _, first, _, last = figures
    end = ({"year": parts["year"]} if "year" in parts else {}) | read_day(last, context)
    begin: Parts = {"day": first, "month": end["month"]} if isinstance(first, int) else read_day(first, context)
    return _range(Expression("calendar", 0, 0, begin), Expression("calendar", 0, 0, end), context)


def _range(first: object, last: object, context: Context) -> DateValue | None:
    if not isinstance(first, Expression) or not isinstance(last, Expression):
        return None
    begin, end = (replace(side, parts=_day_and_month(side.parts, context)) for side in (first, last))
    if begin.sense == "day_of_month" and end.sense == "calendar" and "month" in end.parts:
        shared = {slot: end.parts[slot] for slot in ("month", "year") if slot in end.parts}
        begin = Expression("calendar", begin.first, begin.last, shared | {"day": begin.parts.get("day")})
    if (
        "year" in end.parts
        and not begin.parts.keys() & {"year", "rel", "ofyear"}
        and begin.sense in ("calendar", "month", "group", "season")
    ):
        return _before(begin, resolve(end, context), context)
    if "year" in begin.parts and "year" not in end.parts and end.sense in ("calendar", "month", "group", "season"):
        value = resolve(begin, context)
        if value is None or value.earliest is None:
            return None
        same = [resolve(replace(end, parts=end.parts | {"year": value.earliest.year + more}), context) for more in (0, 1)]
        return _span(value, next((side for side in same if side and side.earliest and side.earliest >= value.earliest), None))
    value = resolve(begin, context)
    later = resolve(end, replace(context, anchor=read_timex(value.timex) or context.anchor) if value else context)
    if later and later.earliest and value and value.earliest and value.earliest > later.earliest:
        return _before(begin, later, context)
    return _span(value, later)


def _before(begin: Expression, end: DateValue | None, context: Context) -> DateValue | None:
    """The range that begins the last time before its end that its first date was."""
    if end is None or end.earliest is None:
        return None
    for less in (0, 1):
        value = resolve(replace(begin, parts=begin.parts | {"year": end.earliest.year - less}), context)
        if value and value.earliest and value.earliest <= end.earliest:
            basis = value.basis if less == 0 else bases.AND(first_basis=value.basis, more_basis=bases.BEGINS_YEAR_BEFORE)
            return _span(replace(value, basis=basis if "year" in begin.parts else end.basis), end)
    return None


def _span(begin: DateValue | None, end: DateValue | None) -> DateValue | None:
    """One value from two; ``None`` where they do not follow each other."""
    if begin is None or end is None or begin.earliest is None or end.latest is None or begin.earliest > end.latest:
        return None
    ends = [side.edtf if side.edtf and "/" not in side.edtf else str(day) for side, day in ((begin, begin.earliest), (end, end.latest))]
    basis = begin.basis if begin.basis == end.basis else bases.FROM_TO(first_basis=begin.basis, last_basis=end.basis)
    if end.basis.startswith("year from the dateline"):
        basis = end.basis
    return DateValue(f"{begin.timex}/{end.timex}", "/".join(ends), begin.earliest, end.latest, basis)
