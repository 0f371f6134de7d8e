from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.reading.structure import find_blocks, item_start, title_of
from factcheck.reading.structure_neighbours import TEASER
from factcheck.vocabulary import BlockKind
from tests.reading.articles_with_traps import ARTICLES, text_of

PROSE = "Wali kota meresmikan jembatan baru itu pada Senin pagi. Warga menyambutnya dengan pawai di sepanjang sungai."


def told(text: str, language: str = "id", title: str = "") -> list[tuple[BlockKind, str, str]]:
    return [(block.kind, block.reason, text[block.start : block.end]) for block in find_blocks(text, language=language, title=title)]


@pytest.mark.parametrize("between", ["\n", "\n\n", "\n \n\n"])
@pytest.mark.parametrize("language", ARTICLES)
def test_every_line_of_an_article_is_told(language: str, between: str) -> None:
    lines = ARTICLES[language]
    assert told(text_of(lines, between), language) == lines


@pytest.mark.parametrize("language", ARTICLES)
def test_furniture_is_told_whatever_language_the_text_is_taken_for(language: str) -> None:
    lines = ARTICLES[language]
    wrong = "en" if language != "en" else "vi"
    struck = [line for line in told(text_of(lines), wrong) if line[0] is BlockKind.FURNITURE]
    assert struck == [line for line in lines if line[0] is BlockKind.FURNITURE and line[1] != TEASER]


@pytest.mark.parametrize(
    "line",
    [
        "Komentar menteri itu memicu kemarahan warga.",
        "Iklan rokok dilarang di dekat sekolah sejak 2023.",
        "Bagikan makanan kepada warga adalah tugas relawan.",
        "Baca juga kalimat ini sampai selesai, kata guru itu.",
        "Share prices fell by 3 percent on Tuesday.",
        "Comments by the minister caused anger.",
        "Read more books, the minister told pupils.",
        "By Tuesday the town had been evacuated.",
        "By Friday, all 300 residents had left.",
        "Follow-up talks will be held in March.",
        "Related: the word has two meanings, he said.",
        "Source material was destroyed in the fire.",
        "Sumber air itu mengering pada 2019.",
        "Nguồn nước bị ô nhiễm từ tháng 3.",
        "Chia sẻ với báo chí, ông Nam nói công ty đã đóng cửa.",
        "Theo dõi của cảnh sát cho thấy nghi phạm rời nhà lúc 8 giờ.",
        "Quảng cáo sai sự thật bị phạt 50 triệu đồng.",
        "Foto itu diambil pada 4 Desember.",
        "Oleh karena itu, sekolah ditutup.",
        "Subscribe requests doubled, the company said.",
        "Tag harga di toko itu menunjukkan Rp50.000.",
        "Editor harian itu ditangkap pada Senin.",
        "Copyright law was changed in 2019.",
        "Apakah presiden akan mundur?",
        "Daftar tunggu haji sekarang mencapai 5 juta orang.",
        "Gabung grup Telegram, ratusan warga tertipu investasi.",
        "Unduh aplikasi palsu, warga kehilangan Rp30 juta.",
        "Dilarang mengutip pejabat itu, wartawan mengadu.",
        "Nhận tin nhắn lừa đảo qua Zalo, bà Hoa mất 2 tỉ đồng.",
        "Đăng ký nhận trợ cấp từ tháng 3, bà Hoa vẫn chờ.",
        "Tải ứng dụng giả mạo, ông Nam mất 2 tỉ đồng.",
        "Theo dõi trang Facebook của nghi phạm, cảnh sát tìm ra kho hàng.",
        "Register of deaths entries were falsified, the court heard today.",
        "Subscribers left the network in March.",
        "Save the whales, the minister said on Monday.",
        "Share this burden, the minister told the EU",
        "Kirim ke Gaza 30 truk bantuan, kata menteri itu",
    ],
)
def test_sentences_that_begin_like_furniture_are_never_struck(line: str) -> None:
    text = f"{PROSE}\n{line}\n{PROSE} Sungai itu meluap pada Selasa."
    assert told(text)[1][0].counts, told(text)[1]


