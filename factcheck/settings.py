"""Every setting of a Factcheck site. What an operator may set is an environment variable, listed in ``.env.example``."""

from __future__ import annotations

import os
import secrets
from contextlib import suppress
from pathlib import Path
from typing import Any

import environ
from csp.constants import NONE, SELF
from django.core.exceptions import ImproperlyConfigured
from django.utils.translation import gettext_lazy as _

BASE_DIR = Path(__file__).resolve().parent.parent

env = environ.Env()
environ.Env.read_env(BASE_DIR / ".env")

# --- where data lives ------------------------------------------------------------------------

DATA_DIR = Path(env.str("FACTCHECK_DATA_DIR", default=str(BASE_DIR / "var")))
DATA_DIR.mkdir(mode=0o700, parents=True, exist_ok=True)


def _secret_key() -> str:
    """The operator's key; else one made once and kept in the data directory, so that sign-ins outlive a restart."""
    key: str = env.str("FACTCHECK_SECRET_KEY", default="")
    if key:
        if len(key) < 50:
            raise ImproperlyConfigured("FACTCHECK_SECRET_KEY is shorter than 50 characters.")
        return key
    kept = DATA_DIR / "secret_key"
    with suppress(FileExistsError), os.fdopen(os.open(kept, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "w", encoding="ascii") as file:
        file.write(secrets.token_urlsafe(50))
    return kept.read_text(encoding="ascii").strip()


SECRET_KEY = _secret_key()
DEBUG = env.bool("FACTCHECK_DEBUG", default=False)
ALLOWED_HOSTS: list[str] = env.list("FACTCHECK_ALLOWED_HOSTS", default=["localhost", "127.0.0.1", "[::1]"])
CSRF_TRUSTED_ORIGINS: list[str] = env.list("FACTCHECK_TRUSTED_ORIGINS", default=[])
BEHIND_TLS = env.bool("FACTCHECK_BEHIND_TLS", default=False)

WEB_THREADS = env.int("FACTCHECK_WEB_THREADS", default=4)
"""Requests that one web server works on at a time. More do not help SQLite; a site on PostgreSQL may take 8."""
TRUSTED_PROXY = env.str("FACTCHECK_TRUSTED_PROXY", default="127.0.0.1")
"""Whose X-Forwarded headers are believed when BEHIND_TLS."""

# --- the desk's own rules ----------------------------------------------------------------------

DESK_NAME = env.str("FACTCHECK_DESK_NAME", default="Factcheck")
"""Who checks: the name on reports and in ClaimReview's author."""
PUBLIC_URL = env.str("FACTCHECK_PUBLIC_URL", default="http://localhost:8000").rstrip("/")
"""Where strangers read the reports: the base of every address that leaves the desk."""
ORIGINS_REQUIRED = env.int("FACTCHECK_ORIGINS_REQUIRED", default=2)
"""Independent origins that a claim needs before sign-off, unless the chief waives it in writing."""
PRIMARY_SUFFICES = env.bool("FACTCHECK_PRIMARY_SUFFICES", default=True)
"""Whether one source that knows the fact at first hand does instead."""
MAX_TEXT_BYTES = env.int("FACTCHECK_MAX_TEXT_BYTES", default=2_000_000)
"""The largest article, as pasted or uploaded, in bytes."""
MAX_CAPTURE_BYTES = env.int("FACTCHECK_MAX_CAPTURE_BYTES", default=20_000_000)
"""The largest capture of a source, in bytes."""
MAX_BODY_BYTES = MAX_CAPTURE_BYTES + 1_000_000
"""The largest request that is looked at, in bytes: a capture with the other fields of its form."""

# --- Django ------------------------------------------------------------------------------------

INSTALLED_APPS = [
    "articles",
    "articles.apps.DeskAdminConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django.forms",
    "django_htmx",
    "allauth",
    "allauth.account",
    "csp",
    "django_tasks",
    "django_tasks_db",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "articles.middleware.SignedOut",
    "django.contrib.messages.middleware.MessageMiddleware",
    "articles.middleware.WrongMethod",
    "articles.middleware.BodyLimit",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
]

ROOT_URLCONF = "factcheck.urls"
WSGI_APPLICATION = "factcheck.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
FORM_RENDERER = "articles.forms.renderer.DeskRenderer"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "articles.context.desk",
            ],
            "builtins": ["articles.templatetags.desk", "django.templatetags.i18n", "django.templatetags.static"],
        },
    }
]

