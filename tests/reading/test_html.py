from __future__ import annotations

import json
from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from factcheck.reading.reader import read_html
from factcheck.vocabulary import BlockKind, Reading

LEAD = "Jembatan baru di atas Sungai Nusa diresmikan pada Senin pagi setelah tertunda dua tahun."
BODY = (
    "Wali kota meresmikan jembatan itu di hadapan ratusan warga, kata juru bicaranya pada Senin, 2 Desember 2024.",
    "Biayanya 12 miliar rupiah, dan pembangunannya tertunda dua tahun karena sengketa dengan kontraktor.",
    "“Kami lega,” kata seorang warga yang rumahnya berada di seberang sungai sejak tiga puluh tahun lalu.",
    "Kota itu berencana membangun dua jembatan lagi sebelum 2027, menurut kepala dinas pekerjaan umum.",
)
LINKED = {
    "@context": "https://schema.org",
    "@graph": [
        {"@type": "WebPage", "name": "x"},
        {
            "@type": ["NewsArticle"],
            "headline": "Jembatan Nusa Diresmikan",
            "datePublished": "2024-12-02T09:30:00+07:00",
            "author": [{"@type": "Person", "name": "Ratna Wulandari"}, {"name": "Dimas &amp; Kawan"}],
            "publisher": {"@type": "Organization", "name": "Harian Nusa"},
            "inLanguage": "id-ID",
        },
    ],
}


def page(*, head: str = "", before: str = "", between: str = "", after: str = "") -> str:
    paragraphs = [f"<p>{line}</p>" for line in BODY]
    return f"""<!DOCTYPE html><html lang="id"><head><title>Jembatan Nusa Diresmikan - Harian Nusa</title>{head}</head><body>
    <nav><ul><li><a href="/">Beranda</a></li><li><a href="/k">Kota</a></li></ul></nav>
    <article><h1>Jembatan Nusa Diresmikan</h1>{before}<div class="isi">{paragraphs[0]}{paragraphs[1]}{between}{paragraphs[2]}{paragraphs[3]}</div></article>
    {after}<footer><p>© 2024 Harian Nusa. Hak cipta dilindungi.</p></footer></body></html>"""


def said(reading: Reading, *kinds: BlockKind) -> list[str]:
    return [reading.text[block.start : block.end] for block in reading.blocks if block.kind in kinds]


def test_the_paragraphs_are_the_article_and_the_headline_its_title() -> None:
    reading = read_html(page())
    assert said(reading, BlockKind.PARAGRAPH) == list(BODY)
    assert (reading.title, reading.language) == ("Jembatan Nusa Diresmikan", "id")
    assert all(block.kind is not BlockKind.HEADING for block in reading.blocks)


def test_the_pages_own_account_is_believed() -> None:
    canonical = '<link rel="canonical" href="https://nusa.example/jembatan">'
    reading = read_html(
        page(head=f'<script type="application/ld+json">{json.dumps(LINKED)}</script>{canonical}'), url="https://nusa.example/?a=1"
    )
    assert reading.byline == "Ratna Wulandari, Dimas & Kawan"
    assert reading.publisher == "Harian Nusa"
    assert reading.published == datetime(2024, 12, 2, 9, 30, tzinfo=timezone(timedelta(hours=7)))
    assert reading.url == "https://nusa.example/jembatan"


@pytest.mark.parametrize(
    ("head", "published"),
    [
        ('<meta property="article:published_time" content="2024-12-02T02:30:00Z">', datetime(2024, 12, 2, 2, 30, tzinfo=UTC)),
        (
            '<meta name="date.available" content="2024-12-02 09:30:00 +07:00">',
            datetime(2024, 12, 2, 9, 30, tzinfo=timezone(timedelta(hours=7))),
        ),
        ('<meta itemprop="datePublished" content="2024-12-02">', date(2024, 12, 2)),
        (
            '<meta name="pubdate" content="Mon, 02 Dec 2024 09:30:00 +0700">',
            datetime(2024, 12, 2, 9, 30, tzinfo=timezone(timedelta(hours=7))),
        ),
    ],
)
def test_the_time_of_publication_keeps_its_zone(head: str, published: datetime | date) -> None:
    assert read_html(page(head=head)).published == published


