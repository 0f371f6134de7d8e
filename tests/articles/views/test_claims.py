"""What a person does to a claim, by form: every answer there is, with htmx and without."""

from __future__ import annotations

import re
from html import unescape
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from articles.demo.work import claim, judge, place, say
from articles.models import Anchor, Article, Claim, Draft, User
from articles.services.anchors import add_anchor
from articles.services.claims import ClaimFields, edit_claim
from articles.services.sources import add_source
from factcheck.vocabulary import ClaimKind, ClaimState, SourceKind, Verdict
from tests.articles.views.test_versions import store
from tests.factories import TEXT

pytestmark = pytest.mark.django_db
HTMX = {"HX-Request": "true", "HX-Target": "side"}
EVIL = "<script>alert(1)</script>"


def address(of: Claim, name: str = "claim", *more: object) -> str:
    return reverse(name, args=[of.article_id, of.number, *more])


def filled(of: Claim, **typed: str) -> dict[str, Any]:
    saved = {"label": of.label, "kind": of.kind.value, "printed": of.printed, "normal": of.normal, "read_at_version": str(of.row_version)}
    return {**saved, **typed}


def supported(of: Claim, checker: User) -> Claim:
    say(of, add_source(of.article, actor=checker, name="City gazette", kind=SourceKind.DOCUMENT), actor=checker, stated="27 February 2024")
    return of


@pytest.mark.parametrize("headers", [{}, HTMX])
def test_save_goes_to_the_claims_page(desk: Client, parade: Claim, headers: dict[str, str]) -> None:
    answer = desk.post(address(parade), filled(parade, label="The parade", verdict="confirmed"), headers=headers)
    assert (answer.status_code, answer["Location"]) == (302, address(parade))
    parade.refresh_from_db()
    assert (parade.label, parade.verdict) == ("The parade", Verdict.CONFIRMED)


def test_save_is_followed_by_the_side_alone(desk: Client, parade: Claim) -> None:
    answer = desk.post(address(parade), filled(parade, label="The parade"), headers=HTMX, follow=True)
    words = answer.content.decode()
    assert (answer.status_code, "<html" in words) == (200, False)
    assert "Claim 1 saved." in words


@pytest.mark.parametrize("headers", [{}, HTMX])
@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("label", ""),
        ("label", "x" * 121),
        ("label", "a\0b"),
        ("rationale", "a\0b"),
        ("rationale", "x" * 10_001),
        ("kind", "weather"),
        ("verdict", "true"),
        ("rating", "999999999999999999999999"),
    ],
)
def test_what_cannot_be_taken_comes_back_as_typed(desk: Client, parade: Claim, headers: dict[str, str], field: str, value: str) -> None:
    answer = desk.post(address(parade), filled(parade, **{"rationale": "Half a thought", field: value}), headers=headers)
    words = answer.content.decode()
    assert answer.status_code == 422
    assert ("<html" in words) is not bool(headers)
    assert "Half a thought" in words or field == "rationale"
    parade.refresh_from_db()
    assert (parade.rationale, parade.row_version) == ("", 1)


def test_refused_by_htmx_keeps_the_address_and_swaps_the_side(desk: Client, parade: Claim) -> None:
    answer = desk.post(address(parade, "submit-claim"), filled(parade), headers=HTMX)
    assert (answer.status_code, answer["HX-Push-Url"], answer["HX-Retarget"], answer["HX-Reswap"]) == (422, "false", "#side", "outerHTML")


def test_refused_submit_says_why_and_loses_nothing(desk: Client, parade: Claim) -> None:
    answer = desk.post(address(parade, "submit-claim"), filled(parade, verdict="confirmed", rationale="So it was."))
    words = answer.content.decode()
    assert answer.status_code == 422
    assert "Add evidence that supports the claim: the verdict is confirmed." in words
    assert "So it was." in words
    assert Draft.objects.get().fields["rationale"] == "So it was."
    parade.refresh_from_db()
    assert (parade.verdict, parade.state) == (None, ClaimState.OPEN)


def test_submitted_claim_awaits_review_and_can_be_reopened(desk: Client, parade: Claim, checker: User) -> None:
    supported(parade, checker)
    desk.post(address(parade, "submit-claim"), filled(parade, verdict="confirmed", rationale="So it says."))
    assert Claim.objects.get().state is ClaimState.CHECKED
    words = desk.get(address(parade)).content.decode()
    assert 'name="rationale"' not in words
    assert desk.post(address(parade, "reopen-claim")).status_code == 302
    assert Claim.objects.get().state is ClaimState.OPEN


