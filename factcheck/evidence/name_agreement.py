"""Agreement of two names in their normal form, ``NAME, TITLE``.

Word by word: the same word, the same but for accents, the same sound in another transliteration, an initial, and last a
spelling that is a letter or two off, which is no agreement but is worth a look. A name that lacks words of the other is part
of it; where each has a word that the other lacks, they are two names. Titles are compared apart, across languages.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import IntEnum

from rapidfuzz.distance import Levenshtein

from factcheck.evidence import sayings
from factcheck.evidence.spelling import fold, sounds
from factcheck.evidence.titles import Title, leading_title, read_title
from factcheck.sayings import Saying
from factcheck.vocabulary import Agreement, Comparison

_WORD = re.compile(r"(?:[^\W\d_]\.){1,}|[^\W\d_]{2,4}\.(?=\s*\S)|[\w’]+")
_APOSTROPHES = str.maketrans(dict.fromkeys("'ʼ`‘", "’"))
_PARTICLES = frozenset({"jr", "sr", "al", "el", "ibn", "bin"})
_BODIES = frozenset(  # words by which a name is an organisation's: such names are translated, not transliterated
    "kementerian ministry bo badan agency co dewan council hoi uy komisi commission ban department departemen so tentara army armed quan "
    "polisi police kepolisian canh bank ngan universitas university dai hoc partai party dang perusahaan company cong doan kantor office "
    "van lembaga institute vien staf staff tham mahkamah court toa pengadilan parlemen parliament quoc majelis assembly organisasi "
    "organization organisation to serikat union lien perserikatan nations rumah hospital benh".split(" ")
)
_MOST_WORDS = 24
_SHORTEST_TYPO = 5
_TWO_LETTERS_OFF = 10


class _Match(IntEnum):
    """How two words of a name fit, best first."""

    SAME = 0
    ACCENTS = 1
    TRANSLITERATED = 2
    INITIAL = 3
    NEAR = 4


@dataclass(frozen=True, slots=True)
class _Name:
    """A name: its words as printed, and its title."""

    words: tuple[str, ...]
    title: Title
    title_words: str

    @property
    def said(self) -> str:
        return " ".join(self.words)


def compare_names(a: str, b: str) -> Comparison:
    """Compare two names of persons, places or organisations, and then their titles."""
    one, other = _read(a), _read(b)
    if not one.words or not other.words:
        return _titles_only(one, other, a, b)
    names = _words(one.words, other.words, one.said, other.said)
    if names.agreement is Agreement.CONFLICT:
        spelt = _words(_spelt_out(one, other), _spelt_out(other, one), one.said, other.said)
        names = _beside_the_name(one, other) or names if spelt.agreement is Agreement.CONFLICT else spelt
    if names.agreement in (Agreement.CONFLICT, Agreement.OVERLAP, Agreement.NOT_COMPARABLE):
        return names
    return _with_titles(names, one, other)


def _read(normal: str) -> _Name:
    """Split ``NAME, TITLE``; a known title before the name counts as its title too."""
    name, _, title = normal.partition(",")
    words = _split(name)
    folded = [fold(word).strip(".") for word in words]
    at = 0
    while at < len(words) - 1 and (length := leading_title(folded[at:])[0]) and at + length < len(words):
        at += length
    if at:
        title = f"{' '.join(words[:at])} {title}"
    elif not title and leading_title(folded) == (len(words), leading_title(folded)[1]) and words:
        return _Name((), read_title(name), name.strip())
    kept = tuple(w for w in words[at:] if fold(w).strip(".") not in _PARTICLES) or tuple(words[at:])
    return _Name(kept, read_title(title), " ".join(title.split()))


def _split(name: str) -> list[str]:
    """Words; ``C.Q.`` is two initials."""
    words: list[str] = []
    for found in _WORD.findall(unicodedata.normalize("NFC", name).translate(_APOSTROPHES))[:_MOST_WORDS]:
        words += [f"{initial}." for initial in found.split(".") if initial] if "." in found else [found]
    return words


def _spelt_out(name: _Name, other: _Name) -> tuple[str, ...]:
    """The words; a short one in capitals that the other name lacks is read as initials: ``CQ``, ``SBY``."""
    theirs = {fold(word) for word in other.words}
    if all(word.isupper() for word in other.words):
        return name.words
    words: list[str] = []
    for word in name.words:
        initials = 2 <= len(word) <= 4 and word.isalpha() and word.isupper() and fold(word) not in theirs
        words += [letter + "." for letter in word] if initials else [word]
    return tuple(words)


def _beside_the_name(one: _Name, other: _Name) -> Comparison | None:
    """Where one side alone begins in small letters, as words around a name do, and the rest of it fits the other: they are no two names."""
    bare, their_bare = _capitalised(one), _capitalised(other)
    if (bare is None) == (their_bare is None):
        return None  # where both do, those words may be what tells them apart: *kota Malang*, *kabupaten Malang*
    a, b = bare or one, their_bare or other
    rest = _words(a.words, b.words, a.said, b.said)
    if rest.agreement not in (Agreement.SAME, Agreement.CONSISTENT):
        return None
    whole, name = (one, a) if bare else (other, b)
    return Comparison(Agreement.NOT_COMPARABLE, sayings.MORE_THAN_NAME(words=whole.said, name=name.said, why_agreement=rest.reason))


def _capitalised(name: _Name) -> _Name | None:
    """The name from its first capital on; ``None`` where it begins with one, or has none."""
    at = next((n for n, word in enumerate(name.words) if word[0].isupper()), 0)
    return _read(" ".join(name.words[at:])) if at else None


def _words(a: tuple[str, ...], b: tuple[str, ...], one: str, other: str) -> Comparison:
    """Compare two names word by word; ``one`` and ``other`` are how they were printed."""
    if len(a) != len(b) and fold("".join(a)) == fold("".join(b)):
        return Comparison(Agreement.CONSISTENT, sayings.TOGETHER_AND_APART(one=one, other=other))
    pairs = _pair(a, b)
    taken = {at for at, _ in pairs.values()}
    left = [word for n, word in enumerate(a) if n not in pairs]
    right = [word for n, word in enumerate(b) if n not in taken]
    if not pairs and any(fold(word) in _BODIES for word in (*a, *b)):
        return Comparison(Agreement.NOT_COMPARABLE, sayings.TWO_LANGUAGES(one=one, other=other))
    if not pairs:
        return Comparison(Agreement.CONFLICT, sayings.NO_WORD_IN_COMMON(one=one, other=other))
    if left and right:
        return Comparison(Agreement.CONFLICT, sayings.OTHER_WORDS(left=" ".join(left), right=" ".join(right), one=one, other=other))
    how = max(match for _, match in pairs.values())
    if how is _Match.NEAR:
        return Comparison(Agreement.OVERLAP, sayings.LETTER_OR_TWO(one=one, other=other))
    if left or right:
        shorter, longer = (other, one) if left else (one, other)
        fit = sayings.FITS(one=shorter, other=longer) if how else sayings.PART_OF(part=shorter, whole=longer)
        return Comparison(Agreement.CONSISTENT, fit)
    if how is _Match.SAME:
        if [at for at, _ in (pairs[n] for n in range(len(a)))] == list(range(len(b))):
            return Comparison(Agreement.SAME, sayings.SAME_NAME)
        return Comparison(Agreement.CONSISTENT, sayings.SAME_NAME_OTHER_ORDER)
    return Comparison(Agreement.CONSISTENT, _HOW[how](one=one, other=other))


_HOW = {
    _Match.ACCENTS: sayings.ONLY_ACCENTS,
    _Match.TRANSLITERATED: sayings.SPELLINGS,
    _Match.INITIAL: sayings.INITIALS,
}


def _pair(a: tuple[str, ...], b: tuple[str, ...]) -> dict[int, tuple[int, _Match]]:
    """Pair the words of both, the best matches first; each word is used once."""
    pairs: dict[int, tuple[int, _Match]] = {}
    free = dict.fromkeys(range(len(b)))
    for match in _Match:
        for n, word in enumerate(a):
            if n in pairs:
                continue
            for at in free:
                if _fits(match, word, b[at]):
                    pairs[n] = at, match
                    del free[at]
                    break
    return pairs


def _fits(match: _Match, one: str, other: str) -> bool:
    match match:
        case _Match.SAME:
            return one.casefold() == other.casefold()
        case _Match.ACCENTS:
            return fold(one) == fold(other)
        case _Match.TRANSLITERATED:
            return len(one) > 2 and len(other) > 2 and bool(sounds(one) & sounds(other))
        case _Match.INITIAL:
            short, long = sorted((fold(one).strip("."), fold(other).strip(".")), key=len)
            initial = len(short) == 1 < len(long) and any(form.startswith(short) for form in (long, *sounds(long)))
            abbreviated = len(short) > 1 and long.startswith(short) and "." in (one[-1], other[-1])
            return initial or abbreviated
    shorter = min(len(one), len(other))
    allowed = 0 if shorter < _SHORTEST_TYPO else 1 if shorter < _TWO_LETTERS_OFF else 2
    return allowed > 0 and Levenshtein.distance(fold(one), fold(other), score_cutoff=allowed) <= allowed


def _with_titles(names: Comparison, one: _Name, other: _Name) -> Comparison:
    """The names agree: what about the titles."""
    a, b = one.title, other.title
    if not a and not b:
        return names
    if not a or not b:
        given = one.title_words or other.title_words
        return Comparison(Agreement.CONSISTENT, sayings.ONLY_ONE_SAYS(what_agreement=names.reason, unit_noun=given))
    if a == b:
        return Comparison(names.agreement, sayings.SAME_NAME_AND_TITLE if names.agreement is Agreement.SAME else names.reason)
    if a.ranks and b.ranks and not (a.ranks & b.ranks):
        return Comparison(Agreement.CONFLICT, _titled(sayings.BUT_TITLE_NOT, names, one, other))
    if a <= b or b <= a:
        fuller, barer = (other, one) if a <= b else (one, other)
        return Comparison(Agreement.CONSISTENT, _titled(sayings.AND_TITLE_FITS, names, barer, fuller))
    return Comparison(Agreement.OVERLAP, _titled(sayings.BUT_TITLES_DIFFER, names, one, other))


def _titled(saying: Saying, names: Comparison, one: _Name, other: _Name) -> str:
    return saying(why_agreement=names.reason, one=one.title_words, other=other.title_words)


def _titles_only(one: _Name, other: _Name, a: str, b: str) -> Comparison:
    """At least one side is a title without a name."""
    if not (one.words or one.title) or not (other.words or other.title):
        return Comparison(Agreement.NOT_COMPARABLE, sayings.NO_NAME)
    if one.title and one.title == other.title:
        same = not one.words and not other.words
        return Comparison(Agreement.SAME if same else Agreement.CONSISTENT, sayings.SAME_TITLE if same else sayings.SAME_TITLE_ONE_NAME)
    if one.title and other.title and (one.title <= other.title or other.title <= one.title):
        return Comparison(Agreement.CONSISTENT, sayings.FITS(one=one.title_words, other=other.title_words))
    return Comparison(Agreement.NOT_COMPARABLE, sayings.TITLE_TELLS_NOT(one=a.strip()[:60], other=b.strip()[:60]))
