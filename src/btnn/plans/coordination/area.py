"""Coordination in the year's work: what this agency owes others, what others owe it, meetings."""

from __future__ import annotations

from datetime import date

from django.urls import reverse

from btnn.agencies.queries import Membership
from btnn.duties import Area, Duty, nearest_first

from .permissions import may_see, may_speak
from .queries import Item, meetings
from .queries.meetings import ATTEND, REPLY, WRITE
from .queries.overview import Group, grouped, running

MOST = 100
CALLS = {REPLY: "Trả lời giấy mời họp", ATTEND: "Dự họp", WRITE: "Lập biên bản họp"}


def duties(membership: Membership, today: date) -> list[Duty]:
    """What the regulation, requests by hand and meetings lay on this agency, and what it waits for from others.
    Requests and limits of cases are told by the cases themselves."""
    if not may_speak(membership):
        return []
    mine, kept = membership.agency_id, running(membership, today)
    told = [_duty(one, "") for one in kept.items if one.owed_by.pk == mine]
    alone, groups = grouped([one for one in kept.items if one.owed_to.pk == mine])
    told += [_duty(one, one.owed_by.name) for one in alone]
    told += [_shared(group) for group in groups]
    told += [
        Duty(
            f"direct:{one.key}",
            f"Chỉ đạo {one.owed_by.name}: {one.title}",
            one.url,
            None,
            one.short_basis,
            about=one.case,
        )
        for one in kept.to_direct
    ]
    told += [
        Duty(f"meeting:{view.row.pk}", f"{CALLS[view.state]}: {view.row.title}",
             reverse("coordination:meeting", args=[view.row.pk]), view.due, "Thông tư 08/2019/TT-BTP, Đ7.3")
        for view in meetings(membership, today)
        if view.state in CALLS
    ]  # fmt: skip
    return nearest_first(told)[:MOST]


def _duty(item: Item, waits_on: str) -> Duty:
    about = item.case or item.note
    if not waits_on:
        about = f"{about} · cho {item.owed_to.name}" if about else f"cho {item.owed_to.name}"
    return Duty(item.key, item.title, item.url, item.due, item.short_basis, waits_on, about)


def _shared(group: Group) -> Duty:
    one = group.first
    where = reverse("coordination:overview")
    return Duty(
        f"alike:{one.alike}", one.title, where, one.due, one.short_basis, f"{len(group.items)} cơ quan", one.note
    )


AREA = Area(
    "coordination", "Quy chế phối hợp", "Cơ quan nào phải thông tin, trả lời, cử người cho cơ quan nào, trước ngày nào",
    "coordination:overview", may_see, duties,
)  # fmt: skip
