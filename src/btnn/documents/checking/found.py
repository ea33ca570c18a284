"""What the check of a file found."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Found:
    """The clean name, the media type that the content has, its pages where it has pages."""

    name: str
    media_type: str
    pages: int | None = None
