"""The proposals page: accepting, changing, dismissing, exempting; one by one and at once."""

from __future__ import annotations

import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from articles.demo.work import say
from articles.models import Article, Claim, Dismissal, Event, Sentence, User
from articles.queries.dismissed import key_of
from articles.queries.history import prove
from articles.queries.proposals import ProposalsPage, load_proposals, next_key
from articles.queries.workbench import load_workbench
from articles.services.drafts import save_draft
from articles.services.proposals import unmake_claims
from articles.services.sources import add_source
from articles.services.workflow import withdraw_article
from factcheck.vocabulary import ClaimKind, EventKind, ExemptReason, FlagKind, SourceKind, Span
from tests.factories import make_article

pytestmark = pytest.mark.django_db

TEXT = """Jembatan gantung ambruk pada Rabu, 28 November 2024, dan menewaskan 12 orang: lima perempuan dan delapan laki-laki.
Biayanya 45 miliar rupiah menurut Jenderal Bambang Sutrisno. Apakah jembatan itu pernah diperiksa?
Saya kira pemerintah lalai.
"""


@pytest.fixture
def broken(reporter: User) -> Article:
    return make_article(actor=reporter, text=TEXT)


def address(article: Article) -> str:
    return reverse("proposals", args=[article.pk])


def page_of(article: Article, person: User) -> ProposalsPage:
    return load_proposals(Article.objects.select_related("current", "chain").get(pk=article.pk), person)


def keys(article: Article, person: User) -> list[str]:
    return page_of(article, person).keys


def date_key(article: Article) -> str:
    start = TEXT.index("Rabu")
    return key_of(Span(start, start + len("Rabu, 28 November 2024")), ClaimKind.DATE)


def post(desk: Client, article: Article, do: str, **more: object) -> object:
    return desk.post(address(article), {"text_version": 1, "do": do, **more})


def test_page_shows_suggestions_by_score_flags_and_exemptions(desk: Client, broken: Article, checker: User) -> None:
    page = page_of(broken, checker)
    assert [seen.score for seen in page.suggestions] == sorted((seen.score for seen in page.suggestions), reverse=True)
    assert {seen.flag.kind for seen in page.flags} == {FlagKind.WEEKDAY, FlagKind.TOTAL}
    assert [seen.row.proposed_exempt for seen in page.exemptions] == [ExemptReason.QUESTION, ExemptReason.OPINION]
    words = desk.get(address(broken)).content.decode()
    for sign in (
        "28 Nov 2024 was a Thursday, not a Wednesday",
        "5 + 8 = 13, not 12",
        "45000000000 IDR",
        'aria-keyshortcuts="a"',
        'aria-keyshortcuts="x"',
    ):
        assert sign in words
    assert words.count('aria-keyshortcuts="a"') == 1


def test_accepting_makes_a_claim_with_the_suggested_value_and_takes_the_place(desk: Client, broken: Article, checker: User) -> None:
    key = date_key(broken)
    answer = desk.post(address(broken), {"text_version": 1, "do": f"accept:{key}"}, follow=True)
    assert answer.status_code == 200
    claim = Claim.objects.get()
    assert (claim.kind, claim.printed, claim.normal, claim.made_by) == (ClaimKind.DATE, "Rabu, 28 November 2024", "2024-11-28", checker)
    assert claim.basis
    assert key not in keys(broken, checker)
    assert all(seen.flag.kind is not FlagKind.WEEKDAY for seen in page_of(broken, checker).flags)


def test_accepting_as_changed_takes_what_was_typed(desk: Client, broken: Article) -> None:
    key = date_key(broken)
    assert 'name="changed"' in desk.get(f"{address(broken)}?change&at={key}").content.decode()
    post(desk, broken, f"accept:{key}", changed=key, label="Hari ambruk", kind=ClaimKind.EVENT.value, normal="")
    claim = Claim.objects.get()
    assert (claim.label, claim.kind) == ("Hari ambruk", ClaimKind.EVENT)


