"""The report's snapshot is read in as many queries for one claim as for many."""

from __future__ import annotations

import json

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import translation

from articles.demo.work import approve, claim, judge, say
from articles.models import Article, Sentence, Source, User
from articles.queries.snapshot import public_report
from articles.queries.whole import load_article
from articles.services.corrections import answer_correction, ask_correction
from articles.services.coverage import exempt_sentence
from articles.services.publishing import publish_article
from articles.services.sources import add_source, draw_lineage
from articles.services.workflow import sign_off_article, waive_origins
from factcheck.publishing.snapshot import PublicReport, report_from_json
from factcheck.vocabulary import ClaimKind, ExemptReason, Relation, SourceKind, Stance, Verdict
from tests.factories import make_article

pytestmark = pytest.mark.django_db


@pytest.fixture
def gazette(db: None, checker: User) -> Source:
    return add_source(None, actor=checker, name="City gazette", kind=SourceKind.DOCUMENT)


def signed_off(quotes: list[str], gazette: Source, *, checker: User, reviewer: User, chief: User) -> Article:
    """An article with a rated and corrected claim of each quote, and an opinion that nobody approves."""
    article = make_article(actor=chief)
    for quote in quotes:
        made = claim(article, quote, actor=checker, label=quote, kind=ClaimKind.OTHER)
        say(made, gazette, actor=checker, stance=Stance.CONTRADICTS, stated="It says otherwise.")
        judge(made, Verdict.WRONG, "It says otherwise.", actor=checker, wording="otherwise", rating="Mostly true")
        approve(made, actor=reviewer)
        waive_origins(made, actor=chief, reason="Nobody else was there.")
        asked = ask_correction(made, actor=checker, printed=quote, wanted="otherwise")
        answer_correction(asked, actor=chief, accept=True, answer="", read_at_version=1)
        opinion = claim(article, quote, actor=checker, label="Opinion", kind=ClaimKind.OTHER)
        judge(opinion, Verdict.OPINION, "It is one.", actor=checker)
    for sentence in Sentence.objects.filter(version=article.current_id):
        exempt_sentence(sentence, actor=checker, reason=ExemptReason.COMMON_KNOWLEDGE)
    return sign_off_article(article, actor=chief)


def built(article: Article, reader: User) -> tuple[PublicReport, int]:
    """The snapshot, and the queries that building it took."""
    whole = load_article(article, reader)
    with CaptureQueriesContext(connection) as queries:
        report = public_report(whole)
    return report, len(queries)


def test_snapshot_takes_no_more_queries_for_more_claims(gazette: Source, checker: User, reviewer: User, chief: User) -> None:
    cast = {"checker": checker, "reviewer": reviewer, "chief": chief}
    _report, few = built(signed_off(["27 Februari"], gazette, **cast), chief)
    report, many = built(signed_off(["27 Februari", "4 Maret", "12 miliar", "Warga", "pawai"], gazette, **cast), chief)
    assert few == many <= 6
    assert len(report.claims) == 10
    assert [(c.rating.name if c.rating else "", len(c.corrections)) for c in report.claims][:2] == [("Mostly true", 1), ("", 0)]


def test_snapshot_counts_exempt_sentences_by_reason_and_comes_back_whole(
    gazette: Source, checker: User, reviewer: User, chief: User
) -> None:
    report, _few = built(signed_off(["27 Februari"], gazette, checker=checker, reviewer=reviewer, chief=chief), chief)
    assert report.exempt_reasons == (("common knowledge", report.exempt),)
    assert [place.words for place in report.claims[0].places] == ["27 Februari"]
    assert report_from_json(json.loads(json.dumps(report.as_json()))) == report


def test_snapshot_of_before_exempt_sentences_were_counted_is_still_read(
    gazette: Source, checker: User, reviewer: User, chief: User
) -> None:
    report, _few = built(signed_off(["27 Februari"], gazette, checker=checker, reviewer=reviewer, chief=chief), chief)
    stored = json.loads(json.dumps(report.as_json()))
    del stored["exempt_reasons"]
    for row in stored["claims"]:
        del row["places"]
    assert report_from_json(stored).exempt_reasons == ()


def test_report_says_why_sentences_are_exempt(gazette: Source, checker: User, reviewer: User, chief: User, client: Client) -> None:
    article = signed_off(["27 Februari"], gazette, checker=checker, reviewer=reviewer, chief=chief)
    publish_article(article, actor=chief)
    page = client.get(reverse("report", args=[article.slug])).content.decode()
    assert "2 are exempt: 2 common knowledge." in page
    assert "nothing to check" not in page


@pytest.mark.parametrize("language", ["en", "id", "vi"])
def test_report_has_no_confidential_source_by_whatever_name(
    gazette: Source, checker: User, reviewer: User, chief: User, client: Client, language: str
) -> None:
    secret = add_source(None, actor=checker, name="Ibu Belimbing", kind=SourceKind.INTERVIEW, confidential=True)
    draw_lineage(gazette, secret, Relation.QUOTES, actor=checker)
    article = signed_off(["27 Februari"], gazette, checker=checker, reviewer=reviewer, chief=chief)
    with translation.override(language):
        publish_article(article, actor=chief)
    for name, args in (("report", [article.slug]), ("report-claim", [article.slug, 1]), ("report-data", [article.slug])):
        page = client.get(reverse(name, args=args), headers={"accept-language": language}).content.decode()
        assert "City gazette" in page or name == "report"
        assert not [word for word in ("Belimbing", f"C-{secret.pk}") if word in page], name
