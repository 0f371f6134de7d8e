"""Who works on the desk, and where articles, claims and what was asked about them stand."""

from __future__ import annotations

from enum import StrEnum


class Role(StrEnum):
    """What a person is on the desk. An account without a role is a stranger."""

    REPORTER = "reporter"
    CHECKER = "checker"
    REVIEWER = "reviewer"
    CHIEF = "chief"
    ADMIN = "admin"


class ArticleState(StrEnum):
    """Where an article stands in the workflow."""

    CHECKING = "checking"
    IN_REVIEW = "in review"
    SIGNED_OFF = "signed off"
    PUBLISHED = "published"
    WITHDRAWN = "withdrawn"


class ClaimState(StrEnum):
    """Where a claim stands in the workflow."""

    OPEN = "open"
    CHECKED = "checked"
    APPROVED = "approved"
    RETURNED = "returned"
    STALE = "stale"


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