@pytest.mark.parametrize(
    ("shared", "title"),
    [
        ("Jembatan Nusa Diresmikan - Harian Nusa", "Jembatan Nusa Diresmikan"),
        ("Jembatan Nusa", "Jembatan Nusa"),
        ("Warga lega setelah dua tahun menunggu", "Jembatan Nusa Diresmikan"),
    ],
)
def test_the_headline_for_sharing_counts_where_it_is_the_headline(shared: str, title: str) -> None:
    assert read_html(page(head=f'<meta property="og:title" content="{shared}">')).title == title


@pytest.mark.parametrize(
    ("shared", "title"),
    [
        ("Jembatan Nusa di kota tua yang tertunda dua tahun diresmikan", "Jembatan Nusa di kota tua yang tertunda dua tahun diresmikan"),
        ("Jembatan Nusa di kota tua yang tertunda 24 bulan lebih diresmikan wali kota", ""),
        ("Jembatan Nusa di kota tua diresmikan wali kota yang tertunda dua tahun lamanya", ""),
        ("Jembatan Nusa di kota tua yang tertunda dua tahun diresmikan wali kota, Senin", ""),
    ],
)
def test_a_headline_for_sharing_counts_where_it_is_shorter_not_where_it_is_put_differently(shared: str, title: str) -> None:
    shown = "Jembatan Nusa di kota tua yang tertunda dua tahun diresmikan wali kota"
    html = page(head=f'<meta property="og:title" content="{shared}">').replace("Jembatan Nusa Diresmikan", shown)
    assert read_html(html).title == (title or shown)


def test_the_standfirst_belongs() -> None:
    reading = read_html(page(before=f'<p class="standfirst">{LEAD}</p>'))
    assert said(reading, BlockKind.PARAGRAPH) == [LEAD, *BODY]


def test_what_stands_among_the_paragraphs_is_kept_as_furniture() -> None:
    related = '<aside class="related"><a href="/x">Pasar lama akan digusur tahun depan</a></aside><p>Baca juga: Pasar Lama Digusur</p>'
    reading = read_html(page(between=related))
    assert said(reading, BlockKind.FURNITURE) == ["Pasar lama akan digusur tahun depan", "Baca juga: Pasar Lama Digusur"]
    assert all(block.reason for block in reading.blocks if block.kind is BlockKind.FURNITURE)
    assert said(reading, BlockKind.PARAGRAPH) == list(BODY)


def test_pictures_lists_headings_and_quotes_are_told_by_their_elements() -> None:
    between = (
        "<figure><img src=a><figcaption>Jembatan Nusa saat senja. (Foto: Harian Nusa)</figcaption></figure><h2>Dua tahun sengketa</h2>"
        "<ul><li>Pada 2022 pekerjaan dihentikan oleh pengadilan kota.</li><li>Pada 2023 pekerjaan dilanjutkan oleh kontraktor lain.</li></ul>"
        "<blockquote><p>Jembatan ini milik semua warga kota dan akan kami rawat.</p></blockquote>"
    )
    reading = read_html(page(between=between))
    assert said(reading, BlockKind.CAPTION) == ["Jembatan Nusa saat senja. (Foto: Harian Nusa)"]
    assert said(reading, BlockKind.HEADING) == ["Dua tahun sengketa"]
    assert len(said(reading, BlockKind.LIST_ITEM)) == 2
    assert said(reading, BlockKind.QUOTE) == ["Jembatan ini milik semua warga kota dan akan kami rawat."]


