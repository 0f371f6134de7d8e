"""Agreement of quotations, places, attributions and plain text."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from functools import lru_cache

from babel import Locale

from factcheck.evidence import sayings
from factcheck.evidence.name_agreement import compare_names
from factcheck.evidence.spelling import fold, sounds
from factcheck.vocabulary import Agreement, Comparison

_WORD = re.compile(r"\w+")
_ELLIPSIS = re.compile(r"\s*(?:\[?…\]?|\[?\.\.\.\]?|\(…\))\s*")
_MOST_WORDS = 600
_SHOWN = 60
_NEGATIONS = frozenset(
    "not no never none nothing cannot dont doesnt didnt isnt wasnt wont without tidak tak bukan belum jangan tanpa không chẳng chưa đừng chả".split(
        " "
    )
)
_LANGUAGES = ("en", "id", "vi")
_PLACES = """
kyiv kiev kiew kyjiw
moscow moskow moskwa matxcơva mát-xcơ-va moskva
dnipro dnepr dnipropetrovsk
odesa odessa
lviv lvov lemberg
beijing peking bắc-kinh
tokyo tokio
jakarta djakarta batavia gia-các-ta
ho-chi-minh-city saigon sài-gòn tp-hcm thành-phố-hồ-chí-minh tphcm hcmc
hanoi hà-nội ha-noi
washington washington-dc washington-d-c oa-sinh-tơn
pyongyang bình-nhưỡng
seoul hán-thành
jerusalem yerusalem al-quds giê-ru-sa-lem
the-white-house gedung-putih nhà-trắng
pentagon lầu-năm-góc
kremlin điện-kremlin
usa united-states amerika-serikat us u-s as mỹ hoa-kỳ amerika
uk united-kingdom inggris britain great-britain vương-quốc-anh anh
russia rusia nga liên-bang-nga russian-federation federasi-rusia
china tiongkok cina trung-quốc
north-korea korea-utara triều-tiên
south-korea korea-selatan hàn-quốc
"""


def compare_texts(a: str, b: str) -> Comparison:
    """Compare two plain texts: a machine can tell that they are alike, never that they conflict."""
    one, other = _words(a), _words(b)
    if not one or not other:
        return Comparison(Agreement.NOT_COMPARABLE, sayings.NO_WORDS)
    if one == other:
        return Comparison(Agreement.SAME, sayings.SAME_WORDS)
    if sorted(one) == sorted(other):
        return Comparison(Agreement.CONSISTENT, sayings.SAME_WORDS_OTHER_ORDER)
    if set(one) <= set(other) or set(other) <= set(one):
        part, whole = (a, b) if len(one) <= len(other) else (b, a)
        return Comparison(Agreement.CONSISTENT, sayings.PART_OF(part=_short(part), whole=_short(whole)))
    shared = [word for word in dict.fromkeys(one) if word in set(other)]
    if 2 * len(shared) >= min(len(set(one)), len(set(other))):
        return Comparison(Agreement.OVERLAP, sayings.BOTH_SAY(words=_short(" ".join(shared))))
    return Comparison(Agreement.NOT_COMPARABLE, sayings.READ_BOTH)


def compare_places(a: str, b: str) -> Comparison:
    """Compare two places. Countries and well-known cities are known under their names in English, Indonesian and Vietnamese."""
    one, other = _place(a), _place(b)
    if one and other:
        if one == other:
            alike = fold(a) == fold(b)
            return Comparison(Agreement.SAME, sayings.SAME_PLACE if alike else sayings.SAME_PLACE_UNLIKE(one=a.strip(), other=b.strip()))
        if len(one) == len(other) == 2 and one.isupper() and other.isupper():
            return Comparison(Agreement.CONFLICT, sayings.OTHER_PLACE(one=a.strip(), other=b.strip()))
    plain = compare_texts(a, b)
    if not _key(a) or not _key(b):
        return plain
    if plain.agreement is Agreement.SAME:
        return Comparison(Agreement.SAME, sayings.SAME_PLACE)
    if _head(a) == _head(b) and plain.agreement in (Agreement.NOT_COMPARABLE, Agreement.OVERLAP):
        return Comparison(Agreement.CONSISTENT, sayings.FITS(one=a.strip(), other=b.strip()))
    if plain.agreement is Agreement.NOT_COMPARABLE:
        if len(_words(a)) == len(_words(b)) == 1 and sounds(a.strip()) & sounds(b.strip()):
            return Comparison(Agreement.CONSISTENT, sayings.SPELLINGS(one=a.strip(), other=b.strip()))
        return Comparison(Agreement.NOT_COMPARABLE, sayings.MAY_BE_WITHIN(one=a.strip()[:_SHOWN], other=b.strip()[:_SHOWN]))
    return plain


def place_key(text: str) -> str:
    """What two places have in common that compare as the same; empty for what has no words."""
    return _place(text) or _key(text)


def _place(text: str) -> str:
    return _gazetteer().get(_key(text), "")


def _head(text: str) -> str:
    """What the first and smallest part is known as: ``Kyiv`` of ``Kyiv, Ukraine``."""
    part = text.partition(",")[0]
    return _place(part) or _key(part)


def _key(text: str) -> str:
    return " ".join(_WORD.findall(fold(text)))


@lru_cache(maxsize=1)
def _gazetteer() -> dict[str, str]:
    """Folded name → country code (ISO 3166, from CLDR) or the first name in the list above."""
    known: dict[str, str] = {}
    for language in _LANGUAGES:
        for code, name in Locale(language).territories.items():
            if len(code) == 2:
                known.setdefault(_key(name), code)
    for line in _PLACES.strip().splitlines():
        names = [_key(name.replace("-", " ")) for name in line.split()]
        first = next((known[name] for name in names if name in known), names[0])
        known.update(dict.fromkeys(names, first))
    return known


def compare_attributions(a: str, b: str) -> Comparison:
    """Compare two chains ``Reuters < spokesman``, nearest first: what matters is who spoke first."""
    one, other = ([part.strip() for part in chain.split("<") if part.strip()] for chain in (a, b))
    if not one or not other:
        return Comparison(Agreement.NOT_COMPARABLE, sayings.NOBODY)
    if one != other and (_is_link(one, other) or _is_link(other, one)):
        shorter, longer = (one, other) if len(one) < len(other) else (other, one)
        return Comparison(Agreement.CONSISTENT, sayings.PART_OF(part=" < ".join(shorter), whole=" < ".join(longer)))
    first = compare_names(one[-1], other[-1])
    if len(one) == len(other) == 1 or first.agreement not in (Agreement.SAME, Agreement.CONSISTENT):
        return first
    if len(one) == len(other) and all(x == y or compare_names(x, y).agreement is Agreement.SAME for x, y in zip(one, other, strict=True)):
        return Comparison(Agreement.SAME, sayings.SAME_CHAIN)
    return Comparison(Agreement.CONSISTENT, sayings.BOTH_GO_BACK(name=other[-1]))


def _is_link(part: list[str], chain: list[str]) -> bool:
    """Whether a chain of one is named in a longer one, not last: the report that stands between."""
    return len(part) == 1 < len(chain) and any(compare_names(part[0], name).agreement is Agreement.SAME for name in chain[:-1])


def compare_quotations(a: str, b: str) -> Comparison:
    """Compare two quotations word for word. A translation cannot be told from another quotation, and is not comparable."""
    one, other = _quoted(a), _quoted(b)
    if not one or not other:
        return Comparison(Agreement.NOT_COMPARABLE, sayings.NO_WORDS)
    if _bare(a) == _bare(b):
        return Comparison(Agreement.SAME, sayings.WORD_FOR_WORD)
    if one == other:
        return Comparison(Agreement.CONSISTENT, sayings.BUT_FOR_CASE)
    if _has_pieces(a, other) or _has_pieces(b, one):
        return Comparison(Agreement.CONSISTENT, sayings.IN_PART)
    return _differing(one, other)


def _differing(one: list[str], other: list[str]) -> Comparison:
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    changes = [(one[i:j], other[k:m]) for tag, i, j, k, m in matcher.get_opcodes() if tag != "equal"]
    if matcher.ratio() < 0.5:
        return Comparison(Agreement.NOT_COMPARABLE, sayings.TOO_FEW_WORDS)
    for left, right in changes:
        if any(word in _NEGATIONS or any(c.isdigit() for c in word) for word in (*left, *right)):
            return Comparison(Agreement.CONFLICT, sayings.WORDING_DIFFERS(a_change=_change(left, right)))
    first, *more = (_change(*change) for change in changes[:2])
    said = sayings.TWO_CHANGES(one_change=first, other_change=more[0]) if more else sayings.CHANGES(a_change=first)
    return Comparison(Agreement.OVERLAP, sayings.NOT_WORD_FOR_WORD(changes=said))


def _change(left: list[str], right: list[str]) -> str:
    """What one says for what the other says; a dash for nothing."""
    return sayings.CHANGE(left=_short(" ".join(left)) or "–", right=_short(" ".join(right)) or "–")


def _bare(text: str) -> str:
    """Without the quote marks and stops around it; white space folded."""
    return " ".join(text.split()).strip("\"'“”‘’«»„‚.,; ")


def _quoted(text: str) -> list[str]:
    return _WORD.findall(text.casefold().replace("’", "").replace("'", ""))[:_MOST_WORDS]


def _has_pieces(text: str, whole: list[str]) -> bool:
    """Whether the pieces of a quotation, split at its ellipses, all stand in ``whole``, in order."""
    at = 0
    line = f" {' '.join(whole)} "
    pieces = [p for p in (" ".join(_quoted(piece)) for piece in _ELLIPSIS.split(text)) if p]
    for piece in pieces:
        found = line.find(f" {piece} ", at)
        if found < 0:
            return False
        at = found + len(piece) + 1
    return sum(len(p.split()) for p in pieces) >= min(3, len(whole))


def _words(text: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(fold(text))[:_MOST_WORDS])


def _short(text: str, most: int = _SHOWN) -> str:
    text = " ".join(text.split())
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"
