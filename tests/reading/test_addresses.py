from __future__ import annotations

from datetime import date

import pytest

from factcheck.reading.addresses import day_in, host_of, site_language

DAY = date(2024, 12, 5)


@pytest.mark.parametrize(
    ("url", "day"),
    [
        ("https://baoduanho.vn/dien-dam-185241205083544051.htm", DAY),
        ("https://baoduanho.vn/dien-dam-20241205083544051.htm", DAY),
        ("https://nusa.example/2024/12/05/dien-dam", DAY),
        ("https://nusa.example/read/2024/12/5/10304455/judul", DAY),
        ("https://nusa.example/berita/2024-12-05-judul.html", DAY),
        ("https://nusa.example/internasional/20241205083544-106-1180/judul", DAY),
        ("https://nusa.example/judul-20241205.html", DAY),
        ("https://nusa.example/berita?d=2024/12/05", DAY),
        ("https://nusa.example/2024/13/45/judul", None),
        ("https://nusa.example/2023/02/30/judul", None),
        ("https://nusa.example/d-7671234/judul", None),
        ("https://nusa.example/185249905083544051.htm", None),
        ("https://nusa.example/#2024/12/05", None),
        ("https://nusa.example", None),
        ("", None),
    ],
)
def test_the_day_in_an_address(url: str, day: date | None) -> None:
    assert day_in(url) == day


@pytest.mark.parametrize(
    ("url", "host"),
    [
        ("https://www.nusa.example/a", "nusa.example"),
        ("www.nusa.example/a", "nusa.example"),
        ("http://[::1", ""),
        ("", ""),
    ],
)
def test_the_host_of_an_address(url: str, host: str) -> None:
    assert host_of(url) == host


@pytest.mark.parametrize(
    ("url", "language"),
    [
        ("https://baoduanho.vn/a", "vi"),
        ("https://en.baoduanho.vn/a", "en"),
        ("https://baoduanho.vn/en/a", "en"),
        ("https://nusa.co.id/a", "id"),
        ("https://harbour.co.uk/a", "en"),
        ("https://www.reuters.com/world/", "en"),
        ("https://nusa.example/a", ""),
        ("", ""),
    ],
)
def test_the_language_of_a_site(url: str, language: str) -> None:
    assert site_language(url) == language
