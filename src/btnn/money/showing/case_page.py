"""The page of a case's money: sums, the next step, what is due to whom, the papers of the request, what must come
back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.urls import reverse

from btnn.cases.queries import CaseFile
from btnn.law.amounts import dong_in_words
from btnn.law.case import CaseView, words
from btnn.law.case.reader import Entry
from btnn.law.case.replay import NextStep
from btnn.law.case.vocabulary import SETTLEMENT_ENDS
from btnn.law.funding_dossier import BASIS_COPY, DECISION, REQUEST, Paper, papers
from btnn.web.wording import dong, short_date

from ..queries import CaseMoney

Last = Callable[[str], Entry | None]

# The events of money in the order of the way.
STEPS = (
    "advance_recovered", "forfeited", "compensation_paid", "advance_paid", "advance_proposed",
    "advance_funding_requested", "advance_funding_granted", "funding_granted", "funding_returned",
    "funding_requested", "payment_notified", "accounts_settled",
)  # fmt: skip
BEFORE_EFFECT = frozenset({"decided", "handed_over", "not_received"})
NO_HEIR = (
    "Vụ việc bị đình chỉ vì người yêu cầu bồi thường đã chết mà không có người thừa kế, hoặc tổ chức đã chấm dứt mà "
    "không có tổ chức kế thừa: số tiền đã tạm ứng không thu hồi (Đ51.1b, Đ51.4)."
)


@dataclass(frozen=True, slots=True)
class PaperRow:
    """One paper of the request for money and what the record says of it; `there` is False when it says nothing."""

    title: str
    says: str
    source: str
    known: str
    there: bool


def sums(money: CaseMoney) -> list[dict[str, Any]]:
    """The sums at the head of the page: those that are not nothing."""
    book, found = money.book, []

    def tell(label: str, amount: int, note: str = "", spelled: bool = False) -> None:
        if amount:
            told = f"{dong_in_words(amount)}{'. ' + note if note else ''}" if spelled else note
            found.append({"label": label, "value": dong(amount), "note": told})

    tell("Được quyết định", book.decided, "" if book.owed else "quyết định không còn giá trị", spelled=bool(book.owed))
    tell("Đã tạm ứng", book.advanced, "từ dự toán của cơ quan" if book.from_own == book.advanced else "")
    tell("Cơ quan tài chính đã cấp", book.granted)
    tell("Người yêu cầu bồi thường đã nhận", book.paid, "kể cả tạm ứng" if book.advanced else "")
    tell("Còn phải chi trả", max(book.due, 0) if book.owed else 0, spelled=True)
    tell("Cơ quan đang giữ để chi trả", max(book.held, 0))
    tell("Chi vượt số được cấp", max(-book.held, 0), "phải đề nghị cấp bù")
    tell("Đã thu hồi", book.recovered)
    tell("Đã nộp trả phần không dùng", book.returned)
    tell("Đã sung quỹ nhà nước", book.forfeited)
    tell("Người thi hành công vụ đã hoàn trả", book.reimbursed)
    return found


def next_step(file: CaseFile) -> dict[str, Any] | None:
    """The next lawful step of money for the part `next_step`: this person's own first, else whom it waits for."""
    for steps, waiting in ((file.my_steps, False), (file.other_steps, True)):
        found = sorted((one for one in steps if one.event in STEPS and one.ripe), key=_order)
        if found:
            return _step(file, found[0], found[1:], waiting)
    return None


def _order(step: NextStep) -> tuple[bool, Any, int]:
    return step.due is None, step.due or 0, STEPS.index(step.event)


def _step(file: CaseFile, first: NextStep, others: list[NextStep], waiting: bool) -> dict[str, Any]:
    def action(step: NextStep, kind: str = "") -> dict[str, str]:
        url = reverse("cases:record", args=[file.case.code, step.event])
        return {"label": words.act(step.event), "url": url, "kind": kind}

    return {
        "title": words.act(first.event),
        "sentence": words.consequence(first.event),
        "article": words.article(first.event),
        "due": first.due,
        "by": words.by(first.by),
        "overdue": first.due is not None and first.due < file.view.as_of,
        "waiting": waiting,
        "actions": [] if waiting else [action(first), *(action(step, "ghost") for step in others)],
    }


