"""The desk's words: every enum and frozen value that the other packages speak in.

Offsets everywhere are Unicode code points into a version's text, half open: ``[start, end)``.
Dates are days of the proleptic Gregorian calendar, in the time zone of the article's dateline.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from zoneinfo import ZoneInfo

# --- who -----------------------------------------------------------------------------------


class Role(StrEnum):
    """What a person is on the desk. An account without a role is a stranger."""

    REPORTER = "reporter"
    CHECKER = "checker"
    REVIEWER = "reviewer"
    CHIEF = "chief"
    ADMIN = "admin"


# --- the article -----------------------------------------------------------------------------


class BlockKind(StrEnum):
    """What a stretch of an article's text is. Furniture and metadata hold no sentences to check."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    LIST_ITEM = "list_item"
    QUOTE = "quote"
    CAPTION = "caption"
    CREDIT = "credit"
    METADATA = "metadata"
    FURNITURE = "furniture"

    @property
    def counts(self) -> bool:
        """Whether sentences of such a block count towards coverage."""
        return self not in (BlockKind.METADATA, BlockKind.FURNITURE)


class ExemptReason(StrEnum):
    """Why a sentence needs no claim."""

    OPINION = "opinion"
    QUESTION = "question"
    COMMON_KNOWLEDGE = "common knowledge"
    CREDIT = "credit"
    TRANSITION = "transition"


class Coverage(StrEnum):
    """Whether a sentence is accounted for."""

    COVERED = "covered"
    EXEMPT = "exempt"
    OPEN = "open"


class MentionKind(StrEnum):
    """What a machine can read in a span."""

    DATE = "date"
    QUANTITY = "quantity"
    NAME = "name"
    PLACE = "place"
    ORGANISATION = "organisation"
    QUOTATION = "quotation"
    ATTRIBUTION = "attribution"
    SUPERLATIVE = "superlative"


class FlagKind(StrEnum):
    """What does not add up within an article. A flag counts for nothing until a person makes a claim of it."""

    WEEKDAY = "weekday"
    TWO_VALUES = "two values"
    RELATIVE_DATE = "relative date"
    TOTAL = "total"
    PERCENTAGE = "percentage"
    SPELLING = "spelling"
    QUOTE_MARKS = "quote marks"


# --- claims ----------------------------------------------------------------------------------


class ClaimKind(StrEnum):
    """What a claim asserts, and so how its values compare."""

    EVENT = "event"
    DATE = "date"
    QUANTITY = "quantity"
    NAME = "name or title"
    PLACE = "place"
    QUOTATION = "quotation"
    ATTRIBUTION = "attribution"
    SUPERLATIVE = "superlative"
    CAUSAL = "causal"
    POSITION = "position"
    IMAGE = "image"
    OTHER = "other"


class Verdict(StrEnum):
    """What the checker found. A rating, the public scale, is another thing."""

    CONFIRMED = "confirmed"
    WRONG = "wrong"
    NEEDS_CHANGE = "needs-change"
    DISPUTED = "disputed"
    UNVERIFIABLE = "unverifiable"
    OPINION = "opinion"

    @property
    def words(self) -> str:
        """The verdict as the desk says it."""
        return self.value.replace("-", " ")

    @property
    def asks_for_wording(self) -> bool:
        """Whether the verdict comes with a suggested wording."""
        return self in (Verdict.WRONG, Verdict.NEEDS_CHANGE)


class ClaimState(StrEnum):
    """Where a claim stands in the workflow."""

    OPEN = "open"
    CHECKED = "checked"
    APPROVED = "approved"
    RETURNED = "returned"
    STALE = "stale"


class ArticleState(StrEnum):
    """Where an article stands in the workflow."""

    CHECKING = "checking"
    IN_REVIEW = "in review"
    SIGNED_OFF = "signed off"
    PUBLISHED = "published"
    WITHDRAWN = "withdrawn"


class Decision(StrEnum):
    """A reviewer's answer."""

    APPROVED = "approved"
    RETURNED = "returned"


class CorrectionState(StrEnum):
    """How far a requested change to the article has come."""

    ASKED = "asked"
    ACCEPTED = "accepted"
    DISPUTED = "disputed"
    DONE = "done"


