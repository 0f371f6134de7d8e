"""The pages of versions: what a new text would change is shown before anything is stored; later, what each one changed."""

from __future__ import annotations

import re
from html import unescape

import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from articles.demo.work import claim, judge, say
from articles.models import Article, Claim, Sentence, User, Version
from articles.services.intake import edit_article
from articles.services.sources import add_source
from articles.services.versions import add_version
from articles.services.workflow import withdraw_article
from factcheck.reading.reader import read
from factcheck.vocabulary import ClaimKind, ClaimState, SourceKind, Verdict
from tests.articles.views.test_queue import signed_in
from tests.factories import TEXT, make_article

pytestmark = pytest.mark.django_db

PARADE = "Warga menyambut pembukaan itu dengan pawai pada 27 Februari."
NEWER = TEXT.replace("27 Februari", "28 Februari") + "Hujan turun malam itu.\n"
HTMX = {"HX-Request": "true", "HX-Target": "side"}


@pytest.fixture
def desk(checker: User) -> Client:
    return signed_in(checker)


@pytest.fixture
def parade(article: Article, checker: User) -> Claim:
    """A claim that awaits review."""
    made = claim(article, "27 Februari", actor=checker, label="Parade", kind=ClaimKind.DATE)
    say(made, add_source(article, actor=checker, name="Gazette", kind=SourceKind.DOCUMENT), actor=checker)
    return judge(made, Verdict.CONFIRMED, "The gazette has it.", actor=checker)


def fresh(article: Article) -> Article:
    return Article.objects.select_related("current").get(pk=article.pk)


def store(article: Article, text: str, actor: User) -> Version:
    now = fresh(article)
    return add_version(now, actor=actor, reading=read(text, language="id"), read_at_version=now.row_version)


def previewed(client: Client, article: Article, text: str = NEWER) -> tuple[str, dict[str, str]]:
    """The second step's page, and what its form carries."""
    answer = client.post(reverse("version-new", args=[article.pk]), {"text": text})
    assert answer.status_code == 200
    page = answer.content.decode()
    carried = {}
    for name in ("text", "markup", "read_at_version"):
        found = re.search(rf'<input type="hidden" name="{name}" value="([^"]*)"', page)
        assert found, name
        carried[name] = unescape(found[1])
    return page, carried


def test_what_a_text_would_change_is_shown_and_nothing_is_stored(desk: Client, article: Article, parade: Claim) -> None:
    page, carried = previewed(desk, article)
    assert '<del><span class="visually-hidden">removed: </span>27</del>' in page
    assert '<ins><span class="visually-hidden">added: </span>28</ins>' in page
    assert 'data-fate="changed"' in page
    assert "1 turns stale" in page
    assert "1 of 4 sentences are accounted for" in page
    assert carried["text"] == NEWER
    assert fresh(article).current == article.current
    assert Version.objects.filter(article=article).count() == 1


def test_confirming_stores_it_and_shows_what_it_changed(desk: Client, article: Article, parade: Claim) -> None:
    _page, carried = previewed(desk, article)
    answer = desk.post(reverse("version-confirm", args=[article.pk]), carried)
    assert (answer.status_code, answer["Location"]) == (302, f"/articles/{article.pk}/versions/2/")
    assert Claim.objects.get(pk=parade.pk).state is ClaimState.STALE
    page = desk.get(answer["Location"]).content.decode()
    assert 'data-fate="changed"' in page
    assert "28</ins>" in page


def test_the_list_says_who_handed_each_in_and_what_it_changed(desk: Client, article: Article, parade: Claim, checker: User) -> None:
    store(article, NEWER, checker)
    page = desk.get(reverse("versions", args=[article.pk])).content.decode()
    assert page.index("Text v2") < page.index("Text v1")
    assert "words changed" in page
    assert f'href="/articles/{article.pk}/claims/1/"' in page
    assert page.count('class="fine normal-form"') == 2
    assert desk.get(reverse("version", args=[article.pk, 1])).content.decode().count(PARADE) == 1


def test_the_articles_bar_leads_to_the_versions(desk: Client, article: Article) -> None:
    assert f'<a href="/articles/{article.pk}/versions/"' in desk.get(article.get_absolute_url()).content.decode()


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.txt", NEWER.encode()),
        ("a.txt", NEWER.encode("utf-16")),
        ("a.html", f"<!doctype html><html><body><article><p>{NEWER}</p></article></body></html>".encode()),
    ],
)
def test_a_file_is_compared_and_stored(desk: Client, article: Article, name: str, data: bytes) -> None:
    answer = desk.post(reverse("version-new", args=[article.pk]), {"file": SimpleUploadedFile(name, data)})
    page = answer.content.decode()
    assert (answer.status_code, "28</ins>" in page) == (200, True)
    fields = dict(re.findall(r'<input type="hidden" name="(text|markup|read_at_version)" value="([^"]*)"', page))
    assert desk.post(reverse("version-confirm", args=[article.pk]), {k: unescape(v) for k, v in fields.items()}).status_code == 302
    current = fresh(article).current
    assert current is not None
    assert "28 Februari" in current.text


