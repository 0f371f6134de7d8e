"""Template tags of the desk, built in to every template."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date, datetime
from functools import lru_cache
from typing import TYPE_CHECKING

from django import template
from django.templatetags.static import static
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from factcheck.vocabulary import EventKind

if TYPE_CHECKING:
    from articles.models import Event

register = template.Library()

EVENT_WORDS = {
    EventKind.ARTICLE_HANDED_IN: _("handed in the article"),
    EventKind.ARTICLE_EDITED: _("edited the article’s details"),
    EventKind.ARTICLE_ASSIGNED: _("assigned the article"),
    EventKind.ARTICLE_REVIEW_BEGUN: _("put the article in review"),
    EventKind.ARTICLE_SIGNED_OFF: _("signed the article off"),
    EventKind.ARTICLE_SIGN_OFF_VOIDED: _("voided the sign-off"),
    EventKind.ARTICLE_PUBLISHED: _("published the report"),
    EventKind.ARTICLE_WITHDRAWN: _("withdrew the article"),
    EventKind.VERSION_ADDED: _("added a version of the text"),
    EventKind.BLOCK_RECLASSIFIED: _("said what a block is"),
    EventKind.SENTENCE_EXEMPTED: _("exempted a sentence"),
    EventKind.SENTENCE_REOPENED: _("reopened a sentence"),
    EventKind.CLAIM_MADE: _("made a claim"),
    EventKind.CLAIM_EDITED: _("edited a claim"),
    EventKind.CLAIM_MOVED: _("moved a claim"),
    EventKind.CLAIM_REMOVED: _("removed a claim"),
    EventKind.CLAIM_ANCHORED: _("added a place to a claim"),
    EventKind.CLAIM_UNANCHORED: _("took a place off a claim"),
    EventKind.CLAIM_SUBMITTED: _("submitted a claim for review"),
    EventKind.CLAIM_APPROVED: _("approved a claim"),
    EventKind.CLAIM_RETURNED: _("returned a claim"),
    EventKind.CLAIM_REOPENED: _("reopened a claim"),
    EventKind.CLAIM_STALED: _("marked a claim stale"),
    EventKind.RULE_WAIVED: _("waived the rule on independent origins"),
    EventKind.SOURCE_ADDED: _("added a source"),
    EventKind.SOURCE_EDITED: _("edited a source"),
    EventKind.SOURCE_LISTED: _("listed a source on the article"),
    EventKind.LINEAGE_DRAWN: _("drew a line of lineage"),
    EventKind.LINEAGE_REMOVED: _("removed a line of lineage"),
    EventKind.CAPTURE_ADDED: _("captured a source"),
    EventKind.EVIDENCE_GIVEN: _("gave evidence"),
    EventKind.EVIDENCE_EDITED: _("edited evidence"),
    EventKind.EVIDENCE_REMOVED: _("removed evidence"),
    EventKind.CORRECTION_ASKED: _("asked for a correction"),
    EventKind.CORRECTION_ANSWERED: _("answered a correction"),
    EventKind.CORRECTION_DONE: _("noted a correction as done"),
    EventKind.PHOTO_ADDED: _("added a photo"),
    EventKind.PERSON_CHANGED: _("changed a person’s account"),
    EventKind.VOCABULARY_CHANGED: _("changed a vocabulary"),
}

FOR_MACHINES = {"places", "source", "number", "text", "article"}
"""What events hold for programs: offsets, keys, and what the line says already."""


@register.simple_tag
@lru_cache(maxsize=128)
def icon(name: str) -> SafeString:
    """A symbol of the sprite, decoration only: the words beside it say what it means."""
    return format_html('<svg class="icon" aria-hidden="true"><use href="{}#{}"/></svg>', static("img/icons.svg"), name)


@register.simple_tag
def event_words(event: Event) -> str:
    """What happened, as a person says it: ``claim.returned`` is "returned the claim"."""
    return str(EVENT_WORDS[event.kind])


@register.simple_tag
def ld_json(markup: Mapping[str, object] | None) -> SafeString:
    """A JSON-LD data block, which no browser runs; nothing for ``None``. What could close it or open a tag is escaped."""
    if markup is None:
        return SafeString("")
    escaped = json.dumps(markup, ensure_ascii=False, indent=1).translate({ord(c): f"\\u{ord(c):04x}" for c in "<>&\u2028\u2029"})
    return format_html('<script type="application/ld+json">{}</script>', SafeString(escaped))


@register.simple_tag
def event_details(event: Event) -> list[tuple[str, str]]:
    """The rest of an event, as names and words; hashes are cut short, keys and offsets are for machines and left out."""
    return [
        (name.replace("_", " "), f"{words[:16]}…" if name == "hash" else words)
        for name, value in event.payload.items()
        if name not in FOR_MACHINES and (words := _plain(value))
    ]


def _plain(value: object) -> str:
    if isinstance(value, list):
        return ", ".join(_plain(item) for item in value)
    if isinstance(value, dict):
        return "; ".join(f"{name}: {_plain(item)}" for name, item in value.items() if item not in (None, ""))
    return "" if value is None else str(value)


@register.filter
def as_day(stored: str) -> str:
    """A stored ISO day as a page writes it: ``5 December 2024``."""
    return date_format(date.fromisoformat(stored), "j F Y") if stored else ""


@register.filter
def as_moment(stored: str) -> str:
    """A stored ISO moment in the desk's time zone: ``6 December 2024, 11:12``."""
    return date_format(timezone.localtime(datetime.fromisoformat(stored)), "j F Y, H:i") if stored else ""


@register.filter
def verdict_words(stored: str) -> str:
    """A stored verdict or stance without its hyphen."""
    return stored.replace("-", " ")
