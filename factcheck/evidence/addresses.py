"""When two web addresses lead to the same page."""

from __future__ import annotations

import re
from urllib.parse import parse_qsl, urlencode, urlsplit

_HOSTS = re.compile(r"^(?:www\d?|m|mobile|amp)\.")
_TRACKERS = re.compile(r"^(?:utm_\w+|fbclid|gclid|yclid|msclkid|mc_[ce]id|igshid|ref|ref_src|cmpid|ocid|amp)$")
_ENDS = re.compile(r"(?:/(?:amp|index\.(?:html?|php)))?/*$")
_PORTS = {"http": 80, "https": 443}


def canonical_address(url: str) -> str:
    """One form for all addresses of a page: no scheme, no ``www.`` or ``m.``, no tracking, no fragment; empty where ``url`` is no address."""
    try:
        parts = urlsplit(url.strip())
        host, port = (parts.hostname or "").rstrip("."), parts.port
    except ValueError:
        return ""
    if parts.scheme not in _PORTS or not host:
        return ""
    host = _HOSTS.sub("", host)
    if port is not None and port != _PORTS[parts.scheme]:
        host = f"{host}:{port}"
    asked = sorted((name, value) for name, value in parse_qsl(parts.query, keep_blank_values=True) if not _TRACKERS.match(name.lower()))
    return host + _ENDS.sub("", parts.path) + (f"?{urlencode(asked)}" if asked else "")
