"""Dates that contradict themselves, or the date right beside them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise

from factcheck.reading.checks import sayings
from factcheck.reading.checks.material import Material
from factcheck.reading.dates import bases
from factcheck.reading.dates.context import in_words
from factcheck.sayings import WEEKDAYS
from factcheck.vocabulary import DateValue, Flag, FlagKind, Mention, Span

_FIGURES = frozenset("0123456789")
_OF_THE_DATELINE = "year from the dateline"
_A_NIGHT = timedelta(days=1)
"""A text that is published behind midnight says "yesterday" of the day before the day before."""


def find_weekdays(material: Material) -> Iterator[Flag]:
    """Dates printed with a weekday that is not theirs."""
    for mention in material.mentions:
        value = mention.value
        if isinstance(value, DateValue) and value.other_weekday is not None and value.earliest is not None:
            reason = sayings.WEEKDAY(
                day_calendar=in_words(value.earliest),
                right_calendar=WEEKDAYS[value.earliest.weekday()],
                printed_calendar=WEEKDAYS[value.other_weekday - 1],
            )
            yield Flag(FlagKind.WEEKDAY, (Span(mention.start, mention.end),), reason)


def find_relative_dates(material: Material) -> Iterator[Flag]:
    """A "yesterday" or "last week" with a date printed right beside it that is none of its days."""
    for mention in material.mentions:
        value = mention.value
        if not isinstance(value, DateValue) or value.other_day is None or value.earliest is None:
            continue
        if value.other_day - value.earliest != _A_NIGHT:
            told, printed = in_words(value.other_day), in_words(value.earliest)
            reason = sayings.OTHER_DAY(words=mention.text, told_calendar=told, printed_calendar=printed)
            yield Flag(FlagKind.RELATIVE_DATE, (Span(mention.start, mention.end),), reason)
    for said in material.sentences:
        dates = [mention for mention in said.mentions if isinstance(mention.value, DateValue)]
        for one, other in pairwise(dates):
            near, explicit = (other, one) if is_explicit(one) else (one, other)
            if is_explicit(explicit) and is_relative(near) and _in_apposition(material, one, other) and apart(near, explicit):
                spans = (Span(one.start, one.end), Span(other.start, other.end))
                reason = sayings.OTHER_DAYS(
                    told_words=near.text, told_days=days_of(near), printed_words=explicit.text, printed_days=days_of(explicit)
                )
                yield Flag(FlagKind.RELATIVE_DATE, spans, reason)


def is_explicit(mention: Mention) -> bool:
    """Whether a date names its day or month by the calendar."""
    value = mention.value
    named = isinstance(value, DateValue) and value.earliest is not None and value.latest is not None
    return named and not _FIGURES.isdisjoint(mention.text) and value.basis.startswith((bases.AS_PRINTED, _OF_THE_DATELINE))  # type: ignore[union-attr]  # named says it


def is_relative(mention: Mention) -> bool:
    """Whether a date is told from the dateline's day, and is no longer than a month."""
    value = mention.value
    if not isinstance(value, DateValue) or value.earliest is None or value.latest is None:
        return False
    return (value.latest - value.earliest).days <= 31 and "the dateline" in value.basis and not is_explicit(mention)


def apart(one: Mention, other: Mention) -> bool:
    """Whether two dates share no day, and are more than a night apart."""
    first, second = _days(one), _days(other)
    return first is not None and second is not None and (first[1] + _A_NIGHT < second[0] or second[1] + _A_NIGHT < first[0])


def days_of(mention: Mention) -> str:
    """The days of a date, as a reason says them."""
    days = _days(mention)
    if days is None:
        return sayings.AS_PRINTED(words=mention.text)
    first, last = in_words(days[0]), in_words(days[1])
    return sayings.DAY(day_calendar=first) if first == last else sayings.DAYS(first_calendar=first, last_calendar=last)


def _days(mention: Mention) -> tuple[date, date] | None:
    value = mention.value
    if not isinstance(value, DateValue) or value.earliest is None or value.latest is None or value.latest >= date.max - _A_NIGHT:
        return None
    return value.earliest, value.latest


def _in_apposition(material: Material, one: Mention, other: Mention) -> bool:
    """Whether nothing but a bracket stands between two dates: "last week (20 November)"."""
    gap = material.text[one.end : other.start].strip()
    behind = material.text[other.end : other.end + 1]
    return gap in ("(", ", (") and behind in (")", ",", ";")
