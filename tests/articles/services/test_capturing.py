"""The page of a source, from whoever asks for it over the queue to the archive: against servers of the test's own on this machine."""

from __future__ import annotations

import gzip
import socket
import threading
import zlib
from datetime import timedelta
from functools import partial

import pytest
from django.core.files.storage import default_storage
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from articles.dialing import public_only
from articles.fetching import FetchLimits, Guard
from articles.models import Capture, Event, Source, User
from articles.services.capturing import Capturing, NotCaptured, capturing_of, fetch_and_keep
from articles.services.errors import Refused
from articles.services.fetching import BROKEN_OFF, MOST_WAITING, Stage
from articles.services.sources import add_source, edit_source
from articles.tasks import ask_for_capture
from articles.warc import MEDIA_TYPE, from_warc
from factcheck.vocabulary import EventKind, SourceKind
from tests.articles.loopback import HERE, Speak, page, sends_to, server, this_machine_too
from tests.articles.queueing import work_off
from tests.reading.making_files import pdf, set_in

STORM = "The storm had broken the outer wall of the harbour on Monday, the council said."
PAGE = f"<!doctype html><html lang=en><head><title>Storm</title></head><body><article><h1>Storm</h1><p>{STORM}</p></article></body></html>".encode()


@pytest.fixture(autouse=True)
def _guard_of_the_test(monkeypatch: pytest.MonkeyPatch) -> None:
    guarded_by(monkeypatch, HERE)


def guarded_by(monkeypatch: pytest.MonkeyPatch, guard: Guard) -> None:
    monkeypatch.setattr("articles.tasks.fetch_and_keep", partial(fetch_and_keep, guard=guard))


def quick(monkeypatch: pytest.MonkeyPatch, **limits: float) -> None:
    """Bounds that a test can wait for."""
    monkeypatch.setattr("articles.services.capturing.FetchLimits", lambda **said: FetchLimits(**{**said, **limits}))


def source_at(url: str, actor: User, *, confidential: bool = False) -> Source:
    return add_source(None, actor=actor, name="Harbour Post", kind=SourceKind.NEWS_REPORT, url=url, confidential=confidential)


def captured(source: Source, actor: User) -> Capturing | NotCaptured | None:
    """What came of it, once the worker was there."""
    ask_for_capture(source, actor=actor)
    work_off(str(DBTaskResult.objects.get().id))
    return capturing_of(source)


def outcome(speak: Speak, actor: User, path: str = "/storm") -> Capturing | NotCaptured | None:
    with server(speak) as port:
        return captured(source_at(f"http://post.example:{port}{path}", actor), actor)


def reason(speak: Speak, actor: User) -> str:
    said = outcome(speak, actor)
    assert isinstance(said, NotCaptured)
    assert not Capture.objects.exists()
    return said.reason


def test_page_is_kept_as_a_web_archive_with_its_text(checker: User) -> None:
    before = timezone.now()
    assert outcome(page(PAGE), checker) is None
    kept = Capture.objects.get()
    assert (kept.media_type, kept.payload_type, kept.captured_by) == (MEDIA_TYPE, "text/html", checker)
    assert STORM in kept.text
    assert kept.url.endswith("/storm")
    assert before <= kept.captured_at <= timezone.now()
    with default_storage.open(str(kept.file.name)) as file:
        archived = from_warc(file.read())
    assert archived.body == PAGE
    assert archived.url == kept.url


def test_url_is_where_the_page_was_found_in_the_end(checker: User) -> None:
    def speak(talk: socket.socket, path: str) -> None:
        (sends_to("/now/here") if path == "/storm" else page(PAGE))(talk, path)

    outcome(speak, checker)
    assert Capture.objects.get().url.endswith("/now/here")


def test_event_is_by_whoever_asked(checker: User) -> None:
    outcome(page(PAGE), checker)
    event = Event.objects.get(kind=EventKind.CAPTURE_ADDED)
    assert (event.actor, event.payload["sha256"], event.payload["media_type"]) == (checker, Capture.objects.get().sha256, MEDIA_TYPE)


