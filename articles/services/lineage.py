"""What a person decides about proposed lineage: that a line is none, or that what a text names becomes a source to hang it on.

A line that holds is drawn as any other: :func:`articles.services.sources.draw_lineage`.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db import transaction
from django.utils.translation import gettext

from articles.models import Article, LineageDismissal, Source, User
from articles.queries.lineage import articles_resting_on
from articles.queries.lineage_proposals import NamedOrigin
from articles.services.errors import Refused
from articles.services.locks import lock_article, lock_articles
from articles.services.record import record
from articles.services.sources import add_source, draw_lineage, require_sight
from articles.services.workflow import require
from factcheck.desk.facts import ArticleFacts
from factcheck.desk.workflow import AT_WORK, Action
from factcheck.vocabulary import EventKind, Refusal, Relation, SourceKind


@transaction.atomic
def dismiss_lineage(subject: Source | Article, leans_on: Source, *, actor: User, on: Article) -> LineageDismissal:
    """``subject``, a source or the article itself, does not lean on ``leans_on``: that is not proposed again. Said twice, it is one."""
    article = _lock_at_work(on, actor)
    key = _key_in_sight(subject, leans_on, actor, article)
    dismissal, made = LineageDismissal.objects.get_or_create(**key, leans_on=leans_on, defaults={"by": actor})
    if made:
        record(EventKind.LINEAGE_DISMISSED, actor=actor, article=article, **_told_of_line(subject, leans_on))
    return dismissal


@transaction.atomic
def restore_lineage(subject: Source | Article, leans_on: Source, *, actor: User, on: Article) -> bool:
    """Propose again that ``subject`` leans on ``leans_on``; whether that was dismissed."""
    article = _lock_at_work(on, actor)
    key = _key_in_sight(subject, leans_on, actor, article)
    number, _rows = LineageDismissal.objects.filter(**key, leans_on=leans_on).delete()
    if number:
        record(EventKind.PROPOSAL_RESTORED, actor=actor, article=article, **_told_of_line(subject, leans_on))
    return bool(number)


def _key_in_sight(subject: Source | Article, leans_on: Source, actor: User, article: Article) -> dict[str, Source | Article]:
    """What a line's dismissal is kept under; refused where the person does not see both ends."""
    require_sight(actor, leans_on)
    if not isinstance(subject, Source):
        return {"article": article}
    require_sight(actor, subject)
    return {"source": subject}


def _told_of_line(subject: Source | Article, leans_on: Source) -> dict[str, Any]:
    return {
        "source": subject.pk if isinstance(subject, Source) else None,
        "name": subject.recorded_name if isinstance(subject, Source) else "the article",
        "leans_on": leans_on.recorded_name,
        "leans_on_source": leans_on.pk,
    }


@transaction.atomic
def dismiss_origin(article: Article, origin: NamedOrigin, *, actor: User) -> LineageDismissal:
    """What texts of the article name is not to become a source: it is not offered again. Said twice, it is one."""
    article = _lock_at_work(article, actor)
    dismissal, made = LineageDismissal.objects.get_or_create(article=article, origin=origin.key, defaults={"by": actor})
    if made:
        record(EventKind.LINEAGE_DISMISSED, actor=actor, article=article, **_told_of(origin))
    return dismissal


@transaction.atomic
def restore_origin(article: Article, origin: NamedOrigin, *, actor: User) -> bool:
    """Offer it again; whether it was dismissed."""
    article = _lock_at_work(article, actor)
    number, _rows = LineageDismissal.objects.filter(article=article, origin=origin.key).delete()
    if number:
        record(EventKind.PROPOSAL_RESTORED, actor=actor, article=article, **_told_of(origin))
    return bool(number)


def _told_of(origin: NamedOrigin) -> dict[str, Any]:
    """What the record may hold of an origin: its name only where the article or an open source says it."""
    sources = sorted((naming.subject.source for naming in origin.by if naming.subject), key=lambda source: source.confidential)
    if len(sources) < len(origin.by):
        return {"source": None, "name": "the article", "origin": origin.name}
    told = {"source": sources[0].pk, "name": sources[0].recorded_name}
    return told if sources[0].confidential else {**told, "origin": origin.name}


def _lock_at_work(article: Article, actor: User) -> Article:
    article = lock_article(article.pk)
    require(Action.DRAW_LINEAGE, actor, ArticleFacts(state=article.state))
    if article.state not in AT_WORK:
        raise Refused(Refusal(gettext("The article was withdrawn: nothing in it changes any more.")))
    return article


@transaction.atomic
def add_origin(
    article: Article, *, actor: User, name: str, kind: SourceKind, url: str, leaning: Iterable[tuple[Source | Article, Relation]]
) -> Source:
    """What texts name becomes a source of the article, and each that names it leans on it."""
    leaning = list(leaning)
    rests = {pk for subject, _relation in leaning if isinstance(subject, Source) for pk in articles_resting_on(subject.pk)}
    lock_articles({article.pk, *rests})  # all at once and in order, before the source is added
    origin = add_source(article, actor=actor, name=name, kind=kind, url=url)
    for subject, relation in leaning:
        draw_lineage(subject, origin, relation, actor=actor, on=article)
    return origin
