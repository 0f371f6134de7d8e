"""The normal form of a value as a person types it into a claim or beside a source."""

from __future__ import annotations

from factcheck.reading.dates import read_date
from factcheck.reading.quantities import find_quantities
from factcheck.vocabulary import ClaimKind, Dateline, QuantityValue

_LONGEST = 400
"""A longer entry is a passage, not a value."""


def normalise(stated: str, kind: ClaimKind, *, language: str, dateline: Dateline) -> str:
    """The normal form of ``stated`` for a claim of ``kind``; empty where nothing can be told.

    Dates come out as EDTF, quantities as :attr:`QuantityValue.normal`, all others as their words with blanks folded.
    """
    words = " ".join(stated.split())
    if not words or len(words) > _LONGEST:
        return ""
    match kind:
        case ClaimKind.DATE:
            day = read_date(words, language=language, dateline=dateline)
            return day.normal if day else ""
        case ClaimKind.QUANTITY:
            return _normal_quantity(words, language)
    return words


def _normal_quantity(words: str, language: str) -> str:
    written = QuantityValue.from_normal(words)
    if written is not None and written.low != written.high:
        return written.normal
    found = find_quantities(words, language=language)
    if len(found) != 1:
        return ""
    value = found[0].value
    return value.normal if isinstance(value, QuantityValue) else ""
