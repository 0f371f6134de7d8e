"""An article as the public may read it: built once, when it is published."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime

from django.db.models import prefetch_related_objects

from articles.models import Claim, Correction, Source
from articles.queries.content import claim_content
from articles.queries.misprints import read_places
from articles.queries.whole import ClaimSeen, EvidenceSeen, WholeArticle, quote
from factcheck.desk.chain import digest
from factcheck.evidence.independence import independence
from factcheck.publishing.snapshot import (
    PublicCapture,
    PublicClaim,
    PublicCorrection,
    PublicEvidence,
    PublicPlace,
    PublicRating,
    PublicReport,
    PublicSignature,
)
from factcheck.vocabulary import CorrectionState


def public_report(whole: WholeArticle) -> PublicReport:
    """The snapshot of a signed-off article. Confidential sources, and all that they say, are left out."""
    article, names = whole.article, _names(whole)
    prefetch_related_objects([seen.claim for seen in whole.claims], "rating__scale__ratings", "corrections")
    if article.current is None or article.signed_off_by is None or article.signed_off_at is None:
        raise ValueError("only a signed-off article has a snapshot")
    return PublicReport(
        title=article.title,
        language=article.language,
        publisher=article.publisher,
        byline=article.byline,
        url=article.url,
        published_on=_day(article.published_on),
        lineage=tuple(f"{edge.relation} {edge.leans_on.name}" for edge in whole.lineage if not edge.leans_on.confidential),
        text_sha256=article.current.sha256,
        sentences=whole.coverage.total,
        exempt=whole.coverage.exempt,
        signed_off_by=PublicSignature(article.signed_off_by.name, _moment(article.signed_off_at)),
        signed_off_hash=article.signed_off_hash,
        claims=tuple(_claim(seen, whole, names) for seen in whole.claims),
        exempt_reasons=tuple((reason.value, number) for reason, number in whole.exempt_reasons.most_common()),
    )


def _claim(seen: ClaimSeen, whole: WholeArticle, names: dict[int, str]) -> PublicClaim:
    claim = seen.claim
    shown = tuple(e for e in seen.evidence if not e.row.source.confidential)
    public = independence([e.row.source_id for e in shown if e.row.stance.speaks], whole.edges)
    return PublicClaim(
        number=claim.number,
        label=claim.label,
        kind=claim.kind.value,
        printed=claim.printed,
        normal=claim.normal,
        quotes=tuple(quote(anchor, whole) for anchor in seen.places),
        verdict=claim.verdict.value if claim.verdict else "",
        rationale=claim.rationale,
        suggested_wording=claim.suggested_wording,
        rating=_rating(claim),
        checked_by=PublicSignature(claim.verdict_by.name if claim.verdict_by else "", _moment(claim.verdict_at)),
        evidence_by=tuple(dict.fromkeys(e.row.given_by.name for e in shown)),
        reviewed_by=PublicSignature(claim.approval.reviewer.name, _moment(claim.approval.at)) if claim.approval else None,
        evidence=tuple(_evidence(e, whole, names) for e in shown),
        sources=len(public.sources),
        origins=tuple(names.get(origin.root, "a source not named") for origin in public.origins),
        origin_count=public.count,
        waiver=seen.waiver.reason if seen.waiver and seen.facts.wants_origins else "",
        content_hash=claim.approval.reviewed_hash
        if claim.approval
        else digest(claim_content(claim, seen.places, [e.row for e in seen.evidence])),
        corrections=tuple(_correction(row) for row in claim.corrections.all() if row.state is not CorrectionState.ASKED),
        places=_places(seen, whole),
    )


def _places(seen: ClaimSeen, whole: WholeArticle) -> tuple[PublicPlace, ...]:
    return tuple(
        PublicPlace(
            words=place.words,
            normal=place.resolved.normal,
            basis=place.resolved.basis,
            agreement=place.comparison.agreement.value if place.comparison else "",
            agreement_reason=place.comparison.reason if place.comparison else "",
        )
        for place in read_places(seen.claim, whole.article, seen.places)
    )


def _correction(row: Correction) -> PublicCorrection:
    return PublicCorrection(row.printed, row.wanted, row.state.value, row.answer, row.notice)


def _evidence(seen: EvidenceSeen, whole: WholeArticle, names: dict[int, str]) -> PublicEvidence:
    row, source = seen.row, seen.row.source
    leans = tuple(f"{edge.relation} {names[edge.parent]}" for edge in whole.edges if edge.child == source.pk and edge.parent in names)
    return PublicEvidence(
        source=source.name,
        kind=source.kind.value,
        url=source.url,
        published_on=_day(source.published_on),
        language=source.language,
        stance=row.stance.value,
        stated=row.stated,
        normal=row.normal,
        agreement=seen.comparison.agreement.value if row.normal else "",
        agreement_reason=seen.comparison.reason if row.normal else "",
        quote=row.quote,
        locator=row.locator,
        searched_for=row.searched_for,
        searched_in=row.searched_in,
        searched_at=_moment(row.searched_at),
        authority=row.authority.value if row.authority else "",
        is_origin=all(edge.child != source.pk for edge in whole.edges),
        leans=leans,
        capture=PublicCapture(row.capture.sha256, row.capture.media_type, _moment(row.capture.captured_at)) if row.capture else None,
    )


def _names(whole: WholeArticle) -> dict[int, str]:
    """The sources that may be named, those in the lineage above included."""
    reached = {seen.source.pk for seen in whole.sources} | {edge.parent for edge in whole.edges}
    return dict(Source.objects.filter(pk__in=reached, confidential=False).values_list("pk", "name"))


def _rating(claim: Claim) -> PublicRating | None:
    if claim.rating is None:
        return None
    scale = claim.rating.scale
    steps = sorted(scale.ratings.all(), key=lambda step: -(step.value or 0))
    values: Sequence[int] = [step.value for step in steps if step.value is not None] or [1]
    return PublicRating(claim.rating.name, claim.rating.value, max(values), min(values), tuple(step.name for step in steps), scale.language)


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""


def _moment(at: datetime | None) -> str:
    return at.astimezone(UTC).isoformat(timespec="seconds") if at else ""
