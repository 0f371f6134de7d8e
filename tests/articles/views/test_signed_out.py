"""Who is signed out: htmx is told so, and everybody else is sent to sign in."""

from __future__ import annotations

import pytest
from django.test import Client

from articles.models import Claim, Draft, User

pytestmark = pytest.mark.django_db
HTMX = {"HX-Request": "true"}


@pytest.mark.parametrize("end", ["", "draft/", "submit/", "evidence/", "remove/"])
def test_htmx_is_told_and_gets_no_page(client: Client, parade: Claim, end: str) -> None:
    answer = client.post(f"{parade.get_absolute_url()}{end}", {"rationale": "Typed."}, headers=HTMX)
    assert (answer.status_code, answer["X-Signed-Out"], answer.content) == (401, "1", b"")
    assert not Draft.objects.exists()


def test_htmx_that_looks_is_told_too(client: Client, parade: Claim) -> None:
    assert client.get(parade.get_absolute_url(), headers=HTMX).status_code == 401


def test_others_are_sent_to_sign_in(client: Client, parade: Claim) -> None:
    answer = client.post(parade.get_absolute_url(), {"rationale": "Typed."})
    assert (answer.status_code, answer["Location"]) == (302, f"/accounts/login/?next={parade.get_absolute_url()}")


def test_redirects_of_those_signed_in_stay(client: Client, checker: User, parade: Claim) -> None:
    client.force_login(checker)
    answer = client.post(f"{parade.get_absolute_url()}draft/discard/", headers=HTMX)
    assert (answer.status_code, answer["Location"]) == (302, parade.get_absolute_url())


def test_answers_that_have_what_was_typed_say_so(client: Client, checker: User, parade: Claim) -> None:
    client.force_login(checker)
    typed = {"label": "Parade", "kind": "date", "printed": "27 Februari", "rationale": "Typed.", "read_at_version": "1"}
    assert client.post(f"{parade.get_absolute_url()}draft/", typed, headers=HTMX)["X-Draft"] == "saved"
    assert client.get(parade.get_absolute_url(), headers=HTMX)["X-Claim"] == "1"
