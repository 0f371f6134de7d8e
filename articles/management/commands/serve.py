"""``manage.py serve``: bring the database up to date, then run the web server and the worker until Ctrl-C."""

from __future__ import annotations

import os
import signal
import socket
import sys
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError, CommandParser

from factcheck.supervisor import Plan, Program

TAKEN_IN = 4
"""How many times the largest request the web server takes in, so that a person who sends too much is told in the desk's own words.
Waitress ends what is larger as its headers come, with a bare line of its own."""

KEEP_RESULTS_DAYS = 7
"""How long a page that was fetched waits for whoever asked for it."""


class Command(BaseCommand):
    help = "Bring the database up to date, then run the web server and the worker until Ctrl-C."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--host", default=os.environ.get("HOST", "127.0.0.1"), help="address to listen on (default: HOST or %(default)s)"
        )
        parser.add_argument("--port", type=int, default=os.environ.get("PORT", "8000"), help="port (default: PORT or 8000)")
        parser.add_argument("--demo", action="store_true", help="load the demo if the database is empty")
        parser.add_argument("--only", choices=["web", "worker"], help="run one of the two, on a host of its own")

    def handle(self, *, host: str, port: int, demo: bool, only: str | None, **_options: Any) -> None:
        if only != "worker":
            _require_free(host, port)
        call_command("migrate", verbosity=0)
        call_command("collectstatic", interactive=False, verbosity=0)
        if only != "web":
            call_command("prune_db_task_results", queue_name="*", min_age_days=KEEP_RESULTS_DAYS, verbosity=0)
        if demo:
            call_command("load_demo", if_empty=True)
        address = f"http://{_reached_at(host)}:{port}"
        os.environ.setdefault("FACTCHECK_PUBLIC_URL", address)
        if only == "worker":
            plan = Plan((_worker(),), host, 0, "The worker runs. Ctrl-C stops it.")
        else:
            programs = (_web(host, port),) if only == "web" else (_web(host, port), _worker())
            plan = Plan(programs, _reached_at(host), port, f"Factcheck is at {address}/ — Ctrl-C stops it.", _site_name())
        self.stdout.flush()
        os.chdir(settings.BASE_DIR)
        os.execv(sys.executable, plan.command_line())  # noqa: S606  # no shell is wanted


def _reached_at(host: str) -> str:
    """Where this machine finds what listens on ``host``."""
    return "127.0.0.1" if host == "0.0.0.0" else host  # noqa: S104  # compared, not bound


def _site_name() -> str:
    """A host name that this site answers to."""
    first = next(iter(settings.ALLOWED_HOSTS), "localhost")
    return "localhost" if first == "*" else first.removeprefix(".")


def _require_free(host: str, port: int) -> None:
    try:
        with socket.create_server((host, port)):
            return
    except OSError as refusal:
        raise CommandError(
            f"Cannot listen on {host}:{port}: {os.strerror(refusal.errno or 0)}. Choose another port: PORT=8001 make run"
        ) from refusal


def _web(host: str, port: int) -> Program:
    """Waitress: it takes a request in whole before a thread sees it, so that slow clients hold up nobody."""
    options = {
        "host": host,
        "port": port,
        "threads": settings.WEB_THREADS,
        "connection-limit": 500,
        "max-request-body-size": TAKEN_IN * settings.MAX_BODY_BYTES,
        "ident": "",
    }
    if settings.BEHIND_TLS:
        options["trusted-proxy"] = settings.TRUSTED_PROXY
        options["trusted-proxy-headers"] = "x-forwarded-for x-forwarded-proto x-forwarded-host"
    command = [sys.executable, "-m", "waitress", "--asyncore-use-poll", *(f"--{name}={value}" for name, value in options.items())]
    return Program("web server", (*command, "factcheck.wsgi:application"), signal.SIGINT)


def _worker() -> Program:
    """Without the checks, which load every page of the site (30 MB) and were made when this command started."""
    return Program("worker", (sys.executable, "manage.py", "db_worker", "--queue-name=*", "--no-startup-delay", "--skip-checks"))
