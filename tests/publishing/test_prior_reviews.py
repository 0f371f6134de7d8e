from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.publishing.prior_reviews import LARGEST_ITEM, NotTaken, PriorReview, read_claim_reviews
from factcheck.reading.decoding import UnreadableText

REVIEW: dict[str, Any] = {
    "@context": "https://schema.org",
    "@type": "ClaimReview",
    "url": "https://cek.example/jembatan",
    "claimReviewed": "Jembatan   <b>Westhaven</b> runtuh &amp; hanyut",
    "author": {"@type": "Organization", "name": "Cek Kota", "url": "https://cek.example/"},
    "datePublished": "2024-11-28T10:00:00+07:00",
    "inLanguage": "id",
    "headline": "Tidak, jembatan itu berdiri",
    "reviewRating": {"@type": "Rating", "alternateName": "Keliru", "ratingValue": "1", "bestRating": 5, "worstRating": 1},
    "itemReviewed": {"@type": "Claim", "author": {"@type": "Person", "name": "Pak Anu"}, "datePublished": "2024-11-27"},
}


def read(value: object) -> list[PriorReview | NotTaken]:
    return list(read_claim_reviews(value if isinstance(value, bytes) else json.dumps(value).encode()))


def one(**changed: Any) -> PriorReview | NotTaken:
    found = read({**REVIEW, **changed})
    assert len(found) == 1
    return found[0]


def test_a_claim_review_is_read_whole() -> None:
    review = one()
    assert isinstance(review, PriorReview)
    assert review.raw == REVIEW
    assert (review.claim, review.rating, review.url, review.publisher) == (
        "Jembatan Westhaven runtuh & hanyut", "Keliru", "https://cek.example/jembatan", "Cek Kota",
    )  # fmt: skip
    assert (review.claimant, review.claimed_on, review.reviewed_on) == ("Pak Anu", date(2024, 11, 27), date(2024, 11, 28))
    assert (review.value, review.worst, review.best, review.language, review.title) == (1, 1, 5, "id", "Tidak, jembatan itu berdiri")


@pytest.mark.parametrize(
    "held",
    [
        REVIEW,
        [REVIEW],
        {"@context": "https://schema.org", "@graph": [{"@type": "WebPage"}, REVIEW]},
        {"@type": "DataFeed", "dataFeedElement": [{"@type": "DataFeedItem", "item": [REVIEW]}]},
        {**REVIEW, "@type": ["ClaimReview", "Review"]},
        {**REVIEW, "@type": "http://schema.org/ClaimReview"},
    ],
)
def test_it_is_found_wherever_it_stands(held: object) -> None:
    assert [type(item) for item in read(held)] == [PriorReview]


def test_lines_pages_and_the_tools_api_are_read() -> None:
    line = json.dumps(REVIEW)
    other = json.dumps({**REVIEW, "url": "https://cek.example/2"})
    found = read(f"{line}\n\n{other}\nnot json\n".encode())
    assert [type(item) for item in found] == [PriorReview, PriorReview, NotTaken]
    page = f'<!doctype html><html><head><script type="application/ld+json">{line}</script><script>var x</script></head></html>'
    assert [item.claim for item in read(page.encode()) if isinstance(item, PriorReview)] == ["Jembatan Westhaven runtuh & hanyut"]
    page = f'<SCRIPT async\ntype="Application/LD+JSON">{line};</SCRIPT\n><script type="application/ld+json">{other}</script><script>never closed'
    assert [item.url for item in read(page.encode()) if isinstance(item, PriorReview)] == [REVIEW["url"], "https://cek.example/2"]
    answer = {
        "claims": [
            {
                "text": "Jembatan runtuh",
                "claimant": "Pak Anu",
                "claimReview": [{"publisher": {"name": "Cek Kota"}, "url": "https://cek.example/3", "textualRating": "Salah", "reviewDate": "2024-11-28T00:00:00Z"}],
            }
        ]
    }  # fmt: skip
    [found_one] = read(answer)
    assert isinstance(found_one, PriorReview)
    assert (found_one.rating, found_one.publisher, found_one.reviewed_on) == ("Salah", "Cek Kota", date(2024, 11, 28))


@pytest.mark.parametrize(
    ("changed", "why"),
    [
        ({"claimReviewed": ""}, "which claim"),
        ({"claimReviewed": {"x": 1}, "itemReviewed": 3}, "which claim"),
        ({"reviewRating": None}, "no rating"),
        ({"reviewRating": {"alternateName": []}}, "no rating"),
        ({"url": ""}, "where it can be read"),
        ({"url": "javascript:alert(1)"}, "where it can be read"),
        ({"url": "https://"}, "where it can be read"),
        ({"url": "https://[::1"}, "where it can be read"),
        ({"url": "https://a.example/ b"}, "where it can be read"),
        ({"url": f"https://a.example/{'x' * 3000}"}, "where it can be read"),
        ({"url": 7}, "where it can be read"),
        ({"articleBody": "x" * LARGEST_ITEM}, "larger"),
    ],
)
def test_what_cannot_be_taken_is_named_with_a_reason(changed: dict[str, Any], why: str) -> None:
    refused = one(**changed)
    assert isinstance(refused, NotTaken)
    assert why in str(refused.why)


