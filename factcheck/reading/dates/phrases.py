"""A phrase that is one date: what a person types into a value field, EDTF included."""

from __future__ import annotations

from factcheck.reading.dates.edtf_forms import read_edtf
from factcheck.reading.dates.figures import FIGURES, read_figures
from factcheck.reading.dates.finding import context_of, language_of, value_of_text
from factcheck.reading.dates.patterns import GLUE, Expression
from factcheck.reading.dates.resolving import resolve
from factcheck.reading.dates.tokens import Tokens
from factcheck.vocabulary import Dateline, DateValue

_LONGEST = 200


def read_date(phrase: str, *, language: str, dateline: Dateline) -> DateValue | None:
    """The value of a phrase that is a date and nothing else; ``None`` where it is not.

    Understands what :func:`find_dates` does, bare figures ("27-11"), and plain EDTF. A year left out is the one that
    brings the date nearest to the dateline, rather past than to come.
    """
    phrase = phrase.strip()
    if not phrase or len(phrase) > _LONGEST:
        return None
    if (plain := read_edtf(phrase)) is not None:
        return plain
    if (figures := _bare_figures(phrase, language, dateline)) is not None:
        return figures
    found = value_of_text(phrase, language=language, dateline=dateline)
    if len(found) != 1:
        return None
    expression, value, tokens = found[0]
    return value if _nothing_else(expression, tokens) else None


def _bare_figures(phrase: str, language: str, dateline: Dateline) -> DateValue | None:
    """27-11, 27.11, 3/2023: figures that running text would have to introduce as a date."""
    values = read_figures(phrase) if FIGURES.fullmatch(phrase) else {}
    slot = next((slot for slot in ("date", "slashdate", "dashdate", "dotdate", "monthyear", "yearmonth") if slot in values), None)
    if slot is None:
        return None
    sense = "month" if slot in ("monthyear", "yearmonth") else "calendar"
    return resolve(Expression(sense, 0, 0, {slot: values[slot]}), context_of(language_of(language)[0], dateline))


def _nothing_else(expression: Expression, tokens: Tokens) -> bool:
    """Whether all around the expression is words that only lead up to a date."""
    around = (*range(expression.first), *range(expression.last + 1, len(tokens.words)))
    return all(GLUE & set(tokens.values[at]) for at in around)
