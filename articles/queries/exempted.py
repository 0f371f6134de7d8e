"""The sentences that were exempted, as the chief reads them before signing off: why, by whom, and what a machine would still have checked."""

from __future__ import annotations

from dataclasses import dataclass

from articles.models import Sentence
from articles.queries.dismissed import dismissed_in
from articles.queries.marked import suggested_claims
from articles.queries.readings import reading_of
from articles.queries.whole import WholeArticle
from factcheck.vocabulary import ClaimKind, Span


@dataclass(frozen=True)
class ExemptSeen:
    """One exempt sentence with its words, and the words and kinds of the proposals in it that nobody took or dismissed."""

    sentence: Sentence
    words: str
    proposals: tuple[tuple[str, ClaimKind], ...]


def exempt_sentences(whole: WholeArticle) -> tuple[ExemptSeen, ...]:
    """In the text's order: one query beyond the whole article's, none where nothing is exempt."""
    if not whole.exempt or whole.article.current is None:
        return ()
    text = whole.article.current.text
    taken = [Span(anchor.start, anchor.end) for seen in whole.claims for anchor in seen.places]
    proposed = suggested_claims(reading_of(whole.article), taken, dismissed_in(whole.article.current))
    return tuple(
        ExemptSeen(
            sentence=s,
            words=text[s.start : s.end],
            proposals=tuple((text[p.start : p.end], p.kind) for p in proposed if p.start < s.end and s.start < p.end),
        )
        for s in whole.exempt
    )
