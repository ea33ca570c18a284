"""The database itself shows a plan to those that have to do with it, and lets only them write."""

import pytest
from django.db import DatabaseError, transaction

from btnn.cases import wall
from btnn.plans import commands, queries
from btnn.plans.contents import text_of
from btnn.plans.models import (
    Amendment,
    CarryingOut,
    DemandAddressee,
    Opinion,
    OpinionRequest,
    Plan,
    PlanParty,
    PlanResponsibility,
    PlanTask,
    ProgressReport,
    ReportDemand,
    TaskChange,
    UrgingNote,
    YearAccount,
)

PARTS = (PlanTask, PlanResponsibility)
SEES_DRAFT = {"ubnd", "stp"}
ALL = ("ubnd", "stp", "stc", "sxd", "snn", "xa", "khac")


@pytest.mark.parametrize("code", ALL)
def test_a_draft_is_seen_by_who_makes_it_and_once_sent_by_who_was_asked(province, draft, today, code):
    body = province.bodies[code]
    with wall.acting_for(body.pk):
        assert Plan.objects.exists() == (code in SEES_DRAFT)
        assert all(model.objects.exists() == (code in SEES_DRAFT) for model in PARTS)
    officer = province.person("stp.officer")
    with wall.acting_for(officer.agency_id):
        commands.send_for_opinions(draft.pk, today, on=today, membership=officer, today=today)
        assert len(queries.opinions_on(draft, today)) == 4
    with wall.acting_for(body.pk):
        assert Plan.objects.exists() == (code != "khac")
        seen = {row.agency.code for row in OpinionRequest.objects.all()}
        assert seen == ({"stc", "sxd", "snn", "xa"} if code in SEES_DRAFT else {code} - {"khac"})
        assert {row.agency_id for row in PlanParty.objects.all()} <= {body.pk}


def test_strangers_see_nothing(issued):
    with wall.acting_for(wall.NOBODY):
        assert not any(
            model.objects.exists() for model in (Plan, PlanParty, *PARTS, OpinionRequest, Opinion, ProgressReport)
        )


def test_who_only_sees_a_plan_does_not_write_in_it(province, draft, today):
    officer, other = province.person("stp.officer"), province.bodies["sxd"]
    commands.send_for_opinions(draft.pk, today, on=today, membership=officer, today=today)
    asked = OpinionRequest.objects.get(agency=province.bodies["snn"])
    task = draft.tasks.first()
    rows = [
        PlanTask(plan=draft, order=9, title="x", lead="x", time_frame="all_year"),
        PlanParty(plan=draft, agency=province.bodies["khac"]),
        OpinionRequest(plan=draft, agency=other, asked_on=today, due_on=today, actor=officer.user, at=draft.at),
        Opinion(request=asked, on=today, agrees=True, actor=officer.user, at=draft.at),
        ProgressReport(
            task=task, agency=province.bodies["snn"], occurrence="year", on=today, progress="done", evidence="x",
            actor=officer.user, at=draft.at,
        ),
    ]  # fmt: skip
    for row in rows:
        with pytest.raises(DatabaseError, match="row-level security"), transaction.atomic(), wall.acting_for(other.pk):
            row.save(force_insert=True)
    with wall.acting_for(other.pk):
        assert Plan.objects.update(title="Khác") == 0
        assert PlanTask.objects.update(title="Khác") == 0


def test_a_plan_is_not_made_for_others(province, today):
    with (
        pytest.raises(DatabaseError, match="row-level security"),
        transaction.atomic(),
        wall.acting_for(province.bodies["sxd"].pk),
    ):
        commands.begin(
            province.bodies["ubnd"], 2026, "template", membership=province.person("stp.officer"), today=today
        )


