from __future__ import annotations

from enum import StrEnum

import pytest
from django.utils import translation

from articles import labels, wording
from articles.labels import LABELS, label
from factcheck import vocabulary
from factcheck.desk.workflow import Action
from factcheck.vocabulary import Verdict

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