@pytest.mark.parametrize(
    "line",
    [
        "FOTO: ANTARA/Budi Santoso",
        "(Foto: Dok. Kementerian)",
        "Photo by Anna Lee",
        "Photograph: Sam Lowe/Harbour News",
        "Image source, Getty Images",
        "Getty Images",
        "REUTERS/Kim Young",
        "(AP Photo/Ivan Petrov)",
        "Ảnh: TTXVN",
        "Ảnh: REUTERS",
        "Kredit foto: Rahmat",
    ],
)
def test_picture_credits_are_told_in_many_styles(line: str) -> None:
    assert told(f"{PROSE}\n{line}\n{PROSE}")[1][0] is BlockKind.CREDIT


@pytest.mark.parametrize(
    "line",
    [
        "Presiden menyapa warga di Pasar Senen. (Foto: Antara)",
        "Para pengungsi di tenda darurat. Foto: Rahmat/Nusa",
        "Two officers near the bridge (Reuters/Ann Lee)",
        "Tướng Đông tại lễ đón. Ảnh: Reuters",
        "Keterangan foto: Warga melihat jembatan baru",
        "Image caption, The bridge after the flood",
    ],
)
def test_captions_that_carry_their_credit_are_told(line: str) -> None:
    assert told(f"{PROSE}\n{line}\n{PROSE}")[1][0] is BlockKind.CAPTION


def test_a_lone_question_with_words_of_its_own_is_no_teaser() -> None:
    text = f"{PROSE}\nLalu siapa yang membayar pemeliharaan tahunannya setelah anggaran daerah dipangkas separuh?\n{PROSE} Itu soalnya."
    assert told(text)[1][0] is BlockKind.PARAGRAPH


def test_the_questions_of_an_explainer_are_no_teasers() -> None:
    question = "Mengapa wali kota meresmikan jembatan baru itu pada Senin pagi?"
    other = "Bagaimana warga menyambut jembatan baru di sepanjang sungai itu?"
    text = f"{PROSE}\n{question}\n{PROSE}\n{other}\n{PROSE} Sungai itu meluap."
    assert [block[0] for block in told(text)] == [BlockKind.PARAGRAPH] * 5


def test_a_teaser_may_echo_the_headline_that_the_page_gave() -> None:
    text = f"{PROSE}\nApa isi surat rahasia gubernur kepada kepala polisi daerah?\nPolisi tidak menjawab pertanyaan wartawan.\n{PROSE}"
    title = "Surat rahasia gubernur kepada kepala polisi daerah beredar"
    assert told(text, title=title)[1][:2] == (BlockKind.FURNITURE, TEASER)
    assert told(text)[1][0] is BlockKind.PARAGRAPH


def test_the_headline_is_the_title() -> None:
    text = f"Jembatan Baru Diresmikan\n\n{PROSE}\nJembatan Baru Diresmikan\n{PROSE}"
    blocks = find_blocks(text, language="id")
    assert title_of(text, blocks) == "Jembatan Baru Diresmikan"
    assert (blocks[2].kind, blocks[2].reason) == (BlockKind.FURNITURE, "repeats the headline")


@pytest.mark.parametrize("text", [PROSE, f"{PROSE}\n{PROSE}", "Jembatan Baru", "Satu\nDua", ""])
def test_without_a_headline_there_is_no_title(text: str) -> None:
    assert title_of(text, find_blocks(text, language="id")) == ""


def test_a_single_line_is_always_a_paragraph() -> None:
    assert [block.kind for block in find_blocks("Komentar (0)", language="id")] == [BlockKind.PARAGRAPH]


def test_a_page_that_is_all_furniture_has_no_paragraph() -> None:
    assert {kind for kind, _, _ in told("Share\nFacebook\nKomentar (0)\nADVERTISEMENT\n© 2024 Harbour News")} == {BlockKind.FURNITURE}


