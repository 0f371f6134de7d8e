"""Lengths of time that no date holds down, as quantities: "60 tahun" and "24 jam" say how long or how old, not when."""

from __future__ import annotations

import re
from decimal import Decimal

from factcheck.vocabulary import DateValue, QuantityValue

_DURATION = re.compile(r"P(?:(?P<date>\d+(?:\.\d+)?(?:Y|M|W|D))|T(?P<time>\d+(?:\.\d+)?[HMS]))")
_FORM = re.compile(r"P(?:T?(?:\d+(?:\.\d+)?|X)[A-Z]+)+")
_UNITS = {"date": {"Y": "year", "M": "month", "W": "week", "D": "day"}, "time": {"H": "h", "M": "min", "S": "s"}}


def is_length(value: DateValue) -> bool:
    """Whether it is a length of time, or how often something is, that begins and ends on no day: ``P60Y``, ``PXM``."""
    return value.edtf == "" and value.earliest is None and value.latest is None and _FORM.fullmatch(value.timex) is not None


def length_as_quantity(value: DateValue) -> QuantityValue | None:
    """The quantity of one number and one unit that a length of time is; ``None`` for what has several, or no number."""
    found = _DURATION.fullmatch(value.timex)
    if found is None or not is_length(value):
        return None
    part = found.lastgroup or "date"
    number = Decimal(found[part][:-1])
    return QuantityValue(number, number, _UNITS[part][found[part][-1]])
