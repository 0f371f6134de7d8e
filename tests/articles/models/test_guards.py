"""What the database itself refuses, whoever asks: through the ORM past every service, and in raw SQL."""

from __future__ import annotations

from datetime import datetime

import pytest
from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from articles.models import Anchor, Article, Capture, Claim, Evidence, Rating, Review, Source, Touch, User, Version
from articles.services.record import record
from factcheck.vocabulary import ClaimKind, ClaimState, Decision, EventKind, SourceKind, Stance
from tests.factories import make_article, make_checked_claim

HASH = "0" * 64
pytestmark = pytest.mark.django_db


@pytest.fixture
def claim(article: Article, checker: User, other_checker: User) -> Claim:
    """Checked by the checker, on evidence of the other checker."""
    return make_checked_claim(article, checker=checker, witness=other_checker)


def review_by(claim: Claim, reviewer: User, decision: Decision = Decision.APPROVED) -> Review:
    return Review.objects.create(
        claim=claim, reviewer=reviewer, decision=decision, reason="why", reviewed={}, reviewed_hash=HASH, at=timezone.now()
    )


def run(sql: str, *values: str | int | datetime) -> None:
    with connection.cursor() as cursor:
        cursor.execute(sql, values)


def test_touches_are_remembered_by_the_database(claim: Claim, checker: User, other_checker: User) -> None:
    assert set(Touch.objects.filter(claim=claim).values_list("user_id", flat=True)) == {checker.pk, other_checker.pk}


def test_touch_outlives_the_evidence(claim: Claim, other_checker: User) -> None:
    claim.evidence.all().delete()
    assert Touch.objects.filter(claim=claim, user=other_checker).exists()


def test_editor_of_evidence_is_remembered(claim: Claim, reviewer: User) -> None:
    run("UPDATE articles_evidence SET edited_by_id = %s WHERE claim_id = %s", reviewer.pk, claim.pk)
    with pytest.raises(IntegrityError, match="Four eyes"):
        review_by(claim, reviewer)


@pytest.mark.parametrize("who", ["checker", "other_checker", "reporter", "admin_user", "outsider"])
def test_four_eyes_no_approval_by_whoever_touched_it_or_does_not_review(claim: Claim, who: str, request: pytest.FixtureRequest) -> None:
    with pytest.raises(IntegrityError, match="Four eyes"):
        review_by(claim, request.getfixturevalue(who))


@pytest.mark.parametrize("role", ["reviewer", "chief"])
def test_four_eyes_promotion_does_not_help_the_checker(claim: Claim, checker: User, role: str) -> None:
    User.objects.filter(pk=checker.pk).update(role=role, is_superuser=True)
    with pytest.raises(IntegrityError, match="Four eyes"), transaction.atomic():
        review_by(claim, checker)
    with pytest.raises(IntegrityError, match="Four eyes"):
        run(
            "INSERT INTO articles_review (claim_id, reviewer_id, decision, reason, reviewed, reviewed_hash, at) "
            "VALUES (%s, %s, 'approved', '', '{}', %s, %s)",
            claim.pk,
            checker.pk,
            HASH,
            timezone.now(),
        )


def test_four_eyes_a_state_is_not_approved_without_its_review(claim: Claim, chief: User) -> None:
    claim.state = ClaimState.APPROVED
    with pytest.raises(IntegrityError), transaction.atomic():
        claim.save()
    with pytest.raises(IntegrityError), transaction.atomic():
        Claim.objects.filter(pk=claim.pk).update(state=ClaimState.APPROVED)
    with pytest.raises(IntegrityError), transaction.atomic():
        run("UPDATE articles_claim SET state = 'approved' WHERE id = %s", claim.pk)
    returned = review_by(claim, chief, Decision.RETURNED)
    with pytest.raises(IntegrityError, match="Four eyes"):
        run("UPDATE articles_claim SET state = 'approved', approval_id = %s WHERE id = %s", returned.pk, claim.pk)


def test_four_eyes_an_approval_of_another_claim_does_not_serve(claim: Claim, article: Article, checker: User, reviewer: User) -> None:
    other = Claim.objects.create(article=article, number=2, position=2, label="x", kind=ClaimKind.OTHER, printed="x", made_by=checker)
    review = review_by(other, reviewer)
    with pytest.raises(IntegrityError, match="Four eyes"):
        Claim.objects.filter(pk=claim.pk).update(state=ClaimState.APPROVED, approval=review)


