"""What a language's ``quantities`` module must say, and the index of phrases that the finder reads it through."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache
from importlib import import_module
from typing import NamedTuple

from babel.numbers import get_currency_name

from factcheck.reading.currencies import AFTER_ONLY, CENT_SIGNS, CODES, SIGNS
from factcheck.reading.lang import data_language
from factcheck.reading.phrases import TOKEN, Phrases


class Part(StrEnum):
    """What a word does inside a spelt-out number."""

    DIGIT = "digit"  # 0 to 9
    FIXED = "fixed"  # 10 to 19 in one word, or a closed phrase such as "a pair": takes no digit after it
    TENS = "tens"  # 10 to 90, a digit may follow
    TIMES_TEN = "times ten"  # "puluh", "mươi": makes tens of the digit before
    PLUS_TEN = "plus ten"  # "belas": makes a teen of the digit before
    HUNDRED = "hundred"
    SCALE = "scale"  # a thousand and above
    DOZEN = "dozen"  # multiplies by its value and closes
    HALF = "half"  # half of the unit or scale just named
    PARTS = "parts"  # denominator of a fraction
    AND = "and"
    POINT = "point"
    MINUS = "minus"
    ARTICLE = "article"  # "a" in "a dollar"
    VAGUE = "vague"  # "hundreds of": at least its value, no end


class Lead(StrEnum):
    """What a word before a quantity does to it."""

    ABOUT = "about"
    EXACTLY = "exactly"
    OVER = "over"
    UNDER = "under"
    BETWEEN = "between"
    FROM = "from"


class Joint(StrEnum):
    """What a word between two numbers makes of them."""

    TO = "to"
    BETWEEN = "and"  # joins only after "between"
    OR = "or"  # joins only numbers that are near each other: "two or three"


class UnitKind(StrEnum):
    """What a word after a number, or a sign before it, measures."""

    MONEY = "money"
    MONEY_AFTER = "money, after the number only"
    CENT = "cent"
    MEASURE = "measure"
    COUNT = "count"
    CLASSIFIER = "classifier"  # counts the noun that follows: "orang tentara", "chiếc xe tăng"


class Unit(NamedTuple):
    """A unit as the value names it."""

    kind: UnitKind
    symbol: str


@dataclass(frozen=True, slots=True)
class QuantityWords:
    """A language's words for numbers and what they count. Keys are lower case; a phrase is written with its blanks.

    ``common_money``: names of money that are common words too, so money only behind digits or a scale ("a real house", "two won medals").
    ``degrees``: capitals that mean degrees when glued to digits ("30C"). ``per``: words between what is counted and the round number of
    those it is counted among ("5.6 cases per 100,000 people"). ``no_nouns``: what a number with a hyphen does not count ("two-way").
    """

    decimal: str
    digits: Mapping[str, int]
    fixed: Mapping[str, str | int]
    tens: Mapping[str, int]
    scales: Mapping[str, int]
    hundred: tuple[str, ...]
    times_ten: tuple[str, ...] = ()
    plus_ten: tuple[str, ...] = ()
    dozens: Mapping[str, int] = field(default_factory=dict)
    halves: tuple[str, ...] = ()
    parts: Mapping[str, int] = field(default_factory=dict)
    joints: tuple[str, ...] = ()
    point: tuple[str, ...] = ()
    minus: tuple[str, ...] = ()
    articles: tuple[str, ...] = ()
    vague: Mapping[str, int] = field(default_factory=dict)
    suffixes: Mapping[str, int] = field(default_factory=dict)
    weak: frozenset[str] = frozenset()
    about: tuple[str, ...] = ()
    exactly: tuple[str, ...] = ()
    over: tuple[str, ...] = ()
    under: tuple[str, ...] = ()
    between: tuple[str, ...] = ()
    from_: tuple[str, ...] = ()
    loose_leads: frozenset[str] = frozenset()
    to: tuple[str, ...] = ()
    and_: tuple[str, ...] = ()
    or_: tuple[str, ...] = ()
    per: tuple[str, ...] = ()
    or_more: tuple[str, ...] = ()
    or_less: tuple[str, ...] = ()
    money: Mapping[str, str] = field(default_factory=dict)
    common_money: frozenset[str] = frozenset()
    cents: Mapping[str, str] = field(default_factory=dict)
    degrees: Mapping[str, str] = field(default_factory=lambda: {"C": "°C", "F": "°F"})
    measures: Mapping[str, str] = field(default_factory=dict)
    counts: Mapping[str, str] = field(default_factory=dict)
    classifiers: Mapping[str, str] = field(default_factory=dict)
    labels: frozenset[str] = frozenset()
    changes: frozenset[str] = frozenset()
    stops: frozenset[str] = frozenset()
    no_nouns: frozenset[str] = frozenset()
    plurals: bool = False


@dataclass(frozen=True, slots=True)
class QuantityIndex:
    """A language's words, indexed."""

    words: QuantityWords
    numbers: Phrases[tuple[Part, Decimal]]
    leads: Phrases[Lead]
    tos: Phrases[Joint]
    tails: Phrases[Lead]
    pers: Phrases[bool]
    units: Phrases[Unit]
    starts: frozenset[str]


