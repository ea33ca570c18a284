"""Files on disk that no paper has, and papers whose file is not what it was.

sweep(now, kept)  remove what was stored and never used, and uploads that broke off
broken_files(...) what `btnn audit verify` has to say of the files
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import datetime, timedelta
from pathlib import Path

from django.db.models import QuerySet

from . import store
from .handing import GOOD_FOR
from .models import Paper

# Longer than a token is good for: what a form still hands on is not taken away under it.
YOUNG = timedelta(seconds=2 * GOOD_FOR)


def sweep(now: datetime, kept: Collection[str] = frozenset()) -> int:
    """Remove files that no paper has and that are older than a day; `kept` are hashes of files that somebody else still
    needs. Out: how many. Run by the owner of the tables, who sees the papers of all cases."""
    oldest = (now - YOUNG).timestamp()
    removed = 0
    for path in _old(store.arriving().glob("*"), oldest):
        path.unlink(missing_ok=True)
        removed += 1
    for path in _old(store.root().glob("[0-9a-f][0-9a-f]/[0-9a-f][0-9a-f]/*"), oldest):
        if path.name in kept or Paper.objects.filter(sha256=path.name).exists():
            continue
        with store.guarded():  # taken up again just now?
            if path.stat().st_mtime >= oldest:
                continue
            path.unlink()
        store.preview_path(path.name).unlink(missing_ok=True)
        removed += 1
    return removed


def broken_files(code: str | None = None) -> Iterator[str]:
    """A sentence for each paper whose file is missing or changed, of all cases or of one; each file is read once."""
    rows: QuerySet[Paper] = Paper.objects.select_related("case").order_by("sha256", "pk")
    if code is not None:
        rows = rows.filter(case__code=code)
    looked_at, problem = "", ""
    for row in rows.iterator(chunk_size=2000):
        if row.sha256 != looked_at:
            looked_at, problem = row.sha256, _problem(row)
        if problem:
            yield f"{row.case.code}, giấy tờ số {row.pk}: {problem}"


def _problem(row: Paper) -> str:
    path = store.path_of(row.sha256)
    if not path.is_file():
        return "tệp đã mất"
    if store.hash_of(path) != row.sha256:
        return "tệp không khớp với mã băm: nội dung đã bị sửa"
    return ""


def _old(paths: Iterator[Path], oldest: float) -> Iterator[Path]:
    for path in paths:
        if path.is_file() and path.stat().st_mtime < oldest:
            yield path
