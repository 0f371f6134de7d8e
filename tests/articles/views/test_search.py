from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles.models import Claim, Source, User
from factcheck.vocabulary import ClaimKind, SourceKind
from tests.articles.views.test_queue import signed_in
from tests.factories import make_article


def claim(by: User, **fields: object) -> Claim:
    given = {"number": 1, "position": 1, "label": "Biaya jembatan", "kind": ClaimKind.QUANTITY, "printed": "12 miliar", "made_by": by}
    return Claim.objects.create(article=make_article(actor=by), **{**given, **fields})


def test_search_shows_articles_claims_and_sources(chief: User) -> None:
    made = claim(chief)
    Source.objects.create(name="Dinas jembatan", kind=SourceKind.DOCUMENT, added_by=chief)
    page = signed_in(chief).get("/search/?q=jembatan").content.decode()
    assert made.get_absolute_url() in page
    for of in ("articles", "claims", "sources"):
        assert f'id="found-{of}"' in page


def test_a_confidential_source_is_found_only_by_those_who_see_it(chief: User, checker: User, reviewer: User) -> None:
    source = Source.objects.create(name="Orang dalam", kind=SourceKind.INTERVIEW, note="telepon 0812", confidential=True, added_by=chief)
    source.visible_to.add(reviewer)
    for person, sees in ((chief, True), (reviewer, True), (checker, False)):
        for words in ("orang dalam", "0812"):
            assert ("found-sources" in signed_in(person).get("/search/", {"q": words}).content.decode()) is sees


def test_a_reporter_finds_only_their_own(chief: User, reporter: User) -> None:
    claim(chief)
    Source.objects.create(name="Dinas jembatan", kind=SourceKind.DOCUMENT, added_by=chief)
    page = signed_in(reporter).get("/search/?q=jembatan").content.decode()
    assert "Nothing has all of these words" in page
    claim(reporter)
    page = signed_in(reporter).get("/search/?q=jembatan").content.decode()
    assert "found-articles" in page
    assert "found-claims" in page


def test_what_is_found_is_never_markup(chief: User) -> None:
    make_article(actor=chief, title="<img src=x onerror=alert(1)>", text="jembatan <script>alert(2)</script> runtuh")
    page = signed_in(chief).get("/search/?q=script").content.decode()
    assert "<img" not in page
    assert "<script>alert" not in page
    assert '<mark class="hit">script</mark>' in page


def test_search_costs_the_same_whatever_is_found(chief: User) -> None:
    client = signed_in(chief)
    claim(chief)
    counts = []
    for _ in range(2):
        with CaptureQueriesContext(connection) as captured:
            assert client.get("/search/?q=jembatan").status_code == 200
        counts.append(len(captured))
        for _at in range(8):
            claim(chief)
    assert counts[0] == counts[1] <= 6


@pytest.mark.parametrize(
    ("query", "status"),
    [
        ("q=", 200),
        ("", 200),
        ("q=" + "x" * 300, 422),
        ("q=a%00b", 422),
        ("q=a&before=" + "9" * 30, 422),
        ("q=a&kind=zzz", 422),
        ("q=%22%27%3B", 200),
    ],
)
def test_search_answers_whatever_is_asked(chief: User, query: str, status: int) -> None:
    assert signed_in(chief).get(f"/search/?{query}").status_code == status


def test_search_is_not_there_for_an_outsider(outsider: User) -> None:
    assert signed_in(outsider).get("/search/?q=jembatan").status_code == 404
