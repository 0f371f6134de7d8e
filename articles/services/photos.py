"""An article's photos: looked into, kept under their hash with a preview drawn anew, noted on the record."""

from __future__ import annotations

import hashlib
from contextlib import suppress
from threading import Lock

from django.conf import settings
from django.db import transaction
from django.utils.translation import gettext as _

from articles.models import Article, Photo, User
from articles.services.errors import Refused
from articles.services.keeping import keep
from articles.services.locks import lock_article
from articles.services.record import record
from articles.services.workflow import require
from factcheck.desk.facts import ArticleFacts
from factcheck.desk.workflow import Action
from factcheck.photos.likeness import likeness_of
from factcheck.photos.pictures import MOST_PIXELS, Damaged, NoPicture, Picture, TooManyPixels, UnreadablePicture, draw_preview, look_into
from factcheck.vocabulary import EventKind, Refusal

MOST_PHOTOS = 100
"""How many photos one article may have."""
drawing = Lock()
"""One picture is unpacked at a time: the largest take a few hundred megabytes."""


def add_photo(article: Article, *, actor: User, data: bytes, caption: str = "", credit: str = "") -> Photo:
    """Put a photo on an article, with the caption and credit it is printed with.

    Raises :class:`Refused` where the bytes are no picture within bounds, or the article has this very photo already.
    """
    picture = _look_into(data)
    preview, likeness = _drawn(data)
    sha256 = hashlib.sha256(data).hexdigest()
    name = keep(f"photos/{sha256}", data)
    if preview:
        keep(preview_name(sha256), preview)
    photo = Photo(file=name, width=picture.width, height=picture.height, sha256=sha256, media_type=picture.media_type)
    photo.caption, photo.credit = caption.strip(), credit.strip()
    return _note(article, actor, photo, size=len(data), likeness=likeness)


def preview_name(sha256: str) -> str:
    """Where the preview of the photo with this hash is kept; those too large to be drawn have none."""
    return f"photos/{sha256}.preview.jpg"


def picture_trouble(why: UnreadablePicture) -> str:
    """Why a picture cannot be taken, and what to do, in a sentence."""
    match why:
        case NoPicture():
            return _(
                "This is no picture that can be opened here: hand in a JPEG, PNG, TIFF, WebP, GIF or BMP. Save a phone’s HEIC photo as JPEG first."
            )
        case TooManyPixels():
            return _("This picture has more than %(n)s million pixels.") % {"n": MOST_PIXELS // 1_000_000}
        case _:
            return _("This picture is damaged: it cannot be opened.")


@transaction.atomic
def _note(article: Article, actor: User, photo: Photo, *, size: int, likeness: str) -> Photo:
    """Store the row, after the files are safe."""
    article = lock_article(article.pk)
    require(Action.ADD_PHOTO, actor, ArticleFacts(state=article.state, handed_in_by=article.handed_in_by_id))
    if there := Photo.objects.filter(article=article, sha256=photo.sha256).select_related("added_by").first():
        said = _("The article has this very photo already: %(name)s added it.")
        raise Refused(Refusal(said % {"name": there.added_by.name}, "file"))
    if Photo.objects.filter(article=article).count() >= MOST_PHOTOS:
        raise Refused(Refusal(_("An article can have %(n)s photos, and this one has them.") % {"n": MOST_PHOTOS}, "file"))
    photo.article, photo.added_by = article, actor
    photo.save(force_insert=True)
    record(
        EventKind.PHOTO_ADDED,
        actor=actor,
        article=article,
        photo=photo.pk,
        caption=photo.caption,
        credit=photo.credit,
        sha256=photo.sha256,
        media_type=photo.media_type,
        size=size,
        likeness=likeness,
    )
    return photo


def _look_into(data: bytes) -> Picture:
    if len(data) > settings.MAX_CAPTURE_BYTES:
        said = _("This is larger than the %(n)s MB that a photo may have.")
        raise Refused(Refusal(said % {"n": settings.MAX_CAPTURE_BYTES // 1_000_000}, "file"))
    try:
        return look_into(data)
    except UnreadablePicture as why:
        raise Refused(Refusal(picture_trouble(why), "file")) from why


def _drawn(data: bytes) -> tuple[bytes, str]:
    """Preview and likeness of a picture that can be opened; nothing of one that is too large to be drawn. A broken one is refused."""
    with drawing, suppress(TooManyPixels):
        try:
            return draw_preview(data), likeness_of(data)
        except Damaged as why:
            raise Refused(Refusal(picture_trouble(why), "file")) from why
    return b"", ""
