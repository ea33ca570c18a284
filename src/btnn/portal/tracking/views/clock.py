"""The clock of a case cut down to a list: one line and one strip for each limit that concerns the person."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from btnn.law.case.replay import LimitRun
from btnn.web.drawing.clock_table import ClockRow, clock_table

from ..showing.headline import left
from ..showing.road import days_late

LANES = ("competence", "settlement", "advance", "honour", "court")  # what officials pay back is not theirs


@dataclass(frozen=True, slots=True)
class TrackedLimit:
    """One limit: its row of the clock, its word and whose it is in the language of the page."""

    row: ClockRow
    word: str
    side: str
    frozen: bool


@dataclass(frozen=True, slots=True)
class TrackedClock:
    """What runs, the nearest first, and what is over."""

    running: list[TrackedLimit]
    finished: list[TrackedLimit]


def tracked_clock(limits: Sequence[Any], today: date, code: str) -> TrackedClock:
    """The limits of a case for its page; each leads to its receipt."""
    places = {id(run): place for place, run in enumerate(limits, start=1)}
    shown = sorted((run for run in limits if run.lane in LANES), key=lambda run: (LANES.index(run.lane), run.start))
    rows = clock_table(
        shown,
        dict.fromkeys(LANES, ""),
        today,
        href=lambda run: reverse("tracking:receipt", args=[code, places[id(run)]]),
    )
    told = [
        TrackedLimit(row, _word(run, today), _side(run.by), run.frozen) for row, run in zip(rows, shown, strict=True)
    ]
    running = sorted((one for one in told if one.row.is_running), key=lambda one: one.row.due)
    return TrackedClock(running, [one for one in told if not one.row.is_running])


def _word(run: LimitRun, today: date) -> str:
    days = (run.due - today).days
    if run.status == "open":
        return _("đang dừng tính") if run.frozen else left(days)
    if run.status == "overdue":
        return ngettext("quá hạn %(n)s ngày", "quá hạn %(n)s ngày", -days) % {"n": -days}
    if run.status == "late":
        late = days_late(run)
        return ngettext("trễ %(n)s ngày", "trễ %(n)s ngày", late) % {"n": late}
    return _("đúng hạn") if run.status == "met" else _("không còn áp dụng")


def _side(by: str) -> str:
    return {
        "claimant": _("ông/bà"),
        "justice_department": _("Sở Tư pháp"),
        "finance": _("cơ quan tài chính"),
        "court": _("Tòa án"),
        "commune": _("Ủy ban nhân dân cấp xã"),
        "other_body": _("cơ quan khác"),
        "system": _("theo luật"),
    }.get(by, _("cơ quan giải quyết"))