def test_change_of_one_proposal_leaves_the_others_as_proposed(desk: Client, broken: Article, checker: User) -> None:
    one, other = (seen.offer for seen in page_of(broken, checker).suggestions[:2])
    post(desk, broken, "accept", pick=[one.key, other.key], changed=one.key, label="Berubah", kind=one.kind.value)
    assert {claim.label for claim in Claim.objects.all()} == {"Berubah", other.label}


def test_flag_becomes_a_claim_of_all_its_places_and_is_gone(desk: Client, broken: Article, checker: User) -> None:
    key = next(seen.offer.key for seen in page_of(broken, checker).flags if seen.flag.kind is FlagKind.TOTAL)
    post(desk, broken, f"accept:{key}")
    claim = Claim.objects.get()
    assert [anchor.exact for anchor in claim.anchors.all()] == ["12 orang", "lima perempuan dan delapan laki-laki"]
    assert key not in keys(broken, checker)


def test_batch_accept_is_one_step_with_one_event_a_claim(desk: Client, broken: Article, checker: User) -> None:
    picked = [seen.offer.key for seen in page_of(broken, checker).suggestions[:4]]
    post(desk, broken, "accept", pick=picked)
    assert sorted(Claim.objects.values_list("number", flat=True)) == [1, 2, 3, 4]
    events = Event.objects.filter(kind=EventKind.CLAIM_MADE).order_by("sequence")
    assert [event.claim.number for event in events if event.claim] == [1, 2, 3, 4]
    assert [event.previous_hash for event in events[1:]] == [event.hash for event in events[:3]]


def test_dismissing_keeps_it_away_until_it_is_taken_back(desk: Client, broken: Article, checker: User, other_checker: User) -> None:
    key = date_key(broken)
    assert "Rabu, 28 November 2024" in offered_on_the_bench(broken, checker)
    post(desk, broken, f"dismiss:{key}")
    assert key not in keys(broken, other_checker)
    assert "Rabu, 28 November 2024" not in offered_on_the_bench(broken, checker)
    row = Dismissal.objects.get()
    assert (row.by, row.kind) == (checker, "date")
    assert "Propose again" in desk.get(address(broken)).content.decode()
    post(desk, broken, f"restore:{key}")
    assert key in keys(broken, other_checker)
    kinds = list(Event.objects.filter(kind__startswith="proposal.").order_by("sequence").values_list("kind", flat=True))
    assert kinds == [EventKind.PROPOSAL_DISMISSED, EventKind.PROPOSAL_RESTORED]


def offered_on_the_bench(article: Article, person: User) -> set[str]:
    bench = load_workbench(Article.objects.select_related("current", "chain").get(pk=article.pk), person)
    assert bench is not None
    return {offer.words for block in bench.blocks for sentence in block.sentences for offer in sentence.proposals}


def test_batch_dismiss_is_one_event(desk: Client, broken: Article, checker: User) -> None:
    post(desk, broken, "dismiss", pick=keys(broken, checker))
    assert keys(broken, checker) == []
    event = Event.objects.get(kind=EventKind.PROPOSAL_DISMISSED)
    assert len(event.payload["places"]) == Dismissal.objects.count() > 4
    assert "No proposal is left" in desk.get(address(broken)).content.decode()


def test_exempting_the_proposed_takes_each_reason(desk: Client, broken: Article, checker: User) -> None:
    ordinals = [seen.row.ordinal for seen in page_of(broken, checker).exemptions]
    post(desk, broken, "exempt", sentence=[*ordinals, 1, 999])
    exempt = Sentence.objects.filter(exempt_reason__isnull=False).order_by("ordinal")
    assert [(s.exempt_reason, s.exempted_by) for s in exempt] == [(ExemptReason.QUESTION, checker), (ExemptReason.OPINION, checker)]
    assert Event.objects.filter(kind=EventKind.SENTENCE_EXEMPTED).count() == 2
    assert page_of(broken, checker).exemptions == ()


