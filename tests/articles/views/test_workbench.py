"""The workbench as a browser asks for it: the whole page, or its side alone; who may see it and what it costs."""

from __future__ import annotations

import gzip
import re
from datetime import date

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from articles.demo.work import claim, place
from articles.models import Article, Claim, User
from articles.services.claims import make_claim
from factcheck.anchoring import describe
from factcheck.vocabulary import ClaimKind
from tests.factories import make_article

pytestmark = pytest.mark.django_db
HTMX = {"HX-Request": "true", "HX-Target": "side"}


@pytest.fixture
def parade(article: Article, checker: User) -> Claim:
    return claim(article, "27 Februari", actor=checker, label="Parade", kind=ClaimKind.DATE)


def test_page_shows_the_text_the_claim_in_hand_and_its_evidence(desk: Client, article: Article, parade: Claim) -> None:
    page = desk.get(reverse("workbench", args=[article.pk]))
    assert page.status_code == 200
    for sign in ('id="article"', 'id="claim"', 'id="evidence"', 'id="progress"', 'id="pulse"', 'class="claim-mark"', 'name="rationale"'):
        assert sign in page.content.decode()


def test_text_on_the_page_is_the_articles_character_for_character(desk: Client, reporter: User, checker: User) -> None:
    article = make_article(actor=reporter, text='Kata <b>tebal</b> & "kutip" 😀 sekali.  Lalu spasi ganda.')
    claim(article, "😀 sekali", actor=checker, label="x", kind=ClaimKind.EVENT)
    page = desk.get(reverse("workbench", args=[article.pk])).content.decode()
    paragraph = re.search(r'<p lang="id" data-start="0">(.*?)</p>', page, re.DOTALL)
    assert paragraph is not None
    bare = re.sub(r"<[^>]+>", "", re.sub(r'<a class="claim-flag".*?</a>', "", paragraph[1], flags=re.DOTALL))
    assert bare == "Kata &lt;b&gt;tebal&lt;/b&gt; &amp; &quot;kutip&quot; 😀 sekali.  Lalu spasi ganda."


def test_htmx_gets_the_side_and_no_page(desk: Client, article: Article, parade: Claim) -> None:
    answer = desk.get(parade.get_absolute_url(), headers=HTMX)
    words = answer.content.decode()
    assert "<html" not in words
    assert words.count('id="side"') == 1
    assert 'id="pulse" hidden' in words
    assert 'id="block-1"' not in words
    assert answer["HX-Push-Url"] == parade.get_absolute_url()


def test_htmx_that_has_seen_less_gets_what_is_new_out_of_band(desk: Client, article: Article, parade: Claim) -> None:
    words = desk.get(parade.get_absolute_url(), headers={**HTMX, "X-Seen": "1"}).content.decode()
    assert re.search(r'id="block-2"[^>]*hx-swap-oob="true"', words)
    assert 'id="block-1"' not in words
    assert re.search(r'id="progress" hx-swap-oob="true"', words)


def test_page_without_claims_says_how_to_begin(desk: Client, article: Article) -> None:
    assert "Select words in the text" in desk.get(reverse("workbench", args=[article.pk])).content.decode()


@pytest.mark.parametrize("who", ["reporter", "admin_user"])
def test_who_may_not_mark_reads_and_is_told_why(
    client: Client, article: Article, parade: Claim, who: str, request: pytest.FixtureRequest
) -> None:
    client.force_login(request.getfixturevalue(who))
    words = client.get(parade.get_absolute_url()).content.decode()
    assert 'name="rationale"' not in words
    assert 'id="maker"' not in words
    assert "Exempt…" not in words
    assert re.search(r"(reporter|admin) cannot edit the claim", words)
    assert 'aria-disabled="true"' in words


def test_strangers_find_nothing(client: Client, article: Article, parade: Claim, outsider: User, other_checker: User) -> None:
    pages = [
        reverse("workbench", args=[article.pk]),
        parade.get_absolute_url(),
        reverse("sentence", args=[article.pk, 1]),
        reverse("changes", args=[article.pk]),
    ]
    for page in pages:
        assert client.get(page)["Location"].startswith(reverse("account_login"))
    client.force_login(outsider)
    assert {client.get(page).status_code for page in pages} == {404}


def test_reporter_finds_only_their_own(client: Client, parade: Claim, reporter: User, article: Article) -> None:
    theirs = make_article()
    client.force_login(reporter)
    assert client.get(reverse("workbench", args=[article.pk])).status_code == 200
    assert client.get(reverse("workbench", args=[theirs.pk])).status_code == 404


