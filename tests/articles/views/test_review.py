"""The review page, sign-off, publication and the record, as a browser asks for them."""

from __future__ import annotations

import json
import re
from itertools import product

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from articles import guards
from articles.demo.work import approve, claim, judge, say
from articles.models import Article, Claim, Event, Review, Sentence, Source, User
from articles.services.coverage import exempt_sentence
from articles.services.sources import add_source
from articles.services.workflow import reopen_claim, sign_off_article, withdraw_article
from factcheck.vocabulary import ArticleState, ClaimKind, ClaimState, ExemptReason, Role, SourceKind, Verdict

pytestmark = pytest.mark.django_db
HTMX = {"HX-Request": "true"}


@pytest.fixture
def sources(article: Article, checker: User) -> list[Source]:
    return [add_source(article, actor=checker, name=name, kind=SourceKind.DOCUMENT) for name in ("City gazette", "Council minutes")]


@pytest.fixture
def checked(article: Article, checker: User, sources: list[Source]) -> Claim:
    made = claim(article, "27 Februari", actor=checker, label="Parade", kind=ClaimKind.DATE)
    for source in sources:
        say(made, source, actor=checker, stated="27 February 2024")
    return judge(made, Verdict.CONFIRMED, "Both records give the day.", actor=checker, rating="Mostly true")


@pytest.fixture
def settled(checked: Claim, checker: User, reviewer: User) -> Article:
    """Nothing left to do but to sign off."""
    approve(checked, actor=reviewer)
    for sentence in Sentence.objects.filter(version=checked.article.current_id):
        if not checked.anchors.filter(start__lt=sentence.end, end__gt=sentence.start).exists():
            exempt_sentence(sentence, actor=checker, reason=ExemptReason.COMMON_KNOWLEDGE)
    return checked.article


def case(claim: Claim) -> str:
    return reverse("review-claim", args=[claim.article_id, claim.number])


def shown_hash(client: Client, claim: Claim) -> str:
    found = re.search(r'name="reviewed_hash" value="([0-9a-f]{64})"', client.get(case(claim)).content.decode())
    assert found
    return found[1]


@pytest.mark.parametrize("htmx", [{}, HTMX], ids=["form", "htmx"])
def test_approve_through_the_page(htmx: dict[str, str], client: Client, checked: Claim, reviewer: User) -> None:
    client.force_login(reviewer)
    data = {"decision": "approve", "reviewed_hash": shown_hash(client, checked)}
    response = client.post(case(checked), data, headers=htmx)
    assert response.headers["Location"] == reverse("review", args=[checked.article_id])
    if htmx:
        next_one = client.get(response.headers["Location"], headers={**htmx, "HX-Target": "main"}).content.decode()
        assert next_one.lstrip().startswith("<main")
        assert 'hx-swap-oob="true"' in next_one
    checked.refresh_from_db()
    assert checked.state is ClaimState.APPROVED


@pytest.mark.parametrize("htmx", [{}, HTMX], ids=["form", "htmx"])
def test_return_without_reason_keeps_the_form(htmx: dict[str, str], client: Client, checked: Claim, reviewer: User) -> None:
    client.force_login(reviewer)
    data = {"decision": "return", "reviewed_hash": shown_hash(client, checked), "reason": ""}
    response = client.post(case(checked), data, headers=htmx)
    assert response.status_code == 422
    assert "the checker needs to know what to do" in response.content.decode()
    checked.refresh_from_db()
    assert checked.state is ClaimState.CHECKED


def test_conflict_keeps_the_reason_and_shows_what_stands(
    client: Client, checked: Claim, reviewer: User, other_checker: User, article: Article
) -> None:
    client.force_login(reviewer)
    stale_hash = shown_hash(client, checked)
    Claim.objects.filter(pk=checked.pk).update(rationale="Something else by now.")
    data = {"decision": "return", "reviewed_hash": stale_hash, "reason": "Not enough: <b>why</b>?"}
    response = client.post(case(checked), data)
    assert response.status_code == 409
    page = response.content.decode()
    assert "It changed while you read" in page
    assert "Something else by now." in page
    assert "Not enough: &lt;b&gt;why&lt;/b&gt;?" in page
    assert not Review.objects.exists()


