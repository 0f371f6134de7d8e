"""Articles, their text, and what was published of them: looked at here, changed on the desk."""

from __future__ import annotations

from django.contrib import admin

from articles.admin.base import ReadOnlyAdmin, ReadOnlyInline
from articles.models import Article, Assignment, Block, Claim, Dismissal, Lineage, Listing, Photo, Report, Sentence, Version


class VersionInline(ReadOnlyInline):
    """The versions of the text."""

    model = Version
    fields = ("number", "sha256", "handed_in_by", "handed_in_at")


class ClaimInline(ReadOnlyInline):
    """The claims."""

    model = Claim
    fields = ("number", "label", "kind", "state", "verdict", "verdict_by", "removed_at")


class AssignmentInline(ReadOnlyInline):
    """Who works on it."""

    model = Assignment
    fk_name = "article"
    fields = ("user", "assigned_by", "assigned_at")


class LineageInline(ReadOnlyInline):
    """What it leans on."""

    model = Lineage
    fields = ("relation", "leans_on", "note", "drawn_by")


@admin.register(Article)
class ArticleAdmin(ReadOnlyAdmin):
    """Articles by state, language and deadline."""

    list_display = ("title", "state", "language", "publisher", "published_on", "deadline", "handed_in_by", "handed_in_at")
    list_filter = ("state", "language", "handed_in_at")
    search_fields = ("title", "publisher", "byline", "url")
    date_hierarchy = "handed_in_at"
    list_select_related = ("handed_in_by",)
    inlines = (AssignmentInline, VersionInline, LineageInline, ClaimInline)


@admin.register(Version)
class VersionAdmin(ReadOnlyAdmin):
    """Texts, immutable."""

    list_display = ("article", "number", "sha256", "handed_in_by", "handed_in_at")
    search_fields = ("article__title", "sha256")
    list_select_related = ("article", "handed_in_by")


@admin.register(Block)
class BlockAdmin(ReadOnlyAdmin):
    """What texts are made of."""

    list_display = ("version", "ordinal", "kind", "read_as", "reason", "start", "end")
    list_filter = ("kind", "read_as")
    search_fields = ("version__article__title",)
    list_select_related = ("version",)


@admin.register(Sentence)
class SentenceAdmin(ReadOnlyAdmin):
    """Sentences and why some are exempt."""

    list_display = ("version", "ordinal", "exempt_reason", "exempt_note", "exempted_by", "exempted_at")
    list_filter = ("exempt_reason",)
    search_fields = ("version__article__title",)
    list_select_related = ("version", "exempted_by")


@admin.register(Dismissal)
class DismissalAdmin(ReadOnlyAdmin):
    """What people said no to, of what a machine proposed."""

    list_display = ("version", "kind", "start", "end", "by", "at")
    list_filter = ("kind", "at")
    search_fields = ("version__article__title",)
    list_select_related = ("version", "by")


@admin.register(Report)
class ReportAdmin(ReadOnlyAdmin):
    """What is out, by edition."""

    list_display = ("article", "edition", "content_hash", "published_by", "published_at")
    list_filter = ("published_at",)
    search_fields = ("article__title", "content_hash")
    list_select_related = ("article", "published_by")


@admin.register(Photo)
class PhotoAdmin(ReadOnlyAdmin):
    """Pictures of articles."""

    list_display = ("article", "caption", "credit", "width", "height", "media_type", "added_by")
    list_filter = ("media_type",)
    search_fields = ("caption", "credit", "sha256", "article__title")
    list_select_related = ("article", "added_by")


@admin.register(Listing)
class ListingAdmin(ReadOnlyAdmin):
    """Which sources stand on which article's grid."""

    list_display = ("article", "source", "position")
    search_fields = ("article__title",)
    list_select_related = ("article", "source")
