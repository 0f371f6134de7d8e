"""Agreement of two dates in their normal forms."""

from __future__ import annotations

from datetime import date, timedelta

from factcheck.evidence import sayings
from factcheck.evidence.intervals import DAY, Duration, Recurring, Stretch, When, clock_span, read_when
from factcheck.evidence.spoken_dates import spoken
from factcheck.sayings import MONTHS, WEEKDAYS
from factcheck.vocabulary import Agreement, Comparison

_WIDEST_ZONES = 26 * 60
"""Minutes between the first and the last place on earth to see a time on the clock (UTC+14 and UTC−12)."""


def compare_dates(a: str, b: str) -> Comparison:
    """Compare two dates, weekdays or lengths of time.

    One inside the other is *consistent*: the finer does not gainsay the coarser. What is given as approximate, and seasons and
    parts of day, may miss by their slack. Two that both only begin, or both only end, conflict where what they state as the
    beginning or the end does. A length of time does not compare with a date.
    """
    one, other = read_when(a), read_when(b)
    if one is None or other is None:
        return Comparison(Agreement.NOT_COMPARABLE, sayings.NO_DATE(words=(a if one is None else b).strip()[:60]))
    if isinstance(one, Duration) or isinstance(other, Duration):
        return _durations(one, other)
    if isinstance(one, Recurring):
        return _recurring(one, other)
    if isinstance(other, Recurring):
        return _recurring(other, one)
    return _stretches(one, other)


def _stretches(a: Stretch, b: Stretch) -> Comparison:
    (a_low, a_high), (b_low, b_high) = _on_one_clock(a, b)
    if (a_low, a_high) == (b_low, b_high):
        return _equal(a, b)
    if differing := _edges_differ(a, b):
        return Comparison(Agreement.CONFLICT, differing)
    if _within(a_low, a_high, b_low, b_high):
        return Comparison(Agreement.CONSISTENT, sayings.WITHIN(inner_when=a.words, outer_when=b.words))
    if _within(b_low, b_high, a_low, a_high):
        return Comparison(Agreement.CONSISTENT, sayings.WITHIN(inner_when=b.words, outer_when=a.words))
    low = max((n for n in (a_low, b_low) if n is not None), default=0)
    high = min((n for n in (a_high, b_high) if n is not None), default=0)
    if low < high:
        return Comparison(Agreement.OVERLAP, sayings.SHARE(one_when=a.words, other_when=b.words, shared_when=_shared(low, high)))
    if low - high < _slack(a, b):
        exact, hazy = (a, b) if b.slack >= a.slack else (b, a)
        return Comparison(Agreement.CONSISTENT, sayings.CLOSE(exact_when=exact.words, about_when=hazy.words))
    if (a.offset is None) != (b.offset is None) and a.timed and b.timed and low - high < _WIDEST_ZONES:
        return Comparison(Agreement.NOT_COMPARABLE, sayings.ONE_ZONE(one_when=a.words, other_when=b.words))
    return Comparison(Agreement.CONFLICT, _apart(a, b))


def _edges_differ(a: Stretch, b: Stretch) -> str:
    """How the stated beginnings of two that go on, or the stated ends of two that came from before, differ; empty where they do not.

    A day may be the dateline, which nobody stated: "the past few weeks" are read as the time until it, "the next few weeks" as
    that from about it on.
    """
    if a.edge is None or b.edge is None or (a.low is None) != (b.low is None):
        return ""
    if any(edge.length <= DAY and (edge.hazy or a.low is None) for edge in (a.edge, b.edge)):
        return ""
    if _stretches(a.edge, b.edge).agreement is not Agreement.CONFLICT:
        return ""
    differ = sayings.OTHER_END if a.low is None else sayings.OTHER_BEGINNING
    return differ(one_when=a.edge.words, other_when=b.edge.words)


def _slack(a: Stretch, b: Stretch) -> int:
    """How far apart the two may lie and still fit; two seasons or two parts of a day are told apart all the same."""
    return 0 if a.slack and b.slack and not (a.hazy or b.hazy) else max(a.slack, b.slack)


def _on_one_clock(a: Stretch, b: Stretch) -> tuple[tuple[int | None, int | None], tuple[int | None, int | None]]:
    """Bounds of both, in UTC where both name their zones."""
    if a.offset is None or b.offset is None or a.offset == b.offset:
        return (a.low, a.high), (b.low, b.high)
    return _moved(a, a.offset), _moved(b, b.offset)


def _moved(stretch: Stretch, offset: int) -> tuple[int | None, int | None]:
    return (None if stretch.low is None else stretch.low - offset, None if stretch.high is None else stretch.high - offset)


def _within(low: int | None, high: int | None, outer_low: int | None, outer_high: int | None) -> bool:
    starts = outer_low is None or (low is not None and low >= outer_low)
    return starts and (outer_high is None or (high is not None and high <= outer_high))


def _equal(a: Stretch, b: Stretch) -> Comparison:
    what = sayings.GRAINS[_granularity(a)]
    if a.timed and (a.offset is None) != (b.offset is None):
        return Comparison(Agreement.CONSISTENT, sayings.SAME_BUT_ZONE(what_same=what))
    if (a.hazy, a.doubtful) == (b.hazy, b.doubtful):
        return Comparison(Agreement.SAME, sayings.SAME(what_same=what))
    how = sayings.SAME_BUT_UNCERTAIN if a.doubtful != b.doubtful else sayings.SAME_BUT_ABOUT
    return Comparison(Agreement.CONSISTENT, how(what_same=what))


