"""Sources as people may see them: the registry, one source's page, and an article's columns."""

from __future__ import annotations

from django.db.models import Q, QuerySet

from articles.models import Source, User


def seen_sources(user: User) -> QuerySet[Source]:
    """The sources whose name and material this person may see."""
    named = Source.visible_to.through.objects.filter(user_id=user.pk).values("source_id")
    return Source.objects.filter(Q(confidential=False) | Q(added_by=user) | Q(pk__in=named))


def sees_source(user: User, source: Source) -> bool:
    """Whether this person may see a source's name and material; a query only where it is another's confidential one."""
    return not source.confidential or source.added_by_id == user.pk or source.visible_to.filter(pk=user.pk).exists()
