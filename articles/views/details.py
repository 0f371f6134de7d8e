"""An article's details, and who works on it until when."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import forms
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.formats import localize
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from articles import access
from articles.forms.article import AssignForm, EditForm, PeopleField, assign_initial, edit_initial
from articles.models import Article
from articles.services.errors import Conflict, Refused
from articles.services.intake import assign_article, edit_article
from articles.views.fragments import HtmxHttpRequest
from factcheck.desk.workflow import Action


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: HtmxHttpRequest, article_id: int) -> HttpResponse:
    """The details' form; back to the article once saved."""
    article = access.get_article(request.user, article_id, Action.EDIT_ARTICLE)
    if request.method != "POST":
        return _page(request, "edit", article, EditForm(initial=edit_initial(article)))
    form = EditForm(request.POST)
    if not form.is_valid():
        return _page(request, "edit", article, form, status=422)
    try:
        edit_article(article, actor=request.user, read_at_version=form.cleaned_data["read_at_version"], **form.details)
    except Conflict:
        return _page(request, "edit", article, form, status=409)
    messages.success(request, _("The details are saved."))
    return HttpResponseRedirect(article.get_absolute_url())


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def assign(request: HtmxHttpRequest, article_id: int) -> HttpResponse:
    """The chief's form for people and deadline; back to the queue once saved."""
    article = access.get_article(request.user, article_id, Action.ASSIGN)
    if request.method != "POST":
        return _page(request, "assign", article, AssignForm(initial=assign_initial(article)))
    form = AssignForm(request.POST)
    if not form.is_valid():
        return _page(request, "assign", article, form, status=422)
    try:
        assign_article(article, actor=request.user, **form.cleaned_data)
    except Conflict:
        return _page(request, "assign", article, form, status=409)
    except Refused as no:
        form.add_error("people", str(no))
        return _page(request, "assign", article, form, status=422)
    messages.success(request, _("People and deadline of “%(title)s” are set.") % {"title": article.title})
    return HttpResponseRedirect(reverse("queue"))


def _page(request: HtmxHttpRequest, what: str, article: Article, form: forms.Form, status: int = 200) -> HttpResponse:
    """The page with the form; after a conflict with what somebody else saved beside it, and ready to be saved over that."""
    theirs: list[dict[str, object]] = []
    if status == 409:
        article = access.get_article(request.user, article.pk)
        current = edit_initial(article) if what == "edit" else assign_initial(article)
        theirs = list(_differences(form, current))
        form.data = form.data.copy()  # type: ignore[attr-defined]  # a bound form's data is a QueryDict
        form.data["read_at_version"] = str(article.row_version)  # type: ignore[index]  # as above
    context = {"article": article, "form": form, "theirs": theirs, "conflict": status == 409}
    return render(request, f"articles/{what}.html", context, status=status)


def _differences(form: forms.Form, current: Mapping[str, Any]) -> list[dict[str, object]]:
    """Each field where what is saved differs from what was typed."""
    found: list[dict[str, object]] = []
    for name, field in form.fields.items():
        typed, saved = form.cleaned_data.get(name), current[name]
        if isinstance(field, PeopleField):
            typed, saved = sorted(person.pk for person in typed or ()), sorted(saved)
            names = {person.pk: person.name for person in field.queryset or ()}
            if typed != saved:
                found.append({"label": field.label, "saved": ", ".join(names.get(pk, "?") for pk in saved) or "–"})
        elif not field.widget.is_hidden and (typed or None) != (saved or None):
            found.append({"label": field.label, "saved": localize(saved) if saved else "–"})
    return found
