"""Several programs run as one: started together, stopped together.

``manage.py serve`` replaces itself by this module, so that the process that only watches holds no Django (11 MB instead of 60).
Each program leads a process group of its own: what it started is stopped with it, and a Ctrl-C on the terminal reaches the
supervisor alone, which passes it on.
"""

from __future__ import annotations

import ctypes
import json
import os
import select
import signal
import socket
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from time import monotonic

GRACE = 10.0
"""Seconds that a program has to finish what it is doing before it is killed."""


@dataclass(frozen=True, slots=True)
class Program:
    """One program: what it is called, its command line, and the signal that it takes as a request to finish."""

    name: str
    command: tuple[str, ...]
    stop_signal: int = signal.SIGTERM


@dataclass(frozen=True, slots=True)
class Plan:
    """What to run, and the ``announcement`` to print once ``host``:``port`` answers for the site ``name``. Port 0: print it at once."""

    programs: tuple[Program, ...]
    host: str
    port: int
    announcement: str
    name: str = "localhost"

    def command_line(self) -> list[str]:
        """The command that carries this plan out."""
        return [sys.executable, "-m", "factcheck.supervisor", json.dumps(asdict(self))]

    @classmethod
    def parse(cls, text: str) -> Plan:
        """The plan of a :meth:`command_line`."""
        plan = json.loads(text)
        programs = tuple(Program(each["name"], tuple(each["command"]), each["stop_signal"]) for each in plan["programs"])
        return cls(programs, plan["host"], plan["port"], plan["announcement"], plan["name"])


class Bell:
    """Wakes a waiting ``select`` when a signal arrives, and tells which."""

    def __init__(self) -> None:
        self.reader, writer = os.pipe()
        os.set_blocking(self.reader, False)
        os.set_blocking(writer, False)
        signal.set_wakeup_fd(writer)
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGCHLD):
            signal.signal(number, lambda _number, _frame: None)

    def wait(self, seconds: float | None) -> set[int]:
        """The signals that came; empty when ``seconds`` passed first."""
        ready, _, _ = select.select([self.reader], [], [], seconds)
        return set(os.read(self.reader, 4096)) if ready else set()


ASKED_TO_STOP = {int(signal.SIGINT), int(signal.SIGTERM), int(signal.SIGHUP)}


def supervise(plan: Plan) -> int:
    """Run ``plan`` until it is asked to stop (0) or one of its programs ends by itself (that program's code, never 0)."""
    bell = Bell()
    running = {program: _start(program) for program in plan.programs}
    announced = False
    while True:
        if not announced and (plan.port == 0 or _answers(plan)):
            sys.stdout.write(plan.announcement + "\n")
            sys.stdout.flush()
            announced = True
        signals = bell.wait(None if announced else 0.1)
        if signals & ASKED_TO_STOP:
            _stop(running, bell)
            return 0
        for program, process in running.items():
            if process.poll() is not None:
                sys.stderr.write(f"The {program.name} ended by itself (code {process.returncode}); stopping.\n")
                _stop(running, bell)
                return abs(process.returncode) or 1


def _start(program: Program) -> subprocess.Popen[bytes]:
    return subprocess.Popen(  # noqa: S603  # the command is put together by manage.py serve, from this installation's own paths
        program.command,
        process_group=0,
        preexec_fn=_die_with_parent,  # noqa: PLW1509  # this process has one thread
    )


def _die_with_parent() -> None:
    """Linux ends the program even if the supervisor itself is killed outright (prctl(2), PR_SET_PDEATHSIG)."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(1, int(signal.SIGTERM))


def _answers(plan: Plan) -> bool:
    """Whether something speaks HTTP there. The question also makes the web server load its pages before a person waits for them."""
    try:
        with socket.create_connection((plan.host, plan.port), timeout=30) as connection:
            connection.sendall(f"GET / HTTP/1.0\r\nHost: {plan.name}\r\n\r\n".encode())
            return connection.recv(5) == b"HTTP/"
    except OSError:
        return False


def _stop(running: dict[Program, subprocess.Popen[bytes]], bell: Bell) -> None:
    """Ask all to finish; kill what has not after :data:`GRACE` seconds, or at a second request; then whatever they left."""
    for program, process in running.items():
        _signal_group(process, program.stop_signal)
    deadline = monotonic() + GRACE
    while any(process.poll() is None for process in running.values()) and (left := deadline - monotonic()) > 0:
        if bell.wait(left) & ASKED_TO_STOP:
            break
    for process in running.values():
        _signal_group(process, signal.SIGKILL)
        process.wait()


def _signal_group(process: subprocess.Popen[bytes], number: int) -> None:
    try:
        os.killpg(process.pid, number)
    except ProcessLookupError:
        return


def run(arguments: Sequence[str]) -> int:
    """The command line: one argument, the plan."""
    return supervise(Plan.parse(arguments[0]))


if __name__ == "__main__":
    sys.exit(run(sys.argv[1:]))
