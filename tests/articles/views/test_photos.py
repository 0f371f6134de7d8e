"""The photo desk of an article, and the way to it from a picture handed in as an article."""

from __future__ import annotations

from datetime import date

import pytest
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from articles.models import Article, Photo, User
from articles.services.photos import add_photo, preview_name
from factcheck.vocabulary import Role
from tests.articles.views.test_queue import signed_in
from tests.factories import make_article, make_person
from tests.photos.making_photos import photo
from tests.photos.test_pictures import png_of

pytestmark = pytest.mark.django_db


def sent(client: Client, article: Article, data: bytes, **words: str) -> tuple[int, str]:
    answer = client.post(f"/articles/{article.pk}/photos/", {"file": SimpleUploadedFile("x.txt", data), **words}, follow=True)
    return answer.status_code, answer.content.decode()


def page(client: Client, article: Article) -> str:
    return client.get(f"/articles/{article.pk}/photos/").content.decode()


def test_an_added_photo_is_shown_with_what_its_file_says(article: Article, checker: User) -> None:
    data = photo(taken="2024:03:04 09:30:00", camera="Contoh X1", artist="Ratna <b>W</b>", place=(-6.2, 106.8))
    status, seen = sent(signed_in(checker), article, data, caption="Jembatan Nusa.", credit="Harian Nusa")
    added = Photo.objects.get()
    assert status == 200
    for words in (
        "Jembatan Nusa.",
        "Harian Nusa",
        "320 × 240",
        "Contoh X1",
        "4 Mar 2024, 09:30:00",
        "6.20000° S, 106.80000° E",
        added.sha256,
    ):
        assert words in seen
    assert "Ratna &lt;b&gt;W&lt;/b&gt;" in seen
    assert f'src="/articles/{article.pk}/photos/{added.pk}/preview/" alt="Jembatan Nusa."' in seen


@pytest.mark.parametrize(
    ("data", "says"),
    [(b"no picture", "no picture that can be opened"), (photo()[:1500], "damaged"), (b"", "This file is empty")],
)
def test_what_cannot_be_taken_comes_back_with_what_was_typed(article: Article, checker: User, data: bytes, says: str) -> None:
    status, seen = sent(signed_in(checker), article, data, caption="Jembatan Nusa.", credit="Harian Nusa")
    assert status == 422
    assert says in seen
    assert "Jembatan Nusa." in seen
    assert 'value="Harian Nusa"' in seen


def test_no_file_is_asked_for(article: Article, checker: User) -> None:
    answer = signed_in(checker).post(f"/articles/{article.pk}/photos/", {"caption": "x"})
    assert answer.status_code == 422
    assert "Choose a photo." in answer.content.decode()


def test_the_same_photo_twice_is_said(article: Article, checker: User) -> None:
    client = signed_in(checker)
    sent(client, article, photo())
    status, seen = sent(client, article, photo())
    assert status == 422
    assert "this very photo already" in seen


def test_the_preview_is_drawn_anew_and_the_file_is_a_download(article: Article, checker: User) -> None:
    data = photo(artist="Ratna Wulandari", place=(-6.2, 106.8))
    added = add_photo(article, actor=checker, data=data)
    client = signed_in(checker)
    preview, file = (client.get(f"/articles/{article.pk}/photos/{added.pk}/{what}/") for what in ("preview", "file"))
    assert b"".join(file.streaming_content) == data  # type: ignore[attr-defined]  # the stubs know no streamed answer
    assert b"Ratna" not in b"".join(preview.streaming_content)  # type: ignore[attr-defined]  # as above
    for answer in (preview, file):
        assert answer.status_code == 200
        assert answer["X-Content-Type-Options"] == "nosniff"
        assert answer["Content-Disposition"].startswith("attachment")
        assert answer["Content-Security-Policy"] == "default-src 'none'; sandbox"
        assert answer["Content-Type"] == "image/jpeg"


def test_a_photo_without_a_preview_or_a_file_says_so(article: Article, checker: User) -> None:
    client = signed_in(checker)
    large, lost = add_photo(article, actor=checker, data=png_of(9_000, 9_000)), add_photo(article, actor=checker, data=photo())
    default_storage.delete(str(lost.file.name))
    seen = page(client, article)
    assert "Too large to be shown here" in seen
    assert "The file is missing from the store." in seen
    assert client.get(f"/articles/{article.pk}/photos/{large.pk}/preview/").status_code == 404
    assert client.get(f"/articles/{article.pk}/photos/{lost.pk}/file/").status_code == 404
    assert default_storage.exists(preview_name(lost.sha256))


