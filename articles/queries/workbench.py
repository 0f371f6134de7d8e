"""The workbench: the marked text, the claim or the sentence in hand, who else is here, and what has happened since."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from django.db.models import Q

from articles.models import Anchor, Article, Claim, Draft, Event, Rating, User
from articles.queries.articlebar import ArticleBar, article_bar
from articles.queries.dismissed import Key, dismissed_in
from articles.queries.facts import actor_of
from articles.queries.marked import BlockSeen, SentenceSeen, flags_on, marked_blocks, open_flags, suggested_claims
from articles.queries.present import People, load_people, pulse_of
from articles.queries.readings import Resolved, flags_of, reading_of, resolve
from articles.queries.rereadings import Rereading, rereadings
from articles.queries.revisions import Unplaced, why_unplaced
from articles.queries.told import told
from articles.queries.whole import ClaimSeen, WholeArticle, load_article
from factcheck.desk.facts import Actor
from factcheck.desk.workflow import Action, may
from factcheck.evidence.agreement import compare
from factcheck.vocabulary import Answer, ClaimKind, ClaimState, Comparison, Coverage, EventKind, ExemptReason, Flag, Span

MOST_EVENTS = 200
"""Lines of the record that a page looks at; where more happened since the last look, everything is shown anew."""
BEARING = frozenset(
    {
        EventKind.CLAIM_EDITED,
        EventKind.CLAIM_SUBMITTED,
        EventKind.CLAIM_APPROVED,
        EventKind.CLAIM_RETURNED,
        EventKind.CLAIM_REOPENED,
        EventKind.CLAIM_STALED,
        EventKind.CLAIM_REMOVED,
        EventKind.CLAIM_ANCHORED,
        EventKind.CLAIM_UNANCHORED,
    }
)
"""What changes the claim that somebody has in hand, so that they are told."""


MEASURED = (ClaimKind.DATE, ClaimKind.QUANTITY)
"""The kinds whose places each state a value; the words of another kind may hold it in a whole sentence, which compares with nothing."""


@dataclass(frozen=True)
class PlaceSeen:
    """One place of the claim in hand: what it says there, resolved, and whether that fits the claim's own normal form."""

    anchor: Anchor
    sentence: int | None
    resolved: Resolved
    comparison: Comparison | None


@dataclass(frozen=True)
class CellSeen:
    """A claim on the strip, with whoever else has it in hand."""

    claim: Claim
    people: tuple[User, ...]


@dataclass(frozen=True)
class Permissions:
    """The workflow's answers for whoever looks, by role and state alone. Those of a claim are ``None`` with no claim in hand."""

    make: Answer
    exempt: Answer
    reclassify: Answer
    edit: Answer | None = None
    reopen: Answer | None = None
    remove: Answer | None = None
    ask_correction: Answer | None = None


