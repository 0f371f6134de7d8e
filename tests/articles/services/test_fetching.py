from __future__ import annotations

from datetime import date, timedelta
from functools import partial

import pytest
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from articles.models import Event, User
from articles.services.errors import Refused
from articles.services.fetching import (
    BROKEN_OFF,
    MOST_WAITING,
    NotAsked,
    Read,
    Stage,
    Unfetched,
    Waiting,
    fetch_and_read,
    fetched_page,
)
from articles.tasks import ask_for_page
from factcheck.reading.carried import blocks_in
from tests.articles.loopback import HERE, Speak, page, server
from tests.articles.queueing import work_off

ARTICLE = (
    "<!doctype html><html lang=en><head><title>Bridge opens - Harbour Post</title>"
    "<meta property='og:title' content='Bridge opens'><meta property='article:published_time' content='2026-03-05'></head><body><h1>Bridge opens</h1>"
    + "".join(f"<p>The harbour master said on Tuesday that section {n} of the bridge had been opened to lorries.</p>" for n in range(6))
    + "</body></html>"
).encode()


@pytest.fixture(autouse=True)
def _guard_of_the_test(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("articles.tasks.fetch_and_read", partial(fetch_and_read, guard=HERE))


def outcome(speak: Speak, actor: User) -> Waiting | Unfetched | Read:
    with server(speak) as port:
        task = ask_for_page(f"http://post.example:{port}/bridge", actor=actor)
        work_off(task)
        return fetched_page(task, actor=actor)


def reason(speak: Speak, actor: User) -> str:
    said = outcome(speak, actor)
    assert isinstance(said, Unfetched)
    return said.reason


def test_fetched_page_waits_until_the_worker_has_come_to_it(reporter: User) -> None:
    task = ask_for_page("https://post.example/bridge#top", actor=reporter)
    said = fetched_page(task, actor=reporter)
    assert isinstance(said, Waiting)
    assert (said.url, said.stage) == ("https://post.example/bridge", Stage.WAITING)


def test_fetched_page_says_how_far_it_is(reporter: User) -> None:
    stages = []
    task = ask_for_page("https://post.example/bridge", actor=reporter)
    row = DBTaskResult.objects.get(id=task)
    row.claim("a worker")
    for returned in (None, {"stage": "reading"}):
        DBTaskResult.objects.filter(id=task).update(return_value=returned)
        said = fetched_page(task, actor=reporter)
        assert isinstance(said, Waiting)
        stages.append(said.stage)
    assert stages == [Stage.FETCHING, Stage.READING]


def test_fetched_page_brings_the_page_and_what_it_says_of_its_article(reporter: User) -> None:
    before = timezone.now()
    said = outcome(page(ARTICLE), reporter)
    assert isinstance(said, Read)
    assert (said.markup, said.title, said.published, said.language) == ("html", "Bridge opens", date(2026, 3, 5), "en")
    assert said.text == ARTICLE.decode()
    assert before <= said.fetched_at <= timezone.now()


def test_fetched_page_brings_a_large_page_as_the_text_of_its_article(reporter: User) -> None:
    large = ARTICLE.replace(b"</head>", b"<script>" + b"x" * 2_100_000 + b"</script></head>")
    said = outcome(page(large), reporter)
    assert isinstance(said, Read)
    assert said.markup == "text"
    assert said.text.startswith("The harbour master said on Tuesday that section 0 of the bridge")
    assert len(blocks_in(said.found, said.text)) == 6


def test_fetching_leaves_nothing_on_the_record(reporter: User) -> None:
    outcome(page(ARTICLE), reporter)
    assert not Event.objects.exists()


@pytest.mark.parametrize(
    ("status", "words"),
    [
        ("404 Not Found", "no such page"),
        ("403 Forbidden", "does not let programs read"),
        ("451 Unavailable", "does not let programs read"),
        ("503 Service Unavailable", "503 Service Unavailable"),
    ],
)
def test_fetched_page_says_what_a_site_that_says_no_means(reporter: User, status: str, words: str) -> None:
    assert words in reason(page(ARTICLE, status=status), reporter)


def test_fetched_page_says_that_a_picture_belongs_on_the_photo_desk(reporter: User) -> None:
    assert "photo desk" in reason(page(b"\x89PNG\r\n\x1a\n" + bytes(50)), reporter)


def test_fetched_page_says_that_a_page_holds_no_article(reporter: User) -> None:
    assert "There is no text in this page" in reason(page(b"<!doctype html><html><body></body></html>"), reporter)


def test_fetched_page_refuses_an_address_inside_the_network(reporter: User, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("articles.tasks.fetch_and_read", fetch_and_read)
    task = ask_for_page("http://169.254.169.254/latest/meta-data/", actor=reporter)
    work_off(task)
    said = fetched_page(task, actor=reporter)
    assert isinstance(said, Unfetched)
    assert "169.254.169.254, a link-local address" in said.reason


def test_fetched_page_answers_nobody_but_who_asked(reporter: User, chief: User, outsider: User) -> None:
    task = ask_for_page("https://post.example/bridge", actor=reporter)
    for stranger in (chief, outsider):
        with pytest.raises(NotAsked):
            fetched_page(task, actor=stranger)


@pytest.mark.parametrize("task", ["", "1", "../etc", "00000000-0000-0000-0000-000000000000"])
def test_fetched_page_knows_no_other_task(reporter: User, task: str) -> None:
    with pytest.raises(NotAsked):
        fetched_page(task, actor=reporter)


def test_fetched_page_says_that_a_worker_was_stopped_in_the_middle(reporter: User) -> None:
    task = ask_for_page("https://post.example/bridge", actor=reporter)
    DBTaskResult.objects.get(id=task).claim("a worker")
    DBTaskResult.objects.filter(id=task).update(started_at=timezone.now() - BROKEN_OFF - timedelta(seconds=1))
    said = fetched_page(task, actor=reporter)
    assert isinstance(said, Unfetched)
    assert "broke off" in said.reason


def test_fetched_page_says_that_the_task_failed(reporter: User, monkeypatch: pytest.MonkeyPatch) -> None:
    def breaks(_url: str, *, task_id: str) -> dict[str, str]:
        raise RuntimeError(task_id)

    monkeypatch.setattr("articles.tasks.fetch_and_read", breaks)
    task = ask_for_page("https://post.example/bridge", actor=reporter)
    work_off(task)
    assert isinstance(fetched_page(task, actor=reporter), Unfetched)


def test_ask_for_page_refuses_whoever_may_not_hand_in(outsider: User) -> None:
    with pytest.raises(Refused):
        ask_for_page("https://post.example/bridge", actor=outsider)
    assert not DBTaskResult.objects.exists()


@pytest.mark.parametrize("url", ["file:///etc/passwd", "post.example", "https://a:b@post.example/", ""])
def test_ask_for_page_refuses_at_once_what_is_no_address(reporter: User, url: str) -> None:
    with pytest.raises(Refused) as refused:
        ask_for_page(url, actor=reporter)
    assert refused.value.refusal.cure == "url"


def test_ask_for_page_refuses_more_than_one_person_can_use(reporter: User, chief: User) -> None:
    for _ in range(MOST_WAITING):
        ask_for_page("https://post.example/bridge", actor=reporter)
    with pytest.raises(Refused, match="waiting already"):
        ask_for_page("https://post.example/bridge", actor=reporter)
    ask_for_page("https://post.example/bridge", actor=chief)
