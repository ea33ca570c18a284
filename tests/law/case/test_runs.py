"""One running limit: when it runs, what is left out of it, when it is due."""

from __future__ import annotations

from datetime import date

import pytest

from btnn.law.calendar import official_calendar
from btnn.law.case.state import NEVER_FROZEN, Run, State
from btnn.law.limits import all_limits

START = date(2026, 3, 2).toordinal()  # a Monday


def run(limit_id: str = "verify_damage", **more) -> Run:
    found = Run(all_limits()[limit_id], START, 7, more.pop("amount", None), more.pop("tag", ""))
    for name, value in more.items():
        setattr(found, name, value)
    return found


def state(**more) -> State:
    return State(official_calendar(), **more)


def test_a_run_remembers_what_opened_it() -> None:
    found = run(tag="Sở Tài chính", amount=30)
    assert (found.opened_by, found.tag, found.amount, found.start) == (7, "Sở Tài chính", 30, START)
    assert (found.met, found.met_by, found.void, found.settled_due, found.extension) == (None, None, None, None, 0)
    assert run().amount == all_limits()["verify_damage"].count


@pytest.mark.parametrize(
    ("ended", "running"), [({}, True), ({"met": 1}, False), ({"void": 1}, False), ({"met": 1, "void": 1}, False)]
)
def test_a_run_runs_until_it_is_met_or_void(ended, running) -> None:
    assert run(**ended).running is running


def stretches(found: Run, until: int = 60, **more) -> list[tuple[int, int]]:
    """What is left out, in days after the start."""
    moved = {
        "frozen": [(START + a, START + b) for a, b in more.get("frozen", [])],
        "frozen_since": START + more["frozen_since"] if "frozen_since" in more else None,
        "force_majeure": [
            (side, START + a, None if b is None else START + b) for side, a, b in more.get("force_majeure", [])
        ],
    }
    return [(a - START, b - START) for a, b in found.stretches(state(**moved), START + until)]


def test_frozen_days_are_left_out_from_the_start_on() -> None:
    assert stretches(run(), frozen=[(3, 8), (20, 25)]) == [(3, 8), (20, 25)]
    assert stretches(run(), frozen=[(-9, -4)]) == []
    assert stretches(run(), frozen=[(-9, 0)]) == []
    assert stretches(run(), frozen=[(-9, 1)]) == [(-9, 1)]
    assert stretches(run(), frozen=[(5, 5)]) == []


def test_a_case_still_frozen_is_left_out_up_to_the_day_asked() -> None:
    assert stretches(run(), frozen_since=4, until=10) == [(4, 10)]
    assert stretches(run(), frozen_since=4, until=4) == []
    assert stretches(run(), frozen=[(1, 3)], frozen_since=3, until=9) == [(1, 9)]


def test_what_begins_on_the_day_of_the_end_or_later_is_not_left_out() -> None:
    for ended in ("met", "void"):
        assert stretches(run(**{ended: START + 6}), frozen=[(5, 9)]) == [(5, 9)]
        assert stretches(run(**{ended: START + 6}), frozen=[(6, 9)]) == []
        assert stretches(run(**{ended: START + 6}), frozen=[(7, 9)]) == []


@pytest.mark.parametrize("limit_id", sorted(NEVER_FROZEN))
def test_some_limits_are_never_frozen(limit_id: str) -> None:
    assert stretches(run(limit_id), frozen=[(3, 8)], frozen_since=9, until=12) == []


def test_limits_of_other_lanes_are_not_frozen() -> None:
    assert all_limits()["direct_public_apology"].lane != "settlement"
    assert stretches(run("direct_public_apology"), frozen=[(3, 8)]) == []


def test_force_majeure_counts_for_the_side_that_was_hit_and_where_the_article_says_so() -> None:
    hit, other = [("claimant", 2, 6)], [("agency", 2, 6)]
    assert stretches(run("claimant_supplements_dossier"), force_majeure=hit) == [(2, 6)]
    assert stretches(run("claimant_supplements_dossier"), force_majeure=other) == []
    assert stretches(run("claimant_supplements_dossier"), force_majeure=[("claimant", 2, None)], until=9) == [(2, 9)]
    assert not all_limits()["verify_damage"].force_majeure
    assert stretches(run("verify_damage"), force_majeure=[("officer", 2, 6), ("agency", 2, 6)]) == []


def due(found: Run, until: int = 60, **more) -> date:
    return date.fromordinal(found.due(state(**more), START + until))


def test_the_due_day() -> None:
    assert due(run()) == date(2026, 3, 17)
    assert due(run("accept_dossier")) == date(2026, 3, 4)
    assert due(run(extension=5)) == date(2026, 3, 23)  # 22/3 is a Sunday
    assert due(run(), frozen=[(START + 3, START + 8)]) == date(2026, 3, 23)
    assert due(run("claimant_supplements_dossier"), frozen_since=START + 2, until=8) == date(2026, 3, 13)
    force = [("claimant", START + 1, START + 8)]
    assert due(run("claimant_supplements_dossier"), force_majeure=force) == date(2026, 3, 16)
