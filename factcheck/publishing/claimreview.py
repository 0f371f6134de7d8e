"""ClaimReview JSON-LD, as schema.org 30.0 defines it and Google's page on fact-check structured data accepts it.

One ClaimReview a page, and only for a claim that has a rating: none is invented for an opinion or for what cannot be verified.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from factcheck.publishing.snapshot import PublicClaim, PublicRating, PublicReport

LONGEST_CLAIM = 75
"""Characters of ``claimReviewed`` that consumers show."""


@dataclass(frozen=True, slots=True)
class Publication:
    """Where and by whom a check is published. ``url``: of the claim's own page; days are ISO 8601."""

    desk: str
    desk_url: str
    url: str
    language: str
    published_on: str
    modified_on: str = ""


def claim_review(claim: PublicClaim, report: PublicReport, publication: Publication) -> dict[str, Any] | None:
    """The markup for a claim's page; ``None`` where it has no rating or no summary of the finding."""
    if claim.rating is None or not claim.rationale:
        return None
    markup: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "ClaimReview",
        "@id": f"{publication.url}#claimreview",
        "url": publication.url,
        "claimReviewed": claim_reviewed(claim),
        "author": {"@type": "Organization", "name": publication.desk, "url": publication.desk_url},
        "datePublished": publication.published_on,
        "inLanguage": publication.language,
        "reviewRating": _rating(claim.rating, claim.rationale),
        "itemReviewed": _claim(report, publication),
    }
    if publication.modified_on and publication.modified_on != publication.published_on:
        markup["dateModified"] = publication.modified_on
    cited = [{"@type": "CreativeWork", "name": row.source, **({"url": row.url} if row.url else {})} for row in claim.evidence]
    if cited:
        markup["citation"] = cited
    return markup


def claim_reviewed(claim: PublicClaim) -> str:
    """What is claimed, in as few words as the page has for it: the label with the value as printed, else the label alone."""
    whole = f"{claim.label}: {claim.printed}"
    if len(whole) <= LONGEST_CLAIM:
        return whole
    room = LONGEST_CLAIM - len(claim.label) - len(": …")
    return f"{claim.label}: {claim.printed[:room].rstrip()}…" if room > LONGEST_CLAIM // 4 else claim.label[:LONGEST_CLAIM]


def _rating(rating: PublicRating, explanation: str) -> dict[str, Any]:
    markup: dict[str, Any] = {"@type": "Rating", "alternateName": rating.name, "ratingExplanation": explanation}
    if rating.value is not None and rating.best > rating.worst >= 1:
        markup |= {"ratingValue": rating.value, "bestRating": rating.best, "worstRating": rating.worst}
    return markup


def _claim(report: PublicReport, publication: Publication) -> dict[str, Any]:
    """The claim as it was made: never by the desk itself."""
    markup: dict[str, Any] = {"@type": "Claim"}
    if report.publisher and report.publisher.casefold() != publication.desk.casefold():
        markup["author"] = {"@type": "Organization", "name": report.publisher}
    if report.published_on:
        markup["datePublished"] = report.published_on
    if report.url:
        markup["appearance"] = {"@type": "CreativeWork", "url": report.url, "headline": report.title}
    return markup
