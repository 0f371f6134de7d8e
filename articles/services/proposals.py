"""What a person decides about a machine's proposals: to make claims of them, or that they are none."""

from __future__ import annotations

from collections.abc import Collection

from django.db import transaction
from django.db.models import Exists, F, OuterRef
from django.utils import timezone
from django.utils.translation import gettext as _

from articles.models import Anchor, Article, Claim, Dismissal, Draft, Evidence, User
from articles.queries.dismissed import Key
from articles.queries.facts import facts_of
from articles.services.anchors import add_anchor
from articles.services.errors import Conflict, Refused
from articles.services.locks import lock_article, lock_claim
from articles.services.record import record, record_many
from articles.services.workflow import require, void_sign_off
from factcheck.desk import sayings
from factcheck.desk.facts import ArticleFacts
from factcheck.desk.workflow import Action
from factcheck.vocabulary import ClaimState, EventKind, Refusal, Selector


@transaction.atomic
def dismiss_proposals(article: Article, proposals: Collection[Key], *, actor: User, text_version: int) -> int:
    """Say that proposals, each by its place and kind, are none: they do not come back in this version. How many were not dismissed yet.

    ``text_version`` is the number of the version that they were read in; :class:`Conflict` where there is a newer one.
    """
    article = lock_article(article.pk)
    require(Action.DISMISS, actor, ArticleFacts(state=article.state))
    version = article.current
    if version is None or version.number != text_version:
        raise Conflict(article)
    before = set(Dismissal.objects.filter(version=version).values_list("start", "end", "kind"))
    fresh = sorted(set(proposals) - before)
    if not fresh:
        return 0
    at = timezone.now()
    Dismissal.objects.bulk_create(
        Dismissal(version=version, start=start, end=end, kind=kind, by=actor, at=at) for start, end, kind in fresh
    )
    record(
        EventKind.PROPOSAL_DISMISSED,
        actor=actor,
        article=article,
        places=[[start, end] for start, end, _kind in fresh],
        kinds=[kind for _start, _end, kind in fresh],
        quotes=[version.text[start : min(end, start + 60)] for start, end, _kind in fresh],
    )
    return len(fresh)


@transaction.atomic
def restore_proposals(article: Article, proposals: Collection[Key], *, actor: User) -> int:
    """Take dismissals in the current text back, so that the proposals are made again. How many there were."""
    article = lock_article(article.pk)
    require(Action.DISMISS, actor, ArticleFacts(state=article.state))
    wanted = set(proposals)
    rows = [row for row in Dismissal.objects.filter(version=article.current_id) if (row.start, row.end, row.kind) in wanted]
    if not rows:
        return 0
    Dismissal.objects.filter(pk__in=[row.pk for row in rows]).delete()
    record(
        EventKind.PROPOSAL_RESTORED,
        actor=actor,
        article=article,
        places=[[row.start, row.end] for row in rows],
        kinds=[row.kind for row in rows],
    )
    return len(rows)


@transaction.atomic
def unmake_claims(article: Article, numbers: Collection[int], *, actor: User) -> int:
    """Take claims off the desk that this person made a moment ago, as far as nothing was done with them since; how many that were.

    Their proposals are made again. The record keeps both.
    """
    article = lock_article(article.pk)
    claims = list(
        Claim.objects.live()
        .select_for_update()
        .filter(article=article, number__in=numbers, made_by=actor, state=ClaimState.OPEN, row_version=1, edited_by=None)
        .filter(~Exists(Evidence.objects.filter(claim=OuterRef("pk"))), ~Exists(Draft.objects.filter(claim=OuterRef("pk"))))
        .order_by("number")
    )
    if not claims:
        return 0
    places: dict[int, list[list[int]]] = {claim.pk: [] for claim in claims}
    for anchor in Anchor.objects.filter(claim__in=claims, version=article.current_id).order_by("start"):
        places[anchor.claim_id].append([anchor.start, anchor.end])
    for claim in claims:
        require(Action.REMOVE_CLAIM, actor, facts_of(claim, article))
    reason = _("undone, right after it was made of a proposal")
    Claim.objects.filter(pk__in=places).update(removed_at=timezone.now(), removed_because=reason, row_version=F("row_version") + 1)
    told = [(claim, {"number": claim.number, "label": claim.label, "reason": reason, "places": places[claim.pk]}) for claim in claims]
    record_many(EventKind.CLAIM_REMOVED, told, article=article, actor=actor)
    void_sign_off(article, because=sayings.CLAIM_REMOVED(number=claims[0].number))
    return len(claims)


@transaction.atomic
def add_to_claim(claim: Claim, places: Collection[Selector], *, actor: User, text_version: int) -> Claim:
    """What a proposal says is said by a claim already: its places are places of that claim, too, and the fact is checked once.

    :class:`Refused` where the claim stands on all of them.
    """
    claim = lock_claim(claim)
    there = set(Anchor.objects.filter(claim=claim, version=claim.article.current_id).values_list("start", "end"))
    fresh = [place for place in places if (place.start, place.end) not in there]
    if not fresh:
        raise Refused(Refusal(_("Claim %(number)d stands there already.") % {"number": claim.number}, "to"))
    for place in fresh:
        add_anchor(claim, actor=actor, place=place, text_version=text_version)
    return claim
