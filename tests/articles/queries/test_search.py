from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import given
from hypothesis import strategies as st

from articles.models import Article, Capture, Claim, Listing, PriorCheck, Source, User
from articles.queries import search
from articles.queries.search import Narrowed, find_articles, find_captures, find_claims, find_prior_checks, find_sources
from articles.queries.searched_words import Phrase, folded, passage, pattern_of, phrases_of, pieces
from articles.services.intake import edit_article
from factcheck.vocabulary import ClaimKind, SourceKind
from tests.factories import make_article


def found(query: str, **options: int) -> list[str]:
    return [find.row.title for find in find_articles(Article.objects.all(), phrases_of(query), **options).rows]


@pytest.mark.parametrize(
    "query",
    [
        "jembatan",
        "JEMBATAN",
        "jemb",
        "dibuka jembatan",
        '"pawai itu"',
        "dien dam",
        "điện đàm",
        "DIEN",
        "dong",
        "Hà",
        "27 februari",
        "kabar contoh jembatan",
        "2024-11-27",
    ],
)
def test_search_finds_an_article_by_its_words_case_and_accents_aside(chief: User, query: str) -> None:
    make_article(
        actor=chief,
        title="Jembatan dibuka",
        publisher="Kabar Contoh",
        text="Cuộc điện đàm tại Hà Đông, 27 Februari (2024-11-27). Lihat pawai itu.",
    )
    make_article(actor=chief, title="Lain sekali", text="Tidak ada apa-apa di sini.")
    assert found(query) == ["Jembatan dibuka"]


@pytest.mark.parametrize("query", ["jembatan runtuh", '"itu pawai"', "jem batan", "ada*", "", "   ", "!!!", '"', "-", "x" * 200])
def test_search_finds_nothing_where_a_word_is_missing(chief: User, query: str) -> None:
    make_article(actor=chief, title="Jembatan dibuka", text="Lihat pawai itu.")
    assert found(query) == []


@pytest.mark.parametrize(
    "query",
    [
        '"',
        '""',
        "AND OR NOT",
        "NEAR(a b)",
        "c0:jembatan",
        "jembatan*",
        "(jembatan",
        "jembatan)",
        "'; DROP TABLE x; --",
        "a & b | !c",
        "<->",
        "%",
        "\\",
        "\u200bjembatan",
        "🌉",
    ],
)
def test_nothing_typed_is_an_operator(chief: User, query: str) -> None:
    make_article(actor=chief)
    assert isinstance(found(query), list)


@given(st.text(max_size=60))
def test_phrases_hold_words_alone(query: str) -> None:
    for phrase in phrases_of(query):
        assert phrase.words
        assert all(word.isalnum() or word.isidentifier() or not word.isascii() for word in phrase.words)


@given(st.text(alphabet="aáàđĐ Nguyễn\u0300\u0301ß.x", max_size=80), st.sampled_from(["a", "nguyen", "d"]))
def test_pieces_are_the_text(text: str, query: str) -> None:
    assert "".join(piece.text for piece in pieces(text, pattern_of(phrases_of(query)))) == text


def test_pieces_tell_the_words_apart() -> None:
    cut = pieces("Cuộc điện đàm của Nguyễn", pattern_of(phrases_of("dien nguyen")))
    assert [piece.text for piece in cut if piece.hit] == ["điện", "Nguyễn"]


def test_a_passage_is_around_the_words() -> None:
    text = "kata " * 500 + "jembatan runtuh " + "kata " * 500
    shown = passage(text, pattern_of(phrases_of("jembatan")))
    assert [piece.text for piece in shown if piece.hit] == ["jembatan"]
    assert sum(len(piece.text) for piece in shown) < 320


def test_the_index_follows_every_change(chief: User) -> None:
    article = make_article(actor=chief, title="Jembatan dibuka")
    edit_article(article, actor=chief, read_at_version=article.row_version, title="Terowongan ditutup")
    assert found("terowongan") == ["Terowongan ditutup"]
    assert found('"jembatan dibuka"') == []
    Article.objects.filter(pk=article.pk).update(title="Stasiun")
    assert found("stasiun") == ["Stasiun"]
    assert found("terowongan") == []


def test_claims_are_found_until_they_are_removed(chief: User) -> None:
    claim = Claim.objects.create(
        article=make_article(actor=chief), number=1, position=1, label="Biaya", kind=ClaimKind.QUANTITY, printed="12 miliar", made_by=chief
    )
    assert [find.row for find in find_claims(Claim.objects.all(), phrases_of("miliar")).rows] == [claim]
    Claim.objects.filter(pk=claim.pk).update(removed_at=claim.made_at)
    assert not find_claims(Claim.objects.all(), phrases_of("miliar")).rows


def test_a_source_is_found_among_those_that_may_be_seen(chief: User) -> None:
    source = Source.objects.create(name="Orang dalam", kind=SourceKind.INTERVIEW, confidential=True, added_by=chief)
    assert [find.row for find in find_sources(Source.objects.all(), phrases_of("orang")).rows] == [source]
    assert not find_sources(Source.objects.filter(confidential=False), phrases_of("orang")).rows
    source.delete()
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM articles_source_search")
        assert cursor.fetchone() == (0,)


def test_finds_are_paged_by_key_newest_first(chief: User) -> None:
    for at in range(search.PAGE + 5):
        make_article(actor=chief, title=f"Jembatan {at}")
    first = find_articles(Article.objects.all(), phrases_of("jembatan"))
    assert first.rows[0].row.title == f"Jembatan {search.PAGE + 4}"
    assert len(found("jembatan", before=first.before)) == 5


