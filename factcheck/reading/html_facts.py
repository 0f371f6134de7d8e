"""What a page says about itself: schema.org JSON-LD, then Open Graph and other ``<meta>``, then its own headline."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from difflib import SequenceMatcher
from email.utils import parsedate_to_datetime
from html import unescape
from typing import Any
from urllib.parse import urljoin

from lxml.html import HtmlElement

from factcheck.reading.structure_lines import fold

Json = dict[str, Any] | list[Any] | str | float | bool | None

_ARTICLE = re.compile(r"Article|Report$|LiveBlogPosting|BlogPosting|Review$")
_SITE_SUFFIX = re.compile(r"\s+[|–—»-]\s+[^|–—»]{2,40}$")
_MOST_JSON_NODES = 20_000
_LONGEST_SCRIPT = 2_000_000
_TITLES = ("og:title", "twitter:title", "title")
_PUBLISHED = (
    "article:published_time", "og:article:published_time", "date.available", "datePublished", "pubdate", "publishdate", "publish-date", "parsely-pub-date", "sailthru.date",
    "cXenseParse:publishtime", "DC.date.issued", "dc.date", "date", "og:published_time", "article:published", "date.created",
)  # fmt: skip
_AUTHORS = ("author", "article:author", "parsely-author", "sailthru.author", "byl", "dc.creator", "content_author", "twitter:creator")
_SHORTENED = 0.85


@dataclass(frozen=True, slots=True)
class PageFacts:
    """A page's own account; empty or ``None`` where it says nothing. ``body`` is JSON-LD's ``articleBody``, ``summary`` its description."""

    title: str = ""
    byline: str = ""
    publisher: str = ""
    published: datetime | date | None = None
    language: str = ""
    url: str = ""
    summary: str = ""
    body: str = ""


def read_facts(root: HtmlElement, *, url: str = "", guess: bool = True) -> PageFacts:
    """The facts of the page whose parsed tree is ``root``. ``guess``: whether to search its text for a day where it gives none."""
    metas = _metas(root)
    articles = [node for node in _json_nodes(root) if _is_article(node)]
    article = max(articles, key=lambda node: (bool(node.get("datePublished")), bool(node.get("headline"))), default={})
    return PageFacts(
        title=_title(root, metas, article),
        byline=_names(article.get("author")) or next((fold(metas[key]) for key in _AUTHORS if _is_name(metas.get(key, ""))), ""),
        publisher=_names(article.get("publisher")) or fold(metas.get("og:site_name", "")),
        published=_published(root, metas, article) or (_guessed_day(root, url) if guess else None),
        language=_language(root, metas, article),
        url=_canonical(root, metas, url),
        summary=_text(article.get("description")) or _text(metas.get("og:description") or metas.get("description")),
        body=_text(article.get("articleBody")),
    )


def _metas(root: HtmlElement) -> dict[str, str]:
    """The first content of each ``<meta>`` by its property, name or itemprop."""
    metas: dict[str, str] = {}
    for meta in root.iter("meta"):
        content = meta.get("content")
        for key in (meta.get("property"), meta.get("name"), meta.get("itemprop")):
            if key and content:
                metas.setdefault(key, content)
    return metas


def _json_nodes(root: HtmlElement) -> Iterator[dict[str, Any]]:
    """The objects of all JSON-LD scripts, outer ones first, each script bounded."""
    for script in root.iter("script"):
        if (
            script.get("type", "").split(";")[0].strip().lower() != "application/ld+json"
            or not script.text
            or len(script.text) > _LONGEST_SCRIPT
        ):
            continue
        try:
            waiting: list[Json] = [json.loads(script.text.strip().removesuffix(";"), strict=False)]
        except (ValueError, RecursionError):
            continue
        seen = 0
        while waiting and seen < _MOST_JSON_NODES:
            node, seen = waiting.pop(0), seen + 1
            if isinstance(node, dict):
                yield node
                waiting += [value for value in node.values() if isinstance(value, dict | list)]
            elif isinstance(node, list):
                waiting += node[:_MOST_JSON_NODES]


def _is_article(node: dict[str, Any]) -> bool:
    types = node.get("@type")
    return any(isinstance(name, str) and _ARTICLE.search(name) for name in (types if isinstance(types, list) else [types]))


def _text(value: Json) -> str:
    return fold(unescape(unescape(re.sub(r"<[^<>]{1,200}>", " ", value)))) if isinstance(value, str) else ""


def _names(value: Json) -> str:
    """The names in an author or publisher, which may be a string, an object, or a list of either."""
    names: list[str] = []
    for one in value if isinstance(value, list) else [value]:
        found = one.get("name") if isinstance(one, dict) else one
        for name in found if isinstance(found, list) else [found]:
            if _is_name(said := _text(name)) and said not in names:
                names.append(said)
    return ", ".join(names)


def _is_name(said: str) -> bool:
    return 0 < len(said) <= 200 and "://" not in said and not said.startswith("@")


def _title(root: HtmlElement, metas: dict[str, str], article: dict[str, Any]) -> str:
    """The headline. Pages carry up to four: shown, shared (Open Graph), filed (JSON-LD) and the window's; they are weighed against each other.

    The shared one is the tidiest where it is the shown one shortened, without the site's name at its end, or where the page is a live
    blog, whose shown headline runs along with the news. Where the filed one and the window agree, the article goes by that.
    """
    shown = next((text for heading in root.iter("h1") if (text := fold(" ".join(heading.itertext())))), "")
    shared = next((_text(metas[key]) for key in _TITLES if metas.get(key)), "")
    filed = _text(article.get("headline"))
    window = fold(root.findtext(".//title") or "")
    if shown and shared == shown:
        return shown
    if shared and (_has_suffix(shared, (shown, filed)) or (shown and not _shortens(shared, shown) and not _is_live(article))):
        shared = ""
    if filed and filed != shown and window.startswith(filed):
        return filed
    return shared or filed or shown or _SITE_SUFFIX.sub("", window)


def _is_live(article: dict[str, Any]) -> bool:
    return "LiveBlogPosting" in str(article.get("@type"))


def _has_suffix(shared: str, others: tuple[str, ...]) -> bool:
    return _SITE_SUFFIX.search(shared) is not None and any(other and _SITE_SUFFIX.sub("", shared).endswith(other[-20:]) for other in others)


def _shortens(shared: str, shown: str) -> bool:
    """Whether ``shared`` begins as ``shown`` does, has fewer words, and nearly all of them are words of that, in order.

    One as long as the shown headline is not that headline shortened but one put differently, for readers elsewhere.
    """
    if len(shared.split()) >= len(shown.split()):
        return False
    first, second = (re.findall(r"\w+", text.lower()) for text in (shared, shown))
    kept = sum(blocks.size for blocks in SequenceMatcher(None, first, second, autojunk=False).get_matching_blocks())
    return first[:1] == second[:1] and kept >= _SHORTENED * len(first)


def _published(root: HtmlElement, metas: dict[str, str], article: dict[str, Any]) -> datetime | date | None:
    told = [article.get("datePublished"), *(metas.get(key) for key in _PUBLISHED), article.get("dateCreated")]
    told += [node.get("datetime") for node in root.iter("time")][:3]
    days: list[date] = []
    for value in told:
        moment = _moment(value)
        if isinstance(moment, datetime):
            return moment
        if moment is not None:
            days.append(moment)
    return days[0] if days else None


def _guessed_day(root: HtmlElement, url: str) -> date | None:
    from htmldate import find_date  # noqa: PLC0415  # large, and most processes never open a page

    try:
        moment = _moment(find_date(root, original_date=True, url=url or None))
    except Exception:  # noqa: BLE001 - whatever a hostile page makes it raise, the rest of the page can still be read
        return None
    return moment.date() if isinstance(moment, datetime) else moment


def _moment(value: Json) -> datetime | date | None:
    """ISO 8601 in the ways that pages write it, or the date of an e-mail (RFC 5322); ``None`` for anything else."""
    if not isinstance(value, str) or not 8 <= len(value := value.strip()) <= 40:
        return None
    try:
        if len(value) == 10:
            return date.fromisoformat(value)
        return datetime.fromisoformat(re.sub(r"(?<=\d) (?=[+-]\d\d)", "", value))
    except ValueError:
        try:
            return parsedate_to_datetime(value)
        except ValueError:
            return None


def _language(root: HtmlElement, metas: dict[str, str], article: dict[str, Any]) -> str:
    said = article.get("inLanguage") or root.get("lang") or root.get("xml:lang") or metas.get("og:locale") or metas.get("language") or ""
    said = said.get("alternateName") or said.get("name") or "" if isinstance(said, dict) else said
    tag = re.split(r"[-_,;\s]", str(said).strip())[0].lower()
    return {"in": "id"}.get(tag, tag) if 2 <= len(tag) <= 3 and tag.isalpha() else ""


def _canonical(root: HtmlElement, metas: dict[str, str], url: str) -> str:
    link = next(
        (node.get("href") for node in root.iter("link") if "canonical" in (node.get("rel") or "").lower().split() and node.get("href")), ""
    )
    for said in (link, metas.get("og:url", "")):
        try:
            address = urljoin(url, said.strip()) if said else ""
        except ValueError:
            continue
        if address.startswith(("http://", "https://")):
            return address
    return url
