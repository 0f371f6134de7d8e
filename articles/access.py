"""From a user, an id and an action to the object: 404 for strangers, 403 with the reason for members without the right.

A stranger is anybody without a role, and a reporter before an article they did not hand in: they cannot tell what exists.
"""

from __future__ import annotations

from dataclasses import dataclass

from django.core.exceptions import PermissionDenied
from django.db.models import Exists, FilteredRelation, OuterRef, Q, QuerySet
from django.http import Http404
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext

from articles.models import Article, Capture, Claim, Event, Evidence, Lineage, Listing, Photo, Source, User
from articles.queries.facts import actor_of, facts_of
from articles.queries.lineage import edges_above
from articles.queries.sources import sees_source
from articles.wording import reason
from factcheck.desk.facts import ArticleFacts, DeskFacts, Facts
from factcheck.desk.workflow import Action, may
from factcheck.vocabulary import EventKind, Refusal, Role

LARGEST_KEY = 2**63 - 1
"""The largest key that a row can have."""
LARGEST_NUMBER = 2**31 - 1
"""The largest number that a claim can have."""


class Denied(PermissionDenied):
    """403 with the workflow's reason."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(reason(refusal))
        self.refusal = refusal


class RemovedClaim(Http404):
    """404 with a sentence on who removed the claim and why, for whoever may read its article."""


def no_claim(user: User, article_pk: int, number: int) -> Http404:
    """Why there is no claim at an address: it never was, or somebody removed it. One query."""
    told = Event.objects.filter(
        claim__article__in=readable_articles(user).filter(pk=article_pk),
        claim__number=min(number, LARGEST_NUMBER),
        claim__removed_at__isnull=False,
        kind=EventKind.CLAIM_REMOVED,
    )
    if (removed := told.order_by("-sequence").first()) is None:
        return Http404("There is no such claim.")
    said = gettext("%(name)s removed claim %(number)s on %(day)s: %(reason)s")
    day = date_format(localtime(removed.at), "j F Y")
    return RemovedClaim(said % {"name": removed.actor_name, "number": number, "day": day, "reason": removed.payload.get("reason", "")})


def readable_articles(user: User) -> QuerySet[Article]:
    """The articles that this person may read."""
    if user.role is None:
        return Article.objects.none()
    articles = Article.objects.select_related("current", "handed_in_by", "chain")
    return articles.filter(handed_in_by=user) if user.role is Role.REPORTER else articles


def get_article(user: User, pk: int, action: Action = Action.READ) -> Article:
    """The article, if this person may do this to it as far as role and state go. One query."""
    article = readable_articles(user).filter(pk=pk).first()
    if article is None:
        raise Http404("There is no such article.")
    _admit(action, user, ArticleFacts(state=article.state, handed_in_by=article.handed_in_by_id))
    return article


def get_claim(user: User, article_pk: int, number: int, action: Action = Action.READ) -> Claim:
    """The claim by its number in the article, with the article loaded, but not its text. One query."""
    articles = readable_articles(user).filter(pk=article_pk)
    claims = Claim.objects.live().select_related("article__chain")
    claim = claims.filter(article__in=articles, number=number).order_by("pk").first()
    if claim is None:
        raise no_claim(user, article_pk, number)
    _admit(action, user, facts_of(claim, claim.article))
    return claim


def get_evidence(user: User, article_pk: int, number: int, pk: int, action: Action = Action.READ) -> Evidence:
    """One piece of evidence on a claim, with claim, article and source; 404 where its source is hidden from this person. One query."""
    row = (
        Evidence.objects.select_related("claim__article__chain", "source")
        .filter(
            pk=pk, claim__number=number, claim__removed_at__isnull=True, claim__article__in=readable_articles(user).filter(pk=article_pk)
        )
        .order_by("pk")
        .first()
    )
    if row is None or not sees_source(user, row.source):
        raise Http404("There is no such evidence.")
    _admit(action, user, facts_of(row.claim, row.claim.article))
    return row


@dataclass(frozen=True, slots=True)
class CellInHand:
    """One cell of the grid: a claim, with its article, a source, and what that says there, if anything."""

    claim: Claim
    source: Source
    row: Evidence | None


def get_cell(user: User, article_pk: int, number: int, source_pk: int) -> CellInHand:
    """The cell to write in; 404 where the source is none of the article's or hidden from this person. Two queries."""
    claim = (
        Claim.objects.live()
        .filter(article__in=readable_articles(user).filter(pk=article_pk), number=number)
        .annotate(cell=FilteredRelation("evidence", condition=Q(evidence__source_id=min(source_pk, LARGEST_KEY))))
        .select_related("article__current", "cell")  # type: ignore[misc]  # the stubs do not know filtered relations
        .order_by("pk")
        .first()
    )
    source = (
        Source.objects.filter(pk=source_pk)
        .filter(
            Exists(Listing.objects.filter(article_id=article_pk, source_id=OuterRef("pk")))
            | Exists(Evidence.objects.filter(claim__article_id=article_pk, source_id=OuterRef("pk")))
        )
        .first()
    )
    if claim is None or source is None or not sees_source(user, source):
        raise Http404("There is no such cell.")
    _admit(Action.GIVE_EVIDENCE, user, facts_of(claim, claim.article))
    row: Evidence | None = getattr(claim, "cell", None)  # Django sets it only where there is one
    if row is not None:
        row.claim, row.source = claim, source
    return CellInHand(claim, source, row)


