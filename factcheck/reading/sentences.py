"""Sentences within a block.

A stop is an end unless something says otherwise: an abbreviation, an initial, a small letter after it, an open quotation. The words
that decide are data of each language (:class:`~factcheck.reading.lang.structure_words.SentenceWords`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from itertools import islice
from sys import maxsize

from factcheck.reading.lang import data_language
from factcheck.reading.lang.structure_words import SentenceWords
from factcheck.vocabulary import Span

_CLOSERS = "\"”’»)]'"
_OPENERS = "\"“‘«([{'`*¿¡"
_DASHES = "-–—"
_STOP = re.compile(r"(?:[.](?:\s[.]){1,4}|[.!?…]+)[\"”’»)\]']*(?=\s|$)|[。！？]+[」』”\"）]*")
_RULE = re.compile(r"(?<!\S)(?:[*_=~#]{3,}|-{4,})(?!\S)")
_FACE = re.compile(r"[:;](?<=[\w\s.!?)].)-?[)(PD](?=\s+\w)")
_ADDRESS = re.compile(r"(?<![^\s(<\[])(?:https?://|www\.)[^\s<>]{1,400}+(?<=[\w/])(?=\s+[A-Z][a-z'’]*\s+[a-z])")
_STAMP = re.compile(r"\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4},? \d{1,2}[:.]\d\d(?:[:.]\d\d)?(?: [AP]M| WI[BT]A?| WITA)?(?=\s+[A-Z][a-z])")
# What ends a sentence without a stop, after the characters that must occur before it is worth looking.
_OTHER_ENDS = (
    (("***", "___", "===", "~~~", "###", "----"), _RULE),
    ((" :", " ;", ":-", ":)", ":P", ":D"), _FACE),
    (("://", "www."), _ADDRESS),
    ((":",), _STAMP),
)
# A small word, then a capital before another small word: an end where that is an opener, whose stop is missing.
_UNMARKED = re.compile(r"[A-Z](?<=[^\W\d_A-Z]{2}\s.|[^\W\d_A-Z][)!]\s.)[\w'’]*(?=,?\s+[^\W\d_A-Z])")
_QUOTATION = re.compile(r"\"(?<![^\s(\[:–—-].)(?=\S)[^\"\n]{1,600}(?<=\S)\"(?!\w)|“[^“”\n]{1,600}”")
_STANDING_CLOSER = re.compile(r"[\"”’»)\]]+(?=\s|$|[.,;])")
_WORD = re.compile(r"[^\W_][\w'’-]*")
_TOKEN_BEFORE = re.compile(r"[\w./&'-]*$")
_DOTTED = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]")
_ENUMERATOR = re.compile(r"\d{1,3}|[a-zA-Z]|[ivxIVX]{1,4}")
_NUMBER_NEXT = re.compile(r"\d|[IVX]+\b")
_LONGEST_TOKEN = 40
_FEWEST_QUOTED = 4
_PLAIN = 3


def split_sentences(text: str, start: int, end: int, *, language: str) -> list[Span]:
    """The sentences of ``text[start:end]`` in order, without the blanks around them; together they hold all of its words."""
    rules = _Rules(_sentence_words(data_language(language)))
    spans: list[Span] = []
    at = _skip_blanks(text, start, end)
    for begin, cut in rules.cuts(text, start, end):
        # ``begin`` tells a stop of this sentence from one that an earlier cut has taken in.
        if begin >= at and (place := rules.confirmed(text, at, begin, cut, end)) > at and (kept := text[at:place].rstrip()):
            spans.append(Span(at, at + len(kept)))
            at = _skip_blanks(text, place, end)
    if kept := text[at:end].rstrip():
        spans.append(Span(at, at + len(kept)))
    return spans


def _skip_blanks(text: str, at: int, end: int) -> int:
    while at < end and text[at].isspace():
        at += 1
    return at


@cache
def _sentence_words(language: str) -> SentenceWords:
    words: SentenceWords = import_module(f"factcheck.reading.lang.{language}.structure").SENTENCES
    return words


@dataclass(frozen=True, slots=True)
class _Rules:
    words: SentenceWords

    def cuts(self, text: str, start: int, end: int) -> list[tuple[int, int]]:
        """Where sentences may end, outside of quotations, as ``(start of the stop, cut)``; both are one where no stop is needed."""
        found = [stop.span() for stop in _STOP.finditer(text, start, end)]
        for signs, pattern in _OTHER_ENDS:
            if any(text.find(sign, start, end) >= 0 for sign in signs):
                found += [(other.end(), other.end()) for other in pattern.finditer(text, start, end)]
                found += [(other.start(), other.start()) for other in pattern.finditer(text, start, end) if pattern is _RULE]
        found += [(word.start(), word.start()) for word in _UNMARKED.finditer(text, start, end) if word[0].lower() in self.words.unmarked]
        if text.find('"', start, end) < 0 and text.find("“", start, end) < 0:
            return sorted(found)
        quotations = [quotation.span() for quotation in _QUOTATION.finditer(text, start, end)]
        leads = [(opening, opening) for opening, closing in quotations if self._leads(text, start, opening, closing)]
        return list(_outside(quotations, sorted(found + leads)))

    def _leads(self, text: str, start: int, opening: int, closing: int) -> bool:
        """Whether a quotation opens its sentence though no stop stands before it: *… tahun ini "Kami siap," kata Budi*."""
        before = text[start:opening].rstrip()[-_LONGEST_TOKEN:]
        quoted = text[opening + 1 : closing - 1]
        if not before or before[-1] in ",:;.!?…(" + _DASHES or not quoted[:1].isupper() or quoted[-1:] not in tuple(",.!?"):
            return False
        follows = _WORD.search(text, closing, closing + _LONGEST_TOKEN)
        previous = _TOKEN_BEFORE.search(before)
        return (
            quoted.count(" ") >= _FEWEST_QUOTED - 1
            and follows is not None
            and follows[0].lower() in self.words.speech
            and (previous is None or previous[0].lower() not in self.words.speech)
        )

    def confirmed(self, text: str, at: int, begin: int, cut: int, end: int) -> int:
        """Where the sentence from ``at`` ends for the stop ``text[begin:cut]``, or -1 where that is no end."""
        if begin == cut:
            return cut
        following = _skip_blanks(text, cut, end)
        if following >= end:
            return end
        if standing := _STANDING_CLOSER.match(text, following, end):
            return self._after_standing_closer(text, at, cut, standing)
        first = text[following]
        closed = text[cut - 1] in _CLOSERS
        if first in ",;:.)" or (closed and first in _DASHES) or _FACE.match(text, following):
            return -1
        stop = text[begin:cut].strip(_CLOSERS)
        if first.islower():
            return cut if not closed and self._carelessly_small(text, at, begin, stop) else -1
        if closed and stop != "." and self._speaks(text, following):
            return -1
        if stop == "." and (not closed or text[cut - 1] == ")") and self._abbreviates(text, at, begin, following):
            return -1
        return cut

    def _carelessly_small(self, text: str, at: int, begin: int, stop: str) -> bool:
        """Whether the writer began a sentence small: after a question, or after a plain word of some length that is no abbreviation."""
        if stop[-1] == "?":
            return text[begin - 1] != "("
        found = _TOKEN_BEFORE.search(text[max(at, begin - _LONGEST_TOKEN) : begin])
        token = found[0] if found else ""
        known = self.words.titles | self.words.suffixes | self.words.closing | self.words.before_number
        return stop in (".", "!") and len(token) >= _PLAIN and token.islower() and token.isalpha() and token not in known

    def _after_standing_closer(self, text: str, at: int, cut: int, standing: re.Match[str]) -> int:
        """A closing mark set apart by a blank, as in tokenised text: part of the sentence where it closes what it opened."""
        after = text[standing.end() : standing.end() + 2].lstrip()[:1]
        if after and after in ",;.:" + _DASHES:
            return -1
        if standing[0][0] == '"' and text.count('"', at, cut) % 2 == 0:
            return cut
        return -1 if after.islower() else standing.end()

    def _speaks(self, text: str, following: int) -> bool:
        return any(word[0].lower() in self.words.speech for word in islice(_WORD.finditer(text, following, following + 60), 4))

    def _abbreviates(self, text: str, at: int, begin: int, following: int) -> bool:
        """Whether the stop at ``begin`` belongs to an abbreviation, an initial or an enumerator rather than to the sentence."""
        found = _TOKEN_BEFORE.search(text[max(at, begin - _LONGEST_TOKEN) : begin])
        token = found[0] if found else ""
        if not token:
            return False
        if begin - len(token) == at and _ENUMERATOR.fullmatch(token):
            return True
        folded = token.lower()
        if folded in self.words.titles:
            return True
        if folded in self.words.before_number:
            return _NUMBER_NEXT.match(text, following) is not None
        opened = text[following] in _OPENERS
        word = _WORD.search(text, following, following + _LONGEST_TOKEN) if text[following] != "(" else None
        opener = word is not None and word[0].lower() in self.words.openers and not (len(word[0]) == 1 and text.startswith(".", word.end()))
        if folded in self.words.closing:
            return text[following] == "(" or (word is not None and word[0].lower() in self.words.closing | self.words.suffixes)
        if folded in self.words.suffixes or _DOTTED.fullmatch(token) or (len(token) == 1 and token.isupper()):
            return not (opener or (opened and text[following] != "("))
        return False


def _outside(quotations: list[tuple[int, int]], cuts: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Those ``cuts`` that lie within none of ``quotations``; both ascend."""
    held = iter([*quotations, (maxsize, maxsize)])
    opening, closing = next(held)
    for begin, cut in cuts:
        while closing < cut:
            opening, closing = next(held)
        if not opening < cut < closing:
            yield begin, cut
