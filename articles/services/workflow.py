"""The only writer of states. What it allows is what :mod:`factcheck.desk.workflow` says; what it writes, the database checks again."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.db.models import F, prefetch_related_objects
from django.utils import timezone
from django.utils.translation import gettext as _

from articles.models import Article, Claim, Correction, Review, User, Waiver
from articles.queries.content import claim_content, claim_hash, content_hash
from articles.queries.facts import actor_of, article_facts, claim_facts, facts_of
from articles.queries.misprints import holds, misprint_of
from articles.services.errors import Conflict, Refused
from articles.services.locks import lock_article, lock_claim
from articles.services.record import Entry, record, record_all, record_many
from factcheck.desk import sayings
from factcheck.desk.chain import digest
from factcheck.desk.facts import Facts
from factcheck.desk.workflow import STALED_FROM, TABLE, VOIDED_FROM, Action, decide
from factcheck.vocabulary import ArticleState, ClaimState, CorrectionState, Decision, EventKind, Refusal, Verdict

STALED_AT_ONCE = 500
"""Claims that one statement turns stale."""


def require(action: Action, user: User, facts: Facts) -> None:
    """Raise :class:`Refused` where the workflow says no."""
    if isinstance(answer := decide(action, actor_of(user), facts), Refusal):
        raise Refused(answer)


# --- a claim ------------------------------------------------------------------------------------------


@transaction.atomic
def submit_claim(claim: Claim, *, actor: User, read_at_version: int) -> Claim:
    """*open*, *returned* or *stale* → *checked*: it awaits review. The article is then in review."""
    return submit_locked(lock_claim(claim), actor=actor, read_at_version=read_at_version)


def submit_locked(
    claim: Claim, *, actor: User, read_at_version: int, fields: Mapping[str, Any] | None = None, changed: Mapping[str, Any] | None = None
) -> Claim:
    """:func:`submit_claim` in the caller's transaction and lock.

    ``fields`` are columns to write with it, set on ``claim`` already; ``changed`` says in the record what they were and are.
    """
    prefetch_related_objects([claim], "anchors", "evidence")
    stances = tuple(row.stance for row in claim.evidence.all())
    places = [anchor for anchor in claim.anchors.all() if anchor.version_id == claim.article.current_id]
    before = any(holds(anchor.exact, claim.printed) for anchor in claim.anchors.all() if anchor.version_id != claim.article.current_id)
    misprints = misprint_of(claim, claim.article, places, printed_before=before)
    require(Action.SUBMIT, actor, facts_of(claim, claim.article, stances=stances, placed=bool(places), misprints=misprints))
    stamps = {"submitted_at": timezone.now(), "edited_by": actor, "stale_because": ""}
    _move_claim(claim, Action.SUBMIT, read_at_version, **(fields or {}), **stamps)
    also: dict[str, Any] = {"changed": dict(changed)} if changed else {}
    told = {"number": claim.number, "verdict": claim.verdict, "hash": claim_hash(claim), **also}
    entries = [Entry(EventKind.CLAIM_SUBMITTED, actor, claim, told)]
    if claim.article.state is ArticleState.CHECKING:
        _move_article(claim.article, ArticleState.IN_REVIEW)
        entries.append(Entry(EventKind.ARTICLE_REVIEW_BEGUN, None, None, {}))
    record_all(entries, article=claim.article)
    void_sign_off(claim.article, because=sayings.CLAIM_SUBMITTED(number=claim.number))
    return claim


@transaction.atomic
def approve_claim(claim: Claim, *, actor: User, reviewed_hash: str) -> Review:
    """*checked* → *approved*, by somebody who had no hand in it: neither in what it says nor in its verdict or evidence.

    ``reviewed_hash`` is of what the reviewer was shown; :class:`Conflict` where the claim is not that any more.
    """
    claim = lock_claim(claim)
    prefetch_related_objects([claim], "anchors", "evidence")
    require(Action.APPROVE, actor, claim_facts(claim))
    review = _review(claim, actor, Decision.APPROVED, reviewed_hash)
    _move_claim(claim, Action.APPROVE, claim.row_version, approval=review)
    record(EventKind.CLAIM_APPROVED, actor=actor, claim=claim, number=claim.number, hash=reviewed_hash)
    void_sign_off(claim.article, because=sayings.CLAIM_APPROVED(number=claim.number))  # an opinion, signed off without
    return review


@transaction.atomic
def return_claim(claim: Claim, *, actor: User, reason: str, reviewed_hash: str) -> Review:
    """*checked* or *approved* → *returned*, with the reviewer's reason."""
    claim = lock_claim(claim)
    prefetch_related_objects([claim], "anchors", "evidence")
    require(Action.RETURN, actor, claim_facts(claim))
    if not reason.strip():
        raise Refused(Refusal(_("Say why you return it: the checker needs to know what to do."), "reason"))
    review = _review(claim, actor, Decision.RETURNED, reviewed_hash, reason.strip())
    _move_claim(claim, Action.RETURN, claim.row_version, approval=None)
    record(EventKind.CLAIM_RETURNED, actor=actor, claim=claim, number=claim.number, reason=review.reason, hash=reviewed_hash)
    void_sign_off(claim.article, because=sayings.CLAIM_RETURNED(number=claim.number))
    return review


