"""The article's text as the workbench shows it: blocks of sentences of runs, with claims and proposals."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from articles.labels import label
from articles.models import Anchor, Article, Block, Claim, Sentence
from articles.queries.dismissed import Key, dismissed_in
from articles.queries.readings import KINDS, flags_of, reading_of
from articles.queries.whole import WholeArticle
from articles.stored_words import head_label
from factcheck.desk.marks import Piece, Place, Run, joined, mark_text, proposals
from factcheck.vocabulary import ClaimKind, Coverage, Flag, Mention, MentionKind, Reading, Span, SuggestedClaim


@dataclass(frozen=True)
class Proposal:
    """What a machine would make a claim of; it counts for nothing until a person takes it."""

    start: int
    end: int
    words: str
    kind: ClaimKind
    label: str = ""

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.start, self.end)

    @property
    def gist(self) -> str:
        """What it is and of what: ``date, 27 November``."""
        kind, _colon, rest = self.label.partition(": ")
        return f"{head_label(kind, self.kind)}, {rest}" if rest else f"{label(self.kind)}, {self.words}"


@dataclass(frozen=True)
class MarkSeen:
    """A claim's line under a run."""

    claim: Claim
    lane: int


@dataclass(frozen=True)
class RunSeen:
    """A run with its claims; ``proposed`` is the kind of claim that a machine would make of it, ``odd`` whether it does not add up."""

    text: str
    marks: tuple[MarkSeen, ...]
    flags: tuple[Claim, ...]
    proposed: ClaimKind | None
    odd: bool = False


@dataclass(frozen=True)
class SentenceSeen:
    """A sentence with what accounts for it, and what a machine proposes in it. ``coverage`` is ``None`` where it does not count."""

    row: Sentence
    text: str
    coverage: Coverage | None
    claims: tuple[Claim, ...]
    proposals: tuple[Proposal, ...]
    oddities: tuple[Flag, ...] = ()

    @property
    def is_open(self) -> bool:
        """Whether nothing accounts for it yet."""
        return self.coverage is Coverage.OPEN


@dataclass(frozen=True)
class PieceSeen:
    """A sentence, or what stands between two."""

    sentence: SentenceSeen | None
    runs: tuple[RunSeen, ...]


@dataclass(frozen=True)
class BlockSeen:
    """A block with its sentences."""

    row: Block
    text: str
    pieces: tuple[PieceSeen, ...]

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.row.start, self.row.end)

    @property
    def sentences(self) -> list[SentenceSeen]:
        """Its sentences, in order."""
        return [piece.sentence for piece in self.pieces if piece.sentence]

    @property
    def waiting(self) -> list[SentenceSeen]:
        """Its open sentences."""
        return [sentence for sentence in self.sentences if sentence.is_open]

    @property
    def exempt(self) -> list[SentenceSeen]:
        """Its exempt sentences."""
        return [sentence for sentence in self.sentences if sentence.coverage is Coverage.EXEMPT]


def marked_blocks(whole: WholeArticle, dismissed: Collection[Key] = ()) -> tuple[BlockSeen, ...]:
    """Every block of the current text, marked; what is ``dismissed`` is not proposed. No query."""
    text = whole.article.current.text if whole.article.current else ""
    claims = {seen.claim.number: seen.claim for seen in whole.claims}
    places = [Place(seen.claim.number, anchor.start, anchor.end) for seen in whole.claims for anchor in seen.places]
    reading = reading_of(whole.article)
    telling = _inside(_telling(reading, dismissed), [Span(b.start, b.end) for b in whole.blocks if b.kind.counts])
    mentions = proposals(telling, _made(reading, places))
    flags = open_flags(whole, dismissed)
    marked = mark_text(
        text,
        [Span(b.start, b.end) for b in whole.blocks],
        [Span(s.start, s.end) for s in whole.sentences],
        places,
        mentions,
        oddities=[span for flag in flags for span in flag.spans],
    )
    offered = _offers(reading, mentions, places, dismissed)

    def piece_seen(piece: Piece) -> PieceSeen:
        runs = tuple(_run(run, claims) for run in piece.runs)
        if piece.sentence is None:
            return PieceSeen(None, runs)
        row, coverage = whole.sentences[piece.sentence], whole.coverage.sentences[piece.sentence]
        inside = tuple(offer for offer in offered if row.start <= offer.start and offer.end <= row.end) if coverage else ()
        on_it = tuple(dict.fromkeys(mark.claim for run in runs for mark in run.marks))
        odd = flags_on(flags, [Span(row.start, row.end)])
        return PieceSeen(SentenceSeen(row, text[row.start : row.end], coverage, on_it, inside, odd), runs)

    return tuple(
        BlockSeen(block, text[block.start : block.end], tuple(piece_seen(piece) for piece in pieces))
        for block, pieces in zip(whole.blocks, marked, strict=True)
    )


