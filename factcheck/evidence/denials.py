"""Whether a sentence denies something, by the cue words of its language. A rough tool: it knows words, not what they reach."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache
from importlib import import_module

from factcheck.reading.lang import LANGUAGES
from factcheck.reading.negation_words import NegationWords
from factcheck.vocabulary import Span


@dataclass(frozen=True, slots=True)
class Denials:
    """``cues``: where something is denied. ``soft``: whether a denial may hide in another word."""

    cues: tuple[Span, ...]
    soft: bool


def denials_in(sentence: str, language: str) -> Denials:
    """The denials in a sentence; none, and perhaps some, in a language that the desk does not know."""
    patterns = _patterns(language.partition("-")[0])
    if patterns is None:
        return Denials((), soft=True)
    cues, soft = patterns
    text = unicodedata.normalize("NFC", sentence).casefold().replace("’", "'")
    if len(text) != len(sentence):  # letters that fold into two would shift every place
        text = sentence.lower() if len(sentence.lower()) == len(sentence) else sentence
    found = tuple(Span(*match.span("cue")) for match in cues.finditer(text) if match["cue"])
    return Denials(found, soft=soft.search(text) is not None)


@cache
def _patterns(language: str) -> tuple[re.Pattern[str], re.Pattern[str]] | None:
    if language not in LANGUAGES:
        return None
    words: NegationWords = import_module(f"factcheck.reading.lang.{language}.negation").WORDS
    others, cues, soft = (_any(phrases) for phrases in (words.others, words.cues, words.soft))
    ends = f"(?:{_any(words.endings)})?" if words.endings else ""
    return re.compile(rf"(?<!\w)(?:{others})|(?<!\w)(?P<cue>{cues}){ends}(?!\w)"), re.compile(rf"(?<!\w)(?:{soft}){ends}(?!\w)")


def _any(phrases: tuple[str, ...]) -> str:
    return "|".join(re.escape(phrase) for phrase in sorted(phrases, key=len, reverse=True))
