"""What a new text would do to an article, or a version did: the places of its claims, its exemptions, and every changed word."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from django.db.models import FilteredRelation, OuterRef, Q, QuerySet, Subquery

from articles.models import Anchor, Article, Block, Claim, Dismissal, Sentence, Version
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
    dismissed: tuple[Dismissal, ...] = ()


@dataclass(frozen=True)
class Carried:
    """A revision with the rows that it carries over: which sentence and block of the new text is which old one, by its place from 0.

    ``dismissed``: the proposals that stay dismissed, each with where it stands in the new text.
    """

    revision: Revision
    exempt: Mapping[int, Sentence]
    blocks: Mapping[int, Block]
    dismissed: tuple[tuple[Dismissal, Span], ...] = ()

    @property
    def kinds(self) -> dict[int, BlockKind]:
        """What blocks of the new text are, as people have seen and left, or said, of the old: a machine may read one otherwise for its neighbours."""
        return {at: block.kind for at, block in self.blocks.items()}

    def reasons(self, besides: Collection[int] = ()) -> dict[int, str]:
        """Why, but for those of which something else is said."""
        return {at: block.reason for at, block in self.blocks.items() if block.reason and at not in besides}


def standing_of(version: Version, claims: Sequence[Claim], anchors: Iterable[Anchor]) -> Standing:
    """A version as these claims stand in it, by their :func:`last_anchors`: two queries, and one where some stand nowhere in it."""
    blocks, sentences = laid_out([version], Q(sentences__exempt_reason__isnull=False))
    return standing_in(
        version,
        claims,
        anchors=anchors,
        sentences=sentences,
        blocks=blocks,
        dismissed=Dismissal.objects.filter(version=version),
    )


def standing_in(
    version: Version,
    claims: Sequence[Claim],
    *,
    anchors: Iterable[Anchor],
    sentences: Iterable[Sentence],
    blocks: Iterable[Block],
    dismissed: Iterable[Dismissal] = (),
) -> Standing:
    """A version as these claims stand in it, out of what has been loaded (``anchors``: :func:`last_anchors`): a query where some stand nowhere in it."""
    anchors = list(anchors)
    spans = _by_claim(anchor for anchor in anchors if anchor.version_id == version.pk)
    return Standing(
        version,
        tuple((claim.number, spans[claim.pk]) for claim in claims if claim.pk in spans),
        tuple(sentence for sentence in sentences if sentence.exempt_reason is not None),
        tuple(blocks),
        _elsewhere([anchor for anchor in anchors if anchor.version_id != version.pk], claims),
        tuple(dismissed),
    )


def laid_out(versions: Sequence[Version], which: Q | None = None) -> tuple[list[Block], list[Sentence]]:
    """The blocks of versions and their sentences, or those of the sentences of which ``which`` holds, each in order. One query."""
    rows = (
        Block.objects.filter(version__in=versions)
        .annotate(said=FilteredRelation("sentences", condition=which or Q()))
        .select_related("said")  # type: ignore[misc]  # the stubs do not know filtered relations
        .order_by("version_id", "ordinal", "said__ordinal")
    )
    blocks: dict[int, Block] = {}
    sentences = []
    for row in rows:
        blocks.setdefault(row.pk, row)
        if (sentence := getattr(row, "said", None)) is not None:  # Django sets it only where there is one
            sentences.append(sentence)
    return list(blocks.values()), sentences


def last_anchors(version: Version, claims: Iterable[Claim]) -> QuerySet[Anchor]:
    """Where claims stand in a version; of one that stands nowhere in it, where it stood in the latest version before it that it did. One query."""
    until = Anchor.objects.filter(claim=OuterRef("claim"), version__number__lte=version.number).order_by("-version__number")
    return Anchor.objects.filter(claim__in=claims, version=Subquery(until.values("version")[:1])).order_by("start")


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
        tuple(Span(row.start, row.end) for row in standing.dismissed),
    )
    revision = revise(said, text, sentences=sentences, blocks=blocks)
    found = [claim for old, claims in standing.elsewhere.items() for claim in look_again(old.text, text, claims)]
    return Carried(
        replace(revision, claims=(*revision.claims, *found)),
        {at: standing.exempt[which] for at, which in revision.exempt.items()},
        {at: standing.blocks[which] for at, which in revision.blocks.items()},
        tuple((standing.dismissed[which], there) for which, there in revision.dismissed.items()),
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
    for version, claims in _elsewhere(last_anchors(current, [claim]), [claim]).items():
        places = [span for _number, spans in claims for span in spans]
        said = SaidOfText(version.text, ((claim.number, tuple(places)),))
        return Unplaced(version, revise(said, current.text, sentences=(), blocks=()).claims[0])
    return None


def _elsewhere(anchors: Iterable[Anchor], claims: Sequence[Claim]) -> dict[Version, Places]:
    """Places of claims by the version that they stand in, out of :func:`last_anchors`. A query for the texts where there are any."""
    anchors = list(anchors)
    numbers, spans = {claim.pk: claim.number for claim in claims}, _by_claim(anchors)
    stood = {anchor.claim_id: anchor.version_id for anchor in anchors}
    found = Version.objects.in_bulk(set(stood.values()))
    return {version: tuple((numbers[claim], spans[claim]) for claim, of in stood.items() if of == pk) for pk, version in found.items()}


def _by_claim(anchors: Iterable[Anchor]) -> dict[int, tuple[Span, ...]]:
    spans: defaultdict[int, list[Span]] = defaultdict(list)
    for anchor in sorted(anchors, key=lambda anchor: (anchor.start, anchor.end)):
        spans[anchor.claim_id].append(Span(anchor.start, anchor.end))
    return {claim: tuple(of) for claim, of in spans.items()}
