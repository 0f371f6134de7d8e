"""A reading as JSON: what ``manage.py read --jsonl`` writes and other programs read."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from factcheck.vocabulary import (
    AttributionValue,
    Block,
    DateValue,
    LineageCue,
    Mention,
    NameValue,
    QuantityValue,
    QuotationValue,
    Reading,
    Sentence,
    SuggestedClaim,
    SuperlativeValue,
    Value,
)


def reading_as_json(reading: Reading) -> dict[str, Any]:
    """``reading`` in types that JSON has; offsets are code points of ``text``, dates ISO 8601, unknown ones ``None``."""
    return {
        "language": reading.language,
        "title": reading.title,
        "byline": reading.byline,
        "publisher": reading.publisher,
        "published": _day(reading.published),
        "url": reading.url,
        "source_url": next((cue.url for cue in reading.lineage if cue.url), ""),
        "text": reading.text,
        "blocks": [_block(block) for block in reading.blocks],
        "sentences": [_sentence(sentence) for sentence in reading.sentences],
        "mentions": [_mention(mention) for mention in reading.mentions],
        "claims": [_claim(claim) for claim in reading.claims],
        "lineage": [_cue(cue) for cue in reading.lineage],
    }


def value_as_json(value: Value) -> dict[str, Any]:
    """A mention's value, by its kind."""
    match value:
        case DateValue():
            days = {"earliest": _day(value.earliest), "latest": _day(value.latest), "until": _day(value.until)}
            return {"timex": value.timex, "edtf": value.edtf, **days, "basis": value.basis}
        case QuantityValue():
            return {"low": _number(value.low), "high": _number(value.high), "unit": value.unit, "approximate": value.approximate}
        case NameValue():
            return {"name": value.name, "title": value.title}
        case QuotationValue():
            return {"speaker": value.speaker, "cue": value.cue, "content": [value.content.start, value.content.end], "direct": value.direct}
        case AttributionValue():
            return {"chain": list(value.chain), "cue": value.cue}
        case SuperlativeValue():
            return {"sense": value.sense}


def _day(moment: date | None) -> str | None:
    return moment.isoformat() if moment else None


def _number(number: Decimal | None) -> int | float | None:
    if number is None:
        return None
    return int(number) if number == number.to_integral_value() else float(number)


def _block(block: Block) -> dict[str, Any]:
    said: dict[str, Any] = {"kind": block.kind.value, "start": block.start, "end": block.end}
    return {**said, "reason": block.reason} if block.reason else said


def _sentence(sentence: Sentence) -> dict[str, Any]:
    said: dict[str, Any] = {"start": sentence.start, "end": sentence.end}
    return {**said, "exempt": sentence.exempt.value} if sentence.exempt else said


def _mention(mention: Mention) -> dict[str, Any]:
    return {
        "kind": mention.kind.value,
        "start": mention.start,
        "end": mention.end,
        "text": mention.text,
        "value": value_as_json(mention.value),
    }


def _claim(claim: SuggestedClaim) -> dict[str, Any]:
    return {
        "label": claim.label,
        "kind": claim.kind.value,
        "start": claim.start,
        "end": claim.end,
        "value": claim.value,
        "score": round(claim.score, 4),
        "reasons": list(claim.reasons),
    }


def _cue(cue: LineageCue) -> dict[str, Any]:
    return {
        "relation": cue.relation.value,
        "name": cue.name,
        "url": cue.url,
        "start": cue.start,
        "end": cue.end,
        "published": _day(cue.published),
    }
