"""One article with everything that its pages show, read in a constant number of queries."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from django.conf import settings
from django.db.models import Exists, FilteredRelation, OuterRef, Q, QuerySet, Subquery

from articles.models import Anchor, Article, Block, Capture, Claim, Evidence, Lineage, Sentence, User, Waiver
from articles.queries.facts import facts_of, origins_of, origins_rule
from articles.queries.misprints import misprint_of
from articles.queries.sight import SourceSeen, load_columns
from factcheck.desk.coverage import ArticleCoverage, CoverageSentence, cover
from factcheck.desk.facts import ArticleFacts, ClaimFacts
from factcheck.desk.quoting import first_words, last_words
from factcheck.desk.workflow import TABLE, Action
from factcheck.evidence.agreement import compare
from factcheck.evidence.independence import Edge, Independence, independence
from factcheck.vocabulary import Agreement, ClaimState, Comparison, Coverage, ExemptReason, Span, Stance

AROUND = 1200
"""Characters of its sentence shown on either side of a claim's words: all of them, but where a sentence fills pages."""

Row = TypeVar("Row", Anchor, Evidence)


@dataclass(frozen=True)
class EvidenceSeen:
    """One piece of evidence with its source as seen and its value compared to the article's.

    Where ``source.hidden``, nothing of ``row`` but its stance may be shown.
    """

    row: Evidence
    source: SourceSeen
    comparison: Comparison


@dataclass(frozen=True)
class ClaimSeen:
    """A claim with its places in the current text, its evidence and what they add up to. ``anchors`` is ``None`` where no text was read."""

    claim: Claim
    anchors: tuple[Anchor, ...] | None
    evidence: tuple[EvidenceSeen, ...]
    independence: Independence
    origins: int
    waiver: Waiver | None

    @property
    def places(self) -> tuple[Anchor, ...]:
        """Its places, in the order of the text."""
        return self.anchors or ()

    @property
    def agreement(self) -> Agreement | None:
        """What the values come to: the worst that any speaking source's value says, hidden ones left out; ``None`` where none can be compared."""
        said = {e.comparison.agreement for e in self.evidence if e.row.stance.speaks and e.row.normal and not e.source.hidden}
        order = (Agreement.CONFLICT, Agreement.OVERLAP, Agreement.CONSISTENT, Agreement.SAME, Agreement.NOT_COMPARABLE)
        return next((agreement for agreement in order if agreement in said), None)

    @property
    def conflicts(self) -> tuple[EvidenceSeen, ...]:
        """The evidence whose value conflicts with the article's, as far as this person may see it."""
        return tuple(e for e in self.evidence if e.comparison.agreement is Agreement.CONFLICT and not e.source.hidden)

    @property
    def contradicted(self) -> int:
        """How many sources contradict the claim, whatever their values compare to."""
        return sum(e.row.stance is Stance.CONTRADICTS for e in self.evidence)

    @cached_property
    def facts(self) -> ClaimFacts:
        """The claim as the workflow sees it; who touched it is not known here."""
        return facts_of(
            self.claim,
            self.claim.article,
            stances=tuple(e.row.stance for e in self.evidence),
            authorities=tuple(e.row.authority for e in self.evidence),
            origins=self.origins,
            waived=self.waiver is not None,
            placed=self.anchors is None or bool(self.anchors),
            misprints=self.misprint(self.claim) if self.claim.state in TABLE[Action.SUBMIT].sources else "",
        )

    def misprint(self, claim: Claim) -> str:
        """:func:`~articles.queries.misprints.misprint_of` this claim, as it is or as somebody types it."""
        before = claim.printed == self.claim.printed and getattr(self.claim, "printed_before", False)
        return misprint_of(claim, claim.article, self.places, printed_before=before)

    @property
    def lacks_origins(self) -> bool:
        """Whether the desk's rule applies and is neither met nor waived."""
        return self.facts.lacks_origins(origins_rule())

    @property
    def by_primary(self) -> bool:
        """Whether the rule on origins is met by a source at first hand, and not by their number."""
        return self.facts.met_at_first_hand(origins_rule())

    @property
    def pips(self) -> tuple[bool, ...]:
        """One an origin that bears the verdict out, true where found: at least as many as the rule asks for, unless one source at first hand does."""
        count = self.origins
        return tuple(at < count for at in range(count if self.by_primary else max(settings.ORIGINS_REQUIRED, count)))


@dataclass(frozen=True)
class WholeArticle:
    """Everything of one article as one person may see it. Claims in the desk's order; sentences and blocks in the text's.

    ``sources``: the article's columns, those listed first, in order, and then others that any evidence is of, by key. ``named``: those, every source
    that they lean on and those that the article leans on, by key.
    """

    article: Article
    reader: User
    claims: tuple[ClaimSeen, ...]
    listed: tuple[int, ...]
    sources: tuple[SourceSeen, ...]
    named: Mapping[int, SourceSeen]
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
            rule=origins_rule(),
            handed_in_by=self.article.handed_in_by_id,
        )

    @cached_property
    def states(self) -> Counter[ClaimState]:
        """How many claims stand in each state."""
        return Counter(seen.claim.state for seen in self.claims)

    @cached_property
    def exempt(self) -> tuple[Sentence, ...]:
        """The sentences that a person said need no claim, in the text's order; those that a claim stands on anyway are left out."""
        return tuple(s for s, covered in zip(self.sentences, self.coverage.sentences, strict=True) if covered is Coverage.EXEMPT)

    @cached_property
    def exempt_reasons(self) -> Counter[ExemptReason]:
        """How many of them there are by reason."""
        return Counter(sentence.exempt_reason for sentence in self.exempt if sentence.exempt_reason)

    @property
    def opinions(self) -> int:
        """How many claims were submitted as opinions: nothing to approve."""
        return sum(s.claim.is_settled_opinion for s in self.claims)

    @property
    def awaiting(self) -> tuple[ClaimSeen, ...]:
        """The claims that a reviewer has to answer."""
        return tuple(s for s in self.claims if s.claim.state is ClaimState.CHECKED and not s.facts.settled)


