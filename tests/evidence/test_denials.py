from __future__ import annotations

import pytest

from factcheck.evidence.denials import denials_in
from factcheck.reading.lang import LANGUAGES

DENIED = [
    ("en", "The call was not announced.", "not"),
    ("en", "He never met the minister.", "never"),
    ("en", "They didn’t reply.", "didn't"),
    ("id", "Percakapan itu tidak diumumkan.", "tidak"),
    ("id", "Itu bukan rudal balistik.", "bukan"),
    ("id", "Jembatan itu belum dibuka.", "belum"),
    ("id", "Ia pergi tanpa pengawal.", "tanpa"),
    ("vi", "Cuộc gọi không được công bố.", "không"),
    ("vi", "Cây cầu chưa mở cửa.", "chưa"),
    ("vi", "Ông ấy chẳng nói gì.", "chẳng"),
]
PLAIN = [
    ("en", "The call was announced, not only by the ministry."),
    ("en", "The notebook noted a knot."),
    ("en", "Channel No. 5 was sold."),
    ("id", "Tidak hanya kementerian yang mengumumkannya."),
    ("id", "Tak lama kemudian jembatan itu dibuka."),
    ("vi", "Lực lượng không quân đã không kích căn cứ phòng không."),
    ("vi", "Hãng hàng không mở đường bay đến Nam Phi."),
    ("vi", "Không chỉ bộ này công bố."),
]


@pytest.mark.parametrize(("language", "sentence", "cue"), DENIED)
def test_denial_is_found_where_it_stands(language: str, sentence: str, cue: str) -> None:
    (span,) = denials_in(sentence, language).cues
    assert sentence[span.start : span.end].casefold().replace("’", "'") == cue


@pytest.mark.parametrize(("language", "sentence"), PLAIN)
def test_what_only_looks_like_one_is_none(language: str, sentence: str) -> None:
    assert denials_in(sentence, language).cues == ()


@pytest.mark.parametrize(("language", "sentence"), [("en", "He denied it."), ("id", "Ia membantahnya."), ("vi", "Ông phủ nhận điều đó.")])
def test_denial_may_hide_in_another_word(language: str, sentence: str) -> None:
    found = denials_in(sentence, language)
    assert (found.cues, found.soft) == ((), True)


def test_language_that_is_not_known_may_always_deny() -> None:
    assert denials_in("Он этого не сказал.", "ru").soft
    assert denials_in("Er sagte es nicht.", "de").cues == ()


@pytest.mark.parametrize("language", LANGUAGES)
def test_place_of_a_cue_survives_letters_that_fold_into_two(language: str) -> None:
    sentence = {"en": "In the İstanbul straße it was not so.", "id": "Di İstanbul itu tidak benar.", "vi": "Ở İstanbul không có."}[language]
    (span,) = denials_in(sentence, language).cues
    assert sentence[span.start : span.end] in ("not", "tidak", "không")
