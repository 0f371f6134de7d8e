"""Labelled news text, in the project's own words: how much of it is found, and how much of that is right.

``data/dates_<language>.jsonl``, one text a line: ``id``, ``text``, ``published``, ``language`` and ``mentions`` with ``start``, ``end``, ``text`` and
``value`` (TIMEX3, ISO-TimeML). A mention is labelled without its preposition; every text was labelled before it was read by the code.
A find counts where it overlaps a label; its value counts where it is the label's.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from factcheck.reading.dates import find_dates
from factcheck.vocabulary import Dateline, DateValue, Mention

DATA = Path(__file__).parent / "data"


@dataclass
class Score:
    labelled: int = 0
    found: int = 0
    overlapping: int = 0
    right: int = 0

    def f1(self, hits: int) -> float:
        return 2 * hits / (self.labelled + self.found)


def texts(language: str) -> list[dict[str, Any]]:
    with (DATA / f"dates_{language}.jsonl").open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def score(language: str) -> Score:
    total = Score()
    for row in texts(language):
        dateline = Dateline(datetime.fromisoformat(row["published"]))
        free: list[Mention] = find_dates(row["text"], language=language, dateline=dateline)
        total.found += len(free)
        total.labelled += len(row["mentions"])
        for label in row["mentions"]:
            found = next((m for m in free if m.start < label["end"] and label["start"] < m.end), None)
            if found is None:
                continue
            free.remove(found)
            total.overlapping += 1
            assert isinstance(found.value, DateValue)
            total.right += found.value.timex == label["value"]
    return total


@pytest.mark.parametrize(("language", "least"), [("id", 150), ("en", 100), ("vi", 40)])
def test_labels_are_many_and_fit_their_text(language: str, least: int) -> None:
    rows = texts(language)
    labels = [(row["text"], label) for row in rows for label in row["mentions"]]
    assert len(labels) >= least
    assert all(text[label["start"] : label["end"]] == label["text"] for text, label in labels)
    assert len({row["id"] for row in rows}) == len(rows)


@pytest.mark.parametrize(("language", "spans", "values"), [("id", 0.95, 0.90), ("en", 0.92, 0.82), ("vi", 0.92, 0.85)])
def test_find_dates_reaches_its_floor(language: str, spans: float, values: float) -> None:
    total = score(language)
    assert total.f1(total.overlapping) >= spans
    assert total.f1(total.right) >= values
