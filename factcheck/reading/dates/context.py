"""What dates are resolved against: the dateline, the date last mentioned, and the tense around."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from factcheck.reading.dates import bases
from factcheck.reading.dates.periods import Period, length_of
from factcheck.reading.lang.date_words import DateWords
from factcheck.vocabulary import DateValue

#: Past and future as a clause tells them; empty where it tells neither; COMING where a text is nothing but the date.
PAST, FUTURE, COMING = "past", "future", "coming"


@dataclass(slots=True)
class Context:
    """What is known at a place in a text; finding carries it along.

    ``day``: the dateline's day. ``anchor``: the day or longer period last mentioned. ``earlier``: the few mentioned before it, newest first.
    ``narrative``: the text tells of another time than the dateline's. ``seen_news``: a date near the dateline's was
    mentioned; ``news``: the last day mentioned that is near the dateline's. ``clock``: the time last mentioned, if the anchor has one.
    ``tense``: one of the above. ``month_first``: whether 3/4 is the fourth of March.
    """

    words: DateWords
    day: date | None = None
    anchor: Period | None = None
    earlier: tuple[Period, ...] = ()
    narrative: bool = False
    seen_news: bool = False
    news: Period | None = None
    clock: datetime | None = None
    tense: str = ""
    month_first: bool = False

    def anchor_for(self, days: int) -> Period | None:
        """The period last mentioned that is no longer than ``days``, a few mentions back at most."""
        return next((period for period in (self.anchor, *self.earlier) if period and length_of(period.grain) <= days), None)

    @property
    def now(self) -> date | None:
        """The day that a date with parts left out is nearest to: the dateline's, or in a narrative the date last mentioned."""
        return self.anchor.first if self.narrative and self.anchor else self.day

    @property
    def now_in_words(self) -> str:
        """What :attr:`now` is, for a basis."""
        if self.narrative and self.anchor:
            return bases.LAST_MENTIONED(normal_form=self.anchor.edtf)
        return bases.THE_DATELINE(day_calendar=in_words(self.day)) if self.day else bases.NONE


def in_words(day: date) -> str:
    """``5 Dec 2024``."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def choose(candidates: Iterable[Period], context: Context) -> Period | None:
    """The candidate that is meant: by tense where the clause has one, else the nearest, the past counting as half as far."""
    day = context.now
    if day is None:
        return None
    periods = sorted(candidates, key=lambda period: period.first)
    past = [period for period in periods if period.first <= day]
    coming = [period for period in periods if period.last >= day]
    if not past or not coming:
        return (past[-1] if past else None) or (coming[0] if coming else None)
    back, ahead = (day - past[-1].last).days, (coming[0].first - day).days
    if past[-1] is coming[0] or back <= 0:
        return past[-1]
    if context.narrative:
        return coming[0] if ahead <= 2 * back else past[-1]
    if context.tense == COMING:
        return coming[0]
    if context.tense == FUTURE:
        return coming[0] if ahead <= 240 or ahead <= back else past[-1]
    if context.tense == PAST:
        return past[-1]
    return past[-1] if back <= 2 * ahead else coming[0]


def value_of(period: Period, basis: str, context: Context, edge: str = "") -> DateValue:
    """A period as a value; ``edge`` START, MID or END narrows its days, not its name."""
    first, last = period.first, period.last
    if edge:
        first, last = narrow(period, edge, context)
        narrowed = bases.EDGES[edge](first_calendar=in_words(first), last_calendar=in_words(last))
        basis = bases.AND(first_basis=narrowed, more_basis=basis)
    return DateValue(period.timex, period.edtf, first, last, basis)


def narrow(period: Period, edge: str, context: Context) -> tuple[date, date]:
    """First and last day of a period's beginning, middle or end: of a month as the language has it, else thirds."""
    if period.grain == "M":
        first, last = context.words.edges[edge]
        return period.first.replace(day=first), period.first.replace(day=min(last, period.last.day))
    length = (period.last - period.first).days + 1
    third = max(length // 3, 1)
    if edge == "START":
        return period.first, period.first + timedelta(days=third - 1)
    if edge == "END":
        return period.last - timedelta(days=third - 1), period.last
    return period.first + timedelta(days=third), max(period.last - timedelta(days=third), period.first + timedelta(days=third))


Resolver = Callable[[dict[str, object], Context], DateValue | None]
