from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from factcheck.reading.dates import read_date
from factcheck.vocabulary import Dateline

DATELINE = Dateline(datetime(2024, 12, 5, tzinfo=UTC), "Asia/Jakarta")


@pytest.mark.parametrize(
    ("phrase", "language", "normal"),
    [
        ("27-11", "vi", "2024-11-27"),
        ("27/11", "id", "2024-11-27"),
        ("27.11.2024", "id", "2024-11-27"),
        ("5.12", "vi", "2024-12-05"),
        ("Nov. 27", "en", "2024-11-27"),
        ("27 November", "id", "2024-11-27"),
        ("pada tanggal 27 November 2024", "id", "2024-11-27"),
        ("on Nov. 27, 2024", "en", "2024-11-27"),
        ("ngày 27-11", "vi", "2024-11-27"),
        ("tháng 3-2023", "vi", "2023-03"),
        ("Maret 2023", "id", "2023-03"),
        ("pekan lalu", "id", "2024-11-25/2024-12-01"),
        ("last week", "en", "2024-11-25/2024-12-01"),
        ("tuần trước", "vi", "2024-11-25/2024-12-01"),
        ("Earlier this month", "en", "2024-12"),
        ("thứ hai", "vi", "2024-12-02"),
        ("Friday", "en", "2024-11-29"),
        ("28 Desember", "id", "2024-12-28"),
        ("2023", "id", "2023"),
        ("the 1990s", "en", "199X"),
        ("dua hari", "id", "P2D"),
        ("from May 3 to May 5, 2024", "en", "2024-05-03/2024-05-05"),
        ("3/2023", "vi", "2023-03"),
    ],
)
def test_read_date_reads_what_a_person_types(phrase: str, language: str, normal: str) -> None:
    value = read_date(phrase, language=language, dateline=DATELINE)
    assert value is not None
    assert value.normal == normal


@pytest.mark.parametrize(
    ("phrase", "timex", "earliest", "latest"),
    [
        ("2024-11-27", "2024-11-27", date(2024, 11, 27), date(2024, 11, 27)),
        ("2024-12", "2024-12", date(2024, 12, 1), date(2024, 12, 31)),
        ("2024", "2024", date(2024, 1, 1), date(2024, 12, 31)),
        ("2024-22", "2024-SU", date(2024, 6, 1), date(2024, 8, 31)),
        ("199X", "199", date(1990, 1, 1), date(1999, 12, 31)),
        ("19XX", "19", date(1900, 1, 1), date(1999, 12, 31)),
        ("2024-W48", "2024-W48", date(2024, 11, 25), date(2024, 12, 1)),
        ("2024-11-27~", "2024-11-27", date(2024, 11, 27), date(2024, 11, 27)),
        ("2024-11-25/2024-12-01", "2024-11-25/2024-12-01", date(2024, 11, 25), date(2024, 12, 1)),
        ("../2024-12-05", "../2024-12-05", None, date(2024, 12, 5)),
        ("2024-12-05/..", "2024-12-05/..", date(2024, 12, 5), None),
        ("2024-12-04T10:15:00+07:00", "2024-12-04T10:15:00+07:00", date(2024, 12, 4), date(2024, 12, 4)),
    ],
)
def test_read_date_reads_plain_edtf(phrase: str, timex: str, earliest: date | None, latest: date | None) -> None:
    value = read_date(phrase, language="en", dateline=Dateline())
    assert value is not None
    assert (value.timex, value.earliest, value.latest) == (timex, earliest, latest)
    assert value.basis.startswith("as written")


@pytest.mark.parametrize(
    ("phrase", "language"),
    [
        ("", "id"),
        ("   ", "id"),
        ("Jenderal Gerasimov", "id"),
        ("27 November di Jakarta", "id"),
        ("Senin dan Selasa", "id"),
        ("31 Februari 2024", "id"),
        ("2024-02-30", "en"),
        ("2024-13-01", "en"),
        ("2024-12-05/2024-12-01", "en"),
        ("1.945.252", "id"),
        ("0812-3456-7890", "id"),
        ("x" * 10_000, "en"),
    ],
)
def test_read_date_refuses_what_is_not_one_date(phrase: str, language: str) -> None:
    assert read_date(phrase, language=language, dateline=DATELINE) is None


def test_read_date_says_why() -> None:
    value = read_date("27-11", language="vi", dateline=DATELINE)
    assert value is not None
    assert value.basis == "year from the dateline, 5 Dec 2024"
