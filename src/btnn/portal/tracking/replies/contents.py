"""What a reply holds, kind by kind: checked against what the case admits, and the entry that it becomes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from btnn.cases.errors import Invalid
from btnn.law.case.interruptions import GRAVELY_ILL
from btnn.law.case.vocabulary import HONOUR_ANSWERS, POSTPONEMENT_REASONS
from btnn.law.limits import all_limits

from .offered import Situation, limit_key

Content = dict[str, Any]
WITHDRAWN = "DC-51.1a"
SESSION_ANSWERS = ("accept", "other_day")
CONTACT = {
    "phone": 20, "email": 200, "address": 300,
    "bank_owner": 200, "bank_number": 34, "bank_name": 200, "bank_branch": 200,
}  # fmt: skip
BANK = tuple(name for name in CONTACT if name.startswith("bank_"))


def checked(kind: str, given: Mapping[str, Any], words: str, now: Situation) -> Content:
    """The content of a reply as it is kept. Refused (`Invalid`): an answer that the case does not know."""
    return _CHECKS[kind](given, words, now)


def entry_data(kind: str, content: Content) -> Content:
    """What the entry of the case carries: no words of the person, for an entry can never be changed."""
    if kind == "honour_reply":
        return {"answer": content["answer"]}
    if kind == "postpone":
        return {"reason": content["reason"]}
    if kind == "withdraw":
        return {"ground": WITHDRAWN}
    return {}


def _nothing(given: Mapping[str, Any], words: str, now: Situation) -> Content:
    return {}


def _honour(given: Mapping[str, Any], words: str, now: Situation) -> Content:
    answer = _one_of(given.get("answer"), HONOUR_ANSWERS)
    if answer == "propose" and not words:
        raise Invalid(_("Hãy ghi ông/bà đề nghị khác đi thế nào."))
    return {"answer": answer}


def _postponement(given: Mapping[str, Any], words: str, now: Situation) -> Content:
    reason = _one_of(given.get("reason"), POSTPONEMENT_REASONS)
    days = given.get("days")
    if days is not None and (not isinstance(days, int) or isinstance(days, bool) or days < 1):
        raise Invalid(_("Số ngày xin hoãn phải từ 1 trở lên."))
    longest = all_limits()["max_postponement"].count
    if isinstance(days, int) and days > longest and reason != GRAVELY_ILL:
        raise Invalid(_("Hoãn tối đa %(most)s ngày, trừ khi ốm nặng (Đ49.2).") % {"most": longest})
    if reason != GRAVELY_ILL and not words:
        raise Invalid(_("Hãy ghi lý do không thể tự mình tham gia."))
    return {"reason": reason} | ({"days": days} if days else {})


def _session(given: Mapping[str, Any], words: str, now: Situation) -> Content:
    meeting = next((one.row for one in now.coming if one.row.number == given.get("meeting")), None)
    if meeting is None:
        raise Invalid(_("Buổi họp này không còn chờ trả lời."))
    answer = _one_of(given.get("answer"), SESSION_ANSWERS)
    content: Content = {"meeting": meeting.number, "on": meeting.on.isoformat(), "answer": answer}
    if answer == "other_day":
        day = given.get("day")
        if not isinstance(day, date) or day < now.today:
            raise Invalid(_("Hãy ghi ngày khác mà ông/bà đến được, từ hôm nay trở đi."))
        content["day"] = day.isoformat()
    return content


def _complaint(given: Mapping[str, Any], words: str, now: Situation) -> Content:
    limit = next((one for one in now.missed if limit_key(one) == given.get("limit")), None)
    if limit is None:
        raise Invalid(_("Hãy chọn thời hạn đã trễ."))
    return {"limit": limit_key(limit), "due": limit.due.isoformat(), "late": (now.today - limit.due).days}


def _contact(given: Mapping[str, Any], words: str, now: Situation) -> Content:
    content: Content = {}
    for name, most in CONTACT.items():
        value = " ".join(str(given.get(name) or "").split())
        if len(value) > most:
            raise Invalid(_("Một mục quá dài; hãy rút gọn."))
        if value:
            content[name] = value
    if not content:
        raise Invalid(_("Hãy ghi ít nhất một thông tin mới."))
    if content.keys() & set(BANK) and not {"bank_owner", "bank_number", "bank_name"} <= content.keys():
        raise Invalid(_("Đổi tài khoản thì ghi đủ chủ tài khoản, số tài khoản và ngân hàng."))
    return content


def _paperless(given: Mapping[str, Any], words: str, now: Situation) -> Content:
    if not isinstance(given.get("agree"), bool):
        raise Invalid(_("Hãy chọn đồng ý hoặc không."))
    return {"agree": given["agree"]}


def _one_of(value: Any, choices: tuple[str, ...]) -> str:
    if value not in choices:
        raise Invalid(_("Hãy chọn một câu trả lời."))
    return str(value)


_CHECKS: dict[str, Callable[[Mapping[str, Any], str, Situation], Content]] = {
    "supplement": _nothing,
    "honour_reply": _honour,
    "honour_request": _nothing,
    "postpone": _postponement,
    "resume": _nothing,
    "session": _session,
    "withdraw": _nothing,
    "complaint": _complaint,
    "contact": _contact,
    "paperless": _paperless,
}
