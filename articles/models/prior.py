"""What others have checked before, as their ClaimReview says."""

from __future__ import annotations

from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.db.models import Q


class PriorCheck(models.Model):
    """One ClaimReview of another desk, imported: what was claimed, how it was rated, by whom, when, and where to read it.

    ``rating`` is the name of the rating (*alternateName*); ``rating_value`` on the scale from ``worst`` to ``best``, null where it has
    none. ``review`` is the whole ClaimReview as it came in. ``key`` tells one from another: its URL and the claim reviewed, hashed.
    """

    key = models.CharField(max_length=64, unique=True, editable=False)
    claim = models.TextField("claim reviewed")
    claimant = models.CharField("claimed by", max_length=300, blank=True)
    claimed_on = models.DateField(null=True, blank=True)
    rating = models.CharField(max_length=200)
    rating_value = models.FloatField(null=True, blank=True)
    worst = models.FloatField(null=True, blank=True)
    best = models.FloatField(null=True, blank=True)
    publisher = models.CharField(max_length=300)
    title = models.CharField(max_length=500, blank=True)
    url = models.URLField("URL", max_length=2000)
    language = models.CharField(max_length=35, blank=True)
    reviewed_on = models.DateField(null=True, blank=True)
    review = models.JSONField(encoder=DjangoJSONEncoder)
    imported_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    imported_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["-id"]
        constraints = [models.CheckConstraint(name="prior_check_says_what", condition=~Q(claim="") & ~Q(rating="") & ~Q(url=""))]

    def __str__(self) -> str:
        return f"{self.publisher}: {self.claim[:60]}"
