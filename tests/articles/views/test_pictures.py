"""Timeline, lineage behind a claim, and translation drift, as a browser asks for them."""

from __future__ import annotations

import re
from datetime import date

import pytest
from django.test import Client
from django.urls import reverse

from articles.demo.work import claim, say
from articles.models import Article, Claim, Source, User
from articles.services.captures import add_capture
from articles.services.sources import add_source, draw_lineage
from factcheck.evidence.drift import MOST_LOOKED_FOR
from factcheck.vocabulary import ClaimKind, Relation, SourceKind, Stance
from tests.factories import make_article

pytestmark = pytest.mark.django_db
TEXT = """Kepala staf menelepon rekannya pada 27 November. Awal bulan ini sebuah rudal baru diuji di Contoh.
Mereka tidak mengumumkannya. Sidang berikutnya jatuh pada 12 Januari 2025.
"""
ORIGINAL = """Tham mưu trưởng gọi điện cho đồng nghiệp vào ngày 26.11. Cuối tháng trước, một tên lửa mới được thử ở Contoh.
Họ công bố điều đó. Phiên họp tiếp theo là ngày 12.1.2025.
"""


@pytest.fixture
def call(reporter: User) -> Article:
    return make_article(actor=reporter, text=TEXT, published_on=date(2024, 12, 5), timezone="Asia/Jakarta")


@pytest.fixture
def kremlin(call: Article, checker: User) -> Source:
    return add_source(
        call, actor=checker, name="Official record", kind=SourceKind.OFFICIAL_STATEMENT, language="en", published_on=date(2024, 11, 21)
    )


@pytest.fixture
def test_day(call: Article, kremlin: Source, checker: User) -> Claim:
    made = claim(call, "Awal bulan ini", actor=checker, label="Missile test", kind=ClaimKind.DATE)
    say(made, kremlin, actor=checker, stated="21 November 2024", stance=Stance.CONTRADICTS)
    return made


@pytest.fixture
def original(call: Article, checker: User) -> Source:
    paper = add_source(call, actor=checker, name="Báo Ví Dụ", kind=SourceKind.NEWS_REPORT, language="vi", published_on=date(2024, 12, 5))
    draw_lineage(call, paper, Relation.TRANSLATES, actor=checker)
    return paper


def body(client: Client, name: str, *args: object) -> str:
    response = client.get(reverse(name, args=args))
    assert response.status_code == 200
    return " ".join(response.content.decode().split())


def drawn(page: str) -> str:
    """The timeline's picture alone."""
    return page.partition('<svg class="timeline"')[2].partition("</svg>")[0]


# --- timeline -----------------------------------------------------------------------------------------------------------


def test_earlier_this_month_is_marked_against_the_21st_of_the_month_before(
    client: Client, call: Article, test_day: Claim, checker: User
) -> None:
    client.force_login(checker)
    page = body(client, "timeline", call.pk)
    svg, table = drawn(page), page.partition("<table")[2]
    assert 'class="timeline-row" data-conflict' in svg
    assert 'class="timeline-clash"' in svg
    assert "21 November 2024" in svg
    assert "1 date contradicts the article" in page
    (line,) = re.findall(r'<tr data-agreement="conflict">.*?</tr>', table)
    assert "21 November 2024 is outside December 2024" in line
    assert "<td>1 Dec 2024</td><td>10 Dec 2024</td>" in table
    assert test_day.get_absolute_url() in table


def test_dates_on_no_claim_lead_to_their_sentences(client: Client, call: Article, test_day: Claim, checker: User) -> None:
    client.force_login(checker)
    page = body(client, "timeline", call.pk)
    assert "In the article, on no claim" in page
    assert f'href="{reverse("sentence", args=[call.pk, 4])}">Sentence 4</a>' in page
    assert "12 Januari 2025" in page


def test_dates_of_captures_are_drawn_each_once_and_not_without_end(client: Client, call: Article, kremlin: Source, checker: User) -> None:
    days = " ".join(f"It met on {day} March 2024." for day in range(1, 13))
    add_capture(kremlin, actor=checker, data=f"{days} {days}")
    client.force_login(checker)
    page = body(client, "timeline", call.pk)
    assert "In Official record" in page
    assert drawn(page).count("March 2024</text>") == 8
    assert "4 more dates in captures are not drawn" in page


