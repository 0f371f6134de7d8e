"""“We have checked this before”: the nearest earlier claims of the desk, and ClaimReviews of others that were imported.

The index that the database keeps gives some hundred candidates, by the rarer of the words looked for; :mod:`factcheck.evidence.ranking` then
says which are nearest, and :mod:`factcheck.evidence.bearing` whether that is near at all. A constant number of queries, whatever is asked.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from django.conf import settings
from django.db import connection
from django.db.models import Exists, OuterRef, QuerySet
from django.db.models.expressions import RawSQL
from django.urls import reverse
from django.utils.timezone import localdate

from articles.labels import label
from articles.models import Article, Claim, PriorCheck, Report
from articles.queries.searched_words import folded
from factcheck.evidence.bearing import bears_on, likeness, marks_of
from factcheck.evidence.ranking import Document, Index, Purpose
from factcheck.evidence.stems import SMALL_WORDS
from factcheck.vocabulary import ArticleState

MOST_SHOWN = 5
MOST_WORDS = 40
"""Different words that the index is asked for."""
COMMON = 500
"""Rows from which on a word is common: it is looked for only where there is none rarer."""
MOST_CANDIDATES = 300
LEAST_LIKENESS = 0.3
_SMALL = frozenset().union(*SMALL_WORDS.values())
_TABLES = ("articles_claim", "articles_priorcheck")


@dataclass(frozen=True, slots=True)
class Asked:
    """What is looked for: words, in a language."""

    text: str
    language: str


@dataclass(frozen=True, slots=True)
class EarlierCheck:
    """Something that was checked before: by the desk (``claim``) or by others (``prior``). One of the two is set.

    ``published``: whether it can be read by everybody, at ``url``; what is not yet cannot be cited either.
    """

    key: str
    said: str
    publisher: str
    language: str
    checked_on: date | None
    url: str
    published: bool
    claim: Claim | None = None
    prior: PriorCheck | None = None
    score: float = 0.0

    @property
    def rating(self) -> str:
        """How it was rated, in the words of whoever checked it; of the desk's own the rating, else the verdict."""
        if self.prior is not None:
            return self.prior.rating
        assert self.claim is not None  # noqa: S101  # one of the two is set
        verdict = self.claim.verdict
        return self.claim.rating.name if self.claim.rating else str(label(verdict)) if verdict else ""

    @property
    def words(self) -> str:
        """All that it is found by."""
        title = self.prior.title if self.prior else self.claim.article.title if self.claim else ""
        return f"{self.said}\n{title}"


def nearest_checks(
    asked: Sequence[Asked], articles: QuerySet[Article], *, without: Article | None = None, most: int = MOST_SHOWN
) -> tuple[EarlierCheck, ...]:
    """The nearest earlier checks to any of what is asked, nearest first; claims of ``articles`` alone, and none of ``without``. Three queries."""
    words = _words(one.text for one in asked)
    if not words:
        return ()
    rare_in = _rare(words)
    checks = [*_ours(articles, without, rare_in[0]), *_of_others(rare_in[1])]
    best: dict[str, EarlierCheck] = {}
    for language in sorted({check.language for check in checks}):
        alike = [check for check in checks if check.language == language]
        index = Index([Document(c.key, c.words, language) for c in alike], language=language or "en", purpose=Purpose.EARLIER_CLAIMS)
        by_key = {check.key: check for check in alike}
        for one in asked:
            for found in _near(one, index, by_key):
                if found.score > best.get(found.key, found).score or found.key not in best:
                    best[found.key] = found
    return tuple(sorted(best.values(), key=lambda check: (-check.score, check.key))[:most])


def _near(asked: Asked, index: Index, checks: dict[str, EarlierCheck]) -> Iterable[EarlierCheck]:
    """Those of ``checks`` that are near what is asked, with a score that compares between languages: published ones a little before others."""
    marks = marks_of(asked.text, asked.language)
    for ranked in index.rank(asked.text, language=asked.language, top=MOST_SHOWN * 2):
        check = checks[ranked.id]
        theirs = marks_of(check.said, check.language or asked.language)
        near = likeness(marks, theirs)
        if near >= LEAST_LIKENESS and bears_on(theirs, marks):
            yield replace(check, score=ranked.score * near + (0.05 if check.published else 0.0))


# --- candidates ----------------------------------------------------------------------------------------


def _ours(articles: QuerySet[Article], without: Article | None, words: Sequence[str]) -> list[EarlierCheck]:
    if not words:
        return []
    out = Report.objects.filter(article=OuterRef("article"))
    claims = (
        Claim.objects.live()
        .filter(
            verdict__isnull=False, article__in=articles.select_related(None).order_by().values("pk"), pk__in=_candidates(_TABLES[0], words)
        )
        .exclude(article=without)
        .annotate(came_out=Exists(out))
        .select_related("article", "rating")
        .order_by("-pk")
    )
    return [_check_of_claim(claim) for claim in claims]


