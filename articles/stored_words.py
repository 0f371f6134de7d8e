"""What blocks, suggestions, events and changes say in English words that are stored, in the reader's language; others stay as written."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from articles.labels import AUTHORITIES, CLAIM_KINDS, STANCES, VERDICTS, Label, label
from factcheck.vocabulary import (
    NO_SPEAKER,
    ArticleState,
    BlockKind,
    ClaimKind,
    ClaimState,
    CorrectionState,
    ExemptReason,
    FlagKind,
    Relation,
    SourceKind,
    Stance,
    Verdict,
)

BLOCK_REASONS: Mapping[str, Label] = {
    "advertisement marker": _("advertisement marker"),
    "byline": _("byline"),
    "comment counter": _("comment counter"),
    "copyright notice": _("copyright notice"),
    "date and time of publication": _("date and time of publication"),
    "desk line": _("desk line"),
    "e-mail address": _("e-mail address"),
    "initials of who wrote it": _("initials of who wrote it"),
    "link to another page": _("link to another page"),
    "menu of the page": _("menu of the page"),
    "not among the paragraphs of the article": _("not among the paragraphs of the article"),
    "nothing but marks": _("nothing but marks"),
    "page navigation": _("page navigation"),
    "plea to subscribe or follow": _("plea to subscribe or follow"),
    "reading time": _("reading time"),
    "related-story link": _("related-story link"),
    "related-story teaser": _("related-story teaser"),
    "repeats the headline": _("repeats the headline"),
    "running head or foot of the pages": _("running head or foot of the pages"),
    "running head or foot, or number of a page": _("running head or foot, or number of a page"),
    "section label": _("section label"),
    "set apart by the page from its article": _("set apart by the page from its article"),
    "share buttons": _("share buttons"),
    "source line": _("source line"),
    "struck out by hand": _("struck out by hand"),
    "tags": _("tags"),
    "translation note": _("translation note"),
    "web address": _("web address"),
}
"""Why the reader takes a block for furniture or metadata: stored in English with the block, shown in the page's language."""
UNITS: Mapping[str, Label] = {
    "second": _("second"),
    "minute": _("minute"),
    "hour": _("hour"),
    "day": _("day"),
    "week": _("week"),
    "weekend": _("weekend"),
    "fortnight": _("fortnight"),
    "month": _("month"),
    "quarter": _("quarter"),
    "half year": _("half year"),
    "year": _("year"),
    "decade": _("decade"),
    "century": _("century"),
}
"""Units of time, one of each."""
HEADS: Mapping[str, Label] = {
    "accusation": _("accusation"),
    "appointment": _("appointment"),
    "attribution": _("attribution"),
    "cause": _("cause"),
    "comparison": _("comparison"),
    "date": _("date"),
    "event": _("event"),
    "first": _("first"),
    "money": _("money"),
    "number": _("number"),
    "picture": _("picture"),
    "position": _("position"),
    "quotation": _("quotation"),
    "quote": _("quote"),
    "rare": _("rare"),
    "request": _("request"),
    "share": _("share"),
    "share or money": _("share or money"),
    "statement": _("statement"),
    "superlative": _("superlative"),
    "title": _("name or title"),
}
"""What a suggested claim is of, and what speaks for checking it: told in English by the reader, shown in the page's language."""
FIELDS: Mapping[str, Label] = {
    "after": _("after"),
    "as printed": _("as printed"),
    "authority": _("authority"),
    "because": _("because"),
    "before": _("before"),
    "block": _("block"),
    "blocks": _("blocks"),
    "caption": _("caption"),
    "capture id": _("capture"),
    "claim kind": _("claim kind"),
    "changed": _("changed"),
    "changes": _("changes"),
    "credit": _("credit"),
    "deadline": _("deadline"),
    "edition": _("edition"),
    "evidence": _("evidence"),
    "hash": _("hash"),
    "kind": _("kind"),
    "label": _("label"),
    "language": _("language"),
    "leans on": _("leans on"),
    "listed": _("listed"),
    "locator": _("where in it"),
    "media type": _("media type"),
    "name": _("name"),
    "normal": _("normal form"),
    "normal form": _("normal form"),
    "note": _("note"),
    "notice": _("notice"),
    "passage": _("passage"),
    "origin": _("origin"),
    "people": _("people"),
    "places": _("places"),
    "position": _("place in the order"),
    "printed": _("as printed"),
    "quote": _("passage"),
    "rating": _("rating"),
    "rationale": _("rationale"),
    "reason": _("reason"),
    "relation": _("relation"),
    "sentence": _("sentence"),
    "searched for": _("words searched for"),
    "searched in": _("where it was searched"),
    "sha256": _("SHA-256"),
    "size": _("bytes"),
    "stance": _("stance"),
    "state": _("state"),
    "stated": _("stated"),
    "suggested wording": _("suggested wording"),
    "title": _("title"),
    "verdict": _("verdict"),
    "version": _("version"),
    "wanted": _("what it should read"),
    "wording": _("suggested wording"),
}
"""What a claim, its evidence and the events of the record are made of; one that is not here is shown by its own name."""


def block_reason(stored: str) -> str:
    """Why a block is what it is; what a person wrote stays as written."""
    return str(BLOCK_REASONS.get(stored, stored))


def head_label(head: str, kind: ClaimKind) -> str:
    """What a suggested claim is of; its kind where that has no word of its own."""
    return str(HEADS.get(head.lower(), CLAIM_KINDS[kind]))


def suggested_label(label: str) -> str:
    """The label that a suggested claim is proposed with, composed in the reader's language: ``Date: 27 November``."""
    head, colon, rest = label.partition(": ")
    if not colon or head.lower() not in HEADS:
        return label
    rest = rest.replace(NO_SPEAKER, str(_("speaker not named")), 1) if rest.startswith(NO_SPEAKER) else rest
    return f"{capfirst(str(HEADS[head.lower()]))}: {rest}"


def worth_label(reason: str) -> str:
    """What speaks for checking a suggested claim."""
    return str(HEADS.get(reason, reason))


def field_label(name: str) -> str:
    """The name of a part of a claim or an event: ``evidence, stated``."""
    return ", ".join(str(FIELDS.get(part, part)) for part in name.split(", "))


STORED: Mapping[str, tuple[type[StrEnum], ...]] = {
    "after": (BlockKind,),
    "before": (BlockKind,),
    "claim_kind": (ClaimKind,),
    "kind": (ClaimKind, BlockKind, SourceKind),
    "kinds": (ClaimKind, FlagKind),
    "reason": (ExemptReason,),
    "relation": (Relation,),
    "stance": (Stance,),
    "state": (CorrectionState, ArticleState, ClaimState),
    "verdict": (Verdict,),
}
"""Details of events that are words of the desk, by their names: the vocabularies that they can be of."""


def stored_label(name: str, value: str) -> str:
    """A detail of an event; a desk word among them by its label."""
    return next((label(words(value)) for words in STORED.get(name, ()) if value in list(words)), value)


def change_label(what: str, value: str) -> str:
    """A value that changed between two reviews; a desk word among them by its label."""
    tables: dict[str, Mapping[Any, Label]] = {
        "verdict": VERDICTS,
        "kind": CLAIM_KINDS,
        "evidence, stance": STANCES,
        "evidence, authority": AUTHORITIES,
    }
    of = tables.get(what)
    if of is not None:
        return next((str(words) for member, words in of.items() if member == value), value)
    if what != "evidence":
        return value
    stance, comma, rest = value.partition(", ")
    return next((f"{words}{comma}{rest}" for member, words in STANCES.items() if member == stance), value)
