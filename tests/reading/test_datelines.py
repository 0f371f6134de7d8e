from __future__ import annotations

from datetime import date, datetime

import pytest

from factcheck.reading.reader import read
from factcheck.vocabulary import Dateline

DAY = date(2025, 10, 30)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("id", "HANOI, 30 Oktober 2025 - Banjir besar melanda kota Example sejak Senin."),
        ("id", "Jakarta (30/10/2025) – Banjir besar melanda kota Example."),
        ("id", "JAKARTA, Kamis (30/10/2025) - Banjir besar melanda kota Example."),
        ("id", "JAKARTA, ANTARA, 30 Oktober 2025 - Banjir besar melanda kota Example."),
        ("id", "Banjir melanda kota\n\nBandung, 30/10/2025—Banjir besar melanda kota Example."),
        ("vi", "Lũ lớn ở thành phố\n\nHÀ NỘI, 30-10-2025 — Lũ lớn xảy ra ở thành phố Example."),
        ("vi", "Hà Nội, ngày 30 tháng 10 năm 2025 – Lũ lớn xảy ra ở thành phố Example."),
        ("vi", "(Hà Nội, 30/10/2025) - Lũ lớn xảy ra ở thành phố Example."),
        ("en", "LONDON, Oct 30, 2025 (Reuters) - Heavy rain fell on the city."),
        ("en", "New Delhi, October 30, 2025 – Heavy rain fell on the city."),
    ],
)
def test_the_day_of_a_dateline_is_proposed(language: str, text: str) -> None:
    assert read(text, language=language).published == DAY


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "LONDON, Oct 30 (Agency) - Heavy rain fell on the city."),
        ("en", "On Oct 30, 2025 - a Thursday - heavy rain fell on the city."),
        ("en", "The storm of 30 October 2025 - the worst in years - flooded the city."),
        ("id", "Pada 30 Oktober 2025 - hari itu juga - banjir melanda kota."),
        ("id", "JAKARTA, ANTARA - Banjir melanda kota pada 30 Oktober 2025 - malam hari."),
        ("id", "JAKARTA, 31 Februari 2025 - Banjir melanda kota."),
        ("vi", "Ngày 30-10-2025 - một ngày mưa lớn - thành phố bị ngập."),
        ("id", "30 Oktober 2025 - Banjir melanda kota."),
    ],
)
def test_a_day_that_is_of_no_dateline_or_has_no_year_is_not(language: str, text: str) -> None:
    assert read(text, language=language).published is None


def test_the_day_of_a_dateline_dates_the_text() -> None:
    reading = read("HANOI, 30 Oktober 2025 - Banjir besar melanda kota Example sejak Senin.", language="id")
    assert [mention.value.normal for mention in reading.mentions if mention.text == "Senin"] == ["2025-10-27"]


def test_a_day_given_comes_before_that_of_a_dateline() -> None:
    given = Dateline(datetime(2025, 11, 2, 9, 0))  # noqa: DTZ001 - the dateline's own clock
    assert read("HANOI, 30 Oktober 2025 - Banjir besar.", language="id", dateline=given).published == given.published
