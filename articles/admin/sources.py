"""The source registry. A confidential source is here, as everywhere, only before those who may see it, superusers included."""

from __future__ import annotations

from typing import Any, ClassVar

from django import forms
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.db.models import Q, QuerySet
from django.forms import Form
from django.http import HttpRequest
from django.utils.translation import gettext as _

from articles.admin.base import EditableAdmin, ModelForm, ReadOnlyAdmin, ReadOnlyInline
from articles.models import Capture, Contact, Evidence, Lineage, LineageDismissal, PriorCheck, Source
from articles.queries.sources import seen_sources
from articles.services.registry import lock_resting_on, record_source_change


class CaptureInline(ReadOnlyInline):
    """What was captured of it."""

    model = Capture
    fields = ("sha256", "media_type", "size", "captured_by", "captured_at")


class LeansInline(ReadOnlyInline):
    """What it leans on."""

    model = Lineage
    fk_name = "source"
    fields = ("relation", "leans_on", "note", "drawn_by")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Lineage]:
        """Not on a source that this person may not see."""
        return super().get_queryset(request).filter(leans_on__in=seen_sources(request.user).values("pk"))  # type: ignore[arg-type]  # as below


class SourceForm(ModelForm):
    """A source, with the version that it was read at: whoever saves second is told."""

    read_at_version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["read_at_version"].initial = self.instance.row_version

    def clean(self) -> dict[str, Any]:
        """Nobody saved it since it was opened."""
        cleaned: dict[str, Any] = super().clean() or {}
        if self.instance.pk and cleaned.get("read_at_version") != self.instance.row_version:
            raise ValidationError(_("Somebody else saved this source meanwhile. Open it again, then change it."))
        self.instance.row_version += bool(self.instance.pk)
        return cleaned


@admin.register(Source)
class SourceAdmin(EditableAdmin):
    """Sources by kind and language."""

    form = SourceForm
    list_display = ("name", "kind", "publisher", "language", "published_on", "confidential", "added_by")
    list_filter = ("kind", "language", "confidential")
    search_fields = ("name", "publisher", "url")
    autocomplete_fields = ("added_by", "visible_to")
    readonly_fields = ("added_at",)
    list_select_related = ("added_by",)
    inlines = (LeansInline, CaptureInline)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Source]:
        """Those that this person may see."""
        return super().get_queryset(request) & seen_sources(request.user)  # type: ignore[arg-type]  # the site admits no anonymous user

    def save_model(self, request: HttpRequest, obj: Source, form: Form, change: bool) -> None:
        """Save, and put it on the record; the admin has opened the transaction."""
        if change:
            lock_resting_on(obj.pk)
        super().save_model(request, obj, form, change)
        record_source_change(obj, actor=request.user, changed=form.changed_data, added=not change)  # type: ignore[arg-type]  # as above


class SeenOnly(ReadOnlyAdmin):
    """Rows that belong to a source, for those who may see it."""

    sources: ClassVar[tuple[str, ...]] = ("source",)
    """The fields that name a source: each of them is seen, or empty."""

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        seen = seen_sources(request.user).values("pk")  # type: ignore[arg-type]  # as above
        rows = super().get_queryset(request)
        for name in self.sources:
            rows = rows.filter(Q(**{f"{name}__in": seen}) | Q(**{f"{name}__isnull": True}))
        return rows


@admin.register(Capture)
class CaptureAdmin(SeenOnly):
    """Captures, immutable."""

    list_display = ("source", "sha256", "media_type", "size", "captured_by", "captured_at")
    list_filter = ("media_type", "captured_at")
    search_fields = ("sha256", "source__name")
    list_select_related = ("source", "captured_by")
    exclude = ("file",)


@admin.register(Contact)
class ContactAdmin(SeenOnly):
    """Who was asked, how and when."""

    sources = ("capture__source",)
    list_display = ("whom", "means", "at", "capture")
    list_filter = ("means", "at")
    search_fields = ("whom", "capture__source__name")
    list_select_related = ("capture",)


@admin.register(Evidence)
class EvidenceAdmin(SeenOnly):
    """What sources say."""

    list_display = ("claim", "source", "stance", "authority", "stated", "normal", "given_by", "given_at")
    list_filter = ("stance", "authority", "given_at")
    search_fields = ("claim__label", "source__name", "stated")
    list_select_related = ("claim", "source", "given_by")


@admin.register(Lineage)
class LineageAdmin(SeenOnly):
    """Who leans on whom."""

    sources = ("source", "leans_on")
    list_display = ("source", "article", "relation", "leans_on", "drawn_by", "drawn_at")
    list_filter = ("relation",)
    search_fields = ("leans_on__name", "note")
    list_select_related = ("source", "article", "leans_on", "drawn_by")


@admin.register(LineageDismissal)
class LineageDismissalAdmin(SeenOnly):
    """Proposed lines of lineage that were turned down."""

    sources = ("source", "leans_on")
    list_display = ("source", "article", "leans_on", "by", "at")
    search_fields = ("leans_on__name",)
    list_select_related = ("source", "article", "leans_on", "by")


@admin.register(PriorCheck)
class PriorCheckAdmin(ReadOnlyAdmin):
    """What others have checked before, as imported."""

    list_display = ("claim", "publisher", "rating", "language", "reviewed_on", "imported_at")
    list_filter = ("publisher", "language", "reviewed_on")
    search_fields = ("claim", "title", "publisher", "url")
