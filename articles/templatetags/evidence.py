"""Template tags of the evidence pane and the grid: ``{% load evidence %}``."""

from __future__ import annotations

from functools import cache

from django import template
from django.conf import settings
from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from django.utils.translation import get_language

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
def fields_of(form: EvidenceForm, name: str) -> SafeString:
    """Some fields of the form that adds evidence, by the template ``name``. Empty they are the same for every claim: drawn once a language."""
    if form.is_bound or form.prefilled or settings.DEBUG:
        return render_to_string(name, {"form": form})
    return _empty_fields(name, get_language() or "")


@cache
def _empty_fields(name: str, _language: str) -> SafeString:
    return render_to_string(name, {"form": EvidenceForm(sources=(), auto_id="add-%s")})


@register.simple_tag
def waiver_form_of(_seen: ClaimSeen) -> WaiverForm:
    """An empty form for the chief's waiver."""
    return WaiverForm(auto_id="waive-%s")
