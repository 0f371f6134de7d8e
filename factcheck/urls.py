"""Addresses of the site: the desk, accounts and the admin."""

from django.contrib import admin
from django.urls import include, path
from django.views.i18n import set_language

urlpatterns = [
    path("", include("articles.urls")),
    path("accounts/", include("allauth.account.urls")),
    path("language/", set_language, name="set_language"),
    path("admin/", admin.site.urls),
]

handler400 = "articles.views.errors.bad_request"
handler403 = "articles.views.errors.permission_denied"
handler404 = "articles.views.errors.page_not_found"
handler429 = "articles.views.errors.too_many_requests"
handler500 = "articles.views.errors.server_error"