@pytest.mark.parametrize(
    ("typed", "status"),
    [
        ({"do": "accept"}, 422),
        ({"do": "dismiss"}, 422),
        ({"do": "exempt"}, 422),
        ({"do": "accept", "pick": "0-4-date"}, 409),
        ({"do": "accept:0-4-date"}, 409),
        ({"do": "dismiss:0-4-date"}, 409),
        ({"do": "restore:0-4-date"}, 409),
        ({"do": "restore:0-4-lies"}, 409),
        ({"do": "accept:999999999999999999-9999999999-date"}, 409),
        ({"do": "accept", "pick": "\0"}, 409),
        ({"do": "burn"}, 422),
        ({"do": ""}, 422),
        ({}, 422),
        ({"do": "accept:0-4-date", "text_version": "0"}, 422),
        ({"do": "accept:0-4-date", "text_version": "9" * 40}, 422),
        ({"do": "accept:0-4-date", "text_version": "2"}, 409),
        ({"do": "exempt", "sentence": "3", "text_version": "2"}, 409),
        ({"do": "accept:0-4-date", "label": "a\0b"}, 422),
        ({"do": "accept:0-4-date", "kind": "lie"}, 422),
        ({"do": "exempt", "sentence": "9" * 30}, 422),
    ],
)
def test_what_cannot_be_done_is_told_and_nothing_happens(desk: Client, broken: Article, typed: dict[str, str], status: int) -> None:
    answer = desk.post(address(broken), {"text_version": "1", **typed})
    assert answer.status_code == status
    assert 'data-level="error"' in answer.content.decode()
    assert not Claim.objects.exists()
    assert not Dismissal.objects.exists()


def test_one_taken_meanwhile_is_passed_over_in_a_batch(desk: Client, broken: Article, checker: User) -> None:
    one, other = (seen.offer.key for seen in page_of(broken, checker).suggestions[:2])
    post(desk, broken, f"dismiss:{one}")
    post(desk, broken, "accept", pick=[one, other])
    assert Claim.objects.count() == 1


@pytest.mark.parametrize("person", ["reporter", "admin_user"])
def test_those_who_do_not_check_may_look_and_not_decide(
    client: Client, broken: Article, person: str, request: pytest.FixtureRequest
) -> None:
    client.force_login(request.getfixturevalue(person))
    words = client.get(address(broken)).content.decode()
    assert "5 + 8 = 13, not 12" in words
    assert 'value="accept' not in words
    for do in (f"accept:{date_key(broken)}", f"dismiss:{date_key(broken)}", "exempt"):
        assert client.post(address(broken), {"text_version": 1, "do": do}).status_code == 403


def test_strangers_find_nothing(client: Client, broken: Article, outsider: User) -> None:
    client.force_login(outsider)
    assert client.get(address(broken)).status_code == 404
    assert client.post(address(broken), {"text_version": 1, "do": "accept"}).status_code == 404


def test_withdrawn_article_takes_nothing(desk: Client, broken: Article, chief: User) -> None:
    withdraw_article(broken, actor=chief, reason="Ditarik.")
    assert post(desk, broken, f"accept:{date_key(broken)}").status_code == 403  # type: ignore[attr-defined]
    assert not Claim.objects.exists()


def test_workbench_shows_flags_in_the_text_in_the_pane_and_counted(desk: Client, broken: Article) -> None:
    words = desk.get(reverse("sentence", args=[broken.pk, 1])).content.decode()
    assert 'class="oddity"' in words
    assert "28 Nov 2024 was a Thursday, not a Wednesday" in words
    assert "2 flags" in words
    assert "proposed claims" in words


