"""What was delivered to whom, when, by which way, with which proof; and what waits for its day of receipt."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.urls import reverse

from btnn.law.case import words
from btnn.law.case.reader import Entry
from btnn.web.wording import short_date

from ..forms.known import Known
from ..permissions import may_record
from ..queries import CaseFile
from .way import AWAITED

EVENT = "document_delivered"
# Entries that hand something over themselves, and what.
HANDED = {
    "receipt_issued": "Giấy xác nhận đã nhận hồ sơ",
    "decision_handed_over": "Quyết định giải quyết bồi thường",
    "decision_sent": "Quyết định giải quyết bồi thường (gửi sau khi không nhận)",
    "newspaper_copies_sent": "Tờ báo đăng lời xin lỗi",
}


@dataclass(frozen=True, slots=True)
class Delivered:
    """One paper that reached somebody: `began` says which limits run from that day."""

    paper: str
    on: date
    number: int
    receiver: str
    way: str
    proof: str
    began: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Awaited:
    """A paper whose day of receipt nobody has recorded; `url` for those who may."""

    text: str
    article: str
    url: str


@dataclass(frozen=True, slots=True)
class Deliveries:
    """Both lists; nothing to show when both are empty."""

    delivered: list[Delivered]
    awaited: list[Awaited]

    def __bool__(self) -> bool:
        return bool(self.delivered or self.awaited)


def deliveries(file: CaseFile) -> Deliveries:
    """The deliveries of a case for the person of `file.standing`, the latest first."""
    known = Known(file, file.view.as_of)
    made = [_delivered(file, entry) for entry in known.entries if entry.type == EVENT or entry.type in HANDED]
    url = reverse("cases:record", args=[file.case.code, EVENT]) if may_record(file.standing, EVENT) else ""
    awaited = [
        Awaited(f"Chưa ghi nhận ngày giao {words.choice('document', paper).lower()}.", AWAITED[paper], url)
        for paper in known.awaiting()
    ]
    return Deliveries(made[::-1], awaited)


def _delivered(file: CaseFile, entry: Entry) -> Delivered:
    data = entry.data
    began = tuple(
        f"{run.title}: hạn {short_date(run.due)}" for run in file.view.limits if run.opened_by == entry.number
    )
    paper = HANDED.get(entry.type) or words.choice("document", str(data["document"]))
    return Delivered(
        paper, entry.on, entry.number, _said(data, "received_by"), _said(data, "delivered_by"),
        str(data.get("proof", "")), began,
    )  # fmt: skip


def _said(data: Any, name: str) -> str:
    value = data.get(name)
    return words.choice(name, value) if value else "Chưa ghi"
