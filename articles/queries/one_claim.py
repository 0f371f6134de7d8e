"""One claim by itself, with the article's columns: what is drawn anew after a piece of evidence was saved. No text, no other claim."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Protocol

from articles.models import Article, Claim, Evidence, User, Waiver
from articles.queries.sight import SourceSeen, load_columns
from articles.queries.whole import ClaimSeen, see_claim
from factcheck.evidence.independence import Edge


class Layout(Protocol):
    """What a pane and a row are laid out by; a :class:`~articles.queries.whole.WholeArticle` and a :class:`OneClaim` both have it."""

    @property
    def article(self) -> Article:
        """Whose columns they are."""

    @property
    def reader(self) -> User:
        """Who looks."""

    @property
    def sources(self) -> tuple[SourceSeen, ...]:
        """The columns, in order."""

    @property
    def named(self) -> Mapping[int, SourceSeen]:
        """Those and all that they lean on, by key."""

    @property
    def edges(self) -> tuple[Edge, ...]:
        """The lineage above them."""


@dataclass(frozen=True)
class OneClaim:
    """A claim among the columns of its article. ``seen`` has no places: they are the text's."""

    article: Article
    reader: User
    sources: tuple[SourceSeen, ...]
    named: Mapping[int, SourceSeen]
    edges: tuple[Edge, ...]
    seen: ClaimSeen


def load_claim(claim: Claim, reader: User) -> OneClaim:
    """Read what is said about one claim: three queries. ``claim.article`` is loaded."""
    columns = load_columns(claim.article, reader, on=claim)
    waiver = Waiver.objects.filter(claim=claim).select_related("chief").order_by("pk").last()
    seen = see_claim(claim, anchors=None, rows=columns.said, edges=columns.edges, named=columns.named, waiver=waiver)
    return OneClaim(claim.article, reader, columns.sources, columns.named, columns.edges, seen)


def load_placed_claim(claim: Claim, reader: User) -> ClaimSeen:
    """One claim with its places, as :func:`~articles.queries.whole.load_article` sees it: four queries, and the text where that is asked for."""
    anchors = list(claim.anchors.order_by("start", "end"))
    here = tuple(anchor for anchor in anchors if anchor.version_id == claim.article.current_id)
    before = any(claim.printed.lower() in anchor.exact.lower() for anchor in anchors if anchor not in here)
    vars(claim)["printed_before"] = before  # as the article's own query has it
    return replace(load_claim(claim, reader).seen, anchors=here)


def after_giving(before: OneClaim, row: Evidence) -> OneClaim:
    """What :func:`load_claim` would give now that ``row`` stands there as well: no query, unless more has happened in the article since."""
    claim, then = row.claim, before.article.chain.length
    if claim.article.chain.length != then + 1 or row.source_id not in before.named:
        return load_claim(claim, before.reader)
    rows = [*(e.row for e in before.seen.evidence), row]
    seen = see_claim(claim, anchors=None, rows=rows, edges=before.edges, named=before.named, waiver=before.seen.waiver)
    return replace(before, article=claim.article, seen=seen)
