"""Drafts: what a person has typed about a claim and not yet saved. A draft never touches the claim."""

from __future__ import annotations

from collections.abc import Mapping

from django.db import transaction
from django.utils import timezone

from articles.models import Claim, Draft, User


@transaction.atomic
def save_draft(claim: Claim, *, actor: User, read_at_version: int, typed: Mapping[str, str]) -> Draft:
    """Keep what was typed, as typed: one draft a person and claim, the last one wins. It is private, so no event records it."""
    draft = Draft(claim=claim, user=actor, fields=dict(typed), read_at_version=read_at_version, saved_at=timezone.now())
    Draft.objects.bulk_create(
        [draft], update_conflicts=True, unique_fields=["claim", "user"], update_fields=["fields", "read_at_version", "saved_at"]
    )
    return draft


@transaction.atomic
def discard_draft(claim: Claim, *, actor: User) -> None:
    """Throw away what this person has typed about the claim."""
    Draft.objects.filter(claim=claim, user=actor).delete()