@pytest.mark.parametrize("number", [2, 2**31, 2**63, 10**30])
def test_numbers_of_nothing_are_404(desk: Client, article: Article, parade: Claim, number: int) -> None:
    addresses = [
        reverse("workbench", args=[article.pk + number]),
        reverse("claim", args=[article.pk, number]),
        reverse("claim", args=[article.pk + number, 1]),
        reverse("sentence", args=[article.pk, number + 3]),
    ]
    assert [desk.get(address).status_code for address in addresses] == [404] * 4


def test_page_of_another_articles_claim_is_404(desk: Client, article: Article, parade: Claim, checker: User) -> None:
    other = make_article()
    claim(other, "4 Maret", actor=checker, label="a", kind=ClaimKind.DATE)
    claim(other, "27 Februari", actor=checker, label="b", kind=ClaimKind.DATE)
    assert desk.get(reverse("claim", args=[article.pk, 2])).status_code == 404


def test_what_people_write_reaches_the_page_escaped(desk: Client, article: Article, checker: User) -> None:
    evil = "<script>alert(1)</script>"
    make_claim(article, actor=checker, places=[place(article, "27 Februari")], label=evil, kind=ClaimKind.OTHER, printed=evil, normal=evil)
    words = desk.get(reverse("claim", args=[article.pk, 1])).content.decode()
    assert evil not in words
    assert "&lt;script&gt;alert(1)" in words


def many(reporter: User, checker: User, claims: int) -> Article:
    article = make_article(actor=reporter, text=" ".join(f"Kalimat nomor {n} ditulis di sini." for n in range(300)))
    assert article.current is not None
    text = article.current.text
    for n in range(claims):
        at = text.index(f"nomor {n} ")
        make_claim(article, actor=checker, places=[describe(text, at, at + 7)], label=f"C{n}", kind=ClaimKind.OTHER)
    return article


@pytest.mark.parametrize("headers", [{}, {**HTMX, "X-Seen": "3"}])
def test_page_costs_the_same_for_three_claims_and_three_hundred(
    desk: Client, reporter: User, checker: User, headers: dict[str, str]
) -> None:
    counted = []
    for claims in (3, 300):
        address = reverse("claim", args=[many(reporter, checker, claims).pk, 1])
        with CaptureQueriesContext(connection) as queries:
            assert desk.get(address, headers=headers).status_code == 200
        counted.append(len(queries))
    assert counted[0] == counted[1] <= 15


def test_page_is_light(desk: Client, article: Article, parade: Claim) -> None:
    assert len(gzip.compress(desk.get(parade.get_absolute_url()).content)) < 20_000


def test_dates_that_the_day_of_publication_now_tells_are_offered_to_be_read_again(desk: Client, checker: User, reporter: User) -> None:
    article = make_article(actor=reporter, text="Banjir melanda kota sejak Senin. Air surut kemudian.")
    claim(article, "Senin", actor=checker, label="Since when", kind=ClaimKind.DATE)
    bench = reverse("workbench", args=[article.pk])
    assert 'id="rereadings"' not in desk.get(bench).content.decode()
    Article.objects.filter(pk=article.pk).update(published_on=date(2025, 10, 31))
    page = desk.get(bench).content.decode()
    assert 'id="rereadings"' in page
    assert "a Monday, date unknown" in page
    assert "2025-10-27" in page
    answer = desk.post(reverse("read-again", args=[article.pk]), follow=True)
    assert "1 claim was read again." in answer.content.decode()
    assert 'id="rereadings"' not in answer.content.decode()
    assert Claim.objects.get(article=article).normal == "2025-10-27"
    assert desk.post(reverse("read-again", args=[article.pk])).status_code == 302


def test_who_may_not_edit_claims_is_not_offered_to_read_them_again(client: Client, checker: User, reporter: User) -> None:
    article = make_article(actor=reporter, text="Banjir melanda kota sejak Senin.")
    claim(article, "Senin", actor=checker, label="Since when", kind=ClaimKind.DATE)
    Article.objects.filter(pk=article.pk).update(published_on=date(2025, 10, 31))
    client.force_login(reporter)
    assert 'id="rereadings"' not in client.get(reverse("workbench", args=[article.pk])).content.decode()
    assert client.post(reverse("read-again", args=[article.pk])).status_code == 403
