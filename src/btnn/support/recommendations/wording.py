"""What a recommendation says until somebody changes it. No names of people: a case is told by its code."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from btnn.law.work.management import Item

from .models import Kind

TIME_TO_ANSWER = 15  # calendar days that the form proposes; the law names none
ASKS = {
    Kind.PROTEST: "Đề nghị xem xét, kháng nghị bản án, quyết định nêu trên theo quy định của pháp luật tố tụng.",
    Kind.CANCEL: "Yêu cầu ra quyết định hủy quyết định giải quyết bồi thường nêu trên, xử lý hậu quả theo Điều 48.",
    Kind.REVIEW: "Kiến nghị xem xét lại quyết định nêu trên cho phù hợp với Điều 65 và Điều 66.",
    Kind.VIOLATION: "Kiến nghị xem xét, xử lý vi phạm theo thẩm quyền.",
}
SUBJECTS = {
    Kind.PROTEST: "kiến nghị kháng nghị bản án, quyết định có nội dung giải quyết bồi thường",
    Kind.CANCEL: "yêu cầu hủy quyết định giải quyết bồi thường",
    Kind.REVIEW: "kiến nghị xem xét lại quyết định hoàn trả, quyết định giảm mức hoàn trả",
    Kind.VIOLATION: "kiến nghị xử lý vi phạm trong việc giải quyết bồi thường",
}


def answer_day(today: date) -> date:
    return today + timedelta(days=TIME_TO_ANSWER)


def subject(kind: str, code: str) -> str:
    return SUBJECTS[Kind(kind)] + (f" (vụ việc {code})" if code else "")


def of(kind: str, about: str, code: str, facts: Sequence[str], grounds: Sequence[Item], today: date) -> str:
    """The text: what was seen in the work of a body, on which grounds, what is asked."""
    begins = f"Qua theo dõi công tác bồi thường nhà nước tại {about}"
    lines = [begins + (f", vụ việc {code}:" if code else ":"), *(f"- {fact}" for fact in facts)]
    lines += [f"Căn cứ: {one.text} ({one.source})." for one in grounds]
    return "\n".join([*lines, ASKS[Kind(kind)], f"Trả lời bằng văn bản trước hết ngày {answer_day(today):%d/%m/%Y}."])
