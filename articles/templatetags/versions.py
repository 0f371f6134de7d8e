"""Template tags of the versions' pages: words that came and went, put together here because a page has thousands of them."""

from __future__ import annotations

from collections.abc import Iterable

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from articles.queries.versions import PassageSeen
from factcheck.desk.differences import Run, Said
from factcheck.desk.revision import Fate
from factcheck.vocabulary import BlockKind

register = template.Library()

FATE_WORDS = {
    Fate.KEPT: _("as it was"),
    Fate.MOVED: _("moved"),
    Fate.BACK: _("in the text again"),
    Fate.CHANGED: _("words changed"),
    Fate.AMBIGUOUS: _("place cannot be told"),
    Fate.LOST: _("words are gone"),
}
FATE_ICONS = {
    Fate.KEPT: "approved",
    Fate.MOVED: "place",
    Fate.BACK: "restore",
    Fate.CHANGED: "needs-change",
    Fate.AMBIGUOUS: "not-comparable",
    Fate.LOST: "not-found",
}
PASSAGE_WORDS = {
    "added": _("new"),
    "removed": _("gone"),
    "changed": _("changed"),
    "moved-added": _("moved here"),
    "moved-removed": _("moved away"),
}
KIND_WORDS = {
    BlockKind.FURNITURE: _("furniture"),
    BlockKind.METADATA: _("metadata"),
    BlockKind.HEADING: _("heading"),
    BlockKind.CAPTION: _("caption"),
    BlockKind.CREDIT: _("credit"),
    BlockKind.LIST_ITEM: _("list item"),
    BlockKind.QUOTE: _("quotation"),
}


@register.simple_tag
def fate_words(fate: Fate | str) -> str:
    """What befell a claim or one of its places, as the desk says it."""
    return str(FATE_WORDS[Fate(fate)])


@register.filter
def fate_icon(fate: Fate) -> str:
    """The symbol for it."""
    return FATE_ICONS[fate]


@register.simple_tag
def passage_words(passage: PassageSeen) -> str:
    """What a passage is and what happened to it, in a word or two."""
    said = (PASSAGE_WORDS.get(passage.state), KIND_WORDS.get(passage.kind))
    return ", ".join(str(words) for words in said if words)


@register.simple_tag
def differing(runs: Iterable[Run]) -> SafeString:
    """Words with those that came and went marked, for eyes and for screen readers alike."""
    return format_html_join("", "{}", ((_run(run),) for run in runs))


def _run(run: Run) -> SafeString:
    match run.kind:
        case Said.ADDED:
            return format_html('<ins><span class="visually-hidden">{} </span>{}</ins>', gettext("added:"), run.text)
        case Said.REMOVED:
            return format_html('<del><span class="visually-hidden">{} </span>{}</del>', gettext("removed:"), run.text)
        case Said.FOLDED:
            told = ngettext("%(number)d word as it was", "%(number)d words as they were", run.words) % {"number": run.words}
            return format_html('<details class="folded-words"><summary>… {} …</summary>{}</details>', told, run.text)
        case _:
            return format_html("{}", run.text)
