"""Claims as the service writes them: places word for word, numbers never given twice, no update lost."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles.demo.work import approve, claim, judge, place, say
from articles.models import Article, Claim, Draft, Event, Rating, Source, User
from articles.services.anchors import add_anchor, remove_anchor
from articles.services.claims import ClaimFields, edit_claim, make_claim, move_claim, remove_claim, submit_with
from articles.services.drafts import save_draft
from articles.services.errors import Conflict, Refused
from articles.services.sources import add_source
from factcheck.vocabulary import ArticleState, ClaimKind, ClaimState, EventKind, Selector, SourceKind, Verdict
from tests.factories import make_article

pytestmark = pytest.mark.django_db


@pytest.fixture
def dated(reporter: User) -> Article:
    return make_article(actor=reporter, published_on=date(2024, 3, 5), timezone="Asia/Jakarta")


@pytest.fixture
def parade(dated: Article, checker: User) -> Claim:
    return claim(dated, "27 Februari", actor=checker, label="Parade", kind=ClaimKind.DATE)


@pytest.fixture
def gazette(dated: Article, checker: User) -> Source:
    return add_source(dated, actor=checker, name="City gazette", kind=SourceKind.DOCUMENT)


def fields_of(made: Claim, **changes: Any) -> ClaimFields:
    saved = ClaimFields(
        label=made.label,
        kind=made.kind,
        printed=made.printed,
        normal=made.normal,
        verdict=made.verdict,
        rationale=made.rationale,
        suggested_wording=made.suggested_wording,
        rating=made.rating,
    )
    return replace(saved, **changes)


def last_event(article: Article) -> Event:
    return Event.objects.filter(chain__article=article).latest("sequence")


def test_claim_is_made_of_its_place_with_value_and_normal_form_worked_out(dated: Article, checker: User) -> None:
    made = make_claim(dated, actor=checker, places=[place(dated, "27 Februari")], label="", kind=ClaimKind.DATE)
    assert (made.number, made.label, made.printed, made.normal) == (1, "27 Februari", "27 Februari", "2024-02-27")
    assert made.basis
    assert (made.state, made.verdict, made.made_by) == (ClaimState.OPEN, None, checker)
    anchor = made.anchors.get()
    assert dated.current is not None
    assert dated.current.text[anchor.start : anchor.end] == anchor.exact == "27 Februari"
    assert (anchor.prefix[-5:], anchor.suffix[:1]) == ("pada ", ".")
    assert last_event(dated).kind is EventKind.CLAIM_MADE


def test_normal_form_given_by_hand_stands(dated: Article, checker: User) -> None:
    made = claim(dated, "pekan lalu", actor=checker, label="Opening", kind=ClaimKind.DATE, normal="2024-02-28")
    assert (made.normal, made.basis) == ("2024-02-28", "")


def test_long_words_make_a_short_label(dated: Article, checker: User) -> None:
    quote = "Kepala dinas mengatakan pada 4 Maret bahwa jembatan itu dibuka pekan lalu"
    made = claim(dated, quote, actor=checker, label=" ", kind=ClaimKind.EVENT)
    assert made.label.endswith("…")
    assert quote.startswith(made.label[:-1])


@pytest.mark.parametrize(
    ("start", "end", "exact"),
    [
        (0, 3, "xyz"),
        (0, 10**6, "Kepala"),
        (5, 5, ""),
        (9, 4, "a"),
        (-4, 3, "Kep"),
        (6, 7, " "),
    ],
)
def test_place_that_does_not_quote_the_text_is_refused(article: Article, checker: User, start: int, end: int, exact: str) -> None:
    with pytest.raises(Refused):
        make_claim(article, actor=checker, places=[Selector(start, end, exact)], label="x", kind=ClaimKind.EVENT)
    assert not Claim.objects.exists()


def test_claim_without_a_place_is_refused(article: Article, checker: User) -> None:
    with pytest.raises(Refused):
        make_claim(article, actor=checker, places=[], label="x", kind=ClaimKind.EVENT)


def test_place_read_in_an_older_text_is_a_conflict(article: Article, checker: User) -> None:
    with pytest.raises(Conflict):
        make_claim(article, actor=checker, places=[place(article, "27 Februari")], label="x", kind=ClaimKind.DATE, text_version=7)


@pytest.mark.parametrize("who", ["reporter", "admin_user", "outsider"])
def test_claim_is_made_by_markers_only(article: Article, who: str, request: pytest.FixtureRequest) -> None:
    with pytest.raises(Refused):
        claim(article, "27 Februari", actor=request.getfixturevalue(who), label="x", kind=ClaimKind.DATE)


def test_number_of_a_removed_claim_is_never_given_again(dated: Article, parade: Claim, checker: User) -> None:
    remove_claim(parade, actor=checker, reason="twice")
    assert claim(dated, "4 Maret", actor=checker, label="Said", kind=ClaimKind.DATE).number == 2
    gone = Claim.objects.get(number=1)
    assert (gone.removed_because, gone.removed_at is not None) == ("twice", True)


def test_removal_needs_a_reason(parade: Claim, checker: User) -> None:
    with pytest.raises(Refused):
        remove_claim(parade, actor=checker, reason="  ")


def test_edit_saves_what_was_filled_in_and_says_who_gave_the_verdict(parade: Claim, checker: User, other_checker: User) -> None:
    edited = edit_claim(
        parade, actor=other_checker, read_at_version=1, fields=fields_of(parade, verdict=Verdict.CONFIRMED, rationale="The minutes say so.")
    )
    assert (edited.verdict_by, edited.row_version) == (other_checker, 2)
    assert edited.verdict_at is not None
    event = last_event(parade.article)
    assert (event.kind, event.payload["changed"]["verdict"]) == (EventKind.CLAIM_EDITED, [None, "confirmed"])


def test_verdict_left_as_it_is_stays_whoever_gave_it(parade: Claim, checker: User, other_checker: User) -> None:
    first = edit_claim(parade, actor=checker, read_at_version=1, fields=fields_of(parade, verdict=Verdict.CONFIRMED))
    again = edit_claim(first, actor=other_checker, read_at_version=2, fields=fields_of(first, rationale="Because."))
    assert again.verdict_by == checker


def test_verdict_taken_back_is_nobodys(parade: Claim, checker: User) -> None:
    first = edit_claim(parade, actor=checker, read_at_version=1, fields=fields_of(parade, verdict=Verdict.CONFIRMED))
    again = edit_claim(first, actor=checker, read_at_version=2, fields=fields_of(first, verdict=None))
    assert (again.verdict, again.verdict_by, again.verdict_at) == (None, None, None)


def test_edit_of_nothing_writes_nothing(parade: Claim, checker: User) -> None:
    before = last_event(parade.article)
    assert edit_claim(parade, actor=checker, read_at_version=1, fields=fields_of(parade)).row_version == 1
    assert last_event(parade.article) == before


def test_new_value_gets_a_new_normal_form_and_a_kept_one_keeps_it(parade: Claim, checker: User) -> None:
    moved = edit_claim(parade, actor=checker, read_at_version=1, fields=fields_of(parade, printed="4 Maret"))
    assert moved.normal == "2024-03-04"
    by_hand = edit_claim(moved, actor=checker, read_at_version=2, fields=fields_of(moved, normal="2024-03"))
    assert (by_hand.normal, by_hand.basis) == ("2024-03", "")


@pytest.mark.parametrize("verdict", [Verdict.OPINION, Verdict.UNVERIFIABLE])
def test_rating_is_never_invented_for_what_has_none(parade: Claim, checker: User, verdict: Verdict) -> None:
    rating = Rating.objects.filter(scale__active=True).first()
    edited = edit_claim(parade, actor=checker, read_at_version=1, fields=fields_of(parade, verdict=verdict, rating=rating))
    assert edited.rating is None


def test_second_of_two_edits_is_a_conflict_and_changes_nothing(parade: Claim, checker: User, other_checker: User) -> None:
    edit_claim(parade, actor=checker, read_at_version=1, fields=fields_of(parade, rationale="first"))
    with pytest.raises(Conflict) as conflict:
        edit_claim(parade, actor=other_checker, read_at_version=1, fields=fields_of(parade, rationale="second"))
    assert isinstance(conflict.value.current, Claim)
    assert conflict.value.current.rationale == "first"
    parade.refresh_from_db()
    assert parade.rationale == "first"


def test_edit_clears_the_draft_of_its_author_alone(parade: Claim, checker: User, other_checker: User) -> None:
    for person in (checker, other_checker):
        save_draft(parade, actor=person, read_at_version=1, typed={"rationale": person.name})
    edit_claim(parade, actor=checker, read_at_version=1, fields=fields_of(parade, rationale="done"))
    assert list(Draft.objects.values_list("user", flat=True)) == [other_checker.pk]


def test_submit_saves_and_submits_in_one(parade: Claim, gazette: Source, checker: User) -> None:
    say(parade, gazette, actor=checker, stated="27 February 2024")
    submitted = submit_with(
        parade, actor=checker, read_at_version=1, fields=fields_of(parade, verdict=Verdict.CONFIRMED, rationale="So it says.")
    )
    assert (submitted.state, submitted.rationale) == (ClaimState.CHECKED, "So it says.")
    assert submitted.article.state is ArticleState.IN_REVIEW
    event = Event.objects.get(kind=EventKind.CLAIM_SUBMITTED)
    assert event.payload["changed"] == {"verdict": [None, "confirmed"], "rationale": ["", "So it says."]}
    assert not Event.objects.filter(kind=EventKind.CLAIM_EDITED).exists()


def test_refused_submit_saves_nothing(parade: Claim, checker: User) -> None:
    with pytest.raises(Refused) as refused:
        submit_with(parade, actor=checker, read_at_version=1, fields=fields_of(parade, verdict=Verdict.CONFIRMED, rationale="So."))
    assert refused.value.refusal.cure == "add-evidence"
    parade.refresh_from_db()
    assert (parade.verdict, parade.row_version) == (None, 1)


def test_checked_claim_is_not_edited_but_reopened_first(parade: Claim, gazette: Source, checker: User) -> None:
    say(parade, gazette, actor=checker, stated="27 February 2024")
    checked = judge(parade, Verdict.CONFIRMED, "So it says.", actor=checker)
    with pytest.raises(Refused):
        edit_claim(checked, actor=checker, read_at_version=checked.row_version, fields=fields_of(checked, rationale="Other."))
    with pytest.raises(Refused):
        add_anchor(checked, actor=checker, place=place(checked.article, "4 Maret"))
    with pytest.raises(Refused):
        remove_claim(checked, actor=checker, reason="no")


def test_claim_has_several_places_but_never_one_twice(parade: Claim, checker: User) -> None:
    add_anchor(parade, actor=checker, place=place(parade.article, "pekan lalu"), text_version=1)
    with pytest.raises(Refused):
        add_anchor(parade, actor=checker, place=place(parade.article, "27 Februari"))
    with pytest.raises(Conflict):
        add_anchor(parade, actor=checker, place=place(parade.article, "4 Maret"), text_version=2)
    assert [anchor.exact for anchor in parade.anchors.all()] == ["pekan lalu", "27 Februari"]


def test_last_place_cannot_go(parade: Claim, checker: User) -> None:
    other = add_anchor(parade, actor=checker, place=place(parade.article, "pekan lalu"))
    remove_anchor(parade.anchors.get(exact="27 Februari"), actor=checker)
    assert last_event(parade.article).kind is EventKind.CLAIM_UNANCHORED
    with pytest.raises(Refused) as refused:
        remove_anchor(other, actor=checker)
    assert refused.value.refusal.cure == "remove"


def test_claims_change_places_and_stop_at_the_ends(dated: Article, parade: Claim, checker: User) -> None:
    second = claim(dated, "4 Maret", actor=checker, label="Said", kind=ClaimKind.DATE)
    third = claim(dated, "12 miliar", actor=checker, label="Cost", kind=ClaimKind.QUANTITY)

    def order() -> list[int]:
        return list(dated.claims.order_by("position", "number").values_list("number", flat=True))

    move_claim(third, actor=checker, up=True)
    assert order() == [1, 3, 2]
    move_claim(parade, actor=checker, up=True)
    move_claim(second, actor=checker, up=False)
    assert order() == [1, 3, 2]
    move_claim(parade, actor=checker, up=False)
    assert order() == [3, 1, 2]


def test_new_claim_voids_a_sign_off(dated: Article, parade: Claim, gazette: Source, checker: User, reviewer: User) -> None:
    say(parade, gazette, actor=checker, stated="27 February 2024")
    judge(parade, Verdict.CONFIRMED, "So it says.", actor=checker)
    approve(parade, actor=reviewer)
    Article.objects.filter(pk=dated.pk).update(
        state=ArticleState.SIGNED_OFF, signed_off_by=reviewer, signed_off_at=parade.made_at, signed_off_hash="0" * 64
    )
    claim(dated, "4 Maret", actor=checker, label="Said", kind=ClaimKind.DATE)
    dated.refresh_from_db()
    assert (dated.state, dated.signed_off_by) == (ArticleState.IN_REVIEW, None)
    assert last_event(dated).kind is EventKind.ARTICLE_SIGN_OFF_VOIDED


def test_edit_takes_few_queries(parade: Claim, checker: User) -> None:
    with CaptureQueriesContext(connection) as queries:
        edit_claim(parade, actor=checker, read_at_version=1, fields=fields_of(parade, rationale="Because."))
    assert len(queries) <= 8, [query["sql"] for query in queries]
