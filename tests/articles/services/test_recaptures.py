"""A second capture turns stale what leans on words that are not there any more, and nothing else; a contact is captured and turns nothing."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from io import BytesIO
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from PIL import Image

from articles.demo.work import claim, judge, say
from articles.models import Article, Capture, Claim, Contact, Event, Evidence, Source, User
from articles.queries.told import told
from articles.services.captures import add_capture, add_contact
from articles.services.errors import Refused
from articles.services.sources import add_source, edit_source
from factcheck.vocabulary import ClaimKind, ClaimState, ContactMeans, EventKind, SourceKind, Stance, Verdict

pytestmark = pytest.mark.django_db
FIRST = "The parade was on 27 February, said the mayor. Some 300 people came.\nThe bridge cost 12 million."
SECOND = "The parade was on 28 February, said the mayor. Some 300 people came.\nThe bridge cost 12 million, it says."
AT = datetime(2024, 3, 6, 9, 30, tzinfo=UTC)


@pytest.fixture
def gazette(article: Article, checker: User) -> Source:
    return add_source(article, actor=checker, name="City gazette", kind=SourceKind.DOCUMENT)


def checked(article: Article, source: Source, actor: User, capture: Capture | None, **said: Any) -> Claim:
    made = claim(article, "27 Februari", actor=actor, label="Parade", kind=ClaimKind.OTHER)
    say(made, source, actor=actor, capture=capture, **(said or {"note": "It says so."}))
    return judge(made, Verdict.CONFIRMED, "It says so.", actor=actor)


def picture(colour: str) -> bytes:
    out = BytesIO()
    Image.new("RGB", (8, 8), colour).save(out, "PNG")
    return out.getvalue()


@pytest.mark.parametrize(
    ("said", "state", "passage"),
    [
        ({"quote": "Some 300 people came."}, ClaimState.CHECKED, None),
        (
            {"quote": "The parade was on 27 February"},
            ClaimState.STALE,
            "“The parade was on 27 February” is now “The parade was on 28 February”",
        ),
        ({"stated": "27 February"}, ClaimState.STALE, "“27 February” is now “28 February”"),
        ({"stated": "300 people"}, ClaimState.CHECKED, None),
        ({"quote": "The bridge cost 12 million", "stated": "27 February"}, ClaimState.CHECKED, None),
        ({"quote": "paraphrase: dates the parade", "stated": "Tuesday"}, ClaimState.STALE, None),
        ({"note": "It says so."}, ClaimState.STALE, None),
    ],
)
def test_claim_turns_stale_where_its_own_words_changed(
    article: Article, gazette: Source, checker: User, said: dict[str, str], state: ClaimState, passage: str | None
) -> None:
    first = add_capture(gazette, actor=checker, data=FIRST)
    made = checked(article, gazette, checker, first, **said)
    second = add_capture(gazette, actor=checker, data=SECOND)
    made.refresh_from_db()
    assert made.state is state
    staled = Event.objects.filter(kind=EventKind.CLAIM_STALED)
    assert staled.count() == (state is ClaimState.STALE)
    for event in staled:
        assert event.payload.get("passage") == passage
        assert (event.payload["capture"], event.payload["before"]) == (second.pk, first.pk)
    assert "parade" not in made.stale_because


def test_capture_seen_before_the_one_that_was_read_turns_nothing_stale(article: Article, gazette: Source, checker: User) -> None:
    made = checked(article, gazette, checker, add_capture(gazette, actor=checker, data=FIRST), stated="27 February")
    add_capture(gazette, actor=checker, data=SECOND, at=timezone.now() - timedelta(days=3))
    made.refresh_from_db()
    assert made.state is ClaimState.CHECKED


@pytest.mark.parametrize(
    ("before", "after", "state"),
    [
        (picture("navy"), picture("navy"), ClaimState.CHECKED),
        (picture("navy"), picture("red"), ClaimState.STALE),
        (FIRST, picture("red"), ClaimState.CHECKED),
        (picture("navy"), FIRST, ClaimState.CHECKED),
        (FIRST, b"%PDF-1.4\n%%EOF", ClaimState.STALE),
    ],
    ids=["same picture", "another picture", "picture beside a text", "text beside a picture", "nothing to read"],
)
def test_pictures_go_by_their_bytes(
    article: Article, gazette: Source, checker: User, before: bytes | str, after: bytes | str, state: ClaimState
) -> None:
    made = checked(article, gazette, checker, add_capture(gazette, actor=checker, data=before), quote="Some 300 people came.")
    add_capture(gazette, actor=checker, data=after)
    made.refresh_from_db()
    assert made.state is state


def test_one_claim_turns_stale_once_for_two_sources_words(article: Article, gazette: Source, checker: User) -> None:
    first = add_capture(gazette, actor=checker, data=FIRST)
    checked(article, gazette, checker, first, quote="The parade was on 27 February")
    add_capture(gazette, actor=checker, data=SECOND)
    add_capture(gazette, actor=checker, data="Nothing of it.")
    assert Event.objects.filter(kind=EventKind.CLAIM_STALED).count() == 1


def test_words_of_a_confidential_source_are_in_no_event(article: Article, checker: User) -> None:
    secret = add_source(article, actor=checker, name="Pak Lurah", kind=SourceKind.INTERVIEW, confidential=True)
    checked(article, secret, checker, add_capture(secret, actor=checker, data=FIRST), stated="27 February")
    add_capture(secret, actor=checker, data=SECOND)
    payload = Event.objects.get(kind=EventKind.CLAIM_STALED).payload
    assert "passage" not in payload
    assert payload["name"] == secret.code_name


def test_words_of_a_source_made_confidential_later_are_told_to_those_who_see_it(
    article: Article, gazette: Source, checker: User, chief: User
) -> None:
    checked(article, gazette, checker, add_capture(gazette, actor=checker, data=FIRST), stated="27 February")
    add_capture(gazette, actor=checker, data=SECOND)
    edit_source(gazette, actor=checker, read_at_version=1, confidential=True)
    events = list(Event.objects.filter(kind=EventKind.CLAIM_STALED))
    assert "27 February" in told(events, checker)[0].payload["passage"]
    masked = told(events, chief)[0].payload
    assert set(masked) == {"number", "because", "source", "name"}


def test_many_claims_turn_stale_in_as_many_queries_as_one(article: Article, gazette: Source, checker: User) -> None:
    counted = []
    for number in (1, 30):
        first = add_capture(gazette, actor=checker, data=FIRST + str(number))
        judged = {"verdict": Verdict.CONFIRMED, "rationale": "So it says.", "verdict_by": checker, "verdict_at": AT, "submitted_at": AT}
        Claim.objects.bulk_create(
            Claim(
                article=article,
                number=100 * number + n,
                position=n,
                label="Parade",
                kind=ClaimKind.OTHER,
                made_by=checker,
                state=ClaimState.CHECKED,
                **judged,
            )
            for n in range(number)
        )
        claims = Claim.objects.filter(article=article, state=ClaimState.CHECKED)
        Evidence.objects.bulk_create(
            Evidence(claim=claim, source=gazette, stance=Stance.SUPPORTS, stated="27 February", capture=first, given_by=checker)
            for claim in claims
        )
        with CaptureQueriesContext(connection) as queries:
            add_capture(gazette, actor=checker, data=SECOND + str(number))
        counted.append(len(queries))
        assert not claims.all().exists()
    assert counted[0] == counted[1] <= 20


# --- contacts --------------------------------------------------------------------------------------------


def test_contact_is_a_capture_of_its_notes(gazette: Source, checker: User) -> None:
    made = add_contact(gazette, actor=checker, whom=" The archivist ", means=ContactMeans.CALL, at=AT, notes="She read the page out to us.")
    contact = Contact.objects.select_related("capture").get()
    assert contact == made
    assert (contact.whom, contact.means, contact.at) == ("The archivist", ContactMeans.CALL, AT)
    assert (contact.capture.text, contact.capture.media_type) == ("She read the page out to us.", "text/plain")
    event = Event.objects.get(kind=EventKind.CAPTURE_ADDED)
    assert event.actor == checker
    assert "archivist" not in str(event.payload)


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ({"at": datetime(2999, 1, 1, tzinfo=UTC)}, "future"),
        ({"whom": "  "}, "whom"),
        ({"notes": " \n"}, "empty"),
    ],
)
def test_contact_that_cannot_be_is_refused(gazette: Source, checker: User, said: dict[str, Any], why: str) -> None:
    with pytest.raises(Refused, match=why):
        add_contact(gazette, actor=checker, **{"whom": "Rina", "means": ContactMeans.EMAIL, "at": AT, "notes": "She said so.", **said})
    assert not Contact.objects.exists()
    assert not Capture.objects.exists()


def test_contact_takes_sight_of_a_confidential_source(article: Article, checker: User, chief: User) -> None:
    secret = add_source(article, actor=checker, name="Pak Lurah", kind=SourceKind.INTERVIEW, confidential=True)
    with pytest.raises(Refused, match="confidential"):
        add_contact(secret, actor=chief, whom="Pak Lurah", means=ContactMeans.CALL, at=AT, notes="Ya.")


def test_contact_turns_nothing_stale_and_is_outdated_by_nothing(article: Article, gazette: Source, checker: User) -> None:
    spoken = add_contact(gazette, actor=checker, whom="Rina", means=ContactMeans.CALL, at=AT, notes=FIRST)
    made = checked(article, gazette, checker, spoken.capture, stated="27 February")
    add_contact(gazette, actor=checker, whom="Rina", means=ContactMeans.CALL, at=AT, notes=SECOND)
    add_capture(gazette, actor=checker, data=SECOND)
    made.refresh_from_db()
    assert made.state is ClaimState.CHECKED


@pytest.mark.parametrize(
    "statement",
    ["UPDATE articles_contact SET whom = 'Somebody else'", "DELETE FROM articles_contact", "UPDATE articles_capture SET text = 'No.'"],
)
def test_contact_is_never_changed(gazette: Source, checker: User, statement: str) -> None:
    add_contact(gazette, actor=checker, whom="Rina", means=ContactMeans.CALL, at=AT, notes="Yes.")
    with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)
    with pytest.raises(IntegrityError), transaction.atomic():
        Contact.objects.update(at=timezone.now())
    assert Contact.objects.get().whom == "Rina"