@pytest.mark.parametrize(
    ("given", "status", "says"),
    [
        ({"text": ""}, 422, "There is no text in this"),
        ({"text": TEXT}, 422, "word for word"),
        ({"text": "[iklan_2]\nKomentar (0)"}, 422, "Nothing in this reads as an article"),
        ({"text": "a\0b"}, 422, "NUL"),
        ({"text": "x" * (settings.MAX_TEXT_BYTES + 1)}, 413, "2.0 MB"),
        ({"text": NEWER, "file": ("a.txt", NEWER.encode())}, 422, "not both"),
        ({"file": ("a.txt", b"MZ\x90\0\3")}, 422, "a program, which is not read"),
        ({"file": ("a.txt", b"\x89PNG\r\n\x1a\n\0\0")}, 422, "This is a picture"),
    ],
)
def test_what_cannot_be_the_next_text_is_refused_with_a_sentence(
    desk: Client, article: Article, given: dict[str, object], status: int, says: str
) -> None:
    data = {name: SimpleUploadedFile(*value) if isinstance(value, tuple) else value for name, value in given.items()}
    answer = desk.post(reverse("version-new", args=[article.pk]), data)
    assert answer.status_code == status
    assert says in answer.content.decode()
    assert Version.objects.filter(article=article).count() == 1


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"read_at_version": "x"}, "not whole"),
        ({"read_at_version": "9" * 30}, "not whole"),
        ({"markup": "zip"}, "not whole"),
        ({"text": ""}, "There is no text"),
        ({"text": TEXT}, "word for word"),
        ({"kinds": "nonsense"}, "not whole"),
    ],
)
def test_a_form_that_is_not_whole_starts_again_with_the_text(desk: Client, article: Article, changes: dict[str, str], says: str) -> None:
    _page, carried = previewed(desk, article)
    answer = desk.post(reverse("version-confirm", args=[article.pk]), {**carried, **changes})
    page = answer.content.decode()
    assert (answer.status_code, says in page) == (422, True)
    assert 'id="version-form"' in page
    assert ("Hujan turun" in page) is ("text" not in changes)


def test_an_article_that_changed_meanwhile_is_shown_anew_with_the_text(desk: Client, article: Article, checker: User) -> None:
    _page, carried = previewed(desk, article)
    edit_article(fresh(article), actor=checker, read_at_version=fresh(article).row_version, title="Another title")
    answer = desk.post(reverse("version-confirm", args=[article.pk]), carried)
    page = answer.content.decode()
    assert (answer.status_code, 'id="conflict"' in page, "Hujan turun" in page) == (409, True, True)
    version = re.search(r'name="read_at_version" value="(\d+)"', page)
    assert version
    assert desk.post(reverse("version-confirm", args=[article.pk]), {**carried, "read_at_version": version[1]}).status_code == 302


def test_the_same_text_twice_is_not_stored_twice(desk: Client, article: Article) -> None:
    _page, carried = previewed(desk, article)
    assert desk.post(reverse("version-confirm", args=[article.pk]), carried).status_code == 302
    assert desk.post(reverse("version-confirm", args=[article.pk]), carried).status_code == 422
    assert Version.objects.filter(article=article).count() == 2


@pytest.mark.parametrize(
    ("person", "read_status", "write_status"),
    [
        ("reporter", 200, 200),
        ("checker", 200, 200),
        ("reviewer", 200, 200),
        ("chief", 200, 200),
        ("admin_user", 200, 403),
        ("outsider", 404, 404),
    ],
)
def test_who_sees_and_who_hands_in(
    request: pytest.FixtureRequest, article: Article, person: str, read_status: int, write_status: int
) -> None:
    client = signed_in(request.getfixturevalue(person))
    for path in ("", "1/"):
        assert client.get(f"/articles/{article.pk}/versions/{path}").status_code == read_status
    assert client.get(f"/articles/{article.pk}/versions/new/").status_code == write_status
    assert client.post(f"/articles/{article.pk}/versions/new/", {"text": NEWER}).status_code == write_status
    carried = {"text": NEWER, "markup": "text", "read_at_version": "1"}
    status = client.post(f"/articles/{article.pk}/versions/new/confirm/", carried).status_code
    assert status == (302 if write_status == 200 else write_status)


def test_a_reporter_finds_nothing_of_anothers_article(reporter: User, checker: User) -> None:
    other = make_article(actor=checker)
    client = signed_in(reporter)
    for path in ("", "1/", "new/"):
        assert client.get(f"/articles/{other.pk}/versions/{path}").status_code == 404


@pytest.mark.parametrize("path", ["0/", "2/", f"{2**31}/", "9" * 40 + "/"])
def test_a_version_that_is_not_there_is_404(desk: Client, article: Article, path: str) -> None:
    assert desk.get(f"/articles/{article.pk}/versions/{path}").status_code == 404