@transaction.atomic
def reopen_claim(claim: Claim, *, actor: User) -> Claim:
    """*checked* or *approved* → *open*, to change it. The verdict stays as a starting point."""
    claim = lock_claim(claim)
    require(Action.REOPEN, actor, claim_facts(claim))
    _move_claim(claim, Action.REOPEN, claim.row_version, approval=None)
    record(EventKind.CLAIM_REOPENED, actor=actor, claim=claim, number=claim.number)
    void_sign_off(claim.article, because=sayings.CLAIM_REOPENED(number=claim.number))
    return claim


def stale_claim(claim: Claim, *, because: str) -> None:
    """*checked* or *approved* → *stale*, in the caller's transaction: what it rests on changed. Elsewhere nothing happens."""
    if claim.state not in STALED_FROM:
        return
    _write_claim(claim, claim.row_version, state=ClaimState.STALE, approval=None, stale_because=because[:300])
    record(EventKind.CLAIM_STALED, actor=None, claim=claim, number=claim.number, because=because)
    void_sign_off(claim.article, because=sayings.CLAIM_STALE(number=claim.number, what_because=because))


def stale_claims(article: Article, because: Mapping[Claim, str], *, told: Mapping[Claim, Mapping[str, object]] | None = None) -> None:
    """:func:`stale_claim` for many claims of one article, each locked and with its reason; the sign-off is for the caller to void.

    ``told``: what else the record keeps of it, shown as :mod:`articles.queries.told` lets each reader see. A few queries, however many.
    """
    moved = {claim: why for claim, why in because.items() if claim.state in STALED_FROM}
    for claim, why in moved.items():
        claim.state, claim.approval, claim.stale_because = ClaimState.STALE, None, why[:300]
        claim.row_version, claim.changed_at = claim.row_version + 1, timezone.now()
    Claim.objects.bulk_update(moved, ["state", "approval", "stale_because", "row_version", "changed_at"], batch_size=STALED_AT_ONCE)
    payloads = [(claim, {"number": claim.number, "because": why, **(told or {}).get(claim, {})}) for claim, why in moved.items()]
    record_many(EventKind.CLAIM_STALED, payloads, article=article)


@transaction.atomic
def waive_origins(claim: Claim, *, actor: User, reason: str) -> Waiver:
    """The chief waives the rule on independent origins for one claim, in writing."""
    claim = lock_claim(claim)
    require(Action.WAIVE, actor, facts_of(claim, claim.article))
    if not reason.strip():
        raise Refused(Refusal(_("A waiver is given in writing: say why."), "reason"))
    waiver = Waiver.objects.create(claim=claim, chief=actor, reason=reason.strip(), at=timezone.now())
    record(EventKind.RULE_WAIVED, actor=actor, claim=claim, number=claim.number, reason=waiver.reason)
    return waiver


