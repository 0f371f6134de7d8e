"""Joins neighbouring expressions: a time to its day (*Rabu (4/12) pukul 10.00*), two dates to a range (*from May to October*)."""

from __future__ import annotations

from dataclasses import replace

from factcheck.reading.dates.patterns import Expression
from factcheck.reading.dates.resolving import DAY_SENSES, END_SENSES, TIME_SENSES, TIME_SLOTS
from factcheck.reading.dates.tokens import Tokens

_BETWEEN_TIME = frozenset(("comma", "at", "hourtag", "datetag", "close", "open", "bar", "dash"))
#: One end at least of a range is a date of the calendar: "from Monday to Friday" stays two.
_EXPLICIT = frozenset(("calendar", "day_of_month", "month", "year", "group", "season", "decade"))
_TO = frozenset(("to", "dash"))
#: What stands between the members of a list.
_LISTING = frozenset(("comma", "and", "dash"))


def join(expressions: list[Expression], tokens: Tokens) -> list[Expression]:
    """The expressions with neighbours joined, in order."""
    joined: list[Expression] = []
    for expression in expressions:
        last = expression
        while joined and (both := _with_time(joined[-1], last, tokens)):
            joined.pop()
            last = both
        joined.append(last)
    return _ranges([expression for expression in joined if expression.sense != "part"], tokens)


def _gap(first: Expression, last: Expression, tokens: Tokens) -> list[frozenset[str]] | None:
    if last.first - first.last > 4:
        return None
    return [frozenset(tokens.values[at]) for at in range(first.last + 1, last.first)]


def _with_time(first: Expression, last: Expression, tokens: Tokens) -> Expression | None:
    gap = _gap(first, last, tokens)
    if gap is None or len(gap) > 2 or any(not kinds & _BETWEEN_TIME for kinds in gap):
        return None
    for day, time in ((first, last), (last, first)):
        timed = any(slot in day.parts for slot in TIME_SLOTS if slot != "part") or ("part" in day.parts and time.sense == "part")
        if day.sense in DAY_SENSES and time.sense in TIME_SENSES and not timed:
            if day.sense == "nth" and day.parts.get("unit", "D") != "D":
                continue
            parts = day.parts | {slot: part for slot, part in time.parts.items() if slot in TIME_SLOTS}
            return _whole(replace(day, parts=parts), first, last, tokens)
    if first.sense == "clock" and last.sense == "part" and "part" not in first.parts and not gap:
        return _whole(replace(first, parts=first.parts | last.parts), first, last, tokens)
    if {first.sense, last.sense} == {"day_part", "clock"}:
        part, clock = (first, last) if first.sense == "day_part" else (last, first)
        return _whole(replace(part, parts=clock.parts | part.parts), first, last, tokens)
    return None


def _whole(expression: Expression, first: Expression, last: Expression, tokens: Tokens) -> Expression:
    """Spans both; a bracket opened in between is taken in up to its close."""
    end = last.last
    opened = sum("open" in tokens.values[at] for at in range(first.first, end + 1)) - sum(
        "close" in tokens.values[at] for at in range(first.first, end + 1)
    )
    if opened > 0 and end + 1 < len(tokens.values) and "close" in tokens.values[end + 1]:
        end += 1
    return replace(expression, first=first.first, last=end)


def _ranges(expressions: list[Expression], tokens: Tokens) -> list[Expression]:
    _share_years(expressions, tokens)
    joined: list[Expression] = []
    for expression in expressions:
        if joined and not _months_side_by_side(joined[-1], expression, tokens) and (both := _range(joined[-1], expression, tokens)):
            joined[-1] = both
            continue
        joined.append(expression)
    return joined


def _share_years(expressions: list[Expression], tokens: Tokens) -> None:
    """June, July and August 2020; Jan-Feb 2017: the year of the last is that of all that lead up to it, month by month."""
    for at in range(len(expressions) - 1, 0, -1):
        first, last = expressions[at - 1], expressions[at]
        if "year" not in last.parts or first.parts.keys() & {"year", "rel", "ofyear"} or not first.sense == last.sense == "month":
            continue
        gap = _gap(first, last, tokens)
        if gap and all(kinds & _LISTING for kinds in gap) and _number(first, "month") < _number(last, "month"):
            first.parts["year"] = last.parts["year"]


def _number(expression: Expression, slot: str) -> int:
    found = expression.parts.get(slot)
    return found if isinstance(found, int) else 0


def _months_side_by_side(first: Expression, last: Expression, tokens: Tokens) -> bool:
    """Jan-Feb: two months next to each other are all that is between them."""
    gap = _gap(first, last, tokens)
    if not first.sense == last.sense == "month" or not gap or len(gap) > 1 or "dash" not in gap[0]:
        return False
    return first.parts.get("year") == last.parts.get("year") and _number(last, "month") - _number(first, "month") == 1


def _range(first: Expression, last: Expression, tokens: Tokens) -> Expression | None:
    if first.sense not in END_SENSES or last.sense not in END_SENSES or not {first.sense, last.sense} & _EXPLICIT:
        return None
    if any(slot in side.parts for side in (first, last) for slot in TIME_SLOTS):
        return None
    gap = _gap(first, last, tokens)
    if (
        not gap
        or not (gap[0] & _TO or _between(first, gap[0], tokens))
        or any(not kinds & {"datetag", "at", "the", "open"} for kinds in gap[1:])
    ):
        return None
    if first.sense == "weekday" and last.sense != "weekday" and "day" not in last.parts:
        return None
    return Expression("range", first.first, last.last, {"from": first, "to": last})


def _between(first: Expression, kinds: frozenset[str], tokens: Tokens) -> bool:
    """Between A and B."""
    if "and" not in kinds:
        return False
    return any("between" in tokens.values[at] for at in range(max(first.first - 2, 0), first.first))
