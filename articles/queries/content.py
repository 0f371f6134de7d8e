"""Exactly what a review and a sign-off bind to, as hashes."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db.models import QuerySet

from articles.models import Anchor, Article, Claim, Evidence, Lineage, Sentence, Source
from articles.queries.lineage import edges_above
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

EVIDENCE_FIELDS_IF_SET = ("authority",)
"""Fields that came later: part of the content only where filled in, so that what was reviewed without them still holds."""

SOURCE_FIELDS = ("name", "kind", "publisher", "url", "language", "published_on", "confidential")
ARTICLE_FIELDS = ("title", "language", "publisher", "byline", "url", "published_on", "published_time", "timezone")


def with_content(claims: QuerySet[Claim]) -> QuerySet[Claim]:
    """Claims with all that :func:`claim_content` reads: three queries whatever their number."""
    return claims.select_related("rating", "article").prefetch_related("anchors", "evidence")


def claim_content(claim: Claim, anchors: Iterable[Anchor] | None = None, evidence: Iterable[Evidence] | None = None) -> dict[str, Any]:
    """What a reviewer is shown of a claim: its words in the current text, its verdict, and all of its evidence.

    ``anchors`` (of the current version) and ``evidence`` are read from the database where a page has not loaded them already.
    """
    if anchors is None:
        anchors = [anchor for anchor in claim.anchors.all() if anchor.version_id == claim.article.current_id]
    if evidence is None:
        evidence = claim.evidence.all()
    return {
        **{name: _plain(getattr(claim, name)) for name in CLAIM_FIELDS},
        "rating": claim.rating.name if claim.rating else None,
        "places": sorted([" ".join(anchor.exact.split())] for anchor in anchors),  # the words, wherever they and their lines now stand
        "evidence": sorted(
            (_evidence_content(row) for row in evidence),
            key=lambda row: row["source_id"],
        ),
    }


def _evidence_content(row: Evidence) -> dict[str, Any]:
    later = {name: _plain(value) for name in EVIDENCE_FIELDS_IF_SET if (value := getattr(row, name)) is not None}
    return {name: _plain(getattr(row, name)) for name in EVIDENCE_FIELDS} | later


def claim_hash(claim: Claim) -> str:
    """SHA-256 of :func:`claim_content`: what a review is bound to."""
    return digest(claim_content(claim))


def content_hash(article: Article) -> str:
    """SHA-256 over all that goes out with a sign-off: what it is bound to.

    The article's details and text, what is exempt, every claim with its evidence and its approval, and of the sources behind them
    what a report says and how they lean on each other. The order of claims on the desk is no part of it.
    """
    claims = list(
        with_content(Claim.objects.live().filter(article=article)).select_related("rating", "article", "approval").order_by("number")
    )
    sources = {row.source_id for claim in claims for row in claim.evidence.all()}
    edges = edges_above(sources)
    leans = Lineage.objects.filter(article=article).order_by("leans_on").values_list("relation", "leans_on")
    named = sources | {edge.parent for edge in edges} | {parent for _relation, parent in leans}
    return digest(
        {
            "details": {name: _plain(getattr(article, name)) for name in ARTICLE_FIELDS},
            "text": article.current.sha256 if article.current else None,
            "exempt": [
                [ordinal, str(reason)]
                for ordinal, reason in Sentence.objects.filter(version=article.current_id, exempt_reason__isnull=False)
                .order_by("ordinal")
                .values_list("ordinal", "exempt_reason")
            ],
            "claims": [{**claim_content(claim), "approval": claim.approval.reviewed_hash if claim.approval else None} for claim in claims],
            "sources": [
                [source.pk, *(_plain(getattr(source, name)) for name in SOURCE_FIELDS)]
                for source in Source.objects.filter(pk__in=named).order_by("pk")
            ],
            "lineage": [
                *sorted([edge.child, edge.relation.value, edge.parent] for edge in edges),
                *(["article", str(relation), parent] for relation, parent in leans),
            ],
        }
    )


def _plain(value: object) -> object:
    return value if value is None or isinstance(value, int) else str(value)
