"""Every story keeps its promise on whatever day it is told."""

from datetime import date, timedelta

import pytest

from btnn.demonstration.days import Days
from btnn.demonstration.province import BODIES, MARK
from btnn.demonstration.stories import tell_all

from .telling import promised, shown, view_of

NAMED_DAYS = [date(2026, 11, 22), date(2027, 2, 5), date(2026, 1, 2), date(2026, 11, 24), date(2027, 12, 31)]
TWO_YEARS = [date(2026, 1, 1) + timedelta(days=count) for count in range(0, 730, 5)]
TODAY = NAMED_DAYS[0]
STORIES = tell_all(TODAY)
EVERYBODY = {person.username for body in BODIES for person in body.people}


@pytest.mark.parametrize("today", NAMED_DAYS, ids=str)
def test_stories_keep_their_promise(today):
    for story in tell_all(today):
        assert shown(view_of(story, today)) == promised(story), story.name


def test_stories_keep_their_promise_all_year_round():
    broken = [
        (str(today), story.name)
        for today in TWO_YEARS
        for story in tell_all(today)
        if shown(view_of(story, today)) != promised(story)
    ]
    assert broken == []


@pytest.mark.parametrize("today", NAMED_DAYS, ids=str)
def test_steps_are_told_in_order_on_working_days_that_have_come(today):
    days = Days(today)
    for story in tell_all(today):
        told = [step.on for step in story.steps]
        assert told == sorted(told), story.name
        assert told[-1] <= today, story.name
        assert all(days.works(day) for day in told), story.name


def test_the_stories_are_told_apart():
    assert len(STORIES) >= 10
    assert len({story.name for story in STORIES}) == len(STORIES)
    assert len({step.data["field"] for story in STORIES for step in story.steps if "field" in step.data}) >= 3
    stages = {story.promise.lanes.get("settlement", "none") for story in STORIES}
    assert len(stages) >= 12


def test_the_promised_troubles_are_all_there():
    by_name = {story.name: story.promise for story in STORIES}
    assert by_name["postponed"].interruption == "postponed"
    assert by_name["suspended"].interruption == "suspended"
    assert "verify_damage" in by_name["officer_late"].overdue
    assert by_name["refused"].lanes["settlement"] == "refused"
    assert by_name["waiting_for_supplement"].lanes["settlement"] == "supplementing"
    assert by_name["waiting_for_effect"].lanes["settlement"] == "handed_over"
    assert by_name["paid"].lanes["reimbursement"] == "due"
    assert by_name["honour_restored"].lanes["honour"] == "consented"
    assert {lane for story in STORIES for lane in story.promise.lanes} <= {
        "competence", "settlement", "advance", "honour", "reimbursement", "court",
    }  # fmt: skip


@pytest.mark.parametrize("today", NAMED_DAYS, ids=str)
def test_verification_stood_still_over_tet_and_was_in_time(today):
    story = next(story for story in tell_all(today) if story.name == "frozen_over_tet")
    verification = next(limit for limit in view_of(story, today).limits if limit.id == "verify_damage")
    tet = Days(today).tet_over_for(150)
    [(frozen_from, frozen_to)] = verification.freezes
    assert frozen_from == tet.last_before
    assert frozen_to > tet.first_after
    assert verification.status == "met"


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.name)
def test_money_adds_up(story):
    money = view_of(story, TODAY).money
    assert money["claimed"] > 0
    assert money["verified"] <= money["claimed"]
    assert money["agreed"] in (0, money["verified"])
    assert money["decided"] == money["agreed"]
    asked = [step.data["amount"] for step in story.steps if step.event == "funding_requested"]
    granted = [step.data["amount"] for step in story.steps if step.event == "funding_granted"]
    assert asked in ([], [money["decided"] - money["advanced"]])
    assert granted in ([], asked)
    if story.promise.lanes.get("settlement") in ("paid", "accounts_settled"):
        assert money["paid"] == money["decided"]


def test_bodies_paid_from_the_central_budget_ask_the_ministry():
    """Đ60.2: procuracy and civil enforcement; Đ60.3: everybody else asks the Department of Finance."""
    central = {body.key for body in BODIES if body.budget == "central"}
    assert central == {"vks", "thads"}
    for story in STORIES:
        asked = [step.who.split(".")[-1] for step in story.steps if step.event == "funding_requested"]
        paid = [step.who for step in story.steps if step.event == "funding_granted"]
        for asker, payer in zip(asked, paid, strict=False):
            assert payer == ("taichinh.btc" if asker in central else "taichinh.stc"), story.name


def without_receivers(value):
    """Data without the claimants whom amounts and payments name where several people claim."""
    if isinstance(value, dict):
        return {key: without_receivers(one) for key, one in value.items() if key != "claimant"}
    return [without_receivers(one) for one in value] if isinstance(value, list) else value


def test_events_carry_no_personal_data_of_the_parties():
    for story in STORIES:
        told = " ".join(str(without_receivers(step.data)) for step in story.steps)
        for party in story.parties:
            assert party.full_name not in told
            assert not party.address.split(",")[0] or party.address not in told


def test_everybody_in_the_stories_is_in_the_province():
    assert {step.who for story in STORIES for step in story.steps} <= EVERYBODY
    assert len(EVERYBODY) == sum(len(body.people) for body in BODIES)


def test_every_body_says_that_it_is_a_demonstration():
    assert all(body.marked_name.endswith(MARK) for body in BODIES)
