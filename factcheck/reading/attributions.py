"""Who the article says it has it from: a cue with the speaker before or behind it, and chains of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from factcheck.reading.speech_words import Cue, SpeechIndex, speech_index
from factcheck.reading.wordlist import WordList, word_list
from factcheck.vocabulary import AttributionValue, Mention, MentionKind, NameValue

_LONGEST_SPEAKER = 14
_LONGEST_NAME = 5
_LONGEST_DATE = 9
_LONGEST_ABBREVIATION = 4
_QUOTE_MARKS = frozenset("\"“”„«»‘’'")
_SENTENCE_ENDS = frozenset(".!?…")
_SPEAKING_KINDS = (MentionKind.NAME, MentionKind.ORGANISATION, MentionKind.PLACE)


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks, as tokens ``first`` to ``after``, under the name that joins all forms of a person."""

    first: int
    after: int
    name: str


@dataclass(slots=True)
class _Attribution:
    first: int
    after: int
    chain: list[str]
    cue: str


def find_attributions(text: str, *, language: str, names: Sequence[Mention]) -> list[Mention]:
    """Every attribution in ``text``, in order and disjoint. ``names`` are the names found in it.

    Pronouns speak for nobody here: "he said" is left alone.
    """
    finder = SpeakerFinder(word_list(text), speech_index(language), names)
    return [
        Mention(MentionKind.ATTRIBUTION, start, end, text[start:end], AttributionValue(tuple(one.chain), one.cue))
        for one in finder.attributions()
        for start, end in [(finder.listed.starts[one.first], finder.listed.ends[one.after - 1])]
    ]


