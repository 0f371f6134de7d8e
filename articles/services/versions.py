"""A new version of an article's text: what was said of the old one goes over as far as the words do."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django.db import transaction
from django.db.models import F
from django.utils.translation import gettext as _

from articles.models import Anchor, Article, Claim, Lineage, Listing, User, Version
from articles.queries.intake import lineage_of
from articles.queries.revisions import Carried, carry_over, standing_of
from articles.queries.sameness import text_hash
from articles.services.errors import Conflict, Refused
from articles.services.intake import lean_on
from articles.services.locks import lock_article
from articles.services.record import record, record_many
from articles.services.texts import BATCH, store_version
from articles.services.workflow import require, stale_claims, void_sign_off
from factcheck.anchoring import describe
from factcheck.desk.facts import ArticleFacts
from factcheck.desk.revision import Fate, RevisedClaim
from factcheck.desk.workflow import STALED_FROM, Action
from factcheck.vocabulary import BlockKind, EventKind, Reading, Refusal


@transaction.atomic
def add_version(
    article: Article, *, actor: User, reading: Reading, kinds: Mapping[int, BlockKind] | None = None, read_at_version: int
) -> Version:
    """Make ``reading`` the article's current text, whatever brought it: pasted, uploaded or fetched again.

    Every place of a claim is carried over and never guessed. A claim whose words are not what they were has turned stale where it was
    checked or approved; one that has no place left stands nowhere until a person places it. Exemptions, and what a block is,
    go over to the same words; ``kinds`` overrules that by the block's place in ``reading.blocks`` from 0. Sources that the new text
    leans on and the old one did not become lineage. ``read_at_version`` is the article's ``row_version``: :class:`Conflict` where the
    article changed since. :class:`Refused` where the text is the current one, or holds nothing to check.
    """
    article = lock_article(article.pk)
    require(Action.ADD_VERSION, actor, ArticleFacts(state=article.state, handed_in_by=article.handed_in_by_id))
    current = article.current
    if current is None or article.row_version != read_at_version:
        raise Conflict(article)
    if text_hash(reading.text) == current.sha256:
        raise Refused(Refusal(_("This is the text that the desk has already, word for word. Nothing was stored."), "text"))
    claims = list(Claim.objects.live().select_for_update().filter(article=article))
    carried = carry_over(standing_of(current, claims), reading)
    said = {**carried.kinds, **(kinds or {})}
    if not any(said.get(at, block.kind).counts for at, block in enumerate(reading.blocks)):
        raise Refused(Refusal(_("Nothing in this text reads as the article: all of it would be struck out."), "text"))
    version = store_version(
        article, reading, actor=actor, number=current.number + 1, kinds=said, reasons=carried.reasons(kinds or ()), exempt=carried.exempt
    )
    revised = {claim.number: claim for claim in carried.revision.claims}
    _place(version, claims, revised)
    leans = _new_leans(article, current, reading, said, actor)
    _make_current(article, version)
    record(EventKind.VERSION_ADDED, actor=actor, article=article, **_summary(version, carried, leans))
    void_sign_off(article, because=f"text v{version.number} was handed in")
    _tell_claims(article, version, claims, revised)
    return version


def _place(version: Version, claims: Sequence[Claim], revised: Mapping[int, RevisedClaim]) -> None:
    """The anchors of the new version: those that were kept or moved."""
    anchors = []
    for claim in claims:
        for place in revised[claim.number].standing if claim.number in revised else ():
            if place.after is not None:
                found = describe(version.text, place.after.start, place.after.end)
                anchors.append(
                    Anchor(
                        claim=claim,
                        version=version,
                        start=found.start,
                        end=found.end,
                        exact=found.exact,
                        prefix=found.prefix,
                        suffix=found.suffix,
                        state=place.state,
                    )
                )
    Anchor.objects.bulk_create(anchors, batch_size=BATCH)


def _new_leans(article: Article, current: Version, reading: Reading, kinds: Mapping[int, BlockKind], actor: User) -> list[Lineage]:
    """The lineage that only the new text tells of: what a person took away of the old text's stays away."""
    cues = [cue for cue in lineage_of(reading, kinds) if (cue.url or cue.name) not in current.text]
    position = Listing.objects.filter(article=article).count() if cues else 0
    return [lean_on(article, cue, position + at, actor) for at, cue in enumerate(cues, 1)]


def _make_current(article: Article, version: Version) -> None:
    written = Article.objects.filter(pk=article.pk, row_version=article.row_version).update(
        current=version, row_version=F("row_version") + 1
    )
    if not written:
        raise Conflict(article)
    article.current, article.row_version = version, article.row_version + 1


def _summary(version: Version, carried: Carried, leans: Sequence[Lineage]) -> dict[str, Any]:
    """What the record keeps of it: how many claims were kept, and the numbers of those that were not."""
    revision = carried.revision
    return {
        "version": version.number,
        "text": version.sha256,
        "kept": len(revision.having(Fate.KEPT)),
        "moved": len(revision.having(Fate.MOVED)),
        **{fate.value: [claim.number for claim in revision.having(fate)] for fate in (Fate.BACK, Fate.CHANGED, Fate.AMBIGUOUS, Fate.LOST)},
        "exemptions_kept": len(carried.exempt),
        "leans_on": [[lineage.relation.value, lineage.leans_on_id] for lineage in leans],
    }


def _tell_claims(article: Article, version: Version, claims: Sequence[Claim], revised: Mapping[int, RevisedClaim]) -> None:
    """Turn stale what was checked of other words; and where another claim lost a place, say so on its record."""
    because = {
        claim: f"text v{version.number}: {revised[claim.number].because}"
        for claim in claims
        if claim.number in revised and revised[claim.number].touched
    }
    unplaced = [
        (claim, {"number": claim.number, "because": why})
        for claim, why in because.items()
        if claim.state not in STALED_FROM and len(revised[claim.number].standing) < len(revised[claim.number].places)
    ]
    for claim in claims:
        claim.article = article
    stale_claims(article, because)
    record_many(EventKind.CLAIM_UNANCHORED, unplaced, article=article)