def unfinished(money: CaseMoney) -> dict[str, str] | None:
    """A notice when nothing is due any more and no payment was said to be the last: the time for the council of
    Đ66.1 runs from the day on which all is paid."""
    paid = money.last("compensation_paid")
    if paid is None or money.file.view.lanes["settlement"] != "payment_notified" or money.book.due > 0:
        return None
    return {
        "title": "Đã trả đủ nhưng chưa ghi là chi trả xong",
        "text": "Thời hạn thành lập Hội đồng xem xét trách nhiệm hoàn trả tính từ ngày chi trả xong (Đ66.1).",
        "url": reverse("cases:correct", args=[money.file.case.code, paid.number]),
        "url_label": "Đính chính lần chi trả cuối",
    }


def recovery(money: CaseMoney) -> dict[str, Any] | None:
    """What must come back and what did (Đ48.2, Đ51.4); None when nothing ever had to."""
    view, book = money.file.view, money.book
    ended = money.last("terminated")
    if ended is not None and ended.data["ground"] == "DC-51.1b":
        return {"kept": NO_HEIR} if book.advanced else None
    if not view.state.must_recover and not book.recovered:
        return None
    return {"whole": book.paid + book.recovered, "back": book.recovered, "left": book.paid}


def dossier(view: CaseView, owed: int, last: Last) -> list[PaperRow]:
    """The papers of the request for money with what the record says of each; nothing while no decision stands.
    `last` gives the latest counted entry of a kind, `owed` what the standing decision gives."""
    stage = view.lanes["settlement"]
    if not owed or (stage in SETTLEMENT_ENDS and view.lanes["court"] != "judged"):
        return []
    suit, judged = last("lawsuit_filed"), last("judgment_effective")
    inside = judged is not None and suit is not None and suit.data["basis"] == "55"
    return [_paper(paper, view, last) for paper in papers(inside_a_case=inside)]


def _paper(paper: Paper, view: CaseView, last: Last) -> PaperRow:
    known, there = _KNOWN[paper.code](view, last)
    return PaperRow(paper.title, ", ".join(paper.says), paper.source, known, there)


def _request(view: CaseView, last: Last) -> tuple[str, bool]:
    entry = last("funding_requested")
    if entry is None:
        return "Chưa gửi.", False
    return f"Gửi ngày {short_date(entry.on)}, đề nghị cấp {dong(int(str(entry.data['amount'])))}.", True


def _basis(view: CaseView, last: Last) -> tuple[str, bool]:
    entry = last("dossier_received")
    data = entry.data if entry is not None else {}
    number, issuer = data.get("basis_number"), data.get("basis_issuer")
    if number or issuer:
        return " ".join(str(part) for part in (f"Số {number}" if number else "", issuer or "") if part) + ".", True
    got = last("basis_document_received")
    if got is not None:
        return f"Cơ quan có thẩm quyền cung cấp ngày {short_date(got.on)}.", bool(got.data.get("sufficient"))
    return "Hồ sơ chưa ghi số văn bản làm căn cứ; kiểm tra bản giấy.", False


def _decision(view: CaseView, last: Last) -> tuple[str, bool]:
    judged = last("judgment_effective")
    if judged is not None:
        number = judged.data.get("number")
        return f"Bản án{f' số {number}' if number else ''} có hiệu lực từ {short_date(judged.on)}.", True
    entry = last("decision_issued")
    if entry is None:
        return "Chưa có.", False
    told = f"Quyết định số {entry.data['number']} ngày {short_date(entry.on)}"
    if view.lanes["settlement"] in BEFORE_EFFECT:
        return f"{told}, chưa có hiệu lực.", False
    return f"{told}, đã có hiệu lực.", True


_KNOWN = {REQUEST: _request, BASIS_COPY: _basis, DECISION: _decision}
