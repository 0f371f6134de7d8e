"""Presence: who has which claim in hand. No part of the record; written at most every fifteen seconds a person."""

from __future__ import annotations

from datetime import timedelta

from django.utils import timezone

from articles.models import Article, Claim, Presence, User

AT_MOST_EVERY = timedelta(seconds=15)


def note_presence(user: User, article: Article, claim: Claim | None, *, last: Presence | None) -> None:
    """Note where somebody is. ``last`` is their presence as just read; nothing is written while it is fresh and says the same."""
    now = timezone.now()
    here = (article.pk, claim.pk if claim else None)
    if last and (last.article_id, last.claim_id) == here and now - last.seen_at < AT_MOST_EVERY:
        return
    Presence.objects.update_or_create(user=user, defaults={"article": article, "claim": claim, "seen_at": now})
