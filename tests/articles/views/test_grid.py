"""The grid and its cells, as a browser asks for them."""

from __future__ import annotations

import re
from datetime import date

import pytest
from django.test import Client
from django.urls import reverse

from articles.demo.work import claim, judge, say
from articles.models import Article, Claim, Evidence, Source, User
from articles.services.evidence import edit_evidence, give_evidence
from articles.services.sources import add_source, draw_lineage
from articles.services.workflow import waive_origins
from factcheck.vocabulary import ClaimKind, Relation, SourceKind, Stance, Verdict
from tests.factories import make_article

pytestmark = pytest.mark.django_db
HTMX = {"HX-Request": "true"}
BOTH = pytest.mark.parametrize("headers", [{}, HTMX], ids=["form", "htmx"])
TEXT = """Menurut kantor berita, kepala staf menelepon rekannya pada 27 November.
Panggilan itu terjadi pekan lalu. Awal bulan ini sebuah rudal baru diuji.
"""


@pytest.fixture
def call(reporter: User) -> Article:
    """An article with the traps of the day: last week, and earlier this month."""
    return make_article(actor=reporter, text=TEXT, published_on=date(2024, 12, 5), timezone="Asia/Jakarta")


@pytest.fixture
def spokesperson(call: Article, checker: User) -> Source:
    return add_source(
        call, actor=checker, name="Spokesperson", kind=SourceKind.OFFICIAL_STATEMENT, language="en", published_on=date(2024, 12, 4)
    )


@pytest.fixture
def wire(call: Article, checker: User, spokesperson: Source) -> Source:
    wire = add_source(call, actor=checker, name="Wire", kind=SourceKind.WIRE_REPORT, language="en", published_on=date(2024, 12, 5))
    draw_lineage(wire, spokesperson, Relation.CITES, actor=checker)
    return wire


@pytest.fixture
def paper(call: Article, checker: User, wire: Source) -> Source:
    paper = add_source(call, actor=checker, name="Paper", kind=SourceKind.NEWS_REPORT, language="vi", published_on=date(2024, 12, 5))
    draw_lineage(paper, wire, Relation.CITES, actor=checker)
    return paper


@pytest.fixture
def dated(call: Article, checker: User) -> Claim:
    return claim(call, "27 November", actor=checker, label="Call date", kind=ClaimKind.DATE)


def url(article: Article) -> str:
    return reverse("grid", args=[article.pk])


def cell(claim: Claim, source: Source) -> str:
    return reverse("grid-cell", args=[claim.article_id, claim.number, source.pk])


def row(body: str, number: int) -> str:
    """One row of the grid as served."""
    start = body.index(f'id="row-{number}"')
    return body[start : body.index("</tr>", start)]


def test_three_sources_that_lean_on_one_are_one_origin(
    client: Client, call: Article, dated: Claim, spokesperson: Source, wire: Source, paper: Source, checker: User
) -> None:
    for source, stated in ((spokesperson, "27 Nov 2024"), (wire, "Nov. 27"), (paper, "27-11")):
        say(dated, source, actor=checker, stated=stated)
    client.force_login(checker)
    body = client.get(url(call)).content.decode()
    assert "3 sources, 1 origin" in row(body, dated.number)
    assert 'data-agreement="same"' in row(body, dated.number)
    assert 'colspan="3"' in body
    assert "Origin 1: Spokesperson" in body


def test_earlier_this_month_conflicts_with_the_21st_of_the_month_before(client: Client, call: Article, wire: Source, checker: User) -> None:
    month = claim(call, "Awal bulan ini", actor=checker, label="Missile test", kind=ClaimKind.DATE, normal="2024-12")
    week = claim(call, "pekan lalu", actor=checker, label="When it was", kind=ClaimKind.DATE, normal="2024-11-25/2024-12-01")
    say(month, wire, actor=checker, stated="21 November 2024", stance=Stance.CONTRADICTS)
    say(week, wire, actor=checker, stated="27 November")
    client.force_login(checker)
    body = client.get(url(call)).content.decode()
    assert "conflict:</b> <span>21 November 2024 is outside December 2024" in row(body, month.number)
    assert 'data-row="conflict"' in row(body, month.number)
    assert 'data-agreement="consistent"' in row(body, week.number)
    conflicts = client.get(url(call), {"show": "conflict"}).content.decode()
    assert f'id="row-{month.number}"' in conflicts
    assert f'id="row-{week.number}"' not in conflicts