def _number_entries(words: QuantityWords) -> list[tuple[str, tuple[Part, Decimal]]]:
    tables: list[tuple[Part, Mapping[str, str | int]]] = [
        (Part.DIGIT, dict(words.digits)),
        (Part.FIXED, words.fixed),
        (Part.TENS, dict(words.tens)),
        (Part.SCALE, dict(words.scales)),
        (Part.DOZEN, dict(words.dozens)),
        (Part.PARTS, dict(words.parts)),
        (Part.VAGUE, dict(words.vague)),
        (Part.HUNDRED, dict.fromkeys(words.hundred, 100)),
        (Part.TIMES_TEN, dict.fromkeys(words.times_ten, 10)),
        (Part.PLUS_TEN, dict.fromkeys(words.plus_ten, 10)),
        (Part.HALF, dict.fromkeys(words.halves, "0.5")),
        (Part.AND, dict.fromkeys(words.joints, 0)),
        (Part.POINT, dict.fromkeys(words.point, 0)),
        (Part.MINUS, dict.fromkeys(words.minus, -1)),
        (Part.ARTICLE, dict.fromkeys(words.articles, 1)),
    ]
    return [(phrase, (part, Decimal(value))) for part, table in tables for phrase, value in table.items()]


def _names_of_money(language: str) -> dict[str, str]:
    """The full names of currencies, singular and plural, in a language (CLDR)."""
    return {get_currency_name(code, count=count, locale=language).lower(): code for code in sorted(CODES) for count in (1, 2)}


def _unit_entries(words: QuantityWords, language: str) -> list[tuple[str, Unit]]:
    money = {**_names_of_money(language), **{code.lower(): code for code in CODES}, **SIGNS, **words.money}
    entries = [(name, Unit(UnitKind.MONEY_AFTER if name in AFTER_ONLY else UnitKind.MONEY, code)) for name, code in money.items()]
    entries += [(name, Unit(UnitKind.CENT, unit)) for name, unit in {**CENT_SIGNS, **words.cents}.items()]
    entries += [(name, Unit(UnitKind.MEASURE, unit)) for name, unit in words.measures.items()]
    entries += [(name, Unit(UnitKind.COUNT, noun)) for name, noun in words.counts.items()]
    entries += [(name, Unit(UnitKind.CLASSIFIER, noun)) for name, noun in words.classifiers.items()]
    return entries


@lru_cache(maxsize=8)
def quantity_index(language: str) -> QuantityIndex:
    """The index for a text in ``language`` (any BCP 47 tag)."""
    code = data_language(language)
    words: QuantityWords = import_module(f"factcheck.reading.lang.{code}.quantities").WORDS
    numbers = Phrases(_number_entries(words))
    leads = Phrases(
        [(phrase, lead) for lead, phrases in (
            (Lead.ABOUT, words.about), (Lead.EXACTLY, words.exactly), (Lead.OVER, words.over), (Lead.UNDER, words.under),
            (Lead.BETWEEN, words.between), (Lead.FROM, words.from_)) for phrase in phrases]
    )  # fmt: skip
    tails = Phrases([(p, Lead.OVER) for p in words.or_more] + [(p, Lead.UNDER) for p in words.or_less])
    tos = Phrases(
        [(p, Joint.TO) for p in (*words.to, "-", "–", "—")] + [(p, Joint.BETWEEN) for p in words.and_] + [(p, Joint.OR) for p in words.or_]
    )
    pers = Phrases((phrase, True) for phrase in words.per)
    entries = _unit_entries(words, code)
    opening = [name for name, unit in entries if unit.kind is UnitKind.MONEY]
    starts = frozenset({*numbers.starts(), *leads.starts(), *(TOKEN.findall(name.lower())[0] for name in opening)})
    return QuantityIndex(words, numbers, leads, tos, tails, pers, Phrases(entries), starts)
