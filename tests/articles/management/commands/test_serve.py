from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
from pathlib import Path
from urllib.request import urlopen

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command


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
        env={**environment, "FACTCHECK_DATA_DIR": str(tmp_path)},
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == f"Factcheck is at http://127.0.0.1:{port}/ — Ctrl-C stops it.\n"
        with urlopen(f"http://127.0.0.1:{port}/accounts/login/") as page:
            assert page.status == 200
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=60) == 0
    assert (tmp_path / "secret_key").stat().st_mode & 0o777 == 0o600
    with socket.create_server(("127.0.0.1", port)):
        pass  # nobody is left listening there
