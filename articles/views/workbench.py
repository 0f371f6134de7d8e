"""The workbench: an article's text beside the claim, or the sentence, in hand."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.views.decorators.http import require_http_methods, require_safe

from articles.access import get_article
from articles.views.bench import bench_context, show_bench
from articles.views.claims import save_claim
from articles.views.fragments import HtmxHttpRequest

CLAIM_HEADER = "X-Claim"
"""The number of the claim that is shown: after a save, the word of the server that it took what was typed."""


@login_required
@require_safe
def workbench(request: HtmxHttpRequest, article_id: int) -> HttpResponse:
    """The article with the first claim that still wants work in hand."""
    return show_bench(request, bench_context(request, get_article(request.user, article_id)))


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def claim(request: HtmxHttpRequest, article_id: int, number: int) -> HttpResponse:
    """The article with this claim in hand; POST saves what was filled in."""
    if request.method == "POST":
        return save_claim(request, article_id, number)
    context = bench_context(request, get_article(request.user, article_id), number=number, made="made" in request.GET)
    if context["made"] and context["form"]:
        context["form"].fields["label"].widget.attrs.update({"data-focus": True, "autofocus": True})
    response = show_bench(request, context)
    response[CLAIM_HEADER] = str(number)
    return response


@login_required
@require_safe
def sentence(request: HtmxHttpRequest, article_id: int, ordinal: int) -> HttpResponse:
    """The article with one sentence in hand: make a claim of words quoted out of it, or exempt it. Works without JavaScript."""
    return show_bench(request, bench_context(request, get_article(request.user, article_id), sentence=ordinal))
