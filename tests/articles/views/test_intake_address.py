"""Handing in by address: asked for, waited for, shown, or refused with a way on."""

from __future__ import annotations

import re
from datetime import timedelta
from functools import partial
from html import unescape
from uuid import uuid4

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from articles.models import Article, User
from articles.services.fetching import fetch_and_read
from tests.articles.loopback import HERE, Speak, page, sends_to, server
from tests.articles.queueing import work_off
from tests.articles.services.test_fetching import ARTICLE
from tests.articles.views.test_intake import hidden, kinds_of
from tests.articles.views.test_intake_files import filled
from tests.articles.views.test_queue import signed_in
from tests.reading.making_files import docx

HTMX = {"HX-Request": "true"}


@pytest.fixture(autouse=True)
def _guard_of_the_test(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("articles.tasks.fetch_and_read", partial(fetch_and_read, guard=HERE))


def asked(client: Client, url: str = "https://post.example/bridge", **more: str) -> str:
    """The page where one waits."""
    answer = client.post("/articles/new/", {"text": "", "url": url, **more})
    assert answer.status_code == 302, answer.content.decode()
    return answer["Location"]


def task_of(place: str) -> str:
    return place.split("/")[4]


def fetched(client: Client, speak: Speak, path: str = "/bridge", **more: str) -> str:
    """The page where one waited, after the worker has come to it."""
    with server(speak) as port:
        place = asked(client, f"http://post.example:{port}{path}", **more)
        work_off(task_of(place))
    answer = client.get(place)
    assert answer.status_code == 200
    return unescape(answer.content.decode())


def test_an_address_leads_to_where_one_waits(reporter: User) -> None:
    client = signed_in(reporter)
    place = asked(client)
    seen = client.get(place).content.decode()
    assert re.fullmatch(r"/articles/new/fetch/[0-9a-f-]{36}/", place)
    assert 'aria-current="step">Waiting for the worker' in seen
    assert "https://post.example/bridge" in seen
    assert "worker may be down" not in seen
    assert f'href="{place}">Look again' in seen


def test_looking_again_brings_nothing_until_it_is_further(reporter: User) -> None:
    client = signed_in(reporter)
    place = asked(client, published_on="2026-03-05")
    assert client.get(f"{place}&seen=waiting", headers=HTMX).status_code == 204
    row = DBTaskResult.objects.get()
    row.claim("a worker")
    answer = client.get(f"{place}&seen=waiting", headers=HTMX)
    assert 'aria-current="step">Fetching it from the site' in answer.content.decode()
    assert "?published_on=2026-03-05&amp;seen=fetching" in answer.content.decode()
    DBTaskResult.objects.update(return_value={"stage": "reading"})
    assert 'aria-current="step">Reading it' in client.get(f"{place}&seen=fetching", headers=HTMX).content.decode()


def test_a_worker_that_does_not_come_is_told_of(reporter: User) -> None:
    client = signed_in(reporter)
    place = asked(client)
    DBTaskResult.objects.update(enqueued_at=timezone.now() - timedelta(seconds=21))
    assert "the worker may be down" in client.get(f"{place}?seen=waiting", headers=HTMX).content.decode()
    assert client.get(f"{place}?seen=late", headers=HTMX).status_code == 204


def test_a_page_that_is_there_has_the_browser_look_at_it(reporter: User) -> None:
    client = signed_in(reporter)
    with server(page(ARTICLE)) as port:
        place = asked(client, f"http://post.example:{port}/bridge")
        work_off(task_of(place))
    assert client.get(f"{place}?seen=fetching", headers=HTMX)["HX-Refresh"] == "true"


def test_a_page_is_previewed_with_what_it_says_of_itself_and_handed_in(reporter: User) -> None:
    client = signed_in(reporter)
    seen = fetched(client, page(ARTICLE))
    assert kinds_of(seen) == ["paragraph"] * 6
    assert [filled(seen, name) for name in ("title", "published_on", "language")] == ["Bridge opens", "2026-03-05", "en"]
    assert re.fullmatch(r"http://post\.example:\d+/bridge", filled(seen, "url"))
    assert not Article.objects.exists()
    with server(page(ARTICLE)) as port:
        place = asked(client, f"http://post.example:{port}/bridge")
        work_off(task_of(place))
    carried = hidden(client.get(place).content.decode())
    details = {"title": "Bridge opens", "timezone": "UTC", "language": "en", "url": filled(seen, "url")}
    assert client.post("/articles/new/hand-in/", {**carried, **details}).status_code == 302
    assert Article.objects.get().url == filled(seen, "url")


def test_what_was_said_beside_the_address_holds(reporter: User) -> None:
    seen = fetched(signed_in(reporter), page(ARTICLE), published_on="2026-03-09", language="en")
    assert filled(seen, "published_on") == "2026-03-09"


def test_a_document_on_the_web_keeps_its_structure(reporter: User) -> None:
    word = docx(lambda document: [document.add_heading("Bridge opens", 1), document.add_paragraph("It opened on 4 March, they say.")])
    seen = fetched(signed_in(reporter), page(word))
    assert kinds_of(seen) == ["heading", "paragraph"]
    assert filled(seen, "title") == "Bridge opens"


@pytest.mark.parametrize(
    ("speak", "says"),
    [
        (page(ARTICLE, status="404 Not Found"), "no such page"),
        (page(ARTICLE, status="403 Forbidden"), "does not let programs read"),
        (page(b"\x89PNG\r\n\x1a\n" + bytes(50)), "picture"),
        (sends_to("http://169.254.169.254/latest/"), "169.254.169.254"),
        (sends_to("file:///etc/passwd"), "Only addresses that begin with http"),
    ],
    ids=["missing", "shut", "picture", "inwards", "file"],
)
def test_a_page_that_cannot_be_had_says_why_and_keeps_the_address(reporter: User, speak: Speak, says: str) -> None:
    client = signed_in(reporter)
    seen = fetched(client, speak)
    assert 'id="refused"' in seen
    assert says in seen
    url = filled(seen, "url")
    assert re.fullmatch(r"http://post\.example:\d+/bridge", url)
    copied = client.post("/articles/new/", {"text": "The bridge was opened to lorries on Tuesday.", "url": url}).content.decode()
    assert filled(copied, "url") == url


def test_an_address_inside_the_network_is_refused(reporter: User, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("articles.tasks.fetch_and_read", fetch_and_read)
    client = signed_in(reporter)
    place = asked(client, "http://127.0.0.1:8000/admin/")
    work_off(task_of(place))
    assert "127.0.0.1" in client.get(place).content.decode().partition('id="refused"')[2]


@pytest.mark.parametrize(
    "url", ["file:///etc/passwd", "javascript:alert(1)", "gopher://post.example/", "https://a:b@post.example/", "kata"]
)
def test_what_is_no_address_is_refused_at_once(reporter: User, url: str) -> None:
    answer = signed_in(reporter).post("/articles/new/", {"text": "", "url": url})
    assert answer.status_code == 422
    assert 'id="id_url_error"' in answer.content.decode()
    assert not DBTaskResult.objects.exists()


def test_nobody_else_sees_what_one_asked_for(reporter: User, chief: User) -> None:
    place = asked(signed_in(reporter))
    assert signed_in(chief).get(place).status_code == 404
    assert signed_in(chief).get(place, headers=HTMX).status_code == 404
    assert Client().get(place)["Location"].startswith("/accounts/login/")


def test_what_nobody_asked_for_is_not_found(reporter: User) -> None:
    client = signed_in(reporter)
    assert client.get(f"/articles/new/fetch/{uuid4()}/").status_code == 404
    assert client.get("/articles/new/fetch/1/").status_code == 404


def test_looking_again_costs_little(reporter: User) -> None:
    client = signed_in(reporter)
    place = asked(client)
    with CaptureQueriesContext(connection) as captured:
        client.get(f"{place}?seen=waiting", headers=HTMX)
    assert len(captured) <= 3
