"""The receipt of a count tells every day, ends on the due day and never tells another count."""

from __future__ import annotations

import json
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from btnn.law.errors import Refused
from btnn.law.limits import all_limits, due, limit
from btnn.law.receipts import receipt
from btnn.law.terms import merge, plain_end
from tests.law import naive

COUNTABLE = sorted(found.id for found in all_limits().values() if found.countable)
LISTED = 120
STARTS = st.dates(date(2018, 1, 1), date(2027, 12, 31))


@settings(max_examples=300)
@given(st.sampled_from(COUNTABLE), STARTS)
def test_a_receipt_ends_on_the_due_day_and_holds_exactly_its_days(limit_id: str, start: date) -> None:
    found = limit(limit_id)
    told = receipt(found, start)
    assert told.due == due(limit_id, start) == naive.of_limit(limit_id, start)
    if not told.days:
        assert told.due == start or (told.due - start).days > LISTED
        return
    assert told.days[-1].day == told.due
    assert [day.day for day in told.days] == [
        start + timedelta(days=place) for place in range(1, (told.due - start).days + 1)
    ]
    counted = [day for day in told.days if day.counted]
    assert [day.number for day in counted] == list(range(1, len(counted) + 1))
    assert all(day.number is None and day.why for day in told.days if not day.counted)
    if found.unit in ("working_day", "calendar_day"):
        assert len(counted) == found.count
    else:
        first = start.toordinal()
        assert len(counted) == plain_end(first, found.count, found.unit) - first
    if found.unit == "working_day":
        assert all(day.counted is naive.works(day.day) for day in told.days)


@settings(max_examples=300)
@given(
    st.sampled_from([name for name in COUNTABLE if limit(name).unit in ("working_day", "calendar_day")]),
    STARTS,
    st.integers(0, 15),
    st.lists(st.tuples(st.integers(-5, 30), st.integers(1, 30)), max_size=3),
)
def test_a_receipt_with_extension_and_frozen_days_is_the_naive_count(
    limit_id: str, start: date, extension: int, spans: list[tuple[int, int]]
) -> None:
    found = limit(limit_id)
    extension = extension if found.unit == "calendar_day" else 0
    first = start.toordinal()
    stretches = merge([(first + offset, first + offset + length) for offset, length in spans])
    told = receipt(found, start, extension=extension, stretches=stretches)
    plain = [(date.fromordinal(a), date.fromordinal(b)) for a, b in stretches]
    assert told.due == naive.due(start, found.count, found.unit, extension, plain)
    if told.days:
        assert told.days[-1].day == told.due
        assert sum(day.counted for day in told.days) == found.count + extension


def test_a_receipt_tells_why_each_day_was_left_out() -> None:
    """Five working days from 20/11/2026: the weekend and Vietnam Culture Day are left out."""
    told = receipt(limit("pay_advance_own_budget"), date(2026, 11, 20))
    shown = [(day.day.isoformat(), day.number) for day in told.days]
    assert shown == [
        ("2026-11-21", None),
        ("2026-11-22", None),
        ("2026-11-23", 1),
        ("2026-11-24", None),
        ("2026-11-25", 2),
        ("2026-11-26", 3),
        ("2026-11-27", 4),
        ("2026-11-28", None),
        ("2026-11-29", None),
        ("2026-11-30", 5),
    ]
    assert "Văn hóa" in told.days[3].why
    assert [day.weekday for day in told.days[:3]] == ["thứ Bảy", "Chủ nhật", "thứ Hai"]
    assert any("24/11/2026" in source for source in told.sources)
    assert told.certain


def test_a_receipt_tells_how_the_last_day_moved() -> None:
    """Fifteen days from 01/02/2026 end on 16/02, Tết: moved to 23/02."""
    told = receipt(limit("verify_damage"), date(2026, 2, 1))
    assert told.due == date(2026, 2, 23)
    assert [day.number for day in told.days[:15]] == list(range(1, 16))
    assert all(not day.counted for day in told.days[15:])
    assert "Tết" in told.days[14].why or any("Tết" in day.why for day in told.days[15:])


def test_a_receipt_on_a_provisional_calendar_says_so() -> None:
    assert not receipt(limit("verify_damage"), date(2027, 1, 28)).certain
    assert receipt(limit("verify_damage"), date(2026, 1, 28)).certain


def test_the_same_count_has_the_same_hash_and_another_count_another() -> None:
    one = receipt(limit("verify_damage"), date(2026, 3, 2))
    assert one.hash == receipt(limit("verify_damage"), date(2026, 3, 2)).hash
    others = [
        receipt(limit("verify_damage"), date(2026, 3, 3)),
        receipt(limit("verify_damage"), date(2026, 3, 2), extension=1),
        receipt(limit("verify_damage"), date(2026, 3, 2), amount=30),
        receipt(limit("max_council_complex"), date(2026, 3, 2), amount=15),
    ]
    assert len({one.hash, *(other.hash for other in others)}) == 5


def test_a_receipt_goes_through_json() -> None:
    told = receipt(limit("accept_dossier"), date(2026, 3, 2))
    assert json.loads(json.dumps(told.as_json()))["due"] == "2026-03-04"
    assert told.as_json()["days"][1] == {"date": "2026-03-04", "counted": True, "number": 2, "why": ""}  # type: ignore[index]


def test_what_is_not_counted_has_no_receipt() -> None:
    with pytest.raises(Refused):
        receipt(limit("cut_request_in_criminal_case"), date(2026, 3, 2))
