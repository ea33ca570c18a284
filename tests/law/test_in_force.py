"""What is in force on a day, and what differs between two."""

from __future__ import annotations

from datetime import date

import pytest

from btnn.law.errors import Refused
from btnn.law.in_force import KINDS, difference, named, on, rows

REFORM = date(2025, 7, 1)


def test_every_row_has_a_kind_an_id_a_title_and_a_source() -> None:
    for row in rows():
        assert row.kind in KINDS and row.id and row.title and row.source, row.id


def test_an_id_is_in_force_once_on_any_day() -> None:
    for day in (date(2018, 7, 1), date(2024, 7, 1), REFORM, date(2026, 11, 21), date(2027, 3, 1)):
        keys = [(row.kind, row.id) for row in on(day)]
        assert len(keys) == len(set(keys))


@pytest.mark.parametrize(
    ("name", "day", "value"),
    [
        ("base_salary", "2024-06-30", "1.800.000 đồng/tháng"),
        ("base_salary", "2024-07-01", "2.340.000 đồng/tháng"),
        ("base_salary", "2026-07-01", "2.530.000 đồng/tháng"),
        ("accept_dossier", "2026-01-01", "02 ngày làm việc"),
        ("send_inspection_plan", "2026-01-01", "trước đó 15 ngày"),
        ("annual_report_received_by_moj", "2026-01-01", "trước ngày 08/12"),
        ("propose_advance_payment", "2026-01-01", "ngay"),
    ],
)
def test_the_value_on_a_day(name: str, day: str, value: str) -> None:
    (row,) = named(name, date.fromisoformat(day))
    assert row.value.startswith(value)


def test_what_is_nowhere_or_not_yet_law_is_refused() -> None:
    with pytest.raises(Refused, match="khong_co"):
        named("khong_co")
    with pytest.raises(Refused, match="01/07/2018"):
        named("accept_dossier", date(2018, 6, 30))


def test_the_reform_brings_instruments_successors_and_how_they_are_read() -> None:
    changes = difference(date(2025, 6, 30), REFORM)
    assert {change.what for change in changes} == {"added"}
    assert {change.after.kind for change in changes if change.after} == {"instrument", "succession", "policy"}


def test_a_new_figure_is_a_change_and_the_way_back_is_the_reverse() -> None:
    there = difference(date(2024, 6, 30), date(2024, 7, 1))
    salary = next(change for change in there if change.after and change.after.id == "base_salary")
    assert salary.what == "changed" and salary.before is not None
    back = difference(date(2024, 7, 1), date(2024, 6, 30))
    assert [(change.after, change.before) for change in back] == [(change.before, change.after) for change in there]
    assert difference(REFORM, REFORM) == []


def test_the_law_begins_on_1_july_2018() -> None:
    before = {row.kind for row in on(date(2018, 6, 30))}
    assert "limit" not in before and "code" not in before