# --- the database --------------------------------------------------------------------------------


def _database() -> dict[str, Any]:
    """SQLite made durable, or what DATABASE_URL names."""
    config: dict[str, Any] = env.db_url("DATABASE_URL", default=f"sqlite:///{DATA_DIR / 'factcheck.sqlite3'}")
    if config["ENGINE"].endswith("sqlite3"):
        config["ENGINE"] = "articles.sqlite"  # writers of one process take turns
        config["CONN_MAX_AGE"] = None  # opening the file anew costs more than a page's queries: 2.4 against 0.5 ms a save
        config["OPTIONS"] = {
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA cache_size=-32000; PRAGMA temp_store=MEMORY;",
        }
    else:
        pool = {"min_size": 1, "max_size": env.int("FACTCHECK_POOL_SIZE", default=16)}
        config["OPTIONS"] = {**config.get("OPTIONS", {}), "pool": pool}
    return config


DATABASES = {"default": _database()}

# --- accounts --------------------------------------------------------------------------------------

AUTH_USER_MODEL = "articles.User"
AUTHENTICATION_BACKENDS = [
    "django.contrib.auth.backends.ModelBackend",
    "allauth.account.auth_backends.AuthenticationBackend",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 10}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "queue"
LOGOUT_REDIRECT_URL = "account_login"
ACCOUNT_ADAPTER = "articles.accounts.DeskAccountAdapter"
ACCOUNT_FORMS = {"login": "articles.forms.account.DeskLoginForm"}
ACCOUNT_LOGIN_METHODS = {"username", "email"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "email*", "password1*", "password2*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_LOGOUT_ON_GET = False
ACCOUNT_SESSION_REMEMBER = True
SESSION_ENGINE = "django.contrib.sessions.backends.cached_db"
SESSION_COOKIE_AGE = 14 * 24 * 3600

CACHES = {"default": env.cache_url("FACTCHECK_CACHE_URL", default="locmemcache://?max_entries=10000")}
"""Sign-in rate limits and a copy of sessions, both safe to lose. Several web hosts share one, or a sign-out on one goes unnoticed on another."""

EMAIL_CONFIG = env.email_url("FACTCHECK_EMAIL_URL", default="consolemail://")
vars().update(EMAIL_CONFIG)
DEFAULT_FROM_EMAIL = env.str("FACTCHECK_FROM_EMAIL", default="factcheck@localhost")

# --- safety ------------------------------------------------------------------------------------------

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    }
}
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if BEHIND_TLS else None
SECURE_SSL_REDIRECT = BEHIND_TLS
SECURE_HSTS_SECONDS = 31_536_000 if BEHIND_TLS else 0
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = BEHIND_TLS
CSRF_FAILURE_VIEW = "articles.views.errors.csrf_failure"
X_FRAME_OPTIONS = "DENY"
DATA_UPLOAD_MAX_MEMORY_SIZE = MAX_TEXT_BYTES * 3 + 100_000
"""A paste may be percent-encoded threefold; the form says no to what is larger than MAX_TEXT_BYTES."""

# --- languages, time, files ------------------------------------------------------------------------------

LANGUAGE_CODE = "en"
LANGUAGES = [("en", _("English")), ("id", _("Indonesian")), ("vi", _("Vietnamese"))]
LOCALE_PATHS = [BASE_DIR / "locale"]
USE_TZ = True
TIME_ZONE = env.str("FACTCHECK_TIME_ZONE", default="Asia/Jakarta")

STATIC_URL = "static/"
STATIC_ROOT = Path(env.str("FACTCHECK_STATIC_ROOT", default=str(DATA_DIR / "static")))
STATICFILES_DIRS = [BASE_DIR / "static"]
MEDIA_ROOT = DATA_DIR / "media"
MEDIA_URL = "media/"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}

# --- background work -----------------------------------------------------------------------------------------

TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend", "QUEUES": ["default"]}}

# --- logging: sentences to standard error, no personal data -------------------------------------------------------

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "%(asctime)s %(levelname)s %(name)s: %(message)s"}},
    "filters": {"refusals": {"()": "articles.log_lines.RefusalsInOneLine"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line", "filters": ["refusals"]}},
    "root": {"handlers": ["stderr"], "level": env.str("FACTCHECK_LOG_LEVEL", default="WARNING")},
    "loggers": {"waitress.queue": {"level": "ERROR"}},  # a line for every request that waits for a thread: as many as there are under load
}
