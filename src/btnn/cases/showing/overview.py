"""The head of a case page: chips, notices and the plain facts."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.urls import reverse

from btnn.agencies.queries.people import is_portal
from btnn.law.case import CaseView, words
from btnn.law.case.fold import effect_day
from btnn.law.case.record import counted_entries
from btnn.law.case.vocabulary import SETTLEMENT_ENDS
from btnn.web.wording import short_date, weekday_date

from ..models import Case
from ..projections import HONOUR_OWED
from ..queries import CaseFile
from ..queries.parties import SEES_PERSONAL_DATA
from ..story import as_entry
from .basis import basis_of

QUIET = {"competence": ("unknown", "determined"), "settlement": ("none",)}
DONE = frozenset({"paid", "accounts_settled"})


def stage_chip(settlement: str, competence: str = "") -> tuple[str, str]:
    """State and text of the chip that says where a case stands."""
    if settlement == "none" and competence == "at_justice_department":
        return "open", words.stage("competence", competence)
    state = "void" if settlement in SETTLEMENT_ENDS else "met" if settlement in DONE else "open"
    return state, words.stage("settlement", settlement)


def chips(case: Case, view: CaseView) -> list[dict[str, str]]:
    """Where the case stands, what lies over it, what is overdue, its law."""
    state, text = stage_chip(view.lanes["settlement"], view.lanes["competence"])
    found = [{"state": state, "text": text}]
    if view.interruption:
        found.append({"state": "late", "text": words.interruption(view.interruption)})
    overdue = sum(limit.status == "overdue" and limit.by != "claimant" for limit in view.limits)
    if overdue:
        found.append({"state": "overdue", "text": f"{overdue} việc quá hạn"})
    found.append({"state": "", "text": f"Luật {case.law_version}"})
    return found


def notices(view: CaseView, today: date) -> list[dict[str, str]]:
    """What time alone will bring, and what stands still."""
    found = []
    if view.interruption:
        found.append(
            {
                "kind": "warning",
                "title": words.interruption(view.interruption),
                "text": "Các thời hạn giải quyết đang dừng; khi có quyết định tiếp tục thì tính tiếp số ngày còn lại.",
            }
        )
    if view.lanes["settlement"] == "handed_over":
        effective = effect_day(view.state, today.toordinal())
        if effective is None:
            text = "Người yêu cầu bồi thường đã khởi kiện nên quyết định chưa có hiệu lực (Đ47.2, Đ52.2)."
        else:
            day = weekday_date(date.fromordinal(effective))
            text = (
                f"Quyết định có hiệu lực từ {day} nếu người yêu cầu bồi thường không khởi kiện (Đ47.2, Đ52.2). "
                "Khi đó hệ thống tự mở thời hạn đề nghị cấp kinh phí."
            )
        found.append({"kind": "info", "title": "Đang chờ quyết định có hiệu lực", "text": text})
    found += _court(view)
    if view.lanes["settlement"] in SETTLEMENT_ENDS | DONE and view.lanes["honour"] in HONOUR_OWED:
        stage = words.stage("honour", view.lanes["honour"]).lower()
        found.append(
            {
                "kind": "warning",
                "title": "Vụ việc chưa kết thúc: còn phải phục hồi danh dự",
                "text": f"Phần bồi thường đã xong nhưng phần danh dự ở giai đoạn “{stage}”; cơ quan phải chủ động "
                "phục hồi danh dự (Đ31.2, Đ57).",
            }
        )
    return found


def _court(view: CaseView) -> list[dict[str, str]]:
    """The window to sue after a failed negotiation, and a suit that is on."""
    if view.lanes["court"] in ("filed", "accepted"):
        stage = words.stage("court", view.lanes["court"])
        text = "Chờ bản án, quyết định có hiệu lực của Tòa án; cơ quan tham gia tố tụng với tư cách bị đơn (Đ52.7)."
        return [{"kind": "info", "title": stage, "text": text}]
    window = next((run for run in reversed(view.limits) if run.id == "val_suit_after_agency_stage"), None)
    if view.lanes["settlement"] != "failed" or window is None:
        return []
    text = (
        f"Người yêu cầu bồi thường có đến hết {weekday_date(window.due)} để khởi kiện (Đ52.2). Hết thời hạn mà không "
        "khởi kiện thì việc giải quyết tại cơ quan kết thúc; hệ thống tự ghi nhận."
    )
    return [{"kind": "info", "title": "Thương lượng không thành: đang trong thời hạn khởi kiện", "text": text}]


def facts(file: CaseFile) -> list[dict[str, Any]]:
    """The plain facts, each with its label."""
    case, view = file.case, file.view
    rows: list[dict[str, Any]] = [
        {"label": "Mã vụ việc", "value": case.code},
        {"label": "Số thụ lý", "value": case.register_number or "Chưa thụ lý"},
        {"label": "Ngày nhận hồ sơ", "value": short_date(case.opened_on)},
        *_sent_by_portal(file),
        {"label": "Lĩnh vực", "value": words.choice("field", case.field) if case.field else "Chưa rõ"},
        {
            "label": "Cơ quan giải quyết",
            "value": case.settling_agency.name if case.settling_agency else "Chưa xác định",
            "note": "; ".join(
                f"Kế thừa từ {step.former.name} từ ngày {short_date(step.on)}" for step in reversed(file.successions)
            ),
        },
        {"label": "Người giải quyết", "value": case.officer.full_name if case.officer else "Chưa cử"},
    ]
    if case.filed_with_id != case.settling_agency_id:
        rows.insert(3, {"label": "Nơi nộp hồ sơ", "value": case.filed_with.name})
    basis, received = basis_of(counted_entries([as_entry(event) for event in file.events]))
    if basis or received:
        note = f"Người yêu cầu nhận ngày {short_date(received)}" if received else ""
        rows.append({"label": "Văn bản làm căn cứ", "value": basis or "Chưa ghi số, loại văn bản", "note": note})
    for lane, stage in view.lanes.items():
        if lane != "settlement" and stage not in QUIET.get(lane, ("none",)):
            rows.append({"label": words.lane(lane), "value": words.stage(lane, stage)})
    rows.append({"label": "Luật áp dụng", "value": f"Luật {case.law_version}"})
    return rows


def _sent_by_portal(file: CaseFile) -> list[dict[str, Any]]:
    """That the claim was sent on the public side, and where its own words stand."""
    first = file.events[0] if file.events else None
    if first is None or not is_portal(first.actor):
        return []
    fact: dict[str, Any] = {"label": "Cách nộp", "value": "Gửi qua cổng"}
    if file.standing.capacities & SEES_PERSONAL_DATA:
        fact |= {"value": "Gửi qua cổng: xem yêu cầu gốc", "url": reverse("requests:original", args=[file.case.code])}
    return [fact]