def test_form_sent_twice_is_a_conflict_the_second_time(desk: Client, parade: Claim) -> None:
    form = filled(parade, rationale="Once.")
    assert desk.post(address(parade), form).status_code == 302
    assert desk.post(address(parade), form).status_code == 409
    assert "nothing differs" in desk.post(address(parade), form).content.decode()


@pytest.mark.parametrize("headers", [{}, HTMX])
def test_second_to_save_sees_both_and_loses_neither(
    desk: Client, parade: Claim, other_checker: User, checker: User, headers: dict[str, str]
) -> None:
    theirs = ClaimFields(label="Parade", kind=ClaimKind.DATE, printed=parade.printed, normal=parade.normal, rationale="Theirs.")
    edit_claim(parade, actor=other_checker, read_at_version=1, fields=theirs)
    answer = desk.post(address(parade), filled(parade, rationale="Mine."), headers=headers)
    words = answer.content.decode()
    assert answer.status_code == 409
    assert f"{other_checker.name} saved this claim" in words
    assert "Mine." in words
    assert "Theirs." in words
    assert 'name="read_at_version" value="2"' in words
    parade.refresh_from_db()
    assert parade.rationale == "Theirs."
    assert Draft.objects.get(user=checker).fields["rationale"] == "Mine."


@pytest.mark.parametrize(("choice", "rationale"), [("mine", "Mine."), ("theirs", "Theirs.")])
def test_conflict_is_settled_field_by_field(desk: Client, parade: Claim, other_checker: User, choice: str, rationale: str) -> None:
    theirs = ClaimFields(label="Parade of Tuesday", kind=ClaimKind.DATE, printed=parade.printed, normal=parade.normal, rationale="Theirs.")
    edit_claim(parade, actor=other_checker, read_at_version=1, fields=theirs)
    form = {
        **filled(parade, rationale="Mine.", label="My parade"),
        "read_at_version": "2",
        "keep-rationale": choice,
        "keep-label": "theirs",
    }
    assert desk.post(address(parade), form).status_code == 302
    parade.refresh_from_db()
    assert (parade.rationale, parade.label) == (rationale, "Parade of Tuesday")


def test_save_after_somebody_submitted_is_a_conflict(desk: Client, parade: Claim, checker: User, other_checker: User) -> None:
    form = filled(parade, rationale="Mine.")
    judge(supported(parade, checker), Verdict.CONFIRMED, "Theirs.", actor=other_checker)
    answer = desk.post(address(parade), form)
    words = answer.content.decode()
    assert answer.status_code == 409
    assert "Mine." in words
    assert "Reopen" in words


@pytest.mark.parametrize("who", ["reporter", "admin_user"])
@pytest.mark.parametrize("name", ["claim", "submit-claim", "draft", "reopen-claim", "move-claim", "remove-claim"])
def test_who_may_not_mark_is_refused_with_a_reason(
    client: Client, parade: Claim, who: str, name: str, request: pytest.FixtureRequest
) -> None:
    client.force_login(request.getfixturevalue(who))
    answer = client.post(address(parade, name), filled(parade, rationale="Mine.", removed_because="x", to="up"))
    assert answer.status_code == 403
    assert "cannot" in answer.content.decode()
    assert not Draft.objects.exists()
    parade.refresh_from_db()
    assert (parade.rationale, parade.removed_at) == ("", None)


@pytest.mark.parametrize(
    "name", ["claim", "submit-claim", "draft", "discard-draft", "reopen-claim", "move-claim", "remove-claim", "add-place"]
)
def test_strangers_and_forgers_change_nothing(parade: Claim, outsider: User, checker: User, name: str) -> None:
    stranger = Client()
    assert stranger.post(address(parade, name)).status_code == 302
    stranger.force_login(outsider)
    assert stranger.post(address(parade, name)).status_code == 404
    forger = Client(enforce_csrf_checks=True)
    forger.force_login(checker)
    assert forger.post(address(parade, name), filled(parade)).status_code == 403
    parade.refresh_from_db()
    assert parade.row_version == 1


@pytest.mark.parametrize("name", ["submit-claim", "draft", "discard-draft", "reopen-claim", "move-claim", "remove-claim", "add-place"])
def test_writes_are_posted(desk: Client, parade: Claim, name: str) -> None:
    assert desk.get(address(parade, name)).status_code == 405


