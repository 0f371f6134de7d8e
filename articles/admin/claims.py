"""Claims, what was said of them and decided about them: looked at here, changed in the workflow. And the public scales, changed here."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.forms import BaseModelFormSet, Form
from django.http import HttpRequest
from django.utils.translation import gettext as _

from articles.admin.base import Editable, EditableAdmin, ModelForm, ReadOnlyAdmin, ReadOnlyInline, TabularInline
from articles.models import Anchor, Claim, Correction, Draft, Evidence, Rating, Review, Scale, Touch, Waiver
from articles.services.registry import record_vocabulary_change


class AnchorInline(ReadOnlyInline):
    """Its places in the text."""

    model = Anchor
    fields = ("version", "start", "end", "exact", "state")


class EvidenceInline(ReadOnlyInline):
    """What sources say of it; the source by the name that everybody may read."""

    model = Evidence
    fields = ("source", "stance", "given_by", "given_at")


class ReviewInline(ReadOnlyInline):
    """What reviewers answered."""

    model = Review
    fields = ("decision", "reviewer", "reason", "at", "reviewed_hash")


class WaiverInline(ReadOnlyInline):
    """What the chief waived."""

    model = Waiver
    fields = ("chief", "reason", "at")


@admin.register(Claim)
class ClaimAdmin(ReadOnlyAdmin):
    """Claims by state, verdict and kind."""

    list_display = ("article", "number", "label", "kind", "printed", "state", "verdict", "verdict_by", "submitted_at")
    list_filter = ("state", "verdict", "kind", "removed_at")
    search_fields = ("label", "printed", "normal", "article__title")
    list_select_related = ("article", "verdict_by")
    inlines = (AnchorInline, EvidenceInline, ReviewInline, WaiverInline)


@admin.register(Anchor)
class AnchorAdmin(ReadOnlyAdmin):
    """Places of claims."""

    list_display = ("claim", "version", "start", "end", "exact", "state")
    list_filter = ("state",)
    search_fields = ("exact", "claim__label")
    list_select_related = ("claim", "version")


@admin.register(Review)
class ReviewAdmin(ReadOnlyAdmin):
    """Answers of reviewers, immutable."""

    list_display = ("claim", "decision", "reviewer", "reason", "at", "reviewed_hash")
    list_filter = ("decision", "reviewer", "at")
    search_fields = ("claim__label", "claim__article__title", "reason", "reviewed_hash")
    list_select_related = ("claim", "reviewer")
    exclude = ("reviewed",)


@admin.register(Waiver)
class WaiverAdmin(ReadOnlyAdmin):
    """Rules waived in writing, immutable."""

    list_display = ("claim", "chief", "reason", "at")
    search_fields = ("claim__label", "reason")
    list_select_related = ("claim", "chief")


@admin.register(Touch)
class TouchAdmin(ReadOnlyAdmin):
    """Who gave a verdict or evidence, ever: what four-eyes asks."""

    list_display = ("claim", "user")
    list_filter = ("user",)
    search_fields = ("claim__label", "user__username")
    list_select_related = ("claim", "user")


@admin.register(Draft)
class DraftAdmin(ReadOnlyAdmin):
    """Whose drafts there are; not what is in them."""

    list_display = ("claim", "user", "read_at_version", "saved_at")
    list_select_related = ("claim", "user")
    fields = ("claim", "user", "read_at_version", "saved_at")


@admin.register(Correction)
class CorrectionAdmin(ReadOnlyAdmin):
    """Changes asked of articles."""

    list_display = ("claim", "printed", "wanted", "state", "asked_by", "asked_at", "answered_by")
    list_filter = ("state",)
    search_fields = ("printed", "wanted", "claim__label")
    list_select_related = ("claim", "asked_by", "answered_by")


class RatingForm(ModelForm):
    """A step of a scale. One that claims carry keeps its name and value, as the database holds."""

    def clean(self) -> dict[str, Any]:
        """A published rating means tomorrow what it meant when it was given."""
        cleaned: dict[str, Any] = super().clean() or {}
        carried = self.instance.pk and Claim.objects.filter(rating=self.instance).exists()
        if carried and {"name", "value", "scale"} & set(self.changed_data):
            raise ValidationError(_("Claims carry this step: it keeps its name and value. Add another step instead."))
        return cleaned


class RatingInline(Editable, TabularInline):
    """The steps of a scale."""

    model = Rating
    form = RatingForm
    extra = 1

    def has_delete_permission(self, request: HttpRequest, obj: object = None) -> bool:
        return admin.site.has_permission(request)


class VocabularyAdmin(EditableAdmin):
    """A word of the desk: every change of it is on the record, and none that is in use can be deleted."""

    def has_delete_permission(self, request: HttpRequest, obj: object = None) -> bool:
        return admin.site.has_permission(request)

    def save_model(self, request: HttpRequest, obj: Any, form: Form, change: bool) -> None:
        super().save_model(request, obj, form, change)
        record_vocabulary_change(obj, actor=request.user, changed=form.changed_data)  # type: ignore[arg-type]  # the site admits no anonymous user

    def save_formset(self, request: HttpRequest, form: Form, formset: BaseModelFormSet[Any, Any], change: bool) -> None:
        super().save_formset(request, form, formset, change)
        for step, changed in formset.changed_objects:
            record_vocabulary_change(step, actor=request.user, changed=changed)  # type: ignore[arg-type]  # as above
        for step in formset.new_objects:
            record_vocabulary_change(step, actor=request.user, changed=["name", "value"])  # type: ignore[arg-type]  # as above

        for step in formset.deleted_objects:
            record_vocabulary_change(step, actor=request.user, changed=[], removed=True)  # type: ignore[arg-type]  # as above

    def delete_queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> None:
        for word in queryset:
            self.delete_model(request, word)

    def delete_model(self, request: HttpRequest, obj: Any) -> None:
        record_vocabulary_change(obj, actor=request.user, changed=[], removed=True)  # type: ignore[arg-type]  # as above
        super().delete_model(request, obj)


@admin.register(Scale)
class ScaleAdmin(VocabularyAdmin):
    """The public scales; the desk publishes on the active one."""

    list_display = ("name", "language", "active")
    list_filter = ("active", "language")
    search_fields = ("name",)
    inlines = (RatingInline,)


@admin.register(Rating)
class RatingAdmin(VocabularyAdmin):
    """The steps of all scales."""

    form = RatingForm
    list_display = ("name", "scale", "value", "explanation")
    list_filter = ("scale",)
    search_fields = ("name", "explanation")
    autocomplete_fields = ("scale",)
    list_select_related = ("scale",)
