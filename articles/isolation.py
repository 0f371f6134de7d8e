"""Reading a file in a process of its own, so that a hostile one can neither hang nor exhaust whoever handed it on.

The child (:mod:`articles.reading_child`) bounds its own memory and processor time before it loads any parser; the parent bounds the time on
the clock, and how many children there are at once. Both speak through unnamed temporary files: no pipe can fill up, and names of confidential files stand on no command line. The
child gets none of this process's environment, so none of its secrets. What it answers is taken for the words of a stranger.
"""

from __future__ import annotations

import io
import json
import pickle  # loaded by _Loader alone, which makes nothing but values of the vocabulary
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from tempfile import TemporaryFile
from threading import BoundedSemaphore
from typing import IO, Any

from factcheck import vocabulary
from factcheck.reading import filed
from factcheck.reading.decoding import UnreadableText
from factcheck.reading.filed import FileLimits, UnreadableFile
from factcheck.vocabulary import Dateline, Reading

_ROOT = Path(__file__).resolve().parent.parent
_UNKNOWN = Dateline()
_FILE_LIMITS = FileLimits()
_REFUSALS: dict[str, type[UnreadableText]] = {
    kind.__name__: kind
    for kind in (UnreadableText, UnreadableFile, filed.IsPicture, filed.NeedsPassword, filed.PicturesOfText, filed.TooLarge)
}
_MADE = {
    "datetime": ("date", "datetime", "timedelta", "timezone"),
    "decimal": ("Decimal",),
}


class TookTooLong(UnreadableFile):
    """The file was not read within the limits of time."""


class TooBusy(UnreadableFile):
    """Others were read first, for longer than whoever waits is asked to."""


