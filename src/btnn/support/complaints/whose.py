"""Who handles what: the body complained of handles what concerns its own work, the one above what comes a second time
and what is about its head (Luật 10/2017 Đ15.10, Đ73.2e, Đ73.3d; Luật Khiếu nại, Luật Tố cáo)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from btnn.agencies.queries import Agency, ancestors

from .models import Kind

COURT_NOTE = (
    "Bản án, quyết định của Tòa án thì khiếu nại, kháng cáo theo pháp luật tố tụng (Luật 10/2017 Đ13.1b), "
    "không theo thủ tục này."
)


@dataclass(frozen=True, slots=True)
class Rule:
    """Whose it is: that of the body complained of (`above` False) or of the one above it."""

    above: bool
    words: str
    article: str


def rule(kind: str, level: int, *, against_head: bool) -> Rule:
    """Who handles it, in words."""
    if kind == Kind.DENUNCIATION and against_head:
        return Rule(True, "Người đứng đầu cơ quan cấp trên giải quyết tố cáo thủ trưởng cấp dưới",
                    "Luật Tố cáo Đ12, Đ13")  # fmt: skip
    if kind == Kind.DENUNCIATION:
        return Rule(False, "Thủ trưởng cơ quan quản lý người bị tố cáo giải quyết",
                    "Luật 10/2017 Đ15.10; Luật Tố cáo Đ12, Đ13")  # fmt: skip
    if kind == Kind.COMPLAINT and level == 2:
        return Rule(True, "Thủ trưởng cơ quan cấp trên trực tiếp giải quyết khiếu nại lần hai",
                    "Luật Khiếu nại Đ18–Đ21")  # fmt: skip
    if kind == Kind.COMPLAINT:
        return Rule(False, "Cơ quan giải quyết bồi thường giải quyết khiếu nại lần đầu về việc của mình",
                    "Luật 10/2017 Đ15.10; Luật Khiếu nại Đ17–Đ19")  # fmt: skip
    return Rule(False, "Cơ quan bị kiến nghị, phản ánh trả lời", "Luật 10/2017 Đ15.10")


def proper_agency(subject: Agency, told: Rule, on: date) -> Agency | None:
    """The body that the rule leads to on a day; None when nobody stands above."""
    if not told.above:
        return subject
    return next(iter(ancestors(subject, on)), None)
