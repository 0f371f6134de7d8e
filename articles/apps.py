"""The one Django app: how articles and their claims are stored and shown. And which admin site serves it."""

from django.apps import AppConfig
from django.contrib.admin import apps as admin_apps


class ArticlesConfig(AppConfig):
    """Configuration of the app."""

    name = "articles"
    verbose_name = "Fact-checking"
    default = True


class DeskAdminConfig(admin_apps.AdminConfig):
    """Puts the desk's own admin site in the place of Django's."""

    default_site = "articles.adminsite.DeskAdminSite"
    default = False  # it is named in INSTALLED_APPS