@pytest.mark.parametrize(
    ("body", "payload", "words"),
    [
        (pdf([set_in([STORM])]), "application/pdf", STORM),
        (b"Storm figures: 12 walls.", "text/plain", "12 walls"),
        (b"<!doctype html><html><body><table><tr><td>Walls<td>12</table></body></html>", "text/html", "12"),
    ],
    ids=["pdf", "text", "table"],
)
def test_page_may_be_a_document_or_a_table(checker: User, body: bytes, payload: str, words: str) -> None:
    assert outcome(page(body), checker) is None
    kept = Capture.objects.get()
    assert kept.payload_type == payload
    assert words in kept.text


def test_asked_for_twice_at_once_it_is_one(checker: User, chief: User) -> None:
    source = source_at("https://post.example/storm", checker)
    for actor in (checker, chief, checker):
        ask_for_capture(source, actor=actor)
    assert DBTaskResult.objects.count() == 1
    said = capturing_of(source)
    assert isinstance(said, Capturing)
    assert said.stage is Stage.WAITING
    DBTaskResult.objects.get().claim("a worker")
    ask_for_capture(source, actor=checker)
    assert DBTaskResult.objects.count() == 1


def test_capturing_of_says_how_far_it_is(checker: User) -> None:
    source = source_at("https://post.example/storm", checker)
    assert capturing_of(source) is None
    ask_for_capture(source, actor=checker)
    DBTaskResult.objects.get().claim("a worker")
    stages = []
    for returned in (None, {"stage": "reading"}):
        DBTaskResult.objects.update(return_value=returned)
        said = capturing_of(source)
        assert isinstance(said, Capturing)
        stages.append(said.stage)
    assert stages == [Stage.FETCHING, Stage.READING]


def test_worker_that_was_stopped_in_the_middle_is_told_and_may_be_asked_again(checker: User) -> None:
    source = source_at("https://post.example/storm", checker)
    ask_for_capture(source, actor=checker)
    DBTaskResult.objects.get().claim("a worker")
    DBTaskResult.objects.update(started_at=timezone.now() - BROKEN_OFF - timedelta(seconds=1))
    said = capturing_of(source)
    assert isinstance(said, NotCaptured)
    assert "broke off" in said.reason
    ask_for_capture(source, actor=checker)
    assert isinstance(capturing_of(source), Capturing)


def test_queue_holds_no_address(checker: User) -> None:
    source = source_at("https://secret.example/storm", checker, confidential=True)
    ask_for_capture(source, actor=checker)
    assert DBTaskResult.objects.get().args_kwargs == {"args": [], "kwargs": {"source": source.pk, "actor": checker.pk}}


def test_source_without_an_address_is_refused_with_a_way_on(checker: User) -> None:
    with pytest.raises(Refused, match="by hand"):
        ask_for_capture(source_at("", checker), actor=checker)


def test_capture_is_refused_to_whoever_may_not_see_the_source_or_add_any(checker: User, chief: User, reporter: User) -> None:
    with pytest.raises(Refused, match="confidential"):
        ask_for_capture(source_at("https://post.example/a", checker, confidential=True), actor=chief)
    with pytest.raises(Refused):
        ask_for_capture(source_at("https://post.example/b", checker), actor=reporter)
    assert not DBTaskResult.objects.exists()


def test_worker_keeps_nothing_for_somebody_who_may_not_see_the_source_any_more(checker: User, chief: User) -> None:
    source = source_at("https://post.example/storm", checker)
    ask_for_capture(source, actor=chief)
    edit_source(source, actor=checker, read_at_version=1, confidential=True)
    work_off(str(DBTaskResult.objects.get().id))
    said = capturing_of(source)
    assert isinstance(said, NotCaptured)
    assert "confidential" in said.reason
    assert not Capture.objects.exists()


def test_more_than_one_person_can_use_are_refused(checker: User, chief: User) -> None:
    for number in range(MOST_WAITING):
        ask_for_capture(source_at(f"https://post.example/{number}", checker), actor=checker)
    with pytest.raises(Refused, match="waiting already"):
        ask_for_capture(source_at("https://post.example/more", checker), actor=checker)
    ask_for_capture(source_at("https://post.example/other", checker), actor=chief)


@pytest.mark.parametrize(
    ("status", "words"),
    [("404 Not Found", "no such page"), ("403 Forbidden", "does not let programs read"), ("503 Service Unavailable", "503")],
)
def test_site_that_says_no_is_told_with_a_way_on(checker: User, status: str, words: str) -> None:
    assert words in reason(page(PAGE, status=status), checker)


