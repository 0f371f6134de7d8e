from __future__ import annotations

from collections import Counter
from importlib.resources import files

import pytest

from factcheck.evidence.lexicon import LANGUAGES, concepts, dictionary


@pytest.mark.parametrize(
    ("english", "indonesian", "vietnamese"),
    [
        ("The prime minister of France", "Perdana menteri Prancis", "Thủ tướng Pháp"),
        ("in Russian", "dalam bahasa Rusia", "bằng Tiếng Nga"),
        ("a hospital in Japan", "rumah sakit di Jepang", "bệnh viện ở Nhật Bản"),
        ("in November", "pada November", "vào tháng 11"),
        ("on Wednesday", "pada Rabu", "vào Thứ Tư"),
        ("Human rights", "Hak asasi manusia", "Nhân quyền"),
    ],
)
def test_concepts_are_the_same_in_three_languages(english: str, indonesian: str, vietnamese: str) -> None:
    found = concepts(english, "en")
    assert found
    assert set(found) <= set(concepts(indonesian, "id"))
    assert set(found) <= set(concepts(vietnamese, "vi"))


def test_concepts_take_the_longest_phrase() -> None:
    assert concepts("prime minister", "en") == ["prime minister"]
    assert concepts("minister", "en") == ["minister"]


def test_concepts_know_nothing_of_other_languages() -> None:
    assert concepts("premier ministre", "fr") == []


def test_concepts_leave_out_what_nearly_every_text_speaks_of() -> None:
    assert concepts("they have been there", "en") == []


def test_concepts_of_an_ambiguous_word_are_all_it_may_mean() -> None:
    meant = set(concepts("nước", "vi"))
    assert meant & set(concepts("water", "en"))
    assert meant & set(concepts("country", "en"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_line_has_spellings_in_every_language(language: str) -> None:
    known = dictionary(language)
    assert known is not None
    others = [other for name in LANGUAGES if name != language and (other := dictionary(name))]
    listed = {concept for meant in (*known.exact.values(), *known.abbreviations.values()) for concept in meant if concept[0] not in "@$"}
    for other in others:
        assert listed == {c for meant in (*other.exact.values(), *other.abbreviations.values()) for c in meant if c[0] not in "@$"}


def test_a_line_has_three_columns_and_stands_once() -> None:
    lines = [
        line
        for file in (files("factcheck.evidence") / "words").iterdir()
        for line in file.read_text(encoding="utf-8").splitlines()
        if line and not line.startswith("#")
    ]
    assert len(lines) > 3000
    assert {line.count("|") for line in lines} == {2}
    assert not [line for line, times in Counter(lines).items() if times > 1]
