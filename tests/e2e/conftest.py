"""A real browser on a live server. A page that logs an error, or asks anything of another host, fails its test."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Protocol
from urllib.parse import urlsplit

import pytest
from django.conf import settings as django_settings
from django.test import Client
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request, ViewportSize, expect, sync_playwright
from pytest_django.live_server_helper import LiveServer

from articles.models import User
from tests.e2e.launching import launch

HERE = Path(__file__).parent
PATIENCE = 30_000
"""Milliseconds that a test waits for what it expects: a machine with other work takes ten times as long as one without."""
DESKTOP: ViewportSize = {"width": 1440, "height": 900}
PHONE: ViewportSize = {"width": 390, "height": 844}
SAID_NO = re.compile(r"Failed to load resource: the server responded with a status of (403|409|422|429)\b")
NO_PAGE = re.compile(r"Failed to load resource: the server responded with a status of (404|413)\b")
"""Chromium logs these as errors; they are answers that the desk gives on purpose, the latter two only as a page of their own."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """A browser's test that fails is run once more; the summary names it ("RERUN"), since it or the page has a race to be mended."""
    for item in items:
        if item.path.is_relative_to(HERE):
            item.add_marker(pytest.mark.flaky(reruns=1))


class OpenPage(Protocol):
    """``open_page(user, **options)``: a page in a browser context of its own, signed in as ``user`` (a stranger without one).

    ``meant`` is a pattern of what the browser may log as an error, for a test that is about a failure. ``held``: the test
    keeps requests back; the browser stops at requests only once a page has a route, and those that begin just then pass unseen. ``options`` are those of Playwright's ``new_context``: ``java_script_enabled``, ``viewport``, ``color_scheme`` ...
    """

    def __call__(self, user: User | None = None, *, meant: str = "(?!)", held: bool = False, **options: Any) -> Page: ...


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for the run. Playwright's sync API keeps an event loop on this thread, which Django must be told is harmless."""
    with pytest.MonkeyPatch.context() as patch, sync_playwright() as playwright:
        patch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
        expect.set_options(timeout=PATIENCE)
        browser = launch(playwright)
        yield browser
        browser.close()


@pytest.fixture
def open_page(browser: Browser, live_server: LiveServer) -> Iterator[OpenPage]:
    """Opens pages; at the end closes them and fails the test over anything that went wrong in one."""
    contexts: list[BrowserContext] = []
    wrong: list[str] = []

    def open_page(user: User | None = None, *, meant: str = "(?!)", held: bool = False, **options: Any) -> Page:
        context = browser.new_context(base_url=live_server.url, **{"viewport": DESKTOP, **options})
        contexts.append(context)
        context.set_default_timeout(PATIENCE)
        if user is not None:
            context.add_cookies([{"name": django_settings.SESSION_COOKIE_NAME, "value": _session_of(user), "url": live_server.url}])
        page = context.new_page()
        if held:
            page.route("**/nowhere/", lambda route: route.abort())
        page.on("console", _console_watch(wrong, re.compile(meant)))
        page.on("pageerror", lambda error: wrong.append(f"script error: {error}"))
        page.on("request", _request_watch(wrong, urlsplit(live_server.url).netloc))
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert wrong == []


@pytest.fixture
def page(open_page: OpenPage) -> Page:
    """A stranger's page."""
    return open_page()


def _session_of(user: User) -> str:
    client = Client()
    client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    return client.cookies[django_settings.SESSION_COOKIE_NAME].value


def _console_watch(wrong: list[str], meant: re.Pattern[str]) -> Callable[[ConsoleMessage], None]:
    def watch(message: ConsoleMessage) -> None:
        on = message.page.url if message.page else ""
        answer = SAID_NO.match(message.text) or (NO_PAGE.match(message.text) and message.location["url"] == on)
        if message.type == "error" and not answer and not meant.search(message.text):
            wrong.append(f"console: {message.text} ({message.location['url']}) on {on}")

    return watch


def _request_watch(wrong: list[str], own: str) -> Callable[[Request], None]:
    def watch(request: Request) -> None:
        address = urlsplit(request.url)
        if address.scheme in ("http", "https") and address.netloc != own:
            wrong.append(f"asked another host: {request.url}")

    return watch