def test_page_costs_the_same_whatever_is_proposed(desk: Client, reporter: User) -> None:
    counted = []
    for days in (3, 200):
        article = make_article(
            actor=reporter, text=" ".join(f"Rapat ke-{n} menelan biaya {n + 2} juta rupiah di Kota {n}." for n in range(days))
        )
        with CaptureQueriesContext(connection) as queries:
            assert desk.get(address(article)).status_code == 200
        counted.append(len(queries))
    assert counted[0] == counted[1] <= 15


@pytest.mark.parametrize("do", ["accept", "dismiss"])
def test_batch_costs_the_same_whatever_is_picked(desk: Client, reporter: User, checker: User, do: str) -> None:
    counted = []
    for number in (1, 20):
        article = make_article(actor=reporter, text=" ".join(f"Rapat menelan biaya {n + 2} juta rupiah di Kota Contoh." for n in range(25)))
        picked = keys(article, checker)[:number]
        assert len(picked) == number
        with CaptureQueriesContext(connection) as queries:
            assert desk.post(address(article), {"text_version": 1, "do": do, "pick": picked}).status_code == 302
        counted.append(len(queries))
    assert counted[1] - counted[0] <= 1
    assert counted[0] <= 13


@pytest.mark.parametrize(("done", "after"), [(["a"], "b"), (["c"], "b"), (["a", "b", "c"], ""), (["x"], "a"), ([], "a"), (["a", "c"], "b")])
def test_next_proposal_is_the_one_behind(done: list[str], after: str) -> None:
    assert next_key(["a", "b", "c"], done) == after


# --- taken back, by kind, and added to a claim --------------------------------------------------------


def undone(page: str) -> str:
    found = re.search(r'name="undone" value="([^"]+)"', page)
    assert found
    return found[1]


def test_batch_that_was_dismissed_is_taken_back_at_once(desk: Client, broken: Article, checker: User) -> None:
    before = keys(broken, checker)
    page = desk.post(address(broken), {"text_version": 1, "do": "dismiss", "pick": before[:3]}, follow=True).content.decode()
    assert "Last, 3 proposals were dismissed." in page
    assert 'aria-keyshortcuts="u"' in page
    said = desk.post(address(broken), {"text_version": 1, "do": "undo", "undone": undone(page)}, follow=True).content.decode()
    assert "3 proposed again." in said
    assert keys(broken, checker) == before
    assert len(Event.objects.get(kind=EventKind.PROPOSAL_RESTORED).payload["places"]) == 3
    assert "dismissed last" not in said


def test_claims_that_were_accepted_are_taken_back_unless_somebody_worked_on_them(desk: Client, broken: Article, checker: User) -> None:
    picked = [seen.offer.key for seen in page_of(broken, checker).suggestions[:3]]
    page = desk.post(address(broken), {"text_version": 1, "do": "accept", "pick": picked}, follow=True).content.decode()
    assert "Last, 3 proposals were made into claims." in page
    first, second, third = Claim.objects.order_by("number")
    save_draft(second, actor=checker, read_at_version=1, typed={"rationale": "Half"})
    say(third, add_source(broken, actor=checker, name="Gazette", kind=SourceKind.DOCUMENT), actor=checker, stated="ya")
    said = desk.post(address(broken), {"text_version": 1, "do": "undo", "undone": undone(page)}, follow=True).content.decode()
    assert "1 claim taken back. 2 stay: something was done with them." in said
    assert list(Claim.objects.live().order_by("number")) == [second, third]
    assert picked[0] in keys(broken, checker)
    event = Event.objects.get(kind=EventKind.CLAIM_REMOVED)
    assert (event.claim, event.actor, event.payload["number"]) == (first, checker, 1)
    assert prove(Article.objects.get(pk=broken.pk).chain) is None


