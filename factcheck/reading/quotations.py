"""Words given as someone's: between quote marks, or in a clause that a verb of saying opens."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from factcheck.reading.attributions import find_attributions
from factcheck.reading.speech_words import SpeechIndex, speech_index
from factcheck.vocabulary import AttributionValue, Mention, MentionKind, QuotationValue, Span

_MARK = re.compile(r"[\"“”„«»‘’\n]")
_CLOSERS = {'"': '"”', "“": '”"', "„": '“”"', "«": "»", "»": "«", "‘": "’"}
_SENTENCE_END = re.compile(r"(?<!\b[A-Z])(?<!\b[A-Z][a-z])(?<!\b[A-Z][a-z]{2})[.!?…](?=\s|$)|\n")
"""A full stop behind one to three letters with a capital is an abbreviation's: "Gen.", "Dec."."""
_WORD = re.compile(r"\w+")
_FEWEST_WORDS = 3
"""Fewer words between marks, with nobody beside them, are a name or a term: "Oreshnik"."""


@dataclass(frozen=True, slots=True)
class _Marked:
    """Quote marks and what they hold: ``start`` is at the opening mark, ``end`` behind the closing one."""

    start: int
    end: int
    content: Span


def find_quotations(text: str, *, language: str, names: Sequence[Mention], attributions: Sequence[Mention] | None = None) -> list[Mention]:
    """Every quotation in ``text``, in order: direct ones with their marks, indirect ones as the reported clause.

    ``attributions`` are those of :func:`find_attributions`, where they are at hand. The first to speak in a chain is the speaker;
    the speaker is empty where the text does not say.
    """
    if attributions is None:
        attributions = find_attributions(text, language=language, names=names)
    direct = list(_direct(text, attributions))
    indirect = _indirect(text, speech_index(language), attributions, direct)
    return sorted([*direct, *indirect], key=lambda mention: mention.start)


def _direct(text: str, attributions: Sequence[Mention]) -> Iterator[Mention]:
    last: tuple[int, Mention | None] = (0, None)
    for marked in find_marked(text):
        beside = _beside(text, marked, attributions)
        words = len(_WORD.findall(text, marked.content.start, min(marked.content.end, marked.content.start + 400)))
        if words < _FEWEST_WORDS and not (words and beside is not None and _adjoins(text, marked, beside)):
            continue
        if beside is None and last[1] is not None and _follows_on(text, last[0], marked.start):
            beside = last[1]
        said = beside.value if beside is not None else None
        speaker, cue = (said.chain[-1], said.cue) if isinstance(said, AttributionValue) else ("", "")
        yield Mention(
            MentionKind.QUOTATION,
            marked.start,
            marked.end,
            text[marked.start : marked.end],
            QuotationValue(speaker, cue, marked.content, direct=True),
        )
        last = (max(marked.end, beside.end if beside else 0), beside)


def find_marked(text: str) -> Iterator[_Marked]:
    """What stands between quote marks, a line at a time.

    A mark that is never closed holds nothing, unless the next paragraph opens with a mark again: then the quotation runs on over both.
    """
    opened: tuple[str, int] | None = None
    for found in _MARK.finditer(text + "\n"):
        mark, at = found.group(), found.start()
        if mark == "\n":
            if opened is not None and _runs_on(text, at):
                yield _Marked(opened[1], at, Span(opened[1] + 1, at))
            opened = None
        elif opened is None:
            opened = (mark, at) if _opens(text, mark, at) else None
        elif mark in _CLOSERS[opened[0]] and _closes(text, mark, at):
            yield _Marked(opened[1], at + 1, Span(opened[1] + 1, at))
            opened = None
        elif mark in '"“„«' and _opens(text, mark, at):
            opened = (mark, at)


def _opens(text: str, mark: str, at: int) -> bool:
    if mark in "”’" or at + 1 >= len(text) or text[at + 1].isspace():
        return False
    before = text[at - 1] if at else " "
    return mark in "“„«" or before.isspace() or before in "([{—–-:/,‘'“"


def _closes(text: str, mark: str, at: int) -> bool:
    after = text[at + 1] if at + 1 < len(text) else " "
    if mark == "’" and after.isalnum():
        return False
    return mark not in '"“' or not text[at - 1].isspace() or not after.isalnum()


def _runs_on(text: str, line_end: int) -> bool:
    following = text[line_end : line_end + 200].lstrip()
    return following[:1] in ("“", '"', "«", "„", "‘") and following[1:2].strip() != ""


def _beside(text: str, marked: _Marked, attributions: Sequence[Mention]) -> Mention | None:
    """The attribution that a quotation belongs to: right behind it, else before or behind it in its own sentence."""
    before = after = None
    for one in attributions:
        if one.end <= marked.start:
            before = one
        elif one.start >= marked.end:
            after = one
            break
    if after is not None and _same_breath(text, marked, after):
        return after
    if before is not None and _SENTENCE_END.search(text, before.end, marked.start) is None:
        return before
    if after is not None and after.start - marked.end < 300 and text[marked.content.end - 1 : marked.content.end] not in ".!?":
        return after if _SENTENCE_END.search(text, marked.end, after.start) is None else None
    return None


def _same_breath(text: str, marked: _Marked, after: Mention) -> bool:
    """Whether an attribution goes on with the sentence that a quotation began."""
    gap = text[marked.end : after.start]
    if _WORD.search(gap) or any(sign in gap for sign in ".!?…\n"):
        return False
    return text[marked.content.end - 1] != "." or after.text[:1].islower()


def _adjoins(text: str, marked: _Marked, beside: Mention) -> bool:
    gap = text[marked.end : beside.start] if beside.start >= marked.end else text[beside.end : marked.start]
    return _WORD.search(gap) is None


def _follows_on(text: str, end: int, start: int) -> bool:
    """Whether nothing but the end of a sentence stands between an attributed quotation and the next one."""
    gap = text[end:start]
    return len(gap) < 8 and gap.strip(" .,") == "" and "\n" not in gap


def _indirect(text: str, index: SpeechIndex, attributions: Sequence[Mention], direct: Sequence[Mention]) -> Iterator[Mention]:
    for one in attributions:
        said = one.value
        if not isinstance(said, AttributionValue) or not one.text.endswith(said.cue):
            continue
        word = _WORD.search(text, one.end, one.end + 12)
        if word is None or word.group().lower() not in index.words.that or text[one.end : word.start()].strip():
            continue
        stop = _SENTENCE_END.search(text, word.end())
        start, end = word.end() + 1, stop.start() if stop else len(text)
        if end - start < 8 or any(quoted.start < end and start < quoted.end for quoted in direct):
            continue
        yield Mention(
            MentionKind.QUOTATION, start, end, text[start:end], QuotationValue(said.chain[-1], said.cue, Span(start, end), direct=False)
        )
