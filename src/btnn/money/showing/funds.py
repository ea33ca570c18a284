"""Rows of the list of money in work, and of what was granted in a year."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.urls import reverse

from btnn.agencies.queries import Membership
from btnn.cases.permissions import ScopeCapacity, Standing, may_record
from btnn.law.case import words
from btnn.law.limits import all_limits
from btnn.web.wording import days_left, dong, short_date

from ..permissions import is_of_finance
from ..queries import FundsRow, Granted
from .case_page import STEPS, dossier

BUDGETS = {"central": "Ngân sách trung ương", "provincial": "Ngân sách cấp tỉnh"}
QUARTERS = {1: "I", 2: "II", 3: "III", 4: "IV"}


@dataclass(frozen=True, slots=True)
class Row:
    """One case of the list in words. `notes`: what happened before and must be known; `actions`: what this person
    may record now."""

    code: str
    name: str
    agency: str
    budget: str
    what: str
    due: date | None
    state: str
    due_word: str
    sum: int
    amount_word: str
    notes: list[str]
    actions: list[dict[str, str]]
    waits: bool  # the other side has to act first


def rows(found: list[FundsRow], membership: Membership, today: date) -> list[Row]:
    """The rows of a page."""
    capacity = ScopeCapacity.FINANCE if is_of_finance(membership) else ScopeCapacity.SETTLING
    standing = Standing(membership, frozenset({capacity}), False)
    return [_row(one, standing, today) for one in found]


def _row(row: FundsRow, standing: Standing, today: date) -> Row:
    told = row.told
    case, view, agency = told.case, told.view, told.case.settling_agency
    limit_id, due = (told.limit.limit_id, told.limit.due) if told.limit is not None else _nearest(row)
    state = "" if due is None else "overdue" if due < today else "open"
    label, amount = _amount(row, limit_id)
    return Row(
        code=case.code,
        name=case.claimant_name or case.code,
        agency=agency.name if agency is not None else "",
        budget=BUDGETS.get(agency.budget, "") if agency is not None else "",
        what=all_limits()[limit_id].title if limit_id else words.stage("settlement", view.lanes["settlement"]),
        due=due,
        state=state,
        due_word=days_left(due, today) if due is not None else "",
        sum=amount,
        amount_word=label,
        notes=_notes(row, limit_id),
        actions=[
            {"label": words.act(step.event), "url": reverse("cases:record", args=[case.code, step.event])}
            for step in sorted(view.next, key=lambda step: STEPS.index(step.event) if step.event in STEPS else 99)
            if step.event in STEPS and step.ripe and may_record(standing, step.event)
        ],
        waits=view.state.funding_returned and ScopeCapacity.FINANCE in standing.capacities,
    )


def _nearest(row: FundsRow) -> tuple[str, date | None]:
    """The limit that binds the payer, of a case found by its stage."""
    for limit in row.told.view.limits:
        if limit.id == "pay_compensation" and limit.status in ("open", "overdue"):
            return limit.id, limit.due
    return "", None


def _amount(row: FundsRow, limit_id: str) -> tuple[str, int]:
    book, state = row.book, row.told.view.state
    if state.must_recover:
        return "còn phải thu hồi", book.paid
    if limit_id in ("pay_advance_own_budget", "request_advance_from_finance"):
        proposed = row.last("advance_proposed")
        return "mức tạm ứng đề xuất", int(str(proposed.data["amount"])) if proposed is not None else 0
    if limit_id in ("finance_allocates_funds", "finance_completes_defective_dossier", "finance_grants_advance"):
        return "số tiền đề nghị", book.asked
    if row.told.view.lanes["settlement"] == "paid":
        return "còn giữ, phải nộp trả" if book.held > 0 else "đã chi trả", book.held if book.held > 0 else book.paid
    if row.told.view.lanes["settlement"] not in ("effective", "funded", "payment_notified"):
        return "đã cấp, chưa chi trả", max(book.held, 0)
    return "còn phải chi trả", max(book.due, 0)


def _notes(row: FundsRow, limit_id: str) -> list[str]:
    told, found = row.told, []
    for entry in row.entries:
        if entry.type == "funding_returned" and told.view.lanes["settlement"] == "funding_requested":
            defect = entry.data.get("defect")
            reason = words.choice("defect", str(defect)) + ". " if defect else ""
            found.append(f"Trả lại ngày {short_date(entry.on)}: {reason}{entry.data['reason']}")
    if told.view.state.funding_returned:
        found.append("Đang chờ cơ quan giải quyết bồi thường gửi lại hồ sơ đã hoàn thiện.")
    elif limit_id in ("finance_allocates_funds", "finance_completes_defective_dossier"):
        asked = row.last("funding_requested")
        if asked is not None:
            found.append(f"Gửi ngày {short_date(asked.on)}." + _beside(row, asked.data.get("reason")))
        found += [
            f"{paper.title} ({paper.source.rsplit(', ', 1)[-1]}): {paper.known}"
            for paper in dossier(told.view, row.book.owed, row.last)
            if not paper.there
        ]
    for limit in told.view.limits:
        if limit.id == "val_forfeiture_to_treasury" and told.view.lanes["settlement"] == "payment_notified":
            over = limit.due < told.view.as_of
            found.append(
                f"Hết 03 năm ngày {short_date(limit.due)}"
                + (": làm thủ tục sung quỹ nhà nước (Đ62.6)." if over else "; sau đó sung quỹ nhà nước (Đ62.6).")
            )
    waits = [run for run in told.view.limits if run.id == "pay_compensation"]
    if told.view.lanes["settlement"] == "payment_notified" and not waits:
        found.append("Chưa ghi ngày người yêu cầu bồi thường nhận thông báo; thời hạn chi trả tính từ ngày đó (Đ62.5).")
    return found


def _beside(row: FundsRow, reason: object) -> str:
    """How what is asked for stands to what is still due."""
    rest = max(row.book.due, 0)
    if row.book.asked == rest:
        less = f" trừ số đã tạm ứng {dong(row.book.advanced)}" if row.book.advanced else ""
        return f" Bằng số được quyết định {dong(row.book.decided)}{less}."
    told = f" Khác số còn phải chi trả {dong(rest)}."
    return f"{told} Lý do: {reason}" if reason else f"{told} Không nêu lý do."


@dataclass(frozen=True, slots=True)
class QuarterRow:
    """One quarter with the sum of each budget, in the order of `BUDGETS`, and of both."""

    label: str
    amounts: list[tuple[str, int]]
    total: int


def quarters(found: Granted) -> list[QuarterRow]:
    """The four quarters and the year."""
    totals = found.totals

    def row(label: str, wanted: tuple[int, ...]) -> QuarterRow:
        amounts = [(word, sum(totals.get((one, name), 0) for one in wanted)) for name, word in BUDGETS.items()]
        return QuarterRow(label, amounts, sum(amount for _, amount in amounts))

    return [*(row(f"Quý {word}", (number,)) for number, word in QUARTERS.items()), row("Cả năm", tuple(QUARTERS))]


def grant_rows(found: Granted) -> list[dict[str, Any]]:
    """What was granted, in order of the day."""
    return [
        {
            "code": grant.told.case.code,
            "on": grant.line.on,
            "agency": grant.told.case.settling_agency.name if grant.told.case.settling_agency else "",
            "kind": "Tạm ứng" if grant.line.event == "advance_funding_granted" else "Bồi thường",
            "paper": grant.line.paper,
            "budget": BUDGETS.get(grant.budget, ""),
            "amount": grant.line.amount,
            "stage": words.stage("settlement", grant.told.view.lanes["settlement"]),
        }
        for grant in found.grants
    ]
