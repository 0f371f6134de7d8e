from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
from datetime import timedelta
from pathlib import Path
from typing import Any
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command
from django.utils import timezone
from django_tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        return int(server.getsockname()[1])


def test_serve_says_what_to_do_when_the_port_is_taken() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(CommandError, match=f"Cannot listen on 127.0.0.1:{port}: Address already in use. Choose another port"):
            call_command("serve", port=port)


def test_serve_makes_its_database_answers_and_stops_on_ctrl_c(tmp_path: Path) -> None:
    port = free_port()
    environment = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
    with subprocess.Popen(
        [sys.executable, "manage.py", "serve", "--port", str(port)],
        cwd=settings.BASE_DIR,
        env={**environment, "FACTCHECK_DATA_DIR": str(tmp_path), "FACTCHECK_MAX_CAPTURE_BYTES": "100000"},
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == f"Factcheck is at http://127.0.0.1:{port}/ — Ctrl-C stops it.\n"
        with urlopen(f"http://127.0.0.1:{port}/accounts/login/") as page:
            assert page.status == 200
        with pytest.raises(HTTPError) as refused:
            urlopen(f"http://127.0.0.1:{port}/accounts/login/", bytes(1_500_000))
        assert refused.value.code == 413
        assert "What was sent has 1.5 MB; a file can have 0.1 MB." in refused.value.read().decode()
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=60) == 0
    assert (tmp_path / "secret_key").stat().st_mode & 0o777 == 0o600
    with socket.create_server(("127.0.0.1", port)):
        pass  # nobody is left listening there


@pytest.mark.django_db
@pytest.mark.parametrize(("only", "left"), [("worker", [6]), ("web", [6, 8])])
def test_serve_clears_away_old_results_where_the_worker_starts(only: str, left: list[int], monkeypatch: pytest.MonkeyPatch) -> None:
    now = timezone.now()
    for days in (6, 8):
        DBTaskResult.objects.create(
            task_path="articles.tasks.fetch_page",
            args_kwargs={"args": [], "kwargs": {}},
            backend_name="default",
            status=TaskResultStatus.SUCCESSFUL,
            priority=days,
            finished_at=now - timedelta(days=days),
        )

    def one_command(name: str, **options: Any) -> None:
        if name == "prune_db_task_results":
            call_command(name, **options)

    monkeypatch.setenv("FACTCHECK_PUBLIC_URL", "http://desk.example")
    monkeypatch.setattr("articles.management.commands.serve.call_command", one_command)
    monkeypatch.setattr("os.execv", lambda *_command: None)
    monkeypatch.setattr("os.chdir", lambda _place: None)
    call_command("serve", only=only, port=free_port())
    assert sorted(DBTaskResult.objects.values_list("priority", flat=True)) == left