def _granularity(stretch: Stretch) -> str:
    if stretch.timed:
        return "time" if stretch.length <= 60 else "part of the day"
    first, last = stretch.days
    if first is None or last is None:
        return "open span of time"
    if first == last:
        return "day"
    if first.day == 1 and (last == date.max or (last + timedelta(days=1)).day == 1):
        months = 12 * (last.year - first.year) + last.month - first.month + 1
        return {1: "month", 12: "year" if first.month == 1 else "months"}.get(months, "years" if months % 12 == 0 else "months")
    return "days"


def _shared(low: int, high: int) -> str:
    if low % DAY == 0 and high % DAY == 0:
        return spoken(date.fromordinal(low // DAY), date.fromordinal((high - 1) // DAY))
    return clock_span(low, high)


def _apart(a: Stretch, b: Stretch) -> str:
    """Why two stretches without a common day conflict: the finer is outside the coarser."""
    if a.length == b.length == DAY and not a.timed and not b.timed and a.low is not None and b.low is not None:
        far = _how_far(date.fromordinal(a.low // DAY), date.fromordinal(b.low // DAY))
        return sayings.APART_DAYS(one_when=a.words, other_when=b.words, apart_length=far)
    if a.length == b.length or (_granularity(a) == _granularity(b) and _granularity(a) in ("month", "year")):
        return sayings.NOT(one_when=a.words, other_when=b.words)
    finer, coarser = (a, b) if a.length < b.length else (b, a)
    return sayings.OUTSIDE(inner_when=finer.words, outer_when=coarser.words)


def _how_far(a: date, b: date) -> str:
    """Between two days: whole years where only the year differs, else days."""
    same_day = (a.month, a.day) == (b.month, b.day)
    number, unit = (abs(a.year - b.year), "year") if same_day else (abs((a - b).days), "day")
    return f"{number} {unit}{'' if number == 1 else 's'}"


def _recurring(a: Recurring, b: Stretch | Recurring) -> Comparison:
    if isinstance(b, Recurring):
        return _both_recurring(a, b)
    first, last = b.days
    if first is None or last is None or (last - first).days >= 366:
        return Comparison(Agreement.CONSISTENT, sayings.MAY_LIE_WITHIN(inner_when=a.words, outer_when=b.words))
    if first == last:
        if a.fits(first):
            if a.weekday:
                return Comparison(Agreement.CONSISTENT, sayings.IS_WEEKDAY(day_when=b.words, weekday_calendar=a.words))
            return Comparison(Agreement.CONSISTENT, sayings.FITS_YEARLESS(full_when=b.words, yearless_when=a.words))
        if a.weekday:
            was = WEEKDAYS[first.weekday()]
            return Comparison(Agreement.CONFLICT, sayings.OTHER_WEEKDAY(day_when=b.words, right_calendar=was, other_calendar=a.words))
        unlike = sayings.NOT_IN_MONTH if a.day is None else sayings.NOT
        return Comparison(Agreement.CONFLICT, unlike(one_when=b.words, other_when=a.words))
    fitting = [a.fits(first + timedelta(days=n)) for n in range((last - first).days + 1)]
    if all(fitting):
        return Comparison(Agreement.CONSISTENT, sayings.FITS_YEARLESS(full_when=b.words, yearless_when=a.words))
    if any(fitting):
        return Comparison(Agreement.CONSISTENT, sayings.MAY_LIE_WITHIN(inner_when=a.words, outer_when=b.words))
    return Comparison(Agreement.CONFLICT, sayings.OUTSIDE(inner_when=a.words, outer_when=b.words))


def _both_recurring(a: Recurring, b: Recurring) -> Comparison:
    if a == b:
        what = sayings.SAME_WEEKDAY if a.weekday else sayings.SAME_MONTH if a.day is None else sayings.SAME_DAY_AND_MONTH
        return Comparison(Agreement.SAME, what)
    if bool(a.weekday) != bool(b.weekday):
        return Comparison(Agreement.NOT_COMPARABLE, sayings.ONCE_YEAR_KNOWN(one_when=a.words, other_when=b.words))
    if a.month == b.month and None in (a.day, b.day) and a.month:
        finer = a if a.day else b
        return Comparison(Agreement.CONSISTENT, sayings.WITHIN(inner_when=finer.words, outer_when=MONTHS[a.month - 1]))
    return Comparison(Agreement.CONFLICT, sayings.NOT(one_when=a.words, other_when=b.words))


def _durations(a: When, b: When) -> Comparison:
    if not (isinstance(a, Duration) and isinstance(b, Duration)):
        return Comparison(Agreement.NOT_COMPARABLE, sayings.LENGTH_AND_DATE(one_when=a.words, other_when=b.words))
    if (a.months, a.seconds) == (b.months, b.seconds) and (a.months is not None or a.words == b.words):
        if a.hazy == b.hazy:
            return Comparison(Agreement.SAME, sayings.SAME_LENGTH)
        return Comparison(Agreement.CONSISTENT, sayings.SAME_LENGTH_ABOUT)
    slack = 0.2 if a.hazy or b.hazy else 0
    (a_low, a_high), (b_low, b_high) = a.bounds, b.bounds
    if a_low * (1 - slack) <= b_high and b_low * (1 - slack) <= a_high:
        return Comparison(Agreement.CONSISTENT, sayings.FITS_LENGTH(one_when=a.words, other_when=b.words))
    return Comparison(Agreement.CONFLICT, sayings.NOT(one_when=a.words, other_when=b.words))