def test_article_without_dates_says_so(client: Client, reporter: User, checker: User) -> None:
    article = make_article(actor=reporter, text="Jembatan itu dibuka. Warga senang.")
    client.force_login(checker)
    assert "Nothing here is dated yet" in body(client, "timeline", article.pk)


def test_date_without_its_year_is_told_below_the_picture(client: Client, call: Article, test_day: Claim, checker: User) -> None:
    Claim.objects.filter(pk=test_day.pk).update(kind=ClaimKind.DATE, normal="XXXX-12-21")
    client.force_login(checker)
    page = body(client, "timeline", call.pk)
    assert "1 date has no place here" in page
    told = page.partition('class="unplaced-claims"')[2].partition("</ul>")[0]
    assert f'href="{test_day.get_absolute_url()}"' in told
    assert test_day.label in told


def test_hidden_source_keeps_its_row_and_shows_no_value(
    client: Client, call: Article, test_day: Claim, checker: User, other_checker: User
) -> None:
    letter = add_source(call, actor=checker, name="Ibu Belimbing", kind=SourceKind.INTERVIEW, confidential=True)
    say(test_day, letter, actor=checker, stated="3 Desember 2024")
    for who, sees in ((checker, True), (other_checker, False)):
        client.force_login(who)
        page = body(client, "timeline", call.pk)
        assert ("3 Desember 2024" in page, "Ibu Belimbing" in page, letter.code_name in page) == (sees, sees, not sees)


# --- lineage behind a claim -----------------------------------------------------------------------------------------------


def test_claims_picture_holds_only_what_speaks_on_it_and_what_that_leans_on(
    client: Client, call: Article, test_day: Claim, kremlin: Source, checker: User
) -> None:
    wire = add_source(call, actor=checker, name="Example Wire", kind=SourceKind.WIRE_REPORT)
    add_source(call, actor=checker, name="Town Radio", kind=SourceKind.NEWS_REPORT)
    draw_lineage(wire, kremlin, Relation.CITES, actor=checker, on=call)
    say(test_day, wire, actor=checker, stated="21 November", stance=Stance.CONTRADICTS)
    client.force_login(checker)
    page = body(client, "claim-lineage", call.pk, test_day.number)
    assert "Example Wire cites Official record." in page
    assert "Town Radio" not in page
    assert "Everything here comes from Official record" in page
    assert "Town Radio" in body(client, "article-sources", call.pk).partition('<svg class="lineage"')[2].partition("</svg>")[0]
    assert reverse("claim-lineage", args=[call.pk, test_day.number]) in body(client, "evidence", call.pk, test_day.number)


def test_circle_is_framed_and_told(client: Client, call: Article, test_day: Claim, kremlin: Source, checker: User) -> None:
    wire = add_source(call, actor=checker, name="Example Wire", kind=SourceKind.WIRE_REPORT)
    draw_lineage(wire, kremlin, Relation.CITES, actor=checker, on=call)
    draw_lineage(kremlin, wire, Relation.QUOTES, actor=checker, on=call)
    client.force_login(checker)
    for page in (body(client, "claim-lineage", call.pk, test_day.number), body(client, "article-sources", call.pk)):
        assert 'class="lineage-circle"' in page
        assert "There is circular sourcing" in page


def test_claim_on_which_nobody_speaks_has_no_picture(client: Client, call: Article, checker: User) -> None:
    made = claim(call, "27 November", actor=checker, label="Call", kind=ClaimKind.DATE)
    client.force_login(checker)
    page = body(client, "claim-lineage", call.pk, made.number)
    assert "No source speaks on this claim yet" in page
    assert 'class="lineage"' not in page


def test_claim_that_is_not_there_is_not_found(client: Client, call: Article, checker: User) -> None:
    client.force_login(checker)
    assert client.get(reverse("claim-lineage", args=[call.pk, 9])).status_code == 404
    assert client.get(reverse("claim-lineage", args=[call.pk, 10**17])).status_code == 404


# --- drift ------------------------------------------------------------------------------------------------------------------


