"""What is done to a sentence or a block of the text on the workbench."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from articles.access import get_article
from articles.forms.claims import ExemptForm, ReclassifyForm
from articles.models import Article, Block, Sentence
from articles.services.coverage import exempt_sentence, reopen_sentence
from articles.services.errors import Conflict, Refused
from articles.services.intake import reclassify_block
from articles.views.bench import bench_context, show_bench, to_sentence
from articles.views.fragments import HtmxHttpRequest
from factcheck.desk.workflow import Action
from factcheck.vocabulary import Refusal


@login_required
@require_POST
def exempt(request: HtmxHttpRequest, article_id: int, ordinal: int) -> HttpResponse:
    """Exempt a sentence with a reason."""
    article = get_article(request.user, article_id, Action.EXEMPT)
    if _of_an_older_text(request, article):
        return _ask_to_look_again(request, article)
    sentence = _sentence(article, ordinal)
    form = ExemptForm(request.POST, auto_id="exempt-%s")
    if not form.is_valid():
        return show_bench(request, bench_context(request, article, sentence=ordinal, exempt_form=form), status=422)
    try:
        exempt_sentence(sentence, actor=request.user, **form.cleaned_data)
    except Refused as no:
        return show_bench(request, bench_context(request, article, sentence=ordinal, refused=no.refusal), status=422)
    except Conflict:
        already = Refusal(_("Somebody else exempted this sentence first. Their reason stands; open it again to give another."))
        return show_bench(request, bench_context(request, article, sentence=ordinal, refused=already), status=409)
    return to_sentence(article_id, ordinal)


@login_required
@require_POST
def open_again(request: HtmxHttpRequest, article_id: int, ordinal: int) -> HttpResponse:
    """Take an exemption back."""
    article = get_article(request.user, article_id, Action.EXEMPT)
    if _of_an_older_text(request, article):
        return _ask_to_look_again(request, article)
    reopen_sentence(_sentence(article, ordinal), actor=request.user)
    return to_sentence(article_id, ordinal)


@login_required
@require_POST
def reclassify(request: HtmxHttpRequest, article_id: int, ordinal: int) -> HttpResponse:
    """Bring a block back into the text, strike it out, or call it something else."""
    article = get_article(request.user, article_id, Action.RECLASSIFY)
    if _of_an_older_text(request, article):
        return _ask_to_look_again(request, article)
    block = Block.objects.select_related("version").filter(version=article.current, ordinal=ordinal).first()
    form = ReclassifyForm(request.POST)
    if block is None or not form.is_valid():
        raise Http404("There is no such block.")
    try:
        reclassify_block(block, actor=request.user, kind=form.cleaned_data["kind"], reason=form.cleaned_data["reason"])
    except Refused as no:
        return show_bench(request, bench_context(request, article, refused=no.refusal), status=422)
    first = block.sentences.order_by("ordinal").first()
    return to_sentence(article_id, first.ordinal) if first else HttpResponseRedirect(article.get_absolute_url())


def _of_an_older_text(request: HtmxHttpRequest, article: Article) -> bool:
    """Whether the form was of a text that is not the current one any more: its ordinals mean other sentences and blocks there."""
    read_in = request.POST.get("text_version")
    return read_in is not None and article.current is not None and read_in != str(article.current.number)


def _ask_to_look_again(request: HtmxHttpRequest, article: Article) -> HttpResponse:
    newer = Refusal(_("The article has a newer text now, shown here. Nothing was changed: look for the sentence again."))
    return show_bench(request, bench_context(request, article, refused=newer, refusal=newer.reason), status=409)


def _sentence(article: Article, ordinal: int) -> Sentence:
    sentence = Sentence.objects.filter(version=article.current, ordinal=ordinal).first()
    if sentence is None:
        raise Http404("There is no such sentence.")
    return sentence
