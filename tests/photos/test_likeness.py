from __future__ import annotations

from io import BytesIO

import pytest
from PIL import Image, ImageEnhance, ImageOps

from factcheck.photos.likeness import are_alike, difference, likeness_of
from tests.photos.making_photos import drawing


def saved(picture: Image.Image, **how: object) -> bytes:
    out = BytesIO()
    picture.save(out, "JPEG", **how)
    return out.getvalue()


@pytest.mark.parametrize(
    "edited",
    [
        saved(drawing(), quality=20),
        saved(drawing().resize((120, 90))),
        saved(drawing().resize((240, 240))),
        saved(drawing().convert("L")),
        saved(ImageEnhance.Brightness(drawing()).enhance(1.3)),
        saved(ImageEnhance.Contrast(drawing()).enhance(0.6)),
    ],
    ids=["compressed", "smaller", "squeezed", "grey", "brighter", "paler"],
)
def test_an_edited_picture_is_like_its_original(edited: bytes) -> None:
    assert are_alike(likeness_of(saved(drawing())), likeness_of(edited))


def test_other_pictures_are_not_alike() -> None:
    hashes = [likeness_of(saved(drawing(seed))) for seed in range(1, 13)]
    assert not any(are_alike(one, other) for at, one in enumerate(hashes) for other in hashes[at + 1 :])


def test_a_mirrored_picture_is_none_that_this_tells() -> None:
    assert not are_alike(likeness_of(saved(drawing())), likeness_of(saved(ImageOps.mirror(drawing()))))


def test_a_plain_picture_is_like_nothing() -> None:
    plain = likeness_of(saved(Image.new("RGB", (200, 200), "white")))
    assert plain == ""
    assert not are_alike(plain, plain)


def test_difference_of_what_is_no_hash_is_none() -> None:
    assert difference("ff", "fe") == 1
    assert difference("", "ff") is None
    assert difference("zz", "ff") is None
