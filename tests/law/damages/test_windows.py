"""Windows of time: dates in place of counts, both days in, ended where the law ends them."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from btnn.law.damages import all_rules, all_windows, assess
from btnn.law.errors import Refused
from btnn.law.quantities import days_in, months_in, years_and_days_in, years_in

LATE = "2026-12-31"


def window(start: str, end: str, kind: str | None = None) -> dict[str, str]:
    return {"from": start, "to": end} | ({"window": kind} if kind else {})


def line(rule: str, valued_on: str = "2025-06-02", **facts):
    return assess({"valued_on": valued_on, "items": [{"rule": rule, "facts": facts}]}).lines[0]


WINDOWS = [
    # window, from, to, days with both days in (the worked examples of the windows)
    ("W-22.3", "2024-02-01", "2024-04-30", 90),
    ("W-22.3", "2023-03-10", "2024-03-09", 366),
    ("W-4.1", "2023-01-05", "2024-08-20", 594),
    ("W-4.1", "2022-06-15", "2024-07-01", 748),
    ("W-4.2", "2023-04-12", "2024-04-11", 366),
    ("W-4.2", "2023-09-01", "2023-12-31", 122),
    ("W-4.3", "2023-01-01", "2024-03-14", 439),
    ("W-4.3", "2024-02-10", "2024-07-05", 147),
    ("W-4.4a", "2024-03-01", "2024-09-17", 201),
    ("W-4.4a", "2023-01-01", "2024-01-01", 366),
    ("W-4.4b", "2022-08-01", "2024-07-31", 731),
    ("W-4.4b", "2024-01-05", "2024-08-11", 220),
    ("W-4.5", "2023-04-12", "2024-08-20", 497),
    ("W-4.5", "2024-01-01", "2024-09-30", 274),
    ("W-5.1", "2024-02-01", "2024-09-30", 243),
    ("W-5.1", "2023-05-15", "2024-03-14", 305),
    ("W-6.1", "2023-06-03", "2024-06-02", 366),
    ("W-6.1", "2024-10-10", "2024-10-12", 3),
    ("W-7.1", "2022-04-01", "2024-04-01", 732),
    ("W-7.1", "2023-04-01", "2024-08-20", 508),
    ("W-7.2", "2020-04-01", "2022-08-31", 883),
    ("W-7.2", "2020-04-01", "2023-11-30", 1339),
    ("W-7.3", "2022-04-01", "2024-01-15", 655),
    ("W-7.3", "2023-09-10", "2024-03-10", 183),
    ("W-8.1a", "2024-07-07", "2024-07-08", 2),
    ("W-8.1a", "2024-02-01", "2024-02-01", 1),
    ("W-8.1b", "2024-01-10", "2024-06-30", 173),
    ("W-8.1b", "2020-01-01", "2022-12-31", 1096),
    ("W-8.1c", "2023-03-01", "2024-04-04", 401),
    ("W-8.1c", "2022-08-15", "2023-08-15", 366),
    ("W-8.1d", "2022-11-01", "2024-06-23", 601),
    ("W-8.1d", "2021-05-05", "2024-05-05", 1097),
    ("W-9.1a", "2022-01-01", "2023-10-01", 639),
    ("W-9.1b", "2018-01-01", "2024-12-31", 2557),
    ("W-9.1c", "2024-01-01", "2040-12-31", 6210),
    ("W-9.2a", "2023-03-15", "2024-09-14", 550),
    ("W-9.2b", "2024-07-01", "2050-06-30", 9496),
    ("W-10.1", "2024-03-01", "2024-03-25", 25),
    ("W-10.1", "2024-05-01", "2024-05-12", 12),
    ("W-10.2", "2024-03-05", "2024-03-22", 18),
    ("W-10.2", "2024-05-01", "2024-05-10", 10),
    ("W-10.3a", "2023-01-01", "2024-06-30", 547),
    ("W-10.3a", "2023-10-10", "2024-01-10", 93),
    ("W-10.3b", "2024-01-01", "2047-12-26", 8761),
    ("W-10.3b", "2024-07-01", "2034-06-30", 3652),
    ("W-10.3c", "2023-01-01", "2024-06-24", 541),
    ("W-10.3c", "2024-02-01", "2024-07-31", 182),
    ("W-11.1", "2024-01-10", "2024-06-30", 173),
    ("W-11.1", "2021-01-01", "2024-04-14", 1200),
    ("W-11.2", "2023-03-01", "2024-04-04", 401),
    ("W-11.2", "2022-11-01", "2024-06-23", 601),
    ("W-11.3", "2022-02-01", "2024-02-01", 731),
    ("W-11.3", "2023-01-01", "2024-01-01", 366),
    ("W-11.4", "2022-03-01", "2024-03-01", 732),
    ("W-11.4", "2024-01-01", "2024-04-10", 101),
    ("W-28.4", "2022-06-01", "2024-05-31", 731),
    ("W-28.4", "2022-01-01", "2024-06-30", 912),
]


@pytest.mark.parametrize(("kind", "start", "end", "days"), WINDOWS)
def test_both_days_of_a_window_count(kind, start, end, days):
    assert kind in all_windows()
    assert days_in((date.fromisoformat(start), date.fromisoformat(end))) == days


def test_every_window_of_the_law_is_there_and_used():
    assert {kind for kind, *_ in WINDOWS} | {"W-28.2"} == set(all_windows())
    used = {window.id for rule in all_rules().values() for fact in rule.facts for window in fact.windows}
    assert used == set(all_windows()) - {"W-4.5"}  # Đ4.5 is the cut of the others
    assert all(found.start and found.to and "Đ" in found.source for found in all_windows().values())


MONTHS = [
    ("2024-02-01", "2024-09-30", Fraction(8), "eight whole months"),
    ("2023-05-15", "2024-03-14", Fraction(10), "ten months from the fifteenth"),
    ("2023-04-12", "2024-04-11", Fraction(12), "a year over a leap day"),
    ("2024-01-01", "2024-01-01", Fraction(1, 31), "one day of January"),
    ("2024-02-01", "2024-02-14", Fraction(14, 29), "fourteen of twenty-nine days"),
    ("2024-01-31", "2024-02-28", Fraction(1), "a month that ends on the short month's last day"),
    ("2024-01-15", "2024-03-01", 1 + Fraction(16, 29), "a month, then 15/02–01/03: 16 of 29 days"),
]


@pytest.mark.parametrize(("start", "end", "months", "why"), MONTHS, ids=[row[3] for row in MONTHS])
def test_months_of_a_window(start, end, months, why):
    assert months_in((date.fromisoformat(start), date.fromisoformat(end))) == months, why


def test_years_of_a_window():
    two, half = (date(2022, 6, 1), date(2024, 5, 31)), (date(2022, 1, 1), date(2024, 6, 30))
    assert years_in(two) == 2 and years_in(half) == Fraction(5, 2)
    assert years_and_days_in(two) == 2
    assert years_and_days_in((date(2024, 1, 1), date(2024, 5, 25))) == Fraction(146, 365)
    assert years_and_days_in((date(2023, 3, 10), date(2024, 3, 9))) == 1


DAY = st.dates(date(2000, 1, 1), date(2050, 12, 31))


@given(DAY, st.integers(0, 5000))
def test_a_day_more_is_never_less(start, length):
    shorter, longer = (start, start + timedelta(length)), (start, start + timedelta(length + 1))
    assert days_in(longer) == days_in(shorter) + 1
    for measure in (months_in, years_in, years_and_days_in):
        assert 0 < measure(shorter) < measure(longer)


def test_damage_that_has_not_ended_is_counted_to_the_day_of_valuation():
    rents = {"rent_1": 6_000_000, "rent_2": 6_000_000, "rent_3": 6_000_000}
    open_end = line("P-03a", start="2025-01-02", **rents)
    late_end = line("P-03a", start="2025-01-02", end="2025-12-31", **rents)
    stated = line("P-03a", start="2025-01-02", end="2025-06-02", **rents)
    assert open_end.amount == late_end.amount == stated.amount == 30_200_000  # 5 months and 1 of 30 days
    assert open_end.capped and late_end.capped and not stated.capped
    assert any("Đ4.5" in step for step in open_end.steps)


def test_wages_not_yet_paid_again_are_counted_to_the_day_of_valuation():
    found = line("I-01", wage=12_000_000, months=window("2025-01-02", "2026-06-01"))
    assert found.amount == line("I-01", wage=12_000_000, months={"from": "2025-01-02"}).amount
    future = line("I-01", wage=12_000_000, months=window("2025-01-02", "2026-01-01", "W-9.2b"))
    assert future.amount == 144_000_000 and not future.capped


def test_interest_counts_from_dates_as_well():
    found = line("P-04b", principal=300_000_000, days=window("2023-01-01", "2024-03-13"))
    assert found.amount == 336_000_000  # 438 days, both ends in


def test_a_penalty_runs_to_the_day_of_valuation_or_is_flagged():
    early = line("P-05b", penalty_paid=100, days=window("2024-01-05", "2024-08-11"))
    assert [finding.code for finding in early.findings] == ["window_ends_early"]
    assert not line("P-05b", penalty_paid=100, days={"from": "2024-01-05"}).findings


def test_a_past_window_beyond_the_day_of_valuation_is_flagged():
    found = line("M-03b", custody_days=window("2025-01-01", "2025-12-31"))
    assert [finding.code for finding in found.findings] == ["window_after_valuation"]


def test_several_windows_add_up_and_may_not_share_a_day():
    parts = [window("2024-01-01", "2024-01-10"), window("2024-02-01", "2024-02-05")]
    assert line("M-03b", custody_days=parts).amount == line("M-03b", custody_days=15).amount
    with pytest.raises(Refused, match="05/01/2024"):
        line("M-03b", custody_days=[window("2024-01-01", "2024-01-10"), window("2024-01-05", "2024-01-12")])


def test_seasonal_income_needs_its_unit_for_dates():
    with pytest.raises(Refused, match="unit"):
        line("I-03a", local_average=300_000, units=window("2024-01-01", "2024-01-10"))
    assert (
        line("I-03a", local_average=300_000, unit="day", units=window("2024-01-01", "2024-01-10")).amount == 3_000_000
    )
    monthly = line("I-03a", local_average=300_000, unit="month", units=window("2024-01-01", "2024-01-31"))
    assert monthly.amount == 300_000


def test_costs_without_receipts_reach_to_the_effective_document():
    found = line("C-02", years=window("2023-06-02", "2026-06-01"))
    assert found.amount == 6 * 2_340_000 * 3
    assert "Đ28.2a" in " ".join(found.steps)


BAD = [
    {"from": "2024-06-30", "to": "2024-01-10"},
    {"from": "2024-01-10"},
    {"to": "2024-01-10"},
    {"from": "2024-01-10", "to": None},
    {"from": "2024-02-30", "to": "2024-03-10"},
    {"from": "2024-W10-1", "to": "2024-03-10"},
    {"from": "1024-01-10", "to": "2024-03-10"},
    {"from": 20240110, "to": "2024-03-10"},
    {"from": "2024-01-10", "to": "2024-03-10", "days": 5},
    {"from": "2024-01-10", "to": "2024-03-10", "window": "W-4.2"},
    {"from": "2024-01-10", "to": "2024-03-10", "window": 5},
    {},
    [],
    [5],
    [[]],
]


@pytest.mark.parametrize("raw", BAD, ids=str)
def test_bad_windows_are_refused(raw):
    with pytest.raises(Refused):
        line("M-03b", custody_days=raw)


def test_damage_after_the_day_of_valuation_is_refused_where_the_law_ends_it_there():
    with pytest.raises(Refused, match="sau thời điểm"):
        line("P-04b", principal=1, days=window("2025-06-03", "2025-07-03"))
