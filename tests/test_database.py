"""The test database itself: what one test commits is gone in the next, what migrations put in is back, and the guards stand."""

from __future__ import annotations

import pytest
from django.db import IntegrityError, transaction

from articles.models import Event, Rating, Scale
from articles.services.record import record
from factcheck.vocabulary import EventKind


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("turn", [1, 2])
def test_committed_event_is_gone_in_the_next_test_and_cannot_be_deleted_in_its_own(turn: int) -> None:
    assert Event.objects.count() == 0
    assert Scale.objects.get(active=True).ratings.count() == 5
    assert Rating.objects.count() == 10
    with transaction.atomic():
        event = record(EventKind.ARTICLE_HANDED_IN, actor=None)
    with pytest.raises(IntegrityError, match="append-only"), transaction.atomic():
        event.delete()
    with pytest.raises(IntegrityError, match="append-only"):
        Event.objects.update(actor_name="somebody else")


@pytest.mark.django_db
def test_shipped_scales_are_there_after_the_tests_that_commit() -> None:
    assert Scale.objects.count() == 2
