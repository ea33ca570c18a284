"""Meetings: who is missing before and after, minutes in time, offers of each session, the event of the case."""

from datetime import date, time, timedelta

import pytest

from btnn.cases.errors import Forbidden, Invalid
from btnn.cases.queries import case_file, visible_cases
from btnn.casework import commands, queries
from btnn.casework.commands import InvitationData, MeetingData, MinutesData
from btnn.casework.models import Meeting
from tests.cases.province import TODAY

from .conftest import MONDAY

DAY = date(2026, 11, 18)
AMOUNTS = [{"head": "property", "amount": 40_000_000}]
OFFER, ASKED = [{"head": "property", "amount": 30_000_000}], [{"head": "property", "amount": 45_000_000}]
PRESENT = ["agency_leader", "officer", "claimant", "justice_department"]


def negotiating(pen):
    officer = "sxd.officer"
    pen.record("verification_reported", date(2026, 11, 16), officer, verified=AMOUNTS)
    pen.record("negotiation_opened", date(2026, 11, 17), officer, participants=PRESENT)
    return pen


def call(pen, *roles, kind="negotiation", who="sxd.officer", on=DAY):
    bodies = {"justice_department": "stp", "procuracy": None, "other_agency_leader": "snn"}
    invitations = [
        InvitationData(role, MONDAY, "post", pen.province.bodies.get(bodies.get(role)), "Người được mời")
        for role in roles
    ]
    given = MeetingData(kind, on, time(8, 30), "Trụ sở xã Tân Hưng")
    return commands.call_meeting(pen.case.code, given, invitations, membership=pen.province.person(who), today=TODAY)


def keep(pen, who="sxd.officer", number=1, **more):
    given = {"outcome": "held", "on": DAY, "present": PRESENT, "minutes_on": DAY} | more
    return commands.keep_minutes(
        pen.case.code, number, MinutesData(**given), membership=pen.province.person(who), today=TODAY
    )


def seen(pen, number=1):
    return queries.meeting(pen.province.person("sxd.officer"), pen.case.code, number)


def test_the_page_says_who_is_missing_before_it_is_held(verifying):
    call(verifying, "claimant")
    assert seen(verifying).missing == ("Đại diện cơ quan quản lý nhà nước về công tác bồi thường nhà nước",)
    call(verifying, "claimant", "justice_department")
    assert seen(verifying, 2).missing == ()


def test_who_stayed_away_is_told_after_it(verifying):
    call(verifying, "claimant", "justice_department")
    keep(verifying, present=["officer", "claimant", "justice_department"])
    assert seen(verifying).missing == ("Đại diện lãnh đạo cơ quan giải quyết bồi thường",)


def test_a_session_is_an_event_with_roles_and_offers(verifying):
    negotiating(verifying)
    call(verifying, "claimant", "justice_department")
    row = keep(verifying, offers=OFFER, asked=ASKED, opinions=[{"who": "Sở Tư pháp", "text": "Đồng ý"}])
    last = verifying.case.events.order_by("number").last()
    assert (row.event_number, last.type) == (last.number, "negotiation_session_held")
    assert last.data == {"minutes": True, "participants": PRESENT, "offers": OFFER}


def test_a_session_out_of_its_stage_is_kept_without_an_event(verifying):
    call(verifying, "claimant")
    assert keep(verifying).event_number is None


def test_offers_stand_side_by_side_in_the_order_of_the_sessions(verifying):
    negotiating(verifying)
    for offer in (OFFER, AMOUNTS):
        number = call(verifying, "claimant").number
        keep(verifying, number=number, offers=offer, asked=ASKED)
    officer = verifying.province.person("sxd.officer")
    file = case_file(officer, verifying.case.code, TODAY)
    told = queries.offers(file, queries.meetings(officer, verifying.case.code))
    assert told.columns == (
        "Yêu cầu",
        "Xác minh",
        "Cơ quan đề nghị, buổi 1",
        "Người yêu cầu đề nghị, buổi 1",
        "Cơ quan đề nghị, buổi 2",
        "Người yêu cầu đề nghị, buổi 2",
    )
    assert told.totals == (50_000_000, 40_000_000, 30_000_000, 45_000_000, 40_000_000, 45_000_000)