@pytest.mark.parametrize(
    "data",
    [{}, {"decision": "zzz"}, {"decision": "return", "reason": "x", "reviewed_hash": "zzz"}, {"decision": "return", "reason": "x" * 6000}],
)
def test_bad_input_is_refused_with_a_sentence(data: dict[str, str], client: Client, checked: Claim, reviewer: User) -> None:
    client.force_login(reviewer)
    response = client.post(case(checked), data)
    assert response.status_code == 422
    assert not Review.objects.exists()


def test_replayed_approval_is_refused_and_changes_nothing(client: Client, checked: Claim, reviewer: User) -> None:
    client.force_login(reviewer)
    data = {"decision": "approve", "reviewed_hash": shown_hash(client, checked)}
    assert client.post(case(checked), data).status_code == 302
    assert client.post(case(checked), data).status_code == 403
    assert Review.objects.count() == 1
    checked.refresh_from_db()
    assert checked.state is ClaimState.APPROVED


def test_four_eyes_by_form_and_by_crafted_post(client: Client, checked: Claim, checker: User) -> None:
    User.objects.filter(pk=checker.pk).update(role="reviewer", is_superuser=True)
    checker.refresh_from_db()
    client.force_login(checker)
    page = client.get(case(checked)).content.decode()
    assert "You can’t approve this claim" in page
    assert 'value="approve"' not in page
    data = {"decision": "approve", "reviewed_hash": shown_hash(client, checked)}
    response = client.post(case(checked), data)
    assert response.status_code == 403
    assert "Four eyes" in response.content.decode()
    assert not Review.objects.exists()


def test_posts_without_a_token_are_refused(checked: Claim, reviewer: User) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(reviewer)
    data = {"decision": "approve", "reviewed_hash": shown_hash(client, checked)}
    for url in (case(checked), reverse("sign-off", args=[checked.article_id]), reverse("withdraw", args=[checked.article_id])):
        assert client.post(url, data).status_code == 403
    assert not Review.objects.exists()


PAGES = ("review", "history", "workbench", "grid", "article-sources")


@pytest.mark.parametrize("page", PAGES)
def test_pages_are_for_members(page: str, client: Client, checked: Claim, outsider: User, reviewer: User, reporter: User) -> None:
    url = reverse(page, args=[checked.article_id])
    assert client.get(url).status_code == 302
    client.force_login(outsider)
    assert client.get(url).status_code == 404
    client.force_login(reporter)
    assert client.get(url).status_code == 200
    client.force_login(reviewer)
    assert client.get(url).status_code == 200


def test_a_reporter_sees_only_their_own(client: Client, checked: Claim) -> None:
    other = User.objects.create_user("lain", role=Role.REPORTER)
    client.force_login(other)
    for page in PAGES:
        assert client.get(reverse(page, args=[checked.article_id])).status_code == 404


@pytest.mark.parametrize("number", [0, 99, 10**30])
def test_foreign_numbers_are_not_found(number: int, client: Client, checked: Claim, reviewer: User) -> None:
    client.force_login(reviewer)
    assert client.get(f"/articles/{checked.article_id}/review/{number}/").status_code == 404
    assert client.get(f"/articles/{number}/review/").status_code == 404
    assert client.get(f"/reports/none/claims/{number}/").status_code == 404


EXPECTED = {
    "approve": {(Role.REVIEWER, ClaimState.CHECKED), (Role.CHIEF, ClaimState.CHECKED)},
    "return": {(role, state) for role in (Role.REVIEWER, Role.CHIEF) for state in (ClaimState.CHECKED, ClaimState.APPROVED)},
}


@pytest.mark.parametrize(
    ("decision", "role", "state"),
    [pytest.param(d, r, s, id=f"{d}-{r}-{s}") for d, r, s in product(EXPECTED, [*Role, None], ClaimState)],
)
def test_every_role_and_state_by_request(
    decision: str, role: Role | None, state: ClaimState, client: Client, checked: Claim, reviewer: User
) -> None:
    """The same matrix as the table's, through the page: only what the design allows changes anything."""
    if state is ClaimState.APPROVED:
        approve(checked, actor=reviewer)
    elif state is not ClaimState.CHECKED:
        Claim.objects.filter(pk=checked.pk).update(state=state)
    somebody = User.objects.create_user("somebody", role=role)
    client.force_login(reviewer)
    content = shown_hash(client, checked) if state in (ClaimState.CHECKED, ClaimState.APPROVED) else "0" * 64
    client.force_login(somebody)
    response = client.post(case(checked), {"decision": decision, "reviewed_hash": content, "reason": "why"})
    checked.refresh_from_db()
    if (role, state) in EXPECTED[decision]:
        assert response.status_code == 302
        assert checked.state is (ClaimState.APPROVED if decision == "approve" else ClaimState.RETURNED)
    else:
        assert response.status_code == (404 if role in (None, Role.REPORTER) else 403)
        assert checked.state is state