# --- what the guard of the fetch refuses, by way of the capture ---------------------------------------------------


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("10.1.2.3", "10.1.2.3, a private address"),
        ("127.0.0.1", "127.0.0.1, "),
        ("169.254.169.254", "169.254.169.254, a link-local address"),
        ("::ffff:127.0.0.1", "only pages on the public internet are fetched"),
    ],
    ids=["private", "loopback", "link-local", "IPv6-mapped"],
)
def test_addresses_inside_the_network_are_refused(checker: User, monkeypatch: pytest.MonkeyPatch, address: str, words: str) -> None:
    guarded_by(monkeypatch, Guard(policy=public_only, resolver=lambda _host, _port: [address]))
    assert words in reason(page(PAGE), checker)


def test_name_that_changes_its_answer_is_connected_to_where_it_was_judged(checker: User, monkeypatch: pytest.MonkeyPatch) -> None:
    answers = iter([["127.0.0.1"], ["10.0.0.1"], ["10.0.0.1"]])
    guarded_by(monkeypatch, Guard(policy=this_machine_too, resolver=lambda _host, _port: next(answers)))
    assert outcome(page(PAGE), checker) is None
    with default_storage.open(str(Capture.objects.get().file.name)) as file:
        assert from_warc(file.read()).address == "127.0.0.1"


def test_redirect_into_a_private_address_is_refused(checker: User, monkeypatch: pytest.MonkeyPatch) -> None:
    guard = Guard(policy=this_machine_too, resolver=lambda host, _port: ["127.0.0.1"] if host == "post.example" else [host])
    guarded_by(monkeypatch, guard)
    assert "only pages on the public internet" in reason(sends_to("http://192.168.0.1/"), checker)


@pytest.mark.parametrize("url", ["file:///etc/passwd", "https://name:word@post.example/", "http://post.example:25/"])
def test_what_is_no_address_of_a_page_is_refused_at_once(checker: User, url: str) -> None:
    with pytest.raises(Refused) as refused:
        ask_for_capture(source_at(url, checker), actor=checker)
    assert refused.value.refusal.cure == "url"
    assert not DBTaskResult.objects.exists()


def test_redirect_to_a_file_is_refused(checker: User) -> None:
    assert "begin with http" in reason(sends_to("file:///etc/passwd"), checker)


def test_ten_gigabytes_are_refused_at_the_limit(checker: User, monkeypatch: pytest.MonkeyPatch) -> None:
    quick(monkeypatch, sent=1_000_000)
    sent: list[int] = []

    def endless(talk: socket.socket, _path: str) -> None:
        talk.sendall(b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n")
        for _ in range(10_000_000_000 // 65536):
            talk.sendall(bytes(65536))
            sent.append(65536)

    assert "larger than 1 MB" in reason(endless, checker)
    assert sum(sent) < 100_000_000


def test_endless_redirect_is_refused(checker: User) -> None:
    assert "more than 5 times" in reason(sends_to("/round"), checker)


def test_server_that_drips_is_cut_off(checker: User, monkeypatch: pytest.MonkeyPatch) -> None:
    quick(monkeypatch, seconds=0.5)
    over = threading.Event()

    def drips(talk: socket.socket, _path: str) -> None:
        talk.sendall(b"HTTP/1.1 200 OK\r\n\r\n")
        while not over.wait(0.05):
            talk.sendall(b"y")

    assert "took longer than 0.5 seconds" in reason(drips, checker)
    over.set()


def test_gzip_bomb_is_refused_at_the_limit(checker: User, monkeypatch: pytest.MonkeyPatch) -> None:
    quick(monkeypatch, unpacked=2_000_000)
    packer = zlib.compressobj(9, wbits=zlib.MAX_WBITS | 16)
    bomb = b"".join(packer.compress(bytes(1_000_000)) for _ in range(100)) + packer.flush()
    assert "larger than 2 MB" in reason(page(bomb, "Content-Encoding: gzip"), checker)


def test_page_sent_packed_is_kept_unpacked(checker: User) -> None:
    assert outcome(page(gzip.compress(PAGE), "Content-Encoding: gzip"), checker) is None
    assert STORM in Capture.objects.get().text


def test_what_is_no_page_is_refused_with_what_a_capture_is(checker: User) -> None:
    assert "A capture is text, a web page" in reason(page(b"\x7fELF" + bytes(90)), checker)
