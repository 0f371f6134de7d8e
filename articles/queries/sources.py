"""Sources as people may see them: the registry, one source's page, and an article's columns."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.db.models import BooleanField, Count, Exists, ExpressionWrapper, OuterRef, Q, QuerySet

from articles.models import Article, Capture, Evidence, Lineage, Listing, Source, User
from articles.queries.captures import CaptureRow, capture_rows
from articles.queries.sight import SourceSeen, see_source, see_sources
from articles.queries.whole import WholeArticle
from factcheck.evidence.independence import independence
from factcheck.vocabulary import SourceKind


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
    listings = (
        Listing.objects.filter(article=article).select_related("source").annotate(reader_is_named=Exists(named)).order_by("position", "pk")
    )
    return [see_source(listing.source, reader, is_named=listing.reader_is_named) for listing in listings]


def captures_to_choose(source: Source, data: Mapping[str, str] | None = None) -> Sequence[Capture]:
    """The source's captures without their text, newest first. None are read for a form that was sent in without one."""
    if data is not None and not data.get("capture"):
        return ()
    return list(source.captures.defer("text"))


PAGE = 50
"""Rows of a list before the link to the next."""


@dataclass(frozen=True, slots=True)
class Registered:
    """One line of the registry. ``articles``: on how many grids it stands; 0 for what is hidden."""

    seen: SourceSeen
    articles: int


@dataclass(frozen=True, slots=True)
class Registry:
    """A page of the registry, newest first; ``before`` is the key to go on from, if there is more."""

    rows: tuple[Registered, ...]
    before: int | None


def registry(
    user: User, *, kind: SourceKind | None = None, q: str = "", before: int | None = None, without: Article | None = None
) -> Registry:
    """A page of sources: one query. Filtered, it leaves out what this person may not see: a filter would tell what that is."""
    sources = seen_sources(user) if kind or q or without else Source.objects.all()
    if kind:
        sources = sources.filter(kind=kind)
    if q:
        sources = sources.filter(Q(name__icontains=q) | Q(publisher__icontains=q) | Q(url__icontains=q))
    if before:
        sources = sources.filter(pk__lt=before)
    if without:
        sources = sources.exclude(listings__article=without)
    named = Source.visible_to.through.objects.filter(source_id=OuterRef("pk"), user_id=user.pk)
    found = list(
        sources.annotate(reader_is_named=Exists(named), on=Count("listings")).select_related("added_by").order_by("-pk")[: PAGE + 1]
    )
    rows = [Registered(_seen(source, user), source.on) for source in found[:PAGE]]
    return Registry(tuple(rows), found[PAGE - 1].pk if len(found) > PAGE else None)


@dataclass(frozen=True, slots=True)
class EdgeSeen:
    """One edge with both ends as seen; ``child`` is ``None`` where the article itself leans. ``mine``: both ends may be worked with."""

    edge: Lineage
    child: SourceSeen | None
    parent: SourceSeen

    @property
    def mine(self) -> bool:
        """Whether this person may take it away."""
        return not self.parent.hidden and not (self.child and self.child.hidden)


@dataclass(frozen=True, slots=True)
class SourcePage:
    """One source: captures, who it leans on, who leans on it, and where it is evidence. Six queries."""

    source: Source
    captures: tuple[CaptureRow, ...]
    leans: tuple[EdgeSeen, ...]
    carries: tuple[EdgeSeen, ...]
    used: tuple[Evidence, ...]
    more: bool
    beside: tuple[Source, ...]
    """The sources that stand on a grid with it: those that it may lean on."""


def capture_lines(source: Source) -> list[CaptureRow]:
    """What was captured of a source, newest first. One query; no text is read."""
    unread = ExpressionWrapper(Q(text="") & ~_picture(), output_field=BooleanField())
    captures = source.captures.defer("text").annotate(without_text=unread).select_related("captured_by", "contact")
    return capture_rows(list(captures))


def _picture() -> Q:
    return Q(media_type__startswith="image/") | Q(payload_type__startswith="image/")


def source_page(source: Source, reader: User) -> SourcePage:
    """Everything about one source that this person may see the name of."""
    edges = list(
        Lineage.objects.filter(Q(source=source) | Q(leans_on=source), source__isnull=False).select_related("drawn_by").order_by("pk")
    )
    beside = list(
        seen_sources(reader)
        .filter(listings__article__listings__source=source)
        .exclude(pk=source.pk)
        .distinct()
        .order_by("name", "pk")[:200]
    )
    named = see_sources({source.pk, *(pk for edge in edges for pk in (edge.source_id, edge.leans_on_id) if pk)}, reader)
    ends = [EdgeSeen(edge, named[edge.source_id], named[edge.leans_on_id]) for edge in edges if edge.source_id]
    used = list(
        Evidence.objects.filter(source=source, claim__removed_at__isnull=True).select_related("claim__article").order_by("-pk")[: PAGE + 1]
    )
    return SourcePage(
        source=source,
        captures=tuple(capture_lines(source)),
        leans=tuple(edge for edge in ends if edge.edge.source_id == source.pk),
        carries=tuple(edge for edge in ends if edge.edge.leans_on_id == source.pk and edge.child and not edge.child.hidden),
        used=tuple(used[:PAGE]),
        more=len(used) > PAGE,
        beside=tuple(beside),
    )


@dataclass(frozen=True, slots=True)
class OriginFound:
    """One origin of an article's sources: what it is, and who stands on it."""

    name: str
    members: tuple[SourceSeen, ...]
    circle: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ArticleSources:
    """An article's columns, the lineage among them and above, and what that comes down to."""

    columns: tuple[SourceSeen, ...]
    unlisted: tuple[SourceSeen, ...]
    edges: tuple[EdgeSeen, ...]
    origins: tuple[OriginFound, ...]
    circles: tuple[tuple[str, ...], ...]


def article_sources(whole: WholeArticle) -> ArticleSources:
    """One query beyond what is loaded."""
    named = whole.named
    listed = whole.listed
    above = {*(seen.source.pk for seen in whole.sources), *(edge.parent for edge in whole.edges)}
    drawn = Lineage.objects.filter(Q(article=whole.article) | Q(source__in=above)).select_related("drawn_by").order_by("pk")
    found = independence([seen.source.pk for seen in whole.sources], whole.edges)
    return ArticleSources(
        columns=tuple(named[pk] for pk in listed),
        unlisted=tuple(seen for seen in whole.sources if seen.source.pk not in listed),
        edges=tuple(
            EdgeSeen(edge, named[edge.source_id] if edge.source_id else None, named[edge.leans_on_id])
            for edge in drawn
            if not (edge.source_id and named[edge.source_id].hidden)
        ),
        origins=tuple(
            OriginFound(
                named[origin.root].name,
                tuple(named[pk] for pk in origin.members if pk != origin.root),
                tuple(named[pk].name for pk in origin.circle),
            )
            for origin in found.origins
        ),
        circles=tuple(tuple(named[pk].name for pk in circle) for circle in found.circles),
    )


def _seen(source: Source, reader: User) -> SourceSeen:
    """A source that was read with ``reader_is_named``."""
    named: bool = source.reader_is_named  # type: ignore[attr-defined]  # annotated
    return SourceSeen(source, hidden=source.confidential and source.added_by_id != reader.pk and not named)
