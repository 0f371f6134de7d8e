"""A picture as bytes: told by what they are, never by a name, and bounded before anything of it is unpacked."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from typing import IO

from PIL import Image, ImageOps, UnidentifiedImageError

MEDIA_TYPES = {"PNG": "image/png", "JPEG": "image/jpeg", "GIF": "image/gif", "WEBP": "image/webp", "TIFF": "image/tiff", "BMP": "image/bmp"}
"""The kinds that are opened, by Pillow's name, and their media types."""
MOST_PIXELS = 100_000_000
"""The largest picture, in pixels: about twice what a camera makes."""
MOST_DRAWN = 64_000_000
"""The largest picture that is drawn anew, in pixels: unpacked it takes three to four bytes for each."""
PREVIEW = 1_024
"""The longer side of a preview, in pixels, at most."""
_QUALITY = 82
_PAPER = "white"


class UnreadablePicture(Exception):
    """The bytes cannot be taken as a picture; the subclass says why."""


class NoPicture(UnreadablePicture):
    """They are none, or of a kind that is not opened."""


class Damaged(UnreadablePicture):
    """They begin as a picture, and cannot be opened as one."""


class TooManyPixels(UnreadablePicture):
    """It says that it has more pixels than are opened."""


@dataclass(frozen=True, slots=True)
class Picture:
    """What a picture says it is. Width and height in pixels, as stored: before the camera's note on which side is up."""

    media_type: str
    width: int
    height: int


def look_into(data: bytes) -> Picture:
    """What the picture is, by its head alone. Raises :class:`UnreadablePicture`."""
    with opened(BytesIO(data)) as picture:
        found = Picture(MEDIA_TYPES[picture.format or ""], *picture.size)
        picture.verify()
        return found


def draw_preview(data: bytes) -> bytes:
    """The picture drawn anew as a JPEG for a screen: upright, on white, without anything else that its file holds.

    Raises :class:`UnreadablePicture`; :class:`TooManyPixels` from :data:`MOST_DRAWN` on.
    """
    with opened(BytesIO(data), most=MOST_DRAWN) as picture:
        small = shrunk(picture, PREVIEW)
        out = BytesIO()
        small.save(out, "JPEG", quality=_QUALITY, optimize=True)
        return out.getvalue()


@contextmanager
def opened(file: IO[bytes], *, most: int = MOST_PIXELS) -> Iterator[Image.Image]:
    """The picture in ``file``, of no more than ``most`` pixels; whatever goes wrong with it inside is an :class:`UnreadablePicture`."""
    try:
        with Image.open(file, formats=tuple(MEDIA_TYPES)) as picture:
            _bound(picture, most)
            yield picture
    except UnreadablePicture:
        raise
    except UnidentifiedImageError as why:
        raise NoPicture from why
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as why:
        raise TooManyPixels from why
    except Exception as why:  # on damaged files Pillow's decoders raise whatever they trip over
        raise Damaged from why


def _bound(picture: Image.Image, most: int) -> None:
    width, height = picture.size
    if width * height > most:
        raise TooManyPixels


def shrunk(picture: Image.Image, side: int) -> Image.Image:
    """A copy in plain colours, upright, its longer side no more than ``side``, and nothing of the file's with it."""
    picture.draft("RGB", (side, side))  # a JPEG need not be unpacked at its full size
    upright = ImageOps.exif_transpose(_plain(picture))
    upright.thumbnail((side, side))
    bare = Image.new("RGB", upright.size, _PAPER)
    bare.paste(upright, mask=upright.getchannel("A") if upright.mode == "RGBA" else None)
    return bare


def _plain(picture: Image.Image) -> Image.Image:
    """In a mode that can be scaled and saved: RGB, or RGBA where it is seen through."""
    if picture.mode.startswith(("I", "F")):  # 16 bits and more for each point: what a screen shows are the upper eight
        low, high = picture.convert("F").getextrema()
        span = max(float(high) - float(low), 1.0)  # type: ignore[arg-type]  # one band, so a pair of numbers
        return picture.convert("F").point(lambda value: value * (255 / span) - float(low) * 255 / span).convert("L").convert("RGB")  # type: ignore[arg-type]
    if picture.mode in ("RGBA", "LA", "PA", "La", "RGBa") or "transparency" in picture.info:
        return picture.convert("RGBA")
    return picture if picture.mode == "RGB" else picture.convert("RGB")
