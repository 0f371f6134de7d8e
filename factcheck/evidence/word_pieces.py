"""A text cut into the pieces that a dictionary's phrases are made of, whichever of the three languages it is in."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from factcheck.evidence.spelling import fold

_SIGNS = {
    "en": {"%": " percent ", "$": " dollar ", "€": " euro "},
    "id": {"%": " persen ", "$": " dolar ", "€": " euro "},
    "vi": {"%": " phần trăm ", "$": " đô la ", "€": " euro "},
}
_ORDINAL = re.compile(r"(?<=\d)(?:st|nd|rd|th)\b")
_PIECE = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:[’'][^\W\d_]+)*")
_JOINS = frozenset({"", " ", "-", "‑", ".", ". "})
_POSSESSIVE = re.compile(r"[’']s$|s[’']$")
_OLD_TONE = re.compile("^([^aeiouy]*)(o|u)([̣̀́̉̃])(a|e|y)$")
_LAST_Y = re.compile("^(h|k|l|m|s|t|qu)y([̣̀́̉̃]?)$")


@dataclass(frozen=True, slots=True)
class Piece:
    """A word or a syllable, or a number in digits. ``word``: as dictionaries are looked up; ``plain``: without accents.

    ``capital``: whether it begins with one; ``opens``: whether it opens a sentence, where that says nothing;
    ``hyphened``: whether a hyphen joins it to the piece before; ``upper``: whether it is an abbreviation in capitals;
    ``apart``: whether a comma or the like stands before it.
    """

    word: str
    plain: str
    capital: bool
    opens: bool
    hyphened: bool
    upper: bool
    apart: bool


def pieces(text: str, language: str) -> list[Piece]:
    """The pieces of a text in order; of an Indonesian doubled word (``anak-anak``) the first half."""
    text = _ORDINAL.sub("", unicodedata.normalize("NFC", text))
    for sign, word in _SIGNS.get(language, {}).items():
        text = text.replace(sign, word)
    found: list[Piece] = []
    end = 0
    opens = True
    for match in _PIECE.finditer(text):
        between = text[end : match.start()]
        opens = opens or any(sign in between for sign in '.!?\n:“"')
        printed = _POSSESSIVE.sub("", match.group())
        hyphened = between in {"-", "‑", "–"} and bool(found)
        word = spelt(printed, language)
        end = match.end()
        if hyphened and language == "id" and word == found[-1].word:
            continue
        found.append(
            Piece(word, fold(word), printed[0].isupper(), opens, hyphened, len(printed) > 1 and printed.isupper(), between not in _JOINS)
        )
        opens = False
    return found


@lru_cache(maxsize=65536)
def spelt(word: str, language: str) -> str:
    """Lower case; Vietnamese syllables in one of their usual spellings (``hoà`` as ``hòa``, ``kỹ`` as ``kĩ``)."""
    word = unicodedata.normalize("NFC", word.casefold())
    if language != "vi" or word.isascii():
        return word
    apart = unicodedata.normalize("NFD", word)
    apart = _OLD_TONE.sub(r"\1\2\4\3", apart) if not apart.startswith("q") else apart
    return unicodedata.normalize("NFC", _LAST_Y.sub(r"\1i\2", apart))


_SYLLABLE = re.compile(
    r"(ngh?|gh|gi|kh|nh|ph|qu|th|tr|ch|[bcdghklmnprstvx])?"
    r"(ieu|yeu|oai|oay|uay|uoi|uou|uya|uye|ia|ie|ya|ye|oa|oe|oo|ua|ue|uo|uy|uu|ai|ao|au|ay|eo|eu|iu|oi|ui|[aeiouy])"
    r"(ng|nh|ch|[cmnpt])?"
)


@lru_cache(maxsize=65536)
def is_syllable(plain: str) -> bool:
    """Whether a folded word could be a Vietnamese syllable."""
    return _SYLLABLE.fullmatch(plain) is not None


def runs(of: Sequence[Piece], language: str) -> list[tuple[int, int]]:
    """Stretches of two and more words that begin with capitals, which in Vietnamese and elsewhere are mostly names."""
    found: list[tuple[int, int]] = []
    at = 0
    while at < len(of):
        after = at
        while after < len(of) and of[after].capital and (after == at or not (of[after].opens or of[after].apart)):
            after += 1
        if after - at > 1 and language == "vi":
            found.append((at, after))
        at = max(after, at + 1)
    return found
