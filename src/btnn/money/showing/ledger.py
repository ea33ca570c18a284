"""The ledger in words: lines with from whom to whom, what lies where, what is due to whom."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from btnn.law.case import words
from btnn.law.case.ledger import BUDGET, CLAIMANT, DUE, FINANCE, HELD, OFFICER, OWN, STATE, Ledger, trial_balance

ACCOUNTS = {
    STATE: "Nghĩa vụ bồi thường của Nhà nước",
    DUE: "Người yêu cầu bồi thường",
    FINANCE: "Cơ quan tài chính cấp",
    OWN: "Dự toán của cơ quan giải quyết",
    HELD: "Cơ quan giải quyết bồi thường giữ để chi trả",
    BUDGET: "Nộp ngân sách nhà nước",
    OFFICER: "Người thi hành công vụ hoàn trả",
}
PLACES = {
    FINANCE: "Cơ quan tài chính",
    OWN: "Dự toán của cơ quan giải quyết",
    HELD: "Cơ quan giải quyết bồi thường",
    BUDGET: "Ngân sách nhà nước",
    OFFICER: "Người thi hành công vụ",
    CLAIMANT: "Người yêu cầu bồi thường",
}
NOBODY = "Phần không chia theo tên"
TOGETHER = "Chung cho những người yêu cầu bồi thường"


@dataclass(frozen=True, slots=True)
class LineRow:
    """One line of the ledger in words. `amount` is empty when only what is owed changed and by nothing."""

    entry: int
    on: date
    what: str
    article: str
    giver: str
    taker: str
    who: str
    amount: int
    way: str
    paper: str

    @property
    def moves(self) -> bool:
        """Whether money went from somebody to somebody."""
        return bool(self.giver)


@dataclass(frozen=True, slots=True)
class AccountRow:
    """One account: what it was debited and credited, and the balance on the side where it stands."""

    name: str
    debit: int
    credit: int

    @property
    def balance(self) -> int:
        return abs(self.debit - self.credit)

    @property
    def side(self) -> str:
        if self.debit == self.credit:
            return ""
        return "Nợ" if self.debit > self.credit else "Có"


@dataclass(frozen=True, slots=True)
class ShareRow:
    """One claimant: decided, got, still due, got beyond it; `place` names the row in addresses, from 1."""

    place: int
    name: str
    decided: int
    paid: int
    due: int
    over: int


def line_rows(book: Ledger) -> list[LineRow]:
    """The lines in order of their legal dates."""
    return [
        LineRow(
            line.entry,
            line.on,
            words.event(line.event),
            words.article(line.event),
            PLACES.get(line.giver, ""),
            PLACES.get(line.taker, ""),
            line.who,
            line.amount,
            words.choice("paid_by", line.way) if line.way else "",
            line.paper,
        )
        for line in book.lines
    ]


def account_rows(book: Ledger) -> list[AccountRow]:
    """The accounts that anything touched; the sums of both sides are equal."""
    return [AccountRow(ACCOUNTS[name], debit, credit) for name, debit, credit in trial_balance(book)]


def share_rows(book: Ledger, claimants: Sequence[str] = ()) -> list[ShareRow]:
    """What is due to whom; nothing before money was decided or given. `claimants`: who takes part; a single one has
    all that the decision gives to nobody by name, several have it together."""
    if not (book.decided or book.paid or book.advanced):
        return []
    alone = claimants[0] if len(claimants) == 1 else ""
    return [
        ShareRow(
            place,
            row.who or (NOBODY if book.divided else alone or TOGETHER),
            row.decided,
            row.paid,
            max(row.due, 0),
            max(-row.due, 0),
        )
        for place, row in enumerate(book.shares, start=1)
    ]
