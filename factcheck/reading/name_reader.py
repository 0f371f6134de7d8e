"""The words of a personal name, and what the lists say of a phrase."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.reading.name_words import NameIndex, Part
from factcheck.reading.wordlist import WordList

_LONGEST_NAME = 6
_JUNIOR = frozenset({"jr", "sr"})


class NameReader:
    """Reads names at given places of a text."""

    def __init__(self, listed: WordList, index: NameIndex) -> None:
        self.listed = listed
        self.index = index
        self.lexicon = index.words

    def _name(self, place: int) -> tuple[int, list[str]]:
        """A personal name from ``place``: the place after it and its words."""
        listed, words, at = self.listed, list[str](), place
        while at < listed.count and len(words) < _LONGEST_NAME and not (at > place and listed.breaks_before(at)):
            joined = self._joined(at)
            if words and joined:
                at += 1
                continue
            if words and listed.words[at] in self.lexicon.particles and at + 1 < listed.count and self._capital(at + 1):
                at += 1
                continue
            if not self._name_word(at, words):
                break
            words.append(listed.raw(at))
            at += 1
            if (
                at < listed.count
                and listed.words[at] == "."
                and listed.touches(at)
                and (len(words[-1]) == 1 or words[-1].lower() in _JUNIOR)
            ):
                at += 1
        return at, words

    def _joined(self, at: int) -> bool:
        """Whether a hyphen or an apostrophe inside a name stands here: "Jean-Luc", "O'Neill"."""
        inside = self.listed.words[at] in "-'’" and self.listed.touches(at) and self.listed.touches(at + 1)
        return inside and self._capital(at + 1)

    def _name_word(self, at: int, words: list[str]) -> bool:
        listed = self.listed
        if not self._capital(at) or listed.raw(at) in self.lexicon.not_names:
            return False
        if words and listed.words[at] in _JUNIOR:
            return True
        found = self._phrase(at)
        if found is None:
            return True
        part, after = found
        if part is Part.HONORIFIC or part is Part.DEMONYM:
            return bool(words) and words[0] in self.lexicon.family_first
        if part is Part.PLACE and after == at + 1:
            return len(words) == 1 or (bool(words) and words[0] in self.lexicon.family_first)
        return False

    # --- words -----------------------------------------------------------------------------------------

    def _phrase(self, place: int) -> tuple[Part, int] | None:
        """The part of the phrase at ``place`` and the place after it; places and organisations only as they are written."""
        found = self.index.phrases.at(self.listed.words, place)
        if found is None:
            return None
        (part, spellings), after = found
        return None if spellings and not self._spelt(place, after, spellings) else (part, after)

    def _spelt(self, place: int, after: int, spellings: tuple[str, ...]) -> bool:
        printed = " ".join(self.listed.printed(place, after).split())
        return printed in spellings or any(len(spelling) > 3 and printed == spelling.upper() for spelling in spellings)

    def _capital(self, place: int) -> bool:
        return place < self.listed.count and self.listed.text[self.listed.starts[place]].isupper()

    @staticmethod
    def _key(words: Sequence[str]) -> tuple[str, ...]:
        return tuple(word.lower() for word in words if word.lower() not in _JUNIOR)
