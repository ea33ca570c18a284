"""What the records of training say of the task of the year's plan (`btnn.plans.computed`)."""

from datetime import date

import pytest

from btnn.plans import commands, queries
from btnn.plans.training import commands as training
from tests.training.conftest import planned

DECEMBER = date(2026, 12, 10)


@pytest.fixture
def plan(province, today):
    """The province's plan of 2026, issued; its first task is dissemination, all year."""
    officer, head = province.person("stp.officer"), province.person("stp.head")
    begun = commands.begin(province.bodies["ubnd"], 2026, "template", membership=officer, today=today)
    return commands.issue(
        begun.pk, number="12/KH", on=date(2026, 1, 15), signer="A", place="", membership=head, today=today
    )


def line(plan, province, today):
    year = queries.year_of(plan, province.person("stp.officer"), today)
    return next(one for one in year.lines if one.view.task.topic == "dissemination")


def hold(course, province, on):
    training.hold(course.pk, on=on, reached={"officials": 30}, membership=province.person("stp.officer"), today=on)


def test_a_task_of_the_whole_year_is_not_done_before_december(plan, course, province, today):
    hold(course, province, date(2026, 11, 18))
    assert line(plan, province, today).occurrence.done_on is None
    assert line(plan, province, DECEMBER).occurrence.done_on == date(2026, 12, 1)


def test_it_is_not_done_while_something_planned_is_outstanding(plan, course, province):
    hold(course, province, date(2026, 12, 4))
    training.plan(planned(planned_on=date(2026, 12, 18)), membership=province.person("stp.officer"), today=DECEMBER)
    told = line(plan, province, DECEMBER)
    assert told.occurrence.done_on is None
    assert "còn 1 hoạt động chưa tổ chức" in told.computed.evidence


def test_it_is_done_on_the_day_of_the_last_activity(plan, course, province):
    hold(course, province, date(2026, 12, 4))
    assert line(plan, province, DECEMBER).occurrence.done_on == date(2026, 12, 4)


def test_nothing_held_says_nothing(plan, province, today):
    assert line(plan, province, today).computed is None
