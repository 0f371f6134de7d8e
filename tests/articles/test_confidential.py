"""A planted confidential source: nothing of it but its code name and stance may reach anybody it is hidden from, on any page."""

from __future__ import annotations

import json
import re
from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import translation
from django_tasks_db.models import DBTaskResult

from articles.demo.work import claim, judge, say, send_back
from articles.models import Article, Capture, Claim, Event, Evidence, Lineage, Source, User
from articles.services.captures import add_capture, add_contact
from articles.services.errors import Refused
from articles.services.evidence import edit_evidence, remove_evidence
from articles.services.lineage import dismiss_lineage
from articles.services.sources import add_source, draw_lineage, edit_source, remove_lineage, require_sight
from articles.tasks import ask_for_capture
from articles.views.bench import PULSE_HEADER
from factcheck.vocabulary import ClaimKind, ContactMeans, EventKind, Relation, SourceKind, Stance, Verdict

pytestmark = pytest.mark.django_db
HTMX = {"HX-Request": "true"}
TELLS = re.compile(r"[Bb]elimbing|17 Juli|wawancara|1987-07|(?<=[\s>(“])1987")
"""Words, and a day, that stand in the source and its evidence and nowhere else; the year as text has it, since a row may be number 1987."""
HASH = re.compile(r"\b[0-9a-f]{16,64}\b")
"""What the record shows of hashes, in which any four figures may stand by chance."""
HIDDEN_FROM = ("reporter", "other_checker", "reviewer", "chief", "admin_user")


@pytest.fixture
def secret(article: Article, checker: User) -> Source:
    source = add_source(
        article,
        actor=checker,
        name="Ibu Belimbing",
        kind=SourceKind.INTERVIEW,
        publisher="Penerbit Belimbing",
        url="https://belimbing.example/",
        language="jv",
        published_on=date(1987, 7, 17),
        note="wawancara di warung belimbing",
        confidential=True,
    )
    open_source = add_source(article, actor=checker, name="City gazette", kind=SourceKind.DOCUMENT)
    draw_lineage(source, open_source, Relation.QUOTES, actor=checker, note="kata Belimbing", on=article)
    draw_lineage(article, source, Relation.CITES, actor=checker, note="kata Belimbing")
    return edit_source(source, actor=checker, read_at_version=1, name="Nyonya Belimbing")


@pytest.fixture
def made(article: Article, secret: Source, checker: User) -> Claim:
    made = claim(article, "27 Februari", actor=checker, label="Parade", kind=ClaimKind.DATE, normal="2024-02-27")
    capture = add_capture(secret, actor=checker, data="Kata Belimbing, pawai itu 17 Juli 1987.")
    say(
        made,
        secret,
        actor=checker,
        stance=Stance.CONTRADICTS,
        stated="17 Juli 1987",
        quote="kata Belimbing",
        locator="menit 1987",
        capture=capture,
    )
    row = Evidence.objects.get()
    edit_evidence(
        row, actor=checker, read_at_version=1, stance=Stance.CONTRADICTS, stated="17 Juli 1987", note="wawancara kedua", capture=capture
    )
    return made


def pages(made: Claim, secret: Source) -> list[str]:
    """Every page on which the source could show, and the fragments among them."""
    article = [made.article_id]
    return [
        reverse("workbench", args=article),
        reverse("claim", args=[*article, made.number]),
        reverse("evidence", args=[*article, made.number]),
        reverse("evidence-pane", args=[*article, made.number]),
        reverse("grid", args=article),
        reverse("grid", args=article) + "?show=conflict",
        reverse("grid-cell", args=[*article, made.number, secret.pk]),
        reverse("evidence-edit", args=[*article, made.number, Evidence.objects.filter(source=secret)[0].pk]),
        reverse("review", args=article),
        reverse("review-claim", args=[*article, made.number]),
        reverse("article-sources", args=article),
        reverse("article-sources", args=article) + "?q=a",
        reverse("timeline", args=article),
        reverse("drift", args=article),
        reverse("claim-lineage", args=[*article, made.number]),
        reverse("history", args=article),
        reverse("sources"),
        reverse("sources") + "?kind=interview",
        reverse("sources") + "?q=example",
        reverse("source", args=[secret.pk]),
        reverse("source", args=[Source.objects.exclude(pk=secret.pk).get().pk]),
        *capture_pages(secret),
        reverse("captures-manifest", args=article),
        reverse("queue"),
        reverse("search") + "?q=warung",
        reverse("search") + "?q=kata",
        reverse("search") + f"?q=pawai&source_kind=interview&article={made.article_id}",
        reverse("passages", args=[*article, made.number]),
        reverse("evidence", args=[*article, made.number]) + f"?capture={Capture.objects.filter(source=secret)[0].pk}&at=0",
        reverse("prior-checks"),
    ]


