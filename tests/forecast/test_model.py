"""The statistics keep what they promise: ranges that hold, sums that agree, few figures that say so."""

from datetime import date

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from btnn.plans.forecast.model import published
from btnn.plans.forecast.model.backtest import trials
from btnn.plans.forecast.model.conversion import Papers, learn
from btnn.plans.forecast.model.counts import History, fit
from btnn.plans.forecast.model.ranges import added, negative_binomial, read
from btnn.plans.forecast.model.severity import money_of_year
from btnn.plans.forecast.quarters import first_day, quarter_of, said

START = quarter_of(date(2018, 7, 1))


def made(claims):
    """A history from an array of field × agency × quarter."""
    counts = {
        (f"f{field}", agency, START + quarter): int(count)
        for (field, agency, quarter), count in np.ndenumerate(claims)
        if count
    }
    return History(START, START + claims.shape[2] - 1, counts)


def test_the_80_percent_range_holds_about_four_times_of_five_on_made_years():
    dice = np.random.default_rng(7)
    hits, parts, n = 0, 0, 150
    for _ in range(n):
        rates = dice.gamma(4, 0.5, size=(3, 4)) * dice.random()
        length = int(dice.integers(8, 25))
        claims = dice.poisson(rates[:, :, None] * np.ones(length + 4))
        fitted = fit(made(claims[:, :, :length]))
        hits += read(fitted.chances(fitted.quarters)).holds(int(claims[:, :, length:].sum()))
        parts += read(fitted.chances(fitted.quarters, "f0")).holds(int(claims[0, :, length:].sum()))
    assert 0.75 <= hits / n <= 0.93
    assert 0.75 <= parts / n <= 0.95


def test_a_trend_downward_is_followed_by_forgetting():
    falling = np.array([[[20, 19, 18, 18, 15, 14, 12, 11, 9, 8, 7, 6, 5, 5, 4, 4]]])
    fitted = fit(made(falling))
    assert fitted.forgetting < 0.95
    assert read(fitted.chances(fitted.quarters)).mean < 40


def test_clumped_claims_widen_the_range():
    steady, clumped = np.full((1, 1, 12), 4), np.array([[[0, 16, 0, 0, 0, 16, 0, 0, 0, 16, 0, 0]]])
    narrow, wide = (read(fit(made(one)).chances([START + 12])) for one in (steady, clumped))
    assert wide.high80 - wide.low80 > narrow.high80 - narrow.low80


counts = st.lists(st.integers(0, 9), min_size=12, max_size=12)


@settings(max_examples=25, deadline=None)
@given(first=counts, second=counts)
def test_fields_and_agencies_add_up_to_the_whole(first, second):
    claims = np.array([[first], [second]])
    fitted = fit(made(claims))
    whole = read(fitted.chances(fitted.quarters))
    assert whole.low95 <= whole.low80 <= whole.high80 <= whole.high95
    if not claims.sum():
        assert whole.mean < 0.01
        assert not fitted.enough
        return
    assert sum(fitted.shares.values()) == pytest.approx(1)
    assert sum(fitted.season) == pytest.approx(4)
    by_field = [read(fitted.chances(fitted.quarters, name)).mean for name in {f for f, _ in fitted.shares}]
    by_quarter = [read(fitted.chances([quarter])).mean for quarter in fitted.quarters]
    assert sum(by_field) == pytest.approx(whole.mean, rel=1e-2, abs=1e-2)
    assert sum(by_quarter) == pytest.approx(whole.mean, rel=1e-2, abs=1e-2)


def test_little_known_is_drawn_to_the_whole_and_says_that_it_is_little():
    claims = np.zeros((2, 2, 12), dtype=int)
    claims[0, 0] = 3
    claims[1, 1, 11] = 1
    fitted = fit(made(claims))
    assert 0 < fitted.share("f0", 1) < 0.05
    assert fitted.enough_of("f0")
    assert not fitted.enough_of("f1")
    assert not fit(made(claims[:, :, :3])).enough


def test_an_empty_history_foretells_nothing():
    fitted = fit(History(START + 4, START + 3, {}))
    assert not fitted.enough
    assert read(fitted.chances(fitted.quarters)).high95 == 0


