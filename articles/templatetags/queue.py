"""Template tags of the queue: what it draws so often that a loop in a template would be half of the page's time."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from articles.models import User
from articles.queries.queue import ClaimBar

register = template.Library()

_PERSON = '<span class="person"{}{} title="{}, {}"><span aria-hidden="true">{}</span><span class="visually-hidden">{}, {}</span></span>'
_REVIEWER, _ME = SafeString(' data-role="reviewer"'), SafeString(" data-me")


@register.simple_tag
def bars(claims: Iterable[ClaimBar]) -> SafeString:
    """One bar a claim; the stylesheet draws how far it is and what was found."""
    return SafeString("".join(_bar(claim.verdict.value if claim.verdict else "none", claim.state.value) for claim in claims))


@cache
def _bar(verdict: str, state: str) -> SafeString:
    """One of three dozen."""
    return format_html('<i data-verdict="{}" data-state="{}"></i>', verdict, state)


@register.simple_tag
def avatars(people: Iterable[User], me: User) -> SafeString:
    """People in a row: round who checks, square who reviews, filled oneself."""
    return format_html_join(
        "",
        _PERSON,
        (
            (
                _REVIEWER if person.reviews else "",
                _ME if person.pk == me.pk else "",
                person.name,
                person.get_role_display(),
                person.initials,
                person.name,
                person.get_role_display(),
            )
            for person in people
        ),
    )
