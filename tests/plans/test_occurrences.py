"""What a task of a plan asks for, with dates."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from btnn.plans import occurrences as counted
from btnn.plans.occurrences import Claim, occurrences, quarter_days

YEARS = st.integers(2020, 2026)
SIMPLE = (counted.ALL_YEAR, counted.QUARTER, counted.REPORTS, counted.FIXED_DAY)


def told(frame, year, **more):
    given = {"quarter": 2} if frame == counted.QUARTER else {}
    given |= {"fixed_on": date(year, 5, 4)} if frame == counted.FIXED_DAY else {}
    return occurrences(frame, year, **(given | more))


@given(YEARS, st.integers(1, 4))
def test_quarters_follow_one_another_without_a_gap(year, quarter):
    first, last = quarter_days(year, quarter)
    after = quarter_days(year + quarter // 4, quarter % 4 + 1)[0]
    assert first.day == 1
    assert after - last == timedelta(days=1)
    assert 90 <= (last - first).days + 1 <= 92


@pytest.mark.parametrize(
    ("frame", "keys"),
    [
        (counted.ALL_YEAR, ["year"]),
        (counted.QUARTER, ["q2"]),
        (counted.FIXED_DAY, ["day"]),
        (counted.REPORTS, ["half_year", "annual", "official", "on_demand"]),
        (counted.CLAIM, []),
    ],
)
def test_each_time_frame_has_its_obligations(frame, keys):
    assert [one.key for one in told(frame, 2026)] == keys


def test_reports_are_due_as_the_circular_counts_them():
    """TT 08/2019 Đ25: before 08/12, before 31/01 of the next year; Đ25.3 moves a day off to the next working day."""
    due = {one.key: (one.due, one.source) for one in told(counted.REPORTS, 2024)}
    assert due["half_year"] == (date(2024, 6, 30), "Kế hoạch")
    assert due["annual"][0] == date(2024, 12, 9)  # 07/12/2024 is a Saturday
    assert due["official"][0] == date(2025, 2, 3)  # 30/01/2025 lies in Tết, the first working day is 03/02
    assert "08/2019" in due["annual"][1]
    assert due["on_demand"] == (None, "Khi có yêu cầu")


@given(YEARS, st.sampled_from(SIMPLE), st.integers(-40, 460))
def test_every_day_has_one_state_and_it_only_moves_on(year, frame, shift):
    day = date(year, 1, 1) + timedelta(days=shift)
    order = [counted.AHEAD, counted.WAITING, counted.OPEN, counted.DUE_SOON, counted.LATE]
    for one in told(frame, year):
        today, tomorrow = one.state(day), one.state(day + timedelta(days=1))
        assert order.index(today) <= order.index(tomorrow)
        assert one.due is None or one.first <= one.due
        if one.due is not None:
            assert (today == counted.LATE) == (day > one.due)


@given(YEARS, st.sampled_from(SIMPLE), st.integers(0, 460))
def test_what_is_done_stays_done_and_says_whether_in_time(year, frame, shift):
    on = date(year, 1, 1) + timedelta(days=shift)
    for one in told(frame, year):
        ended = next(other for other in told(frame, year, done={one.key: on}) if other.key == one.key)
        late = one.due is not None and on > one.due
        assert ended.state(on) == (counted.DONE_LATE if late else counted.DONE)
        assert ended.state(on - timedelta(days=1)) not in (counted.DONE, counted.DONE_LATE)
        assert not ended.quiet(None, on + timedelta(days=400))


def test_claims_alone_make_obligations_of_a_claim():
    came = [Claim("BT-2", date(2026, 5, 4), date(2026, 5, 11)), Claim("BT-1", date(2026, 3, 2), None, date(2026, 3, 5))]
    found = occurrences(counted.CLAIM, 2026, claims=came)
    assert [one.title for one in found] == ["Yêu cầu BT-2", "Yêu cầu BT-1"]
    assert [one.state(date(2026, 5, 12)) for one in found] == [counted.LATE, counted.DONE]


@given(st.integers(0, 300), st.integers(0, 300))
def test_silence_begins_after_a_quarter_without_a_word(word, shift):
    (one,) = told(counted.ALL_YEAR, 2026)
    last, today = one.first + timedelta(days=word), one.first + timedelta(days=shift)
    if today >= last:
        assert one.quiet(last, today) == ((today - last).days > counted.QUIET)


def test_an_unknown_frame_is_refused():
    with pytest.raises(ValueError, match="not understood"):
        occurrences("sometimes", 2026)
