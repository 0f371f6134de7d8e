"""People with their titles, places and organisations, by lists and rules; what neither knows is left alone."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.reading.name_reader import NameReader
from factcheck.reading.name_words import NameIndex, Part, name_index
from factcheck.reading.people import Person, join_people
from factcheck.reading.wordlist import WordList, word_list
from factcheck.vocabulary import Mention, MentionKind, NameValue

_FEWEST_WORDS = 2
_LONGEST_TITLE = 24
"""Words in a title with what it is a title of; a longer chain is a list."""


def find_names(text: str, *, language: str) -> list[Mention]:
    """Every person, place and organisation found in ``text``, in order and disjoint.

    One person under several forms carries the fullest form that the text gives: "Jenderal Brown" after "Jenderal CQ Brown" is "CQ Brown".
    """
    finder = NameFinder(word_list(text), name_index(language))
    finder.walk()
    mentions = finder.things + join_people(finder.people, finder.listed)
    return sorted(mentions, key=lambda mention: mention.start)


class NameFinder(NameReader):
    """Walks once over the words of a text and gathers people and things."""

    def __init__(self, listed: WordList, index: NameIndex) -> None:
        super().__init__(listed, index)
        self.people: list[Person] = []
        self.things: list[Mention] = []

    def walk(self) -> None:
        """Fill :attr:`people` and :attr:`things`."""
        listed, place, titled = self.listed, 0, self.index.openings
        text, words, starts = listed.text, listed.words, listed.starts
        while place < listed.count:
            if text[starts[place]].isupper() or words[place] in titled:
                place = self._at(place)
            else:
                place += 1

    def _at(self, place: int) -> int:
        """Read what begins at ``place``; the place to go on from."""
        after, role, honorific = self._title(place)
        if after > place:
            person = self._titled_person(place, after, role, honorific=honorific)
            if person is not None:
                self.people.append(person)
                return person.after
        found = self._phrase(place)
        if found is not None:
            return self._thing(place, *found)
        if not self._capital(place):
            return place + 1
        return self._run(place)

    # --- what stands before a name -------------------------------------------------------------

    def _title(self, place: int) -> tuple[int, str, bool]:
        """Titles and what they are titles of, from ``place``: the place after, the words, and whether they are mere courtesy."""
        at, seen, role_from, honorific = place, False, place, True
        while at < self.listed.count and at - place < _LONGEST_TITLE and not (at > place and self.listed.breaks_before(at)):
            step = self._title_step(at, seen=seen)
            if step is None:
                break
            part, after = step
            if part is Part.HONORIFIC and not seen:
                role_from = after
            honorific = honorific and part is Part.HONORIFIC
            seen = seen or part in (Part.TITLE, Part.HONORIFIC)
            at = after
        if not seen:
            return place, "", False
        return at, "" if honorific else self.listed.printed(role_from, at), honorific

    def _title_step(self, at: int, *, seen: bool) -> tuple[Part, int] | None:
        found = self._phrase(at)
        if found is not None:
            part, after = found
            if part in (Part.TITLE, Part.HONORIFIC):
                return part, after
            if self._capital(at) and (part is Part.DEMONYM or self.listed.printed(at, after).lower() in self.lexicon.demonyms):
                return Part.DEMONYM, after
            return (part, after) if seen else None
        if not seen:
            return None
        if self.listed.raw(at) in self.lexicon.ranks:
            return Part.RANK, at + 1
        return (Part.LINK, at + 1) if self.listed.words[at] in self.lexicon.links and self._continues(at + 1) else None

    def _continues(self, at: int) -> bool:
        """Whether a title goes on at ``at``, past one more linking word at most."""
        if at < self.listed.count and self.listed.words[at] in self.lexicon.links:
            at += 1
        if not self._capital(at):
            return False
        if self.listed.words[at - 1] in self.lexicon.conjunctions:
            return self.listed.raw(at) in self.lexicon.ranks
        found = self._phrase(at)
        return self.listed.raw(at) in self.lexicon.ranks or (found is not None and found[0] in (Part.PLACE, Part.ORGANISATION, Part.BODY))

    def _titled_person(self, place: int, after: int, role: str, *, honorific: bool) -> Person | None:
        name_after, words = self._name(after)
        office = role.lower().startswith(self.lexicon.offices)
        if not words and office and self.listed.words[min(after, self.listed.count - 1)] in self.lexicon.links:
            name_after, words = self._name(after + 1)  # "mayor of Example"
            return self._named_behind_a_comma(place, name_after, self.listed.printed(place, name_after), office=True) if words else None
        if not words:
            return self._named_behind_a_comma(place, after, role, office=office)
        if office and not self._is_known_name(words):  # "Wali Kota Example, Sari Dewi,": the place's name comes first
            named = self._named_behind_a_comma(place, name_after, self.listed.printed(place, name_after), office=True)
            if named is not None:
                return named
        if self._begins_a_body(after - 1):  # "Ketua Yayasan Bina Rasa, Sari Dewi,": the body's name comes first
            named = self._named_behind_a_comma(place, name_after, self.listed.printed(place, name_after))
            if named is not None:
                return named
        if self._names_no_person(after, words):
            return None
        lower = not self._capital(place)
        if lower and len(words) == 1 and not honorific and not self.index.lower_titles:
            return None
        if all(word.isupper() and (len(word) > 2 or len(words) == 1) for word in words):
            return None
        name = self.listed.printed(after, name_after)
        end, more = self._apposition(name_after)
        certain = len(words) > 1 or role.lower() not in self.lexicon.loose_titles
        return Person(place, end, self._key(words), name, ", ".join(part for part in (role, more) if part), certain)

    def _names_no_person(self, after: int, words: Sequence[str]) -> bool:
        """Whether what follows a title is a body or a place: "private Lakeside University", "founder of the Institute for Clean Rivers"."""
        ends = self.lexicon.body_ends | self.lexicon.place_ends
        return (len(words) > 1 and words[-1] in ends) or self.listed.words[after - 1] in self.lexicon.links

    def _is_known_name(self, words: Sequence[str]) -> bool:
        return words[0] in self.lexicon.given_names or words[0] in self.lexicon.family_first

    def _named_behind_a_comma(self, place: int, after: int, role: str, *, office: bool = False) -> Person | None:
        """A role, then who has it between commas: "Ketua Yayasan Bina Rasa, Sari Dewi, mengatakan".

        ``office``: the role is one that somebody surely has, so that it may be in small letters, and who has it may end the sentence.
        """
        listed = self.listed
        if (
            not role
            or not (office or self._capital(place))
            or after + 1 >= listed.count
            or listed.words[after] != ","
            or listed.breaks_before(after + 1)
        ):
            return None
        found = self._phrase(after + 1)
        begin = found[1] if found is not None and found[0] is Part.HONORIFIC else after + 1
        name_after, words = self._name(begin)
        closed = name_after < listed.count and (listed.words[name_after] == "," or (office and listed.words[name_after] in ".;("))
        if len(words) < _FEWEST_WORDS or not closed or self._goes_on_as_a_list(name_after):
            return None
        return Person(place, name_after, self._key(words), listed.printed(begin, name_after), role)

    def _goes_on_as_a_list(self, comma: int) -> bool:
        """Whether other names follow: "Wali Kota Sari Dewi, Budi Contoh, dan Ani"."""
        at = comma + 1
        if self.listed.words[comma] != "," or at >= self.listed.count:
            return False
        return self.listed.words[at] in self.lexicon.conjunctions or self._name_word(at, [])

    def _apposition(self, at: int) -> tuple[int, str]:
        """A role behind a name and a comma: ", Ketua Kepala Staf Gabungan AS"."""
        listed = self.listed
        if not (at + 1 < listed.count and listed.words[at] == "," and not listed.breaks_before(at + 1)):
            return at, ""
        begin = at + 2 if listed.words[at + 1] in ("the", "a", "an") else at + 1
        after, role, _ = self._title(begin)
        if not role or self._phrase(begin) is None or not self._closes_apposition(after):
            return at, ""
        return after, role

    def _closes_apposition(self, at: int) -> bool:
        """Whether a role behind a comma ends before the token at ``at``: no verb of its own and no other name follows."""
        return (
            self.listed.breaks_before(at)
            or at >= self.listed.count
            or not self.listed.words[at].isalpha()
            or self.listed.words[at] in self.lexicon.goes_on
        )

    # --- without a title -----------------------------------------------------------------------------

    def _run(self, place: int) -> int:
        """A run of capitalised words without a title."""
        after, words = self._name(place)
        if not words:
            return place + 1
        if words[-1] in self.lexicon.body_ends and len(words) > 1:
            self._add(MentionKind.ORGANISATION, place, after)
            return after
        if words[-1] in self.lexicon.place_ends and len(words) > 1:
            self._add(MentionKind.PLACE, place, after)
            return after
        begins = words[0] in self.lexicon.given_names or words[0] in self.lexicon.family_first
        certain = len(words) > 1 and begins
        end, more = self._apposition(after) if len(words) > 1 else (after, "")
        if more and len(words) <= 4:
            certain = True
        self.people.append(
            Person(place, end if certain else after, self._key(words), self.listed.printed(place, after), more if certain else "", certain)
        )
        return end if certain else after

    # --- places and bodies -------------------------------------------------------------------------

    def _thing(self, place: int, part: Part, after: int) -> int:
        if part is Part.ORGANISATION:
            self._add(MentionKind.ORGANISATION, place, after)
            return after
        if part is Part.PLACE:
            if after < self.listed.count and self.listed.raw(after) in self.lexicon.body_ends and not self.listed.breaks_before(after):
                self._add(MentionKind.ORGANISATION, place, after + 1)
                return after + 1
            self._add(MentionKind.PLACE, place, after)
            return after
        if part is Part.DEMONYM and self._capital(place):
            end = self._body(after)
            if end > after and (self._names_a_body(end - 1) or self._begins_a_body(after)):
                self._add(MentionKind.ORGANISATION, place, end)
                return end
        if part is Part.BODY and self._capital(place):
            end = self._body(after)
            if end > after or after - place > 1:
                self._add(MentionKind.ORGANISATION, place, end)
                return end
        return after

    def _names_a_body(self, at: int) -> bool:
        return self.listed.raw(at) in self.lexicon.body_ends

    def _begins_a_body(self, at: int) -> bool:
        found = self._phrase(at)
        return found is not None and found[0] is Part.BODY

    def _body(self, at: int) -> int:
        """Past the words that continue the name of a body: ranks, places, capitalised words and the links between them."""
        start = at
        while at < self.listed.count and at - start < 8 and not self.listed.breaks_before(at):
            found = self._phrase(at)
            if found is not None and found[0] in (Part.PLACE, Part.ORGANISATION, Part.BODY) and self._capital(at):
                at = found[1]
            elif (
                self.listed.raw(at) in self.lexicon.ranks
                or (self._capital(at) and found is None and self.listed.raw(at) not in self.lexicon.not_names)
                or (self.listed.words[at] in self.lexicon.links and self._continues(at + 1))
            ):
                at += 1
            else:
                break
        return at

    def _add(self, kind: MentionKind, first: int, after: int) -> None:
        name = self.listed.printed(first, after)
        self.things.append(Mention(kind, self.listed.starts[first], self.listed.ends[after - 1], name, NameValue(" ".join(name.split()))))
