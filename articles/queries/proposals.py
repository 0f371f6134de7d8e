"""The proposals page: what a machine would make claims of, what does not add up, and what it would exempt; each waits for a person."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import urlencode

from django.utils.text import capfirst

from articles.labels import label as label_of
from articles.models import Anchor, Article, Claim, Dismissal, Sentence, User
from articles.queries.articlebar import ArticleBar, article_bar
from articles.queries.dismissed import Key, dismissed_in, key_of, moment_of
from articles.queries.facts import actor_of
from articles.queries.marked import flag_key, open_flags, suggested_claims
from articles.queries.readings import flags_of, reading_of
from articles.queries.whole import WholeArticle, load_article
from articles.stored_words import suggested_label
from articles.wording import retold
from factcheck.desk.marks import joined
from factcheck.desk.workflow import Action, may
from factcheck.vocabulary import Answer, ClaimKind, Coverage, Flag, FlagKind, Span, SuggestedClaim

VIEW = "proposals"
LONGEST_LABEL = 120

CLAIM_OF: dict[FlagKind, ClaimKind] = {
    FlagKind.WEEKDAY: ClaimKind.DATE,
    FlagKind.RELATIVE_DATE: ClaimKind.DATE,
    FlagKind.TWO_VALUES: ClaimKind.OTHER,
    FlagKind.TOTAL: ClaimKind.QUANTITY,
    FlagKind.PERCENTAGE: ClaimKind.QUANTITY,
    FlagKind.SPELLING: ClaimKind.NAME,
    FlagKind.QUOTE_MARKS: ClaimKind.QUOTATION,
}
"""The kind of claim that is made of a flag."""


@dataclass(frozen=True)
class Offer:
    """A claim that could be made: of a suggestion, or of a flag (then all its places, and no normal form)."""

    key: str
    label: str
    kind: ClaimKind
    spans: tuple[Span, ...]
    normal: str = ""


@dataclass(frozen=True)
class InSentence:
    """A sentence with the words meant in it: ``pieces`` are its text, each with whether it is meant. ``ordinal`` is 0 outside all sentences."""

    ordinal: int
    pieces: tuple[tuple[str, bool], ...]


@dataclass(frozen=True)
class SuggestionSeen:
    """A suggested claim on the page. ``score`` is out of a hundred."""

    offer: Offer
    places: tuple[InSentence, ...]
    score: int
    reasons: tuple[str, ...]


@dataclass(frozen=True)
class FlagSeen:
    """A flag on the page, with its places."""

    offer: Offer
    flag: Flag
    places: tuple[InSentence, ...]


@dataclass(frozen=True)
class ExemptionSeen:
    """A sentence that the machine would exempt; ``row.proposed_exempt`` says why."""

    row: Sentence
    text: str


@dataclass(frozen=True)
class DismissedSeen:
    """Something dismissed, that can be taken back."""

    row: Dismissal
    key: str
    words: str


@dataclass(frozen=True)
class KindSeen:
    """A kind of claim or flag, and how many are proposed."""

    word: str
    number: int

    @property
    def kind(self) -> ClaimKind | FlagKind:
        """The kind itself, as labels know it."""
        return ClaimKind(self.word) if self.word in set(ClaimKind) else FlagKind(self.word)


@dataclass(frozen=True)
class Undoable:
    """A deed that can be taken back, on how many, and as the form says it."""

    deed: str
    number: int
    word: str


@dataclass(frozen=True)
class ProposalsPage:
    """The whole page. ``at`` is the key of the proposal in hand, if there is one; ``changing``: whether it stands open to be changed.

    ``kind`` is the one kind of proposal that is shown, empty for all; ``kinds`` are those that there are.
    """

    whole: WholeArticle
    bar: ArticleBar
    flags: tuple[FlagSeen, ...]
    suggestions: tuple[SuggestionSeen, ...]
    exemptions: tuple[ExemptionSeen, ...]
    dismissed: tuple[DismissedSeen, ...]
    at: str
    changing: bool
    kind: str
    kinds: tuple[KindSeen, ...]
    make: Answer
    dismiss: Answer
    exempt: Answer

    @cached_property
    def keys(self) -> list[str]:
        """Every proposal that a key moves to, in the order of the page."""
        return [offer.key for offer in _offers(self.flags, self.suggestions)]

    @property
    def previous(self) -> str:
        """The one before the one in hand; empty at the top."""
        at = self.keys.index(self.at) if self.at else 0
        return self.keys[at - 1] if at else ""

    @property
    def next(self) -> str:
        """The one after it; empty at the end."""
        return next_key(self.keys, [self.at]) if self.at != (self.keys or [""])[-1] else ""

    @property
    def keep(self) -> str:
        """What every address on the page carries on: the kind that is shown."""
        return f"{urlencode({'kind': self.kind})}&" if self.kind else ""

    @property
    def number(self) -> int:
        """How many claims and flags are proposed, of all kinds."""
        return sum(kind.number for kind in self.kinds)

    @cached_property
    def claims(self) -> list[tuple[Claim, bool]]:
        """The claims that the proposal in hand can be added to, each with whether it says the same by its kind and normal form."""
        offer = next((offer for offer in _offers(self.flags, self.suggestions) if offer.key == self.at), None)
        if offer is None:
            return []
        actor = actor_of(self.whole.reader)
        editable = [seen.claim for seen in self.whole.claims if may(Action.EDIT_CLAIM, actor, seen.facts)]
        same = [claim for claim in editable if offer.normal and (claim.kind, claim.normal) == (offer.kind, offer.normal)]
        return [(claim, claim in same[:1]) for claim in editable]

    def undoable(self, undo: str) -> Undoable | None:
        """What can be taken back, where the address says that something can: ``accept:3-8`` or ``dismiss``, which is the reader's last."""
        deed, _colon, numbers = undo.partition(":")
        first, _dash, last = numbers.partition("-")
        if deed == "accept" and all(n.isascii() and n.isdecimal() and len(n) < 10 for n in (first, last)):
            return Undoable(deed, int(last) - int(first) + 1, undo) if int(first) <= int(last) else None
        mine = [moment_of(seen.row) for seen in self.dismissed if seen.row.by_id == self.whole.reader.pk]
        return Undoable(deed, mine.count(max(mine)), f"dismiss:{max(mine)}") if deed == "dismiss" and mine else None

    @property
    def values(self) -> dict[str, str]:
        """What a claim of the one in hand would say, to be changed."""
        offer = next(offer for offer in _offers(self.flags, self.suggestions) if offer.key == self.at)
        return {"label": offer.label, "kind": offer.kind.value, "normal": offer.normal}


