"""Handing in: from what a reader made of a text to an article on the desk; and what may be said about it afterwards."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime, time
from typing import Any
from urllib.parse import urlsplit
from uuid import uuid4

from django.db import transaction
from django.db.models import F, QuerySet
from django.utils.text import slugify
from django.utils.translation import gettext as _

from articles.models import Article, Assignment, Block, Lineage, Listing, Source, User
from articles.queries.intake import lineage_of, usable_url
from articles.queries.sameness import find_same, handed_in_by_form
from articles.services.errors import Conflict, Refused
from articles.services.locks import lock_article, lock_person
from articles.services.record import record, start_chain
from articles.services.texts import store_version
from articles.services.workflow import require, void_sign_off
from factcheck.desk import sayings
from factcheck.desk.facts import ArticleFacts, DeskFacts
from factcheck.desk.workflow import Action
from factcheck.vocabulary import BlockKind, EventKind, LineageCue, Reading, Refusal, Role, SourceKind

_SLUG_LENGTH = 100
_LATIN = str.maketrans("đĐłŁøØ", "dDlLoO")  # letters that Unicode does not take apart into a base and a mark


@transaction.atomic
def hand_in_article(
    reading: Reading,
    *,
    actor: User,
    title: str,
    publisher: str = "",
    byline: str = "",
    url: str = "",
    published_on: date | None = None,
    published_time: time | None = None,
    timezone: str = "UTC",
    language: str = "und",
    kinds: Mapping[int, BlockKind] | None = None,
    unlike: QuerySet[Article] | None = None,
    once: str = "",
) -> Article:
    """Put an article on the desk. A checker who hands in is assigned to it.

    ``kinds`` says of a block, by its place in ``reading.blocks`` from 0, that it is something else than it was read as.
    ``unlike``: :class:`Conflict` where one of these articles has the same text or address already. ``once`` names the form that was
    sent in: sent in again, it brings the article that it brought the first time.
    """
    require(Action.HAND_IN, actor, DeskFacts())
    lock_person(actor)  # what they send twice at once comes one after the other
    if once and (there := handed_in_by_form(once, actor)):
        return there
    if unlike is not None and (same := find_same(unlike, text=reading.text, url=url)):
        raise Conflict(same)
    article = Article.objects.create(
        title=title,
        publisher=publisher,
        byline=byline,
        url=url,
        published_on=published_on,
        published_time=published_time,
        timezone=timezone,
        language=language,
        slug=uuid4().hex,
        handed_in_by=actor,
    )
    start_chain(article)
    version = store_version(article, reading, actor=actor, kinds=kinds or {})
    article.current, article.slug = version, f"{slug_of(title)}-{article.pk}"
    article.save(update_fields=["current", "slug"])
    leans = [lean_on(article, cue, at, actor) for at, cue in enumerate(lineage_of(reading, kinds or {}), 1)]
    if actor.role is Role.CHECKER:
        Assignment.objects.create(article=article, user=actor, assigned_by=actor)
    by_form: dict[str, Any] = {"form": once} if once else {}
    record(
        EventKind.ARTICLE_HANDED_IN,
        actor=actor,
        article=article,
        title=title,
        url=url,
        language=language,
        text=version.sha256,
        blocks=len(reading.blocks),
        reclassified=[[at + 1, reading.blocks[at].kind.value, kind.value] for at, kind in sorted((kinds or {}).items())],
        leans_on=[[lineage.relation.value, lineage.leans_on_id] for lineage in leans],
        **by_form,
    )
    return article


@transaction.atomic
def reclassify_block(block: Block, *, actor: User, kind: BlockKind, reason: str = "") -> Block:
    """Bring a block back, strike it out, or call it something else. Furniture needs a reason; nothing of the text is lost."""
    article = lock_article(block.version.article_id)
    require(Action.RECLASSIFY, actor, _standing(article))
    block = Block.objects.select_for_update().get(pk=block.pk)
    if kind is BlockKind.FURNITURE and not reason.strip():
        raise Refused(Refusal(_("Say why this is no part of the article."), "reason"))
    if kind is block.kind:
        return block
    before, block.kind, block.reason = block.kind, kind, reason.strip()[:200]
    block.save(update_fields=["kind", "reason"])
    record(
        EventKind.BLOCK_RECLASSIFIED,
        actor=actor,
        article=article,
        block=block.ordinal,
        before=before.value,
        after=kind.value,
        reason=block.reason,
    )
    void_sign_off(article, because=sayings.BLOCK_IS_NOW(number=block.ordinal, block_state=kind.value.replace("_", " ")))
    return block


@transaction.atomic
def edit_article(article: Article, *, actor: User, read_at_version: int, **details: Any) -> Article:
    """Change an article's details (title, publisher, byline, url, published_on, published_time, timezone, language).

    :class:`Conflict` where somebody else changed it since ``read_at_version``. Its public address stays.
    """
    if unknown := set(details) - set(DETAILS):
        raise TypeError(f"no details of an article: {sorted(unknown)}")
    article = lock_article(article.pk)
    require(Action.EDIT_ARTICLE, actor, _standing(article))
    changes = {name: value for name, value in details.items() if getattr(article, name) != value}
    _write(article, read_at_version, changes)
    if changes:
        record(EventKind.ARTICLE_EDITED, actor=actor, article=article, changes={name: _plain(value) for name, value in changes.items()})
        void_sign_off(article, because=sayings.DETAILS_CHANGED)
    return article


@transaction.atomic
def assign_article(article: Article, *, actor: User, people: Iterable[User], deadline: datetime | None, read_at_version: int) -> Article:
    """Say who works on an article and by when: exactly ``people``, and ``deadline`` or none."""
    article = lock_article(article.pk)
    require(Action.ASSIGN, actor, _standing(article))
    wanted = {person.pk: person for person in people}
    if strangers := sorted(person.name for person in wanted.values() if person.role in (None, Role.REPORTER, Role.ADMIN)):
        said = _("%(names)s cannot check or review: choose checkers, reviewers and chiefs.")
        raise Refused(Refusal(said % {"names": ", ".join(strangers)}, "people"))
    there = set(Assignment.objects.filter(article=article).values_list("user_id", flat=True))
    _write(article, read_at_version, {"deadline": deadline})
    Assignment.objects.filter(article=article).exclude(user__in=wanted).delete()
    Assignment.objects.bulk_create(
        Assignment(article=article, user=person, assigned_by=actor) for pk, person in wanted.items() if pk not in there
    )
    record(
        EventKind.ARTICLE_ASSIGNED,
        actor=actor,
        article=article,
        people=sorted(person.name for person in wanted.values()),
        deadline=_plain(deadline),
    )
    return article


DETAILS = ("title", "publisher", "byline", "url", "published_on", "published_time", "timezone", "language")


def slug_of(title: str) -> str:
    """The readable part of an article's public address."""
    return slugify(title.translate(_LATIN))[:_SLUG_LENGTH].strip("-") or "article"


