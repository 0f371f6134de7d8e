"""Lineage as a picture: of all of an article's sources, or of those that speak on one claim. No query beyond the whole article."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from articles.queries.sight import SourceSeen
from articles.queries.whole import ClaimSeen, WholeArticle
from factcheck.evidence.independence import Edge
from factcheck.evidence.lineage_picture import Box, Picture, draw_lineage
from factcheck.vocabulary import Relation


@dataclass(frozen=True, slots=True)
class BoxSeen:
    """A box with what its reader may know of it; ``source`` is ``None`` for the article."""

    box: Box
    source: SourceSeen | None


@dataclass(frozen=True, slots=True)
class LineSeen:
    """A line in words. ``child`` is empty for the article."""

    child: str
    relation: Relation
    parent: str


@dataclass(frozen=True, slots=True)
class PictureSeen:
    """A picture before its reader, and its lines in words. ``single``: the one origin of everything, where there is only one."""

    picture: Picture
    boxes: tuple[BoxSeen, ...]
    lines: tuple[LineSeen, ...]
    single: SourceSeen | None


def picture_of_article(whole: WholeArticle) -> PictureSeen | None:
    """All of the article's sources, what they lean on, and the article where it leans on any; ``None`` where there is no source."""
    leans = [(line.leans_on_id, line.relation) for line in whole.lineage]
    return _seen(whole.named, whole.edges, (*(source.source.pk for source in whole.sources), *(pk for pk, _relation in leans)), leans)


def picture_of_claim(whole: WholeArticle, seen: ClaimSeen) -> PictureSeen | None:
    """The sources that speak on a claim and all that these lean on; ``None`` where none speaks."""
    return _seen(whole.named, whole.edges, seen.independence.sources)


def _seen(
    named: Mapping[int, SourceSeen], edges: Iterable[Edge], sources: Iterable[int], leans: Iterable[tuple[int, Relation]] = ()
) -> PictureSeen | None:
    edges = tuple(edges)
    reached = dict.fromkeys(sources)
    walk = list(reached)
    for child in walk:
        for parent in (edge.parent for edge in edges if edge.child == child):
            if parent not in reached:
                reached[parent] = None
                walk.append(parent)
    names = {pk: named[pk].name for pk in reached}
    if not names:
        return None
    picture = draw_lineage(names, edges, leans)
    return PictureSeen(
        picture,
        tuple(BoxSeen(box, named.get(box.key)) for box in picture.boxes),
        tuple(LineSeen(names.get(line.child, ""), line.relation, names[line.parent]) for line in picture.lines),
        named.get(picture.single) if picture.single is not None else None,
    )
