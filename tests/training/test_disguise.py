"""An exercise shares no name, number, sum or day with the case that it was made from, and is as lawful."""

import json
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from btnn.law.case import event_from, replay
from btnn.law.case.events import EVENTS
from btnn.plans.training.disguise import NotToBeDisguised, disguised
from btnn.plans.training.exercises import cuts, judge, question
from tests.law.case import stories
from tests.law.case.walks import walks

SECRET = "Nguyễn Bí Mật số 4521/QĐ"


def entries_of(raws):
    return [event_from(raw, place) for place, raw in enumerate(raws, start=1)]


def planted(raws):
    """The story with names, numbers and uneven sums in every place that people fill; equal texts stay equal."""
    found = []
    for raw in raws:
        data = dict(raw["data"])
        for one in EVENTS[raw["type"]].fields:
            if one.kind == "text" and one.name != "officer":
                data[one.name] = f"{SECRET} {data.get(one.name, 'a')}"
        found.append(raw | {"data": data, "at": f"{raw['on']}T08:00:00+07:00"})
    return found


def sums(value):
    if isinstance(value, dict):
        return {found for key, part in value.items() for found in (sums(part) if key != "days" else set())}
    if isinstance(value, list):
        return {found for part in value for found in sums(part)}
    return {value} if type(value) is int and value > 999 else set()


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(walks(), st.integers(0, 2**31))
def test_nothing_of_the_source_remains(walk, seed):
    source = planted(walk.raws)
    entries = entries_of(source)
    try:
        story = disguised(entries, seed)
    except NotToBeDisguised:
        return  # then there is no exercise
    text = json.dumps(story, ensure_ascii=False)
    assert "Bí Mật" not in text
    assert "4521" not in text
    assert "Phạm Văn D" not in text
    assert '"at"' not in text
    assert not sums(source) & sums(story)
    days, moved = ([date.fromisoformat(raw["on"]) for raw in one] for one in (source, story))
    shift = (moved[0] - min(days)).days
    assert shift % 7 == 0
    assert abs(shift) >= 9 * 7
    assert sorted(moved) == [date.fromordinal(day.toordinal() + shift) for day in sorted(days)]
    assert [raw["type"] for raw in story] == [raw["type"] for raw in sorted(source, key=lambda raw: raw["on"])]
    assert replay(entries_of(story), as_of=moved[-1])  # still lawful
    assert disguised(entries, seed) == story


@pytest.mark.parametrize(
    "told", [stories.accepted, stories.reported, stories.decided, stories.paid, stories.recommended, stories.owing]
)
def test_a_whole_story_can_be_disguised_and_asks_something(told):
    story = disguised(entries_of(told()), 20_261)
    places = cuts(story)
    assert places
    for count, asked in places:
        again = question(story[:count])
        assert (again.due, again.right, again.offered) == (asked.due, asked.right, asked.offered)
        assert asked.right <= set(asked.offered)
        assert len(asked.offered) > len(asked.right)
        step = min(asked.right)
        assert judge(asked, step, asked.due).right
        wrong = next(name for name in asked.offered if name not in asked.right)
        assert not judge(asked, wrong, asked.due).step_right
        assert not judge(asked, step, date.fromordinal(asked.due.toordinal() + 1)).due_right
        assert asked.receipt.due == asked.due


def test_scaled_sums_still_add_up():
    for seed in range(40):
        story = disguised(entries_of(stories.decided()), seed)
        decided = next(raw for raw in story if raw["type"] == "decision_issued")
        agreed = next(raw for raw in story if raw["type"] == "negotiation_concluded")
        assert sum(one["amount"] for one in agreed["data"]["amounts"]) == decided["data"]["amount"]


def test_no_question_where_the_officials_went_another_way():
    refused = [stories.dossier("03-02"), stories.entry("acceptance_refused", "03-03", ground="KTL-43.2c")]
    assert cuts(refused) == [] or "acceptance_refused" in cuts(refused)[0][1].right
    withdrawn = [*stories.accepted(), stories.entry("termination_ground_arose", "03-20", ground="DC-51.1a")]
    asked_for = {count for count, _ in cuts(withdrawn)}
    assert len(withdrawn) - 1 not in asked_for  # what was due then was never done


def test_after_the_counter_the_law_asks_for_acceptance_within_two_working_days():
    asked = question([stories.dossier("03-02")])
    assert "claim_accepted" in asked.right
    assert asked.due == date(2026, 3, 4)
    assert question([]) is None
