"""Small pictures of papers: drawn once, kept by the hash of the content."""

from __future__ import annotations

import logging
from pathlib import Path

from btnn.cases.errors import Invalid

from . import store
from .checking.pdf import first_page
from .checking.pictures import thumbnail
from .models import Paper

SIZE = (360, 480)
FORMS = {"image/jpeg": "JPEG", "image/png": "PNG"}

log = logging.getLogger(__name__)


def picture_of(paper: Paper) -> Path | None:
    """Where the picture lies; None for a kind without one, or when the content is not there or can't be drawn."""
    drawn, content = store.preview_path(paper.sha256), store.path_of(paper.sha256)
    if drawn.is_file():
        return drawn
    if not content.is_file():
        return None
    try:
        if paper.media_type == "application/pdf":
            return store.put_preview(paper.sha256, first_page(content, SIZE))
        if paper.media_type in FORMS:
            return store.put_preview(paper.sha256, thumbnail(content, FORMS[paper.media_type], SIZE))
    except Invalid:
        log.warning("no picture of paper %s", paper.pk)
    return None
