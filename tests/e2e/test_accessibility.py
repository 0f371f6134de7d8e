"""Whoever they are and whatever they look with: axe-core finds nothing, nothing is cut off or too small to hit, the keys get everywhere."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import override_settings
from playwright.sync_api import Page, expect

from articles.demo.story import tell
from articles.models import Article, User
from factcheck.vocabulary import Role
from tests.e2e import axe, places
from tests.e2e.conftest import DESKTOP, PHONE, OpenPage
from tests.e2e.places import Place
from tests.factories import make_person

pytestmark = pytest.mark.django_db(transaction=True)

MAIN_CONTROLS = ".button:not([data-size=small]), .entry:not([type=hidden]), .panel-tabs a, .queue-tabs a, .verdict-option, summary"
"""What a thumb has to hit on a phone."""


@pytest.fixture
def people(transactional_db: None) -> dict[str, User]:
    """The demo's, and two more: a reporter who has handed in nothing, and somebody without a role."""
    tell()
    make_person(Role.REPORTER, username="rina", name="Rina Baru")
    make_person(None, username="lena", name="Lena Luar")
    return {user.username: user for user in User.objects.all()}


def wrong_with(page: Page) -> list[str]:
    """On a desktop and on a phone, light and dark. What the other scheme can change is colours."""
    wrong = axe.build(page)
    for name, size in (("1440", DESKTOP), ("390", PHONE)):
        page.set_viewport_size(size)
        if size is PHONE:  # as long as the page is, so that nothing lies under the tabs at its foot
            page.set_viewport_size({"width": 390, "height": page.evaluate("() => document.documentElement.scrollHeight")})
        found = [*axe.violations(page), *axe.too_wide(page)]
        if size is PHONE:
            found += axe.too_small(page, MAIN_CONTROLS, 44)
        page.emulate_media(color_scheme="dark")
        found += [f"dark: {line}" for line in axe.violations(page, *axe.COLOURS)]
        page.emulate_media(color_scheme="light")
        wrong += [f"{name}: {line}" for line in found]
    page.set_viewport_size(DESKTOP)
    return wrong


def wrong_at(wanted: list[Place], open_page: OpenPage, people: dict[str, User]) -> dict[str, list[str]]:
    """What is wrong, each with the names of the places where it is; each person looks with a browser of their own."""
    browsers: dict[str, Page] = {}
    wrong: dict[str, list[str]] = {}
    for place in wanted:
        if place.who not in browsers:
            browsers[place.who] = open_page(people.get(place.who), reduced_motion="reduce", color_scheme="light")
        page = browsers[place.who]
        page.goto(place.path)
        if place.first:
            place.first(page)
        for line in wrong_with(page):
            wrong.setdefault(line, []).append(place.name)
    return wrong


@pytest.mark.parametrize("wanted", [places.strangers, places.round_the_desk, places.on_the_bench], ids=lambda places: places.__name__)
def test_nothing_is_wrong(wanted: Callable[[], list[Place]], open_page: OpenPage, people: dict[str, User]) -> None:
    assert wrong_at(wanted(), open_page, people) == {}


def test_nothing_is_wrong_where_there_is_nothing_yet(open_page: OpenPage, transactional_db: None) -> None:
    make_person(Role.CHIEF, username="hana", name="Hana Baru")
    empty = [Place(path, "hana", path) for path in ("/", "/sources/", "/reports/", "/search/?q=x")]
    assert wrong_at(empty, open_page, {"hana": User.objects.get()}) == {}


def test_nothing_is_wrong_where_too_much_was_sent(open_page: OpenPage, people: dict[str, User]) -> None:
    page = open_page(people["sari"], reduced_motion="reduce", color_scheme="light")
    page.goto("/articles/new/")
    page.locator("#intake-form").get_by_label("The article’s text").fill("x" * 5000)
    with override_settings(DATA_UPLOAD_MAX_MEMORY_SIZE=1000):
        page.get_by_role("button", name="Read it").click()
        expect(page.locator("main")).to_contain_text("too large")
    assert wrong_with(page) == []


@pytest.mark.parametrize("path", ["/", "/articles/{pk}/", "/articles/{pk}/grid/", "/articles/{pk}/review/", "/reports/"])
def test_skip_link_is_the_first_stop_and_leads_to_the_page(open_page: OpenPage, people: dict[str, User], path: str) -> None:
    page = open_page(people["bima"])
    page.goto(path.format(pk=Article.objects.get(language="id").pk))
    page.keyboard.press("Tab")
    expect(page.locator(".skip-link")).to_be_focused()
    expect(page.locator(".skip-link")).to_be_in_viewport()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("() => document.activeElement.closest('main') !== null")
