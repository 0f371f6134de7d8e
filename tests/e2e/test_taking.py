"""Taking over what bears on a claim: one key fills the form in, a stance and a click make it evidence."""

from __future__ import annotations

from datetime import date

import pytest
from playwright.sync_api import Page, expect

from articles.demo.work import claim
from articles.models import Article, Evidence, PriorCheck, User
from articles.services.captures import add_capture
from articles.services.sources import add_source
from factcheck.vocabulary import ClaimKind, SourceKind, Stance
from tests.e2e.conftest import OpenPage
from tests.e2e.hands import choose_radio
from tests.factories import make_article

pytestmark = pytest.mark.django_db(transaction=True)
REPORT = "The mayor of Westhaven cut the ribbon.\n\nThe bridge was opened with a parade on 27 February 2024, she said."


@pytest.fixture
def article(checker: User) -> Article:
    """A claim, a source with a text, and a check of others that is like the claim."""
    article = make_article()
    claim(article, "27 Februari", actor=checker, label="Parade", kind=ClaimKind.DATE, normal="2024-02-27")
    gazette = add_source(article, actor=checker, name="City gazette", kind=SourceKind.DOCUMENT, language="en")
    add_capture(gazette, actor=checker, data=REPORT)
    PriorCheck.objects.create(
        key="1",
        claim="Pawai pembukaan jembatan digelar pada 27 Februari",
        rating="Keliru",
        publisher="Cek Kota",
        url="https://cek.example/1",
        language="id",
        reviewed_on=date(2024, 3, 1),
        review={},
    )
    return article


def start(open_page: OpenPage, checker: User, article: Article, *, java_script_enabled: bool = True) -> Page:
    page = open_page(checker, java_script_enabled=java_script_enabled)
    page.goto(f"/articles/{article.pk}/claims/1/")
    return page


def test_a_passage_is_taken_over_by_a_key_and_becomes_evidence(open_page: OpenPage, checker: User, article: Article) -> None:
    page = start(open_page, checker, article)
    page.evaluate("document.getElementById('bearing').scrollIntoView()")
    expect(page.locator(".passage-found .chip").first).to_contain_text("same")
    page.locator("#claim-name").click()
    page.keyboard.press("t")
    form = page.locator("#add-evidence form")
    expect(form.get_by_label("Passage")).to_have_value("The bridge was opened with a parade on 27 February 2024, she said.")
    expect(form.get_by_label("It states")).to_have_value("27 February 2024")
    expect(form.get_by_label("Where in it")).to_have_value("paragraph 2")
    expect(form.locator('[name="stance"]:checked')).to_have_count(0)
    expect(form.locator('[name="stance"]').first).to_be_focused()
    assert not Evidence.objects.exists()
    page.keyboard.press("Space")
    page.keyboard.press("Enter")
    expect(page.locator("#evidence .evidence")).to_contain_text("City gazette")
    row = Evidence.objects.get()
    assert (row.stance, row.normal, row.locator) == (Stance.SUPPORTS, "2024-02-27", "paragraph 2")
    assert row.capture is not None
    expect(page.locator("#bearing")).to_contain_text("It is evidence on this claim already.")


def test_an_earlier_check_is_linked_and_becomes_evidence(open_page: OpenPage, checker: User, article: Article) -> None:
    page = start(open_page, checker, article)
    page.evaluate("document.getElementById('bearing').scrollIntoView()")
    page.locator(".prior").get_by_role("button", name="Link it").click()
    form = page.locator("#add-evidence form")
    expect(form.get_by_label("It states")).to_have_value("Keliru")
    choose_radio(form.locator('[name="stance"][value="contradicts"]'))
    form.get_by_role("button", name="Add evidence").click()
    expect(page.locator("#evidence .evidence")).to_contain_text("Cek Kota: Pawai pembukaan")
    row = Evidence.objects.get()
    assert (row.source.kind, row.stated, row.normal) == (SourceKind.PRIOR_CHECK, "Keliru", "")


def test_both_work_without_javascript(open_page: OpenPage, checker: User, article: Article) -> None:
    page = start(open_page, checker, article, java_script_enabled=False)
    page.get_by_role("link", name="Passages of the sources").click()
    page.get_by_role("link", name="Take over").first.click()
    form = page.locator("#add-evidence form")
    choose_radio(form.locator('[name="stance"][value="supports"]'))
    form.get_by_role("button", name="Add evidence").click()
    expect(page.locator("#evidence .evidence")).to_contain_text("City gazette")
    page.get_by_role("link", name="Passages of the sources").click()
    page.get_by_role("button", name="Link it").click()
    choose_radio(form.locator('[name="stance"][value="contradicts"]'))
    form.get_by_role("button", name="Add evidence").click()
    expect(page.locator("#evidence")).to_contain_text("Cek Kota: Pawai pembukaan")
    assert Evidence.objects.count() == 2


def test_intake_shows_what_was_checked_before(open_page: OpenPage, reporter: User, article: Article) -> None:
    page = open_page(reporter)
    page.goto("/articles/new/")
    text = "Jembatan dibuka\n\nPawai pembukaan jembatan digelar pada 27 Februari di tengah kota."
    page.locator("#intake-form").get_by_label("The article’s text").fill(text)
    page.get_by_role("button", name="Read it").click()
    expect(page.locator("#checked-before")).to_contain_text("Keliru")
    expect(page.locator("#checked-before")).to_contain_text("Cek Kota, 1 Mar 2024")
