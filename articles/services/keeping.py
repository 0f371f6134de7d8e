"""Bytes on the disk before anything refers to them."""

from __future__ import annotations

import hashlib
import os

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage


def keep(name: str, content: bytes) -> str:
    """Store the bytes under a name that is theirs alone, on the disk before this returns; what lies there already is checked and left."""
    if default_storage.exists(name):
        with default_storage.open(name) as kept:
            if hashlib.sha256(kept.read()).digest() == hashlib.sha256(content).digest():
                _flush(name)
                return name
        default_storage.delete(name)  # cut off by a crash before anything could refer to it
    saved = default_storage.save(name, ContentFile(content))
    if saved != name:  # the same bytes came in twice at once, and the other was first
        default_storage.delete(saved)
    _flush(name)
    return name


def _flush(name: str) -> None:
    """Force a local file and its place in the folder to the disk; a remote store has done so when it answers."""
    try:
        path = default_storage.path(name)
    except NotImplementedError:
        return
    for place in (path, os.path.dirname(path)):  # noqa: PTH120  # storages speak in strings
        handle = os.open(place, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
