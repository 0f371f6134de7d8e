"""What is swapped, and what is not: nothing reloads, focus goes where the eye is, and no answer lands where it does not belong."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, Route, expect

from articles.demo.work import claim, say
from articles.models import Article, Claim, Draft, User
from articles.services.sources import add_source
from factcheck.vocabulary import ClaimKind, SourceKind
from tests.e2e.conftest import OpenPage
from tests.factories import make_article

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def article(checker: User) -> Article:
    """Three claims, the first two of them overlapping, and one source."""
    article = make_article()
    claim(article, "jembatan itu dibuka pekan lalu", actor=checker, label="Opening", kind=ClaimKind.EVENT)
    claim(article, "pekan lalu", actor=checker, label="Opening date", kind=ClaimKind.DATE)
    claim(article, "27 Februari", actor=checker, label="Parade", kind=ClaimKind.DATE)
    add_source(article, actor=checker, name="City gazette", kind=SourceKind.DOCUMENT)
    return article


@pytest.fixture
def at(open_page: OpenPage, article: Article) -> Callable[..., Page]:
    """``at(user, number)``: their page, with this claim in hand, marked so that a reload would show."""

    def at(user: User, number: int, *, meant: str = "(?!)") -> Page:
        page = open_page(user, meant=meant, held=True)
        page.goto(f"/articles/{article.pk}/claims/{number}/")
        page.evaluate("window.untouched = true")
        return page

    return at


def untouched(page: Page) -> bool:
    """Whether the page is still the one that was opened."""
    return page.evaluate("() => window.untouched === true") is True


def holding(held: list[Route]) -> Callable[[Route], None]:
    """Keep requests back until the test lets them go."""

    def hold(route: Route) -> None:
        held.append(route)

    return hold


def click_on(page: Page, selector: str) -> None:
    """In the middle of its box, where a person would."""
    box = page.locator(selector).bounding_box()
    assert box is not None
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)


def in_hand(page: Page, number: int) -> None:
    expect(page.locator("#claim-name")).to_contain_text(f"Claim {number}")
    expect(page.locator("#claim-name")).to_be_focused()
    expect(page).to_have_url(re.compile(rf"/claims/{number}/$"))
    expect(page.locator(".claim-cell[aria-current=true]")).to_have_text(re.compile(rf"^\s*{number}\b"))


def test_nothing_reloads_and_focus_goes_to_the_new_pane(at: Callable[..., Page], checker: User, article: Article) -> None:
    page = at(checker, 1)
    click_on(page, '#article-text .claim-flag[data-claim="3"]')
    in_hand(page, 3)
    click_on(page, '#article-text .claim-mark[data-claim="2"]')
    in_hand(page, 2)
    page.keyboard.press("j")
    in_hand(page, 3)
    page.keyboard.press("k")
    in_hand(page, 2)
    page.keyboard.press("j")
    in_hand(page, 3)
    page.keyboard.press("e")
    fold = page.locator("#add-evidence")
    fold.locator('select[name="source"]').select_option(label="City gazette")
    fold.get_by_label("It states").fill("27 February 2024")
    fold.locator('input[name="stance"][value="supports"]').check(force=True)
    fold.get_by_role("button", name="Add evidence").click()
    expect(page.locator("#evidence .evidence")).to_contain_text("City gazette")
    expect(page.locator("#evidence-name")).to_be_focused()
    expect(page.locator("#sum")).to_contain_text("1 source")
    page.keyboard.press("1")
    page.locator("#rationale").fill("The gazette gives the day.")
    page.keyboard.press("Control+Enter")
    expect(page.locator("#claim")).to_contain_text("Awaiting review")
    expect(page.locator("#claim-name")).to_be_focused()
    expect(page.locator("#article-text .claim-flag[data-claim='3']")).to_have_attribute("data-state", "checked")
    assert untouched(page)
    page.go_back()
    expect(page.locator("#claim-name")).to_contain_text("Claim 2")
    assert Claim.objects.get(article=article, number=3).rationale == "The gazette gives the day."


def test_marker_outlives_every_action(at: Callable[..., Page], checker: User) -> None:
    page = at(checker, 1)
    page.locator("#claim-strip .claim-cell").nth(1).click()
    in_hand(page, 2)
    page.keyboard.press("2")
    expect(page.locator("#status")).to_contain_text("Draft saved")
    page.locator("#save-claim").click()
    expect(page.locator("#status")).to_contain_text("Claim 2 saved")
    page.locator('a.sentence-tick[href$="/sentences/2/"]').click()
    expect(page.locator("#claim-name")).to_contain_text("Sentence 2")
    page.locator('#exempt input[name="reason"]').first.check()
    page.get_by_role("button", name="Exempt the sentence").click()
    expect(page.locator('a.sentence-tick[href$="/sentences/2/"]')).to_have_attribute("data-coverage", "exempt")
    assert untouched(page)


def test_focus_goes_to_the_first_field_that_cannot_be_taken(at: Callable[..., Page], checker: User) -> None:
    page = at(checker, 3)
    page.locator("#label").fill("")
    page.locator("#save-claim").click()
    expect(page.locator("#label")).to_have_attribute("aria-invalid", "true")
    expect(page.locator("#label")).to_be_focused()
    page.locator("#label").fill("Parade")
    page.locator("#submit-claim").click(force=True)
    expect(page.locator("#verdict")).to_be_focused()
    expect(page.locator("#submit-why a")).to_have_attribute("href", "#verdict")
    page.keyboard.press("e")
    page.locator("#add-evidence").get_by_role("button", name="Add evidence").click()
    expect(page.locator("#add-evidence [aria-invalid=true]").first).to_be_focused()
    assert untouched(page)


def test_second_to_save_sees_both_versions_and_loses_neither(
    at: Callable[..., Page], checker: User, other_checker: User, article: Article
) -> None:
    mine, theirs = at(checker, 3), at(other_checker, 3)
    mine.locator("#rationale").fill("Mine, after a long look.")
    theirs.locator("#rationale").fill("Theirs.")
    theirs.locator("#save-claim").click()
    expect(theirs.locator("#status")).to_contain_text("saved")
    mine.locator("#save-claim").click()
    conflict = mine.locator("#conflict")
    expect(conflict).to_contain_text("Oka Checker saved this claim")
    expect(conflict).to_contain_text("Mine, after a long look.")
    expect(conflict).to_contain_text("Theirs.")
    expect(mine.locator("#conflict-name")).to_be_focused()
    expect(mine.locator("#rationale")).to_have_value("Mine, after a long look.")
    parade = Claim.objects.get(article=article, number=3)
    assert parade.rationale == "Theirs."
    assert Draft.objects.get(user=checker).fields["rationale"] == "Mine, after a long look."
    mine.locator("#save-claim").click()
    expect(conflict).to_have_count(0)
    expect(mine.locator("#status")).to_contain_text("saved")
    parade.refresh_from_db()
    assert parade.rationale == "Mine, after a long look."
    assert untouched(mine)


def test_what_somebody_types_is_never_swapped_away(at: Callable[..., Page], checker: User, other_checker: User, article: Article) -> None:
    mine = at(checker, 3)
    mine.keyboard.press("e")
    stated = mine.locator("#add-evidence").get_by_label("It states")
    stated.fill("27 Feb")
    say(Claim.objects.get(article=article, number=3), article.sources.get(), actor=other_checker, stated="27 February 2024")
    expect(mine.locator("#sum")).to_contain_text("1 source")
    expect(stated).to_have_value("27 Feb")
    expect(stated).to_be_visible()


def test_of_two_claims_chosen_the_later_is_in_hand_whichever_answers_first(at: Callable[..., Page], checker: User) -> None:
    page = at(checker, 1)
    held: list[Route] = []
    page.route("**/claims/2/", holding(held))
    with page.expect_request("**/claims/2/"):
        page.locator("#claim-strip .claim-cell").nth(1).click()
    page.locator("#claim-strip .claim-cell").nth(2).click()
    in_hand(page, 3)
    with page.expect_response("**/claims/2/"):
        held[0].continue_()
    page.locator("#rationale").fill("Still the third.")
    expect(page.locator("#claim-name")).to_contain_text("Claim 3")
    expect(page).to_have_url(re.compile(r"/claims/3/$"))


def test_late_look_at_one_claim_changes_nothing_on_another(
    at: Callable[..., Page], checker: User, other_checker: User, article: Article
) -> None:
    page = at(checker, 3)
    held: list[Route] = []
    page.route("**/changes/**", holding(held), times=1)
    say(Claim.objects.get(article=article, number=3), article.sources.get(), actor=other_checker, stated="27 February 2024")
    with page.expect_request("**/changes/**"):
        page.evaluate("htmx.trigger('#pulse', 'beat')")
    page.locator('a.sentence-tick[href$="/sentences/2/"]').click()
    expect(page.locator("#claim-name")).to_contain_text("Sentence 2")
    with page.expect_response("**/changes/?claim=3"):
        held[0].continue_()
    page.keyboard.press("k")
    expect(page.locator("#claim-name")).to_contain_text("Claim 3")
    expect(page.locator("#evidence .evidence")).to_contain_text("City gazette")


@pytest.mark.parametrize("failure", ["503", "no answer"])
def test_draft_outlives_a_server_that_is_gone_and_a_reload(at: Callable[..., Page], checker: User, failure: str) -> None:
    page = at(checker, 3, meant=r"status of 503|ERR_FAILED|^htmx:|^Response Status Error Code 503")

    def fail(route: Route) -> None:
        if failure == "503":
            route.fulfill(status=503)
        else:
            route.abort()

    page.route("**/draft/", fail)
    page.locator("#rationale").fill("Typed while nobody listened.")
    expect(page.locator("#status")).to_contain_text("kept in this browser")
    expect(page.locator("#rationale")).to_have_value("Typed while nobody listened.")
    page.unroute("**/draft/")
    page.reload()
    page.get_by_role("button", name="Put it back").click()
    expect(page.locator("#rationale")).to_have_value("Typed while nobody listened.")
    expect(page.locator("#status")).to_contain_text("Draft saved")
    page.reload()
    expect(page.locator("#rationale")).to_have_value("Typed while nobody listened.")
    expect(page.get_by_role("button", name="Put it back")).to_have_count(0)


def test_overlapping_claims_have_lines_of_their_own(at: Callable[..., Page], checker: User) -> None:
    page = at(checker, 1)
    both = page.locator("#article-text .claim-mark .claim-mark, #article-text .claim-mark[data-lane='1']")
    expect(both.first).to_have_text(re.compile("pekan lalu"))
    lanes = page.locator("#article-text .claim-mark").evaluate_all("marks => [...new Set(marks.map(mark => mark.dataset.lane))].sort()")
    assert lanes == ["0", "1"]
    offsets = page.locator("#article-text .claim-mark").evaluate_all(
        "marks => [...new Set(marks.map(mark => getComputedStyle(mark).textUnderlineOffset))]"
    )
    assert len(offsets) == 2
