"""Fill a database with articles: 2,000 characters, 20 sentences, 10 claims with an anchor and a piece of evidence each.

Written with ``bulk_create``, so that constraints and guards see every row; each article's record begins as intake begins it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from django.contrib.auth.hashers import make_password
from django.db import connection, transaction

from articles.models import Anchor, Article, Assignment, Block, Chain, Claim, Event, Evidence, Listing, Sentence, Source, User, Version
from articles.queries.sameness import text_hash
from factcheck.desk.chain import Link, chain_name
from factcheck.vocabulary import BlockKind, ClaimKind, ClaimState, EventKind, Role, SourceKind, Stance, Verdict

CLAIMS = 10
PARAGRAPHS = 5
SENTENCES_A_PARAGRAPH = 4
SENTENCE_LENGTH = 99
SOURCES = 200
SOURCES_AN_ARTICLE = 3
BATCH = 500
NEEDLE = "Quillonmere"
"""A word that stands in the title and the text of one article only."""

OPENINGS = (
    "The port authority of {place} said on 14 March 2024 that {count} containers had been inspected",
    "According to a survey by the {place} statistics office, {count} households went without power",
    "The mayor of {place}, Rosa Lindqvist, told reporters that the bridge had cost {count} million euros",
    "Engineers measured a drop of {count} percent in the reservoir above {place} since the first of May",
)
PLACES = ("Harrowgate", "Tanjung Elok", "Bến Lâu", "Nova Sintra", "Oakhurst", "Pelabuhan Baru", "Saint-Aubin", "Vestmark")
FILLER = " before the council met again in the old town hall to hear what the inspectors of the province had found there"


@dataclass(frozen=True, slots=True)
class Cast:
    """The people that the bench signs in as."""

    checker: User
    reviewer: User
    chief: User


def fill(count: int) -> Cast:
    """Put ``count`` articles on an empty desk."""
    cast = _cast()
    sources = Source.objects.bulk_create(
        Source(name=f"{PLACES[at % len(PLACES)]} Gazette {at}", kind=SourceKind.NEWS_REPORT, added_by=cast.checker) for at in range(SOURCES)
    )
    for first in range(0, count, BATCH):
        with transaction.atomic():
            _fill_batch(range(first, min(first + BATCH, count)), count, cast, sources)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    return cast


def needle_at(count: int) -> int:
    """Which of ``count`` articles holds the needle."""
    return count // 3


def article_text(number: int, *, needle: bool = False) -> str:
    """Twenty sentences of 99 characters in five paragraphs: with what stands between them, 2,000 characters to within five."""
    sentences = [sentence_text(number, at, needle=needle and at == 0) for at in range(PARAGRAPHS * SENTENCES_A_PARAGRAPH)]
    rows = [" ".join(sentences[at : at + SENTENCES_A_PARAGRAPH]) for at in range(0, len(sentences), SENTENCES_A_PARAGRAPH)]
    return "\n\n".join(rows)


def sentence_text(number: int, at: int, *, needle: bool = False) -> str:
    """One sentence, :data:`SENTENCE_LENGTH` characters long."""
    place = NEEDLE if needle else PLACES[(number + at) % len(PLACES)]
    opening = OPENINGS[at % len(OPENINGS)].format(place=place, count=number * 20 + at + 1)
    return (opening + FILLER)[: SENTENCE_LENGTH - 1].rstrip().ljust(SENTENCE_LENGTH - 1, "s") + "."


def _cast() -> Cast:
    password = make_password("bench")
    people = [
        User(username=role.value, password=password, role=role, email=f"{role.value}@example.org")
        for role in (Role.CHECKER, Role.REVIEWER, Role.CHIEF)
    ]
    return Cast(*User.objects.bulk_create(people))


def _fill_batch(numbers: range, count: int, cast: Cast, sources: Sequence[Source]) -> None:
    now = datetime.now(UTC)
    articles = Article.objects.bulk_create(
        Article(
            title=f"{NEEDLE + ' reopens' if number == needle_at(count) else 'What the inspectors found'}, part {number}",
            language="en",
            publisher="The Vestmark Courier",
            published_on=date(2024, 3, 1) + timedelta(days=number % 300),
            timezone="UTC",
            slug=f"what-the-inspectors-found-{number}",
            handed_in_by=cast.checker,
        )
        for number in numbers
    )
    texts = [article_text(number, needle=number == needle_at(count)) for number in numbers]
    versions = Version.objects.bulk_create(
        Version(article=article, number=1, text=text, sha256=text_hash(text), handed_in_by=cast.checker)
        for article, text in zip(articles, texts, strict=True)
    )
    for article, version in zip(articles, versions, strict=True):
        article.current = version
    Article.objects.bulk_update(articles, ["current"])
    Assignment.objects.bulk_create(
        Assignment(article=article, user=cast.checker, assigned_by=cast.chief) for article in articles if article.pk % 10 == 0
    )
    _begin_records(articles, versions, cast.checker, now)
    sentences = _fill_text(versions)
    _fill_claims(articles, sentences, sources, cast, now)


def _begin_records(articles: Sequence[Article], versions: Sequence[Version], actor: User, now: datetime) -> None:
    """The chain of each article with its first event."""
    links = [
        Link(
            chain=chain_name(article.pk),
            sequence=1,
            kind=EventKind.ARTICLE_HANDED_IN.value,
            actor=actor.name,
            claim=None,
            at=now,
            payload={"title": article.title, "text": version.sha256},
            previous_hash="",
        )
        for article, version in zip(articles, versions, strict=True)
    ]
    hashes = [link.hash() for link in links]
    chains = Chain.objects.bulk_create(Chain(article=article, length=1, head=head) for article, head in zip(articles, hashes, strict=True))
    Event.objects.bulk_create(
        Event(
            chain=chain,
            sequence=1,
            kind=EventKind.ARTICLE_HANDED_IN,
            actor=actor,
            actor_name=link.actor,
            at=link.at,
            payload=link.payload,
            hash=chain.head,
        )
        for chain, link in zip(chains, links, strict=True)
    )


def _fill_text(versions: Sequence[Version]) -> list[list[Sentence]]:
    """Blocks and sentences; gives the sentences of each version."""
    length = SENTENCES_A_PARAGRAPH * (SENTENCE_LENGTH + 1) - 1
    blocks = Block.objects.bulk_create(
        Block(
            version=version,
            ordinal=at + 1,
            kind=BlockKind.PARAGRAPH,
            read_as=BlockKind.PARAGRAPH,
            start=at * (length + 2),
            end=at * (length + 2) + length,
        )
        for version in versions
        for at in range(PARAGRAPHS)
    )
    sentences = Sentence.objects.bulk_create(
        Sentence(
            version=block.version,
            block=block,
            ordinal=(block.ordinal - 1) * SENTENCES_A_PARAGRAPH + at + 1,
            start=block.start + at * (SENTENCE_LENGTH + 1),
            end=block.start + at * (SENTENCE_LENGTH + 1) + SENTENCE_LENGTH,
        )
        for block in blocks
        for at in range(SENTENCES_A_PARAGRAPH)
    )
    each = PARAGRAPHS * SENTENCES_A_PARAGRAPH
    return [sentences[at : at + each] for at in range(0, len(sentences), each)]


def _fill_claims(
    articles: Sequence[Article], sentences: Sequence[Sequence[Sentence]], sources: Sequence[Source], cast: Cast, now: datetime
) -> None:
    """Ten claims an article on every other sentence, three of them with a verdict; evidence from the article's sources in turn."""
    listed = [[sources[(article.pk + at) % len(sources)] for at in range(SOURCES_AN_ARTICLE)] for article in articles]
    Listing.objects.bulk_create(
        Listing(article=article, source=source, position=at)
        for article, columns in zip(articles, listed, strict=True)
        for at, source in enumerate(columns, 1)
    )
    claims = Claim.objects.bulk_create(_claim(article, at, cast, now) for article in articles for at in range(1, CLAIMS + 1))
    anchored = [row[(number - 1) * 2] for row in sentences for number in range(1, CLAIMS + 1)]
    Anchor.objects.bulk_create(_anchor(claim, sentence) for claim, sentence in zip(claims, anchored, strict=True))
    columns = [column for column in listed for _ in range(CLAIMS)]
    Evidence.objects.bulk_create(
        Evidence(
            claim=claim,
            source=column[claim.number % SOURCES_AN_ARTICLE],
            stance=Stance.SUPPORTS,
            stated="14 March 2024",
            normal="2024-03-14",
            quote="on 14 March 2024",
            given_by=cast.checker,
        )
        for claim, column in zip(claims, columns, strict=True)
    )


def _anchor(claim: Claim, sentence: Sentence) -> Anchor:
    text, start, end = sentence.version.text, sentence.start, sentence.end
    return Anchor(
        claim=claim,
        version=sentence.version,
        start=start,
        end=end,
        exact=text[start:end],
        prefix=text[max(0, start - 32) : start],
        suffix=text[end : end + 32],
    )


def _claim(article: Article, at: int, cast: Cast, now: datetime) -> Claim:
    checked = at <= 3
    return Claim(
        article=article,
        number=at,
        position=at,
        label=f"Inspection date {at}",
        kind=ClaimKind.DATE,
        printed="14 March 2024",
        normal="2024-03-14",
        state=ClaimState.CHECKED if checked else ClaimState.OPEN,
        verdict=Verdict.CONFIRMED if checked else None,
        rationale="The gazette says so." if checked else "",
        verdict_by=cast.checker if checked else None,
        verdict_at=now if checked else None,
        submitted_at=now if checked else None,
        made_by=cast.checker,
    )
