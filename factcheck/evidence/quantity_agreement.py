"""Agreement of two quantities in their normal forms (:attr:`QuantityValue.normal`).

Numbers count as rounded where they look it: 1,200,000 is given to the hundred thousand, 3.5 to the tenth. A round number
agrees with a finer one that rounds to it, as long as the two are within 5 per cent; tens are taken to be exact, so that 10 dead
is not 12 dead. What is given as approximate may miss by 10 per cent, and by 20 below a hundred. Two bounds of one side ("at least 37",
"at least 13") can always both hold: they agree only where their numbers do.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import ROUND_CEILING, Decimal

from factcheck.evidence import sayings
from factcheck.evidence.units import COUNTED_AS, MONEY, UNITS, canonical, plural
from factcheck.sayings import Saying
from factcheck.vocabulary import Agreement, Comparison, QuantityValue

_ROUND_WITHIN = Decimal("0.05")
_ABOUT = Decimal("0.10")
_ABOUT_SMALL = Decimal("0.20")
_SMALL = 100
_LONGEST = 120
_MOST_DIGITS = 40


@dataclass(frozen=True, slots=True)
class _Amount:
    """A quantity in the unit it is compared in.

    ``play``: by how much its ends may be off, by rounding of what was printed.
    ``words``: as one would say it, ``many`` where that is a plural.
    """

    low: Decimal | None
    high: Decimal | None
    play: Decimal
    approximate: bool
    words: str
    many: bool = False

    def of(self, one_and_many: tuple[Saying, Saying]) -> Saying:
        """The saying whose verb goes with the words: ``12 people are``, ``12 km is``."""
        return one_and_many[self.many]

    @property
    def single(self) -> Decimal | None:
        return self.low if self.low == self.high else None

    @property
    def bound(self) -> Decimal | None:
        """The number of what is open on one side."""
        return self.high if self.low is None else self.low if self.high is None else None


def compare_quantities(a: str, b: str) -> Comparison:
    """Compare two numbers or ranges; units of measure are converted, currencies are not."""
    one, other = _read(a), _read(b)
    if one is None or other is None:
        return Comparison(Agreement.NOT_COMPARABLE, sayings.NO_NUMBER(words=(a if one is None else b).strip()[:60]))
    one_unit, other_unit = canonical(one.unit), canonical(other.unit)
    if one_unit == other_unit:
        return _amounts(_amount(one), _amount(other), alike=True)
    if not one_unit or not other_unit:
        return _half_named(one, other, one_unit or other_unit)
    measured, other_measured = UNITS.get(one_unit), UNITS.get(other_unit)
    if measured and other_measured and measured.measures == other_measured.measures:
        return _amounts(_amount(one, one_unit), _amount(other, other_unit), alike=False)
    for unit, broader in ((one_unit, other_unit), (other_unit, one_unit)):
        if COUNTED_AS.get(unit) == broader:
            return _only_one_says(_amounts(_amount(one), _amount(other), alike=True), plural(unit))
    return Comparison(Agreement.NOT_COMPARABLE, _other_unit(one_unit, other_unit))


def _read(normal: str) -> QuantityValue | None:
    """``None`` also for numbers so large or small that nobody means them, which would overflow in a conversion."""
    quantity = QuantityValue.from_normal(normal) if len(normal) <= _LONGEST else None
    if quantity and all(n is None or not n or abs(n.adjusted()) <= _MOST_DIGITS for n in (quantity.low, quantity.high)):
        return quantity
    return None


def _other_unit(one: str, other: str) -> str:
    if one in MONEY and other in MONEY:
        return sayings.OTHER_CURRENCIES(one_code=one, other_code=other)
    return sayings.OTHER_UNITS(one_code=one, other_code=other)


def _half_named(one: QuantityValue, other: QuantityValue, unit: str) -> Comparison:
    """One of the two names no unit: it may be the same one."""
    bare = _amounts(_amount(replace(one, unit="")), _amount(replace(other, unit="")), alike=True)
    if bare.agreement is Agreement.CONFLICT and (unit in UNITS or unit in MONEY):
        return Comparison(Agreement.NOT_COMPARABLE, sayings.ONLY_ONE_IN(code=unit))
    return _only_one_says(bare, unit)


def _only_one_says(bare: Comparison, words: str) -> Comparison:
    agreement = Agreement.CONSISTENT if bare.agreement is Agreement.SAME else bare.agreement
    return Comparison(agreement, sayings.ONLY_ONE_SAYS(what_agreement=bare.reason, unit_noun=words))


def _amount(quantity: QuantityValue, unit: str = "") -> _Amount:
    """The quantity as it is, or in the base unit of ``unit`` if one is given."""
    play = max((_precision(n) for n in (quantity.low, quantity.high) if n is not None), default=Decimal(0)) / 2
    words = spoken_amount(quantity)
    many = not words.endswith(canonical(quantity.unit))
    many = many and canonical(quantity.unit) not in MONEY
    if not unit:
        return _Amount(quantity.low, quantity.high, play, quantity.approximate, words, many)
    measure = UNITS[unit]
    low, high = (None if n is None else measure.to_base(n) for n in (quantity.low, quantity.high))
    return _Amount(low, high, play * measure.factor, quantity.approximate, words, many)


def _precision(number: Decimal) -> Decimal:
    """The place to which a number looks rounded: 0.1 for 3.5, 100,000 for 1,200,000, and 1 for 37 as for 30."""
    exponent = number.normalize().as_tuple().exponent if number else 0
    place = exponent if isinstance(exponent, int) else 0
    return Decimal(1) if place == 1 else Decimal(1).scaleb(place)


def _amounts(a: _Amount, b: _Amount, *, alike: bool) -> Comparison:
    """``alike``: both are in the same unit."""
    if _close(a.low, b.low) and _close(a.high, b.high):
        if a.approximate != b.approximate:
            return Comparison(Agreement.CONSISTENT, sayings.SAME_BUT_ABOUT(what_same=_what(a)))
        if alike:
            return Comparison(Agreement.SAME, sayings.SAME(what_same=_what(a)))
        unlike = a.of(sayings.SAME_UNLIKE)(what_same=_what(a), one_amount=a.words, other_amount=b.words)
        return Comparison(Agreement.SAME, unlike)
    if a.single is not None and b.single is not None:
        return _numbers(a, b, a.single, b.single, alike=alike)
    one, other = a.bound, b.bound
    if one is not None and other is not None and (a.low is None) == (b.low is None):
        return _bounds(a, b, one, other, alike=alike)
    return _ranges(a, b)


def _bounds(a: _Amount, b: _Amount, one: Decimal, other: Decimal, *, alike: bool) -> Comparison:
    """Both are open on the same side: they can both hold, whatever their numbers."""
    numbers = _numbers(a, b, one, other, alike=alike)
    if numbers.agreement is not Agreement.CONFLICT:
        return numbers
    return Comparison(Agreement.OVERLAP, sayings.BOUNDS_DIFFER(one_amount=a.words, other_amount=b.words))


def _what(amount: _Amount) -> str:
    return sayings.SAME_RANGE if amount.single is None else sayings.SAME_AMOUNT


def _close(one: Decimal | None, other: Decimal | None) -> bool:
    """Equal but for the last digits of a conversion."""
    if one is None or other is None:
        return one is other
    return abs(one - other) <= max(abs(one), abs(other)) * Decimal("1e-15")


def _numbers(a: _Amount, b: _Amount, one: Decimal, other: Decimal, *, alike: bool) -> Comparison:
    apart, largest = abs(one - other), max(abs(one), abs(other))
    finer, coarser = (a, b) if a.play <= b.play else (b, a)
    rounding = coarser.play if alike else a.play + b.play
    if (finer.play < coarser.play or not alike) and apart <= rounding and (coarser.play < 1 or apart <= largest * _ROUND_WITHIN):
        rounded = finer.of(sayings.ROUNDS if alike else sayings.ROUNDED)
        return Comparison(Agreement.CONSISTENT, rounded(finer_amount=finer.words, coarser_amount=coarser.words))
    if (a.approximate or b.approximate) and apart <= _about(a, b):
        exact, about = (a, b) if b.approximate else (b, a)
        near = exact.of(sayings.WITHIN_PERCENT)
        share = _percent(apart, largest)
        return Comparison(Agreement.CONSISTENT, near(exact_amount=exact.words, share_number=share, about_amount=about.words))
    times = _by_how_much(one, other)
    unlike = a.of(sayings.NOT_AMOUNT_TIMES if times else sayings.NOT_AMOUNT)
    return Comparison(Agreement.CONFLICT, unlike(one_amount=a.words, other_amount=b.words, times_number=times))


def _about(a: _Amount, b: _Amount) -> Decimal:
    """How far off "about" may be."""
    ends = [abs(n) for amount in (a, b) for n in (amount.low, amount.high) if n is not None]
    largest = max(ends)
    return largest * (_ABOUT_SMALL if largest < _SMALL else _ABOUT)


def _percent(apart: Decimal, largest: Decimal) -> str:
    """Rounded up to a whole per cent."""
    return str((100 * apart / largest).quantize(Decimal(1), ROUND_CEILING))


def _by_how_much(one: Decimal, other: Decimal) -> str:
    """How many times the smaller, where it is twice or more: a slipped zero shows."""
    small, large = sorted((one, other))
    return f"{large / small:.3g}" if small > 0 and large >= 2 * small else ""


def _ranges(a: _Amount, b: _Amount) -> Comparison:
    """At least one of the two is a range."""
    if _within(a, b):
        return Comparison(Agreement.CONSISTENT, a.of(sayings.AMOUNT_WITHIN)(inner_amount=a.words, outer_amount=b.words))
    if _within(b, a):
        return Comparison(Agreement.CONSISTENT, b.of(sayings.AMOUNT_WITHIN)(inner_amount=b.words, outer_amount=a.words))
    low = max((n for n in (a.low, b.low) if n is not None), default=None)
    high = min((n for n in (a.high, b.high) if n is not None), default=None)
    if low is None or high is None or low <= high:
        return Comparison(Agreement.OVERLAP, sayings.AMOUNTS_OVERLAP(one_amount=a.words, other_amount=b.words))
    if (a.approximate or b.approximate) and low - high <= _about(a, b):
        exact, about = (a, b) if b.approximate else (b, a)
        return Comparison(Agreement.CONSISTENT, exact.of(sayings.AMOUNT_CLOSE)(exact_amount=exact.words, about_amount=about.words))
    inner, outer = (a, b) if a.single is not None else (b, a)
    return Comparison(Agreement.CONFLICT, inner.of(sayings.AMOUNT_OUTSIDE)(inner_amount=inner.words, outer_amount=outer.words))


def _within(inner: _Amount, outer: _Amount) -> bool:
    starts = outer.low is None or (inner.low is not None and inner.low >= outer.low)
    return starts and (outer.high is None or (inner.high is not None and inner.high <= outer.high))


def spoken_amount(quantity: QuantityValue) -> str:
    """``about USD 2,000,000``, ``5 %``, ``at least 100 km``, ``1,000–2,000``."""
    low, high = (None if n is None else _number(n) for n in (quantity.low, quantity.high))
    unit = canonical(quantity.unit)
    unit = unit if quantity.low == quantity.high == 1 else plural(unit)
    number = high if low is None else low if high is None or low == high else f"{low}–{high}"
    words = f"{unit} {number}" if unit in MONEY else f"{number} {unit}".rstrip()
    if low is None or high is None:
        words = (sayings.AT_MOST if low is None else sayings.AT_LEAST)(an_amount=words)
    return sayings.ABOUT_AMOUNT(an_amount=words) if quantity.approximate else words


def _number(number: Decimal) -> str:
    """With thousands separators; in powers of ten where it would fill the line."""
    return f"{number.normalize():,f}" if -12 < number.adjusted() < 18 else f"{number.normalize():e}"
