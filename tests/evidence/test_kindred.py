from __future__ import annotations

from importlib import import_module

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.evidence.kindred import gist, kindred
from factcheck.evidence.stems import terms
from factcheck.reading.lang import LANGUAGES


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("en", "They were married", "their wedding"),
        ("en", "President of the United States", "the American presidency"),
        ("id", "meninggal dunia", "tewas"),
        ("id", "unjuk rasa mahasiswa", "mahasiswa berdemonstrasi"),
        ("id", "pesawat jatuh", "kapal terbang terhempas"),
        ("vi", "ô tô", "xe hơi"),
    ],
)
def test_kindred_meets_in_words_of_like_meaning(language: str, one: str, other: str) -> None:
    assert set(kindred(terms(one, language), language)) & set(kindred(terms(other, language), language))


def test_kindred_prefers_the_longest_phrase_and_keeps_what_it_does_not_know() -> None:
    found = kindred(terms("Rumah sakit Lemo", "id"), "id")
    assert found == [*kindred(terms("RS", "id"), "id"), "lemo"]
    assert kindred(["lemo", "rumah"], "xx") == ["lemo", "rumah"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_kindred_groups_have_two_members_and_a_name_of_their_own(language: str) -> None:
    lines = [line.split() for line in import_module(f"factcheck.reading.lang.{language}.kindred").WORDS.alike.strip().splitlines()]
    assert [line for line in lines if len(set(line)) < 2] == []
    names = [line[0] for line in lines]
    assert sorted(names) == sorted(set(names))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Beredar video viral! Jembatan Lemo ambruk https://example.org/a?b=1", ["jembatan", "lemo", "ambruk"]),
        ("@akun_itu jgn minum air yg kotor", ["jgn", "minum", "air", "kotor"]),
        ("#JembatanLemoAmbruk", ["jembatan", "lemo", "ambruk"]),
        ("#Jembatan_Lemo", ["jembatan", "lemo"]),
        ("anak2 di jatim", ["anak", "jawa", "timur"]),
        ("tolong sebarkan", []),
    ],
)
def test_gist_leaves_what_a_post_claims(text: str, words: list[str]) -> None:
    assert gist(text, "id") == words


def test_gist_leaves_other_languages_words_alone() -> None:
    assert gist("Video viral: anak2", "xx") == ["video", "viral", "anak2"]


@given(st.text(max_size=80), st.sampled_from([*LANGUAGES, "ms", "xx", ""]))
def test_gist_and_kindred_take_any_text(text: str, language: str) -> None:
    assert all(gist(text, language))
    assert all(kindred(terms(text, language), language))