class AnchorState(StrEnum):
    """What became of an anchor in a later version. ``AMBIGUOUS`` is an answer; a guess is not."""

    KEPT = "kept"
    MOVED = "moved"
    AMBIGUOUS = "ambiguous"
    LOST = "lost"


# --- sources and evidence ----------------------------------------------------------------------


class SourceKind(StrEnum):
    """What kind of thing a source is."""

    DOCUMENT = "document"
    WIRE_REPORT = "wire report"
    NEWS_REPORT = "news report"
    OFFICIAL_STATEMENT = "official statement"
    DATASET = "dataset"
    INTERVIEW = "interview"
    PHOTO = "photo"
    REFERENCE = "reference"
    PRIOR_CHECK = "prior check"


class Relation(StrEnum):
    """How one source leans on another. Every relation makes the two one origin."""

    REPUBLISHES = "republishes"
    TRANSLATES = "translates"
    CITES = "cites"
    QUOTES = "quotes"


class Stance(StrEnum):
    """What one source says about one claim. ``NOT_FOUND`` is a recorded search without a find."""

    SUPPORTS = "supports"
    CONTRADICTS = "contradicts"
    CONTEXTUALISES = "contextualises"
    SILENT = "silent"
    NOT_FOUND = "not-found"

    @property
    def speaks(self) -> bool:
        """Whether a source with this stance says anything on the claim."""
        return self in (Stance.SUPPORTS, Stance.CONTRADICTS, Stance.CONTEXTUALISES)


class Authority(StrEnum):
    """How a source knows of the fact at hand: at first hand (it took part, saw it, or is its record), or from others."""

    PRIMARY = "primary"
    HEARSAY = "hearsay"


class ContactMeans(StrEnum):
    """How somebody was asked."""

    INTERVIEW = "interview"
    CALL = "call"
    EMAIL = "email"
    MESSAGE = "message"


class Agreement(StrEnum):
    """What comparing two normalised values says."""

    SAME = "same"
    CONSISTENT = "consistent"
    OVERLAP = "overlap"
    CONFLICT = "conflict"
    NOT_COMPARABLE = "not-comparable"


# --- the record --------------------------------------------------------------------------------


class EventKind(StrEnum):
    """What happened, ``noun.verb_past``. An unknown kind raises ``ValueError``."""

    ARTICLE_HANDED_IN = "article.handed_in"
    ARTICLE_EDITED = "article.edited"
    ARTICLE_ASSIGNED = "article.assigned"
    ARTICLE_REVIEW_BEGUN = "article.review_begun"
    ARTICLE_SIGNED_OFF = "article.signed_off"
    ARTICLE_SIGN_OFF_VOIDED = "article.sign_off_voided"
    ARTICLE_PUBLISHED = "article.published"
    ARTICLE_WITHDRAWN = "article.withdrawn"
    VERSION_ADDED = "version.added"
    BLOCK_RECLASSIFIED = "block.reclassified"
    SENTENCE_EXEMPTED = "sentence.exempted"
    SENTENCE_REOPENED = "sentence.reopened"
    CLAIM_MADE = "claim.made"
    CLAIM_EDITED = "claim.edited"
    CLAIM_MOVED = "claim.moved"
    CLAIM_REMOVED = "claim.removed"
    CLAIM_ANCHORED = "claim.anchored"
    CLAIM_UNANCHORED = "claim.unanchored"
    CLAIM_SUBMITTED = "claim.submitted"
    CLAIM_APPROVED = "claim.approved"
    CLAIM_RETURNED = "claim.returned"
    CLAIM_REOPENED = "claim.reopened"
    CLAIM_STALED = "claim.staled"
    RULE_WAIVED = "rule.waived"
    PROPOSAL_DISMISSED = "proposal.dismissed"
    PROPOSAL_RESTORED = "proposal.restored"
    SOURCE_ADDED = "source.added"
    SOURCE_EDITED = "source.edited"
    SOURCE_LISTED = "source.listed"
    LINEAGE_DRAWN = "lineage.drawn"
    LINEAGE_REMOVED = "lineage.removed"
    LINEAGE_DISMISSED = "lineage.dismissed"
    CAPTURE_ADDED = "capture.added"
    PRIOR_CHECKS_IMPORTED = "prior_checks.imported"
    EVIDENCE_GIVEN = "evidence.given"
    EVIDENCE_EDITED = "evidence.edited"
    EVIDENCE_REMOVED = "evidence.removed"
    CORRECTION_ASKED = "correction.asked"
    CORRECTION_ANSWERED = "correction.answered"
    CORRECTION_DONE = "correction.done"
    PHOTO_ADDED = "photo.added"
    PERSON_CHANGED = "person.changed"
    VOCABULARY_CHANGED = "vocabulary.changed"


