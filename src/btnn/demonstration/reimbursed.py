"""What officials pay back in the demonstration: a council with its ballot, a decision, two salaries reduced."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta, timezone
from typing import Any

from btnn.agencies.queries import Membership
from btnn.cases.commands import record_event
from btnn.cases.queries import case_file
from btnn.demonstration.amounts import salary
from btnn.demonstration.days import Days
from btnn.demonstration.stories.in_instalments import AGENCY, FIRST, SECOND, SINCE_PAYMENT
from btnn.law.reimbursement.council import Member
from btnn.law.reimbursement.votes import QUESTIONS, Ballot
from btnn.money.reimbursement import commands

VIETNAM = timezone(timedelta(hours=7))
MEMBERS = (
    Member("agency_leader", "Mẫn Quốc Thắng (minh họa)", AGENCY, "Phó Giám đốc"),
    Member("union", "Lã Thị Bình (minh họa)", AGENCY, "Chủ tịch Công đoàn cơ sở"),
    Member("other", "Giáp Văn Thịnh (minh họa)", AGENCY, "Chánh Thanh tra"),
    Member("other", "Ứng Thị Lụa (minh họa)", AGENCY, "Trưởng phòng Tổ chức"),
    Member("other", "Trưng Văn Định (minh họa)", AGENCY, "Trưởng phòng Pháp chế"),
)


def tell_reimbursement(today: date, codes: Mapping[str, str], memberships: Mapping[str, Membership]) -> None:
    """Written into the story `in_instalments` by the same commands as people use, each on its own day."""
    days, code = Days(today), codes["in_instalments"]
    formed = days.ago(SINCE_PAYMENT - 4)
    met, decided = days.after(formed, 6), days.after(formed, 8)
    head, officer, finance = (memberships[f"{who}.sxd"] for who in ("thutruong", "canbo", "ketoan"))

    def told(membership: Membership, on: date, *, expected: bool = True) -> dict[str, Any]:
        at = datetime.combine(on, time(15, 30), VIETNAM)
        seen = {"expected": case_file(membership, code, today).expected} if expected else {}
        return {"membership": membership, "today": today, "at": at} | seen

    given = commands.CouncilData(formed, MEMBERS, MEMBERS[0].full_name, True, paper_number="88/QĐ-SXD")
    commands.form_council(code, given, **told(head, formed))
    wages = {FIRST: salary(met, 300), SECOND: salary(met, 498)}
    ballots = [
        Ballot(name, "negligence", 5 * wages[name], dict.fromkeys(QUESTIONS, votes))
        for name, votes in ((FIRST, 4), (SECOND, 3))
    ]
    meeting = commands.MeetingData(
        met,
        (1, 2, 3, 5),
        tuple(ballots),
        tuple(wages.values()),
        True,
        "Các thành viên thống nhất lỗi vô ý do không kiểm tra đủ hồ sơ.",
    )
    commands.hold_meeting(code, meeting, **told(officer, met, expected=False))
    commands.recommend(code, on=met, **told(officer, met))
    officers = [
        {"name": name, "fault": "negligence", "monthly_salary": wage, "amount": 5 * wage, "instalment": wage // 5}
        for name, wage in wages.items()
    ]
    data = {"officers": officers, "number": "95/QĐ-SXD"}
    record_event(code, "reimbursement_decided", on=decided, data=data, **told(head, decided))
    for place, on in enumerate((days.after(decided, 22), days.after(decided, 43)), start=1):
        for name, wage in list(wages.items())[: 3 - place]:  # the second official's second salary is not reduced yet
            paid = {"officer": name, "amount": wage // 5, "paid_by": "salary", "voucher": f"GNT {place:02d}"}
            record_event(code, "reimbursement_collected", on=on, data=paid, **told(finance, on))
