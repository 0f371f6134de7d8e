"""One person's name spelt two ways: "Gerasimov" and "Gerasimow"."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from unicodedata import combining, normalize

from factcheck.reading.checks import sayings
from factcheck.reading.checks.material import Material
from factcheck.reading.phrases import TOKEN
from factcheck.vocabulary import Flag, FlagKind, Mention, MentionKind, NameValue, Span

_SHORTEST = 5
"""Letters in a word of a name below which one letter makes another name: Hùng and Hưng, Khan and Khas."""
_SHORTEST_FIRST = 6
_LONG = 9
"""From so many letters on, two may differ."""


def find_spellings(material: Material) -> Iterator[Flag]:
    """Names that differ in a letter or two, where the rest of the name or the title says that it is the same person."""
    forms = _forms(material)
    for one, other in _near(list(forms)):
        if _same_person(forms[one], forms[other], one, other, material.index.words.endings):
            places = sorted((forms[one][0], forms[other][0]), key=lambda mention: mention.start)
            first, second = (" ".join(mention.text.split()) for mention in places)
            reason = sayings.TWO_SPELLINGS(one_words=first, other_words=second)
            yield Flag(FlagKind.SPELLING, tuple(Span(m.start, m.end) for m in places), reason)


Words = tuple[str, ...]


def _forms(material: Material) -> dict[Words, list[Mention]]:
    """Names of people by the words printed, titles left out, each with its places."""
    forms: dict[Words, list[Mention]] = defaultdict(list)
    for mention in material.mentions:
        if mention.kind is MentionKind.NAME and isinstance(mention.value, NameValue):
            words = tuple(word for word in TOKEN.findall(mention.value.name) if word[0].isalpha())
            if words:
                forms[words].append(mention)
    return forms


def _near(forms: Sequence[Words]) -> Iterator[tuple[Words, Words]]:
    """Pairs of names of which one word is nearly the same; each name is compared only with those that share its beginning or its end."""
    by_key: dict[str, list[int]] = defaultdict(list)
    seen: set[tuple[int, int]] = set()
    for at, words in enumerate(forms):
        last = _plain(words[-1])
        for key in {f"{last[:3]}·", f"·{last[-4:]}"}:
            for before in by_key[key][-20:]:
                if (before, at) not in seen:
                    seen.add((before, at))
                    yield forms[before], words
            by_key[key].append(at)


def _same_person(ones: Sequence[Mention], others: Sequence[Mention], one: Words, other: Words, endings: tuple[str, ...]) -> bool:
    a, b = [_plain(word) for word in one], [_plain(word) for word in other]
    if len(a) == len(b):
        different = [(x, y) for x, y in zip(a, b, strict=True) if x != y]
        if len(different) != 1:
            return False
        first = different[0] != (a[-1], b[-1])
        near = _one_word(*different[0], endings, shortest=_SHORTEST_FIRST if first else _SHORTEST)
        rest = [x for x, y in zip(a, b, strict=True) if x == y and len(x) > 2]
        return near and (bool(rest) or _same_title(ones, others))
    short, long = (a, b) if len(a) < len(b) else (b, a)
    return len(short) == 1 and _one_word(short[0], long[-1], endings, shortest=_SHORTEST) and _same_title(ones, others)


def _same_title(ones: Sequence[Mention], others: Sequence[Mention]) -> bool:
    """Whether both are printed with one and the same title, and neither with another."""
    titles = [
        Counter(m.value.title.casefold() for m in group if isinstance(m.value, NameValue) and m.value.title) for group in (ones, others)
    ]
    return bool(titles[0]) and titles[0].keys() == titles[1].keys()


def _one_word(one: str, other: str, endings: tuple[str, ...], *, shortest: int) -> bool:
    """Whether two words are one, spelt two ways: not a word with an ending, nor a man's and a woman's name."""
    if one == other or min(len(one), len(other)) < shortest or one[0] != other[0]:
        return False
    short, long = sorted((one, other), key=len)
    if long.startswith(short) and long[len(short) :] in endings:
        return False
    if one[:-1] == other[:-1] and "a" in (one[-1], other[-1]):
        return False
    if long == f"{short}a":
        return False
    return distance(one, other) <= (2 if len(short) >= _LONG else 1)


def distance(one: str, other: str, most: int = 2) -> int:
    """Letters to change, add or take away, or neighbours to swap (Damerau's restricted distance); ``most + 1`` where it is more."""
    if abs(len(one) - len(other)) > most or max(len(one), len(other)) > 60:
        return most + 1
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        before, last, row = row, before, [i]
        for j, b in enumerate(other, 1):
            least = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and one[i - 2] == b:
                least = min(least, last[j - 2] + 1)
            row.append(least)
    return min(row[-1], most + 1)


def _plain(word: str) -> str:
    """A word without case and accents: those are left out in headlines and in other languages."""
    folded = normalize("NFD", word.casefold()).replace("đ", "d")
    return "".join(sign for sign in folded if not combining(sign)) or word
