"""Claims proposed to a checker, the ones that most want checking first."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from factcheck.reading.attributions import SpeakerFinder
from factcheck.reading.checkworthiness import features, reasons, score
from factcheck.reading.claim_labels import LONGEST_LABEL, one_a_place, shortened
from factcheck.reading.claim_words import ClaimIndex, claim_index
from factcheck.reading.dates import bases
from factcheck.reading.exemptions import propose_exempt
from factcheck.reading.lengths import is_length, length_as_quantity
from factcheck.reading.quantity_words import quantity_index
from factcheck.reading.speech_words import speech_index
from factcheck.reading.wordlist import WordList, word_list
from factcheck.vocabulary import (
    NO_SPEAKER,
    AttributionValue,
    Block,
    BlockKind,
    ClaimKind,
    DateValue,
    Mention,
    MentionKind,
    NameValue,
    QuantityValue,
    QuotationValue,
    Sentence,
    SuggestedClaim,
    SuperlativeValue,
)

__all__ = ["propose_exempt", "suggest_claims"]

_SHARE_OF_SCORE = {
    ClaimKind.DATE: 1.0,
    ClaimKind.QUANTITY: 1.0,
    ClaimKind.SUPERLATIVE: 0.97,
    ClaimKind.QUOTATION: 0.95,
    ClaimKind.CAUSAL: 0.85,
    ClaimKind.EVENT: 0.9,
    ClaimKind.OTHER: 0.95,
    ClaimKind.POSITION: 0.8,
    ClaimKind.ATTRIBUTION: 0.75,
    ClaimKind.IMAGE: 0.9,
    ClaimKind.NAME: 0.7,
}
"""How much of its sentence's score a claim of a kind carries."""
_VAGUE_DATES = frozenset({"PRESENT_REF", "PAST_REF", "FUTURE_REF", ""})
_WORDS_BEFORE, _WORDS_AFTER = 4, 4
_FEWEST_BEFORE = 2
_CLAUSE_ENDS = re.compile(r"[,;:“”\"()]")
_GLUED = re.compile(r"[-‐‑'’]?\w")
"""What of a word may go on behind a value: such a label begins with the sentence."""
_NEAR = LONGEST_LABEL - 27
"""So many characters before the word that makes a sentence a claim, and a label shows that word."""
_EDGES = ' ,.;:–—-"“”«»'
_LATE = 25
"""From so many characters into its sentence on, a value is labelled with the sentence's opening, before that with what follows it."""
_SENTENCE_MARKS = (
    ("accusations", "Accusation", ClaimKind.OTHER),
    ("positions", "Appointment", ClaimKind.EVENT),
    ("causes", "Cause", ClaimKind.CAUSAL),
)


@dataclass(frozen=True, slots=True)
class _Draft:
    """A claim before its sentence's score is known. ``about`` goes on the label where there is room; ``None``: words of the sentence."""

    head: str
    words: str
    kind: ClaimKind
    start: int
    end: int
    value: str
    about: str | None = None
    share: float = 0.0


def suggest_claims(
    text: str, *, language: str, blocks: Sequence[Block], sentences: Sequence[Sentence], mentions: Sequence[Mention]
) -> list[SuggestedClaim]:
    """The claims that ``text`` makes, most worth checking first; ``sentences`` and ``mentions`` in the order of the text.

    Sentences proposed as exempt and those in furniture or metadata suggest nothing. A claim that says the same as an earlier one is left out.
    """
    return _Suggester(text, language, blocks, mentions).suggest(sentences)


