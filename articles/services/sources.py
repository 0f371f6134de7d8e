"""Writing sources: the registry, an article's columns, and who leans on whom. What was captured: :mod:`articles.services.captures`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import transaction
from django.db.models import F, Max
from django.utils.translation import gettext, ngettext

from articles.models import Article, Lineage, Listing, Source, User
from articles.queries.lineage import articles_resting_on
from articles.queries.sources import sees_source
from articles.services.errors import Conflict, Refused
from articles.services.locks import lock_article, lock_articles
from articles.services.record import record
from articles.services.workflow import require, void_sign_off
from factcheck.desk import sayings
from factcheck.desk.facts import DeskFacts
from factcheck.desk.workflow import AT_WORK, VOIDED_FROM, Action
from factcheck.vocabulary import EventKind, Refusal, Relation, SourceKind

FIELDS = ("name", "kind", "publisher", "url", "language", "published_on", "note", "confidential")


@dataclass(frozen=True, slots=True)
class NewSource:
    """A source named where it is first needed: with what it leans on, if anything."""

    name: str
    kind: SourceKind
    url: str = ""
    published_on: date | None = None
    language: str = ""
    confidential: bool = False
    leans_on: Source | None = None
    relation: Relation | None = None


@transaction.atomic
def add_source(
    article: Article | None,
    *,
    actor: User,
    name: str,
    kind: SourceKind,
    publisher: str = "",
    url: str = "",
    language: str = "",
    published_on: date | None = None,
    confidential: bool = False,
    visible_to: Iterable[User] = (),
    note: str = "",
) -> Source:
    """A source in the registry and, where there is an article, a column on its grid."""
    if article is not None:
        article = lock_article(article.pk)
    _require(Action.ADD_SOURCE, actor, article)
    source = Source.objects.create(
        name=name,
        kind=kind,
        publisher=publisher,
        url=url,
        language=language,
        published_on=published_on,
        note=note,
        confidential=confidential,
        added_by=actor,
    )
    if confidential:
        source.visible_to.set(visible_to)
    if article is not None:
        Listing.objects.create(article=article, source=source, position=_next_position(article))
    record(EventKind.SOURCE_ADDED, actor=actor, article=article, source=source.pk, name=source.recorded_name)
    return source


@transaction.atomic
def edit_source(source: Source, *, actor: User, read_at_version: int, visible_to: Iterable[User] | None = None, **fields: Any) -> Source:
    """Change what a source is called and what it is. :class:`Conflict` where somebody saved since ``read_at_version``.

    The event names the fields that changed, and for an open source what they were and are.
    """
    if unknown := set(fields) - set(FIELDS):
        raise TypeError(f"no such field of a source: {sorted(unknown)}")
    lock_articles(articles_resting_on(source.pk))  # before the source and the desk's chain, as everywhere
    current = Source.objects.select_for_update().get(pk=source.pk)
    _require(Action.ADD_SOURCE, actor, None)
    require_sight(actor, current)
    changed = {name: value for name, value in fields.items() if value != getattr(current, name)}
    if not Source.objects.filter(pk=source.pk, row_version=read_at_version).update(row_version=F("row_version") + 1, **changed):
        raise Conflict(current)
    secret = current.confidential or fields.get("confidential", False)
    before = {name: _plain(getattr(current, name)) for name in changed}
    for name, value in changed.items():
        setattr(current, name, value)
    current.row_version = read_at_version + 1
    names = sorted(changed)
    if visible_to is not None and _show(current, visible_to, actor):
        names.append("visible_to")
    changes: object = names if secret else {name: [before[name], _plain(value)] for name, value in changed.items()}
    record(EventKind.SOURCE_EDITED, actor=actor, source=current.pk, name=current.code_name if secret else current.name, changed=changes)
    if changed:
        void_resting_on(current)
    return current


def void_resting_on(source: Source) -> None:
    """Void the sign-off of every article that this source goes out with, in the caller's transaction: what a report says of it changed."""
    bound = Article.objects.filter(pk__in=articles_resting_on(source.pk), state__in=VOIDED_FROM)
    for pk in bound.order_by("pk").values_list("pk", flat=True):
        void_sign_off(lock_article(pk), because=sayings.SOURCE_CHANGED)


def _show(source: Source, people: Iterable[User], actor: User) -> bool:
    """Let these people, and nobody else that could be chosen, see a confidential source; whether that changes anything.

    Whoever edits goes on seeing it, and so does somebody named who cannot be chosen, because they left the desk for now.
    """
    named = dict(source.visible_to.values_list("pk", "is_active"))
    wanted = {person.pk for person in people} | {pk for pk, active in named.items() if not active}
    if actor.pk != source.added_by_id:
        wanted.add(actor.pk)
    if not source.confidential:
        wanted = set()
    if wanted == named.keys():
        return False
    source.visible_to.set(wanted)
    return True


@transaction.atomic
def list_source(source: Source, article: Article, *, actor: User) -> Listing:
    """The source stands as a column on the article's grid; nothing happens where it does already."""
    article = lock_article(article.pk)
    _require(Action.ADD_SOURCE, actor, article)
    require_sight(actor, source)
    listing, made = Listing.objects.get_or_create(article=article, source=source, defaults={"position": _next_position(article)})
    if made:
        record(EventKind.SOURCE_LISTED, actor=actor, article=article, source=source.pk, name=source.recorded_name, listed=True)
    return listing


