from __future__ import annotations

import pytest

from articles.models import Article, Event, Sentence, User
from articles.queries.facts import open_sentences
from articles.services.coverage import exempt_sentence, reopen_sentence
from articles.services.errors import Conflict, Refused
from articles.services.intake import reclassify_block
from factcheck.vocabulary import BlockKind, EventKind, ExemptReason

pytestmark = pytest.mark.django_db


@pytest.fixture
def sentence(article: Article) -> Sentence:
    return Sentence.objects.get(version=article.current_id, ordinal=2)


def test_exempt_sentence_is_no_longer_open_and_says_by_whom(article: Article, sentence: Sentence, checker: User) -> None:
    assert 2 in open_sentences(article)
    exempt = exempt_sentence(sentence, actor=checker, reason=ExemptReason.OPINION, note="  a view ")
    assert (exempt.exempt_reason, exempt.exempt_note, exempt.exempted_by) == (ExemptReason.OPINION, "a view", checker)
    assert 2 not in open_sentences(article)
    event = Event.objects.latest("pk")
    assert (event.kind, event.payload["sentence"], event.payload["reason"]) == (EventKind.SENTENCE_EXEMPTED, 2, "opinion")


def test_exempting_twice_is_a_conflict(sentence: Sentence, checker: User, other_checker: User) -> None:
    exempt_sentence(sentence, actor=checker, reason=ExemptReason.OPINION)
    with pytest.raises(Conflict):
        exempt_sentence(sentence, actor=other_checker, reason=ExemptReason.QUESTION)
    sentence.refresh_from_db()
    assert sentence.exempt_reason is ExemptReason.OPINION


def test_reopened_sentence_is_open_again(article: Article, sentence: Sentence, checker: User) -> None:
    exempt_sentence(sentence, actor=checker, reason=ExemptReason.OPINION, note="x")
    reopened = reopen_sentence(sentence, actor=checker)
    assert (reopened.exempt_reason, reopened.exempt_note, reopened.exempted_by) == (None, "", None)
    assert 2 in open_sentences(article)


def test_reopening_an_open_sentence_records_nothing(sentence: Sentence, checker: User) -> None:
    before = Event.objects.count()
    reopen_sentence(sentence, actor=checker)
    assert Event.objects.count() == before


def test_sentence_of_furniture_is_not_exempted(sentence: Sentence, checker: User) -> None:
    reclassify_block(sentence.block, actor=checker, kind=BlockKind.FURNITURE, reason="teaser")
    with pytest.raises(Refused):
        exempt_sentence(sentence, actor=checker, reason=ExemptReason.OPINION)


@pytest.mark.parametrize("who", ["reporter", "admin_user", "outsider"])
def test_sentence_is_exempted_by_markers_only(sentence: Sentence, who: str, request: pytest.FixtureRequest) -> None:
    with pytest.raises(Refused):
        exempt_sentence(sentence, actor=request.getfixturevalue(who), reason=ExemptReason.OPINION)
    with pytest.raises(Refused):
        reopen_sentence(sentence, actor=request.getfixturevalue(who))
