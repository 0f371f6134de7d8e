"""Clock times, parts of the day, and the vague now and lately."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from factcheck.reading.dates import bases
from factcheck.reading.dates.context import Context
from factcheck.vocabulary import DateValue

Parts = dict[str, object]
#: Parts of the day that come after noon, and whether an hour below the number belongs to the afternoon in them.
_AFTER_NOON = {"AF": 12, "EV": 12, "NI": 12, "MI": 3}


def clock_of(parts: Parts) -> tuple[int, int, int] | None:
    """Hour, minute and second out of a clock's slots, on the 24-hour clock."""
    figures = parts.get("clock") or parts.get("dotclock")
    if isinstance(both := parts.get("clocks"), tuple):
        figures = both[1]
    if isinstance(figures, tuple):
        hour, minute, second = (*figures, 0, 0)[:3]
    else:
        hour, minute, second = parts.get("hour"), parts.get("minute", 0), 0
    if "half" in parts:
        minute = 30
    if not isinstance(hour, int) or not isinstance(minute, int) or not isinstance(second, int) or hour > 24 or minute > 59:
        return None
    if isinstance(to := parts.get("short_of"), int):
        hour, minute = hour - 1, 60 - to
        if hour < 0 or not 0 <= minute < 60:
            return None
    half, part = parts.get("ampm"), str(parts.get("part", ""))
    if (half == "PM" and hour < 12) or (half is None and hour < _AFTER_NOON.get(part, 0) and not (part == "NI" and hour < 5)):
        hour += 12
    if half == "AM" and hour == 12:
        hour = 0
    return (hour, minute, second) if hour <= 24 else None


def time_on(day_value: DateValue | None, parts: Parts, context: Context) -> DateValue | None:
    """A clock time or part of the day on a day; without one, on the day last mentioned or the dateline's."""
    day_value = day_value or _day_of(context)
    timex = day_value.timex if len(day_value.timex) == 10 else "XXXX-XX-XX"
    if not parts.keys() & {"hour", "clock", "dotclock", "clocks"}:
        part = str(parts.get("part", "DT"))
        return replace(day_value, timex=f"{timex}T{part}")
    clock = clock_of(parts)
    if clock is None:
        return None
    hour, minute, second = clock
    written = f"T{hour:02d}:{minute:02d}" + (f":{second:02d}" if second else "")
    zone = str(parts.get("zone", ""))
    edtf = f"{day_value.edtf}T{hour:02d}:{minute:02d}:{second:02d}{zone}" if len(day_value.edtf) == 10 and hour < 24 else day_value.edtf
    basis = bases.AND(first_basis=day_value.basis, more_basis=bases.BY_THE_CLOCK(zone=zone)) if zone else day_value.basis
    return replace(day_value, timex=timex + written, edtf=edtf, basis=basis)


def _day_of(context: Context) -> DateValue:
    anchor = context.news or context.anchor
    if anchor is not None and anchor.grain == "D":
        return DateValue(anchor.timex, anchor.edtf, anchor.first, anchor.last, bases.ON_LAST_MENTIONED(normal_form=anchor.timex))
    if context.day is None:
        return DateValue("XXXX-XX-XX", basis=bases.NO_DAY)
    return DateValue(context.day.isoformat(), context.day.isoformat(), context.day, context.day, bases.ON_DATELINE)


def resolve_clock(parts: Parts, context: Context) -> DateValue | None:
    """A clock time or part of the day by itself."""
    return time_on(None, parts, context)


def resolve_day_part(parts: Parts, context: Context) -> DateValue | None:
    """Tonight, last night, tadi malam, tối qua: a part of a day told from the dateline's."""
    told, extra = parts["daypart"], {slot: part for slot, part in parts.items() if slot != "daypart"}
    if not isinstance(told, tuple):
        return None
    offset, part = told
    if context.day is None:
        return DateValue(f"XXXX-XX-XXT{part}", "", None, None, bases.NO_DAY)
    day = context.day + timedelta(days=int(offset))
    which = bases.BARE_DAYS.get(int(offset), bases.BARE_DAYS[1])
    return time_on(DateValue(day.isoformat(), day.isoformat(), day, day, which), extra | {"part": part}, context)


def resolve_reference(parts: Parts, context: Context) -> DateValue | None:
    """Now, recently, in future: TIMEX3's PRESENT_REF, PAST_REF and FUTURE_REF."""
    said, day = str(parts["ref"]), context.day
    if said == "PRESENT":
        return DateValue("PRESENT_REF", "", day, day, bases.NOW)
    if said == "PAST":
        return DateValue("PAST_REF", "", None, day, bases.PAST)
    return DateValue("FUTURE_REF", "", day, None, bases.FUTURE)