def test_the_same_and_the_like_on_other_articles_are_named(article: Article, checker: User) -> None:
    same, like, other = (make_article(title=title, text=f"Teks {title}.") for title in ("Pasar lama", "Sungai meluap", "Sekolah baru"))
    add_photo(article, actor=checker, data=photo())
    add_photo(same, actor=checker, data=photo())
    add_photo(like, actor=checker, data=photo(software="Edited"))
    add_photo(other, actor=checker, data=photo(9))
    seen = page(signed_in(checker), article)
    assert (
        seen.index("The very same file is on") < seen.index("Pasar lama") < seen.index("Much like a photo on") < seen.index("Sungai meluap")
    )
    assert "Sekolah baru" not in seen


def test_a_reporter_is_told_of_no_article_that_is_not_theirs(reporter: User, checker: User) -> None:
    mine = make_article(actor=reporter)
    others = make_article(title="Pasar lama", text="Teks lain.")
    for one in (mine, others):
        add_photo(one, actor=checker, data=photo())
    assert "Pasar lama" not in page(signed_in(reporter), mine)
    assert signed_in(reporter).get(f"/articles/{others.pk}/photos/").status_code == 404


def test_a_photo_taken_after_publication_is_flagged(article: Article, checker: User) -> None:
    Article.objects.filter(pk=article.pk).update(published_on=date(2024, 3, 4))
    client = signed_in(checker)
    sent(client, article, photo(taken="2024:03:04 23:59:00"))
    assert "after the day of publication" not in page(client, article)
    sent(client, article, photo(taken="2024:03:05 00:01:00"))
    assert "after the day of publication" in page(client, article)


def test_strangers_see_nothing_and_the_admin_adds_nothing(article: Article, checker: User) -> None:
    added = add_photo(article, actor=checker, data=photo())
    stranger, admin = signed_in(make_person(None)), signed_in(make_person(Role.ADMIN))
    for what in ("", f"{added.pk}/preview/", f"{added.pk}/file/"):
        assert stranger.get(f"/articles/{article.pk}/photos/{what}").status_code == 404
    assert "Add the photo" not in page(admin, article)
    assert admin.post(f"/articles/{article.pk}/photos/", {}).status_code == 403


def test_a_photo_is_found_on_its_own_article_only(article: Article, checker: User) -> None:
    added, other = add_photo(article, actor=checker, data=photo()), make_article(text="Teks lain.")
    client = signed_in(checker)
    assert client.get(f"/articles/{other.pk}/photos/{added.pk}/file/").status_code == 404
    assert client.get(f"/articles/{article.pk}/photos/{2**70}/file/").status_code == 404


def test_the_record_tells_of_a_photo(article: Article, checker: User) -> None:
    add_photo(article, actor=checker, data=photo(), caption="Jembatan Nusa.")
    seen = signed_in(checker).get(f"/articles/{article.pk}/history/").content.decode()
    assert "added a photo" in seen
    assert "Jembatan Nusa." in seen
    assert "likeness" not in seen


def test_a_picture_handed_in_as_an_article_is_shown_the_way(article: Article, reporter: User) -> None:
    make_article(title="Pasar lama", text="Teks orang lain.")
    answer = signed_in(reporter).post("/articles/new/", {"file": SimpleUploadedFile("x.jpg", photo())})
    seen = answer.content.decode()
    assert answer.status_code == 422
    assert "This is a picture, not an article" in seen
    assert f'href="/articles/{article.pk}/photos/#add-photo"' in seen
    assert "Or hand in the text of its article first" in seen
    assert "Pasar lama" not in seen


def test_a_picture_where_there_is_no_article_yet_asks_for_the_text(reporter: User) -> None:
    seen = signed_in(reporter).post("/articles/new/", {"file": SimpleUploadedFile("x.jpg", photo())}).content.decode()
    assert "Or hand in the text of its article first" in seen
    assert "Choose its article" not in seen
