"""What a picture's file says of it: Exif (camera, clock, place) and IPTC-IIM (what a photographer or an agency wrote into it).

All of it is a claim of the file's, easily changed and easily lost; none of it proves anything.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import IO, Any

from PIL import ExifTags, Image, ImageFile, IptcImagePlugin

from factcheck.photos.pictures import UnreadablePicture, opened

_LONGEST = 500
_MOMENT = re.compile(r"(\d{4})[:\-/.](\d\d)[:\-/.](\d\d)[ T](\d\d):(\d\d)(?::(\d\d))?")
_OFFSET = re.compile(r"[+-]\d\d:\d\d$")
_IPTC = {"title": (2, 105), "description": (2, 120), "author": (2, 80), "credit": (2, 110), "source": (2, 115), "rights": (2, 116), "city": (2, 90), "country": (2, 101)}  # fmt: skip
_GPS = 0x8825
_EXIF = 0x8769


@dataclass(frozen=True, slots=True)
class Place:
    """Degrees north and east, as the file says."""

    latitude: float
    longitude: float

    def __str__(self) -> str:
        north, east = "N" if self.latitude >= 0 else "S", "E" if self.longitude >= 0 else "W"
        return f"{abs(self.latitude):.5f}° {north}, {abs(self.longitude):.5f}° {east}"


@dataclass(frozen=True, slots=True)
class Metadata:
    """What the file says; empty or ``None`` where it says nothing. ``taken`` is by the camera's clock, with its zone where that is told."""

    taken: datetime | None = None
    changed: datetime | None = None
    camera: str = ""
    lens: str = ""
    software: str = ""
    title: str = ""
    description: str = ""
    author: str = ""
    credit: str = ""
    source: str = ""
    rights: str = ""
    city: str = ""
    country: str = ""
    place: Place | None = None

    def __bool__(self) -> bool:
        return self != _NOTHING

    @property
    def where(self) -> str:
        """Town and country as they were written in."""
        return ", ".join(filter(None, (self.city, self.country)))

    @property
    def credits(self) -> str:
        """Credit and source as they were written in."""
        return ", ".join(dict.fromkeys(filter(None, (self.credit, self.source))))


_NOTHING = Metadata()


def read_metadata(file: IO[bytes]) -> Metadata:
    """What ``file`` says of the picture in it; nothing where it cannot be read, for whoever looks at a picture has been let in already.

    Only the file's head is read, no picture is unpacked.
    """
    try:
        with opened(file) as picture:
            said = {**_exif(picture), **_iptc(picture)}
    except UnreadablePicture:
        return _NOTHING
    return Metadata(**said)


def _exif(picture: Image.Image) -> dict[str, Any]:
    """What the Exif tags say. A PNG's may stand behind its picture: those are left."""
    try:
        exif = Image.Exif()
        if picture.format == "PNG":
            exif.load(picture.info.get("exif", b""))
        else:
            exif = picture.getexif()
        shot, gps = exif.get_ifd(_EXIF), exif.get_ifd(_GPS)
    except Exception:  # noqa: BLE001 - on damaged tags Pillow raises whatever it trips over; the picture is a picture all the same
        return {}
    base, tags = ExifTags.Base, dict(exif)
    make, model = _words(tags.get(base.Make)), _words(tags.get(base.Model))
    said: dict[str, Any] = {
        "taken": _moment(shot.get(base.DateTimeOriginal) or shot.get(base.DateTimeDigitized), shot.get(base.OffsetTimeOriginal)),
        "changed": _moment(tags.get(base.DateTime), shot.get(base.OffsetTime)),
        "camera": model if model.lower().startswith(make.lower()) else f"{make} {model}".strip(),
        "lens": _words(shot.get(base.LensModel)),
        "software": _words(tags.get(base.Software)),
        "description": _words(tags.get(base.ImageDescription)),
        "author": _words(tags.get(base.Artist)),
        "rights": _words(tags.get(base.Copyright)),
        "place": _place(gps),
    }
    return {name: value for name, value in said.items() if value}


def _iptc(picture: Image.Image) -> dict[str, Any]:
    """What was written into it for an agency's desk, which goes over what the camera wrote."""
    if not isinstance(picture, ImageFile.ImageFile):
        return {}
    try:
        fields = IptcImagePlugin.getiptcinfo(picture) or {}
    except Exception:  # noqa: BLE001 - as above
        return {}
    said = {name: _words(fields.get(key)) for name, key in _IPTC.items()}
    return {name: words for name, words in said.items() if words}


def _words(value: object) -> str:
    """One line of text, whatever a file keeps it as: bytes, several values, text with zeros behind it."""
    if isinstance(value, list | tuple):
        return ", ".join(words for part in value[:20] if (words := _words(part)))[:_LONGEST]
    text = _decoded(value) if isinstance(value, bytes) else value if isinstance(value, str) else ""
    printed = "".join(letter if letter.isprintable() else " " for letter in text[: _LONGEST * 4])
    return " ".join(printed.split())[:_LONGEST]


def _decoded(value: bytes) -> str:
    try:
        return value.decode("utf-8")
    except UnicodeDecodeError:
        return value.decode("latin-1")


def _moment(value: object, offset: object) -> datetime | None:
    found = _MOMENT.match(_words(value))
    if found is None:
        return None
    year, month, day, hour, minute, second = (int(part or 0) for part in found.groups())
    zone = _words(offset)
    try:
        moment = f"{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}"
        return datetime.fromisoformat(moment + (zone if _OFFSET.match(zone) else ""))
    except ValueError:  # clocks that were never set say 0000:00:00
        return None


def _place(gps: Mapping[int, Any]) -> Place | None:
    north = _degrees(gps.get(ExifTags.GPS.GPSLatitude), gps.get(ExifTags.GPS.GPSLatitudeRef), most=90)
    east = _degrees(gps.get(ExifTags.GPS.GPSLongitude), gps.get(ExifTags.GPS.GPSLongitudeRef), most=180)
    if north is None or east is None or north == east == 0:  # where a receiver had no fix
        return None
    return Place(north, east)


def _degrees(parts: object, side: object, *, most: int) -> float | None:
    if not isinstance(parts, tuple) or len(parts) != 3:
        return None
    try:
        whole = math.fsum(float(part) / 60.0**power for power, part in enumerate(parts))
    except (TypeError, ValueError, ArithmeticError):
        return None
    if not math.isfinite(whole) or not 0 <= whole <= most:
        return None
    return round(-whole if _words(side).upper()[:1] in ("S", "W") else whole, 5)