def test_source_that_contradicts_stands_out_where_values_do_not_compare(
    client: Client, call: Article, wire: Source, paper: Source, checker: User
) -> None:
    who = claim(call, "pekan lalu", actor=checker, label="When it was", kind=ClaimKind.DATE, normal="2024-11-25/2024-12-01")
    say(who, wire, actor=checker, stated="27 November")
    say(who, paper, actor=checker, stated="nobody called", stance=Stance.CONTRADICTS)
    client.force_login(checker)
    body = client.get(url(call), {"show": "conflict"}).content.decode()
    assert "1 contradicts:</b> 2 sources" in row(body, who.number)
    assert 'data-row="conflict"' in row(body, who.number)


@pytest.mark.parametrize(
    ("show", "left"),
    [("", {1, 2, 3}), ("conflict", set()), ("origins", {1, 2}), ("open", {1, 3}), ("stale", set()), ("nonsense", {1, 2, 3})],
)
def test_filters_leave_what_they_name(
    client: Client, call: Article, dated: Claim, wire: Source, checker: User, chief: User, show: str, left: set[int]
) -> None:
    other = claim(call, "pekan lalu", actor=checker, label="When it was", kind=ClaimKind.DATE)
    waived = claim(call, "Awal bulan ini", actor=checker, label="Missile test", kind=ClaimKind.DATE)
    say(other, wire, actor=checker, stated="27 November")
    judge(other, Verdict.CONFIRMED, "It fits.", actor=checker)
    waive_origins(waived, actor=chief, reason="Nobody else was there.")
    client.force_login(checker)
    body = client.get(url(call), {"show": show}, headers=HTMX).content.decode()
    assert body.lstrip().startswith("<main")
    assert {number for number in (1, 2, 3) if f'id="row-{number}"' in body} == left


def test_empty_grids_say_what_to_do(client: Client, call: Article, checker: User) -> None:
    client.force_login(checker)
    assert "There are no claims yet" in client.get(url(call)).content.decode()
    claim(call, "pekan lalu", actor=checker, label="When it was", kind=ClaimKind.DATE)
    assert "No source is listed" in client.get(url(call)).content.decode()
    assert "No claim is left by this filter" in client.get(url(call), {"show": "conflict"}).content.decode()


@BOTH
def test_blank_cell_takes_evidence(
    client: Client, call: Article, dated: Claim, wire: Source, checker: User, headers: dict[str, str]
) -> None:
    client.force_login(checker)
    assert f'href="{cell(dated, wire)}"' in client.get(url(call)).content.decode()
    opened = client.get(cell(dated, wire), headers=headers).content.decode()
    assert opened.lstrip().startswith("<aside" if headers else "<!doctype html>")
    response = client.post(cell(dated, wire), {"stance": "supports", "stated": "Nov. 27"}, headers=headers)
    assert Evidence.objects.get().normal == "2024-11-27"
    if headers:
        body = response.content.decode()
        assert 'id="cell-panel" hidden' in body
        assert f'<template>\n\n<tr role="row" id="row-{dated.number}"' in body or f'id="row-{dated.number}"' in body
        asks = re.search(r'id="cell-panel" hidden hx-get="([^"]+)"', body)
        assert asks
        beside = client.get(asks[1], headers=headers).content.decode()
        assert re.findall(r'id="(grid-filters|articlebar)"[^>]*hx-swap-oob="true"', beside, re.DOTALL)
        assert "1 source, 1 origin" in row(body, dated.number)
    else:
        assert response.headers["Location"] == f"{url(call)}#row-{dated.number}"


