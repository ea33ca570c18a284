"""The page of a case's reimbursement: sums, the next step, what may be asked of others."""

from __future__ import annotations

from typing import Any

from django.urls import reverse

from btnn.casework.permissions import may_work
from btnn.law.case import words
from btnn.law.case.replay import NextStep
from btnn.law.work import request_kinds
from btnn.web.wording import dong

from ..permissions import may_form, may_keep_council
from ..queries import CaseReimbursement

ORDER = (
    "reimbursement_council_formed", "reimbursement_recommended", "reimbursement_decided", "reimbursement_collected",
)  # fmt: skip


def sums(found: CaseReimbursement) -> list[dict[str, Any]]:
    """The sums of the lane."""
    money = found.file.view.money
    accounts = [one.account for one in found.officials]
    told = [("Nhà nước đã bồi thường", money["paid"], "Đ65.1b")]
    if any(one.decided is not None for one in accounts):
        told += [
            ("Phải hoàn trả theo quyết định", sum(one.decided or 0 for one in accounts), ""),
            ("Đã giảm", sum(one.reduced for one in accounts), "Đ65.4"),
            ("Đã thu, nộp ngân sách", sum(one.paid for one in accounts), ""),
            ("Đã trả lại", sum(one.returned for one in accounts), "Đ69"),
            ("Còn phải thu", sum(max(0, one.left) for one in accounts), ""),
        ]
    kept = ("Nhà nước đã bồi thường", "Còn phải thu")
    return [
        {"label": label, "value": dong(amount), "note": note} for label, amount, note in told if amount or label in kept
    ]


def next_step(found: CaseReimbursement) -> dict[str, Any] | None:
    """The next lawful step of the lane for the part `next_step`: this person's own first, else whom it waits for."""
    for steps, waiting in ((found.file.my_steps, False), (found.file.other_steps, True)):
        ripe = sorted((one for one in steps if one.event in ORDER and one.ripe), key=lambda one: ORDER.index(one.event))
        if ripe:
            return _step(found, ripe[0], waiting)
    return None


def _step(found: CaseReimbursement, step: NextStep, waiting: bool) -> dict[str, Any]:
    told = {
        "title": words.act(step.event),
        "sentence": words.consequence(step.event),
        "article": words.article(step.event),
        "due": step.due,
        "by": words.by(step.by),
        "overdue": step.due is not None and step.due < found.file.view.as_of,
        "waiting": waiting,
        "actions": [] if waiting else _doors(found, step.event),
    }
    if step.event == "reimbursement_collected" and not waiting:
        told |= {"title": "Thu tiền hoàn trả", "sentence": "Chọn người trong bảng dưới đây để ghi tiền đã thu."}
    return told


def _doors(found: CaseReimbursement, event: str) -> list[dict[str, str]]:
    code = found.file.case.code
    if event == "reimbursement_council_formed":
        return [{"label": words.act(event), "url": reverse("money:council", args=[code])}]
    if event == "reimbursement_recommended":
        return [
            {"label": "Ghi cuộc họp, bỏ phiếu", "url": reverse("money:council_meeting", args=[code])},
            {"label": words.act(event), "url": reverse("money:recommendation", args=[code])},
        ]
    if event == "reimbursement_decided":
        return [{"label": words.act(event), "url": reverse("cases:record", args=[code, event])}]
    return []


def council_doors(found: CaseReimbursement) -> list[dict[str, str]]:
    """What may be done with the council while it works."""
    code, doors = found.file.case.code, []
    if found.stage == "council" and not found.meetings and may_form(found.file.standing):
        label = "Sửa danh sách thành viên" if found.council else "Ghi danh sách thành viên"
        doors.append({"label": label, "url": reverse("money:council", args=[code])})
    if found.stage == "council" and found.council and may_keep_council(found.file.standing):
        doors.append({"label": "Ghi cuộc họp, bỏ phiếu", "url": reverse("money:council_meeting", args=[code])})
    return doors


def asking(found: CaseReimbursement) -> list[dict[str, str]]:
    """The requests of this lane that the person may write now."""
    if not may_work(found.file.standing, "settling"):
        return []
    people = [one.person for one in found.officials if one.person is not None]
    collecting = found.stage in ("decided", "collecting")
    wanted = {
        "council_nomination": found.several_agencies and found.stage == "due",
        "related_reimbursement_decision": found.several_agencies and found.stage in ("recommended", "decided"),
        "collect_elsewhere": collecting and any(one.moved for one in people),
        "collect_from_pension": collecting and any(one.retired for one in people),
        "refund_funding": found.stage == "refunded",
        "refund_replenishment": found.stage == "refunded",
    }
    kinds = request_kinds()
    return [
        {
            "label": kinds[kind].title,
            "url": reverse("casework:ask", args=[found.file.case.code, kind.replace("_", "-")]),
            "article": kinds[kind].source,
        }
        for kind, there in wanted.items()
        if there
    ]
