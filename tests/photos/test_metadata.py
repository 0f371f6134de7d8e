from __future__ import annotations

from datetime import datetime
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from factcheck.photos.metadata import Metadata, Place, read_metadata
from tests.photos.making_photos import drawing, photo


def said(data: bytes) -> Metadata:
    return read_metadata(BytesIO(data))


@pytest.mark.parametrize("format_", ["JPEG", "PNG", "WEBP", "TIFF"])
def test_exif_is_read_from_every_kind_that_carries_it(format_: str) -> None:
    metadata = said(photo(taken="2024:03:04 09:30:00", camera="Contoh X1", artist="Ratna Wulandari", format_=format_))
    assert metadata.taken == (
        None if format_ == "TIFF" else datetime.fromisoformat("2024-03-04T09:30:00")
    )  # Pillow writes none into a TIFF
    assert (metadata.camera, metadata.author) == ("Contoh X1", "Ratna Wulandari")


@pytest.mark.parametrize(
    ("place", "words"),
    [((-6.2, 106.8), "6.20000° S, 106.80000° E"), ((40.4, -3.7), "40.40000° N, 3.70000° W")],
)
def test_a_place_is_read_with_its_side_of_the_world(place: tuple[float, float], words: str) -> None:
    found = said(photo(place=place)).place
    assert found is not None
    assert (found.latitude, found.longitude) == pytest.approx(place, abs=1e-4)
    assert str(found) == words


@pytest.mark.parametrize("place", [(0.0, 0.0), (91.0, 10.0), (10.0, 181.0)])
def test_a_place_that_is_none_is_left_out(place: tuple[float, float]) -> None:
    assert said(photo(place=place)).place is None


@pytest.mark.parametrize("taken", ["0000:00:00 00:00:00", "2024:13:04 09:30:00", "    :  :     :  :  ", "yesterday"])
def test_a_clock_that_was_never_set_tells_no_day(taken: str) -> None:
    assert said(photo(taken=taken, camera="Contoh X1")).taken is None


def test_the_cameras_zone_is_kept() -> None:
    exif = Image.Exif()
    shot = exif.get_ifd(0x8769)
    shot[0x9003], shot[0x9011] = "2024:03:04 09:30:00", "+07:00"
    out = BytesIO()
    drawing().save(out, "JPEG", exif=exif)
    assert said(out.getvalue()).taken == datetime.fromisoformat("2024-03-04T09:30:00+07:00")


def iptc(**fields: str) -> bytes:
    """A JPEG with IPTC-IIM in its Photoshop segment."""
    numbers = {"title": 105, "description": 120, "author": 80, "credit": 110, "source": 115, "city": 90, "country": 101}
    records = b"".join(
        bytes((0x1C, 2, numbers[name])) + len(words.encode()).to_bytes(2, "big") + words.encode() for name, words in fields.items()
    )
    block = b"8BIM\x04\x04\0\0" + len(records).to_bytes(4, "big") + records + b"\0" * (len(records) % 2)
    segment = b"Photoshop 3.0\0" + block
    whole = photo(description="What the camera wrote")
    return whole[:2] + b"\xff\xed" + (len(segment) + 2).to_bytes(2, "big") + segment + whole[2:]


def test_what_an_agency_wrote_goes_over_what_the_camera_wrote() -> None:
    metadata = said(
        iptc(description="Jembatan Nusa saat dibuka", credit="Antara Contoh", source="Harian Nusa", city="Bến Lâu", country="VN")
    )
    assert metadata.description == "Jembatan Nusa saat dibuka"
    assert metadata.credits == "Antara Contoh, Harian Nusa"
    assert metadata.where == "Bến Lâu, VN"


def test_a_bare_picture_says_nothing() -> None:
    out = BytesIO()
    drawing().save(out, "PNG")
    assert not said(out.getvalue())
    assert not said(b"no picture at all")


@pytest.mark.parametrize(("words", "kept"), [("a" * 9_000, "a" * 500), ("two\nlines\0 and\ta tab ", "two lines and a tab")])
def test_words_are_one_line_and_bounded(words: str, kept: str) -> None:
    assert said(photo(description=words)).description == kept


@given(st.data())
def test_a_damaged_file_is_read_without_an_error(data: st.DataObject) -> None:
    whole = bytearray(photo(taken="2024:03:04 09:30:00", camera="Contoh X1", place=(-6.2, 106.8)))
    for _ in range(data.draw(st.integers(1, 12))):
        whole[data.draw(st.integers(0, min(400, len(whole) - 1)))] = data.draw(st.integers(0, 255))
    assert isinstance(said(bytes(whole)), Metadata)
    assert isinstance(said(bytes(whole)).place, Place | None)
