"""A total and its parts: "12 people: 5 women and 8 men"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from factcheck.reading.checks import sayings
from factcheck.reading.checks.material import Figure, Material, Said, plain_number
from factcheck.reading.quantity_words import QuantityIndex, quantity_index
from factcheck.vocabulary import Flag, FlagKind, Span

_FEWEST_PARTS = 2
_MOST_PARTS = 12
_LONGEST_PART = 7
"""Words in one part of a list; a longer stretch is a clause and no part."""
_BEFORE_PARTS = 4
"""Words that may stand between a total and what opens its parts."""
_STOPS = frozenset(".;!?")
_OPENERS = {":": "", "(": ")", "—": "", "–": ""}


def find_sums(material: Material) -> Iterator[Flag]:
    """Totals that the parts listed right behind them do not add up to."""
    index = quantity_index(material.language)
    for said in material.sentences:
        figures = material.figures(said)
        if len(figures) <= _FEWEST_PARTS or _lists_some(material, said):
            continue
        for at in range(len(figures) - _FEWEST_PARTS):
            total = figures[at]
            opened = _opened(material, total, figures[at + 1])
            if opened is None or total.value <= 1:
                continue
            parts = _parts(material, said, figures[at + 1 : at + 1 + _MOST_PARTS], opened)
            added = sum((part.value for part in parts), Decimal(0))
            if len(parts) >= _FEWEST_PARTS and _of_one_kind(total, parts, index) and added != total.value:
                summands = " + ".join(plain_number(part.value) for part in parts)
                reason = sayings.TOTAL(parts=summands, sum_number=plain_number(added), printed_number=plain_number(total.value))
                yield Flag(FlagKind.TOTAL, (total.span, Span(parts[0].span.start, parts[-1].span.end)), reason)


def _opened(material: Material, total: Figure, part: Figure) -> tuple[int, str] | None:
    """The token after what opens the parts of a total, and the sign that closes them; ``None`` where nothing opens any."""
    words = material.listed.words
    for at in range(total.after, min(part.first, total.after + _BEFORE_PARTS + 3)):
        if words[at] in _OPENERS:
            return at + 1, _OPENERS[words[at]]
        found = material.index.roles.at(words, at)
        if found is not None and "consisting" in found[0]:
            return found[1], ""
        if found is not None or not (words[at].isalpha() or words[at] == ",") or at - total.after >= _BEFORE_PARTS:
            return None
    return None


def _lists_some(material: Material, said: Said) -> bool:
    """Whether the sentence says that what it lists is not all."""
    return any("incomplete" in role for _first, _after, role in material.roles(said.first, said.after))


def _parts(material: Material, said: Said, figures: Sequence[Figure], opened: tuple[int, str]) -> list[Figure]:
    """The figures of a list, one in each of its members; none where a member has no figure at its head, or several."""
    parts = []
    for member in _members(material, said, opened):
        inside = [figure for figure in figures if member.start <= figure.first and figure.after <= member.stop]
        if len(inside) != 1 or inside[0].first != member.start or len(member) > _LONGEST_PART:
            return []
        parts.append(inside[0])
    return parts


def _members(material: Material, said: Said, opened: tuple[int, str]) -> list[range]:
    """The members of a list, as tokens; none unless it ends with a conjunction and one more, and does not go on behind that."""
    words, conjunctions = material.listed.words, material.index.words.conjunctions
    begin, closing = opened
    end = min(said.after, begin + _MOST_PARTS * (_LONGEST_PART + 1))
    members: list[range] = []
    last = False
    for at in range(begin, end):
        joins, comma = words[at] in conjunctions, words[at] == ","
        ends = words[at] in _STOPS or words[at] == closing or (last and (comma or joins))
        if not (ends or joins or comma):
            continue
        if at > begin:
            members.append(range(begin, at))
        begin = at + 1
        if ends:
            rest = words[at : at + _LONGEST_PART] if comma or joins else []
            return members if last and conjunctions.isdisjoint(rest) else []
        last = joins
    return [*members, range(begin, end)] if last and begin < end == said.after else []


def _of_one_kind(total: Figure, parts: Sequence[Figure], index: QuantityIndex) -> bool:
    """Whether parts can be counted together: all money of one currency or one measure, or all things and people."""
    measured = {*index.words.measures.values(), *index.words.money.values(), *index.words.cents.values()} - {""}
    if total.unit in measured or total.unit.isupper():
        return total.unit != "%" and all(part.unit == total.unit for part in parts)
    whole = all(figure.value == figure.value.to_integral_value() for figure in (total, *parts))
    return (
        whole
        and not any(part.unit in measured or part.unit.isupper() for part in parts)
        and (bool(total.unit) or all(part.unit for part in parts))
    )
