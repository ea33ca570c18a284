"""Who sits in the council of reimbursement, seat by seat with its body (NĐ 68 Đ28.3), and when it has 30 days (Đ29.6).

`btnn.law.case.participants` says which roles have a seat and by which point; here each role becomes the bodies that
the facts of the case name.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from btnn.law.case.participants import in_council
from btnn.law.errors import Refused
from btnn.law.sources import decree

CHAIR = "agency_leader"
RELATIVES_SOURCE = decree("Đ28.3")
FOUNDER_SOURCE = decree("Đ28.1")

NOWHERE, MANY_AND_OPEN = "residence_unknown", "several_and_fault_open"
COMPLEX = {
    NOWHERE: "Người gây thiệt hại đã nghỉ việc, không xác định được nơi cư trú (Đ29.6a)",
    MANY_AND_OPEN: "Nhiều người thuộc nhiều cơ quan và văn bản làm căn cứ không xác định lỗi (Đ29.6b)",
}


@dataclass(frozen=True, slots=True)
class Person:
    """One official who caused the harm. `agency`: where then; `employer`: who pays them now, if another; `left`: no
    longer in the service, with or without a pension."""

    name: str
    agency: str
    employer: str = ""
    moved: bool = False
    retired: bool = False
    left: bool = False


@dataclass(frozen=True, slots=True)
class CouncilSeat:
    """One seat that the law wants taken: role, body (empty where the case does not name it), article and why."""

    role: str
    body: str
    article: str
    why: str = ""


@dataclass(frozen=True, slots=True)
class Member:
    """One member as the decision names them."""

    role: str
    full_name: str
    body: str = ""
    position: str = ""


def agencies(people: Iterable[Person]) -> tuple[str, ...]:
    """The agencies whose officials caused the harm, each once."""
    return tuple(dict.fromkeys(person.agency for person in people if person.agency))


def council_seats(
    payer: str, people: Sequence[Person], *, fault_open: bool = False, issuer: str = ""
) -> tuple[CouncilSeat, ...]:
    """The seats that must be taken.

    Args:
        payer: the agency that paid, whose leader is in the chair.
        people: the officials who caused the harm.
        fault_open: the basis document says nothing of their fault; `issuer` issued it.
    """
    own = agencies(people)
    others = [agency for agency in own if not same(agency, payer)] if len(own) > 1 else []
    point = {seat.role: seat for seat in in_council(several_agencies=bool(others))}
    found = [CouncilSeat(CHAIR, payer, point[CHAIR].article, "Chủ tịch Hội đồng")]

    def seat(role: str, body: str, why: str = "") -> None:
        found.append(CouncilSeat(role, body, point[role].article, why or point[role].why))

    for agency in others:
        seat("other_agency_leader", agency)
    for agency in (payer, *others):
        seat("union", agency, "Công đoàn cơ sở")
    if fault_open:
        seat("basis_document_issuer", issuer)
    for role, bodies in (
        ("current_employer", [one.employer for one in people if one.moved]),
        ("social_insurance", [one.employer for one in people if one.retired]),
    ):
        for body in dict.fromkeys(bodies):
            seat(role, body)
    return tuple(found)


def empty_seats(seats: Iterable[CouncilSeat], members: Iterable[Member]) -> tuple[CouncilSeat, ...]:
    """The seats that nobody takes: first by role and body, then whoever is left of the role takes one whose body
    bears another name on paper."""
    free = list(members)
    waiting: list[CouncilSeat] = []
    for seat in seats:
        taker = next((one for one in free if one.role == seat.role and same(one.body, seat.body)), None)
        if taker is None:
            waiting.append(seat)
        else:
            free.remove(taker)
    still: list[CouncilSeat] = []
    for seat in waiting:
        taker = next((one for one in free if one.role == seat.role), None)
        if taker is None:
            still.append(seat)
        else:
            free.remove(taker)
    return tuple(still)


def check_members(members: Sequence[Member], people: Iterable[Person]) -> None:
    """Refused: nobody or several in the chair, somebody named twice, an official who would judge themselves (Đ28.1,
    Đ28.3)."""
    chairs = [one for one in members if one.role == CHAIR]
    if len(chairs) != 1:
        raise Refused(
            "Hội đồng có đúng một Chủ tịch là đại diện lãnh đạo cơ quan đã chi trả tiền bồi thường "
            "(NĐ 68/2018/NĐ-CP, Đ28.3)."
        )
    seen: set[tuple[str, str]] = set()
    harming = {_folded(person.name) for person in people}
    for one in members:
        key = (_folded(one.full_name), _folded(one.body))
        if key in seen:
            raise Refused(f"“{one.full_name}” ghi hai lần trong Hội đồng; mỗi thành viên chỉ có một phiếu.")
        seen.add(key)
        if _folded(one.full_name) in harming:
            raise Refused(
                f"“{one.full_name}” là người thi hành công vụ gây thiệt hại, không thể xét trách nhiệm của chính mình; "
                "Thủ trưởng là người gây thiệt hại thì lãnh đạo khác của cơ quan thành lập và chủ trì Hội đồng "
                "(NĐ 68/2018/NĐ-CP, Đ28.1, Đ28.3)."
            )


def check_complex(reason: str, people: Sequence[Person], *, fault_open: bool) -> None:
    """Refused: thirty days for another reason than the two of the decree (Đ29.6)."""
    if reason and reason not in COMPLEX:
        raise Refused("Chỉ kéo dài trong hai trường hợp của NĐ 68/2018/NĐ-CP, Đ29.6.")
    if reason == NOWHERE and not any(person.left for person in people):
        raise Refused(
            "Không kéo dài theo Đ29.6a được: không ai trong những người gây thiệt hại được ghi là đã nghỉ việc. Hãy "
            "ghi tình trạng công tác ở trang Người liên quan trước."
        )
    if reason == MANY_AND_OPEN and not (fault_open and len(agencies(people)) > 1):
        raise Refused(
            "Không kéo dài theo Đ29.6b được: phải có người của nhiều cơ quan cùng gây thiệt hại và văn bản làm căn cứ "
            "không xác định lỗi."
        )


def same(one: str, other: str) -> bool:
    """Whether two names on paper are one, case and spaces aside."""
    return _folded(one) == _folded(other)


def _folded(name: str) -> str:
    return " ".join(name.split()).casefold()
