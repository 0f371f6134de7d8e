"""What the machine reads in an article's current text: mentions and proposals, and the normal form of a value in it.

A reading is a function of text, language and dateline, so it is kept in memory by those and never stored.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from articles.models import Article, Version
from factcheck.reading.checks import check_article
from factcheck.reading.dates import read_date
from factcheck.reading.decoding import UnreadableText
from factcheck.reading.reader import read
from factcheck.reading.values import normalise
from factcheck.vocabulary import ClaimKind, Dateline, DateValue, Flag, Mention, MentionKind, Reading, Span

LONGEST_READ = 200_000
"""Characters; a longer text is shown without proposals rather than late."""

KINDS: dict[MentionKind, ClaimKind] = {
    MentionKind.DATE: ClaimKind.DATE,
    MentionKind.QUANTITY: ClaimKind.QUANTITY,
    MentionKind.NAME: ClaimKind.NAME,
    MentionKind.PLACE: ClaimKind.PLACE,
    MentionKind.ORGANISATION: ClaimKind.NAME,
    MentionKind.QUOTATION: ClaimKind.QUOTATION,
    MentionKind.ATTRIBUTION: ClaimKind.ATTRIBUTION,
    MentionKind.SUPERLATIVE: ClaimKind.SUPERLATIVE,
}
"""The kind of claim that a mention would make."""


@dataclass(frozen=True, slots=True)
class Resolved:
    """A value's normal form and how it was resolved, in words; both empty where nothing can be told."""

    normal: str = ""
    basis: str = ""


NOTHING = Reading(text="", language="und")


def reading_of(article: Article) -> Reading:
    """The machine's reading of the current text; an empty one where there is no text or it is too long."""
    version: Version | None = article.current
    if version is None or len(version.text) > LONGEST_READ:
        return NOTHING
    return _read(version.text, article.language, article.dateline)


@lru_cache(maxsize=64)
def _read(text: str, language: str, dateline: Dateline) -> Reading:
    try:
        return read(text, dateline=dateline, language=language)
    except UnreadableText:
        return NOTHING


def flags_of(article: Article) -> tuple[Flag, ...]:
    """What does not add up within the current text, as the machine reads it; kept in memory as the reading is."""
    version = article.current
    if version is None or len(version.text) > LONGEST_READ:
        return ()
    return _flags(version.text, article.language, article.dateline)


@lru_cache(maxsize=64)
def _flags(text: str, language: str, dateline: Dateline) -> tuple[Flag, ...]:
    reading = _read(text, language, dateline)
    return tuple(
        check_article(
            reading.text, language=reading.language, blocks=reading.blocks, sentences=reading.sentences, mentions=reading.mentions
        )
    )


def resolve(article: Article, kind: ClaimKind, printed: str, *, at: Span | None = None) -> Resolved:
    """The normal form of a value as printed, by the article's language and dateline.

    ``at`` is where it stands in the text, so that what the reading knows from around it helps; a name is looked for there without.
    """
    at = at or (_first_place(article, printed) if kind is ClaimKind.NAME else None)
    if at and (mention := mention_in(reading_of(article), kind, at)):
        return Resolved(mention.value.normal, mention.value.basis if isinstance(mention.value, DateValue) else "")
    normal = normalise(printed, kind, language=article.language, dateline=article.dateline)
    return Resolved(normal, _basis(article, kind, printed) if normal else "")


def _first_place(article: Article, printed: str) -> Span | None:
    words = printed.strip()
    at = reading_of(article).text.find(words) if words else -1
    return Span(at, at + len(words)) if at >= 0 else None


def _basis(article: Article, kind: ClaimKind, printed: str) -> str:
    if kind is not ClaimKind.DATE:
        return ""
    value = read_date(" ".join(printed.split()), language=article.language, dateline=article.dateline)
    return value.basis[:300] if value else ""


def mention_in(reading: Reading, kind: ClaimKind, span: Span) -> Mention | None:
    """The one mention inside a span whose value a claim of a date, a quantity or a name would take; ``None`` where there are none or several."""
    if kind not in (ClaimKind.DATE, ClaimKind.QUANTITY, ClaimKind.NAME):
        return None
    inside = [m for m in reading.mentions if KINDS[m.kind] is kind and span.start <= m.start and m.end <= span.end]
    return inside[0] if len(inside) == 1 else None
