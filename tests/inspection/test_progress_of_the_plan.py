"""What the records of inspections say of the task of the year's plan (`btnn.plans.computed`)."""

from datetime import date

import pytest

from btnn.plans import commands, queries


@pytest.fixture
def plan(province, today):
    """The province's plan of 2026, issued; its fifth task is the inspection of the third quarter."""
    officer, head = province.person("stp.officer"), province.person("stp.head")
    begun = commands.begin(province.bodies["ubnd"], 2026, "template", membership=officer, today=today)
    return commands.issue(
        begun.pk, number="12/KH", on=date(2026, 1, 15), signer="A", place="", membership=head, today=today
    )


def line(plan, province, today):
    year = queries.year_of(plan, province.person("stp.officer"), today)
    return next(one for one in year.lines if one.view.task.topic == "inspection")


def test_a_visit_that_is_not_concluded_leaves_the_task_open(plan, ended, province, today):
    told = line(plan, province, today)
    assert told.state == "late"
    assert told.occurrence.done_on is None


def test_the_task_is_done_on_the_day_of_the_last_conclusion(plan, concluded, province, today):
    told = line(plan, province, today)
    assert told.state == "done"
    assert told.occurrence.done_on == date(2026, 9, 25)


def test_the_lead_may_say_with_a_reason_that_it_is_not(plan, concluded, province, today):
    task = line(plan, province, today).view.task
    commands.report(
        plan.pk, task.order, occurrence="q3", progress="doing", evidence="Còn kiểm tra đột xuất hai xã.", paper="",
        on=today, membership=province.person("stp.officer"), today=today,
    )  # fmt: skip
    told = line(plan, province, today)
    assert told.state == "late"
    assert told.overruled is not None
