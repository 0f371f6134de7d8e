"""An article, its versions, and what their text is made of."""

from __future__ import annotations

from datetime import datetime, time
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.db.models.expressions import RawSQL
from django.urls import reverse
from django.utils.translation import gettext

from articles.models.fields import WordField, known_words
from factcheck.vocabulary import ArticleState, BlockKind, Dateline, ExemptReason

if TYPE_CHECKING:
    from django_stubs_ext.db.models.manager import RelatedManager

    from articles.models import Claim


DUE = RawSQL("COALESCE(deadline, '9999-12-31 00:00:00+00')", ())  # a constant
"""The place in the queue: by deadline, what has none last. As SQL, so that queries say it to the letter as the index does."""
ON_DESK = Q(state__in=[ArticleState.CHECKING, ArticleState.IN_REVIEW, ArticleState.SIGNED_OFF])
"""Not finished yet: neither published nor withdrawn."""


class Article(models.Model):
    """What is checked. ``published_on`` and ``published_time`` are by the article's own clock, in ``timezone``."""

    title = models.CharField(max_length=500)
    language = models.CharField(max_length=35, default="und", help_text="BCP 47, e.g. id, vi, en.")
    publisher = models.CharField(max_length=200, blank=True)
    byline = models.CharField(max_length=300, blank=True)
    url = models.URLField("URL", max_length=2000, blank=True)
    published_on = models.DateField(null=True, blank=True)
    published_time = models.TimeField(null=True, blank=True)
    timezone = models.CharField("time zone", max_length=64, default="UTC", help_text="IANA name, e.g. Asia/Jakarta.")
    slug = models.SlugField(max_length=120, unique=True, help_text="Its place in the report’s public address.")

    state = WordField(ArticleState, default=ArticleState.CHECKING, editable=False)
    row_version = models.PositiveIntegerField(default=1, editable=False)
    current = models.ForeignKey("articles.Version", null=True, editable=False, on_delete=models.PROTECT, related_name="+")

    handed_in_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="articles_handed_in")
    handed_in_at = models.DateTimeField(auto_now_add=True)
    deadline = models.DateTimeField(null=True, blank=True)
    assigned = models.ManyToManyField(
        settings.AUTH_USER_MODEL, through="articles.Assignment", through_fields=("article", "user"), related_name="articles_assigned"
    )

    # Kept by the database itself (articles.upkeep): how many are assigned, and how many claims await review or are stale.
    people = models.PositiveIntegerField(db_default=0, editable=False)
    awaiting = models.PositiveIntegerField(db_default=0, editable=False)
    stale = models.PositiveIntegerField(db_default=0, editable=False)

    signed_off_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, editable=False, on_delete=models.PROTECT, related_name="+")
    signed_off_at = models.DateTimeField(null=True, editable=False)
    signed_off_hash = models.CharField(max_length=64, blank=True, editable=False)

    claims: RelatedManager[Claim]
    versions: RelatedManager[Version]

    class Meta:
        ordering = ["-id"]
        constraints = [
            known_words("article", "state", ArticleState),
            models.CheckConstraint(
                name="article_sign_off_is_whole",
                condition=Q(
                    state__in=[ArticleState.SIGNED_OFF, ArticleState.PUBLISHED], signed_off_by__isnull=False, signed_off_at__isnull=False
                )
                & ~Q(signed_off_hash="")
                | ~Q(state__in=[ArticleState.SIGNED_OFF, ArticleState.PUBLISHED]),
            ),
        ]
        indexes = [
            models.Index(DUE, F("id").desc(), name="article_queue", condition=ON_DESK),
            models.Index(DUE, F("id").desc(), name="article_queue_unassigned", condition=ON_DESK & Q(people=0)),
            models.Index(DUE, F("id").desc(), name="article_queue_awaiting", condition=ON_DESK & Q(awaiting__gt=0)),
            models.Index(DUE, F("id").desc(), name="article_queue_stale", condition=ON_DESK & Q(stale__gt=0)),
            models.Index(F("id").desc(), name="article_finished", condition=~ON_DESK),
            models.Index(fields=["handed_in_by", "-id"], name="article_by_reporter"),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("workbench", args=[self.pk])

    @property
    def dateline(self) -> Dateline:
        """When and where the article speaks. Without a known time, its day at noon."""
        if self.published_on is None:
            return Dateline(None, self.timezone)
        at = datetime.combine(self.published_on, self.published_time or time(12), ZoneInfo(self.timezone))
        return Dateline(at, self.timezone)


class Assignment(models.Model):
    """Somebody works on an article."""

    article = models.ForeignKey(Article, on_delete=models.CASCADE, related_name="assignments")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="assignments")
    assigned_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    assigned_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["article", "user"], name="assignment_once")]

    def __str__(self) -> str:
        return f"{self.user} on {self.article}"


class Version(models.Model):
    """An article's text at one time; never changed once stored. ``sha256`` is of its UTF-8 bytes."""

    article = models.ForeignKey(Article, on_delete=models.PROTECT, related_name="versions")
    number = models.PositiveIntegerField()
    text = models.TextField()
    sha256 = models.CharField(max_length=64, db_index=True)
    handed_in_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    handed_in_at = models.DateTimeField(auto_now_add=True)

    blocks: RelatedManager[Block]
    sentences: RelatedManager[Sentence]

    class Meta:
        ordering = ["article", "number"]
        constraints = [models.UniqueConstraint(fields=["article", "number"], name="version_number_once")]

    def __str__(self) -> str:
        return gettext("text v%(number)s") % {"number": self.number}


class Block(models.Model):
    """A stretch of a version's text. Its place never changes; what it is, a person may say otherwise (``read_as`` keeps the first reading)."""

    version = models.ForeignKey(Version, on_delete=models.PROTECT, related_name="blocks")
    ordinal = models.PositiveIntegerField()
    kind = WordField(BlockKind)
    read_as = WordField(BlockKind)
    reason = models.CharField(max_length=200, blank=True)
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()

    class Meta:
        ordering = ["version", "ordinal"]
        constraints = [
            models.UniqueConstraint(fields=["version", "ordinal"], name="block_ordinal_once"),
            models.CheckConstraint(name="block_is_not_empty", condition=Q(end__gt=F("start"))),
            known_words("block", "kind", BlockKind),
            known_words("block", "read_as", BlockKind),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.ordinal}"


class Sentence(models.Model):
    """The unit of coverage. ``ordinal`` runs from 1 through the version, furniture's sentences included."""

    version = models.ForeignKey(Version, on_delete=models.PROTECT, related_name="sentences")
    block = models.ForeignKey(Block, on_delete=models.PROTECT, related_name="sentences")
    ordinal = models.PositiveIntegerField()
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    proposed_exempt = WordField(ExemptReason, null=True, editable=False)
    exempt_reason = WordField(ExemptReason, null=True, blank=True)
    exempt_note = models.CharField(max_length=500, blank=True)
    exempted_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    exempted_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["version", "ordinal"]
        constraints = [
            models.UniqueConstraint(fields=["version", "ordinal"], name="sentence_ordinal_once"),
            models.CheckConstraint(name="sentence_is_not_empty", condition=Q(end__gt=F("start"))),
            known_words("sentence", "exempt_reason", ExemptReason, optional=True),
            known_words("sentence", "proposed_exempt", ExemptReason, optional=True),
            models.CheckConstraint(
                name="sentence_exempt_by_somebody",
                condition=Q(exempt_reason__isnull=True, exempted_by__isnull=True)
                | Q(exempt_reason__isnull=False, exempted_by__isnull=False, exempted_at__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"sentence {self.ordinal}"
