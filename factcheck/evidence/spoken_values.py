"""A claim's normal form as one would say it: ``XXXX-10-30`` is "30 October, year unknown", ``37/.. death`` "at least 37 deaths"."""

from __future__ import annotations

import re
from functools import lru_cache

from factcheck.evidence import sayings
from factcheck.evidence.intervals import Recurring, read_when
from factcheck.evidence.quantity_agreement import spoken_amount
from factcheck.vocabulary import ClaimKind, QuantityValue

_PLAIN = re.compile(r"\d{4}(-\d\d(-\d\d)?)?", re.ASCII)
_LONGEST = 120

PLAIN = ("", "")


@lru_cache(maxsize=8192)
def spoken_value(kind: str, normal: str) -> tuple[str, str]:
    """The words in English, and the group of :mod:`factcheck.sayings` that they are of; both empty for what anybody reads as it is."""
    form = normal.strip()
    if not form or len(form) > _LONGEST:
        return PLAIN
    match kind:
        case ClaimKind.DATE:
            return _date(form)
        case ClaimKind.QUANTITY:
            quantity = QuantityValue.from_normal(form)
            words = spoken_amount(quantity) if quantity else form
            return PLAIN if words == form else (words, "amount")
    return PLAIN


def _date(form: str) -> tuple[str, str]:
    when = None if _PLAIN.fullmatch(form) else read_when(form)
    if when is None:
        return PLAIN
    if not isinstance(when, Recurring):
        return when.words, "when"
    if when.weekday:
        return sayings.SOME_WEEKDAY(weekday_calendar=when.words), "value"
    return sayings.YEAR_UNKNOWN(a_when=when.words), "value"