def test_sign_off_is_refused_while_a_sentence_is_open_and_says_which(client: Client, checked: Claim, reviewer: User, chief: User) -> None:
    approve(checked, actor=reviewer)
    client.force_login(chief)
    response = client.post(reverse("sign-off", args=[checked.article_id]))
    assert response.status_code == 422
    assert "Sentences 1 and 2 are open" in response.content.decode()


@pytest.mark.parametrize("who", ["reporter", "checker", "reviewer", "admin_user"])
def test_only_the_chief_signs_off_publishes_and_withdraws(
    who: str, client: Client, settled: Article, request: pytest.FixtureRequest
) -> None:
    client.force_login(request.getfixturevalue(who))
    for step in ("sign-off", "publish", "withdraw"):
        assert client.post(reverse(step, args=[settled.pk]), {"reason": "why"}).status_code == 403
    settled.refresh_from_db()
    assert settled.state is ArticleState.IN_REVIEW


def published(client: Client, article: Article, chief: User) -> Article:
    client.force_login(chief)
    assert client.post(reverse("sign-off", args=[article.pk])).status_code == 302
    response = client.post(reverse("publish", args=[article.pk]))
    assert response.status_code == 302
    article.refresh_from_db()
    client.logout()
    return article


def test_a_stranger_reads_the_report(client: Client, settled: Article, chief: User) -> None:
    article = published(client, settled, chief)
    page = client.get(reverse("report", args=[article.slug]))
    assert page.status_code == 200
    text = page.content.decode()
    for name in ("Cici Checker", "Rio Reviewer", "Hana Chief", "Both records give the day.", "2 independent origins"):
        assert name in text
    assert "application/ld+json" not in text
    assert article.title in client.get(reverse("reports")).content.decode()


def test_claim_page_carries_one_claimreview_that_says_what_it_shows(client: Client, settled: Article, chief: User) -> None:
    article = published(client, settled, chief)
    text = client.get(reverse("report-claim", args=[article.slug, 1])).content.decode()
    blocks = re.findall(r'<script type="application/ld\+json">(.*?)</script>', text, re.DOTALL)
    assert len(blocks) == 1
    markup = json.loads(blocks[0])
    assert markup["@type"] == "ClaimReview"
    assert markup["claimReviewed"] == "Parade: 27 Februari"
    assert markup["url"].endswith(reverse("report-claim", args=[article.slug, 1]))
    rating = markup["reviewRating"]
    assert (rating["alternateName"], rating["ratingValue"], rating["bestRating"], rating["worstRating"]) == ("Mostly true", 4, 5, 1)
    assert rating["alternateName"] in text
    assert {cited["name"] for cited in markup["citation"]} == {"City gazette", "Council minutes"}


def test_confidential_sources_never_appear_in_public(
    client: Client, checked: Claim, article: Article, checker: User, reviewer: User, chief: User
) -> None:
    secret = add_source(
        article,
        actor=checker,
        name="Deep Harbour",
        kind=SourceKind.INTERVIEW,
        url="https://harbour.example/x",
        confidential=True,
        visible_to=[reviewer],
    )
    say(checked, secret, actor=checker, stated="27 February", quote="I saw it myself", note="met at the quay")
    judge(checked, Verdict.CONFIRMED, "Both records give the day.", actor=checker, rating="True")
    approve(checked, actor=reviewer)
    for sentence in Sentence.objects.filter(version=article.current_id, exempt_reason__isnull=True):
        if not checked.anchors.filter(start__lt=sentence.end, end__gt=sentence.start).exists():
            exempt_sentence(sentence, actor=checker, reason=ExemptReason.COMMON_KNOWLEDGE)
    published(client, article, chief)
    article.refresh_from_db()
    for url in (
        reverse("report", args=[article.slug]),
        reverse("report-claim", args=[article.slug, 1]),
        reverse("report-data", args=[article.slug]),
    ):
        text = client.get(url).content.decode()
        for leak in ("Deep Harbour", "harbour.example", "I saw it myself", "met at the quay", "27 February</q>", "Source C-"):
            assert leak not in text or leak.startswith("27")


