"""A claim, where it stands in the text, and what was decided about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext

from articles.labels import label
from articles.models.article import Article, Version
from articles.models.fields import WordField, known_words
from factcheck.vocabulary import AnchorState, ClaimKind, ClaimState, CorrectionState, Decision, Verdict

if TYPE_CHECKING:
    from django_stubs_ext.db.models.manager import RelatedManager

    from articles.models import Evidence


class Scale(models.Model):
    """A public scale of ratings. The desk publishes on the one that is active."""

    name = models.CharField(max_length=100, unique=True)
    language = models.CharField(max_length=35, default="en")
    active = models.BooleanField(default=False)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["active"], condition=Q(active=True), name="scale_one_active")]

    def __str__(self) -> str:
        return self.name


class Rating(models.Model):
    """One step of a scale. ``value`` runs from 1 (worst) up; higher is truer. Null: off the scale (*unproven*)."""

    scale = models.ForeignKey(Scale, on_delete=models.PROTECT, related_name="ratings")
    name = models.CharField(max_length=60, help_text="ClaimReview’s alternateName, e.g. Mostly true.")
    value = models.PositiveSmallIntegerField(null=True, blank=True)
    explanation = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering = ["scale", "-value"]
        constraints = [
            models.UniqueConstraint(fields=["scale", "name"], name="rating_name_once"),
            models.UniqueConstraint(fields=["scale", "value"], name="rating_value_once"),
            models.CheckConstraint(name="rating_value_from_one", condition=Q(value__isnull=True) | Q(value__gte=1)),
        ]

    def __str__(self) -> str:
        return self.name


class ClaimQuerySet(models.QuerySet["Claim"]):
    """Claims in the order of the desk."""

    def live(self) -> ClaimQuerySet:
        """Without the removed ones."""
        return self.filter(removed_at__isnull=True)


class Claim(models.Model):
    """One checkable assertion.

    ``printed`` is its value as the article prints it, ``normal`` its normal form, ``basis`` how that was resolved, in words.
    ``verdict_by`` is whoever gave the verdict, ``edited_by`` whoever last filled in or submitted anything of it; ``approval`` the review
    that approved it, set just as long as the state is *approved*.
    """

    article = models.ForeignKey(Article, on_delete=models.PROTECT, related_name="claims")
    number = models.PositiveIntegerField()
    position = models.PositiveIntegerField()
    label = models.CharField(max_length=120)
    kind = WordField(ClaimKind)
    printed = models.CharField("as printed", max_length=1000)
    normal = models.CharField("normal form", max_length=1000, blank=True)
    basis = models.CharField(max_length=300, blank=True)

    state = WordField(ClaimState, default=ClaimState.OPEN, editable=False)
    stale_because = models.CharField(max_length=300, blank=True, editable=False)
    verdict = WordField(Verdict, null=True, blank=True)
    rationale = models.TextField(blank=True)
    suggested_wording = models.TextField(blank=True)
    rating = models.ForeignKey(Rating, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    verdict_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, editable=False, on_delete=models.PROTECT, related_name="+")
    verdict_at = models.DateTimeField(null=True, editable=False)
    submitted_at = models.DateTimeField(null=True, editable=False)
    edited_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, editable=False, on_delete=models.PROTECT, related_name="+")
    approval = models.OneToOneField("articles.Review", null=True, editable=False, on_delete=models.PROTECT, related_name="approves")

    row_version = models.PositiveIntegerField(default=1, editable=False)
    assigned_to = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="claims_assigned"
    )
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, editable=False, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField(auto_now_add=True)
    changed_at = models.DateTimeField(auto_now=True)
    removed_at = models.DateTimeField(null=True, editable=False)
    removed_because = models.CharField(max_length=300, blank=True, editable=False)

    objects = ClaimQuerySet.as_manager()
    anchors: RelatedManager[Anchor]
    evidence: RelatedManager[Evidence]
    reviews: RelatedManager[Review]

    class Meta:
        ordering = ["article", "position", "number"]
        constraints = [
            models.UniqueConstraint(fields=["article", "number"], name="claim_number_once"),
            known_words("claim", "kind", ClaimKind),
            known_words("claim", "state", ClaimState),
            known_words("claim", "verdict", Verdict, optional=True),
            models.CheckConstraint(
                name="claim_checked_has_verdict_and_rationale",
                condition=~Q(state__in=[ClaimState.CHECKED, ClaimState.APPROVED])
                | Q(verdict__isnull=False, verdict_by__isnull=False) & ~Q(rationale=""),
            ),
            models.CheckConstraint(
                name="claim_approval_goes_with_state",
                condition=Q(state=ClaimState.APPROVED, approval__isnull=False) | ~Q(state=ClaimState.APPROVED) & Q(approval__isnull=True),
            ),
            models.CheckConstraint(
                name="claim_verdict_by_somebody", condition=Q(verdict__isnull=True) | Q(verdict_by__isnull=False, verdict_at__isnull=False)
            ),
            models.CheckConstraint(
                name="claim_no_rating_invented",
                condition=Q(rating__isnull=True) | ~Q(verdict__in=[Verdict.OPINION, Verdict.UNVERIFIABLE]),
            ),
        ]
        indexes = [models.Index(fields=["state", "submitted_at"], name="claim_by_state")]

    def __str__(self) -> str:
        return gettext("Claim %(number)s: %(label)s") % {"number": self.number, "label": self.label}

    def get_absolute_url(self) -> str:
        return reverse("claim", args=[self.article_id, self.number])

    @property
    def is_settled_opinion(self) -> bool:
        """Whether it was submitted as an opinion: it awaits no review, though its state is *checked*."""
        return self.state is ClaimState.CHECKED and self.verdict is Verdict.OPINION

    def get_state_display(self) -> str:  # type: ignore[no-redef]  # Django adds its own only where the class has none
        """Where it stands, as the desk says it; an opinion is never said to await review."""
        return label(Verdict.OPINION if self.is_settled_opinion else self.state)


class Anchor(models.Model):
    """One place of a claim in one version: W3C Web Annotation TextPositionSelector and TextQuoteSelector in one.

    Offsets are code points. The database holds that it lies inside its version, that ``exact`` is what stands there, and
    that the version is the claim's own article's.
    """

    claim = models.ForeignKey(Claim, on_delete=models.PROTECT, related_name="anchors")
    version = models.ForeignKey(Version, on_delete=models.PROTECT, related_name="anchors")
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    exact = models.TextField()
    prefix = models.CharField(max_length=64, blank=True)
    suffix = models.CharField(max_length=64, blank=True)
    state = WordField(AnchorState, default=AnchorState.KEPT)

    class Meta:
        ordering = ["version", "start", "end"]
        constraints = [
            models.UniqueConstraint(fields=["claim", "version", "start", "end"], name="anchor_place_once"),
            models.CheckConstraint(name="anchor_is_not_empty", condition=Q(end__gt=F("start"))),
            known_words("anchor", "state", AnchorState),
        ]

    def __str__(self) -> str:
        return self.exact[:60]


class Draft(models.Model):
    """What somebody has typed about a claim and not yet saved; it survives a dead server and overwrites nothing."""

    claim = models.ForeignKey(Claim, on_delete=models.CASCADE, related_name="drafts")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="drafts")
    fields = models.JSONField(default=dict, encoder=DjangoJSONEncoder)
    read_at_version = models.PositiveIntegerField()
    saved_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["claim", "user"], name="draft_once")]

    def __str__(self) -> str:
        return f"{self.user}’s draft of {self.claim}"


class Touch(models.Model):
    """Somebody filled in a claim, submitted it, gave its verdict or some of its evidence, or took evidence away, ever.

    Written by the database alone; four-eyes asks it.
    """

    claim = models.ForeignKey(Claim, on_delete=models.PROTECT, related_name="touches")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="touches")

    class Meta:
        verbose_name_plural = "touches"
        constraints = [models.UniqueConstraint(fields=["claim", "user"], name="touch_once")]

    def __str__(self) -> str:
        return f"{self.user} touched {self.claim}"


class Review(models.Model):
    """A reviewer's answer, bound to exactly what was reviewed; never changed once given.

    ``reviewed`` is that content as :func:`articles.queries.content.claim_content` gives it, ``reviewed_hash`` its SHA-256.
    """

    claim = models.ForeignKey(Claim, on_delete=models.PROTECT, related_name="reviews")
    reviewer = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="reviews_given")
    decision = WordField(Decision)
    reason = models.TextField(blank=True)
    reviewed = models.JSONField(encoder=DjangoJSONEncoder)
    reviewed_hash = models.CharField(max_length=64)
    at = models.DateTimeField()

    class Meta:
        ordering = ["-at", "-id"]
        constraints = [
            known_words("review", "decision", Decision),
            models.CheckConstraint(name="review_return_has_reason", condition=Q(decision=Decision.APPROVED) | ~Q(reason="")),
        ]

    def __str__(self) -> str:
        return f"{self.decision} by {self.reviewer}"


class Waiver(models.Model):
    """The chief waives the rule on independent origins for one claim, in writing; never changed once given."""

    claim = models.ForeignKey(Claim, on_delete=models.PROTECT, related_name="waivers")
    chief = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    reason = models.TextField()
    at = models.DateTimeField()

    class Meta:
        constraints = [models.CheckConstraint(name="waiver_has_reason", condition=~Q(reason=""))]

    def __str__(self) -> str:
        return f"waived by {self.chief}"


class Correction(models.Model):
    """A change to the article that a finding asks for: asked, accepted or disputed, done; ``notice`` is what the publisher printed."""

    claim = models.ForeignKey(Claim, on_delete=models.PROTECT, related_name="corrections")
    printed = models.TextField("as printed")
    wanted = models.TextField("should read")
    state = WordField(CorrectionState, default=CorrectionState.ASKED, editable=False)
    asked_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    asked_at = models.DateTimeField(auto_now_add=True)
    answered_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    answer = models.TextField(blank=True)
    notice = models.TextField(blank=True)
    row_version = models.PositiveIntegerField(default=1, editable=False)

    class Meta:
        ordering = ["-id"]
        constraints = [
            known_words("correction", "state", CorrectionState),
            models.CheckConstraint(name="correction_dispute_has_answer", condition=~Q(state=CorrectionState.DISPUTED) | ~Q(answer="")),
        ]

    def __str__(self) -> str:
        return f"{self.printed[:40]} → {self.wanted[:40]}"
