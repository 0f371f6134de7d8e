"""Dates named by the calendar: days, months, years, quarters, seasons, decades, and weekdays; whole or with parts left out."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from factcheck.reading.dates import bases
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
from factcheck.sayings import WEEKDAYS
from factcheck.vocabulary import DateValue

Parts = dict[str, object]
#: Days from the dateline within which a date without a year is surely of the year next to it: there its weekday can be wrong, and not the year.
_SURE_OF_YEAR = 100


def number(parts: Parts, slot: str) -> int | None:
    """The number in a slot, if there is one."""
    found = parts.get(slot)
    return found if isinstance(found, int) else None


def full_year(year: int) -> int:
    """Two figures are of the hundred years around 1990."""
    return year if year >= 100 else year + (2000 if year < 40 else 1900)


def years_around(context: Context) -> range:
    """The years that a date without one can be of."""
    year = context.now.year if context.now else 2000
    return range(max(year - 2, 1), min(year + 3, 9999))


def leap_years_around(context: Context) -> range:
    """The same for 29 February: a century's turn can leave out a leap year."""
    years = years_around(context)
    return range(max(years.start - 6, 1), min(years.stop + 6, 9999))


def resolve_calendar(parts: Parts, context: Context) -> DateValue | None:
    """Day and month, with or without year and weekday."""
    day, month, year, weekday = (number(parts, slot) for slot in ("day", "month", "year", "weekday"))
    if day is None or month is None or not 1 <= month <= 12 or not 1 <= day <= 31:
        return None
    if year is not None:
        value = _whole_day(full_year(year), month, day, weekday, str(parts.get("order", "")))
        return _compared(value, parts, context) if value else None
    if (own := number(parts, "ofyear")) is not None and context.day:
        found = _in_year(context.day.year + own, month, day)
        return value_of(found, bases.YEAR(the_anchor=context.now_in_words), context) if found else None
    if context.day is None:
        return DateValue(f"XXXX-{month:02d}-{day:02d}", basis=bases.NO_YEAR) if day <= days_in_month(2000, month) else None
    years = leap_years_around(context) if (month, day) == (2, 29) else years_around(context)
    candidates = [found for year in years if (found := _in_year(year, month, day))]
    near = _fitting(candidates, weekday, context.day)
    rel = number(parts, "rel")
    chosen = choose(near or candidates, context) if rel is None else nth_from(candidates, context.day, rel)
    if chosen is None:
        return None
    basis = bases.YEAR(the_anchor=context.now_in_words)
    if weekday is not None and not near:
        basis = bases.AND(first_basis=basis, more_basis=disagreement(chosen.first, weekday))
    value = value_of(chosen, _in_order(basis, str(parts.get("order", ""))), context)
    return _compared(value, parts, context) if abs((chosen.first - context.day).days) <= _SURE_OF_YEAR else value


def _compared(value: DateValue, parts: Parts, context: Context) -> DateValue:
    """With the weekday and the "yesterday" printed beside the date, where they are not its own; figures that can be read two ways may be either."""
    day = value.earliest
    if day is None:
        return value
    swapped = _in_year(day.year, day.day, day.month) if "order" in parts and day.day <= 12 else None
    days = {day, swapped.first if swapped else day}
    weekday, offset = number(parts, "weekday"), number(parts, "deictic")
    told = context.day + timedelta(days=offset) if context.day and offset is not None else None
    return replace(
        value,
        other_weekday=weekday if weekday not in {None, *(one.isoweekday() for one in days)} else None,
        other_day=told if told not in days else None,
    )


def _fitting(candidates: list[Period], weekday: int | None, day: date) -> list[Period]:
    """Those of the years next to the dateline's in which the date falls on the weekday printed."""
    if weekday is None:
        return []
    return [found for found in candidates if found.first.isoweekday() == weekday and abs(found.first.year - day.year) <= 1]


def _in_year(year: int, month: int, day: int) -> Period | None:
    try:
        return day_period(date(year, month, day))
    except ValueError:
        return None


def _whole_day(year: int, month: int, day: int, weekday: int | None, order: str) -> DateValue | None:
    found = _in_year(year, month, day)
    if found is None:
        return None
    basis = _in_order(bases.AS_PRINTED, order)
    if weekday is not None and found.first.isoweekday() != weekday:
        basis = bases.AND(first_basis=basis, more_basis=disagreement(found.first, weekday))
    return DateValue(found.timex, found.edtf, found.first, found.last, basis)


