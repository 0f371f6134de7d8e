"""Pictures with something to say, drawn for tests."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from PIL import Image, ImageDraw, ImageFilter

Degrees = tuple[float, float]


def drawing(seed: int = 1, size: tuple[int, int] = (320, 240)) -> Image.Image:
    """Soft blots of another place and brightness for each seed: enough to tell one from another."""
    picture = Image.new("RGB", size, "#335577")
    brush, state = ImageDraw.Draw(picture), seed * 7919 + 17
    for _ in range(24):
        state = (state * 1103515245 + 12345) % 2**31
        x, y, radius = state % size[0], state // 640 % size[1], 12 + state // 4096 % 60
        brush.ellipse((x - radius, y - radius, x + radius, y + radius), fill=(state % 256, state // 256 % 256, state // 65536 % 256))
    return picture.filter(ImageFilter.GaussianBlur(3))


def photo(seed: int = 1, *, taken: str = "", camera: str = "", place: Degrees | None = None, format_: str = "JPEG", **tags: Any) -> bytes:
    """A drawing as a camera might write it. ``taken`` as Exif writes it, ``place`` in degrees north and east, ``tags`` by Pillow's names."""
    exif = Image.Exif()
    if camera:
        exif[0x0110] = camera
    for name, value in tags.items():
        exif[{"artist": 0x013B, "software": 0x0131, "orientation": 0x0112, "description": 0x010E}[name]] = value
    if taken:
        exif.get_ifd(0x8769)[0x9003] = taken
    if place:
        gps = exif.get_ifd(0x8825)
        gps[1], gps[2] = "N" if place[0] >= 0 else "S", _sexagesimal(place[0])
        gps[3], gps[4] = "E" if place[1] >= 0 else "W", _sexagesimal(place[1])
    out = BytesIO()
    drawing(seed).save(out, format_, exif=exif)
    return out.getvalue()


def _sexagesimal(degrees: float) -> tuple[float, float, float]:
    whole = abs(degrees)
    return float(int(whole)), float(int(whole * 60 % 60)), round(whole * 3600 % 60, 4)
