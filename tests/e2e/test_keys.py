"""The desk's keys: what they do, and when they are only letters."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from articles.demo.work import claim, say
from articles.models import Article, Evidence, User
from articles.services.sources import add_source
from factcheck.vocabulary import ClaimKind, SourceKind
from tests.e2e.conftest import OpenPage
from tests.factories import make_article

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def article(checker: User) -> Article:
    """Two claims, two sources; the gazette speaks of the first."""
    article = make_article()
    opening = claim(article, "pekan lalu", actor=checker, label="Opening date", kind=ClaimKind.DATE)
    claim(article, "27 Februari", actor=checker, label="Parade", kind=ClaimKind.DATE)
    gazette = add_source(article, actor=checker, name="City gazette", kind=SourceKind.DOCUMENT)
    add_source(article, actor=checker, name="Radio Kota", kind=SourceKind.NEWS_REPORT)
    say(opening, gazette, actor=checker, stated="26 February 2024")
    return article


@pytest.fixture
def page(open_page: OpenPage, checker: User, article: Article) -> Page:
    page = open_page(checker)
    page.goto(f"/articles/{article.pk}/claims/1/")
    return page


def test_keys_are_letters_while_somebody_types(page: Page) -> None:
    rationale = page.locator("#rationale")
    rationale.click()
    page.keyboard.type("jk ce 123456 ars /?")
    expect(rationale).to_have_value("jk ce 123456 ars /?")
    expect(rationale).to_be_focused()
    expect(page.locator("#claim-name")).to_contain_text("Claim 1")
    expect(page.locator('input[name="verdict"]:checked')).to_have_count(0)
    expect(page.locator("#keys")).to_be_hidden()
    expect(page.locator("#maker")).to_be_hidden()


def test_question_mark_opens_the_list_and_escape_closes_it(page: Page) -> None:
    page.keyboard.press("?")
    expect(page.locator("#keys")).to_be_visible()
    expect(page.locator("#keys")).to_contain_text("next and previous claim")
    page.keyboard.press("j")
    expect(page.locator("#claim-name")).to_contain_text("Claim 1")
    page.keyboard.press("Escape")
    expect(page.locator("#keys")).to_be_hidden()
    page.keyboard.press("j")
    expect(page.locator("#claim-name")).to_contain_text("Claim 2")


@pytest.mark.parametrize(("key", "verdict"), [("1", "confirmed"), ("2", "wrong"), ("4", "disputed"), ("6", "opinion")])
def test_figure_chooses_a_verdict(page: Page, key: str, verdict: str) -> None:
    page.keyboard.press(key)
    expect(page.locator(f'input[name="verdict"][value="{verdict}"]')).to_be_checked()
    expect(page.locator("#status")).to_contain_text("Draft saved")


def test_page_that_settles_late_takes_no_field_from_whoever_types_in_it_already(page: Page) -> None:
    page.evaluate("""() => {
      htmx.config.defaultSettleDelay = 600;
      document.addEventListener("htmx:afterSettle", () => document.body.setAttribute("data-settled", ""));
    }""")
    page.keyboard.press("j")
    expect(page.locator("#claim-name")).to_contain_text("Claim 2")
    page.locator("#rationale").click()
    page.keyboard.type("By the")
    expect(page.locator("body[data-settled]")).to_have_count(1)
    page.keyboard.type(" programme")
    expect(page.locator("#rationale")).to_have_value("By the programme")


def test_slash_goes_to_the_search(page: Page) -> None:
    page.keyboard.press("/")
    expect(page.locator("#q")).to_be_focused()
    expect(page.locator("#q")).to_have_value("")


def test_grid_is_one_stop_with_arrows_in_it(page: Page, article: Article) -> None:
    page.goto(f"/articles/{article.pk}/grid/")
    stops = page.locator(".grid-table tbody").get_by_role("link").and_(page.locator("[tabindex='0']"))
    expect(stops).to_have_count(1)
    page.locator("#row-1 th a").focus()
    page.keyboard.press("ArrowRight")
    expect(page.locator("#row-1 td").first.locator("a")).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(page.locator("#row-2 td").first.locator("a")).to_be_focused()
    page.keyboard.press("k")
    expect(page.locator("#row-1 td").first.locator("a")).to_be_focused()
    page.keyboard.press("Home")
    expect(page.locator("#row-1 th a")).to_be_focused()
    expect(stops).to_have_count(1)


def test_cell_opens_with_enter_and_closes_with_escape(page: Page, article: Article) -> None:
    page.goto(f"/articles/{article.pk}/grid/")
    cell = page.locator("#row-2 td").first.locator("a")
    cell.focus()
    page.keyboard.press("Enter")
    expect(page.locator("#cell-name")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("#cell-panel")).to_be_hidden()
    expect(cell).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#cell-name")).to_be_focused()
    page.locator("#cell-panel").get_by_label("It states").fill("27 Feb 2024")
    page.locator('#cell-panel input[name="stance"][value="supports"]').check(force=True)
    page.locator("#cell-panel").get_by_role("button", name="Add evidence").click()
    expect(page.locator("#row-2")).to_contain_text("27 Feb 2024")
    expect(page.locator("#row-2 td").first.locator("a")).to_be_focused()
    assert Evidence.objects.filter(claim__number=2).count() == 1