def test_four_eyes_nobody_becomes_the_checker_of_what_they_approved(claim: Claim, reviewer: User) -> None:
    Claim.objects.filter(pk=claim.pk).update(state=ClaimState.APPROVED, approval=review_by(claim, reviewer))
    with pytest.raises(IntegrityError, match="Four eyes"), transaction.atomic():
        Claim.objects.filter(pk=claim.pk).update(verdict_by=reviewer)
    with pytest.raises(IntegrityError, match="Four eyes"):
        Evidence.objects.filter(claim=claim).update(given_by=reviewer)


def test_four_eyes_an_old_approval_does_not_serve_a_new_submission(claim: Claim, reviewer: User) -> None:
    review = review_by(claim, reviewer)
    Claim.objects.filter(pk=claim.pk).update(rationale="Something else.", submitted_at=timezone.now())
    with pytest.raises(IntegrityError, match="Four eyes"):
        Claim.objects.filter(pk=claim.pk).update(state=ClaimState.APPROVED, approval=review)


def test_four_eyes_whoever_filled_it_in_does_not_approve(claim: Claim, reviewer: User) -> None:
    Claim.objects.filter(pk=claim.pk).update(edited_by=reviewer, rationale="All mine.")
    with pytest.raises(IntegrityError, match="Four eyes"), transaction.atomic():
        review_by(claim, reviewer)
    Claim.objects.filter(pk=claim.pk).update(edited_by=None)
    with pytest.raises(IntegrityError, match="Four eyes"):
        review_by(claim, reviewer)


def test_claim_keeps_its_key(claim: Claim) -> None:
    with pytest.raises(IntegrityError):
        run("UPDATE articles_claim SET id = id + 1000 WHERE id = %s", claim.pk)


def test_rating_that_claims_carry_keeps_its_name(claim: Claim) -> None:
    rating = Rating.objects.get(name="True")
    Claim.objects.filter(pk=claim.pk).update(rating=rating)
    with pytest.raises(IntegrityError):
        Rating.objects.filter(pk=rating.pk).update(name="False indeed")


def test_claim_is_not_born_approved(claim: Claim, reviewer: User) -> None:
    review = review_by(claim, reviewer)
    claim.pk, claim.number, claim.state, claim.approval = None, 9, ClaimState.APPROVED, review
    with pytest.raises(IntegrityError):
        claim.save(force_insert=True)


def test_article_is_not_signed_off_over_unsettled_claims(claim: Claim, chief: User) -> None:
    settled = {"signed_off_by": chief, "signed_off_at": timezone.now(), "signed_off_hash": HASH}
    with pytest.raises(IntegrityError), transaction.atomic():
        Article.objects.filter(pk=claim.article_id).update(state="signed off", **settled)
    with pytest.raises(IntegrityError):
        run("UPDATE articles_article SET state = 'published' WHERE id = %s", claim.article_id)


def immutable_rows(claim: Claim, reviewer: User) -> dict[str, int]:
    """A row of each table that nothing may change, by table."""
    capture = Capture.objects.create(
        source=Source.objects.get(),
        file="captures/x",
        sha256=HASH,
        size=1,
        media_type="text/plain",
        captured_by=reviewer,
        captured_at=timezone.now(),
    )
    return {
        "articles_event": record(EventKind.CLAIM_MADE, actor=reviewer, article=Article.objects.select_related("chain").get()).pk,
        "articles_version": Version.objects.get().pk,
        "articles_capture": capture.pk,
        "articles_review": review_by(claim, reviewer).pk,
        "articles_touch": Touch.objects.order_by("pk")[0].pk,
    }


COLUMNS = {
    "articles_event": "actor_name",
    "articles_version": "text",
    "articles_capture": "sha256",
    "articles_review": "reason",
    "articles_touch": "user_id",
}