class BrokeDown(UnreadableFile):
    """The file made its reader end without an answer."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """What a child may use: seconds on the clock and of the processor, bytes of memory, bytes of answer.

    ``patience`` is how many seconds it may wait for its turn; ``None``: as long as that takes.
    macOS does not hold processes to a limit of memory; there the other three stand alone.
    """

    seconds: float = 30.0
    processor: int = 20
    memory: int = 1_500_000_000
    answer: int = 200_000_000
    patience: float | None = None


BOUNDS = Bounds()
"""What holds where nobody says otherwise."""
WHILE_SOMEBODY_WAITS = Bounds(seconds=20.0, processor=8, patience=4.0)
"""For a file whose reading somebody looks on at."""
WHILE_A_PAGE_IS_MADE = Bounds(seconds=10.0, processor=5, memory=800_000_000, answer=8_000_000, patience=4.0)
"""For a capture that is shown inside a page of the desk."""
AT_ONCE = 2
"""Children of one process at once: half the threads of a web server, so that pages go on being answered, and 3 GB of memory at the worst."""
turns = BoundedSemaphore(AT_ONCE)
"""Held while a child reads."""


def read_in_isolation(
    data: bytes,
    *,
    name: str = "",
    declared: str = "",
    dateline: Dateline = _UNKNOWN,
    language: str | None = None,
    url: str = "",
    limits: FileLimits = _FILE_LIMITS,
    bounds: Bounds = BOUNDS,
) -> Reading:
    """What :func:`factcheck.reading.files.read_file` answers, or raises, for the same arguments.

    Raises beside that :class:`TooBusy`, :class:`TookTooLong` and :class:`BrokeDown`. Starting the child takes a second or so.
    """
    if len(data) > limits.size:
        raise filed.TooLarge(
            f"This file has {len(data) / 1e6:.1f} MB; at most {limits.size / 1e6:g} MB are read. Hand in the article alone, or paste its text."
        )
    asked = {
        "name": name,
        "declared": declared,
        "published": dateline.published.isoformat() if dateline.published else None,
        "timezone": dateline.timezone,
        "language": language,
        "url": url,
        "limits": asdict(limits),
        "bounds": asdict(bounds),
    }
    with _answered("articles.reading_child", asked, data, bounds) as answer:
        return _heard(answer, bounds)


def present_in_isolation(html: str, *, bounds: Bounds = WHILE_A_PAGE_IS_MADE) -> str:
    """A web page as markup that is safe inside another: what :mod:`articles.presenting_child` leaves of it.

    Raises :class:`TooBusy`, :class:`TookTooLong` and :class:`BrokeDown`. The sanitiser takes the square of how deep elements are nested, and
    a page can be written to make it put in elements by the million; so it runs here and not in a web server.
    """
    with _answered("articles.presenting_child", {"bounds": asdict(bounds)}, html.encode("utf-8", "replace"), bounds) as answer:
        return answer.read(bounds.answer).decode("utf-8", "replace")


@contextmanager
def _answered(module: str, asked: dict[str, Any], data: bytes, bounds: Bounds) -> Iterator[IO[bytes]]:
    """What the child answers to a question, from its beginning on."""
    if not turns.acquire(timeout=bounds.patience):
        raise TooBusy("Several files are being read at this moment. Try again in a moment.")
    try:
        with TemporaryFile() as question, TemporaryFile() as answer:
            question.write(json.dumps(asked).encode() + b"\n" + data)
            question.seek(0)
            _run_child(module, question, answer, bounds)
            answer.seek(0)
            yield answer
    finally:
        turns.release()


def _run_child(module: str, question: IO[bytes], answer: IO[bytes], bounds: Bounds) -> None:
    """Run the child to its end, or end it."""
    child = subprocess.Popen(  # noqa: S603  # this installation's own interpreter and module
        [sys.executable, "-m", module],
        stdin=question,
        stdout=answer,
        stderr=subprocess.DEVNULL,
        cwd=_ROOT,
        env={"LC_ALL": "C.UTF-8", "OPENBLAS_NUM_THREADS": "1", "PYTHONDONTWRITEBYTECODE": "1"},
        start_new_session=True,
    )
    try:
        code = child.wait(bounds.seconds)
    except subprocess.TimeoutExpired:
        raise _too_long(bounds.seconds) from None
    finally:
        child.kill()
        child.wait()
    if code in (-signal.SIGXCPU, -signal.SIGKILL):
        raise _too_long(bounds.processor)
    if code != 0:
        raise BrokeDown("This file breaks the program that reads it: it is damaged, or made to do harm. Paste the article’s text instead.")


def _too_long(seconds: float) -> TookTooLong:
    return TookTooLong(
        f"Reading this file takes longer than {seconds:g} seconds, which no article does. Hand in the article alone, or paste its text."
    )


# --- the answer ------------------------------------------------------------------------------------------------


def _heard(answer: IO[bytes], bounds: Bounds) -> Reading:
    """The reading in an answer; raises the refusal in it."""
    kind = answer.readline(100).strip()
    said = answer.read(bounds.answer)
    try:
        if kind == b"refused":
            name, sentence = json.loads(said)
            refusal: UnreadableText = _REFUSALS[name](str(sentence))
        else:
            reading = _Loader(io.BytesIO(said)).load()
            if isinstance(reading, Reading):
                return reading
            refusal = _unheard()
    except Exception as why:  # whatever an answer cut short, or forged, makes json and pickle raise
        raise _unheard() from why
    raise refusal


def _unheard() -> BrokeDown:
    return BrokeDown("This file could not be read: the program that reads it gave no answer. Paste the article’s text instead.")


class _Loader(pickle.Unpickler):
    """Makes values of the vocabulary, dates and numbers, and refuses everything else (Python's manual, "Restricting Globals")."""

    def find_class(self, module: str, name: str) -> object:
        """The class of a value that may be made."""
        word = vars(vocabulary).get(name)
        if module.startswith("factcheck.vocabulary.") and isinstance(word, type) and word.__module__ == module:
            return word
        if name in _MADE.get(module, ()):
            return super().find_class(module, name)
        raise pickle.UnpicklingError(f"no part of a reading: {module}.{name}")
