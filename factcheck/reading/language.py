"""Which language a text is in."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from factcheck.reading.lang import LANGUAGES
from factcheck.reading.malay import none_is_malay, surely
from factcheck.reading.structure_lines import line_words

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

UNDETERMINED = "und"
"""BCP 47 for "cannot be told"."""

# What a desk is handed: the three languages read in full, their neighbours, and those of the large wires. A closed set, because among
# a hundred languages short texts of names and numbers come out as anything.
_CANDIDATES = ("id", "vi", "en", "ms", "jv", "tl", "th", "zh", "ja", "ko", "fr", "de", "es", "pt", "it", "nl", "ru", "uk", "ar", "tr", "hi")

# The model wavers between Indonesian and Malay on news prose. It is overruled by words that only one of them writes so, and where there
# are none by the desk's own: Malay must be nearly certain to be called Malay.
_SURELY_MALAY = 0.97

_PROBE = 800
_WORD = re.compile(r"[^\W\d_]+")
_FEWEST_LETTERS = 10
_WORDS_ENOUGH = 60
_COMMON = 0.2


def detect_language(text: str, *, given: str = "") -> str:
    """The language of ``text`` as a BCP 47 primary tag; ``given`` or, without one, ``und`` where the text is too short to tell."""
    words = _WORD.findall(text[: 4 * _PROBE])
    if sum(map(len, words)) < _FEWEST_LETTERS:
        return given or UNDETERMINED
    if plain := _by_common_words([word.lower() for word in words]):
        return plain
    scores = dict(_identifier().rank(" ".join(words)[:_PROBE]))
    best = max(scores, key=lambda language: scores[language])
    return _indonesian_or_malay(words, scores) if best in ("id", "ms") else best


def _by_common_words(words: list[str]) -> str:
    """The language whose commonest words make up so much of a text that there is no need of the model; else empty."""
    if len(words) < _WORDS_ENOUGH:
        return ""
    shares = sorted(
        ((sum(word in common for word in words[:_WORDS_ENOUGH]), language) for language, common in _common_words().items()), reverse=True
    )
    (most, language), (next_most, _) = shares[:2]
    if most < _COMMON * _WORDS_ENOUGH or next_most > most / 3:
        return ""
    if language == "id" and not none_is_malay(words):
        return ""
    return language


@cache
def _common_words() -> dict[str, frozenset[str]]:
    return {language: line_words(language).common for language in LANGUAGES}


def _indonesian_or_malay(words: list[str], scores: dict[str, float]) -> str:
    if leans := surely(word.lower() for word in words):
        return "ms" if leans > 0 else "id"
    return "ms" if scores["ms"] > _SURELY_MALAY else "id"


@cache
def _identifier() -> LanguageIdentifier:
    """The model, unpacked on first use because that takes half a second."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # noqa: PLC0415 - it brings NumPy, which only this needs

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages(list(_CANDIDATES))
    return identifier
