"""The evidence desk on the whole story: an original and three reports are captured, their lineage is drawn as proposed, passages are taken over,
and five texts come down to one origin until somebody finds a second."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from articles.models import Article, Source, User
from factcheck.vocabulary import ArticleState
from tests.e2e import reports, story
from tests.e2e.conftest import OpenPage
from tests.e2e.hands import Mouse

pytestmark = pytest.mark.django_db(transaction=True)
REPORTS = (
    (story.REUTERS, "wire report", "2024-12-05", reports.AGENCY),
    ("Harbour Gazette", "news report", "2024-12-05", reports.GAZETTE),
    ("Radio Example", "news report", "2024-12-05", reports.RADIO),
)
CITED = ("Harbour Gazette", "Radio Example", story.THANH_NIEN)
"""Those in whose text the agency is named as where it comes from."""
INDEPENDENT = "Ministry of Defence, notice"


def test_five_texts_are_one_origin_until_a_second_is_found(open_page: OpenPage, checker: User, reviewer: User, chief: User) -> None:
    hands, review, lead = (Mouse(open_page(person)) for person in (checker, reviewer, chief))
    article = story.hand_in(hands)
    collect(hands, article)
    draw_what_is_proposed(hands.page, article)
    drift_is_listed(hands.page, article)

    hands.page.goto(f"/articles/{article}/")
    hands.make_claim("27 November", "Call date", "date", 5)
    take_over_passages(hands.page, article)
    story.judge(hands, story.CALL)
    hands.page.goto(f"/articles/{article}/")
    hands.make_claim("Awal bulan ini", "Putin on Oreshnik", "date", 13)
    hands.page.goto(f"/articles/{article}/claims/2/")
    take_over(hands.page, story.THANH_NIEN, "contradicts")
    story.judge(hands, story.ORESHNIK)
    grid_and_timeline_say(hands.page, article)

    for number in (1, 2):
        story.answer(review, article, number, approve=True)
    for ordinal in story.open_ordinals(hands.page, article):
        story.exempt(hands, article, ordinal, "common knowledge")
    sign_off_waits_for(lead, article, "2 under 2 origins")
    story.waive(lead, article, 2)
    sign_off_waits_for(lead, article, "1 under 2 origins")
    find_a_second_origin(hands, article)
    story.answer(review, article, 1, approve=True)
    lead.page.goto(f"/articles/{article}/")
    lead.press(lead.page.get_by_role("button", name="Sign off"))
    expect(lead.page.locator("#signoff")).to_contain_text("Signed off by")
    assert Article.objects.get(pk=article).state is ArticleState.SIGNED_OFF


def collect(hands: Mouse, article: int) -> None:
    """The reports become sources, and what each says is pasted in."""
    for name, kind, day, _ in REPORTS:
        story.add_source(hands, article, name, kind, day)
    texts = {name: text for name, _, _, text in REPORTS} | {story.THANH_NIEN: reports.ORIGINAL}
    for name, text in texts.items():
        capture(hands, name, text)


def capture(hands: Mouse, name: str, text: str) -> None:
    page = hands.page
    page.goto(Source.objects.get(name=name).get_absolute_url())
    fold = page.locator("#add-capture")
    hands.open(fold)
    fold.locator('[name="text"]').fill(text)
    fold.get_by_role("button", name="Keep it").click()
    expect(page.locator(".capture")).to_have_count(1)


def draw_what_is_proposed(page: Page, article: int) -> None:
    """Each of the texts names the agency; the lines are drawn one after the other, and everything stands on it."""
    page.goto(f"/articles/{article}/sources/")
    for name in CITED:
        line = (
            page.locator("#proposed .proposed-line")
            .filter(has=page.locator("b").first.filter(has_text=name))
            .filter(has_text=story.REUTERS)
        )
        line.first.get_by_role("button", name="Draw it").click()
        expect(page.locator("#lineage .plain-list li").filter(has_text=name).filter(has_text=story.REUTERS)).to_have_count(1)
    expect(page.locator("#origins-name")).to_contain_text("1 independent origin")
    expect(page.locator(".lineage-box[data-part=origin]")).to_have_count(1)


def drift_is_listed(page: Page, article: int) -> None:
    """What the translation changed: the day became "earlier this month"."""
    page.goto(f"/articles/{article}/drift/")
    changed = page.get_by_role("row").filter(has=page.locator("mark", has_text="Awal bulan ini"))
    expect(changed.locator("mark").filter(has_text="Ngày 21-11")).to_be_visible()
    expect(changed).to_contain_text("2024-12 ≠ 2024-11-21")
    left_out = page.get_by_role("row").filter(has=page.locator("mark", has_text="5 Desember"))
    expect(left_out).to_contain_text("only in the translation")


def take_over_passages(page: Page, article: int) -> None:
    """In each of the four texts, in two languages, the passage that gives the day comes first; one key takes it over."""
    page.goto(f"/articles/{article}/claims/1/")
    for name in (story.THANH_NIEN, *(name for name, *_ in REPORTS)):
        take_over(page, name, "supports")
    expect(page.locator("#sum")).to_contain_text("4 sources, 1 independent origin")


def take_over(page: Page, name: str, stance: str) -> None:
    expect(page.locator(".htmx-request")).to_have_count(0)  # the page may still ask for what the last evidence changed
    page.evaluate("document.getElementById('bearing').scrollIntoView()")
    found = page.locator(".passages-of").filter(has=page.get_by_role("link", name=name, exact=True))
    expect(found.locator(".passage-found").first).to_be_visible()
    found.get_by_role("link", name="Take over").first.click()
    form = page.locator("#add-evidence form")
    expect(form.get_by_label("It states")).not_to_have_value("")
    expect(form.locator('[name="stance"]:checked')).to_have_count(0)
    Mouse(page).check(form.locator(f'[name="stance"][value="{stance}"]'))
    form.get_by_role("button", name="Add evidence").click()
    expect(page.locator("#evidence .evidence").filter(has_text=name)).to_have_count(1)


def grid_and_timeline_say(page: Page, article: int) -> None:
    """One origin for the call date; the address of 21 November against "earlier this month"."""
    page.goto(f"/articles/{article}/grid/")
    row = page.locator(".grid-table tbody tr")
    expect(row.filter(has_text="Call date")).to_contain_text("4 sources, 1 origin")
    expect(row.filter(has_text="Putin on Oreshnik")).to_contain_text("21 November 2024 is outside December 2024")
    page.goto(f"/articles/{article}/timeline/")
    oreshnik = page.locator(".timeline-group").filter(has_text="Putin on Oreshnik")
    expect(oreshnik.locator(".timeline-row[data-article]")).to_contain_text("Awal bulan ini")
    expect(oreshnik.locator(".timeline-row[data-conflict]")).to_contain_text("21-11")


def sign_off_waits_for(lead: Mouse, article: int, what: str) -> None:
    """The button is refused, says for what, and pressing it all the same changes nothing."""
    lead.page.goto(f"/articles/{article}/")
    button = lead.page.get_by_role("button", name="Sign off")
    expect(button).to_have_attribute("aria-disabled", "true")
    expect(lead.page.locator("#signoff-why")).to_contain_text(what)
    lead.press_all_the_same(button)
    assert Article.objects.get(pk=article).state is ArticleState.IN_REVIEW


def find_a_second_origin(hands: Mouse, article: int) -> None:
    """A source that leans on nobody says it too; the claim is submitted anew."""
    story.add_source(hands, article, INDEPENDENT, "official statement", "2024-12-05")
    hands.page.goto(f"/articles/{article}/claims/1/")
    story.give_evidence(hands, story.Said(INDEPENDENT, "supports", "27 November 2024"))
    expect(hands.page.locator("#sum")).to_contain_text("5 sources, 2 independent origins")
    hands.page.goto(f"/articles/{article}/claims/1/")
    story.judge(hands, story.CALL)