# --- allowed or refused ------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Allowed:
    """The answer yes."""

    def __bool__(self) -> bool:
        return True


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words for a person: an English message and what goes into it, so that a page can say them in its reader's language.

    ``message`` and ``plural`` are msgids of gettext with ``%(name)s`` for each of ``values``; the plural is taken unless ``number`` is 1.
    A value is a number, text, one of the desk's words, another phrase, or a tuple of those: a list with commas. ``str()`` says it in English.
    """

    message: str
    values: Mapping[str, object] = field(default_factory=dict, hash=False)
    plural: str = ""
    number: int = 1

    def __str__(self) -> str:
        message = self.plural if self.plural and self.number != 1 else self.message
        return message % {name: _in_english(value) for name, value in self.values.items()}


def _in_english(value: object) -> str:
    if isinstance(value, tuple):
        return ", ".join(_in_english(item) for item in value)
    return value.replace("-", " ").replace("_", " ") if isinstance(value, StrEnum) else str(value)


@dataclass(frozen=True, slots=True)
class Refusal:
    """The answer no: falsy, with a reason that a person can act on.

    ``cure`` names where to act, as the id of an element on the page (``rationale``, ``s12``), if there is one place.
    ``phrase``: the reason as a page can translate it, where it was not said in its reader's language to begin with.
    """

    reason: str
    cure: str = ""
    phrase: Phrase | None = field(default=None, compare=False)

    def __bool__(self) -> bool:
        return False


Answer = Allowed | Refusal


# --- values --------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Span:
    """``[start, end)`` in code points."""

    start: int
    end: int

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one character."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Dateline:
    """When and where an article speaks: its publication time, and the IANA name of its time zone."""

    published: datetime | None = None
    timezone: str = "UTC"

    @property
    def day(self) -> date | None:
        """The day of publication as the article's own clock has it."""
        if self.published is None:
            return None
        if self.published.tzinfo is None:
            return self.published.date()
        return self.published.astimezone(ZoneInfo(self.timezone)).date()


@dataclass(frozen=True, slots=True)
class DateValue:
    """A date or time expression, resolved.

    ``timex``: TIMEX3 value (ISO-TimeML). ``edtf``: ISO 8601-2 (EDTF level 1), empty where it has none.
    ``earliest`` and ``latest``: first and last day that it can mean, both included; ``None`` where open.
    ``basis``: how it was resolved, in words ("year from the dateline 5 Dec 2024").
    ``other_weekday``: the ISO weekday printed with it, where the date falls on another; ``other_day``: the day that a "yesterday"
    printed with it means, where that is another.
    """

    timex: str
    edtf: str = ""
    earliest: date | None = None
    latest: date | None = None
    basis: str = ""
    other_weekday: int | None = None
    other_day: date | None = None

    @property
    def until(self) -> date | None:
        """The day after the last."""
        return self.latest + timedelta(days=1) if self.latest and self.latest < date.max else None

    @property
    def normal(self) -> str:
        """The normal form kept with a claim: EDTF, else the TIMEX3 value."""
        return self.edtf or self.timex


@dataclass(frozen=True, slots=True)
class QuantityValue:
    """A number or a range with its unit. ``low == high`` for a single number; ``None`` where open.

    ``unit``: ISO 4217 for money, ``%``, an SI symbol, or the singular noun counted; empty for a bare number.
    """

    low: Decimal | None
    high: Decimal | None
    unit: str = ""
    approximate: bool = False

    @property
    def normal(self) -> str:
        """``[~]LOW[/HIGH] [UNIT]``; ``..`` stands for an open end, as in EDTF."""
        low, high = (".." if n is None else format(n.normalize(), "f") for n in (self.low, self.high))
        number = low if low == high else f"{low}/{high}"
        return f"{'~' if self.approximate else ''}{number} {self.unit}".strip()

    @classmethod
    def from_normal(cls, normal: str) -> QuantityValue | None:
        """Read back what :attr:`normal` wrote; ``None`` where it is no such form."""
        number, _, unit = normal.strip().partition(" ")
        low, slash, high = number.removeprefix("~").partition("/")
        try:
            ends = [None if n == ".." else Decimal(n) for n in (low, high if slash else low)]
        except InvalidOperation:
            return None
        if not all(n is None or n.is_finite() for n in ends) or ends == [None, None]:
            return None
        return cls(ends[0], ends[1], unit.strip(), number.startswith("~"))


