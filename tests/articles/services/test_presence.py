from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles.demo.work import claim
from articles.models import Article, Presence, User
from articles.queries.present import load_people
from articles.services.presence import note_presence
from factcheck.vocabulary import ClaimKind

pytestmark = pytest.mark.django_db
NOON = datetime(2024, 3, 5, 5, tzinfo=UTC)


def test_presence_is_written_at_most_every_fifteen_seconds(article: Article, checker: User) -> None:
    with time_machine.travel(NOON, tick=False) as clock:
        note_presence(checker, article, None, last=None)
        last = Presence.objects.get()
        clock.shift(timedelta(seconds=14))
        with CaptureQueriesContext(connection) as queries:
            note_presence(checker, article, None, last=last)
        assert not len(queries)
        clock.shift(timedelta(seconds=2))
        note_presence(checker, article, None, last=last)
    assert Presence.objects.get().seen_at == NOON + timedelta(seconds=16)


def test_presence_follows_the_claim_in_hand_at_once(article: Article, checker: User) -> None:
    made = claim(article, "27 Februari", actor=checker, label="Parade", kind=ClaimKind.DATE)
    note_presence(checker, article, None, last=None)
    note_presence(checker, article, made.pk, last=Presence.objects.get())
    assert Presence.objects.get().claim == made


def test_people_here_are_others_seen_a_moment_ago(article: Article, checker: User, other_checker: User) -> None:
    made = claim(article, "27 Februari", actor=checker, label="Parade", kind=ClaimKind.DATE)
    with time_machine.travel(NOON, tick=False):
        note_presence(checker, article, None, last=None)
        note_presence(other_checker, article, made.pk, last=None)
    with CaptureQueriesContext(connection) as queries:
        people = load_people(article, checker, {made.pk: made.number}, now=NOON + timedelta(seconds=30))
    assert len(queries) == 1
    assert [(person.user, person.claim) for person in people.here] == [(other_checker, 1)]
    assert people.mine is not None
    assert people.mine.user == checker
    assert not load_people(article, checker, {}, now=NOON + timedelta(seconds=90)).here
