"""Difficulties in the year's work: what waits to be gathered, answered, decided."""

from __future__ import annotations

from datetime import date

from django.urls import reverse

from btnn.agencies.queries import Membership
from btnn.duties import Area, Duty

from . import queries
from .permissions import may_decide, may_gather, may_see
from .queries.collected import ALONE, Wanted
from .standing import OPEN

MOST = 100
BASIS = "Kế hoạch năm, đoạn cuối; Thông tư 08/2019/TT-BTP, Đ32.5"


def duties(membership: Membership, today: date) -> list[Duty]:
    """What this person's agency must do about difficulties, and what it waits for. No law sets a day for it."""
    if not may_see(membership):
        return []
    found: list[Duty] = []
    url = reverse("difficulties:list")
    if may_gather(membership):
        alone = [one for one in queries.collected(membership, Wanted(today.year, standing=ALONE)) if not one.answered]
        if alone:
            found.append(Duty("alone", f"Xem, tổng hợp {len(alone)} khó khăn, vướng mắc mới", url, basis=BASIS))
        for one in queries.themes(membership):
            theme = reverse("difficulties:theme", args=[one.theme.pk])
            if one.state == OPEN:
                found.append(Duty(f"theme:{one.theme.pk}", "Giải đáp hoặc đề xuất", theme, basis=BASIS,
                                  about=one.theme.title[:80]))  # fmt: skip
            found += [
                Duty(
                    f"demand:{line.demand.pk}",
                    "Xem xét đề xuất giải quyết vướng mắc",
                    theme,
                    basis=BASIS,
                    waits_on=line.demand.to_agency.name,
                    about=one.theme.title[:80],
                )
                for line in one.demands
                if line.waits
            ]
    if may_decide(membership):
        found += [
            Duty(
                f"proposal:{one.proposal.pk}",
                f"Xem xét {one.waits} đề xuất của {one.proposal.agency.name}",
                reverse("difficulties:proposal", args=[one.proposal.pk]),
                basis=BASIS,
                about=one.proposal.title[:80],
            )
            for one in queries.proposals(membership, to_us=True)
            if one.waits
        ]
    return found[:MOST]


AREA = Area(
    "difficulties",
    "Khó khăn, vướng mắc",
    "Phản ánh, tổng hợp theo loại và giai đoạn, giải đáp, đề xuất cấp trên",
    "difficulties:list",
    may_see,
    duties,
)
