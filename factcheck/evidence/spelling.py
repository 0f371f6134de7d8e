"""How one name comes to be spelt in many ways: accents, transliteration, and given names that differ from language to language."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_PLAIN = str.maketrans(
    {"đ": "d", "ł": "l", "ø": "o", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i", "ð": "d", "þ": "th", "ʼ": "", "’": "", "'": "", "`": ""}
)

_SOUNDS = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        # Consonants that German, French, Dutch, Polish, old Indonesian and English write differently.
        (r"schtsch|chtch|shch|szcz|tsch|tch|cz|tj|č", "C"),
        (r"dsch|dzh|dj", "j"),
        (r"sch|sh|sz|sj|š", "S"),
        (r"ch(?=[aeiouy])", "C"),
        (r"zh|ž", "z"),
        (r"kh|ch|gh", "h"),
        (r"ph", "f"),
        (r"th", "t"),
        (r"dh", "d"),
        (r"ck|q", "k"),
        (r"x", "ks"),
        (r"c", "k"),
        (r"w", "v"),
        (r"(?<=[aeiou])(ff?|v)$", "v"),
        # Vowels: Soekarno and Sukarno, Yury and Iurii, Sergey and Sergei, Zelenskyy and Selenskyj.
        (r"oe|ou|oo", "u"),
        (r"ee", "i"),
        (r"[yj]", "i"),
        (r"i+(?=[aeou])", ""),
        (r"ei\b", "e"),
        (r"z", "s"),
        (r"^h", "g"),
        (r"(.)\1+", r"\1"),
        (r"ei$", "i"),
    )
)

_ONE_NAME = """
vladimir wladimir volodymyr uladzimir
alexander aleksandr alexandr oleksandr aleksander iskandar
sergei sergey serhii serhiy sergej siarhei
dmitry dmitri dmitriy dmytro dmitrij
nikolai nikolay mykola nikolaj
mikhail mykhailo michail mihail
alexei aleksei alexey oleksii oleksiy alexej
andrei andrey andrii andriy andrej
yevgeny evgeny yevgeniy evgenii yevhen jewgeni
pavel pavlo
pyotr petr petro
ilya illia illya
valery valeriy valerii valerij waleri
yuri yury yuriy iurii yurii juri jurij
igor ihor
oleg oleh
vasily vasiliy vasyl wassili
roman
denis denys
maxim maksim maksym
muhammad mohammed mohammad mohamed mohamad muhamad muhammed mohd
ahmad ahmed achmad akhmad
abdul abdel abdoel
yusuf yousef youssef joesoef jusuf yusof
husein hussein husain hossein hussain
gaddafi qaddafi kadafi kaddafi gadhafi khadafi
umar omar oemar
usman osman oesman
ali aly
ibrahim ebrahim
yasser yasir jassir
khrushchev chruschtschow khrouchtchev krushchev
gorbachev gorbatschow gorbatchev
yeltsin jelzin eltsine
chaikovsky tchaikovsky tschaikowski
shoigu schoigu choigou
"""


@lru_cache(maxsize=16384)
def fold(text: str) -> str:
    """Case, accents and apostrophes off: ``Đại tướng`` → ``dai tuong``, ``O’Brien`` → ``obrien``."""
    decomposed = unicodedata.normalize("NFKD", text.casefold().translate(_PLAIN))
    return "".join(c for c in decomposed if not unicodedata.combining(c)).translate(_PLAIN)


def _sounded(word: str) -> str:
    for pattern, written in _SOUNDS:
        word = pattern.sub(written, word)
    return word


_BARE_C = re.compile(r"c(?=[aeiou])")
_GROUP = {_sounded(name): group.split()[0] for group in _ONE_NAME.strip().splitlines() for name in group.split()}


@lru_cache(maxsize=16384)
def sounds(word: str) -> frozenset[str]:
    """Forms that the spellings of one word in several transliterations share; only for telling whether two may be one name.

    A bare *c* may stand for *k* (Carl) or, in Indonesian, for *tj* (Cipto).
    """
    folded = fold(word)
    sounding = (_sounded(folded), _sounded(_BARE_C.sub("tj", folded)))
    return frozenset(_GROUP.get(form, form) for form in sounding)
