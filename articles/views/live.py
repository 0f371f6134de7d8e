"""What others do while somebody looks: asked for every few seconds, answered only when there is something new."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.template.loader import render_to_string
from django.views.decorators.http import require_safe

from articles.access import get_article
from articles.forms.fields import LARGEST_KEY
from articles.models import Claim
from articles.queries.present import event_in, load_people, pulse_of
from articles.services.presence import note_presence
from articles.views.bench import PANE_HEADER, PULSE_HEADER, bench_context, beside_evidence, news_of
from articles.views.fragments import HtmxHttpRequest


@login_required
@require_safe
def changes(request: HtmxHttpRequest, article_id: int) -> HttpResponse:
    """204 where nothing is new; else what changed, each part out of band. The form that somebody types in stays as it is.

    ``claim`` is the number of the claim in hand, ``sentence`` the ordinal of the sentence in hand; with neither, nothing is.
    Saying where one is costs a write at most every fifteen seconds.
    """
    article = get_article(request.user, article_id)
    numbers = dict(Claim.objects.live().filter(article=article).values_list("pk", "number"))
    number = _number(request, "claim")
    in_hand = next((pk for pk, of in numbers.items() if of == number), None)
    people = load_people(article, request.user, numbers)
    note_presence(request.user, article, in_hand, last=people.mine)
    if request.headers.get(PULSE_HEADER) == pulse_of(article.chain.length, people):
        return HttpResponse(status=204)
    context = bench_context(request, article, number=number, sentence=_number(request, "sentence"), as_is=True)
    return HttpResponse("".join([*news_of(request, context["bench"], context), *_beside_form(request, context)]))


def _number(request: HtmxHttpRequest, name: str) -> int | None:
    asked = request.GET.get(name, "")
    return int(asked) if asked.isascii() and asked.isdecimal() and len(asked) < 19 and int(asked) <= LARGEST_KEY else None


def _beside_form(request: HtmxHttpRequest, context: dict[str, Any]) -> list[str]:
    """Of the claim in hand: what its evidence adds up to, the pane where it is older, and a notice where somebody changed the claim."""
    bench = context["bench"]
    events = [event.sequence for event in bench.fresh if bench.seen and event.claim_id == bench.seen.claim.pk]
    if not events:
        return []
    pane = event_in(request.headers.get(PANE_HEADER, "")) or 0
    names = [*(["articles/_evidence.html"] if max(events) > pane else []), *beside_evidence(request)]
    if bench.news:
        names.append("articles/_claim_news.html")
    return [render_to_string(name, {**context, "oob": True}, request) for name in names]
