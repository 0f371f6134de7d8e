"""What a machine reads in a span, normalised, and the dateline by which it reads days."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal, InvalidOperation
from zoneinfo import ZoneInfo

from factcheck.vocabulary.text import Span


@dataclass(frozen=True, slots=True)
class Dateline:
    """When and where an article speaks: its publication time, and the IANA name of its time zone."""

    published: datetime | None = None
    timezone: str = "UTC"

    @property
    def day(self) -> date | None:
        """The day of publication as the article's own clock has it."""
        if self.published is None:
            return None
        if self.published.tzinfo is None:
            return self.published.date()
        return self.published.astimezone(ZoneInfo(self.timezone)).date()


@dataclass(frozen=True, slots=True)
class DateValue:
    """A date or time expression, resolved.

    ``timex``: TIMEX3 value (ISO-TimeML). ``edtf``: ISO 8601-2 (EDTF level 1), empty where it has none.
    ``earliest`` and ``latest``: first and last day that it can mean, both included; ``None`` where open.
    ``basis``: how it was resolved, in words ("year from the dateline 5 Dec 2024").
    ``other_weekday``: the ISO weekday printed with it, where the date falls on another; ``other_day``: the day that a "yesterday"
    printed with it means, where that is another.
    """

    timex: str
    edtf: str = ""
    earliest: date | None = None
    latest: date | None = None
    basis: str = ""
    other_weekday: int | None = None
    other_day: date | None = None

    @property
    def until(self) -> date | None:
        """The day after the last."""
        return self.latest + timedelta(days=1) if self.latest and self.latest < date.max else None

    @property
    def normal(self) -> str:
        """The normal form kept with a claim: EDTF, else the TIMEX3 value."""
        return self.edtf or self.timex


@dataclass(frozen=True, slots=True)
class QuantityValue:
    """A number or a range with its unit. ``low == high`` for a single number; ``None`` where open.

    ``unit``: ISO 4217 for money, ``%``, an SI symbol, or the singular noun counted, in a rate with the round number of those
    it is counted among (``case per 100000``); empty for a bare number.
    """

    low: Decimal | None
    high: Decimal | None
    unit: str = ""
    approximate: bool = False

    @property
    def normal(self) -> str:
        """``[~]LOW[/HIGH] [UNIT]``; ``..`` stands for an open end, as in EDTF."""
        low, high = (".." if n is None else format(n.normalize(), "f") for n in (self.low, self.high))
        number = low if low == high else f"{low}/{high}"
        return f"{'~' if self.approximate else ''}{number} {self.unit}".strip()

    @classmethod
    def from_normal(cls, normal: str) -> QuantityValue | None:
        """Read back what :attr:`normal` wrote; ``None`` where it is no such form."""
        number, _, unit = normal.strip().partition(" ")
        low, slash, high = number.removeprefix("~").partition("/")
        try:
            ends = [None if n == ".." else Decimal(n) for n in (low, high if slash else low)]
        except InvalidOperation:
            return None
        if not all(n is None or n.is_finite() for n in ends) or ends == [None, None]:
            return None
        return cls(ends[0], ends[1], unit.strip(), number.startswith("~"))


@dataclass(frozen=True, slots=True)
class NameValue:
    """A person, place or organisation: the fullest name that the article gives, and title or role if any."""

    name: str
    title: str = ""

    @property
    def normal(self) -> str:
        """``NAME, TITLE``."""
        return f"{self.name}, {self.title}" if self.title else self.name


@dataclass(frozen=True, slots=True)
class QuotationValue:
    """Words given as someone's. ``content`` is the span inside the quote marks, or of the reported clause."""

    speaker: str
    cue: str
    content: Span
    direct: bool = True

    @property
    def normal(self) -> str:
        """Who is said to have said it."""
        return self.speaker


@dataclass(frozen=True, slots=True)
class AttributionValue:
    """Who the article says it has it from; ``chain`` runs from the nearest to the first to speak."""

    chain: tuple[str, ...]
    cue: str

    @property
    def normal(self) -> str:
        """``Reuters < spokesman``: nearest first."""
        return " < ".join(self.chain)


@dataclass(frozen=True, slots=True)
class SuperlativeValue:
    """A "first", "most" or "rare": ``sense`` is the English word for it."""

    sense: str

    @property
    def normal(self) -> str:
        """The sense."""
        return self.sense


Value = DateValue | QuantityValue | NameValue | QuotationValue | AttributionValue | SuperlativeValue
