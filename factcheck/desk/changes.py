"""What changed in a claim between two readings of its content, as a reviewer wants to see it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

NAMES = {
    "label": "label",
    "kind": "kind",
    "printed": "as printed",
    "normal": "normal form",
    "verdict": "verdict",
    "rationale": "rationale",
    "suggested_wording": "wording",
    "rating": "rating",
}


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that changed; ``before`` or ``after`` is empty where it came or went. ``source``: the evidence's source, by its key."""

    what: str
    before: str
    after: str
    source: int | None = None


def changes(before: Mapping[str, Any], after: Mapping[str, Any]) -> tuple[Change, ...]:
    """Compare two contents as ``claim_content`` gives them, field by field and source by source."""
    fields = [
        Change(name, _words(before.get(key)), _words(after.get(key))) for key, name in NAMES.items() if before.get(key) != after.get(key)
    ]
    if _places(before) != _places(after):
        fields.append(Change("places", " … ".join(_places(before)), " … ".join(_places(after))))
    return (*fields, *_evidence_changes(_by_source(before), _by_source(after)))


def without_material(change: Change) -> Change:
    """A change of evidence as somebody may see it from whom its source is hidden: the stance, and of the rest only that it changed."""
    match change.what:
        case "evidence":
            return replace(change, before=change.before.partition(", ")[0], after=change.after.partition(", ")[0])
        case "evidence, stance":
            return change
        case _:
            return replace(change, before="", after="")


def _evidence_changes(before: Mapping[int, Mapping[str, Any]], after: Mapping[int, Mapping[str, Any]]) -> list[Change]:
    found = []
    for source in sorted(before.keys() | after.keys()):
        old, new = before.get(source, {}), after.get(source, {})
        if not old or not new:
            found.append(Change("evidence", _summary(old), _summary(new), source))
            continue
        found += [
            Change(f"evidence, {key.replace('_', ' ')}", _words(old.get(key)), _words(new.get(key)), source)
            for key in dict.fromkeys((*old, *new))
            if old.get(key) != new.get(key)
        ]
    return found


def _summary(row: Mapping[str, Any]) -> str:
    return ", ".join(word for word in (_words(row.get("stance")), _words(row.get("stated")), _words(row.get("locator"))) if word)


def _by_source(content: Mapping[str, Any]) -> dict[int, Mapping[str, Any]]:
    return {row["source_id"]: row for row in content.get("evidence", ())}


def _places(content: Mapping[str, Any]) -> list[str]:
    return [str(place[0]) for place in content.get("places", ())]


def _words(value: object) -> str:
    return "" if value is None else str(value)
