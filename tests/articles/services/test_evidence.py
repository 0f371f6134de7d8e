"""Evidence as the service writes it: values read by the source's own dateline, one row a claim and source, what turns stale."""

from __future__ import annotations

import json
from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles.demo.work import approve, judge
from articles.models import Article, Chain, Claim, Event, Evidence, Lineage, Source, User
from articles.queries.history import prove
from articles.services.captures import add_capture
from articles.services.errors import Conflict, Refused
from articles.services.evidence import AlreadyGiven, edit_evidence, give_evidence, remove_evidence
from articles.services.sources import NewSource, add_source
from factcheck.vocabulary import ClaimState, EventKind, Relation, SourceKind, Stance, Verdict

pytestmark = pytest.mark.django_db


def kinds(article: Article) -> list[EventKind]:
    return [event.kind for event in Event.objects.filter(chain__article=article).order_by("sequence")]


@pytest.mark.parametrize(
    ("stated", "normal"),
    [
        ("27 February 2024", "2024-02-27"),
        ("27 February", "2024-02-27"),
        ("yesterday", "2024-03-04"),
        ("a day nobody can tell", ""),
    ],
)
def test_value_is_read_by_the_sources_own_dateline(parade: Claim, gazette: Source, checker: User, stated: str, normal: str) -> None:
    row = give_evidence(parade, actor=checker, source=gazette, stance=Stance.SUPPORTS, stated=stated)
    assert row.normal == normal


def test_value_of_a_source_without_a_language_is_read_as_its_capture_is_written(article: Article, parade: Claim, checker: User) -> None:
    source = add_source(article, actor=checker, name="Báo Ví Dụ", kind=SourceKind.NEWS_REPORT, published_on=date(2024, 3, 5))
    capture = add_capture(
        source, actor=checker, data="Cây cầu mới được khánh thành với một cuộc diễu hành vào ngày 27-2, ban quản lý cho biết."
    )
    row = give_evidence(parade, actor=checker, source=source, stance=Stance.SUPPORTS, stated="ngày 27-2", capture=capture)
    assert row.normal == "2024-02-27"


def test_normal_form_given_by_hand_stands(parade: Claim, gazette: Source, checker: User) -> None:
    row = give_evidence(parade, actor=checker, source=gazette, stance=Stance.SUPPORTS, stated="the day of the parade", normal="2024-02-27")
    assert (row.normal, row.basis) == ("2024-02-27", "")


def test_second_evidence_of_a_source_names_the_first(parade: Claim, gazette: Source, checker: User, other_checker: User) -> None:
    first = give_evidence(parade, actor=checker, source=gazette, stance=Stance.SUPPORTS, stated="27 February")
    with pytest.raises(AlreadyGiven) as given:
        give_evidence(parade, actor=other_checker, source=gazette, stance=Stance.CONTRADICTS, stated="28 February")
    assert given.value.row == first
    assert Evidence.objects.get().stance is Stance.SUPPORTS


def test_source_named_with_the_evidence_is_listed_and_hung(article: Article, parade: Claim, gazette: Source, checker: User) -> None:
    new = NewSource("Radio Kota", SourceKind.NEWS_REPORT, leans_on=gazette, relation=Relation.QUOTES)
    row = give_evidence(parade, actor=checker, source=new, stance=Stance.SUPPORTS, stated="27 February")
    assert list(article.sources.order_by("listings__position")) == [gazette, row.source]
    assert Lineage.objects.get().relation is Relation.QUOTES
    assert kinds(article)[-3:] == [EventKind.SOURCE_ADDED, EventKind.LINEAGE_DRAWN, EventKind.EVIDENCE_GIVEN]
    assert prove(Chain.objects.get(article=article)) is None


def test_search_keeps_words_and_place_and_other_stances_do_not(parade: Claim, gazette: Source, checker: User) -> None:
    row = give_evidence(parade, actor=checker, source=gazette, stance=Stance.NOT_FOUND, searched_for="parade", searched_in="its archive")
    assert (row.searched_for, row.searched_in) == ("parade", "its archive")
    assert row.searched_at is not None
    edited = edit_evidence(row, actor=checker, read_at_version=1, stance=Stance.SILENT, searched_for="parade")
    assert (edited.searched_for, edited.searched_at) == ("", None)


def test_edit_against_an_older_version_loses_nothing(parade: Claim, gazette: Source, checker: User, other_checker: User) -> None:
    row = give_evidence(parade, actor=checker, source=gazette, stance=Stance.SUPPORTS, stated="27 February")
    edit_evidence(row, actor=other_checker, read_at_version=1, stance=Stance.SUPPORTS, stated="27 February 2024")
    with pytest.raises(Conflict) as conflict:
        edit_evidence(row, actor=checker, read_at_version=1, stance=Stance.CONTRADICTS, stated="28 February")
    assert isinstance(conflict.value.current, Evidence)
    assert conflict.value.current.stated == "27 February 2024"
    assert Evidence.objects.get().stated == "27 February 2024"


