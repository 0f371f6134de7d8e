from __future__ import annotations

from datetime import date

import pytest

from articles.models import Article, User
from articles.queries import readings
from articles.queries.readings import mention_in, reading_of, resolve
from factcheck.vocabulary import ClaimKind, Span
from tests.factories import make_article

pytestmark = pytest.mark.django_db


@pytest.fixture
def dated(reporter: User) -> Article:
    return make_article(actor=reporter, published_on=date(2024, 3, 5), timezone="Asia/Jakarta")


def test_reading_is_of_the_current_text_and_made_once(dated: Article) -> None:
    reading = reading_of(dated)
    assert dated.current is not None
    assert reading.text == dated.current.text
    assert reading_of(Article.objects.select_related("current").get(pk=dated.pk)) is reading


def test_reading_follows_the_dateline(dated: Article) -> None:
    before = reading_of(dated)
    dated.published_on = date(2023, 3, 5)
    assert reading_of(dated) is not before


def test_text_too_long_to_read_on_the_way_is_shown_without_proposals(dated: Article, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(readings, "LONGEST_READ", 10)
    assert reading_of(dated).mentions == ()


def test_value_is_resolved_by_the_dateline_and_says_how(dated: Article) -> None:
    resolved = resolve(dated, ClaimKind.DATE, "27 Februari")
    assert resolved.normal == "2024-02-27"
    assert resolved.basis


def test_value_in_a_longer_place_is_the_one_date_in_it(dated: Article) -> None:
    assert dated.current is not None
    words = "pawai pada 27 Februari"
    start = dated.current.text.index(words)
    at = Span(start, start + len(words))
    assert mention_in(reading_of(dated), ClaimKind.DATE, at) is not None
    assert resolve(dated, ClaimKind.DATE, words, at=at).normal == "2024-02-27"


def test_two_dates_in_a_place_are_no_value(dated: Article) -> None:
    assert dated.current is not None
    assert mention_in(reading_of(dated), ClaimKind.DATE, Span(0, len(dated.current.text))) is None


@pytest.mark.parametrize(
    ("kind", "printed"), [(ClaimKind.DATE, "a day nobody can tell"), (ClaimKind.QUANTITY, "many"), (ClaimKind.EVENT, " ")]
)
def test_what_cannot_be_told_is_empty(dated: Article, kind: ClaimKind, printed: str) -> None:
    resolved = resolve(dated, kind, printed)
    assert (resolved.normal, resolved.basis) == ("", "")
