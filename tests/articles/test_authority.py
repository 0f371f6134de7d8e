"""Authority for the fact at hand: given with evidence, bound by review and sign-off, shown where the evidence is shown."""

from __future__ import annotations

import pytest
from django.test import Client, override_settings
from django.urls import reverse

from articles.demo.work import approve, judge, say
from articles.models import Article, Claim, Evidence, Source, User
from articles.queries.content import claim_content, claim_hash
from articles.queries.facts import article_facts
from articles.services.evidence import edit_evidence
from articles.services.sources import add_source
from factcheck.desk.changes import changes
from factcheck.vocabulary import Authority, ClaimState, SourceKind, Stance, Verdict

pytestmark = pytest.mark.django_db


def edit(row: Evidence, checker: User, **more: object) -> Evidence:
    row = Evidence.objects.get(pk=row.pk)
    return edit_evidence(row, actor=checker, read_at_version=row.row_version, stance=row.stance, stated=row.stated, **more)  # type: ignore[arg-type]  # a table of partial statements


def test_content_without_authority_is_what_it_was_before_there_was_any(parade: Claim, gazette: Source, checker: User) -> None:
    say(parade, gazette, actor=checker, stated="27 February")
    assert "authority" not in claim_content(parade)["evidence"][0]
    before = claim_hash(parade)
    row = edit(Evidence.objects.get(), checker, authority=Authority.PRIMARY)
    assert claim_content(parade)["evidence"][0]["authority"] == "primary"
    assert claim_hash(parade) != before
    edit(row, checker, authority=None)
    assert claim_hash(parade) == before


def test_authority_given_after_approval_turns_the_claim_stale(parade: Claim, gazette: Source, checker: User, reviewer: User) -> None:
    say(parade, gazette, actor=checker, stated="27 February")
    judge(parade, Verdict.CONFIRMED, "So it says.", actor=checker)
    approve(parade, actor=reviewer)
    edit(Evidence.objects.get(), checker, authority=Authority.HEARSAY)
    parade.refresh_from_db()
    assert parade.state is ClaimState.STALE


@pytest.mark.parametrize("stance", [Stance.SILENT, Stance.NOT_FOUND])
def test_source_that_says_nothing_has_no_authority(parade: Claim, gazette: Source, checker: User, stance: Stance) -> None:
    say(parade, gazette, actor=checker, stance=stance, searched_for="parade", authority=Authority.PRIMARY)
    assert Evidence.objects.get().authority is None


def test_authority_that_came_or_went_is_a_change_that_the_reviewer_sees(parade: Claim, gazette: Source, checker: User) -> None:
    say(parade, gazette, actor=checker, stated="27 February", authority=Authority.HEARSAY)
    before = claim_content(parade)
    edit(Evidence.objects.get(), checker, authority=None)
    after = claim_content(parade)
    assert [(c.what, c.before, c.after) for c in changes(before, after)] == [("evidence, authority", "hearsay", "")]
    assert [(c.what, c.before, c.after) for c in changes(after, before)] == [("evidence, authority", "", "hearsay")]


@pytest.mark.parametrize(("suffices", "lonely"), [(True, ()), (False, (1,))])
def test_sign_off_asks_the_desks_rule(
    article: Article, parade: Claim, gazette: Source, checker: User, suffices: bool, lonely: tuple[int, ...]
) -> None:
    say(parade, gazette, actor=checker, stated="27 February", authority=Authority.PRIMARY)
    judge(parade, Verdict.CONFIRMED, "So it says.", actor=checker)
    with override_settings(PRIMARY_SUFFICES=suffices):
        assert article_facts(article).under_origins() == lonely


@pytest.mark.parametrize(("verdict", "lonely"), [(Verdict.CONFIRMED, (1,)), (Verdict.WRONG, (1,)), (Verdict.DISPUTED, ())])
def test_source_that_speaks_against_the_verdict_is_no_second_origin_of_it(
    client: Client, article: Article, parade: Claim, gazette: Source, checker: User, verdict: Verdict, lonely: tuple[int, ...]
) -> None:
    register = add_source(article, actor=checker, name="Town register", kind=SourceKind.DOCUMENT)
    say(parade, gazette, actor=checker, stated="27 February")
    say(parade, register, actor=checker, stance=Stance.CONTRADICTS, stated="28 February 2024")
    judge(parade, verdict, "So it says.", actor=checker, wording="Pada 28 Februari" if verdict is Verdict.WRONG else "")
    assert article_facts(article).under_origins() == lonely
    client.force_login(checker)
    page = client.get(parade.get_absolute_url()).content.decode()
    assert ("1 of them bears the verdict out" in page) is bool(lonely)
    grid = client.get(reverse("grid", args=[article.pk])).content.decode()
    assert ("under 2 origins" in grid) is bool(lonely)


def test_form_gives_authority_and_the_pages_show_it(client: Client, parade: Claim, gazette: Source, checker: User, reviewer: User) -> None:
    client.force_login(checker)
    sent = {"source": gazette.pk, "stance": "supports", "stated": "27 February", "authority": "hearsay"}
    assert client.post(reverse("evidence", args=[parade.article_id, 1]), sent).status_code == 302
    judge(parade, Verdict.CONFIRMED, "So it says.", actor=checker)
    pane = client.get(reverse("evidence", args=[parade.article_id, 1])).content.decode()
    assert 'data-authority="hearsay">hearsay' in pane
    assert "only hearsay" in client.get(reverse("claim", args=[parade.article_id, 1])).content.decode()
    grid = client.get(reverse("grid", args=[parade.article_id])).content.decode()
    assert '<span class="authority"><span class="visually-hidden">, </span>hearsay</span>' in grid
    assert "under 2 origins" in grid
    client.force_login(reviewer)
    assert "Only hearsay bears this out" in client.get(reverse("review-claim", args=[parade.article_id, 1])).content.decode()


def test_source_at_first_hand_stands_for_two_in_the_grid(client: Client, parade: Claim, gazette: Source, checker: User) -> None:
    say(parade, gazette, actor=checker, stated="27 February", authority=Authority.PRIMARY)
    client.force_login(checker)
    grid = client.get(reverse("grid", args=[parade.article_id])).content.decode()
    assert "at first hand" in grid
    assert "under 2 origins" not in grid.partition("<tbody")[2]
    assert 'id="row-1"' not in client.get(reverse("grid", args=[parade.article_id]) + "?show=origins").content.decode()


def test_word_that_is_no_authority_comes_back_with_the_form(client: Client, parade: Claim, gazette: Source, checker: User) -> None:
    client.force_login(checker)
    sent = {"source": gazette.pk, "stance": "supports", "stated": "27 February", "authority": "oracle"}
    response = client.post(reverse("evidence", args=[parade.article_id, 1]), sent)
    assert response.status_code == 422
    assert "27 February" in response.content.decode()


def test_hearsay_is_proposed_where_the_source_leans_on_another(client: Client, parade: Claim, radio: Source, checker: User) -> None:
    say(parade, radio, actor=checker, stated="27 Februari")
    row = Evidence.objects.get()
    client.force_login(checker)
    address = reverse("evidence-edit", args=[parade.article_id, 1, row.pk]) + "?authority=hearsay"
    assert f'href="{address}"' in client.get(reverse("evidence", args=[parade.article_id, 1])).content.decode()
    assert '<option value="hearsay" selected>' in client.get(address).content.decode()
    edit(row, checker, authority=Authority.PRIMARY)
    assert "?authority=hearsay" not in client.get(reverse("evidence", args=[parade.article_id, 1])).content.decode()
