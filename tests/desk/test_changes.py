"""What changed in a claim, and what of that may be told where its source is hidden."""

from __future__ import annotations

import pytest

from factcheck.desk.changes import Change, changes, without_material


def row(**fields: str) -> dict[str, object]:
    return {"source_id": 7, "stance": "supports", "stated": "27 February", "locator": "p. 4", **fields}


@pytest.mark.parametrize(
    ("before", "after", "found"),
    [
        ([], [row()], ("evidence", "", "supports")),
        ([row()], [], ("evidence", "supports", "")),
        ([row()], [row(stance="silent")], ("evidence, stance", "supports", "silent")),
        ([row()], [row(stated="28 February")], ("evidence, stated", "", "")),
    ],
)
def test_change_on_a_hidden_source_tells_its_stance_alone(
    before: list[dict[str, object]], after: list[dict[str, object]], found: tuple[str, str, str]
) -> None:
    (change,) = changes({"evidence": before}, {"evidence": after})
    assert without_material(change) == Change(*found, source=7)
