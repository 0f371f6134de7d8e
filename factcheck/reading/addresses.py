"""What a web address says: its host, the language of its site, the day that it was published."""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from urllib.parse import urlsplit

from factcheck.reading.lang import LANGUAGES
from factcheck.reading.structure_lines import line_words

_YEAR, _MONTH, _DAY = r"(?P<year>19[89]\d|20\d\d)", r"(?P<month>0?[1-9]|1[0-2])", r"(?P<day>0?[1-9]|[12]\d|3[01])"
_MM, _DD, _CLOCK = r"(?P<month>0[1-9]|1[0-2])", r"(?P<day>0[1-9]|[12]\d|3[01])", r"(?:[01]\d|2[0-3])[0-5]\d"
_DATED = (
    re.compile(rf"(?<!\d){_YEAR}[/_.-]{_MONTH}[/_.-]{_DAY}(?!\d)"),  # /2024/12/05/, 2024-12-05
    re.compile(rf"(?<!\d){_YEAR}{_MM}{_DD}(?:{_CLOCK}(?:[0-5]\d(?:\d{{3}})?)?)?(?!\d)"),  # 20241205, 20241205083544, tuoitre.vn's 17 digits
    # Vietnamese publishing systems name an article by three digits of the site, then yymmddHHMMSS and milliseconds.
    re.compile(rf"(?<!\d)\d{{3}}(?P<short>\d\d){_MM}{_DD}{_CLOCK}[0-5]\d\d{{3}}(?!\d)"),
)
_LANGUAGE_LABELS = {
    "en": "en",
    "e": "en",
    "english": "en",
    "id": "id",
    "indonesia": "id",
    "vi": "vi",
    "vietnamese": "vi",
    "vn": "vi",
    "tiengviet": "vi",
}
_OTHER_COUNTRIES = {
    ".my": "ms",
    ".jp": "ja",
    ".cn": "zh",
    ".tw": "zh",
    ".kr": "ko",
    ".th": "th",
    ".de": "de",
    ".at": "de",
    ".fr": "fr",
    ".ru": "ru",
    ".nl": "nl",
    ".it": "it",
    ".es": "es",
    ".pt": "pt",
    ".br": "pt",
    ".tr": "tr",
    ".ua": "uk",
}


def host_of(url: str) -> str:
    """The host without ``www.``, lower case; empty where ``url`` is none."""
    try:
        host = urlsplit(url if "://" in url else f"//{url}").hostname or ""
    except ValueError:
        return ""
    return host.removeprefix("www.")


def day_in(url: str) -> date | None:
    """The day that the path of ``url`` carries, if any."""
    path = url.partition("://")[2].partition("/")[2].partition("#")[0]
    for pattern in _DATED:
        for found in pattern.finditer(path):
            parts = found.groupdict()
            try:
                return date(int(parts.get("year") or f"20{parts['short']}"), int(parts["month"]), int(parts["day"]))
            except ValueError:
                continue
    return None


def site_language(url: str) -> str:
    """The language that a site is known or, by its country or an ``/en/`` in its address, likely to be in; else empty."""
    host = host_of(url)
    sites = _sites()
    labels = host.split(".")
    for at in range(len(labels)):
        if language := sites.get(".".join(labels[at:])):
            return language
    first = url.partition("://")[2].partition("/")[2].partition("/")[0].lower()
    for label in (labels[0], first):
        if label in _LANGUAGE_LABELS and len(labels) > 2 - (label == first):
            return _LANGUAGE_LABELS[label]
    return sites.get(f".{labels[-1]}", "")


@cache
def _sites() -> dict[str, str]:
    known = dict(_OTHER_COUNTRIES)
    for language in LANGUAGES:
        for entry in line_words(language).sites:
            site, _, other = entry.partition(":")
            known[site] = other or language
    return known
