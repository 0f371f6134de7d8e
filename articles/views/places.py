"""From words of the text to a claim: select them, quote them, or take a machine's proposal."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy
from django.views.decorators.http import require_POST

from articles.access import get_article, get_claim
from articles.forms.claims import NewClaimForm, PlaceForm
from articles.models import Article, Sentence
from articles.queries.marked import open_proposals
from articles.services.anchors import add_anchor
from articles.services.claims import make_claim
from articles.services.errors import Conflict, Refused
from articles.views.bench import bench_context, show_bench, to_claim
from articles.views.fragments import HtmxHttpRequest
from factcheck.desk.quoting import quoted
from factcheck.desk.workflow import Action
from factcheck.vocabulary import Selector, Span

NEWER_TEXT = _lazy("The article has a newer text now. Read it again and select the words there.")


@login_required
@require_POST
def new_claim(request: HtmxHttpRequest, article_id: int) -> HttpResponse:
    """Make a claim of the words, and have it in hand; or, where a claim is named with them, give that one more place."""
    if number := _named_claim(request):
        return add_place(request, article_id, number)
    article = get_article(request.user, article_id, Action.MAKE_CLAIM)
    data = _proposed(article, request) if "take" in request.POST else request.POST
    form = NewClaimForm(data, auto_id="new-%s")
    if not form.is_valid() or (place := _place(article, form)) is None:
        return _back(request, article, form)
    filled = {name: form.cleaned_data[name] for name in ("label", "kind", "printed", "normal", "text_version")}
    try:
        claim = make_claim(article, actor=request.user, places=[place], once=True, **filled)
    except Refused as no:
        form.add_error("quote", str(no))
        return _back(request, article, form)
    except Conflict:
        form.add_error("quote", NEWER_TEXT)
        return _back(request, article, form, status=409)
    return HttpResponseRedirect(f"{claim.get_absolute_url()}?made")


@login_required
@require_POST
def add_place(request: HtmxHttpRequest, article_id: int, number: int) -> HttpResponse:
    """One more place of the text for a claim."""
    claim = get_claim(request.user, article_id, number, Action.EDIT_CLAIM)
    form = PlaceForm(request.POST, auto_id="new-%s")
    if not form.is_valid() or (place := _place(claim.article, form)) is None:
        return _back(request, claim.article, form, number=number)
    try:
        add_anchor(claim, actor=request.user, place=place, text_version=form.cleaned_data["text_version"])
    except Refused as no:
        form.add_error("quote", str(no))
        return _back(request, claim.article, form, number=number)
    except Conflict:
        form.add_error("quote", NEWER_TEXT)
        return _back(request, claim.article, form, number=number, status=409)
    return to_claim(claim)


def _named_claim(request: HtmxHttpRequest) -> int | None:
    """The number of the claim that the words are to be added to."""
    number = request.POST.get("add_to") or (request.POST.get("claim") if "add" in request.POST else None) or ""
    return int(number) if number.isascii() and number.isdecimal() and len(number) < 19 else None


def _proposed(article: Article, request: HtmxHttpRequest) -> dict[str, str]:
    """What the form would hold for the machine's proposal at ``take`` (``120-134``); its words alone where it is none any more."""
    offer = next((o for o in open_proposals(article) if f"{o.start}-{o.end}" == request.POST["take"]), None)
    data = {"text_version": request.POST.get("text_version", ""), "sentence": request.POST.get("sentence", "")}
    if offer is None:
        return data
    return {
        **data,
        "start": str(offer.start),
        "end": str(offer.end),
        "quote": offer.words,
        "label": offer.label[:120],
        "kind": offer.kind.value,
    }


def _place(article: Article, form: PlaceForm) -> Selector | None:
    """The place that the form means; ``None`` with an error, and the places to choose from, where that is not one."""
    quote, ordinal = form.cleaned_data["quote"], form.cleaned_data.get("sentence")
    if form.span:
        return Selector(form.span.start, form.span.end, quote)
    sentence = Sentence.objects.filter(version=article.current, ordinal=ordinal).first() if ordinal else None
    if sentence is None or article.current is None:
        form.add_error("quote", _("Select words in the text, or open a sentence and quote it."))
        return None
    text = article.current.text
    found = quoted(text, Span(sentence.start, sentence.end), quote)
    if form.chosen in found:
        found = [form.chosen]
    if len(found) == 1:
        return Selector(found[0].start, found[0].end, text[found[0].start : found[0].end])
    if not found:
        form.add_error("quote", _("These words do not stand in the sentence just so. Leave only words of the sentence."))
    else:
        form.add_error("quote", _("These words stand in the sentence %(times)d times. Choose which.") % {"times": len(found)})
        form.choices = [_in_context(text, span, sentence) for span in found]
    return None


def _in_context(text: str, span: Span, sentence: Sentence) -> dict[str, object]:
    """A place to choose, with the words around it."""
    return {
        "start": span.start,
        "end": span.end,
        "before": text[max(sentence.start, span.start - 40) : span.start],
        "words": text[span.start : span.end],
        "after": text[span.end : min(sentence.end, span.end + 40)],
    }


def _back(request: HtmxHttpRequest, article: Article, form: PlaceForm, *, number: int | None = None, status: int = 422) -> HttpResponse:
    """The page with the form as typed, beside the sentence it quotes where it names one."""
    ordinal = form.cleaned_data.get("sentence") or _sentence_at(article, form.cleaned_data.get("start"))
    try:
        context = bench_context(request, article, sentence=ordinal, new_form=form, adding_to=number)
    except Http404:
        context = bench_context(request, article, number=number, new_form=form, adding_to=number)
    return show_bench(request, context, status=status)


def _sentence_at(article: Article, offset: int | None) -> int | None:
    """The ordinal of the sentence that an offset lies in."""
    if offset is None or article.current is None or offset > len(article.current.text):
        return None
    return Sentence.objects.filter(version=article.current, start__lte=offset, end__gt=offset).values_list("ordinal", flat=True).first()