def test_nothing_is_taken_back_twice_or_from_another_article_or_by_another(
    client: Client, broken: Article, article: Article, checker: User, other_checker: User
) -> None:
    client.force_login(checker)
    post(client, broken, "accept", pick=keys(broken, checker)[:1])
    sent = {"text_version": 1, "do": "undo", "undone": "accept:1-1"}
    assert client.post(address(article), sent).status_code == 409
    assert unmake_claims(broken, [1], actor=other_checker) == 0
    answers = [client.post(address(broken), sent).status_code for _ in range(2)]
    assert answers == [302, 409]
    assert Claim.objects.live().count() == 0


def test_one_kind_is_shown_and_ticked_without_javascript(desk: Client, broken: Article, checker: User) -> None:
    whole, dates = page_of(broken, checker), desk.get(f"{address(broken)}?kind=date&tick").content.decode()
    shown = [seen.offer.key for seen in whole.suggestions if seen.offer.kind is ClaimKind.DATE]
    assert shown
    assert re.findall(r'name="pick" value="([^"]+)" checked', dates) == re.findall(r'name="pick" value="([^"]+)"', dates) == shown
    assert 'aria-keyshortcuts="t"' in dates
    assert "checked" not in desk.get(f"{address(broken)}?kind=date").content.decode().split("Proposed as exempt")[0]
    assert desk.get(f"{address(broken)}?kind=nonsense&at=1-2-x&tick").status_code == 200
    answer = desk.post(f"{address(broken)}?kind=date", {"text_version": 1, "do": "accept", "pick": shown})
    assert answer["Location"].startswith(f"{address(broken)}?kind=date") or answer["Location"] == address(broken)
    assert {claim.kind for claim in Claim.objects.all()} == {ClaimKind.DATE}


def test_proposal_becomes_one_more_place_of_a_claim(desk: Client, reporter: User, checker: User) -> None:
    article = make_article(actor=reporter, text="Rapat itu pada 28 November 2024. Warga datang pada 28 November 2024 juga.")
    first, second = (seen.offer for seen in page_of(article, checker).suggestions if seen.offer.kind is ClaimKind.DATE)
    post(desk, article, f"accept:{first.key}")
    page = desk.get(f"{address(article)}?at={second.key}").content.decode()
    assert '<option value="1" selected>' in page  # of the same kind and normal form
    assert 'aria-keyshortcuts="m"' in page
    post(desk, article, f"add:{second.key}", to=1)
    claim = Claim.objects.get()
    assert sorted(anchor.start for anchor in claim.anchors.all()) == sorted(offer.spans[0].start for offer in (first, second))
    assert second.key not in keys(article, checker)
    assert Event.objects.filter(kind=EventKind.CLAIM_ANCHORED).count() == 1


@pytest.mark.parametrize(("to", "status"), [("", 422), ("9", 404), ("x", 422)])
def test_proposal_is_added_to_a_claim_that_is_there(desk: Client, broken: Article, checker: User, to: str, status: int) -> None:
    answer = desk.post(address(broken), {"text_version": 1, "do": f"add:{keys(broken, checker)[0]}", "to": to})
    assert answer.status_code == status


@pytest.mark.parametrize("who", ["reporter", "admin_user"])
def test_who_may_not_mark_adds_to_nothing(client: Client, broken: Article, checker: User, who: str, request: pytest.FixtureRequest) -> None:
    client.force_login(checker)
    first, second = keys(broken, checker)[:2]
    post(client, broken, f"accept:{first}")
    client.force_login(request.getfixturevalue(who))
    assert client.post(address(broken), {"text_version": 1, "do": f"add:{second}", "to": "1"}).status_code == 403


@pytest.mark.parametrize("undo", ["accept:9-1", "accept:x", "accept:", "dismiss", "dismiss:5", "nonsense", "accept:1-99999999999"])
def test_address_that_undoes_nothing_is_the_page(desk: Client, broken: Article, undo: str) -> None:
    answer = desk.get(address(broken), {"undo": undo})
    assert (answer.status_code, "proposal-undo" in answer.content.decode()) == (200, False)
    assert desk.post(address(broken), {"text_version": 1, "do": "undo", "undone": undo}).status_code in (409, 422)
