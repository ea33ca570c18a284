"""What each official owes and has paid, read from the entries that count (Đ66–Đ72): the running balance per person."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from btnn.law.case.reader import Entry
from btnn.law.case.record import counted_entries
from btnn.law.reimbursement.plan import Deferral


@dataclass(frozen=True, slots=True)
class Movement:
    """One line of an official's account: `change` of what is left to pay, and what is left after it.

    `kind` is the event; `amount` what it says, never negative.
    """

    entry: int
    on: date
    kind: str
    amount: int
    left: int
    way: str = ""
    paper: str = ""
    reason: str = ""


@dataclass(slots=True)
class Account:
    """One official. `proposed` and `votes` are the council's; `decided` is the sum of the decision, `owed` what stands
    of it after reductions and ends, `paid` what came in less what was returned. Before a decision only the proposal is
    known."""

    name: str
    fault: str = ""
    salary: int = 0
    proposed: int | None = None
    votes: int | None = None
    decided: int | None = None
    decided_on: date | None = None
    instalment: int = 0
    owed: int = 0
    paid: int = 0
    reduced: int = 0
    returned: int = 0
    ended_on: date | None = None
    deferred: list[tuple[date, date | None]] = field(default_factory=list)
    movements: list[Movement] = field(default_factory=list)

    @property
    def left(self) -> int:
        """What is still to be paid."""
        return self.owed - self.paid

    @property
    def complete(self) -> bool:
        """Decided and paid whole, or no longer owed."""
        return self.decided is not None and self.left <= 0

    def deferrals(self, on: date) -> list[Deferral]:
        """The stretches of deferral; one whose end is not known lasts until tomorrow."""
        return [(begun, end or max(on, begun) + timedelta(days=1)) for begun, end in self.deferred]

    def deferred_on(self, on: date) -> bool:
        """Whether collection waits on that day (Đ68.3)."""
        return any(begun <= on and (end is None or on < end) for begun, end in self.deferred)


def accounts(entries: Iterable[Entry]) -> tuple[Account, ...]:
    """The account of every official of a case, in the order in which they were named. `entries` as recorded."""
    found: dict[str, Account] = {}
    for entry in counted_entries(list(entries)):
        if entry.type in _READ:
            _READ[entry.type](found, entry)
    return tuple(found.values())


def _account(found: dict[str, Account], name: object) -> Account:
    return found.setdefault(str(name), Account(str(name)))


def _items(entry: Entry) -> Sequence[dict[str, object]]:
    officers = entry.data["officers"]
    assert isinstance(officers, list)
    return [dict(item) if isinstance(item, dict) else {"name": item} for item in officers]


def _recommended(found: dict[str, Account], entry: Entry) -> None:
    for item in _items(entry):
        account = _account(found, item["name"])
        account.fault = str(item.get("fault") or account.fault)
        account.salary = _whole(item.get("monthly_salary")) or account.salary
        account.proposed = _whole(item.get("amount"))
        account.votes = _whole(item.get("votes"))


def _decided(found: dict[str, Account], entry: Entry) -> None:
    for item in _items(entry):
        account = _account(found, item["name"])
        account.fault, account.salary = str(item["fault"]), _whole(item["monthly_salary"]) or 0
        account.decided = account.owed = _whole(item["amount"]) or 0
        account.instalment = _whole(item.get("instalment")) or 0
        account.decided_on = entry.on
        _move(account, entry, account.decided, paper=str(entry.data.get("number") or ""))


def _collected(found: dict[str, Account], entry: Entry) -> None:
    account, amount = _named(found, entry)
    account.paid += amount
    way, paper = str(entry.data.get("paid_by") or ""), str(entry.data.get("voucher") or "")
    _move(account, entry, amount, way=way, paper=paper)


def _reduced(found: dict[str, Account], entry: Entry) -> None:
    account, amount = _named(found, entry)
    before = account.owed
    account.owed = max(account.owed - amount, account.paid)
    account.reduced += before - account.owed
    _move(account, entry, before - account.owed)


def _deferred(found: dict[str, Account], entry: Entry) -> None:
    account, _ = _named(found, entry)
    until = entry.data.get("until")
    end = until if isinstance(until, date) else date.fromisoformat(until) if isinstance(until, str) else None
    account.deferred.append((entry.on, end))
    _move(account, entry, 0)


def _ended(found: dict[str, Account], entry: Entry) -> None:
    account, _ = _named(found, entry)
    uncollected = account.left
    account.owed, account.ended_on = account.paid, entry.on
    _move(account, entry, uncollected)


def _returned(found: dict[str, Account], entry: Entry) -> None:
    account, _ = _named(found, entry)
    amount = _whole(entry.data.get("amount"))
    back = account.paid if amount is None else amount
    account.paid -= back
    account.returned += back
    account.owed, account.ended_on = account.paid, entry.on
    _move(account, entry, back)


def _named(found: dict[str, Account], entry: Entry) -> tuple[Account, int]:
    return _account(found, entry.data["officer"]), _whole(entry.data.get("amount")) or 0


def _move(account: Account, entry: Entry, amount: int, *, way: str = "", paper: str = "") -> None:
    reason = str(entry.data.get("reason") or "")
    account.movements.append(
        Movement(entry.number, entry.on, entry.type, amount, account.left, way=way, paper=paper, reason=reason)
    )


def _whole(value: object) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) else None


_READ = {
    "reimbursement_recommended": _recommended,
    "reimbursement_decided": _decided,
    "reimbursement_collected": _collected,
    "reimbursement_reduced": _reduced,
    "reimbursement_deferred": _deferred,
    "reimbursement_ended": _ended,
    "reimbursement_returned": _returned,
}
