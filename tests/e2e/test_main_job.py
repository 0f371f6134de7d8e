"""A pasted article becomes a signed-off, published check: three people at three browsers, and a stranger who reads it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from articles.models import Article, User
from factcheck.vocabulary import ArticleState, Role
from tests.e2e import story
from tests.e2e.conftest import OpenPage
from tests.e2e.hands import Forms, Hands, Keys, Mouse
from tests.factories import make_person

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def cast(transactional_db: None) -> dict[Role, User]:
    """A checker, a reviewer and a chief."""
    names = {Role.CHECKER: "Sari Utami", Role.REVIEWER: "Bima Nugroho", Role.CHIEF: "Laras Wijaya"}
    return {role: make_person(role, username=name.split()[0].lower(), name=name) for role, name in names.items()}


def whole_job(open_page: OpenPage, cast: dict[Role, User], way: Callable[[Page], Hands], **options: Any) -> None:
    """From the pasted text to the public page."""
    checker, reviewer, chief = (way(open_page(cast[role], **options)) for role in (Role.CHECKER, Role.REVIEWER, Role.CHIEF))
    article = story.hand_in(checker)
    for told in story.CLAIMS:
        checker.page.goto(f"/articles/{article}/")
        checker.make_claim(told.quote, told.label, told.kind, told.ordinal)
    story.add_sources(checker, article)
    for number, told in enumerate(story.CLAIMS, 1):
        story.check_claim(checker, article, number, told)
    grid_says(checker.page, article)

    story.answer(reviewer, article, 2, approve=False, reason="One spokesperson only. Say so in the rationale.")
    for number in (1, 3, 4):
        story.answer(reviewer, article, number, approve=True)
    checker.page.goto(f"/articles/{article}/claims/2/")
    expect(checker.page.locator("#claim")).to_contain_text("Say so in the rationale.")
    story.judge(checker, story.REQUEST)
    story.answer(reviewer, article, 2, approve=True)

    sign_off_is_refused(chief, article)
    for ordinal in story.open_ordinals(checker.page, article):
        story.exempt(checker, article, ordinal, "common knowledge")
    for number in (1, 2, 4):
        story.waive(chief, article, number)
    chief.page.goto(f"/articles/{article}/")
    chief.press(chief.page.get_by_role("button", name="Sign off"))
    expect(chief.page.locator("#signoff")).to_contain_text("Signed off by Laras Wijaya")
    chief.press(chief.page.get_by_role("button", name="Publish"))
    chief.page.wait_for_url("**/reports/**")
    a_stranger_reads(open_page(**options), article)


def grid_says(page: Page, article: int) -> None:
    """What the grid adds up."""
    page.goto(f"/articles/{article}/grid/")
    row = page.locator(".grid-table tbody tr")
    expect(row.filter(has_text="Call date")).to_contain_text("3 sources, 1 origin")
    oreshnik = row.filter(has_text="Putin on Oreshnik")
    expect(oreshnik).to_contain_text("2024-12")
    expect(oreshnik).to_contain_text("21 November 2024 is outside December 2024")


def sign_off_is_refused(chief: Hands, article: int) -> None:
    """The button is refused and says which sentences are open."""
    chief.page.goto(f"/articles/{article}/")
    button = chief.page.get_by_role("button", name="Sign off")
    expect(button).to_have_attribute("aria-disabled", "true")
    expect(chief.page.locator("#signoff-why")).to_contain_text("open sentences")
    chief.press_all_the_same(button)
    expect(chief.page.locator("#main")).to_contain_text("Sentences 1, 2, 3")
    assert Article.objects.get(pk=article).state is ArticleState.IN_REVIEW


def a_stranger_reads(page: Page, article: int) -> None:
    """The public page, without signing in."""
    page.goto(f"/reports/{Article.objects.get(pk=article).slug}/")
    main = page.locator("main")
    for words in ("Call date", "27 November", "Sari Utami", "Bima Nugroho", "Laras Wijaya", "1 independent origin"):
        expect(main).to_contain_text(words)
    page.get_by_role("link", name="Putin on Oreshnik").click()
    expect(page.locator("main")).to_contain_text("21 November 2024 is outside December 2024")
    expect(page.locator("main")).to_contain_text("Pada 21 November lalu")


def test_main_job_with_three_browsers(open_page: OpenPage, cast: dict[Role, User]) -> None:
    whole_job(open_page, cast, Mouse)


def test_main_job_by_keyboard_alone(open_page: OpenPage, cast: dict[Role, User]) -> None:
    whole_job(open_page, cast, Keys)


def test_main_job_without_javascript(open_page: OpenPage, cast: dict[Role, User]) -> None:
    whole_job(open_page, cast, Forms, java_script_enabled=False)