def test_every_field_reaches_the_page_escaped(desk: Client, parade: Claim) -> None:
    names = (
        "label",
        "printed",
        "normal",
        "rationale",
        "suggested_wording",
        "verdict",
        "kind",
        "rating",
        "read_at_version",
        "removed_because",
    )
    for headers in ({}, HTMX):
        for name in names:
            typed = filled(parade, verdict="wrong", **{name: EVIL}) if name != "verdict" else filled(parade, verdict=EVIL)
            for to in ("claim", "submit-claim", "remove-claim"):
                assert EVIL not in desk.post(address(parade, to), typed, headers=headers, follow=True).content.decode()
            parade = Claim.objects.get(article=parade.article, removed_at=None) if Claim.objects.live().exists() else parade
            if not Claim.objects.live().exists():
                return


def test_draft_is_kept_and_answers_only_with_what_goes_with_it(desk: Client, parade: Claim, checker: User) -> None:
    answer = desk.post(address(parade, "draft"), filled(parade, verdict="wrong", rationale="Half a th"), headers=HTMX)
    words = answer.content.decode()
    assert answer.status_code == 200
    assert "Draft saved" in words
    assert "Suggest a wording: the verdict is wrong." in words
    assert 'id="rationale"' not in words
    draft = Draft.objects.get(claim=parade, user=checker)
    assert (draft.fields["rationale"], draft.read_at_version) == ("Half a th", 1)
    parade.refresh_from_db()
    assert parade.rationale == ""
    assert "Half a th" in desk.get(address(parade)).content.decode()


def guard_in(answer: Any) -> str:  # noqa: ANN401  # as the test's client answers
    """The list before review and the buttons, by their words."""
    page = unescape(answer.content.decode()).split('id="guard"')[1].split('id="status"')[0].split("<form")[0]
    return " ".join(re.sub(r"<[^>]+>", " ", page).split())


def test_draft_is_answered_with_the_whole_list_of_the_page(desk: Client, parade: Claim, checker: User) -> None:
    say(
        parade,
        add_source(parade.article, actor=checker, name="Minutes", kind=SourceKind.DOCUMENT),
        actor=checker,
        stated="27 February 2024",
    )
    supported(parade, checker)
    version = store(parade.article, TEXT.replace("27 Februari", "28 Februari"), checker)
    typed = filled(parade, verdict="confirmed", rationale="Both say so.")
    misprinted = desk.post(address(parade, "draft"), typed, headers=HTMX)
    assert "it now reads “28 Februari”" in guard_in(misprinted)
    assert "Later, for sign-off" not in guard_in(misprinted)  # there are two origins
    mended = desk.post(address(parade, "draft"), {**typed, "printed": "28 Februari", "normal": ""}, headers=HTMX)
    assert "it now reads" not in guard_in(mended)
    assert "aria-disabled" not in mended.content.decode()
    Anchor.objects.filter(version=version).delete()
    assert "the claim has no place in this version" in guard_in(desk.post(address(parade, "draft"), typed, headers=HTMX))
    assert "A verdict: confirmed" in guard_in(mended)


def test_draft_of_another_value_than_is_printed_says_so(desk: Client, parade: Claim) -> None:
    answer = desk.post(address(parade, "draft"), filled(parade, printed="3 Maret", normal=""), headers=HTMX)
    assert "it now reads “27 Februari”" in guard_in(answer)


def test_draft_of_what_is_saved_is_none(desk: Client, parade: Claim) -> None:
    desk.post(address(parade, "draft"), filled(parade, rationale="Half"), headers=HTMX)
    desk.post(address(parade, "draft"), filled(parade), headers=HTMX)
    assert not Draft.objects.exists()


def test_draft_works_without_htmx_and_can_be_thrown_away(desk: Client, parade: Claim) -> None:
    assert desk.post(address(parade, "draft"), filled(parade, rationale="Half"))["Location"] == address(parade)
    assert desk.post(address(parade, "discard-draft"))["Location"] == address(parade)
    assert not Draft.objects.exists()


@pytest.mark.parametrize("typed", [{"rationale": "a\0b"}, {"rationale": "x" * 30_000}, {"read_at_version": "x"}])
def test_draft_that_cannot_be_kept_is_422(desk: Client, parade: Claim, typed: dict[str, str]) -> None:
    assert desk.post(address(parade, "draft"), filled(parade, **typed), headers=HTMX).status_code == 422