@pytest.mark.parametrize(
    ("changed", "name", "value"),
    [
        ({"author": "Cek Kota"}, "publisher", "Cek Kota"),
        ({"author": [{"name": "A"}, {"name": "B"}]}, "publisher", "A"),
        ({"author": None}, "publisher", "cek.example"),
        ({"reviewRating": {"ratingValue": 2, "bestRating": "5"}}, "rating", "2/5"),
        ({"reviewRating": [{"alternateName": "Benar"}]}, "rating", "Benar"),
        ({"reviewRating": {"alternateName": "x", "ratingValue": "1e999"}}, "value", None),
        ({"reviewRating": {"alternateName": "x", "ratingValue": True}}, "value", None),
        ({"datePublished": "yesterday"}, "reviewed_on", None),
        ({"datePublished": "0001-01-01"}, "reviewed_on", None),
        ({"datePublished": 20241128}, "reviewed_on", None),
        ({"inLanguage": {"@type": "Language", "alternateName": "vi"}}, "language", "vi"),
        ({"inLanguage": "Bahasa Indonesia!"}, "language", ""),
        ({"headline": "a\x00b\ud800c"}, "title", "a b c"),
        ({"claimReviewed": "x" * 9000}, "claim", "x" * 4999 + "…"),
        ({"itemReviewed": {"author": {"name": None}}}, "claimant", ""),
    ],
)
def test_what_is_odd_is_read_as_far_as_it_goes(changed: dict[str, Any], name: str, value: object) -> None:
    review = one(**changed)
    assert isinstance(review, PriorReview)
    assert getattr(review, name) == value


@pytest.mark.parametrize(
    "hostile",
    [
        b"",
        b"   ",
        b"[]",
        b"null",
        b"7",
        b"{",
        b'"ClaimReview"',
        b"[" * 100_000,
        b'{"a":' * 50_000 + b"1" + b"}" * 50_000,
        b'{"@type": "ClaimReview", "n": ' + b"9" * 10_000 + b"}",
        b"<html></html>",
        b'<script type="application/ld+json">{</script>',
        b"<" * 100_000,
        b'<script type="application/ld+json"' * 5_000,
        b'<script type="application/ld+json">' * 100_000,
        b'<script type="application/ld+json">{</script ' * 50_000,
        json.dumps({**REVIEW, "x": [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]}).encode(),
    ],
)
def test_hostile_input_is_answered_with_a_sentence(hostile: bytes) -> None:
    found = read(hostile)
    assert found
    assert all(isinstance(item, NotTaken) and str(item.why).endswith((".", ")")) for item in found)


def test_bytes_that_are_no_text_are_refused() -> None:
    with pytest.raises(UnreadableText):
        read(b"%PDF-1.7 nothing to read here")


def test_numbers_without_end_and_half_characters_are_not_kept() -> None:
    raw = json.dumps(REVIEW).replace('"id"', '"id", "odd": [NaN, Infinity, 1e999, "\\u0000\\ud800ok"]').encode()
    [review] = read(raw)
    assert isinstance(review, PriorReview)
    assert review.raw["odd"] == [None, None, None, "ok"]
    json.dumps(review.raw, allow_nan=False).encode()


def test_the_key_is_of_address_and_claim() -> None:
    keys = [
        review.key
        for review in (one(), one(headline="x"), one(claimReviewed="Lain"), one(url="https://cek.example/4"))
        if isinstance(review, PriorReview)
    ]
    assert keys[0] == keys[1]
    assert len(set(keys)) == 3


JSON = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text(),
    lambda held: st.lists(held) | st.dictionaries(st.text(), held),
    max_leaves=12,
)


@given(st.dictionaries(st.sampled_from([*REVIEW, "publisher", "name"]), JSON))
def test_no_value_breaks_it(changed: dict[str, Any]) -> None:
    for item in read({**REVIEW, **changed, "@type": "ClaimReview"}):
        assert isinstance(item, PriorReview | NotTaken)


@given(st.binary(max_size=300))
def test_no_bytes_break_it(data: bytes) -> None:
    try:
        found = read(data)
    except UnreadableText:
        return
    assert all(isinstance(item, PriorReview | NotTaken) for item in found)
