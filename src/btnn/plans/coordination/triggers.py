"""What can make a rule an obligation: the closed lists that the `detail` of a rule chooses from."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date

from btnn.law.limits import all_limits
from btnn.law.work import request_kinds

from ..models import Topic
from .models import Trigger

PAID_FINAL = "compensation_paid_final"
EVENTS = {
    "dossier_received": "nhận hồ sơ yêu cầu bồi thường",
    "claim_accepted": "thụ lý hồ sơ",
    "acceptance_refused": "không thụ lý hồ sơ",
    "officer_appointed": "cử người giải quyết bồi thường",
    "verification_reported": "có báo cáo xác minh thiệt hại",
    "decision_issued": "ra quyết định giải quyết bồi thường",
    "decision_handed_over": "trao quyết định giải quyết bồi thường",
    "decision_cancelled": "hủy quyết định giải quyết bồi thường",
    "decision_corrected": "sửa chữa, bổ sung quyết định giải quyết bồi thường",
    "postponed": "hoãn giải quyết bồi thường",
    "suspended": "tạm đình chỉ giải quyết bồi thường",
    "resumed": "tiếp tục giải quyết bồi thường",
    "terminated": "đình chỉ giải quyết bồi thường",
    "lawsuit_filed": "người yêu cầu khởi kiện",
    "lawsuit_accepted": "Tòa án thụ lý vụ án",
    "judgment_effective": "bản án, quyết định của Tòa án có hiệu lực",
    PAID_FINAL: "chi trả xong tiền bồi thường",
    "reimbursement_decided": "ra quyết định hoàn trả",
}
LIMITS = ("submit_funding_dossier", "finance_allocates_funds", "finance_grants_advance", "finance_replenishes_advance")
_DAY = re.compile(r"(\d{2})-(\d{2})")


def event_names(type: str, data: Mapping[str, object]) -> tuple[str, ...]:
    """The words of this list that an event of a case stands for; none for most events."""
    if type == "compensation_paid":
        return (PAID_FINAL,) if data.get("final") else ()
    return (type,) if type in EVENTS else ()


def known(trigger: str, detail: str) -> bool:
    """Is this a detail that the trigger can have?"""
    if trigger == Trigger.PERIOD:
        return bool(days(detail))
    return (detail == "") if trigger == Trigger.HAND else detail in dict(choices(trigger))


def choices(trigger: str) -> list[tuple[str, str]]:
    """What may be chosen for a trigger, with its words; none for days of the year and requests by hand."""
    if trigger == Trigger.EVENT:
        return list(EVENTS.items())
    if trigger == Trigger.REQUEST:
        return [(one.kind, one.title) for one in request_kinds().values() if one.addressee != "claimant"]
    if trigger == Trigger.LIMIT:
        return [(name, all_limits()[name].title) for name in LIMITS]
    if trigger == Trigger.TASK:
        return [(str(name), str(label)) for name, label in Topic.choices]
    return []


def days(detail: str) -> list[tuple[int, int]]:
    """The days of the year that a text such as `01-04, 01-10` (day-month) names, as (month, day); none when it is
    not understood. The 29th of February is no day of every year."""
    found = []
    for part in detail.split(","):
        one = _DAY.fullmatch(part.strip())
        if one is None:
            return []
        day, month = int(one[1]), int(one[2])
        try:
            date(2025, month, day)
        except ValueError:
            return []
        found.append((month, day))
    return sorted(set(found))


def told(trigger: str, detail: str) -> str:
    """The trigger in words: `Khi thụ lý hồ sơ`."""
    if trigger == Trigger.PERIOD:
        named = ", ".join(f"{day:02d}/{month:02d}" for month, day in days(detail))
        return f"Hằng năm, từ các ngày {named}"
    if trigger == Trigger.HAND:
        return "Khi có văn bản đề nghị"
    word = dict(choices(trigger)).get(detail, detail)
    if trigger == Trigger.EVENT:
        return f"Khi {word}"
    if trigger == Trigger.REQUEST:
        return f"Khi trong vụ việc có văn bản “{word}”"
    return f"Theo thời hạn “{word}”" if trigger == Trigger.LIMIT else f"Theo nhiệm vụ “{word}” của kế hoạch năm"
