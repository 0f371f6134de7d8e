"""What a person said no to, of what a machine proposed."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from articles.models.article import Version
from factcheck.vocabulary import ClaimKind, FlagKind

KINDS = [*(kind.value for kind in ClaimKind), *(kind.value for kind in FlagKind)]
"""A suggested claim is dismissed by the kind of claim it would make, a flag by its own kind; no word is both."""


class Dismissal(models.Model):
    """A proposal that is none, by its place in one version: it does not come back there. Taking it back deletes the row; the record keeps both."""

    version = models.ForeignKey(Version, on_delete=models.PROTECT, related_name="dismissals")
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    kind = models.CharField(max_length=32, choices=[(kind, kind) for kind in KINDS])
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["version", "start", "end", "kind"]
        constraints = [
            models.UniqueConstraint(fields=["version", "start", "end", "kind"], name="dismissal_once"),
            models.CheckConstraint(name="dismissal_is_not_empty", condition=Q(end__gt=F("start"))),
            models.CheckConstraint(name="dismissal_kind_is_a_known_word", condition=Q(kind__in=KINDS)),
        ]

    def __str__(self) -> str:
        return f"{self.kind} at {self.start}"
