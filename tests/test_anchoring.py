from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from factcheck.anchoring import CONTEXT, carry, describe, find
from factcheck.vocabulary import AnchorState, Found, Selector, Span

KEPT, MOVED, AMBIGUOUS, LOST = AnchorState.KEPT, AnchorState.MOVED, AnchorState.AMBIGUOUS, AnchorState.LOST

OLD = (
    "Dua jenderal itu berbicara lewat telepon pada 27 November. Panggilan itu diminta oleh pihak pertama.\n\n"
    "Juru bicara menyebut pembicaraan itu singkat. Sebanyak 1.200 orang hadir pada hari yang sama.\n\n"
    "Bộ trưởng nói cuộc điện đàm kéo dài mười phút. Không ai bình luận thêm."
)


def span(quote: str, text: str = OLD, nth: int = 0) -> Span:
    at = -1
    for _ in range(nth + 1):
        at = text.index(quote, at + 1)
    return Span(at, at + len(quote))


def carried(quote: str, new: str, old: str = OLD, nth: int = 0) -> tuple[AnchorState, str]:
    found = carry(old, new, [span(quote, old, nth)])[0]
    return found.state, new[found.start : found.end]


# --- describe ----------------------------------------------------------------------------------------


def test_describe_takes_the_quote_and_its_surroundings() -> None:
    at = span("1.200 orang")
    selector = describe(OLD, at.start, at.end)
    assert selector == Selector(at.start, at.end, "1.200 orang", OLD[at.start - CONTEXT : at.start], OLD[at.end : at.end + CONTEXT])
    assert selector.prefix + selector.exact + selector.suffix in OLD


def test_describe_at_the_edges_of_a_text_has_no_surroundings_there() -> None:
    assert describe("tiga kata saja", 0, 14) == Selector(0, 14, "tiga kata saja")


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (3, 2), (0, 99)])
def test_describe_refuses_what_is_no_span(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="no span"):
        describe("pendek", start, end)


# --- carry -------------------------------------------------------------------------------------------

EDITS = [
    ("nothing changed", "27 November", OLD, KEPT, "27 November"),
    ("changed after it", "27 November", OLD.replace("singkat", "panjang"), KEPT, "27 November"),
    ("changed before it", "1.200 orang", OLD.replace("lewat telepon", "melalui sambungan telepon"), MOVED, "1.200 orang"),
    ("a sentence before it", "27 November", "Moskow. " + OLD, MOVED, "27 November"),
    ("its paragraph moved to the end", "Dua jenderal itu berbicara", OLD[102:] + "\n\n" + OLD[:101], MOVED, "Dua jenderal itu berbicara"),
    ("a word inside it changed", "Juru bicara menyebut pembicaraan itu singkat", OLD.replace("menyebut", "menilai"), MOVED,
     "Juru bicara menilai pembicaraan itu singkat"),
    ("its last word changed", "menyebut pembicaraan itu singkat", OLD.replace("singkat", "panjang"), MOVED, "menyebut pembicaraan itu panjang"),
    ("its first word changed", "kéo dài mười phút", OLD.replace("kéo dài", "diễn ra trong"), LOST, ""),
    ("a word put into it", "cuộc điện đàm kéo dài", OLD.replace("điện đàm kéo", "điện đàm chỉ kéo"), MOVED, "cuộc điện đàm chỉ kéo dài"),
    ("white space inside it changed", "Sebanyak 1.200 orang hadir", OLD.replace("1.200 orang", "1.200\n orang"), MOVED, "Sebanyak 1.200\n orang hadir"),
    ("its sentence deleted", "Panggilan itu diminta oleh", OLD.replace(" Panggilan itu diminta oleh pihak pertama.", ""), LOST, ""),
    ("all its words replaced", "Không ai bình luận thêm", OLD.replace("Không ai bình luận thêm", "Họ đều từ chối"), LOST, ""),
    ("the number replaced", "1.200", OLD.replace("1.200", "900"), LOST, ""),
    ("the number replaced and used elsewhere", "1.200", OLD.replace("1.200", "900") + " Biaya parkir 1.200 rupiah.", LOST, ""),
    ("everything else replaced", "27 November", "Pada 27 November pasar dibuka.", LOST, ""),
    ("an empty text", "27 November", "", LOST, ""),
]  # fmt: skip


@pytest.mark.parametrize(("quote", "new", "state", "words"), [e[1:] for e in EDITS], ids=[e[0] for e in EDITS])
def test_carry_over_an_edit(quote: str, new: str, state: AnchorState, words: str) -> None:
    assert carried(quote, new) == (state, words)


def test_carry_tells_repeated_words_apart_by_their_place() -> None:
    old = "Angka itu naik pada Senin. Kemarin ramai. Angka itu naik pada Rabu."
    new = "Angka itu naik pada Rabu."
    assert carried("Angka itu naik", new, old, nth=0) == (LOST, "")
    assert carried("Angka itu naik", new, old, nth=1) == (MOVED, "Angka itu naik")


