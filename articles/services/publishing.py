"""Publishing a signed-off article: one immutable edition of its report."""

from __future__ import annotations

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from articles.models import Article, Report, User
from articles.queries.content import content_hash
from articles.queries.facts import article_facts
from articles.queries.snapshot import public_report
from articles.queries.whole import load_article
from articles.services.errors import Refused
from articles.services.locks import lock_article
from articles.services.record import record
from articles.services.workflow import mark_published, require, void_sign_off
from factcheck.desk import sayings
from factcheck.desk.workflow import Action
from factcheck.vocabulary import EventKind, Refusal


def publish_article(article: Article, *, actor: User) -> Report:
    """*signed off* → *published*. What goes out is exactly what the sign-off is bound to; where it is not that any more, the sign-off is void."""
    with transaction.atomic():
        article = lock_article(article.pk)
        require(Action.PUBLISH, actor, article_facts(article))
        if content_hash(article) == article.signed_off_hash:
            return _publish(article, actor)
        void_sign_off(article, because=sayings.SOMETHING_CHANGED)
    raise Refused(Refusal(_("Something changed since the sign-off: sign the article off again.")))


def _publish(article: Article, actor: User) -> Report:
    snapshot = public_report(load_article(article, actor))
    report = Report.objects.create(
        article=article,
        edition=article.reports.count() + 1,
        snapshot=snapshot.as_json(),
        content_hash=snapshot.content_hash,
        published_by=actor,
        published_at=timezone.now(),
    )
    mark_published(article)
    record(EventKind.ARTICLE_PUBLISHED, actor=actor, article=article, edition=report.edition, hash=report.content_hash)
    return report