def disagreement(day: date, weekday: int) -> str:
    """The flag for a weekday that is not the date's."""
    return bases.DISAGREES(day_calendar=in_words(day), right_calendar=WEEKDAYS[day.weekday()], printed_calendar=WEEKDAYS[weekday - 1])


def _in_order(basis: str, order: str) -> str:
    """A basis, and in which order figures were read, where they can be read in two."""
    return bases.AND(first_basis=basis, more_basis=order) if order else basis


def resolve_day_of_month(parts: Parts, context: Context) -> DateValue | None:
    """A day without its month: the 18th, Tuesday the eleventh, tanggal 5 bulan ini."""
    day, weekday, rel = (number(parts, slot) for slot in ("day", "weekday", "rel"))
    if day is None or context.day is None or not 1 <= day <= 31:
        return None
    months = [month_period(year, month) for year in years_around(context) for month in range(1, 13)]
    if rel is not None:
        months = [neighbour(period_around(context.day, "M"), rel)]
    elif context.anchor and context.anchor.grain in ("D", "M") and weekday is None and context.tense != "coming":
        months = [period_around(context.anchor.first, "M")]
    days = [day_period(month.first.replace(day=day)) for month in months if day <= month.last.day]
    if weekday is not None:
        days = [found for found in days if found.first.isoweekday() == weekday]
    chosen = choose(days, context)
    return value_of(chosen, bases.MONTH_AND_YEAR(day_calendar=in_words(context.day)), context) if chosen else None


def resolve_month(parts: Parts, context: Context) -> DateValue | None:
    """A month, with or without its year."""
    month, year, rel = (number(parts, slot) for slot in ("month", "year", "rel"))
    edge = str(parts.get("edge", ""))
    if month is None or not 1 <= month <= 12:
        return None
    if year is not None:
        return value_of(month_period(full_year(year), month), bases.AS_PRINTED, context, edge)
    beside = number(parts, "yearbeside")
    if beside is not None and context.anchor is not None:
        told = bases.YEAR_BESIDE(normal_form=context.anchor.timex)
        return value_of(month_period(context.anchor.first.year + beside, month), told, context, edge)
    if context.day is None:
        return DateValue(f"XXXX-{month:02d}", basis=bases.NO_YEAR)
    candidates = [month_period(year, month) for year in years_around(context)]
    basis = bases.YEAR(the_anchor=context.now_in_words)
    own = parts.get("ofyear")
    if own is not None:
        chosen: Period | None = month_period(context.day.year + int(str(own)), month)
    elif rel is not None:
        chosen = nth_from(candidates, context.day, rel)
    else:
        chosen = choose(candidates, context)
    return value_of(chosen, basis, context, edge) if chosen else None


def nth_from(candidates: list[Period], day: date, rel: int) -> Period | None:
    """The last of the candidates that is over (-1), the first to come (1), or the one of the dateline's year (0)."""
    if rel < 0:
        return max((found for found in candidates if found.last < day), key=lambda found: found.first, default=None)
    if rel > 0:
        return min((found for found in candidates if found.first > day), key=lambda found: found.first, default=None)
    return next((found for found in candidates if found.first.year == day.year), None)


def resolve_year(parts: Parts, context: Context) -> DateValue | None:
    """A year as printed."""
    year = number(parts, "year")
    if year is None or not 1 <= year <= 9999:
        return None
    return value_of(year_period(full_year(year)), bases.AS_PRINTED, context, str(parts.get("edge", "")))


def resolve_years(parts: Parts, context: Context) -> DateValue | None:
    """2019-2021, the season 2019/2020."""
    years = parts["years"]
    if not isinstance(years, tuple):
        return None
    first, last = (value_of(year_period(int(year)), bases.AS_PRINTED, context) for year in years)
    return DateValue(f"{first.timex}/{last.timex}", f"{first.edtf}/{last.edtf}", first.earliest, last.latest, bases.AS_PRINTED)


def resolve_decade(parts: Parts, context: Context) -> DateValue | None:
    """The 1990s, tahun 90-an."""
    year = number(parts, "year")
    if year is None or not 0 <= year <= 9990 or year % 10:
        return None
    if year < 100:
        year += 1900 if year >= 30 else 2000
    if year % 100 == 0 and year != 2000:
        return value_of(period_around(date(year, 1, 1), "CE"), bases.AS_PRINTED, context, str(parts.get("edge", "")))
    return value_of(period_around(date(year, 1, 1), "DE"), bases.AS_PRINTED, context, str(parts.get("edge", "")))


