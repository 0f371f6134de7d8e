"""What the desk shows of where things come from, on the demo's data: proposed lineage by key, the timeline, and what the translation changed."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from articles.demo.story import tell
from articles.models import Article, Lineage, LineageDismissal, User
from tests.e2e.conftest import OpenPage

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def desk(transactional_db: None) -> str:
    tell()
    return f"/articles/{Article.objects.get(language='id').pk}/"


def sari(open_page: OpenPage, **options: Any) -> Page:
    return open_page(User.objects.get(username="sari"), **options)


@pytest.mark.parametrize("key", ["a", "x"])
def test_proposed_line_is_drawn_or_dismissed_by_key(open_page: OpenPage, desk: str, key: str) -> None:
    page = sari(open_page)
    page.goto(f"{desk}sources/")
    proposed = page.locator("#proposed .proposed-claim").first
    expect(proposed).to_contain_text("Reuters")
    before = Lineage.objects.count()
    page.keyboard.press(key)
    expect(page.locator("#proposed .proposed-claim").filter(has_text="The article").filter(has_text="Reuters")).to_have_count(0)
    drawn, dismissed = Lineage.objects.count() - before, LineageDismissal.objects.count()
    assert (drawn, dismissed) == ((1, 0) if key == "a" else (0, 1))


def test_proposed_line_is_dismissed_without_javascript(open_page: OpenPage, desk: str) -> None:
    page = sari(open_page, java_script_enabled=False)
    page.goto(f"{desk}sources/")
    page.locator("#proposed").get_by_role("button", name="Dismiss").first.click()
    assert LineageDismissal.objects.count() == 1


def test_call_date_has_three_sources_and_one_origin_that_stands_out(open_page: OpenPage, desk: str) -> None:
    page = sari(open_page)
    page.goto(f"{desk}claims/2/")
    page.get_by_role("link", name="Where it comes from, as a picture").click()
    expect(page.locator(".lineage-box[data-part=origin]")).to_have_count(1)
    expect(page.locator("figcaption")).to_contain_text("Everything here comes from Joint Staff spokesperson")
    expect(page.locator("#sum")).to_contain_text("3 sources, 1 independent origin")


def test_timeline_marks_the_21st_of_november_against_earlier_this_month(open_page: OpenPage, desk: str) -> None:
    page = sari(open_page)
    page.goto(f"{desk}sources/")
    page.get_by_role("link", name="Timeline").click()
    oreshnik = page.locator(".timeline-group").filter(has_text="Putin on Oreshnik")
    expect(oreshnik.locator(".timeline-row[data-article]")).to_contain_text("Awal bulan ini")
    expect(oreshnik.locator(".timeline-row[data-conflict]")).to_contain_text("21 November 2024")
    article, kremlin = (
        oreshnik.locator(f".timeline-row[{which}] > :is(rect, circle)").bounding_box() for which in ("data-article", "data-conflict")
    )
    assert article is not None
    assert kremlin is not None
    assert kremlin["x"] + kremlin["width"] < article["x"]
    expect(page.locator("table.dates tr[data-agreement=conflict]").filter(has_text="Kremlin")).to_contain_text("outside December 2024")


def test_drift_against_the_vietnamese_text_is_listed_and_leads_to_the_workbench(open_page: OpenPage, desk: str) -> None:
    page = sari(open_page)
    page.goto(f"{desk}drift/")
    listed = page.locator(".drift-list > li")
    expect(listed.filter(has_text="2024-12").filter(has_text="only in the translation").first).to_be_visible()
    expect(page.locator(".drift-side mark").filter(has_text="Awal bulan ini")).to_be_visible()
    listed.get_by_role("button", name="Make a claim of it").first.click()
    expect(page.locator("#claim")).to_be_visible()


@pytest.mark.parametrize("page_of", ["timeline/", "drift/", "sources/"])
def test_pictures_scroll_in_their_box_on_a_phone(open_page: OpenPage, desk: str, page_of: str) -> None:
    page = sari(open_page, viewport={"width": 390, "height": 844})
    page.goto(f"{desk}{page_of}")
    assert page.evaluate("() => document.documentElement.scrollWidth") <= 390


def test_timeline_prints_dark_on_white(open_page: OpenPage, desk: str) -> None:
    page = sari(open_page, color_scheme="dark")
    page.goto(f"{desk}timeline/")
    page.emulate_media(media="print", color_scheme="dark")
    ink = page.locator(".timeline-title").first.evaluate("element => getComputedStyle(element).fill")
    assert max(int(part) for part in ink.removeprefix("rgb(").removesuffix(")").split(",")) < 128
    expect(page.locator(".topbar")).to_be_hidden()


CUT = """() => {
  const svg = document.querySelector("svg.timeline"), edge = svg.getBoundingClientRect().right, top = svg.getBoundingClientRect().top;
  const outside = [...svg.querySelectorAll("text")].filter((text) => text.getBoundingClientRect().right > edge || text.getBoundingClientRect().top < top);
  const marks = [...svg.querySelectorAll(".timeline-axis text")].map((text) => text.getCTM().e);
  const close = marks.slice(1).filter((at, n) => at - marks[n] < 18);
  return [outside.map((text) => text.textContent), close.length, marks.length - svg.querySelectorAll(".timeline-axis line:not(.timeline-rule)").length];
}"""
"""Texts that leave the picture, marks of the axis that lie on each other, lines without a mark."""


@pytest.mark.parametrize("language", ["en", "id", "vi"])
def test_timeline_cuts_no_words_and_dates_every_line(open_page: OpenPage, desk: str, language: str) -> None:
    page = sari(open_page, extra_http_headers={"Accept-Language": language})
    page.goto(f"{desk}timeline/")
    assert page.locator(".timeline-axis text").count() >= 8
    assert page.evaluate(CUT) == [[], 0, 0]
