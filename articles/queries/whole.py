"""One article with everything that its pages show, read in a constant number of queries."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from django.conf import settings
from django.db.models import QuerySet

from articles.models import Anchor, Article, Block, Claim, Evidence, Lineage, Listing, Sentence, Source, User, Waiver
from articles.queries.facts import facts_of
from articles.queries.lineage import edges_above
from factcheck.desk.coverage import ArticleCoverage, CoverageSentence, cover
from factcheck.desk.facts import ArticleFacts, ClaimFacts
from factcheck.evidence.agreement import compare
from factcheck.evidence.independence import Edge, Independence, independence
from factcheck.vocabulary import Agreement, ClaimState, Comparison, Span, Verdict


Row = TypeVar("Row", Anchor, Evidence)


@dataclass(frozen=True)
class SourceSeen:
    """A source as one person may see it: ``name`` is its code name where it is confidential and hidden from them."""

    source: Source
    hidden: bool

    @property
    def name(self) -> str:
        """What to call it before this person."""
        return self.source.code_name if self.hidden else self.source.name


@dataclass(frozen=True)
class EvidenceSeen:
    """One piece of evidence with its source as seen and its value compared to the article's. Where ``source.hidden``, nothing of ``row`` but
    its stance may be shown."""

    row: Evidence
    source: SourceSeen
    comparison: Comparison


@dataclass(frozen=True)
class ClaimSeen:
    """A claim with its places, its evidence and what they add up to."""

    claim: Claim
    anchors: tuple[Anchor, ...]
    evidence: tuple[EvidenceSeen, ...]
    independence: Independence
    waiver: Waiver | None

    @property
    def agreement(self) -> Agreement | None:
        """What the values come to: the worst that any speaking source's value says; ``None`` where none can be compared."""
        said = {e.comparison.agreement for e in self.evidence if e.row.stance.speaks and e.row.normal}
        order = (Agreement.CONFLICT, Agreement.OVERLAP, Agreement.CONSISTENT, Agreement.SAME, Agreement.NOT_COMPARABLE)
        return next((agreement for agreement in order if agreement in said), None)

    @property
    def conflicts(self) -> tuple[EvidenceSeen, ...]:
        """The evidence whose value conflicts with the article's."""
        return tuple(e for e in self.evidence if e.comparison.agreement is Agreement.CONFLICT)

    @cached_property
    def facts(self) -> ClaimFacts:
        """The claim as the workflow sees it; who touched it is not known here."""
        return facts_of(
            self.claim,
            self.claim.article,
            stances=tuple(e.row.stance for e in self.evidence),
            origins=self.independence.count,
            waived=self.waiver is not None,
        )

    @property
    def lacks_origins(self) -> bool:
        """Whether the desk's rule applies and is neither met nor waived."""
        return self.facts.lacks_origins(settings.ORIGINS_REQUIRED)

    @property
    def pips(self) -> tuple[bool, ...]:
        """One an origin, true where found: at least as many as the rule asks for."""
        return tuple(at < self.independence.count for at in range(max(settings.ORIGINS_REQUIRED, self.independence.count)))


@dataclass(frozen=True)
class WholeArticle:
    """Everything of one article as one person may see it. Claims in the desk's order; sentences and blocks in the text's."""

    article: Article
    reader: User
    claims: tuple[ClaimSeen, ...]
    sources: tuple[SourceSeen, ...]
    blocks: tuple[Block, ...]
    sentences: tuple[Sentence, ...]
    coverage: ArticleCoverage
    edges: tuple[Edge, ...]
    lineage: tuple[Lineage, ...]

    @cached_property
    def by_number(self) -> dict[int, ClaimSeen]:
        """Claims by their number in the article."""
        return {seen.claim.number: seen for seen in self.claims}

    @cached_property
    def facts(self) -> ArticleFacts:
        """The article as sign-off sees it."""
        return ArticleFacts(
            state=self.article.state,
            open_sentences=tuple(self.sentences[at - 1].ordinal for at in self.coverage.open_ordinals),
            claims=tuple(seen.facts for seen in self.claims),
            origins_required=settings.ORIGINS_REQUIRED,
            handed_in_by=self.article.handed_in_by_id,
        )

    @cached_property
    def states(self) -> Counter[ClaimState]:
        """How many claims stand in each state."""
        return Counter(seen.claim.state for seen in self.claims)

    @property
    def opinions(self) -> int:
        """How many claims were submitted as opinions: nothing to approve."""
        return sum(s.claim.verdict is Verdict.OPINION and s.claim.state is ClaimState.CHECKED for s in self.claims)

    @property
    def awaiting(self) -> tuple[ClaimSeen, ...]:
        """The claims that a reviewer has to answer."""
        return tuple(s for s in self.claims if s.claim.state is ClaimState.CHECKED and not s.facts.settled)


