from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.core.management import CommandError, call_command

from articles.models import Article, Capture, User
from articles.services.captures import add_capture
from articles.services.sources import add_source
from factcheck.vocabulary import SourceKind


@pytest.fixture
def kept(article: Article, checker: User) -> Capture:
    """A capture of an open source; there is one of a confidential source beside it."""
    secret = add_source(
        article, actor=checker, name="Ibu Belimbing", kind=SourceKind.INTERVIEW, url="https://belimbing.example/", confidential=True
    )
    add_capture(secret, actor=checker, data="Kata Belimbing.")
    gazette = add_source(article, actor=checker, name="City gazette", kind=SourceKind.DOCUMENT)
    return add_capture(gazette, actor=checker, data="The parade was on 27 February.")


def run(**options: Any) -> str:
    out = io.StringIO()
    call_command("verify_captures", stdout=out, **options)
    return out.getvalue()


def fails(**options: Any) -> str:
    """What it says before it ends with exit status 1."""
    out = io.StringIO()
    with pytest.raises(CommandError) as failed:
        call_command("verify_captures", stdout=out, **options)
    assert failed.value.returncode == 1
    return out.getvalue() + str(failed.value)


def put(capture: Capture, content: bytes) -> None:
    """Other bytes in the place of a capture's."""
    name = str(capture.file.name)
    default_storage.delete(name)
    if content:
        default_storage.save(name, ContentFile(content))


def exported(kept: Capture, folder: Path) -> tuple[Path, Path]:
    """The manifest, and the files it tells of, in a folder of their own."""
    manifest, files = folder / "manifest.jsonl", folder / "files"
    run(manifest=manifest)
    files.mkdir()
    for capture in Capture.objects.all():
        with default_storage.open(str(capture.file.name)) as file:
            (files / capture.sha256).write_bytes(file.read())
    return manifest, files


def test_verify_captures_proves_every_file(kept: Capture) -> None:
    assert run() == "The captures hold: 2 files, each with its hash.\n"


def test_verify_captures_names_what_was_changed_and_what_is_missing_by_key_and_hash(kept: Capture) -> None:
    put(kept, b"The parade was on 28 February.")
    told = fails()
    assert f"capture {kept.pk}, {kept.sha256}: its file was changed: it has the hash" in told
    assert "1 of 2 captures do not hold." in told
    put(kept, b"")
    assert f"capture {kept.pk}, {kept.sha256}: its file is missing" in fails()


def test_manifest_tells_an_open_capture_and_of_a_confidential_one_its_hash(kept: Capture, tmp_path: Path) -> None:
    manifest, _files = exported(kept, tmp_path)
    head, secret, mine, last = map(json.loads, manifest.read_text().splitlines())
    assert (head["manifest"], last["captures"]) == ("factcheck captures 1", 2)
    assert (mine["sha256"], mine["size"], mine["media_type"], mine["source"]) == (kept.sha256, 30, "text/plain", kept.source_id)
    assert set(secret) == {"capture", "sha256", "confidential"}
    assert "elimbing" not in manifest.read_text()
    assert not (tmp_path / "manifest.jsonl.part").exists()


def test_folder_is_proved_against_a_manifest_without_a_database(kept: Capture, tmp_path: Path) -> None:
    manifest, files = exported(kept, tmp_path)
    environment = {**os.environ, "DATABASE_URL": "postgres://nobody@127.0.0.1:9/nowhere", "FACTCHECK_DATA_DIR": str(tmp_path / "data")}
    command = [sys.executable, "manage.py", "verify_captures", "--against", str(manifest), "--folder", str(files)]
    proved = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert (proved.returncode, proved.stdout) == (0, "The captures hold: 2 files, each with its hash.\n")
    (files / kept.sha256).write_bytes(b"something else")
    spoiled = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert spoiled.returncode == 1
    assert "its file was changed" in spoiled.stdout


def test_file_that_is_not_in_the_folder_is_missing(kept: Capture, tmp_path: Path) -> None:
    manifest, files = exported(kept, tmp_path)
    (files / kept.sha256).unlink()
    assert "its file is missing" in fails(against=manifest, folder=files)


@pytest.mark.parametrize(
    ("change", "why"),
    [
        (lambda lines: lines[:-1], "breaks off"),
        (lambda lines: [lines[0], *lines[2:]], "was changed"),
        (lambda lines: [line.replace('"size": 30', '"size": 31') for line in lines], "was changed"),
        (lambda lines: [*lines, lines[1]], "goes on"),
        (lambda lines: lines[1:], "no manifest"),
        (lambda lines: ["not json\n", *lines], "no JSON"),
        (lambda lines: [lines[0], '{"sha256": "../../etc/passwd"}\n', *lines[1:]], "none of a manifest"),
        (lambda lines: [lines[0], '{"capture": 3}\n', *lines[1:]], "none of a manifest"),
        (lambda _lines: [], "breaks off"),
    ],
)
def test_manifest_that_was_tampered_with_is_refused(
    kept: Capture, tmp_path: Path, change: Callable[[list[str]], list[str]], why: str
) -> None:
    manifest, files = exported(kept, tmp_path)
    manifest.write_text("".join(change(manifest.read_text().splitlines(keepends=True))))
    assert why in fails(against=manifest, folder=files)


def test_manifest_that_cannot_be_read_or_written_is_told(kept: Capture, tmp_path: Path) -> None:
    assert "cannot be read" in fails(against=tmp_path / "nowhere", folder=tmp_path)
    assert "cannot be written" in fails(manifest=tmp_path / "no" / "such" / "folder")
    assert "--folder goes with --against" in fails(folder=tmp_path)