# --- lineage -----------------------------------------------------------------------------------------


def lean_on(article: Article, cue: LineageCue, position: int, actor: User) -> Lineage:
    """Find or add the source of a cue, list it and draw the edge. A confidential source is never found so: that would tell of it."""
    url = usable_url(cue.url)
    known = Source.objects.filter(confidential=False)
    found = known.filter(url=url) if url else known.filter(name__iexact=cue.name)
    host = (urlsplit(url).hostname or "").removeprefix("www.")
    source = found.order_by("pk").first() or Source.objects.create(
        name=(cue.name or host)[:300],
        kind=SourceKind.NEWS_REPORT,
        publisher=host[:200],
        url=url,
        published_on=cue.published,
        added_by=actor,
    )
    Listing.objects.get_or_create(article=article, source=source, defaults={"position": position})
    lineage, _ = Lineage.objects.get_or_create(article=article, leans_on=source, defaults={"relation": cue.relation, "drawn_by": actor})
    return lineage


# --- writing ------------------------------------------------------------------------------------------


def _standing(article: Article) -> ArticleFacts:
    """What role and state depend on; no step here asks a guard."""
    return ArticleFacts(state=article.state, handed_in_by=article.handed_in_by_id)


def _write(article: Article, read_at_version: int, changes: Mapping[str, Any]) -> None:
    if not Article.objects.filter(pk=article.pk, row_version=read_at_version).update(row_version=F("row_version") + 1, **changes):
        raise Conflict(article)
    for name, value in changes.items():
        setattr(article, name, value)
    article.row_version = read_at_version + 1


def _plain(value: object) -> object:
    return value.isoformat() if isinstance(value, date | time | datetime) else value
