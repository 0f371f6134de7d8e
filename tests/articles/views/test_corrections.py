"""Corrections: asked for by those who check, answered by the reporter or the chief, and published with what came of them."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from articles.demo.work import approve, claim, judge, say
from articles.models import Article, Claim, Correction, Event, Sentence, User
from articles.services.corrections import answer_correction, ask_correction, finish_correction
from articles.services.coverage import exempt_sentence
from articles.services.errors import Conflict, Refused
from articles.services.publishing import publish_article
from articles.services.sources import add_source
from articles.services.workflow import sign_off_article, waive_origins
from factcheck.vocabulary import ClaimKind, CorrectionState, EventKind, ExemptReason, SourceKind, Stance, Verdict

pytestmark = pytest.mark.django_db


@pytest.fixture
def wrong(article: Article, checker: User) -> Claim:
    """A claim found wrong, submitted."""
    made = claim(article, "27 Februari", actor=checker, label="Parade", kind=ClaimKind.DATE)
    gazette = add_source(article, actor=checker, name="City gazette", kind=SourceKind.DOCUMENT)
    say(made, gazette, actor=checker, stance=Stance.CONTRADICTS, stated="28 February")
    return judge(made, Verdict.WRONG, "The gazette gives the 28th.", actor=checker, wording="28 Februari")


@pytest.fixture
def asked(wrong: Claim, checker: User) -> Correction:
    return ask_correction(wrong, actor=checker, printed="27 Februari", wanted="28 Februari")


def page(wrong: Claim) -> str:
    return reverse("corrections", args=[wrong.article_id])


def one(asked: Correction) -> str:
    return reverse("correction", args=[asked.claim.article_id, asked.pk])


def test_ask_proposes_the_suggested_wording(client: Client, wrong: Claim, checker: User) -> None:
    client.force_login(checker)
    url = reverse("ask-correction", args=[wrong.article_id, wrong.number])
    assert url in client.get(wrong.get_absolute_url()).content.decode()
    text = client.get(url).content.decode()
    assert "28 Februari" in text
    assert client.post(url, {"printed": "27 Februari", "wanted": "28 Februari"}).status_code == 302
    assert Correction.objects.get().state is CorrectionState.ASKED
    assert Event.objects.get(kind=EventKind.CORRECTION_ASKED).payload["wanted"] == "28 Februari"
    again = client.post(url, {"printed": "27 Februari", "wanted": "28 Februari"})
    assert again.status_code == 422
    assert "asked for already" in again.content.decode()


@pytest.mark.parametrize("data", [{}, {"printed": "27 Februari", "wanted": "27 Februari"}, {"printed": "x", "wanted": "y" * 6000}])
def test_ask_refuses_what_changes_nothing(data: dict[str, str], client: Client, wrong: Claim, checker: User) -> None:
    client.force_login(checker)
    assert client.post(reverse("ask-correction", args=[wrong.article_id, wrong.number]), data).status_code == 422
    assert not Correction.objects.exists()


def test_ask_needs_a_finding(article: Article, checker: User) -> None:
    fine = claim(article, "4 Maret", actor=checker, label="Said", kind=ClaimKind.DATE)
    with pytest.raises(Refused, match="wrong or needs change"):
        ask_correction(fine, actor=checker, printed="4 Maret", wanted="5 Maret")


def test_reporter_accepts_and_says_it_is_done(client: Client, asked: Correction, reporter: User) -> None:
    client.force_login(reporter)
    assert client.post(one(asked), {"step": "accept", "words": "", "read_at_version": 1}).status_code == 302
    assert client.post(one(asked), {"step": "done", "words": "Corrected on 6 March.", "read_at_version": 2}).status_code == 302
    asked.refresh_from_db()
    assert (asked.state, asked.notice, asked.answered_by) == (CorrectionState.DONE, "Corrected on 6 March.", reporter)
    assert "Corrected on 6 March." in client.get(page(asked.claim)).content.decode()


def test_dispute_needs_a_reason_and_keeps_the_form(client: Client, asked: Correction, chief: User) -> None:
    client.force_login(chief)
    response = client.post(one(asked), {"step": "dispute", "words": "", "read_at_version": 1})
    assert response.status_code == 422
    assert "Say why you dispute it." in response.content.decode()
    with pytest.raises(Refused, match="Say why"):
        answer_correction(asked, actor=chief, accept=False, answer=" ", read_at_version=1)
    assert client.post(one(asked), {"step": "dispute", "words": "The mayor says the 27th.", "read_at_version": 1}).status_code == 302
    asked.refresh_from_db()
    assert asked.state is CorrectionState.DISPUTED


def test_second_answer_is_refused_and_loses_nothing(client: Client, asked: Correction, chief: User, reporter: User) -> None:
    answer_correction(asked, actor=reporter, accept=True, answer="", read_at_version=1)
    client.force_login(chief)
    response = client.post(one(asked), {"step": "dispute", "words": "No, <b>it was</b>.", "read_at_version": 1})
    assert response.status_code == 422
    assert "No, &lt;b&gt;it was&lt;/b&gt;." in response.content.decode()
    asked.refresh_from_db()
    assert asked.state is CorrectionState.ACCEPTED
    with pytest.raises(Conflict):
        finish_correction(asked, actor=chief, notice="", read_at_version=1)


def test_correction_is_moved_from_where_it_stands_not_from_where_it_was_read(asked: Correction, reporter: User) -> None:
    read_before = Correction.objects.get(pk=asked.pk)
    answer_correction(asked, actor=reporter, accept=True, answer="", read_at_version=1)
    with pytest.raises(Refused, match="that step is past"):
        answer_correction(read_before, actor=reporter, accept=False, answer="No.", read_at_version=1)
    done = finish_correction(read_before, actor=reporter, notice="", read_at_version=2)
    assert done.state is CorrectionState.DONE


@pytest.mark.parametrize(("who", "status"), [("checker", 403), ("reviewer", 403), ("admin_user", 403), ("outsider", 404)])
def test_others_do_not_answer(who: str, status: int, client: Client, asked: Correction, request: pytest.FixtureRequest) -> None:
    client.force_login(request.getfixturevalue(who))
    assert client.post(one(asked), {"step": "accept", "read_at_version": 1}).status_code == status
    assert client.get(page(asked.claim)).status_code == (404 if who == "outsider" else 200)


def test_foreign_correction_is_not_found(client: Client, asked: Correction, chief: User) -> None:
    client.force_login(chief)
    for key in (0, 99, 10**30):
        assert client.post(f"/articles/{asked.claim.article_id}/corrections/{key}/", {"step": "accept"}).status_code == 404


def test_report_says_what_came_of_it(client: Client, asked: Correction, reporter: User, reviewer: User, chief: User, checker: User) -> None:
    answer_correction(asked, actor=reporter, accept=True, answer="", read_at_version=1)
    finish_correction(asked, actor=reporter, notice="Corrected on 6 March.", read_at_version=2)
    wrong = asked.claim
    approve(wrong, actor=reviewer)
    waive_origins(wrong, actor=chief, reason="The gazette is primary.")
    for sentence in Sentence.objects.filter(version=wrong.article.current_id):
        if not wrong.anchors.filter(start__lt=sentence.end, end__gt=sentence.start).exists():
            exempt_sentence(sentence, actor=checker, reason=ExemptReason.COMMON_KNOWLEDGE)
    report = publish_article(sign_off_article(wrong.article, actor=chief), actor=chief)
    text = client.get(reverse("report-claim", args=[report.article.slug, wrong.number])).content.decode()
    assert "The publisher changed the article." in text
    assert "Corrected on 6 March." in text
