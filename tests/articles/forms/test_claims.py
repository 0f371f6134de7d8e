from __future__ import annotations

import pytest

from articles.forms.claims import ClaimForm, DraftForm, ExemptForm, NewClaimForm, ReclassifyForm
from factcheck.vocabulary import BlockKind, ClaimKind, ExemptReason, Span, Verdict

GOOD = {"label": "Call date", "kind": "date", "printed": "27 November", "read_at_version": "3"}
NEW = {"text_version": "1", "quote": "27 November", "kind": "date"}


def test_claim_form_speaks_the_desks_words() -> None:
    form = ClaimForm({**GOOD, "verdict": "needs-change", "rationale": " because\r\nof this "})
    assert form.is_valid(), form.errors
    assert (form.cleaned_data["kind"], form.cleaned_data["verdict"]) == (ClaimKind.DATE, Verdict.NEEDS_CHANGE)
    assert form.cleaned_data["rationale"] == "because\nof this"
    assert form.rated is None


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("label", ""),
        ("label", "x" * 121),
        ("label", "a\0b"),
        ("label", "a\ud800b"),
        ("label", "a\x07b"),
        ("kind", "weather"),
        ("printed", ""),
        ("printed", "x" * 1001),
        ("normal", "x" * 1001),
        ("verdict", "true"),
        ("rationale", "x" * 10_001),
        ("rationale", "a\0b"),
        ("suggested_wording", "a\udfffb"),
        ("rating", "1"),
        ("rating", "x"),
        ("read_at_version", ""),
        ("read_at_version", "x"),
        ("read_at_version", str(2**70)),
        ("read_at_version", "-1"),
    ],
)
def test_claim_form_refuses_in_the_field(field: str, value: str) -> None:
    form = ClaimForm({**GOOD, field: value})
    assert field in form.errors


def test_draft_form_keeps_what_is_unfinished() -> None:
    form = DraftForm({"label": "", "verdict": "", "rationale": "half a sen", "read_at_version": "1"})
    assert form.is_valid(), form.errors


@pytest.mark.parametrize("value", ["a\0b", "a\ud800b", "x" * 20_001])
def test_draft_form_refuses_what_cannot_be_kept(value: str) -> None:
    assert not DraftForm({"rationale": value, "read_at_version": "1"}).is_valid()


def test_new_claim_form_takes_offsets_or_a_choice() -> None:
    placed = NewClaimForm({**NEW, "start": "4", "end": "15"})
    assert placed.is_valid(), placed.errors
    assert (placed.span, placed.chosen) == (Span(4, 15), None)
    chosen = NewClaimForm({**NEW, "sentence": "2", "at": "4-15"})
    assert chosen.is_valid(), chosen.errors
    assert (chosen.span, chosen.chosen) == (None, Span(4, 15))


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("text_version", ""),
        ("text_version", "0"),
        ("start", "-1"),
        ("start", "x"),
        ("end", str(2**80)),
        ("at", "4"),
        ("at", "4-x"),
        ("at", "9" * 20 + "-4"),
        ("quote", ""),
        ("quote", "a\0b"),
        ("quote", "x" * 20_001),
        ("kind", "weather"),
        ("label", "x" * 121),
        ("printed", "x" * 1001),
        ("sentence", str(2**64)),
    ],
)
def test_new_claim_form_refuses_in_the_field(field: str, value: str) -> None:
    assert field in NewClaimForm({**NEW, field: value}).errors


def test_quote_keeps_its_blanks_so_that_it_can_be_compared() -> None:
    form = NewClaimForm({**NEW, "quote": "two  words"})
    assert form.is_valid()
    assert form.cleaned_data["quote"] == "two  words"


def test_exempt_and_reclassify_speak_the_desks_words() -> None:
    exempt = ExemptForm({"reason": "common knowledge"})
    assert exempt.is_valid()
    assert exempt.cleaned_data["reason"] is ExemptReason.COMMON_KNOWLEDGE
    assert not ExemptForm({"reason": "boring"}).is_valid()
    reclassify = ReclassifyForm({"kind": "list_item"})
    assert reclassify.is_valid()
    assert reclassify.cleaned_data["kind"] is BlockKind.LIST_ITEM
    assert not ReclassifyForm({"kind": "song"}).is_valid()
