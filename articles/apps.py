"""The one Django app: how articles and their claims are stored and shown."""

from django.apps import AppConfig


class ArticlesConfig(AppConfig):
    """Configuration of the app."""

    name = "articles"
    verbose_name = "Fact-checking"
