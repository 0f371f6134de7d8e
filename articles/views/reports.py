"""What is published: readable without signing in."""

from __future__ import annotations

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from articles.queries.reports import Edition, edition, newest_reports
from factcheck.publishing.claimreview import Publication, claim_review
from factcheck.publishing.snapshot import PublicClaim


@require_safe
def reports(request: HttpRequest) -> HttpResponse:
    """Every report that is out, newest first."""
    asked = request.GET.get("before", "")
    page, before = newest_reports(int(asked) if asked.isascii() and asked.isdigit() and len(asked) < 18 else None)
    return render(request, "reports/list.html", {"reports": page, "before": before, "nav": "reports"})


@require_safe
def report(request: HttpRequest, slug: str, number: int | None = None) -> HttpResponse:
    """An article's report: its newest edition, or the one asked for."""
    return render(request, "reports/report.html", {"edition": _edition(slug, number)})


@require_safe
def report_claim(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """One claim's page, with its ClaimReview where it has a rating."""
    found = _edition(slug)
    claim = next((claim for claim in found.content.claims if claim.number == number), None)
    if claim is None:
        raise Http404("There is no such claim.")
    markup = None if found.withdrawn else _markup(found, claim)
    return render(request, "reports/claim.html", {"edition": found, "claim": claim, "markup": markup})


@require_safe
def report_data(_request: HttpRequest, slug: str) -> HttpResponse:
    """The newest edition's snapshot as JSON, with the hash that proves it."""
    found = _edition(slug)
    body = {"edition": found.report.edition, "content_hash": found.report.content_hash, "report": found.report.snapshot}
    return JsonResponse(body, json_dumps_params={"ensure_ascii": False, "indent": 1})


def _edition(slug: str, number: int | None = None) -> Edition:
    found = edition(slug, number)
    if found is None:
        raise Http404("There is no such report.")
    return found


def _markup(found: Edition, claim: PublicClaim) -> dict[str, object] | None:
    return claim_review(
        claim,
        found.content,
        Publication(
            desk=settings.DESK_NAME,
            desk_url=settings.PUBLIC_URL,
            url=settings.PUBLIC_URL + reverse("report-claim", args=[found.article.slug, claim.number]),
            language=settings.LANGUAGE_CODE,
            published_on=found.first.published_at.date().isoformat(),
            modified_on=found.report.published_at.date().isoformat(),
        ),
    )
