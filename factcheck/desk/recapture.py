"""What a second capture of a source does to what was read from the first: whether the words that evidence leans on still stand.

Both texts are aligned once for all evidence (:mod:`factcheck.anchoring`). A passage that is found again word for word still bears its
claim, wherever it stands now. One whose words changed, that is gone, or whose place cannot be told does not. Where neither the passage
nor the stated value was in the first text, as with a paraphrase, nothing can be told.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from factcheck.anchoring import carry
from factcheck.vocabulary import AnchorState, Found, Span

_TOKEN = re.compile(r"\w+|[^\w\s]")
_TELLING, _TELLING_WORDS = 12, 3
"""Characters and words from which on a passage that stands in one of its places still is the same passage."""
_MOST_PLACES = 50
"""Places of one passage that are followed; what stands in more tells nothing."""
_LIKE = str.maketrans("“”„«»‘’‚′″–—‐‑−\u00a0\u2009\u202f", "\"\"\"\"\"'''''-----   ")
"""Signs that a person types otherwise than they are printed; each for one, so that offsets hold."""
_EDGES = " .,;:\"'“”\n\t"
"""What around a passage may be the desk's own punctuation."""
_LEFT_OUT = re.compile(r"\[(?:\.\.\.|…)\]|\((?:\.\.\.|…)\)|\.\.\.|…")


class Hold(StrEnum):
    """Whether the words of an earlier capture still stand in a later one."""

    STANDS = "stands"
    CHANGED = "changed"
    GONE = "gone"
    UNCLEAR = "unclear"
    """They stand in several places, or elsewhere: which of them is meant cannot be told."""
    UNTOLD = "untold"
    """They were not word for word in the earlier capture, so that nothing can be told."""

    @property
    def bears(self) -> bool:
        """Whether a claim may go on leaning on them."""
        return self is Hold.STANDS


@dataclass(frozen=True, slots=True)
class Leaning:
    """What a piece of evidence leans on: the quoted passage, and the value as the source states it. Either may be empty."""

    quote: str = ""
    stated: str = ""


@dataclass(frozen=True, slots=True)
class Held:
    """What became of one leaning: the words as they were, empty where nothing can be told, and as they are now, where they changed."""

    hold: Hold
    was: str = ""
    now: str = ""


def held(old: str, new: str, leanings: Sequence[Leaning]) -> list[Held]:
    """What became of each leaning on ``old`` in ``new``, in order."""
    if old == new:
        return [Held(Hold.STANDS) for _ in leanings]
    folded = fold(old)
    wanted: list[tuple[int, bool, list[Span]]] = []
    for at, leaning in enumerate(leanings):
        if quoted := quoted_places(leaning.quote, folded):
            wanted += [(at, True, found) for found in quoted]
        elif leaning.stated.strip() and (found := places(leaning.stated, folded)):
            wanted.append((at, False, found))
    if not wanted:
        return [Held(Hold.UNTOLD) for _ in leanings]
    carried = iter(carry(old, new, [span for _, _, found in wanted for span in found]))
    later = _Later(new)
    told: dict[int, Held] = {}
    for at, is_quote, found in wanted:
        one = _judge(old, later, found, [next(carried) for _ in found], is_quote=is_quote)
        if at not in told or (told[at].hold.bears and not one.hold.bears):
            told[at] = one
    return [told.get(at, Held(Hold.UNTOLD)) for at in range(len(leanings))]


def quoted_places(quote: str, folded: str) -> list[list[Span]]:
    """Where each part of a quoted passage stands in a folded text, parted by marks of omission; none where a part stands nowhere."""
    parts = [places(part, folded) for part in _LEFT_OUT.split(quote) if _TOKEN.search(part.strip(_EDGES))]
    return parts if all(parts) else []


def places(words: str, folded: str) -> list[Span]:
    """Where words stand in a folded text, as whole words; blanks in them match any run of blanks. None where that is in too many places."""
    signs = _TOKEN.findall(fold(words).strip(_EDGES))
    if not signs:
        return []
    edges = (r"(?<!\w)" if signs[0][0].isalnum() else "", r"(?!\w)" if signs[-1][-1].isalnum() else "")
    pattern = re.compile(edges[0] + r"\s*".join(_gapped(signs)) + edges[1])
    found = [Span(match.start(), match.end()) for _, match in zip(range(_MOST_PLACES + 1), pattern.finditer(folded), strict=False)]
    return found if len(found) <= _MOST_PLACES else []


def fold(text: str) -> str:
    """A text as :func:`places` looks through it, as long as it was."""
    return text.translate(_LIKE).lower() if len(text.lower()) == len(text) else text.translate(_LIKE)


def _gapped(signs: Sequence[str]) -> list[str]:
    """Patterns of signs: two words in a row have white space between them."""
    patterns: list[str] = []
    for at, sign in enumerate(signs):
        apart = at and sign[0].isalnum() and signs[at - 1][-1].isalnum()
        patterns.append((r"(?<=\s)" if apart else "") + re.escape(sign))
    return patterns


class _Later:
    """The later text, folded once however many words are looked for in it, and looked through once for each."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._told: dict[str, bool] = {}

    @cached_property
    def _folded(self) -> str:
        return fold(self.text)

    def has(self, words: str) -> bool:
        """Whether the words stand in it, though not where they stood."""
        if words not in self._told:
            self._told[words] = bool(places(words, self._folded))
        return self._told[words]


def _judge(old: str, new: _Later, spans: Sequence[Span], carried: Sequence[Found], *, is_quote: bool) -> Held:
    """What became of one passage that stood in these places.

    A passage long enough to be known again needs to stand in one of them still; of a short one or a value each place counts, since
    which of them is meant nobody said.
    """
    fates = [_fate(old, new, span, found) for span, found in zip(spans, carried, strict=True)]
    words = old[spans[0].start : spans[0].end]
    telling = is_quote and len(words) >= _TELLING and len(_TOKEN.findall(words)) >= _TELLING_WORDS
    if telling and (stands := next((fate for fate in fates if fate.hold.bears), None)):
        return stands
    return next((fate for fate in fates if not fate.hold.bears), fates[0])


def _fate(old: str, new: _Later, span: Span, found: Found) -> Held:
    was = old[span.start : span.end]
    match found.state:
        case AnchorState.AMBIGUOUS:
            return Held(Hold.UNCLEAR, was)
        case AnchorState.LOST:
            return Held(Hold.UNCLEAR if new.has(was) else Hold.GONE, was)
        case _:
            now = new.text[found.start : found.end]
            same = _TOKEN.findall(now) == _TOKEN.findall(was)
            return Held(Hold.STANDS, was) if same else Held(Hold.CHANGED, was, now)
