"""Sources, how they lean on each other, what was captured of them, and what they say about a claim."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext, gettext_noop

from articles.models.article import Article
from articles.models.claim import Claim
from articles.models.fields import WordField, known_words
from factcheck.vocabulary import Authority, ContactMeans, Relation, SourceKind, Stance

if TYPE_CHECKING:
    from django_stubs_ext.db.models.manager import RelatedManager


CODE_NAME = gettext_noop("Source C-%(number)s")


class Source(models.Model):
    """A document, report, statement, dataset, interview, photo or reference.

    *Confidential*: its name and material are visible to whoever added it and to ``visible_to``; everybody else sees ``name_to_others``
    ("Source C-7"), and it never leaves in an export or a report.
    """

    name = models.CharField(max_length=300)
    kind = WordField(SourceKind)
    publisher = models.CharField(max_length=200, blank=True)
    url = models.URLField("URL", max_length=2000, blank=True)
    language = models.CharField(max_length=35, blank=True)
    published_on = models.DateField(null=True, blank=True)
    note = models.TextField(blank=True)
    confidential = models.BooleanField(default=False)
    visible_to = models.ManyToManyField(settings.AUTH_USER_MODEL, blank=True, related_name="confidential_sources")
    added_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    added_at = models.DateTimeField(auto_now_add=True)
    row_version = models.PositiveIntegerField(default=1, editable=False)
    articles = models.ManyToManyField(Article, through="articles.Listing", related_name="sources")

    captures: RelatedManager[Capture]

    class Meta:
        ordering = ["name", "id"]
        constraints = [known_words("source", "kind", SourceKind)]

    def __str__(self) -> str:
        return self.name_to_others if self.confidential else self.name

    def get_absolute_url(self) -> str:
        return reverse("source", args=[self.pk])

    @property
    def recorded_name(self) -> str:
        """What the record calls it, in whatever language it was written."""
        return self.code_name if self.confidential else self.name

    @property
    def code_name(self) -> str:
        """What the record calls it where it is confidential."""
        return CODE_NAME % {"number": self.pk}

    @property
    def name_to_others(self) -> str:
        """What it is called before those who may not see it, in the reader's language."""
        return gettext(CODE_NAME) % {"number": self.pk}


class Listing(models.Model):
    """A source stands as a column on an article's grid."""

    article = models.ForeignKey(Article, on_delete=models.PROTECT, related_name="listings")
    source = models.ForeignKey(Source, on_delete=models.PROTECT, related_name="listings")
    position = models.PositiveIntegerField()

    class Meta:
        ordering = ["article", "position", "id"]
        constraints = [models.UniqueConstraint(fields=["article", "source"], name="listing_once")]

    def __str__(self) -> str:
        return f"{self.source} on {self.article}"


class Lineage(models.Model):
    """An edge: a source, or the article, leans on another source. Exactly one of ``source`` and ``article`` is set."""

    source = models.ForeignKey(Source, null=True, blank=True, on_delete=models.PROTECT, related_name="leans")
    article = models.ForeignKey(Article, null=True, blank=True, on_delete=models.PROTECT, related_name="leans")
    leans_on = models.ForeignKey(Source, on_delete=models.PROTECT, related_name="carries")
    relation = WordField(Relation)
    note = models.CharField(max_length=300, blank=True)
    drawn_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    drawn_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name_plural = "lineage"
        constraints = [
            known_words("lineage", "relation", Relation),
            models.CheckConstraint(
                name="lineage_one_subject",
                condition=Q(source__isnull=True, article__isnull=False) | Q(source__isnull=False, article__isnull=True),
            ),
            models.CheckConstraint(name="lineage_not_on_itself", condition=Q(source__isnull=True) | ~Q(source=F("leans_on"))),
            models.UniqueConstraint(fields=["source", "leans_on"], name="lineage_once_a_source"),
            models.UniqueConstraint(fields=["article", "leans_on"], name="lineage_once_an_article"),
        ]

    def __str__(self) -> str:
        return f"{self.source or self.article} {self.relation} {self.leans_on}"


