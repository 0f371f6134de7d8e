from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.reading.numerals import Tally, read_digits
from factcheck.reading.quantity_words import Part


@pytest.mark.parametrize(
    ("written", "decimal", "value"),
    [
        ("1.500,5", ",", "1500.5"),
        ("1,500.5", ".", "1500.5"),
        ("1.500", ",", "1500"),
        ("1.500", ".", "1.500"),
        ("1,500", ",", "1.500"),
        ("7.25", ",", "7.25"),
        ("1.500.000", ".", "1500000"),
        ("0033", ".", "33"),
        ("12\u00a0500", ",", "12500"),
    ],
)
def test_read_digits_follows_the_marks_of_the_language(written: str, decimal: str, value: str) -> None:
    assert read_digits(written, decimal) == Decimal(value)


@pytest.mark.parametrize("written", ["1.2.3", "1,22,333.4.5", "1" * 25])
def test_read_digits_refuses_what_is_no_one_number(written: str) -> None:
    assert read_digits(written, ".") is None


@given(st.integers(min_value=0, max_value=10**15))
def test_read_digits_reads_back_what_is_grouped(number: int) -> None:
    assert read_digits(f"{number:,}", ".") == number
    assert read_digits(f"{number:,}".replace(",", "."), ",") == number


def test_tally_refuses_a_part_that_does_not_go_on() -> None:
    tally = Tally()
    assert tally.take(Part.DIGIT, Decimal(2))
    assert not tally.take(Part.DIGIT, Decimal(3))
    assert tally.take(Part.HUNDRED, Decimal(100))
    assert not tally.take(Part.HUNDRED, Decimal(100))
    assert tally.take(Part.SCALE, Decimal(1000))
    assert tally.value == 200_000
