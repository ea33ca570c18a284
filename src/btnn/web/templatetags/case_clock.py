"""``{% case_clock view.limits today receipt="cases:receipt" case=case.code %}``: the clock of a case on a page."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django import template
from django.urls import reverse
from django.utils.safestring import mark_safe

from btnn.law.case import words
from btnn.web.drawing.clock_picture import draw_clock
from btnn.web.drawing.clock_table import clock_table

register = template.Library()

LANES = ("competence", "settlement", "advance", "honour", "reimbursement", "court")
OTHER = "Thời hạn khác"


@register.inclusion_tag("parts/clock.html")
def case_clock(
    limits: Iterable[Any], today: date, receipt: str = "", case: str = "", width: int = 940, ident: str = "clock"
) -> dict[str, Any]:
    """Picture, list for narrow screens and table of the limits of one case.

    ``limits`` in the order of opening; the n-th one's receipt is at ``reverse(receipt, args=[case, n])``
    (no ``receipt``: bars lead nowhere). ``today``: the day of the view. ``ident``: unique on the page.
    """
    kept = list(limits)
    places = {id(limit): place for place, limit in enumerate(kept, start=1)}
    lanes = {lane: words.lane(lane) for lane in LANES}
    lanes |= {limit.lane: OTHER for limit in kept if limit.lane not in lanes}

    def href(limit: Any) -> str:
        return reverse(receipt, args=[case, places[id(limit)]])

    def side(by: str) -> str:
        return _lower_first(words.by(by))

    link = href if receipt else None
    rows = clock_table(kept, lanes, today, href=link, side=side)
    # Finished SVG, as each row's strip: every text in it is escaped (btnn.web.drawing.svg).
    picture = draw_clock(kept, lanes, today, width=width, href=link, side=side, ident=ident)
    return {
        "clock": {
            "picture": mark_safe(picture),  # noqa: S308
            "rows": rows,
            "running": sorted((row for row in rows if row.is_running), key=lambda row: row.due),
            "finished": [row for row in rows if not row.is_running],
        }
    }


def _lower_first(word: str) -> str:
    """Inside a sentence; names such as ``Sở Tư pháp`` keep their capital."""
    return word if word.startswith(("Sở", "Tòa", "Ủy")) else word[:1].lower() + word[1:]
