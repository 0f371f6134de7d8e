from __future__ import annotations

import signal
import subprocess
import sys
from collections.abc import Iterator

import pytest

from factcheck.supervisor import Plan, Program

# os.write, since a signal that comes while print() writes would find its buffer locked.
SAY_AND_WAIT = r"import os, signal; os.write(1, b'ready %d\n' % os.getpid()); signal.pause()"
STUBBORN = f"import signal; signal.signal(signal.SIGTERM, signal.SIG_IGN); {SAY_AND_WAIT}"
SAY_GOODBYE = rf"import os, signal; signal.signal(signal.SIGTERM, lambda *_: os.write(1, b'goodbye\n')); {SAY_AND_WAIT}"
END_ON_REQUEST = "import sys; sys.stdin.readline(); sys.exit(int(sys.argv[1]))"


def program(name: str, code: str, *arguments: str) -> Program:
    return Program(name, (sys.executable, "-c", code, *arguments))


class Supervised:
    """A supervisor in a process of its own, whose programs have said that they run."""

    def __init__(self, *programs: Program) -> None:
        plan = Plan(programs, "", 0, "announced")
        self.process = subprocess.Popen(
            plan.command_line(), stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )

    def hear(self, count: int) -> list[str]:
        assert self.process.stdout is not None
        return sorted(self.process.stdout.readline().strip() for _ in range(count))

    def end(self, line: str = "") -> tuple[int, str]:
        """Its code and what it said on standard error, once its pipes are closed by it *and* all that it started."""
        _, errors = self.process.communicate(line, timeout=60)
        return self.process.returncode, errors


@pytest.fixture
def supervised() -> Iterator[list[Supervised]]:
    """Whatever a failing test leaves running is stopped."""
    started: list[Supervised] = []
    yield started
    for each in started:
        each.process.kill()
        each.process.communicate()


def test_plan_survives_its_command_line() -> None:
    plan = Plan((Program("web server", ("a", "b c"), signal.SIGINT), Program("worker", ("d",))), "127.0.0.1", 8000, "Here — now.")
    assert Plan.parse(plan.command_line()[-1]) == plan


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_supervisor_stops_all_and_says_all_went_well_when_asked_to_stop(number: int, supervised: list[Supervised]) -> None:
    run = Supervised(program("one", SAY_AND_WAIT), program("two", SAY_AND_WAIT))
    supervised.append(run)
    assert [line.split()[0] for line in run.hear(3)] == ["announced", "ready", "ready"]
    run.process.send_signal(number)
    assert run.end() == (0, "")


@pytest.mark.parametrize(("code", "expected"), [("3", 3), ("0", 1)])
def test_supervisor_stops_the_others_and_fails_when_one_ends_by_itself(code: str, expected: int, supervised: list[Supervised]) -> None:
    run = Supervised(program("worker", END_ON_REQUEST, code), program("web server", SAY_AND_WAIT))
    supervised.append(run)
    run.hear(2)
    assert run.end("end\n") == (expected, f"The worker ended by itself (code {code}); stopping.\n")


def test_supervisor_kills_a_program_that_will_not_finish_at_the_second_request(supervised: list[Supervised]) -> None:
    run = Supervised(program("stubborn", STUBBORN), program("polite", SAY_GOODBYE))
    supervised.append(run)
    run.hear(3)
    run.process.send_signal(signal.SIGINT)
    assert run.hear(1) == ["goodbye"]  # the first request has been passed on
    run.process.send_signal(signal.SIGTERM)
    assert run.end() == (0, "")


def test_supervisor_stops_what_a_program_started(supervised: list[Supervised]) -> None:
    parent = "import subprocess, sys; subprocess.run([sys.executable, '-c', sys.argv[1]])"
    run = Supervised(program("parent", parent, STUBBORN))
    supervised.append(run)
    run.hear(2)
    run.process.send_signal(signal.SIGTERM)
    assert run.end()[0] == 0
