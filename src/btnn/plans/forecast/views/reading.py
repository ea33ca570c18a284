"""What to expect, with the figures behind it; the same as a file."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from io import StringIO
from typing import TYPE_CHECKING

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.safestring import mark_safe
from django.views.decorators.http import require_GET

from ..permissions import may_write

if TYPE_CHECKING:
    from ..model.ranges import Range
    from ..queries.expected import Expected

HEAD = ("Lĩnh vực", "Cơ quan", "Quý", "Dự kiến", "Thấp 80 %", "Cao 80 %", "Thấp 95 %", "Cao 95 %", "Ghi chú")
FEW = "quá ít số liệu"


@require_GET
def expected(request: HttpRequest) -> HttpResponse:
    """The forecast of what this person may see. Answers: 200."""
    from ..model.published import stretches
    from ..queries.expected import forecast
    from .picture import draw

    membership, today = request.membership, request.today  # type: ignore[attr-defined]
    told = forecast(membership, today)
    drawn = draw(told.shown, told.quarters, "Số yêu cầu bồi thường theo quý: đã nhận và dự kiến")
    context = {
        "told": told,
        "picture": mark_safe(drawn),  # noqa: S308 (the writer escapes)
        "published": stretches(),
        "writes": may_write(membership),
    }
    return render(request, "forecast/expected.html", context)


@require_GET
def figures(request: HttpRequest) -> HttpResponse:
    """The forecast by field, agency and quarter as a table (.csv). Answers: 200 a file."""
    from ..queries.expected import forecast

    told = forecast(request.membership, request.today)  # type: ignore[attr-defined]
    out = StringIO()
    written = csv.writer(out)
    written.writerow(HEAD)
    written.writerows(_rows(told))
    answer = HttpResponse("\ufeff" + out.getvalue(), content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="du-bao-{request.today:%Y-%m-%d}.csv"'  # type: ignore[attr-defined]
    answer["Cache-Control"] = "private, no-store"
    return answer


def _rows(told: Expected) -> Iterator[tuple[object, ...]]:
    for one in told.cells:
        yield (one.field, _plain(one.agency), one.quarter, *_figures(one.told), "" if one.enough else FEW)
    for line in told.quarters:
        yield ("Mọi lĩnh vực", "Mọi cơ quan", line.label, *_figures(line.told), "" if line.enough else FEW)
    yield ("Mọi lĩnh vực", "Mọi cơ quan", told.whole.label, *_figures(told.whole.told),
           "" if told.whole.enough else FEW)  # fmt: skip


def _figures(told: Range) -> tuple[object, ...]:
    return (f"{told.mean:.2f}".replace(".", ","), told.low80, told.high80, told.low95, told.high95)


def _plain(text: str) -> str:
    """A text that no spreadsheet takes for a formula."""
    return f"'{text}" if text[:1] in "=+-@" else text
