"""Đ6.3 and NĐ 68 Đ13 in a case: time that does not count, and the day of filing with the Department of Justice."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from btnn.law.case import Refused, event_from, replay
from btnn.law.limitation import JUSTICE_DEPARTMENT, limitation

RECEIVED = date(2020, 3, 2)
DATA = {
    "receiver": "agency",
    "channel": "in_person",
    "complete": True,
    "claimant_kind": "injured_person",
    "field": "administration",
    "basis_document_received_on": RECEIVED.isoformat(),
}


def limit_of(on: date, **data: object):
    said = {name: value.isoformat() if isinstance(value, date) else value for name, value in data.items()}
    entry = event_from({"type": "dossier_received", "on": on.isoformat(), "data": DATA | said})
    return next(limit for limit in replay([entry], as_of=on).limits if limit.id == "val_limitation_claim")


@given(
    starts=st.lists(st.integers(min_value=1, max_value=1000), min_size=2, max_size=2),
    lengths=st.lists(st.integers(min_value=0, max_value=400), min_size=2, max_size=2),
)
def test_the_case_and_the_counter_reckon_alike(starts: list[int], lengths: list[int]) -> None:
    windows = [
        (RECEIVED + timedelta(days=start), RECEIVED + timedelta(days=start + length))
        for start, length in zip(starts, lengths, strict=True)
    ]
    filed = date(2026, 11, 20)
    (a, b), (c, d) = windows
    counted = limit_of(filed, obstacle_from=a, obstacle_until=b, unrepresented_from=c, unrepresented_until=d)
    answer = limitation(RECEIVED, windows, filed_on=filed)
    assert counted.due == answer.last_day
    assert (counted.status == "met") == answer.in_time
    assert counted.receipt().due == counted.due


def test_a_dossier_from_the_department_of_justice_is_tested_on_the_day_of_filing_there() -> None:
    filed, reached = date(2023, 3, 1), date(2023, 4, 3)
    assert limit_of(reached, channel="transferred").status == "late"
    assert limit_of(reached, channel="transferred", filed_on=filed).status == "met"
    answer = limitation(RECEIVED, filed_on=filed, filed_at=JUSTICE_DEPARTMENT, reached_agency_on=reached)
    assert answer.saved


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        ({"obstacle_from": date(2021, 1, 1)}, "ghi đủ ngày bắt đầu và ngày kết thúc"),
        ({"unrepresented_from": date(2021, 1, 2), "unrepresented_until": date(2021, 1, 1)}, "trước khi bắt đầu"),
        ({"filed_on": date(2022, 1, 3)}, "chỉ ghi cho hồ sơ do Sở Tư pháp chuyển đến"),
        ({"channel": "transferred", "filed_on": date(2026, 11, 21)}, "không thể sau ngày cơ quan nhận"),
        ({"channel": "transferred", "filed_on": date(2020, 2, 3)}, "không thể sau ngày nộp hồ sơ"),
    ],
)
def test_days_that_cannot_be_are_refused(data: dict[str, object], sentence: str) -> None:
    with pytest.raises(Refused, match=sentence):
        limit_of(date(2026, 11, 20), **data)
