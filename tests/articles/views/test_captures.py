"""Captures on the pages: added three ways, shown harmless, compared, handed out and told by a manifest."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime, timedelta
from functools import partial
from html import unescape
from io import BytesIO

import pytest
from django.core.files.storage import default_storage
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django_tasks_db.models import DBTaskResult
from PIL import Image

from articles.demo.work import claim, judge, say
from articles.models import Article, Capture, Claim, Contact, Source, User
from articles.services.captures import add_capture, add_contact
from articles.services.capturing import fetch_and_keep
from articles.services.sources import add_source
from articles.templatetags import captures
from factcheck.desk.excerpts import MOST_LINES
from factcheck.vocabulary import ClaimKind, ContactMeans, SourceKind, Stance, Verdict
from tests.articles.loopback import HERE, page, server
from tests.articles.queueing import work_off
from tests.articles.services.test_capturing import PAGE, STORM

HTMX = {"HX-Request": "true"}
FIRST = "City gazette\nThe parade was on 27 February, said the mayor.\nSome 300 people came, <b>all</b> of them wet.\n"
SECOND = FIRST.replace("27 February", "28 February")


@pytest.fixture
def gazette(article: Article, checker: User) -> Source:
    return add_source(article, actor=checker, name="City gazette", kind=SourceKind.DOCUMENT, url="https://gazette.example/1", language="en")


def quoted(article: Article, source: Source, actor: User, capture: Capture, words: str, **said: str) -> Claim:
    made = claim(article, words, actor=actor, label=f"About {words}", kind=ClaimKind.OTHER)
    say(made, source, actor=actor, stance=Stance.SUPPORTS, capture=capture, **said)
    return made


def shown(capture: Capture, *, show: str = "") -> str:
    return reverse("capture-shown", args=[capture.source_id, capture.pk]) + (f"?show={show}" if show else "")


def body(client: Client, address: str, **headers: str) -> str:
    answer = client.get(address, headers=headers)
    assert answer.status_code == 200, address
    return answer.content.decode()


# --- captured now -------------------------------------------------------------------------------------------


def test_capture_now_leads_back_to_the_source_which_says_how_far_it_is(desk: Client, gazette: Source) -> None:
    answer = desk.post(reverse("capture-now", args=[gazette.pk]))
    assert (answer.status_code, answer["Location"]) == (302, f"/sources/{gazette.pk}/#captures")
    seen = body(desk, gazette.get_absolute_url())
    assert 'aria-current="step">Waiting for the worker' in seen
    assert 'hx-trigger="every 1s"' in seen
    assert "Look again" in seen
    desk.post(reverse("capture-now", args=[gazette.pk]))
    assert DBTaskResult.objects.count() == 1


def test_progress_is_news_once_and_ends_with_the_capture(
    desk: Client, checker: User, article: Article, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("articles.tasks.fetch_and_keep", partial(fetch_and_keep, guard=HERE))
    with server(page(PAGE)) as port:
        source = add_source(article, actor=checker, name="Harbour Post", kind=SourceKind.NEWS_REPORT, url=f"http://post.example:{port}/")
        address = reverse("source-capture", args=[source.pk])
        desk.post(reverse("capture-now", args=[source.pk]))
        assert desk.get(address, {"seen": "waiting"}, headers=HTMX).status_code == 204
        work_off(str(DBTaskResult.objects.get().id))
    seen = body(desk, f"{address}?seen=waiting", **HTMX)
    kept = Capture.objects.get()
    assert shown(kept) in seen
    assert "every 1s" not in seen
    assert "web page, fetched by the desk" in seen
    assert desk.get(address).status_code == 302


def test_refusal_is_a_sentence_with_the_way_on_until_there_is_a_later_capture(desk: Client, gazette: Source, checker: User) -> None:
    desk.post(reverse("capture-now", args=[gazette.pk]))
    said = {"refused": "The site does not let programs read this page (status 403)."}
    DBTaskResult.objects.update(status="SUCCESSFUL", return_value=said, finished_at=timezone.now())
    seen = body(desk, gazette.get_absolute_url())
    assert said["refused"] in seen
    assert "can always be added by hand, below" in seen
    add_capture(gazette, actor=checker, data=FIRST)
    assert said["refused"] not in body(desk, gazette.get_absolute_url())


def test_worker_that_does_not_come_is_told(desk: Client, gazette: Source) -> None:
    desk.post(reverse("capture-now", args=[gazette.pk]))
    DBTaskResult.objects.update(enqueued_at=timezone.now() - timedelta(seconds=21))
    assert "the worker may be down" in body(desk, reverse("source-capture", args=[gazette.pk]) + "?seen=waiting", **HTMX)


def test_source_without_an_address_says_what_it_lacks(desk: Client, article: Article, checker: User) -> None:
    source = add_source(article, actor=checker, name="Radio Kota", kind=SourceKind.NEWS_REPORT)
    assert "With an address, the desk can fetch" in body(desk, source.get_absolute_url())
    answer = desk.post(reverse("capture-now", args=[source.pk]), follow=True)
    assert "This source has no address" in answer.content.decode()


@pytest.mark.parametrize("where", ["registry", "article"])
def test_source_is_added_and_captured_in_one_step(desk: Client, article: Article, where: str) -> None:
    address = reverse("sources") if where == "registry" else reverse("article-sources", args=[article.pk])
    sent = {"name": "Harbour Post", "kind": "news report", "url": "https://post.example/1", "capture_now": "1"}
    answer = desk.post(address, sent)
    source = Source.objects.get()
    assert answer["Location"].startswith(source.get_absolute_url())
    assert DBTaskResult.objects.get().args_kwargs["kwargs"]["source"] == source.pk


# --- contacts -----------------------------------------------------------------------------------------------


def test_contact_is_noted_by_the_clock_of_the_desk(desk: Client, gazette: Source) -> None:
    sent = {"whom": "The archivist", "means": "call", "at": "2024-03-06T16:30", "notes": "She read the page out to us."}
    answer = desk.post(reverse("source-contact", args=[gazette.pk]), sent)
    assert answer.status_code == 302
    assert Contact.objects.get().at == datetime(2024, 3, 6, 9, 30, tzinfo=UTC)
    seen = body(desk, gazette.get_absolute_url())
    assert "call with The archivist, 6 Mar 2024, 16:30" in seen
    told = body(desk, shown(Capture.objects.get()))
    assert "call with The archivist" in told
    assert "She read the page out to us." in told


def test_contact_that_cannot_be_taken_comes_back_as_typed(desk: Client, gazette: Source) -> None:
    sent = {"whom": "", "means": "call", "at": "2999-03-06T16:30", "notes": "She read it."}
    answer = desk.post(reverse("source-contact", args=[gazette.pk]), sent)
    assert answer.status_code == 422
    assert "She read it." in answer.content.decode()
    assert "This is in the future" in answer.content.decode()
    assert not Contact.objects.exists()


def test_contact_is_offered_first_for_an_interview(desk: Client, article: Article, gazette: Source, checker: User) -> None:
    spoken = add_source(article, actor=checker, name="Rina", kind=SourceKind.INTERVIEW)
    places = [
        (seen.index('id="add-contact"'), seen.index('id="add-capture"'))
        for seen in (body(desk, source.get_absolute_url()) for source in (spoken, gazette))
    ]
    assert places[0][0] < places[0][1]
    assert places[1][0] > places[1][1]


# --- shown --------------------------------------------------------------------------------------------------


def test_text_is_shown_with_what_evidence_quotes_marked_and_led_to_its_claim(
    desk: Client, article: Article, gazette: Source, checker: User
) -> None:
    kept = add_capture(gazette, actor=checker, data=FIRST)
    one = quoted(article, gazette, checker, kept, "27 Februari", quote="The parade was on 27 February")
    two = quoted(article, gazette, checker, kept, "4 Maret", quote="27 February, said the mayor. Some 300 people")
    gone = quoted(article, gazette, checker, kept, "12 miliar", quote="paraphrase: a dear bridge")
    seen = body(desk, shown(kept))
    ids = {made: made.evidence.get().pk for made in (one, two, gone)}
    assert f'<span class="passage-place" id="passage-{ids[one]}"></span><mark class="passage-mark">The parade was on </mark>' in seen
    assert (
        f'<span class="passage-place" id="passage-{ids[two]}"></span><mark class="passage-mark">27 February</mark><a class="claim-flag"'
        in seen
    )
    assert '<mark class="passage-mark">Some 300 people</mark>' in seen
    assert f'<li id="passage-{ids[gone]}">' in seen
    assert "not word for word in this text" in seen
    assert f"{one.get_absolute_url()}#evidence-{ids[one]}" in seen
    assert "&lt;b&gt;all&lt;/b&gt; of them wet" in seen
    assert [seen.count(f'id="passage-{pk}"') for pk in ids.values()] == [1, 1, 1]


def test_evidence_leads_to_its_passage(desk: Client, article: Article, gazette: Source, checker: User) -> None:
    kept = add_capture(gazette, actor=checker, data=FIRST)
    made = quoted(article, gazette, checker, kept, "27 Februari", quote="The parade was on 27 February")
    assert f"{shown(kept)}#passage-{made.evidence.get().pk}" in body(desk, reverse("evidence", args=[article.pk, made.number]))


@pytest.mark.parametrize("how", ["html", "mhtml"])
def test_page_is_shown_without_anything_that_runs_or_fetches(desk: Client, gazette: Source, checker: User, how: str) -> None:
    html = (
        b"<!doctype html><html><head><title>T</title><script>alert(1)</script></head><body onload=alert(1)><h1>Parade</h1>"
        b"<p style='x'>On <b>27</b> February. <a href='https://a.example/'>More</a><img src='https://spy.example/x' alt='A wet crowd'></p></body></html>"
    )
    saved = (
        b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x\r\nContent-Type: text/html\r\n\r\n"
        + html
        + b"\r\n--x--\r\n"
    )
    kept = add_capture(gazette, actor=checker, data=html if how == "html" else saved)
    assert kept.media_type == ("text/html" if how == "html" else "multipart/related")
    seen = body(desk, shown(kept, show="page"))
    inside = seen[seen.index('class="captured-page') : seen.index("</section>")]
    assert '<a href="https://a.example/" rel="nofollow noopener noreferrer">More</a>[A wet crowd]' in inside
    assert "<b>27</b>" in inside
    assert not re.search(r"<script|<img|onload|style=|spy\.example", inside)
    assert "27" in kept.text


def test_page_that_is_made_to_take_for_ever_is_told(desk: Client, gazette: Source, checker: User) -> None:
    kept = add_capture(gazette, actor=checker, data=b"<!doctype html><html><body>" + b"<div>" * 300_000 + b"x")
    assert "made so that it cannot be shown" in body(desk, shown(kept, show="page"))


def test_fetched_page_is_shown_out_of_its_archive(desk: Client, article: Article, checker: User, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("articles.tasks.fetch_and_keep", partial(fetch_and_keep, guard=HERE))
    with server(page(PAGE)) as port:
        source = add_source(article, actor=checker, name="Harbour Post", kind=SourceKind.NEWS_REPORT, url=f"http://post.example:{port}/")
        desk.post(reverse("capture-now", args=[source.pk]))
        work_off(str(DBTaskResult.objects.get().id))
    kept = Capture.objects.get()
    assert STORM in body(desk, shown(kept))
    assert f"<p>{STORM}</p>" in body(desk, shown(kept, show="page"))
    assert f'href="{kept.url}" rel="noreferrer noopener nofollow external"' in body(desk, shown(kept))
    answer = desk.get(reverse("capture", args=[kept.pk]))
    assert answer["Content-Disposition"].endswith('.warc.gz"')
    assert b"".join(answer.streaming_content)[:2] == b"\x1f\x8b"  # type: ignore[attr-defined]  # a FileResponse's
    answer.close()


def test_long_text_is_escaped_line_by_line_and_only_what_is_quoted_is_drawn(
    desk: Client, gazette: Source, checker: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    formatted: list[str] = []

    def counted(markup: str, *said: object) -> SafeString:
        formatted.append(markup)
        return format_html(markup, *said)

    kept = add_capture(gazette, actor=checker, data="Rain & <i>wind</i>.\n" * 3_000 + FIRST)
    monkeypatch.setattr(captures, "format_html", counted)
    seen = body(desk, shown(kept))
    assert seen.count("<p>Rain &amp; &lt;i&gt;wind&lt;/i&gt;.</p>") == 3_000
    assert not formatted


def test_picture_is_drawn_anew(desk: Client, gazette: Source, checker: User) -> None:
    out = BytesIO()
    Image.new("RGB", (3000, 2000), "navy").save(out, "PNG")
    kept = add_capture(gazette, actor=checker, data=out.getvalue())
    address = reverse("capture-picture", args=[kept.pk])
    assert f'src="{address}"' in body(desk, shown(kept))
    answer = desk.get(address)
    assert (answer["Content-Type"], answer["X-Content-Type-Options"]) == ("image/jpeg", "nosniff")
    assert answer["Cache-Control"] == "private, no-store"
    assert max(Image.open(BytesIO(answer.content)).size) <= 1024
    assert desk.get(reverse("capture-picture", args=[add_capture(gazette, actor=checker, data=FIRST).pk])).status_code == 404


def test_file_that_is_gone_or_changed_is_told(desk: Client, gazette: Source, checker: User) -> None:
    kept = add_capture(gazette, actor=checker, data=b"<!doctype html><html><body><p>Words of a page that is kept.</p></body></html>")
    name = str(kept.file.name)
    default_storage.delete(name)
    assert "missing from the store" in body(desk, shown(kept, show="page"))
    assert desk.get(reverse("capture", args=[kept.pk])).status_code == 404
    with default_storage.open(name, "wb") as file:
        file.write(b"<p>Other words.</p>")
    seen = body(desk, shown(kept, show="page"))
    assert "was changed in the store" in seen
    assert "Other words" not in seen


def test_original_is_an_attachment_and_never_active(desk: Client, gazette: Source, checker: User) -> None:
    kept = add_capture(gazette, actor=checker, data=b"<!doctype html><script>alert(1)</script>")
    answer = desk.get(reverse("capture", args=[kept.pk]))
    assert answer["Content-Type"] == "application/octet-stream"
    assert answer["Content-Disposition"].startswith("attachment;")
    assert "sandbox" in answer["Content-Security-Policy"]
    assert answer["X-Content-Type-Options"] == "nosniff"
    answer.close()


@pytest.mark.parametrize("name", ["capture-shown", "capture-changes"])
def test_capture_of_another_source_is_not_there(desk: Client, article: Article, gazette: Source, checker: User, name: str) -> None:
    other = add_source(article, actor=checker, name="Radio Kota", kind=SourceKind.NEWS_REPORT)
    kept = add_capture(gazette, actor=checker, data=FIRST)
    assert desk.get(reverse(name, args=[other.pk, kept.pk])).status_code == 404


def test_reporter_sees_what_their_own_article_rests_on_and_no_other_claim(
    client: Client, article: Article, gazette: Source, checker: User, reporter: User
) -> None:
    kept = add_capture(gazette, actor=checker, data=FIRST)
    client.force_login(reporter)
    assert client.get(shown(kept)).status_code == 404
    quoted(article, gazette, checker, kept, "27 Februari", quote="The parade was on 27 February")
    seen = body(client, shown(kept))
    assert "About 27 Februari" in seen
    assert gazette.get_absolute_url() + "#" not in seen
    assert client.get(reverse("capture-changes", args=[gazette.pk, kept.pk])).status_code == 404
    assert client.get(reverse("captures-manifest", args=[article.pk])).status_code == 404


# --- compared -----------------------------------------------------------------------------------------------


def test_changes_name_the_words_and_the_claims_that_lean_on_them(desk: Client, article: Article, gazette: Source, checker: User) -> None:
    first = add_capture(gazette, actor=checker, data=FIRST)
    hit = quoted(article, gazette, checker, first, "27 Februari", quote="The parade was on 27 February")
    quoted(article, gazette, checker, first, "4 Maret", quote="Some 300 people came")
    judge(hit, Verdict.CONFIRMED, "It says so.", actor=checker)
    second = add_capture(gazette, actor=checker, data=SECOND)
    seen = unescape(body(desk, reverse("capture-changes", args=[gazette.pk, second.pk])))
    text = " ".join(re.sub(r"<[^>]+>", "", seen).split())
    assert "The parade was on removed: 27 added: 28 February" in text
    assert "About 27 Februari words changed" in text
    assert "1 claim whose words stand" in text
    hit.refresh_from_db()
    workbench = unescape(re.sub(r"<[^>]+>", "", body(desk, hit.get_absolute_url())))
    assert "words that it rests on changed: “The parade was on 27 February” is now “The parade was on 28 February”" in workbench
    assert f"/sources/{gazette.pk}/captures/{second.pk}/changes/?against={first.pk}" in body(desk, hit.get_absolute_url())
    assert "This source was captured again" in body(desk, shown(first))


def test_evidence_on_a_claim_in_hand_says_that_its_source_was_captured_again(
    desk: Client, article: Article, gazette: Source, checker: User
) -> None:
    first = add_capture(gazette, actor=checker, data=FIRST)
    made = quoted(article, gazette, checker, first, "27 Februari", quote="The parade was on 27 February")
    add_contact(gazette, actor=checker, whom="Rina", means=ContactMeans.CALL, at=datetime(2024, 3, 6, tzinfo=UTC), notes="Hello.")
    assert "captured again since" not in body(desk, made.get_absolute_url())
    second = add_capture(gazette, actor=checker, data=SECOND)
    again = unescape(body(desk, made.get_absolute_url()))
    assert f"{reverse('capture-changes', args=[gazette.pk, second.pk])}?against={first.pk}" in again
    assert "captured again since" in again


def test_changes_are_against_the_one_before_or_a_chosen_one(desk: Client, gazette: Source, checker: User) -> None:
    first, second = (add_capture(gazette, actor=checker, data=text) for text in (FIRST, SECOND))
    add_contact(gazette, actor=checker, whom="Rina", means=ContactMeans.CALL, at=datetime(2024, 3, 6, tzinfo=UTC), notes="Hello.")
    third = add_capture(gazette, actor=checker, data=SECOND)
    address = reverse("capture-changes", args=[gazette.pk, third.pk])
    assert "Both captures are the same, byte for byte" not in body(desk, f"{address}?against={first.pk}")
    assert f'value="{second.pk}" selected' in body(desk, address)
    assert desk.get(f"{address}?against=999999").status_code == 404
    assert desk.get(f"{address}?against=nonsense").status_code == 200
    assert desk.get(reverse("capture-changes", args=[gazette.pk, first.pk])).status_code == 404


def test_changes_of_long_texts_are_shown_as_far_as_anybody_looks(desk: Client, gazette: Source, checker: User) -> None:
    long = "".join(f"Line {number}.\n" for number in range(2 * MOST_LINES))
    add_capture(gazette, actor=checker, data=f"{long}{FIRST}")
    second = add_capture(gazette, actor=checker, data=f"{long}{SECOND}")
    third = add_capture(gazette, actor=checker, data="".join(f"Row {number}.\n" for number in range(40 * MOST_LINES)))
    seen = body(desk, reverse("capture-changes", args=[gazette.pk, second.pk]))
    assert seen.count("Line ") <= 4
    assert "only the lines from the first change to the last are shown" in seen
    assert "and not to the end" not in seen
    seen = body(desk, reverse("capture-changes", args=[gazette.pk, third.pk]))
    assert "and not to the end" in seen
    assert seen.count("Row ") <= MOST_LINES
    assert seen.count("Line ") <= MOST_LINES


def test_changes_of_pictures_are_looked_at_side_by_side(desk: Client, gazette: Source, checker: User) -> None:
    kept = []
    for colour in ("navy", "red"):
        out = BytesIO()
        Image.new("RGB", (8, 8), colour).save(out, "PNG")
        kept.append(add_capture(gazette, actor=checker, data=out.getvalue()))
    seen = body(desk, reverse("capture-changes", args=[gazette.pk, kept[1].pk]))
    assert seen.count("/picture/") == 2


# --- told ---------------------------------------------------------------------------------------------------


def test_manifest_of_an_article_tells_its_sources_captures(desk: Client, article: Article, gazette: Source, checker: User) -> None:
    kept = add_capture(gazette, actor=checker, data=FIRST)
    add_capture(add_source(None, actor=checker, name="Elsewhere", kind=SourceKind.DOCUMENT), actor=checker, data="Other.")
    answer = desk.get(reverse("captures-manifest", args=[article.pk]))
    assert answer["Content-Disposition"].startswith("attachment;")
    lines = [json.loads(line) for line in answer.content.decode().splitlines()]
    assert [line["capture"] for line in lines if "capture" in line] == [kept.pk]
    assert reverse("captures-manifest", args=[article.pk]) in body(desk, reverse("article-sources", args=[article.pk]))


def test_evidence_is_read_from_the_newest_capture_of_its_source_or_from_none(
    desk: Client, article: Article, gazette: Source, checker: User
) -> None:
    add_capture(gazette, actor=checker, data=FIRST)
    newest = add_capture(gazette, actor=checker, data=SECOND)
    made = claim(article, "27 Februari", actor=checker, label="Parade", kind=ClaimKind.DATE)
    address = reverse("evidence", args=[article.pk, made.number])
    assert re.search(r'<option value="newest" selected>\s*its newest capture', body(desk, address))
    sent = {"source": gazette.pk, "stance": "supports", "stated": "28 February", "capture": "newest"}
    assert desk.post(address, sent).status_code == 302
    assert made.evidence.get().capture == newest
    other = claim(article, "12 miliar", actor=checker, label="Cost", kind=ClaimKind.QUANTITY)
    desk.post(reverse("evidence", args=[article.pk, other.number]), {**sent, "capture": ""})
    assert other.evidence.get().capture is None
