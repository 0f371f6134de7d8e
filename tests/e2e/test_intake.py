"""Handing in as a browser does it: a Word document; an address, the wait for the worker, and the preview."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from typing import Literal

import pytest
from django.utils import timezone
from django_tasks_db.models import DBTaskResult
from playwright.sync_api import FilePayload, Page, expect

from articles.models import Article, User
from articles.services.fetching import fetch_and_read
from tests.articles.loopback import HERE, Speak, page, server
from tests.articles.queueing import work_off
from tests.articles.services.test_fetching import ARTICLE
from tests.articles.views.test_intake_files import PAPER, WORD
from tests.e2e.conftest import OpenPage
from tests.e2e.test_accessibility import wrong_with

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def intaker(checker: User, monkeypatch: pytest.MonkeyPatch) -> User:
    """A checker, and fetching that reaches this machine."""
    monkeypatch.setattr("articles.tasks.fetch_and_read", partial(fetch_and_read, guard=HERE))
    return checker


def at_intake(open_page: OpenPage, who: User, *, java_script_enabled: bool = True) -> Page:
    browser = open_page(who, reduced_motion="reduce", color_scheme="light", java_script_enabled=java_script_enabled)
    browser.goto("/articles/new/")
    return browser


def ask(browser: Page, url: str) -> None:
    browser.get_by_label("or its address on the web").fill(url)
    browser.get_by_role("button", name="Read it").click()
    expect(browser.get_by_role("heading", name="Fetching the page")).to_be_visible()


def the_worker_comes() -> None:
    work_off(str(DBTaskResult.objects.latest("enqueued_at").id))


@pytest.mark.parametrize(
    ("name", "data", "first"), [("naskah.docx", WORD, "Jembatan baru dibuka"), ("paper.pdf", PAPER, "The harbour was")]
)
def test_a_file_is_handed_in_with_what_it_was_read_as(open_page: OpenPage, intaker: User, name: str, data: bytes, first: str) -> None:
    browser = at_intake(open_page, intaker)
    browser.get_by_label("or a file").set_input_files(FilePayload(name=name, mimeType="application/octet-stream", buffer=data))
    browser.get_by_role("button", name="Read it").click()
    expect(browser.locator(".preview-block").first).to_contain_text(first)
    kinds = browser.locator(".preview-block").evaluate_all("blocks => blocks.map(block => block.dataset.block)")
    browser.locator(".preview-block").first.get_by_role("button", name="Strike out").click()
    expect(browser.locator(".preview-block").first.get_by_role("button", name="Bring back")).to_be_focused()
    browser.locator(".preview-block").first.get_by_role("button", name="Bring back").click()
    expect(browser.locator(".preview-block").first.get_by_role("button", name="Strike out")).to_be_focused()
    browser.get_by_label("Title").fill("As handed in")
    browser.locator("#details").get_by_role("button", name="Hand it in").click()
    expect(browser.locator("#articlebar")).to_contain_text("As handed in")
    current = Article.objects.get().current
    assert current is not None
    assert [block.kind.value for block in current.blocks.order_by("ordinal")] == kinds


def test_an_address_is_waited_for_and_its_page_previewed(open_page: OpenPage, intaker: User) -> None:
    browser = at_intake(open_page, intaker)
    with server(page(ARTICLE)) as port:
        ask(browser, f"http://post.example:{port}/bridge")
        place = browser.url
        assert wrong_with(browser) == []
        browser.goto("/")
        browser.goto(place)
        the_worker_comes()
        expect(browser.get_by_role("heading", name="Is this the article?")).to_be_visible()
    expect(browser.get_by_label("Title")).to_have_value("Bridge opens")
    expect(browser.get_by_label("Day of publication")).to_have_value("2026-03-05")
    expect(browser.get_by_label("Web address")).to_have_value(f"http://post.example:{port}/bridge")
    browser.locator("#details").get_by_role("button", name="Hand it in").click()
    expect(browser.locator("#articlebar")).to_contain_text("Bridge opens")


def test_an_address_is_waited_for_without_javascript(open_page: OpenPage, intaker: User) -> None:
    browser = at_intake(open_page, intaker, java_script_enabled=False)
    with server(page(ARTICLE)) as port:
        ask(browser, f"http://post.example:{port}/bridge")
        browser.get_by_role("link", name="Look again").click()
        expect(browser.locator("[aria-current=step]")).to_have_text("Waiting for the worker")
        the_worker_comes()
    browser.get_by_role("link", name="Look again").click()
    expect(browser.get_by_label("Title")).to_have_value("Bridge opens")


@pytest.mark.parametrize(("speak", "shown"), [(page(b"", status="404 Not Found"), "refused"), (page(ARTICLE), "late")])
def test_a_page_that_does_not_come_says_why(open_page: OpenPage, intaker: User, speak: Speak, shown: Literal["refused", "late"]) -> None:
    browser = at_intake(open_page, intaker)
    with server(speak) as port:
        ask(browser, f"http://post.example:{port}/bridge")
        if shown == "late":
            DBTaskResult.objects.update(enqueued_at=timezone.now() - timedelta(seconds=21))
            expect(browser.get_by_role("alert")).to_contain_text("the worker may be down")
        else:
            the_worker_comes()
            expect(browser.get_by_role("alert")).to_contain_text("no such page")
            expect(browser.get_by_label("or its address on the web")).to_have_value(f"http://post.example:{port}/bridge")
    assert wrong_with(browser) == []
