"""What a translation changed, over texts of our own in three languages."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from factcheck.evidence import presence
from factcheck.evidence.agreement import compare_values
from factcheck.evidence.drift import MOST_COMPARED, MOST_LOOKED_FOR, DriftKind, Drifts, find_drift
from factcheck.evidence.pairing import pair_sentences
from factcheck.reading.reader import read
from factcheck.vocabulary import ClaimKind, Comparison, Dateline, Reading, Value

DATELINE = Dateline(datetime(2024, 12, 5, 12, tzinfo=UTC))
TEXTS = {
    "en": (
        "The footbridge over the Example river was opened on 27 November. "
        "Mayor Siti Rahma said that it cost 45 billion rupiah. "
        "The old ferry will not be used any more. "
        "On the first day 12,350 people crossed it. "
        "President Joko Contoh is to visit the city in March 2025."
    ),
    "id": (
        "Jembatan penyeberangan di atas sungai Example dibuka pada 27 November. "
        "Wali Kota Siti Rahma mengatakan biayanya 45 miliar rupiah. "
        "Feri yang lama tidak akan dipakai lagi. "
        "Pada hari pertama 12.350 orang melintasinya. "
        "Presiden Joko Contoh akan mengunjungi kota itu pada Maret 2025."
    ),
    "vi": (
        "Cầu đi bộ qua sông Example được mở cửa vào ngày 27.11. "
        "Thị trưởng Siti Rahma nói rằng chi phí là 45 tỉ rupiah. "
        "Phà cũ sẽ không được sử dụng nữa. "
        "Trong ngày đầu tiên, 12.350 người đã đi qua cầu. "
        "Tổng thống Joko Contoh sẽ thăm thành phố vào tháng 3.2025."
    ),
}
PAIRS = [(a, b) for a in TEXTS for b in TEXTS if a != b]


def reading(language: str, *changes: tuple[str, str]) -> Reading:
    text = TEXTS[language]
    for before, after in changes:
        assert before in text
        text = text.replace(before, after)
    return read(text, dateline=DATELINE, language=language)


def told(drifts: Drifts) -> list[tuple[str, str, str]]:
    return [(d.kind.value, d.translation.words if d.translation else "", d.original.words if d.original else "") for d in drifts.found]


@pytest.mark.parametrize(("here", "there"), PAIRS)
def test_faithful_translation_has_no_drift(here: str, there: str) -> None:
    assert told(find_drift(reading(here), reading(there))) == []


@pytest.mark.parametrize(("here", "there"), PAIRS)
def test_sentences_are_paired_in_order(here: str, there: str) -> None:
    pairing = pair_sentences(reading(here), reading(there))
    assert pairing.first == ((0,), (1,), (2,), (3,), (4,))
    assert pairing.second == pairing.first


CHANGES = [
    ("id", "vi", ("27 November", "26 November"), ("date", "26 November", "ngày 27.11")),
    ("vi", "id", ("27.11", "17.11"), ("date", "ngày 17.11", "27 November")),
    ("en", "vi", ("March 2025", "May 2025"), ("date", "May 2025", "tháng 3.2025")),
    ("id", "en", ("45 miliar", "54 miliar"), ("quantity", "54 miliar rupiah", "45 billion rupiah")),
    ("vi", "en", ("12.350", "12.530"), ("quantity", "12.530 người", "12,350 people")),
    ("id", "vi", ("Siti Rahma", "Dewi Lestari"), ("name", "Wali Kota Dewi Lestari", "Thị trưởng Siti Rahma")),
    ("id", "vi", ("tidak akan", "akan"), ("negation", "", "không")),
    ("vi", "id", ("sẽ không được", "sẽ được"), ("negation", "", "tidak")),
    ("en", "id", ("will not be", "will be"), ("negation", "", "tidak")),
    ("id", "en", ("dibuka", "tidak dibuka"), ("negation", "tidak", "")),
]


@pytest.mark.parametrize(("here", "there", "change", "expected"), CHANGES)
def test_what_was_changed_is_told_with_both_sides(here: str, there: str, change: tuple[str, str], expected: tuple[str, str, str]) -> None:
    drifts = find_drift(reading(here, change), reading(there))
    assert told(drifts) == [expected]
    (drift,) = drifts.found
    assert drift.translation is not None
    assert drift.original is not None
    assert drift.translation.sentence == drift.original.sentence
    assert drift.changed == (expected[1] != "" and expected[2] != "")


def test_spelling_of_a_name_in_another_language_is_no_drift() -> None:
    here = read("Jenderal Valery Gerasimov berbicara di Moskow.", dateline=DATELINE, language="id")
    there = read("General Valeriy Gerasimov spoke in Moscow.", dateline=DATELINE, language="en")
    assert told(find_drift(here, there)) == []


def test_body_under_another_languages_name_is_no_drift() -> None:
    here = read("Kementerian Pertahanan Rusia meminta percakapan itu.", dateline=DATELINE, language="id")
    there = read("Bộ Quốc phòng Nga đề nghị cuộc nói chuyện đó.", dateline=DATELINE, language="vi")
    assert told(find_drift(here, there)) == []


def test_less_exact_date_in_its_own_sentence_is_no_drift_but_another_is() -> None:
    there = read("The call took place on 27 November. It was announced on 4 December.", dateline=DATELINE, language="en")
    vague = read("Percakapan itu berlangsung pekan lalu. Itu diumumkan pada 4 Desember.", dateline=DATELINE, language="id")
    assert told(find_drift(vague, there)) == []
    wrong = read("Percakapan itu berlangsung awal bulan ini. Itu diumumkan pada 4 Desember.", dateline=DATELINE, language="id")
    assert told(find_drift(wrong, there)) == [("date", "awal bulan ini", "27 November")]


def test_what_only_one_side_says_stands_alone() -> None:
    here = reading("id", (" Presiden Joko Contoh akan mengunjungi kota itu pada Maret 2025.", ""))
    drifts = find_drift(here, reading("vi"))
    assert told(drifts) == [("name", "", "Tổng thống Joko Contoh"), ("date", "", "tháng 3.2025")]
    assert all(drift.translation is None for drift in drifts.found)
    assert told(find_drift(reading("vi"), here)) == [("name", "Tổng thống Joko Contoh", ""), ("date", "tháng 3.2025", "")]


def test_small_number_in_words_is_no_drift() -> None:
    here = read("Kedua jenderal berbicara.", dateline=DATELINE, language="id")
    there = read("Hai vị tướng đã nói chuyện.", dateline=DATELINE, language="vi")
    assert told(find_drift(here, there)) == []


FLOOD = {
    "en": ("At least 37 people were killed in the floods at Example.", "At least 13 people were killed in the floods at Example."),
    "id": ("Sedikitnya 37 orang tewas dalam banjir di Example.", "Sedikitnya 13 orang tewas dalam banjir di Example."),
    "vi": ("Ít nhất 37 người chết trong trận lụt ở Example.", "Ít nhất 13 người chết trong trận lụt ở Example."),
}


@pytest.mark.parametrize(("here", "there"), [(a, b) for a in FLOOD for b in FLOOD])
def test_at_least_so_many_is_another_number_than_at_least_fewer(here: str, there: str) -> None:
    many, few = read(FLOOD[here][0], language=here), read(FLOOD[there][1], language=there)
    (drift,) = find_drift(many, few).found
    assert drift.changed
    assert drift.translation is not None
    assert drift.original is not None
    assert "37" in drift.translation.words
    assert "13" in drift.original.words
    assert told(find_drift(many, read(FLOOD[there][0], language=there))) == []


OPEN = {  # a bound without a unit, an exact figure of the same, passengers, vehicles, money
    "en": (
        "Barge sinks off Example, at least 18 missing.",
        "Barge sinks off Example, {} people missing.",
        "It carried {} passengers and {} vehicles.",
        "Families get {} billion rupiah.",
    ),
    "id": (
        "Tongkang tenggelam di Example, sedikitnya 18 hilang.",
        "Tongkang tenggelam di Example, {} orang hilang.",
        "Kapal itu membawa {} penumpang dan {} kendaraan.",
        "Keluarga menerima {} miliar rupiah.",
    ),
    "vi": (
        "Sà lan chìm ở Example, ít nhất 18 mất tích.",
        "Sà lan chìm ở Example, {} người mất tích.",
        "Tàu chở {} hành khách và {} phương tiện.",
        "Các gia đình nhận {} tỉ rupiah.",
    ),
}
ACROSS = [(a, b) for a in OPEN for b in OPEN]


def numbers_told(here: str, language: str, there: str, other: str) -> list[tuple[str, str]]:
    """The numbers of each side of what drifted, by their digits."""
    drifts = find_drift(read(here, dateline=DATELINE, language=language), read(there, dateline=DATELINE, language=other))
    sides = [(d.translation, d.original) for d in drifts.found if d.kind is DriftKind.QUANTITY]
    return [
        ("".join(c for c in a.words if c.isdigit()) if a else "", "".join(c for c in b.words if c.isdigit()) if b else "") for a, b in sides
    ]


@pytest.mark.parametrize(("here", "there"), ACROSS)
def test_bare_bound_hides_no_changed_number(here: str, there: str) -> None:
    bound, _exact, carried, paid = OPEN[there]
    original = " ".join((bound, carried.format(305, 44), paid.format(7)))
    ours, _exact, carried, paid = OPEN[here]
    translation = " ".join((ours, carried.format(315, 41), paid.format(9)))
    assert numbers_told(translation, here, original, there) == [("315", "305"), ("41", "44"), ("9", "7")]
    assert numbers_told(original, there, original, there) == []


@pytest.mark.parametrize(("here", "there"), ACROSS)
@pytest.mark.parametrize("number", [18, 26])
def test_exact_figure_for_a_bound_is_a_change(here: str, there: str, number: int) -> None:
    exact, bound = OPEN[here][1].format(number), OPEN[there][0]
    assert numbers_told(exact, here, bound, there) == [(str(number), "18")]
    assert numbers_told(bound, there, exact, here) == [("18", str(number))]


WEEKDAY = {
    "en": "The rain at Example has gone on since Monday.",
    "id": "Hujan di Example turun sejak Senin.",
    "vi": "Mưa ở Example kéo dài từ thứ Hai.",
}


@pytest.mark.parametrize(("here", "there"), [(a, b) for a in WEEKDAY for b in WEEKDAY])
def test_weekday_that_only_one_text_can_date_is_no_drift(here: str, there: str) -> None:
    dated, undated = read(WEEKDAY[here], dateline=DATELINE, language=here), read(WEEKDAY[there], language=there)
    assert told(find_drift(dated, undated)) == []
    assert told(find_drift(undated, dated)) == []
    assert told(find_drift(undated, undated)) == []


def test_another_weekday_is_drift_though_no_dateline_places_it() -> None:
    undated = read("Mưa ở Example kéo dài từ thứ Ba.", language="vi")
    assert told(find_drift(read(WEEKDAY["id"], dateline=DATELINE, language="id"), undated)) == [("date", "Senin", "thứ Ba")]
    assert told(find_drift(read(WEEKDAY["id"], language="id"), undated)) == [("date", "Senin", "thứ Ba")]
    assert told(find_drift(read("Hujan di Example.", dateline=DATELINE, language="id"), undated)) == []


def test_denial_in_other_words_is_no_drift() -> None:
    here = read("Kementerian itu tidak mengakui serangan tersebut pada 4 Desember.", dateline=DATELINE, language="id")
    there = read("The ministry denied the attack on 4 December.", dateline=DATELINE, language="en")
    assert told(find_drift(here, there)) == []


@pytest.mark.parametrize("text", ["", "Kata.", "?!"])
def test_empty_and_tiny_texts_are_taken(text: str) -> None:
    tiny = read(text, dateline=DATELINE, language="id")
    assert {drift.kind for drift in find_drift(tiny, reading("en")).found} <= set(DriftKind)
    assert find_drift(tiny, tiny) == Drifts(())


# --- how much is compared -----------------------------------------------------------------------------------


@pytest.fixture
def compared(monkeypatch: pytest.MonkeyPatch) -> list[ClaimKind]:
    """The kind of each pair of values that is compared in full."""
    kinds: list[ClaimKind] = []

    def counted(kind: ClaimKind, a: Value, b: Value) -> Comparison:
        kinds.append(kind)
        return compare_values(kind, a, b)

    monkeypatch.setattr(presence, "compare_values", counted)
    return kinds


def said(words: list[str]) -> Reading:
    return read(" ".join(f"On that day {word} came." for word in words), dateline=DATELINE, language="en")


def test_numbers_are_compared_only_with_those_that_they_may_be(compared: list[ClaimKind]) -> None:
    here = said([f"{number} people" for number in range(10_001, 12_101, 7)])
    there = said([f"{number} people" for number in range(10_004, 12_104, 7)])
    drifts = find_drift(here, there)
    assert len(drifts.found) >= 300
    assert drifts.whole
    assert len(compared) <= 600


def test_days_are_compared_only_with_those_that_they_may_be(compared: list[ClaimKind]) -> None:
    days = [f"{day} {month} {year}" for year in range(1950, 1960) for month in ("March", "May") for day in range(1, 29, 2)]
    others = [f"{day} {month} {year}" for year in range(1950, 1960) for month in ("April", "June") for day in range(1, 29, 2)]
    drifts = find_drift(said(days), said(others))
    assert len(drifts.found) >= len(days)
    assert len(compared) <= 10 * len(days)


def test_names_that_are_nowhere_are_looked_up(compared: list[ClaimKind]) -> None:
    here = said([f"Mr Ba{a}{b}" for a in "bdfgkl" for b in ("ro", "mi", "ta", "ku", "le", "no")])
    there = said([f"Mr Xi{a}{b}" for a in "bdfgkl" for b in ("ro", "mi", "ta", "ku", "le", "no")])
    assert any(drift.kind is DriftKind.NAME for drift in find_drift(here, there).found)
    assert not compared


def test_what_is_made_to_need_every_pair_is_cut_and_said_so(compared: list[ClaimKind]) -> None:
    here = said([f"between {number} and {number + 1} people" for number in range(1_000, 1_600, 4)])
    there = said([f"between {number} and {number + 1} boats" for number in range(5_000, 5_600, 4)])
    drifts = find_drift(here, there)
    assert len(compared) == MOST_COMPARED
    assert not drifts.whole


def test_values_beyond_those_that_are_looked_for_are_still_found(compared: list[ClaimKind]) -> None:
    numbers = [f"{number} people" for number in range(10_001, 10_001 + 3 * (MOST_LOOKED_FOR + 100), 3)]
    here, there = said(numbers), said([*numbers[1:], numbers[0]])
    assert find_drift(here, there) == Drifts((), whole=False)
    assert not compared
