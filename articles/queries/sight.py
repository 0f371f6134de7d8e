"""An article's columns as one person may see them: its sources, all that they lean on, and the lineage between."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from math import inf

from django.db.models import Exists, F, FilteredRelation, OuterRef, Q, QuerySet
from django.db.models.expressions import RawSQL

from articles.models import Article, Claim, Evidence, Lineage, Listing, Source, User
from factcheck.evidence.independence import Edge


@dataclass(frozen=True)
class SourceSeen:
    """A source as one person may see it: ``name`` is its code name where it is confidential and hidden from them."""

    source: Source
    hidden: bool

    @property
    def name(self) -> str:
        """What to call it before this person."""
        return self.source.name_to_others if self.hidden else self.source.name


@dataclass(frozen=True)
class Columns:
    """``sources``: those listed on the article, in order, and then others that any evidence is of, by key. ``listed``: how many are.

    ``named``: those, every source that they lean on and those that the article leans on, by key. ``lineage``: the article's own edges.
    ``said``: what each source says on the claim that was asked for, oldest first.
    """

    reader: User
    sources: tuple[SourceSeen, ...]
    listed: int
    named: Mapping[int, SourceSeen]
    edges: tuple[Edge, ...]
    lineage: tuple[Lineage, ...]
    said: tuple[Evidence, ...]


def load_columns(article: Article, reader: User, *, on: Claim | None = None) -> Columns:
    """Two queries. ``on``: read what the sources say on this claim with them."""
    sources = sorted(_sources(article, reader, on), key=_place)
    columns = {source.pk: _seen(source, source, reader) for source in sources}
    lines = sorted(_lineage(article, columns, reader), key=lambda line: line.pk)
    said: list[Evidence] = [row for source in sources if (row := getattr(source, "said", None))]
    return Columns(
        reader=reader,
        sources=tuple(columns.values()),
        listed=sum(getattr(source, "place", None) is not None for source in sources),
        named={line.leans_on_id: _seen(line, line.leans_on, reader) for line in lines} | columns,
        edges=tuple(Edge(line.source_id, line.leans_on_id, line.relation) for line in lines if line.source_id is not None),
        lineage=tuple(line for line in lines if line.source_id is None),
        said=tuple(sorted(said, key=lambda row: row.pk)),
    )


def see_sources(keys: Collection[int], reader: User) -> dict[int, SourceSeen]:
    """These sources as this person may see them, by key: one query."""
    named = Source.visible_to.through.objects.filter(source_id=OuterRef("pk"), user_id=reader.pk)
    sources = Source.objects.filter(pk__in=keys).annotate(reader_is_named=Exists(named)).order_by()
    return {source.pk: _seen(source, source, reader) for source in sources}


def see_source(source: Source, reader: User, *, is_named: bool) -> SourceSeen:
    """A source as this person may see it; ``is_named``: whether it was opened to them by name."""
    return SourceSeen(source, hidden=source.confidential and source.added_by_id != reader.pk and not is_named)


def _seen(read: Source | Lineage, source: Source, reader: User) -> SourceSeen:
    """A source that came with ``read``, which has ``reader_is_named``."""
    return see_source(source, reader, is_named=read.reader_is_named)  # type: ignore[union-attr]  # annotated


def _place(source: Source) -> tuple[float, int, int]:
    """By its place among those listed, then by key."""
    place: int | None = getattr(source, "place", None)
    return (inf if place is None else place, getattr(source, "placed", None) or 0, source.pk)


def _sources(article: Article, reader: User, on: Claim | None) -> QuerySet[Source]:
    """The columns in no order, each with its ``place`` among those listed; sorted later, which costs less than to say so in SQL."""
    evidence = Evidence.objects.filter(claim__article=article, claim__removed_at__isnull=True).order_by()
    keys = Listing.objects.filter(article=article).order_by().values("source_id").union(evidence.values("source_id"))
    named = Source.visible_to.through.objects.filter(source_id=OuterRef("pk"), user_id=reader.pk)
    sources = (
        Source.objects.filter(pk__in=keys)
        .annotate(reader_is_named=Exists(named), listing=FilteredRelation("listings", condition=Q(listings__article=article)))
        .annotate(place=F("listing__position"), placed=F("listing__pk"))
        .order_by()
    )
    if on is None:
        return sources
    said = sources.annotate(said=FilteredRelation("evidence", condition=Q(evidence__claim=on)))
    return said.select_related("said__given_by", "said__edited_by", "said__capture").defer("said__capture__text")  # type: ignore[misc]  # the stubs know no filtered relations


def _lineage(article: Article, columns: Collection[int], reader: User) -> QuerySet[Lineage]:
    """Every edge reached by following lineage up from the columns, circles included, and the article's own, each with where it leads."""
    edges = f"""
        WITH RECURSIVE above(id) AS (
            SELECT id FROM articles_source WHERE id IN ({", ".join(["%s"] * len(columns)) or "NULL"})
            UNION
            SELECT edge.leans_on_id FROM articles_lineage edge JOIN above ON edge.source_id = above.id
        )
        SELECT edge.id FROM articles_lineage edge JOIN above ON edge.source_id = above.id
        UNION ALL
        SELECT id FROM articles_lineage WHERE article_id = %s"""  # noqa: S608  # only placeholders are put in
    named = Source.visible_to.through.objects.filter(source_id=OuterRef("leans_on_id"), user_id=reader.pk)
    found = Lineage.objects.filter(pk__in=RawSQL(edges, [*columns, article.pk]))  # noqa: S611  # as above
    return found.select_related("leans_on").annotate(reader_is_named=Exists(named))
