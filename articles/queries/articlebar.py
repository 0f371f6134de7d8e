"""The bar above every page of an article: what it is, who is on it, and what sign-off waits for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from articles.models import Article, User
from articles.queries.facts import actor_of
from articles.queries.whole import WholeArticle
from factcheck.desk.workflow import Action, decide, lacking, may
from factcheck.vocabulary import Answer, ClaimState, Refusal


@dataclass(frozen=True)
class Obstacle:
    """One thing that sign-off waits for, in few words, and where to act on it."""

    words: str
    url: str


@dataclass(frozen=True)
class ArticleBar:
    """``view`` names the tab that is open. ``waits``: everything that sign-off still waits for; ``obstacles``: the same in short.

    ``exempt``: how many sentences were exempted, which stands in nobody's way and is for the chief to know.
    """

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
    obstacles: tuple[Obstacle, ...]
    overdue: bool
    exempt: int


def article_bar(whole: WholeArticle, view: str, people: tuple[User, ...] | None = None) -> ArticleBar:
    """One query, for the people who work on it; none where the page has loaded them."""
    article, actor = whole.article, actor_of(whole.reader)
    if people is None:
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
        obstacles=tuple(_obstacles(whole)),
        overdue=bool(article.deadline and article.deadline < timezone.now()),
        exempt=len(whole.exempt),
    )


def _obstacles(whole: WholeArticle) -> Iterator[Obstacle]:
    """What stands in the way of sign-off, each with its page."""
    key, facts = whole.article.pk, whole.facts
    if sentences := facts.open_sentences:
        words = ngettext("%(number)s open sentence", "%(number)s open sentences", len(sentences)) % {"number": len(sentences)}
        yield Obstacle(words, f"{reverse('workbench', args=[key])}#s{sentences[0]}")
    waiting = Counter(claim.state for claim in facts.unsettled())
    places = {
        ClaimState.OPEN: (ngettext("%(number)s open claim", "%(number)s open claims", waiting[ClaimState.OPEN]), "grid", "?show=open"),
        ClaimState.CHECKED: (ngettext("%(number)s review", "%(number)s reviews", waiting[ClaimState.CHECKED]), "review", ""),
        ClaimState.RETURNED: (_("%(number)s returned"), "grid", "?show=stale"),
        ClaimState.STALE: (_("%(number)s stale"), "grid", "?show=stale"),
    }
    for state, (words, page, query) in places.items():
        if waiting[state]:
            yield Obstacle(words % {"number": waiting[state]}, reverse(page, args=[key]) + query)
    if lonely := facts.under_origins():
        words = _("%(number)s under %(origins)s origins") % {"number": len(lonely), "origins": facts.rule.origins}
        yield Obstacle(words, f"{reverse('grid', args=[key])}?show=origins")