MENU = "Politik\nEkonomi\nOlahraga\nOpini\nHiburan\nVideo\n"
NAMES = "Budi Santoso\nSiti Aminah\nRahmat Hidayat\nDewi Lestari\nAgus Salim\nJoko Susilo"


def test_menus_around_the_article_are_furniture() -> None:
    reasons = [reason for _, reason, _ in told(f"{MENU}Jembatan Dibuka\n{PROSE}\n{PROSE}\n{MENU}")]
    assert reasons == [*["menu of the page"] * 6, "", "", "", *["menu of the page"] * 6]


def test_a_list_of_names_in_the_article_is_none() -> None:
    for text in (f"{PROSE}\n{NAMES}\n{PROSE}", f"{PROSE}\n{PROSE} Korbannya:\n{NAMES}"):
        assert all(kind.counts for kind, _, _ in told(text)), text


def test_small_words_after_the_article_are_tags() -> None:
    assert [reason for _, reason, _ in told(f"{PROSE}\n{PROSE}\njembatan\nwali kota\nKomentar")] == [
        "",
        "",
        "tags",
        "tags",
        "comment counter",
    ]


def test_names_beside_the_date_line_are_the_byline() -> None:
    text = f"Dunia\nJembatan Nusa Dibuka Senin Pagi\nRatna Wulandari\nratna@nusa.example\n5/12/2024 10:30 WIB\n{PROSE}"
    assert [reason for _, reason, _ in told(text)] == ["section label", "", "byline", "e-mail address", "date and time of publication", ""]


def test_tags_under_their_cue_go_with_it() -> None:
    assert [reason for _, reason, _ in told(f"{PROSE}\nTags:\n# Jembatan Nusa\n# Wali Kota\n{PROSE}")] == ["", "tags", "tags", "tags", ""]


def test_a_link_under_its_cue_goes_with_it() -> None:
    text = f"{PROSE}\nBaca juga:\nPertemuan Rahasia di Perbatasan\n{PROSE}"
    assert [reason for _, reason, _ in told(text)] == ["", "related-story link", "related-story link", ""]


def test_lines_broken_at_a_fixed_width_are_joined() -> None:
    wrapped = (
        "The mayor opened the new bridge on Monday morning while residents lined\n"
        "the river in a parade that lasted until the afternoon, when a storm came\n"
        "up and the whole crowd had to take shelter in the old market hall near\n"
        "the station.\n\n"
        "The bridge cost 12 million and had been delayed for two years because\n"
        "of a dispute between the city and the company that was building it, an\n"
        "official said."
    )
    blocks = find_blocks(wrapped, language="en")
    assert [wrapped[block.start : block.end][:12] for block in blocks] == ["The mayor op", "The bridge c"]


def test_list_items_begin_after_their_bullet() -> None:
    text = "- Satu hal terjadi.\n- Dua hal terjadi."
    assert [text[item_start(text, block) : block.end] for block in find_blocks(text, language="id")] == [
        "Satu hal terjadi.",
        "Dua hal terjadi.",
    ]


def test_invisible_characters_hide_nothing() -> None:
    assert told(f"{PROSE}\n\u200b[iklan_2]\u200e\n\u200b\n{PROSE}")[1] == (
        BlockKind.FURNITURE,
        "advertisement marker",
        "\u200b[iklan_2]\u200e",
    )


@given(
    st.lists(
        st.sampled_from([*'aB .?!\n"“”:-•1()[]/#\u200b', "Foto: ", "Oleh ", "Baca juga: ", "Komentar (0)", "https://a.vn/"]), max_size=60
    ).map("".join)
)
def test_blocks_are_in_order_disjoint_and_lose_nothing(text: str) -> None:
    blocks = find_blocks(text, language="id")
    at = 0
    for block in blocks:
        assert at <= block.start < block.end
        assert not text[at : block.start].strip().strip("\u200b")
        assert text[block.start].strip()
        assert text[block.end - 1].strip()
        at = block.end
    assert not text[at:].replace("\u200b", "").strip()
