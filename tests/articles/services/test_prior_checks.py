from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import islice

import pytest
from django.db import IntegrityError, connection
from django.test.utils import CaptureQueriesContext

from articles.demo.work import claim, judge
from articles.models import Article, Chain, Event, Listing, PriorCheck, Source, User
from articles.queries.earlier import check_of
from articles.queries.search import find_prior_checks
from articles.queries.searched_words import phrases_of
from articles.services.errors import Refused
from articles.services.prior_checks import BATCH, Imported, import_prior_checks, link_earlier_check
from factcheck.publishing.prior_reviews import PriorReview
from factcheck.vocabulary import ClaimKind, EventKind, SourceKind, Verdict

REVIEW = PriorReview(
    claim="Jembatan Westhaven runtuh",
    rating="Keliru",
    url="https://cek.example/1",
    publisher="Cek Kota",
    value=1,
    worst=1,
    best=5,
    language="id",
    reviewed_on=date(2024, 11, 28),
    raw={"@type": "ClaimReview", "url": "https://cek.example/1", "ratingValue": 1.0},
)


def events() -> list[Event]:
    return list(Event.objects.filter(kind=EventKind.PRIOR_CHECKS_IMPORTED))


def test_reviews_are_taken_in_once(chief: User) -> None:
    assert import_prior_checks([REVIEW, replace(REVIEW, url="https://cek.example/2")], actor=chief) == Imported(added=2)
    assert import_prior_checks([REVIEW], actor=chief) == Imported(known=1)
    assert PriorCheck.objects.count() == 2
    assert PriorCheck.objects.get(url=REVIEW.url).imported_by == chief
    [event] = events()
    assert event.payload == {"added": 2, "changed": 0, "known": 0, "publishers": ["Cek Kota"]}
    assert event.chain.article is None


def test_a_review_that_changed_is_brought_up_to_date_and_found_by_its_new_words(chief: User) -> None:
    import_prior_checks([REVIEW], actor=chief)
    assert import_prior_checks([replace(REVIEW, rating="Benar")], actor=chief) == Imported(changed=1)
    assert PriorCheck.objects.get().rating == "Benar"
    assert find_prior_checks(PriorCheck.objects.all(), phrases_of("benar")).rows
    assert not find_prior_checks(PriorCheck.objects.all(), phrases_of("keliru")).rows


def test_the_same_review_twice_in_a_file_is_one(chief: User) -> None:
    assert import_prior_checks([REVIEW, REVIEW], actor=chief) == Imported(added=1)


def test_the_system_may_import(db: None) -> None:
    import_prior_checks([REVIEW], actor=None)
    assert PriorCheck.objects.get().imported_by is None
    assert events()[0].actor_name == "system"


@pytest.mark.parametrize("who", ["reporter", "checker", "reviewer", "outsider"])
def test_nobody_else_may_import(request: pytest.FixtureRequest, who: str) -> None:
    with pytest.raises(Refused):
        import_prior_checks([REVIEW], actor=request.getfixturevalue(who))
    assert not PriorCheck.objects.exists()


def test_others_may_write_between_the_batches_of_an_import(chief: User) -> None:
    around = len(connection.savepoint_ids)
    held: list[int] = []

    def reviews() -> Iterator[PriorReview]:
        for at in range(2 * BATCH + 1):
            held.append(len(connection.savepoint_ids) - around)
            yield replace(REVIEW, url=f"https://cek.example/{at}")

    with CaptureQueriesContext(connection) as queries:
        assert import_prior_checks(reviews(), actor=chief) == Imported(added=2 * BATCH + 1)
    assert not any(held)
    assert sum(query["sql"].startswith("SAVEPOINT") for query in queries) >= 4
    assert sorted(event.payload["added"] for event in events()) == [1, BATCH, BATCH]