def _offers(flags: Sequence[FlagSeen], suggestions: Sequence[SuggestionSeen]) -> list[Offer]:
    """What is on the page, in its order."""
    return [seen.offer for seen in flags] + [seen.offer for seen in suggestions]


def kind_word(offer: Offer) -> str:
    """The kind of claim or flag that it is, as its key says."""
    return offer.key.split("-", 2)[2]


def next_key(keys: Sequence[str], done: Collection[str]) -> str:
    """The first proposal behind the last of those done with that is none of them, else the last before; empty where none is left."""
    places = [at for at, key in enumerate(keys) if key in done]
    behind = keys[places[-1] + 1 :] if places else keys
    before = [key for key in keys if key not in done]
    return next(iter(behind), before[-1] if before else "")


def load_proposals(article: Article, reader: User, *, at: str = "", changing: bool = False, kind: str = "") -> ProposalsPage:
    """Everything for the page, in the same number of queries whatever the article. Without ``at`` the first proposal is in hand.

    ``kind`` is the word of the one kind to be shown; of a kind that is not there, all are.
    """
    whole, actor = load_article(article, reader), actor_of(reader)
    rows = list(Dismissal.objects.filter(version=article.current).select_related("by"))
    dismissed = frozenset((row.start, row.end, row.kind) for row in rows)
    sentences = _Sentences(whole)
    taken = [Span(anchor.start, anchor.end) for seen in whole.claims for anchor in seen.places]
    flags = tuple(FlagSeen(offer_of_flag(flag), flag, sentences.around(flag.spans)) for flag in open_flags(whole, dismissed))
    suggestions = tuple(
        SuggestionSeen(offer_of_claim(claim), sentences.around([Span(claim.start, claim.end)]), round(claim.score * 100), claim.reasons)
        for claim in suggested_claims(reading_of(article), taken, dismissed)
    )
    counted = Counter(kind_word(offer) for offer in _offers(flags, suggestions))
    if kind in counted:
        flags = tuple(seen for seen in flags if kind_word(seen.offer) == kind)
        suggestions = tuple(seen for seen in suggestions if kind_word(seen.offer) == kind)
    keys = [offer.key for offer in _offers(flags, suggestions)]
    return ProposalsPage(
        whole=whole,
        bar=article_bar(whole, VIEW),
        flags=flags,
        suggestions=suggestions,
        exemptions=tuple(sentences.proposed()),
        dismissed=tuple(
            DismissedSeen(row, key_of(Span(row.start, row.end), row.kind), sentences.text[row.start : row.end][:80]) for row in rows
        ),
        at=at if at in keys else next(iter(keys), ""),
        changing=changing and at in keys,
        kind=kind if kind in counted else "",
        kinds=tuple(KindSeen(word, number) for word, number in counted.items()),
        make=may(Action.MAKE_CLAIM, actor, whole.facts),
        dismiss=may(Action.DISMISS, actor, whole.facts),
        exempt=may(Action.EXEMPT, actor, whole.facts),
    )


