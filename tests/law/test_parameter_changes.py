"""Proposed figures: read strictly, laid over the ones that are there."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from btnn.law.errors import Refused
from btnn.law.parameter_changes import COLUMNS, amended, read_figures, value_there
from btnn.law.parameters import all_values

HEADING = ",".join(COLUMNS) + "\n"
NEW = "base_salary,VND/month,2700000,2027-07-01,,published,Nghị định 01/2027/NĐ-CP,high,\n"


def test_a_new_figure_ends_the_one_before_it_on_the_day_before():
    changes = read_figures(HEADING + NEW, all_values())
    after = amended(all_values(), changes)
    assert value_there(after, "base_salary", date(2027, 6, 30)).value == Fraction(2_530_000)
    assert value_there(after, "base_salary", date(2027, 6, 30)).until == date(2027, 6, 30)
    assert value_there(after, "base_salary", date(2027, 7, 1)).value == Fraction(2_700_000)
    assert changes[0].told == "lương cơ sở từ 01/07/2027: 2.530.000 đồng/tháng → 2.700.000 đồng/tháng"
    assert after["minimum_wage_I"] == all_values()["minimum_wage_I"]


def test_a_figure_for_some_months_leaves_both_sides_standing():
    row = "base_salary,VND/month,2600000,2026-09-01,2026-09-30,published,x,high,\n"
    after = amended(all_values(), read_figures(HEADING + row, all_values()))
    told = [int(value_there(after, "base_salary", date(2026, month, 15)).value) for month in (8, 9, 10)]
    assert told == [2_530_000, 2_600_000, 2_530_000]


@pytest.mark.parametrize(
    ("row", "line", "told"),
    [
        ("", None, "không có dòng nào"),
        ("base_salary,VND/month\n", 2, "có 2 ô; cần 9 ô"),
        (NEW.replace("base_salary", "salary"), 2, "không có tham số “salary”"),
        (NEW.replace("VND/month", "per year"), 2, "đơn vị của lương cơ sở"),
        (NEW.replace("2700000", "2.7 triệu"), 2, "không phải là số"),
        (NEW.replace("2700000", "0"), 2, "phải lớn hơn 0"),
        (NEW.replace("2700000", "2700000.5"), 2, "số nguyên đồng"),
        (NEW.replace("2700000", ""), 2, "không phải là số"),
        (NEW.replace("2027-07-01,", "2027-13-01,"), 2, "không phải là một ngày"),
        (NEW.replace("2027-07-01,,", "2027-07-01,2027-06-01,"), 2, "đứng trước ngày đầu"),
        (NEW.replace("published", "sure"), 2, "tình trạng “sure”"),
        (NEW.replace("Nghị định 01/2027/NĐ-CP", ""), 2, "thiếu nguồn"),
        (NEW + NEW, 3, "đã có ở dòng 2"),
        ("base_salary,VND/month,2530000,2026-07-01,,published,x,high,\n", 2, "không thay đổi gì"),
        ("base_salary,VND/month,9,2026-07-01,,draft,x,high,\n", 2, "đã được ban hành"),
    ],
)
def test_a_wrong_row_is_refused_with_its_line_and_a_sentence(row, line, told):
    with pytest.raises(Refused) as refused:
        read_figures(HEADING + row, all_values())
    assert refused.value.line == line
    assert told in str(refused.value)
