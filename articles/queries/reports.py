"""The published reports, as strangers read them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import OuterRef, QuerySet, Subquery

from articles.models import Article, Report
from factcheck.publishing.snapshot import PublicReport, report_from_json
from factcheck.vocabulary import ArticleState

PAGE = 25


@dataclass(frozen=True)
class Edition:
    """One edition with its content. ``latest``: the number of the newest edition; ``first`` is when edition 1 came out."""

    report: Report
    article: Article
    content: PublicReport
    latest: int
    first: Report

    @property
    def reviewed(self) -> int:
        """How many claims a second person reviewed."""
        return sum(claim.reviewed_by is not None for claim in self.content.claims)

    @property
    def opinions(self) -> int:
        """How many claims are signed off as opinions, which nobody checks and nobody need review."""
        return len(self.content.claims) - self.reviewed

    @property
    def superseded(self) -> bool:
        """Whether a newer edition is out."""
        return self.report.edition < self.latest

    @property
    def withdrawn(self) -> bool:
        """Whether the article was withdrawn after all."""
        return self.article.state is ArticleState.WITHDRAWN

    @property
    def under_revision(self) -> bool:
        """Whether the desk has work on it again since it came out."""
        return self.article.state not in (ArticleState.PUBLISHED, ArticleState.WITHDRAWN)


def edition(slug: str, number: int | None = None) -> Edition | None:
    """The newest edition of an article's report, or the one asked for; ``None`` where there is none. Two queries."""
    reports = list(
        Report.objects.filter(article__slug=slug).select_related("article", "published_by").defer("snapshot").order_by("edition")
    )
    chosen = next((r for r in reports if r.edition == number), None) if number is not None else (reports[-1] if reports else None)
    if chosen is None:
        return None
    return Edition(chosen, chosen.article, report_from_json(chosen.snapshot), reports[-1].edition, reports[0])


def newest_reports(before: int | None = None) -> tuple[Sequence[Report], int | None]:
    """A page of the newest editions, newest first, and the key to ask the next page with."""
    newest = Report.objects.filter(article=OuterRef("article")).order_by("-edition").values("pk")[:1]
    reports: QuerySet[Report] = Report.objects.filter(pk=Subquery(newest)).select_related("article").defer("snapshot").order_by("-pk")
    page = list((reports.filter(pk__lt=before) if before else reports)[: PAGE + 1])
    return page[:PAGE], page[PAGE - 1].pk if len(page) > PAGE else None