def test_report_of_an_article_under_revision_and_withdrawn(client: Client, settled: Article, chief: User, checker: User) -> None:
    article = published(client, settled, chief)
    report, markup = reverse("report", args=[article.slug]), reverse("report-claim", args=[article.slug, 1])
    reopen_claim(article.claims.get(), actor=checker)
    assert "revising" in client.get(report).content.decode()
    withdraw_article(article, actor=chief, reason="The publisher took it down.")
    assert "withdrawn" in client.get(report).content.decode()
    assert "application/ld+json" not in client.get(markup).content.decode()


def test_nothing_is_public_before_publication(client: Client, settled: Article, chief: User) -> None:
    sign_off_article(settled, actor=chief)
    assert client.get(reverse("report", args=[settled.slug])).status_code == 404
    assert settled.title not in client.get(reverse("reports")).content.decode()


def test_withdraw_asks_for_a_reason(client: Client, settled: Article, chief: User) -> None:
    client.force_login(chief)
    url = reverse("withdraw", args=[settled.pk])
    assert client.get(url).status_code == 200
    assert client.post(url, {"reason": " "}).status_code == 422
    assert client.post(url, {"reason": "Taken down."}).status_code == 302
    settled.refresh_from_db()
    assert settled.state is ArticleState.WITHDRAWN


def test_history_shows_the_chain_and_names_a_broken_link(client: Client, checked: Claim, reviewer: User) -> None:
    client.force_login(reviewer)
    url = reverse("history", args=[checked.article_id])
    assert "every link holds" in client.get(url).content.decode()
    guards.remove(connection)
    event = Event.objects.filter(chain__article=checked.article_id).order_by("sequence")[2]
    Event.objects.filter(pk=event.pk).update(actor_name="Somebody Else")
    guards.install(connection)
    assert "event 3 was changed after it was written" in client.get(url).content.decode()
    with pytest.raises(CommandError, match="link 3: event 3 was changed"):
        call_command("verify_record")


def test_verify_record_proves_what_is_whole(checked: Claim, capsys: pytest.CaptureFixture[str]) -> None:
    call_command("verify_record", checked.article_id)
    assert "The record holds" in capsys.readouterr().out
    with pytest.raises(CommandError, match="no record"):
        call_command("verify_record", 99999)


def test_history_is_paged_by_sequence(client: Client, checked: Claim, checker: User, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("articles.queries.history.PAGE", 3)
    client.force_login(checker)
    url = reverse("history", args=[checked.article_id])
    first = client.get(url).content.decode()
    older = re.search(r'href="\?before=(\d+)"', first)
    assert older
    second = client.get(url, {"before": older[1]}).content.decode()
    assert set(re.findall(r'id="event-(\d+)"', first)).isdisjoint(re.findall(r'id="event-(\d+)"', second))
    assert client.get(url, {"before": "zzz"}).status_code == 200


@pytest.mark.parametrize("page", ["review", "history"])
def test_pages_cost_the_same_for_many_claims(
    page: str, client: Client, checked: Claim, checker: User, sources: list[Source], reviewer: User
) -> None:
    client.force_login(reviewer)
    url = reverse(page, args=[checked.article_id])
    client.get(url)
    few = count_queries(client, url)
    for words in ("4 Maret", "12 miliar rupiah", "pekan lalu"):
        made = claim(checked.article, words, actor=checker, label=words, kind=ClaimKind.OTHER)
        say(made, sources[0], actor=checker, stated=words)
        judge(made, Verdict.CONFIRMED, "So it says.", actor=checker)
    assert count_queries(client, url) == few
    assert few <= 18 if page == "review" else few <= 17


def count_queries(client: Client, url: str) -> int:
    with CaptureQueriesContext(connection) as queries:
        assert client.get(url).status_code == 200
    return len(queries)
