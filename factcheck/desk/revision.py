"""What a new version of a text does to all that was said of the old one: claims, exemptions, what blocks are, and what is no claim.

Every place is carried over by :mod:`factcheck.anchoring`, which never guesses. A claim is *touched* where its words are not what they
were: changed in their place, in several places that nothing tells apart, or gone. An exemption, and what a block is, go over only to
the very sentence or block that has the same words, and a proposal that was dismissed stays so where its words stand.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import islice

from factcheck.anchoring import carry
from factcheck.desk import sayings
from factcheck.desk.differences import Run, compare_words
from factcheck.vocabulary import AnchorState, Found, Span

_QUOTED = 70
"""Characters of a claim's words quoted in the reason why it was touched."""
_NAMED = 3
"""Places named in that reason; more are counted."""


class Fate(StrEnum):
    """What became of a claim, worst last. ``BACK``: it stood nowhere, and its words are in the text again."""

    KEPT = "kept"
    MOVED = "moved"
    BACK = "back"
    CHANGED = "changed"
    AMBIGUOUS = "ambiguous"
    LOST = "lost"

    @property
    def touches(self) -> bool:
        """Whether the claim's words are not what they were."""
        return self not in (Fate.KEPT, Fate.MOVED)


_WORSE = {fate: rank for rank, fate in enumerate(Fate)}


@dataclass(frozen=True, slots=True)
class RevisedPlace:
    """One place of a claim. ``after`` is where it stands now, with ``now`` its words there; ``None`` and empty where it has none."""

    before: Span
    was: str
    state: AnchorState
    after: Span | None = None
    now: str = ""

    @property
    def fate(self) -> Fate:
        """The place's own fate."""
        if self.after is None:
            return Fate.AMBIGUOUS if self.state is AnchorState.AMBIGUOUS else Fate.LOST
        if not same_words(self.was, self.now):
            return Fate.CHANGED
        return Fate.KEPT if self.state is AnchorState.KEPT else Fate.MOVED

    @property
    def runs(self) -> tuple[Run, ...]:
        """Its words before and after, as one."""
        return compare_words(self.was, self.now)

    @property
    def because(self) -> str:
        """What happened to it, for the record; nothing where its words are the same."""
        match self.fate:
            case Fate.LOST:
                return sayings.GONE(words=_short(self.was))
            case Fate.AMBIGUOUS:
                return sayings.CANNOT_BE_TOLD(words=_short(self.was))
            case Fate.CHANGED:
                return sayings.IS_NOW(was=_short(self.was), now=_short(self.now))
            case _:
                return ""


@dataclass(frozen=True, slots=True)
class RevisedClaim:
    """A claim by its number, with every place that it had. ``unplaced``: it stood nowhere in the version before."""

    number: int
    places: tuple[RevisedPlace, ...]
    unplaced: bool = False

    @property
    def fate(self) -> Fate:
        """The worst that befell any of its places."""
        if self.unplaced:
            return Fate.BACK if self.standing else max((place.fate for place in self.places), key=_WORSE.__getitem__, default=Fate.LOST)
        return max((place.fate for place in self.places), key=_WORSE.__getitem__, default=Fate.KEPT)

    @property
    def touched(self) -> bool:
        """Whether what was said of it was said of other words."""
        return self.fate.touches and not (self.unplaced and not self.standing)

    @property
    def standing(self) -> tuple[RevisedPlace, ...]:
        """Its places in the new version."""
        return tuple(place for place in self.places if place.after is not None)

    @property
    def homeless(self) -> bool:
        """Whether it has no place in the new version: a person places it anew."""
        return not self.standing

    @property
    def because(self) -> str:
        """What happened to its words, for the record; nothing where it is not touched."""
        if self.unplaced:
            return sayings.BACK_AGAIN(words=_short(self.standing[0].now)) if self.standing else ""
        said = [place.because for place in sorted(self.places, key=lambda place: _WORSE[place.fate], reverse=True) if place.because]
        told = said[0] if said else ""
        for more in said[1:_NAMED]:
            told = sayings.ALSO(first_because=told, more_because=more)
        return sayings.AND_MORE(first_because=told, more_number=len(said) - _NAMED) if len(said) > _NAMED else told


