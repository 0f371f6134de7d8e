"""Small steps of a demo's story, each through the service that a page would use."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from articles.models import Article, Claim, Rating, Review, Sentence, Source, User
from articles.queries.content import claim_hash
from articles.services.claims import ClaimFields, make_claim, submit_with
from articles.services.coverage import exempt_sentence
from articles.services.evidence import give_evidence
from articles.services.intake import hand_in_article
from articles.services.workflow import approve_claim, return_claim
from factcheck.anchoring import describe
from factcheck.reading.reader import read
from factcheck.vocabulary import ClaimKind, Dateline, ExemptReason, Selector, Stance, Verdict

TEXTS = Path(__file__).parent


def hand_in(name: str, *, actor: User, published_on: date, timezone: str, publisher: str, byline: str = "") -> Article:
    """Read a text of the demo and hand it in as intake proposes it."""
    text = (TEXTS / name).read_text(encoding="utf-8")
    reading = read(text, dateline=Dateline(datetime.combine(published_on, time(12), ZoneInfo(timezone)), timezone))
    return hand_in_article(
        reading,
        actor=actor,
        title=reading.title,
        publisher=publisher,
        byline=byline,
        published_on=published_on,
        timezone=timezone,
        language=reading.language,
    )


def place(article: Article, quote: str) -> Selector:
    """The only place of a quote in an article's text."""
    text = article.current.text if article.current else ""
    if text.count(quote) != 1:
        raise ValueError(f"{quote!r} stands {text.count(quote)} times in the text")
    start = text.index(quote)
    return describe(text, start, start + len(quote))


def claim(article: Article, *quotes: str, actor: User, label: str, kind: ClaimKind, printed: str = "", normal: str = "") -> Claim:
    """A claim of one or more quotes."""
    places = [place(article, quote) for quote in quotes]
    return make_claim(article, actor=actor, places=places, label=label, kind=kind, printed=printed, normal=normal)


def say(claim: Claim, source: Source, *, actor: User, stance: Stance = Stance.SUPPORTS, **statement: Any) -> None:
    """What a source says of a claim."""
    give_evidence(claim, actor=actor, source=source, stance=stance, **statement)


def search(claim: Claim, source: Source, words: str, *, actor: User, where: str, on: date) -> None:
    """A search that found nothing."""
    give_evidence(
        claim,
        actor=actor,
        source=source,
        stance=Stance.NOT_FOUND,
        searched_for=words,
        searched_in=where,
        searched_at=datetime.combine(on, time(4), UTC),
    )


def judge(claim: Claim, verdict: Verdict, rationale: str, *, actor: User, wording: str = "", rating: str = "") -> Claim:
    """Give a verdict and submit the claim for review."""
    claim.refresh_from_db()
    fields = ClaimFields(
        label=claim.label,
        kind=claim.kind,
        printed=claim.printed,
        normal=claim.normal,
        verdict=verdict,
        rationale=rationale,
        suggested_wording=wording,
        rating=Rating.objects.get(scale__active=True, name=rating) if rating else None,
    )
    return submit_with(claim, actor=actor, read_at_version=claim.row_version, fields=fields)


def approve(claim: Claim, *, actor: User) -> Review:
    """The reviewer approves what stands there."""
    claim = Claim.objects.select_related("article", "rating").get(pk=claim.pk)
    return approve_claim(claim, actor=actor, reviewed_hash=claim_hash(claim))


def send_back(claim: Claim, reason: str, *, actor: User) -> Review:
    """The reviewer returns it."""
    claim = Claim.objects.select_related("article", "rating").get(pk=claim.pk)
    return return_claim(claim, actor=actor, reason=reason, reviewed_hash=claim_hash(claim))


def exempt(article: Article, quote: str, reason: ExemptReason, *, actor: User, note: str = "") -> Sentence:
    """Exempt the sentence in which a quote stands."""
    at = place(article, quote).start
    sentence = Sentence.objects.get(version=article.current_id, start__lte=at, end__gt=at)
    return exempt_sentence(sentence, actor=actor, reason=reason, note=note)
