"""What a person decides about proposed lineage: that a line is none, or that what a text names becomes a source to hang it on.

A line that holds is drawn as any other: :func:`articles.services.sources.draw_lineage`.
"""

from __future__ import annotations

from collections.abc import Iterable

from django.db import transaction
from django.utils.translation import gettext

from articles.models import Article, LineageDismissal, Source, User
from articles.queries.lineage import articles_resting_on
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
    article = lock_article(on.pk)
    require(Action.DRAW_LINEAGE, actor, ArticleFacts(state=article.state))
    if article.state not in AT_WORK:
        raise Refused(Refusal(gettext("The article was withdrawn: nothing in it changes any more.")))
    require_sight(actor, leans_on)
    if isinstance(subject, Source):
        require_sight(actor, subject)
    key = {"source": subject} if isinstance(subject, Source) else {"article": article}
    dismissal, made = LineageDismissal.objects.get_or_create(**key, leans_on=leans_on, defaults={"by": actor})
    if made:
        record(
            EventKind.LINEAGE_DISMISSED,
            actor=actor,
            article=article,
            source=subject.pk if isinstance(subject, Source) else None,
            name=str(subject) if isinstance(subject, Source) else "the article",
            leans_on=str(leans_on),
            leans_on_source=leans_on.pk,
        )
    return dismissal


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
