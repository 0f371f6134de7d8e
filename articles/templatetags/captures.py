"""Template tags of the captures' pages: ``{% load captures %}``."""

from __future__ import annotations

from django import template
from django.template.defaultfilters import filesizeformat
from django.utils.html import escape, format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from articles.models import Capture, Evidence
from articles.queries.capture_files import media_type_of
from articles.queries.captures import CapturePage, Piece
from articles.warc import MEDIA_TYPE as WARC
from factcheck.desk.recapture import Hold
from factcheck.reading.files import DOCX, HTML, MHTML, PDF, TEXT

register = template.Library()

WHAT = {
    TEXT: _("text"),
    HTML: _("web page"),
    MHTML: _("web page saved whole"),
    DOCX: _("Word document"),
    PDF: _("PDF"),
}
HOLD_WORDS = {
    Hold.STANDS: _("as it was"),
    Hold.CHANGED: _("words changed"),
    Hold.GONE: _("words are gone"),
    Hold.UNCLEAR: _("place cannot be told"),
    Hold.UNTOLD: _("not quoted word for word: look for yourself"),
}
HOLD_FATES = {Hold.STANDS: "kept", Hold.CHANGED: "changed", Hold.GONE: "lost", Hold.UNCLEAR: "ambiguous", Hold.UNTOLD: "ambiguous"}
HOLD_ICONS = {
    Hold.STANDS: "approved",
    Hold.CHANGED: "needs-change",
    Hold.GONE: "not-found",
    Hold.UNCLEAR: "not-comparable",
    Hold.UNTOLD: "not-comparable",
}


@register.filter
def what_it_is(capture: Capture) -> str:
    """What was captured and how large it is: ``web page, archived, 12 KB``."""
    media_type = media_type_of(capture)
    named = str(WHAT.get(media_type, _("picture") if media_type.startswith("image/") else media_type))
    size = filesizeformat(capture.size)
    if capture.media_type == WARC:
        return gettext("%(what)s, fetched by the desk, %(size)s") % {"what": named, "size": size}
    return f"{named}, {size}"


@register.filter
def hold_words(hold: Hold) -> str:
    """What became of the words that evidence leans on."""
    return str(HOLD_WORDS[hold])


@register.filter
def hold_fate(hold: Hold) -> str:
    """The same as a version's page marks it."""
    return HOLD_FATES[hold]


@register.filter
def hold_icon(hold: Hold) -> str:
    """The symbol for it."""
    return HOLD_ICONS[hold]


@register.simple_tag
def captured_text(page: CapturePage) -> SafeString:
    """The text in paragraphs, what evidence quotes from it marked and followed by its claim: put together here, since a page may be long."""
    return SafeString("".join(f"<p>{''.join(map(_piece, line))}</p>" for line in page.paragraphs))  # each piece is escaped


def _piece(piece: Piece) -> SafeString:
    if not piece.quoted:
        return escape(piece.text)
    places = format_html_join("", '<span class="passage-place" id="passage-{}"></span>', ((row.pk,) for row in piece.begins))
    flags = format_html_join("", "{}", ((_flag(row),) for row in piece.ends))
    return format_html('{}<mark class="passage-mark">{}</mark>{}', places, piece.text, flags)


def _flag(row: Evidence) -> SafeString:
    claim = row.claim
    return format_html(
        '<a class="claim-flag" data-verdict="{}" data-state="{}" href="{}#evidence-{}" title="{}"><span class="visually-hidden">{} </span>{}</a>',
        claim.verdict or "none",
        claim.state,
        claim.get_absolute_url(),
        row.pk,
        claim.label,
        gettext("quoted in claim"),
        claim.number,
    )
