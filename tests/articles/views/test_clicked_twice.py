"""A button pushed twice, or a form sent twice, does what it does once."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from articles.demo.work import claim, place, say
from articles.models import Article, Claim, Draft, Event, Evidence, User
from articles.services.anchors import add_anchor
from articles.services.claims import ONE_CLICK, remove_claim
from articles.services.evidence import remove_evidence
from articles.services.sources import add_source
from factcheck.vocabulary import ClaimKind, ClaimState, EventKind, SourceKind

pytestmark = pytest.mark.django_db
HTMX = {"HX-Request": "true", "HX-Target": "side"}


@pytest.fixture
def parade(article: Article, checker: User) -> Claim:
    made = claim(article, "27 Februari", actor=checker, label="Parade", kind=ClaimKind.DATE, normal="2024-02-27")
    say(made, add_source(article, actor=checker, name="City gazette", kind=SourceKind.DOCUMENT), actor=checker, stated="27 February 2024")
    made.refresh_from_db()
    return made


def words(article: Article, quote: str, **more: str) -> dict[str, Any]:
    at = place(article, quote)
    return {"text_version": "1", "start": str(at.start), "end": str(at.end), "quote": quote, "label": "", "kind": "date", **more}


def judged(of: Claim, **typed: str) -> dict[str, Any]:
    saved = {"label": of.label, "kind": of.kind.value, "printed": of.printed, "normal": of.normal, "read_at_version": str(of.row_version)}
    return {**saved, "verdict": "confirmed", "rationale": "It says so.", **typed}


@pytest.mark.parametrize("headers", [{}, HTMX])
def test_claim_is_made_once(desk: Client, article: Article, headers: dict[str, str]) -> None:
    answers = [desk.post(reverse("new-claim", args=[article.pk]), words(article, "27 Februari"), headers=headers) for _ in range(2)]
    assert [answer["Location"] for answer in answers] == [f"/articles/{article.pk}/claims/1/?made"] * 2
    assert Claim.objects.count() == Event.objects.filter(kind=EventKind.CLAIM_MADE).count() == 1


@pytest.mark.parametrize("more", [{"kind": "other"}, {"label": "Another"}])
def test_other_claim_of_the_same_words_is_another(desk: Client, article: Article, more: dict[str, str]) -> None:
    for one in ({}, more):
        desk.post(reverse("new-claim", args=[article.pk]), words(article, "27 Februari", **one))
    assert Claim.objects.count() == 2


def test_claim_of_other_words_is_another(desk: Client, article: Article) -> None:
    for quote in ("27 Februari", "Februari"):
        desk.post(reverse("new-claim", args=[article.pk]), words(article, quote, label="Parade"))
    assert Claim.objects.count() == 2


def test_same_claim_is_another_once_a_while_has_passed_or_from_somebody_else(
    client: Client, checker: User, other_checker: User, article: Article
) -> None:
    for who in (checker, other_checker, checker):
        client.force_login(who)
        client.post(reverse("new-claim", args=[article.pk]), words(article, "27 Februari"))
        Claim.objects.update(made_at=timezone.now() - (ONE_CLICK + timedelta(seconds=1)) if who == other_checker else timezone.now())
    assert Claim.objects.count() == 3


@pytest.mark.parametrize("headers", [{}, HTMX])
def test_submitting_again_answers_with_the_claim_as_it_is(desk: Client, parade: Claim, headers: dict[str, str]) -> None:
    typed = judged(parade)
    answers = [desk.post(reverse("submit-claim", args=[parade.article_id, 1]), typed, headers=headers) for _ in range(2)]
    assert [(answer.status_code, answer["Location"]) for answer in answers] == [(302, parade.get_absolute_url())] * 2
    parade.refresh_from_db()
    assert parade.state is ClaimState.CHECKED
    assert Event.objects.filter(kind=EventKind.CLAIM_SUBMITTED).count() == 1
    assert not Draft.objects.exists()


def test_submitting_something_else_again_is_a_conflict(desk: Client, parade: Claim) -> None:
    address = reverse("submit-claim", args=[parade.article_id, 1])
    typed = judged(parade)
    assert desk.post(address, typed).status_code == 302
    assert desk.post(address, {**typed, "rationale": "It says more."}).status_code == 409
    assert Draft.objects.get().fields["rationale"] == "It says more."


def test_submitting_what_somebody_else_submitted_is_a_conflict(client: Client, checker: User, other_checker: User, parade: Claim) -> None:
    typed = judged(parade)
    answers = []
    for who in (checker, other_checker):
        client.force_login(who)
        answers.append(client.post(reverse("submit-claim", args=[parade.article_id, 1]), typed).status_code)
    assert answers == [302, 409]
    assert not Draft.objects.exists()  # what they typed is what is saved


def test_saving_again_leaves_no_draft(desk: Client, parade: Claim) -> None:
    typed = judged(parade)
    assert desk.post(parade.get_absolute_url(), typed).status_code == 302
    assert desk.post(parade.get_absolute_url(), typed).status_code == 409
    assert not Draft.objects.exists()


def test_removing_again_leads_to_the_workbench(desk: Client, parade: Claim) -> None:
    address = reverse("remove-claim", args=[parade.article_id, 1])
    for _ in range(2):
        answer = desk.post(address, {"removed_because": "A mistake."})
        assert (answer.status_code, answer["Location"]) == (302, f"/articles/{parade.article_id}/")
    assert Event.objects.filter(kind=EventKind.CLAIM_REMOVED).count() == 1


def test_removing_meanwhile_leads_to_the_workbench(
    desk: Client, parade: Claim, other_checker: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    def late(of: Claim, **more: Any) -> Claim:
        remove_claim(of, actor=other_checker, reason="First.")
        return remove_claim(of, **more)

    monkeypatch.setattr("articles.views.claims.remove_claim", late)
    answer = desk.post(reverse("remove-claim", args=[parade.article_id, 1]), {"removed_because": "A mistake."})
    assert (answer.status_code, answer["Location"]) == (302, f"/articles/{parade.article_id}/")


def test_removed_claim_is_none_of_a_strangers_business(client: Client, parade: Claim, checker: User, outsider: User) -> None:
    remove_claim(parade, actor=checker, reason="A mistake.")
    client.force_login(outsider)
    assert client.post(reverse("remove-claim", args=[parade.article_id, 1]), {"removed_because": "x"}).status_code == 404


@pytest.mark.parametrize("headers", [{}, {"HX-Request": "true", "HX-Target": "evidence"}])
def test_removing_evidence_again_shows_the_pane_and_says_that_it_is_gone(desk: Client, parade: Claim, headers: dict[str, str]) -> None:
    address = reverse("evidence-remove", args=[parade.article_id, 1, Evidence.objects.get().pk])
    first, second = (desk.post(address, headers=headers) for _ in range(2))
    assert first.status_code == second.status_code == (200 if headers else 302)
    page = second.content.decode() if headers else desk.get(second["Location"]).content.decode()
    assert "This evidence is gone already" in page
    assert Event.objects.filter(kind=EventKind.EVIDENCE_REMOVED).count() == 1


def test_removing_evidence_meanwhile_says_that_it_is_gone(desk: Client, parade: Claim, monkeypatch: pytest.MonkeyPatch) -> None:
    def late(row: Evidence, **more: Any) -> Claim:
        remove_evidence(row, **more)
        return remove_evidence(row, **more)

    monkeypatch.setattr("articles.views.evidence.remove_evidence", late)
    answer = desk.post(reverse("evidence-remove", args=[parade.article_id, 1, Evidence.objects.get().pk]), headers=HTMX)
    assert answer.status_code == 200
    assert "This evidence is gone already" in answer.content.decode()


@pytest.mark.parametrize("who", ["outsider", "reviewer"])
def test_removing_evidence_that_is_gone_is_for_whoever_may(client: Client, parade: Claim, who: str, request: pytest.FixtureRequest) -> None:
    client.force_login(request.getfixturevalue(who))
    answer = client.post(reverse("evidence-remove", args=[parade.article_id, 1, 10**6]))
    assert answer.status_code == (404 if who == "outsider" else 302)


def test_evidence_of_another_claim_is_not_gone(desk: Client, article: Article, parade: Claim, checker: User) -> None:
    claim(article, "4 Maret", actor=checker, label="Said", kind=ClaimKind.DATE)
    answer = desk.post(reverse("evidence-remove", args=[article.pk, 2, Evidence.objects.get().pk]))
    assert (answer.status_code, Evidence.objects.count()) == (404, 1)


@pytest.mark.parametrize("headers", [{}, HTMX])
def test_taking_a_place_off_again_shows_the_claim_and_says_that_it_is_gone(
    desk: Client, article: Article, parade: Claim, checker: User, headers: dict[str, str]
) -> None:
    more = add_anchor(parade, actor=checker, place=place(article, "4 Maret"))
    address = reverse("remove-place", args=[article.pk, 1, more.pk])
    first, second = (desk.post(address, headers=headers) for _ in range(2))
    assert first["Location"] == second["Location"] == parade.get_absolute_url()
    assert "That place is gone already." in desk.get(second["Location"], headers=headers).content.decode()
    assert Event.objects.filter(kind=EventKind.CLAIM_UNANCHORED).count() == 1


def test_place_of_another_claim_is_not_gone(desk: Client, article: Article, parade: Claim, checker: User) -> None:
    claim(article, "4 Maret", actor=checker, label="Said", kind=ClaimKind.DATE)
    answer = desk.post(reverse("remove-place", args=[article.pk, 2, parade.anchors.get().pk]))
    assert (answer.status_code, parade.anchors.count()) == (404, 1)
