"""One person under several forms, joined within a text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from factcheck.reading.wordlist import WordList
from factcheck.vocabulary import Mention, MentionKind, NameValue


@dataclass(frozen=True, slots=True)
class Person:
    """A person as named in one place: tokens ``first`` to ``after`` in the text, the name's own words, and the title there."""

    first: int
    after: int
    words: tuple[str, ...]
    name: str
    title: str = ""
    certain: bool = True


def join_people(people: Sequence[Person], listed: WordList) -> list[Mention]:
    """The people as mentions, each under the fullest name that fits; the uncertain ones only where they fit one."""
    known = sorted({person.words: person for person in reversed(people) if person.certain}.values(), key=lambda person: -len(person.words))
    titles: dict[str, str] = {}
    for person in people:
        full = _fullest(person, known)
        if full is not None and person.title:
            titles.setdefault(full.name, person.title)
    mentions = []
    for person in people:
        full = _fullest(person, known)
        if full is None:
            continue
        start, end = listed.starts[person.first], listed.ends[person.after - 1]
        value = NameValue(full.name, person.title or titles.get(full.name, ""))
        mentions.append(Mention(MentionKind.NAME, start, end, listed.text[start:end], value))
    return mentions


def _fullest(person: Person, known: Sequence[Person]) -> Person | None:
    """The longest known name that contains this one's words; its own where two different ones do; ``None`` for a stranger."""
    own = set(person.words)
    around = [other for other in known if own < set(other.words)]
    if around and all(set(other.words) <= set(around[0].words) for other in around):
        return around[0]
    return next((other for other in known if other.words == person.words), None)
