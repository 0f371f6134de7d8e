"""Two people at once in two articles that share their sources: nobody waits for whoever waits for them."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import partial

import pytest
from django.db import DatabaseError, connection

from articles.access import readable_articles
from articles.demo.work import approve, claim, judge, say
from articles.models import Article, Capture, Claim, Event, PriorCheck, Sentence, Source, User
from articles.queries.earlier import check_of
from articles.queries.history import prove
from articles.services.captures import add_capture
from articles.services.coverage import exempt_sentence
from articles.services.errors import Conflict
from articles.services.intake import hand_in_article
from articles.services.prior_checks import link_earlier_check
from articles.services.sources import add_source, draw_lineage, edit_source
from articles.services.workflow import sign_off_article, waive_origins
from factcheck.reading.reader import read
from factcheck.vocabulary import ArticleState, ClaimKind, ClaimState, EventKind, ExemptReason, Relation, SourceKind, Verdict
from tests.factories import TEXT, make_article

pytestmark = pytest.mark.django_db(transaction=True)
ROUNDS = 6
"""How often the two meet: that they would wait for each other takes some luck."""


def at_once(*steps: Callable[[], object]) -> list[DatabaseError]:
    """Every step in a thread of its own, all begun together; what the database raised."""
    together, raised = threading.Barrier(len(steps)), list[DatabaseError]()

    def run(step: Callable[[], object]) -> None:
        try:
            together.wait()
            step()
        except DatabaseError as why:
            raised.append(why)
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=[step]) for step in steps]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return raised


@pytest.fixture
def gazette(transactional_db: None, checker: User) -> Source:
    return add_source(None, actor=checker, name="City gazette", kind=SourceKind.DOCUMENT)


@pytest.fixture
def radio(transactional_db: None, checker: User) -> Source:
    return add_source(None, actor=checker, name="Radio Kota", kind=SourceKind.NEWS_REPORT)


@pytest.fixture
def seen(gazette: Source, checker: User) -> Capture:
    return add_capture(gazette, actor=checker, data="The parade was on 27 February.")


@pytest.fixture
def pair(gazette: Source, radio: Source, seen: Capture, checker: User, reviewer: User, chief: User) -> list[Article]:
    """Two articles, ready to be signed off, that both rest on the same two sources."""
    articles = [make_article(), make_article()]
    for article in articles:
        made = claim(article, "27 Februari", actor=checker, label="Parade", kind=ClaimKind.DATE)
        say(made, gazette, actor=checker, stated="27 February 2024", capture=seen)
        say(made, radio, actor=checker, stated="27 February 2024")
        judge(made, Verdict.CONFIRMED, "They say so.", actor=checker)
        approve(made, actor=reviewer)
        waive_origins(made, actor=chief, reason="The two will lean on each other.")
        for sentence in Sentence.objects.filter(version=article.current_id):
            exempt_sentence(sentence, actor=checker, reason=ExemptReason.COMMON_KNOWLEDGE)
    return articles


def rounds(pair: list[Article], chief: User) -> Iterator[int]:
    """Both signed off, as often as the two are to meet; after each round both are back in review, and every link holds."""
    for number in range(ROUNDS):
        for article in pair:
            sign_off_article(article, actor=chief)
        yield number
        for article in pair:
            article.refresh_from_db()
            assert article.state is ArticleState.IN_REVIEW
            assert prove(article.chain) is None


def test_lineage_drawn_on_either_of_two_articles_at_once(
    pair: list[Article], gazette: Source, radio: Source, checker: User, other_checker: User, chief: User
) -> None:
    first, second = pair
    for number in rounds(pair, chief):
        relation = (Relation.CITES, Relation.QUOTES)[number % 2]
        assert not at_once(
            partial(draw_lineage, gazette, radio, relation, actor=checker, note="here", on=first),
            partial(draw_lineage, gazette, radio, relation, actor=other_checker, note="there", on=second),
        )


def test_source_edited_while_lineage_is_drawn(
    pair: list[Article], gazette: Source, radio: Source, checker: User, other_checker: User, chief: User
) -> None:
    for number in rounds(pair, chief):
        gazette.refresh_from_db()
        relation = (Relation.CITES, Relation.QUOTES)[number % 2]
        assert not at_once(
            partial(edit_source, gazette, actor=checker, read_at_version=gazette.row_version, note=f"seen {number} times"),
            partial(draw_lineage, gazette, radio, relation, actor=other_checker, on=pair[1]),
            partial(draw_lineage, radio, gazette, relation, actor=other_checker),
        )


def test_form_sent_in_twice_at_once_makes_one_article(transactional_db: None, reporter: User) -> None:
    send = partial(
        hand_in_article, read(TEXT, language="id"), actor=reporter, title="Jembatan dibuka", language="id", once="0123456789abcdef" * 2
    )
    assert not at_once(send, send, send)
    article = Article.objects.get()
    assert send() == article
    assert Event.objects.filter(kind=EventKind.ARTICLE_HANDED_IN).count() == 1


def test_text_handed_in_twice_at_once_is_on_the_desk_once(transactional_db: None, reporter: User) -> None:
    def send() -> None:
        with suppress(Conflict):
            hand_in_article(
                read(TEXT, language="id"), actor=reporter, title="Jembatan dibuka", language="id", unlike=readable_articles(reporter)
            )

    assert not at_once(send, send, send)
    assert Article.objects.count() == 1


def test_earlier_check_linked_twice_at_once_is_one_source(pair: list[Article], checker: User, other_checker: User) -> None:
    for at in range(ROUNDS):
        url = f"https://cek.example/{at}"
        PriorCheck.objects.create(key=str(at), claim="Jembatan runtuh", rating="Keliru", url=url, publisher="Cek Kota", review={})
        check = check_of(f"prior-{PriorCheck.objects.get(url=url).pk}", Article.objects.all())
        assert check is not None
        assert not at_once(*(partial(link_earlier_check, check, pair[0], actor=actor) for actor in (checker, other_checker)))
        assert Source.objects.filter(url=url).count() == 1


def test_captured_twice_at_once(pair: list[Article], gazette: Source, radio: Source, checker: User, other_checker: User) -> None:
    assert not at_once(
        partial(add_capture, gazette, actor=checker, data="It was on 28 February."),
        partial(add_capture, gazette, actor=other_checker, data="It was on 1 March."),
        partial(draw_lineage, gazette, radio, Relation.CITES, actor=other_checker, on=pair[1]),
    )
    assert {made.state for made in Claim.objects.all()} == {ClaimState.STALE}
    assert Event.objects.filter(kind=EventKind.CLAIM_STALED).count() == len(pair)
