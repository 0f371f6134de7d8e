"""The desk's words in the reader's language: one label for every member of every enum that a page shows.

What is stored, recorded, exported and sent stays the member's own value; a label is only ever looked at.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from factcheck.vocabulary import (
    Agreement,
    AnchorState,
    ArticleState,
    Authority,
    BlockKind,
    ClaimKind,
    ClaimState,
    ContactMeans,
    CorrectionState,
    Coverage,
    Decision,
    EventKind,
    ExemptReason,
    FlagKind,
    MentionKind,
    Relation,
    Role,
    SourceKind,
    Stance,
    Verdict,
)

Label = str | Promise

ROLES: Mapping[Role, Label] = {
    Role.REPORTER: _("reporter"),
    Role.CHECKER: _("checker"),
    Role.REVIEWER: _("reviewer"),
    Role.CHIEF: _("chief"),
    Role.ADMIN: _("admin"),
}
BLOCK_KINDS: Mapping[BlockKind, Label] = {
    BlockKind.PARAGRAPH: _("paragraph"),
    BlockKind.HEADING: _("heading"),
    BlockKind.LIST_ITEM: _("list item"),
    BlockKind.QUOTE: _("quote"),
    BlockKind.CAPTION: _("caption"),
    BlockKind.CREDIT: _("credit"),
    BlockKind.METADATA: _("metadata"),
    BlockKind.FURNITURE: _("furniture"),
}
EXEMPT_REASONS: Mapping[ExemptReason, Label] = {
    ExemptReason.OPINION: _("opinion"),
    ExemptReason.QUESTION: _("question"),
    ExemptReason.COMMON_KNOWLEDGE: _("common knowledge"),
    ExemptReason.CREDIT: _("credit"),
    ExemptReason.TRANSITION: _("transition"),
}
COVERAGES: Mapping[Coverage, Label] = {
    Coverage.COVERED: _("covered"),
    Coverage.EXEMPT: _("exempt"),
    Coverage.OPEN: _("open"),
}
MENTION_KINDS: Mapping[MentionKind, Label] = {
    MentionKind.DATE: _("date"),
    MentionKind.QUANTITY: _("quantity"),
    MentionKind.NAME: _("name"),
    MentionKind.PLACE: _("place"),
    MentionKind.ORGANISATION: _("organisation"),
    MentionKind.QUOTATION: _("quotation"),
    MentionKind.ATTRIBUTION: _("attribution"),
    MentionKind.SUPERLATIVE: _("superlative"),
}
FLAG_KINDS: Mapping[FlagKind, Label] = {
    FlagKind.WEEKDAY: _("weekday"),
    FlagKind.TWO_VALUES: _("two values"),
    FlagKind.RELATIVE_DATE: _("relative date"),
    FlagKind.TOTAL: _("total"),
    FlagKind.PERCENTAGE: _("percentage"),
    FlagKind.SPELLING: _("spelling"),
    FlagKind.QUOTE_MARKS: _("quote marks"),
}
CLAIM_KINDS: Mapping[ClaimKind, Label] = {
    ClaimKind.EVENT: _("event"),
    ClaimKind.DATE: _("date"),
    ClaimKind.QUANTITY: _("quantity"),
    ClaimKind.NAME: _("name or title"),
    ClaimKind.PLACE: _("place"),
    ClaimKind.QUOTATION: _("quotation"),
    ClaimKind.ATTRIBUTION: _("attribution"),
    ClaimKind.SUPERLATIVE: _("superlative"),
    ClaimKind.CAUSAL: _("causal"),
    ClaimKind.POSITION: _("position"),
    ClaimKind.IMAGE: _("image"),
    ClaimKind.OTHER: _("other"),
}
VERDICTS: Mapping[Verdict, Label] = {
    Verdict.CONFIRMED: _("confirmed"),
    Verdict.WRONG: _("wrong"),
    Verdict.NEEDS_CHANGE: _("needs change"),
    Verdict.DISPUTED: _("disputed"),
    Verdict.UNVERIFIABLE: _("unverifiable"),
    Verdict.OPINION: _("opinion"),
}
CLAIM_STATES: Mapping[ClaimState, Label] = {
    ClaimState.OPEN: _("open"),
    ClaimState.CHECKED: _("awaiting review"),
    ClaimState.APPROVED: _("approved"),
    ClaimState.RETURNED: _("returned"),
    ClaimState.STALE: _("stale"),
}
ARTICLE_STATES: Mapping[ArticleState, Label] = {
    ArticleState.CHECKING: _("checking"),
    ArticleState.IN_REVIEW: _("in review"),
    ArticleState.SIGNED_OFF: _("signed off"),
    ArticleState.PUBLISHED: _("published"),
    ArticleState.WITHDRAWN: _("withdrawn"),
}
DECISIONS: Mapping[Decision, Label] = {
    Decision.APPROVED: _("approved"),
    Decision.RETURNED: _("returned"),
}
CORRECTION_STATES: Mapping[CorrectionState, Label] = {
    CorrectionState.ASKED: _("asked"),
    CorrectionState.ACCEPTED: _("accepted"),
    CorrectionState.DISPUTED: _("disputed"),
    CorrectionState.DONE: _("done"),
}
ANCHOR_STATES: Mapping[AnchorState, Label] = {
    AnchorState.KEPT: _("kept"),
    AnchorState.MOVED: _("moved"),
    AnchorState.AMBIGUOUS: _("ambiguous"),
    AnchorState.LOST: _("lost"),
}
SOURCE_KINDS: Mapping[SourceKind, Label] = {
    SourceKind.DOCUMENT: _("document"),
    SourceKind.WIRE_REPORT: _("wire report"),
    SourceKind.NEWS_REPORT: _("news report"),
    SourceKind.OFFICIAL_STATEMENT: _("official statement"),
    SourceKind.DATASET: _("dataset"),
    SourceKind.INTERVIEW: _("interview"),
    SourceKind.PHOTO: _("photo"),
    SourceKind.REFERENCE: _("reference"),
    SourceKind.PRIOR_CHECK: _("prior check"),
}
AUTHORITIES: Mapping[Authority, Label] = {
    Authority.PRIMARY: _("primary"),
    Authority.HEARSAY: _("hearsay"),
}
CONTACT_MEANS: Mapping[ContactMeans, Label] = {
    ContactMeans.INTERVIEW: _("interview"),
    ContactMeans.CALL: _("call"),
    ContactMeans.EMAIL: _("email"),
    ContactMeans.MESSAGE: _("message"),
}
RELATIONS: Mapping[Relation, Label] = {
    Relation.REPUBLISHES: _("republishes"),
    Relation.TRANSLATES: _("translates"),
    Relation.CITES: _("cites"),
    Relation.QUOTES: _("quotes"),
}
STANCES: Mapping[Stance, Label] = {
    Stance.SUPPORTS: _("supports"),
    Stance.CONTRADICTS: _("contradicts"),
    Stance.CONTEXTUALISES: _("gives context"),
    Stance.SILENT: _("silent"),
    Stance.NOT_FOUND: _("not found"),
}
AGREEMENTS: Mapping[Agreement, Label] = {
    Agreement.SAME: _("same"),
    Agreement.CONSISTENT: _("consistent"),
    Agreement.OVERLAP: _("overlap"),
    Agreement.CONFLICT: _("conflict"),
    Agreement.NOT_COMPARABLE: _("not comparable"),
}
EVENTS: Mapping[EventKind, Label] = {
    EventKind.ARTICLE_HANDED_IN: _("handed in the article"),
    EventKind.ARTICLE_EDITED: _("edited the article’s details"),
    EventKind.ARTICLE_ASSIGNED: _("assigned the article"),
    EventKind.ARTICLE_REVIEW_BEGUN: _("put the article in review"),
    EventKind.ARTICLE_SIGNED_OFF: _("signed the article off"),
    EventKind.ARTICLE_SIGN_OFF_VOIDED: _("voided the sign-off"),
    EventKind.ARTICLE_PUBLISHED: _("published the report"),
    EventKind.ARTICLE_WITHDRAWN: _("withdrew the article"),
    EventKind.VERSION_ADDED: _("added a version of the text"),
    EventKind.BLOCK_RECLASSIFIED: _("said what a block is"),
    EventKind.SENTENCE_EXEMPTED: _("exempted a sentence"),
    EventKind.SENTENCE_REOPENED: _("reopened a sentence"),
    EventKind.CLAIM_MADE: _("made a claim"),
    EventKind.CLAIM_EDITED: _("edited a claim"),
    EventKind.CLAIM_MOVED: _("moved a claim"),
    EventKind.CLAIM_REMOVED: _("removed a claim"),
    EventKind.CLAIM_ANCHORED: _("added a place to a claim"),
    EventKind.CLAIM_UNANCHORED: _("took a place off a claim"),
    EventKind.CLAIM_SUBMITTED: _("submitted a claim for review"),
    EventKind.CLAIM_APPROVED: _("approved a claim"),
    EventKind.CLAIM_RETURNED: _("returned a claim"),
    EventKind.CLAIM_REOPENED: _("reopened a claim"),
    EventKind.CLAIM_STALED: _("marked a claim stale"),
    EventKind.RULE_WAIVED: _("waived the rule on independent origins"),
    EventKind.PROPOSAL_DISMISSED: _("dismissed proposals"),
    EventKind.PROPOSAL_RESTORED: _("took a dismissal back"),
    EventKind.SOURCE_ADDED: _("added a source"),
    EventKind.SOURCE_EDITED: _("edited a source"),
    EventKind.SOURCE_LISTED: _("listed a source on the article"),
    EventKind.LINEAGE_DRAWN: _("drew a line of lineage"),
    EventKind.LINEAGE_REMOVED: _("removed a line of lineage"),
    EventKind.LINEAGE_DISMISSED: _("dismissed a proposed line of lineage"),
    EventKind.CAPTURE_ADDED: _("captured a source"),
    EventKind.PRIOR_CHECKS_IMPORTED: _("imported earlier checks of others"),
    EventKind.EVIDENCE_GIVEN: _("gave evidence"),
    EventKind.EVIDENCE_EDITED: _("edited evidence"),
    EventKind.EVIDENCE_REMOVED: _("removed evidence"),
    EventKind.CORRECTION_ASKED: _("asked for a correction"),
    EventKind.CORRECTION_ANSWERED: _("answered a correction"),
    EventKind.CORRECTION_DONE: _("noted a correction as done"),
    EventKind.PHOTO_ADDED: _("added a photo"),
    EventKind.PERSON_CHANGED: _("changed a person’s account"),
    EventKind.VOCABULARY_CHANGED: _("changed a vocabulary"),
}

LABELS: Mapping[type[StrEnum], Mapping[Any, Label]] = {
    Role: ROLES,
    BlockKind: BLOCK_KINDS,
    ExemptReason: EXEMPT_REASONS,
    Coverage: COVERAGES,
    MentionKind: MENTION_KINDS,
    FlagKind: FLAG_KINDS,
    ClaimKind: CLAIM_KINDS,
    Verdict: VERDICTS,
    ClaimState: CLAIM_STATES,
    ArticleState: ARTICLE_STATES,
    Decision: DECISIONS,
    CorrectionState: CORRECTION_STATES,
    AnchorState: ANCHOR_STATES,
    SourceKind: SOURCE_KINDS,
    Authority: AUTHORITIES,
    ContactMeans: CONTACT_MEANS,
    Relation: RELATIONS,
    Stance: STANCES,
    Agreement: AGREEMENTS,
    EventKind: EVENTS,
}
"""Every vocabulary that is shown, by its enum."""


def choices(words: type[StrEnum]) -> list[tuple[str, Label]]:
    """The members of an enum with their labels, as a field takes them: translated when they are looked at."""
    return [(member.value, LABELS[words][member]) for member in words]


def label(member: StrEnum) -> str:
    """A member's label in the language of whoever reads."""
    return str(LABELS[type(member)][member])
