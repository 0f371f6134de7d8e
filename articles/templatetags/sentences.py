"""Template tags of the text's sentences: ``{% load sentences %}``. Put together here, not by a template: a page has hundreds of them."""

from __future__ import annotations

from functools import cache
from typing import Any

from django import template
from django.template.context import Context
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.text import Truncator
from django.utils.translation import get_language, gettext

from articles.labels import label
from articles.queries.marked import BlockSeen, Proposal, SentenceSeen
from articles.queries.whole import ClaimSeen
from articles.queries.workbench import Workbench
from articles.templatetags.desk import icon
from articles.templatetags.workbench import marked
from factcheck.vocabulary import ExemptReason

register = template.Library()

MOST_OFFERED = 3
LONGEST_GIST = 44
NOTHING = SafeString("")


@register.simple_tag
def sentence_ticks(block: BlockSeen, article_id: int) -> SafeString:
    """A tick a sentence in the gutter: its number, and what accounts for it."""
    said = gettext("Sentence")
    return format_html_join(
        "",
        '<a class="sentence-tick" href="{}" data-coverage="{}"><span class="visually-hidden">{} </span>{}<span class="visually-hidden">, {}{}</span></a>',
        (
            (
                reverse("sentence", args=[article_id, s.row.ordinal]),
                s.coverage,
                said,
                s.row.ordinal,
                label(s.coverage) if s.coverage else "",
                f": {label(s.row.exempt_reason)}" if s.row.exempt_reason else "",
            )
            for s in block.sentences
        ),
    )


@register.simple_tag
def sentence_runs(block: BlockSeen, seen: ClaimSeen | None) -> SafeString:
    """The block's text: sentences, each with its marks, and what stands between them."""
    return SafeString(
        "".join(
            format_html(
                '<span class="sentence" id="s{}" data-coverage="{}">{}</span>',
                piece.sentence.row.ordinal,
                piece.sentence.coverage,
                marked(piece.runs, seen),
            )
            if piece.sentence
            else marked(piece.runs, seen)
            for piece in block.pieces
        )
    )


@register.simple_tag(takes_context=True)
def open_sentence(context: Context, sentence: SentenceSeen, block: BlockSeen, bench: Workbench) -> SafeString:
    """What can be done about an open sentence: make a claim of it, exempt it, or take what a machine proposes."""
    ordinal, article = sentence.row.ordinal, bench.article
    token = format_html(
        '<input type="hidden" name="csrfmiddlewaretoken" value="{}"><input type="hidden" name="text_version" value="{}">',
        context.get("csrf_token", ""),
        article.current.number if article.current else "",
    )
    exempt = reverse("exempt", args=[article.pk, ordinal])
    make, fold, reasons = _fixed(get_language() or "")
    return format_html(
        '<div class="aside-actions" role="group" aria-label="{}">{}<a class="button" data-size="small" href="{}" aria-keyshortcuts="c">{}</a>'
        '<details class="exempt-fold">{}<form method="post" action="{}">{}{}</form></details>{}{}</div>',
        gettext("Sentence %(number)s is open") % {"number": ordinal},
        format_html('<b class="sentence-number">{}</b>', ordinal) if len(block.waiting) > 1 else NOTHING,
        reverse("sentence", args=[article.pk, ordinal]),
        make,
        fold,
        exempt,
        token,
        reasons,
        _proposed(sentence.row.proposed_exempt, exempt, token) if sentence.row.proposed_exempt else NOTHING,
        _offers(sentence, bench, token) if sentence.proposals else NOTHING,
    )


def _proposed(reason: ExemptReason, action: str, token: SafeString) -> SafeString:
    return format_html(
        '<form method="post" action="{}">{}<button type="submit" class="chip" data-by="machine" name="reason" value="{}">{}</button></form>',
        action,
        token,
        reason,
        gettext("proposed: exempt, %(reason)s") % {"reason": label(reason)},
    )


def _offers(sentence: SentenceSeen, bench: Workbench, token: SafeString) -> SafeString:
    return format_html(
        '<form method="post" action="{}">{}{}</form>',
        reverse("new-claim", args=[bench.article.pk]),
        token,
        format_html_join(
            "",
            '<button type="submit" class="chip" data-by="machine" name="take" value="{}-{}" title="{}">{}</button>',
            (_offer(offer) for offer in sentence.proposals[:MOST_OFFERED]),
        ),
    )


def _offer(offer: Proposal) -> tuple[Any, ...]:
    gist = offer.gist if len(offer.gist) <= LONGEST_GIST else Truncator(offer.gist).chars(LONGEST_GIST)
    return offer.start, offer.end, gettext("Make a claim of it"), gettext("proposed: %(gist)s") % {"gist": gist}


@cache
def _fixed(_language: str) -> tuple[SafeString, SafeString, SafeString]:
    """What is the same for every open sentence: the words of the link, the summary of the fold, and a button a reason."""
    return (
        format_html('{}{} <kbd aria-hidden="true">C</kbd>', icon("add"), gettext("Make a claim")),
        format_html('<summary class="button" data-size="small">{}</summary>', gettext("Exempt…")),
        format_html(
            "<span>{}</span> {}",
            gettext("It is"),
            format_html_join(
                "",
                '<button type="submit" class="button" data-size="small" name="reason" value="{}">{}</button>',
                ((r, label(r)) for r in ExemptReason),
            ),
        ),
    )
