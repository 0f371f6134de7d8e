"""Every page in Indonesian and in Vietnamese: none of the desk's English is left, and each text says which language it is in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from unicodedata import normalize

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import translation
from django.utils.text import capfirst
from lxml import html

from articles.demo.story import tell
from articles.models import Article, Capture, Claim, Event, Report, User
from articles.stored_words import HEADS
from factcheck.vocabulary import ArticleState
from tests.factories import make_article
from tests.messages import catalog, forms

SHOWN = ("aria-label", "title", "placeholder", "alt", "data-failed")
OWN_WORDS = {"printed", "normal-form", "count", "language", "person", "event-details", "brand"}
"""What holds words of the article, of people or of the record."""
PLACEHOLDER = re.compile(r"%(?:\\\()?\w*(?:\\\))?[sd]")


@pytest.fixture
def told(db: None) -> None:
    """The demo: claims in every state, evidence of every stance, a report that is out."""
    tell()


@cache
def english(language: str) -> tuple[frozenset[str], tuple[re.Pattern[str], ...]]:
    """What must not be left on a page: messages that the language says otherwise, whole ones and those with gaps."""
    whole, gaps = set(), []
    for message in catalog(language):
        for form in forms(message.id):
            said = forms(message.string)[0]
            text = re.sub(r"<[^>]+>", "", form)
            if not text or text.lower() == said.lower():
                continue
            if "%" not in text:
                whole.add(text.lower())
            elif len(re.sub(r"%\(\w+\)[sd]|%[sd]|\W", "", text)) > 5:
                gaps.append(re.compile(PLACEHOLDER.sub(r"[^.]+", re.escape(text))))
    return frozenset(whole), tuple(gaps)


def said_on(page: str, language: str) -> Iterator[str]:
    """What a page itself says: its texts and names, without those of articles and people."""
    root = html.fromstring(page)
    assert root.get("lang") == language
    yield from _said(root, language)


def _said(element: html.HtmlElement, language: str) -> Iterator[str]:
    own = element.get("lang", language) != language or OWN_WORDS & set((element.get("class") or "").split())
    if element.tag in ("script", "style", "kbd", "code", "option", "textarea", "blockquote", "svg") or own:
        return
    yield from (element.get(name) or "" for name in SHOWN)
    yield element.text or ""
    for child in element:
        if isinstance(child.tag, str):
            yield from _said(child, language)
        yield child.tail or ""


def english_left(page: str, language: str) -> list[str]:
    whole, gaps = english(language)
    left = []
    for text in {" ".join(text.split()) for text in said_on(page, language)}:
        parts = {text, *re.split(r"[,;:·] ", text)}
        if any(part.strip(" ,.:;·").lower() in whole or part.lower() in whole for part in parts) or any(g.fullmatch(text) for g in gaps):
            left.append(text)
    return left


def desk_pages(article: Article) -> Iterator[str]:
    key = article.pk
    yield reverse("queue") + "?tab=all"
    yield reverse("queue") + "?tab=done"
    yield from (reverse(name, args=[key]) for name in ("workbench", "grid", "review", "article-sources", "versions", "corrections"))
    yield from (reverse("claim", args=[key, claim.number]) for claim in Claim.objects.live().filter(article=article))
    yield from (reverse("review-claim", args=[key, claim.number]) for claim in Claim.objects.live().filter(article=article))
    yield from (reverse("sentence", args=[key, ordinal]) for ordinal in (1, 2, 3))
    yield from (reverse(name, args=[key]) for name in ("edit-article", "version-new", "history"))
    yield from (reverse(name) for name in ("intake", "sources", "search", "account"))
    for capture in Capture.objects.filter(source__listings__article=article):
        yield from (reverse(name, args=[capture.source_id, capture.pk]) for name in ("capture-shown", "capture-changes"))
        yield reverse("source", args=[capture.source_id])


@pytest.mark.parametrize(("who", "language"), [("sari", "id"), ("sari", "vi"), ("bima", "vi"), ("laras", "id"), ("dewi", "id")])
def test_no_english_of_the_desk_is_left_on_its_pages(told: None, client: Client, who: str, language: str) -> None:
    client.force_login(User.objects.get(username=who))
    left = {}
    for article in Article.objects.filter(claims__isnull=False).distinct():
        for address in desk_pages(article):
            answer = client.get(address, headers={"Accept-Language": language})
            assert answer.status_code in (200, 403, 404), address
            if found := english_left(answer.content.decode(), language):
                left[address] = found
    assert left == {}


@pytest.mark.parametrize(("language", "words"), [("id", "Usulan klaim"), ("vi", "Nhận định đề xuất")])
def test_proposals_say_even_their_labels_in_the_readers_language(told: None, client: Client, language: str, words: str) -> None:
    client.force_login(User.objects.get(username="sari"))
    article = Article.objects.filter(language="vi").get()
    page = client.get(reverse("proposals", args=[article.pk]), headers={"Accept-Language": language}).content.decode()
    labels = [label.text or "" for label in html.fromstring(page).findall(".//div[@class='proposal-head']/b")]
    assert words in page
    heads = {label.partition(": ")[0] for label in labels}
    assert heads
    assert heads <= {str(capfirst(said)) for said in _heads(language)}
    assert english_left(page, language) == []


def _heads(language: str) -> list[str]:
    with translation.override(language):
        return [str(said) for said in HEADS.values()]


@pytest.mark.parametrize(("language", "head"), [("en", "Date"), ("id", "Tanggal"), ("vi", "Ngày tháng")])
def test_claim_made_of_a_proposal_has_its_label_in_the_language_of_who_took_it(
    db: None, client: Client, checker: User, language: str, head: str
) -> None:
    article = make_article(text="Jembatan itu dibuka pada 27 Februari 2024.", actor=checker)
    client.force_login(checker)
    asked = {"Accept-Language": language}
    page = html.fromstring(client.get(reverse("proposals", args=[article.pk]), headers=asked).content.decode())
    (pick,) = [box.get("value") for box in page.findall(".//input[@name='pick']") if "-date" in (box.get("value") or "")]
    client.post(reverse("proposals", args=[article.pk]), {"do": f"accept:{pick}", "text_version": "1"}, headers=asked)
    assert Claim.objects.get(article=article).label.startswith(f"{head}: 27 Februari 2024")


@pytest.mark.parametrize("language", ["id", "vi"])
def test_no_english_of_the_desk_is_left_in_what_it_refuses(told: None, client: Client, language: str) -> None:
    client.force_login(User.objects.get(username="laras"))
    article = Article.objects.exclude(state=ArticleState.PUBLISHED).filter(claims__isnull=False).distinct().get()
    asked = {"Accept-Language": language}
    refused = client.post(reverse("sign-off", args=[article.pk]), headers=asked)
    assert refused.status_code == 422
    assert english_left(refused.content.decode(), language) == []
    client.force_login(User.objects.get(username="adi"))
    denied = client.post(reverse("new-claim", args=[article.pk]), headers=asked)
    assert denied.status_code == 403
    assert english_left(denied.content.decode(), language) == []
    client.force_login(User.objects.get(username="dewi"))
    handed_in = client.post(reverse("intake"), {"text": "Jembatan dibuka.\n\nIklan\n\nWarga menyeberang pada 27 Februari."}, headers=asked)
    assert handed_in.status_code == 200
    assert english_left(handed_in.content.decode(), language) == []


@pytest.mark.parametrize("language", ["id", "vi"])
def test_no_english_of_the_desk_is_left_on_public_pages(told: None, client: Client, language: str) -> None:
    report = Report.objects.get()
    addresses = [reverse("reports"), reverse("report", args=[report.article.slug]), reverse("account_login"), "/nowhere/"]
    addresses += [reverse("report-claim", args=[report.article.slug, claim["number"]]) for claim in report.snapshot["claims"]]
    for address in addresses:
        assert english_left(client.get(address, headers={"Accept-Language": language}).content.decode(), language) == [], address


def test_page_says_its_language_and_the_texts_theirs(told: None, client: Client) -> None:
    client.force_login(User.objects.get(username="sari"))
    article = Article.objects.filter(language="id").get()
    root = html.fromstring(client.get(reverse("workbench", args=[article.pk]), headers={"Accept-Language": "vi"}).content.decode())
    assert root.get("lang") == "vi"
    assert {paragraph.get("lang") for paragraph in root.findall(".//p[@data-start]")} == {"id"}
    assert [title.get("lang") for title in root.findall(".//section[@id='articlebar']//h1")] == ["id"]


@pytest.mark.parametrize(
    ("asked", "language"), [("vi-VN,vi;q=0.9,en;q=0.5", "vi"), ("id-ID", "id"), ("de", "en"), ("", "en"), (";;,\x00", "en")]
)
def test_language_is_the_browsers_where_the_desk_speaks_it(db: None, client: Client, asked: str, language: str) -> None:
    assert f'<html lang="{language}"' in client.get(reverse("reports"), headers={"Accept-Language": asked}).content.decode()


def test_stranger_chooses_the_language_on_a_report(told: None, client: Client) -> None:
    address = reverse("report", args=[Report.objects.get().article.slug])
    root = html.fromstring(client.get(address).content.decode())
    form = root.find(".//form[@id='language']")
    assert form is not None
    assert [(button.get("value"), button.get("lang"), normalize("NFC", button.text or "")) for button in form.findall("button")] == [
        ("en", "en", "English"),
        ("id", "id", "Bahasa Indonesia"),
        ("vi", "vi", "Tiếng Việt"),
    ]
    back = form.find("input[@name='next']")
    assert back is not None
    answer = client.post(form.get("action", ""), {"language": "vi", "next": back.get("value", "")})
    assert (answer.status_code, answer["Location"]) == (302, address)
    again = html.fromstring(client.get(address, headers={"Accept-Language": "id"}).content.decode())
    assert again.get("lang") == "vi"
    assert [button.get("value") for button in again.findall(".//button[@aria-current]")] == ["vi"]


def test_language_form_leads_to_no_other_site(db: None, client: Client) -> None:
    answer = client.post(reverse("set_language"), {"language": "id", "next": "https://elsewhere.example/"})
    assert answer["Location"] == "/"


@pytest.mark.parametrize(
    ("language", "stale", "reason"),
    [
        ("id", "bukti dari satu sumber lagi ditambahkan", "opini"),
        ("vi", "đã thêm bằng chứng của một nguồn nữa", "ý kiến"),
    ],
)
def test_record_is_told_in_the_readers_language(told: None, client: Client, language: str, stale: str, reason: str) -> None:
    client.force_login(User.objects.get(username="sari"))
    claim = Claim.objects.get(stale_because="evidence of one more source was added")
    asked = {"Accept-Language": language}
    history = html.fromstring(client.get(reverse("history", args=[claim.article_id]), headers=asked).content.decode())
    details = {" ".join("".join(map(str, detail.itertext())).split()) for detail in history.findall(".//dl[@class='event-details']//dd")}
    assert stale in details
    page = client.get(reverse("claim", args=[claim.article_id, claim.number]), headers=asked).content.decode()
    assert stale in page
    assert claim.stale_because not in page
    exempted = client.get(
        reverse("history", args=[Event.objects.filter(kind="sentence.exempted").earliest("pk").chain.article_id]), headers=asked
    )
    assert f"<dd>{reason}</dd>" in exempted.content.decode()


def test_what_cannot_be_read_back_says_that_it_is_english(told: None, client: Client) -> None:
    client.force_login(User.objects.get(username="sari"))
    claim = Claim.objects.get(stale_because="evidence of one more source was added")
    Claim.objects.filter(pk=claim.pk).update(stale_because="a reason of before")
    page = client.get(reverse("claim", args=[claim.article_id, claim.number]), headers={"Accept-Language": "vi"}).content.decode()
    assert '<span lang="en">a reason of before</span>' in page
