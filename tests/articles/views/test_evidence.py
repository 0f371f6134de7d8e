"""The evidence pane: its forms with and without htmx, what it says, what it refuses."""

from __future__ import annotations

import json

import pytest
from django.test import Client
from django.urls import reverse

from articles.demo.work import approve, judge, say
from articles.models import Chain, Claim, Evidence, Source, User, Waiver
from articles.services.evidence import edit_evidence
from factcheck.vocabulary import ClaimState, Stance, Verdict

pytestmark = pytest.mark.django_db
HTMX = {"HX-Request": "true", "X-Claim-Form": "1"}
BOTH = pytest.mark.parametrize("headers", [{}, HTMX], ids=["form", "htmx"])


@pytest.fixture
def row(parade: Claim, gazette: Source, checker: User) -> Evidence:
    say(parade, gazette, actor=checker, stated="27 February 2024", locator="page 2")
    return Evidence.objects.get()


def add(claim: Claim) -> str:
    return reverse("evidence", args=[claim.article_id, claim.number])


def edit(row: Evidence) -> str:
    return reverse("evidence-edit", args=[row.claim.article_id, row.claim.number, row.pk])


def form(**fields: object) -> dict[str, object]:
    return {"stance": "supports", "stated": "27 February 2024", **fields}


def test_pane_hangs_sources_under_their_origin(client: Client, row: Evidence, radio: Source, checker: User) -> None:
    say(row.claim, radio, actor=checker, stated="27 Feb 2024")
    client.force_login(checker)
    page = client.get(add(row.claim)).content.decode()
    assert "and 1 source that leans on it" in page
    assert "cites City gazette" in page
    assert page.index("City gazette</a>") < page.index("Radio Kota</a>")
    assert "1 independent origin" in client.get(row.claim.get_absolute_url()).content.decode()


@BOTH
def test_evidence_is_added(client: Client, parade: Claim, gazette: Source, checker: User, headers: dict[str, str]) -> None:
    client.force_login(checker)
    response = client.post(add(parade), form(source=gazette.pk, quote="on the 27th"), headers=headers)
    row = Evidence.objects.get()
    assert (row.source, row.normal, row.quote, row.given_by) == (gazette, "2024-02-27", "on the 27th", checker)
    if headers:
        body = response.content.decode()
        assert response.status_code == 200
        assert body.lstrip().startswith("<section")
        assert 'id="sum" hx-swap-oob="true"' in body
        assert f'data-event="{Chain.objects.get(article=parade.article_id).length}"' in body
    else:
        assert response.headers["Location"] == f"{parade.get_absolute_url()}#evidence"


@BOTH
def test_source_is_named_in_the_same_form(client: Client, parade: Claim, gazette: Source, checker: User, headers: dict[str, str]) -> None:
    client.force_login(checker)
    new = {
        "new_name": "Radio Kota",
        "new_kind": "news report",
        "new_url": "radio.example/pawai",
        "new_leans_on": gazette.pk,
        "new_relation": "quotes",
    }
    client.post(add(parade), form(source="new", **new), headers=headers)
    source = Evidence.objects.get().source
    assert (source.name, source.url) == ("Radio Kota", "https://radio.example/pawai")
    assert source.leans.get().leans_on == gazette


@BOTH
@pytest.mark.parametrize(
    ("fields", "says"),
    [
        ({}, "Choose a source"),
        ({"source": "999999"}, "Select a valid choice"),
        ({"source": "9" * 30}, "Select a valid choice"),
        ({"source": "new"}, "Name the source."),
        ({"source": "new", "new_name": "x", "new_kind": "rumour"}, "Select a valid choice"),
        ({"source": "new", "new_name": "x", "new_kind": "document", "new_url": "javascript:alert(1)"}, "This is no web address"),
        ({"source": "OWN", "stance": ""}, "Choose what it says"),
        ({"source": "OWN", "stance": "maybe"}, "Select a valid choice"),
        ({"source": "OWN", "stated": ""}, "a bare stance cannot be reviewed"),
        ({"source": "OWN", "stated": "a" * 1001}, "at most 1000 characters"),
        ({"source": "OWN", "quote": "a\0b"}, "NUL character"),
        ({"source": "OWN", "note": "a\x07b"}, "control character"),
        ({"source": "OWN", "stance": "not-found"}, "Write down the words"),
        ({"source": "OWN", "stance": "not-found", "searched_for": "x", "searched_at": "2999-01-01T00:00"}, "in the future"),
        ({"source": "OWN", "stance": "not-found", "searched_for": "x", "searched_at": "soon"}, "Enter a valid date/time"),
    ],
)
def test_what_cannot_be_taken_comes_back_as_typed(
    client: Client, parade: Claim, gazette: Source, checker: User, headers: dict[str, str], fields: dict[str, str], says: str
) -> None:
    client.force_login(checker)
    sent = form(locator="halaman 3 <b>", **{name: str(gazette.pk) if value == "OWN" else value for name, value in fields.items()})
    response = client.post(add(parade), sent, headers=headers)
    body = response.content.decode()
    assert response.status_code == 422
    assert says in body
    assert "halaman 3 &lt;b&gt;" in body
    assert body.lstrip().startswith("<section" if headers else "<!doctype html>")
    assert not Evidence.objects.exists()


@BOTH
def test_second_of_one_source_is_led_to_the_first(client: Client, row: Evidence, other_checker: User, headers: dict[str, str]) -> None:
    client.force_login(other_checker)
    response = client.post(add(row.claim), form(source=row.source_id, stated="28 February 2024"), headers=headers)
    body = response.content.decode()
    assert response.status_code == 422
    assert "is evidence on this claim already" in body
    assert edit(row) in body
    assert "28 February 2024" in body


