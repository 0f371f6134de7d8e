"""Finding dates in running text: tokens, rules, joins, then resolving from left to right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from functools import lru_cache
from importlib import import_module
from itertools import pairwise

from factcheck.reading.dates import bases
from factcheck.reading.dates.context import COMING, FUTURE, PAST, Context
from factcheck.reading.dates.joining import join
from factcheck.reading.dates.patterns import Expression, Rules
from factcheck.reading.dates.periods import read_timex
from factcheck.reading.dates.resolving import resolve
from factcheck.reading.dates.tokens import BREAK, Lexicon, Tokens
from factcheck.reading.lang import data_language
from factcheck.reading.lang.date_words import DateWords
from factcheck.vocabulary import Dateline, DateValue, Mention, MentionKind, Span

#: How many tokens either side of a date can tell its tense.
_REACH = 30
#: Words at most before a date that its sentence begins with: *Then on 3 March, …*
_FRONTED = 2
#: How many dates back a "two days later" can reach for one that is fine enough.
_REMEMBERED = 3
#: Tokens between a year and a date that is in it; slots that tell a year of their own.
_BESIDE, _WITH_YEAR = 6, {"year", "rel", "ofyear", "date", "monthyear", "dotmonthyear", "yearmonth", "yearday", "dayyear"}
#: Days from the dateline within which a date belongs to the news, and beyond which a text that has none of those tells another time.
_NEWS, _ANOTHER_TIME = 40, 400


@lru_cache(maxsize=8)
def language_of(tag: str) -> tuple[DateWords, Lexicon, Rules]:
    """The data of a language, its words and rules ready for use."""
    words: DateWords = import_module(f"factcheck.reading.lang.{data_language(tag)}.dates").WORDS
    lexicon = Lexicon(words.words)
    return words, lexicon, Rules(lexicon, words.rules)


def context_of(words: DateWords, dateline: Dateline) -> Context:
    """What to resolve against, before anything is read."""
    month_first = any(dateline.timezone.startswith(zone) for zone in words.month_first)
    return Context(words, dateline.day, month_first=month_first)


def find_dates(text: str, *, language: str, dateline: Dateline, spans: Sequence[Span] = ()) -> list[Mention]:
    """Every date, time, duration and set in a text, in order, none overlapping.

    ``spans`` are its sentences, where they are known: a tense does not reach beyond its sentence. Relative dates are resolved against the
    dateline, or, where the words say so (*two days before*), against the date last mentioned.
    """
    words, lexicon, rules = language_of(language)
    tokens = lexicon.tokens(text)
    expressions = join(rules.find(tokens), tokens)
    if not expressions:
        return []
    context = context_of(words, dateline)
    stops = _stops(tokens, spans)
    mentions: list[Mention] = []
    before: Expression | None = None
    for expression in expressions:
        context.tense = tense_of(expression, tokens, words, stops, context.tense)
        parted = before is not None and _begins_between(before.last, expression.first, tokens, stops)
        value = (None if parted and context.tense == FUTURE else _in_year_before(expression, before, context)) or resolve(
            expression, context
        )
        if value is None:
            continue
        before = expression
        start, end = tokens.starts[expression.first], tokens.ends[expression.last]
        mentions.append(Mention(MentionKind.DATE, start, end, text[start:end], value))
        _go_on(value, context)
    return mentions


def _begins_between(last: int, first: int, tokens: Tokens, stops: frozenset[int]) -> bool:
    """Whether another sentence begins between two tokens."""
    return any(index + 1 in stops or tokens.words[index] in ".!?" or tokens.codes[index] == BREAK for index in range(last + 1, first))


def _in_year_before(expression: Expression, before: Expression | None, context: Context) -> DateValue | None:
    """Next year, most likely in June: a date without a year right after a year is in that year."""
    anchor = context.anchor
    if before is None or anchor is None or anchor.grain != "Y" or expression.first - before.last > _BESIDE:
        return None
    if expression.sense not in ("month", "calendar") or expression.parts.keys() & _WITH_YEAR or context.tense == COMING:
        return None
    value = resolve(replace(expression, parts=expression.parts | {"year": anchor.first.year}), context)
    return replace(value, basis=bases.YEAR_BESIDE(normal_form=anchor.timex)) if value else None


def _near(value: DateValue, context: Context) -> bool:
    """Whether a date is of the dateline's own time."""
    return context.day is not None and value.earliest is not None and abs((context.day - value.earliest).days) <= _NEWS


