"""States as the services write them: each step with its event, four eyes, and what voids what."""

from __future__ import annotations

import pytest

from articles.demo.work import approve, claim, exempt, judge, say, search, send_back
from articles.models import Article, Claim, Event, Sentence, Source, User, Waiver
from articles.queries.content import claim_hash, content_hash
from articles.queries.history import prove
from articles.services.claims import move_claim, remove_claim
from articles.services.coverage import exempt_sentence, reopen_sentence
from articles.services.errors import Conflict, Refused
from articles.services.evidence import edit_evidence, remove_evidence
from articles.services.publishing import publish_article
from articles.services.sources import add_source, draw_lineage, edit_source
from articles.services.workflow import (
    approve_claim,
    reopen_claim,
    return_claim,
    sign_off_article,
    submit_claim,
    waive_origins,
    withdraw_article,
)
from factcheck.vocabulary import ArticleState, ClaimKind, ClaimState, EventKind, ExemptReason, Relation, SourceKind, Stance, Verdict

pytestmark = pytest.mark.django_db


@pytest.fixture
def gazette(article: Article, checker: User) -> Source:
    return add_source(article, actor=checker, name="City gazette", kind=SourceKind.DOCUMENT)


@pytest.fixture
def minutes(article: Article, checker: User) -> Source:
    return add_source(article, actor=checker, name="Council minutes", kind=SourceKind.DOCUMENT)


@pytest.fixture
def checked(article: Article, checker: User, gazette: Source, minutes: Source) -> Claim:
    """A claim with two origins, submitted by the checker."""
    made = claim(article, "27 Februari", actor=checker, label="Parade", kind=ClaimKind.DATE)
    say(made, gazette, actor=checker, stated="27 February")
    say(made, minutes, actor=checker, stated="27 February")
    return judge(made, Verdict.CONFIRMED, "Both records give the day.", actor=checker, rating="True")


def last_kinds(article: Article, number: int) -> list[EventKind]:
    events = Event.objects.filter(chain__article=article).order_by("-sequence")[:number]
    return [event.kind for event in events][::-1]


def fresh(article: Article) -> Article:
    return Article.objects.select_related("current").get(pk=article.pk)


def cover_the_rest(article: Article, actor: User) -> None:
    for sentence in Sentence.objects.filter(version=article.current_id):
        if not article.claims.filter(anchors__start__lt=sentence.end, anchors__end__gt=sentence.start).exists():
            exempt_sentence(sentence, actor=actor, reason=ExemptReason.COMMON_KNOWLEDGE)


def test_submit_puts_the_article_in_review(checked: Claim) -> None:
    assert checked.state is ClaimState.CHECKED
    assert fresh(checked.article).state is ArticleState.IN_REVIEW
    assert last_kinds(checked.article, 2) == [EventKind.CLAIM_SUBMITTED, EventKind.ARTICLE_REVIEW_BEGUN]


def test_submit_of_a_stale_form_is_a_conflict(checked: Claim, checker: User) -> None:
    reopened = reopen_claim(checked, actor=checker)
    with pytest.raises(Conflict):
        submit_claim(reopened, actor=checker, read_at_version=reopened.row_version - 1)


def test_approve_binds_to_what_was_shown(checked: Claim, reviewer: User) -> None:
    review = approve(checked, actor=reviewer)
    stored = Claim.objects.select_related("article", "rating").get(pk=checked.pk)
    assert stored.state is ClaimState.APPROVED
    assert stored.approval == review
    assert review.reviewed_hash == claim_hash(stored)
    assert review.reviewed["rationale"] == "Both records give the day."


def test_approve_of_something_else_is_a_conflict(checked: Claim, reviewer: User) -> None:
    with pytest.raises(Conflict):
        approve_claim(checked, actor=reviewer, reviewed_hash="0" * 64)
    checked.refresh_from_db()
    assert checked.state is ClaimState.CHECKED


