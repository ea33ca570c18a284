"""QĐ 3062/QĐ-BTP: 22 lines, a hundred points; what did not arise costs nothing, what was not assessed counts not."""

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from btnn.reports.scoring.criteria import criteria
from btnn.reports.scoring.models import Turn
from btnn.reports.scoring.reckoning import days_late, last_day, mean, shown, total
from btnn.reports.scoring.states import AGREED, COMPUTING, SCORED, SELF_SCORED, SENT, WAYS, state_of

LINES = criteria(2026)
BY_CODE = {one.code: one for one in LINES}
FULL = {one.code: Fraction(one.most) for one in LINES}


def test_the_criteria_are_those_of_the_decision():
    assert len(LINES) == 22
    sums = {}
    for one in LINES:
        sums[one.group] = sums.get(one.group, 0) + one.most
    assert sums == {"I": 50, "II": 20, "III": 10, "IV": 10, "V": 10}
    assert {one.code for one in LINES if one.typed} == {"I.5b", "I.8a", "I.8b", "V.1", "V.2", "V.3"}
    assert criteria(2018) == ()
    assert criteria(2026, "ministry") == ()


RANKS = [(100, "Tốt"), (85, "Tốt"), (84, "Khá"), (70, "Khá"), (69, "Trung bình"), (50, "Trung bình"), (49, "Yếu"),
         (0, "Yếu")]  # fmt: skip


@pytest.mark.parametrize(("points", "rank"), RANKS)
def test_ranks_begin_at_85_70_and_50(points, rank):
    given_ = {code: most * Fraction(points, 100) for code, most in FULL.items()}
    told = total(LINES, given_, survey=True)
    assert (told.points, told.rank) == (points, rank)


def test_without_the_survey_ninety_points_are_a_hundred():
    told = total(LINES, FULL, survey=False)
    assert (told.lines, told.rescaled, told.points) == (90, 100, 100)
    assert "V" not in {group.code for group in told.groups}
    less = total(LINES, FULL | {"I.7": Fraction(0)}, survey=False)
    assert less.points == Fraction(84 * 100, 90)
    assert shown(less.points) == "93,33"


LATE = [(0, 0, False), (5, 0, False), (6, 5, False), (7, 5, False), (8, 0, True)]


@pytest.mark.parametrize(("days", "penalty", "too_late"), LATE)
def test_six_and_seven_working_days_late_cost_five_points_more_cost_the_rank(days, penalty, too_late):
    told = total(LINES, FULL, survey=True, days_late=days)
    assert (told.penalty, told.too_late) == (penalty, too_late)
    assert told.rank == ("Chưa xếp loại" if too_late else "Tốt")


def test_days_late_are_working_days_after_the_last_day():
    assert last_day(2026).due == date(2026, 12, 7)
    assert days_late(2026, date(2026, 12, 7)) == 0
    assert days_late(2026, date(2026, 12, 8)) == 1
    assert days_late(2026, date(2026, 12, 15)) == 6
    assert days_late(2026, date(2026, 12, 14)) == 5


def test_initiatives_add_five_each_and_never_beyond_a_hundred():
    half = {code: most / 2 for code, most in FULL.items()}
    assert total(LINES, half, survey=True, initiatives=2).points == 60
    assert total(LINES, FULL, survey=True, initiatives=3).points == 100


def test_a_line_nobody_scored_gives_no_rank():
    told = total(LINES, FULL | {"I.9": None}, survey=True)
    assert told.missing == ("I.9",)
    assert told.rank == "Chưa xếp loại"


def test_groups_under_70_percent_are_named():
    told = total(LINES, FULL | {"IV.1": Fraction(0)}, survey=True)
    assert [group.code for group in told.groups if group.weak] == ["IV"]


def test_events_are_averaged_exactly_and_none_costs_nothing():
    line = BY_CODE["III.1"]
    assert mean(line, ["đúng hạn", "trễ", "trễ"]) == Fraction(9, 3)
    assert mean(line, ["đúng hạn", "trễ", "không cử"]) == Fraction(7, 3)
    assert mean(line, []) == 5
    assert mean(BY_CODE["I.7"], []) is None
    assert shown(Fraction(7, 3)) == "2,33"
    assert shown(Fraction(5, 2)) == "2,5"
    assert shown(Fraction(1999, 1000)) == "2"


points = st.fixed_dictionaries({one.code: st.fractions(0, one.most, max_denominator=12) for one in LINES})


@given(points, st.booleans(), st.integers(0, 9), st.integers(0, 12))
def test_the_total_stays_in_bounds_and_is_the_sum(given_, survey, initiatives, late):
    told = total(LINES, given_, survey=survey, initiatives=initiatives, days_late=late)
    assert 0 <= told.points <= 100
    counted = [code for code in given_ if survey or not code.startswith("V.")]
    assert told.lines == sum(given_[code] for code in counted) == sum(group.points for group in told.groups)
    assert told.rescaled * told.whole == told.lines * 100
    assert 0 <= told.rescaled <= 100


@given(points, st.sampled_from([one.code for one in LINES]), st.booleans())
def test_more_points_in_a_line_never_give_less_in_all(given_, code, survey):
    more = given_ | {code: Fraction(BY_CODE[code].most)}
    assert total(LINES, more, survey=survey).points >= total(LINES, given_, survey=survey).points


@given(st.lists(st.sampled_from([word for word, _ in BY_CODE["I.1"].levels]), min_size=1, max_size=9))
def test_a_mean_lies_between_its_events(levels):
    line = BY_CODE["I.1"]
    worth = [line.points_of(level) for level in levels]
    assert min(worth) <= mean(line, levels) <= max(worth)


STORIES = [
    ([], COMPUTING),
    ([Turn.SELF_SCORED], SELF_SCORED),
    ([Turn.SELF_SCORED, Turn.REOPENED], COMPUTING),
    ([Turn.SENT], SENT),  # as the Ministry sees it
    ([Turn.SELF_SCORED, Turn.SENT, Turn.RETURNED], COMPUTING),
    ([Turn.SELF_SCORED, Turn.SENT, Turn.SCORED, Turn.COMPLAINED, Turn.SCORED], SCORED),
    ([Turn.SELF_SCORED, Turn.SENT, Turn.SCORED, Turn.AGREED], AGREED),
    ([Turn.AGREED, Turn.SCORED], COMPUTING),
]


@pytest.mark.parametrize(("turns", "state"), STORIES)
def test_where_a_sheet_stands(turns, state):
    assert state_of(turns) == state


def test_every_state_but_the_last_leads_on():
    assert {before for before, _ in WAYS} | {AGREED} >= {after for after, _ in WAYS.values()}
