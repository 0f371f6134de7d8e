from __future__ import annotations

import pytest
from django.db import connection
from hypothesis import given
from hypothesis import strategies as st

from articles.models import Article, Claim, Source, User
from articles.queries import search
from articles.queries.search import Phrase, find_articles, find_claims, find_sources, folded, passage, phrases_of, pieces
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
    assert "".join(piece.text for piece in pieces(text, search._pattern(phrases_of(query)))) == text


def test_pieces_tell_the_words_apart() -> None:
    cut = pieces("Cuộc điện đàm của Nguyễn", search._pattern(phrases_of("dien nguyen")))
    assert [piece.text for piece in cut if piece.hit] == ["điện", "Nguyễn"]


def test_a_passage_is_around_the_words() -> None:
    text = "kata " * 500 + "jembatan runtuh " + "kata " * 500
    shown = passage(text, search._pattern(phrases_of("jembatan")))
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
