"""Exactly what a review and a sign-off bind to, as hashes."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet

from articles.models import Article, Claim
from factcheck.desk.chain import digest

CLAIM_FIELDS = ("number", "label", "kind", "printed", "normal", "verdict", "rationale", "suggested_wording")
EVIDENCE_FIELDS = (
    "source_id",
    "stance",
    "stated",
    "normal",
    "quote",
    "locator",
    "note",
    "searched_for",
    "searched_in",
    "capture_id",
)


def with_content(claims: QuerySet[Claim]) -> QuerySet[Claim]:
    """Claims with all that :func:`claim_content` reads: four queries whatever their number."""
    return claims.select_related("rating").prefetch_related("anchors", "evidence__source")


def claim_content(claim: Claim) -> dict[str, Any]:
    """What a reviewer is shown of a claim: its words and places, its verdict, and all of its evidence."""
    return {
        **{name: _plain(getattr(claim, name)) for name in CLAIM_FIELDS},
        "rating": claim.rating.name if claim.rating else None,
        "places": sorted([a.version_id, a.start, a.end, a.exact] for a in claim.anchors.all()),
        "evidence": sorted(
            ({name: _plain(getattr(row, name)) for name in EVIDENCE_FIELDS} for row in claim.evidence.all()),
            key=lambda row: row["source_id"],
        ),
    }


def claim_hash(claim: Claim) -> str:
    """SHA-256 of :func:`claim_content`: what a review is bound to."""
    return digest(claim_content(claim))


def content_hash(article: Article) -> str:
    """SHA-256 over the text, every claim with its evidence, and its approval: what a sign-off is bound to."""
    claims = with_content(Claim.objects.live().filter(article=article)).select_related("rating", "approval")
    return digest(
        {
            "text": article.current.sha256 if article.current else None,
            "claims": [
                {**claim_content(claim), "approval": claim.approval.reviewed_hash if claim.approval else None} for claim in claims
            ],
            "exempt": [
                [ordinal, reason.value]
                for ordinal, reason in article.current.sentences.filter(exempt_reason__isnull=False).values_list("ordinal", "exempt_reason")
            ]
            if article.current
            else [],
        }
    )


def _plain(value: object) -> object:
    return value if value is None or isinstance(value, int) else str(value)
