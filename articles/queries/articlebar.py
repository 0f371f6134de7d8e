"""The bar above every page of an article: what it is, who is on it, and what sign-off waits for."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils import timezone

from articles.models import Article, User
from articles.queries.facts import actor_of
from articles.queries.whole import WholeArticle
from factcheck.desk.workflow import Action, decide, lacking, may
from factcheck.vocabulary import Answer, Refusal


@dataclass(frozen=True)
class ArticleBar:
    """``view`` names the tab that is open. ``waits``: everything that sign-off still waits for."""

    article: Article
    view: str
    people: tuple[User, ...]
    awaiting: int
    sources: int
    lineage: tuple[object, ...]
    sign_off: Answer
    publish: Answer
    withdraw: Answer
    waits: tuple[Refusal, ...]
    overdue: bool


def article_bar(whole: WholeArticle, view: str) -> ArticleBar:
    """One query, for the people."""
    article, actor = whole.article, actor_of(whole.reader)
    people = tuple(User.objects.filter(assignments__article=article).order_by("role", "pk"))
    return ArticleBar(
        article=article,
        view=view,
        people=people,
        awaiting=len(whole.awaiting),
        sources=len(whole.sources),
        lineage=whole.lineage,
        sign_off=decide(Action.SIGN_OFF, actor, whole.facts),
        publish=decide(Action.PUBLISH, actor, whole.facts),
        withdraw=may(Action.WITHDRAW, actor, whole.facts),
        waits=lacking(Action.SIGN_OFF, actor, whole.facts),
        overdue=bool(article.deadline and article.deadline < timezone.now()),
    )


