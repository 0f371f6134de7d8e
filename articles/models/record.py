"""The record: every step, chained by hash."""

from __future__ import annotations

from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models

from articles.models.article import Article
from articles.models.claim import Claim
from articles.models.fields import WordField, known_words
from factcheck.vocabulary import EventKind


class Chain(models.Model):
    """The head of one chain of events: an article's, or (``article`` null) the desk's own."""

    article = models.OneToOneField(Article, null=True, on_delete=models.PROTECT, related_name="chain")
    length = models.PositiveBigIntegerField(default=0)
    head = models.CharField(max_length=64, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(models.Value(1), condition=models.Q(article__isnull=True), name="chain_one_for_the_desk"),
        ]

    def __str__(self) -> str:
        return f"chain of {self.article or 'the desk'}"


class Event(models.Model):
    """One line of the record, append-only. ``hash`` is as :mod:`factcheck.desk.chain` says."""

    chain = models.ForeignKey(Chain, on_delete=models.PROTECT, related_name="events")
    sequence = models.PositiveBigIntegerField()
    kind = WordField(EventKind)
    actor = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    actor_name = models.CharField(max_length=200)
    claim = models.ForeignKey(Claim, null=True, on_delete=models.PROTECT, related_name="events")
    at = models.DateTimeField()
    payload = models.JSONField(default=dict, encoder=DjangoJSONEncoder)
    previous_hash = models.CharField(max_length=64, blank=True)
    hash = models.CharField(max_length=64)

    class Meta:
        ordering = ["chain", "sequence"]
        constraints = [
            models.UniqueConstraint(fields=["chain", "sequence"], name="event_sequence_once"),
            known_words("event", "kind", EventKind),
        ]

    def __str__(self) -> str:
        return f"{self.sequence} {self.kind}"