def check_of(key: str, articles: QuerySet[Article]) -> EarlierCheck | None:
    """The check that ``key`` names, as far as it is there: a claim of ``articles`` with a verdict, or an imported one. One query."""
    kind, _, pk = key.partition("-")
    if not pk.isascii() or not pk.isdigit() or len(pk) > 18:
        return None
    if kind == "prior":
        prior = PriorCheck.objects.defer("review").filter(pk=int(pk)).first()
        return _check_of_prior(prior) if prior else None
    claims = Claim.objects.live().filter(
        verdict__isnull=False, article__in=articles.select_related(None).order_by().values("pk"), pk=int(pk)
    )
    out = Report.objects.filter(article=OuterRef("article"))
    claim = claims.annotate(came_out=Exists(out)).select_related("article", "rating").first() if kind == "claim" else None
    return _check_of_claim(claim) if claim else None


def _check_of_claim(claim: Claim) -> EarlierCheck:
    out: bool = claim.came_out  # type: ignore[attr-defined]  # annotated
    article = claim.article
    published = out and article.state is ArticleState.PUBLISHED
    return EarlierCheck(
        key=f"claim-{claim.pk}",
        said=f"{claim.label}: {claim.printed}" if claim.printed else claim.label,
        publisher=settings.DESK_NAME,
        language=article.language.partition("-")[0].lower(),
        checked_on=localdate(claim.verdict_at) if claim.verdict_at else None,
        url=settings.PUBLIC_URL + reverse("report-claim", args=[article.slug, claim.number]) if published else "",
        published=published,
        claim=claim,
    )


def _of_others(words: Sequence[str]) -> list[EarlierCheck]:
    if not words:
        return []
    checks = PriorCheck.objects.defer("review").filter(pk__in=_candidates(_TABLES[1], words)).order_by("-pk")
    return [_check_of_prior(check) for check in checks]


def _check_of_prior(check: PriorCheck) -> EarlierCheck:
    return EarlierCheck(
        key=f"prior-{check.pk}",
        said=check.claim,
        publisher=check.publisher,
        language=check.language.partition("-")[0].lower(),
        checked_on=check.reviewed_on,
        url=check.url,
        published=True,
        prior=check,
    )


# --- asking the index ----------------------------------------------------------------------------------


def _words(texts: Iterable[str]) -> list[str]:
    """The different words that may say something, as the index has them, those of the first text first."""
    words = (word for text in texts for word in re.findall(r"[^\W_]+", folded(text)))
    return list(dict.fromkeys(word for word in words if word not in _SMALL and (len(word) > 2 or word.isdigit())))[:MOST_WORDS]


def _rare(words: Sequence[str]) -> tuple[list[str], list[str]]:
    """The rarer of the words in the index of each table: as many as together hold some hundred rows. One query."""
    counts = [
        f"(SELECT count(*) FROM (SELECT 1 FROM {table}_search WHERE {_match(table)} LIMIT {COMMON}) AS held)"  # noqa: S608  # constants
        for table in _TABLES
        for _word in words
    ]
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {', '.join(counts)}", [_one(word) for _table in _TABLES for word in words])
        held: tuple[int, ...] = cursor.fetchone() or ()
    return _rarest(words, held[: len(words)]), _rarest(words, held[len(words) :])


def _rarest(words: Sequence[str], held: Sequence[int]) -> list[str]:
    known = sorted((count, at) for at, count in enumerate(held) if count)
    chosen: list[str] = []
    rows = 0
    for count, at in known:
        if chosen and rows + count > 2 * COMMON:
            break
        chosen.append(words[at])
        rows += count
    return chosen


def _candidates(table: str, words: Sequence[str]) -> RawSQL:
    """The keys of the rows that have most of these words, rarer ones weighing more where the database knows how."""
    index = f"{table}_search"
    if connection.vendor == "sqlite":
        sql = f"SELECT rowid FROM {index} WHERE {_match(table)} ORDER BY rank LIMIT {MOST_CANDIDATES}"  # noqa: S608  # a constant's name
        return RawSQL(sql, (" OR ".join(map(_one, words)),))  # noqa: S611  # as above
    query = " | ".join(words)
    sql = (
        f"SELECT id FROM {index} WHERE {_match(table)} "  # noqa: S608  # as above
        f"ORDER BY ts_rank(document, to_tsquery('simple', %s)) DESC LIMIT {MOST_CANDIDATES}"
    )
    return RawSQL(sql, (query, query))  # noqa: S611  # as above


def _match(table: str) -> str:
    return f"{table}_search MATCH %s" if connection.vendor == "sqlite" else "document @@ to_tsquery('simple', %s)"


def _one(word: str) -> str:
    """A word in the index's language: letters and digits alone, so that nothing is an operator."""
    return f'"{word}"' if connection.vendor == "sqlite" else word