def test_approve_twice_is_refused_and_deletes_nothing(checked: Claim, reviewer: User, chief: User) -> None:
    approve(checked, actor=reviewer)
    with pytest.raises(Refused, match="approved already"):
        approve(checked, actor=chief)
    assert checked.reviews.count() == 1


def test_four_eyes_in_the_service(checked: Claim, checker: User) -> None:
    User.objects.filter(pk=checker.pk).update(role="chief")
    checker.refresh_from_db()
    with pytest.raises(Refused, match="Four eyes"):
        approve(checked, actor=checker)


def test_four_eyes_a_reviewer_who_rewrites_it_does_not_approve_it(checked: Claim, checker: User, reviewer: User) -> None:
    reopen_claim(checked, actor=reviewer)
    judge(checked, Verdict.CONFIRMED, "Rewritten by the reviewer.", actor=reviewer, rating="True")
    with pytest.raises(Refused, match="Four eyes"):
        approve(checked, actor=reviewer)


def test_four_eyes_a_reviewer_who_submits_it_does_not_approve_it(checked: Claim, reviewer: User) -> None:
    reopen_claim(checked, actor=reviewer)
    checked.refresh_from_db()
    submit_claim(checked, actor=reviewer, read_at_version=checked.row_version)
    with pytest.raises(Refused, match="Four eyes"):
        approve(checked, actor=reviewer)


def test_four_eyes_a_reviewer_who_takes_evidence_away_does_not_approve_it(checked: Claim, checker: User, reviewer: User) -> None:
    remove_evidence(checked.evidence.all()[0], actor=reviewer)
    judge(checked, Verdict.CONFIRMED, "One record gives the day.", actor=checker)
    with pytest.raises(Refused, match="Four eyes"):
        approve(checked, actor=reviewer)


def test_return_needs_a_reason(checked: Claim, reviewer: User) -> None:
    content = claim_hash(Claim.objects.select_related("article", "rating").get(pk=checked.pk))
    with pytest.raises(Refused, match="Say why"):
        return_claim(checked, actor=reviewer, reason="  ", reviewed_hash=content)


def test_returned_claim_comes_back(checked: Claim, checker: User, reviewer: User) -> None:
    send_back(checked, "Which of the two is primary?", actor=reviewer)
    checked.refresh_from_db()
    assert checked.state is ClaimState.RETURNED
    again = judge(checked, Verdict.CONFIRMED, "The gazette is primary.", actor=checker)
    assert again.state is ClaimState.CHECKED
    approve(again, actor=reviewer)


def test_new_evidence_makes_a_checked_claim_stale(checked: Claim, article: Article, other_checker: User) -> None:
    diary = add_source(article, actor=other_checker, name="Mayor's diary", kind=SourceKind.DOCUMENT)
    say(checked, diary, actor=other_checker, stance=Stance.CONTRADICTS, stated="28 February")
    checked.refresh_from_db()
    assert checked.state is ClaimState.STALE
    assert checked.stale_because == "evidence of one more source was added"


def test_edited_and_removed_evidence_makes_an_approved_claim_stale(checked: Claim, checker: User, reviewer: User) -> None:
    approve(checked, actor=reviewer)
    row = checked.evidence.all()[0]
    row = edit_evidence(row, actor=checker, read_at_version=row.row_version, stance=Stance.SUPPORTS, stated="27 Feb 2024")
    checked.refresh_from_db()
    assert (checked.state, checked.approval) == (ClaimState.STALE, None)
    judge(checked, Verdict.CONFIRMED, "Still so.", actor=checker)
    approve(checked, actor=reviewer)
    remove_evidence(row, actor=checker)
    checked.refresh_from_db()
    assert checked.state is ClaimState.STALE


def test_sign_off_names_what_is_open(checked: Claim, chief: User, reviewer: User) -> None:
    approve(checked, actor=reviewer)
    with pytest.raises(Refused, match=r"Sentences 1 and 2 are open"):
        sign_off_article(checked.article, actor=chief)


