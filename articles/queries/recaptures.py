"""What a later capture of a source does to the evidence that was read from an earlier one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from django.db.models import QuerySet

from articles.models import Capture, Evidence
from factcheck.desk.recapture import Held, Hold, Leaning, held

Judged = dict[tuple[int, str, str], Held]
"""What became of a passage and a value, by the key of the capture that they were read from."""


def resting_on_earlier(capture: Capture) -> QuerySet[Evidence]:
    """Evidence of its source that was read from a capture taken no later, contacts aside: what somebody said once stays said."""
    evidence = Evidence.objects.filter(source_id=capture.source_id, claim__removed_at__isnull=True, capture__contact__isnull=True)
    return evidence.filter(capture__captured_at__lte=capture.captured_at).exclude(capture=capture.pk).select_related("claim").order_by("pk")


def what_became(rows: Iterable[Evidence], new: Capture, judged: Judged) -> dict[Evidence, Held]:
    """What became of what each row leans on, in ``new``. One query for the earlier captures, none for what is ``judged`` already, which it adds to."""
    leanings = {row: (row.capture_id or 0, row.quote, row.stated) for row in rows}
    unknown = {key for key in leanings.values() if key not in judged}
    earlier: Mapping[int, Capture] = Capture.objects.in_bulk({key[0] for key in unknown}) if unknown else {}
    for pk, old in earlier.items():
        keys = sorted(key for key in unknown if key[0] == pk)
        judged |= zip(keys, compare(old, new, [Leaning(quote, stated) for _, quote, stated in keys]), strict=True)
    return {row: judged[key] for row, key in leanings.items()}


def compare(old: Capture, new: Capture, leanings: list[Leaning]) -> list[Held]:
    """What became of leanings on ``old`` in ``new``: by their words where both have any, else by their bytes.

    A picture beside a text is no later look at it.
    """
    if old.sha256 == new.sha256 or is_picture(old) is not is_picture(new):
        return [Held(Hold.STANDS) for _ in leanings]
    if old.text and new.text:
        return held(old.text, new.text, leanings)
    return [Held(Hold.UNTOLD) for _ in leanings]


def is_picture(capture: Capture) -> bool:
    """Whether what was captured is a picture."""
    return (capture.payload_type or capture.media_type).startswith("image/")
