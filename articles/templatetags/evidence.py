"""Template tags of the evidence pane and the grid: ``{% load evidence %}``."""

from __future__ import annotations

from django import template

from articles.forms.evidence import EvidenceForm, WaiverForm
from articles.labels import label
from articles.queries.evidence import EvidencePane, evidence_pane
from articles.queries.one_claim import Layout
from articles.queries.whole import ClaimSeen
from factcheck.vocabulary import Agreement, Stance

register = template.Library()


@register.filter
def stance_words(stance: Stance) -> str:
    """``gives context``."""
    return label(Stance(stance))


@register.filter
def agreement_words(agreement: Agreement) -> str:
    """``not comparable``."""
    return label(Agreement(agreement))


@register.simple_tag
def pane_of(whole: Layout, seen: ClaimSeen) -> EvidencePane:
    """The evidence on a claim, under its origins."""
    return evidence_pane(whole, seen)


@register.simple_tag
def evidence_form_of(whole: Layout, seen: ClaimSeen) -> EvidenceForm:
    """An empty form for evidence on a claim."""
    taken = {e.row.source_id for e in seen.evidence}
    return EvidenceForm(sources=[s.source for s in whole.sources if not s.hidden], taken=taken, auto_id="add-%s")


@register.simple_tag
def waiver_form_of(_seen: ClaimSeen) -> WaiverForm:
    """An empty form for the chief's waiver."""
    return WaiverForm(auto_id="waive-%s")