def capture_pages(secret: Source) -> list[str]:
    """Every page of every capture of the source, and how far the worker is with its own page."""
    names = ("capture-shown", "capture-changes")
    captures = Capture.objects.filter(source=secret)
    return [
        *(reverse(name, args=[secret.pk, capture.pk]) for capture in captures for name in names),
        *(reverse(name, args=[capture.pk]) for capture in captures for name in ("capture", "capture-picture")),
        reverse("source-capture", args=[secret.pk]),
    ]


@pytest.mark.parametrize("who", HIDDEN_FROM)
def test_captures_of_a_hidden_source_are_nobody_elses(
    client: Client, made: Claim, secret: Source, checker: User, request: pytest.FixtureRequest, who: str
) -> None:
    said: dict[str, Any] = {
        "whom": "Nyonya Belimbing",
        "means": ContactMeans.CALL,
        "at": datetime(1987, 7, 17, tzinfo=UTC),
        "notes": "kata Belimbing, 1987",
    }
    add_contact(secret, actor=checker, **said)
    add_capture(secret, actor=checker, data="Kata Belimbing, pawai itu 18 Juli 1987.")
    ask_for_capture(secret, actor=checker)
    DBTaskResult.objects.update(status="SUCCESSFUL", return_value={"refused": "belimbing.example does not answer."})
    client.force_login(request.getfixturevalue(who))
    answers = {page: client.get(page, headers=headers) for page in capture_pages(secret) for headers in ({}, HTMX)}
    assert {answer.status_code for answer in answers.values()} <= {403, 404}
    for page in (*pages(made, secret), *answers):
        body = client.get(page).content.decode()
        assert not TELLS.findall(body), page
    manifest = client.get(reverse("captures-manifest", args=[made.article_id])).content.decode()
    assert not [capture.sha256 for capture in Capture.objects.filter(source=secret) if capture.sha256 in manifest]
    if who == "admin_user":
        for name in ("capture", "contact"):
            body = client.get(reverse(f"admin:articles_{name}_changelist")).content.decode()
            assert not TELLS.findall(body), name
        assert "task" not in client.get(reverse("admin:index")).content.decode().lower()


def test_manifest_holds_of_a_confidential_source_its_hash_alone(client: Client, made: Claim, secret: Source, checker: User) -> None:
    client.force_login(checker)
    manifest = client.get(reverse("captures-manifest", args=[made.article_id])).content.decode()
    assert Capture.objects.get().sha256 in manifest
    assert not TELLS.findall(manifest)


@pytest.mark.parametrize("who", HIDDEN_FROM)
def test_hidden_source_is_on_no_page(client: Client, made: Claim, secret: Source, request: pytest.FixtureRequest, who: str) -> None:
    client.force_login(request.getfixturevalue(who))
    answers = []
    for page in pages(made, secret):
        for headers in ({}, HTMX):
            response = client.get(page, headers=headers)
            answers.append(response.status_code)
            body = HASH.sub("", response.content.decode())
            told = TELLS.findall(body)
            assert not told, (page, headers, told)
    assert 500 not in answers
    assert answers.count(200) >= 16


@pytest.fixture
def flipped(article: Article, checker: User, other_checker: User, reviewer: User) -> tuple[Claim, Source]:
    """A source that stood open while it was worked with, in everything that the desk keeps of that, and is confidential since."""
    gazette = add_source(article, actor=checker, name="City gazette", kind=SourceKind.DOCUMENT)
    once_open = add_source(
        article,
        actor=checker,
        name="Ibu Belimbing",
        kind=SourceKind.INTERVIEW,
        publisher="Penerbit Belimbing",
        url="https://belimbing.example/",
        note="wawancara di warung belimbing",
    )
    made = claim(article, "27 Februari", actor=checker, label="Parade", kind=ClaimKind.DATE, normal="2024-02-27")
    capture = add_capture(once_open, actor=checker, data="Kata Belimbing, pawai itu 17 Juli 1987.")
    said: dict[str, Any] = {
        "stance": Stance.CONTRADICTS,
        "stated": "17 Juli 1987",
        "quote": "kata Belimbing",
        "locator": "menit 1987",
        "capture": capture,
    }
    say(made, once_open, actor=checker, **said)
    say(made, gazette, actor=checker, stated="27 February 2024")
    judge(made, Verdict.CONFIRMED, "So it says.", actor=checker)
    send_back(made, "Which of the two is primary?", actor=reviewer)
    judge(made, Verdict.CONFIRMED, "The gazette.", actor=checker)
    edited = edit_evidence(Evidence.objects.get(source=once_open), actor=checker, read_at_version=1, **{**said, "note": "wawancara kedua"})
    draw_lineage(once_open, gazette, Relation.QUOTES, actor=checker, note="kata Belimbing", on=article)
    draw_lineage(gazette, once_open, Relation.CITES, actor=checker, note="kata Belimbing", on=article)
    draw_lineage(article, once_open, Relation.CITES, actor=checker, note="kata Belimbing")
    remove_lineage(Lineage.objects.get(article=article), actor=checker)
    judge(made, Verdict.CONFIRMED, "The gazette, after all.", actor=checker)
    add_capture(once_open, actor=checker, data="Kata Belimbing, bukan 17 Juli 1987.")
    edit_source(once_open, actor=checker, read_at_version=1, name="Nyonya Belimbing")
    remove_evidence(edited, actor=checker)
    say(made, once_open, actor=checker, **said)
    judge(made, Verdict.CONFIRMED, "It stays so.", actor=checker)
    once_open.refresh_from_db()
    edit_source(once_open, actor=checker, read_at_version=once_open.row_version, confidential=True)
    return made, once_open