def test_drift_lists_what_differs_with_both_sentences_and_the_way_to_a_claim(
    client: Client, call: Article, original: Source, checker: User
) -> None:
    add_capture(original, actor=checker, data=ORIGINAL)
    client.force_login(checker)
    page = body(client, "drift", call.pk)
    assert re.findall(r'<li data-drift="(\w+)">', page) == ["date", "date", "negation"]
    rows = re.findall(r"<tr> <td data-name(.*?)</tr>", page)
    call_day = next(row for row in rows if "27 November" in row)
    assert "<mark>27 November</mark>" in call_day
    assert "<mark>ngày 26.11</mark>" in call_day
    assert reverse("sentence", args=[call.pk, 1]) in call_day
    sent = dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)">', call_day))
    assert client.post(reverse("new-claim", args=[call.pk]), sent).status_code == 302
    made = Claim.objects.get()
    assert (made.kind, made.printed, made.normal) == (ClaimKind.DATE, "27 November", "2024-11-27")
    assert f'href="{made.get_absolute_url()}">claim {made.number}</a>' in body(client, "drift", call.pk)


def test_drift_between_two_sources_is_shown_too(client: Client, call: Article, kremlin: Source, original: Source, checker: User) -> None:
    add_capture(kremlin, actor=checker, data="The chief of staff called his colleague on 25 November.")
    add_capture(original, actor=checker, data="Tham mưu trưởng gọi điện cho đồng nghiệp vào ngày 26.11.")
    draw_lineage(original, kremlin, Relation.TRANSLATES, actor=checker, on=call)
    client.force_login(checker)
    page = body(client, "drift", call.pk)
    assert page.count('<section class="ledger"') == 2
    assert "<mark>25 November</mark>" in page
    assert "<mark>ngày 26.11</mark>" in page


def test_drift_of_texts_too_full_to_compare_says_so(client: Client, call: Article, original: Source, checker: User) -> None:
    record = add_source(call, actor=checker, name="Ledger", kind=SourceKind.DOCUMENT, language="en")
    add_capture(record, actor=checker, data=" ".join(f"{number} came." for number in range(10_001, 10_001 + 4 * MOST_LOOKED_FOR, 3)))
    add_capture(original, actor=checker, data=ORIGINAL)
    draw_lineage(original, record, Relation.TRANSLATES, actor=checker, on=call)
    client.force_login(checker)
    page = body(client, "drift", call.pk)
    assert page.count("more values than a machine compares here") == 1
    assert "10,001" in page or "10001" in page


def test_original_without_a_capture_says_what_to_do(client: Client, call: Article, original: Source, checker: User) -> None:
    client.force_login(checker)
    page = body(client, "drift", call.pk)
    assert "Nothing to compare" in page
    assert f'href="{original.get_absolute_url()}#captures"' in page


def test_nothing_translated_says_so(client: Client, call: Article, checker: User) -> None:
    client.force_login(checker)
    assert "Nothing here is known to be a translation" in body(client, "drift", call.pk)


def test_original_that_is_hidden_is_not_compared(client: Client, call: Article, checker: User, other_checker: User) -> None:
    letter = add_source(call, actor=checker, name="Ibu Belimbing", kind=SourceKind.INTERVIEW, language="vi", confidential=True)
    add_capture(letter, actor=checker, data=ORIGINAL)
    draw_lineage(call, letter, Relation.TRANSLATES, actor=checker)
    client.force_login(other_checker)
    assert "26.11" not in body(client, "drift", call.pk)
    client.force_login(checker)
    assert "26.11" in body(client, "drift", call.pk)


# --- who may look -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["timeline", "drift"])
def test_pages_are_for_members_and_the_reporter_of_the_article(
    client: Client, call: Article, outsider: User, reporter: User, chief: User, name: str
) -> None:
    for who, status in ((outsider, 404), (reporter, 200), (chief, 200)):
        client.force_login(who)
        assert client.get(reverse(name, args=[call.pk])).status_code == status
    assert client.post(reverse(name, args=[call.pk])).status_code == 405


def test_sources_page_leads_to_them(client: Client, call: Article, checker: User) -> None:
    client.force_login(checker)
    page = body(client, "article-sources", call.pk)
    assert reverse("timeline", args=[call.pk]) in page
    assert reverse("drift", args=[call.pk]) in page


def test_pages_hold_no_style_of_their_own(client: Client, call: Article, test_day: Claim, original: Source, checker: User) -> None:
    client.force_login(checker)
    for name, args in (("timeline", []), ("drift", []), ("claim-lineage", [test_day.number]), ("article-sources", [])):
        assert " style=" not in body(client, name, call.pk, *args)
