"""The content of a paper and its small picture, to who may see the paper and to nobody else.

Never served as a page: its own media type, no guessing, no script, no frame of another page.
"""

from __future__ import annotations

import logging

from django.http import FileResponse, Http404, HttpRequest
from django.views.decorators.http import require_safe

from btnn.cases.errors import NotFound

from .. import picturing, queries, store
from ..models import Paper
from ..queries import PICTURED, Kept

SHUT = "default-src 'none'; sandbox; frame-ancestors 'none'"
# A sandbox would keep the browser's own viewer of PDF from opening; scripts are refused at the door (`checking.pdf`).
VIEWER = "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'"

log = logging.getLogger(__name__)


@require_safe
def content(request: HttpRequest, code: str, number: int) -> FileResponse:
    """The file itself; pictures and PDF open in the browser unless `?tai` asks to save them. Refused: 404."""
    return served(_found(request, code, number).paper, save="tai" in request.GET)


def served(paper: Paper, *, save: bool) -> FileResponse:
    """The answer with the file of a paper that the person may open; `save`: not to be opened in the browser."""
    path = store.path_of(paper.sha256)
    if not path.is_file():
        log.error("content missing: paper %s", paper.pk)
        raise Http404("Tệp này không còn trên máy chủ; hãy báo người quản trị.")
    opens = paper.media_type in PICTURED and not save
    kind = "text/plain; charset=utf-8" if paper.media_type == "text/plain" else paper.media_type
    answer = FileResponse(path.open("rb"), as_attachment=not opens, filename=paper.file_name, content_type=kind)
    return _closed(answer, VIEWER if paper.media_type == "application/pdf" else SHUT)


@require_safe
def picture(request: HttpRequest, code: str, number: int) -> FileResponse:
    """A small picture of the first page. Refused: 404, also where there is none to draw."""
    paper = _found(request, code, number).paper
    path = picturing.picture_of(paper)
    if path is None:
        raise Http404
    return _closed(FileResponse(path.open("rb"), content_type="image/jpeg"), SHUT)


def _found(request: HttpRequest, code: str, number: int) -> Kept:
    try:
        return queries.paper(request.membership, code, number)  # type: ignore[attr-defined]
    except NotFound as missing:
        raise Http404(missing.message) from missing


def _closed(answer: FileResponse, policy: str) -> FileResponse:
    answer.headers["Content-Security-Policy"] = policy
    answer.headers["X-Content-Type-Options"] = "nosniff"
    return answer
