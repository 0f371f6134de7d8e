"""A new version of a text: places carried over or left out, never guessed; what was checked of other words turns stale."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles.demo.work import approve, claim, exempt, judge, place, say
from articles.models import Anchor, Article, Block, Claim, Dismissal, Event, Lineage, Sentence, Source, User, Version
from articles.queries.content import claim_hash
from articles.queries.facts import open_sentences
from articles.queries.history import prove
from articles.queries.marked import open_proposals
from articles.queries.revisions import why_unplaced
from articles.services.anchors import add_anchor
from articles.services.coverage import exempt_sentence
from articles.services.errors import Conflict, Refused
from articles.services.intake import edit_article, reclassify_block
from articles.services.proposals import dismiss_proposals
from articles.services.publishing import publish_article
from articles.services.sources import add_source
from articles.services.versions import add_version
from articles.services.workflow import sign_off_article, withdraw_article
from factcheck.desk.revision import Fate
from factcheck.reading.reader import read
from factcheck.vocabulary import (
    AnchorState,
    ArticleState,
    BlockKind,
    ClaimKind,
    ClaimState,
    EventKind,
    ExemptReason,
    SourceKind,
    Span,
    Verdict,
)
from tests.factories import TEXT, make_article

pytestmark = pytest.mark.django_db

PARADE = "Warga menyambut pembukaan itu dengan pawai pada 27 Februari."
COST = "Biayanya 12 miliar rupiah."


def fresh(article: Article) -> Article:
    return Article.objects.select_related("current", "chain").get(pk=article.pk)


def again(made: Claim) -> Claim:
    return Claim.objects.select_related("article__current", "rating").get(pk=made.pk)


def revise(article: Article, text: str, *, actor: User, **more: Any) -> Version:
    now = fresh(article)
    return add_version(now, actor=actor, reading=read(text, language="id"), **{"read_at_version": now.row_version, **more})


def places(made: Claim) -> list[tuple[str, AnchorState]]:
    current = fresh(made.article).current
    return [(anchor.exact, anchor.state) for anchor in Anchor.objects.filter(claim=made, version=current)]


def events(article: Article, kind: EventKind) -> list[Event]:
    return list(Event.objects.filter(chain__article=article, kind=kind).order_by("sequence"))


@pytest.fixture
def sources(article: Article, checker: User) -> list[Source]:
    return [add_source(article, actor=checker, name=name, kind=SourceKind.DOCUMENT) for name in ("City gazette", "Council minutes")]


@pytest.fixture
def parade(article: Article, checker: User, reviewer: User, sources: list[Source]) -> Claim:
    """An approved claim with two origins."""
    made = claim(article, "27 Februari", actor=checker, label="Parade", kind=ClaimKind.DATE)
    for source in sources:
        say(made, source, actor=checker, stated="27 Februari")
    approve(judge(made, Verdict.CONFIRMED, "Both records give the day.", actor=checker, rating="True"), actor=reviewer)
    return again(made)


@pytest.fixture
def cost(article: Article, checker: User) -> Claim:
    """An open claim."""
    return claim(article, "12 miliar rupiah", actor=checker, label="Cost", kind=ClaimKind.QUANTITY)


def test_version_is_stored_whole_and_becomes_the_current_one(article: Article, checker: User) -> None:
    version = revise(article, TEXT + "Kalimat baru datang.\n", actor=checker)
    now = fresh(article)
    assert (now.current, version.number, version.handed_in_by) == (version, 2, checker)
    assert version.text.endswith("Kalimat baru datang.\n")
    assert [version.text[s.start : s.end] for s in version.sentences.all()][-1] == "Kalimat baru datang."
    assert Version.objects.filter(article=article).count() == 2
    assert prove(now.chain) is None


def test_approval_of_a_kept_and_of_a_moved_claim_stands_and_still_fits_its_hash(article: Article, parade: Claim, checker: User) -> None:
    for text, state in ((TEXT + "Tambahan.\n", AnchorState.KEPT), ("Pembuka baru di sini.\n" + TEXT, AnchorState.MOVED)):
        revise(article, text, actor=checker)
        now = again(parade)
        assert places(now) == [("27 Februari", state)]
        assert now.state is ClaimState.APPROVED
        assert now.approval is not None
        assert claim_hash(now) == now.approval.reviewed_hash


def test_lines_that_break_elsewhere_leave_an_approval_as_it_was(article: Article, parade: Claim, checker: User) -> None:
    revise(article, TEXT.replace("pada 27 Februari", "pada 27  Februari"), actor=checker)
    now = again(parade)
    assert places(now) == [("27  Februari", AnchorState.MOVED)]
    assert now.state is ClaimState.APPROVED
    assert now.approval is not None
    assert claim_hash(now) == now.approval.reviewed_hash


def test_approved_claim_whose_words_changed_turns_stale_and_says_what(article: Article, parade: Claim, checker: User) -> None:
    revise(article, TEXT.replace("27 Februari", "28 Februari"), actor=checker)
    now = again(parade)
    assert (now.state, now.approval) == (ClaimState.STALE, None)
    assert now.stale_because == "text v2: “27 Februari” is now “28 Februari”"
    assert places(now) == [("28 Februari", AnchorState.MOVED)]
    assert events(article, EventKind.CLAIM_STALED)[-1].payload["because"] == now.stale_because


def test_approved_claim_whose_words_are_gone_has_no_place_and_turns_stale(article: Article, parade: Claim, checker: User) -> None:
    revise(article, TEXT.replace(PARADE, ""), actor=checker)
    now = again(parade)
    assert (now.state, places(now)) == (ClaimState.STALE, [])
    assert now.stale_because == "text v2: “27 Februari” is gone"


def test_repeated_quote_is_ambiguous_and_gets_no_place(article: Article, parade: Claim, checker: User) -> None:
    revise(article, TEXT.replace(PARADE, f"Kata satu orang: {PARADE}\nKata yang lain: {PARADE}"), actor=checker)
    now = again(parade)
    assert (now.state, places(now)) == (ClaimState.STALE, [])
    assert "cannot be told" in now.stale_because
    unplaced = why_unplaced(now, now.article)
    assert unplaced is not None
    assert (unplaced.version.number, unplaced.claim.fate) == (1, Fate.AMBIGUOUS)


def test_open_claim_that_lost_its_place_stays_open_and_its_record_says_so(article: Article, cost: Claim, checker: User) -> None:
    revise(article, TEXT.replace(" " + COST, ""), actor=checker)
    now = again(cost)
    assert (now.state, places(now)) == (ClaimState.OPEN, [])
    told = events(article, EventKind.CLAIM_UNANCHORED)[-1]
    assert (told.claim, told.actor, told.payload["because"]) == (now, None, "text v2: “12 miliar rupiah” is gone")


def test_lost_claim_is_placed_anew_by_a_person(article: Article, cost: Claim, checker: User) -> None:
    revise(article, TEXT.replace("Biayanya 12 miliar rupiah", "Semuanya menelan lima juta dolar"), actor=checker)
    now = fresh(article)
    assert places(cost) == []
    add_anchor(again(cost), actor=checker, place=place(now, "lima juta dolar"), text_version=2)
    assert places(cost) == [("lima juta dolar", AnchorState.KEPT)]


def test_moved_paragraph_takes_its_claims_with_it(article: Article, parade: Claim, cost: Claim, checker: User) -> None:
    first, last = TEXT.strip().split("\n")
    revise(article, f"{last}\n{first}\n", actor=checker)
    assert [exact for exact, _state in places(parade) + places(cost)] == ["27 Februari", "12 miliar rupiah"]
    assert again(parade).state is ClaimState.APPROVED


def test_words_that_are_back_bring_the_place_back(article: Article, cost: Claim, parade: Claim, checker: User) -> None:
    revise(article, TEXT.replace(PARADE, "").replace(" " + COST, ""), actor=checker)
    assert (places(cost), places(parade)) == ([], [])
    revise(article, TEXT + "Dan satu kalimat lagi.\n", actor=checker)
    assert [exact for exact, _state in places(cost) + places(parade)] == ["12 miliar rupiah", "27 Februari"]
    assert again(parade).state is ClaimState.STALE
    assert events(article, EventKind.VERSION_ADDED)[-1].payload["back"] == [1, 2]


def test_event_counts_what_became_of_the_claims(article: Article, parade: Claim, cost: Claim, checker: User) -> None:
    exempt_sentence(Sentence.objects.get(version=article.current_id, ordinal=1), actor=checker, reason=ExemptReason.OPINION)
    revise(article, TEXT.replace(" " + COST, ""), actor=checker)
    (event,) = events(article, EventKind.VERSION_ADDED)
    assert event.actor == checker
    told = {name: event.payload[name] for name in ("version", "kept", "moved", "changed", "ambiguous", "lost", "exemptions_kept")}
    numbers = {"lost": [cost.number], "changed": [], "ambiguous": []}
    assert told == {"version": 2, "kept": 0, "moved": 1, "exemptions_kept": 1, **numbers}


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Pembuka baru.\n" + TEXT, True),
        (TEXT.replace("12 miliar", "13 miliar"), False),
        (TEXT.replace(" " + COST, ""), False),
    ],
)
def test_exemption_goes_over_to_the_same_words_only(article: Article, checker: User, text: str, kept: bool) -> None:
    exempt(article, COST, actor=checker, reason=ExemptReason.COMMON_KNOWLEDGE)
    revise(article, text, actor=checker)
    now = fresh(article)
    found = list(Sentence.objects.filter(version=now.current, exempt_reason__isnull=False))
    assert [now.current.text[s.start : s.end] for s in found if now.current] == ([COST] if kept else [])
    assert all((s.exempted_by, s.exempt_reason) == (checker, ExemptReason.COMMON_KNOWLEDGE) and s.exempted_at for s in found)


def test_what_a_person_said_of_a_block_goes_over_with_its_reason(checker: User) -> None:
    article = make_article(actor=checker, text=TEXT + "[iklan_2]\n")
    first, second, marker = Block.objects.filter(version=article.current_id)
    reclassify_block(second, actor=checker, kind=BlockKind.FURNITURE, reason="a teaser")
    reclassify_block(marker, actor=checker, kind=BlockKind.PARAGRAPH)
    revise(article, "Pembuka baru di sini.\n" + TEXT + "[iklan_2]\n[iklan_3]\n", actor=checker)
    blocks = Block.objects.filter(version=fresh(article).current_id)
    assert [(b.kind, b.reason) for b in blocks][1:4] == [(first.kind, ""), (BlockKind.FURNITURE, "a teaser"), (BlockKind.PARAGRAPH, "")]
    assert blocks.last().kind is BlockKind.FURNITURE  # type: ignore[union-attr]  # there are five


def test_kinds_given_overrule_what_goes_over(article: Article, checker: User) -> None:
    revise(article, TEXT + "Baris terakhir.\n", actor=checker, kinds={0: BlockKind.QUOTE})
    assert Block.objects.filter(version=fresh(article).current_id).first().kind is BlockKind.QUOTE  # type: ignore[union-attr]  # there is one


def test_added_furniture_leaves_claims_and_coverage_alone(article: Article, parade: Claim, checker: User) -> None:
    before = open_sentences(article)
    revise(article, TEXT + "[iklan_2]\nKomentar (4)\n", actor=checker)
    assert open_sentences(fresh(article)) == before
    assert again(parade).state is ClaimState.APPROVED


def test_new_source_line_becomes_lineage_and_one_taken_away_stays_away(checker: User) -> None:
    line = "Sumber: https://kabar.example/2026/03/05/jembatan.htm\n"
    article = make_article(actor=checker, text=TEXT + line)
    Lineage.objects.filter(article=article).delete()
    revise(article, "Pembuka baru.\n" + TEXT + line, actor=checker)
    assert not Lineage.objects.filter(article=article).exists()
    revise(article, TEXT + line + "Sumber: https://lain.example/jembatan\n", actor=checker)
    assert [edge.leans_on.url for edge in Lineage.objects.filter(article=article)] == ["https://lain.example/jembatan"]


def signed_off(article: Article, claim_: Claim, checker: User, chief: User) -> Article:
    for sentence in Sentence.objects.filter(version=fresh(article).current_id, exempt_reason__isnull=True):
        if sentence.ordinal in open_sentences(fresh(article)):
            exempt_sentence(sentence, actor=checker, reason=ExemptReason.COMMON_KNOWLEDGE)
    return sign_off_article(fresh(article), actor=chief)


def test_a_new_version_voids_the_sign_off_and_two_versions_later_there_is_another(
    article: Article, parade: Claim, checker: User, reviewer: User, chief: User
) -> None:
    publish_article(signed_off(article, parade, checker, chief), actor=chief)
    revise(article, TEXT.replace("27 Februari", "28 Februari"), actor=checker)
    assert fresh(article).state is ArticleState.IN_REVIEW
    assert events(article, EventKind.ARTICLE_SIGN_OFF_VOIDED)[-1].payload["because"] == "text v2 was handed in"
    revise(article, TEXT + "Hujan turun malam itu.\n", actor=checker)
    approve(judge(again(parade), Verdict.CONFIRMED, "As printed once more.", actor=checker, rating="True"), actor=reviewer)
    assert open_sentences(fresh(article)) == (4,)
    assert signed_off(article, parade, checker, chief).state is ArticleState.SIGNED_OFF
    assert prove(fresh(article).chain) is None


def test_the_very_text_that_the_desk_has_is_refused(article: Article, checker: User) -> None:
    with pytest.raises(Refused, match="word for word"):
        revise(article, TEXT, actor=checker)
    assert Version.objects.filter(article=article).count() == 1


def test_a_text_of_furniture_alone_is_refused(article: Article, checker: User) -> None:
    with pytest.raises(Refused, match="Nothing in this text"):
        revise(article, "[iklan_2]\nKomentar (0)\n", actor=checker)


def test_an_article_that_changed_meanwhile_is_a_conflict(article: Article, checker: User) -> None:
    seen = fresh(article).row_version
    edit_article(article, actor=checker, read_at_version=seen, title="Another title")
    with pytest.raises(Conflict):
        revise(article, TEXT + "Baru.", actor=checker, read_at_version=seen)


@pytest.mark.parametrize(
    ("who", "allowed"),
    [("reporter", True), ("checker", True), ("reviewer", True), ("chief", True), ("admin_user", False), ("outsider", False)],
)
def test_who_may_hand_in_a_version(article: Article, request: pytest.FixtureRequest, who: str, allowed: bool) -> None:
    person = request.getfixturevalue(who)
    if allowed:
        assert revise(article, TEXT + "Baru.", actor=person).number == 2
    else:
        with pytest.raises(Refused):
            revise(article, TEXT + "Baru.", actor=person)


def test_a_withdrawn_article_gets_no_version(article: Article, checker: User, chief: User) -> None:
    withdraw_article(article, actor=chief, reason="retracted")
    with pytest.raises(Refused, match="withdrawn"):
        revise(article, TEXT + "Baru.", actor=checker)


def test_the_cost_does_not_grow_with_the_claims(checker: User, reviewer: User) -> None:
    counts = []
    for number in (2, 40):
        lines = [f"Pos {n} menelan biaya {n} juta rupiah menurut laporan nomor {n}." for n in range(1, number + 1)]
        article = make_article(actor=checker, text="\n".join(lines))
        source = add_source(article, actor=checker, name=f"Ledger {number}", kind=SourceKind.DOCUMENT)
        for n in range(1, number + 1):
            made = claim(article, f"biaya {n} juta rupiah menurut", actor=checker, label=f"Post {n}", kind=ClaimKind.QUANTITY)
            say(made, source, actor=checker)
            judge(made, Verdict.CONFIRMED, "The ledger has it.", actor=checker)
        with CaptureQueriesContext(connection) as captured:
            revise(article, "\n".join(lines).replace("juta", "ribu"), actor=checker)
        counts.append(len(captured))
        assert set(Claim.objects.filter(article=article).values_list("state", flat=True)) == {ClaimState.STALE}
        assert prove(fresh(article).chain) is None
    assert counts[0] == counts[1] <= 24


def test_dismissed_proposals_stay_so_where_their_words_stand(article: Article, checker: User, chief: User) -> None:
    spans = [(TEXT.index(words), TEXT.index(words) + len(words), kind) for words, kind in (("4 Maret", "date"), ("12 miliar", "quantity"))]
    assert dismiss_proposals(fresh(article), spans, actor=checker, text_version=1) == 2
    version = revise(article, "Pembuka baru di sini.\n" + TEXT.replace("12 miliar", "14 miliar"), actor=chief)
    kept = Dismissal.objects.get(version=version)
    assert (version.text[kept.start : kept.end], kept.kind, kept.by) == ("4 Maret", "date", checker)
    assert kept.at == Dismissal.objects.get(version__number=1, kind="date").at
    assert not any(offer.span == Span(kept.start, kept.end) for offer in open_proposals(fresh(article)))
    last = revise(article, TEXT, actor=chief)
    assert [last.text[row.start : row.end] for row in Dismissal.objects.filter(version=last)] == ["4 Maret"]
