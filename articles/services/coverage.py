"""Coverage: exempt a sentence with a reason, and open it again."""

from __future__ import annotations

from collections.abc import Collection

from django.db import transaction
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext as _

from articles.models import Article, Sentence, User
from articles.services.errors import Conflict, Refused
from articles.services.locks import lock_article
from articles.services.record import record, record_many
from articles.services.workflow import require, void_sign_off
from factcheck.desk import sayings
from factcheck.desk.facts import ArticleFacts
from factcheck.desk.workflow import Action
from factcheck.vocabulary import EventKind, ExemptReason, Refusal


@transaction.atomic
def exempt_sentence(sentence: Sentence, *, actor: User, reason: ExemptReason, note: str = "") -> Sentence:
    """Say that a sentence needs no claim, and why. One that somebody exempted already is a :class:`Conflict`."""
    article, sentence = _locked(sentence, actor)
    if not sentence.block.kind.counts:
        raise Refused(Refusal(_("This is no sentence of the article: bring its block back first."), f"s{sentence.ordinal}"))
    if sentence.exempt_reason is not None:
        raise Conflict(sentence)
    sentence.exempt_reason, sentence.exempt_note = reason, note.strip()[:500]
    sentence.exempted_by, sentence.exempted_at = actor, timezone.now()
    sentence.save(update_fields=["exempt_reason", "exempt_note", "exempted_by", "exempted_at"])
    record(
        EventKind.SENTENCE_EXEMPTED,
        actor=actor,
        article=article,
        sentence=sentence.ordinal,
        reason=reason.value,
        note=sentence.exempt_note,
        places=[[sentence.start, sentence.end]],
    )
    void_sign_off(article, because=sayings.SENTENCE_EXEMPTED(number=sentence.ordinal))
    return sentence


@transaction.atomic
def exempt_proposed(article: Article, ordinals: Collection[int], *, actor: User, text_version: int) -> list[Sentence]:
    """Exempt several sentences, each for the reason that the machine proposed, with one event each; those covered by nobody's reason yet.

    A sentence that is exempt already, does not count or has no proposal is passed over. ``text_version`` is the number of the version
    that the page showed; :class:`Conflict` where there is a newer one.
    """
    article = lock_article(article.pk)
    require(Action.EXEMPT, actor, ArticleFacts(state=article.state))
    if article.current is None or article.current.number != text_version:
        raise Conflict(article)
    proposed = Sentence.objects.filter(
        version=article.current, ordinal__in=ordinals, proposed_exempt__isnull=False, exempt_reason__isnull=True
    )
    sentences = [sentence for sentence in proposed.select_related("block").order_by("ordinal") if sentence.block.kind.counts]
    if not sentences:
        return []
    at = timezone.now()
    proposed.filter(pk__in=[sentence.pk for sentence in sentences]).update(
        exempt_reason=F("proposed_exempt"), exempt_note="", exempted_by=actor, exempted_at=at
    )
    entries = [
        (None, {"sentence": s.ordinal, "reason": str(s.proposed_exempt), "note": "", "places": [[s.start, s.end]]}) for s in sentences
    ]
    record_many(EventKind.SENTENCE_EXEMPTED, entries, actor=actor, article=article)
    void_sign_off(article, because=sayings.SENTENCE_EXEMPTED(number=sentences[0].ordinal))
    return sentences


@transaction.atomic
def reopen_sentence(sentence: Sentence, *, actor: User) -> Sentence:
    """Take an exemption back: the sentence is open until a claim covers it."""
    article, sentence = _locked(sentence, actor)
    if sentence.exempt_reason is None:
        return sentence
    sentence.exempt_reason, sentence.exempt_note, sentence.exempted_by, sentence.exempted_at = None, "", None, None
    sentence.save(update_fields=["exempt_reason", "exempt_note", "exempted_by", "exempted_at"])
    record(
        EventKind.SENTENCE_REOPENED,
        actor=actor,
        article=article,
        sentence=sentence.ordinal,
        places=[[sentence.start, sentence.end]],
    )
    void_sign_off(article, because=sayings.SENTENCE_REOPENED(number=sentence.ordinal))
    return sentence


def _locked(sentence: Sentence, actor: User) -> tuple[Article, Sentence]:
    """The sentence as it stands now, of the current text; a sentence of an older version is a :class:`Conflict`."""
    found = Sentence.objects.select_related("block", "version").get(pk=sentence.pk)
    article = lock_article(found.version.article_id)
    require(Action.EXEMPT, actor, ArticleFacts(state=article.state))
    if article.current_id != found.version_id:
        raise Conflict(article)
    return article, Sentence.objects.select_related("block").get(pk=sentence.pk)
