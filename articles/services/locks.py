"""One writer at a time in one article.

Every service locks the article and the head of its chain, then the claim, then writes. PostgreSQL locks the rows, in the order
that ``of`` names them; SQLite has taken its one write lock with ``BEGIN IMMEDIATE``. So what a service reads after the lock is what
is true when it commits: a row that was waited for is read again, one that was only joined is not, which is why the head of the
chain is locked too.
"""

from __future__ import annotations

from collections.abc import Collection

from django.utils.translation import gettext as _

from articles.models import Article, Claim, Evidence, User
from articles.services.errors import Refused
from factcheck.vocabulary import Refusal


def lock_article(pk: int) -> Article:
    """The article with the head of its chain, locked until the transaction ends."""
    articles = Article.objects.filter(chain__isnull=False).select_related("chain")
    return articles.select_for_update(of=("self", "chain")).order_by().get(pk=pk)


def lock_articles(keys: Collection[int]) -> dict[int, Article]:
    """These articles by key, each as :func:`lock_article` gives it: one query.

    Whoever needs more than one locks all of them here, at once and before anything else: in ascending order, so that two who
    need the same ones never wait for each other.
    """
    articles = Article.objects.filter(pk__in=keys, chain__isnull=False).select_related("chain")
    return {article.pk: article for article in articles.select_for_update(of=("self", "chain")).order_by("pk")}


def lock_person(person: User) -> None:
    """Whatever else this person does under this lock waits; only hand-in takes it, before anything else."""
    User.objects.select_for_update(no_key=True).get(pk=person.pk)


def lock_claim(claim: Claim) -> Claim:
    """The claim as it stands now, its article locked with it. :class:`Refused` where somebody removed it meanwhile."""
    claims = Claim.objects.live().filter(article__chain__isnull=False).select_related("article__chain")
    locked = claims.select_for_update(of=("article", "article__chain", "self")).order_by().filter(pk=claim.pk).first()
    if locked is None:
        raise Refused(Refusal(_("Somebody removed this claim meanwhile. What it was is in the article’s history.")))
    return locked


def lock_evidence(row: Evidence) -> Evidence | None:
    """The evidence as it stands now with its claim, its source and its capture, locked as its claim is; ``None`` where it is gone."""
    rows = Evidence.objects.filter(claim__removed_at__isnull=True, claim__article__chain__isnull=False)
    rows = rows.select_related("claim__article__chain", "source", "capture").defer("capture__text")
    return rows.select_for_update(of=("claim__article", "claim__article__chain", "claim", "self")).order_by().filter(pk=row.pk).first()
