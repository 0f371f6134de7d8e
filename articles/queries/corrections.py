"""The corrections of an article, and who may do what with them."""

from __future__ import annotations

from dataclasses import dataclass

from articles.models import Article, Correction, User
from articles.queries.facts import actor_of
from factcheck.desk.facts import ArticleFacts
from factcheck.desk.workflow import Action, may
from factcheck.vocabulary import Answer


@dataclass(frozen=True)
class CorrectionsPage:
    """Newest first. ``answer``: whether this person may answer them."""

    corrections: tuple[Correction, ...]
    answer: Answer


def corrections_page(article: Article, reader: User) -> CorrectionsPage:
    """One query."""
    rows = Correction.objects.filter(claim__article=article).select_related("claim", "asked_by", "answered_by")
    facts = ArticleFacts(state=article.state, handed_in_by=article.handed_in_by_id)
    return CorrectionsPage(tuple(rows), may(Action.ANSWER_CORRECTION, actor_of(reader), facts))
