"""Sentences that need no claim: a proposal, which counts only once a person takes it."""

from __future__ import annotations

from factcheck.reading.claim_words import claim_index
from factcheck.reading.wordlist import WordList
from factcheck.vocabulary import BlockKind, ExemptReason

_CLOSING_MARKS = '"”’»)] \t\n\u00a0'
_QUOTE_MARKS = frozenset('"“”«»„')
_DIGITS = frozenset("0123456789")
_LONGEST_TRANSITION = 160


def propose_exempt(sentence_text: str, *, language: str, block_kind: BlockKind) -> ExemptReason | None:
    """Why the sentence may be exempt: credits, questions, links to what follows, and the writer's own opinion without a figure in it."""
    index = claim_index(language)
    if block_kind is BlockKind.CREDIT or index.credit.match(sentence_text):
        return ExemptReason.CREDIT
    if sentence_text.rstrip(_CLOSING_MARKS).endswith(("?", "？")):
        return ExemptReason.QUESTION
    plain = _DIGITS.isdisjoint(sentence_text)
    if plain and len(sentence_text) < _LONGEST_TRANSITION and index.transition.match(sentence_text):
        return ExemptReason.TRANSITION
    if plain and _QUOTE_MARKS.isdisjoint(sentence_text):
        words = WordList(sentence_text).words
        if any(index.personal.at(words, place) for place in index.personal.openings(words, 0, len(words))):
            return ExemptReason.OPINION
    return None
