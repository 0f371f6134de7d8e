"""Template tags of the grid: ``{% load grid %}``. A cell is put together here, not by a template: a grid has thousands of them."""

from __future__ import annotations

from functools import cache, lru_cache

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language, gettext, ngettext
from django.utils.translation import gettext_lazy as _

from articles.labels import AGREEMENTS, AUTHORITIES, STANCES
from articles.models import Claim
from articles.queries.grid import Cell
from articles.queries.whole import ClaimSeen
from articles.templatetags.desk import icon
from factcheck.vocabulary import Agreement, Authority, Stance

register = template.Library()


@register.filter
def grid_cell(cell: Cell, claim: Claim) -> SafeString:
    """One ``td``: what the source states, or its stance in words, and how that agrees; blank where nobody looked."""
    language = get_language() or ""
    if not cell.stance:
        inside = format_html('<a class="grid-cell" href="{}" aria-label="{}"></a>', cell.href, _blank(cell, claim)) if cell.href else ""
        return format_html("{}{}</td>", _opening(cell.name, cell.starts, "empty"), inside)
    opening = _opening(cell.name, cell.starts, "conflict" if cell.agreement == Agreement.CONFLICT else "")
    said = format_html("{}{}</span>", _printed(cell.language), cell.stated) if cell.stated else _stance_words(cell.stance, language)
    return format_html(
        '{}<a href="{}"{}{}{}</a></td>' if cell.href else "{}<span{}{}{}{}</span></td>",
        opening,
        cell.href,
        _stance_glyph(cell.stance, language),
        said,
        _agreement(cell.agreement, language) + _authority(cell.authority, language),
    )


@register.filter
def sources_and_origins(seen: ClaimSeen) -> str:
    """``3 sources, 1 origin``."""
    sources, origins = len(seen.independence.sources), seen.independence.count
    return (
        ngettext("%(n)s source", "%(n)s sources", sources) % {"n": sources}
        + ", "
        + ngettext("%(n)s origin", "%(n)s origins", origins) % {"n": origins}
    )


@register.filter
def agreement_chip(agreement: Agreement) -> SafeString:
    """The glyph of what a row's values come to, with its word for whoever cannot see it."""
    word = AGREEMENTS[agreement]
    return format_html(
        '<span class="chip" data-agreement="{}" title="{}">{}<span class="visually-hidden">{}</span></span>',
        agreement.value,
        word,
        icon(agreement.value),
        word,
    )


_BLANK = _("Add evidence of %(source)s on claim %(number)s")


def _blank(cell: Cell, claim: Claim) -> str:
    return _BLANK % {"source": cell.name, "number": claim.number}


@lru_cache(maxsize=1024)
def _opening(name: str, starts: bool, mark: str) -> SafeString:  # noqa: FBT001  # hashed by its place
    """The cell's own tag: the same down a column."""
    marks = {"empty": SafeString(" data-empty"), "conflict": SafeString(' data-agreement="conflict"')}.get(mark, "")
    return format_html('<td role="cell"{}{} data-source="{}">', SafeString(' class="starts-origin"') if starts else "", marks, name)


@lru_cache(maxsize=256)
def _printed(language: str) -> SafeString:
    return format_html('<span class="printed" lang="{}">', language) if language else SafeString('<span class="printed">')


@cache
def _stance_words(stance: str, _language: str) -> SafeString:
    return format_html("<span>{}</span>", STANCES[Stance(stance)])


@cache
def _stance_glyph(stance: str, _language: str) -> SafeString:
    """The rest of the link's tag, the glyph, and the stance in words for whoever cannot see it."""
    return format_html(
        ' class="grid-cell" data-stance="{}">{}<span class="visually-hidden">{}: </span>',
        stance,
        icon(stance),
        STANCES[Stance(stance)],
    )


@cache
def _agreement(agreement: str, _language: str) -> SafeString:
    """What the value says beside the article's: seen where it is not simply the same."""
    if not agreement:
        return SafeString("")
    if agreement == Agreement.SAME:
        return format_html('<span class="visually-hidden">, {}</span>', gettext("same"))
    return format_html('<span class="agreement">{}{}</span>', icon(agreement), AGREEMENTS[Agreement(agreement)])


@cache
def _authority(authority: str, _language: str) -> SafeString:
    """How the source knows of it, where somebody said so."""
    return (
        format_html('<span class="authority"><span class="visually-hidden">, </span>{}</span>', AUTHORITIES[Authority(authority)])
        if authority
        else SafeString("")
    )
