"""The plans of the demonstration go through the commands on whatever day it is shown."""

from datetime import date

import pytest

from btnn.demonstration.planning import plan_years
from btnn.plans.area import duties
from tests.cases.province import build

PEOPLE = {
    "canbo.stp": "stp.officer", "thutruong.stp": "stp.head", "thutruong.xa": "xa.head", "canbo.sxd": "sxd.officer",
    "thutruong.sxd": "sxd.head",
}  # fmt: skip


@pytest.mark.parametrize(
    ("today", "titles"),
    [
        (date(2026, 1, 5), set()),
        (date(2026, 5, 10), {"Trả lời đôn đốc về nhiệm vụ của kế hoạch"}),
        (date(2026, 11, 20), {"Báo cáo đột xuất theo yêu cầu", "Trả lời đôn đốc về nhiệm vụ của kế hoạch"}),
    ],
)
def test_the_years_plans_are_told_as_of_any_day(db, monkeypatch, today, titles):
    monkeypatch.setenv("BTNN_TODAY", today.isoformat())
    province = build()
    people = {name: province.person(who) for name, who in PEOPLE.items()}
    plan_years(today, province.bodies, people)
    assert titles <= {one.title for one in duties(province.person("stp.officer"), today)}
