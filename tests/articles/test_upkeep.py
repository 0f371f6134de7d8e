from __future__ import annotations

from django.db import connection
from django.utils import timezone

from articles import upkeep
from articles.models import Article, Claim, User
from factcheck.vocabulary import ClaimKind, ClaimState, Verdict
from tests.factories import make_article


def counts(article: Article) -> tuple[int, int, int]:
    article.refresh_from_db()
    return article.people, article.awaiting, article.stale


def claim(article: Article, by: User, state: ClaimState, verdict: Verdict = Verdict.CONFIRMED) -> Claim:
    number = article.claims.count() + 1
    return Claim.objects.create(
        article=article,
        number=number,
        position=number,
        label="Tanggal",
        kind=ClaimKind.DATE,
        printed="4 Maret",
        state=state,
        verdict=verdict,
        verdict_by=by,
        verdict_at=timezone.now(),
        rationale="Terbukti.",
        made_by=by,
    )


def test_counts_follow_the_claims_however_they_are_written(article: Article, checker: User) -> None:
    first = claim(article, checker, ClaimState.OPEN)
    assert counts(article) == (0, 0, 0)
    Claim.objects.filter(pk=first.pk).update(state=ClaimState.CHECKED)
    claim(article, checker, ClaimState.CHECKED)
    claim(article, checker, ClaimState.CHECKED, Verdict.OPINION)
    claim(article, checker, ClaimState.STALE)
    assert counts(article) == (0, 2, 1)
    first.refresh_from_db()
    first.state = ClaimState.STALE
    first.save()
    assert counts(article) == (0, 1, 2)
    Claim.objects.filter(article=article).update(removed_at=timezone.now())
    assert counts(article) == (0, 0, 0)


def test_counts_and_index_are_made_anew_from_what_is_stored(article: Article, checker: User) -> None:
    article.assignments.create(user=checker, assigned_by=checker)
    claim(article, checker, ClaimState.STALE)
    upkeep.remove(connection)
    Article.objects.filter(pk=article.pk).update(people=7, awaiting=7, stale=7)
    upkeep.install(connection)
    assert counts(article) == (1, 0, 1)


def test_a_text_too_large_for_an_index_is_stored_all_the_same(checker: User) -> None:
    words = " ".join(f"kata{n}" for n in range(90_000))
    assert make_article(actor=checker, text=words).current is not None