@given(st.floats(0.5, 200), st.floats(0.5, 50), st.floats(0.1, 8), st.floats(1, 6))
@settings(max_examples=40, deadline=None)
def test_dispersion_widens_and_leaves_the_mean(shape, rate, exposure, dispersion):
    plain, wide = (read(negative_binomial(shape, rate, exposure, one)) for one in (1.0, dispersion))
    assert wide.mean == pytest.approx(plain.mean, rel=0.02, abs=0.02)
    assert wide.high95 - wide.low95 >= plain.high95 - plain.low95 - 2


def test_sums_of_independent_counts():
    one = negative_binomial(4, 2, 1)
    assert read(added(one, one)).mean == pytest.approx(4, rel=0.01)
    assert read(added(one, np.ones(1))) == read(one)


PAPERS_TABLE = [
    # papers by quarter, now -> ripe, claims, pending, usual, beyond the usual
    ([], 10, (0, 0, 0, None, 0)),
    ([Papers(10, 4)], 10, (0, 0, 4, None, 0)),
    ([Papers(6, 10, 2)], 10, (10, 2, 8, 10, 0)),
    ([Papers(2, 4, 1), Papers(6, 4), Papers(9, 9)], 10, (8, 1, 16, 4, 5)),
    ([Papers(9, 3, 3, closed=True)], 10, (3, 3, 0, None, 0)),
    ([Papers(-8, 5)], 10, (5, 0, 0, 2, 0)),
]


@pytest.mark.parametrize(("papers", "now", "expected"), PAPERS_TABLE)
def test_what_is_learnt_from_papers(papers, now, expected):
    found = learn(papers, now)
    assert (found.learnt_from, found.claims, found.pending, found.usual, found.beyond_usual) == expected
    assert 0 < found.chance < 1
    assert found.of_pending().high95 <= found.pending
    assert read(found.added()).high95 <= found.beyond_usual


def test_money_needs_five_amounts_and_is_the_same_every_time():
    chances = {"a": negative_binomial(20, 10, 4), "b": negative_binomial(5, 10, 4)}
    few = {"a": [50_000_000] * 4}
    assert money_of_year(chances, few, ["a", "b"]) is None
    known = {"a": [40_000_000, 55_000_000, 61_000_000, 48_000_000, 90_000_000, 30_000_000]}
    whole, parts = money_of_year(chances, known, ["a", "b"])
    assert money_of_year(chances, known, ["a", "b"]) == (whole, parts)
    assert all(isinstance(value, int) for value in (whole.middle, whole.low80, whole.high95))
    assert whole.low95 <= whole.low80 <= whole.middle <= whole.high80 <= whole.high95
    assert 200_000_000 < whole.middle < 900_000_000
    assert parts["b"].middle < parts["a"].middle


def test_money_ranges_hold_on_made_years():
    dice = np.random.default_rng(3)
    hits, n = 0, 40
    for _ in range(n):
        known = {"a": [int(one) for one in dice.lognormal(17.5, 0.8, 15)]}
        whole, _ = money_of_year({"a": negative_binomial(60, 20, 4)}, known, ["a"])
        came = dice.lognormal(17.5, 0.8, dice.poisson(dice.gamma(60, 4 / 20))).sum()
        hits += whole.low80 <= came <= whole.high80
    assert 0.65 <= hits / n <= 0.97


def test_the_rule_is_tried_on_earlier_years_only_from_what_was_known_then():
    claims = np.full((1, 1, 16), 2)
    claims[0, 0, 12:] = 9
    tests = trials(made(claims))
    assert [one.came for one in tests] == [8, 8, 36]
    assert [one.hit for one in tests] == [True, True, False]
    assert trials(made(claims[:, :, :7])) == []


def test_published_years_are_foretold_from_those_before_and_misses_are_told():
    tests = {one.label: one for one in published.trials()}
    assert list(tests) == ["10/2016–9/2017", "7/2018–6/2023", "2022", "2024"]
    assert [one.came for one in tests.values()] == [54, 168, 26, 24]
    assert [one.hit for one in tests.values()] == [True, False, False, False]
    assert tests["2024"].hit95
    assert all(one.source for one in published.stretches())


def test_quarters():
    assert said(quarter_of(date(2026, 11, 20))) == "Quý IV/2026"
    assert first_day(quarter_of(date(2026, 8, 31))) == date(2026, 7, 1)
