from __future__ import annotations

import json
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from factcheck.reading.exchange import reading_as_json, value_as_json
from factcheck.vocabulary import (
    AttributionValue,
    Block,
    BlockKind,
    ClaimKind,
    DateValue,
    ExemptReason,
    LineageCue,
    Mention,
    MentionKind,
    NameValue,
    QuantityValue,
    QuotationValue,
    Reading,
    Relation,
    Sentence,
    Span,
    SuggestedClaim,
    SuperlativeValue,
    Value,
)


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (
            DateValue("2024-11-27", "2024-11-27", date(2024, 11, 27), date(2024, 11, 27), "as printed"),
            {
                "timex": "2024-11-27",
                "edtf": "2024-11-27",
                "earliest": "2024-11-27",
                "latest": "2024-11-27",
                "until": "2024-11-28",
                "basis": "as printed",
            },
        ),
        (DateValue("P2Y"), {"timex": "P2Y", "edtf": "", "earliest": None, "latest": None, "until": None, "basis": ""}),
        (
            QuantityValue(Decimal(1200000), Decimal("1.2E+6"), "IDR"),
            {"low": 1200000, "high": 1200000, "unit": "IDR", "approximate": False},
        ),
        (QuantityValue(Decimal("1.5"), None, "%", approximate=True), {"low": 1.5, "high": None, "unit": "%", "approximate": True}),
        (NameValue("Brata Wijaya", "Jenderal"), {"name": "Brata Wijaya", "title": "Jenderal"}),
        (QuotationValue("Budi", "kata", Span(1, 5)), {"speaker": "Budi", "cue": "kata", "content": [1, 5], "direct": True}),
        (AttributionValue(("Reuters", "Budi"), "menurut"), {"chain": ["Reuters", "Budi"], "cue": "menurut"}),
        (SuperlativeValue("first"), {"sense": "first"}),
    ],
)
def test_values_by_kind(value: Value, said: dict[str, object]) -> None:
    assert value_as_json(value) == said


def test_a_reading_is_json() -> None:
    reading = Reading(
        text="Iklan\nSatu.",
        language="id",
        title="Judul",
        published=datetime(2024, 12, 5, 9, tzinfo=UTC),
        blocks=(Block(BlockKind.FURNITURE, 0, 5, "advertisement marker"), Block(BlockKind.PARAGRAPH, 6, 11)),
        sentences=(Sentence(6, 11, ExemptReason.OPINION),),
        mentions=(Mention(MentionKind.SUPERLATIVE, 6, 10, "Satu", SuperlativeValue("first")),),
        claims=(SuggestedClaim("Satu", ClaimKind.NAME, 6, 10, "satu", 0.123456, ("date",)),),
        lineage=(
            LineageCue(Relation.CITES, "Reuters"),
            LineageCue(Relation.REPUBLISHES, "nusa.example", "https://nusa.example/", 0, 5, date(2024, 12, 5)),
        ),
    )
    said = json.loads(json.dumps(reading_as_json(reading)))
    assert said["published"] == "2024-12-05T09:00:00+00:00"
    assert said["source_url"] == "https://nusa.example/"
    assert said["blocks"] == [
        {"kind": "furniture", "start": 0, "end": 5, "reason": "advertisement marker"},
        {"kind": "paragraph", "start": 6, "end": 11},
    ]
    assert said["sentences"] == [{"start": 6, "end": 11, "exempt": "opinion"}]
    assert said["mentions"] == [{"kind": "superlative", "start": 6, "end": 10, "text": "Satu", "value": {"sense": "first"}}]
    assert said["claims"][0] == {
        "label": "Satu",
        "kind": "name or title",
        "start": 6,
        "end": 10,
        "value": "satu",
        "score": 0.1235,
        "reasons": ["date"],
    }
    assert said["lineage"][1]["published"] == "2024-12-05"


def test_what_is_unknown_is_null_or_empty() -> None:
    said = reading_as_json(Reading(text="", language="und"))
    assert said["published"] is None
    assert said["source_url"] == said["title"] == said["byline"] == ""
