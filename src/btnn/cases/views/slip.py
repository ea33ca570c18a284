"""Phiếu tra cứu: the code by which a claimant looks after the case, to print at the counter whenever somebody asks."""

from __future__ import annotations

from typing import Any

import segno
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.safestring import mark_safe
from django.views.decorators.http import require_safe

from ..errors import NotFound
from ..queries import case_frame, case_people
from ..queries.slip import Slip, tracking_slip

HERE = "cases:tracking_slip"


@require_safe
def slip(request: HttpRequest, code: str) -> HttpResponse:
    """The slip of one case. 404: out of scope, a case without a code."""
    membership, today = request.membership, request.today  # type: ignore[attr-defined]
    try:
        found = case_people(membership, code)
        frame = case_frame(membership, code)
    except NotFound as missing:
        raise Http404(missing.message) from missing
    told = tracking_slip(found.case, found.parties, found.standing, today)
    if told is None:
        raise Http404
    context = frame.context(HERE, "Phiếu tra cứu") | slip_context(request, told)
    return render(request, "cases/tracking_slip.html", context | {"print_title": f"Phiếu tra cứu · {code}"})


def slip_context(request: HttpRequest, told: Slip) -> dict[str, Any]:
    """What `cases/tracking_how.html` needs: the code, its people, the address, and a sign that a telephone reads."""
    page = request.build_absolute_uri(reverse("tracking:find"))
    drawn = segno.make(f"{page}?ma={told.code}", error="m", micro=False).svg_inline(
        scale=4, border=2, svgclass=None, lineclass=None, title="Mã QR mở trang theo dõi, điền sẵn mã tra cứu"
    )
    return {"slip": told, "tracking_url": page, "tracking_sign": mark_safe(drawn)}  # noqa: S308 - drawn by segno
