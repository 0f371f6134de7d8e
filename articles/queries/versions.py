"""The versions of an article's text: the list of them, what one changed, and what a new one would."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from articles.models import Article, Block, Claim, Event, Version
from articles.queries.intake import kind_of, sentences_of
from articles.queries.revisions import Carried, carry_onto, carry_over, laid_out, last_anchors, standing_in
from articles.queries.whole import WholeArticle
from factcheck.desk.coverage import ArticleCoverage, CoverageSentence, cover
from factcheck.desk.differences import Differences, Run, Stretch, compare_texts
from factcheck.desk.revision import Fate, RevisedClaim
from factcheck.desk.workflow import STALED_FROM, VOIDED_FROM
from factcheck.vocabulary import BlockKind, EventKind, Reading, Span

WORST_FIRST = tuple(reversed(Fate))


@dataclass(frozen=True)
class VersionLine:
    """One version in the list. ``told`` is what the record keeps of what it changed; nothing for the first."""

    version: Version
    told: Mapping[str, Any]

    @property
    def claims(self) -> list[tuple[str, list[int]]]:
        """The claims that it touched, by what befell them, worst first."""
        return [(fate.value, numbers) for fate in WORST_FIRST if (numbers := self.told.get(fate.value)) and isinstance(numbers, list)]


def version_lines(article: Article) -> list[VersionLine]:
    """Every version, newest first. Two queries; no text is read."""
    versions = Version.objects.filter(article=article).defer("text").select_related("handed_in_by").order_by("-number")
    events = Event.objects.filter(chain__article=article, kind=EventKind.VERSION_ADDED).values_list("payload", flat=True)
    told = {payload["version"]: payload for payload in events}
    return [VersionLine(version, told.get(version.number, {})) for version in versions]


@dataclass(frozen=True)
class ClaimRevised:
    """A claim with what befell it. ``turns_stale``: it was checked or approved, and would not be any more."""

    claim: Claim
    revised: RevisedClaim
    turns_stale: bool


@dataclass(frozen=True)
class PassageSeen:
    """A passage of the differences with the kind of its block."""

    kind: BlockKind
    state: str
    runs: Sequence[Run]


@dataclass(frozen=True)
class StretchSeen:
    """Passages in a row; ``folded`` ones are the same in both versions."""

    passages: Sequence[PassageSeen]
    folded: bool


@dataclass(frozen=True)
class Changed:
    """Two versions beside each other: the text, and the claims of the older as they stand in the newer."""

    article: Article
    old: Version
    number: int
    differences: Differences
    carried: Carried
    claims: tuple[ClaimRevised, ...]
    kinds: tuple[Sequence[BlockKind], Sequence[BlockKind]]

    @property
    def stretches(self) -> Iterator[StretchSeen]:
        """The text, with what came and went, and long unchanged stretches folded."""
        return (self._seen(stretch) for stretch in self.differences.stretches)

    def _seen(self, stretch: Stretch) -> StretchSeen:
        old, new = self.kinds
        return StretchSeen(
            [
                PassageSeen(
                    new[passage.new] if passage.new is not None else old[passage.old or 0],
                    ("moved-" if passage.moved else "")
                    + ("removed" if passage.new is None else "added" if passage.old is None else "changed" if passage.changed else "same"),
                    passage.runs,
                )
                for passage in stretch.passages
            ],
            stretch.folded,
        )

    @cached_property
    def touched(self) -> list[ClaimRevised]:
        """The claims that want a person's eye, worst first."""
        rank = {fate: at for at, fate in enumerate(WORST_FIRST)}
        found = [c for c in self.claims if c.revised.fate.touches]
        return sorted(found, key=lambda c: (rank[c.revised.fate], c.claim.number))

    @cached_property
    def untouched(self) -> list[ClaimRevised]:
        """The claims whose words are what they were."""
        return [c for c in self.claims if not c.revised.fate.touches]

    @property
    def moved(self) -> int:
        """How many of those stand elsewhere."""
        return sum(c.revised.fate is Fate.MOVED for c in self.untouched)

    @property
    def staled(self) -> int:
        """How many turn stale."""
        return sum(c.turns_stale for c in self.claims)


