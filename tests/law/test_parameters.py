"""Parameters: dated, sourced, without gaps; drafts and unknown days are refused."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

import pytest

from btnn.law.errors import Refused
from btnn.law.parameters import (
    CHECKED_ON,
    KNOWN_TO,
    NO_OVERRIDES,
    TITLES,
    all_values,
    read_overrides,
    read_values,
    value_on,
)

ON = [
    # parameter, day, value
    ("base_salary", "2016-05-01", 1_210_000),
    ("base_salary", "2018-06-30", 1_300_000),
    ("base_salary", "2018-07-01", 1_390_000),
    ("base_salary", "2019-07-01", 1_490_000),
    ("base_salary", "2023-06-30", 1_490_000),
    ("base_salary", "2023-07-01", 1_800_000),
    ("base_salary", "2024-06-30", 1_800_000),
    ("base_salary", "2024-07-01", 2_340_000),
    ("base_salary", "2026-06-30", 2_340_000),
    ("base_salary", "2026-07-01", 2_530_000),
    ("minimum_wage_I", "2018-07-01", 3_980_000),
    ("minimum_wage_I", "2021-06-15", 4_420_000),
    ("minimum_wage_I", "2022-06-30", 4_420_000),
    ("minimum_wage_I", "2022-07-01", 4_680_000),
    ("minimum_wage_I", "2024-07-01", 4_960_000),
    ("minimum_wage_I", "2026-01-01", 5_310_000),
    ("minimum_wage_II", "2026-12-31", 4_730_000),
    ("minimum_wage_III", "2025-12-31", 3_860_000),
    ("minimum_wage_IV", "2023-10-02", 3_250_000),
    ("late_payment_rate", "2020-02-29", Fraction(1, 10)),
    ("loan_rate_ceiling", "2020-02-29", Fraction(1, 5)),
    ("appointed_lawyer_day", "2020-02-29", Fraction(2, 5)),
]


@pytest.mark.parametrize(("name", "day", "value"), ON)
def test_the_value_on_a_day(name, day, value):
    found = value_on(name, date.fromisoformat(day))
    assert found.value == value
    assert found.status == "published" and found.source and found.told


UNKNOWN = [
    ("base_salary", "2009-04-30", "chưa có"),
    ("base_salary", "2028-01-01", "chưa có"),
    ("minimum_wage_I", "2017-12-31", "chưa có"),
    ("minimum_wage_I", "2027-01-01", "Dự thảo"),
    ("minimum_wage_IV", "2027-06-30", "Dự thảo"),
    ("late_payment_rate", "2016-12-31", "chưa có"),
]


@pytest.mark.parametrize(("name", "day", "why"), UNKNOWN)
def test_unknown_days_and_drafts_are_refused_unless_overridden(name, day, why):
    on = date.fromisoformat(day)
    with pytest.raises(Refused, match=why):
        NO_OVERRIDES.read(name, on)
    value = "0.12" if "rate" in name else 6_000_000
    reading = read_overrides({name: value}).read(name, on)
    assert reading.overridden and reading.as_json()["override"] is True
    assert "ghi đè" in reading.source


def test_every_row_is_dated_sourced_and_joined_to_the_next():
    assert set(all_values()) == set(TITLES)
    for values in all_values().values():
        for earlier, later in pairwise(values):
            assert earlier.until == later.since - timedelta(days=1)
        assert values[-1].until is None
        assert all(value.source and value.confidence and value.note for value in values)
    assert CHECKED_ON < KNOWN_TO


HEAD = "name,unit,value,from,to,status,source,confidence,note\n"
GOOD = "base_salary,VND/month,1000000,2020-01-01,2020-12-31,published,Nghị định 1,high,x\n"
BAD_FILES = [
    ("gap", GOOD + "base_salary,VND/month,1100000,2021-01-02,,published,Nghị định 2,high,x\n"),
    ("overlap", GOOD + "base_salary,VND/month,1100000,2020-12-31,,published,Nghị định 2,high,x\n"),
    ("doubled", GOOD + GOOD),
    ("open row before another", GOOD.replace("2020-12-31", "") + GOOD.replace("2020-01-01", "2021-01-01")),
    ("no source", GOOD.replace("Nghị định 1", "")),
    ("unknown name", GOOD.replace("base_salary", "luong")),
    ("unknown status", GOOD.replace("published", "perhaps")),
    ("unknown unit", GOOD.replace("VND/month", "USD")),
    ("no day", GOOD.replace("2020-01-01", "")),
    ("ends before it begins", GOOD.replace("2020-12-31", "2019-12-31")),
    ("half a đồng", GOOD.replace("1000000", "1000000.5")),
    ("zero", GOOD.replace("1000000", "0")),
]


@pytest.mark.parametrize(("why", "rows"), BAD_FILES, ids=[row[0] for row in BAD_FILES])
def test_bad_parameter_files_do_not_load(why, rows):
    with pytest.raises(ValueError, match="parameters"):
        read_values(HEAD + rows)


BAD_OVERRIDES = [
    [],
    {"late_rate": "0.1"},
    {"late_payment_rate": "10%"},
    {"late_payment_rate": 10},
    {"late_payment_rate": "-0.1"},
    {"late_payment_rate": "0"},
    {"late_payment_rate": None},
    {"base_salary": "một triệu"},
    {"base_salary": Decimal("2340000.5")},
    {"base_salary": True},
    {"base_salary": 10**20},
]


@pytest.mark.parametrize("raw", BAD_OVERRIDES, ids=str)
def test_bad_overrides_are_refused(raw):
    with pytest.raises(Refused):
        read_overrides(raw)


def test_overrides_by_name():
    given = read_overrides({"late_payment_rate": "0.10", "base_salary": 3_000_000})
    assert given.read("late_payment_rate", date(2026, 3, 2)).as_json() == {
        "name": "late_payment_rate",
        "value": "0.1",
        "read_at": "2026-03-02",
        "source": "do người lập bảng tính ghi đè",
        "override": True,
    }
    assert given.read("base_salary", date(2026, 3, 2)).as_json()["value"] == 3_000_000
    assert "override" not in NO_OVERRIDES.read("base_salary", date(2026, 3, 2)).as_json()
    with pytest.raises(KeyError):
        value_on("weather", date(2026, 3, 2))


def test_values_are_told_with_their_units():
    on = date(2026, 3, 2)
    assert value_on("base_salary", on).told == "2.340.000 đồng/tháng"
    assert value_on("late_payment_rate", on).told == "10%/năm"
    assert NO_OVERRIDES.read("appointed_lawyer_day", on).told == "0,4 lần lương cơ sở"
    assert value_on("minimum_wage_IV", on).title == "lương tối thiểu vùng IV"
