"""A plan from its draft to the work that it asks for: who may do what, what is refused, what is kept."""

from dataclasses import replace
from datetime import date

import pytest
from django.db import DatabaseError, transaction

from btnn.cases import wall
from btnn.plans import commands, queries
from btnn.plans.contents import TaskText, template, text_of
from btnn.plans.errors import NotThere, NotYours, PlanProblem, Unfit
from btnn.plans.models import Plan, PlanTask, ProgressReport

ADDED = TaskText("Tập huấn cho công chức cấp xã", "Sở Tư pháp", "quarter", quarter=2, lead_group="justice")


def report(province, plan, order, who="stp.officer", **changes):
    told = {
        "occurrence": "q1",
        "progress": "done",
        "evidence": "Đã rà soát 12 cơ quan, bổ sung 3 người.",
        "paper": "Báo cáo 45/BC-STP ngày 20/03/2026",
        "on": date(2026, 3, 20),
    } | changes
    return commands.report(plan.pk, order, membership=province.person(who), today=date(2026, 11, 20), **told)


def test_the_draft_says_what_the_template_says_for_its_year(draft, province):
    text = text_of(draft)
    assert len(text.tasks) == 7
    assert len(text.responsibilities) == 4
    assert text.title == "Kế hoạch công tác bồi thường của Nhà nước năm 2026"
    assert text.tasks[3].time_words == "Quý I năm 2026"
    assert "năm 2017" in text.purposes[0]
    assert not any("năm 2024" in part for one in text.responsibilities for part in one.paragraphs)
    assert {task.lead_agency_id for task in draft.tasks.all()} == {province.bodies["stp"].pk}


@pytest.mark.parametrize(
    ("who", "body", "year", "refusal"),
    [
        ("stp.officer", "ubnd", 2026, None),
        ("ubnd.overseer", "ubnd", 2027, None),
        ("sxd.officer", "sxd", 2026, None),
        ("sxd.officer", "ubnd", 2026, NotYours),
        ("stp.reception", "ubnd", 2026, NotYours),
        ("khac.head", "ubnd", 2026, NotYours),
        ("stp.officer", "ubnd", 2035, Unfit),
    ],
)
def test_a_plan_is_begun_by_whoever_prepares_it(province, today, who, body, year, refusal):
    def begin():
        return commands.begin(province.bodies[body], year, "template", membership=province.person(who), today=today)

    if refusal is None:
        assert begin().state == "draft"
        with pytest.raises(Unfit, match="đã có kế hoạch"):
            begin()
    else:
        with pytest.raises(refusal):
            begin()


def test_next_year_begins_with_this_year(province, issued, today):
    after = commands.begin(
        province.bodies["ubnd"], 2027, "last_year", membership=province.person("stp.head"), today=today
    )
    assert after.made_from == issued
    assert (after.number, after.state) == ("", "draft")
    assert text_of(after).tasks[4].time_words == "Quý III năm 2027"
    assert [one.lead_agency_id for one in text_of(after).tasks] == [one.lead_agency_id for one in text_of(issued).tasks]


def test_tasks_are_put_changed_and_taken_out(province, draft, today):
    officer = province.person("stp.officer")
    fresh = commands.put_task(draft.pk, None, ADDED, membership=officer, today=today)
    assert fresh.order == 8
    assert fresh.lead_agency == province.bodies["stp"]
    commands.put_task(draft.pk, 8, replace(ADDED, quarter=4), membership=officer, today=today)
    assert draft.tasks.get(order=8).quarter == 4
    commands.remove_task(draft.pk, 2, membership=officer)
    assert list(draft.tasks.order_by("order").values_list("order", flat=True)) == [1, 2, 3, 4, 5, 6, 7]


@pytest.mark.parametrize(
    "changes",
    [
        {"title": "  "},
        {"lead": ""},
        {"time_frame": "sometimes"},
        {"quarter": None},
        {"quarter": 5},
        {"time_frame": "fixed_day", "fixed_on": date(2025, 1, 1)},
        {"coordinating": ({"words": "Ai đó", "group": "nobody"},)},
        {"title": "x" * 601},
    ],
)
def test_a_task_that_cannot_be_is_refused(province, draft, today, changes):
    with pytest.raises(Unfit):
        commands.put_task(
            draft.pk, None, replace(ADDED, **changes), membership=province.person("stp.officer"), today=today
        )
    assert draft.tasks.count() == 7


def test_opinions_are_asked_given_once_and_seen_by_who_makes_the_plan(province, draft, today):
    stp, sxd = province.person("stp.officer"), province.person("sxd.head")
    with pytest.raises(NotYours):
        commands.send_for_opinions(draft.pk, today, on=today, membership=sxd, today=today)
    asked = commands.send_for_opinions(draft.pk, today, on=date(2026, 11, 2), membership=stp, today=today)
    assert asked == len(queries.opinions_on(draft, today)) == 4  # stc, sxd, snn and the commune
    assert commands.send_for_opinions(draft.pk, today, on=today, membership=stp, today=today) == 0
    told = {"on": date(2026, 11, 5), "membership": sxd, "today": today}
    with pytest.raises(Unfit, match="Ý kiến"):
        commands.give_opinion(draft.pk, agrees=False, text=" ", **told)
    commands.give_opinion(draft.pk, agrees=False, text="Đề nghị lùi việc kiểm tra sang quý IV.", **told)
    with pytest.raises(Unfit, match="đã có ý kiến"):
        commands.give_opinion(draft.pk, agrees=True, text="", **told)
    with pytest.raises(NotThere):
        commands.give_opinion(draft.pk, agrees=True, text="", **told | {"membership": province.person("khac.head")})
    states = [one.state for one in queries.opinions_on(draft, date(2026, 11, 21))]
    assert states == ["overdue", "overdue", "overdue", "late"]


