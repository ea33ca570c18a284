"""The database itself shows what is owed to those that have to do with it, and lets each sign only its own."""

from datetime import date

import pytest
from django.db import DatabaseError, transaction

from btnn.cases import wall
from btnn.plans.coordination import commands, queries
from btnn.plans.coordination.commands import MeetingTask
from btnn.plans.coordination.models import (
    Act,
    Invitation,
    JointMeeting,
    MeetingRecord,
    Obligation,
    ObligationAct,
    Regulation,
    RegulationRule,
    Reply,
)

ALL = ("ubnd", "stp", "stc", "sxd", "snn", "xa", "khac")


@pytest.mark.parametrize("code", ALL)
def test_a_draft_is_seen_by_who_makes_it_and_an_issued_one_by_all(province, today, code):
    head, body = province.person("stp.head"), province.bodies[code]
    row = commands.begin("model", membership=head, today=today)
    with wall.acting_for(body.pk):
        assert Regulation.objects.exists() == RegulationRule.objects.exists() == (code in ("ubnd", "stp"))
    commands.issue(row.pk, number="1/QĐ-UBND", on=today, in_force_from=today, in_force_to=None, signer="A",
                   membership=head, today=today)  # fmt: skip
    with wall.acting_for(body.pk):
        assert Regulation.objects.count() == 1
        assert RegulationRule.objects.exists()


def test_what_is_issued_and_what_was_written_is_kept_for_the_owner_too(regulation, pen, today):
    pen.open(date(2026, 9, 7))
    row = Obligation.objects.get()
    commands.answer(row.pk, on=today, content="x", paper_number="", membership=pen.province.person("sxd.head"),
                    today=today)  # fmt: skip
    tries = [
        lambda: Regulation.objects.update(title="Khác"),
        lambda: RegulationRule.objects.update(title="Khác"),
        lambda: RegulationRule.objects.filter(order=1).delete(),
        lambda: RegulationRule.objects.create(regulation=regulation, order=99, title="x", what="report", owes="court",
                                              owed_to="justice", trigger="hand"),
        lambda: Obligation.objects.update(title="Khác"),
        lambda: ObligationAct.objects.update(on=date(2026, 9, 8)),
        lambda: ObligationAct.objects.all().delete(),
    ]  # fmt: skip
    for change in tries:
        with pytest.raises(DatabaseError, match="kept"), transaction.atomic():
            change()


def test_who_looks_after_one_case_at_the_portal_sees_none_of_it(regulation, pen):
    pen.open(date(2026, 9, 7))
    body = pen.province.bodies["sxd"]
    with wall.acting_for(body.pk, only_case=pen.case.pk):
        assert not Obligation.objects.exists()


def test_nobody_writes_what_is_not_theirs(regulation, pen, today):
    province = pen.province
    pen.open(date(2026, 9, 7))
    row, officer = Obligation.objects.get(), province.person("snn.officer")
    given = {"obligation": row, "act": Act.REMINDED, "on": today, "actor": officer.user, "at": row.at}
    same = {name: getattr(row, name) for name in ("title", "what", "trigger", "start", "actor", "at")}
    wrong = [
        ("snn", ObligationAct(**given, agency=province.bodies["snn"])),  # not theirs to see
        ("stp", ObligationAct(**given, agency=province.bodies["sxd"])),  # in the name of others
        ("snn", Obligation(**same, owed_by=province.bodies["sxd"], owed_to=province.bodies["snn"],
                           raised_by=province.bodies["stp"])),
        ("sxd", Regulation(agency=province.bodies["ubnd"], prepared_by=province.bodies["stp"], province="33",
                           title="x", at=row.at)),
    ]  # fmt: skip
    for code, fresh in wrong:
        with (
            pytest.raises(DatabaseError, match="row-level security"),
            transaction.atomic(),
            wall.acting_for(province.bodies[code].pk),
        ):
            fresh.save(force_insert=True)


def test_the_whole_way_goes_behind_the_wall(province, today):
    people = {name: province.person(name) for name in ("stp.head", "sxd.head", "ubnd.overseer", "snn.head")}

    def as_(name, do, *words, **more):
        with wall.acting_for(people[name].agency_id):
            return do(*words, membership=people[name], today=today, **more)

    day = {"content": "Nội dung", "paper_number": "", "on": today}
    row = as_("stp.head", commands.begin, "model")
    as_("stp.head", commands.issue, row.pk, number="1", on=today, in_force_from=today, in_force_to=None, signer="A")
    asked = as_("stp.head", commands.ask, province.bodies["sxd"], subject="A", content="B", on=date(2026, 11, 2),
                due_on=date(2026, 11, 9))  # fmt: skip
    as_("stp.head", commands.remind, asked.pk, **day)
    assert as_("sxd.head", queries.overview).ours
    as_("sxd.head", commands.answer, asked.pk, **day)
    call = {
        "title": "Họp", "summary": "Tóm tắt", "materials": "", "on": today, "time": "08:30", "place": "Sở Tư pháp",
        "reply_by": today, "sent_on": today, "paper_number": "",
    }  # fmt: skip
    meeting = as_("stp.head", commands.call_meeting, [province.bodies["sxd"], province.bodies["ubnd"]], **call)
    as_("sxd.head", commands.reply, meeting.pk, comes=True, who="Ông A", opinion="", on=today)
    for who, rows, invited in (("sxd.head", 1, 1), ("stp.head", 1, 2), ("snn.head", 0, 0), ("ubnd.overseer", 1, 1)):
        with wall.acting_for(people[who].agency_id):
            counted = (JointMeeting.objects.count(), Invitation.objects.count(), Reply.objects.count())
            assert counted == (rows, invited, 1 if who in ("sxd.head", "stp.head") else 0), who
    task = MeetingTask(province.bodies["sxd"], "Lập danh sách", date(2026, 12, 1))
    as_("stp.head", commands.record_meeting, meeting.pk, held=True, on=today, came=[province.bodies["sxd"].pk],
        opinions="", conclusion="Thống nhất.", paper_number="", tasks=[task])  # fmt: skip
    view = as_("sxd.head", lambda membership, today: queries.meeting(membership, meeting.pk, today))
    assert [one.title for one in view.tasks] == ["Lập danh sách"]
    with wall.acting_for(people["snn.head"].agency_id):
        assert not MeetingRecord.objects.exists()
        assert not Obligation.objects.exists()
    assert as_("stp.head", lambda membership, today: queries.year_account(membership, 2026, today)).rows
