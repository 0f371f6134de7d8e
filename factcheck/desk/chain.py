"""The hash chain of the record: what an event's hash covers, and how a chain is proved.

An event's hash is SHA-256, in hexadecimal, over the UTF-8 bytes of its canonical JSON (RFC 8785 as far as strings, integers,
booleans and null go: sorted keys, no white space). It covers the hash before it, so nothing can be changed, inserted, moved or
taken out without breaking every later link; the head kept beside the chain shows a tail cut off.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from factcheck.desk import sayings


def chain_name(article: int | None) -> str:
    """What a chain is called inside its hashes: by its article's key, or as the desk's own."""
    return "desk" if article is None else f"article {article}"


@dataclass(frozen=True, slots=True)
class Link:
    """One event as the chain sees it."""

    chain: str
    sequence: int
    kind: str
    actor: str
    claim: int | None
    at: datetime
    payload: Mapping[str, Any]
    previous_hash: str

    def hash(self) -> str:
        """SHA-256 over everything above, in hexadecimal."""
        return digest(
            {
                "actor": self.actor,
                "at": self.at.astimezone(UTC).isoformat(timespec="microseconds"),
                "chain": self.chain,
                "claim": self.claim,
                "kind": self.kind,
                "payload": self.payload,
                "previous": self.previous_hash,
                "sequence": self.sequence,
            }
        )


@dataclass(frozen=True, slots=True)
class Break:
    """The first link that does not hold, and why."""

    sequence: int
    reason: str


def digest(content: object) -> str:
    """SHA-256, in hexadecimal, of the canonical JSON of ``content`` (strings, integers, booleans, null, lists, dicts)."""
    canonical = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)
    return hashlib.sha256(canonical.encode("utf-8")).hexdigest()


def first_break(links: Iterable[tuple[Link, str]], *, length: int, head: str) -> Break | None:
    """Prove a chain. ``links`` are the events in order with the hash stored with each; ``length`` and ``head`` what is kept beside it."""
    previous, sequence = "", 0
    for link, stored in links:
        sequence += 1
        if link.sequence != sequence:
            return Break(sequence, sayings.EVENT_MISSING(number=sequence))
        if link.previous_hash != previous:
            return Break(sequence, sayings.EVENT_FOLLOWS_NOT(number=sequence))
        if link.hash() != stored:
            return Break(sequence, sayings.EVENT_CHANGED(number=sequence))
        previous = stored
    if sequence != length or previous != head:
        return Break(sequence + 1, sayings.CHAIN_ENDS(right_number=length, last_number=sequence))
    return None
