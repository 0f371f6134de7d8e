"""Sources, columns and lineage as the services write them."""

from __future__ import annotations

import json

import pytest

from articles.demo.work import approve, claim, judge, say
from articles.models import Article, Chain, Event, Lineage, Listing, Sentence, Source, User
from articles.queries.history import prove
from articles.services.coverage import exempt_sentence
from articles.services.errors import Conflict, Refused
from articles.services.sources import (
    add_source,
    draw_lineage,
    edit_source,
    list_source,
    move_source,
    remove_lineage,
    unlist_source,
)
from articles.services.workflow import sign_off_article, waive_origins
from factcheck.vocabulary import ArticleState, ClaimKind, EventKind, ExemptReason, Relation, SourceKind, Verdict

pytestmark = pytest.mark.django_db


def source(article: Article | None, actor: User, name: str, **fields: object) -> Source:
    return add_source(article, actor=actor, name=name, kind=SourceKind.NEWS_REPORT, **fields)  # type: ignore[arg-type]  # as a test fills it in


@pytest.fixture
def three(article: Article, checker: User) -> list[Source]:
    return [source(article, checker, name) for name in ("Gazette", "Radio", "Blog")]


def order(article: Article) -> list[str]:
    return list(Listing.objects.filter(article=article).order_by("position").values_list("source__name", flat=True))


def test_source_added_on_an_article_is_its_last_column(article: Article, three: list[Source]) -> None:
    assert order(article) == ["Gazette", "Radio", "Blog"]
    assert Event.objects.filter(chain__article=article, kind=EventKind.SOURCE_ADDED).count() == 3


def test_source_added_to_the_registry_goes_on_the_desks_chain(checker: User) -> None:
    source(None, checker, "Gazette")
    event = Event.objects.get(kind=EventKind.SOURCE_ADDED)
    assert event.chain.article is None
    assert not Listing.objects.exists()


def test_columns_change_places(article: Article, three: list[Source], checker: User) -> None:
    move_source(three[2], article, actor=checker, up=True)
    assert order(article) == ["Gazette", "Blog", "Radio"]
    move_source(three[0], article, actor=checker, up=True)  # the first goes no further
    assert order(article) == ["Gazette", "Blog", "Radio"]


def test_listing_twice_changes_nothing(article: Article, three: list[Source], checker: User) -> None:
    before = Event.objects.count()
    list_source(three[0], article, actor=checker)
    assert (order(article), Event.objects.count()) == (["Gazette", "Radio", "Blog"], before)


def test_column_with_evidence_stays(article: Article, three: list[Source], checker: User) -> None:
    say(claim(article, "27 Februari", actor=checker, label="Parade", kind=ClaimKind.DATE), three[0], actor=checker, stated="27 February")
    with pytest.raises(Refused, match="evidence on 1 claim"):
        unlist_source(three[0], article, actor=checker)
    unlist_source(three[1], article, actor=checker)
    assert order(article) == ["Gazette", "Blog"]


def test_edit_writes_what_changed_from_what_to_what(three: list[Source], checker: User) -> None:
    edit_source(three[0], actor=checker, read_at_version=1, name="City gazette", kind=SourceKind.NEWS_REPORT)
    assert Event.objects.get(kind=EventKind.SOURCE_EDITED).payload["changed"] == {"name": ["Gazette", "City gazette"]}


def test_edit_against_an_older_version_conflicts(three: list[Source], checker: User, other_checker: User) -> None:
    edit_source(three[0], actor=other_checker, read_at_version=1, name="City gazette")
    with pytest.raises(Conflict) as conflict:
        edit_source(three[0], actor=checker, read_at_version=1, name="Gazette of the city")
    assert str(conflict.value.current) == "City gazette"


def test_edit_of_a_field_that_is_none_raises(three: list[Source], checker: User) -> None:
    with pytest.raises(TypeError):
        edit_source(three[0], actor=checker, read_at_version=1, added_by=checker)


def test_source_made_confidential_is_not_named_when_that_is_recorded(three: list[Source], checker: User) -> None:
    edit_source(three[0], actor=checker, read_at_version=1, confidential=True, name="Pak Lurah")
    told = json.dumps(Event.objects.get(kind=EventKind.SOURCE_EDITED).payload)
    assert "Gazette" not in told
    assert "Lurah" not in told


def test_confidential_source_is_worked_with_by_those_named(article: Article, checker: User, other_checker: User, chief: User) -> None:
    secret = source(article, checker, "Pak Lurah", confidential=True, visible_to=[other_checker])
    edit_source(secret, actor=other_checker, read_at_version=1, note="met twice")
    for refused in (
        lambda: edit_source(secret, actor=chief, read_at_version=2, note="x"),
        lambda: unlist_source(secret, article, actor=chief),
        lambda: draw_lineage(article, secret, Relation.CITES, actor=chief),
    ):
        with pytest.raises(Refused, match="confidential"):
            refused()