def load_article(article: Article, reader: User) -> WholeArticle:
    """Read it all: ten queries whatever the size. ``article.current`` is loaded."""
    claims = list(
        Claim.objects.live().filter(article=article).select_related("rating", "verdict_by", "approval__reviewer", "assigned_to")
    )
    for claim in claims:
        claim.article = article
    anchors = _grouped(Anchor.objects.filter(version_id=article.current_id, claim__removed_at__isnull=True))
    rows = _grouped(Evidence.objects.filter(claim__article=article, claim__removed_at__isnull=True).select_related("source", "given_by", "edited_by", "capture"))
    listed = [listing.source for listing in Listing.objects.filter(article=article).select_related("source")]
    sources = {source.pk: source for source in [*listed, *(row.source for group in rows.values() for row in group)]}
    shown = _visible(sources, reader)
    waivers = {waiver.claim_id: waiver for waiver in Waiver.objects.filter(claim__article=article).select_related("chief").order_by("pk")}
    edges = edges_above(sources.keys())
    sentences = tuple(Sentence.objects.filter(version_id=article.current_id).select_related("exempted_by"))
    blocks = tuple(Block.objects.filter(version_id=article.current_id))
    lineage = tuple(Lineage.objects.filter(article=article).select_related("leans_on"))
    return WholeArticle(
        article=article,
        reader=reader,
        claims=tuple(
            ClaimSeen(
                claim=claim,
                anchors=tuple(anchors[claim.pk]),
                evidence=tuple(
                    EvidenceSeen(row, shown[row.source_id], compare(claim.kind, claim.normal, row.normal)) for row in rows[claim.pk]
                ),
                independence=independence([row.source_id for row in rows[claim.pk] if row.stance.speaks], edges),
                waiver=waivers.get(claim.pk),
            )
            for claim in claims
        ),
        sources=tuple(shown.values()),
        blocks=blocks,
        sentences=sentences,
        coverage=_coverage(sentences, blocks, [a for group in anchors.values() for a in group]),
        edges=tuple(edges),
        lineage=lineage,
    )


def _grouped(rows: QuerySet[Row]) -> defaultdict[int, list[Row]]:
    """Rows that belong to claims, by the claim's key."""
    groups: defaultdict[int, list[Row]] = defaultdict(list)
    for row in rows:
        groups[row.claim_id].append(row)
    return groups


def _visible(sources: Mapping[int, Source], reader: User) -> dict[int, SourceSeen]:
    """Each source as this person may see it: one query, and none where nothing is confidential."""
    secret = [pk for pk, source in sources.items() if source.confidential and source.added_by_id != reader.pk]
    named = (
        set(Source.visible_to.through.objects.filter(source_id__in=secret, user_id=reader.pk).values_list("source_id", flat=True))
        if secret
        else set()
    )
    return {pk: SourceSeen(source, hidden=pk in secret and pk not in named) for pk, source in sources.items()}


def _coverage(sentences: Sequence[Sentence], blocks: Sequence[Block], anchors: Sequence[Anchor]) -> ArticleCoverage:
    counts = {block.pk: block.kind.counts for block in blocks}
    return cover(
        [CoverageSentence(s.start, s.end, s.exempt_reason, counts[s.block_id]) for s in sentences],
        [Span(a.start, a.end) for a in anchors],
    )
