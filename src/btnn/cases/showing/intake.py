"""What a claim will bring, told before it is recorded: the three years, what is missing, the first limits."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from btnn.law.case import event_from, replay, words
from btnn.law.case.replay import LimitRun
from btnn.law.errors import Refused
from btnn.law.limitation import AGENCY, HONOUR, JUSTICE_DEPARTMENT, Limitation, limitation
from btnn.web.wording import weekday_date

from ..forms.intake import IntakeForm
from ..recounting.in_use import calendar_in_use

TOO_LATE = "KTL-43.2b"
NOT_RUNNING = frozenset({"val_limitation_claim"})


@dataclass(frozen=True, slots=True)
class Told:
    """The answer on the three years (Đ6): `state` met, late or empty; why, step by step; what to do."""

    title: str
    state: str = ""
    steps: tuple[str, ...] = ()
    advice: str = ""
    source: str = ""

    @property
    def late(self) -> bool:
        return self.state == "late"


@dataclass(frozen=True, slots=True)
class Preview:
    """What will follow from recording the claim. `refusal`: it can't be recorded so, and why."""

    limitation: Told | None = None
    missing: Sequence[str] = ()
    limits: Sequence[LimitRun] = field(default_factory=list)
    refusal: str = ""


def preview(form: IntakeForm, today: date) -> Preview:
    """What a valid form will bring. Nothing is written."""
    try:
        told = _limitation(form)
        raw = {"type": "dossier_received", "on": form.day.isoformat(), "data": form.event_data}
        view = replay([event_from(raw)], as_of=today, calendar=calendar_in_use())
    except Refused as refused:
        return Preview(missing=form.missing, refusal=refused.message)
    return Preview(told, form.missing, [limit for limit in view.limits if limit.id not in NOT_RUNNING])


def _limitation(form: IntakeForm) -> Told:
    given = form.cleaned_data
    if given.get("honour_only"):
        return _honour()
    received = given.get("basis_document_received_on")
    if received is None:
        return Told(
            "Chưa tính được thời hiệu",
            steps=("Chưa ghi ngày người yêu cầu nhận văn bản làm căn cứ; thời hiệu 03 năm tính từ ngày đó (Đ6.1).",),
        )
    first, reached = given.get("filed_on"), None
    if first is not None or form.received_by == "justice_department":
        place = JUSTICE_DEPARTMENT
        reached = form.day if first is not None else None
    else:
        place = AGENCY
    found = limitation(received, form.windows, filed_on=first or form.day, filed_at=place, reached_agency_on=reached)
    return _told(found)


def _honour() -> Told:
    found = limitation(date(2020, 1, 1), subject=HONOUR)
    return Told("Không áp dụng thời hiệu", "met", found.steps, source=found.source)


def _told(found: Limitation) -> Told:
    day = weekday_date(found.last_day)
    if found.in_time:
        title = "Phải thụ lý dù thời hiệu đã hết khi hồ sơ đến cơ quan" if found.saved else f"Còn thời hiệu: hết {day}"
        return Told(title, "met", found.steps, source=found.source)
    ground = words.ground(TOO_LATE)
    advice = (
        f"Vẫn phải nhận hồ sơ và cấp giấy xác nhận. Hỏi người yêu cầu có thời gian bất khả kháng, trở ngại khách quan "
        f"hoặc chưa có người đại diện hay không (Đ6.3) và giấy tờ chứng minh (Đ6.4). Nếu không có thì Thủ trưởng xem "
        f"xét không thụ lý: {ground.label.lower()} ({ground.article}); trả lại hồ sơ và nêu rõ lý do (Đ43.4)."
    )
    return Told(f"Đã hết thời hiệu; ngày cuối là {day}", "late", found.steps, advice, found.source)
