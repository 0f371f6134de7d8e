"""Whether an article was handed in before."""

from __future__ import annotations

import hashlib

from django.db.models import Q, QuerySet

from articles.models import Article, Event, User, Version
from factcheck.vocabulary import EventKind


def text_hash(text: str) -> str:
    """SHA-256, in hexadecimal, of the text's UTF-8 bytes: what a version keeps."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def handed_in_by_form(once: str, actor: User) -> Article | None:
    """The article that this person's form, by the token it carries, has brought already; one query."""
    events = Event.objects.filter(kind=EventKind.ARTICLE_HANDED_IN, actor=actor, payload__form=once)
    event = events.select_related("chain__article").order_by("-pk").first()
    return event.chain.article if event is not None else None


def find_same(articles: QuerySet[Article], *, text: str, url: str = "") -> Article | None:
    """The latest of ``articles`` with this very text in any version, or from this URL; one query."""
    same = Q(pk__in=Version.objects.filter(sha256=text_hash(text)).values("article_id"))
    if url:
        same |= Q(url=url)
    return articles.filter(same).order_by("-pk").first()