@transaction.atomic
def unlist_source(source: Source, article: Article, *, actor: User) -> None:
    """Take the column off the grid. Refused while any evidence in the article is of this source."""
    article = lock_article(article.pk)
    _require(Action.ADD_SOURCE, actor, article)
    require_sight(actor, source)
    given = source.evidence.filter(claim__article=article, claim__removed_at__isnull=True).count()
    if given:
        said = ngettext(
            "%(name)s is evidence on %(number)s claim here: remove that first.",
            "%(name)s is evidence on %(number)s claims here: remove that first.",
            given,
        )
        raise Refused(Refusal(said % {"name": source, "number": given}, f"source-{source.pk}"))
    deleted, _ = Listing.objects.filter(article=article, source=source).delete()
    if deleted:
        record(EventKind.SOURCE_LISTED, actor=actor, article=article, source=source.pk, name=source.recorded_name, listed=False)


@transaction.atomic
def move_source(source: Source, article: Article, *, actor: User, up: bool) -> None:
    """The column changes places with the one before it, or after."""
    article = lock_article(article.pk)
    _require(Action.ADD_SOURCE, actor, article)
    columns = list(Listing.objects.filter(article=article).order_by("position", "pk"))
    at = next((at for at, listing in enumerate(columns) if listing.source_id == source.pk), None)
    to = None if at is None else at + (-1 if up else 1)
    if at is None or to is None or not 0 <= to < len(columns):
        return
    columns[at], columns[to] = columns[to], columns[at]
    for position, listing in enumerate(columns, 1):
        listing.position = position
    Listing.objects.bulk_update(columns, ["position"])
    record(EventKind.SOURCE_LISTED, actor=actor, article=article, source=source.pk, name=source.recorded_name, listed=True, position=to + 1)


@transaction.atomic
def draw_lineage(
    subject: Source | Article, leans_on: Source, relation: Relation, *, actor: User, note: str = "", on: Article | None = None
) -> Lineage:
    """``subject``, a source or the article, leans on ``leans_on``. Drawn again, it takes the new relation and note; as it is, nothing happens.

    Refused for a source on itself; a circle is allowed and shown. ``on``: the article in whose record it goes, where it was drawn on
    one. It changes how many origins claims have, so sign-offs that rest on it are voided.
    """
    article = subject if isinstance(subject, Article) else on
    locked = _lock_bound(subject if isinstance(subject, Source) else None, article)
    article = locked[article.pk] if article is not None else None
    _require(Action.DRAW_LINEAGE, actor, article)
    require_sight(actor, leans_on)
    if isinstance(subject, Source):
        require_sight(actor, subject)
    if subject == leans_on:
        raise Refused(Refusal(gettext("A source cannot lean on itself."), "leans_on"))
    key = {"source": subject} if isinstance(subject, Source) else {"article": subject}
    drawn = Lineage.objects.filter(**key, leans_on=leans_on).first()
    if drawn is not None and (drawn.relation, drawn.note) == (relation, note):
        return drawn
    edge, _made = Lineage.objects.update_or_create(
        **key,
        leans_on=leans_on,
        defaults={"relation": relation, "note": note},
        create_defaults={"relation": relation, "note": note, "drawn_by": actor},
    )
    _record_lineage(EventKind.LINEAGE_DRAWN, edge, actor, article, locked)
    return edge


@transaction.atomic
def remove_lineage(edge: Lineage, *, actor: User, on: Article | None = None) -> None:
    """``edge`` no longer holds; the record keeps that it was drawn."""
    article = edge.article or on
    locked = _lock_bound(edge.source, article)
    article = locked[article.pk] if article is not None else None
    _require(Action.DRAW_LINEAGE, actor, article)
    require_sight(actor, edge.leans_on)
    if edge.source is not None:
        require_sight(actor, edge.source)
    if not Lineage.objects.filter(pk=edge.pk).delete()[0]:
        return
    _record_lineage(EventKind.LINEAGE_REMOVED, edge, actor, article, locked)


def _lock_bound(source: Source | None, article: Article | None) -> dict[int, Article]:
    """The article on which lineage is drawn, and all whose count of origins it can change, locked; by key."""
    resting = articles_resting_on(source.pk) if source is not None else []
    return lock_articles({*resting, article.pk} if article is not None else resting)


def _record_lineage(kind: EventKind, edge: Lineage, actor: User, article: Article | None, locked: Mapping[int, Article]) -> None:
    """One event; and void the sign-off of those ``locked`` that rest on the source, or of the article that itself leans."""
    record(
        kind,
        actor=actor,
        article=article,
        source=edge.source_id,
        name=edge.source.recorded_name if edge.source else "the article",
        relation=edge.relation,
        leans_on=edge.leans_on.recorded_name,
        leans_on_source=edge.leans_on_id,
    )
    if edge.source_id is None:
        if article is not None:
            void_sign_off(article, because=sayings.LEANING_CHANGED)
        return
    resting = set(articles_resting_on(edge.source_id))
    for pk, bound in locked.items():
        if pk in resting:
            void_sign_off(bound, because=sayings.ORIGINS_CHANGED)


def require_sight(actor: User, source: Source) -> None:
    """Raise :class:`Refused` before a confidential source that this person may not see."""
    if not sees_source(actor, source):
        said = gettext("%(name)s is confidential: only those who may see it work with it.")
        raise Refused(Refusal(said % {"name": source.name_to_others}))


def _require(action: Action, actor: User, article: Article | None) -> None:
    require(action, actor, DeskFacts())
    if article is not None and article.state not in AT_WORK:
        raise Refused(Refusal(gettext("The article was withdrawn: nothing in it changes any more.")))


def _next_position(article: Article) -> int:
    last: int | None = Listing.objects.filter(article=article).aggregate(last=Max("position"))["last"]
    return (last or 0) + 1


def _plain(value: object) -> object:
    return value if value is None or isinstance(value, bool | int) else str(value)
