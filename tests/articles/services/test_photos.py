"""Photos: looked into, kept under their hash, once an article, on the record."""

from __future__ import annotations

import hashlib
from io import BytesIO

import pytest
from django.core.files.storage import default_storage
from django.db import IntegrityError, transaction
from PIL import Image
from pytest_django import Settings

from articles.models import Article, Event, Photo, User
from articles.services import photos
from articles.services.errors import Refused
from articles.services.photos import add_photo, preview_name
from articles.services.workflow import withdraw_article
from factcheck.vocabulary import EventKind
from tests.factories import make_article, make_person
from tests.photos.making_photos import photo
from tests.photos.test_pictures import png_of

pytestmark = pytest.mark.django_db


def kept(name: str) -> bytes:
    with default_storage.open(name) as file:
        content: bytes = file.read()
    return content


def test_a_photo_is_kept_as_it_came_with_a_preview_and_an_event(article: Article, checker: User) -> None:
    data = photo(taken="2024:03:04 09:30:00", place=(-6.2, 106.8))
    added = add_photo(article, actor=checker, data=data, caption=" Jembatan Nusa. ", credit="Harian Nusa")
    sha256 = hashlib.sha256(data).hexdigest()
    assert (added.sha256, added.media_type, added.width, added.height) == (sha256, "image/jpeg", 320, 240)
    assert (added.caption, added.credit, added.added_by) == ("Jembatan Nusa.", "Harian Nusa", checker)
    assert added.file.name == f"photos/{sha256}"
    assert kept(f"photos/{sha256}") == data
    with Image.open(BytesIO(kept(preview_name(sha256)))) as preview:
        assert (preview.format, preview.size) == ("JPEG", (320, 240))
    event = Event.objects.get(kind=EventKind.PHOTO_ADDED)
    assert event.chain.article == article
    assert {name: event.payload[name] for name in ("photo", "sha256", "caption", "size")} == {
        "photo": added.pk,
        "sha256": sha256,
        "caption": "Jembatan Nusa.",
        "size": len(data),
    }
    assert len(event.payload["likeness"]) == 64


def test_a_photo_on_two_articles_is_kept_once(article: Article, checker: User) -> None:
    other = make_article(text="Teks lain tentang hal lain.")
    first, second = (add_photo(one, actor=checker, data=photo(5)) for one in (article, other))
    assert first.file.name == second.file.name


def test_the_same_photo_twice_on_an_article_is_noticed(article: Article, checker: User) -> None:
    add_photo(article, actor=make_person(name="Rina Sari"), data=photo())
    with pytest.raises(Refused, match="this very photo already: Rina Sari added it"):
        add_photo(article, actor=checker, data=photo())
    assert Photo.objects.count() == Event.objects.filter(kind=EventKind.PHOTO_ADDED).count() == 1


def test_the_database_keeps_a_photo_once_an_article_too(article: Article, checker: User) -> None:
    added = add_photo(article, actor=checker, data=photo())
    with pytest.raises(IntegrityError), transaction.atomic():
        Photo(
            article=article, file=added.file.name, sha256=added.sha256, width=1, height=1, media_type="image/jpeg", added_by=checker
        ).save()


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "no picture that can be opened"),
        (b"%PDF-1.7", "no picture that can be opened"),
        (b"\0\0\0\x18ftypheic" + bytes(50), "HEIC photo as JPEG"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>", "no picture that can be opened"),
        (photo()[:1500], "damaged"),
        (photo(format_="PNG")[:900], "damaged"),
        (png_of(20_000, 20_000), "100 million pixels"),
    ],
)
def test_what_is_no_picture_within_bounds_is_refused(article: Article, checker: User, data: bytes, says: str) -> None:
    with pytest.raises(Refused, match=says):
        add_photo(article, actor=checker, data=data)
    assert not Photo.objects.exists()


def test_a_photo_of_too_many_bytes_is_refused(article: Article, checker: User, settings: Settings) -> None:
    settings.MAX_CAPTURE_BYTES = 1_000
    with pytest.raises(Refused, match="larger than"):
        add_photo(article, actor=checker, data=photo())


def test_a_photo_too_large_to_be_drawn_has_no_preview(article: Article, checker: User) -> None:
    added = add_photo(article, actor=checker, data=png_of(9_000, 9_000))
    assert (added.width, added.height) == (9_000, 9_000)
    assert not default_storage.exists(preview_name(added.sha256))
    assert Event.objects.get(kind=EventKind.PHOTO_ADDED).payload["likeness"] == ""


def test_an_article_has_so_many_photos_and_no_more(article: Article, checker: User, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(photos, "MOST_PHOTOS", 1)
    add_photo(article, actor=checker, data=photo(1))
    with pytest.raises(Refused, match="can have 1 photos"):
        add_photo(article, actor=checker, data=photo(2))


def test_a_withdrawn_article_gets_no_photo(article: Article, checker: User, chief: User) -> None:
    withdraw_article(article, actor=chief, reason="Sumbernya keliru.")
    with pytest.raises(Refused, match="withdrawn"):
        add_photo(article, actor=checker, data=photo())
