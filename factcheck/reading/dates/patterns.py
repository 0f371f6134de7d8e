"""Rules over codes: a language's patterns of kinds, as regular expressions on :class:`Tokens.codes`."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from factcheck.reading.dates.tokens import UNKNOWN, Lexicon, Tokens

#: Kinds of words that are of no date, as those of no kind are.
PLAIN = frozenset(("name", "subject", "saying"))
#: Kinds that hold a pattern together and mean nothing by themselves.
GLUE = frozenset(
    "comma open close dash slash dot apostrophe bar colon of the and to from between at on datetag hourtag weektag yeartag ordinaltag "
    "starting in th s apostrophe oclock old article dayword weekword weekof daytag monthtag decadetag".split()
)


@dataclass(frozen=True, slots=True)
class Rule:
    """What a match says (``sense``), the compiled pattern, and for each slot the kinds that it asks for."""

    sense: str
    regex: re.Pattern[str]
    slots: tuple[tuple[str, str, tuple[str, ...]], ...]


@dataclass(slots=True)
class Expression:
    """Words that say a date or time, not yet resolved: tokens ``first`` to ``last``, both included, and what stands in each slot."""

    sense: str
    first: int
    last: int
    parts: dict[str, object] = field(default_factory=dict)


class Rules:
    """The rules of one language, by the code that a match can begin with."""

    def __init__(self, lexicon: Lexicon, rules: tuple[tuple[str, str], ...]) -> None:
        self._by_code: dict[str, list[Rule]] = {}
        compiled = [Rule(sense, re.compile(_regex(pattern, lexicon)), _slots(pattern)) for sense, pattern in rules]
        for rule, (_, pattern) in zip(compiled, rules, strict=True):
            for code in sorted(_openers(pattern, lexicon)):
                self._by_code.setdefault(code, []).append(rule)

    def find(self, tokens: Tokens) -> list[Expression]:
        """Every expression, from left to right, none overlapping."""
        found: list[Expression] = []
        codes, by_code = tokens.codes, self._by_code
        at, count = 0, len(codes)
        while at < count:
            rules = by_code.get(codes[at])
            best = self._longest(rules, codes, at) if rules else None
            if best is None:
                at += 1
                continue
            rule, match = best
            parts = {slot: _part(tokens, kinds, match.start(group)) for slot, group, kinds in rule.slots if match.start(group) >= 0}
            first = at
            while rule.sense != "day_of_month" and "leadin" in tokens.values[first]:
                first += 1
            found.append(Expression(rule.sense, first, match.end() - 1, parts))
            at = match.end()
        return found

    @staticmethod
    def _longest(rules: list[Rule], codes: str, at: int) -> tuple[Rule, re.Match[str]] | None:
        best: tuple[Rule, re.Match[str]] | None = None
        for rule in rules:
            match = rule.regex.match(codes, at)
            if match and (best is None or match.end() > best[1].end()):
                best = (rule, match)
        return best


def _part(tokens: Tokens, kinds: tuple[str, ...], at: int) -> object:
    """What the token in a slot means: by the first of the kinds that the pattern asked for."""
    values = tokens.values[at]
    return next((values[kind] for kind in kinds if kind in values), None)


def _regex(pattern: str, lexicon: Lexicon) -> str:
    out: list[str] = []
    seen: dict[str, int] = {}
    for piece in pattern.split():
        if piece == "(":
            out.append("(?:")
        elif piece in (")", ")?"):
            out.append(piece)
        elif piece[0] in "<>":
            out.append(_around(piece, lexicon))
        else:
            out.append(_word(piece, lexicon, seen))
    return "".join(out)


def _around(piece: str, lexicon: Lexicon) -> str:
    behind, negative = piece[0] == "<", piece[1] == "!"
    if piece == "<start":
        return r"(?<![\s\S])"
    characters = _class(piece[2 if negative else 1 :], lexicon)
    return f"(?{'<' if behind else ''}{'!' if negative else '='}{characters})"


def _word(piece: str, lexicon: Lexicon, seen: dict[str, int]) -> str:
    slot, kinds = _slot(piece)
    body = _class("|".join(kinds), lexicon)
    if slot not in GLUE:
        seen[slot] = seen.get(slot, 0) + 1
        body = f"(?P<{slot}__{seen[slot]}>{body})"
    return f"(?:{body})?" if piece.endswith("?") else body


def _slot(piece: str) -> tuple[str, tuple[str, ...]]:
    slot, _, named = piece.rstrip("?").rpartition("=")
    kinds = tuple(named.split("|"))
    return slot or kinds[0], kinds


def _slots(pattern: str) -> tuple[tuple[str, str, tuple[str, ...]], ...]:
    """Each slot's name, its group in the expression (a slot can stand in two places) and its kinds."""
    seen: dict[str, int] = {}
    found = []
    for slot, kinds in (_slot(piece) for piece in pattern.split() if piece[0] not in "()<>"):
        if slot not in GLUE:
            seen[slot] = seen.get(slot, 0) + 1
            found.append((slot, f"{slot}__{seen[slot]}", kinds))
    return tuple(found)


def _class(kinds: str, lexicon: Lexicon) -> str:
    wanted = set(kinds.split("|"))
    codes = [
        code for members, code in lexicon.codes.items() if members & wanted or ("other" in wanted and (code == UNKNOWN or members & PLAIN))
    ]
    unknown = [kind for kind in wanted - {"other"} if not any(kind in members for members in lexicon.codes)]
    if unknown:
        raise ValueError(f"no word of kind {', '.join(sorted(unknown))}")
    return "[" + "".join(re.escape(code) for code in codes) + "]"


def _openers(pattern: str, lexicon: Lexicon) -> set[str]:
    """The codes that a match can begin with."""
    codes: set[str] = set()
    pieces = [piece for piece in pattern.split() if piece[0] not in "<>"]
    at = 0
    while at < len(pieces):
        piece = pieces[at]
        if piece == "(":
            end = _closing(pieces, at)
            codes |= _openers(" ".join(pieces[at + 1 : end]), lexicon)
            if pieces[end] != ")?":
                return codes
            at = end + 1
            continue
        codes |= set(_class(piece.rstrip("?").rpartition("=")[2], lexicon)[1:-1].replace("\\", ""))
        if not piece.endswith("?"):
            return codes
        at += 1
    return codes


def _closing(pieces: list[str], at: int) -> int:
    depth = 0
    for index in range(at, len(pieces)):
        depth += (pieces[index] == "(") - (pieces[index] in (")", ")?"))
        if depth == 0:
            return index
    raise ValueError("a bracket is not closed")
