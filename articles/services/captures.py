"""Keeping the bytes of a source as they were seen: sniffed, bounded, named by their hash, never changed."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from articles.fetching import Fetched
from articles.models import Article, Capture, Claim, Contact, Source, User
from articles.queries.recaptures import Judged, resting_on_earlier, what_became
from articles.services.errors import Refused
from articles.services.keeping import keep
from articles.services.locks import lock_articles
from articles.services.material import TEXT, Material, look_into
from articles.services.record import record
from articles.services.sources import require_sight
from articles.services.workflow import require, stale_claims, void_sign_off
from articles.warc import MEDIA_TYPE as WARC
from articles.warc import to_warc
from factcheck.desk import sayings
from factcheck.desk.facts import DeskFacts
from factcheck.desk.recapture import Held, Hold
from factcheck.desk.workflow import AT_WORK, STALED_FROM, Action
from factcheck.photos.pictures import MEDIA_TYPES
from factcheck.reading.files import DOCX, MHTML, PDF
from factcheck.vocabulary import ContactMeans, EventKind, Refusal

EXTENSIONS = {
    "text/plain": "txt",
    "text/html": "html",
    PDF: "pdf",
    DOCX: "docx",
    MHTML: "mhtml",
    WARC: "warc.gz",
    **{media_type: name.lower() for name, media_type in MEDIA_TYPES.items()},
}
"""What a capture's file is called at the end when it is handed out."""
LONGEST_URL = 2000


def add_capture(source: Source, *, actor: User, data: bytes | str, media_type: str = "", at: datetime | None = None) -> Capture:
    """The bytes, or pasted text, of a source as seen ``at`` (default: now). ``media_type`` is as declared, believed only for HTML in doubt.

    Claims whose evidence was read from an earlier capture turn stale where the words that it leans on are not there any more. Raises
    :class:`Refused` where the bytes are none of text, HTML, a page saved whole, DOCX, PDF and pictures, or too many.
    """
    content = data.encode("utf-8", "surrogatepass") if isinstance(data, str) else data
    found = look_into(content, media_type)
    return _store(source, actor, content, _capture(found, at or timezone.now()))


def add_fetched(source: Source, *, actor: User, page: Fetched) -> Capture:
    """A page that was fetched just now, as a web archive with its text. Stales and refuses as :func:`add_capture` does."""
    at = timezone.now()
    found = look_into(page.body, f"{page.media_type};charset={page.charset}", apart=True, url=page.final_url)
    url = page.final_url if len(page.final_url) <= LONGEST_URL else ""
    capture = _capture(found, at)
    capture.media_type, capture.payload_type, capture.url = WARC, found.media_type, url
    return _store(source, actor, to_warc(page, at=at), capture)


def add_contact(source: Source, *, actor: User, whom: str, means: ContactMeans, at: datetime, notes: str) -> Contact:
    """Somebody was asked ``at`` a moment, not in the future; ``notes`` is what they said. It is kept as a capture of the notes.

    What was said on another day stays said: a contact turns nothing stale.
    """
    if at > timezone.now():
        raise Refused(Refusal(_("This is in the future. Note a contact once it was made."), "at"))
    if not whom.strip():
        raise Refused(Refusal(_("Say whom you spoke with."), "whom"))
    content = notes.encode("utf-8", "surrogatepass")
    found = look_into(content, TEXT)
    contact = Contact(whom=whom.strip(), means=means, at=at)
    _store(source, actor, content, Capture(media_type=TEXT, text=found.text, captured_at=timezone.now()), contact)
    return contact


def _capture(found: Material, at: datetime) -> Capture:
    return Capture(media_type=found.media_type, text=found.text, pages=found.pages or None, captured_at=at)