@pytest.mark.parametrize("who", HIDDEN_FROM)
def test_source_made_confidential_later_is_on_no_page_any_more(
    client: Client, flipped: tuple[Claim, Source], request: pytest.FixtureRequest, who: str
) -> None:
    made, once_open = flipped
    client.force_login(request.getfixturevalue(who))
    seen = []
    looked_at = [*pages(made, once_open), reverse("changes", args=[made.article_id]) + f"?claim={made.number}"]
    for page in looked_at:
        for headers in ({}, HTMX, {**HTMX, "HX-Target": "main"}, {**HTMX, PULSE_HEADER: "1"}):
            response = client.get(page, headers=headers)
            body = HASH.sub("", response.content.decode())
            assert not TELLS.findall(body), (page, headers)
            seen.append(response.status_code)
    assert 500 not in seen
    told = client.get(reverse("history", args=[made.article_id])).content.decode()
    assert once_open.code_name in told
    if who == "admin_user":
        for event in Event.objects.all():
            body = HASH.sub("", client.get(reverse("admin:articles_event_change", args=[event.pk])).content.decode())
            assert not TELLS.findall(body), event
        for name in ("event", "claim", "source", "evidence", "capture", "review"):
            body = client.get(reverse(f"admin:articles_{name}_changelist")).content.decode()
            assert not TELLS.findall(body), name


def test_record_of_a_source_made_confidential_later_is_whole_before_those_who_see_it(
    client: Client, flipped: tuple[Claim, Source], checker: User
) -> None:
    made, _source = flipped
    client.force_login(checker)
    assert "17 Juli 1987" in client.get(reverse("history", args=[made.article_id])).content.decode()


def test_reason_why_a_claim_is_stale_names_no_source(flipped: tuple[Claim, Source]) -> None:
    reasons = Event.objects.filter(kind__in=(EventKind.CLAIM_STALED, EventKind.ARTICLE_SIGN_OFF_VOIDED)).values_list(
        "payload__because", flat=True
    )
    assert len(reasons) == 2
    assert not TELLS.findall(" ".join(reasons))


def test_form_says_what_making_a_source_confidential_does_not_undo(client: Client, checker: User) -> None:
    open_source = add_source(None, actor=checker, name="City gazette", kind=SourceKind.DOCUMENT)
    client.force_login(checker)
    assert "record keeps what it holds" in client.get(open_source.get_absolute_url()).content.decode()


@pytest.mark.parametrize("who", HIDDEN_FROM)
def test_its_code_name_and_stance_are_what_others_see(
    client: Client, made: Claim, secret: Source, request: pytest.FixtureRequest, who: str
) -> None:
    client.force_login(request.getfixturevalue(who))
    for name in ("evidence", "grid"):
        args = [made.article_id, made.number] if name == "evidence" else [made.article_id]
        body = client.get(reverse(name, args=args)).content.decode()
        assert secret.code_name in body
        assert 'data-stance="contradicts"' in body


@pytest.mark.parametrize(("language", "said"), [("en", "Source C-"), ("id", "Sumber C-"), ("vi", "Nguồn C-")])
def test_its_code_name_is_told_in_the_readers_language(
    client: Client, made: Claim, secret: Source, reviewer: User, language: str, said: str
) -> None:
    client.force_login(reviewer)
    told: list[str] = []
    for page in pages(made, secret):
        body = client.get(page, headers={"accept-language": language}).content.decode()
        assert not set(TELLS.findall(HASH.sub("", body))) - {"wawancara"}, page  # the page's own word for an interview
        assert language == "en" or secret.code_name not in body, page
        told += [page] if f"{said}{secret.pk}" in body else []
    everywhere = ("workbench", "grid", "article-sources", "history", "timeline")
    assert {reverse(name, args=[made.article_id]) for name in everywhere} <= set(told)
    assert {reverse(name, args=[made.article_id, made.number]) for name in ("evidence", "review-claim", "claim-lineage")} <= set(told)
    assert reverse("source", args=[secret.pk]) in told
    with translation.override(language), pytest.raises(Refused, match=f"^{said}{secret.pk} "):
        require_sight(reviewer, secret)


