"""Setting up the council and changing it (Đ66.1; NĐ 68 Đ28)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db import transaction

from btnn.agencies.queries import Membership
from btnn.cases.commands import correct_entry
from btnn.cases.errors import Invalid
from btnn.cases.queries import case_file
from btnn.cases.queries.funds import entries_of
from btnn.law.case.record import counted_entries
from btnn.law.case.vocabulary import ROLES
from btnn.law.reimbursement.council import Member, agencies, check_complex, check_members

from ...models import Council, CouncilMember
from ..permissions import may_form
from .writing import Pen, allow, lawful, past, text

NOT_YOURS = (
    "Hội đồng do Thủ trưởng cơ quan đã chi trả tiền bồi thường thành lập; Thủ trưởng là người gây thiệt hại thì lãnh "
    "đạo khác của cơ quan đó thành lập (Đ66.1; NĐ 68 Đ28.1)."
)


@dataclass(frozen=True, slots=True)
class CouncilData:
    """A decision that sets a council up. `no_relatives`: the head has made sure that no member is a relative of an
    official or of the harmed person (NĐ 68 Đ28.3)."""

    formed_on: date
    members: tuple[Member, ...]
    founded_by: str
    no_relatives: bool
    fault_open: bool = False
    complex_reason: str = ""
    paper_number: str = ""


@transaction.atomic
def form_council(
    case_code: str,
    given: CouncilData,
    *,
    membership: Membership,
    expected: int,
    today: date,
    at: datetime | None = None,
) -> Council:
    """Set the council up: its members by name, and `reimbursement_council_formed` with roles and size. An empty seat is
    not refused but flagged by the event.

    Refused, with nothing written: `NotFound`, `Forbidden`, `Changed`, `Unlawful` (not due), `Invalid` (no or two
    chairmen, an official who would judge themselves, relatives not looked at, thirty days without a reason).
    """
    writer = Pen.take(case_code, membership, today, at)
    allow(may_form(writer.standing), NOT_YOURS)
    members = _members(writer, given)
    event = writer.record("reimbursement_council_formed", given.formed_on, _event(writer, given, members), expected)
    return _keep(writer, given, members, event.number, "")


@transaction.atomic
def amend_council(
    case_code: str,
    given: CouncilData,
    *,
    why: str,
    membership: Membership,
    expected: int,
    today: date,
    at: datetime | None = None,
) -> Council:
    """Write the council anew, while it works: the last list stands, and the entry of the case then says the same.

    Refused as `form_council` does, and `Invalid` when there is no council, or it has met. A council that an old
    entry set up without a list gets its list so.
    """
    writer = Pen.take(case_code, membership, today, at)
    allow(may_form(writer.standing), NOT_YOURS)
    before = Council.objects.filter(case=writer.case).order_by("-number").first()
    number = before.event_number if before is not None else _entry_without_list(case_code, membership, today)
    if number is None or writer.case.reimbursement != "council":
        raise Invalid("Không có Hội đồng đang làm việc để thay đổi thành viên.")
    if before is not None and before.meetings.exists():
        raise Invalid("Hội đồng đã họp, bỏ phiếu; không thay đổi thành viên sau khi đã có kết quả bỏ phiếu.")
    members = _members(writer, given)
    reason = text(why, "Lý do thay đổi", 500)
    replacement: dict[str, Any] = {"data": _event(writer, given, members), "on": given.formed_on.isoformat()}
    correct_entry(
        case_code,
        number,
        reason=reason,
        replacement=replacement,
        membership=membership,
        expected=expected,
        today=today,
        at=writer.at,
    )
    return _keep(writer, given, members, number, reason)


def _entry_without_list(case_code: str, membership: Membership, today: date) -> int | None:
    """The entry that set the council up, recorded without the list of its members."""
    entries = counted_entries(entries_of(case_file(membership, case_code, today)))
    return next((one.number for one in reversed(entries) if one.type == "reimbursement_council_formed"), None)


def _members(writer: Pen, given: CouncilData) -> list[Member]:
    past(given.formed_on, "Ngày thành lập", writer.today)
    people = writer.people
    members = [_member(one) for one in given.members]
    lawful(lambda: check_members(members, people))
    lawful(lambda: check_complex(given.complex_reason, people, fault_open=given.fault_open))
    if not given.no_relatives:
        raise Invalid(
            "Phải xác nhận không ai trong Hội đồng là người thân thích của người thi hành công vụ gây thiệt hại hoặc "
            "của người bị thiệt hại; có thì thay người khác (NĐ 68/2018/NĐ-CP, Đ28.3)."
        )
    founder = " ".join(text(given.founded_by, "Người ký thành lập", 200).split()).casefold()
    if any(" ".join(one.name.split()).casefold() == founder for one in people):
        raise Invalid(
            "Người ký thành lập là người gây thiệt hại; lãnh đạo khác của cơ quan thành lập Hội đồng "
            "(NĐ 68/2018/NĐ-CP, Đ28.1)."
        )
    return members


def _member(one: Member) -> Member:
    if one.role not in ROLES:
        raise Invalid("Thành phần Hội đồng phải chọn trong danh sách.")
    return Member(
        one.role,
        text(one.full_name, "Họ và tên thành viên", 200),
        text(one.body, "Cơ quan của thành viên", 300, needed=False),
        text(one.position, "Chức vụ của thành viên", 200, needed=False),
    )


def _event(writer: Pen, given: CouncilData, members: list[Member]) -> dict[str, Any]:
    people = writer.people
    return {
        "members": [one.role for one in members],
        "size": len(members),
        "complex": bool(given.complex_reason),
        "several_agencies": len(agencies(people)) > 1,
        "fault_open": given.fault_open,
        "moved": any(one.moved for one in people),
        "retired": any(one.retired for one in people),
    }


def _keep(writer: Pen, given: CouncilData, members: list[Member], event_number: int, why: str) -> Council:
    council = Council.objects.create(
        case=writer.case,
        number=Council.objects.filter(case=writer.case).count() + 1,
        formed_on=given.formed_on,
        paper_number=text(given.paper_number, "Số quyết định", 60, needed=False),
        founded_by=text(given.founded_by, "Người ký thành lập", 200),
        fault_open=given.fault_open,
        complex_reason=given.complex_reason,
        why=why,
        event_number=event_number,
        **writer.written,
    )
    CouncilMember.objects.bulk_create(
        CouncilMember(
            council=council,
            place=place,
            role=one.role,
            full_name=one.full_name,
            position=one.position,
            body=one.body,
        )
        for place, one in enumerate(members, start=1)
    )
    return council