@pytest.mark.parametrize("change", ["give", "edit", "remove"])
@pytest.mark.parametrize("approved", [False, True])
def test_change_turns_a_checked_claim_stale(
    article: Article, parade: Claim, gazette: Source, checker: User, reviewer: User, change: str, *, approved: bool
) -> None:
    row = give_evidence(parade, actor=checker, source=gazette, stance=Stance.SUPPORTS, stated="27 February")
    judge(parade, Verdict.CONFIRMED, "It says so.", actor=checker)
    if approved:
        approve(parade, actor=reviewer)
    other = add_source(article, actor=checker, name="Council minutes", kind=SourceKind.DOCUMENT)
    if change == "give":
        give_evidence(parade, actor=reviewer, source=other, stance=Stance.SILENT)
    elif change == "edit":
        edit_evidence(row, actor=reviewer, read_at_version=1, stance=Stance.CONTEXTUALISES, stated="27 February")
    else:
        remove_evidence(row, actor=reviewer)
    parade.refresh_from_db()
    assert (parade.state, parade.approval) == (ClaimState.STALE, None)
    assert kinds(article)[-2:] == [
        EventKind.CLAIM_STALED,
        EventKind[{"give": "EVIDENCE_GIVEN", "edit": "EVIDENCE_EDITED", "remove": "EVIDENCE_REMOVED"}[change]],
    ]
    assert prove(Chain.objects.get(article=article)) is None


def test_evidence_saved_as_it_stands_changes_nothing(article: Article, parade: Claim, gazette: Source, checker: User) -> None:
    row = give_evidence(parade, actor=checker, source=gazette, stance=Stance.SUPPORTS, stated="27 February")
    judge(parade, Verdict.CONFIRMED, "It says so.", actor=checker)
    before = kinds(article)
    edit_evidence(row, actor=checker, read_at_version=1, stance=Stance.SUPPORTS, stated="27 February", normal=row.normal)
    parade.refresh_from_db()
    assert (parade.state, kinds(article)) == (ClaimState.CHECKED, before)


@pytest.mark.parametrize("who", ["reporter", "admin_user", "outsider"])
def test_evidence_takes_a_checker_reviewer_or_chief(parade: Claim, gazette: Source, who: str, request: pytest.FixtureRequest) -> None:
    with pytest.raises(Refused):
        give_evidence(parade, actor=request.getfixturevalue(who), source=gazette, stance=Stance.SUPPORTS, stated="27 February")
    assert not Evidence.objects.exists()


def test_capture_of_another_source_is_refused(article: Article, parade: Claim, gazette: Source, checker: User) -> None:
    other = add_source(article, actor=checker, name="Council minutes", kind=SourceKind.DOCUMENT)
    capture = add_capture(other, actor=checker, data="The parade took place.")
    with pytest.raises(Refused, match="another source"):
        give_evidence(parade, actor=checker, source=gazette, stance=Stance.SUPPORTS, stated="27 February", capture=capture)


def test_confidential_source_takes_sight_and_leaves_no_trace(article: Article, parade: Claim, checker: User, other_checker: User) -> None:
    secret = add_source(
        article, actor=checker, name="Nama Rahasia", kind=SourceKind.INTERVIEW, confidential=True, url="https://rahasia.example/"
    )
    with pytest.raises(Refused, match=f"C-{secret.pk}"):
        give_evidence(parade, actor=other_checker, source=secret, stance=Stance.SUPPORTS, stated="27 February")
    row = give_evidence(parade, actor=checker, source=secret, stance=Stance.SUPPORTS, stated="nilai rahasia", quote="kutipan rahasia")
    edit_evidence(row, actor=checker, read_at_version=1, stance=Stance.SUPPORTS, stated="nilai rahasia lain", note="catatan rahasia")
    remove_evidence(row, actor=checker)
    told = json.dumps(list(Event.objects.values_list("payload", flat=True)))
    assert "rahasia" not in told.lower()
    assert f"Source C-{secret.pk}" in told


def test_giving_costs_six_queries(parade: Claim, gazette: Source, checker: User) -> None:
    with CaptureQueriesContext(connection) as queries:
        give_evidence(parade, actor=checker, source=gazette, stance=Stance.SUPPORTS, stated="27 February")
    assert len(queries) == 6  # the transaction's two, the lock, the row, the event, the head of the chain