class SpeakerFinder:
    """Finds cues of speech and the speakers beside them."""

    def __init__(self, listed: WordList, index: SpeechIndex, names: Sequence[Mention]) -> None:
        self.listed = listed
        self.index = index
        speaking = [mention for mention in names if mention.kind in _SPEAKING_KINDS]
        self._from = {mention.start: mention for mention in speaking}
        self._to = {mention.end: mention for mention in speaking}

    def attributions(self) -> list[_Attribution]:
        """All of them."""
        found: list[_Attribution] = []
        reached, words, cues = 0, self.listed.words, self.index.cues
        for place in cues.openings(words, 0, self.listed.count):
            hit = cues.at(words, place)
            if hit is None or place < reached:
                continue
            cue, after = hit
            one = self._attribution(cue, place, after, found)
            if one is not None:
                found.append(one)
                after = max(after, one.after)
            elif found:
                after = max(after, found[-1].after)
            reached = after
        return found

    def _attribution(self, cue: Cue, place: int, after: int, earlier: list[_Attribution]) -> _Attribution | None:
        """What the cue at ``place`` makes; a link of a chain is added to the attribution before it."""
        words = self.listed.printed(place, after)
        if cue is Cue.THROUGH:
            return self._through(place, after, words, earlier)
        before = self.speaker_before(place) if cue in (Cue.BEFORE, Cue.EITHER) else None
        if before is not None and not (earlier and before.first < earlier[-1].after):
            return _Attribution(before.first, after, [before.name], words)
        if cue is Cue.BEFORE or (cue is Cue.ENDING and not self._ends_a_quotation(place)):
            return None
        behind = self.speaker_after(after)
        if behind is None and cue in (Cue.ENDING, Cue.EITHER) and self._word(place - 1) in _QUOTE_MARKS:
            behind = self._stranger(after)
        if behind is None or (cue is Cue.EITHER and not self._ends_a_quotation(place)):
            return None
        one = _Attribution(place, behind.after, [behind.name], words)
        if cue is Cue.QUOTING and self._word(behind.after) in self.index.words.from_:
            origin = self.speaker_after(behind.after + 1)
            if origin is not None:
                one.chain.append(origin.name)
                one.after = origin.after
        return one

    def _through(self, place: int, after: int, words: str, earlier: list[_Attribution]) -> _Attribution | None:
        origin = self.speaker_after(after)
        if origin is None:
            return None
        if earlier and earlier[-1].after <= place and self.same_sentence(earlier[-1].after, place):
            earlier[-1].chain.append(origin.name)
            earlier[-1].after = origin.after
            return None
        before = self.speaker_before(place)
        if before is not None:
            return _Attribution(before.first, origin.after, [before.name, origin.name], words)
        return _Attribution(place, origin.after, [origin.name], words)

    def _word(self, place: int) -> str:
        return self.listed.words[place] if 0 <= place < self.listed.count else ""

    def _ends_a_quotation(self, place: int) -> bool:
        before = self._word(place - 1)
        return self.listed.breaks_before(place) or before in _QUOTE_MARKS or before in ",—–-" or before in _SENTENCE_ENDS

    def same_sentence(self, place: int, other: int) -> bool:
        """Whether no sentence ends between two tokens."""
        return not any(self.listed.breaks_before(at + 1) or self._ends_a_sentence(at) for at in range(place, other))

    def _ends_a_sentence(self, at: int) -> bool:
        listed = self.listed
        if listed.words[at] not in _SENTENCE_ENDS or at + 1 >= listed.count or listed.touches(at + 1):
            return False
        abbreviated = (
            listed.words[at] == "." and at > 0 and len(listed.words[at - 1]) <= _LONGEST_ABBREVIATION and listed.raw(at - 1)[0].isupper()
        )
        return not abbreviated and not listed.raw(at + 1)[0].islower()

    # --- speakers ------------------------------------------------------------------------------

    def speaker_after(self, place: int) -> Speaker | None:
        """The speaker named from ``place`` on: a name known to the article, or someone described by what they are."""
        listed = self.listed
        if self._word(place) in self.index.words.articles and (place + 1 < listed.count and listed.starts[place + 1] in self._from):
            place += 1
        if place >= listed.count or listed.breaks_before(place):
            return None
        named = self._from.get(listed.starts[place])
        if named is not None:
            return self._named(place, named)
        described = self.index.speakers.at(listed.words, place)
        if described is None:
            return None
        at = described[1]
        while at < listed.count and at - place < _LONGEST_SPEAKER and self._continues(at):
            inside = self._from.get(listed.starts[at])
            at = self._place_after(inside, at) if inside is not None else at + 1
        return Speaker(place, at, " ".join(listed.printed(place, at).split()))

    def _stranger(self, place: int) -> Speaker | None:
        """A capitalised word or more that no list knows, where only a speaker can stand."""
        at = place
        while (
            at < self.listed.count and at - place < _LONGEST_NAME and not self.listed.breaks_before(at) and self.listed.raw(at)[0].isupper()
        ):
            at += 1
        return Speaker(place, at, self.listed.printed(place, at)) if at > place else None

    def _continues(self, at: int) -> bool:
        """Whether the description of a speaker goes on with the token at ``at``."""
        if self.listed.breaks_before(at) or self.listed.words[at] in self.index.words.stops:
            return False
        if self.listed.starts[at] in self._from:
            return True
        word = self.listed.words[at]
        glued = word in "-’'/." and self.listed.touches(at) and self.listed.touches(at + 1)
        return (word[0].isalpha() and self.index.cues.at(self.listed.words, at) is None) or glued

    def speaker_before(self, place: int) -> Speaker | None:
        """The speaker named right before ``place``, adverbs and the comma behind an apposition passed over."""
        listed, end = self.listed, place
        while end and listed.words[end - 1] in self.index.words.adverbs and not listed.breaks_before(end):
            end -= 1
        end = self._before_a_date(end)
        if end > 1 and listed.words[end - 1] == "," and self._stands_between_commas(end - 1):
            end -= 1
        if not end or listed.breaks_before(end):
            return None
        first = self._reach_back(end)
        for at in range(first, end):
            named = self._from.get(listed.starts[at])
            if named is not None:
                whole = self._place_after(named, at) == end
                if whole and self._is_spoken_of(named, at):
                    return None
                placed = (
                    named.kind is MentionKind.PLACE and at > 0 and not listed.breaks_before(at) and self._word(at - 1) in self._locating()
                )
                if whole:
                    return None if placed else Speaker(at, end, self._name_of(named))
                return self._described(at, end)
            if listed.words[at] in self.index.words.articles and at + 1 < end and listed.starts[at + 1] in self._from:
                continue
            if self.index.speakers.at(listed.words, at) is not None:
                return self._described_at(at, end)
        return None

    def _described_at(self, first: int, end: int) -> Speaker:
        """Someone under all the words that describe them, or under the name that these end with: "army spokesman Gen. Ann Lark"."""
        named = self._to.get(self.listed.ends[end - 1]) if self.index.words.names_last else None
        if named is not None and named.kind is MentionKind.NAME and not self._is_spoken_of(named, self._place_of(named, end)):
            return Speaker(first, end, self._name_of(named))
        return Speaker(first, end, " ".join(self.listed.printed(first, end).split()))

    def _stands_between_commas(self, comma: int) -> bool:
        """Whether a name with its role, or a name that itself follows a comma, ends before one: "Their chief, Ann Lark, said"."""
        named = self._to.get(self.listed.ends[comma - 1])
        if named is None or "," in named.text:
            return named is not None
        return named.kind is MentionKind.NAME and self._word(self._place_of(named, comma) - 1) == ","

    def _is_spoken_of(self, named: Mention, at: int) -> bool:
        """Whether a person only belongs to what stands before: "a man hurt by Ann Lark has said"."""
        return named.kind is MentionKind.NAME and not self.listed.breaks_before(at) and self._word(at - 1) in self.index.words.agents

    def _before_a_date(self, end: int) -> int:
        """Back over a date between speaker and verb: "Reuters ngày 5.12 đưa tin"."""
        at, dated = end, False
        while at and end - at < _LONGEST_DATE and not self.listed.breaks_before(at) and self._of_a_date(at - 1):
            dated = dated or self.listed.words[at - 1] in self.index.words.dates
            at -= 1
        return at if dated else end

    def _of_a_date(self, at: int) -> bool:
        word = self.listed.words[at]
        return word[0].isdigit() or word in self.index.words.dates or word in "(),./-"

    def _described(self, first: int, end: int) -> Speaker | None:
        """Someone described by a name and what they are to it: "Nato official"."""
        if any(self.index.speakers.at(self.listed.words, at) is not None for at in range(first + 1, end)):
            return self._described_at(first, end)
        return None

    def _locating(self) -> frozenset[str]:
        return self.index.words.stops - self.index.words.that

    def _reach_back(self, end: int) -> int:
        """The first token that may belong to the speaker who stands before ``end``."""
        at = end
        while at and end - at < _LONGEST_SPEAKER:
            named = self._to.get(self.listed.ends[at - 1])
            if named is not None:
                at = self._place_of(named, at)
            elif self._breaks_off(at - 1):
                break
            else:
                at -= 1
            if self.listed.breaks_before(at):
                break
        return at

    def _breaks_off(self, at: int) -> bool:
        word = self.listed.words[at]
        if word in self.index.words.stops or word in self.index.words.openers:
            return True
        return not (word[0].isalpha() or (word in "-’'/." and self.listed.touches(at) and self.listed.touches(at + 1)))

    def _place_of(self, named: Mention, at: int) -> int:
        while at and self.listed.starts[at - 1] >= named.start:
            at -= 1
        return at

    def _place_after(self, named: Mention, at: int) -> int:
        while at < self.listed.count and self.listed.starts[at] < named.end:
            at += 1
        return at

    def _named(self, place: int, named: Mention) -> Speaker:
        return Speaker(place, self._place_after(named, place), self._name_of(named))

    @staticmethod
    def _name_of(named: Mention) -> str:
        return named.value.name if isinstance(named.value, NameValue) else named.text
