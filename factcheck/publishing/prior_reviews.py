"""ClaimReviews of others out of a file: JSON, JSON lines, a DataFeed, or web pages with JSON-LD, as schema.org 30.0 defines ClaimReview.

Every item comes out either as a :class:`PriorReview` or as a :class:`NotTaken` with a sentence; nothing that a file can hold raises anything
but :class:`~factcheck.reading.decoding.UnreadableText`, for bytes that are no text at all.
"""

from __future__ import annotations

import hashlib
import json
import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from html import unescape
from typing import Any
from urllib.parse import urlsplit

from factcheck.desk.wording import gettext as _
from factcheck.reading.decoding import decode
from factcheck.vocabulary import Phrase

Json = dict[str, Any] | list[Any] | str | float | bool | None

MOST_ITEMS = 200_000
LARGEST_ITEM = 100_000
"""Characters of one ClaimReview as JSON."""
_DEEPEST = 30
_MOST_NODES = 2_000_000
_LONGEST_URL = 2_000
_YEARS = range(1600, 2201)
_SCRIPT = re.compile(r"<script\b[^<>]*+>", re.IGNORECASE)
_SCRIPT_END = re.compile(r"</script\s*+>", re.IGNORECASE)
_JSON_LD = "application/ld+json"
_MARKUP = re.compile(r"<[^<>]{1,500}>")
_UNSTORABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class PriorReview:
    """One ClaimReview: what was claimed, by whom and when; how it was rated, on which scale; by whom, when, and where to read it.

    ``raw`` is the whole of it as it came in, as far as a database can hold that.
    """

    claim: str
    rating: str
    url: str
    publisher: str
    claimant: str = ""
    claimed_on: date | None = None
    value: float | None = None
    worst: float | None = None
    best: float | None = None
    title: str = ""
    language: str = ""
    reviewed_on: date | None = None
    raw: Any = None

    @property
    def key(self) -> str:
        """What tells it from another: its address and the claim, hashed."""
        return hashlib.sha256(f"{self.url}\n{self.claim}".encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class NotTaken:
    """What could not be taken: the ``number`` of the item in its file, or of the line, from 1; a few of its words; and why."""

    number: int
    words: str
    why: Phrase


class _Refused(Exception):
    """An item that cannot be taken."""

    def __init__(self, why: Phrase) -> None:
        super().__init__(str(why))
        self.why = why


def read_claim_reviews(data: bytes) -> Iterator[PriorReview | NotTaken]:
    """Every ClaimReview in a file, in order, each once. Raises :class:`~factcheck.reading.decoding.UnreadableText` for what is no text."""
    number = 0
    for at, node in enumerate(_documents(decode(data)), 1):
        if isinstance(node, _Refused):
            yield NotTaken(at, "", node.why)
            continue
        found = 0
        for review in _reviews_in(node):
            number, found = number + 1, found + 1
            if number > MOST_ITEMS:
                yield NotTaken(number, "", _("A file may hold at most %(most)s ClaimReviews: split it.", most=MOST_ITEMS))
                return
            yield _taken(number, review)
        if not found:
            yield NotTaken(at, _words(node), _("There is no ClaimReview in this."))


# --- finding them -----------------------------------------------------------------------------------


def _documents(text: str) -> Iterator[Json | _Refused]:
    """The JSON documents in a file: one, one a line, or one a script of a page; for what is none, why."""
    if text.lstrip().startswith("<"):
        scripts = list(_scripts(text))
        if not scripts:
            yield _Refused(_("This page holds no JSON-LD."))
        for script in scripts:
            yield _parsed(script.strip().removesuffix(";"))
        return
    whole = _parsed(text)
    lines = [line for line in text.split("\n") if line.strip()]
    if isinstance(whole, _Refused) and len(lines) > 1 and lines[0].lstrip().startswith("{") and lines[0].rstrip().endswith("}"):
        yield from map(_parsed, lines)
    else:
        yield whole


def _scripts(page: str) -> Iterator[str]:
    """What stands in each script of JSON-LD, in one walk over the page: after the first that is never closed there is none."""
    at = 0
    while opened := _SCRIPT.search(page, at):
        at = opened.end()
        if _JSON_LD in opened[0].lower():
            closed = _SCRIPT_END.search(page, at)
            if closed is None:
                return
            yield page[at : closed.start()]
            at = closed.end()


def _parsed(text: str) -> Json | _Refused:
    try:
        parsed: Json = json.loads(text, strict=False, parse_constant=lambda _name: None)
    except RecursionError:
        return _Refused(_("It is nested too deep."))
    except ValueError:
        return _Refused(_("This is not JSON."))
    return parsed


def _reviews_in(document: Json) -> Iterator[dict[str, Any]]:
    """The ClaimReviews anywhere in a document, in its order; those of the Fact Check Tools API as ClaimReviews."""
    waiting: list[Json] = [document]
    for _step in range(_MOST_NODES):
        if not waiting:
            return
        node = waiting.pop()
        if isinstance(node, list):
            waiting += reversed(node)
        elif isinstance(node, dict):
            if _is_claim_review(node):
                yield node
            elif isinstance(node.get("claimReview"), list) and isinstance(node.get("text"), str):
                yield from (_from_tools(node, review) for review in node["claimReview"] if isinstance(review, dict))
            else:
                waiting += [value for value in reversed(node.values()) if isinstance(value, dict | list)]


def _is_claim_review(node: dict[str, Any]) -> bool:
    kinds = node.get("@type")
    return any(
        isinstance(kind, str) and kind.rpartition("/")[2] == "ClaimReview" for kind in (kinds if isinstance(kinds, list) else [kinds])
    )


def _from_tools(claim: dict[str, Any], review: dict[str, Any]) -> dict[str, Any]:
    """An answer of the Fact Check Tools API (``claims.search``) as the ClaimReview that it was made of."""
    return {
        "@type": "ClaimReview",
        "claimReviewed": claim.get("text"),
        "itemReviewed": {"@type": "Claim", "author": {"name": claim.get("claimant")}, "datePublished": claim.get("claimDate")},
        "url": review.get("url"),
        "headline": review.get("title"),
        "author": review.get("publisher"),
        "datePublished": review.get("reviewDate"),
        "inLanguage": review.get("languageCode"),
        "reviewRating": {"@type": "Rating", "alternateName": review.get("textualRating")},
    }


# --- reading one ------------------------------------------------------------------------------------


def _taken(number: int, node: dict[str, Any]) -> PriorReview | NotTaken:
    try:
        return _read(node)
    except _Refused as refused:
        return NotTaken(number, _words(node), refused.why)


def _read(node: dict[str, Any]) -> PriorReview:
    raw = _storable(node)
    item = _first(node.get("itemReviewed"))
    rating = _first(node.get("reviewRating"))
    claim = _text(node.get("claimReviewed"), 5_000) or _text(item.get("name"), 5_000)
    if not claim:
        raise _Refused(_("It does not say which claim it reviews (claimReviewed)."))
    url = _address(node.get("url"))
    value, worst, best = (_number(rating.get(name)) for name in ("ratingValue", "worstRating", "bestRating"))
    said = _text(rating.get("alternateName"), 200) or _text(rating.get("name"), 200) or _in_figures(value, best)
    if not said:
        raise _Refused(_("It has no rating (reviewRating with alternateName)."))
    if len(json.dumps(raw)) > LARGEST_ITEM:
        raise _Refused(_("It is larger than a ClaimReview can be."))
    return PriorReview(
        claim=claim,
        rating=said,
        url=url,
        publisher=_name(node.get("author"), 300)
        or _name(node.get("publisher"), 300)
        or (urlsplit(url).hostname or "").removeprefix("www."),
        claimant=_name(item.get("author"), 300),
        claimed_on=_day(item.get("datePublished")),
        value=value,
        worst=worst,
        best=best,
        title=_text(node.get("headline"), 500) or _text(node.get("name"), 500),
        language=_language(node.get("inLanguage")),
        reviewed_on=_day(node.get("datePublished")),
        raw=raw,
    )


def _storable(value: Json, depth: int = 0) -> Json:
    """The same without what no database takes: NUL and other controls, halves of characters, numbers without end."""
    if depth > _DEEPEST:
        raise _Refused(_("It is nested too deep."))
    match value:
        case str():
            return _UNSTORABLE.sub("", value)
        case dict():
            return {_UNSTORABLE.sub("", key): _storable(held, depth + 1) for key, held in value.items()}
        case list():
            return [_storable(held, depth + 1) for held in value]
        case float() if not math.isfinite(value):
            return None
    return value


def _first(value: Json) -> dict[str, Any]:
    """An object, or the first of a list of them; an empty one for anything else."""
    found = next((held for held in value if isinstance(held, dict)), {}) if isinstance(value, list) else value
    return found if isinstance(found, dict) else {}


def _text(value: Json, longest: int) -> str:
    """Words without markup, their blanks folded; what is longer is cut."""
    if not isinstance(value, str):
        return ""
    plain = " ".join(_UNSTORABLE.sub(" ", unescape(_MARKUP.sub(" ", value[: longest * 4]))).split())
    return plain if len(plain) <= longest else f"{plain[: longest - 1]}…"


def _name(value: Json, longest: int) -> str:
    """The name of a person or an organisation, or of the first of several."""
    first = value[0] if isinstance(value, list) and value else value
    return _text(first.get("name"), longest) if isinstance(first, dict) else _text(first, longest)


def _address(value: Json) -> str:
    address = value.strip() if isinstance(value, str) else ""
    try:
        parts = urlsplit(address)
        named = parts.scheme in ("http", "https") and bool(parts.hostname)
    except ValueError:
        named = False
    if not named or len(address) > _LONGEST_URL or _UNSTORABLE.search(address) or any(letter.isspace() for letter in address):
        raise _Refused(_("It does not say where it can be read (url, with http or https)."))
    return address


def _number(value: Json) -> float | None:
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        return None
    try:
        number = float(value)
    except (ValueError, OverflowError):
        return None
    return number if math.isfinite(number) else None


def _in_figures(value: float | None, best: float | None) -> str:
    """``2/5``, where a rating has no name."""
    if value is None:
        return ""
    return f"{value:g}/{best:g}" if best is not None else f"{value:g}"


def _day(value: Json) -> date | None:
    try:
        day = date.fromisoformat(value.strip()[:10]) if isinstance(value, str) else None
    except ValueError:
        return None
    return day if day and day.year in _YEARS else None


def _language(value: Json) -> str:
    said = _text(value.get("alternateName") if isinstance(value, dict) else value, 35)
    return said if re.fullmatch(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*", said) else ""


def _words(node: Json) -> str:
    """A few words by which a person finds the item again."""
    if not isinstance(node, dict):
        return ""
    return next((words for name in ("claimReviewed", "headline", "name", "url", "@id") if (words := _text(node.get(name), 120))), "")
