"""Template tags of the workbench: a claim's glyph, and its state in words."""

from __future__ import annotations

from django import template
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from articles.models import Claim
from articles.templatetags.desk import icon
from factcheck.vocabulary import ClaimState, Verdict

register = template.Library()

STATE_WORDS = {
    ClaimState.OPEN: _("open"),
    ClaimState.CHECKED: _("awaiting review"),
    ClaimState.APPROVED: _("approved"),
    ClaimState.RETURNED: _("returned"),
    ClaimState.STALE: _("stale"),
}


@register.simple_tag
def state_words(state: ClaimState) -> str:
    """Where a claim stands, as the desk says it."""
    return str(STATE_WORDS[state])


@register.simple_tag
def glyph_of(claim: Claim) -> SafeString:
    """What a flag in the text shows beside its number: nothing where all is well or nobody has looked."""
    if claim.state in (ClaimState.RETURNED, ClaimState.STALE):
        return icon(claim.state.value)
    return icon(claim.verdict.value) if claim.verdict not in (None, Verdict.CONFIRMED) else SafeString("")


@register.simple_tag
def cell_glyph(claim: Claim) -> SafeString:
    """What a cell of the strip shows under its number: its verdict, or what became of it."""
    if claim.state in (ClaimState.RETURNED, ClaimState.STALE):
        return icon(claim.state.value)
    return icon(claim.verdict.value if claim.verdict else "open")
