from __future__ import annotations

import pytest

from factcheck.evidence.lexicon import concepts


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
