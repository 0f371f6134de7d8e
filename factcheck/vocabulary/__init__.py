"""The desk's words: every enum and frozen value that the other packages speak in.

Offsets everywhere are Unicode code points into a version's text, half open: ``[start, end)``.
Dates are days of the proleptic Gregorian calendar, in the time zone of the article's dateline.
"""

from factcheck.vocabulary.answers import Allowed, Answer, Phrase, Refusal
from factcheck.vocabulary.claims import NO_SPEAKER, ClaimKind, SuggestedClaim, Verdict
from factcheck.vocabulary.evidence import Agreement, Authority, Comparison, ContactMeans, LineageCue, Relation, SourceKind, Stance
from factcheck.vocabulary.reading import Flag, FlagKind, Mention, MentionKind, Reading
from factcheck.vocabulary.record import EventKind
from factcheck.vocabulary.text import AnchorState, Block, BlockKind, Coverage, ExemptReason, Found, Selector, Sentence, Span
from factcheck.vocabulary.values import (
    AttributionValue,
    Dateline,
    DateValue,
    NameValue,
    QuantityValue,
    QuotationValue,
    SuperlativeValue,
    Value,
)
from factcheck.vocabulary.workflow import ArticleState, ClaimState, CorrectionState, Decision, Role

__all__ = [
    "NO_SPEAKER",
    "Agreement",
    "Allowed",
    "AnchorState",
    "Answer",
    "ArticleState",
    "AttributionValue",
    "Authority",
    "Block",
    "BlockKind",
    "ClaimKind",
    "ClaimState",
    "Comparison",
    "ContactMeans",
    "CorrectionState",
    "Coverage",
    "DateValue",
    "Dateline",
    "Decision",
    "EventKind",
    "ExemptReason",
    "Flag",
    "FlagKind",
    "Found",
    "LineageCue",
    "Mention",
    "MentionKind",
    "NameValue",
    "Phrase",
    "QuantityValue",
    "QuotationValue",
    "Reading",
    "Refusal",
    "Relation",
    "Role",
    "Selector",
    "Sentence",
    "SourceKind",
    "Span",
    "Stance",
    "SuggestedClaim",
    "SuperlativeValue",
    "Value",
    "Verdict",
]