def test_sign_off_binds_to_the_content_and_any_edit_voids_it(checked: Claim, checker: User, reviewer: User, chief: User) -> None:
    approve(checked, actor=reviewer)
    cover_the_rest(checked.article, checker)
    article = sign_off_article(checked.article, actor=chief)
    assert article.signed_off_hash == content_hash(fresh(article))
    reopen_sentence(Sentence.objects.filter(exempt_reason__isnull=False)[0], actor=checker)
    article = fresh(article)
    assert (article.state, article.signed_off_by, article.signed_off_hash) == (ArticleState.IN_REVIEW, None, "")
    assert last_kinds(article, 1) == [EventKind.ARTICLE_SIGN_OFF_VOIDED]


@pytest.fixture
def signed_off(checked: Claim, checker: User, reviewer: User, chief: User) -> Article:
    approve(checked, actor=reviewer)
    cover_the_rest(checked.article, checker)
    return sign_off_article(checked.article, actor=chief)


def test_renamed_source_voids_the_sign_off(signed_off: Article, checker: User, gazette: Source) -> None:
    edit_source(gazette, actor=checker, read_at_version=1, name="Something else")
    assert fresh(signed_off).state is ArticleState.IN_REVIEW


def test_source_made_confidential_voids_the_sign_off(signed_off: Article, checker: User, gazette: Source) -> None:
    edit_source(gazette, actor=checker, read_at_version=1, confidential=True, visible_to=[])
    assert fresh(signed_off).state is ArticleState.IN_REVIEW


def test_lineage_of_the_article_voids_the_sign_off(signed_off: Article, checker: User, gazette: Source) -> None:
    draw_lineage(signed_off, gazette, Relation.TRANSLATES, actor=checker)
    assert fresh(signed_off).state is ArticleState.IN_REVIEW


def test_order_of_claims_is_no_part_of_the_sign_off(signed_off: Article, checker: User) -> None:
    made = claim(signed_off, "4 Maret", actor=checker, label="Said", kind=ClaimKind.DATE)
    before = content_hash(fresh(signed_off))
    move_claim(made, actor=checker, up=True)
    assert content_hash(fresh(signed_off)) == before


def test_publish_of_what_changed_past_the_services_voids_the_sign_off(signed_off: Article, chief: User, gazette: Source) -> None:
    Source.objects.filter(pk=gazette.pk).update(name="Renamed in raw SQL")
    with pytest.raises(Refused, match="sign the article off again"):
        publish_article(signed_off, actor=chief)
    assert fresh(signed_off).state is ArticleState.IN_REVIEW
    assert publish_article(sign_off_article(signed_off, actor=chief), actor=chief).edition == 1


def test_claim_removed_meanwhile_is_refused_with_a_sentence(article: Article, checker: User, gazette: Source) -> None:
    made = claim(article, "4 Maret", actor=checker, label="Said", kind=ClaimKind.DATE)
    remove_claim(made, actor=checker, reason="Not checkable.")
    with pytest.raises(Refused, match="removed this claim meanwhile"):
        say(made, gazette, actor=checker, stated="4 March")


def test_chain_that_grows_while_it_is_proved_holds(checked: Claim) -> None:
    stale = checked.article.chain
    stale.refresh_from_db()
    stale.length -= 1
    assert prove(stale) is None


def test_event_beyond_the_head_is_named(checked: Claim) -> None:
    chain = checked.article.chain
    chain.refresh_from_db()
    last = Event.objects.filter(chain=chain).latest("sequence")
    Event.objects.create(
        chain=chain, sequence=chain.length + 1, kind=last.kind, actor_name="x", at=last.at, previous_hash=chain.head, hash="0" * 64
    )
    broken = prove(chain)
    assert broken is not None
    assert broken.reason.endswith("stands beyond the head of the chain")


