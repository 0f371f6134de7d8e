"""One writer at a time in one article.

Every service locks the article, then the claim, then writes. PostgreSQL locks the rows; SQLite has taken its one write lock
with ``BEGIN IMMEDIATE``. So what a service reads after the lock is what is true when it commits.
"""

from __future__ import annotations

from articles.models import Article, Claim


def lock_article(pk: int) -> Article:
    """The article with the head of its chain, locked until the transaction ends."""
    return Article.objects.select_for_update(of=("self",)).select_related("chain").get(pk=pk)


def lock_claim(claim: Claim) -> Claim:
    """The claim as it stands now, its article locked with it. A removed claim is not found."""
    article = lock_article(claim.article_id)
    locked = Claim.objects.live().select_for_update(of=("self",)).get(pk=claim.pk)
    locked.article = article
    return locked
