"""ClaimReview as a consumer accepts it, and snapshots that come back as they went."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from factcheck.publishing.claimreview import LONGEST_CLAIM, Publication, claim_review, claim_reviewed
from factcheck.publishing.snapshot import (
    PublicCapture,
    PublicClaim,
    PublicEvidence,
    PublicRating,
    PublicReport,
    PublicSignature,
    report_from_json,
)

SCALE = ("True", "Mostly true", "Half true", "Mostly false", "False")
RATING = PublicRating("Mostly true", 4, 5, 1, SCALE, "en")
EVIDENCE = PublicEvidence(
    source="City gazette",
    kind="document",
    url="https://gazette.example/3",
    published_on="2024-12-02",
    language="en",
    stance="supports",
    stated="27 Nov",
    normal="2024-11-27",
    agreement="same",
    agreement_reason="same day",
    quote="on 27 November",
    locator="p. 3",
    searched_for="",
    searched_in="",
    searched_at="",
    is_origin=True,
    leans=(),
    capture=PublicCapture("a" * 64, "text/html", "2024-12-05T02:00:00+00:00"),
)
CLAIM = PublicClaim(
    number=2,
    label="Call date",
    kind="date",
    printed="27 November",
    normal="2024-11-27",
    quotes=(("on ", "27 November", ", he said"),),
    verdict="confirmed",
    rationale="Two records give the day.",
    suggested_wording="",
    rating=RATING,
    checked_by=PublicSignature("Sari", "2024-12-06T04:12:00+00:00"),
    evidence_by=("Sari",),
    reviewed_by=PublicSignature("Bima", "2024-12-06T05:12:00+00:00"),
    evidence=(EVIDENCE,),
    sources=1,
    origins=("City gazette",),
    origin_count=1,
    waiver="",
    content_hash="b" * 64,
)
REPORT = PublicReport(
    title="Two generals speak",
    language="en",
    publisher="Kabar Contoh",
    byline="",
    url="https://kabar.example/a",
    published_on="2024-12-05",
    lineage=("translates Another Paper",),
    text_sha256="c" * 64,
    sentences=11,
    exempt=1,
    signed_off_by=PublicSignature("Laras", "2024-12-06T06:12:00+00:00"),
    signed_off_hash="d" * 64,
    claims=(CLAIM,),
)
PUBLICATION = Publication(
    "Meja Fakta", "https://fakta.example", "https://fakta.example/reports/x/claims/2/", "en", "2024-12-06", "2024-12-07"
)


def markup(**changes: Any) -> dict[str, Any]:
    found = claim_review(replace(CLAIM, **changes), REPORT, PUBLICATION)
    assert found is not None
    return found


def test_claimreview_has_what_a_consumer_needs() -> None:
    found = markup()
    assert {"claimReviewed", "reviewRating", "url", "author", "itemReviewed", "datePublished", "inLanguage", "@id"} <= set(found)
    assert found["url"] == PUBLICATION.url
    assert found["datePublished"] == "2024-12-06"
    assert found["dateModified"] == "2024-12-07"
    assert found["itemReviewed"]["datePublished"] == "2024-12-05"
    assert found["itemReviewed"]["author"]["name"] == "Kabar Contoh"
    assert found["itemReviewed"]["appearance"]["url"] == REPORT.url
    json.dumps(found)


def test_rating_numbers_are_numbers_within_the_scale() -> None:
    rating = markup()["reviewRating"]
    assert 1 <= rating["worstRating"] <= rating["ratingValue"] <= rating["bestRating"]
    assert rating["worstRating"] < rating["bestRating"]
    assert rating["ratingExplanation"] == CLAIM.rationale


def test_rating_off_the_scale_has_a_name_and_no_number() -> None:
    rating = markup(rating=PublicRating("Tidak terbukti", None, 4, 1, SCALE, "id"))["reviewRating"]
    assert rating["alternateName"] == "Tidak terbukti"
    assert "ratingValue" not in rating


@pytest.mark.parametrize("changes", [{"rating": None}, {"rationale": ""}])
def test_no_markup_without_a_rating_or_a_finding(changes: dict[str, Any]) -> None:
    assert claim_review(replace(CLAIM, **changes), REPORT, PUBLICATION) is None


def test_claim_is_never_the_desks_own() -> None:
    own = claim_review(CLAIM, replace(REPORT, publisher="meja fakta"), PUBLICATION)
    assert own is not None
    assert "author" not in own["itemReviewed"]


@pytest.mark.parametrize(
    ("label", "printed", "expected"),
    [
        ("Call date", "27 November", "Call date: 27 November"),
        ("Quote", "x" * 200, "Quote: " + "x" * 67 + "…"),
        ("y" * 70, "z" * 70, "y" * 70),
    ],
)
def test_claim_reviewed_is_short_and_says_no_rating(label: str, printed: str, expected: str) -> None:
    said = claim_reviewed(replace(CLAIM, label=label, printed=printed))
    assert said == expected
    assert len(said) <= LONGEST_CLAIM
    assert RATING.name not in said


@pytest.mark.parametrize(("value", "truth"), [(5, "high"), (4, "high"), (3, "middle"), (2, "low"), (1, "low"), (None, "none")])
def test_rating_knows_its_third_of_the_scale(value: int | None, truth: str) -> None:
    assert replace(RATING, value=value).truth == truth


def test_snapshot_comes_back_as_it_went() -> None:
    stored = json.loads(json.dumps(REPORT.as_json()))
    assert report_from_json(stored) == REPORT
    assert report_from_json(stored).content_hash == REPORT.content_hash
    assert replace(REPORT, title="Other").content_hash != REPORT.content_hash
