"""Template tags of the desk, built in to every template."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from enum import StrEnum
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from django import template
from django.conf import settings
from django.forms import BoundField
from django.template import defaultfilters
from django.template.loader import render_to_string
from django.templatetags.static import static
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language, gettext

from articles import dates, labels, stored_words, wording
from factcheck import vocabulary
from factcheck.desk.checklist import Check
from factcheck.vocabulary import Answer, Refusal

if TYPE_CHECKING:
    from articles.models import Event

register = template.Library()

FOR_MACHINES = {"places", "source", "leans_on_source", "number", "text", "article", "form", "photo", "likeness", "capture", "before"}
"""What events hold for programs: offsets, keys, and what the line says already."""


@register.simple_tag
@lru_cache(maxsize=128)
def icon(name: str) -> SafeString:
    """A symbol of the sprite, decoration only: the words beside it say what it means."""
    return format_html('<svg class="icon" aria-hidden="true"><use href="{}#{}"/></svg>', static("img/icons.svg"), name)


@register.simple_tag
def unchanging(name: str) -> SafeString:
    """The fragment ``name``, which needs no variables: drawn once a language and kept."""
    draw = _draw.__wrapped__ if settings.DEBUG else _draw
    return draw(name, get_language() or "")


@cache
def _draw(name: str, _language: str) -> SafeString:
    return render_to_string(name)


@register.simple_tag
def event_words(event: Event) -> str:
    """What happened, as a person says it: ``claim.returned`` is "returned the claim"."""
    return labels.label(event.kind)


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
        (stored_words.field_label(name.replace("_", " ")), _detail(event.kind, name, words))
        for name, value in event.payload.items()
        if name not in FOR_MACHINES and (words := _plain(value, name))
    ]


def _detail(kind: vocabulary.EventKind, name: str, words: str) -> str:
    """A detail of an event in the reader's language, as far as a machine said it."""
    if name == "hash":
        return f"{words[:16]}…"
    if name == "because":
        return retold(words, name)
    if name == "reason" and kind is vocabulary.EventKind.BLOCK_RECLASSIFIED:
        return stored_words.block_reason(words)
    if name == "reason" and kind is vocabulary.EventKind.SENTENCE_EXEMPTED:
        return stored_words.stored_label(name, words)
    return words


def _plain(value: object, name: str = "") -> str:
    if isinstance(value, list):
        return ", ".join(_plain(item, name) for item in value)
    if isinstance(value, dict):
        said = ((stored_words.field_label(str(key).replace("_", " ")), _plain(item, str(key))) for key, item in value.items())
        return "; ".join(f"{key}: {words}" for key, words in said if words)
    if isinstance(value, bool):
        return gettext("yes") if value else gettext("no")
    return "" if value is None else stored_words.stored_label(name, str(value)) if name != "reason" else str(value)


@register.filter("date", expects_localtime=True, is_safe=False)
def date_in_order(value: object, form: str | None = None) -> str:
    """Django's filter, with day, month and year in the order of the reader's language."""
    return str(defaultfilters.date(value, dates.ordered(form) if form else form))  # type: ignore[arg-type]  # typed for what it formats; takes anything


@register.filter
def as_day(stored: str) -> str:
    """A stored ISO day as a page writes it: ``5 December 2024``."""
    return dates.written(date.fromisoformat(stored), "j F Y") if stored else ""


@register.filter
def as_moment(stored: str) -> str:
    """A stored ISO moment in the desk's time zone: ``6 December 2024, 11:12``."""
    return dates.written(timezone.localtime(datetime.fromisoformat(stored)), "j F Y, H:i") if stored else ""


@register.filter
def label(member: str | None, of: str = "") -> str:
    """A desk word in the reader's language; nothing for none. ``of`` names its enum where the word comes out of a stored report: ``Stance``."""
    if not member:
        return ""
    if isinstance(member, StrEnum):
        return labels.label(member)
    return labels.label(getattr(vocabulary, of)(member))


@register.filter
def relation_words(stored: str) -> str:
    """A stored ``cites Some Source`` with its relation in the reader's language."""
    relation, blank, name = stored.partition(" ")
    return f"{labels.label(vocabulary.Relation(relation))}{blank}{name}" if relation in list(vocabulary.Relation) else stored


@register.filter
def reason(answer: Answer | None) -> str:
    """Why the desk refuses, in the reader's language; nothing where it allows."""
    return wording.reason(answer) if isinstance(answer, Refusal) else ""


@register.filter
def retold(stored: str, group: str) -> SafeString:
    """What pure code said in English (a ``basis``, an ``agreement``, a ``because``, a ``flag``), in the reader's language.

    What cannot be read back stays in English, and says so.
    """
    words = wording.retold(stored, group)
    return format_html('<span lang="en">{}</span>', stored) if words is None else format_html("{}", words)


@register.simple_tag
def normal_form(normal: str, kind: str, before: str = "") -> SafeString:
    """A normal form: in the reader's words where it needs any, and then its notation, small. ``before`` goes in front."""
    words = wording.spoken(normal, kind)
    said = format_html('<span class="normal-words">{}</span> ', words) if words else SafeString("")
    return format_html('{}{}<span class="normal-form">{}</span>', f"{before} " if before else "", said, normal)


@register.filter
def retold_words(stored: str, group: str) -> str:
    """The same for an attribute, which cannot say which language it is in."""
    return wording.retold(stored, group) or stored


@register.filter(is_safe=True)
def one_way(words: str) -> str:
    """Without the controls that turn the direction of writing: for a window's title and for attributes, which nothing can isolate."""
    return str(words).translate(_TURNS)


_TURNS = dict.fromkeys((0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)))


@register.filter
def worth(reasons: Iterable[str]) -> str:
    """What speaks for checking a suggested claim, in the reader's language."""
    return ", ".join(stored_words.worth_label(reason) for reason in reasons)


@register.filter
def block_reason(stored: str) -> str:
    """Why a block is furniture or metadata, in the reader's language."""
    return stored_words.block_reason(stored)


@register.filter
def field_label(name: str) -> str:
    """What of a claim changed, in the reader's language."""
    return stored_words.field_label(name)


@register.filter
def change_label(value: str, what: str) -> str:
    """What it was, or is now, in the reader's language as far as it is a word of the desk."""
    return stored_words.change_label(what, value)


@register.filter
def check_words(check: Check) -> str:
    """A line of the checklist in the reader's language."""
    return wording.said(check.phrase) if check.phrase else check.words


@register.filter
def marked_required(field: BoundField) -> bool:
    """Whether a field says that it must be filled in: where it must, in a form in which another need not."""
    return field.field.required and not all(other.required for other in field.form.fields.values())