@BOTH
def test_filled_cell_is_edited(client: Client, dated: Claim, wire: Source, checker: User, headers: dict[str, str]) -> None:
    say(dated, wire, actor=checker, stated="Nov. 27")
    client.force_login(checker)
    assert 'value="Nov. 27"' in client.get(cell(dated, wire), headers=headers).content.decode()
    sent = {"stance": "contradicts", "stated": "Nov. 28", "normal": "2024-11-27", "read_at_version": "1"}
    assert client.post(cell(dated, wire), sent, headers=headers).status_code in (200, 302)
    saved = Evidence.objects.get()
    assert (saved.stance, saved.normal, saved.row_version) == (Stance.CONTRADICTS, "2024-11-28", 2)


@BOTH
@pytest.mark.parametrize("since", ["given", "edited"])
def test_cell_that_somebody_filled_meanwhile_shows_both(
    client: Client, dated: Claim, wire: Source, checker: User, other_checker: User, headers: dict[str, str], since: str
) -> None:
    sent = {"stance": "contradicts", "stated": "Nov. 28"}
    theirs = give_evidence(dated, actor=other_checker, source=wire, stance=Stance.SUPPORTS, stated="the last Wednesday")
    if since == "edited":
        edit_evidence(theirs, actor=other_checker, read_at_version=1, stance=Stance.SUPPORTS, stated="the last Wednesday of it")
        sent["read_at_version"] = "1"
    client.force_login(checker)
    response = client.post(cell(dated, wire), sent, headers=headers)
    body = response.content.decode()
    assert response.status_code == 409
    assert "the last Wednesday" in body
    assert 'value="Nov. 28"' in body
    sent["read_at_version"] = str(Evidence.objects.get().row_version)
    assert client.post(cell(dated, wire), sent, headers=headers).status_code in (200, 302)
    assert Evidence.objects.get().stated == "Nov. 28"


@BOTH
def test_cell_whose_evidence_was_removed_meanwhile_takes_it_anew(
    client: Client, dated: Claim, wire: Source, checker: User, headers: dict[str, str]
) -> None:
    client.force_login(checker)
    sent = {"stance": "supports", "stated": "Nov. 27", "read_at_version": "1"}
    assert client.post(cell(dated, wire), sent, headers=headers).status_code in (200, 302)
    assert Evidence.objects.get().stated == "Nov. 27"


@BOTH
@pytest.mark.parametrize(
    "sent", [{}, {"stance": "x"}, {"stance": "supports", "stated": "a\0"}, {"stance": "supports", "capture": "9" * 40, "stated": "x"}]
)
def test_cell_keeps_what_cannot_be_taken(
    client: Client, dated: Claim, wire: Source, checker: User, headers: dict[str, str], sent: dict[str, str]
) -> None:
    client.force_login(checker)
    response = client.post(cell(dated, wire), {"note": "dua <i> baris", **sent}, headers=headers)
    if response.status_code != 422:
        assert "capture" in sent  # a source without captures has none to choose: what was sent for it is left
    else:
        assert "dua &lt;i&gt; baris" in response.content.decode()
        assert not Evidence.objects.exists()


@pytest.mark.parametrize(
    ("who", "grid", "opened"),
    [
        ("reporter", 200, 403),
        ("checker", 200, 200),
        ("reviewer", 200, 200),
        ("chief", 200, 200),
        ("admin_user", 200, 403),
        ("outsider", 404, 404),
    ],
)
def test_who_may(
    client: Client, call: Article, dated: Claim, wire: Source, request: pytest.FixtureRequest, who: str, grid: int, opened: int
) -> None:
    client.force_login(request.getfixturevalue(who))
    assert client.get(url(call)).status_code == grid
    assert client.get(cell(dated, wire)).status_code == opened


def test_cells_of_nobody_are_404(client: Client, call: Article, dated: Claim, wire: Source, checker: User) -> None:
    strange = add_source(None, actor=checker, name="Elsewhere", kind=SourceKind.DOCUMENT)
    client.force_login(checker)
    for number, source in ((dated.number, strange.pk), (99, wire.pk), (dated.number, 10**30)):
        assert client.get(reverse("grid-cell", args=[call.pk, number, source])).status_code == 404