def test_whoever_edits_a_confidential_source_goes_on_seeing_it(article: Article, checker: User, other_checker: User, chief: User) -> None:
    secret = source(article, checker, "Pak Lurah", confidential=True, visible_to=[other_checker, chief])
    User.objects.filter(pk=chief.pk).update(is_active=False)
    edit_source(secret, actor=other_checker, read_at_version=1, note="met twice", visible_to=[])
    assert set(secret.visible_to.all()) == {other_checker, chief}
    edit_source(secret, actor=checker, read_at_version=2, visible_to=[])
    assert set(secret.visible_to.all()) == {chief}
    opened = edit_source(secret, actor=checker, read_at_version=3, confidential=False, visible_to=[])
    assert not opened.visible_to.exists()


def test_whoever_makes_a_source_confidential_goes_on_seeing_it(three: list[Source], other_checker: User) -> None:
    secret = edit_source(three[0], actor=other_checker, read_at_version=1, confidential=True, visible_to=[])
    assert list(secret.visible_to.all()) == [other_checker]


def test_source_leans_on_itself_never(three: list[Source], checker: User) -> None:
    with pytest.raises(Refused, match="itself"):
        draw_lineage(three[0], three[0], Relation.CITES, actor=checker)


def test_circle_is_allowed(three: list[Source], checker: User) -> None:
    draw_lineage(three[0], three[1], Relation.CITES, actor=checker)
    draw_lineage(three[1], three[0], Relation.CITES, actor=checker)
    assert Lineage.objects.count() == 2


def test_lineage_drawn_again_takes_the_new_relation(article: Article, three: list[Source], checker: User) -> None:
    draw_lineage(article, three[0], Relation.CITES, actor=checker)
    draw_lineage(article, three[0], Relation.TRANSLATES, actor=checker, note="word for word")
    edge = Lineage.objects.get()
    assert (edge.relation, edge.note) == (Relation.TRANSLATES, "word for word")


def test_lineage_drawn_again_as_it_is_changes_nothing(article: Article, three: list[Source], checker: User, other_checker: User) -> None:
    edge = draw_lineage(three[0], three[1], Relation.CITES, actor=checker, note="its own words", on=article)
    before = Event.objects.count()
    assert draw_lineage(three[0], three[1], Relation.CITES, actor=other_checker, note="its own words", on=article) == edge
    assert Event.objects.count() == before


@pytest.mark.parametrize("change", ["draw", "remove"])
def test_lineage_under_evidence_voids_the_sign_off(
    article: Article, three: list[Source], checker: User, reviewer: User, chief: User, change: str
) -> None:
    drawn = draw_lineage(three[0], three[2], Relation.CITES, actor=checker) if change == "remove" else None
    made = claim(article, "27 Februari", actor=checker, label="Parade", kind=ClaimKind.DATE)
    for one in three[:2]:
        say(made, one, actor=checker, stated="27 February 2024")
    judge(made, Verdict.CONFIRMED, "They say so.", actor=checker)
    approve(made, actor=reviewer)
    for sentence in Sentence.objects.filter(version=article.current_id):
        exempt_sentence(sentence, actor=checker, reason=ExemptReason.COMMON_KNOWLEDGE)
    sign_off_article(article, actor=chief)
    if drawn:
        remove_lineage(drawn, actor=checker)
    else:
        draw_lineage(three[0], three[1], Relation.CITES, actor=checker)
    article.refresh_from_db()
    assert article.state is ArticleState.IN_REVIEW
    assert prove(Chain.objects.get(article=article)) is None


@pytest.mark.parametrize("who", ["reporter", "admin_user", "outsider"])
def test_writing_sources_takes_a_checker_reviewer_or_chief(
    article: Article, three: list[Source], who: str, request: pytest.FixtureRequest
) -> None:
    actor = request.getfixturevalue(who)
    for refused in (
        lambda: source(article, actor, "Blog"),
        lambda: edit_source(three[0], actor=actor, read_at_version=1, name="x"),
        lambda: list_source(three[0], article, actor=actor),
        lambda: unlist_source(three[0], article, actor=actor),
        lambda: move_source(three[0], article, actor=actor, up=False),
        lambda: draw_lineage(three[0], three[1], Relation.CITES, actor=actor),
    ):
        with pytest.raises(Refused):
            refused()


def test_waiver_takes_the_chief_and_a_reason(article: Article, checker: User, chief: User) -> None:
    made = claim(article, "27 Februari", actor=checker, label="Parade", kind=ClaimKind.DATE)
    with pytest.raises(Refused):
        waive_origins(made, actor=checker, reason="nobody else was there")
    with pytest.raises(Refused):
        waive_origins(made, actor=chief, reason="  ")
    assert waive_origins(made, actor=chief, reason="nobody else was there").chief == chief