def resolve_century(parts: Parts, context: Context) -> DateValue | None:
    """The 19th century: the years 18XX."""
    count = number(parts, "nth")
    if count is None or not 2 <= count <= 30:
        return None
    return value_of(period_around(date((count - 1) * 100, 1, 1), "CE"), bases.AS_PRINTED, context, str(parts.get("edge", "")))


def resolve_months_group(parts: Parts, context: Context) -> DateValue | None:
    """A quarter or half: the third quarter of 2024, kuartal III, quý 4 năm 2018, 2019-H2."""
    grain, count, year, rel = str(parts.get("unit", "Q")), number(parts, "nth"), number(parts, "year"), number(parts, "rel")
    months = 3 if grain == "Q" else 6
    if count is None or not (1 <= count <= 12 // months or count == -1):
        return None
    count = 12 // months if count == -1 else count
    if year is not None:
        return value_of(period_around(date(full_year(year), count * months, 1), grain), bases.AS_PRINTED, context)
    if context.day is None:
        return DateValue(f"XXXX-{grain}{count}", basis=bases.NO_YEAR)
    basis = bases.YEAR(the_anchor=context.now_in_words)
    if rel is not None:
        return value_of(period_around(date(context.day.year + rel, count * months, 1), grain), basis, context)
    chosen = choose((period_around(date(year, count * months, 1), grain) for year in years_around(context)), context)
    return value_of(chosen, basis, context) if chosen else None


def season_of(year: int, season: str, context: Context) -> Period:
    """A season of a year, as the language bounds it."""
    (first_month, first_day), (last_month, last_day) = context.words.seasons[season]
    first = date(year, first_month, first_day)
    last = date(year + (last_month < first_month), last_month, 1)
    return Period(season, first, last + timedelta(days=min(last_day, days_in_month(last.year, last_month)) - 1))


def resolve_season(parts: Parts, context: Context) -> DateValue | None:
    """Summer of 1990, mùa hè này."""
    season, year, rel = str(parts["season"]), number(parts, "year"), number(parts, "rel")
    edge = str(parts.get("edge", ""))
    if season not in context.words.seasons:
        return None
    if year is not None:
        return value_of(season_of(full_year(year), season, context), bases.AS_PRINTED, context, edge)
    if context.day is None:
        return DateValue(f"XXXX-{season}", basis=bases.NO_YEAR)
    candidates = [season_of(year, season, context) for year in years_around(context)]
    within = next((found for found in candidates if found.first <= context.day <= found.last), None)
    if rel == 0:
        chosen = within or nth_from(candidates, context.day, 0)
    else:
        chosen = choose(candidates, context) if rel is None else nth_from(candidates, context.day, rel)
    return value_of(chosen, bases.YEAR(the_anchor=context.now_in_words), context, edge) if chosen else None


def resolve_weekday(parts: Parts, context: Context) -> DateValue | None:
    """A weekday: alone, of last or next week, or last and next by itself."""
    weekday, rel, week = (number(parts, slot) for slot in ("weekday", "rel", "weekrel"))
    if weekday is None:
        return None
    if context.day is None:
        return DateValue(f"XXXX-WXX-{weekday}", "", None, None, bases.NO_WHICH)
    monday = week_period(context.day).first
    if week is not None:
        found = monday + timedelta(days=7 * week + weekday - 1)
        return value_of(day_period(found), bases.WEEKDAYS_OF[week](weekday_calendar=WEEKDAYS[weekday - 1]), context)
    if rel is None:
        return _plain_weekday(weekday, context)
    ahead = (weekday - context.day.isoweekday()) % 7 or 7
    back = (context.day.isoweekday() - weekday) % 7 or 7
    found = monday + timedelta(days=weekday - 1) if rel == 0 else context.day + timedelta(days=ahead if rel > 0 else -back)
    basis = bases.WEEKDAYS_FROM[rel](weekday_calendar=WEEKDAYS[weekday - 1], day_calendar=in_words(context.day))
    return value_of(day_period(found), basis, context)


def _plain_weekday(weekday: int, context: Context) -> DateValue:
    day = context.day
    assert day is not None  # noqa: S101 - told by the only caller
    back, ahead = (day.isoweekday() - weekday) % 7, (weekday - day.isoweekday()) % 7
    coming = context.tense in ("future", "coming")
    found = day + timedelta(days=ahead if coming else -back)
    basis = bases.WEEKDAYS_FROM[1 if coming else -1](weekday_calendar=WEEKDAYS[weekday - 1], day_calendar=in_words(day))
    return value_of(day_period(found), basis, context)
