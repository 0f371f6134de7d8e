"""A site to measure: a fresh database, and the production server and worker on it."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from time import monotonic

ROOT = Path(__file__).resolve().parent.parent.parent
"""Where the site's code is."""


@dataclass(frozen=True, slots=True)
class Site:
    """A running site. ``started_in`` is the seconds from command to first answer."""

    host: str
    port: int
    pid: int
    started_in: float

    def memory(self) -> float:
        """Resident memory of all its processes, in MB (10⁶ bytes; pages they share are counted in each)."""
        return sum(resident(pid) for pid in _tree(self.pid)) / 1e6

    def kill(self) -> None:
        """End all its processes with SIGKILL: nothing that they had to do still gets done."""
        for pid in _tree(self.pid):
            os.kill(pid, signal.SIGKILL)


@contextmanager
def running(root: Path) -> Iterator[Site]:
    """Start ``manage.py serve`` with this process's environment; stop it at the end."""
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = int(probe.getsockname()[1])
    begun = monotonic()
    command = [sys.executable, "manage.py", "serve", "--port", str(port)]
    with subprocess.Popen(command, cwd=root, env=os.environ.copy(), stdout=subprocess.PIPE, text=True) as process:
        try:
            line = process.stdout.readline() if process.stdout else ""
            if "Factcheck is at" not in line:
                raise RuntimeError("the site did not start: see its words above")
            yield Site("127.0.0.1", port, process.pid, monotonic() - begun)
        finally:
            process.send_signal(signal.SIGTERM)


def _tree(pid: int) -> list[int]:
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    return [pid, *(descendant for child in children for descendant in _tree(int(child)))]


def resident(pid: int) -> int:
    """Bytes of memory that a process has in hand."""
    return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * os.sysconf("SC_PAGESIZE")


def processor(pid: int) -> float:
    """Seconds of processor time that a process has used."""
    user, system = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[11:13]
    return (int(user) + int(system)) / os.sysconf("SC_CLK_TCK")