def get_source(user: User, pk: int, action: Action = Action.READ) -> Source:
    """The source, for members other than reporters. Its name and material may still be hidden: ask :func:`articles.queries.sources.sees_source`."""
    source = None if user.role in (None, Role.REPORTER) else Source.objects.filter(pk=pk).first()
    if source is None:
        raise Http404("There is no such source.")
    admit(action, user)
    return source


def get_source_in_sight(user: User, pk: int, action: Action) -> Source:
    """The source to work with; 403 where it is another's confidential one."""
    source = get_source(user, pk, action)
    if not sees_source(user, source):
        said = gettext("%(name)s is confidential: only those who may see it work with it.")
        raise Denied(Refusal(said % {"name": source.name_to_others}))
    return source


def get_capture(user: User, pk: int) -> Capture:
    """The capture, if this person may see its source; else 404. Reporters see what evidence on their own articles was read from."""
    capture = Capture.objects.defer("text").select_related("source").filter(pk=pk).first() if user.role else None
    if capture is None or not sees_source(user, capture.source):
        raise Http404("There is no such capture.")
    if user.role is Role.REPORTER and not capture.evidence.filter(claim__article__in=readable_articles(user)).exists():
        raise Http404("There is no such capture.")
    return capture


def get_photo(user: User, article_pk: int, pk: int) -> Photo:
    """A photo of an article that this person may read; else 404. One query."""
    photo = Photo.objects.filter(pk=min(pk, LARGEST_KEY), article__in=readable_articles(user).filter(pk=article_pk)).first()
    if photo is None:
        raise Http404("There is no such photo.")
    return photo


def get_edge(pk: int, *, source: Source | None = None, article: Article | None = None) -> Lineage:
    """An edge that leads from this source; or that stands on this article, among its columns or above them. Else 404."""
    edges = Lineage.objects.select_related("source", "leans_on", "article")
    if source is not None:
        edges = edges.filter(source=source)
    if article is not None:
        columns = Source.objects.filter(Q(listings__article=article) | Q(evidence__claim__article=article)).values_list("pk", flat=True)
        above = {edge.child for edge in edges_above(set(columns))}
        edges = edges.filter(Q(article=article) | Q(source__in=above))
    edge = edges.filter(pk=pk).first()
    if edge is None:
        raise Http404("There is no such lineage.")
    return edge


def members(user: User) -> QuerySet[User]:
    """Everybody else on the desk: those to whom a confidential source may be shown."""
    return User.objects.filter(role__isnull=False, is_active=True).exclude(pk=user.pk).order_by("first_name", "username")


def admit(action: Action, user: User, *, but: Role | None = None) -> None:
    """Let this person do what depends on the role alone; strangers, and the role left out, get 404."""
    if user.role in (None, but):
        raise Http404
    _admit(action, user, DeskFacts())


def _admit(action: Action, user: User, facts: Facts) -> None:
    answer = may(action, actor_of(user), facts)
    if isinstance(answer, Refusal):
        raise Denied(answer)
