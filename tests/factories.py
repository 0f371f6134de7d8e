"""Rows for tests, made by the services that make them in earnest where there is one."""

from __future__ import annotations

from itertools import count
from typing import Any

from django.utils import timezone

from articles.models import Article, Claim, Evidence, Source, User
from articles.services.intake import hand_in_article
from factcheck.reading.reader import read
from factcheck.vocabulary import ClaimKind, ClaimState, Role, SourceKind, Stance, Verdict

TEXT = """Kepala dinas mengatakan pada 4 Maret bahwa jembatan itu dibuka pekan lalu. Biayanya 12 miliar rupiah.
Warga menyambut pembukaan itu dengan pawai pada 27 Februari.
"""
_numbers = count(1)


def make_person(role: Role | None = Role.CHECKER, *, username: str = "", name: str = "", **fields: Any) -> User:
    """Somebody on the desk: a checker unless told otherwise. The password is ``sandi-rahasia``."""
    number = next(_numbers)
    username = username or f"person{number}"
    first, _, last = (name or f"Person{number} Contoh").partition(" ")
    return User.objects.create_user(
        username, f"{username}@desk.example", "sandi-rahasia", first_name=first, last_name=last, role=role, **fields
    )


def make_article(*, actor: User | None = None, text: str = TEXT, title: str = "", language: str = "id", **details: Any) -> Article:
    """An article handed in through the service, by a new reporter unless ``actor`` is somebody else."""
    return hand_in_article(
        read(text, language=language),
        actor=actor or make_person(Role.REPORTER),
        title=title or f"Jembatan nomor {next(_numbers)} dibuka",
        language=language,
        **details,
    )


def make_checked_claim(article: Article, *, checker: User, witness: User) -> Claim:
    """The first claim of an article, written past the services: checked by ``checker`` on evidence that ``witness`` gave."""
    now = timezone.now()
    claim = Claim.objects.create(
        article=article,
        number=1,
        position=1,
        label="Opening",
        kind=ClaimKind.DATE,
        printed="27 Februari",
        state=ClaimState.CHECKED,
        verdict=Verdict.CONFIRMED,
        rationale="Two records agree.",
        verdict_by=checker,
        verdict_at=now,
        submitted_at=now,
        made_by=checker,
    )
    source = Source.objects.create(name="City gazette", kind=SourceKind.DOCUMENT, added_by=witness)
    Evidence.objects.create(claim=claim, source=source, stance=Stance.SUPPORTS, given_by=witness)
    return claim
