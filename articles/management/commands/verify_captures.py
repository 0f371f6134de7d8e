"""``manage.py verify_captures``: prove the file of every capture against its hash, write the manifest, or prove a folder against one."""

from __future__ import annotations

import hashlib
import os
from argparse import ArgumentParser
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import IO, Any

from django.conf import settings
from django.core.files.storage import default_storage
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from articles.queries.manifest import BrokenManifest, all_captures, manifest_lines, read_manifest

_CHUNK = 1024 * 1024


class Command(BaseCommand):
    """Proves captures: with the database, or offline with nothing but a manifest and the files."""

    help = "Hash the file of every capture anew and name those that are missing or changed (exit status 1)."
    requires_system_checks = ()
    requires_migrations_checks = False

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--manifest", type=Path, metavar="FILE", help="write the manifest of all captures to FILE, in lines of JSON")
        parser.add_argument(
            "--against", type=Path, metavar="FILE", help="prove the files of a folder against a manifest, without a database"
        )
        parser.add_argument(
            "--folder", type=Path, help="with --against: where the files lie, each named by its SHA-256; the site’s, if none"
        )

    def handle(self, *_args: Any, **options: Any) -> None:
        if options["folder"] and not options["against"]:
            raise CommandError("--folder goes with --against.")
        if options["against"]:
            folder = options["folder"] or Path(settings.MEDIA_ROOT) / "captures"
            self._prove(_in_folder(self._read(options["against"]), folder))
            return
        if options["manifest"]:
            self._write(options["manifest"])
        self._prove(_in_store())

    def _prove(self, found: Iterable[tuple[str, str]]) -> None:
        proved = wrong = 0
        for capture, trouble in found:
            proved += 1
            if trouble:
                wrong += 1
                self.stdout.write(f"{capture}: {trouble}")
        if wrong:
            raise CommandError(f"{wrong} of {proved} captures do not hold.")
        self.stdout.write(f"The captures hold: {proved} files, each with its hash.")

    def _read(self, file: Path) -> list[Mapping[str, Any]]:
        try:
            with file.open(encoding="utf-8", newline="") as lines:
                return read_manifest(lines)
        except (OSError, UnicodeDecodeError) as why:
            raise CommandError(f"{file} cannot be read: {why}") from why
        except BrokenManifest as why:
            raise CommandError(str(why)) from why

    def _write(self, file: Path) -> None:
        """Whole or not at all: it takes the place of FILE once it is on the disk."""
        part = file.with_name(f"{file.name}.part")
        try:
            with part.open("w", encoding="utf-8", newline="") as out:
                out.writelines(manifest_lines(all_captures().iterator(), made_at=timezone.now(), of="every source"))
                out.flush()
                os.fsync(out.fileno())
            part.replace(file)
        except OSError as why:
            with suppress(OSError):
                part.unlink()
            raise CommandError(f"{file} cannot be written: {why}") from why
        self.stdout.write(f"The manifest is in {file}.")


def _in_store() -> Iterator[tuple[str, str]]:
    """Every capture by its key, and what is wrong with its file."""
    for capture in all_captures().iterator():
        name = f"capture {capture.pk}, {capture.sha256}"
        try:
            with default_storage.open(str(capture.file.name)) as file:
                yield name, _trouble(file, capture.sha256, capture.size)
        except OSError:
            yield name, "its file is missing"


def _in_folder(entries: Iterable[Mapping[str, Any]], folder: Path) -> Iterator[tuple[str, str]]:
    for entry in entries:
        name = f"capture {entry.get('capture')}, {entry.get('sha256')}"
        try:
            with (folder / str(entry["sha256"])).open("rb") as file:
                yield name, _trouble(file, entry["sha256"], entry.get("size"))
        except OSError:
            yield name, "its file is missing"


def _trouble(file: IO[bytes], sha256: str, size: int | None) -> str:
    """What is wrong with a file; nothing where it has its hash, and its size where that is told."""
    proof, read = hashlib.sha256(), 0
    while chunk := file.read(_CHUNK):
        proof.update(chunk)
        read += len(chunk)
    if proof.hexdigest() != sha256:
        return f"its file was changed: it has the hash {proof.hexdigest()}"
    return "" if size in (None, read) else f"its file has {read} bytes and should have {size}"
