"""What others do reaches whoever looks within seconds, and never the form they type in."""

from __future__ import annotations

import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from articles.demo.work import claim, say
from articles.models import Article, Claim, Presence, User
from articles.services.claims import ClaimFields, edit_claim
from articles.services.sources import add_source
from factcheck.vocabulary import ClaimKind, SourceKind

pytestmark = pytest.mark.django_db


def look(desk: Client, article: Article, pulse: str, number: int | str = 1, *, form: bool = True) -> tuple[int, str]:
    headers = {"HX-Request": "true", "X-Seen": pulse, "X-Claim-Form": "1" if form else "0"}
    answer = desk.get(f"{reverse('changes', args=[article.pk])}?claim={number}", headers=headers)
    return answer.status_code, answer.content.decode()


def pulse_in(words: str) -> str:
    found = re.search(r'data-pulse="([^"]+)"', words)
    assert found is not None
    return found[1]


def test_nothing_new_is_204(desk: Client, article: Article, parade: Claim) -> None:
    pulse = pulse_in(desk.get(parade.get_absolute_url()).content.decode())
    assert look(desk, article, pulse) == (204, "")


def test_quiet_look_costs_few_queries(desk: Client, article: Article, parade: Claim) -> None:
    pulse = pulse_in(desk.get(parade.get_absolute_url()).content.decode())
    look(desk, article, pulse)
    with CaptureQueriesContext(connection) as queries:
        assert look(desk, article, pulse)[0] == 204
    assert len(queries) <= 4, [query["sql"][:100] for query in queries]


def test_others_edit_brings_marks_and_a_notice_but_not_the_form(desk: Client, article: Article, parade: Claim, other_checker: User) -> None:
    pulse = pulse_in(desk.get(parade.get_absolute_url()).content.decode())
    theirs = ClaimFields(label="Parade", kind=ClaimKind.DATE, printed=parade.printed, normal=parade.normal, rationale="Theirs.")
    edit_claim(parade, actor=other_checker, read_at_version=1, fields=theirs)
    status, words = look(desk, article, pulse)
    assert status == 200
    for part in ("block-2", "progress", "articlebar", "evidence", "claim-news", "guard", "submit-row", "pulse", "panel-tabs"):
        assert re.search(rf'id="{part}"[^>]*hx-swap-oob="true"', words, re.DOTALL), part
    assert f"{other_checker.name}, " in words
    assert 'id="rationale"' not in words
    assert 'id="block-1"' not in words
    assert look(desk, article, pulse_in(words))[0] == 204


def test_own_evidence_brings_the_list_before_review_without_a_notice(desk: Client, article: Article, parade: Claim, checker: User) -> None:
    pulse = pulse_in(desk.get(parade.get_absolute_url()).content.decode())
    say(parade, add_source(article, actor=checker, name="City gazette", kind=SourceKind.DOCUMENT), actor=checker, stated="27 February 2024")
    _status, words = look(desk, article, pulse)
    assert 'id="guard"' in words
    assert 'id="claim-news"' not in words


def test_sentence_in_hand_gets_no_claim_beside_it(desk: Client, article: Article, parade: Claim, checker: User) -> None:
    page = desk.get(reverse("sentence", args=[article.pk, 1])).content.decode()
    asks = re.search(r'hx-get="([^"]+\?sentence=1)"', page)
    assert asks is not None
    say(parade, add_source(article, actor=checker, name="City gazette", kind=SourceKind.DOCUMENT), actor=checker, stated="27 February 2024")
    words = desk.get(asks[1], headers={"HX-Request": "true", "X-Seen": pulse_in(page), "X-Claim-Form": "0"}).content.decode()
    assert asks[1] in words
    assert 'id="evidence"' not in words
    assert "Sentence 1" in words


def test_page_without_the_form_gets_no_part_of_it(desk: Client, article: Article, parade: Claim, checker: User) -> None:
    pulse = pulse_in(desk.get(parade.get_absolute_url()).content.decode())
    say(parade, add_source(article, actor=checker, name="City gazette", kind=SourceKind.DOCUMENT), actor=checker, stated="27 February 2024")
    _status, words = look(desk, article, pulse, form=False)
    assert 'id="sum"' in words
    assert 'id="guard"' not in words
    assert 'id="submit-row"' not in words


def test_others_claim_elsewhere_leaves_the_claim_in_hand_alone(desk: Client, article: Article, parade: Claim, other_checker: User) -> None:
    pulse = pulse_in(desk.get(parade.get_absolute_url()).content.decode())
    claim(article, "4 Maret", actor=other_checker, label="Said", kind=ClaimKind.DATE)
    _status, words = look(desk, article, pulse)
    assert 'id="block-1"' in words
    assert 'id="evidence"' not in words
    assert 'id="claim-news"' not in words


def test_who_is_where_is_seen_and_is_news(desk: Client, article: Article, parade: Claim, other_checker: User) -> None:
    pulse = pulse_in(desk.get(parade.get_absolute_url()).content.decode())
    other = Client()
    other.force_login(other_checker)
    look(other, article, "")
    assert Presence.objects.get(user=other_checker).claim == parade
    status, words = look(desk, article, pulse)
    assert status == 200
    assert f"{other_checker.name} is on claim 1" in words


def test_removed_claim_in_hand_is_no_error(desk: Client, article: Article, parade: Claim) -> None:
    assert look(desk, article, "1", number=7)[0] == 200


@pytest.mark.parametrize("number", ["", "x", "-1", "²", "9" * 40, "<script>"])
@pytest.mark.parametrize("pulse", ["", "x", "9" * 40])
def test_senseless_questions_are_no_error(desk: Client, article: Article, parade: Claim, number: str, pulse: str) -> None:
    assert look(desk, article, pulse, number)[0] == 200


@pytest.mark.parametrize("events", [3, 300])
def test_look_with_news_costs_the_same_however_much(desk: Client, article: Article, checker: User, events: int) -> None:
    made = claim(article, "27 Februari", actor=checker, label="L0", kind=ClaimKind.DATE, normal="2024-02-27")
    for n in range(1, events):
        fields = ClaimFields(label=f"L{n}", kind=ClaimKind.DATE, printed=made.printed, normal=made.normal)
        edit_claim(made, actor=checker, read_at_version=n, fields=fields)
    look(desk, article, "1")
    with CaptureQueriesContext(connection) as queries:
        assert look(desk, article, "1")[0] == 200
    assert len(queries) <= 17