@dataclass(frozen=True)
class Workbench:
    """The whole page. ``seen`` is the claim in hand, ``sentence`` the sentence in hand; at most one of the two is set.

    ``event`` is the number of the last event that the page shows; ``record`` the events of the claim in hand, newest first;
    ``fresh`` the events since the one that its reader had last seen, ``missed`` whether there were too many to look at.
    """

    whole: WholeArticle
    bar: ArticleBar
    actor: Actor
    seen: ClaimSeen | None
    sentence: SentenceSeen | None
    blocks: tuple[BlockSeen, ...]
    people: People
    may: Permissions
    event: int
    record: tuple[Event, ...]
    fresh: tuple[Event, ...]
    missed: bool
    ratings: tuple[Rating, ...]
    draft: Draft | None
    dismissed: frozenset[Key] = frozenset()

    @cached_property
    def flags(self) -> tuple[Flag, ...]:
        """What does not add up in the text and waits for a person to say so or not."""
        return open_flags(self.whole, self.dismissed)

    @property
    def rereadings(self) -> tuple[Rereading, ...]:
        """Claims whose dates read otherwise by the day of publication that the article has now, as far as this person may edit them."""
        editable = (seen for seen in self.whole.claims if may(Action.EDIT_CLAIM, self.actor, seen.facts))
        return rereadings(self.article, [(seen.claim, seen.places) for seen in editable])

    @property
    def oddities(self) -> tuple[Flag, ...]:
        """What does not add up where the claim in hand stands, or in the sentence in hand; a claim made of it goes on saying so."""
        if self.sentence:
            return self.sentence.oddities
        return flags_on(flags_of(self.article), [Span(a.start, a.end) for a in self.seen.places]) if self.seen else ()

    @cached_property
    def proposed(self) -> int:
        """How many claims a machine proposes that nobody has taken or dismissed."""
        taken = [Span(anchor.start, anchor.end) for seen in self.whole.claims for anchor in seen.places]
        return len(suggested_claims(reading_of(self.article), taken, self.dismissed))

    @property
    def article(self) -> Article:
        """The article on the bench."""
        return self.whole.article

    @property
    def claim(self) -> Claim | None:
        """The claim in hand."""
        return self.seen.claim if self.seen else None

    @cached_property
    def _neighbours(self) -> tuple[Claim | None, Claim | None]:
        claims = [seen.claim for seen in self.whole.claims]
        if self.seen is None:
            return (claims[-1], claims[0]) if claims else (None, None)
        at = claims.index(self.seen.claim)
        return (claims[at - 1] if at else None, claims[at + 1] if at + 1 < len(claims) else None)

    @property
    def previous(self) -> Claim | None:
        """The claim before the one in hand; with none in hand, the last."""
        return self._neighbours[0]

    @property
    def next(self) -> Claim | None:
        """The claim after the one in hand; with none in hand, the first."""
        return self._neighbours[1]

    @property
    def pulse(self) -> str:
        """What the page has seen; see :func:`articles.queries.present.pulse_of`."""
        return pulse_of(self.event, self.people)

    @property
    def returned(self) -> Event | None:
        """The event by which a reviewer last returned the claim in hand, its reason in it."""
        return next((event for event in self.record if event.kind is EventKind.CLAIM_RETURNED), None)

    @property
    def recaptured(self) -> Event | None:
        """The event that turned the claim in hand stale, where a later capture of one of its sources did, as this reader may know of it."""
        staled = next((event for event in self.record if event.kind is EventKind.CLAIM_STALED), None)
        return staled if staled and "capture" in staled.payload else None

    @property
    def meter(self) -> list[Coverage]:
        """The coverage of every sentence that counts, in order."""
        return [coverage for coverage in self.whole.coverage.sentences if coverage]

    @property
    def accounted(self) -> int:
        """How many sentences are covered or exempt."""
        return self.whole.coverage.total - self.whole.coverage.open

    @property
    def approved(self) -> int:
        """How many claims are approved."""
        return self.whole.states[ClaimState.APPROVED]

    @property
    def strip(self) -> list[CellSeen]:
        """Every claim with whoever else has it in hand, in the desk's order."""
        on: dict[int, list[User]] = {}
        for person in self.people.here:
            on.setdefault(person.claim or 0, []).append(person.user)
        return [CellSeen(seen.claim, tuple(on.get(seen.claim.number, ()))) for seen in self.whole.claims]

    @property
    def reasons(self) -> list[ExemptReason]:
        """Why a sentence may need no claim."""
        return list(ExemptReason)

    @cached_property
    def places(self) -> tuple[PlaceSeen, ...]:
        """The places of the claim in hand, in the order of the text."""
        return tuple(self._place(anchor) for anchor in self.seen.places) if self.seen else ()

    @cached_property
    def unplaced(self) -> Unplaced | None:
        """Why the claim in hand stands nowhere in the current text; two queries then, none where it stands somewhere."""
        return why_unplaced(self.seen.claim, self.article) if self.seen and not self.seen.places else None

    def _place(self, anchor: Anchor) -> PlaceSeen:
        assert self.seen  # noqa: S101  # only asked with a claim in hand
        claim = self.seen.claim
        span = Span(anchor.start, anchor.end)
        resolved = resolve(self.article, claim.kind, anchor.exact, at=span)
        differs = claim.kind in MEASURED and resolved.normal and claim.normal and resolved.normal != claim.normal
        return PlaceSeen(
            anchor=anchor,
            sentence=next((s.ordinal for s in self.whole.sentences if span.overlaps(Span(s.start, s.end))), None),
            resolved=resolved,
            comparison=compare(claim.kind, claim.normal, resolved.normal) if differs else None,
        )

    @property
    def fresh_blocks(self) -> list[BlockSeen]:
        """The blocks that something happened in since its reader last looked; none where the whole text is to be shown anew."""
        if self.text_anew:
            return []
        if any(event.kind is EventKind.ARTICLE_EDITED for event in self.fresh):
            return list(self.blocks)
        spans, ordinals = _touched(self.whole, self.fresh)
        return [b for b in self.blocks if b.row.ordinal in ordinals or any(span.overlaps(b.span) for span in spans)]

    @property
    def news(self) -> tuple[Event, ...]:
        """What others did to the claim in hand since its reader last looked, newest first."""
        claim = self.seen.claim.pk if self.seen else None
        return tuple(e for e in self.fresh if e.claim_id == claim and e.kind in BEARING and e.actor_id != self.whole.reader.pk)

    @property
    def text_anew(self) -> bool:
        """Whether the reader's page may have other blocks than the article now has: a new text came in, or too much happened to tell."""
        return self.missed or self.new_text

    @property
    def new_text(self) -> bool:
        """Whether a new version of the text came in since its reader last looked."""
        return any(event.kind is EventKind.VERSION_ADDED for event in self.fresh)


