"""The money of a case as a ledger in double entry, computed from its events (Đ44, Đ47, Đ51.4, Đ60–63, Đ68).

Every line debits one account and credits another with the same amount, so the ledger balances by what it is; its
sums are those of `State.money`. What is owed to people is an account like the others: an advance before the decision
is a debt of the claimant until the decision covers it, or until it must be given back.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date

from btnn.law.case.reader import Entry
from btnn.law.case.record import counted_entries

STATE, DUE, FINANCE, OWN, HELD, BUDGET, OFFICER = "state", "due", "finance", "own", "held", "budget", "officer"
ACCOUNTS = (STATE, DUE, FINANCE, OWN, HELD, BUDGET, OFFICER)
CLAIMANT = "claimant"  # whom money leaves or reaches, beside the accounts


@dataclass(frozen=True, slots=True)
class Posting:
    """`amount` debited to one account and credited to another; never negative."""

    debit: str
    credit: str
    amount: int


@dataclass(frozen=True, slots=True)
class Line:
    """What one entry did to the money. `giver` and `taker` are accounts or `CLAIMANT`, empty when nothing moved but
    what is owed changed. `paper`: the number of the decision, grant or voucher. `way`: a way of payment or empty."""

    entry: int
    on: date
    event: str
    amount: int
    giver: str
    taker: str
    who: str
    way: str
    paper: str
    postings: tuple[Posting, ...]


@dataclass(frozen=True, slots=True)
class Share:
    """One claimant, or all together under an empty name: decided, got (advances included, less what came back), and
    what is still due; a negative `due` is what was given beyond it."""

    who: str
    decided: int
    paid: int
    due: int


@dataclass(slots=True)
class Ledger:
    """The lines in order of their legal dates, with the sums that pages and findings need.

    `decided` and `paid` are those of `State.money`; `owed` is what the standing decision or judgment gives, none once
    it was cancelled or the case ended without it. `forfeited` went to the treasury, `returned` to the finance body.
    """

    lines: list[Line] = field(default_factory=list)
    decided: int = 0
    owed: int = 0
    asked: int = 0
    granted: int = 0
    advanced: int = 0
    paid: int = 0
    recovered: int = 0
    returned: int = 0
    forfeited: int = 0
    reimbursed: int = 0
    balances: dict[str, int] = field(default_factory=lambda: dict.fromkeys(ACCOUNTS, 0))
    _named: dict[str, int] = field(default_factory=dict)
    _given: dict[str, int] = field(default_factory=dict)
    _eased: dict[str, int] = field(default_factory=dict)
    _officers: dict[str, int] = field(default_factory=dict)

    @property
    def held(self) -> int:
        """What came from the finance body and lies with the agency; negative: more was paid than had come."""
        return self.balances[HELD]

    @property
    def from_own(self) -> int:
        """What the agency laid out of its own budget (Đ44.2b)."""
        return -self.balances[OWN]

    @property
    def due(self) -> int:
        """What is still owed to the claimants together; negative: they have more than is owed."""
        return -self.balances[DUE]

    @property
    def shares(self) -> tuple[Share, ...]:
        """What each claimant has and is to have. One row under an empty name when the decision does not divide the
        sum, or as the last one for what it does not give to anybody by name."""
        names = list(self._named) if len(self._named) > 1 else []
        rows = [
            Share(
                name,
                self._named[name],
                self._given.get(name, 0),
                self._named[name] + self._eased.get(name, 0) - self._given.get(name, 0),
            )
            for name in names
        ]
        rest = Share(
            "",
            self.owed - sum(row.decided for row in rows),
            self.paid - sum(row.paid for row in rows),
            self.due - sum(row.due for row in rows),
        )
        if not rows or rest.decided or rest.paid or rest.due:
            rows.append(rest)
        return tuple(rows)

    @property
    def divided(self) -> bool:
        """Whether the standing decision gives each claimant an amount of their own."""
        return len(self._named) > 1

    def due_to(self, who: str) -> int:
        """What is still due to that claimant; to all together when the name has no share of its own."""
        return next((row.due for row in self.shares if row.who == who), max(self.due, 0))

    # -- writing -------------------------------------------------------------------------------------------------

    def write(self, entry: Entry, amount: int, giver: str, taker: str, *postings: Posting) -> None:
        """Put one line down and move the balances."""
        for posting in postings:
            self.balances[posting.debit] += posting.amount
            self.balances[posting.credit] -= posting.amount
        data = entry.data
        paper = data.get("voucher") or data.get("number") or ""
        who = data.get("claimant") or data.get("officer") or ""
        way = data.get("paid_by") or ""
        self.lines.append(
            Line(entry.number, entry.on, entry.type, amount, giver, taker, str(who), str(way), str(paper), postings)
        )

    def owe(self, entry: Entry, amount: int, named: dict[str, int]) -> None:
        """The claimants are to have `amount` from now on, instead of what was owed before."""
        change = amount - self.owed
        self.owed = amount
        self._named = named
        posting = Posting(STATE, DUE, change) if change >= 0 else Posting(DUE, STATE, -change)
        self.write(entry, abs(change), "", "", posting)

    def give(self, entry: Entry, amount: int, *postings: Posting) -> None:
        """Money reaches a claimant."""
        self.paid += amount
        who = str(entry.data.get("claimant") or "")
        self._given[who] = self._given.get(who, 0) + amount
        self.write(entry, amount, postings[0].credit if postings else HELD, CLAIMANT, *postings)


def ledger(entries: list[Entry], as_of: date | None = None, known_on: date | None = None) -> Ledger:
    """The ledger of a case.

    Args:
        entries: in the order of recording, with their corrections.
        as_of: later facts have not happened yet; all when left out.
        known_on: leave out what was recorded after this day.

    The entries are those of a lawful story: what `replay` refuses is not looked for here.
    """
    book = Ledger()
    for entry in counted_entries(entries, known_on):
        writer = _WRITERS.get(entry.type)
        if writer is not None and (as_of is None or entry.on <= as_of):
            writer(book, entry)
    return book


def named_amounts(items: object) -> dict[str, int]:
    """The sum of each claimant who is named in a list of amounts; empty when nobody is."""
    found: dict[str, int] = {}
    for item in items if isinstance(items, list | tuple) else ():
        who = item.get("claimant")
        if who:
            found[who] = found.get(who, 0) + item["amount"]
    return found


def _whole(entry: Entry, name: str = "amount") -> int:
    value = entry.data.get(name)
    return value if isinstance(value, int) else 0


# -- what is owed --------------------------------------------------------------------------------------------------


def _decided(book: Ledger, entry: Entry) -> None:
    book.decided = _whole(entry)
    book.owe(entry, book.decided, named_amounts(entry.data.get("amounts")))


def _corrected(book: Ledger, entry: Entry) -> None:
    """A correction that names no amounts leaves the shares; what it changes belongs to nobody by name."""
    if isinstance(entry.data.get("amount"), int):
        book.decided = _whole(entry)
        book.owe(entry, book.decided, named_amounts(entry.data.get("amounts")) or book._named)


def _cancelled(book: Ledger, entry: Entry) -> None:
    if not str(entry.data["ground"]).startswith("HUY-48.1"):
        book.decided = 0  # Đ48.3: settled anew
    _ended(book, entry)


def _ended(book: Ledger, entry: Entry) -> None:
    """Nothing is owed any more; what was advanced is to come back, save where Đ51.4 lets it stay."""
    stays = book.paid if entry.data.get("ground") == "DC-51.1b" else 0
    if book.owed:
        book.owe(entry, 0, {})
    if stays:
        book._eased[""] = book._eased.get("", 0) + stays
        book.write(entry, stays, "", "", Posting(STATE, DUE, stays))


def _forfeited(book: Ledger, entry: Entry) -> None:
    """Đ62.6: what is still due, unless the entry says how much, goes to the treasury."""
    amount = _whole(entry) if isinstance(entry.data.get("amount"), int) else max(book.due, 0)
    left = amount
    for row in book.shares:
        taken = min(left, max(row.due, 0)) if row.who else left
        book._eased[row.who] = book._eased.get(row.who, 0) - taken
        left -= taken
    book.forfeited += amount
    book.write(entry, amount, HELD, BUDGET, Posting(BUDGET, HELD, amount), Posting(DUE, STATE, amount))


# -- where money goes ------------------------------------------------------------------------------------------------


def _asked(book: Ledger, entry: Entry) -> None:
    book.asked = _whole(entry)
    book.write(entry, book.asked, "", "")


def _granted(book: Ledger, entry: Entry) -> None:
    amount = _whole(entry)
    book.granted += amount
    book.write(entry, amount, FINANCE, HELD, Posting(HELD, FINANCE, amount))


def _advanced(book: Ledger, entry: Entry) -> None:
    """From what the finance body granted (Đ44.3b), the rest out of the agency's own budget (Đ44.2b)."""
    amount = _whole(entry)
    book.advanced += amount
    granted = min(max(book.held, 0), amount)
    parts = (Posting(DUE, HELD, granted), Posting(DUE, OWN, amount - granted))
    book.give(entry, amount, *(part for part in parts if part.amount))


