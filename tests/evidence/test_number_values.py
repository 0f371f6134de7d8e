from __future__ import annotations

import pytest

from factcheck.evidence.number_values import read_number, value_key


@pytest.mark.parametrize(
    ("words", "language", "value", "length"),
    [
        ("2.5 million people", "en", 2_500_000, 2),
        ("2,5 juta orang", "id", 2_500_000, 2),
        ("hai triệu người", "vi", 2_000_000, 2),
        ("one hundred and five people", "en", 105, 4),
        ("one hundred and more", "en", 100, 2),
        ("ninety three", "en", 93, 2),
        ("two thousand five hundred", "en", 2500, 4),
        ("dua puluh lima ribu", "id", 25_000, 4),
        ("seratus dua puluh", "id", 120, 3),
        ("seribu dua ratus", "id", 1200, 3),
        ("dua belas", "id", 12, 2),
        ("hai mươi lăm", "vi", 25, 3),
        ("mười hai", "vi", 12, 2),
        ("ba trăm", "vi", 300, 2),
        ("10 nghìn tỉ", "vi", 10_000_000_000_000, 3),
        ("1.250.000", "vi", 1_250_000, 1),
        ("1,250", "en", 1250, 1),
        ("1,250,000", "id", 1_250_000, 1),
        ("6,4", "id", 6.4, 1),
        ("5 3", "en", 5, 1),
        ("people", "en", 0, 0),
        ("juta", "id", 0, 0),
        ("tư", "vi", 0, 0),
    ],
)
def test_read_number(words: str, language: str, value: float, length: int) -> None:
    assert read_number(words.split(), 0, language) == (value, length)


def test_value_key_is_the_same_for_the_same_value() -> None:
    assert value_key(6.4) == "=6.4"
    assert value_key(2_500_000.0) == "=2500000"


def test_read_number_takes_any_digits() -> None:
    assert read_number(["1.2.3,4"], 0, "en")[1] == 1
    assert read_number(["٣٤"], 0, "en")[1] == 1
    assert read_number(["9" * 400], 0, "xx")[1] == 1