class LineageDismissal(models.Model):
    """A proposed line of lineage that is none, or an origin that is not to become a source: neither is proposed again.

    Exactly one of ``source`` and ``article`` is set. ``origin``, with ``article`` alone, tells by a SHA-256 what the texts call it: its
    name may stand in none but a confidential source.
    """

    source = models.ForeignKey(Source, null=True, blank=True, on_delete=models.PROTECT, related_name="lineage_dismissed")
    article = models.ForeignKey(Article, null=True, blank=True, on_delete=models.PROTECT, related_name="lineage_dismissed")
    leans_on = models.ForeignKey(Source, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    origin = models.CharField(max_length=64, blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="lineage_dismissal_one_subject",
                condition=Q(source__isnull=True, article__isnull=False) | Q(source__isnull=False, article__isnull=True),
            ),
            models.CheckConstraint(
                name="lineage_dismissal_one_object",
                condition=Q(leans_on__isnull=False, origin="") | Q(leans_on__isnull=True, article__isnull=False) & ~Q(origin=""),
            ),
            models.UniqueConstraint(fields=["source", "leans_on"], name="lineage_dismissal_once_a_source"),
            models.UniqueConstraint(fields=["article", "leans_on"], name="lineage_dismissal_once_an_article"),
            models.UniqueConstraint(fields=["article", "origin"], name="lineage_dismissal_once_an_origin", condition=~Q(origin="")),
        ]

    def __str__(self) -> str:
        return f"{self.source or self.article} does not lean on {self.leans_on or 'what it names'}"


class Capture(models.Model):
    """The bytes of a source as seen; never changed once stored. ``file`` is named by its SHA-256.

    A page that the desk fetched is kept as a web archive (``media_type`` ``application/warc``): ``url`` is where it came from in the
    end and ``payload_type`` the media type of what the archive holds. Both are empty for everything else.

    ``pages``: where in ``text`` each page of a PDF begins, a list of pairs of the offset and the page's number in the file, from 1; null
    for what has no fixed pages, and for what was captured before they were kept.
    """

    source = models.ForeignKey(Source, on_delete=models.PROTECT, related_name="captures")
    file = models.FileField(upload_to="captures")
    sha256 = models.CharField(max_length=64, db_index=True)
    size = models.PositiveBigIntegerField()
    media_type = models.CharField(max_length=100)
    url = models.URLField("URL", max_length=2000, blank=True)
    payload_type = models.CharField(max_length=100, blank=True)
    text = models.TextField(blank=True)
    pages = models.JSONField(null=True, blank=True)
    captured_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    captured_at = models.DateTimeField()

    class Meta:
        ordering = ["-captured_at", "-id"]

    def __str__(self) -> str:
        return f"{self.media_type}, {self.sha256[:12]}"


class Contact(models.Model):
    """Somebody was asked: whom, how and when; what they said is the text of ``capture``. Never changed once stored, as the capture."""

    capture = models.OneToOneField(Capture, on_delete=models.PROTECT, related_name="contact")
    whom = models.CharField(max_length=300)
    means = WordField(ContactMeans)
    at = models.DateTimeField()

    class Meta:
        ordering = ["-at", "-id"]
        constraints = [
            known_words("contact", "means", ContactMeans),
            models.CheckConstraint(name="contact_is_with_somebody", condition=~Q(whom="")),
        ]

    def __str__(self) -> str:
        return f"{self.means}, {self.at:%Y-%m-%d %H:%M}"


class Evidence(models.Model):
    """What one source says about one claim.

    ``stated`` is the value as this source states it, ``normal`` its normal form. ``searched_for`` is the words of a search
    that found nothing (stance *not-found*), ``searched_in`` where. ``authority``: how this source knows of this very fact; null where
    nobody has said.
    """

    claim = models.ForeignKey(Claim, on_delete=models.PROTECT, related_name="evidence")
    source = models.ForeignKey(Source, on_delete=models.PROTECT, related_name="evidence")
    capture = models.ForeignKey(Capture, null=True, blank=True, on_delete=models.PROTECT, related_name="evidence")
    stance = WordField(Stance)
    authority = WordField(Authority, null=True, blank=True)
    stated = models.CharField("it states", max_length=1000, blank=True)
    normal = models.CharField("normal form", max_length=1000, blank=True)
    basis = models.CharField(max_length=300, blank=True)
    quote = models.TextField("passage", blank=True)
    locator = models.CharField("where in it", max_length=200, blank=True)
    note = models.TextField(blank=True)
    searched_for = models.CharField(max_length=500, blank=True)
    searched_in = models.CharField(max_length=300, blank=True)
    searched_at = models.DateTimeField(null=True, blank=True)

    given_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="evidence_given")
    given_at = models.DateTimeField(auto_now_add=True)
    edited_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    edited_at = models.DateTimeField(auto_now=True)
    row_version = models.PositiveIntegerField(default=1, editable=False)

    class Meta:
        ordering = ["claim", "id"]
        verbose_name_plural = "evidence"
        constraints = [
            models.UniqueConstraint(fields=["claim", "source"], name="evidence_once_a_claim_and_source"),
            known_words("evidence", "stance", Stance),
            known_words("evidence", "authority", Authority, optional=True),
            models.CheckConstraint(
                name="evidence_search_says_what_for",
                condition=~Q(stance=Stance.NOT_FOUND) | ~Q(searched_for="") & Q(searched_at__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.source} {self.stance}"