@dataclass(frozen=True, slots=True)
class SaidOfText:
    """A version's text with what people have said of it.

    ``claims``: each one's number and places. ``exempt``: the sentences that need no claim. ``blocks``: those of which it is known what
    they are. ``dismissed``: the proposals that are none.
    """

    text: str
    claims: tuple[tuple[int, tuple[Span, ...]], ...] = ()
    exempt: tuple[Span, ...] = ()
    blocks: tuple[Span, ...] = ()
    dismissed: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Revision:
    """What a new version does. ``exempt`` and ``blocks``: new sentence or block → the old one that it is, both by their place from 0.

    ``dismissed``: where each dismissed proposal that has its words still now stands, by its place from 0.
    """

    claims: tuple[RevisedClaim, ...]
    exempt: Mapping[int, int]
    blocks: Mapping[int, int]
    dismissed: Mapping[int, Span] = field(default_factory=dict)

    def having(self, *fates: Fate) -> tuple[RevisedClaim, ...]:
        """The claims that one of these befell."""
        return tuple(claim for claim in self.claims if claim.fate in fates)

    @property
    def touched(self) -> tuple[RevisedClaim, ...]:
        """The claims whose words are not what they were."""
        return tuple(claim for claim in self.claims if claim.touched)


def revise(said: SaidOfText, text: str, *, sentences: Sequence[Span], blocks: Sequence[Span]) -> Revision:
    """Carry all that was said of a text over to a new one, which is made of these sentences and blocks. Each place is carried once."""
    spans = [span for _number, places in said.claims for span in places]
    found = iter(carry(said.text, text, [*spans, *said.exempt, *said.blocks, *said.dismissed]))
    places, exempt, struck, dismissed = (list(islice(found, len(of))) for of in (spans, said.exempt, said.blocks, said.dismissed))
    placed = iter(zip(spans, places, strict=True))
    return Revision(
        tuple(RevisedClaim(number, _places(said.text, text, [next(placed) for _ in of])) for number, of in said.claims),
        _the_same(said.text, text, said.exempt, exempt, sentences),
        _the_same(said.text, text, said.blocks, struck, blocks),
        {which: there for which, there in _standing(dismissed) if same_words(_text(said.text, said.dismissed[which]), _text(text, there))},
    )


def look_again(old: str, text: str, claims: Sequence[tuple[int, tuple[Span, ...]]]) -> tuple[RevisedClaim, ...]:
    """Look in a new text for claims that stood nowhere in the version before, by where they stood last, in ``old``.

    Only the very same words count as found: what was said of them was said of those.
    """
    found = iter(carry(old, text, [span for _number, places in claims for span in places]))
    return tuple(
        RevisedClaim(number, tuple(map(_only_the_same, _places(old, text, [(span, next(found)) for span in places]))), unplaced=True)
        for number, places in claims
    )


def same_words(one: str, other: str) -> bool:
    """Whether two stretches of text are the same but for white space."""
    return one.split() == other.split()


def _places(old: str, new: str, carried: Sequence[tuple[Span, Found]]) -> tuple[RevisedPlace, ...]:
    """The places of one claim; two that would come to stand on one spot are not both there any more."""
    taken: set[Span] = set()
    places = []
    for span, found in carried:
        was, after = _text(old, span), Span(found.start, found.end)
        if not found.end or after in taken:
            places.append(RevisedPlace(span, was, AnchorState.LOST if found.end else found.state))
            continue
        taken.add(after)
        places.append(RevisedPlace(span, was, found.state, after, _text(new, after)))
    return tuple(places)


def _only_the_same(place: RevisedPlace) -> RevisedPlace:
    return place if place.fate is not Fate.CHANGED else RevisedPlace(place.before, place.was, AnchorState.LOST)


def _the_same(old: str, new: str, spans: Sequence[Span], found: Sequence[Found], candidates: Sequence[Span]) -> dict[int, int]:
    """For each candidate that a span came to be, exactly that stretch and word for word: which one."""
    at = {span: place for place, span in enumerate(candidates)}
    same: dict[int, int] = {}
    for which, there in _standing(found):
        if there in at and same_words(_text(old, spans[which]), _text(new, there)):
            same.setdefault(at[there], which)
    return same


def _standing(found: Sequence[Found]) -> Iterator[tuple[int, Span]]:
    return ((which, Span(one.start, one.end)) for which, one in enumerate(found) if one.end)


def _text(text: str, span: Span) -> str:
    return text[span.start : span.end]


def _short(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= _QUOTED else words[: _QUOTED - 1].rstrip() + "…"
