"""The desk's queue."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe
from django.views.decorators.vary import vary_on_headers

from articles import access
from articles.queries.queue import Tab, queue_page, tabs_of
from articles.views.fragments import HtmxHttpRequest
from articles.views.queue_words import groups_of, sums_of, tabs_named
from factcheck.vocabulary import Role


@login_required
@require_safe
@vary_on_headers("HX-Request")
def queue(request: HtmxHttpRequest) -> HttpResponse:
    """One page of one tab; to htmx the sheet with the summary beside it."""
    if request.user.role is None:
        raise Http404
    tabs, now = tabs_of(request.user), timezone.now()
    wanted = request.GET.get("tab", "")
    tab = Tab(wanted) if wanted in tabs else tabs[0]
    readable, after = access.readable_articles(request.user), request.GET.get("after", "")
    page = queue_page(readable, user=request.user, tab=tab, after=after, now=now, midnights=midnights(now))
    context = {
        "page": page,
        "tabs": tabs_named(page),
        "groups": groups_of(page, now),
        "summary": sums_of(page.summary, now),
        "today": timezone.localdate(now),
        "assigns": request.user.role is Role.CHIEF and tab is not Tab.DONE,
        "nav": "queue",
        "oob": bool(request.htmx),
    }
    return render(request, "articles/_queue_answer.html" if request.htmx else "articles/queue.html", context)


def midnights(now: datetime) -> tuple[datetime, ...]:
    """When each of the last seven days began, and tomorrow, by the clock of whoever reads."""
    today, zone = timezone.localdate(now), timezone.get_current_timezone()
    return tuple(datetime.combine(today + timedelta(days=at), time(), zone) for at in range(-6, 2))