def test_the_whole_way_of_a_plan_goes_behind_the_wall(province, today):
    officer, head, commune = (province.person(who) for who in ("stp.officer", "stp.head", "xa.head"))
    with wall.acting_for(officer.agency_id):
        plan = commands.begin(province.bodies["ubnd"], 2026, "template", membership=officer, today=today)
        commands.remove_task(plan.pk, 7, membership=officer)
        commands.send_for_opinions(plan.pk, today, on=today, membership=officer, today=today)
    with wall.acting_for(commune.agency_id):
        commands.give_opinion(plan.pk, agrees=True, text="", on=today, membership=commune, today=today)
    with wall.acting_for(head.agency_id):
        commands.issue(plan.pk, number="1", on=today, signer="A", place="", membership=head, today=today)
    with wall.acting_for(commune.agency_id):
        told = {"occurrence": "year", "progress": "doing", "evidence": "Đã phổ biến tại 3 thôn.", "paper": ""}
        commands.report(plan.pk, 1, on=today, membership=commune, today=today, **told)
        assert queries.year_of(queries.plan_seen(commune, plan.pk), commune, today).tasks[0].reports


def test_who_was_urged_and_who_makes_the_plan_see_the_urging_and_all_see_what_was_asked(province, issued, today):
    officer = province.person("stp.officer")
    with wall.acting_for(officer.agency_id):
        bodies = [province.bodies["sxd"].pk]
        told = {"on": today, "membership": officer, "today": today}
        commands.urge(issued.pk, 4, occurrence="q1", agencies=bodies, text_="Đề nghị báo cáo.", answer_by=today, **told)
        commands.demand_report(issued.pk, 6, subject="x", agencies=bodies, due_on=today, **told)
        commands.begin_amendment(issued.pk, "Lý do.", membership=officer, today=today)
        commands.drop_task(issued.pk, 3, membership=officer, today=today)
        words = {"overall": "", "task_words": {}, "difficulties": "", "proposals": ""}
        commands.write_account(issued.pk, membership=officer, today=today, **words)
    for code in ALL:
        with wall.acting_for(province.bodies[code].pk):
            assert UrgingNote.objects.exists() == (code in SEES_DRAFT | {"sxd"}), code
            assert ReportDemand.objects.exists() == DemandAddressee.objects.exists() == (code != "khac"), code
            for model in (Amendment, TaskChange, YearAccount):
                assert model.objects.exists() == (code in SEES_DRAFT), (code, model)


def test_each_agency_names_its_own_plan_and_amendments_are_seen_once_issued(province, issued, today):
    head, officer, chief = (province.person(who) for who in ("sxd.head", "stp.officer", "stp.head"))
    with wall.acting_for(head.agency_id):
        named = {"kind": "own", "title": "Kế hoạch", "number": "1", "signed_on": today}
        commands.name_own_plan(issued.pk, membership=head, today=today, **named)
    with wall.acting_for(chief.agency_id):
        commands.begin_amendment(issued.pk, "Lý do.", membership=officer, today=today)
        commands.add_task(issued.pk, text_of(issued).tasks[0], membership=officer, today=today)
        commands.issue_amendment(issued.pk, number="2", on=today, signer="A", membership=chief, today=today)
    for code in ALL:
        with wall.acting_for(province.bodies[code].pk):
            assert CarryingOut.objects.exists() == (code in SEES_DRAFT | {"sxd"}), code
            assert Amendment.objects.exists() == TaskChange.objects.exists() == (code != "khac"), code
            assert PlanTask.objects.filter(order=8).exists() == (code != "khac"), code


def test_who_only_sees_an_issued_plan_follows_nothing_in_it(province, issued, today):
    officer, other = province.person("stp.officer"), province.bodies["sxd"]
    task, at = issued.tasks.first(), issued.at
    told = {"on": today, "actor": officer.user, "at": at}
    rows = [
        UrgingNote(task=task, occurrence="year", agency=province.bodies["snn"], step="urged", urged_by=other,
                   answer_by=today, text="x", **told),
        ReportDemand(task=task, asked_by=other, due_on=today, subject="x", **told),
        CarryingOut(plan=issued, agency=province.bodies["snn"], kind="own", title="x", number="1", signed_on=today,
                    actor=officer.user, at=at),
        Amendment(plan=issued, reason="x", actor=officer.user, at=at),
        YearAccount(plan=issued, actor=officer.user, at=at),
    ]  # fmt: skip
    for row in rows:
        with pytest.raises(DatabaseError, match="row-level security"), transaction.atomic(), wall.acting_for(other.pk):
            row.save(force_insert=True)
