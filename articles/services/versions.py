"""A new version of an article's text: what was said of the old one goes over as far as the words do."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django.db import transaction
from django.db.models import F
from django.utils.translation import gettext as _

from articles.models import Anchor, Article, Claim, Dismissal, Lineage, Listing, User, Version
from articles.queries.intake import lineage_of
from articles.queries.revisions import Carried, carry_over, last_anchors, standing_of
from articles.queries.sameness import text_hash
from articles.services.errors import Conflict, Refused
from articles.services.intake import lean_on
from articles.services.locks import lock_article
from articles.services.record import Entry, record_all
from articles.services.texts import BATCH, store_version
from articles.services.workflow import require, stale_claims, void_sign_off
from factcheck.anchoring import describe
from factcheck.desk import sayings
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
    go over to the same words, as does that a proposal was dismissed; ``kinds`` overrules that by the block's place in ``reading.blocks`` from 0. Sources that the new text
    leans on and the old one did not become lineage. ``read_at_version`` is the article's ``row_version``: :class:`Conflict` where the
    article changed since. :class:`Refused` where the text is the current one, or holds nothing to check.
    """
    read, article = article.current, lock_article(article.pk)
    if read and read.pk == article.current_id:
        article.current = read  # a text never changes: not read twice
    require(Action.ADD_VERSION, actor, ArticleFacts(state=article.state, handed_in_by=article.handed_in_by_id))
    current = article.current
    if current is None or article.row_version != read_at_version:
        raise Conflict(article)
    if text_hash(reading.text) == current.sha256:
        raise Refused(Refusal(_("This is the text that the desk has already, word for word. Nothing was stored."), "text"))
    claims, anchors = _lock_claims(current)
    carried = carry_over(standing_of(current, claims, anchors), reading)
    said = {**carried.kinds, **(kinds or {})}
    if not any(said.get(at, block.kind).counts for at, block in enumerate(reading.blocks)):
        raise Refused(Refusal(_("Nothing in this text reads as the article: all of it would be struck out."), "text"))
    version = store_version(
        article, reading, actor=actor, number=current.number + 1, kinds=said, reasons=carried.reasons(kinds or ()), exempt=carried.exempt
    )
    revised = {claim.number: claim for claim in carried.revision.claims}
    _place(version, claims, revised)
    _dismiss(version, carried)
    leans = _new_leans(article, current, reading, said, actor)
    _make_current(article, version)
    added = Entry(EventKind.VERSION_ADDED, actor, None, _summary(version, carried, leans))
    because = _because(version, claims, revised)
    record_all([added, *_unplaced(because, revised)], article=article)
    void_sign_off(article, because=sayings.TEXT_HANDED_IN(version_number=version.number))
    stale_claims(article, because)
    return version


def _lock_claims(version: Version) -> tuple[list[Claim], list[Anchor]]:
    """The claims that stand in a version, or last stood in one before, in the desk's order, locked; and where. One query."""
    claims = Claim.objects.live().filter(article=version.article_id)
    anchors = list(last_anchors(version, claims).select_related("claim").select_for_update(of=("claim",)))
    found = {anchor.claim_id: anchor.claim for anchor in anchors}
    return sorted(found.values(), key=lambda claim: (claim.position, claim.number)), anchors


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


def _dismiss(version: Version, carried: Carried) -> None:
    """What was dismissed in the version before, and still stands, stays dismissed, by whom it was and when."""
    kept = {(there, row.kind): row for row, there in carried.dismissed}
    Dismissal.objects.bulk_create(
        Dismissal(version=version, start=there.start, end=there.end, kind=kind, by_id=row.by_id, at=row.at)
        for (there, kind), row in kept.items()
    )


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


def _because(version: Version, claims: Sequence[Claim], revised: Mapping[int, RevisedClaim]) -> dict[Claim, str]:
    """The claims whose words are not what they were, each with what happened to them."""
    touched = [claim for claim in claims if claim.number in revised and revised[claim.number].touched]
    return {claim: sayings.IN_VERSION(version_number=version.number, what_because=revised[claim.number].because) for claim in touched}


def _unplaced(because: Mapping[Claim, str], revised: Mapping[int, RevisedClaim]) -> list[Entry]:
    """For the record of each claim that lost a place and does not turn stale with it: the system says so."""
    return [
        Entry(EventKind.CLAIM_UNANCHORED, None, claim, {"number": claim.number, "because": why})
        for claim, why in because.items()
        if claim.state not in STALED_FROM and len(revised[claim.number].standing) < len(revised[claim.number].places)
    ]
