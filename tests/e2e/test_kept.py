"""What was typed outlives a session that ends and a server that is gone; fast hands act once, and on what they see."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, Route, expect

from articles.demo.work import claim, judge, say
from articles.models import Article, Claim, Draft, User
from articles.services.sources import add_source
from factcheck.vocabulary import ClaimKind, Role, SourceKind, Verdict
from tests.e2e.conftest import OpenPage
from tests.e2e.hands import Mouse
from tests.e2e.test_swaps import holding
from tests.e2e.test_workbench import SELECT
from tests.factories import make_article, make_person

pytestmark = pytest.mark.django_db(transaction=True)
FAILS = r"status of (401|503)|ERR_FAILED|^htmx:|^Response Status Error Code"
KEPT = "[...Object.keys(localStorage), ...Object.keys(sessionStorage)].filter(key => /^(typed:|sent)/.test(key))"
"""The names of what the browser keeps of what was typed."""
SIGNED_OUT = "You are signed out."


@pytest.fixture
def article(checker: User) -> Article:
    """Five claims and one source."""
    article = make_article()
    for quote, label in [("pekan lalu", "Opening"), ("27 Februari", "Parade"), ("4 Maret", "Said")]:
        claim(article, quote, actor=checker, label=label, kind=ClaimKind.DATE)
    for label in ("Bridge", "Opened"):
        claim(article, "jembatan itu dibuka", actor=checker, label=label, kind=ClaimKind.EVENT)
    add_source(article, actor=checker, name="City gazette", kind=SourceKind.DOCUMENT)
    return article


@pytest.fixture
def at(open_page: OpenPage, article: Article) -> Callable[..., Page]:
    def at(user: User, path: str) -> Page:
        page = open_page(user, meant=FAILS, held=True)
        page.goto(f"/articles/{article.pk}/{path}")
        return page

    return at


def sign_in_again(page: Page, checker: User) -> None:
    """In another tab, with the password."""
    checker.set_password("correct horse battery")
    checker.save()
    with page.context.expect_page() as opened:
        page.locator("#notices").get_by_role("link", name="Sign in").click()
    tab = opened.value
    tab.locator("[name=login]").fill(checker.username)
    tab.locator("[name=password]").fill("correct horse battery")
    tab.locator("[name=password]").press("Enter")
    expect(tab.locator("[data-me]")).to_be_visible()
    tab.close()


def fill_in(page: Page) -> None:
    """Evidence of the gazette, into the form that adds some."""
    form = page.locator("#add-evidence")
    if form.get_attribute("open") is None:
        form.locator("summary").click()
    form.locator("[name=source]").select_option(label="City gazette")
    form.locator("[name=stance][value=supports]").check(force=True)
    form.locator("[name=quote]").fill("Pada 27 Februari pawai itu lewat.")


def page_of(path: str) -> str:
    """The address of another page of the article."""
    return f"/articles/{Article.objects.get().pk}/{path}"


def test_draft_outlives_the_end_of_the_session(at: Callable[..., Page], checker: User) -> None:
    page = at(checker, "claims/2/")
    page.context.clear_cookies(name="sessionid")
    page.locator("#rationale").fill("Typed after the end.")
    expect(page.locator("#notices")).to_contain_text(SIGNED_OUT)
    expect(page.locator("#status")).to_contain_text("kept in this browser")
    sign_in_again(page, checker)
    page.evaluate("htmx.trigger('#pulse', 'beat')")
    expect(page.locator("#status")).to_contain_text("Draft saved")
    expect(page.locator("#notices")).not_to_contain_text(SIGNED_OUT)
    assert Draft.objects.get().fields["rationale"] == "Typed after the end."


def test_signed_out_nothing_is_swapped_away(at: Callable[..., Page], checker: User) -> None:
    page = at(checker, "claims/2/")
    page.keyboard.press("e")
    stated = page.locator("#add-evidence [name=stated]")
    stated.fill("27 February")
    page.context.clear_cookies(name="sessionid")
    page.locator("#add-evidence button[type=submit]").click()
    expect(page.locator("#notices")).to_contain_text(SIGNED_OUT)
    expect(stated).to_have_value("27 February")
    page.locator("#rationale").fill("Because.")
    page.keyboard.press("Control+Enter")
    expect(page.locator("#rationale")).to_have_value("Because.")
    expect(page.locator("#claim-name")).to_contain_text("Claim 2")


def test_evidence_outlives_a_server_that_is_gone_and_steps_away(at: Callable[..., Page], checker: User, article: Article) -> None:
    page = at(checker, "claims/2/")
    page.keyboard.press("e")
    form = page.locator("#add-evidence")
    form.locator("[name=source]").select_option(label="City gazette")
    form.locator("[name=stance][value=supports]").check(force=True)
    form.locator("[name=quote]").fill("Pada 27 Februari pawai itu lewat.")
    page.route("**/evidence/", lambda route: route.abort())
    form.locator("button[type=submit]").click()
    expect(page.locator("#notices")).to_contain_text("The server does not answer. What you typed is kept.")
    page.unroute("**/evidence/")
    page.locator("#claim-name").focus()
    page.keyboard.press("j")
    expect(page.locator("#claim-name")).to_contain_text("Claim 3")
    expect(page.locator("[data-offered]")).to_have_count(0)
    page.keyboard.press("k")
    expect(page.locator("#claim-name")).to_contain_text("Claim 2")
    page.locator("[data-offered]").get_by_role("button", name="Put it back").click()
    expect(form.locator("[name=quote]")).to_have_value("Pada 27 Februari pawai itu lewat.")
    form.locator("[name=stated]").fill("27 February")
    form.locator("button[type=submit]").click()
    expect(page.locator("#evidence .evidence")).to_contain_text("City gazette")
    page.reload()
    expect(page.locator("#evidence .evidence")).to_contain_text("City gazette")
    expect(page.locator("[data-offered]")).to_have_count(0)


@pytest.mark.parametrize("click", ["click", "dblclick"])
def test_evidence_that_was_stored_from_a_page_of_its_own_is_not_offered_again(
    at: Callable[..., Page], checker: User, article: Article, click: str
) -> None:
    page = at(checker, "claims/2/evidence/")
    fill_in(page)
    getattr(page.locator("#add-evidence button[type=submit]"), click)()
    expect(page).to_have_url(re.compile("/claims/2/#evidence$"))
    expect(page.locator("#evidence .evidence")).to_contain_text("City gazette")
    expect(page.locator("[data-offered]")).to_have_count(0)
    page.wait_for_function(f"() => {KEPT}.length === 0")  # the page is drawn before its script has run
    page.reload()
    expect(page.locator("#evidence .evidence")).to_contain_text("City gazette")
    assert page.evaluate(KEPT) == []


def test_evidence_sent_from_a_page_of_its_own_stays_where_no_answer_came_or_a_sign_in_did(at: Callable[..., Page], checker: User) -> None:
    page = at(checker, "claims/2/evidence/")
    fill_in(page)
    page.route("**/evidence/", lambda route: route.abort() if route.request.method == "POST" else route.fallback())
    page.locator("#add-evidence button[type=submit]").click()
    page.wait_for_url("chrome-error://**")
    page.unroute("**/evidence/")
    page.goto(page_of("claims/2/evidence/"))
    expect(page.locator("[data-offered]")).to_have_count(1)
    page.locator("[data-offered]").get_by_role("button", name="Put it back").click()
    cookies = page.context.cookies()
    page.context.clear_cookies(name="sessionid")
    page.locator("#add-evidence button[type=submit]").click()
    expect(page).to_have_url(re.compile("login"))
    page.context.add_cookies([cookie for cookie in cookies if cookie["name"] == "sessionid"])  # type: ignore[misc]  # what it gives it takes
    page.goto(page_of("claims/2/"))
    page.locator("[data-offered]").get_by_role("button", name="Put it back").click()
    expect(page.locator("#add-evidence [name=quote]")).to_have_value("Pada 27 Februari pawai itu lewat.")


def test_evidence_that_could_not_be_taken_stays_until_it_is(at: Callable[..., Page], checker: User) -> None:
    page = at(checker, "claims/2/evidence/")
    page.locator("#add-evidence [name=quote]").fill("Pada 27 Februari pawai itu lewat.")
    page.locator("#add-evidence button[type=submit]").click()
    expect(page.locator("#add-evidence [aria-invalid=true]").first).to_be_visible()
    page.goto(page_of("claims/2/"))
    expect(page.locator("[data-offered]")).to_have_count(1)


def test_evidence_of_a_confidential_source_is_kept_no_longer_than_the_tab(at: Callable[..., Page], checker: User, article: Article) -> None:
    hidden = add_source(article, actor=checker, name="A caller", kind=SourceKind.INTERVIEW, confidential=True)
    page = at(checker, "claims/2/")
    page.keyboard.press("e")
    form = page.locator("#add-evidence")
    for source, kept in [(str(hidden.pk), ["sessionStorage"]), (str(article.sources.get(name="City gazette").pk), ["localStorage"])]:
        form.locator("[name=source]").select_option(source)
        form.locator("[name=quote]").fill(f"Said to {source}.")
        page.wait_for_function(
            "kept => JSON.stringify(['localStorage', 'sessionStorage'].filter(s => Object.keys(window[s]).some(key => key.startsWith('typed:')))) === kept",
            arg=f'["{kept[0]}"]',
        )


def test_what_was_kept_is_gone_once_its_writer_signs_out(at: Callable[..., Page], checker: User) -> None:
    page = at(checker, "claims/2/")
    page.keyboard.press("e")
    page.locator("#add-evidence [name=quote]").fill("Pada 27 Februari pawai itu lewat.")
    kept = "() => Object.keys(localStorage).filter(key => key.startsWith('typed:')).length"
    page.wait_for_function("() => Object.keys(localStorage).some(key => key.startsWith('typed:'))")
    page.goto("/account/")
    assert page.evaluate(kept) == 1
    page.get_by_role("button", name="Sign out").click()
    expect(page.locator("[data-me]")).to_have_count(0)
    assert page.evaluate(kept) == 0


def test_reason_of_a_review_stays_where_the_server_is_gone(at: Callable[..., Page], checker: User, article: Article) -> None:
    made = Claim.objects.get(article=article, number=2)
    say(made, article.sources.get(), actor=checker, stated="27 February 2024")
    judge(made, Verdict.CONFIRMED, "It says so.", actor=checker)
    page = at(make_person(Role.REVIEWER, username="rio", name="Rio Reviewer"), "review/2/")
    page.route("**/review/2/", lambda route: route.fulfill(status=503))
    page.locator("#decision textarea").fill("Which year?")
    page.locator("#decision [value=return]").click()
    expect(page.locator("#notices")).to_contain_text("The server does not answer.")
    expect(page.locator("#decision textarea")).to_have_value("Which year?")
    page.unroute("**/review/2/")
    page.reload()
    page.locator("[data-offered]").get_by_role("button", name="Put it back").click()
    expect(page.locator("#decision textarea")).to_have_value("Which year?")


def test_article_outlives_the_end_of_the_session_before_it_is_handed_in(open_page: OpenPage, checker: User) -> None:
    page = open_page(checker)
    page.goto("/articles/new/")
    page.locator("[name=text]").fill("Jembatan itu dibuka pada 27 Februari.")
    cookies = page.context.cookies()
    page.context.clear_cookies(name="sessionid")
    page.locator("#intake-form [type=submit]").click()
    expect(page).to_have_url(re.compile("login"))
    page.context.add_cookies([cookie for cookie in cookies if cookie["name"] == "sessionid"])  # type: ignore[misc]  # what it gives it takes
    page.goto("/articles/new/")
    page.locator("[data-offered]").get_by_role("button", name="Put it back").click()
    expect(page.locator("[name=text]")).to_have_value("Jembatan itu dibuka pada 27 Februari.")
    page.locator("#intake-form [type=submit]").click()
    page.locator("[name=title]").fill("Jembatan")
    page.locator("main form[action$='hand-in/'] [data-rank=first], main [formaction$='hand-in/']").first.click()
    expect(page).to_have_url(re.compile(r"/articles/\d+/$"))
    page.goto("/articles/new/")
    expect(page.locator("[name=text]")).to_be_visible()
    expect(page.locator("[data-offered]")).to_have_count(0)


def test_two_clicks_make_one_claim(at: Callable[..., Page], checker: User, article: Article) -> None:
    page = at(checker, "claims/2/")
    Mouse(page).select("4 Maret")
    page.locator("#maker [data-rank=first]").dblclick()
    expect(page.locator("#claim-name")).to_contain_text("Claim 6")
    assert Claim.objects.filter(article=article).count() == 6


@pytest.mark.parametrize("scripts", [True, False])
def test_two_clicks_submit_once(open_page: OpenPage, checker: User, article: Article, scripts: bool) -> None:
    made = Claim.objects.get(article=article, number=2)
    say(made, article.sources.get(), actor=checker, stated="27 February 2024")
    page = open_page(checker, meant=FAILS, java_script_enabled=scripts)
    page.goto(made.get_absolute_url())
    page.locator("[name=verdict][value=confirmed]").check(force=True)
    page.locator("#rationale").fill("It says so, on page two.")
    page.locator("#submit-claim").dblclick(force=True)
    expect(page.locator("#standing")).to_contain_text("Awaiting review")
    expect(page.locator("#conflict")).to_have_count(0)
    page.goto(made.get_absolute_url())
    expect(page.locator("#standing")).to_contain_text("Awaiting review")
    expect(page.locator("#standing")).not_to_contain_text("You had typed")


def test_steps_taken_fast_are_all_taken(at: Callable[..., Page], checker: User) -> None:
    page = at(checker, "claims/1/")
    for _ in range(4):
        page.keyboard.press("j")
    expect(page.locator("#claim-name")).to_contain_text("Claim 5")


def test_keys_that_act_wait_for_what_they_act_on(at: Callable[..., Page], checker: User) -> None:
    page = at(checker, "claims/1/")
    held: list[Route] = []
    page.route("**/claims/2/", holding(held))
    with page.expect_request("**/claims/2/"):
        page.keyboard.press("j")
    page.keyboard.press("2")
    expect(page.locator("#claim [name=verdict]:checked")).to_have_count(0)
    page.keyboard.press("j")
    held[0].continue_()
    expect(page.locator("#claim-name")).to_contain_text("Claim 3")
    page.keyboard.press("2")
    expect(page.locator("#claim [name=verdict]:checked")).to_have_count(1)


def test_fast_keys_accept_no_other_proposal(open_page: OpenPage, checker: User) -> None:
    fresh = make_article()
    page = open_page(checker, held=True)
    page.goto(f"/articles/{fresh.pk}/proposals/")
    first = page.locator(".proposal[aria-current=true] b").text_content() or ""
    held: list[Route] = []
    page.route("**/proposals/?at=*", holding(held), times=1)
    with page.expect_request("**/proposals/?at=*"):
        page.keyboard.press("j")
    page.keyboard.press("a")
    held[0].continue_()
    expect(page.locator(".proposal[aria-current=true] b")).not_to_have_text(first)
    assert not Claim.objects.filter(article=fresh).exists()


def test_words_selected_right_after_leaving_others_are_seen(at: Callable[..., Page], checker: User) -> None:
    page = at(checker, "claims/2/")
    Mouse(page).select("4 Maret")
    page.locator("#maker-close").click()
    page.evaluate(SELECT, ["pekan lalu", "article-text"])
    expect(page.locator("#maker output")).to_have_text("pekan lalu")
    expect(page.locator("#maker")).to_be_visible()