@pytest.mark.parametrize("table", COLUMNS)
def test_append_only_refuses_update_and_delete(table: str, claim: Claim, reviewer: User) -> None:
    pk = immutable_rows(claim, reviewer)[table]
    column = COLUMNS[table]
    for statement in (
        f"UPDATE {table} SET {column} = {column} WHERE id = {pk}",
        f"DELETE FROM {table} WHERE id = {pk}",
        f"DELETE FROM {table}",
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            run(statement)


def test_append_only_refuses_replacing_and_truncating(claim: Claim, reviewer: User) -> None:
    pk = immutable_rows(claim, reviewer)["articles_event"]
    if connection.vendor == "sqlite":
        statement = f"INSERT OR REPLACE INTO articles_event SELECT * FROM articles_event WHERE id = {pk}"
    else:
        run("SET CONSTRAINTS ALL IMMEDIATE")  # else PostgreSQL refuses for the foreign keys still to be checked, not for the guard
        statement = "TRUNCATE articles_event CASCADE"
    with pytest.raises(IntegrityError):
        run(statement)


def test_append_only_holds_in_the_orm(claim: Claim) -> None:
    version = Version.objects.get()
    version.text = "something else"
    with pytest.raises(IntegrityError), transaction.atomic():
        version.save()
    with pytest.raises(IntegrityError), transaction.atomic():
        Version.objects.all().update(text="something else")
    with pytest.raises(IntegrityError):
        Version.objects.filter(pk=version.pk)._raw_delete(using="default")


def anchor(claim: Claim, version: Version, start: int, end: int, exact: str) -> Anchor:
    return Anchor.objects.create(claim=claim, version=version, start=start, end=end, exact=exact)


def test_anchor_quotes_its_version(claim: Claim) -> None:
    version = Version.objects.get()
    assert anchor(claim, version, 0, 6, version.text[:6]).exact == "Kepala"
    length = len(version.text)
    for start, end, exact in (
        (0, 6, "kepala"),
        (1, 7, "Kepala"),
        (length - 3, length + 3, version.text[-3:]),
        (length + 1, length + 2, ""),
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            anchor(claim, version, start, end, exact)


def test_anchor_counts_code_points(checker: User, reporter: User) -> None:
    text = "Menteri 🙂 tiba pada 4 Maret di Huế bersama rombongan."
    version = make_article(actor=reporter, text=text).current
    assert version is not None
    claim = Claim.objects.create(
        article=version.article, number=1, position=1, label="x", kind=ClaimKind.DATE, printed="4 Maret", made_by=checker
    )
    start = text.index("4 Maret")
    assert anchor(claim, version, start, start + 7, "4 Maret").start == start


def test_anchor_stays_in_its_own_article(claim: Claim, reporter: User) -> None:
    other = make_article(actor=reporter, text="Kepala dinas lain bicara tentang hal yang lain sama sekali hari ini.").current
    assert other is not None
    with pytest.raises(IntegrityError):
        anchor(claim, other, 0, 6, "Kepala")


def test_evidence_is_once_a_claim_and_source(claim: Claim, checker: User) -> None:
    with pytest.raises(IntegrityError):
        Evidence.objects.create(claim=claim, source=Source.objects.get(), stance=Stance.SILENT, given_by=checker)


def test_evidence_rests_on_its_own_sources_capture(claim: Claim, reviewer: User, checker: User) -> None:
    other = Source.objects.create(name="Other", kind=SourceKind.DOCUMENT, added_by=checker)
    capture_id = immutable_rows_capture(other, reviewer)
    with pytest.raises(IntegrityError):
        Evidence.objects.filter(claim=claim).update(capture_id=capture_id)


def immutable_rows_capture(source: Source, by: User) -> int:
    return Capture.objects.create(
        source=source, file="captures/y", sha256=HASH, size=1, media_type="text/plain", captured_by=by, captured_at=timezone.now()
    ).pk


def test_words_outside_the_vocabulary_are_refused(claim: Claim) -> None:
    for column, table in (("state", "articles_claim"), ("kind", "articles_claim"), ("stance", "articles_evidence")):
        with pytest.raises(IntegrityError), transaction.atomic():
            run(f"UPDATE {table} SET {column} = 'zzz'")


def test_rating_is_not_invented_for_an_opinion(claim: Claim) -> None:
    with pytest.raises(IntegrityError):
        run("UPDATE articles_claim SET verdict = 'opinion', rating_id = (SELECT min(id) FROM articles_rating)")


def test_claim_is_never_deleted(claim: Claim) -> None:
    with pytest.raises(IntegrityError):
        run("DELETE FROM articles_claim WHERE id = %s", claim.pk)
