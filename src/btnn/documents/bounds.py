"""How much is taken: of one file, of one form, of one case. An installation may choose otherwise in its settings."""

from __future__ import annotations

from django.conf import settings

MEGABYTE = 1024 * 1024


def file_size() -> int:
    """The most bytes of one file."""
    return int(settings.PAPER_FILE_SIZE)


def case_size() -> int:
    """The most bytes of all papers of one case."""
    return int(settings.PAPER_CASE_SIZE)


def files_at_once() -> int:
    """The most files in one form."""
    return int(settings.DATA_UPLOAD_MAX_NUMBER_FILES)


def told(size: int) -> str:
    """A size as people read it: “2,4 MB”, “310 KB”."""
    if size < MEGABYTE:
        return f"{max(1, round(size / 1024))} KB"
    return f"{size / MEGABYTE:.1f} MB".replace(".", ",").replace(",0 MB", " MB")
