from __future__ import annotations

from datetime import date

import pytest

from articles.demo.work import claim
from articles.models import Article, User
from articles.queries import readings
from articles.queries.readings import mention_in, reading_of, resolve
from factcheck.evidence.agreement import compare
from factcheck.vocabulary import Agreement, ClaimKind, Span
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


@pytest.fixture
def of_a_general(reporter: User) -> Article:
    text = "Arman Gerasimo, Kepala Staf Umum, tiba di Moskow. Serangan itu dilakukan atas permintaan Jenderal Gerasimo pada hari Senin.\n"
    return make_article(actor=reporter, text=text)


def test_name_in_a_longer_place_is_the_one_name_in_it(of_a_general: Article) -> None:
    assert of_a_general.current is not None
    words = "atas permintaan Jenderal Gerasimo"
    start = of_a_general.current.text.index(words)
    placed = resolve(of_a_general, ClaimKind.NAME, words, at=Span(start, start + len(words)))
    assert placed.normal == "Arman Gerasimo, Jenderal"
    assert resolve(of_a_general, ClaimKind.NAME, words) == placed
    assert compare(ClaimKind.NAME, placed.normal, "Arman Gerasimo").agreement is Agreement.CONSISTENT


def test_name_that_the_text_does_not_hold_stays_as_it_is_typed(of_a_general: Article) -> None:
    assert resolve(of_a_general, ClaimKind.NAME, "Rina  Sari").normal == "Rina Sari"


def test_claim_made_of_words_around_a_name_is_of_the_name(of_a_general: Article, checker: User) -> None:
    made = claim(of_a_general, "atas permintaan Jenderal Gerasimo", actor=checker, label="Who", kind=ClaimKind.NAME)
    assert (made.printed, made.normal) == ("atas permintaan Jenderal Gerasimo", "Arman Gerasimo, Jenderal")
