from __future__ import annotations

import struct
import zlib
from io import BytesIO

import pytest
from PIL import Image

from factcheck.photos.pictures import (
    PREVIEW,
    Damaged,
    NoPicture,
    Picture,
    TooManyPixels,
    UnreadablePicture,
    draw_preview,
    look_into,
)
from tests.photos.making_photos import drawing, photo


def png_of(width: int, height: int) -> bytes:
    """A PNG that says it is of this size, in under a hundred bytes."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(b"")) + chunk(b"IEND", b"")


def saved(picture: Image.Image, format_: str) -> bytes:
    out = BytesIO()
    picture.save(out, format_)
    return out.getvalue()


@pytest.mark.parametrize(
    ("format_", "media_type"),
    [
        ("JPEG", "image/jpeg"),
        ("PNG", "image/png"),
        ("GIF", "image/gif"),
        ("WEBP", "image/webp"),
        ("TIFF", "image/tiff"),
        ("BMP", "image/bmp"),
    ],
)
def test_look_into_tells_a_picture_by_its_bytes(format_: str, media_type: str) -> None:
    assert look_into(saved(drawing(), format_)) == Picture(media_type, 320, 240)


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", NoPicture),
        (b"Jembatan dibuka pada Senin.", NoPicture),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", NoPicture),
        (b"\0\0\0\x18ftypheic" + bytes(50), NoPicture),
        (png_of(20_000, 20_000), TooManyPixels),
        (png_of(50_000, 50_000), TooManyPixels),
        (photo(format_="PNG")[:900], Damaged),
    ],
)
def test_look_into_says_why_it_takes_something_for_no_picture(data: bytes, why: type[UnreadablePicture]) -> None:
    with pytest.raises(why):
        look_into(data)


def test_a_preview_is_small_upright_and_bare() -> None:
    large = drawing(size=(3000, 1500))
    exif = Image.Exif()
    exif[0x0112], exif[0x013B] = 6, "Ratna Contoh"
    out = BytesIO()
    large.save(out, "JPEG", exif=exif, comment=b"left in the file")
    preview = draw_preview(out.getvalue())
    with Image.open(BytesIO(preview)) as seen:
        assert (seen.format, seen.mode, seen.size) == ("JPEG", "RGB", (PREVIEW // 2, PREVIEW))
        assert not seen.getexif()
        assert "comment" not in seen.info
    assert b"Ratna" not in preview
    assert b"left in the file" not in preview


@pytest.mark.parametrize("mode", ["1", "L", "P", "LA", "RGBA", "CMYK", "I;16", "I", "F"])
def test_every_mode_is_drawn(mode: str) -> None:
    picture = drawing().convert("L").convert("I").convert("I;16") if mode == "I;16" else drawing().convert(mode)
    with Image.open(BytesIO(draw_preview(saved(picture, "TIFF")))) as seen:
        shades = sum(1 for points in seen.convert("L").histogram() if points)
    assert shades > (1 if mode == "1" else 50)


def test_what_is_seen_through_stands_on_white() -> None:
    picture = Image.new("RGBA", (20, 20), (0, 0, 0, 0))
    with Image.open(BytesIO(draw_preview(saved(picture, "PNG")))) as seen:
        assert seen.getpixel((10, 10)) == (255, 255, 255)


def test_a_picture_that_ends_early_is_not_drawn() -> None:
    whole = photo()
    with pytest.raises(Damaged):
        draw_preview(whole[: len(whole) // 2])


def test_a_picture_too_large_to_be_drawn_is_not_unpacked() -> None:
    data = png_of(9_000, 9_000)
    assert look_into(data) == Picture("image/png", 9_000, 9_000)
    with pytest.raises(TooManyPixels):
        draw_preview(data)
