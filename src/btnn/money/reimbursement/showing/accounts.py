"""The account and the plan of one official, line by line."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from btnn.law.case import words
from btnn.law.reimbursement.accounts import Account
from btnn.web.wording import dong

from ..queries import OfficialState


@dataclass(frozen=True, slots=True)
class MovementRow:
    """One line of the account in words; `sign` says what it did to what is left."""

    entry: int
    on: date
    what: str
    sign: str
    amount: int
    left: int
    note: str


@dataclass(frozen=True, slots=True)
class PlanRow:
    """One instalment and how it stands; `wanted` is what it still wants where it is the next."""

    number: int
    due: date
    amount: int
    left: int
    state: str
    word: str
    wanted: int = 0


SIGNS = {"reimbursement_decided": "+", "reimbursement_deferred": ""}


def movement_rows(account: Account) -> list[MovementRow]:
    """The lines in order of their legal dates."""
    return [
        MovementRow(
            one.entry,
            one.on,
            words.event(one.kind),
            SIGNS.get(one.kind, "−"),
            one.amount,
            max(0, one.left),
            " · ".join(
                part
                for part in (
                    words.choice("paid_by", one.way) if one.way else "",
                    f"số {one.paper}" if one.paper else "",
                    one.reason,
                )
                if part
            ),
        )
        for one in account.movements
    ]


def plan_rows(one: OfficialState, today: date) -> list[PlanRow]:
    """The instalments in order; none without a plan."""
    if one.plan is None:
        return []
    told, rows = one.plan.progress, []
    for instalment in one.plan.instalments:
        wanted = 0
        if instalment.number <= told.covered:
            state, word = "met", "đã thu"
        elif told.next is not None and instalment.number == told.next.number:
            wanted = told.wanted
            part = f"còn {dong(wanted)}" if wanted < instalment.amount else ""
            late = instalment.due < today
            state, word = ("overdue", "chậm") if late else ("open", "kỳ tới")
            word = f"{word}, {part}" if part else word
        elif instalment.due < today:
            state, word = "overdue", "chậm"
        else:
            state, word = "", ""
        rows.append(PlanRow(instalment.number, instalment.due, instalment.amount, instalment.left, state, word, wanted))
    return rows
