"""Open data: the catalogue as JSON and as CSV, the same fields as `btnn catalogue export`."""

from __future__ import annotations

import json
from hashlib import sha256

from django.http import HttpRequest, HttpResponse
from django.utils.cache import get_conditional_response, patch_cache_control
from django.utils.translation import override
from django.views.decorators.http import require_safe

from btnn.law.errors import Refused
from btnn.law.limits import parse_day
from btnn.web.clock import today

from ..exporting import catalogue
from ..sheet import sheet

HOUR = 3600


@require_safe
def as_json(request: HttpRequest) -> HttpResponse:
    """Everything; `?ngay=YYYY-MM-DD` what was in force then, `?noi=` what that body published. Answers: 200, 304;
    400 a day that is none."""
    return _answer(request, "json")


@require_safe
def as_csv(request: HttpRequest) -> HttpResponse:
    """The same, a row for each time limit of each version."""
    return _answer(request, "csv")


def _answer(request: HttpRequest, form: str) -> HttpResponse:
    told = request.GET.get("ngay", "")
    try:
        as_of = parse_day(told) if told else None
    except Refused as refused:
        return HttpResponse(str(refused), status=400, content_type="text/plain; charset=utf-8")
    with override("vi"):  # data do not change with the reader's language
        data = catalogue(as_of=as_of, today=today(), issuer=request.GET.get("noi", "")[:100])
        text = json.dumps(data, ensure_ascii=False, indent=1) if form == "json" else sheet(data)
    content = text.encode()
    kinds = {"json": "application/json", "csv": "text/csv; charset=utf-8"}
    answer = HttpResponse(content, content_type=kinds[form])
    answer["Content-Disposition"] = f'inline; filename="thu-tuc-boi-thuong-nha-nuoc.{form}"'
    answer["Access-Control-Allow-Origin"] = "*"
    answer["ETag"] = f'"{sha256(content).hexdigest()[:32]}"'
    patch_cache_control(answer, public=True, max_age=HOUR)
    return get_conditional_response(request, etag=answer["ETag"], response=answer) or answer