def open_offers(article: Article) -> dict[str, Offer]:
    """Every claim that could still be made of a proposal in the current text, by its key. Two queries."""
    anchors = Anchor.objects.filter(version=article.current, claim__removed_at__isnull=True).values_list("start", "end")
    dismissed = dismissed_in(article.current)
    claims = suggested_claims(reading_of(article), [Span(start, end) for start, end in anchors], dismissed)
    flags = [flag for flag in flags_of(article) if flag_key(flag) not in dismissed]
    return {offer.key: offer for offer in (*map(offer_of_flag, flags), *map(offer_of_claim, claims))}


def offer_of_claim(claim: SuggestedClaim) -> Offer:
    """A suggestion as a claim to be made."""
    span = Span(claim.start, claim.end)
    return Offer(key_of(span, claim.kind.value), suggested_label(claim.label)[:LONGEST_LABEL], claim.kind, (span,), claim.value)


def offer_of_flag(flag: Flag) -> Offer:
    """A flag as a claim to be made, of all its places."""
    start, end, kind = flag_key(flag)
    label = f"{capfirst(label_of(flag.kind))}: {retold(flag.reason, 'flag') or flag.reason}"[:LONGEST_LABEL]
    return Offer(key_of(Span(start, end), kind), label, CLAIM_OF[flag.kind], flag.spans)


def key_pairs(offers: Collection[Offer]) -> list[Key]:
    """What a dismissal keeps of each."""
    pairs = []
    for offer in offers:
        start, end, kind = offer.key.split("-", 2)
        pairs.append((int(start), int(end), kind))
    return pairs


class _Sentences:
    """The sentences of the current text, found by a place in them."""

    def __init__(self, whole: WholeArticle) -> None:
        self.text = whole.article.current.text if whole.article.current else ""
        self.rows = whole.sentences
        self.coverage = whole.coverage.sentences
        self.starts = [row.start for row in self.rows]

    def around(self, spans: Sequence[Span]) -> tuple[InSentence, ...]:
        """Places within their sentences: one for each sentence that a place begins in."""
        by_row: dict[int, list[Span]] = {}
        for span in spans:
            by_row.setdefault(bisect_right(self.starts, span.start) - 1, []).append(span)
        return tuple(self._in(row, inside) for row, inside in by_row.items())

    def _in(self, at: int, spans: Sequence[Span]) -> InSentence:
        start, end = (self.rows[at].start, self.rows[at].end) if at >= 0 else (spans[0].start, spans[-1].end)
        pieces, place = [], start
        for span in joined(spans):
            stop = max(min(span.end, end), span.start)
            pieces += [(self.text[place : span.start], False), (self.text[span.start : stop], True)]
            place = stop
        pieces.append((self.text[place:end], False))
        return InSentence(self.rows[at].ordinal if at >= 0 else 0, tuple(piece for piece in pieces if piece[0]))

    def proposed(self) -> list[ExemptionSeen]:
        """The open sentences that the machine would exempt."""
        return [
            ExemptionSeen(row, self.text[row.start : row.end])
            for row, coverage in zip(self.rows, self.coverage, strict=True)
            if coverage is Coverage.OPEN and row.proposed_exempt is not None
        ]
