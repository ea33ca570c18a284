"""Files on their way in: to disk piece by piece, each no longer than it may be, none from strangers."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.core.files.uploadhandler import FileUploadHandler, SkipFile

from . import bounds, store

# What a session holds whose files are taken in: who signed in, a request being written on the public side, cases of
# which the person proved to be somebody.
LETS_IN = ("_auth_user_id", "claim_draft", "tracking")


class Arriving(UploadedFile):
    """A file that lies in the store's waiting room until it is closed. Its size is that of all that was sent, even
    where the content was too large and thrown away."""

    @property
    def place(self) -> Path:
        """Where it lies."""
        return Path(str(self.file.name))  # type: ignore[union-attr]


class PaperUploadHandler(FileUploadHandler):
    """Takes every file to disk. What comes after the bound is read and forgotten, so that the person gets the page
    with a sentence and not a broken connection; the memory needed is one piece."""

    chunk_size = store.PIECE

    def new_file(self, *args: Any, **options: Any) -> None:
        super().new_file(*args, **options)
        # Asked before the token of the form is, which reads the body: what strangers send is not written anywhere.
        session = getattr(self.request, "session", None)
        if session is None or not any(session.get(held) for held in LETS_IN):
            raise SkipFile
        self.taken = Arriving(
            tempfile.NamedTemporaryFile(dir=store.arriving(), prefix="upload-"),  # noqa: SIM115 (closed with the request)
            self.file_name,
            self.content_type,
            0,
            self.charset,
        )
        self.written = 0

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:
        self.written += len(raw_data)
        if self.written > bounds.file_size():
            self.taken.file.truncate(0)  # type: ignore[union-attr]
            return
        self.taken.write(raw_data)

    def file_complete(self, file_size: int) -> UploadedFile:
        self.taken.seek(0)
        self.taken.size = file_size
        return self.taken

    def upload_interrupted(self) -> None:
        taken = getattr(self, "taken", None)
        if taken is not None:
            taken.close()
