"""The table of transitions and the walks on it: what is offered can be done, the rest can not."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from btnn.law.case import Refused
from btnn.law.case.events import EVENTS
from btnn.law.case.transitions import BY_EVENT, FREE_EVENTS, TRANSITIONS
from btnn.law.case.vocabulary import LANES
from tests.law.case.stories import Raw
from tests.law.case.walks import Walk, seen, suitable, walks

SLOW = settings(max_examples=60)


def test_every_event_has_its_row_and_every_row_its_stages() -> None:
    assert set(BY_EVENT) | set(FREE_EVENTS) | {"entry_corrected"} == set(EVENTS)
    for row in TRANSITIONS:
        assert row.sources <= set(LANES[row.lane]), row.event
        assert row.target is None or row.target in LANES[row.lane], row.event
        assert row.row and "Đ" in row.article, row.event


def test_no_stage_but_an_end_is_a_dead_end() -> None:
    ends = {"refused", "stopped", "terminated", "forfeited", "closed_no_agreement", "accounts_settled"}
    for stage in LANES["settlement"]:
        leaving = [row.event for row in TRANSITIONS if row.lane == "settlement" and stage in row.sources]
        assert leaving or stage in ends, stage


def test_every_stage_can_be_reached() -> None:
    """By an event, by time, or named by the law without an event of its own."""
    by_time = {"effective", "closed_no_agreement", "dormant"}
    first = {stages[0] for stages in LANES.values()}
    with_branch = {
        "failed", "received", "supplementing", "valid", "waived", "requested", "determined",
        "at_justice_department", "complete", "ended", "due",
    }  # fmt: skip
    without_event = {("advance", "decided"), ("advance", "recovered")}
    for lane, stages in LANES.items():
        reached = {row.target for row in TRANSITIONS if row.lane == lane}
        for stage in stages:
            assert stage in reached | by_time | first | with_branch or (lane, stage) in without_event, (lane, stage)


@SLOW
@given(walks())
def test_whatever_is_offered_can_be_recorded(walk: Walk) -> None:
    view = walk.view()
    for step in view.next:
        raw = {"type": step.event, "on": walk.day.isoformat(), "data": suitable(step.event, walk, view)}
        seen([*walk.raws, raw], walk.day)
        assert step.by == EVENTS[step.event].by


@SLOW
@given(walks())
def test_whatever_is_not_offered_is_refused_or_flagged(walk: Walk) -> None:
    view = walk.view()
    offered = {step.event for step in view.next}
    for name in sorted(set(EVENTS) - offered - {"entry_corrected"}):
        try:
            data = suitable(name, walk, view)
        except StopIteration:  # no paper has been sent that could be delivered
            data = {"document": "decision"}
        raw = {"type": name, "on": walk.day.isoformat(), "data": data}
        try:
            after = seen([*walk.raws, raw], walk.day)
        except Refused as refused:
            assert refused.line == len(walk.raws) + 1
        else:
            before = {finding.code for finding in view.findings}
            told = {finding.code for finding in after.findings} - before
            # What the law forbids but people do anyway is told: acting while the case stands still, a suit
            # that comes too late or beside the agency, an advance before its grant, an incomplete dossier.
            assert told or (view.interruption and f"acted_while_interrupted:{name}" in before), name


@SLOW
@given(walks())
def test_the_fold_is_deterministic_and_does_not_touch_its_input(walk: Walk) -> None:
    first = walk.view().as_json()
    assert first == walk.view().as_json()
    copy = [dict(raw, data=dict(raw["data"])) for raw in walk.raws]
    assert first == seen(copy, walk.day).as_json()


@SLOW
@given(walks(), st.integers(0, 60))
def test_later_facts_have_not_happened_yet(walk: Walk, back: int) -> None:
    """The view of an earlier day is the view of the facts up to that day."""
    as_of = walk.day - timedelta(days=back)
    so_far = [raw for raw in walk.raws if raw["on"] <= as_of.isoformat()]
    assert seen(walk.raws, as_of).as_json() == seen(so_far, as_of).as_json()


@SLOW
@given(walks(strictly_later=True), st.randoms(use_true_random=False))
def test_the_order_of_recording_does_not_matter(walk: Walk, random: object) -> None:
    shuffled = list(walk.raws)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert seen(shuffled, walk.day).as_json() == walk.view().as_json()


@SLOW
@given(walks(strictly_later=True), st.data())
def test_a_fact_recorded_late_is_as_good_as_one_recorded_at_once(walk: Walk, data: st.DataObject) -> None:
    assume(len(walk.raws) > 1)
    place = data.draw(st.integers(0, len(walk.raws) - 1))
    late = walk.raws[place] | {"at": (walk.day + timedelta(days=10)).isoformat() + "T10:00:00+07:00"}
    rest = [*walk.raws[:place], *walk.raws[place + 1 :]]
    assert seen([*rest, late], walk.day).as_json() == walk.view().as_json()
    # As it was known before, the fact is not there; the rest may then be out of turn.
    try:
        known = seen([*rest, late], walk.day, walk.day).as_json()
    except Refused:
        with pytest.raises(Refused):
            seen(rest, walk.day)
    else:
        assert known == seen(rest, walk.day).as_json()


@SLOW
@given(walks())
def test_correcting_the_last_entry_away_gives_the_case_without_it(walk: Walk) -> None:
    correction = _correction(len(walk.raws), walk.day)
    last = max(range(len(walk.raws)), key=lambda place: (walk.raws[place]["on"], place))
    assert last == len(walk.raws) - 1
    assert seen([*walk.raws, correction], walk.day).as_json() == seen(walk.raws[:-1], walk.day).as_json()


@SLOW
@given(walks())
def test_correcting_the_correction_gives_the_entry_back(walk: Walk) -> None:
    once = [*walk.raws, _correction(len(walk.raws), walk.day)]
    twice = [*once, _correction(len(once), walk.day)]
    assert seen(twice, walk.day).as_json() == walk.view().as_json()


@SLOW
@given(walks(), st.data())
def test_a_replacement_by_the_same_changes_nothing(walk: Walk, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(walk.raws) - 1))
    same = walk.raws[place]
    for replacement in (same, {"on": same["on"]}, {"data": same["data"]}):
        corrected = [*walk.raws, _correction(place + 1, walk.day, replacement)]
        assert seen(corrected, walk.day).as_json() == walk.view().as_json()


def _correction(place: int, day: date, replacement: Raw | None = None) -> Raw:
    data: dict[str, object] = {"entry": place, "reason": "ghi nhầm"}
    if replacement is not None:
        data["replacement"] = replacement
    return {"type": "entry_corrected", "on": day.isoformat(), "data": data}


@SLOW
@given(walks())
def test_every_due_day_is_a_working_day_told_by_its_receipt(walk: Walk) -> None:
    view = walk.view(walk.day + timedelta(days=3))
    for run in view.limits:
        told = run.receipt()
        assert told.due == run.due, run.id
        assert told.due >= run.start


@SLOW
@given(walks())
def test_the_status_is_what_the_dates_say(walk: Walk) -> None:
    view = walk.view(walk.day + timedelta(days=30))
    late = {finding.code for finding in view.findings}
    for run in view.limits:
        assert run.days == (run.due - view.as_of).days
        if run.met_on is not None:
            assert run.status == ("met" if run.met_on <= run.due else "late")
        elif run.status == "open":
            assert run.due >= view.as_of
        elif run.status == "overdue":
            assert run.due < view.as_of
            assert f"late:{run.id}" in late
        else:
            assert run.status == "void"
    assert all(amount >= 0 for amount in view.money.values())
    for lane, stage in view.lanes.items():
        assert stage in LANES[lane]


@SLOW
@given(walks())
def test_nothing_changes_before_the_day_that_is_foretold(walk: Walk) -> None:
    """`changes_on` is what a stored projection relies on: until then the answer holds."""

    def answer(day: date) -> object:
        view = walk.view(day)
        return (
            view.lanes,
            view.interruption,
            [(run.id, run.start, run.due, run.met_on, run.status) for run in view.limits],
            sorted(finding.code for finding in view.findings),
            [(step.event, step.limit_id, step.due) for step in view.next],
        )

    view = walk.view()
    today = answer(walk.day)
    last = view.changes_on or walk.day + timedelta(days=400)
    assert last > walk.day
    for days in (1, 2, 3, 5, 8, 13, 21, 34, 55, (last - walk.day).days - 1):
        day = walk.day + timedelta(days=days)
        if days > 0 and day < last:
            assert answer(day) == today, day
