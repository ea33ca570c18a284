"""Scoring in the year's work."""

from __future__ import annotations

from datetime import date

from django.urls import reverse

from btnn.agencies.queries import Membership
from btnn.duties import Area, Duty

from .models import Turn
from .permissions import keeps, may_close, may_see
from .queries import sheets
from .reckoning import last_day
from .states import MINISTRYS, OURS, open_turns, state_of

BASIS = "QĐ 3062/QĐ-BTP; Thông tư 08/2019/TT-BTP, Đ25.1a"
FROM_MONTH = 10  # from October on the sheet of the running year is a duty
TITLES = {
    Turn.SELF_SCORED: "Tự chấm điểm và chốt bảng điểm",
    Turn.SENT: "Gửi bảng điểm cho Bộ Tư pháp",
    Turn.AGREED: "Trả lời điểm của Bộ Tư pháp",
    Turn.SCORED: "Chấm bảng điểm",
}


def duties(membership: Membership, today: date) -> list[Duty]:
    """Score the year in time, answer the Ministry's scores; for the Ministry: score what was sent. Two queries."""
    if not may_close(membership):
        return []
    found, years = [], set()
    for row in sheets(membership):
        ours = row.agency_id == membership.agency_id
        years |= {row.year} if ours else set()
        waiting = open_turns(state_of(one.turn for one in row.turns.all()))
        for turn, whose in waiting.items():
            if turn in TITLES and (whose == OURS) == ours and (turn != Turn.SCORED or whose == MINISTRYS):
                due = last_day(row.year).due if turn in (Turn.SELF_SCORED, Turn.SENT) else None
                found.append(Duty(f"{row.pk}:{turn}", TITLES[Turn(turn)], reverse("scoring:sheet", args=[row.pk]), due,
                                  BASIS, about=f"{row.agency.name}, năm {row.year}"))  # fmt: skip
    if keeps(membership) and today.month >= FROM_MONTH and today.year not in years:
        found.append(Duty(f"begin:{today.year}", "Lập bảng tự chấm điểm", reverse("scoring:list"),
                          last_day(today.year).due, BASIS, about=f"năm {today.year}"))  # fmt: skip
    return found[:100]


AREA = Area("scoring", "Chấm điểm", "Điểm công tác năm theo QĐ 3062/QĐ-BTP, minh chứng, xếp loại", "scoring:list",
            may_see, duties)  # fmt: skip