def test_an_import_that_breaks_off_says_what_it_took(chief: User) -> None:
    def reviews() -> Iterator[PriorReview]:
        yield from (replace(REVIEW, url=f"https://cek.example/{at}") for at in range(BATCH))
        raise OSError("gone")

    with pytest.raises(OSError, match="gone"):
        import_prior_checks(reviews(), actor=chief)
    assert [event.payload["added"] for event in events()] == [BATCH] == [PriorCheck.objects.count()]


def test_the_record_has_at_every_moment_of_an_import_what_is_stored(chief: User) -> None:
    """A process that is killed between batches runs no code more: what is stored by then is on the record, and the next run takes the rest."""
    every = [replace(REVIEW, url=f"https://cek.example/{at}") for at in range(2 * BATCH + 1)]
    moments: list[tuple[int, int]] = []

    def reviews() -> Iterator[PriorReview]:
        for review in every:
            moments.append((PriorCheck.objects.count(), sum(event.payload["added"] for event in events())))
            yield review

    before = import_prior_checks(islice(reviews(), BATCH + 1), actor=chief)
    assert {stored for stored, _recorded in moments} == {0, BATCH}
    assert all(stored == recorded for stored, recorded in moments)
    assert import_prior_checks(reviews(), actor=None) == Imported(added=len(every) - before.added, known=before.added)
    assert sum(event.payload["added"] for event in events()) == PriorCheck.objects.count() == len(every)


def test_a_batch_whose_event_cannot_be_written_is_not_stored(chief: User) -> None:
    def reviews() -> Iterator[PriorReview]:
        yield from (replace(REVIEW, url=f"https://cek.example/{at}") for at in range(BATCH))
        Chain.objects.filter(article=None).update(length=0)  # the next event's place in the chain is taken
        yield replace(REVIEW, url="https://cek.example/one-more")

    with pytest.raises(IntegrityError):
        import_prior_checks(reviews(), actor=chief)
    assert [event.payload["added"] for event in events()] == [BATCH] == [PriorCheck.objects.count()]


def test_an_import_costs_the_same_for_three_and_three_hundred(chief: User) -> None:
    import_prior_checks([REVIEW], actor=chief)
    counts = []
    for rows in (3, 300):
        with CaptureQueriesContext(connection) as queries:
            import_prior_checks([replace(REVIEW, url=f"https://cek.example/{rows}/{at}") for at in range(rows)], actor=chief)
        counts.append(len(queries))
    assert counts[0] == counts[1] <= 12


def test_linking_makes_a_source_of_the_article_and_finds_it_the_next_time(article: Article, checker: User, chief: User) -> None:
    import_prior_checks([REVIEW], actor=chief)
    check = check_of(f"prior-{PriorCheck.objects.get().pk}", Article.objects.all())
    assert check is not None
    source = link_earlier_check(check, article, actor=checker)
    assert (source.kind, source.name, source.url) == (
        SourceKind.PRIOR_CHECK,
        "Cek Kota: Jembatan Westhaven runtuh",
        "https://cek.example/1",
    )
    assert (source.published_on, source.language) == (date(2024, 11, 28), "id")
    assert link_earlier_check(check, article, actor=checker) == source
    assert Listing.objects.filter(article=article, source=source).count() == 1
    assert Source.objects.filter(kind=SourceKind.PRIOR_CHECK).count() == 1


def test_a_claim_that_is_not_published_cannot_be_linked(article: Article, checker: User) -> None:
    made = claim(article, "27 Februari", actor=checker, label="Parade", kind=ClaimKind.DATE)
    judge(made, Verdict.OPINION, "Nothing to check.", actor=checker)
    check = check_of(f"claim-{made.pk}", Article.objects.all())
    assert check is not None
    with pytest.raises(Refused, match="not published"):
        link_earlier_check(check, article, actor=checker)


@pytest.mark.parametrize("key", ["", "prior-", "prior-x", "claim-0", "prior-999999", "claim-" + "9" * 40, "other-1", "prior-²"])
def test_no_other_key_names_a_check(db: None, key: str) -> None:
    assert check_of(key, Article.objects.all()) is None