@BOTH
def test_evidence_is_edited_in_its_place(client: Client, row: Evidence, other_checker: User, headers: dict[str, str]) -> None:
    client.force_login(other_checker)
    shown = client.get(edit(row), headers=headers).content.decode()
    assert 'value="27 February 2024"' in shown
    assert shown.lstrip().startswith("<li" if headers else "<!doctype html>")
    response = client.post(edit(row), form(stated="28 February 2024", normal=row.normal, read_at_version=1), headers=headers)
    assert response.status_code == (200 if headers else 302)
    row.refresh_from_db()
    assert (row.normal, row.edited_by, row.row_version) == ("2024-02-28", other_checker, 2)


@BOTH
def test_edit_of_what_somebody_changed_shows_both(
    client: Client, row: Evidence, checker: User, other_checker: User, headers: dict[str, str]
) -> None:
    edit_evidence(row, actor=other_checker, read_at_version=1, stance=Stance.SUPPORTS, stated="the last Tuesday")
    client.force_login(checker)
    response = client.post(edit(row), form(stated="28 February 2024", read_at_version=1), headers=headers)
    body = response.content.decode()
    assert response.status_code == 409
    assert "the last Tuesday" in body
    assert "28 February 2024" in body
    assert "Oka Checker" in body
    assert 'name="read_at_version" value="2"' in body
    again = client.post(edit(row), form(stated="28 February 2024", read_at_version=2), headers=headers)
    assert again.status_code in (200, 302)
    assert Evidence.objects.get().stated == "28 February 2024"


@BOTH
def test_evidence_is_removed(client: Client, row: Evidence, checker: User, headers: dict[str, str]) -> None:
    client.force_login(checker)
    url = reverse("evidence-remove", args=[row.claim.article_id, row.claim.number, row.pk])
    response = client.post(url, headers=headers)
    assert response.status_code == (200 if headers else 302)
    assert not Evidence.objects.exists()


def test_stale_claim_brings_the_whole_side(client: Client, row: Evidence, radio: Source, checker: User, reviewer: User) -> None:
    judge(row.claim, Verdict.CONFIRMED, "It says so.", actor=checker)
    approve(row.claim, actor=reviewer)
    client.force_login(reviewer)
    response = client.post(add(row.claim), form(source=radio.pk), headers=HTMX)
    assert json.loads(response.headers["HX-Location"]) == {"path": row.claim.get_absolute_url(), "target": "#side", "swap": "outerHTML"}
    row.claim.refresh_from_db()
    assert row.claim.state is ClaimState.STALE


@BOTH
def test_chief_waives_the_rule_in_writing(client: Client, row: Evidence, checker: User, chief: User, headers: dict[str, str]) -> None:
    judge(row.claim, Verdict.CONFIRMED, "It says so.", actor=checker)
    url = reverse("waive", args=[row.claim.article_id, row.claim.number])
    client.force_login(chief)
    assert url in client.get(add(row.claim)).content.decode()
    assert client.post(url, {"reason": " "}, headers=headers).status_code == 422
    assert client.post(url, {"reason": "Nobody else was there."}, headers=headers).status_code in (200, 302)
    assert Waiver.objects.get().chief == chief
    assert "Nobody else was there." in client.get(add(row.claim)).content.decode()


@pytest.mark.parametrize(
    ("who", "read", "write", "waive"),
    [
        ("reporter", 200, 403, 403),
        ("checker", 200, 422, 403),
        ("reviewer", 200, 422, 403),
        ("chief", 200, 422, 422),
        ("admin_user", 200, 403, 403),
        ("outsider", 404, 404, 404),
    ],
)
def test_who_may(client: Client, row: Evidence, request: pytest.FixtureRequest, who: str, read: int, write: int, waive: int) -> None:
    client.force_login(request.getfixturevalue(who))
    place = [row.claim.article_id, row.claim.number]
    got = {
        "read": client.get(add(row.claim)).status_code,
        "add": client.post(add(row.claim), {}).status_code,
        "edit": client.post(edit(row), {}).status_code,
        "waive": client.post(reverse("waive", args=place), {}).status_code,
    }
    assert got == {"read": read, "add": write, "edit": write, "waive": waive}


def test_strangers_are_sent_to_sign_in_and_other_reporters_find_nothing(client: Client, row: Evidence) -> None:
    assert client.get(add(row.claim)).status_code == 302
    client.force_login(User.objects.create_user("lain", role="reporter"))
    assert client.get(add(row.claim)).status_code == 404


@pytest.mark.parametrize("number", [0, 99, 10**30])
def test_claims_and_evidence_that_are_not_there_are_404(client: Client, row: Evidence, checker: User, number: int) -> None:
    client.force_login(checker)
    article, claim_number = row.claim.article_id, row.claim.number
    for name, args in (
        ("evidence", [article, number]),
        ("evidence-edit", [article, claim_number, number]),
        ("evidence", [number, claim_number]),
    ):
        assert client.get(reverse(name, args=args)).status_code == 404


def test_form_without_a_token_is_refused(row: Evidence, checker: User) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(checker)
    assert client.post(add(row.claim), form(source=row.source_id)).status_code == 403


def test_what_was_typed_is_never_markup(client: Client, parade: Claim, gazette: Source, checker: User) -> None:
    script = "<script>alert(1)</script>"
    client.force_login(checker)
    client.post(add(parade), form(source=gazette.pk, stated=script, normal=script, quote=script, locator=script, note=script))
    pages = [add(parade), parade.get_absolute_url(), reverse("grid", args=[parade.article_id]), gazette.get_absolute_url()]
    assert all(script not in client.get(page).content.decode() for page in pages)
