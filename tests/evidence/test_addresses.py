from __future__ import annotations

import pytest

from factcheck.evidence.addresses import canonical_address

PAGE = "paper.example/2024/bridge"


@pytest.mark.parametrize(
    "url",
    [
        "https://paper.example/2024/bridge",
        "http://www.paper.example/2024/bridge/",
        "https://m.paper.example/2024/bridge?utm_source=mail&fbclid=x1",
        "https://paper.example:443/2024/bridge#comments",
        "https://PAPER.example/2024/bridge/amp/",
        "https://amp.paper.example/2024/bridge/index.html",
        " https://paper.example/2024/bridge ",
    ],
)
def test_addresses_of_one_page_are_one(url: str) -> None:
    assert canonical_address(url) == PAGE


@pytest.mark.parametrize(
    "url",
    [
        "https://paper.example/2024/bridge?id=2",
        "https://paper.example/2024/Bridge",
        "https://paper.example:8443/2024/bridge",
        "https://other.example/2024/bridge",
    ],
)
def test_addresses_of_other_pages_are_others(url: str) -> None:
    assert canonical_address(url) not in ("", PAGE)


@pytest.mark.parametrize(
    "url", ["", "paper", "ftp://paper.example/x", "javascript:alert(1)", "https://[::1", "https://x.example:99999999/", "https://"]
)
def test_what_is_no_address_has_none(url: str) -> None:
    assert canonical_address(url) == ""


def test_order_of_what_is_asked_plays_no_part() -> None:
    assert canonical_address("https://a.example/?b=2&a=1") == canonical_address("https://a.example?a=1&b=2")
