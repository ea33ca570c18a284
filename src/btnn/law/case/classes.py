"""Classes A–D of a case in the statistical reports: by which way the claim is settled.

A: the agency that manages the official took the claim on (Đ41, Đ43); B: a civil suit without having asked the
agency (Đ52.1a); C: a civil suit after withdrawal or after the agency's stage (Đ52.1b, Đ52.2); D: within a criminal or
an administrative case (Đ55). A case may pass from one class to another: each is told with its days, never two open at
once.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from btnn.law.case.reader import Entry

BY_BASIS = {"52.1a": "B", "52.1b": "C", "52.2": "C", "55": "D"}
TOLD = {
    "A": ("Giải quyết tại cơ quan trực tiếp quản lý người thi hành công vụ", "Đ41, Đ43"),
    "B": ("Khởi kiện khi chưa yêu cầu cơ quan giải quyết", "Đ52.1a"),
    "C": ("Khởi kiện sau khi rút yêu cầu, hoặc sau giai đoạn giải quyết tại cơ quan", "Đ52.1b, Đ52.2"),
    "D": ("Giải quyết trong vụ án hình sự, vụ án hành chính", "Đ55"),
}
OUTCOMES = {
    "open": "đang giải quyết",
    "effective": "đã có văn bản có hiệu lực",
    "terminated": "đã đình chỉ",
    "struck": "đã xóa tên trong sổ thụ lý",
    "passed": "chuyển sang Tòa án",
    "no_agreement": "thương lượng không thành, hết thời hạn khởi kiện",
    "unaccepted": "đã khởi kiện, Tòa án chưa thụ lý",
}
_ENDS = {"terminated": "terminated", "handling_stopped": "struck"}


@dataclass(frozen=True, slots=True)
class CaseClass:
    """One class: the day from which it counts (None while the court has not accepted), how it ended and when."""

    letter: str
    since: date | None
    outcome: str = "open"
    ended_on: date | None = None

    @property
    def told(self) -> str:
        return TOLD[self.letter][0]

    @property
    def article(self) -> str:
        return TOLD[self.letter][1]

    @property
    def outcome_told(self) -> str:
        return OUTCOMES[self.outcome]


def case_classes(
    entries: Sequence[Entry], effective_on: date | None = None, closed_on: date | None = None
) -> list[CaseClass]:
    """The classes of a case in the order in which it took them.

    Args:
        entries: the entries that count, by their legal dates.
        effective_on: the day on which the agency's decision became effective by time (Đ47.2), if it did.
        closed_on: the day on which the window to sue ran out after a failed negotiation, if it did.
    """
    found: list[CaseClass] = []
    for entry in entries:
        if entry.type == "claim_accepted":
            found.append(CaseClass("A", entry.on))
        elif entry.type == "lawsuit_filed":
            found.append(CaseClass(BY_BASIS[str(entry.data["basis"])], None, "unaccepted"))
        elif entry.type == "lawsuit_accepted" and found and found[-1].letter != "A":
            _end_agency(found, "passed", entry.on)
            found[-1] = replace(found[-1], since=entry.on, outcome="open")
        elif entry.type == "lawsuit_withdrawn" and found and found[-1].letter != "A":
            _withdrawn(found, entry.on)
        elif entry.type == "judgment_effective" and found and found[-1].letter != "A":
            _end_agency(found, "passed", found[-1].since or entry.on)
            since = found[-1].since or entry.on
            found[-1] = replace(found[-1], since=since, outcome="effective", ended_on=entry.on)
        elif entry.type in _ENDS:
            _end_agency(found, _ENDS[entry.type], entry.on)
        elif entry.type == "decision_cancelled" and str(entry.data["ground"]).startswith("HUY-48.1"):
            _end_agency(found, "terminated", entry.on)
    if effective_on is not None:
        _end_agency(found, "effective", effective_on)
    if closed_on is not None:
        _end_agency(found, "no_agreement", closed_on)
    return found


def current_class(classes: Sequence[CaseClass]) -> CaseClass | None:
    """The class in which the case counts now: the last one that has begun."""
    return next((one for one in reversed(classes) if one.since is not None), None)


def _end_agency(found: list[CaseClass], outcome: str, on: date) -> None:
    """Class A ends, if it is open; how it ended once stays."""
    for place, one in enumerate(found):
        if one.letter == "A" and one.outcome == "open":
            found[place] = replace(one, outcome=outcome, ended_on=on)


def _withdrawn(found: list[CaseClass], on: date) -> None:
    """A suit that the court had accepted ends with its decision to stop; one that it had not, never counted."""
    if found[-1].since is None:
        found.pop()
        return
    found[-1] = replace(found[-1], outcome="terminated", ended_on=on)
