"""Template tags of the workbench: runs of marked text and cells of the strip, of which a page has hundreds; a claim's state in words.

The two are put together here and not in a template because a page of three hundred claims has a thousand of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from django import template
from django.utils.html import escape, format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext

from articles.labels import label
from articles.models import Claim
from articles.queries.marked import MarkSeen, RunSeen
from articles.queries.whole import ClaimSeen
from articles.queries.workbench import CellSeen
from articles.templatetags.desk import icon
from factcheck.vocabulary import ClaimState, Verdict

register = template.Library()

NOTHING = SafeString("")


def _standing_words(claim: Claim) -> str:
    """Its verdict and where it stands; of an opinion the two are one."""
    verdict = label(claim.verdict) if claim.verdict else gettext("no verdict")
    return verdict if claim.is_settled_opinion else f"{verdict}, {claim.get_state_display()}"


def _flag_glyph(claim: Claim) -> SafeString:
    """What a flag shows beside its number: nothing where all is well or nobody has looked."""
    if claim.state in (ClaimState.RETURNED, ClaimState.STALE):
        return icon(claim.state.value)
    return icon(claim.verdict.value) if claim.verdict not in (None, Verdict.CONFIRMED) else NOTHING


def _data(claim: Claim) -> SafeString:
    """The attributes that the stylesheet reads a claim's verdict and state from."""
    return format_html('data-claim="{}" data-verdict="{}" data-state="{}"', claim.number, claim.verdict or "none", claim.state)


@register.simple_tag
def marked(runs: Iterable[RunSeen], seen: ClaimSeen | None) -> SafeString:
    """Runs of text, each with its marks opened and closed, and no blank that is not the text's."""
    in_hand = seen.claim if seen else None
    return SafeString("".join(_run(run, in_hand) + _flags(run.flags, in_hand) if run.flags else _run(run, in_hand) for run in runs))


def _run(run: RunSeen, in_hand: Claim | None) -> SafeString:
    words: SafeString = escape(run.text)
    if run.proposed:
        told = gettext("%(kind)s: proposed, not yet a claim") % {"kind": label(run.proposed)}
        words = format_html('<span class="mention" data-kind="{}" title="{}">{}</span>', run.proposed, told, words)
    if run.odd:
        words = format_html('<span class="oddity" title="{}">{}</span>', gettext("does not add up: a machine’s flag"), words)
    for mark in reversed(run.marks):
        words = _mark(mark, words, in_hand)
    return words


def _mark(mark: MarkSeen, words: SafeString, in_hand: Claim | None) -> SafeString:
    held = SafeString(" data-in-hand") if mark.claim == in_hand else NOTHING
    return format_html('<mark class="claim-mark" {} data-lane="{}"{}>{}</mark>', _data(mark.claim), mark.lane, held, words)


def _flags(claims: Iterable[Claim], in_hand: Claim | None) -> SafeString:
    return format_html_join("", '<a class="claim-flag" href="{}" {}{}>{}{}{}{}</a>', (_flag(claim, in_hand) for claim in claims))


def _flag(claim: Claim, in_hand: Claim | None) -> tuple[object, ...]:
    hidden = '<span class="visually-hidden">{}</span>'
    said = f": {claim.label}, {_standing_words(claim)}"
    return (
        claim.get_absolute_url(),
        _data(claim),
        SafeString(' aria-current="true"') if claim == in_hand else NOTHING,
        format_html(hidden, gettext("Claim") + " "),
        claim.number,
        _flag_glyph(claim),
        format_html(hidden, said),
    )


@register.simple_tag
def claim_cell(cell: CellSeen, seen: ClaimSeen | None) -> SafeString:
    """A claim on the strip: its number over what became of it, and whoever else has it in hand."""
    claim = cell.claim
    glyph = (
        claim.state.value if claim.state in (ClaimState.RETURNED, ClaimState.STALE) else claim.verdict.value if claim.verdict else "open"
    )
    said = f" {claim.label}: {_standing_words(claim)}."
    return format_html(
        '<a class="claim-cell" href="{}" title="{}" {}{}>{}{}<span class="visually-hidden">{}</span>{}</a>',
        claim.get_absolute_url(),
        claim.label,
        _data(claim),
        SafeString(' aria-current="true"') if seen and claim == seen.claim else NOTHING,
        claim.number,
        icon(glyph),
        " ".join((said, *_here(cell))),
        format_html_join("", '<span class="person"{} title="{}">{}</span>', _people(cell)),
    )


def _here(cell: CellSeen) -> Iterator[str]:
    return (gettext("%(name)s is here.") % {"name": person.name} for person in cell.people)


def _people(cell: CellSeen) -> Iterator[tuple[object, ...]]:
    for person, here in zip(cell.people, _here(cell), strict=True):
        yield SafeString(' data-role="reviewer"') if person.reviews else NOTHING, here.rstrip("."), person.initials
