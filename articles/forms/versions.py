"""A new version of an article's text: the text first, then, once its effects were seen, that it is to be the current one."""

from __future__ import annotations

from articles.forms.fields import ReadAtVersion
from articles.forms.intake import HandInForm, TextForm


class VersionForm(HandInForm):
    """The text, pasted or as a file. Its language and day are the article's."""

    language = None  # type: ignore[assignment]  # Django's way to leave out a field of the form above
    url = None  # type: ignore[assignment]  # as above
    published_on = None  # type: ignore[assignment]


class VersionTextForm(TextForm):
    """The text on its way from what it would change to the desk, with the version of the article that this was shown for."""

    read_at_version = ReadAtVersion()
