"""Agreement: what comparing two values, as normal forms, says and why. Machines compare; people judge.

By kind: dates as stretches of time (:mod:`.date_agreement`), quantities with rounding and units (:mod:`.quantity_agreement`),
names with initials, transliteration and titles (:mod:`.name_agreement`), quotations word for word, places, attributions and
the rest as text (:mod:`.text_agreement`). Comparing is symmetrical: swapping the two gives the same agreement.
"""

from __future__ import annotations

from functools import lru_cache

from factcheck.evidence import sayings
from factcheck.evidence.date_agreement import compare_dates
from factcheck.evidence.intervals import interval, read_when
from factcheck.evidence.name_agreement import compare_names
from factcheck.evidence.quantity_agreement import compare_quantities
from factcheck.evidence.text_agreement import compare_attributions, compare_places, compare_quotations, compare_texts
from factcheck.vocabulary import Agreement, ClaimKind, Comparison, DateValue, QuantityValue, Value

__all__ = ["compare", "compare_values", "interval"]

_LONGEST = 20_000
_BY_KIND = {
    ClaimKind.DATE: compare_dates,
    ClaimKind.QUANTITY: compare_quantities,
    ClaimKind.NAME: compare_names,
    ClaimKind.PLACE: compare_places,
    ClaimKind.QUOTATION: compare_quotations,
    ClaimKind.ATTRIBUTION: compare_attributions,
}


@lru_cache(maxsize=16384)
def compare(kind: ClaimKind, a: str, b: str) -> Comparison:
    """Compare two normal forms of a claim's kind; what is empty compares with nothing.

    A claim of another kind (an event, a position) whose two values both read as dates, or both as quantities, is compared so.
    """
    one, other = a.strip()[:_LONGEST], b.strip()[:_LONGEST]
    if not one or not other:
        return Comparison(Agreement.NOT_COMPARABLE, sayings.NO_VALUE)
    comparing = _BY_KIND.get(kind)
    if comparing is None:
        if read_when(one) and read_when(other):
            comparing = compare_dates
        elif QuantityValue.from_normal(one) and QuantityValue.from_normal(other):
            comparing = compare_quantities
        else:
            comparing = compare_texts
    return comparing(one, other)


def compare_values(kind: ClaimKind, a: Value, b: Value) -> Comparison:
    """Compare two values as read; a date that has no normal form of its own is compared by its first and last day."""
    return compare(kind, _normal(a), _normal(b))


def _normal(value: Value) -> str:
    if isinstance(value, DateValue) and read_when(value.normal) is None and (value.earliest or value.latest):
        return "/".join(".." if day is None else day.isoformat() for day in (value.earliest, value.latest))
    return value.normal
