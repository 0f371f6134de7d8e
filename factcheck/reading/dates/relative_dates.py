"""Dates told from another: yesterday, last week, two days ago, the next day, two days before."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from factcheck.reading.dates import bases
from factcheck.reading.dates.calendar_dates import Parts, number
from factcheck.reading.dates.context import FUTURE, PAST, Context, in_words, value_of
from factcheck.reading.dates.durations import UNIT_NAMES, Duration, read_duration, resolve_duration
from factcheck.reading.dates.periods import Period, day_period, length_of, neighbour, period_around
from factcheck.vocabulary import DateValue

#: Days after which what came "a week later" than a month or a decade did not come a week after the dateline.
_LONG_GONE = 400
_NAMES = {
    "D": "day", "W": "week", "FN": "fortnight", "WE": "weekend", "M": "month", "Q": "quarter", "H": "half year", "Y": "year", "DE": "decade", "CE": "century",
    "TH": "hour", "TM": "minute", "TS": "second",
}  # fmt: skip
_UNKNOWN = {
    "D": "XXXX-XX-XX",
    "W": "XXXX-WXX",
    "WE": "XXXX-WXX-WE",
    "M": "XXXX-XX",
    "Q": "XXXX-QX",
    "H": "XXXX-HX",
    "Y": "XXXX",
    "DE": "XXX",
    "CE": "XX",
}


def unresolved(unit: str) -> DateValue:
    """What can be said without a dateline: the grain."""
    return DateValue(_UNKNOWN.get(unit, "XXXX-XX-XX"), "", None, None, bases.NO_DATELINE)


def resolve_deictic(parts: Parts, context: Context) -> DateValue | None:
    """Today, yesterday, lusa, hôm kia."""
    offset = number(parts, "deictic") or 0
    if context.day is None:
        return unresolved("D")
    told = bases.DAYS.get(offset, bases.DAYS_BEFORE if offset < 0 else bases.DAYS_AFTER)
    basis = told(number=abs(offset), day_calendar=in_words(context.day))
    return value_of(day_period(context.day + timedelta(days=offset)), basis, context)


def resolve_unit(parts: Parts, context: Context) -> DateValue | None:
    """This, last and next week, month, year …, and their beginning, middle or end."""
    unit, rel = str(parts["unit"]), number(parts, "rel") or 0
    edge = str(parts.get("edge", ""))
    if unit.startswith("T"):
        return None
    if context.day is None:
        return unresolved(unit)
    day = context.anchor.first if context.narrative and context.anchor and "told" in parts else context.day
    if unit == "WE" and context.tense == PAST and parts.keys() <= {"unit", "told"}:
        rel = -int(period_around(day, "WE").first > day)
    elif unit == "WE" and "soon" in parts:
        rel = int(period_around(day, "WE").first <= day)
    period = neighbour(period_around(day, unit), rel)
    basis = which_unit(unit, rel, day)
    bound = str(parts.get("bound", ""))
    if bound:
        return _bounded(period, bound, basis, context)
    return value_of(period, basis, context, edge)


def which_unit(unit: str, rel: int, day: date) -> str:
    """This, last or next unit, in words."""
    name = _NAMES[unit]
    days = bases.WHICH_WEEK if unit == "W" else bases.WHICH_DAY(day_calendar=in_words(day))
    if abs(rel) < 2:
        told = (bases.UNIT_BEFORE, bases.UNIT, bases.UNIT_AFTER)[rel + 1]
        return told(one_unit=name, days_which=days)
    told = bases.UNIT_FAR_BEFORE if rel < 0 else bases.UNIT_FAR_AFTER
    return told(one_unit=name, far_length=f"{abs(rel)} {UNIT_NAMES[unit]}", days_which=days)


def _bounded(period: Period, bound: str, basis: str, context: Context) -> DateValue:
    """Earlier this month ends, later this week begins, with the dateline's day; the first or second half of it, no more."""
    day = context.day or period.first
    if period.grain == "D":
        return value_of(period, basis, context)
    half = period.first + timedelta(days=((period.last - period.first).days + 1) // 2)
    if period.grain == "Y":
        half = period.first.replace(month=7)
    if bound == "EARLIER":
        first, last = period.first, min(day, half - timedelta(days=1))
    elif bound == "TODATE":
        first, last = period.first, min(day, period.last)
    elif bound == "REST":
        first, last = max(day, period.first), period.last
    else:
        first, last = max(day, half), period.last
    told = bases.BOUNDS.get(bound, bases.BOUNDS["LATER"])
    return DateValue(period.timex, period.edtf, first, last, bases.AND(first_basis=told, more_basis=basis))


def resolve_ago(parts: Parts, context: Context) -> DateValue | None:
    """Two days ago, lima tahun lalu, 15 tháng trước: as fine as the unit said."""
    duration = read_duration(parts)
    if duration is None:
        return None
    if context.day is None:
        return unresolved(duration.unit)
    if duration.few:
        return DateValue(
            "PAST_REF" if duration.unit[0] == "T" else duration.timex,
            "",
            None,
            context.day,
            bases.SOME_BEFORE(many_unit=UNIT_NAMES[duration.unit]),
        )
    basis = bases.BEFORE(time_length=duration.words, the_anchor=bases.THE_DATELINE(day_calendar=in_words(context.day)))
    return _moved(duration, -1, context.day, basis, context, exact=False)


def resolve_hence(parts: Parts, context: Context) -> DateValue | None:
    """In two weeks, dua hari lagi, 3 ngày nữa, two weeks from tomorrow, two days before yesterday."""
    duration = read_duration(parts)
    if duration is None:
        return None
    if context.day is None:
        return unresolved(duration.unit)
    if duration.few:
        return DateValue(
            "FUTURE_REF" if duration.unit[0] == "T" else duration.timex,
            "",
            context.day,
            None,
            bases.SOME_AFTER(many_unit=UNIT_NAMES[duration.unit]),
        )
    sign = number(parts, "sign") or 1
    start = context.day + timedelta(days=number(parts, "deictic") or 0)
    told = bases.BEFORE_DAY if sign < 0 else bases.AFTER_DAY
    return _moved(duration, sign, start, told(time_length=duration.words, day_calendar=in_words(start)), context, exact=True)


def _moved(duration: Duration, sign: int, start: date, basis: str, context: Context, *, exact: bool) -> DateValue | None:
    day = duration.move(start, sign)
    if day is None:
        return None
    if duration.unit[0] == "T" and context.clock is not None and "last mentioned" in basis:
        return _moved_clock(duration, sign, context.clock, basis)
    if duration.unit[0] == "T":
        return DateValue(day.isoformat(), day.isoformat(), start + min(timedelta(0), timedelta(days=sign)), start, basis)
    period = period_around(day, duration.unit)
    value = value_of(period, basis, context)
    if exact or duration.unit == "D":
        return DateValue(value.timex, value.edtf, day, day, value.basis)
    return value


def _moved_clock(duration: Duration, sign: int, clock: datetime, basis: str) -> DateValue:
    seconds = sum(count * {"TH": 3600, "TM": 60, "TS": 1}.get(unit, 0) for count, unit in duration.counts)
    moved = clock + timedelta(seconds=sign * seconds)
    written = moved.isoformat(timespec="minutes")
    return DateValue(written, f"{written}:00", moved.date(), moved.date(), basis)


def resolve_shift(parts: Parts, context: Context) -> DateValue | None:
    """Two days before, a year earlier, ba ngày sau đó: from the date last mentioned, where that is fine enough; else from the dateline."""
    duration, sign = read_duration(parts), number(parts, "sign") or 0
    if duration is None or not sign:
        return None
    if duration.few:
        some = bases.SOME_BEFORE_LAST if sign < 0 else bases.SOME_AFTER_LAST
        return DateValue(duration.timex, "", None, None, some(many_unit=UNIT_NAMES[duration.unit]))
    told = bases.BEFORE if sign < 0 else bases.AFTER
    fine = duration.unit in ("D", "W")
    anchor = context.anchor_for(max(length_of(duration.unit), 1))
    if anchor is not None:
        basis = told(time_length=duration.words, the_anchor=bases.LAST_MENTIONED(normal_form=anchor.edtf))
        if anchor.grain == "Q" and duration.unit == "Y":
            return value_of(neighbour(anchor, sign * 4 * int(duration.counts[0][0])), basis, context)
        return _moved(duration, sign, anchor.first, basis, context, exact=anchor.grain == "D" and fine)
    if context.day is None:
        return unresolved(duration.unit)
    if sign > 0 and context.tense != FUTURE and context.anchor is not None and (context.day - context.anchor.last).days > _LONG_GONE:
        return resolve_duration(parts, context)
    basis = told(time_length=duration.words, the_anchor=bases.THE_DATELINE(day_calendar=in_words(context.day)))
    return _moved(duration, sign, context.day, basis, context, exact=sign > 0 and fine)


def resolve_anaphor(parts: Parts, context: Context) -> DateValue | None:
    """The next day, keesokan harinya, hôm sau, the following year: beside the date last mentioned."""
    told_by = parts["anaphor"]
    if not isinstance(told_by, tuple):
        return None
    offset, unit = int(told_by[0]), str(told_by[1])
    anchor = context.anchor_for(length_of(unit))
    start = anchor.first if anchor else context.day
    if start is None:
        return unresolved(unit)
    period = neighbour(period_around(start, unit), offset)
    told = bases.LAST_MENTIONED(normal_form=start.isoformat()) if anchor else bases.THE_DATELINE(day_calendar=in_words(start))
    basis = bases.BESIDE[max(-1, min(1, offset))](one_unit=_NAMES[unit], the_anchor=told)
    return value_of(period, basis, context)


def resolve_beside(parts: Parts, context: Context) -> DateValue | None:
    """Kuartal sebelumnya, tahun itu: beside the date last mentioned, the unit and the side in slots of their own."""
    return resolve_anaphor({"anaphor": (number(parts, "sign") or 0, str(parts["unit"]))}, context)