def keeps_rating(verdict: Verdict | None) -> bool:
    """Whether a verdict can carry a public rating: an opinion and what cannot be verified get none invented."""
    return verdict not in (Verdict.OPINION, Verdict.UNVERIFIABLE)


def _review(claim: Claim, reviewer: User, decision: Decision, reviewed_hash: str, reason: str = "") -> Review:
    content = claim_content(claim)
    if reviewed_hash != digest(content):
        raise Conflict(claim)
    return Review.objects.create(
        claim=claim,
        reviewer=reviewer,
        decision=decision,
        reason=reason,
        reviewed=content,
        reviewed_hash=reviewed_hash,
        at=timezone.now(),
    )


def _move_claim(claim: Claim, action: Action, read_at_version: int, **fields: Any) -> None:
    _write_claim(claim, read_at_version, state=TABLE[action].target, **fields)


def _write_claim(claim: Claim, read_at_version: int, **fields: Any) -> None:
    """Write a state if the row is still the one that was read, and bring ``claim`` up to date."""
    written = Claim.objects.filter(pk=claim.pk, row_version=read_at_version, state=claim.state).update(
        row_version=F("row_version") + 1, changed_at=timezone.now(), **fields
    )
    if not written:
        raise Conflict(claim)
    for name, value in fields.items():
        setattr(claim, name, value)
    claim.row_version = read_at_version + 1


# --- an article ----------------------------------------------------------------------------------------


@transaction.atomic
def sign_off_article(article: Article, *, actor: User) -> Article:
    """*checking* or *in review* → *signed off*, bound to the content hash of text, claims, evidence and reviews."""
    article = lock_article(article.pk)
    require(Action.SIGN_OFF, actor, article_facts(article))
    bound_to = content_hash(article)
    _move_article(article, ArticleState.SIGNED_OFF, signed_off_by=actor, signed_off_at=timezone.now(), signed_off_hash=bound_to)
    record(EventKind.ARTICLE_SIGNED_OFF, actor=actor, article=article, hash=bound_to)
    return article


@transaction.atomic
def withdraw_article(article: Article, *, actor: User, reason: str) -> Article:
    """Any state → *withdrawn*: nothing in it changes any more; its report says so."""
    article = lock_article(article.pk)
    require(Action.WITHDRAW, actor, article_facts(article))
    if not reason.strip():
        raise Refused(Refusal(_("Say why the article is withdrawn."), "reason"))
    _move_article(article, ArticleState.WITHDRAWN)
    record(EventKind.ARTICLE_WITHDRAWN, actor=actor, article=article, reason=reason.strip())
    return article


def mark_published(article: Article) -> None:
    """*signed off* → *published*, in the transaction of :func:`articles.services.publishing.publish_article`."""
    _move_article(article, ArticleState.PUBLISHED)


def void_sign_off(article: Article, *, because: str) -> None:
    """*signed off* or *published* → *in review*, in the caller's transaction: what the sign-off binds to changed."""
    if article.state not in VOIDED_FROM:
        return
    _move_article(article, ArticleState.IN_REVIEW, signed_off_by=None, signed_off_at=None, signed_off_hash="")
    record(EventKind.ARTICLE_SIGN_OFF_VOIDED, actor=None, article=article, because=because)


def _move_article(article: Article, target: ArticleState, **fields: Any) -> None:
    written = Article.objects.filter(pk=article.pk, state=article.state).update(state=target, row_version=F("row_version") + 1, **fields)
    if not written:
        raise Conflict(article)
    for name, value in {"state": target, **fields}.items():
        setattr(article, name, value)
    article.row_version += 1


# --- a correction ----------------------------------------------------------------------------------------


def move_correction(correction: Correction, target: CorrectionState, read_at_version: int, **fields: Any) -> None:
    """Write a correction's state if nobody else did since, in the transaction of :mod:`articles.services.corrections`."""
    written = Correction.objects.filter(pk=correction.pk, row_version=read_at_version, state=correction.state).update(
        state=target, row_version=F("row_version") + 1, **fields
    )
    if not written:
        raise Conflict(correction)
    for name, value in {"state": target, **fields}.items():
        setattr(correction, name, value)
    correction.row_version = read_at_version + 1