def test_sign_off_waits_for_independent_origins(
    checked: Claim, checker: User, reviewer: User, chief: User, gazette: Source, minutes: Source
) -> None:
    draw_lineage(minutes, gazette, Relation.CITES, actor=checker, on=checked.article)
    checked.refresh_from_db()
    if checked.state is not ClaimState.CHECKED:
        judge(checked, Verdict.CONFIRMED, "One record, told twice.", actor=checker)
    approve(checked, actor=reviewer)
    cover_the_rest(checked.article, checker)
    with pytest.raises(Refused, match="Claim 1 has fewer than 2 independent origins"):
        sign_off_article(checked.article, actor=chief)
    with pytest.raises(Refused, match="say why"):
        waive_origins(checked, actor=chief, reason=" ")
    with pytest.raises(Refused, match="takes a chief"):
        waive_origins(checked, actor=reviewer, reason="I think it is fine")
    waive_origins(checked, actor=chief, reason="The gazette is the primary record.")
    assert Waiver.objects.get().claim == checked
    assert sign_off_article(checked.article, actor=chief).state is ArticleState.SIGNED_OFF


def test_opinion_needs_no_approval(article: Article, checker: User, chief: User) -> None:
    made = claim(article, "Warga menyambut", actor=checker, label="Welcome", kind=ClaimKind.OTHER)
    judge(made, Verdict.OPINION, "Whether people welcomed it is a matter of view.", actor=checker)
    cover_the_rest(article, checker)
    assert sign_off_article(article, actor=chief).state is ArticleState.SIGNED_OFF


def test_unverifiable_needs_a_recorded_search(article: Article, checker: User, gazette: Source) -> None:
    made = claim(article, "12 miliar rupiah", actor=checker, label="Cost", kind=ClaimKind.QUANTITY)
    with pytest.raises(Refused, match="Record a search"):
        judge(made, Verdict.UNVERIFIABLE, "No figure is published.", actor=checker)
    made.refresh_from_db()
    assert made.verdict is None
    search(made, gazette, "bridge cost", actor=checker, where="index of 2024", on=article.handed_in_at.date())
    assert judge(made, Verdict.UNVERIFIABLE, "No figure is published.", actor=checker).state is ClaimState.CHECKED


def test_publish_makes_an_immutable_edition_and_a_new_one_supersedes_it(checked: Claim, checker: User, reviewer: User, chief: User) -> None:
    approve(checked, actor=reviewer)
    cover_the_rest(checked.article, checker)
    article = sign_off_article(checked.article, actor=chief)
    first = publish_article(article, actor=chief)
    assert fresh(article).state is ArticleState.PUBLISHED
    with pytest.raises(Refused):
        publish_article(article, actor=chief)
    reopen_claim(checked, actor=checker)
    assert fresh(article).state is ArticleState.IN_REVIEW
    judge(checked, Verdict.CONFIRMED, "Both records give the day, and the poster too.", actor=checker)
    approve(checked, actor=reviewer)
    second = publish_article(sign_off_article(article, actor=chief), actor=chief)
    assert (first.edition, second.edition) == (1, 2)
    first.refresh_from_db()
    assert first.snapshot["claims"][0]["rationale"] == "Both records give the day."
    assert second.snapshot["claims"][0]["rationale"].endswith("the poster too.")


def test_withdrawn_article_takes_no_more_work(checked: Claim, checker: User, chief: User, reviewer: User) -> None:
    with pytest.raises(Refused, match="Say why"):
        withdraw_article(checked.article, actor=chief, reason="")
    withdraw_article(checked.article, actor=chief, reason="The publisher took it down.")
    with pytest.raises(Refused, match="withdrawn"):
        approve(checked, actor=reviewer)
    with pytest.raises(Refused, match="withdrawn"):
        exempt(fresh(checked.article), "12 miliar", ExemptReason.OPINION, actor=checker)


def test_refused_step_leaves_no_trace(checked: Claim, checker: User) -> None:
    before = Event.objects.count()
    with pytest.raises(Refused):
        approve(checked, actor=checker)
    assert Event.objects.count() == before


def test_every_step_is_in_a_chain_that_holds(checked: Claim, reviewer: User) -> None:
    approve(checked, actor=reviewer)
    chain = checked.article.chain
    chain.refresh_from_db()
    assert prove(chain) is None
    assert chain.length == Event.objects.filter(chain=chain).count() >= 8
