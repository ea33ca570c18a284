"""The store on disk: one file for each content, named by its SHA-256, in folders of its first letters.

Content is written beside, made durable, then given its name: a name is there whole or not at all. Files are readable by
their owner only and never executable. The same content is kept once, however many papers have it.
"""

from __future__ import annotations

import fcntl
import hashlib
import os
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings

PIECE = 256 * 1024


@dataclass(frozen=True, slots=True)
class Stored:
    """A content in the store."""

    sha256: str
    size: int


def root() -> Path:
    """The folder of the store; made on first use, closed to others."""
    return _folder(Path(settings.MEDIA_ROOT))


def arriving() -> Path:
    """Where uploads lie until they are checked."""
    return _folder(root() / "arriving")


def path_of(sha256: str) -> Path:
    """Where the content of that hash lies, whether it is there or not."""
    return Path(settings.MEDIA_ROOT) / sha256[:2] / sha256[2:4] / sha256


def preview_path(sha256: str) -> Path:
    """Where the small picture of that content lies once it is drawn."""
    return Path(settings.MEDIA_ROOT) / "previews" / sha256[:2] / f"{sha256}.jpg"


def put(pieces: Iterable[bytes]) -> Stored:
    """Keep a content; done when it is durable. What lay there under its name is replaced by what it ought to be."""
    digest, size = hashlib.sha256(), 0
    handle, name = tempfile.mkstemp(dir=arriving())  # 0600
    try:
        with os.fdopen(handle, "wb") as fresh:
            for piece in pieces:
                digest.update(piece)
                size += len(piece)
                fresh.write(piece)
            fresh.flush()
            os.fsync(fresh.fileno())
        place = path_of(digest.hexdigest())
        with guarded():
            _give_name(Path(name), place)
    except BaseException:
        with suppress(FileNotFoundError):
            Path(name).unlink()
        raise
    return Stored(digest.hexdigest(), size)


def put_preview(sha256: str, content: bytes) -> Path:
    """Keep the small picture of a content."""
    place = preview_path(sha256)
    handle, name = tempfile.mkstemp(dir=arriving())
    with os.fdopen(handle, "wb") as fresh:
        fresh.write(content)
    _give_name(Path(name), place)
    return place


def pieces(path: Path) -> Iterator[bytes]:
    """A file piece by piece."""
    with path.open("rb") as file:
        while piece := file.read(PIECE):
            yield piece


def hash_of(path: Path) -> str:
    """The hash that the content has now."""
    digest = hashlib.sha256()
    for piece in pieces(path):
        digest.update(piece)
    return digest.hexdigest()


@contextmanager
def guarded() -> Iterator[None]:
    """Nobody else gives or takes a name meanwhile: what is swept away was not taken up again just now."""
    with (root() / ".lock").open("a") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _give_name(fresh: Path, place: Path) -> None:
    _folder(place.parent)
    fresh.replace(place)
    folder = os.open(place.parent, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)


def _folder(path: Path) -> Path:
    path.mkdir(mode=0o700, parents=True, exist_ok=True)
    return path
