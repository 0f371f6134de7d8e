"""Two sentences that say the same of one thing with different figures, or with dates that cannot both be true.

Two are taken to be of one thing only where they share most of their telling words around the value, name no other people, places, days
or figures, and nothing in either says that it is of something else ("another", "previously"). What is not sure is not flagged.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from factcheck.reading.checks import sayings
from factcheck.reading.checks.calendar import apart, days_of, is_explicit, is_relative
from factcheck.reading.checks.material import Figure, Material, Said, plain_number
from factcheck.vocabulary import DateValue, Flag, FlagKind, Mention, MentionKind, QuantityValue, Span

_AROUND = 12
"""Words either side of a value that tell what it is of."""
_SUBJECT = 9
"""Words before "took place" that tell what did."""
_MOST_ALIKE = 12
"""Sentences that share a word, beyond which it tells nothing; so that the work stays linear in the text."""
_SHARED = 0.75
"""Of the words around the value in the sentence that has fewer of them, how many the other must have."""
_SHARED_BY_EVENTS = 2
"""Words that must be shared by two events with a date right beside their "took place"."""
_EXACT_BELOW = 100


@dataclass(frozen=True, slots=True)
class _Statement:
    """A value with what its sentence says around it."""

    mention: Mention
    sentence: int
    about: frozenset[str]
    names: frozenset[str]
    quantities: frozenset[str]
    dates: tuple[Mention, ...]
    occurs: bool
    figure: Figure | None = None


def find_restated(material: Material) -> Iterator[Flag]:
    """Pairs of values for one thing; each value is named in one flag at most."""
    statements = [statement for at, said in enumerate(material.sentences) for statement in _statements(material, at, said)]
    taken: set[int] = set()
    for one, other in _candidates(statements):
        if one.mention.start in taken or other.mention.start in taken:
            continue
        flag = _dates(material, one, other) if one.figure is None else _figures(material, one, other)
        if flag is not None:
            taken |= {one.mention.start, other.mention.start}
            yield flag


def _statements(material: Material, at: int, said: Said) -> Iterator[_Statement]:
    if said.after - said.first > 80 or any("otherwise" in role for _first, _after, role in material.roles(said.first, said.after)):
        return
    dates = tuple(m for m in said.mentions if isinstance(m.value, DateValue))
    quantities = [m for m in said.mentions if isinstance(m.value, QuantityValue)]
    figures = {figure.span.start: figure for figure in material.figures(said)}
    places = _places(material, said)
    for mention in said.mentions:
        figure = figures.get(mention.start) if mention.kind is MentionKind.QUANTITY else None
        if figure is None and not (mention.kind is MentionKind.DATE and (is_explicit(mention) or is_relative(mention))):
            continue
        first, after = material.tokens(Span(mention.start, mention.end))
        if material.listed.words[first - 1 : first] == ["("]:  # the year of a thing in a list, not of what is said
            continue
        begin, end = max(said.first, first - _AROUND), min(said.after, after + _AROUND)
        occurs = figure is None and _occurs(material, said, first)
        if len(dates) > 1 and figure is None and not occurs:
            continue
        if occurs:
            begin, end = max(said.first, first - _SUBJECT - 3), first
        about = frozenset(
            word
            for place in (*range(begin, first), *range(after, end))
            if place not in places and _tells(material, word := material.listed.words[place])
        )
        yield _Statement(
            mention,
            at,
            about,
            _capitals(material, said, places),
            frozenset(" ".join(m.text.lower().split()) for m in quantities if m is not mention),
            tuple(date for date in dates if date is not mention),
            occurs,
            figure,
        )


def _places(material: Material, said: Said) -> frozenset[int]:
    """The tokens of dates and quantities: they are compared as values, not as words."""
    return frozenset(
        place
        for m in said.mentions
        if m.kind in (MentionKind.DATE, MentionKind.QUANTITY)
        for place in range(*material.tokens(Span(m.start, m.end)))
    )


def _tells(material: Material, word: str) -> bool:
    words = material.index.words
    return word[0].isalpha() and len(word) >= words.shortest and word not in words.plain


def _capitals(material: Material, said: Said, places: frozenset[int]) -> frozenset[str]:
    """What a sentence names: its words with a capital, the first one left out."""
    listed = material.listed
    return frozenset(
        listed.words[at]
        for at in range(said.first + 1, said.after)
        if at not in places and listed.text[listed.starts[at]].isupper() and listed.words[at] not in material.index.words.plain
    )


def _occurs(material: Material, said: Said, first: int) -> bool:
    """Whether a "took place" stands right before a date, a short word between them at most."""
    begin = max(said.first, first - 6)
    return any("occurs" in role and first - end <= 2 for _start, end, role in material.roles(begin, first))


def _candidates(statements: Sequence[_Statement]) -> Iterator[tuple[_Statement, _Statement]]:
    """Pairs of statements in different sentences that share telling words, the likest first."""
    holders: dict[tuple[bool, str], list[int]] = defaultdict(list)
    for at, statement in enumerate(statements):
        for word in statement.about:
            holders[statement.figure is None, word].append(at)
    shared: Counter[tuple[int, int]] = Counter()
    for places in holders.values():
        if len(places) <= _MOST_ALIKE:
            shared.update((a, b) for n, a in enumerate(places) for b in places[n + 1 :] if statements[a].sentence != statements[b].sentence)
    for (a, b), _count in sorted(shared.items(), key=lambda entry: (-entry[1], entry[0])):
        yield statements[a], statements[b]


def _alike(material: Material, one: _Statement, other: _Statement) -> bool:
    """Whether two statements are of one thing."""
    if one.names and other.names and not (one.names <= other.names or other.names <= one.names):
        return False
    if one.quantities != other.quantities and one.quantities and other.quantities:
        return False
    if any(apart(a, b) for a in one.dates for b in other.dates):
        return False
    fewer = min(len(one.about), len(other.about))
    both = len(one.about & other.about)
    if one.occurs and other.occurs and both >= _SHARED_BY_EVENTS and both >= 0.4 * fewer:
        return True
    return both >= material.index.words.alike and both >= _SHARED * fewer


def _figures(material: Material, one: _Statement, other: _Statement) -> Flag | None:
    a, b = one.figure, other.figure
    if a is None or b is None or a.unit != b.unit or _compatible(a.value, b.value) or not _alike(material, one, other):
        return None
    if not a.unit or not _beside_alike(material, a, b):
        return None
    return _flag(FlagKind.TWO_VALUES, one, other, sayings.TWO_VALUES(one_words=_words(a), other_words=_words(b)))


def _words(figure: Figure) -> str:
    return f"{plain_number(figure.value)} {figure.unit}".strip()


def _beside_alike(material: Material, one: Figure, other: Figure) -> bool:
    """Whether the word right before or right behind the two figures is the same, and none of them is one of a row."""
    words, count = material.listed.words, material.listed.count
    before = one.first > 0 and other.first > 0 and words[one.first - 1] == words[other.first - 1] and words[one.first - 1].isalpha()
    behind = one.after < count and other.after < count and words[one.after] == words[other.after]
    return before or behind


def _compatible(one: Decimal, other: Decimal) -> bool:
    """Whether two figures can be one, rounded: 2 million and 2.1 million. Whole ones below a hundred are exact."""
    if one == other:
        return True
    if max(one, other) < _EXACT_BELOW and one == one.to_integral_value() and other == other.to_integral_value():
        return False
    rough, fine = sorted((one, other), key=lambda n: len(n.normalize().as_tuple().digits))
    exponent = rough.normalize().as_tuple().exponent
    return isinstance(exponent, int) and abs(rough - fine) <= Decimal(1).scaleb(exponent)


def _dates(material: Material, one: _Statement, other: _Statement) -> Flag | None:
    if other.figure is not None or not apart(one.mention, other.mention) or not _alike(material, one, other):
        return None
    told = [statement.mention for statement in (one, other) if not is_explicit(statement.mention)]
    if len(told) == 2:
        return None
    kind = FlagKind.RELATIVE_DATE if told else FlagKind.TWO_VALUES
    a, b = one.mention, other.mention
    reason = sayings.TWO_DATES(one_words=a.text, one_days=days_of(a), other_words=b.text, other_days=days_of(b))
    return _flag(kind, one, other, reason)


def _flag(kind: FlagKind, one: _Statement, other: _Statement, reason: str) -> Flag:
    spans = sorted((Span(s.mention.start, s.mention.end) for s in (one, other)), key=lambda span: span.start)
    return Flag(kind, tuple(spans), reason)