@dataclass(frozen=True, slots=True)
class NameValue:
    """A person, place or organisation: the fullest name that the article gives, and title or role if any."""

    name: str
    title: str = ""

    @property
    def normal(self) -> str:
        """``NAME, TITLE``."""
        return f"{self.name}, {self.title}" if self.title else self.name


@dataclass(frozen=True, slots=True)
class QuotationValue:
    """Words given as someone's. ``content`` is the span inside the quote marks, or of the reported clause."""

    speaker: str
    cue: str
    content: Span
    direct: bool = True

    @property
    def normal(self) -> str:
        """Who is said to have said it."""
        return self.speaker


@dataclass(frozen=True, slots=True)
class AttributionValue:
    """Who the article says it has it from; ``chain`` runs from the nearest to the first to speak."""

    chain: tuple[str, ...]
    cue: str

    @property
    def normal(self) -> str:
        """``Reuters < spokesman``: nearest first."""
        return " < ".join(self.chain)


@dataclass(frozen=True, slots=True)
class SuperlativeValue:
    """A "first", "most" or "rare": ``sense`` is the English word for it."""

    sense: str

    @property
    def normal(self) -> str:
        """The sense."""
        return self.sense


Value = DateValue | QuantityValue | NameValue | QuotationValue | AttributionValue | SuperlativeValue


# --- a reading of an article -----------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of the text with its kind; ``reason`` says why furniture or metadata is that."""

    kind: BlockKind
    start: int
    end: int
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Sentence:
    """The unit of coverage. ``exempt`` is a proposal: nothing proposed counts until a person takes it."""

    start: int
    end: int
    exempt: ExemptReason | None = None


@dataclass(frozen=True, slots=True)
class Mention:
    """A span that a machine could read, with its value. ``text`` is the words as printed."""

    kind: MentionKind
    start: int
    end: int
    text: str
    value: Value


NO_SPEAKER = "speaker not named"
"""What a suggested label says where a quotation has no speaker."""


@dataclass(frozen=True, slots=True)
class SuggestedClaim:
    """A proposal: ``score`` in [0, 1] is how much it wants checking, ``reasons`` why."""

    label: str
    kind: ClaimKind
    start: int
    end: int
    value: str
    score: float
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Flag:
    """Places of an article that do not fit each other: what is wrong with them, and why, in words with the numbers."""

    kind: FlagKind
    spans: tuple[Span, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class LineageCue:
    """Where the text says that it comes from something else: a URL or a name, and how."""

    relation: Relation
    name: str = ""
    url: str = ""
    start: int = 0
    end: int = 0
    published: date | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """Everything read out of what was handed in. Offsets are into ``text``; blocks are in order and disjoint."""

    text: str
    language: str
    title: str = ""
    byline: str = ""
    publisher: str = ""
    url: str = ""
    published: datetime | date | None = None
    blocks: tuple[Block, ...] = ()
    sentences: tuple[Sentence, ...] = ()
    mentions: tuple[Mention, ...] = ()
    claims: tuple[SuggestedClaim, ...] = ()
    lineage: tuple[LineageCue, ...] = ()


@dataclass(frozen=True, slots=True)
class Selector:
    """An anchor: W3C Web Annotation TextPositionSelector and TextQuoteSelector in one."""

    start: int
    end: int
    exact: str
    prefix: str = ""
    suffix: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """Where an anchor is in another version; ``start`` and ``end`` are 0 for *ambiguous* and *lost*."""

    state: AnchorState
    start: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True)
class Comparison:
    """What comparing two values says, and why, in words."""

    agreement: Agreement
    reason: str
