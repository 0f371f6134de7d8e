"""A claim's value held against what the text prints now: two versions of one article."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from articles.demo.work import approve, claim, judge, say
from articles.models import Article, Claim, Source, User
from articles.queries.misprints import holds
from articles.queries.review import review_page
from articles.queries.whole import load_article
from articles.services.claims import ClaimFields, submit_with
from articles.services.errors import Refused
from articles.services.sources import add_source
from articles.services.versions import add_version
from articles.services.workflow import submit_claim
from factcheck.reading.reader import read
from factcheck.vocabulary import ClaimKind, ClaimState, SourceKind, Verdict
from tests.factories import TEXT

pytestmark = pytest.mark.django_db
DISAGREES = "now reads “28 Februari”"


def fresh(article: Article) -> Article:
    return Article.objects.select_related("current", "chain").get(pk=article.pk)


def again(made: Claim) -> Claim:
    return Claim.objects.select_related("article__current").get(pk=made.pk)


def revise(article: Article, text: str, *, actor: User) -> None:
    now = fresh(article)
    add_version(now, actor=actor, reading=read(text, language="id"), read_at_version=now.row_version)


@pytest.fixture
def sources(article: Article, checker: User) -> list[Source]:
    return [add_source(article, actor=checker, name=name, kind=SourceKind.DOCUMENT) for name in ("City gazette", "Council minutes")]


@pytest.fixture
def confirmed(article: Article, checker: User, reviewer: User, sources: list[Source]) -> Claim:
    """A date that two sources bear out, approved."""
    return _confirmed(article, "27 Februari", ClaimKind.DATE, checker, reviewer, sources)


def _confirmed(article: Article, quote: str, kind: ClaimKind, checker: User, reviewer: User, sources: list[Source], **given: Any) -> Claim:
    made = claim(article, quote, actor=checker, label="A claim", kind=kind, **given)
    for source in sources:
        say(made, source, actor=checker, stated=made.printed)
    approve(judge(made, Verdict.CONFIRMED, "Both records say so.", actor=checker, rating="True"), actor=reviewer)
    return again(made)


def submit(made: Claim, *, actor: User, **changed: Any) -> Claim:
    made = again(made)
    said: dict[str, Any] = {
        name: getattr(made, name) for name in ("label", "kind", "printed", "normal", "verdict", "rationale", "suggested_wording", "rating")
    }
    return submit_with(made, actor=actor, read_at_version=made.row_version, fields=ClaimFields(**{**said, **changed}))


def test_claim_of_a_day_that_the_text_no_longer_prints_is_not_submitted_unchanged(
    article: Article, confirmed: Claim, checker: User
) -> None:
    revise(article, TEXT.replace("27 Februari", "28 Februari"), actor=checker)
    stale = again(confirmed)
    assert (stale.state, stale.printed) == (ClaimState.STALE, "27 Februari")
    assert "“27 Februari” is now “28 Februari”" in stale.stale_because
    with pytest.raises(Refused, match=DISAGREES) as no:
        submit_claim(stale, actor=checker, read_at_version=stale.row_version)
    assert no.value.refusal.cure == "printed"
    with pytest.raises(Refused, match=DISAGREES):
        submit(confirmed, actor=checker)
    assert again(confirmed).state is ClaimState.STALE


def test_claim_that_takes_over_what_the_text_prints_is_submitted(article: Article, confirmed: Claim, checker: User) -> None:
    revise(article, TEXT.replace("27 Februari", "28 Februari"), actor=checker)
    taken = submit(confirmed, actor=checker, printed="28 Februari")
    assert (taken.state, again(confirmed).normal[-5:]) == (ClaimState.CHECKED, "02-28")


def test_day_in_other_words_is_no_misprint(article: Article, checker: User, reviewer: User, sources: list[Source]) -> None:
    parade = "Warga menyambut pembukaan itu dengan pawai pada 27 Februari"
    made = _confirmed(article, parade, ClaimKind.DATE, checker, reviewer, sources, printed="27 Februari")
    revise(article, TEXT.replace("27 Februari", "tanggal 27/2"), actor=checker)
    assert again(made).state is ClaimState.STALE
    assert submit(made, actor=checker).state is ClaimState.CHECKED


def test_name_that_the_new_text_dropped_is_a_misprint_and_one_in_the_sentence_is_not(
    article: Article, checker: User, reviewer: User, sources: list[Source]
) -> None:
    made = _confirmed(article, "Warga menyambut pembukaan itu dengan pawai", ClaimKind.OTHER, checker, reviewer, sources, printed="pawai")
    revise(article, TEXT.replace("dengan pawai pada", "dengan doa pada"), actor=checker)
    with pytest.raises(Refused, match="not what the text prints"):
        submit(made, actor=checker)
    revise(article, TEXT.replace("dengan pawai pada 27 Februari", "dengan doa pada 27 Februari dan pawai"), actor=checker)
    assert submit(made, actor=checker).state is ClaimState.CHECKED


def test_workbench_says_it_before_anybody_submits_and_asks_no_more_queries(
    article: Article, confirmed: Claim, checker: User, client: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    revise(article, TEXT.replace("27 Februari", "28 Februari"), actor=checker)
    whole = load_article(fresh(article), checker)
    with django_assert_num_queries(0):
        seen = whole.by_number[confirmed.number]
        assert seen.facts.misprints == "28 Februari"
    client.force_login(checker)
    page = client.get(again(confirmed).get_absolute_url()).content.decode()
    assert DISAGREES in page
    assert 'href="#printed"' in page


def test_normal_form_that_a_person_corrected_is_no_misprint(article: Article, checker: User, sources: list[Source]) -> None:
    made = claim(article, "27 Februari", actor=checker, label="Parade", kind=ClaimKind.DATE, normal="1999-02-27")
    for source in sources:
        say(made, source, actor=checker, stated="27 Februari")
    assert judge(made, Verdict.CONFIRMED, "Both say so.", actor=checker).state is ClaimState.CHECKED


@pytest.mark.parametrize(
    ("words", "printed", "held"),
    [
        ("pada 27 November.", "27 november", True),
        ("pada 27\n November", "27 November", True),
        ("pada 27 November", "7 November", False),
        ("biaya 3,5 juta", "5 juta", False),
        ("biaya 3,5 juta", "3", False),
        ("ada 3, lalu 4", "3", True),
        ("apa saja", "", False),
    ],
)
def test_words_hold_whole_words_and_figures(words: str, printed: str, held: bool) -> None:
    assert holds(words, printed) is held


def test_review_and_report_read_each_place_for_itself(
    article: Article, checker: User, reviewer: User, sources: list[Source], client: Client
) -> None:
    made = claim(article, "pekan lalu", "27 Februari", actor=checker, label="Opening", kind=ClaimKind.DATE, normal="2026-02-27")
    for source in sources:
        say(made, source, actor=checker, stated="27 Februari", normal="2026-02-27")
    judge(made, Verdict.CONFIRMED, "Both records say so.", actor=checker)
    whole = load_article(fresh(article), reviewer)
    case = review_page(whole, made.number).case
    assert case
    assert [place.words for place in case.places] == ["pekan lalu", "27 Februari"]
    assert all(place.comparison for place in case.places if place.resolved.normal)
    client.force_login(reviewer)
    page = client.get(f"/articles/{article.pk}/review/{made.number}/").content.decode()
    assert page.count("<tr data-place>") == 2