def _paid(book: Ledger, entry: Entry) -> None:
    amount = _whole(entry)
    book.give(entry, amount, Posting(DUE, HELD, amount))


def _recovered(book: Ledger, entry: Entry) -> None:
    amount = _whole(entry)
    book.recovered += amount
    book.paid -= amount
    book.write(entry, amount, CLAIMANT, BUDGET, Posting(BUDGET, DUE, amount))


def _returned(book: Ledger, entry: Entry) -> None:
    amount = _whole(entry, "returned")
    if amount:
        book.returned += amount
        book.write(entry, amount, HELD, BUDGET, Posting(BUDGET, HELD, amount))


# -- what officials pay back -------------------------------------------------------------------------------------------


def _owing(book: Ledger, entry: Entry) -> None:
    book._officers = {}


def _collected(book: Ledger, entry: Entry) -> None:
    who, amount = str(entry.data["officer"]), _whole(entry)
    book._officers[who] = book._officers.get(who, 0) + amount
    book.reimbursed += amount
    book.write(entry, amount, OFFICER, BUDGET, Posting(BUDGET, OFFICER, amount))


def _given_back(book: Ledger, entry: Entry) -> None:
    """Đ69.1: all that this official has paid, unless the entry says how much."""
    who = str(entry.data["officer"])
    amount = _whole(entry) if isinstance(entry.data.get("amount"), int) else book._officers.get(who, 0)
    book._officers[who] = book._officers.get(who, 0) - amount
    book.reimbursed -= amount
    book.write(entry, amount, BUDGET, OFFICER, Posting(OFFICER, BUDGET, amount))


