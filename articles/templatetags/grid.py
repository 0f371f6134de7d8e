"""Template tags of the grid: ``{% load grid %}``. A cell is put together here, not by a template: a grid has thousands of them."""

from __future__ import annotations

from functools import cache

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language, gettext, ngettext
from django.utils.translation import gettext_lazy as _

from articles.models import Claim
from articles.queries.grid import Cell
from articles.queries.whole import ClaimSeen
from articles.templatetags.desk import icon
from articles.templatetags.evidence import AGREEMENT_WORDS, STANCE_WORDS
from factcheck.vocabulary import Agreement, Stance

register = template.Library()


@register.filter
def grid_cell(cell: Cell, claim: Claim) -> SafeString:
    """One ``td``: what the source states, or its stance in words, and how that agrees; blank where nobody looked."""
    starts = _STARTS if cell.starts else ""
    if not cell.stance:
        inside = format_html('<a class="grid-cell" href="{}" aria-label="{}"></a>', cell.href, _blank(cell, claim)) if cell.href else ""
        return format_html('<td role="cell"{} data-source="{}" data-empty>{}</td>', starts, cell.name, inside)
    said = _said(cell)
    agreement = _agreement(cell.agreement, get_language() or "")
    conflict = _CONFLICT if cell.agreement == Agreement.CONFLICT else ""
    tag = format_html('a href="{}" ', cell.href) if cell.href else _SPAN
    return format_html(
        '<td role="cell"{}{} data-source="{}"><{} class="grid-cell" data-stance="{}">{}{}{}</{}></td>',
        starts,
        conflict,
        cell.name,
        tag,
        cell.stance,
        _stance_glyph(cell.stance, get_language() or ""),
        said,
        agreement,
        "a" if cell.href else "span",
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
    word = AGREEMENT_WORDS[agreement]
    return format_html(
        '<span class="chip" data-agreement="{}" title="{}">{}<span class="visually-hidden">{}</span></span>',
        agreement.value,
        word,
        icon(agreement.value),
        word,
    )


_STARTS = SafeString(' class="starts-origin"')
_CONFLICT = SafeString(' data-agreement="conflict"')
_SPAN = SafeString("span")
_BLANK = _("Add evidence of %(source)s on claim %(number)s")


def _blank(cell: Cell, claim: Claim) -> str:
    return _BLANK % {"source": cell.name, "number": claim.number}


def _said(cell: Cell) -> SafeString:
    if not cell.stated:
        return format_html("<span>{}</span>", STANCE_WORDS[Stance(cell.stance)])
    if cell.language:
        return format_html('<span class="printed" lang="{}">{}</span>', cell.language, cell.stated)
    return format_html('<span class="printed">{}</span>', cell.stated)


@cache
def _stance_glyph(stance: str, _language: str) -> SafeString:
    """The glyph, and the stance in words for whoever cannot see it."""
    return format_html('{}<span class="visually-hidden">{}: </span>', icon(stance), STANCE_WORDS[Stance(stance)])


@cache
def _agreement(agreement: str, _language: str) -> SafeString:
    """What the value says beside the article's: seen where it is not simply the same."""
    if not agreement:
        return SafeString("")
    if agreement == Agreement.SAME:
        return format_html('<span class="visually-hidden">, {}</span>', gettext("same"))
    return format_html('<span class="agreement">{}{}</span>', icon(agreement), AGREEMENT_WORDS[Agreement(agreement)])
