"""A spelt-out or written number, token by token: "tujuh ratus dua puluh satu ribu", "2,5 triệu", "two and a half million"."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal
from enum import IntEnum, auto
from typing import ClassVar

from factcheck.reading.quantity_words import Part

MAX_DIGITS = 24
"""A longer run of digits is a code, not an amount."""


class _Last(IntEnum):
    """What a tally took last, which decides what it may take next."""

    NOTHING = auto()
    DIGIT = auto()
    LITERAL = auto()
    FIXED = auto()
    TENS = auto()
    HUNDRED = auto()
    SCALE = auto()
    CLOSED = auto()


_BEFORE_A_NUMBER = (_Last.NOTHING, _Last.HUNDRED, _Last.SCALE)
_COUNTS_HUNDREDS = (_Last.NOTHING, _Last.DIGIT, _Last.LITERAL, _Last.FIXED, _Last.TENS)
_MAY_SCALE = (*_COUNTS_HUNDREDS, _Last.HUNDRED, _Last.SCALE)


class Tally:
    """Adds up the parts of one number; :meth:`take` refuses a part that does not continue it.

    The number is ``sum(groups) + hundreds + low``: a group is what a scale ("million") has closed, ``low`` what stands below a hundred.
    """

    __slots__ = ("_groups", "_hundreds", "_low", "last", "literal", "scale")

    def __init__(self) -> None:
        self._groups: list[tuple[Decimal, Decimal]] = []
        self._hundreds = Decimal(0)
        self._low = Decimal(0)
        self.last = _Last.NOTHING
        self.literal = False
        self.scale = Decimal(1)

    @property
    def value(self) -> Decimal:
        """What it comes to so far."""
        return sum((value for _, value in self._groups), self._hundreds + self._low)

    @property
    def begun(self) -> bool:
        """Whether anything was taken."""
        return self.last is not _Last.NOTHING

    @property
    def joins(self) -> bool:
        """Whether an "and" may stand here: "two hundred and five"."""
        return self.last in (_Last.HUNDRED, _Last.SCALE)

    @property
    def takes_point(self) -> bool:
        """Whether a spoken decimal point may stand here."""
        return self.last in (_Last.DIGIT, _Last.LITERAL, _Last.FIXED, _Last.TENS, _Last.HUNDRED)

    def take(self, part: Part, value: Decimal) -> bool:
        """Add a part, or refuse it and stay as before."""
        takes = self._TAKES.get(part)
        return takes is not None and takes(self, value)

    def take_literal(self, value: Decimal) -> bool:
        """Add a number written in digits; it must begin a group."""
        if self.last not in (_Last.NOTHING, _Last.SCALE):
            return False
        self.literal = True
        return self._take_low(value, _Last.LITERAL)

    def take_fraction(self, digits: str) -> bool:
        """Add what stands behind a spoken decimal point."""
        self._low += Decimal(f"0.{digits}")
        self.last = _Last.LITERAL
        return True

    def _take_fixed(self, value: Decimal) -> bool:
        return self._take_low(value, _Last.FIXED) if self.last in _BEFORE_A_NUMBER else False

    def _take_low(self, value: Decimal, last: _Last) -> bool:
        self._low = value
        self.last = last
        return True

    def _take_digit(self, value: Decimal) -> bool:
        if self.last is _Last.TENS:
            return self._take_low(self._low + value, _Last.FIXED)
        return self._take_low(value, _Last.DIGIT) if self.last in _BEFORE_A_NUMBER else False

    def _take_tens(self, value: Decimal) -> bool:
        if (
            self.last in (_Last.DIGIT, _Last.FIXED)
            and self._low
            and not self._hundreds
            and not self._groups
            and value >= 20
            and not self.literal
        ):
            self._hundreds = self._low * 100  # "one twenty two"
            return self._take_low(value, _Last.TENS)
        return self._take_low(value, _Last.TENS) if self.last in _BEFORE_A_NUMBER else False

    def _multiply_low(self, value: Decimal) -> bool:
        return self._take_low(self._low * value, _Last.TENS) if self.last in (_Last.DIGIT, _Last.LITERAL) else False

    def _make_teen(self, value: Decimal) -> bool:
        return self._take_low(self._low + value, _Last.FIXED) if self.last is _Last.DIGIT and self._low < value else False

    def _take_hundred(self, value: Decimal) -> bool:
        if self.last not in _COUNTS_HUNDREDS or self._hundreds:
            return False
        self._hundreds = (self._low if self.last is not _Last.NOTHING else Decimal(1)) * value
        return self._take_low(Decimal(0), _Last.HUNDRED)

    def _take_scale(self, value: Decimal) -> bool:
        if self.last not in _MAY_SCALE or (self._groups and self._groups[-1][0] == value):
            return False
        below = self._hundreds + self._low if self.begun else Decimal(1)
        while self._groups and self._groups[-1][0] < value:
            below += self._groups.pop()[1]
        self._groups.append((value, below * value))
        self._hundreds = Decimal(0)
        self.scale = value
        return self._take_low(Decimal(0), _Last.SCALE)

    def _take_half(self, value: Decimal) -> bool:
        if self.last is _Last.SCALE:
            self._low = self.scale * value
        elif self.last is _Last.HUNDRED:
            self._low = 100 * value
        elif self.last in _COUNTS_HUNDREDS:  # "satu setengah", and "setengah" alone
            self._low += value
            self.last = _Last.LITERAL
            return True
        else:
            return False
        self.last = _Last.CLOSED
        return True

    def _take_dozen(self, value: Decimal) -> bool:
        return self._close((self.value if self.begun else Decimal(1)) * value) if self.last in _MAY_SCALE else False

    def _divide(self, value: Decimal) -> bool:
        return self._close(round(self.value / value, 6)) if self.last in (_Last.DIGIT, _Last.FIXED) else False

    def _take_vague(self, value: Decimal) -> bool:
        return self._close(value) if not self.begun else False

    def _close(self, value: Decimal) -> bool:
        self._groups = []
        self._hundreds = Decimal(0)
        return self._take_low(value, _Last.CLOSED)

    _TAKES: ClassVar[dict[Part, Callable[[Tally, Decimal], bool]]] = {
        Part.DIGIT: _take_digit,
        Part.FIXED: _take_fixed,
        Part.TENS: _take_tens,
        Part.TIMES_TEN: _multiply_low,
        Part.PLUS_TEN: _make_teen,
        Part.HUNDRED: _take_hundred,
        Part.SCALE: _take_scale,
        Part.DOZEN: _take_dozen,
        Part.PARTS: _divide,
        Part.HALF: _take_half,
        Part.VAGUE: _take_vague,
    }


_BLANKS = "\u00a0\u202f"
_GROUPED = re.compile(r"\d{1,3}([.,\u00a0\u202f])\d{3}(?:\1\d{3})*")


def read_digits(written: str, decimal: str) -> Decimal | None:
    """The value of digits with their marks, ``decimal`` being the language's own decimal mark; ``None`` where it is no one number.

    A mark that can only be the other one is read as that: ``1.500.000`` in English, ``7.25`` in Indonesian.
    """
    if len(written) > MAX_DIGITS * 2 or (not written.isascii() and any(c.isdigit() and not c.isascii() for c in written)):
        return None
    group = "." if decimal == "," else ","
    if not any(mark in written for mark in ".," + _BLANKS):
        return Decimal(written) if len(written) <= MAX_DIGITS else None
    whole, mark, fraction = written.rpartition(decimal)
    if mark and written.count(decimal) == 1:
        plain = whole if whole.isdigit() else _ungroup(whole, group + _BLANKS)
        return Decimal(f"{plain or '0'}.{fraction}") if plain is not None and fraction.isdigit() else None
    plain = _ungroup(written, group + _BLANKS)
    if plain is None and written.count(group) == 1:
        return Decimal(written.replace(group, ".")) if all(c.isdigit() or c == group for c in written) else None
    if plain is None and written.count(decimal) > 1:
        plain = _ungroup(written, decimal)
    return Decimal(plain) if plain else None


def _ungroup(written: str, marks: str) -> str | None:
    if not written:
        return ""
    found = _GROUPED.fullmatch(written)
    return re.sub(r"\D", "", written) if found and found.group(1) in marks else None
