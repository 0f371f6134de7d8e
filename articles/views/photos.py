"""The photo desk of an article: its photos, what their files say, and one more."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.core.files.storage import default_storage
from django.http import FileResponse, Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from articles.access import get_article, get_photo, readable_articles
from articles.forms.photos import PhotoForm
from articles.models import Article
from articles.queries.articlebar import article_bar
from articles.queries.photos import photos_page
from articles.queries.whole import load_article
from articles.services.captures import EXTENSIONS
from articles.services.errors import Refused
from articles.services.photos import add_photo, preview_name
from articles.views.fragments import HtmxHttpRequest
from factcheck.desk.workflow import Action


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def photos(request: HtmxHttpRequest, article_id: int) -> HttpResponse:
    """The article's photos; on POST a new one more."""
    if request.method != "POST":
        return _show(request, get_article(request.user, article_id), PhotoForm(auto_id="photo-%s"))
    article = get_article(request.user, article_id, Action.ADD_PHOTO)
    form = PhotoForm(request.POST, request.FILES, auto_id="photo-%s")
    if form.is_valid():
        said = form.cleaned_data
        try:
            photo = add_photo(article, actor=request.user, data=said["file"].read(), caption=said["caption"], credit=said["credit"])
        except Refused as refused:
            form.add_error("file", str(refused))
        else:
            return HttpResponseRedirect(f"{reverse('photos', args=[article_id])}#photo-{photo.pk}")
    return _show(request, article, form, status=422)


@login_required
@require_safe
def photo_preview(request: HtmxHttpRequest, article_id: int, photo_id: int) -> FileResponse:
    """The photo drawn anew, small and with nothing of its file's in it."""
    photo = get_photo(request.user, article_id, photo_id)
    return _file(preview_name(photo.sha256), "image/jpeg", f"preview-{photo.sha256[:12]}.jpg")


@login_required
@require_safe
def photo_file(request: HtmxHttpRequest, article_id: int, photo_id: int) -> FileResponse:
    """The photo's own bytes, always as a download under its hash."""
    photo = get_photo(request.user, article_id, photo_id)
    name = f"photo-{photo.sha256[:12]}.{EXTENSIONS.get(photo.media_type, 'bin')}"
    return _file(str(photo.file.name), photo.media_type, name)


def _file(kept: str, media_type: str, name: str) -> FileResponse:
    """A kept file as an attachment that no browser takes for anything else; 404 where the store has lost it, or never had it."""
    try:
        file = default_storage.open(kept)
    except OSError as why:
        raise Http404("There is no such file.") from why
    response = FileResponse(file, as_attachment=True, filename=name, content_type=media_type)
    response["X-Content-Type-Options"] = "nosniff"
    response["Content-Security-Policy"] = "default-src 'none'; sandbox"
    response["Cache-Control"] = "private, no-store"
    return response


def _show(request: HtmxHttpRequest, article: Article, form: PhotoForm, *, status: int = 200) -> HttpResponse:
    context = {
        "bar": article_bar(load_article(article, request.user), "photos"),
        "page": photos_page(article, request.user, readable_articles(request.user)),
        "form": form,
    }
    return render(request, "articles/photos.html", context, status=status)
