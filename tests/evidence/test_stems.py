from __future__ import annotations

import pytest

from factcheck.evidence.stems import grams, plain_words, stem, terms


@pytest.mark.parametrize(
    ("language", "forms"),
    [
        ("en", "report reports reported reporting"),
        ("en", "marry married marries"),
        ("en", "stop stopped stopping stops"),
        ("en", "move moved moving moves"),
        ("id", "tulis menulis ditulis penulis tulisan"),
        ("id", "serang menyerang diserang serangan"),
        ("id", "bicara berbicara pembicaraan pembicaraannya"),
        ("vi", "nghien"),
        ("xx", "words"),
    ],
)
def test_stem_brings_the_forms_of_a_word_together(language: str, forms: str) -> None:
    assert len({stem(form, language) for form in forms.split()}) == 1


@pytest.mark.parametrize(("language", "words"), [("en", "glass gas"), ("en", "news new"), ("id", "makan minum"), ("vi", "anh an")])
def test_stem_keeps_other_words_apart(language: str, words: str) -> None:
    assert len({stem(word, language) for word in words.split()}) == len(words.split())


def test_plain_words_write_numbers_in_one_form() -> None:
    assert plain_words("1.234.567 và 1,234,567; 3,5 và 12.5") == ["1234567", "va", "1234567", "3", "5", "va", "12", "5"]


def test_terms_leave_small_words_out() -> None:
    assert terms("Của một nước", "vi") == ["nuoc"]
    assert terms("the of and", "en") == []


def test_grams_mark_the_edges_of_words() -> None:
    assert grams(["ab", "abcd"]) == [" ab ", " abc", "abcd", "bcd "]
