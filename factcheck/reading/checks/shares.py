"""Percentages beside what they are of: "up 20% from 100 to 150", "30 of 120 (20%)"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from factcheck.reading.checks import sayings
from factcheck.reading.checks.material import Figure, Material, Said, plain_number
from factcheck.vocabulary import Flag, FlagKind

_NEAR = 5
"""Words that may stand between a percentage and what it is of."""
_ROUNDED = Decimal("0.55")
"""Of the worth of its last digit, how much a percentage may be off: it was rounded, up or down."""
_EXACT_BELOW = 1000
_HUNDRED = Decimal(100)
_LARGEST = Decimal(10) ** 30


def find_shares(material: Material) -> Iterator[Flag]:
    """Percentages that do not follow from the two figures beside them, rounding allowed for."""
    for said in material.sentences:
        figures = [figure for figure in material.figures(said) if abs(figure.value) < _LARGEST]
        for at in range(len(figures) - 2):
            flag = _flag(material, said, figures[at : at + 3])
            if flag is not None:
                yield flag


def _flag(material: Material, said: Said, three: Sequence[Figure]) -> Flag | None:
    percents = [at for at, figure in enumerate(three) if figure.unit == "%"]
    if len(percents) != 1 or percents[0] == 1:
        return None
    share = three[percents[0]]
    one, other = (figure for figure in three if figure is not share)
    if one.unit and other.unit and one.unit != other.unit and {one.unit, other.unit} & {"%"}:
        return None
    ends = _change(material, said, one, other)
    if ends is not None:
        before, after = ends
        if before.unit and after.unit and before.unit != after.unit:
            return None
        if not _beside(material, share, one, other, change=True) or _as_said(share, _changes(before, after)):
            return None
        right = (after.value - before.value) / before.value * _HUNDRED
        reason = sayings.CHANGE(
            before_number=plain_number(before.value),
            after_number=plain_number(after.value),
            right_number=_said(abs(right)),
            printed_number=plain_number(share.value),
        )
    elif _is_part(material, one, other) and _beside(material, share, one, other, change=False):
        if _as_said(share, _shares(one, other)):
            return None
        right = one.value / other.value * _HUNDRED
        reason = sayings.SHARE(
            part_number=plain_number(one.value),
            whole_number=plain_number(other.value),
            right_number=_said(right),
            printed_number=plain_number(share.value),
        )
    else:
        return None
    return Flag(FlagKind.PERCENTAGE, tuple(sorted((figure.span for figure in three), key=lambda span: span.start)), reason)


def _change(material: Material, said: Said, one: Figure, other: Figure) -> tuple[Figure, Figure] | None:
    """What a figure was and what it became: "from 100 to 150", "to 150 from 100"."""
    lead = _role_before(material, said.first, one)
    between = material.role(one.after, other.first) or _role_before(material, one.after, other)
    if other.first - one.after > _NEAR or one.value <= 0 or other.value <= 0:
        return None
    if "from_" in lead and "to" in between:
        return one, other
    if "to" in lead and "from_" in between:
        return other, one
    return None


def _role_before(material: Material, first: int, figure: Figure) -> frozenset[str]:
    """The listed word right before a figure."""
    return material.role(figure.first - 1, figure.first) if figure.first > first else frozenset()


def _is_part(material: Material, one: Figure, other: Figure) -> bool:
    """Whether one is named as a part of the other: "30 of the 120 workers"."""
    return "of" in material.role(one.after, other.first) and 0 <= one.value <= other.value != 0


def _beside(material: Material, share: Figure, one: Figure, other: Figure, *, change: bool) -> bool:
    """Whether the percentage is said of just these two: in brackets or behind an "or", or close to a change."""
    words = material.listed.words
    if share.first >= other.after:
        gap = range(other.after, share.first)
        opening = share.first - 1
    else:
        gap = range(share.after, one.first)
        opening = one.first - 1
    if len(gap) > _NEAR or any(words[at] in ".;:!?" for at in gap):
        return False
    told = len(gap) > 0 and (words[opening] == "(" or "or_" in material.role(opening, opening + 1))
    if not change:
        return told
    return (
        told or (share.first < one.first and len(gap) <= 2) or (share.first >= other.after and words[other.after] == "," and len(gap) <= 3)
    )


def _shares(one: Figure, other: Figure) -> tuple[Decimal, Decimal]:
    """The least and the most, in percent, that a part can be of its whole, both rounded as printed."""
    low, high = one.value - _slack(one), one.value + _slack(one)
    return low / (other.value + _slack(other)) * _HUNDRED, high / max(other.value - _slack(other), Decimal("1e-9")) * _HUNDRED


def _changes(before: Figure, after: Figure) -> tuple[Decimal, Decimal]:
    """The least and the most that a change can be, in percent, whichever way it went."""
    first, last = (before.value - _slack(before), before.value + _slack(before)), (after.value - _slack(after), after.value + _slack(after))
    every = [(b - a) / a * _HUNDRED for a in first if a > 0 for b in last]
    low, high = min(every), max(every)
    return (low, high) if low >= 0 else (-high, -low) if high <= 0 else (Decimal(0), max(-low, high))


def _as_said(share: Figure, bounds: tuple[Decimal, Decimal]) -> bool:
    slack = min(_unit(share.value), Decimal(1)) * _ROUNDED
    return bounds[0] - slack <= share.value <= bounds[1] + slack


def _slack(figure: Figure) -> Decimal:
    """How far a figure as printed can be from what it rounds: small whole numbers are exact."""
    whole = figure.value == figure.value.to_integral_value()
    return Decimal(0) if whole and figure.value < _EXACT_BELOW else _unit(figure.value) / 2


def _unit(value: Decimal) -> Decimal:
    """The worth of the last digit that is not nought."""
    exponent = value.normalize().as_tuple().exponent
    return Decimal(1).scaleb(exponent) if isinstance(exponent, int) else Decimal(0)


def _said(value: Decimal) -> str:
    return plain_number(round(value, 1))
