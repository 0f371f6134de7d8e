"""What does not add up within an article, and, as often, what only looks so."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.reading.checks import CHECKS, check_article
from factcheck.reading.checks.material import Material
from factcheck.reading.checks.restated import find_restated
from factcheck.reading.checks.spellings import distance
from factcheck.reading.quantities import find_quantities
from factcheck.reading.reader import read
from factcheck.vocabulary import Block, BlockKind, Dateline, Flag, FlagKind, Reading, Sentence

DATELINE = Dateline(datetime(2024, 12, 5, 5, tzinfo=UTC), "Asia/Jakarta")


def reading(text: str, language: str) -> Reading:
    return read(text, language=language, dateline=DATELINE)


def flags(text: str, language: str) -> list[Flag]:
    found = reading(text, language)
    return check_article(found.text, language=language, blocks=found.blocks, sentences=found.sentences, mentions=found.mentions)


WRONG = [
    # a weekday that is not the date's
    ("Rapat itu berlangsung Rabu, 28 November 2024.", "id", FlagKind.WEEKDAY, "28 Nov 2024 was a Thursday, not a Wednesday"),
    ("Mereka bertemu pada Jumat (29/11/2024) dan Sabtu (1/12/2024).", "id", FlagKind.WEEKDAY, "1 Dec 2024 was a Sunday, not a Saturday"),
    ("The board met on Monday, 3 December.", "en", FlagKind.WEEKDAY, "3 Dec 2024 was a Tuesday, not a Monday"),
    ("Cuộc họp diễn ra thứ tư, 28-11-2024.", "vi", FlagKind.WEEKDAY, "28 Nov 2024 was a Thursday, not a Wednesday"),
    # a total and its parts
    ("The crash killed 12 people: 5 women and 8 men.", "en", FlagKind.TOTAL, "5 + 8 = 13, not 12"),
    ("The fleet has 40 boats (12 ferries, 18 tugs and 11 barges).", "en", FlagKind.TOTAL, "12 + 18 + 11 = 41, not 40"),
    ("Kecelakaan itu menewaskan 12 orang: 5 perempuan dan 8 laki-laki.", "id", FlagKind.TOTAL, "5 + 8 = 13, not 12"),
    ("Korban 12 orang terdiri dari lima perempuan, seorang anak dan delapan pria.", "id", FlagKind.TOTAL, "5 + 1 + 8 = 14, not 12"),
    ("Vụ tai nạn làm 12 người chết, gồm 5 phụ nữ và 8 đàn ông.", "vi", FlagKind.TOTAL, "5 + 8 = 13, not 12"),
    # a percentage and what it is of
    ("Sales rose 20% from 100 to 150 last year.", "en", FlagKind.PERCENTAGE, "from 100 to 150 is 50%, not 20%"),
    ("Rents fell from 400 to 300, or 30 percent.", "en", FlagKind.PERCENTAGE, "from 400 to 300 is 25%, not 30%"),
    ("In all, 30 of 120 (20%) ballots were void.", "en", FlagKind.PERCENTAGE, "30 of 120 is 25%, not 20%"),
    ("Harga naik 20 persen dari 100 menjadi 150.", "id", FlagKind.PERCENTAGE, "from 100 to 150 is 50%, not 20%"),
    ("Sebanyak 30 dari 120 siswa (20 persen) sakit.", "id", FlagKind.PERCENTAGE, "30 of 120 is 25%, not 20%"),
    ("Giá tăng 20% từ 100 lên 150.", "vi", FlagKind.PERCENTAGE, "from 100 to 150 is 50%, not 20%"),
    ("Có 30 trong số 120 học sinh (20%) bị ốm.", "vi", FlagKind.PERCENTAGE, "30 of 120 is 25%, not 20%"),
    # two values for one thing
    (
        "The collapse of the old harbour bridge killed 12 workers. Officials confirmed the collapse of the old harbour bridge killed 14 workers.",
        "en",
        FlagKind.TWO_VALUES,
        "two values for what seems one thing: 12 worker and 14 worker",
    ),
    (
        "Jembatan gantung Sungai Contoh ambruk dan menewaskan 12 orang.\nAmbruknya jembatan gantung Sungai Contoh menewaskan 14 orang.",
        "id",
        FlagKind.TWO_VALUES,
        "two values for what seems one thing: 12 person and 14 person",
    ),
    (
        "Lễ khánh thành cầu Ví Dụ diễn ra ngày 2-11. Lễ khánh thành cầu Ví Dụ được tổ chức ngày 9-11.",
        "vi",
        FlagKind.TWO_VALUES,
        "two dates for what seems one event: “ngày 2-11” (2 Nov 2024) and “ngày 9-11” (9 Nov 2024)",
    ),
    # a relative date and the date itself
    (
        "Percakapan telepon kedua kepala staf terjadi pekan lalu. Percakapan telepon itu dilakukan pada 20 November.",
        "id",
        FlagKind.RELATIVE_DATE,
        "two dates for what seems one event: “pekan lalu” (25 Nov 2024 to 1 Dec 2024) and “20 November” (20 Nov 2024)",
    ),
    (
        "Pertemuan tertutup kedua menteri berlangsung awal bulan ini. Pertemuan tertutup kedua menteri digelar pada 21 November.",
        "id",
        FlagKind.RELATIVE_DATE,
        "two dates for what seems one event: “awal bulan ini” (1 Dec 2024 to 10 Dec 2024) and “21 November” (21 Nov 2024)",
    ),
    ("Ia pulang Rabu pekan lalu (20/11).", "id", FlagKind.RELATIVE_DATE, "“Rabu pekan lalu” is 27 Nov 2024; 20/11 is 20 Nov 2024"),
    ("Ia tiba kemarin (1/11).", "id", FlagKind.RELATIVE_DATE, "“kemarin (1/11)”: 4 Dec 2024 by the dateline, not 1 Nov 2024"),
    (
        "She left last week (20 November).",
        "en",
        FlagKind.RELATIVE_DATE,
        "“last week” is 25 Nov 2024 to 1 Dec 2024; 20 November is 20 Nov 2024",
    ),
    ("Hôm qua (1-11), ông đến.", "vi", FlagKind.RELATIVE_DATE, "“Hôm qua (1-11)”: 4 Dec 2024 by the dateline, not 1 Nov 2024"),
    # one name, spelt two ways
    (
        "Gen. Valery Gerasimov called. Later Gen. Gerasimow rang off.",
        "en",
        FlagKind.SPELLING,
        "one name, spelt two ways: “Gen. Valery Gerasimov” and “Gen. Gerasimow”",
    ),
    (
        "Jenderal Valery Gerasimov menelepon. Kata Jenderal Valeri Gerasimov, semua baik.",
        "id",
        FlagKind.SPELLING,
        "one name, spelt two ways: “Jenderal Valery Gerasimov” and “Jenderal Valeri Gerasimov”",
    ),
    (
        "Tướng Valery Gerasimov gọi điện. Tướng Valery Gherasimov cho biết mọi việc ổn.",
        "vi",
        FlagKind.SPELLING,
        "one name, spelt two ways: “Tướng Valery Gerasimov” and “Tướng Valery Gherasimov”",
    ),
    # quote marks that never close
    ('He said: "We will not go there. Nobody answered.', "en", FlagKind.QUOTE_MARKS, 'the quotation opened here with " is never closed'),
    (
        "Katanya, “Kami tidak akan pergi. Tak ada yang menjawab.",
        "id",
        FlagKind.QUOTE_MARKS,
        "the quotation opened here with “ is never closed",
    ),
    ("Ông nói: “Chúng tôi sẽ không đi. Không ai trả lời.", "vi", FlagKind.QUOTE_MARKS, "the quotation opened here with “ is never closed"),
]

RIGHT = [
    ("Rapat itu berlangsung Kamis, 28 November 2024.", "id"),
    ("Rapat itu berlangsung Rabu, 27 November.", "id"),
    ("They met on Thursday, 28 November 2024, and on Friday.", "en"),
    ("The plan began on Monday, 3 March.", "en"),  # months away: the year may be another
    ("Cuộc họp diễn ra thứ năm, 28-11-2024.", "vi"),
    ("The crash killed 12 people: 4 women and 8 men.", "en"),
    ("The crash killed 12 people, including 5 women and 8 men.", "en"),
    ("The crash killed 12 people: 5 women, the driver and 8 men.", "en"),
    ("The crash killed about 12 people: 5 women and 8 men.", "en"),
    ("He owns 3 houses: 20 rooms and 40 windows in all, including the cellar.", "en"),
    ("The trip took 3 days: 4 hours by bus and 60 km on foot.", "en"),
    ("Korban 13 orang terdiri dari lima perempuan dan delapan pria.", "id"),
    ("Korban 12 orang, termasuk lima perempuan dan delapan pria.", "id"),
    ("Vụ tai nạn làm 12 người chết, trong đó có 5 phụ nữ và 8 đàn ông.", "vi"),
    ("Sales rose 50% from 100 to 150 last year.", "en"),
    ("Prices rose from 1.2 million to 1.5 million rupiah, or 27 percent.", "en"),  # both ends are rounded
    ("Support rose from 20% to 30%, or 10 percent.", "en"),
    ("Two of three (67%) agreed, 40 of 120 (33%) did not.", "en"),
    ("Sales rose 20%. They went from 100 to 150 in a decade.", "en"),
    ("Harga beras naik dari Rp12.000 menjadi Rp15.000 atau 25 persen.", "id"),
    ("Sebanyak 30 dari 120 siswa (25 persen) sakit.", "id"),
    ("Giá giảm từ 120.000 đồng xuống 100.000 đồng, tức 17%.", "vi"),
    ("The fire killed 12 workers. Another fire killed 14 workers in the same harbour.", "en"),
    (
        "The harbour line carried 2 million passengers in its first year. The harbour line carried 2.1 million passengers in its first year.",
        "en",
    ),
    ("Arsenal scored 3 goals in the cup at home. Chelsea scored 4 goals in the cup at home.", "en"),
    ("Gempa mengguncang Kota Contoh dan merusak 12 rumah. Gempa susulan sebelumnya mengguncang Kota Contoh dan merusak 14 rumah.", "id"),
    ("Percakapan telepon terjadi pekan lalu. Percakapan telepon itu dilakukan pada 27 November.", "id"),
    ("Percakapan telepon terjadi pekan lalu. Percakapan telepon terakhir dilakukan pada Maret 2023.", "id"),
    ("Ia pulang Rabu pekan lalu (27/11) dan tiba kemarin (3/12).", "id"),  # published behind midnight
    ("She left last week (27 November), and the sale is on 9 December.", "en"),
    ("Tuần trước, ngày 27-11, ông đến.", "vi"),
    ("Nintendo Boy (1989)\nNintendo Boy Advance (1999)\nNintendo Boy Advance Two (2003)", "en"),
    ("Gen. Valery Gerasimov called. Later Gen. Gerasimov rang off.", "en"),
    ("Mr. Daniel Roberts spoke. Mrs. Anna Robert did not.", "en"),
    ("President Vladimir Putin came with Lyudmila Putina.", "en"),
    ("Jenderal CQ Brown menelepon. Jenderal Charles Brown menjawab.", "id"),
    ("Ông Nguyễn Văn Hùng đến. Ông Nguyễn Văn Hưng đi.", "vi"),
    ('He said: "We will not go there." Nobody answered.', "en"),
    ("“We will not go there.\n\n“Nobody asked us,” she said.", "en"),  # a quotation of two paragraphs
    ('The screen is 12" wide and costs 300 dollars.', "en"),
    ('Ada yang disebut "Oreshnik" dan "Sarmat 2".', "id"),
    ("Ông nói: “Chúng tôi sẽ không đi”. Không ai trả lời.", "vi"),
]


@pytest.mark.parametrize(("text", "language", "kind", "reason"), WRONG)
def test_what_does_not_add_up_is_flagged_with_its_reason(text: str, language: str, kind: FlagKind, reason: str) -> None:
    assert [(flag.kind, flag.reason) for flag in flags(text, language)] == [(kind, reason)]


@pytest.mark.parametrize(("text", "language"), RIGHT)
def test_what_only_looks_wrong_is_left_alone(text: str, language: str) -> None:
    assert flags(text, language) == []


def test_every_kind_is_flagged_in_every_language() -> None:
    assert {(kind, language) for _text, language, kind, _reason in WRONG} >= {
        (kind, language) for kind in FlagKind for language in ("id", "vi", "en") if kind is not FlagKind.TWO_VALUES
    } | {(FlagKind.TWO_VALUES, language) for language in ("id", "vi", "en")}


def test_flags_are_in_the_order_of_the_text_and_name_their_places() -> None:
    text = "The crash killed 12 people: 5 women and 8 men. They met on Monday, 3 December."
    total, weekday = flags(text, "en")
    assert [text[span.start : span.end] for span in total.spans] == ["12 people", "5 women and 8 men"]
    assert [text[span.start : span.end] for span in weekday.spans] == ["Monday, 3 December"]


def test_furniture_is_not_looked_at() -> None:
    text = "The harbour opened to all.\n\nShare on Facebook\n\nRead more: Monday, 3 December 2024 “open"
    found = reading(text, "en")
    last = found.blocks[-1]
    assert not last.kind.counts
    assert flags(text, "en") == []


def test_a_value_is_in_one_flag_for_two_values_at_most() -> None:
    said = "Officials confirmed the collapse of the old harbour bridge killed {} workers. "
    found = reading(said.format(12) + said.format(14) + said.format(16), "en")
    material = Material(found.text, "en", found.blocks, found.sentences, found.mentions)
    spans = [span for flag in find_restated(material) for span in flag.spans]
    assert len(spans) == len(set(spans)) == 2


@pytest.mark.parametrize(
    ("one", "other", "apart"), [("gerasimov", "gerasimow", 1), ("brown", "brwon", 1), ("brown", "brown", 0), ("brown", "green", 3)]
)
def test_distance_counts_letters_and_swaps(one: str, other: str, apart: int) -> None:
    assert distance(one, other) == distance(other, one) == apart


PIECES = st.sampled_from(
    ["12 people: ", "5 women and ", "8 men. ", "Monday, 3 December ", "last week ", "(", ")", "20% ", "from 100 to 150 ", "“", '"', "”", "\n\n",
     "Gen. Gerasimow ", "Gen. Gerasimov ", "terjadi ", "pekan lalu. ", "gồm ", "\u202e", "\u200b", "9" * 40, "1e5 ", ", ", ": "]
)  # fmt: skip


@given(st.lists(PIECES, max_size=30).map("".join) | st.text(max_size=200), st.sampled_from(["id", "vi", "en", "und"]))
def test_flags_lie_in_the_text_whatever_it_is(text: str, language: str) -> None:
    found = read(text.encode("utf-8", "ignore").decode().replace("\0", ""), language=language, dateline=DATELINE)
    for flag in check_article(found.text, language=language, blocks=found.blocks, sentences=found.sentences, mentions=found.mentions):
        assert flag.reason
        assert flag.spans
        assert list(flag.spans) == sorted(flag.spans, key=lambda span: span.start)
        assert all(0 <= span.start < span.end <= len(found.text) for span in flag.spans)


@pytest.mark.parametrize("piece", ["12 people: ", "1 and ", "“", '"a ', "killed 12 workers, ", "Gen. Gerasimov and ", "last week (3 May) "])
def test_a_sentence_as_long_as_a_book_is_done_with(piece: str) -> None:
    text = piece * 3000
    material = Material(
        text, "en", [Block(BlockKind.PARAGRAPH, 0, len(text))], [Sentence(0, len(text))], find_quantities(text, language="en")
    )
    assert len(material.sentences) == 1
    assert all(flag.spans[-1].end <= len(text) for check in CHECKS for flag in check(material))
