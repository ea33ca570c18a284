"""Behind the second wall: an agency sees the rows of its cases, and who was only asked sees its own requests."""

from datetime import time

import pytest
from django.db import DatabaseError, connection, transaction

from btnn.cases import wall
from btnn.casework import commands
from btnn.casework import models as tables
from btnn.casework.commands import ActData, AnswerData, InvitationData, MeetingData, RequestData
from tests.cases.province import TODAY

from .conftest import MONDAY

TABLES = [getattr(tables, name) for name in ("Admission", "Request", "Meeting", "VerificationAct", "Difficulty")]


@pytest.fixture
def worked(verifying):
    """A case in which two agencies were asked, one was invited, damage was verified and a difficulty reported, each
    written behind the wall of the officer's agency."""
    province, code = verifying.province, verifying.case.code
    officer = {"membership": province.person("sxd.officer"), "today": TODAY}
    with wall.acting_for(province.bodies["sxd"].pk):
        for body in ("snn", "xa"):
            given = RequestData("papers_body", "Xác nhận", MONDAY, "post", province.bodies[body])
            commands.send_request(code, given, **officer)
        invited = InvitationData("other", MONDAY, "post", province.bodies["snn"])
        commands.call_meeting(code, MeetingData("direct_exchange", TODAY, time(8), "Trụ sở"), [invited], **officer)
        commands.note_act(code, ActData("a", MONDAY, "Đúng"), **officer)
        commands.report_difficulty(
            code, stage="verification", kind="other", on=MONDAY, difficulty="Thiếu hồ sơ", **officer
        )
    return verifying


@pytest.mark.parametrize(
    ("who", "counts"),
    [("sxd", [3, 2, 1, 1, 1]), ("stp", [3, 2, 1, 1, 1]), ("snn", [3, 1, 1, 0, 1]), ("khac", [0, 0, 0, 0, 0])],
)
def test_rows_follow_the_case_and_requests_the_two_sides(worked, who, counts):
    with wall.acting_for(worked.province.bodies[who].pk):
        assert [table.objects.count() for table in TABLES] == counts


def test_who_was_asked_answers_behind_the_wall(worked):
    snn = worked.province.person("snn.officer")
    with wall.acting_for(snn.agency_id):
        answer = AnswerData(TODAY, "Đúng như đã khai")
        commands.answer_request(worked.case.code, 1, answer, membership=snn, today=TODAY)
    assert tables.RequestTurn.objects.get().agency == snn.agency


def test_an_agency_elsewhere_writes_nothing(worked):
    khac = worked.province.person("khac.head")
    theirs = tables.Request.objects.get(number=1)
    with (
        pytest.raises(DatabaseError, match="row-level security"),
        transaction.atomic(),
        wall.acting_for(khac.agency_id),
    ):
        tables.RequestTurn.objects.create(
            request=theirs, turn="answered", on=TODAY, actor=khac.user, agency=khac.agency, at=theirs.at
        )


def test_every_table_of_this_room_has_a_policy_and_keeps_what_was_written(db):
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT relname FROM pg_class WHERE relkind = 'r' AND starts_with(relname, 'casework_') "
            "AND (NOT relrowsecurity OR NOT EXISTS (SELECT FROM pg_trigger WHERE tgrelid = pg_class.oid "
            "AND tgname LIKE '%_no_update_or_delete'))"
        )
        assert cursor.fetchall() == []
