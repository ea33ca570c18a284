"""`btnn law check`: the law as data is whole, and each fault put into it is found and named."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from btnn.law import checks, parameters
from btnn.law.calendar import SpecialDay, official_calendar
from btnn.law.competence.rules import successions
from btnn.law.decision_tables import table
from btnn.law.policies import POLICIES


def test_nothing_is_wrong_with_the_law_as_it_stands() -> None:
    report = checks.check()
    assert report.faults == ()
    assert report.counts["thời hạn"] == 138 and report.counts["mã danh mục"] == 208


LIMIT_FAULTS = [
    ({"to": "2018-06-01"}, "hết hiệu lực trước khi có hiệu lực"),
    ({"from": "2017-01-01"}, "có hiệu lực trước Luật 10/2017/QH14"),
    ({"instrument": "99/2099/NĐ-CP"}, "không có nguồn"),
    ({"article": ""}, "không nêu điều luật"),
    ({"id": "khong_co_ten"}, "tên gọi"),
    ({"amount": "vài", "unit": "working_day"}, "cách đếm"),
    ({"direction": "sideways"}, "cách đếm"),
    ({"direction": "fixed", "amount": "before 8/12"}, "ngày cố định không đọc được"),
    ({"force_majeure": "maybe"}, "bất khả kháng"),
    ({"lane": "nowhere"}, "bất khả kháng"),
]


@pytest.mark.parametrize(("change", "words"), LIMIT_FAULTS)
def test_a_broken_limit_is_named(change: dict[str, str], words: str) -> None:
    rows = table("limits.csv")
    place = next(number for number, row in enumerate(rows) if row["id"] == "accept_dossier")
    rows[place] = rows[place] | change
    found = list(checks.limits(rows, table("limit_titles.csv")))
    assert any(words in fault for fault in found)


def test_two_versions_of_a_limit_may_follow_but_not_overlap() -> None:
    rows, titles = table("limits.csv"), table("limit_titles.csv")
    first = rows[0]
    following = [first | {"to": "2027-01-01"}, *rows[1:], first | {"from": "2027-01-01"}]
    assert not list(checks.limits(following, titles))
    overlapping = [first | {"to": "2027-01-02"}, *rows[1:], first | {"from": "2027-01-01"}]
    assert list(checks.limits(overlapping, titles)) == [f"Thời hạn “{first['id']}” đứng hai lần trong cùng thời gian."]


def test_a_broken_calendar_is_named() -> None:
    days = list(official_calendar().special.values())
    assert not list(checks.days_off(days))
    doubled = [*days, days[0]]
    sourceless = [replace(days[0], source=""), *days[1:]]
    wrong_swap = [*days, SpecialDay(date(2026, 3, 2), "làm bù", "swap_work", "published", "x")]
    empty_year = [day for day in days if day.day.year != 2022]
    for broken, words in (
        (doubled, "đứng 2 lần"),
        (sourceless, "nguồn không đúng"),
        (wrong_swap, "sai loại ngày"),
        (empty_year, "năm 2022 chỉ có 0 ngày"),
    ):
        assert any(words in fault for fault in checks.days_off(broken)), words


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"code": "KTL-43.2x"}, "mà luật không có"),
        ({"consequence": ""}, "hậu quả"),
        ({"source": "đâu đó"}, "nguồn"),
        ({"code": "KTL-43.2b"}, "đứng hai lần"),
    ],
)
def test_a_broken_ground_is_named(change: dict[str, str], words: str) -> None:
    rows = table("grounds.csv")
    rows[0] = rows[0] | change
    assert any(words in fault for fault in checks.grounds(rows))


def test_gaps_overlaps_and_missing_sources_of_parameters_are_named() -> None:
    values = dict(parameters.all_values())
    history = values["base_salary"]
    assert not list(checks.figures(values))
    later = replace(history[1], since=history[1].since + timedelta(days=1))
    earlier = replace(history[1], since=history[1].since - timedelta(days=1))
    for second, words in ((later, "bị trống"), (earlier, "chồng nhau"), (replace(history[1], source=""), "nguồn")):
        broken = values | {"base_salary": (history[0], second, *history[2:])}
        assert any(words in fault for fault in checks.figures(broken)), words


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"parent": "KHONG"}, "không có mã đó"),
        ({"list": "khac"}, "danh mục"),
        ({"confidence": "sure"}, "tin cậy"),
        ({"source": ""}, "nơi đã đọc"),
        ({"code": "QLHC-17.2"}, "đứng hai lần"),
        ({"instrument": "x"}, "nguồn"),
    ],
)
def test_a_broken_code_is_named(change: dict[str, str], words: str) -> None:
    rows = table("scope_codes.csv")
    place = next(number for number, row in enumerate(rows) if row["code"] == "QLHC-17.1")
    rows[place] = rows[place] | change
    assert any(words in fault for fault in checks.lists(rows))


def test_two_successions_for_one_question_are_named() -> None:
    rows = list(successions())
    assert not list(checks.successors(rows))
    assert any("cùng trả lời" in fault for fault in checks.successors([*rows, rows[0]]))


def test_a_policy_outside_its_choices_is_named() -> None:
    policy = POLICIES["swap_days_count"]
    broken = {"swap_days_count": replace(policy, value="otherwise"), "other": replace(policy, reason="")}
    assert len(list(checks.policies(broken))) == 2