def load_article(article: Article, reader: User, *, rows_of: QuerySet[Evidence] | None = None) -> WholeArticle:
    """Read it all: eight queries whatever the size. ``article.current`` is loaded.

    ``rows_of``: how much of the evidence to read, :func:`evidence_rows` unless told otherwise.
    """
    rows_of_claims = Claim.objects.live().filter(article=article)
    if article.current and article.current.number > 1:
        before = Anchor.objects.filter(claim=OuterRef("pk"), exact__icontains=OuterRef("printed")).exclude(version=article.current_id)
        rows_of_claims = rows_of_claims.annotate(printed_before=Exists(before))
    claims = list(
        rows_of_claims.annotate(readers_draft=FilteredRelation("drafts", condition=Q(drafts__user=reader)))
        .select_related("rating", "verdict_by", "approval__reviewer", "readers_draft")  # type: ignore[misc]  # django-stubs knows no FilteredRelation
        .order_by("position", "number")  # here and below within one article: the models' own order would join it
    )
    for claim in claims:
        claim.article = article
    anchors = _grouped(Anchor.objects.filter(version=article.current_id, claim__removed_at__isnull=True).order_by("start", "end"))
    given = (evidence_rows() if rows_of is None else rows_of).filter(claim__article=article, claim__removed_at__isnull=True)
    rows = _grouped(given.order_by("pk"))
    columns = load_columns(article, reader)
    waivers = {waiver.claim_id: waiver for waiver in Waiver.objects.filter(claim__article=article).select_related("chief").order_by("pk")}
    sentences = tuple(Sentence.objects.filter(version=article.current_id).select_related("exempted_by").order_by("ordinal"))
    blocks = tuple(Block.objects.filter(version=article.current_id).order_by("ordinal"))
    return WholeArticle(
        article=article,
        reader=reader,
        claims=tuple(
            see_claim(
                claim,
                anchors=anchors[claim.pk],
                rows=rows[claim.pk],
                edges=columns.edges,
                named=columns.named,
                waiver=waivers.get(claim.pk),
            )
            for claim in claims
        ),
        listed=tuple(seen.source.pk for seen in columns.sources[: columns.listed]),
        sources=columns.sources,
        named=columns.named,
        blocks=blocks,
        sentences=sentences,
        coverage=_coverage(sentences, blocks, [a for group in anchors.values() for a in group]),
        edges=columns.edges,
        lineage=columns.lineage,
    )


def evidence_rows() -> QuerySet[Evidence]:
    """Evidence with the people and the capture behind it, without the text of captures and without the source: see :mod:`articles.queries.sight`.

    ``captured_since``: the key of the newest later capture of the source that says something else, if there is one; notes of a contact stand
    beside a capture and not in its place.
    """
    later = Capture.objects.filter(source=OuterRef("source"), contact__isnull=True, captured_at__gt=OuterRef("capture__captured_at"))
    newest = later.exclude(text=OuterRef("capture__text")).order_by("-captured_at", "-pk").values("pk")[:1]
    rows = Evidence.objects.select_related("given_by", "edited_by", "capture").defer("capture__text")
    return rows.annotate(captured_since=Subquery(newest))


def bare_rows() -> QuerySet[Evidence]:
    """Evidence with no more of it than a grid's cell shows."""
    return Evidence.objects.only("claim", "source", "stance", "authority", "stated", "normal")


def see_claim(
    claim: Claim,
    *,
    anchors: Sequence[Anchor] | None,
    rows: Sequence[Evidence],
    edges: Sequence[Edge],
    named: Mapping[int, SourceSeen],
    waiver: Waiver | None,
) -> ClaimSeen:
    """One claim out of what was read. Each row is given its source."""
    for row in rows:
        row.source = named[row.source_id].source
    return ClaimSeen(
        claim=claim,
        anchors=None if anchors is None else tuple(anchors),
        evidence=tuple(EvidenceSeen(row, named[row.source_id], compare(claim.kind, claim.normal, row.normal)) for row in rows),
        independence=independence([row.source_id for row in rows if row.stance.speaks], edges),
        origins=origins_of(claim, rows, edges),
        waiver=waiver,
    )


def _grouped(rows: QuerySet[Row]) -> defaultdict[int, list[Row]]:
    """Rows that belong to claims, by the claim's key."""
    groups: defaultdict[int, list[Row]] = defaultdict(list)
    for row in rows:
        groups[row.claim_id].append(row)
    return groups


def _coverage(sentences: Sequence[Sentence], blocks: Sequence[Block], anchors: Sequence[Anchor]) -> ArticleCoverage:
    counts = {block.pk: block.kind.counts for block in blocks}
    return cover(
        [CoverageSentence(s.start, s.end, s.exempt_reason, counts[s.block_id]) for s in sentences],
        [Span(a.start, a.end) for a in anchors],
    )


def quote(anchor: Anchor, whole: WholeArticle) -> tuple[str, str, str]:
    """The words of a place with what stands around them in its sentences: all of it, but for a sentence that fills pages."""
    text = whole.article.current.text if whole.article.current else ""
    around = [s for s in whole.sentences if s.start < anchor.end and anchor.start < s.end]
    start = min([s.start for s in around] + [anchor.start])
    end = max([s.end for s in around] + [anchor.end])
    return last_words(text[start : anchor.start], AROUND), anchor.exact, first_words(text[anchor.end : end], AROUND)
