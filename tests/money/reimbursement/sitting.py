"""What the tests of reimbursement share: people, a council, ballots."""

from datetime import date, timedelta

from btnn.cases.commands import PartyData
from btnn.law.reimbursement.council import Member
from btnn.law.reimbursement.votes import QUESTIONS, Ballot
from btnn.money.reimbursement import commands

MONDAY = date(2026, 9, 7)
PAID = MONDAY + timedelta(days=38)
A, B = "Ông Trần Văn Cường", "Bà Lê Thị Hoa"
OWN = "Sở Xây dựng"
FORMED = date(2026, 10, 20)


def official(name, **more):
    return PartyData(name, "officer_in_charge", position="Chuyên viên", agency_then=more.pop("agency", OWN), **more)


MEMBERS = (
    Member("agency_leader", "Ông Phạm Minh", OWN, "Phó Giám đốc"),
    Member("union", "Bà Đỗ Hạnh", OWN, "Chủ tịch Công đoàn"),
    Member("other", "Ông Vũ Nam", OWN, "Chánh Thanh tra"),
)


def council(**changes):
    given = {"formed_on": FORMED, "members": MEMBERS, "founded_by": "Ông Phạm Minh", "no_relatives": True}
    return commands.CouncilData(**(given | changes))


def acting(pen, who="sxd.head", expected=True):
    told = {"membership": pen.province.person(who), "today": pen.today}
    if expected:
        pen.case.refresh_from_db()
        told["expected"] = pen.case.event_number
    return told


def ballot(name=A, proposed=20_000_000, degree="intent", votes=3, **counts):
    return Ballot(name, degree, proposed, dict.fromkeys(QUESTIONS, votes) | counts)


def meeting(*ballots, **changes):
    given = {"on": date(2026, 10, 26), "present": (1, 2, 3), "ballots": ballots, "minutes_signed": True}
    return commands.MeetingData(**(given | changes))