@dataclass(frozen=True)
class Proposed:
    """What a new text would change, before anything is stored. ``voids``: a sign-off goes with it."""

    changed: Changed
    reading: Reading
    coverage: ArticleCoverage
    voids: bool

    @property
    def accounted(self) -> int:
        """How many sentences claims and exemptions would account for."""
        return self.coverage.total - self.coverage.open


def propose(whole: WholeArticle, reading: Reading) -> Proposed:
    """What a reading would change as the text of this article. No query, or two where a claim stands nowhere; ``article.current`` is loaded."""
    old = whole.article.current
    assert old is not None  # noqa: S101  # an article has a text as soon as it is on the desk
    claims = [seen.claim for seen in whole.claims]
    anchors = [anchor for seen in whole.claims for anchor in seen.places]
    if homeless := [seen.claim for seen in whole.claims if not seen.places]:
        anchors += last_anchors(old, homeless)
    carried = carry_over(standing_in(old, claims, anchors=anchors, sentences=whole.sentences, blocks=whole.blocks), reading)
    kinds = [kind_of(block, at, carried.kinds)[0] for at, block in enumerate(reading.blocks)]
    changed = _changed(
        whole.article,
        old,
        reading.text,
        number=old.number + 1,
        claims=claims,
        carried=carried,
        blocks=(_spans(whole.blocks), [Span(block.start, block.end) for block in reading.blocks]),
        kinds=([block.kind for block in whole.blocks], kinds),
    )
    return Proposed(changed, reading, _coverage(reading, carried, kinds), voids=whole.article.state in VOIDED_FROM)


def _coverage(reading: Reading, carried: Carried, kinds: Sequence[BlockKind]) -> ArticleCoverage:
    sentences = [
        CoverageSentence(sentence.start, sentence.end, carried.exempt[at].exempt_reason if at in carried.exempt else None, kinds[of].counts)
        for at, (of, sentence) in enumerate(sentences_of(reading))
    ]
    return cover(sentences, [place.after for claim in carried.revision.claims for place in claim.standing if place.after])


def version_pair(article: Article, number: int) -> tuple[Version, Version | None] | None:
    """A version and the one before it, which the first has not; ``None`` where there is no such version. One query."""
    found = {
        version.number: version
        for version in Version.objects.filter(article=article, number__in=(number - 1, number)).select_related("handed_in_by")
    }
    return (found[number], found.get(number - 1)) if number in found else None


def version_changed(article: Article, old: Version, new: Version, claims: Sequence[Claim]) -> Changed:
    """What a version changed, as the claims stood in the one before. Two queries, and one where one stood nowhere in it."""
    blocks, sentences = laid_out([old, new])
    before, after = ([block for block in blocks if block.version_id == version.pk] for version in (old, new))
    standing = standing_in(
        old,
        claims,
        anchors=last_anchors(old, claims),
        sentences=[sentence for sentence in sentences if sentence.version_id == old.pk],
        blocks=before,
    )
    spans = [Span(sentence.start, sentence.end) for sentence in sentences if sentence.version_id == new.pk]
    return _changed(
        article,
        old,
        new.text,
        number=new.number,
        claims=claims,
        carried=carry_onto(standing, new.text, spans, _spans(after)),
        blocks=(_spans(before), _spans(after)),
        kinds=([block.kind for block in before], [block.kind for block in after]),
    )


def _changed(
    article: Article,
    old: Version,
    text: str,
    *,
    number: int,
    claims: Sequence[Claim],
    carried: Carried,
    blocks: tuple[Sequence[Span], Sequence[Span]],
    kinds: tuple[Sequence[BlockKind], Sequence[BlockKind]],
) -> Changed:
    by_number = {claim.number: claim for claim in claims}
    rows = sorted(
        (
            ClaimRevised(by_number[revised.number], revised, revised.touched and by_number[revised.number].state in STALED_FROM)
            for revised in carried.revision.claims
        ),
        key=lambda row: row.claim.number,
    )
    return Changed(article, old, number, compare_texts(old.text, text, *blocks), carried, tuple(rows), kinds)


def _spans(rows: Sequence[Block]) -> list[Span]:
    return [Span(row.start, row.end) for row in rows]
