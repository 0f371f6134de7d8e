"""The Django admin: users and roles, vocabularies and the source registry are changed here; all the rest is looked at."""

from articles.admin import articles, claims, people, record, sources

__all__ = ["articles", "claims", "people", "record", "sources"]