def test_claims_are_reordered(desk: Client, article: Article, parade: Claim, checker: User) -> None:
    claim(article, "4 Maret", actor=checker, label="Said", kind=ClaimKind.DATE)
    desk.post(address(parade, "move-claim"), {"to": "down"})
    assert list(Claim.objects.filter(article=article).order_by("position").values_list("number", flat=True)) == [2, 1]


def test_removed_claim_gives_way_to_the_next(desk: Client, article: Article, parade: Claim, checker: User) -> None:
    said = claim(article, "4 Maret", actor=checker, label="Said", kind=ClaimKind.DATE)
    assert desk.post(address(parade, "remove-claim"), {"removed_because": ""}).status_code == 422
    assert desk.post(address(parade, "remove-claim"), {"removed_because": "Twice"})["Location"] == address(said)
    assert desk.get(address(parade)).status_code == 404
    assert desk.post(address(said, "remove-claim"), {"removed_because": "Twice"})["Location"] == article.get_absolute_url()
    assert desk.get(article.get_absolute_url()).status_code == 200


def test_place_is_taken_off_but_never_the_last_or_anothers(desk: Client, article: Article, parade: Claim, checker: User) -> None:
    other = add_anchor(parade, actor=checker, place=place(article, "pekan lalu"))
    foreign = claim(article, "4 Maret", actor=checker, label="Said", kind=ClaimKind.DATE).anchors.get()
    assert desk.post(address(parade, "remove-place", foreign.pk)).status_code == 404
    assert desk.post(address(parade, "remove-place", 2**63)).status_code == 302  # not there, as after a first click
    assert desk.post(address(parade, "remove-place", other.pk)).status_code == 302
    assert desk.post(address(parade, "remove-place", parade.anchors.get().pk)).status_code == 422


@pytest.mark.parametrize("headers", [{}, HTMX])
@pytest.mark.parametrize("to", ["sideways", "", None])
def test_claim_moves_nowhere_when_told_nonsense(
    desk: Client, parade: Claim, checker: User, to: str | None, headers: dict[str, str]
) -> None:
    claim(parade.article, "27 Februari", actor=checker, label="Second", kind=ClaimKind.DATE)
    before = list(Claim.objects.order_by("number").values_list("number", "position"))
    answer = desk.post(address(parade, "move-claim"), {} if to is None else {"to": to}, headers=headers)
    assert answer.status_code == 422
    assert "Say which way it moves: up or down." in answer.content.decode()
    assert list(Claim.objects.order_by("number").values_list("number", "position")) == before


@pytest.mark.parametrize("headers", [{}, HTMX])
def test_text_that_is_too_long_comes_back_whole_with_a_sentence(desk: Client, parade: Claim, headers: dict[str, str]) -> None:
    words = "a word " * 1500
    page = desk.get(address(parade)).content.decode()
    assert "maxlength" not in page
    answer = desk.post(address(parade), filled(parade, rationale=words), headers=headers)
    assert answer.status_code == 422
    assert words.strip() in answer.content.decode()
    assert "at most 10000 characters" in answer.content.decode()


def test_draft_that_calls_a_quantity_opinion_is_warned_before_it_is_submitted(desk: Client, parade: Claim) -> None:
    warning = "can be checked: opinion means that nobody will"
    typed = filled(parade, verdict="opinion", rationale="A view.")
    for kind, warned in (("date", True), ("quantity", True), ("quotation", True), ("other", False)):
        answer = desk.post(address(parade, "draft"), {**typed, "kind": kind}, headers=HTMX)
        assert (warning in guard_in(answer)) == warned
    desk.post(address(parade), typed)
    assert f"A date {warning}" in guard_in(desk.get(address(parade)))


def test_opinion_is_nowhere_said_to_await_review(desk: Client, parade: Claim) -> None:
    answer = desk.post(address(parade, "submit-claim"), filled(parade, verdict="opinion", rationale="A view."), follow=True)
    pages = [
        answer.content.decode(),
        *(desk.get(at).content.decode() for at in (reverse("grid", args=[parade.article_id]), f"{reverse('search')}?q=parade")),
    ]
    parade.refresh_from_db()
    assert parade.state is ClaimState.CHECKED
    assert "Claim 1 is set down as an opinion: it needs no review." in pages[0]
    for page in pages:
        main = page.replace("<dd>awaiting review</dd>", "")  # of the legend
        assert "awaiting review" not in main.casefold()
        assert "awaits review" not in main.casefold()
        assert "opinion" in main
    again = desk.post(address(parade), filled(parade))
    assert "The claim is set down as an opinion: reopen it first." in unescape(again.content.decode())
