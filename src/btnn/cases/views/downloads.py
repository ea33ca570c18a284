"""Files that a person takes along."""

from __future__ import annotations

from django.http import Http404, HttpResponse

from ..showing.sheets import TYPES, Sheet, written


def download(sheet: Sheet, kind: str, name: str) -> HttpResponse:
    """A table to keep; never shown in place, never kept by a proxy. Refused (404): a kind that there is not."""
    if kind not in TYPES:
        raise Http404("Không có dạng tệp này. Hãy chọn .xlsx hoặc .csv.")
    answer = HttpResponse(written(sheet, kind), content_type=TYPES[kind])
    answer["Content-Disposition"] = f'attachment; filename="{name}.{kind}"'
    answer["Cache-Control"] = "private, no-store"
    return answer
