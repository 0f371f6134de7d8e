"""Words of a text as search terms: folded, numbers in one form, cut down to stems by language.

The stems need not be words; they only need to be the same for the forms of one word. Vietnamese does not inflect.
English follows the first steps of Porter (1980); Indonesian takes affixes off as in Nazief and Adriani, without a dictionary.
"""

from __future__ import annotations

import re
from functools import lru_cache

from factcheck.evidence.spelling import fold

_WORD = re.compile(r"\w+")
_GROUPED = re.compile(r"(?<=\d)[.,](?=\d{3}(?!\d))")

_ENGLISH_ENDINGS = (
    ("ies", "y"), ("sses", "ss"), ("ing", ""), ("edly", ""), ("ed", ""), ("ly", ""), ("ment", ""), ("ation", "at"), ("ions", "ion"),
    ("es", "e"), ("s", ""),
)  # fmt: skip
_NO_PLURALS = frozenset("news series species always perhaps various previous famous police during evening something nothing".split())
_INDONESIAN_PARTICLES = ("lah", "kah", "pun"), ("nya", "ku", "mu"), ("kan", "an", "i")
_INDONESIAN_PREFIXES = (
    ("meng", ""), ("meny", "s"), ("mem", ""), ("men", ""), ("me", ""), ("peng", ""), ("peny", "s"), ("pem", ""), ("pen", ""), ("ber", ""),
    ("bel", ""), ("ter", ""), ("per", ""), ("di", ""), ("ke", ""), ("se", ""), ("pe", ""),
)  # fmt: skip

SMALL_WORDS = {
    "en": frozenset(
        "the a an of in on at to for and or is was were be been by with as from that this it its his her he she they their has had have "
        "are which who not but also into after during than then when while where one would could will".split()
    ),
    "id": frozenset(
        "yang dan di ke dari ini itu untuk dengan pada dalam adalah akan oleh sebagai tidak ada juga telah bisa para atau saat karena "
        "sudah menjadi bahwa seorang sebuah foto video gambar klaim diklaim menunjukkan memperlihatkan tahun".split()
    ),
    "vi": frozenset("va cua la cac nhung mot cho voi trong o tai tu den duoc bi da se dang co khong nay do khi thi ma cung nhu ve".split()),
}
"""Words that say nothing about a text, folded; for Indonesian also those that every earlier claim about a picture has."""


@lru_cache(maxsize=65536)
def stem(word: str, language: str) -> str:
    """The stem of a folded word."""
    if len(word) <= 3 or word[0].isdigit():
        return word
    if language == "id":
        return _indonesian(word)
    return _english(word) if language == "en" else word


def plain_words(text: str) -> list[str]:
    """Folded words; ``1.234.567`` and ``1,234,567`` are one number."""
    return _WORD.findall(_GROUPED.sub("", fold(text)))


def terms(text: str, language: str) -> list[str]:
    """Search terms in order, small words left out."""
    small = SMALL_WORDS.get(language, frozenset())
    return [stem(word, language) for word in plain_words(text) if word not in small]


def grams(words: list[str], length: int = 4) -> list[str]:
    """Stretches of so many letters of each word, its edges marked by blanks: near spellings share most of them."""
    found: list[str] = []
    for word in words:
        edged = f" {word} "
        found += [edged[at : at + length] for at in range(max(1, len(edged) - length + 1))]
    return found


def _english(word: str) -> str:
    if word in _NO_PLURALS:
        return word
    for ending, instead in _ENGLISH_ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3 and not word.endswith("ss"):
            word = word[: len(word) - len(ending)] + instead
            break
    if len(word) > 4 and word[-1] == word[-2] and word[-1] not in "aeiouls":
        word = word[:-1]
    if len(word) > 3 and word.endswith("e"):
        word = word[:-1]
    return f"{word[:-1]}i" if word.endswith("y") and len(word) > 3 else word


def _indonesian(word: str) -> str:
    if len(word) <= 4:
        return word
    for endings in _INDONESIAN_PARTICLES:
        ending = next((e for e in endings if word.endswith(e) and len(word) - len(e) >= 4), "")
        word = word[: len(word) - len(ending)]
    for _ in range(2):
        for prefix, instead in _INDONESIAN_PREFIXES:
            if word.startswith(prefix) and len(word) - len(prefix) + len(instead) >= 3:
                word = instead + word[len(prefix) :]
                break
    return word[1:] if len(word) > 4 and word[0] in "ktps" else word  # me- swallows these: tulis, menulis
