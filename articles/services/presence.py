"""Presence: who has which claim in hand. No part of the record; written at most every fifteen seconds a person."""

from __future__ import annotations

from datetime import timedelta

from django.utils import timezone

from articles.models import Article, Presence, User

AT_MOST_EVERY = timedelta(seconds=15)


def note_presence(user: User, article: Article, claim_id: int | None, *, last: Presence | None) -> None:
    """Note where somebody is. ``last`` is their presence as just read; nothing is written while it is fresh and says the same."""
    now = timezone.now()
    here = (article.pk, claim_id)
    if last and (last.article_id, last.claim_id) == here and now - last.seen_at < AT_MOST_EVERY:
        return
    Presence.objects.update_or_create(user=user, defaults={"article": article, "claim_id": claim_id, "seen_at": now})
