from __future__ import annotations

import gzip
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.fetching import Fetched
from articles.warc import BrokenArchive, from_warc, to_warc

AT = datetime(2026, 11, 24, 21, 5, 30, 250, tzinfo=timezone(timedelta(hours=7)))
PAGE = Fetched(
    url="http://harbour.example/a",
    final_url="https://harbour.example/a?b=c",
    status=200,
    reason="OK",
    media_type="text/html",
    charset="utf-8",
    headers=(
        ("Content-Type", "text/html; charset=utf-8"),
        ("Content-Encoding", "gzip"),
        ("Content-Length", "31"),
        ("X-Place", "Hà Nội"),
    ),
    body="<p>Đê biển vỡ.</p>".encode(),
    redirects=(),
    address="192.0.2.9",
    sent_headers=(("Host", "harbour.example"), ("User-Agent", "Factcheck")),
)


def test_from_warc_gives_back_what_to_warc_was_given() -> None:
    archived = from_warc(to_warc(PAGE, at=AT))
    assert (archived.url, archived.status, archived.address, archived.body) == (PAGE.final_url, 200, "192.0.2.9", PAGE.body)
    assert archived.fetched_at == AT


def test_to_warc_keeps_headers_but_says_how_the_body_is_stored() -> None:
    headers = from_warc(to_warc(PAGE, at=AT)).headers
    assert ("X-Archive-Orig-Content-Encoding", "gzip") in headers
    assert ("Content-Length", str(len(PAGE.body))) in headers
    assert "Content-Encoding" not in dict(headers)


def test_to_warc_holds_the_request_beside_the_response() -> None:
    plain = gzip.decompress(to_warc(PAGE, at=AT)).decode()
    assert plain.count("WARC/1.1\r\n") == 2
    assert "WARC-Type: request\r\n" in plain
    assert "GET /a?b=c HTTP/1.1\r\n" in plain
    assert "User-Agent: Factcheck\r\n" in plain
    assert "WARC-Date: 2026-11-24T14:05:30.000250Z\r\n" in plain


@given(body=st.binary(max_size=3000), status=st.integers(200, 599))
def test_warc_keeps_any_body_byte_for_byte(body: bytes, status: int) -> None:
    archived = from_warc(to_warc(replace(PAGE, body=body, status=status), at=datetime(2026, 1, 1, tzinfo=UTC)))
    assert (archived.body, archived.status) == (body, status)


@pytest.mark.parametrize("data", [b"", b"no archive", to_warc(PAGE, at=AT)[:-40], to_warc(PAGE, at=AT) * 2])
def test_from_warc_refuses_what_is_no_archive_of_one_page(data: bytes) -> None:
    with pytest.raises(BrokenArchive):
        from_warc(data)


def test_from_warc_refuses_an_archive_whose_page_was_changed() -> None:
    changed = gzip.decompress(to_warc(PAGE, at=AT)).replace("vỡ".encode(), "ổn".encode()[:3] + b" ")
    with pytest.raises(BrokenArchive, match="changed after it was made"):
        from_warc(changed)