_WRITERS: dict[str, Callable[[Ledger, Entry], None]] = {
    "decision_issued": _decided,
    "decision_corrected": _corrected,
    "decision_cancelled": _cancelled,
    "judgment_effective": _decided,
    "terminated": _ended,
    "handling_stopped": _ended,
    "funding_requested": _asked,
    "advance_funding_requested": _asked,
    "advance_funding_granted": _granted,
    "funding_granted": _granted,
    "advance_paid": _advanced,
    "compensation_paid": _paid,
    "advance_recovered": _recovered,
    "accounts_settled": _returned,
    "forfeited": _forfeited,
    "reimbursement_decided": _owing,
    "reimbursement_collected": _collected,
    "reimbursement_returned": _given_back,
}


def trial_balance(book: Ledger, accounts: Iterable[str] = ACCOUNTS) -> list[tuple[str, int, int]]:
    """Account, sum of debits, sum of credits, of all lines; accounts that nothing touched are left out."""
    debits, credits = dict.fromkeys(ACCOUNTS, 0), dict.fromkeys(ACCOUNTS, 0)
    for line in book.lines:
        for posting in line.postings:
            debits[posting.debit] += posting.amount
            credits[posting.credit] += posting.amount
    return [(name, debits[name], credits[name]) for name in accounts if debits[name] or credits[name]]
