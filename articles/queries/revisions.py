"""What a new text would do to an article, or a version did: the places of its claims, its exemptions, and every changed word."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from articles.models import Anchor, Article, Block, Claim, Sentence, Version
from articles.queries.intake import sentences_of
from factcheck.desk.revision import RevisedClaim, Revision, SaidOfText, look_again, revise
from factcheck.vocabulary import BlockKind, Reading, Span

Places = tuple[tuple[int, tuple[Span, ...]], ...]


@dataclass(frozen=True)
class Standing:
    """A version with all that was said of it. ``claims`` are in the desk's order; ``elsewhere`` are those that stand nowhere in it, by the version where they last stood."""

    version: Version
    claims: Places
    exempt: tuple[Sentence, ...]
    blocks: tuple[Block, ...]
    elsewhere: Mapping[Version, Places]


@dataclass(frozen=True)
class Carried:
    """A revision with the rows that it carries over: which sentence and block of the new text is which old one, by its place from 0."""

    revision: Revision
    exempt: Mapping[int, Sentence]
    blocks: Mapping[int, Block]

    @property
    def kinds(self) -> dict[int, BlockKind]:
        """What blocks of the new text are, as people have seen and left, or said, of the old: a machine may read one otherwise for its neighbours."""
        return {at: block.kind for at, block in self.blocks.items()}

    def reasons(self, besides: Collection[int] = ()) -> dict[int, str]:
        """Why, but for those of which something else is said."""
        return {at: block.reason for at, block in self.blocks.items() if block.reason and at not in besides}


def standing_of(version: Version, claims: Sequence[Claim]) -> Standing:
    """A version as these claims stand in it, from the database: four queries, and two where some stand nowhere in it."""
    return standing_in(
        version,
        claims,
        anchors=Anchor.objects.filter(version=version, claim__in=claims),
        sentences=Sentence.objects.filter(version=version, exempt_reason__isnull=False),
        blocks=Block.objects.filter(version=version),
    )


def standing_in(
    version: Version, claims: Sequence[Claim], *, anchors: Iterable[Anchor], sentences: Iterable[Sentence], blocks: Iterable[Block]
) -> Standing:
    """A version as these claims stand in it, out of what has been loaded: none, or two queries where some stand nowhere in it."""
    spans = _by_claim(anchors)
    homeless = [claim for claim in claims if claim.pk not in spans]
    return Standing(
        version,
        tuple((claim.number, spans[claim.pk]) for claim in claims if claim.pk in spans),
        tuple(sentence for sentence in sentences if sentence.exempt_reason is not None),
        tuple(blocks),
        _last_stood(version, homeless) if homeless else {},
    )


def carry_over(standing: Standing, reading: Reading) -> Carried:
    """What a new text does to all that was said of a version. No query."""
    sentences = [Span(sentence.start, sentence.end) for _at, sentence in sentences_of(reading)]
    return carry_onto(standing, reading.text, sentences, [Span(block.start, block.end) for block in reading.blocks])


def carry_onto(standing: Standing, text: str, sentences: Sequence[Span], blocks: Sequence[Span]) -> Carried:
    """:func:`carry_over`, onto a text that is made of these sentences and blocks."""
    said = SaidOfText(
        standing.version.text,
        standing.claims,
        tuple(Span(row.start, row.end) for row in standing.exempt),
        tuple(Span(row.start, row.end) for row in standing.blocks),
    )
    revision = revise(said, text, sentences=sentences, blocks=blocks)
    found = [claim for old, claims in standing.elsewhere.items() for claim in look_again(old.text, text, claims)]
    return Carried(
        Revision((*revision.claims, *found), revision.exempt, revision.blocks),
        {at: standing.exempt[which] for at, which in revision.exempt.items()},
        {at: standing.blocks[which] for at, which in revision.blocks.items()},
    )


@dataclass(frozen=True)
class Unplaced:
    """A claim that stands nowhere in the current text: where it last stood, and why it is not there any more."""

    version: Version
    claim: RevisedClaim


def why_unplaced(claim: Claim, article: Article) -> Unplaced | None:
    """Why a claim that stands nowhere in the current text does not; ``None`` where it never stood anywhere. Two queries."""
    current = article.current
    if current is None:
        return None
    last = _last_stood(current, [claim])
    for version, claims in last.items():
        places = [span for _number, spans in claims for span in spans]
        said = SaidOfText(version.text, ((claim.number, tuple(places)),))
        return Unplaced(version, revise(said, current.text, sentences=(), blocks=()).claims[0])
    return None


def _last_stood(version: Version, claims: Sequence[Claim]) -> dict[Version, Places]:
    """Where claims stood in the latest version before this one that they stood in at all. Two queries."""
    numbers = {claim.pk: claim.number for claim in claims}
    earlier = Anchor.objects.filter(claim__in=numbers, version__article=version.article_id, version__number__lt=version.number)
    last: dict[int, int] = {}
    anchors = list(earlier.select_related("version").defer("version__text").order_by("version__number", "start"))
    for anchor in anchors:
        last[anchor.claim_id] = anchor.version_id
    spans = _by_claim(anchor for anchor in anchors if anchor.version_id == last[anchor.claim_id])
    found = Version.objects.in_bulk(set(last.values()))
    return {
        found[pk]: tuple((numbers[claim], spans[claim]) for claim, stood in last.items() if stood == pk)
        for pk in dict.fromkeys(last.values())
    }


def _by_claim(anchors: Iterable[Anchor]) -> dict[int, tuple[Span, ...]]:
    spans: defaultdict[int, list[Span]] = defaultdict(list)
    for anchor in sorted(anchors, key=lambda anchor: (anchor.start, anchor.end)):
        spans[anchor.claim_id].append(Span(anchor.start, anchor.end))
    return {claim: tuple(of) for claim, of in spans.items()}
