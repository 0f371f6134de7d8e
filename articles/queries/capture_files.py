"""The bytes of a capture, taken from where they are kept: proved against their hash, and out of the archive that they came in."""

from __future__ import annotations

import hashlib

from django.conf import settings
from django.core.files.storage import default_storage
from django.utils.translation import gettext as _

from articles.models import Capture
from articles.warc import MEDIA_TYPE as WARC
from articles.warc import BrokenArchive, from_warc
from factcheck.reading.decoding import UnreadableText, decode
from factcheck.reading.files import HTML, MHTML
from factcheck.reading.mhtml import saved_page


class Unshowable(Exception):
    """What was captured cannot be shown; the message is a sentence that says why and what to do."""


def bytes_of(capture: Capture) -> bytes:
    """The bytes as they were kept. Raises :class:`Unshowable` where the store has lost them, or they are not those any more."""
    try:
        with default_storage.open(str(capture.file.name)) as file:
            content: bytes = file.read()
    except OSError as why:
        raise Unshowable(
            _("The file of this capture is missing from the store. Tell whoever runs the desk; its text is still here.")
        ) from why
    if hashlib.sha256(content).hexdigest() != capture.sha256:
        raise Unshowable(
            _("The file of this capture was changed in the store: it does not have its hash any more. Tell whoever runs the desk.")
        )
    return content


def payload_of(capture: Capture) -> tuple[bytes, str]:
    """What was captured, out of its archive where it is in one, and how that was declared. Raises :class:`Unshowable`."""
    content = bytes_of(capture)
    if capture.media_type != WARC:
        return content, ""
    try:
        archived = from_warc(content)
    except BrokenArchive as why:
        raise Unshowable(_("The web archive of this capture cannot be opened. Its text is still here.")) from why
    return archived.body, next((value for name, value in archived.headers if name.lower() == "content-type"), "")


def page_of(capture: Capture) -> str:
    """The markup of a captured web page, as it came. Raises :class:`Unshowable`, also where it is too large for a page of the desk."""
    content, declared = payload_of(capture)
    charset = declared.partition("charset=")[2].strip(" \"'")[:40]
    if media_type_of(capture) == MHTML:
        page = saved_page(content)
        content, charset = (page.data, page.charset) if page else (b"", "")
    if len(content) > settings.MAX_TEXT_BYTES:
        raise Unshowable(_("This page is too large to be shown here. Read its text, or download the file."))
    try:
        return decode(content, declared=charset)
    except UnreadableText as why:
        raise Unshowable(_("This page cannot be read as text. Download the file to look at it.")) from why


def media_type_of(capture: Capture) -> str:
    """The media type of what was captured, whatever it is kept in."""
    return capture.payload_type or capture.media_type


def is_page(capture: Capture) -> bool:
    """Whether what was captured is a web page."""
    return media_type_of(capture) in (HTML, MHTML)
