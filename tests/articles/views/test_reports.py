"""The public pages: each claim with its whole sentence, how it should read, and what was waived for it; of earlier editions too."""

from __future__ import annotations

import json

import pytest
from django.test import Client
from django.urls import reverse
from lxml import html

from articles.demo.work import approve, claim, judge, say
from articles.models import Article, Report, User
from articles.services.coverage import exempt_sentence
from articles.services.publishing import publish_article
from articles.services.sources import add_source
from articles.services.workflow import sign_off_article, waive_origins
from factcheck.publishing.snapshot import report_from_json
from factcheck.vocabulary import ClaimKind, ExemptReason, SourceKind, Stance, Verdict
from tests.factories import make_article

LONG = (
    "Menurut laporan yang dibacakan di balai kota, dan yang kemudian ditempel di papan pengumuman bersama daftar panjang nama para "
    "penyumbang, panitia, serta sukarelawan dari tujuh kecamatan, jembatan itu menelan biaya 12 miliar rupiah, jauh di atas anggaran "
    "yang dua tahun sebelumnya disetujui dewan setelah perdebatan yang berlangsung sampai larut malam dan diliput seluruh surat kabar daerah sampai beberapa pekan sesudahnya."
)


def article_of(checker: User, reviewer: User, chief: User) -> Article:
    """An article that can be signed off, with one wrong claim in a long sentence."""
    article = make_article(text=f"Jembatan di Kota Contoh\n\n{LONG}", actor=chief)
    made = claim(article, "12 miliar rupiah", actor=checker, label="Biaya", kind=ClaimKind.OTHER)
    gazette = add_source(None, actor=checker, name="City gazette", kind=SourceKind.DOCUMENT)
    say(made, gazette, actor=checker, stance=Stance.CONTRADICTS, stated="9 miliar rupiah")
    judge(made, Verdict.WRONG, "The gazette has nine.", actor=checker, wording="9 miliar rupiah")
    approve(made, actor=reviewer)
    waive_origins(made, actor=chief, reason="The gazette is the contract itself.")
    assert article.current is not None
    for sentence in article.current.sentences.all():
        if sentence.start == 0:
            exempt_sentence(sentence, actor=checker, reason=ExemptReason.TRANSITION)
    return article


def publish(article: Article, chief: User) -> Article:
    """Sign off and publish."""
    publish_article(sign_off_article(article, actor=chief), actor=chief)
    return Article.objects.get(pk=article.pk)


@pytest.fixture
def published(db: None, checker: User, reviewer: User, chief: User) -> Article:
    """An article that is out, with one wrong claim in a long sentence."""
    return publish(article_of(checker, reviewer, chief), chief)


def contexts(page: str) -> list[str]:
    return ["".join(map(str, quote.itertext())) for quote in html.fromstring(page).findall(".//blockquote[@class='context']")]


@pytest.mark.parametrize("name", ["report", "report-claim"])
def test_claim_stands_in_its_whole_sentence_with_its_words_marked(published: Article, client: Client, name: str) -> None:
    address = reverse(name, args=[published.slug, *([1] if name == "report-claim" else [])])
    page = client.get(address).content.decode()
    assert contexts(page) == [LONG]
    assert [mark.text for mark in html.fromstring(page).findall(".//mark")] == ["12 miliar rupiah"]


def test_list_of_claims_gives_the_suggested_wording_and_the_waiver(published: Article, client: Client) -> None:
    item = html.fromstring(client.get(reverse("report", args=[published.slug])).content.decode()).find(".//ol[@class='report-claims']/li")
    assert item is not None
    assert [change.text for change in item.findall(".//p[@class='rewording']/*")] == ["12 miliar rupiah", "9 miliar rupiah"]
    assert "The desk’s rule on independent origins was waived: The gazette is the contract itself." in "".join(map(str, item.itertext()))


def test_report_says_of_an_opinion_that_nobody_checked_or_reviewed_it(checker: User, reviewer: User, chief: User, client: Client) -> None:
    article = article_of(checker, reviewer, chief)
    judge(
        claim(article, "jauh di atas anggaran", actor=checker, label="Jauh", kind=ClaimKind.OTHER),
        Verdict.OPINION,
        "A view.",
        actor=checker,
    )
    client.force_login(checker)
    standing = client.get(reverse("claim", args=[article.pk, 2])).content.decode()
    assert "calls it opinion" in standing
    assert "Awaiting review since" not in standing
    client.logout()
    slug = publish(article, chief).slug
    page = client.get(reverse("report", args=[slug])).content.decode()
    assert "1 claim of this article was checked against sources, and a second person reviewed it." in page
    assert "1 claim is opinion, which was not checked." in page
    reviewed, opinion = ("".join(map(str, item.itertext())) for item in html.fromstring(page).findall(".//ol[@class='report-claims']/li"))
    assert "1 source, 1 independent origin" in reviewed
    assert "calls it opinion: it was not checked" in opinion
    assert "independent origin" not in opinion
    alone = client.get(reverse("report-claim", args=[slug, 2])).content.decode()
    assert "Called opinion by" in alone
    assert "calls it opinion: it was not checked" in alone
    assert "independent origin" not in alone
    assert "No source that can be named" not in alone


def test_earlier_edition_is_drawn_without_the_stubs_of_words_that_it_was_cut_at(published: Article, client: Client) -> None:
    report = Report.objects.get()
    stored = json.loads(json.dumps(report.snapshot))
    at = LONG.index("12 miliar rupiah")
    before, after = LONG[:at], LONG[at + len("12 miliar rupiah") :]
    stored["claims"][0]["quotes"] = [[f"…{before[-160:]}", "12 miliar rupiah", f"{after[:160]}…"]]
    (context,) = report_from_json(stored).claims[0].sentences
    words = " ".join(context).split()
    assert (words[0], words[-1]) == ("…", "…")
    assert set(words[1:-1]) <= {*LONG.split(), "rupiah", ","}


def test_edition_whose_article_begins_with_an_ellipsis_keeps_its_first_word(published: Article) -> None:
    stored = json.loads(json.dumps(Report.objects.get().snapshot))
    stored["claims"][0]["quotes"] = [["…dan jembatan itu menelan ", "12 miliar rupiah", " …"]]
    assert report_from_json(stored).claims[0].sentences == (("…dan jembatan itu menelan ", "12 miliar rupiah", " …"),)


def test_claim_without_a_place_shows_its_value(published: Article) -> None:
    stored = json.loads(json.dumps(Report.objects.get().snapshot))
    stored["claims"][0]["quotes"] = []
    assert report_from_json(stored).claims[0].sentences == ()