def test_scripts_styles_and_hidden_text_are_no_text() -> None:
    hidden = "<script>var kata='Ini bukan teks artikel.'</script><style>p{}</style><p hidden>Ini tersembunyi dari pembaca.</p><p style='display:none'>Ini juga.</p>"
    text = read_html(page(between=hidden)).text
    assert "bukan teks" not in text
    assert "tersembunyi" not in text
    assert "Ini juga" not in text


def test_entities_are_characters() -> None:
    reading = read_html("<p>Harga &lt;b&gt; naik 5&nbsp;% menurut Budi &amp; Co &#8212; kata mereka pada hari Senin lalu.</p>")
    assert said(reading, BlockKind.PARAGRAPH) == ["Harga <b> naik 5 % menurut Budi & Co — kata mereka pada hari Senin lalu."]


def test_breaks_part_paragraphs() -> None:
    reading = read_html(f"<h1>Judul</h1><div>{BODY[0]}<br><br>{BODY[1]}<br>{BODY[2]}</div>")
    assert said(reading, BlockKind.PARAGRAPH) == list(BODY[:3])


def test_a_page_that_is_all_furniture_has_no_sentence() -> None:
    reading = read_html("<html><body><nav><a href=/>Beranda</a></nav><p>Komentar (0)</p><footer>© 2024 Harian Nusa</footer></body></html>")
    assert not reading.sentences
    assert {block.kind for block in reading.blocks} == {BlockKind.FURNITURE}


@pytest.mark.parametrize("tag", ["div", "b", "ul><li", "blockquote", "span><div"])
@pytest.mark.parametrize("depth", [300, 10_000])
def test_pages_nested_deep_are_read(tag: str, depth: int) -> None:
    assert BODY[0] in read_html(f"<html><body>{f'<{tag}>' * depth}{BODY[0]}").text


@pytest.mark.parametrize("piece", ["<!--", "<script>", "<style>x", "<script>x</script >", "<template></temp", "</", "<a"])
def test_pages_nested_deep_are_read_in_one_walk(piece: str) -> None:
    """Looking for the end of each anew would take the square of a page's length: hours, of this one."""
    deep = f"<html><body>{'<div>' * 10_000}{BODY[0]}<p>"
    assert BODY[0] in read_html(f"{deep}{piece * 100_000}").text


def test_comments_and_scripts_of_a_page_nested_deep_are_left_out() -> None:
    deep = f"<html><body>{'<div>' * 10_000}"
    text = read_html(f"{deep}<!-- satu --><SCRIPT src=x>dua</script ><p>{BODY[0]}<!-- tiga <p><style>empat</style>").text
    assert BODY[0] in text
    assert not [word for word in ("satu", "dua", "empat") if word in text]


@pytest.mark.parametrize(
    "html",
    [
        "",
        "   ",
        "<",
        "<!--",
        "<" * 50_000,
        "<p " + " ".join(f"a{number}=1" for number in range(3_000)) + ">x.</p>",
        '<script type="application/ld+json">' + "[" * 50_000 + "</script><p>Ada teks di sini, kata mereka.</p>",
        '<script type="application/ld+json">{"@type":"NewsArticle","headline":["a"],"datePublished":5,"author":[1,{"name":{}}],"inLanguage":[2]}</script>',
        "<p>a&#0;b &#xD800; &bogus;</p>",
        '<?xml version="1.0" encoding="utf-16"?><html><body><p>Halo dunia.</p></body></html>',
        "a<br>" * 20_000,
        "<a href=x>y</a> " * 5_000,
        "<p>Kalimat ini pendek saja.</p>" * 12_000,
        '<link rel="canonical" href="http://[">',
        "<html lang=''><body><table><tr><td>Sel tabel.",
    ],
    ids=lambda html: html[:30],
)
def test_broken_and_hostile_pages_give_a_reading(html: str) -> None:
    reading = read_html(html)
    assert all(reading.text[block.start : block.end].strip() for block in reading.blocks)