@pytest.mark.parametrize(("text", "plain"), [("Điện ĐÀM", "dien dam"), ("Nguyễn", "nguyen"), ("É", "e"), ("İ", "i"), ("日本", "日本")])
def test_folding_takes_case_and_accents_off(text: str, plain: str) -> None:
    assert folded(text) == plain


def test_only_the_last_word_is_a_beginning() -> None:
    assert phrases_of("telepon lang") == (Phrase(("telepon",)), Phrase(("lang",), begins=True))
    assert phrases_of('"telepon lang"') == (Phrase(("telepon", "lang")),)
    assert phrases_of("te") == (Phrase(("te",)),)


# --- captures -----------------------------------------------------------------------------------------


def capture(chief: User, text: str, **of: object) -> Capture:
    source = Source.objects.create(**{"name": "Radio Kota", "kind": SourceKind.NEWS_REPORT, "language": "vi", "added_by": chief, **of})
    return Capture.objects.create(
        source=source,
        file="captures/x",
        sha256="0" * 64,
        size=len(text),
        media_type="text/plain",
        text=text,
        captured_by=chief,
        captured_at=datetime(2024, 12, 5, 9, tzinfo=UTC),
    )


def found_captures(query: str, to: Narrowed | None = None, **options: int) -> list[Capture]:
    captures = (to or Narrowed()).captures(Source.objects.all())
    return [find.row for find in find_captures(captures, phrases_of(query), **options).rows]


def test_a_capture_is_found_by_what_it_says_and_shown_around_it(chief: User) -> None:
    kept = capture(chief, "Cuộc điện đàm diễn ra ngày 27-11.")
    capture(chief, "Tidak ada apa-apa.")
    assert found_captures("dien dam") == [kept]
    find = find_captures(Capture.objects.all(), phrases_of('"DIEN DAM"')).rows[0]
    assert [piece.text for piece in find.passage if piece.hit] == ["điện đàm"]
    assert [piece.text for piece in find.name] == ["Radio Kota"]


@pytest.mark.parametrize("before", [0, search.HEAD - 8, search.HEAD - 3, search.HEAD, 190_000])
def test_words_far_into_a_long_capture_are_shown_without_reading_all_of_it(chief: User, before: int) -> None:
    capture(chief, ("perpanjangan " * (before // 13 + 1))[:before] + " jembatan runtuh " + "kata " * 2_000)
    with CaptureQueriesContext(connection) as queries:
        find = find_captures(Capture.objects.all(), phrases_of('"jembatan runtuh"')).rows[0]
    assert [piece.text for piece in find.passage if piece.hit] == ["jembatan runtuh"]
    assert (find.passage[0].text == "… ") is (before > 0)
    assert len(queries) == (1 if before == 0 else 2)


@pytest.mark.parametrize(
    ("to", "is_found"),
    [
        (Narrowed(kind=SourceKind.NEWS_REPORT), True),
        (Narrowed(kind=SourceKind.PHOTO), False),
        (Narrowed(language="vi"), True),
        (Narrowed(language="id"), False),
        (Narrowed(since=date(2024, 12, 5), until=date(2024, 12, 5)), True),
        (Narrowed(since=date(2024, 12, 6)), False),
        (Narrowed(until=date(2024, 12, 4)), False),
        (Narrowed(article=1_000_000), False),
    ],
)
def test_captures_are_narrowed_down(chief: User, to: Narrowed, *, is_found: bool) -> None:
    kept = capture(chief, "jembatan")
    assert found_captures("jembatan", to) == ([kept] if is_found else [])


def test_a_search_narrowed_down_to_an_article_finds_what_stands_on_it(chief: User, article: Article) -> None:
    kept = capture(chief, "jembatan")
    capture(chief, "jembatan")
    Listing.objects.create(article=article, source=kept.source, position=1)
    to = Narrowed(article=article.pk)
    assert found_captures("jembatan", to) == [kept]
    assert [find.row for find in find_sources(to.sources(Source.objects.all()), phrases_of("radio")).rows] == [kept.source]
    assert not find_articles(to.articles(Article.objects.all()), phrases_of("jembatan")).rows


def test_captures_are_paged_by_key_newest_first(chief: User) -> None:
    kept = [capture(chief, "jembatan") for _ in range(search.PAGE + 3)]
    first = find_captures(Capture.objects.all(), phrases_of("jembatan"))
    assert [find.row for find in first.rows] == kept[:2:-1]
    assert found_captures("jembatan", before=first.before) == kept[2::-1]


def test_a_match_among_rows_that_are_not_the_newest_is_found(chief: User, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search, "_NEWEST", 2)
    kept = [capture(chief, "jembatan" if at % 3 == 0 else "lain") for at in range(12)]
    assert found_captures("jembatan") == [kept[at] for at in (9, 6, 3, 0)]
    assert found_captures("jembatan", before=kept[6].pk) == [kept[3], kept[0]]


def test_earlier_checks_of_others_are_found(chief: User) -> None:
    check = PriorCheck.objects.create(
        key="1", claim="Jembatan itu runtuh", rating="Keliru", publisher="Cek Kota", url="https://cek.example/1", review={}
    )
    for words in ("runtuh", "keliru", "cek kota"):
        assert [find.row for find in find_prior_checks(PriorCheck.objects.all(), phrases_of(words)).rows] == [check]