def test_signing_in_comes_first(article: Article) -> None:
    for path in ("", "1/", "new/"):
        assert Client().get(f"/articles/{article.pk}/versions/{path}")["Location"].startswith("/accounts/login/")


def test_a_withdrawn_article_takes_no_new_version(desk: Client, article: Article, chief: User) -> None:
    _page, carried = previewed(desk, article)
    withdraw_article(article, actor=chief, reason="retracted")
    assert desk.post(reverse("version-confirm", args=[article.pk]), carried).status_code == 403
    page = desk.get(reverse("versions", args=[article.pk])).content.decode()
    assert "withdrawn" in page
    assert "version-new" not in page


def test_markup_in_a_text_is_shown_as_text(desk: Client, article: Article) -> None:
    evil = '<script>alert(1)</script> "><img src=x onerror=alert(2)>'
    page, carried = previewed(desk, article, f"{TEXT}{evil} kata.\n")
    stored = desk.post(reverse("version-confirm", args=[article.pk]), carried, follow=True).content.decode()
    for seen in (page, stored):
        assert "<script>alert" not in seen
        assert "<img src=x" not in seen


# --- on the workbench ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (TEXT.replace(PARADE, ""), "Its words are not in text v2."),
        (TEXT.replace(PARADE, f"Kata satu orang: {PARADE}\nKata yang lain: {PARADE}"), "cannot be told"),
    ],
)
@pytest.mark.parametrize("headers", [{}, HTMX])
def test_a_claim_without_a_place_says_so_in_its_pane(
    desk: Client, article: Article, parade: Claim, checker: User, text: str, says: str, headers: dict[str, str]
) -> None:
    store(article, text, checker)
    page = desk.get(parade.get_absolute_url(), headers=headers).content.decode()
    assert 'id="unplaced"' in page
    assert says in page
    assert "Select its words in the text to place it" in page
    assert "27 Februari" in page


def test_an_open_workbench_gets_the_new_text_whole_and_keeps_the_form(
    desk: Client, article: Article, parade: Claim, reviewer: User
) -> None:
    page = desk.get(parade.get_absolute_url()).content.decode()
    seen = re.search(r'data-pulse="([^"]+)"', page)
    assert seen
    store(article, NEWER, reviewer)
    answer = desk.get(
        reverse("changes", args=[article.pk]) + f"?claim={parade.number}", headers={"HX-Request": "true", "X-Seen": unescape(seen[1])}
    ).content.decode()
    assert '<article class="article-text" id="article-text" hx-swap-oob="innerHTML">' in answer
    assert 'value="2" id="maker-text_version" hx-swap-oob="true"' in answer
    assert "Hujan turun" in answer
    assert f'href="/articles/{article.pk}/versions/2/"' in answer
    assert 'id="side"' not in answer


@pytest.mark.parametrize(
    ("name", "typed"), [("exempt", {"reason": "opinion"}), ("open-again", {}), ("reclassify", {"kind": "furniture", "reason": "x"})]
)
@pytest.mark.parametrize("headers", [{}, HTMX])
def test_a_form_of_an_older_text_changes_no_other_sentence(
    desk: Client, article: Article, checker: User, name: str, typed: dict[str, str], headers: dict[str, str]
) -> None:
    store(article, "Pembuka baru di sini.\n" + TEXT, checker)
    answer = desk.post(reverse(name, args=[article.pk, 2]), {**typed, "text_version": "1"}, headers=headers)
    assert answer.status_code == 409
    assert not Sentence.objects.filter(exempt_reason__isnull=False).exists()
    assert desk.post(reverse(name, args=[article.pk, 2]), {**typed, "text_version": "2"}, headers=headers).status_code == 302


# --- what it costs -------------------------------------------------------------------------------------------------


def test_pages_cost_the_same_for_three_claims_and_for_many(desk: Client, checker: User) -> None:
    counts = []
    for number in (3, 60):
        lines = [f"Pos {n} menelan biaya {n} juta rupiah menurut laporan nomor {n}." for n in range(1, number + 1)]
        article = make_article(actor=checker, text="\n".join(lines))
        for n in range(1, number + 1):
            claim(article, f"biaya {n} juta rupiah menurut", actor=checker, label=f"Post {n}", kind=ClaimKind.QUANTITY)
        for text in (lines[:-1], [*lines[:-2], "Sesuatu yang lain."]):  # the last claim loses its place
            store(article, "\n".join(text), checker)
        spent = []
        for path in ("", "3/", "new/"):
            with CaptureQueriesContext(connection) as captured:
                assert desk.get(f"/articles/{article.pk}/versions/{path}").status_code == 200
            spent.append(len(captured))
        with CaptureQueriesContext(connection) as captured:
            previewed(desk, article, "\n".join(lines))
        counts.append([*spent, len(captured)])
    assert counts[0] == counts[1]
    assert counts[0] == [13, 15, 11, 13]
