"""What only a browser can show of the workbench: offsets in code points, marks that arrive, and typing that outlives the server."""

from __future__ import annotations

import re
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from articles.demo.work import claim
from articles.models import Anchor, Article, Claim, Draft, User
from factcheck.vocabulary import ClaimKind, Role
from tests.e2e.conftest import PHONE, OpenPage
from tests.factories import make_article, make_person

pytestmark = pytest.mark.django_db(transaction=True)

SELECT = """([quote, id]) => {
  const walker = document.createTreeWalker(document.getElementById(id), NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const at = walker.currentNode.data.indexOf(quote);
    if (at < 0) continue;
    const range = document.createRange();
    range.setStart(walker.currentNode, at);
    range.setEnd(walker.currentNode, at + quote.length);
    document.getSelection().removeAllRanges();
    document.getSelection().addRange(range);
    return;
  }
  throw new Error("not there: " + quote);
}"""
"""Select a quote inside an element; it stands in one run."""


@pytest.fixture
def emoji(transactional_db: None) -> Article:
    return make_article(text="Warga 😀😀 berkumpul di alun-alun 🎉 kota. Pawai itu dimulai pada pukul sembilan 😀 pagi.")


def at_work(open_page: OpenPage, who: User, address: str, **options: Any) -> Page:
    page = open_page(who, **options)
    page.goto(address)
    return page


def test_offsets_are_code_points_past_flags_and_emoji(open_page: OpenPage, checker: User, emoji: Article) -> None:
    claim(emoji, "😀😀 berkumpul", actor=checker, label="Crowd", kind=ClaimKind.EVENT)
    page = at_work(open_page, checker, f"/articles/{emoji.pk}/")
    page.evaluate(SELECT, ["🎉 kota", "s1"])
    expect(page.locator("#maker output")).to_have_text("🎉 kota")
    page.keyboard.press("c")
    expect(page.locator("#claim-name")).to_contain_text("Claim 2")
    expect(page.locator("#label")).to_be_focused()
    anchor = Anchor.objects.get(claim__number=2)
    assert emoji.current is not None
    assert (anchor.exact, anchor.start) == ("🎉 kota", emoji.current.text.index("🎉"))


def test_words_are_selected_by_keyboard_and_added_to_the_claim_in_hand(open_page: OpenPage, checker: User, emoji: Article) -> None:
    made = claim(emoji, "pukul sembilan", actor=checker, label="Start", kind=ClaimKind.OTHER)
    page = at_work(open_page, checker, made.get_absolute_url())
    page.keyboard.press("s")
    expect(page.locator("#maker output")).to_have_text("Pawai")
    page.keyboard.press("Shift+ArrowRight")
    expect(page.locator("#maker output")).to_have_text("Pawai itu")
    page.keyboard.press("ArrowUp")
    expect(page.locator("#maker output")).to_have_text("Warga")
    page.keyboard.press("Shift+End")
    expect(page.locator("#maker output")).to_have_text("Warga 😀😀 berkumpul di alun-alun 🎉 kota")
    page.locator("#maker-add").click()
    expect(page.locator("#places")).to_contain_text("Warga")
    assert [anchor.exact for anchor in made.anchors.all()] == ["Warga 😀😀 berkumpul di alun-alun 🎉 kota", "pukul sembilan"]
    page.keyboard.press("Escape")
    expect(page.locator("#maker")).to_be_hidden()


def test_proposal_in_the_text_is_selected_with_its_kind(open_page: OpenPage, checker: User) -> None:
    article = make_article()
    page = at_work(open_page, checker, f"/articles/{article.pk}/", viewport=PHONE, has_touch=True)
    page.locator(".mention", has_text="27 Februari").tap()
    expect(page.locator("#maker output")).to_have_text("27 Februari")
    expect(page.locator("#maker-kind")).to_have_value("date")
    page.locator("#maker [data-rank=first]").tap()
    expect(page.locator("#label")).to_have_value("27 Februari")
    assert Claim.objects.get().kind is ClaimKind.DATE


def test_what_was_typed_outlives_a_server_that_does_not_answer(open_page: OpenPage, checker: User) -> None:
    made = claim(make_article(), "27 Februari", actor=checker, label="Parade", kind=ClaimKind.DATE)
    page = at_work(open_page, checker, made.get_absolute_url())
    page.evaluate("console.error = () => {}")  # htmx reports there the failure that this test is about
    page.route(re.compile(r"/draft/$"), lambda route: route.fulfill(status=429))
    with page.expect_response(re.compile(r"/draft/$")):
        page.locator("#rationale").fill("Typed while nobody listened.")
    expect(page.locator("#status")).to_contain_text("kept in this browser")
    assert not Draft.objects.exists()
    page.unroute(re.compile(r"/draft/$"))
    page.goto(made.get_absolute_url())
    expect(page.locator("#rationale")).to_have_value("")
    page.get_by_role("button", name="Put it back").click()
    expect(page.locator("#rationale")).to_have_value("Typed while nobody listened.")
    expect(page.locator("#status")).to_contain_text("Draft saved")
    assert Draft.objects.get().fields["rationale"] == "Typed while nobody listened."


def test_others_marks_arrive_and_the_form_stays_as_typed(open_page: OpenPage, checker: User) -> None:
    article = make_article()
    made = claim(article, "27 Februari", actor=checker, label="Parade", kind=ClaimKind.DATE)
    other = make_person(Role.CHECKER, username="ha", name="Nguyễn Thu Hà")
    mine = at_work(open_page, checker, made.get_absolute_url())
    theirs = at_work(open_page, other, made.get_absolute_url())
    mine.locator("#rationale").fill("Mine.")
    expect(mine.locator("#status")).to_contain_text("Draft saved")
    theirs.locator("#rationale").fill("Theirs.")
    theirs.locator("#save-claim").click()
    expect(theirs.locator("#status")).to_contain_text("saved")
    expect(mine.locator("#claim-news")).to_contain_text("Nguyễn Thu Hà")
    expect(mine.locator("#presence")).to_contain_text("Nguyễn Thu Hà is on claim 1")
    expect(mine.locator("#rationale")).to_have_value("Mine.")
    claim(article, "4 Maret", actor=other, label="Said", kind=ClaimKind.DATE)
    expect(mine.locator("#block-1 .claim-flag")).to_have_text(re.compile("2"))
    mine.locator("#save-claim").click()
    expect(mine.locator("#conflict")).to_contain_text("Theirs.")
    mine.locator("[name=keep-rationale][value=theirs]").check()
    mine.locator("#save-claim").click()
    expect(mine.locator("#rationale")).to_have_value("Theirs.")
    expect(mine.locator("#conflict")).to_have_count(0)


def test_phone_begins_at_the_claim_and_leaves_it_most_of_the_screen(open_page: OpenPage, checker: User) -> None:
    article = make_article(text="\n".join(f"Kalimat nomor {n} ditulis di sini pada hari itu juga." for n in range(1, 41)))
    far = claim(article, "nomor 40 ditulis", actor=checker, label="Far down", kind=ClaimKind.EVENT)
    page = at_work(open_page, checker, f"/articles/{article.pk}/", viewport=PHONE)
    assert page.locator("#articlebar").evaluate("bar => bar.getBoundingClientRect().bottom") < PHONE["height"] / 4
    assert page.evaluate("scrollY") == 0
    page.goto(far.get_absolute_url())
    expect(page.locator("#article-text [data-in-hand]")).to_be_in_viewport()
