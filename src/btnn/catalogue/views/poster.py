"""A poster for the wall of an agency: the procedures of its level, large, with signs that a telephone reads."""

from __future__ import annotations

import io

import segno
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from .. import queries
from ..showing.pages import level_word
from ..showing.posters import poster_row

SIGNS = {"thu-tuc": "catalogue:list", "theo-doi": "tracking:find", "huong-dan": "portal:guide"}
LEVELS = {"trung-uong": "central", "tinh": "province", "xa": "commune"}


@require_safe
def poster(request: HttpRequest, level: str) -> HttpResponse:
    """The procedures of one level as of today, to print on A4 or A3. Answers: 200; 404 no such level today."""
    wanted = LEVELS.get(level)
    group = next((one for one in queries.by_level(request.today) if one.level == wanted), None)  # type: ignore[attr-defined]
    if group is None:
        raise Http404("Không có cấp này trong danh mục hôm nay.")
    context = {
        "procedures": [poster_row(row) for row in group.rows],
        "level": level_word(group.level),
        "crumbs": [
            {"label": _("Thủ tục hành chính"), "url": reverse("catalogue:list")},
            {"label": _("Bảng niêm yết")},
        ],
    }
    return render(request, "catalogue/poster.html", context)


@require_safe
@cache_control(public=True, max_age=24 * 3600)
def sign(request: HttpRequest, name: str) -> HttpResponse:
    """The sign of a public page. Answers: 200 a picture; 404 no such page."""
    if name not in SIGNS:
        raise Http404
    address = request.build_absolute_uri(reverse(SIGNS[name]))
    drawn = io.BytesIO()
    segno.make(address, error="m", micro=False).save(
        drawn, kind="svg", border=2, scale=8, svgclass=None, lineclass=None
    )
    return HttpResponse(drawn.getvalue(), content_type="image/svg+xml")
