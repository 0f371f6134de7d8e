"""Finding dates in running text: tokens, rules, joins, then resolving from left to right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from importlib import import_module

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


@lru_cache(maxsize=8)
def language_of(tag: str) -> tuple[DateWords, Lexicon, Rules]:
    """The data of a language, its words and rules ready for use."""
    words: DateWords = import_module(f"factcheck.reading.lang.{data_language(tag)}.dates").WORDS
    lexicon = Lexicon(words.words)
    return words, lexicon, Rules(lexicon, words.rules)


def context_of(words: DateWords, dateline: Dateline) -> Context:
    """What to resolve against, before anything is read."""
    month_first = any(dateline.timezone.startswith(zone) for zone in words.month_first)
    return Context(words, dateline.day, month_first=month_first, timezone=dateline.timezone)


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
    for expression in expressions:
        value = resolve(expression, replace(context, tense=tense_of(expression, tokens, words, stops)))
        if value is None:
            continue
        start, end = tokens.starts[expression.first], tokens.ends[expression.last]
        mentions.append(Mention(MentionKind.DATE, start, end, text[start:end], value))
        context = replace(context, anchor=read_timex(value.timex) or context.anchor)
    return mentions


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


def tense_of(expression: Expression, tokens: Tokens, words: DateWords, stops: frozenset[int] = frozenset()) -> str:
    """Past, future or neither, by the words of the clause around; COMING where there are no words around."""
    count = len(tokens.words)
    if expression.first == 0 and expression.last >= count - 1:
        return COMING
    before = _clause(tokens, words, range(expression.first - 1, max(-1, expression.first - _REACH), -1), stops)
    after = _clause(tokens, words, range(expression.last + 1, min(count, expression.last + _REACH)), stops)
    for word in (*before, *after):
        if word in words.future:
            return FUTURE
        if word in words.past:
            return PAST
    return ""


def _clause(tokens: Tokens, words: DateWords, indexes: range, stops: frozenset[int]) -> list[str]:
    found: list[str] = []
    for index in indexes:
        word = tokens.words[index]
        if tokens.codes[index] == BREAK or word in ".!?;" or word in words.divides or (indexes.step > 0 and index in stops):
            break
        found.append(word)
        if indexes.step < 0 and index in stops:
            break
    return found


def value_of_text(text: str, *, language: str, dateline: Dateline) -> list[tuple[Expression, DateValue, Tokens]]:
    """The expressions of a phrase with their values, tense left out of account."""
    words, lexicon, rules = language_of(language)
    tokens = lexicon.tokens(text)
    context = context_of(words, dateline)
    resolved = ((expression, resolve(expression, context)) for expression in join(rules.find(tokens), tokens))
    return [(expression, value, tokens) for expression, value in resolved if value is not None]
