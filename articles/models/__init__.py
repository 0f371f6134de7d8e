"""What is stored. Fields, constraints and one-row properties; writes are in ``articles.services``."""

from articles.models.article import Article, Assignment, Block, Sentence, Version
from articles.models.claim import Anchor, Claim, Correction, Draft, Rating, Review, Scale, Touch, Waiver
from articles.models.people import Presence, User
from articles.models.prior import PriorCheck
from articles.models.proposal import Dismissal
from articles.models.record import Chain, Event
from articles.models.report import Photo, Report
from articles.models.source import Capture, Contact, Evidence, Lineage, LineageDismissal, Listing, Source

__all__ = [
    "Anchor",
    "Article",
    "Assignment",
    "Block",
    "Capture",
    "Chain",
    "Claim",
    "Contact",
    "Correction",
    "Dismissal",
    "Draft",
    "Event",
    "Evidence",
    "Lineage",
    "LineageDismissal",
    "Listing",
    "Photo",
    "Presence",
    "PriorCheck",
    "Rating",
    "Report",
    "Review",
    "Scale",
    "Sentence",
    "Source",
    "Touch",
    "User",
    "Version",
    "Waiver",
]
