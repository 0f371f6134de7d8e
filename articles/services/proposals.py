"""What a person decides about a machine's proposals: to make claims of them, or that they are none."""

from __future__ import annotations

from collections.abc import Collection

from django.db import transaction
from django.utils import timezone

from articles.models import Article, Dismissal, User
from articles.services.errors import Conflict
from articles.services.locks import lock_article
from articles.services.record import record
from articles.services.workflow import require
from factcheck.desk.facts import ArticleFacts
from factcheck.desk.workflow import Action
from factcheck.vocabulary import EventKind


@transaction.atomic
def dismiss_proposals(article: Article, proposals: Collection[tuple[int, int, str]], *, actor: User, text_version: int) -> int:
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
def restore_proposal(article: Article, proposal: tuple[int, int, str], *, actor: User) -> bool:
    """Take a dismissal in the current text back, so that the proposal is made again; false where there is none."""
    article = lock_article(article.pk)
    require(Action.DISMISS, actor, ArticleFacts(state=article.state))
    start, end, kind = proposal
    removed, _rows = Dismissal.objects.filter(version=article.current_id, start=start, end=end, kind=kind).delete()
    if not removed:
        return False
    record(EventKind.PROPOSAL_RESTORED, actor=actor, article=article, places=[[start, end]], kinds=[kind])
    return True
