"""How a complaint or a denunciation stands on a day, from its steps: what is due by which law. No tables, no clock."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from btnn.law.complaint_terms import count
from btnn.law.receipts import Receipt

COMPLAINT, DENUNCIATION, PETITION = "complaint", "denunciation", "petition"
OPEN, OVERDUE, MET, LATE = "open", "overdue", "met", "late"
TURNED_AWAY = frozenset({"refused", "passed_on", "withdrawn"})
CLOSING = TURNED_AWAY | {"notified"}
WORDS = {
    "received": "mới vào sổ",
    "assigned": "đã giao người xử lý",
    "accepted": "đã thụ lý",
    "verified": "đang xác minh",
    "decided": "đã có kết quả, chờ gửi",
    "notified": "đã xong",
    "refused": "không thụ lý",
    "passed_on": "đã chuyển",
    "withdrawn": "người gửi rút",
}


class Matter(Protocol):
    """What of a complaint its limits depend on."""

    @property
    def kind(self) -> str: ...
    @property
    def level(self) -> int: ...
    @property
    def remote(self) -> bool: ...
    @property
    def received_on(self) -> date: ...


class Done(Protocol):
    """A step, as far as limits depend on it."""

    @property
    def step(self) -> str: ...
    @property
    def on(self) -> date: ...
    @property
    def days(self) -> int: ...
    @property
    def outcome(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Due:
    """One limit with its count; `met_on` the day on which it was done."""

    receipt: Receipt
    met_on: date | None
    state: str

    @property
    def title(self) -> str:
        return self.receipt.limit.title

    @property
    def due(self) -> date:
        return self.receipt.due

    @property
    def source(self) -> str:
        return self.receipt.limit.source


@dataclass(frozen=True, slots=True)
class Standing:
    """How it stands on a day. `remarks`: what its own law asks for and nothing shows yet."""

    state: str
    dues: tuple[Due, ...]
    outcome: str
    decided_on: date | None
    remarks: tuple[str, ...] = ()

    @property
    def word(self) -> str:
        return WORDS[self.state]

    @property
    def closed(self) -> bool:
        return self.state in CLOSING

    @property
    def running(self) -> Due | None:
        """The limit that runs now."""
        return next((due for due in self.dues if due.met_on is None), None) if not self.closed else None

    @property
    def late(self) -> bool:
        """Was or is any limit missed?"""
        return any(due.state in (LATE, OVERDUE) for due in self.dues)

    @property
    def shape(self) -> str:
        if self.closed:
            return MET if self.state == "notified" else "void"
        return self.running.state if self.running else OPEN


def standing(matter: Matter, steps: Sequence[Done], today: date) -> Standing:
    """Count a matter for a day; `steps` in the order in which they were recorded. A petition has no limit in days."""
    first: dict[str, Done] = {}
    for one in steps:
        first.setdefault(one.step, one)
    state = next((one.step for one in reversed(steps) if one.step in WORDS and one.step != "assigned"), "")
    state = state or ("assigned" if "assigned" in first else "received")
    accepted, decided = first.get("accepted"), first.get("decided")
    ended = next((one.on for one in steps if one.step in TURNED_AWAY), None)
    dues = []
    if matter.kind != PETITION:
        dues.append(_due(accept_term(matter, first), matter.received_on, accepted.on if accepted else ended, today))
        if accepted is not None:
            more = sum(one.days for one in steps if one.step == "extended")
            end = decided.on if decided else ended
            dues.append(_due(settle_term(matter, first), accepted.on, end, today, more))
        if decided is not None:
            sent = first.get("notified")
            dues.append(_due(f"{_stem(matter)}_send", decided.on, sent.on if sent else ended, today))
    told = (_dialogue(matter, first),) if matter.kind == COMPLAINT else ()
    return Standing(
        state,
        tuple(dues),
        decided.outcome if decided else "",
        decided.on if decided else None,
        tuple(one for one in told if one),
    )


def accept_term(matter: Matter, done: dict[str, Done]) -> str:
    """Within what it must be accepted. Complex before it is accepted means: to be looked at in several places."""
    term = f"{_stem(matter)}_accept"
    early = done.get("complex")
    accepted = done.get("accepted")
    looked_at_widely = early is not None and (accepted is None or early.on < accepted.on)
    return f"{term}_complex" if matter.kind == DENUNCIATION and looked_at_widely else term


def settle_term(matter: Matter, done: dict[str, Done]) -> str:
    """Within what it must be settled: a denunciation is extended, a complaint has longer where it is complex or far."""
    term = f"{_stem(matter)}_settle"
    if matter.kind == DENUNCIATION:
        return term
    return f"{term}{'_remote' if matter.remote else ''}{'_complex' if 'complex' in done else ''}"


def _stem(matter: Matter) -> str:
    return "second" if matter.kind == COMPLAINT and matter.level == 2 else matter.kind


def _dialogue(matter: Matter, done: dict[str, Done]) -> str:
    if "accepted" not in done or "dialogue" in done or "decided" in done:
        return ""
    if matter.level == 2:
        return "Khiếu nại lần hai phải tổ chức đối thoại trước khi giải quyết (Luật Khiếu nại Đ39)."
    return "Kết quả xác minh khác yêu cầu khiếu nại thì phải tổ chức đối thoại (Luật Khiếu nại Đ30)."


def _due(term: str, start: date, met_on: date | None, today: date, extension: int = 0) -> Due:
    counted = count(term, start, extension)
    if met_on is not None:
        return Due(counted, met_on, LATE if met_on > counted.due else MET)
    return Due(counted, None, OVERDUE if today > counted.due else OPEN)
