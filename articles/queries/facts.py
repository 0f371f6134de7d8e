"""The facts that the workflow decides on, read in a constant number of queries."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from django.conf import settings

from articles.models import Anchor, Article, Claim, Evidence, Sentence, Touch, User, Waiver
from articles.queries.lineage import edges_above
from factcheck.desk.coverage import ArticleCoverage, CoverageSentence, cover
from factcheck.desk.facts import Actor, ArticleFacts, ClaimFacts, OriginsRule, bears_out
from factcheck.evidence.independence import Edge, independence
from factcheck.vocabulary import Authority, Role, Span, Stance


def actor_of(user: User) -> Actor:
    """The person as the workflow sees them."""
    return Actor(user.pk, Role(user.role) if user.role else None)


def origins_rule() -> OriginsRule:
    """The desk's rule, as its settings have it."""
    return OriginsRule(settings.ORIGINS_REQUIRED, primary=settings.PRIMARY_SUFFICES)


def claim_facts(claim: Claim) -> ClaimFacts:
    """One claim, for every step but sign-off: two queries, one where its evidence is prefetched. ``claim.article`` is loaded."""
    rows = list(claim.evidence.all())
    touched = frozenset(Touch.objects.filter(claim=claim).values_list("user_id", flat=True))
    return facts_of(
        claim,
        claim.article,
        stances=tuple(row.stance for row in rows),
        authorities=tuple(row.authority for row in rows),
        touched_by=touched,
    )


def facts_of(
    claim: Claim,
    article: Article,
    *,
    stances: tuple[Stance, ...] = (),
    authorities: tuple[Authority | None, ...] = (),
    touched_by: frozenset[int] = frozenset(),
    origins: int = 0,
    waived: bool = False,
    placed: bool = True,
    misprints: str = "",
) -> ClaimFacts:
    """A claim's facts out of what a page has loaded already."""
    return ClaimFacts(
        number=claim.number,
        state=claim.state,
        verdict=claim.verdict,
        rationale=claim.rationale,
        suggested_wording=claim.suggested_wording,
        stances=stances,
        authorities=authorities,
        touched_by=touched_by,
        origins=origins,
        waived=waived,
        placed=placed,
        misprints=misprints,
        article_state=article.state,
        kind=claim.kind,
    )


def article_facts(article: Article) -> ArticleFacts:
    """One article with all its claims, for sign-off: seven queries whatever its size."""
    claims = list(Claim.objects.live().filter(article=article))
    evidence: dict[int, list[Evidence]] = defaultdict(list)
    for row in Evidence.objects.filter(claim__in=claims).only("claim", "source", "stance", "authority"):
        evidence[row.claim_id].append(row)
    edges = edges_above({row.source_id for rows in evidence.values() for row in rows})
    waived = set(Waiver.objects.filter(claim__in=claims).values_list("claim_id", flat=True))
    return ArticleFacts(
        state=article.state,
        open_sentences=open_sentences(article),
        claims=tuple(
            facts_of(
                claim,
                article,
                stances=tuple(row.stance for row in evidence[claim.pk]),
                authorities=tuple(row.authority for row in evidence[claim.pk]),
                origins=origins_of(claim, evidence[claim.pk], edges),
                waived=claim.pk in waived,
            )
            for claim in claims
        ),
        rule=origins_rule(),
        handed_in_by=article.handed_in_by_id,
    )


def origins_of(claim: Claim, evidence: Iterable[Evidence], edges: Iterable[Edge]) -> int:
    """How many independent origins bear a claim's verdict out."""
    return independence([row.source_id for row in evidence if bears_out(claim.verdict, row.stance)], edges).count


def article_coverage(article: Article) -> tuple[list[Sentence], ArticleCoverage]:
    """The sentences of the current version, with what accounts for each: two queries."""
    sentences = list(Sentence.objects.filter(version=article.current_id).select_related("block"))
    anchors = Anchor.objects.filter(version=article.current_id, claim__removed_at__isnull=True).values_list("start", "end")
    return sentences, cover(
        [CoverageSentence(s.start, s.end, s.exempt_reason, s.block.kind.counts) for s in sentences],
        [Span(start, end) for start, end in anchors],
    )


def open_sentences(article: Article) -> tuple[int, ...]:
    """Ordinals of the sentences that nothing accounts for yet."""
    sentences, covered = article_coverage(article)
    return tuple(sentences[at - 1].ordinal for at in covered.open_ordinals)
