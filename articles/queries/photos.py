"""The photos of an article: what their files say of them, and where else the desk has the like."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.core.files.storage import default_storage
from django.db.models import QuerySet

from articles.models import Article, Event, Photo, User
from articles.queries.facts import actor_of
from factcheck.desk.facts import ArticleFacts
from factcheck.desk.workflow import Action, may
from factcheck.photos.likeness import are_alike
from factcheck.photos.metadata import Metadata, read_metadata
from factcheck.photos.pictures import MOST_DRAWN
from factcheck.vocabulary import Answer, EventKind

MOST_COMPARED = 5_000
"""The newest photos of the desk, as many as one page compares."""
MOST_ALIKE = 5
"""Photos like one that are named; the rest is a count."""
MOST_OFFERED = 10
"""Articles that a picture handed in as an article is offered."""


@dataclass(frozen=True)
class Alike:
    """A photo elsewhere that is this one, or shows the same as far as a machine can tell."""

    photo: Photo
    same: bool


@dataclass(frozen=True)
class SeenPhoto:
    """``kept``: whether its file is there; ``drawn``: whether it has a preview. ``late``: the camera's clock says a day after the article's publication."""

    photo: Photo
    metadata: Metadata
    kept: bool
    drawn: bool
    late: bool
    alike: tuple[Alike, ...]
    more: int

    @property
    def clock(self) -> datetime | None:
        """When it was taken by the camera's clock, in whatever zone that was set to."""
        return self.metadata.taken and self.metadata.taken.replace(tzinfo=None)

    @property
    def zone(self) -> str:
        """How far from UTC the camera says that its clock is; empty where it does not say."""
        return self.metadata.taken.strftime("%z") if self.metadata.taken else ""


@dataclass(frozen=True)
class PhotosPage:
    """In the order in which they were added. ``add``: whether this person may add one."""

    photos: tuple[SeenPhoto, ...]
    add: Answer


def photos_page(article: Article, reader: User, readable: QuerySet[Article]) -> PhotosPage:
    """Three queries at most. Likeness is looked for on the articles that are ``readable``, as far as each photo's event tells it."""
    photos = list(Photo.objects.filter(article=article).select_related("added_by").order_by("pk"))
    alike = _alike(photos, readable) if photos else {}
    facts = ArticleFacts(state=article.state, handed_in_by=article.handed_in_by_id)
    return PhotosPage(
        tuple(_seen(photo, article, alike.get(photo.pk, [])) for photo in photos), may(Action.ADD_PHOTO, actor_of(reader), facts)
    )


def offered_articles(readable: QuerySet[Article]) -> Sequence[Article]:
    """The newest articles that a picture may belong to. One query."""
    return list(readable.order_by("-pk")[:MOST_OFFERED])


def _seen(photo: Photo, article: Article, alike: list[Alike]) -> SeenPhoto:
    try:
        with default_storage.open(str(photo.file.name)) as file:
            metadata, kept = read_metadata(file), True
    except OSError:  # the store has lost it; what the record says of it stands
        metadata, kept = Metadata(), False
    late = bool(metadata.taken and article.published_on and metadata.taken.date() > article.published_on)
    drawn = kept and photo.width * photo.height <= MOST_DRAWN
    return SeenPhoto(photo, metadata, kept, drawn, late, tuple(alike[:MOST_ALIKE]), max(0, len(alike) - MOST_ALIKE))


def _alike(photos: Sequence[Photo], readable: QuerySet[Article]) -> dict[int, list[Alike]]:
    """For each photo's key the others that are like it, on whatever article, the very same first."""
    pictured = readable.filter(photos__isnull=False).values("pk")
    added = Event.objects.filter(kind=EventKind.PHOTO_ADDED, chain__article__in=pictured).order_by("-pk")
    told = {payload["photo"]: payload for payload in added.values_list("payload", flat=True)[:MOST_COMPARED] if "photo" in payload}
    found = {photo.pk: _like(photo, told) for photo in photos}
    others = Photo.objects.select_related("article").in_bulk({key for keys in found.values() for key in keys})
    return {
        key: sorted(
            (Alike(others[at], same=same) for at, same in keys.items() if at in others), key=lambda one: (not one.same, one.photo.pk)
        )
        for key, keys in found.items()
    }


def _like(photo: Photo, told: dict[int, dict[str, str]]) -> dict[int, bool]:
    """The keys of photos like this one, each with whether it is the very same."""
    mine = told.get(photo.pk, {}).get("likeness", "")
    return {
        key: said["sha256"] == photo.sha256
        for key, said in told.items()
        if key != photo.pk and (said["sha256"] == photo.sha256 or are_alike(mine, said.get("likeness", "")))
    }
