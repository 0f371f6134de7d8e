from __future__ import annotations

from enum import StrEnum

import pytest
from django.utils import translation

from articles import labels, wording
from articles.labels import HEADS, LABELS, block_reason, change_label, field_label, head_label, label
from factcheck import vocabulary
from factcheck.desk.workflow import Action
from factcheck.vocabulary import ClaimKind, Verdict

VOCABULARIES = [each for each in vars(vocabulary).values() if isinstance(each, type) and issubclass(each, StrEnum) and each is not StrEnum]
ALIKE = {"id": {"metadata", "admin", "label", "superlatif"}, "vi": set[str]()}
"""What English and the language write the same way."""


@pytest.mark.parametrize("words", VOCABULARIES, ids=lambda words: words.__name__)
def test_every_member_of_every_vocabulary_has_a_label(words: type[StrEnum]) -> None:
    assert set(LABELS[words]) == set(words)


@pytest.mark.parametrize("language", ["id", "vi"])
@pytest.mark.parametrize("words", VOCABULARIES, ids=lambda words: words.__name__)
def test_every_label_is_said_in_the_readers_language(words: type[StrEnum], language: str) -> None:
    with translation.override("en"):
        english = {member: label(member) for member in words}
    with translation.override(language):
        assert [member for member in words if label(member) == english[member] not in ALIKE[language]] == []


@pytest.mark.parametrize("language", ["en", "id", "vi"])
def test_labels_of_one_vocabulary_tell_its_members_apart(language: str) -> None:
    with translation.override(language):
        for words in VOCABULARIES:
            assert len({label(member) for member in words}) == len(words), words


@pytest.mark.parametrize("language", ["id", "vi"])
def test_every_action_is_said_in_the_readers_language(language: str) -> None:
    assert set(wording.ACTIONS) == set(Action)
    with translation.override(language):
        assert [action for action in Action if str(wording.ACTIONS[action]) == action.value] == []


def test_english_labels_are_the_words_that_are_stored_but_for_two() -> None:
    others = {
        member.value: label(member)
        for words in VOCABULARIES
        if words is not vocabulary.EventKind
        for member in words
        if label(member) != member.value.replace("-", " ").replace("_", " ")
    }
    assert others == {"checked": "awaiting review", "contextualises": "gives context"}


def test_choices_follow_the_language_of_the_moment() -> None:
    offered = labels.choices(Verdict)
    with translation.override("vi"):
        assert (offered[1][0], str(offered[1][1])) == ("wrong", "sai")
    with translation.override("id"):
        assert str(offered[1][1]) == "salah"


@pytest.mark.parametrize(
    ("what", "value", "said"),
    [
        ("verdict", "needs-change", "cần sửa"),
        ("kind", "quantity", "số lượng"),
        ("evidence, stance", "not-found", "không tìm thấy"),
        ("evidence", "supports, 27 Nov", "ủng hộ, 27 Nov"),
        ("rationale", "wrong", "wrong"),
        ("verdict", "", ""),
    ],
)
def test_change_is_told_with_labels_where_it_is_a_word_of_the_desk(what: str, value: str, said: str) -> None:
    with translation.override("vi"):
        assert change_label(what, value) == said


def test_stored_reasons_and_names_are_said_where_they_are_known() -> None:
    with translation.override("id"):
        assert block_reason("related-story teaser") == "cuplikan berita terkait"
        assert block_reason("No part of it, says Sari.") == "No part of it, says Sari."
        assert field_label("evidence, searched for") == "bukti, kata yang dicari"
        assert field_label("some thing") == "some thing"
        assert head_label("Money", ClaimKind.QUANTITY) == "uang"
        assert head_label("Sole", ClaimKind.SUPERLATIVE) == "superlatif"
    assert all(head == head.lower() for head in HEADS)