def test_carry_calls_it_ambiguous_where_nothing_tells_two_places_apart() -> None:
    old = "Awal cerita yang panjang. Rapat ditunda lagi besok. Akhir cerita yang lain."
    new = "Sama sekali baru: Rapat ditunda lagi besok. Titik koma. Sama sekali baru: Rapat ditunda lagi besok. Titik koma."
    assert carry(old, new, [span("Rapat ditunda lagi", old)]) == [Found(AMBIGUOUS)]


def test_carry_answers_each_span_in_order() -> None:
    quotes = ["Bộ trưởng", "27 November", "pihak pertama", "27 November"]
    new = "Baru. " + OLD
    assert [new[f.start : f.end] for f in carry(OLD, new, [span(q) for q in quotes])] == quotes


@pytest.mark.parametrize("outside", [Span(-1, 4), Span(5, 5), Span(9, 3), Span(10, 10_000)])
@pytest.mark.parametrize("new", [OLD, OLD + " Lagi."])
def test_carry_loses_what_is_no_span(outside: Span, new: str) -> None:
    assert carry(OLD, new, [outside]) == [Found(LOST)]


def test_carry_keeps_white_space_around_a_span_out_of_its_neighbours() -> None:
    old, new = "satu   dua   tiga empat", "satu dua tiga empat"
    found = carry(old, new, [Span(4, 13)])[0]
    assert new[found.start : found.end] == " dua "


def test_carry_survives_any_characters() -> None:
    old = "a\x00b \ud800 \u200fשלום\u200e e\u0301 \u200b 27"
    assert carry(old, "x " + old, [Span(0, len(old))]) == [Found(MOVED, 2, 2 + len(old))]


def test_carry_over_texts_of_a_million_characters() -> None:
    old = "".join(f"Kalimat nomor {n} tentang pasar. " for n in range(30_000))
    new = old.replace("nomor 7 ", "ke-7 ").replace("nomor 29999 tentang pasar", "terakhir")
    spans = [span("Kalimat nomor 15000 tentang", old), span("nomor 29999 tentang pasar", old)]
    found = carry(old, new, spans)
    assert new[found[0].start : found[0].end] == "Kalimat nomor 15000 tentang"
    assert found[1] == Found(LOST)


def test_carry_over_a_million_equal_words_ends() -> None:
    assert carry("na " * 300_000, "na " * 299_000, [Span(30, 35)])[0].state is KEPT


# --- find --------------------------------------------------------------------------------------------


def test_find_is_carry_for_one() -> None:
    at = span("1.200 orang")
    new = "Kabar baru. " + OLD
    assert find(describe(OLD, at.start, at.end), OLD, new) == Found(MOVED, at.start + 12, at.end + 12)


@pytest.mark.parametrize(
    ("selector", "new", "expected"),
    [
        (Selector(90, 92, "27", "telepon pada ", " November."), "Ia 27 tahun. Telepon pada 27 November.", Found(MOVED, 26, 28)),
        (Selector(90, 92, "27", "telepon pada ", " November."), "Ia 27 tahun. Hanya itu.", Found(LOST)),
        (Selector(90, 100, "tidak ada ", "x", "y"), "sama sekali lain", Found(LOST)),
        (Selector(0, 0, ""), "apa saja", Found(LOST)),
    ],
)
def test_find_goes_by_the_quote_where_the_offsets_do_not_fit(selector: Selector, new: str, expected: Found) -> None:
    assert find(selector, "bukan teks yang dulu", new) == expected


# --- properties ----------------------------------------------------------------------------------------

words = st.lists(st.sampled_from(["pada", "27", "November", "rapat", "đại", "tướng", ".", ",", "\n\n", "naik"]), max_size=40)
texts = words.map(" ".join) | st.text(max_size=60)


def spans_of(text: str) -> list[Span]:
    return [Span(s, e) for s in range(0, len(text), 3) for e in (s + 1, s + 7) if e <= len(text)]


@given(texts)
def test_carry_to_the_same_text_keeps_all(text: str) -> None:
    assert carry(text, text, spans_of(text)) == [Found(KEPT, s.start, s.end) for s in spans_of(text)]


@given(texts, st.integers(1, 12))
def test_carry_past_an_insertion_before_moves_by_its_length(text: str, count: int) -> None:
    inserted = "¶" * count + "\n"
    assume("¶" not in text)
    found = carry(text, inserted + text, spans_of(text))
    for s, f in zip(spans_of(text), found, strict=True):
        if text[s.start : s.end].strip():
            assert f == Found(MOVED, s.start + len(inserted), s.end + len(inserted))


@given(texts, texts)
def test_carry_answers_with_spans_of_the_new_text(old: str, new: str) -> None:
    for s, f in zip(spans_of(old), carry(old, new, spans_of(old)), strict=True):
        if f.state in (KEPT, MOVED):
            assert 0 <= f.start < f.end <= len(new)
        else:
            assert (f.start, f.end) == (0, 0)
        if f.state is KEPT:
            assert (f.start, f.end, new[f.start : f.end]) == (s.start, s.end, old[s.start : s.end])