def load_workbench(
    article: Article, reader: User, *, number: int | None = None, sentence: int | None = None, since: int | None = None, as_is: bool = False
) -> Workbench | None:
    """Everything for the page; ``None`` where there is no such claim or sentence.

    Eleven queries whatever the size, and one or two for a claim in hand. Without ``number`` and ``sentence`` the first claim that still
    wants work is in hand; ``as_is``, nothing is, what is not there is not missed, and
    ratings are left out, for the form stays as it is. ``article.chain`` is loaded, before all else, so that what happens meanwhile counts as new.
    """
    event = article.chain.length
    whole = load_article(article, reader)
    if number is None:
        seen = None if sentence is not None or as_is else _first(whole)
    elif (seen := whole.by_number.get(number)) is None and not as_is:
        return None
    dismissed = dismissed_in(article.current)
    blocks = marked_blocks(whole, dismissed)
    in_hand = next((s for b in blocks for s in b.sentences if s.row.ordinal == sentence), None)
    if sentence is not None and in_hand is None and not as_is:
        return None
    people = load_people(article, reader, {s.claim.pk: s.claim.number for s in whole.claims})
    events = told(_events(article, seen, since), reader)
    fresh = tuple(e for e in events if since is not None and e.sequence > since)
    return Workbench(
        whole=whole,
        bar=article_bar(whole, "workbench", people.assigned),
        actor=actor_of(reader),
        seen=seen,
        sentence=in_hand,
        blocks=blocks,
        people=people,
        may=_permissions(whole, seen),
        event=event,
        record=tuple(e for e in events if seen and e.claim_id == seen.claim.pk),
        fresh=fresh,
        missed=since is not None and event - since > MOST_EVENTS,
        ratings=tuple(Rating.objects.filter(scale__active=True)) if seen and not as_is else (),
        dismissed=dismissed,
        draft=getattr(seen.claim, "readers_draft", None) if seen else None,
    )


def _first(whole: WholeArticle) -> ClaimSeen | None:
    """The first claim that still wants a checker, else the first of all."""
    return next((s for s in whole.claims if may(Action.EDIT_CLAIM, actor_of(whole.reader), s.facts)), next(iter(whole.claims), None))


def _permissions(whole: WholeArticle, seen: ClaimSeen | None) -> Permissions:
    actor = actor_of(whole.reader)
    return Permissions(
        make=may(Action.MAKE_CLAIM, actor, whole.facts),
        exempt=may(Action.EXEMPT, actor, whole.facts),
        reclassify=may(Action.RECLASSIFY, actor, whole.facts),
        edit=may(Action.EDIT_CLAIM, actor, seen.facts) if seen else None,
        reopen=may(Action.REOPEN, actor, seen.facts) if seen else None,
        remove=may(Action.REMOVE_CLAIM, actor, seen.facts) if seen else None,
        ask_correction=may(Action.ASK_CORRECTION, actor, seen.facts) if seen else None,
    )


def _events(article: Article, seen: ClaimSeen | None, since: int | None) -> list[Event]:
    """One query for both: the events of the claim in hand, and those since its reader last looked; newest first. None where nothing is asked."""
    news = since is not None and since < article.chain.length
    if seen is None and not news:
        return []
    wanted = Q(claim=seen.claim) if seen else Q()
    if news:
        wanted = wanted | Q(sequence__gt=since) if seen else Q(sequence__gt=since)
    return list(Event.objects.filter(wanted, chain=article.chain).order_by("-sequence")[:MOST_EVENTS])


def _touched(whole: WholeArticle, events: Sequence[Event]) -> tuple[list[Span], set[int]]:
    """Where in the text something happened: stretches that events name or their claims stand on, and ordinals of blocks."""
    claims = {event.claim_id for event in events}
    spans = [Span(a.start, a.end) for seen in whole.claims if seen.claim.pk in claims for a in seen.places]
    spans += [Span(start, end) for event in events for start, end in event.payload.get("places", ())]
    return spans, {event.payload["block"] for event in events if "block" in event.payload}