@pytest.mark.parametrize("language", ["id", "vi"])
def test_record_keeps_its_code_name_in_english_whoever_writes_it(article: Article, checker: User, language: str) -> None:
    with translation.override(language):
        secret = add_source(article, actor=checker, name="Ibu Belimbing", kind=SourceKind.INTERVIEW, confidential=True)
        open_source = add_source(article, actor=checker, name="City gazette", kind=SourceKind.DOCUMENT)
        draw_lineage(open_source, secret, Relation.QUOTES, actor=checker, on=article)
        dismiss_lineage(secret, open_source, actor=checker, on=article)
        add_capture(secret, actor=checker, data="Kata Belimbing, pawai itu 17 Juli 1987.")
        edit_source(secret, actor=checker, read_at_version=1, language="jv")
        made = claim(article, "27 Februari", actor=checker, label="Parade", kind=ClaimKind.DATE)
        say(made, secret, actor=checker, stance=Stance.CONTRADICTS, stated="17 Juli 1987")
        assert str(secret) == secret.name_to_others != secret.code_name
    payloads = list(Event.objects.values_list("payload", flat=True))
    named = [payload["name"] for payload in payloads if payload.get("source") == secret.pk]
    assert len(named) >= 5
    assert {*named, *(payload["leans_on"] for payload in payloads if payload.get("leans_on_source") == secret.pk)} == {secret.code_name}


def test_whoever_added_it_sees_it(client: Client, made: Claim, secret: Source, checker: User) -> None:
    client.force_login(checker)
    for name, args in (("evidence", [made.article_id, made.number]), ("grid", [made.article_id]), ("source", [secret.pk]), ("sources", [])):
        assert "Nyonya Belimbing" in client.get(reverse(name, args=args)).content.decode()


def test_whoever_was_named_sees_it(client: Client, made: Claim, secret: Source, reviewer: User) -> None:
    secret.visible_to.add(reviewer)
    client.force_login(reviewer)
    assert "Nyonya Belimbing" in client.get(reverse("source", args=[secret.pk])).content.decode()
    response = client.get(reverse("capture", args=[Capture.objects.get().pk]))
    assert b"17 Juli" in b"".join(response)


def test_record_holds_nothing_of_it(made: Claim, secret: Source) -> None:
    told = json.dumps(list(Event.objects.values_list("payload", flat=True)))
    assert not TELLS.findall(told)
    assert Capture.objects.get().sha256 not in told


@pytest.mark.parametrize("who", ["other_checker", "reviewer", "chief"])
def test_hidden_source_is_written_to_by_nobody_else(
    client: Client, made: Claim, secret: Source, request: pytest.FixtureRequest, who: str
) -> None:
    client.force_login(request.getfixturevalue(who))
    article, row = made.article_id, Evidence.objects.get()
    got = {
        "edit": client.post(reverse("evidence-edit", args=[article, made.number, row.pk]), {"stance": "silent"}).status_code,
        "remove": client.post(reverse("evidence-remove", args=[article, made.number, row.pk])).status_code,
        "cell": client.post(reverse("grid-cell", args=[article, made.number, secret.pk]), {"stance": "silent"}).status_code,
        "add": client.post(reverse("evidence", args=[article, made.number]), {"source": secret.pk, "stance": "silent"}).status_code,
        "source": client.post(reverse("source", args=[secret.pk]), {"name": "x", "kind": "photo", "read_at_version": 2}).status_code,
        "capture": client.post(reverse("source-capture", args=[secret.pk]), {"text": "x"}).status_code,
        "now": client.post(reverse("capture-now", args=[secret.pk])).status_code,
        "contact": client.post(reverse("source-contact", args=[secret.pk]), {"notes": "x"}).status_code,
        "lean": client.post(reverse("source-lineage", args=[secret.pk]), {}).status_code,
        "unlist": client.post(reverse("source-unlist", args=[article, secret.pk])).status_code,
        "draw": client.post(
            reverse("lineage-draw", args=[article]), {"subject": "article", "relation": "cites", "leans_on": secret.pk}
        ).status_code,
    }
    assert got == {
        **dict.fromkeys(("edit", "remove", "cell"), 404),
        **dict.fromkeys(("add", "draw"), 422),
        **dict.fromkeys(("source", "capture", "now", "contact", "lean", "unlist"), 403),
    }