def _run(run: Run, claims: dict[int, Claim]) -> RunSeen:
    return RunSeen(
        text=run.text,
        marks=tuple(MarkSeen(claims[mark.claim], mark.lane) for mark in run.marks),
        flags=tuple(claims[number] for number in run.flags),
        proposed=KINDS[run.mention] if run.mention else None,
        odd=run.odd,
    )


def open_flags(whole: WholeArticle, dismissed: Collection[Key]) -> tuple[Flag, ...]:
    """What does not add up in the current text, and that no person has dismissed or made a claim of."""
    made = {tuple(sorted((anchor.start, anchor.end) for anchor in seen.places)) for seen in whole.claims}
    return tuple(
        flag
        for flag in flags_of(whole.article)
        if flag_key(flag) not in dismissed and tuple(sorted((span.start, span.end) for span in flag.spans)) not in made
    )


def flag_key(flag: Flag) -> Key:
    """A flag's place, from its first to its last, and its kind."""
    return flag.spans[0].start, max(span.end for span in flag.spans), flag.kind.value


def flags_on(flags: Sequence[Flag], spans: Sequence[Span]) -> tuple[Flag, ...]:
    """The flags that have a place in one of the stretches."""
    return tuple(flag for flag in flags if any(place.overlaps(span) for place in flag.spans for span in spans))


def _telling(reading: Reading, dismissed: Collection[Key]) -> list[Mention]:
    """The mentions that could be claims by themselves: a bare place or organisation is none, and would drown the rest; nor one dismissed."""
    return [
        m
        for m in reading.mentions
        if m.kind not in (MentionKind.PLACE, MentionKind.ORGANISATION) and (m.start, m.end, KINDS[m.kind].value) not in dismissed
    ]


def _made(reading: Reading, places: Sequence[Place]) -> list[Place]:
    """What is not to be offered again: where claims stand, and the whole of each suggestion that one was made of, if only of a part of it."""
    stood_on = joined(Span(place.start, place.end) for place in places)
    starts = [span.start for span in stood_on]
    made = [c for c in reading.claims if (at := bisect_left(starts, c.end)) and stood_on[at - 1].end > c.start]
    return [*places, *(Place(0, claim.start, claim.end) for claim in made)]


def _inside(mentions: Sequence[Mention], spans: Sequence[Span]) -> list[Mention]:
    """The mentions that lie within one of the spans; the spans are in order and disjoint."""
    found, at = [], 0
    for mention in sorted(mentions, key=lambda mention: mention.start):
        while at < len(spans) and spans[at].end <= mention.start:
            at += 1
        if at < len(spans) and spans[at].start <= mention.start and mention.end <= spans[at].end:
            found.append(mention)
    return found


def _offers(reading: Reading, mentions: Sequence[Mention], places: Sequence[Place], dismissed: Collection[Key]) -> list[Proposal]:
    """Suggested claims that no claim stands on yet and nobody dismissed, the one that wants checking most first; then the mentions outside them."""
    taken = [Span(place.start, place.end) for place in places]
    offers = [
        Proposal(c.start, c.end, reading.text[c.start : c.end], c.kind, c.label.partition(" · ")[0])
        for c in suggested_claims(reading, taken, dismissed)
    ]
    suggested = [offer.span for offer in offers]
    return offers + [
        Proposal(m.start, m.end, m.text, KINDS[m.kind])
        for m in mentions
        if not any(Span(m.start, m.end).overlaps(span) for span in suggested)
    ]


def suggested_claims(reading: Reading, taken: Sequence[Span], dismissed: Collection[Key]) -> list[SuggestedClaim]:
    """The claims that a machine suggests, by score, where no claim stands yet and that nobody dismissed."""
    stood_on = joined(taken)
    starts = [span.start for span in stood_on]
    return [
        claim
        for claim in reading.claims
        if (claim.start, claim.end, claim.kind.value) not in dismissed
        and not ((at := bisect_left(starts, claim.end)) and stood_on[at - 1].end > claim.start)
    ]


def open_proposals(article: Article) -> list[Proposal]:
    """What a machine proposes in the current text that no claim stands on and nobody dismissed. Two queries."""
    anchors = Anchor.objects.filter(version=article.current, claim__removed_at__isnull=True).values_list("start", "end")
    places = [Place(0, start, end) for start, end in anchors]
    reading = reading_of(article)
    dismissed = dismissed_in(article.current)
    return _offers(reading, proposals(_telling(reading, dismissed), _made(reading, places)), places, dismissed)