def _store(source: Source, actor: User, content: bytes, capture: Capture, contact: Contact | None = None) -> Capture:
    """Keep the bytes, find out what the capture changes, and note it: the slow parts come before the lock."""
    capture.source, capture.captured_by, capture.size = source, actor, len(content)
    capture.sha256 = hashlib.sha256(content).hexdigest()
    capture.file = keep(f"captures/{capture.sha256}", content)
    judged: Judged = {}
    if contact is None:
        what_became(resting_on_earlier(capture).filter(claim__state__in=STALED_FROM), capture, judged)
    return _note(source, actor, capture, contact, judged)


@transaction.atomic
def _note(source: Source, actor: User, capture: Capture, contact: Contact | None, judged: Judged) -> Capture:
    """Store the row, after the file is safe. ``judged``: what it does to the evidence there was a moment ago."""
    locked = lock_articles(_articles_reading(source)) if contact is None else {}
    require(Action.ADD_SOURCE, actor, DeskFacts())
    source = Source.objects.get(pk=source.pk)  # somebody may have made it confidential while the bytes came in
    require_sight(actor, source)
    capture.source = source
    capture.save(force_insert=True)
    if contact is not None:
        contact.capture = capture
        contact.save(force_insert=True)
    record(
        EventKind.CAPTURE_ADDED,
        actor=actor,
        source=source.pk,
        name=source.recorded_name,
        sha256=None if source.confidential else capture.sha256,
        media_type=capture.media_type,
        size=capture.size,
    )
    if contact is None:
        _stale_resting_on(capture, locked, judged)
    return capture


def _articles_reading(source: Source) -> set[int]:
    """The articles at work with evidence that was read from a capture of the source."""
    read = Claim.objects.live().filter(evidence__source=source, evidence__capture__isnull=False, article__state__in=AT_WORK)
    return set(read.values_list("article_id", flat=True))


def _stale_resting_on(capture: Capture, locked: Mapping[int, Article], judged: Judged) -> None:
    """Turn checked and approved claims of articles at work stale, where words that their evidence leans on do not stand in the capture."""
    at_work = [pk for pk, article in locked.items() if article.state in AT_WORK]
    rows = resting_on_earlier(capture).filter(claim__article__in=at_work, claim__state__in=STALED_FROM).order_by("claim_id", "pk")
    because: dict[int, dict[Claim, str]] = {}
    told: dict[Claim, Mapping[str, object]] = {}
    for row, became in what_became(rows, capture, judged).items():
        if not became.hold.bears and row.claim not in told:
            because.setdefault(row.claim.article_id, {})[row.claim] = _because(became)
            told[row.claim] = _told(capture, row.capture_id, became)
    for pk, claims in because.items():
        stale_claims(locked[pk], claims, told=told)
        first, why = next(iter(claims.items()))
        void_sign_off(locked[pk], because=sayings.CLAIM_STALE(number=first.number, what_because=why))


def _because(became: Held) -> str:
    """Why, without a word of the source: everybody reads it, and an open source may be made confidential later."""
    return sayings.CAPTURED_AGAIN if became.hold is Hold.UNTOLD else sayings.PASSAGE_CHANGED


def _told(capture: Capture, before: int | None, became: Held) -> dict[str, object]:
    """Where to see it, and of an open source which words; the record shows them to those who may see the source."""
    where = {"source": capture.source_id, "name": capture.source.recorded_name, "capture": capture.pk, "before": before}
    words = {"passage": changed_words(became)} if became.was and not capture.source.confidential else {}
    return {**where, **words}


def changed_words(became: Held) -> str:
    """What became of the words, in a sentence that can be read back."""
    was, now = shortened(became.was), shortened(became.now)
    match became.hold:
        case Hold.CHANGED:
            return sayings.IS_NOW(was=was, now=now)
        case Hold.UNCLEAR:
            return sayings.CANNOT_BE_TOLD(words=was)
        case _:
            return sayings.GONE(words=was)


def shortened(words: str, most: int = 160) -> str:
    """A passage on one line, cut in the middle where it is long."""
    words = " ".join(words.split())
    half = most // 2
    return words if len(words) <= most else f"{words[:half].rstrip()} … {words[-half:].lstrip()}"