@pytest.mark.parametrize(
    ("changes", "refusal"),
    [
        ({"number": ""}, Unfit),
        ({"signer": ""}, Unfit),
        ({"on": date(2026, 12, 1)}, Unfit),
        ({"on": date(2025, 6, 30)}, Unfit),
        ({"membership": "stp.officer"}, NotYours),
        ({"membership": "sxd.head"}, NotYours),
        ({"membership": "stc.head"}, NotYours),
        ({"membership": "ubnd.overseer"}, None),
        ({}, None),
    ],
)
def test_a_plan_is_issued_with_number_day_and_signer(province, draft, today, changes, refusal):
    told = {"number": "12/KH-UBND", "on": date(2026, 1, 15), "signer": "A", "place": "", "membership": "stp.head"}
    told |= changes
    told["membership"] = province.person(told["membership"])
    if refusal is None:
        assert commands.issue(draft.pk, today=today, **told).issued
    else:
        with pytest.raises(refusal):
            commands.issue(draft.pk, today=today, **told)


def test_what_is_issued_stays(province, issued, today):
    officer = province.person("stp.officer")
    with pytest.raises(Unfit, match="đã ban hành"):
        commands.put_task(issued.pk, 1, ADDED, membership=officer, today=today)
    report(province, issued, 4)
    for change in (
        lambda: Plan.objects.filter(pk=issued.pk).update(title="Khác"),
        lambda: PlanTask.objects.filter(plan=issued).update(title="Khác"),
        lambda: issued.responsibilities.all().delete(),
        lambda: ProgressReport.objects.update(evidence="Khác"),
        lambda: issued.parties.all().delete(),
    ):
        with pytest.raises(DatabaseError, match="is kept"), transaction.atomic():
            change()


@pytest.mark.parametrize(
    ("changes", "refusal"),
    [
        ({}, None),
        ({"who": "xa.head"}, None),  # coordinates
        ({"who": "xa.reception"}, NotYours),
        ({"who": "khac.head"}, NotYours),
        ({"evidence": " "}, Unfit),
        ({"on": date(2026, 11, 21)}, Unfit),
        ({"on": date(2025, 12, 31)}, Unfit),
        ({"progress": "maybe"}, Unfit),
        ({"occurrence": "q2"}, NotThere),
        ({"order": 99}, NotThere),
    ],
)
def test_who_takes_part_reports_with_evidence(province, issued, changes, refusal):
    order = changes.pop("order", 4)
    if refusal is None:
        assert report(province, issued, order, **changes).pk
    else:
        with pytest.raises(refusal):
            report(province, issued, order, **changes)


def test_the_word_of_a_coordinating_agency_does_not_end_the_task(province, issued, today):
    def line():
        view = queries.year_of(issued, province.person("stp.officer"), today)
        return next(one for one in view.lines if one.occurrence.key == "q1")

    assert (line().state, line().quiet) == ("late", True)
    report(province, issued, 4, "xa.head")
    assert line().state == "late"
    report(province, issued, 4)
    assert (line().state, line().quiet) == ("done", False)
    report(province, issued, 4, progress="doing", on=date(2026, 4, 2))
    assert line().state == "late"


def test_late_and_silent_ones_are_seen(province, issued, today):
    view = queries.year_of(issued, province.person("stp.head"), today)
    assert [line.occurrence.key for line in view.late] == ["q1", "half_year", "q3"]
    assert {"year", "q1", "q3", "half_year"} <= {line.occurrence.key for line in view.quiet}
    assert {body.code for body in view.tasks[0].silent} == {"stc", "sxd", "snn", "xa"}
    assert view.count == {"done": 0, "late": 3, "running": 5, "gone": 0, "all": 9}


def test_an_agency_derives_its_own_plan_and_those_above_see_it(province, issued, today):
    head = province.person("xa.head")
    with wall.acting_for(head.agency_id):
        own = commands.begin(head.agency, 2026, "parent", parent=issued.pk, membership=head, today=today)
        assert [task.carries_out.order for task in own.tasks.order_by("order")] == [1, 2, 3, 4, 5, 6, 7]
        assert {task.lead_agency_id for task in own.tasks.all()} == {head.agency_id}
        assert "12/KH-UBND" in own.bases[0]
    stp = province.person("stp.officer")
    with pytest.raises(NotThere):
        queries.plan_seen(stp, own.pk)
    with wall.acting_for(head.agency_id):
        commands.issue(own.pk, number="03/KH-UBND", on=today, signer="B", place="", membership=head, today=today)
    for who in ("stp.officer", "ubnd.overseer"):
        with wall.acting_for(province.person(who).agency_id):
            assert queries.plan_seen(province.person(who), own.pk).parent == issued


@pytest.mark.parametrize("parent", [None, 0])
def test_only_an_issued_plan_of_another_is_carried_out(province, draft, today, parent):
    key = draft.pk if parent is None else parent
    with pytest.raises(PlanProblem):
        commands.begin(
            province.bodies["sxd"], 2026, "parent", parent=key, membership=province.person("sxd.head"), today=today
        )


def test_an_old_plan_is_entered_once_with_what_its_paper_says(province, today):
    plan, fresh = commands.enter_known(province.bodies["ubnd"], template(), today)
    assert fresh
    assert plan.issued
    assert (plan.number, plan.signer, plan.issued_on) == ("", "", None)
    assert plan.prepared_by == province.bodies["stp"]
    assert commands.enter_known(province.bodies["ubnd"], template(), today) == (plan, False)