def _go_on(value: DateValue, context: Context) -> None:
    """Take a date into the context for what comes after it.

    A text that tells dates long gone, and none of the dateline's time, is a narrative.
    """
    anchor = read_timex(value.timex.rpartition("/")[2])
    if anchor is None:
        return
    old = context.day is not None and (context.day - anchor.last).days > _ANOTHER_TIME
    told = old and anchor.grain in ("D", "M") and value.basis.startswith(bases.AS_PRINTED)
    context.seen_news = context.seen_news or _near(value, context)
    if anchor.grain == "D" and _near(value, context):
        context.news = anchor
    context.narrative = not context.seen_news and (told or context.narrative)
    context.earlier = (context.anchor, *context.earlier)[:_REMEMBERED] if context.anchor else ()
    context.anchor = anchor
    day, _, time = value.timex.partition("T")
    context.clock = datetime.fromisoformat(value.timex) if time[:1].isdigit() and len(day) == 10 and time[:2] < "24" else None


def _stops(tokens: Tokens, spans: Sequence[Span]) -> frozenset[int]:
    """Tokens that begin a sentence, where the sentences are known."""
    if not spans:
        return frozenset()
    begins = sorted(span.start for span in spans)
    found, at = set(), 0
    for index, start in enumerate(tokens.starts):
        while at < len(begins) and begins[at] <= start:
            found.add(index)
            at += 1
    return frozenset(found)


def tense_of(expression: Expression, tokens: Tokens, words: DateWords, stops: frozenset[int] = frozenset(), before_it: str = "") -> str:
    """Past, future or neither, by the words of the clause around; COMING where there are no words around.

    A clause of next to no words goes on in the tense before it (*… in two days, or in a week*). A date that a sentence begins with
    has the tense of what follows it, beyond a comma and a relative clause too.
    """
    count = len(tokens.words)
    first, last = expression.first, expression.last
    if first == 0 and last >= count - 1:
        return COMING
    if last + 1 < count and tokens.words[last + 1] in words.future_after:
        return FUTURE
    if words.past_before & {tokens.words[first], tokens.words[max(first - 1, 0)]}:
        return PAST
    before = _clauses(tokens, words.divides, range(first - 1, max(-1, first - _REACH), -1), stops)
    behind = range(last + 1, min(count, last + _REACH))
    after = _clauses(tokens, words.divides, behind, stops)
    near = [*before, *after[:1]]
    if sum(map(len, before)) <= _FRONTED:
        near += [*after[1:], *_clauses(tokens, frozenset(), behind, stops)]
    for clause in near:
        if tense := _tense_told(clause, words):
            return tense
    return before_it if sum(map(len, (*before, *after))) <= 2 else ""


def _tense_told(clause: Sequence[str], words: DateWords) -> str:
    """The tense that the words of a clause tell; the future wins, as in *said it would close*."""
    cues = {*clause, *map(" ".join, pairwise(clause))}
    if not words.future.isdisjoint(cues):
        return FUTURE
    if not words.past.isdisjoint(cues) or (words.timeless.isdisjoint(cues) and words.past_forms.search(" ".join(clause))):
        return PAST
    return ""


def _clauses(tokens: Tokens, divides: frozenset[str], indexes: range, stops: frozenset[int]) -> list[list[str]]:
    """The words one way from a date up to the end of its sentence or of what it is a clause of, parted at commas; nearest first.

    Each as it is read, whichever way it was gone through.
    """
    found: list[list[str]] = [[]]
    for index in indexes:
        word = tokens.words[index]
        if tokens.codes[index] == BREAK or word in '.!?;"“”' or word in divides or (indexes.step > 0 and index in stops):
            break
        if word == ",":
            found.append([])
        else:
            found[-1].append(word)
        if indexes.step < 0 and index in stops:
            break
    return found if indexes.step > 0 else [clause[::-1] for clause in found]


def value_of_text(text: str, *, language: str, dateline: Dateline) -> list[tuple[Expression, DateValue, Tokens]]:
    """The expressions of a phrase with their values, tense left out of account."""
    words, lexicon, rules = language_of(language)
    tokens = lexicon.tokens(text)
    context = context_of(words, dateline)
    resolved = ((expression, resolve(expression, context)) for expression in join(rules.find(tokens), tokens))
    return [(expression, value, tokens) for expression, value in resolved if value is not None]
