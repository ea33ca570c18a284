"""What a letter says until somebody changes it: the matter, what the law asks, what has to be done, by when to answer.

No names of people: a case is told by its code and register number.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from btnn.law.work.management import item

from .models import Kind
from .queries import Proposal, Reason, SeenLetter

TIME_TO_ANSWER = 7  # calendar days that the form proposes; the circular names none
OF_REPORTS = ("8.2a", "8.2d", "8.2đ")


def answer_day(today: date) -> date:
    return today + timedelta(days=TIME_TO_ANSWER)


def of_proposal(found: Proposal, kind: str, today: date) -> str:
    """The letter for a proposal: urging the body, or asking another to urge it."""
    begins = [f"Qua theo dõi công tác bồi thường nhà nước, tính đến ngày {today:%d/%m/%Y}:"]
    asks = _asks(found.reasons)
    if kind == Kind.ASK:
        ends = [f"Đề nghị đôn đốc {found.body.name} thực hiện:", *asks,
                "Nếu không thống nhất, đề nghị trả lời bằng văn bản, nêu rõ lý do (Đ15.3)."]  # fmt: skip
    else:
        ends = [f"Đề nghị {found.body.name}:", *asks]
    return "\n".join([*begins, f"{found.subject}, {found.body.name}:", *_told(found.reasons), *ends, _reply(today)])


def of_next(before: SeenLetter, kind: str, told: Sequence[Reason], today: date) -> str:
    """The next letter in a matter, with what came before it."""
    row = before.row
    said = next((turn.text for turn in reversed(before.turns)), "")
    lines = [
        f"Ngày {row.on:%d/%m/%Y}, cơ quan chúng tôi đã có văn bản {row.number or 'đôn đốc'} (lần {row.round}) gửi "
        f"{row.to_name} về việc: {row.subject}.",
        f"Đến ngày {today:%d/%m/%Y}: {before.word}." + (f" Trả lời gần nhất: {said}" if said else ""),
    ]
    if told:
        lines += ["Còn các việc sau chưa làm:", *_told(told)]
    if kind == Kind.ASK:
        lines += [f"Đề nghị đôn đốc {row.about.name} thực hiện đúng pháp luật. Gửi kèm các văn bản đã đôn đốc."]
    else:
        lines += [f"Đề nghị {row.about.name} thực hiện ngay:", *(_asks(told) or _asked_before(row.text))]
    return "\n".join([*lines, _reply(today)])


def of_request(request: SeenLetter, today: date) -> str:
    """The letter by which a request to urge is carried out (Đ15.3)."""
    row = request.row
    return "\n".join(
        [
            f"Theo đề nghị của {row.agency.name} tại văn bản {row.number or 'đề nghị đôn đốc'} ngày "
            f"{row.on:%d/%m/%Y} về việc: {row.subject}.",
            f"Đề nghị {row.about.name} thực hiện:",
            row.text,
            _reply(today),
        ]
    )


def of_report(subject: str, body: str, today: date) -> str:
    """A demand for a report on a case (Đ11)."""
    asked = [f"{place}. {item('watched', code).text}." for place, code in enumerate(OF_REPORTS, start=1)]
    return "\n".join(
        [f"{subject}: yêu cầu {body} báo cáo kết quả đến ngày {today:%d/%m/%Y} về:", *asked,
         "Nêu rõ khó khăn, vướng mắc, đề xuất (nếu có).", _reply(today)]
    )  # fmt: skip


def _asked_before(text: str) -> list[str]:
    """What the letter before it asked for, point by point."""
    found = [line for line in text.splitlines() if line.split(".")[0].isdigit()]
    return found or ["1. Nội dung đã nêu tại văn bản trên."]


def _told(reasons: Sequence[Reason]) -> list[str]:
    return [f"- {one.text} ({one.source})." for one in reasons]


def _asks(reasons: Sequence[Reason]) -> list[str]:
    acts = dict.fromkeys(one.act for one in reasons)
    return [f"{place}. {act}" for place, act in enumerate(acts, start=1)]


def _reply(today: date) -> str:
    return f"Trả lời bằng văn bản trước ngày {answer_day(today) + timedelta(days=1):%d/%m/%Y}."
