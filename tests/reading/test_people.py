from __future__ import annotations

from factcheck.reading.people import Person, join_people
from factcheck.reading.wordlist import WordList
from factcheck.vocabulary import NameValue

TEXT = "Gen. CQ Brown met Brown and Dewi."


def _person(first: int, after: int, name: str, *, title: str = "", certain: bool = True) -> Person:
    return Person(first, after, tuple(name.lower().split()), name, title, certain)


def test_join_people_gives_every_form_the_fullest_name_and_its_title() -> None:
    people = [_person(0, 4, "CQ Brown", title="Gen."), _person(5, 6, "Brown", certain=False)]
    values = [mention.value for mention in join_people(people, WordList(TEXT))]
    assert values == [NameValue("CQ Brown", "Gen."), NameValue("CQ Brown", "Gen.")]


def test_join_people_drops_an_uncertain_stranger() -> None:
    assert join_people([_person(7, 8, "Dewi", certain=False)], WordList(TEXT)) == []


def test_join_people_does_not_choose_between_two() -> None:
    people = [_person(2, 4, "CQ Brown"), _person(2, 4, "Ann Brown"), _person(5, 6, "Brown", certain=False)]
    assert len(join_people(people, WordList(TEXT))) == 2
