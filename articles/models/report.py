"""What is published, and the photos of an article."""

from __future__ import annotations

from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.db.models import Q

from articles.models.article import Article, Block


class Report(models.Model):
    """One edition of an article's report. Immutable once out; a new edition supersedes it.

    ``snapshot`` is all that its pages show, as :mod:`factcheck.publishing.snapshot` builds it.
    """

    article = models.ForeignKey(Article, on_delete=models.PROTECT, related_name="reports")
    edition = models.PositiveIntegerField()
    snapshot = models.JSONField(encoder=DjangoJSONEncoder)
    content_hash = models.CharField(max_length=64)
    published_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    published_at = models.DateTimeField()

    class Meta:
        ordering = ["-published_at", "-id"]
        constraints = [
            models.UniqueConstraint(fields=["article", "edition"], name="report_edition_once"),
            models.CheckConstraint(name="report_edition_from_one", condition=Q(edition__gte=1)),
        ]

    def __str__(self) -> str:
        return f"edition {self.edition} of {self.article}"


class Photo(models.Model):
    """A picture of an article, with the caption and credit it was printed with."""

    article = models.ForeignKey(Article, on_delete=models.PROTECT, related_name="photos")
    block = models.ForeignKey(Block, null=True, blank=True, on_delete=models.PROTECT, related_name="photos")
    file = models.ImageField(upload_to="photos", width_field="width", height_field="height")
    width = models.PositiveIntegerField(editable=False)
    height = models.PositiveIntegerField(editable=False)
    sha256 = models.CharField(max_length=64, editable=False)
    media_type = models.CharField(max_length=100, editable=False)
    caption = models.TextField(blank=True)
    credit = models.CharField(max_length=300, blank=True)
    added_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    added_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["article", "id"]
        constraints = [models.UniqueConstraint(fields=["article", "sha256"], name="photo_once_an_article")]

    def __str__(self) -> str:
        return self.caption[:60] or self.sha256[:12]
