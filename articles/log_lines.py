"""What the log says of a request: a refusal is one line, a failure comes with its traceback."""

from __future__ import annotations

import logging


class RefusalsInOneLine(logging.Filter):
    """Leaves the traceback off what was answered with 4xx: the desk said no, and nothing failed."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Every record goes on."""
        if 400 <= getattr(record, "status_code", 500) < 500:
            record.exc_info = record.exc_text = None
        return True