@pytest.mark.parametrize(("minutes_on", "late"), [(DAY, False), (DAY + timedelta(days=1), True), (None, True)])
def test_minutes_of_a_session_are_made_at_once(verifying, minutes_on, late):
    call(verifying, "claimant")
    keep(verifying, minutes_on=minutes_on)
    told = seen(verifying)
    assert (told.minutes.limit.id, told.minutes.due, told.minutes_late) == ("negotiation_round_minutes", DAY, late)


def test_an_invited_agency_sees_the_case_and_its_meeting_and_notes_its_invitation(verifying):
    guest = verifying.province.person("snn.head")
    meeting = call(verifying, "claimant", "other_agency_leader", kind="direct_exchange")
    assert visible_cases(guest).count() == 1
    assert [one.row.number for one in queries.coming(guest, MONDAY)] == [1]
    invitation = meeting.invitations.get(to_agency=guest.agency)
    place = {"on": DAY, "membership": guest, "today": TODAY}
    commands.note_delivery(verifying.case.code, 1, invitation.pk, **place)
    with pytest.raises(Invalid, match="đã được ghi nhận"):
        commands.note_delivery(verifying.case.code, 1, invitation.pk, **place)
    other = meeting.invitations.exclude(pk=invitation.pk).get()
    with pytest.raises(Forbidden):
        commands.note_delivery(verifying.case.code, 1, other.pk, **place)
    with pytest.raises(Forbidden):
        keep(verifying, who="snn.head")


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"present": []}, "có mặt"),
        ({"present": ["nobody"]}, "danh sách"),
        ({"outcome": "cancelled"}, "lý do"),
        ({"on": TODAY + timedelta(days=1)}, "chưa đến"),
        ({"minutes_on": MONDAY}, "không thể trước"),
        ({"opinions": [{"who": "", "text": "x"}]}, "Người có ý kiến"),
        ({"offers": [{"head": "moon", "amount": 1}]}, "danh sách"),
        ({"offers": [{"head": "property", "amount": -1}]}, "không âm"),
        ({"asked": [{"head": "property", "amount": 1, "claimant": "Ai đó"}]}, "không có trong vụ việc"),
    ],
)
def test_what_cannot_be_is_refused(verifying, changes, sentence):
    call(verifying, "claimant")
    with pytest.raises(Invalid, match=sentence):
        keep(verifying, **changes)
    assert seen(verifying).record is None


def test_results_are_kept_once(verifying):
    call(verifying, "claimant")
    keep(verifying, outcome="cancelled", content="Người yêu cầu bồi thường ốm", present=[], minutes_on=None)
    assert (seen(verifying).held, seen(verifying).missing) == (False, ())
    with pytest.raises(Invalid, match="không ghi lại"):
        keep(verifying)


def test_the_department_calls_the_meeting_that_determines_the_agency(at_department):
    call(at_department, "other_agency_leader", kind="competence", who="stp.officer")
    told = queries.meeting(at_department.province.person("stp.officer"), at_department.case.code, 1)
    assert told.missing == ()
    with pytest.raises(Forbidden):
        call(at_department, "claimant", kind="negotiation", who="stp.officer")
    assert Meeting.objects.count() == 1


def test_a_session_recorded_without_a_meeting_stands_in_the_table_too(verifying):
    negotiating(verifying)
    verifying.record("negotiation_session_held", DAY, "sxd.officer", minutes=True, offers=OFFER)
    officer = verifying.province.person("sxd.officer")
    told = queries.offers(case_file(officer, verifying.case.code, TODAY), [])
    assert told.columns == ("Yêu cầu", "Xác minh", "Cơ quan đề nghị, buổi 1")
