from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.reading.lang import LANGUAGES
from factcheck.reading.sentences import split_sentences

CASES = [
    # titles, initials, degrees
    ("id", ["Jend. (Purn.) Brata Wijaya tiba di Jl. Merdeka No. 5.", "Ia disambut dr. A. B. Siregar, M.Si., dan Hj. Siti."]),
    ("id", ["PT Nusa Energi Tbk. (NUSA) untung."]),
    ("id", ["Perusahaan itu bernama Nusa Energi Tbk.", "Dengan itu nilainya naik."]),
    ("vi", ["UBND TP. HCM họp với GS.TS. Nguyễn Văn A. và bà Lê Thị B.", "Họ không nói gì."]),
    ("en", ["Gen. C. R. Brandt Jr. met Dr. Ann Lee at 5 p.m. on Dec. 5 in St. Louis."]),
    ("en", ["He left Washington, D.C.", "The call was short."]),
    ("en", ["The U.S. Senate voted.", "Apple Inc. Chief Executive Ann Lee left.", "She joined Harbour Inc.", "It is small."]),
    # numbers
    ("id", ["Harga naik 1.500,5 persen pada pukul 10.30 WIB.", "Rp 2.000 lebih mahal."]),
    ("en", ["It cost 1.5 million.", "See No. 5 and p. 12.", "Nobody did."]),
    # quotations whole
    ("id", ['"Kami siap. Kami tidak takut," kata Budi.', "Ia pergi."]),
    ("vi", ['Ông nói: "Chúng tôi sẽ làm. Chúng tôi không sợ".', "Rồi ông đi."]),
    ("en", ["“We are ready. We are not afraid,” she said.", "She left."]),
    ("en", ['He said "We go. We stay."', "Then he left."]),
    ("en", ['"Why now?" Tom asked.', '"Because," she said.']),
    ("id", ["Defisit turun tahun ini", '"Ini lebih baik dari perkiraan kami," kata Budi.']),
    # questions, ellipses, brackets
    ("id", ["Apa artinya?", "Belum jelas!", "Sungguh…", "Entahlah..."]),
    ("vi", ["Họ đi ... rồi về.", "Họ ở lại ...", "Trời mưa."]),
    ("en", ["(It was late.)", "They left (as planned)."]),
    ("en", ["Did they (really?) go?", "Yes."]),
    # addresses, smileys, rules, carelessness
    ("id", ["Baca di www.nusa.example/berita.html hari ini.", "Ada lagi."]),
    ("en", ["it was good.", "they loved the food!", "we left"]),
    ("en", ["It was fun :)", "We left.", "***", "Next day it rained."]),
    ("en", ["The hall was full of people", "They were waiting for the mayor."]),
    # tokenised text
    ("vi", ['Ông nói : " không " .', "Họ đi ."]),
    # other scripts
    ("zh", ["部长说了。", "然后他走了。"]),
]


@pytest.mark.parametrize(("language", "sentences"), CASES, ids=lambda value: value if isinstance(value, str) else value[0][:30])
def test_sentences_are_told_apart(language: str, sentences: list[str]) -> None:
    text = "".join(sentences) if language == "zh" else " ".join(sentences)
    assert [text[span.start : span.end] for span in split_sentences(text, 0, len(text), language=language)] == sentences


def test_only_the_stretch_asked_for_is_split() -> None:
    text = "Satu. Dua. Tiga."
    assert [(span.start, span.end) for span in split_sentences(text, 6, 10, language="id")] == [(6, 10)]


@pytest.mark.parametrize("language", LANGUAGES)
@given(
    text=st.lists(
        st.sampled_from([*"aB1 .?!…\n\"“”'():;-,*", "Dr", "No", " Ia ", "The ", "http://a.b/", "***", ":)", "。"]), max_size=60
    ).map("".join)
)
def test_sentences_are_in_order_disjoint_and_lose_nothing(language: str, text: str) -> None:
    at = 0
    for span in split_sentences(text, 0, len(text), language=language):
        assert at <= span.start < span.end <= len(text)
        assert not text[at : span.start].strip()
        assert text[span.start : span.end].strip() == text[span.start : span.end]
        at = span.end
    assert not text[at:].strip()


@pytest.mark.parametrize(
    "piece",
    ["a", '"', '" ', ". ", ".", "a. ", '" a', "“a ", "http://", "http://a ", "A.", "((", "\u200b", "12/12/", '"Aaa bbb cc dd," ', "*** "],
)
def test_a_line_of_a_million_characters_is_split_in_one_pass(piece: str) -> None:
    text = piece * (1_000_000 // len(piece))
    spans = split_sentences(text, 0, len(text), language="en")
    assert sum(span.end - span.start for span in spans) >= len(text.replace(" ", ""))
