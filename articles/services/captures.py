"""Keeping the bytes of a source as they were seen: sniffed, bounded, named by their hash, never changed."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from contextlib import suppress
from datetime import datetime

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from articles.isolation import WHILE_SOMEBODY_WAITS, TooBusy, read_in_isolation
from articles.models import Article, Capture, Claim, Source, User
from articles.services.errors import Busy, Refused
from articles.services.keeping import keep
from articles.services.locks import lock_articles
from articles.services.photos import picture_trouble
from articles.services.record import record
from articles.services.sources import require_sight
from articles.services.workflow import require, stale_claim
from factcheck.desk.facts import DeskFacts
from factcheck.desk.workflow import AT_WORK, STALED_FROM, Action
from factcheck.photos.pictures import MEDIA_TYPES, NoPicture, UnreadablePicture, look_into
from factcheck.reading.carried import carry
from factcheck.reading.decoding import UnreadableText, decode
from factcheck.reading.filed import FileLimits
from factcheck.reading.files import DOCX, PDF, sniff
from factcheck.reading.reader import read_html
from factcheck.vocabulary import EventKind, Refusal

EXTENSIONS = {
    "text/plain": "txt",
    "text/html": "html",
    PDF: "pdf",
    DOCX: "docx",
    **{media_type: name.lower() for name, media_type in MEDIA_TYPES.items()},
}
"""What a capture's file is called at the end when it is handed out."""
_HTML = re.compile(r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL)


def add_capture(source: Source, *, actor: User, data: bytes | str, media_type: str = "", at: datetime | None = None) -> Capture:
    """The bytes, or pasted text, of a source as seen ``at`` (default: now). ``media_type`` is as declared, believed only for HTML in doubt.

    Claims whose evidence was read from an earlier capture that says something else turn stale. Raises :class:`Refused` where the
    bytes are none of text, HTML, DOCX, PDF and pictures, or too many.
    """
    content = data.encode("utf-8", "surrogatepass") if isinstance(data, str) else data
    found, text = _look_into(content, media_type)
    sha256 = hashlib.sha256(content).hexdigest()
    name = keep(f"captures/{sha256}", content)
    return _note(
        source, actor, Capture(file=name, sha256=sha256, size=len(content), media_type=found, text=text, captured_at=at or timezone.now())
    )


@transaction.atomic
def _note(source: Source, actor: User, capture: Capture) -> Capture:
    """Store the row, after the file is safe."""
    read = Claim.objects.live().filter(evidence__source=source, evidence__capture__isnull=False, article__state__in=AT_WORK)
    locked = lock_articles(set(read.values_list("article_id", flat=True)))
    require(Action.ADD_SOURCE, actor, DeskFacts())
    require_sight(actor, source)
    capture.source, capture.captured_by = source, actor
    capture.save(force_insert=True)
    record(
        EventKind.CAPTURE_ADDED,
        actor=actor,
        source=source.pk,
        name=str(source),
        sha256=None if source.confidential else capture.sha256,
        media_type=capture.media_type,
        size=capture.size,
    )
    for claim in _resting_on_another(capture, locked):
        stale_claim(claim, because="one of its sources was captured again and says something else")
    return capture


def _resting_on_another(capture: Capture, locked: Mapping[int, Article]) -> list[Claim]:
    """Checked or approved claims of articles at work, with evidence from an earlier capture that differs: in its text, where it has any."""
    differs = {"capture__text": capture.text} if capture.text else {"capture__sha256": capture.sha256}
    at_work = [pk for pk, article in locked.items() if article.state in AT_WORK]
    evidence = capture.source.evidence.filter(capture__isnull=False).exclude(**differs)
    claims = list(Claim.objects.live().filter(article__in=at_work, state__in=STALED_FROM, evidence__in=evidence).order_by("pk").distinct())
    for claim in claims:
        claim.article = locked[claim.article_id]
    return claims


def _look_into(content: bytes, declared: str) -> tuple[str, str]:
    """The media type as sniffed, and the text of what has any."""
    if not content.strip():
        raise Refused(Refusal(_("This is empty: there is nothing to keep."), "file"))
    if len(content) > settings.MAX_CAPTURE_BYTES:
        said = _("This is larger than the %(n)s MB that a capture may have.")
        raise Refused(Refusal(said % {"n": settings.MAX_CAPTURE_BYTES // 1_000_000}, "file"))
    if (packed := _packed(content)) is not None:
        return packed, _text_in(content)
    if image := _image_type(content):
        return image, ""
    try:
        text = decode(content)
    except UnreadableText as why:
        raise Refused(
            Refusal(_("A capture is text, a web page, a Word document, a PDF or a picture. %(why)s") % {"why": why}, "file")
        ) from why
    if _HTML.match(text[:4096]) or (declared.partition(";")[0].strip() == "text/html" and "<" in text[:4096]):
        return "text/html", _text_of(text)
    return "text/plain", text[: settings.MAX_TEXT_BYTES]


def _packed(content: bytes) -> str | None:
    """The media type of a PDF or a Word document; ``None`` for everything else."""
    if content[:1024].lstrip().startswith(b"%PDF-"):
        return PDF
    with suppress(UnreadableText):
        if content.startswith(b"PK") and sniff(content, limits=_limits()) == DOCX:
            return DOCX
    return None


def _text_in(content: bytes) -> str:
    """What a PDF or a Word document says, read in a process of its own. Nothing where it cannot be read: its bytes are kept all the same."""
    try:
        text = carry(read_in_isolation(content, limits=_limits(), bounds=WHILE_SOMEBODY_WAITS))[0]
        return text if len(text.encode()) <= settings.MAX_TEXT_BYTES else ""
    except TooBusy as why:
        raise Busy(Refusal(_("Several files are being read at this moment. Wait a moment, then choose the file again."), "file")) from why
    except UnreadableText:
        return ""


def _limits() -> FileLimits:
    return FileLimits(size=settings.MAX_CAPTURE_BYTES, characters=settings.MAX_TEXT_BYTES)


def _text_of(html: str) -> str:
    """What a web page says; nothing where it is too large to be read in a moment or says nothing."""
    if len(html) > settings.MAX_TEXT_BYTES:
        return ""
    with suppress(UnreadableText):
        return read_html(html).text
    return ""


def _image_type(content: bytes) -> str:
    """The media type of a picture within bounds; empty where it is none. A broken one, or one of too many pixels, is refused."""
    try:
        return look_into(content).media_type
    except NoPicture:
        return ""
    except UnreadablePicture as why:
        raise Refused(Refusal(picture_trouble(why), "file")) from why
