from __future__ import annotations

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from articles.demo.work import claim
from articles.models import Article, Claim, PriorCheck, Report, User
from articles.queries.earlier import Asked, nearest_checks
from factcheck.vocabulary import ArticleState, ClaimKind, ClaimState, Verdict
from tests.factories import make_article

LATE = "Foto jembatan Westhaven yang runtuh diterjang banjir pada 27 November."


def prior(number: int, said: str, **fields: object) -> PriorCheck:
    given = {"rating": "Keliru", "publisher": "Cek Kota", "language": "id", "reviewed_on": date(2024, 11, 28), **fields}
    return PriorCheck.objects.create(key=str(number), claim=said, url=f"https://cek.example/{number}", review={}, **given)


def ours(by: User, said: str, *, verdict: Verdict | None = Verdict.DISPUTED) -> Claim:
    article = make_article(actor=by, text=f"{said} Itu saja.")
    made = claim(article, said, actor=by, label="Keadaannya", kind=ClaimKind.OTHER)
    fields = {"verdict": verdict, "verdict_by": by, "verdict_at": timezone.now(), "rationale": "Begitu."} if verdict else {}
    Claim.objects.filter(pk=made.pk).update(**fields)
    return made


def said(text: str = LATE, language: str = "id", without: Article | None = None) -> list[str]:
    return [check.said for check in nearest_checks([Asked(text, language)], Article.objects.all(), without=without)]


def test_the_nearest_of_others_comes_first(chief: User) -> None:
    prior(1, "Jembatan Westhaven runtuh diterjang banjir")
    prior(2, "Banjir merendam pasar di Port Ellery")
    prior(3, "Harga beras naik dua kali lipat")
    assert said()[0] == "Jembatan Westhaven runtuh diterjang banjir"
    assert "Harga beras naik dua kali lipat" not in said()


def test_earlier_claims_of_the_desk_are_found_with_a_verdict_alone(checker: User) -> None:
    found = ours(checker, "jembatan Westhaven runtuh diterjang banjir")
    ours(checker, "jembatan Westhaven runtuh diterjang banjir bandang", verdict=None)
    [check] = nearest_checks([Asked(LATE, "id")], Article.objects.all())
    assert check.claim == found
    assert check.rating == "disputed"
    assert not check.published
    assert not said(without=found.article)


def test_a_published_claim_has_an_address_to_cite(checker: User, chief: User) -> None:
    found = ours(checker, "jembatan Westhaven runtuh diterjang banjir")
    Claim.objects.filter(pk=found.pk).update(verdict=Verdict.OPINION, state=ClaimState.CHECKED, submitted_at=timezone.now())
    Article.objects.filter(pk=found.article_id).update(
        state=ArticleState.PUBLISHED, signed_off_by=chief, signed_off_at=timezone.now(), signed_off_hash="0" * 64
    )
    Report.objects.create(
        article=found.article, edition=1, snapshot={}, content_hash="0" * 64, published_by=chief, published_at=timezone.now()
    )
    [check] = nearest_checks([Asked(LATE, "id")], Article.objects.all())
    assert check.published
    assert check.url.endswith(f"/reports/{found.article.slug}/claims/{found.number}/")


def test_claims_of_articles_that_may_not_be_read_are_not_found(checker: User, reporter: User) -> None:
    ours(checker, "jembatan Westhaven runtuh diterjang banjir")
    assert nearest_checks([Asked(LATE, "id")], Article.objects.filter(handed_in_by=reporter)) == ()
    assert nearest_checks([Asked(LATE, "id")], Article.objects.none()) == ()


def test_it_works_across_languages_as_far_as_names_and_numbers_carry(chief: User) -> None:
    prior(1, "The Westhaven bridge collapsed in the flood on 27 November", language="en", rating="False")
    assert said() == ["The Westhaven bridge collapsed in the flood on 27 November"]


@pytest.mark.parametrize("text", ["", "   ", "yang dan di", "!!! ???", '" OR * AND', "\u200b", "🌉 🌉", "x" * 100_000, "kata " * 20_000])
def test_whatever_is_asked_is_answered(chief: User, text: str) -> None:
    prior(1, "Jembatan Westhaven runtuh")
    assert isinstance(said(text), list)


def test_it_costs_the_same_for_one_and_for_many(chief: User) -> None:
    counts = []
    for at in range(0, 60, 30):
        prior(at, f"Jembatan Westhaven runtuh {at}")
        ours(chief, f"jembatan Westhaven runtuh {at}")
        with CaptureQueriesContext(connection) as queries:
            assert said()
        counts.append(len(queries))
        for more in range(1, 20):
            prior(at + more, f"Jembatan Westhaven runtuh {at + more}")
    assert counts == [3, 3]


def test_a_common_word_is_left_to_the_rarer_ones(chief: User, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("articles.queries.earlier.COMMON", 5)
    for at in range(30):
        prior(at, f"Foto jembatan nomor {at}")
    wanted = prior(100, "Foto jembatan Westhaven runtuh diterjang banjir")
    for at in range(101, 130):
        prior(at, f"Foto jembatan nomor {at}")
    assert said()[0] == wanted.claim
