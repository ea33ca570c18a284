"""The database itself shows a plan to those that have to do with it, and lets only them write."""

import pytest
from django.db import DatabaseError, transaction

from btnn.cases import wall
from btnn.plans import commands, queries
from btnn.plans.models import Opinion, OpinionRequest, Plan, PlanParty, PlanResponsibility, PlanTask, ProgressReport

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
