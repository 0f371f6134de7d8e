"""What a person fills in on the workbench: a claim, its places, and what needs none."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django import forms
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from articles.forms.fields import LARGEST_NUMBER, ReadAtVersion, TextField, WordChoice
from articles.labels import choices
from articles.models import Rating
from factcheck.vocabulary import BlockKind, ClaimKind, ExemptReason, Span, Verdict

KINDS = choices(ClaimKind)
TYPED = ("label", "kind", "printed", "normal", "verdict", "rationale", "suggested_wording", "rating")
"""The fields that somebody types into, in the order of the form."""


class ClaimForm(forms.Form):
    """A claim as a person fills it in. ``ratings`` are those of the active scale."""

    label = TextField(label=_("Label"), max_length=120)
    kind = WordChoice(label=_("Kind"), choices=KINDS, coerce=ClaimKind)
    printed = TextField(label=_("Value"), max_length=1000, printed=True)
    normal = TextField(label=_("Normal form"), max_length=1000, required=False)
    verdict = forms.TypedChoiceField(
        label=_("Verdict"),
        required=False,
        coerce=Verdict,
        empty_value=None,
        choices=[(value, capfirst(words)) for value, words in choices(Verdict)],  # type: ignore[type-var]  # lazy in, lazy out: unknown to the stubs
        widget=forms.RadioSelect,
    )
    suggested_wording = TextField(label=_("Suggested wording"), max_length=5000, required=False, rows=2, printed=True)
    rationale = TextField(label=_("Rationale"), max_length=10_000, required=False, rows=3)
    rating = WordChoice(label=_("Rating"), required=False, coerce=int, empty_value=None, help_text=_("the public scale"))
    read_at_version = ReadAtVersion()

    def __init__(self, *args: Any, ratings: Iterable[Rating] = (), **kwargs: Any) -> None:
        super().__init__(*args, **{"auto_id": "%s", **kwargs})
        self.ratings = {rating.pk: rating for rating in ratings}
        rating_field = self.fields["rating"]
        assert isinstance(rating_field, forms.ChoiceField)  # noqa: S101  # tells the type checker what is declared above
        rating_field.choices = [("", _("not rated")), *((pk, rating.name) for pk, rating in self.ratings.items())]
        self.fields["normal"].widget.attrs["class"] = "entry normal-form"
        self.fields["rationale"].widget.attrs.update({"aria-describedby": "submit-why", "placeholder": _("Why this evidence settles it")})

    @property
    def rated(self) -> Rating | None:
        """The rating that was chosen."""
        return self.ratings.get(self.cleaned_data["rating"])


class DraftForm(forms.Form):
    """What was typed so far: anything goes that can be kept, however unfinished."""

    label = TextField(max_length=500, required=False)
    kind = TextField(max_length=32, required=False)
    printed = TextField(max_length=2000, required=False)
    normal = TextField(max_length=2000, required=False)
    verdict = TextField(max_length=32, required=False)
    rationale = TextField(max_length=20_000, required=False, rows=3)
    suggested_wording = TextField(max_length=10_000, required=False, rows=2)
    rating = TextField(max_length=20, required=False)
    read_at_version = ReadAtVersion()


class PlaceForm(forms.Form):
    """Words of the text: by offsets, or quoted out of a sentence. ``quote`` is checked against the text either way.

    ``at`` (``120-134``) chooses among several places of one quote; ``choices`` are those places, where one has to be chosen.
    """

    choices: Sequence[Mapping[str, object]] = ()

    text_version = forms.IntegerField(min_value=1, max_value=LARGEST_NUMBER, widget=forms.HiddenInput)
    start = forms.IntegerField(min_value=0, max_value=LARGEST_NUMBER, required=False, widget=forms.HiddenInput)
    end = forms.IntegerField(min_value=0, max_value=LARGEST_NUMBER, required=False, widget=forms.HiddenInput)
    at = forms.RegexField(regex=r"^[0-9]{1,18}-[0-9]{1,18}$", required=False)
    sentence = forms.IntegerField(min_value=1, max_value=LARGEST_NUMBER, required=False, widget=forms.HiddenInput)
    quote = TextField(
        label=_("The words"), max_length=20_000, rows=3, printed=True, strip=False, help_text=_("leave only the words that the claim is")
    )

    @property
    def span(self) -> Span | None:
        """The offsets that came with the words."""
        start, end = self.cleaned_data.get("start"), self.cleaned_data.get("end")
        return None if start is None or end is None else Span(start, end)

    @property
    def chosen(self) -> Span | None:
        """The place that was chosen among several."""
        if not (at := self.cleaned_data.get("at")):
            return None
        start, _dash, end = at.partition("-")
        return Span(int(start), int(end))


class NewClaimForm(PlaceForm):
    """A claim from words of the text. Label, value and normal form may be left to the desk."""

    label = TextField(label=_("Label"), max_length=120, required=False)
    kind = WordChoice(label=_("Kind"), choices=KINDS, coerce=ClaimKind, initial=ClaimKind.EVENT.value)
    printed = TextField(label=_("Value"), max_length=1000, required=False, printed=True)
    normal = TextField(label=_("Normal form"), max_length=1000, required=False)


class ExemptForm(forms.Form):
    """Why a sentence needs no claim."""

    reason = forms.TypedChoiceField(label=_("Reason"), choices=choices(ExemptReason), coerce=ExemptReason)
    note = TextField(label=_("Note"), max_length=500, required=False)


class RemoveForm(forms.Form):
    """Why a claim is removed."""

    removed_because = TextField(label=_("Reason"), max_length=300)


class ReclassifyForm(forms.Form):
    """What a block is."""

    kind = forms.TypedChoiceField(choices=choices(BlockKind), coerce=BlockKind)
    reason = TextField(max_length=200, required=False)
