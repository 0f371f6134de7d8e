"""Sources as people may see them: the registry, one source's page, and an article's columns."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from django.db.models import Exists, OuterRef, Q, QuerySet

from articles.models import Article, Capture, Listing, Source, User
from articles.queries.whole import SourceSeen


def seen_sources(user: User) -> QuerySet[Source]:
    """The sources whose name and material this person may see."""
    named = Source.visible_to.through.objects.filter(user_id=user.pk).values("source_id")
    return Source.objects.filter(Q(confidential=False) | Q(added_by=user) | Q(pk__in=named))


def sees_source(user: User, source: Source) -> bool:
    """Whether this person may see a source's name and material; a query only where it is another's confidential one."""
    return not source.confidential or source.added_by_id == user.pk or source.visible_to.filter(pk=user.pk).exists()


def article_columns(article: Article, reader: User) -> list[SourceSeen]:
    """The sources listed on an article, in order, as this person may see them: one query."""
    named = Source.visible_to.through.objects.filter(source_id=OuterRef("source_id"), user_id=reader.pk)
    listings = Listing.objects.filter(article=article).select_related("source").annotate(reader_is_named=Exists(named))
    return [
        SourceSeen(
            listing.source,
            hidden=listing.source.confidential and listing.source.added_by_id != reader.pk and not listing.reader_is_named,
        )
        for listing in listings
    ]


def captures_to_choose(source: Source, data: Mapping[str, str] | None = None) -> Sequence[Capture]:
    """The source's captures without their text, newest first. None are read for a form that was sent in without one."""
    if data is not None and not data.get("capture"):
        return ()
    return list(source.captures.defer("text"))
