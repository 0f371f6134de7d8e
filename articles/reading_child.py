"""The process in which :mod:`articles.isolation` has a file read: bounded first, then loaded. Reads one question, writes one answer."""

from __future__ import annotations

import json
import pickle  # written here, never loaded
import resource
import sys
from contextlib import suppress
from datetime import datetime
from typing import Any

from factcheck.reading.decoding import UnreadableText
from factcheck.vocabulary import Dateline


def bound(bounds: dict[str, Any]) -> None:
    """Hold this process to its bounds; none can be raised again. What a system does not know is left to the parent's clock."""
    for what, most in (
        (resource.RLIMIT_CPU, bounds["processor"]),
        (resource.RLIMIT_AS, bounds["memory"]),
        (resource.RLIMIT_FSIZE, bounds["answer"]),
        (resource.RLIMIT_CORE, 0),
    ):
        with suppress(ValueError, OSError):
            resource.setrlimit(what, (most, most))


def answer_to(asked: dict[str, Any], data: bytes) -> bytes:
    """``reading`` and a pickled reading, or ``refused`` and the kind and sentence of the refusal in JSON."""
    from factcheck.reading.filed import FileLimits  # noqa: PLC0415  # as above
    from factcheck.reading.files import read_file  # noqa: PLC0415  # the parsers are loaded within the bounds

    published = datetime.fromisoformat(asked["published"]) if asked["published"] else None
    try:
        reading = read_file(
            data,
            name=asked["name"],
            declared=asked["declared"],
            dateline=Dateline(published, asked["timezone"]),
            language=asked["language"],
            url=asked["url"],
            limits=FileLimits(**asked["limits"]),
        )
    except UnreadableText as why:
        return b"refused\n" + json.dumps([type(why).__name__, str(why)]).encode()
    except MemoryError:
        sentence = "Reading this file takes more memory than any article does. Hand in the article alone, or paste its text."
        return b"refused\n" + json.dumps(["TooLarge", sentence]).encode()
    return b"reading\n" + pickle.dumps(reading)


def main() -> None:
    """Answer the question on standard input."""
    asked = json.loads(sys.stdin.buffer.readline())
    bound(asked["bounds"])
    sys.stdout.buffer.write(answer_to(asked, sys.stdin.buffer.read()))


if __name__ == "__main__":
    main()
