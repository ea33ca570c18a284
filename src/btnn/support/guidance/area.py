"""Guidance in the year's work: requests by their limits, letters that wait for our answer, planned sessions."""

from __future__ import annotations

from datetime import date

from django.urls import reverse

from btnn.agencies.queries import Membership
from btnn.duties import Area, Duty, nearest_first

from . import queries
from .counting import Matter
from .permissions import may_guide, may_lead, may_reply, may_see, may_work
from .queries.matters import unfinished
from .queries.planned import LATE, PLANNED

MOST = 100
TITLE = "Hướng dẫn nghiệp vụ, hỗ trợ"
DISPATCHED = {"assign", "refuse", "team"}  # the head's own


def duties(membership: Membership, today: date) -> list[Duty]:
    """What this person's agency must do about requests and letters, and what it waits for."""
    if not may_see(membership):
        return []
    found: list[Duty] = []
    if may_guide(membership):
        for one in [*queries.inbox(membership, today), *unfinished(membership, today)]:
            found += _of(one, membership)
        if may_lead(membership):
            found += _planned(membership, today)
    found += [_asked(one) for one in queries.sent_by_us(membership, today) if not one.closed]
    if may_reply(membership):
        found += [
            Duty(
                f"letter:{one.letter.pk}",
                f"Trả lời văn bản của {one.letter.agency.name}",
                reverse("guidance:letter", args=[one.letter.pk]),
                one.due,
                "Thông tư 08/2019/TT-BTP, Đ7; Thông tư 09/2019/TT-BTP, Đ13",
                about=one.letter.get_kind_display(),
            )
            for one in queries.letters_to_us(membership, today, waiting=True)
        ]
    return nearest_first(found)[:MOST]


def _of(one: Matter, membership: Membership) -> list[Duty]:
    question, officer = one.question, one.standing.officer_id
    url = reverse("guidance:matter", args=[question.pk])
    about = f"{question.get_purpose_display()} {question}"
    mine = may_work(membership, officer) and (may_lead(membership) or bool(officer))
    found = [
        Duty(f"{question.pk}:{step.act}", step.title, url, step.due.due if step.due else None, step.basis, about=about)
        for step in one.next
        if mine and (may_lead(membership) or step.act not in DISPATCHED)
    ]
    return found + [
        Duty(
            f"waits:{view.letter.pk}",
            view.letter.get_kind_display(),
            reverse("guidance:letter", args=[view.letter.pk]),
            view.letter.reply_by or view.letter.held_on,
            "Thông tư 09/2019/TT-BTP, Đ13",
            waits_on="Cơ quan được hỏi",
            about=about,
        )
        for view in one.letters
        if mine and not one.closed and view.answered < view.bodies and view.waits
    ]


def _asked(one: Matter) -> Duty:
    return Duty(
        f"asked:{one.question.pk}",
        f"{one.question.get_purpose_display()} số {one.question}",
        reverse("guidance:matter", args=[one.question.pk]),
        None,
        "Thông tư 08/2019/TT-BTP, Đ4",
        waits_on=one.question.agency.name,
        about=one.question.case_code,
    )


def _planned(membership: Membership, today: date) -> list[Duty]:
    url = reverse("guidance:sessions", args=[today.year])
    return [
        Duty(
            f"planned:{one.row.pk}",
            f"Tổ chức buổi hướng dẫn trực tiếp quý {one.row.quarter}",
            url,
            one.ends,
            "Thông tư 09/2019/TT-BTP, Đ14.5",
            about=one.row.about[:80],
        )
        for one in queries.planned(membership, today.year, today)
        if one.state in (PLANNED, LATE) and (one.ends - today).days <= 92
    ]


AREA = Area(
    "guidance",
    TITLE,
    "Đề nghị hướng dẫn của cơ quan, yêu cầu của người bị thiệt hại, phối hợp trả lời",
    "guidance:list",
    may_see,
    duties,
)