class _Suggester:
    def __init__(self, text: str, language: str, blocks: Sequence[Block], mentions: Sequence[Mention]) -> None:
        self.text = text
        self.listed: WordList = word_list(text)
        self.index: ClaimIndex = claim_index(language)
        self.idle = quantity_index(language).words.stops
        self.language = language
        self.blocks = sorted(blocks, key=lambda block: block.start)
        self.block_starts = [block.start for block in self.blocks]
        self.mentions = sorted(mentions, key=lambda mention: (mention.start, mention.end))
        self.mention_starts = [mention.start for mention in self.mentions]
        self.speakers = SpeakerFinder(self.listed, speech_index(language), self.mentions)
        self.titled = _fullest_titles(self.mentions)

    def suggest(self, sentences: Sequence[Sentence]) -> list[SuggestedClaim]:
        """All claims, ranked."""
        claims: dict[tuple[ClaimKind, str, str], SuggestedClaim] = {}  # by what they say
        for sentence in sentences:
            block = self._block(sentence.start)
            if sentence.exempt is not None or (block is not None and (not block.kind.counts or block.kind is BlockKind.CREDIT)):
                continue
            for claim in self._of_sentence(sentence, block):
                key = (claim.kind, claim.label, claim.value)
                if key not in claims or claims[key].score < claim.score:
                    claims[key] = claim
        return sorted(self._told_apart(one_a_place(claims.values()), sentences), key=lambda claim: (-claim.score, claim.start))

    def _told_apart(self, claims: Sequence[SuggestedClaim], sentences: Sequence[Sentence]) -> Iterator[SuggestedClaim]:
        """Claims with labels of their own: where several have the same, with the first thing that differs between all of them."""
        alike: defaultdict[str, list[SuggestedClaim]] = defaultdict(list)
        for claim in claims:
            alike[claim.label.casefold()].append(claim)
        starts = [sentence.start for sentence in sentences]
        for group in alike.values():
            yield from group if len(group) == 1 else self._relabelled(group, starts)

    def _relabelled(self, group: Sequence[SuggestedClaim], starts: Sequence[int]) -> Sequence[SuggestedClaim]:
        tellers: tuple[Callable[[SuggestedClaim], str], ...] = (
            lambda claim: self.text[claim.end : claim.end + LONGEST_LABEL],
            lambda claim: self._words_before(claim, starts),
            lambda claim: self.text[starts[max(bisect_left(starts, claim.start + 1) - 1, 0)] :][:LONGEST_LABEL],
            lambda claim: self.text[claim.start : claim.end],
            lambda claim: claim.value,
        )
        heads = [shortened(claim.label.partition(" · ")[0], LONGEST_LABEL - 20) for claim in group]
        for tell in tellers:
            told = [" ".join(tell(claim).split()).strip(_EDGES) for claim in group]
            labels = [shortened(f"{head} · {words}", LONGEST_LABEL) for head, words in zip(heads, told, strict=True)]
            if all(told) and len({label.casefold() for label in labels}) == len(labels):
                return [replace(claim, label=label) for claim, label in zip(group, labels, strict=True)]
        return group

    def _words_before(self, claim: SuggestedClaim, starts: Sequence[int]) -> str:
        start = starts[max(bisect_left(starts, claim.start + 1) - 1, 0)]
        return " ".join(self.text[start : claim.start].split()[-_WORDS_BEFORE - 1 :])

    def _block(self, at: int) -> Block | None:
        place = bisect_left(self.block_starts, at + 1) - 1
        return self.blocks[place] if place >= 0 and at < self.blocks[place].end else None

    def _of_sentence(self, sentence: Sentence, block: Block | None) -> Iterator[SuggestedClaim]:
        inside = self.mentions[bisect_left(self.mention_starts, sentence.start) : bisect_left(self.mention_starts, sentence.end)]
        first, after = bisect_left(self.listed.starts, sentence.start), bisect_left(self.listed.starts, sentence.end)
        if after <= first:
            return
        seen = features(self.listed, first, after, inside, self.index)
        drafts = [*self._requests(sentence), *self._of_mentions(sentence, inside), *self._of_marks(sentence, first, after)]
        if any(draft.head == "Request" for draft in drafts):
            seen["request"] = 1.0
        if block is not None and block.kind is BlockKind.CAPTION:
            drafts.append(_Draft("Picture", self._opening(sentence), ClaimKind.IMAGE, sentence.start, sentence.end, "", about=""))
        if not any(draft.head not in ("Title", "Attribution") for draft in drafts):
            drafts.append(_Draft("Event", self._opening(sentence), ClaimKind.EVENT, sentence.start, sentence.end, "", about=""))
        worth, why = score(seen), reasons(seen)
        for draft in drafts:
            label = self._label(draft, sentence)
            share = draft.share or _SHARE_OF_SCORE[draft.kind]
            yield SuggestedClaim(label, draft.kind, draft.start, draft.end, draft.value, round(worth * share, 3), why)

    # --- what a sentence claims --------------------------------------------------------------------

    def _of_mentions(self, sentence: Sentence, inside: Sequence[Mention]) -> Iterator[_Draft]:
        quoted = [mention.value.cue for mention in inside if isinstance(mention.value, QuotationValue)]
        for mention in inside:
            match mention.value:
                case DateValue() as length if is_length(length):
                    yield from self._of_length(mention, length)
                case DateValue() as date if date.timex not in _VAGUE_DATES:
                    yield _Draft("Date", mention.text, ClaimKind.DATE, mention.start, mention.end, date.normal)
                case QuantityValue() as quantity:
                    yield _Draft(_head_of_quantity(quantity), mention.text, ClaimKind.QUANTITY, mention.start, mention.end, quantity.normal)
                case SuperlativeValue() as superlative:
                    start, end = self._window(mention, sentence)
                    yield _Draft(
                        superlative.sense.capitalize(),
                        self.text[start:end],
                        ClaimKind.SUPERLATIVE,
                        start,
                        end,
                        superlative.sense,
                        about="",
                    )
                case QuotationValue() as quotation:
                    yield self._of_quotation(mention, quotation)
                case AttributionValue() as attribution if attribution.cue not in quoted:
                    yield _Draft("Attribution", attribution.normal, ClaimKind.ATTRIBUTION, mention.start, mention.end, attribution.normal)
                case NameValue() as name if mention.kind is MentionKind.NAME and self.titled.get(name.name) == mention.start:
                    yield _Draft("Title", name.normal, ClaimKind.NAME, mention.start, mention.end, name.normal, about="")

    @staticmethod
    def _of_length(mention: Mention, length: DateValue) -> Iterator[_Draft]:
        """How long or how old; not how often ("every day"), nor what has no number."""
        quantity = length_as_quantity(length)
        if quantity is not None and length.basis != bases.SET:
            yield _Draft("Number", mention.text, ClaimKind.QUANTITY, mention.start, mention.end, quantity.normal)

    def _of_quotation(self, mention: Mention, quotation: QuotationValue) -> _Draft:
        speaker = quotation.speaker or NO_SPEAKER
        said = self.text[quotation.content.start : min(quotation.content.end, quotation.content.start + LONGEST_LABEL)]
        if quotation.direct:
            return _Draft("Quote", speaker, ClaimKind.QUOTATION, mention.start, mention.end, quotation.speaker, about=said)
        kind, head = (ClaimKind.POSITION, "Position") if self._speaks_of_the_future(quotation) else (ClaimKind.QUOTATION, "Statement")
        return _Draft(head, speaker, kind, mention.start, mention.end, quotation.speaker, about=said)

    def _speaks_of_the_future(self, quotation: QuotationValue) -> bool:
        first, after = bisect_left(self.listed.starts, quotation.content.start), bisect_left(self.listed.starts, quotation.content.end)
        return any(found[0] == "futures" for at in range(first, after) if (found := self.index.marks.at(self.listed.words, at)) is not None)

    def _requests(self, sentence: Sentence) -> Iterator[_Draft]:
        for found in self.index.request.finditer(self.text, sentence.start, sentence.end):
            speaker = self.speakers.speaker_after(bisect_left(self.listed.starts, found.end()))
            if speaker is not None:
                end = min(self.listed.ends[speaker.after - 1], sentence.end)
                who = shortened(speaker.name, LONGEST_LABEL // 2 - 4)
                what = shortened(self._requested(found, end, sentence), LONGEST_LABEL - len("Request: , ") - len(who))
                words = f"{what}, {who}" if what else speaker.name
                yield _Draft("Request", words, ClaimKind.NAME, found.start(), end, speaker.name, about="", share=1.0)

    def _requested(self, found: re.Match[str], end: int, sentence: Sentence) -> str:
        """What was asked for: the words between a request and where it came from, else those before it, else those after it."""
        within = (found["what"] or "").split()
        before = [word for word in re.split(_CLAUSE_ENDS, self.text[sentence.start : found.start()])[-1].split() if word.strip(_EDGES)]
        if all(word.strip(_EDGES).lower() in self.speakers.index.words.stops for word in before):
            before = []  # "but at the request of": what was asked comes after
        after = re.split(_CLAUSE_ENDS, self.text[end : sentence.end].lstrip(" ,"))[0].split()
        return " ".join(within or before or after).strip(_EDGES)

    def _of_marks(self, sentence: Sentence, first: int, after: int) -> Iterator[_Draft]:
        heads, reached = {mark: (head, kind) for mark, head, kind in _SENTENCE_MARKS}, first
        for place in self.index.marks.openings(self.listed.words, first, after):
            found = self.index.marks.at(self.listed.words, place) if place >= reached else None
            if found is None:
                continue
            reached = found[1]
            if found[0] in heads:
                head, kind = heads.pop(found[0])
                start = self._opening_before(place, first)
                yield _Draft(head, self.text[start : sentence.end], kind, sentence.start, sentence.end, "", about="")

    # --- labels ------------------------------------------------------------------------------------------

    def _window(self, mention: Mention, sentence: Sentence) -> tuple[int, int]:
        """The words around a superlative, within its clause."""
        first, after = bisect_left(self.listed.starts, mention.start), bisect_left(self.listed.starts, mention.end)
        begin, end = first, after
        while begin and first - begin < _WORDS_BEFORE and self.listed.starts[begin - 1] >= sentence.start and self._describes(begin - 1):
            begin -= 1
        while end < self.listed.count and end - after < _WORDS_AFTER and self.listed.ends[end] <= sentence.end and self._describes(end):
            end += 1
        while end > after and self.listed.words[end - 1] in self.idle:
            end -= 1
        while begin < first and self._goes_on(begin):
            begin += 1
        return self.listed.starts[begin], self.listed.ends[end - 1]

    def _goes_on(self, place: int) -> bool:
        """Whether the token at ``place`` is the end of a word: "ve" of "we've"."""
        return place > 0 and self.listed.touches(place) and self.listed.words[place - 1] in "-'’"

    def _describes(self, place: int) -> bool:
        return self.listed.words[place].isalpha() and self.listed.words[place] not in self.speakers.index.words.stops

    def _opening(self, sentence: Sentence) -> str:
        return self.text[sentence.start : sentence.start + 3 * LONGEST_LABEL]

    def _opening_before(self, place: int, first: int) -> int:
        """Where words begin that a mark at ``place`` can be shown with: its sentence or its clause, if that is near enough, else its sentence."""
        listed, words = self.listed, self.speakers.index.words
        begin = first
        if listed.starts[place] - listed.starts[first] > _NEAR:
            heads = (
                at
                for at in range(first + 1, place)
                if listed.starts[place] - listed.starts[at] <= _NEAR
                and place - at >= _FEWEST_BEFORE
                and (_CLAUSE_ENDS.match(listed.words[at - 1]) or listed.words[at - 1] in words.that | words.openers)
                and listed.words[at][0].isalpha()
            )
            begin = next(heads, first)
        return listed.starts[begin]

    def _around(self, draft: _Draft, sentence: Sentence) -> str:
        """What a value is a value of: what follows it early in its sentence, else the sentence's opening without a date at its head."""
        start = draft.end
        if draft.start - sentence.start > _LATE or _GLUED.match(self.text, start):
            start = sentence.start
            for mention in self.mentions[bisect_left(self.mention_starts, start) : bisect_left(self.mention_starts, start + _LATE)]:
                if mention.kind is MentionKind.DATE and mention.end < draft.start:
                    start = mention.end
        return self.text[start : min(start + 2 * LONGEST_LABEL, sentence.end)]

    def _label(self, draft: _Draft, sentence: Sentence) -> str:
        label = f"{draft.head}: {' '.join(draft.words.split()).strip(' ,;')}"
        if draft.about != "" and len(label) < LONGEST_LABEL - 16:
            about = " ".join((draft.about or self._around(draft, sentence)).split()).strip(_EDGES)
            label = f"{label} · {about}" if about else label
        return shortened(label, LONGEST_LABEL)


def _head_of_quantity(quantity: QuantityValue) -> str:
    if quantity.unit == "%":
        return "Share"
    return "Money" if len(quantity.unit) == 3 and quantity.unit.isupper() else "Number"


def _fullest_titles(mentions: Sequence[Mention]) -> dict[str, int]:
    """Where each person stands with the longest title: name → start of that mention."""
    best: dict[str, tuple[int, int]] = {}
    for mention in mentions:
        if mention.kind is MentionKind.NAME and isinstance(mention.value, NameValue) and mention.value.title:
            rank = len(mention.text)
            if rank > best.get(mention.value.name, (0, 0))[0]:
                best[mention.value.name] = (rank, mention.start)
    return {name: start for name, (_, start) in best.items()}
