"""The workbench's reading: constant in queries, exact in the text, and aware of what is new."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles.access import get_article
from articles.demo.work import claim, place
from articles.models import Article, Claim, Sentence, User
from articles.queries.marked import open_proposals
from articles.queries.present import People, PersonHere, event_in, pulse_of
from articles.queries.readings import reading_of
from articles.queries.workbench import Workbench, load_workbench
from articles.services.anchors import add_anchor, remove_anchor
from articles.services.claims import make_claim
from articles.services.coverage import exempt_sentence
from articles.services.drafts import save_draft
from articles.services.intake import reclassify_block
from factcheck.anchoring import describe
from factcheck.vocabulary import BlockKind, ClaimKind, Coverage, ExemptReason, Refusal
from tests.factories import make_article

pytestmark = pytest.mark.django_db


def bench_of(article: Article, reader: User, **asked: Any) -> Workbench:
    bench = load_workbench(get_article(reader, article.pk), reader, **asked)
    assert bench is not None
    return bench


@pytest.fixture
def parade(article: Article, checker: User) -> Claim:
    return claim(article, "27 Februari", actor=checker, label="Parade", kind=ClaimKind.DATE)


def test_runs_of_a_block_are_its_text(article: Article, parade: Claim, checker: User) -> None:
    bench = bench_of(article, checker)
    for block in bench.blocks:
        assert "".join(run.text for piece in block.pieces for run in piece.runs) == block.text


def test_sentences_know_their_coverage_and_their_claims(article: Article, parade: Claim, checker: User) -> None:
    exempt_sentence(Sentence.objects.get(version=article.current_id, ordinal=2), actor=checker, reason=ExemptReason.OPINION)
    bench = bench_of(article, checker)
    sentences = [sentence for block in bench.blocks for sentence in block.sentences]
    assert [(s.coverage, [c.number for c in s.claims]) for s in sentences] == [
        (Coverage.OPEN, []),
        (Coverage.EXEMPT, []),
        (Coverage.COVERED, [1]),
    ]
    assert (bench.accounted, bench.meter) == (2, [Coverage.OPEN, Coverage.EXEMPT, Coverage.COVERED])


def test_proposals_leave_out_what_a_claim_stands_on(article: Article, checker: User) -> None:
    def offered() -> set[str]:
        return {offer.words for block in bench_of(article, checker).blocks for s in block.sentences for offer in s.proposals}

    assert "27 Februari" in offered()
    claim(article, "27 Februari", actor=checker, label="Parade", kind=ClaimKind.DATE)
    assert "27 Februari" not in offered()


def test_what_is_left_of_a_proposal_that_a_claim_was_made_of_is_not_offered(reporter: User, checker: User) -> None:
    text = "Gerasimov sendiri meminta agar percakapan itu tidak diumumkan secara proaktif, dan Brown menyetujuinya."
    article = make_article(actor=reporter, text=text)

    def offered() -> list[str]:
        (block,) = bench_of(article, checker).blocks
        return [offer.words for s in block.sentences for offer in s.proposals] + [
            r.text for p in block.pieces for r in p.runs if r.proposed
        ]

    assert offered()[0] == text
    claim(article, "Gerasimov sendiri meminta", actor=checker, label="Who asked", kind=ClaimKind.EVENT)
    assert offered() == []
    assert open_proposals(get_article(checker, article.pk)) == []


def test_offers_of_a_sentence_go_by_how_much_they_want_checking(reporter: User, checker: User) -> None:
    text = "The harbour line carried 2.1 million passengers in its first year, the Example Transit Office said on 2 December."
    article = make_article(actor=reporter, text=text, language="en")
    suggested = [text[c.start : c.end] for c in reading_of(article).claims]
    (block,) = bench_of(article, checker).blocks
    assert [offer.words for offer in block.sentences[0].proposals][: len(suggested)] == suggested
    assert suggested != sorted(suggested, key=text.index)


def test_claim_in_hand_has_its_neighbours_places_and_record(article: Article, parade: Claim, checker: User) -> None:
    claim(article, "4 Maret", actor=checker, label="Said", kind=ClaimKind.DATE)
    claim(article, "12 miliar rupiah", actor=checker, label="Cost", kind=ClaimKind.QUANTITY)
    bench = bench_of(article, checker, number=2)
    assert bench.previous is not None
    assert bench.next is not None
    assert (bench.previous.number, bench.next.number) == (1, 3)
    assert [(seen.anchor.exact, seen.sentence) for seen in bench.places] == [("4 Maret", 1)]
    assert [event.payload["number"] for event in bench.record] == [2]


def test_places_that_say_something_else_are_compared(reporter: User, checker: User) -> None:
    text = "Rapat itu diadakan pada 27 Februari 2024. Rapat tanggal 28 Februari 2024 ditunda."
    article = make_article(actor=reporter, text=text)
    made = claim(article, "27 Februari 2024", actor=checker, label="Meeting", kind=ClaimKind.DATE)
    add_anchor(made, actor=checker, place=place(article, "28 Februari 2024"))
    first, second = bench_of(article, checker, number=1).places
    assert (first.resolved.normal, first.comparison) == ("2024-02-27", None)
    assert second.comparison is not None
    assert second.comparison.agreement.value == "conflict"


def test_nothing_there_is_nothing(article: Article, checker: User) -> None:
    here = get_article(checker, article.pk)
    assert load_workbench(here, checker, number=9) is None
    assert load_workbench(here, checker, sentence=9) is None


def test_sentence_in_hand_has_no_claim_beside_it(article: Article, parade: Claim, checker: User) -> None:
    bench = bench_of(article, checker, sentence=1)
    assert bench.sentence is not None
    assert (bench.sentence.row.ordinal, bench.seen) == (1, None)


def test_draft_is_its_readers_alone(article: Article, parade: Claim, checker: User, other_checker: User) -> None:
    save_draft(parade, actor=checker, read_at_version=1, typed={"rationale": "half a"})
    mine, theirs = bench_of(article, checker, number=1).draft, bench_of(article, other_checker, number=1).draft
    assert mine is not None
    assert (mine.fields["rationale"], theirs) == ("half a", None)


def test_what_a_reporter_may_not_is_said_in_words(article: Article, parade: Claim, reporter: User) -> None:
    may = bench_of(article, reporter, number=1).may
    for answer in (may.make, may.exempt, may.reclassify, may.edit, may.reopen, may.remove):
        assert isinstance(answer, Refusal)
        assert answer.reason


def test_fresh_blocks_are_those_that_something_happened_in(article: Article, parade: Claim, checker: User) -> None:
    def fresh_since(event: int) -> list[int]:
        return [block.row.ordinal for block in bench_of(article, checker, number=1, since=event).fresh_blocks]

    at = bench_of(article, checker).event
    assert fresh_since(at) == []
    other = add_anchor(parade, actor=checker, place=place(article, "pekan lalu"))
    assert fresh_since(at) == [1, 2]
    at = bench_of(article, checker).event
    remove_anchor(other, actor=checker)
    assert 1 in fresh_since(at)
    at = bench_of(article, checker).event
    exempt_sentence(Sentence.objects.get(version=article.current_id, ordinal=2), actor=checker, reason=ExemptReason.OPINION)
    assert fresh_since(at) == [1]
    at = bench_of(article, checker).event
    assert article.current is not None
    reclassify_block(article.current.blocks.get(ordinal=2), actor=checker, kind=BlockKind.FURNITURE, reason="teaser")
    assert fresh_since(at) == [2]


def test_news_is_what_others_did_to_the_claim_in_hand(article: Article, parade: Claim, checker: User, other_checker: User) -> None:
    at = bench_of(article, checker).event
    add_anchor(parade, actor=other_checker, place=place(article, "pekan lalu"))
    assert [event.actor for event in bench_of(article, checker, number=1, since=at).news] == [other_checker]
    assert not bench_of(article, other_checker, number=1, since=at).news


@pytest.mark.parametrize(
    ("pulse", "event"), [("41-3.13", 41), ("0", 0), ("", None), ("x", None), ("²", None), ("9" * 30, None), ("-1", None)]
)
def test_event_in_a_pulse(pulse: str, event: int | None) -> None:
    assert event_in(pulse) == event


def test_pulse_does_not_depend_on_order(checker: User, other_checker: User) -> None:
    people = [PersonHere(checker, 1), PersonHere(other_checker, None)]
    assert pulse_of(7, People((), tuple(people), None)) == pulse_of(7, People((), tuple(reversed(people)), None))


def test_queries_are_the_same_for_three_claims_and_three_hundred(reporter: User, checker: User) -> None:
    words = " ".join(f"Kalimat nomor {n} ditulis di sini." for n in range(300))
    article = make_article(actor=reporter, text=words)
    assert article.current is not None
    text = article.current.text

    def claims(numbers: range) -> None:
        for n in numbers:
            at = text.index(f"nomor {n} ")
            make_claim(article, actor=checker, places=[describe(text, at, at + 7)], label=f"C{n}", kind=ClaimKind.OTHER)

    def count() -> int:
        with CaptureQueriesContext(connection) as queries:
            bench_of(article, checker, number=1)
        return len(queries)

    claims(range(3))
    few = count()
    claims(range(3, 300))
    assert count() == few <= 14
