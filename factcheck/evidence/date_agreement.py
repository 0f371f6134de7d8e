"""Agreement of two dates in their normal forms."""

from __future__ import annotations

from datetime import date, timedelta

from factcheck.evidence.intervals import DAY, Duration, Recurring, Stretch, When, clock_span, read_when
from factcheck.evidence.spoken_dates import MONTHS, spoken
from factcheck.vocabulary import Agreement, Comparison

_WIDEST_ZONES = 26 * 60
"""Minutes between the first and the last place on earth to see a time on the clock (UTC+14 and UTC−12)."""


def compare_dates(a: str, b: str) -> Comparison:
    """Compare two dates, weekdays or lengths of time.

    One inside the other is *consistent*: the finer does not gainsay the coarser. What is given as approximate, and seasons and
    parts of day, may miss by their slack. A length of time does not compare with a date.
    """
    one, other = read_when(a), read_when(b)
    if one is None or other is None:
        return Comparison(Agreement.NOT_COMPARABLE, f"“{(a if one is None else b).strip()[:60]}” is no date that can be compared")
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
    if _within(a_low, a_high, b_low, b_high):
        return Comparison(Agreement.CONSISTENT, f"{a.words} lies within {b.words}")
    if _within(b_low, b_high, a_low, a_high):
        return Comparison(Agreement.CONSISTENT, f"{b.words} lies within {a.words}")
    low = max((n for n in (a_low, b_low) if n is not None), default=0)
    high = min((n for n in (a_high, b_high) if n is not None), default=0)
    if low < high:
        return Comparison(Agreement.OVERLAP, f"{a.words} and {b.words} share {_shared(low, high)}")
    if low - high < _slack(a, b):
        exact, hazy = (a, b) if b.slack >= a.slack else (b, a)
        return Comparison(Agreement.CONSISTENT, f"{exact.words} is close to {hazy.words}")
    if (a.offset is None) != (b.offset is None) and a.timed and b.timed and low - high < _WIDEST_ZONES:
        return Comparison(Agreement.NOT_COMPARABLE, f"{a.words} and {b.words}: only one names its time zone")
    return Comparison(Agreement.CONFLICT, _apart(a, b))


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
    what = f"same {_granularity(a)}"
    if a.timed and (a.offset is None) != (b.offset is None):
        return Comparison(Agreement.CONSISTENT, f"{what} on the clock, but only one names its time zone")
    if (a.hazy, a.doubtful) == (b.hazy, b.doubtful):
        return Comparison(Agreement.SAME, what)
    how = "uncertain" if a.doubtful != b.doubtful else "approximate"
    return Comparison(Agreement.CONSISTENT, f"{what}, but one is given as {how}")


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
        return f"{a.words} and {b.words} are {_how_far(date.fromordinal(a.low // DAY), date.fromordinal(b.low // DAY))} apart"
    if a.length == b.length or (_granularity(a) == _granularity(b) and _granularity(a) in ("month", "year")):
        return f"{a.words} is not {b.words}"
    finer, coarser = (a, b) if a.length < b.length else (b, a)
    return f"{finer.words} is outside {coarser.words}"


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
        return Comparison(Agreement.CONSISTENT, f"{a.words} may lie within {b.words}")
    if first == last:
        if a.fits(first):
            return Comparison(
                Agreement.CONSISTENT, f"{b.words} is a {a.words}" if a.weekday else f"{b.words} fits {a.words}, given without a year"
            )
        if a.weekday:
            return Comparison(Agreement.CONFLICT, f"{b.words} was a {first:%A}, not a {a.words}")
        return Comparison(Agreement.CONFLICT, f"{b.words} is not {'in ' if a.day is None else ''}{a.words}")
    fitting = [a.fits(first + timedelta(days=n)) for n in range((last - first).days + 1)]
    if all(fitting):
        return Comparison(Agreement.CONSISTENT, f"{b.words} fits {a.words}, given without a year")
    if any(fitting):
        return Comparison(Agreement.CONSISTENT, f"{a.words} may lie within {b.words}")
    return Comparison(Agreement.CONFLICT, f"{a.words} is outside {b.words}")


def _both_recurring(a: Recurring, b: Recurring) -> Comparison:
    if a == b:
        what = "weekday" if a.weekday else "month" if a.day is None else "day and month"
        return Comparison(Agreement.SAME, f"same {what}, given without a {'date' if a.weekday else 'year'}")
    if bool(a.weekday) != bool(b.weekday):
        return Comparison(Agreement.NOT_COMPARABLE, f"{a.words} and {b.words} compare only once the year is known")
    if a.month == b.month and None in (a.day, b.day) and a.month:
        finer = a if a.day else b
        return Comparison(Agreement.CONSISTENT, f"{finer.words} lies within {MONTHS[a.month - 1]}")
    return Comparison(Agreement.CONFLICT, f"{a.words} is not {b.words}")


def _durations(a: When, b: When) -> Comparison:
    if not (isinstance(a, Duration) and isinstance(b, Duration)):
        return Comparison(Agreement.NOT_COMPARABLE, f"{a.words} and {b.words}: a length of time does not compare with a date")
    if (a.months, a.seconds) == (b.months, b.seconds) and (a.months is not None or a.words == b.words):
        if a.hazy == b.hazy:
            return Comparison(Agreement.SAME, "same length of time")
        return Comparison(Agreement.CONSISTENT, "same length of time, but one is given as approximate")
    slack = 0.2 if a.hazy or b.hazy else 0
    (a_low, a_high), (b_low, b_high) = a.bounds, b.bounds
    if a_low * (1 - slack) <= b_high and b_low * (1 - slack) <= a_high:
        return Comparison(Agreement.CONSISTENT, f"{a.words} fits {b.words}")
    return Comparison(Agreement.CONFLICT, f"{a.words} is not {b.words}")
