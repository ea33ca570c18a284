"""The closed lists of the work around the steps say what the decree says, each row with its article."""

import pytest

from btnn.law.case.events import EVENTS
from btnn.law.work import difficulty_kinds, difficulty_stages, meeting_kinds, request_kinds, verification_ways


def test_the_eight_ways_of_verifying_are_the_letters_of_the_article():
    ways = verification_ways()
    assert list(ways) == list("abcdđegh")
    assert [way.citation.article for way in ways.values()] == [f"Đ14.1{letter}" for letter in "abcdđegh"]
    assert [letter for letter, way in ways.items() if way.minutes] == ["c"]  # the only point that asks for minutes


@pytest.mark.parametrize(
    ("kind", "limit", "days"),
    [
        ("opinion", "reply_opinion_request", 5),  # NĐ 68 Đ18.3
        ("joint_verification", "assign_verification_representative", 2),  # NĐ 68 Đ19.2
        ("valuation_funding", "finance_grants_valuation", 5),  # NĐ 68 Đ17.4c
        ("valuation_replenishment", "finance_replenishes_valuation", 5),  # NĐ 68 Đ17.4b
    ],
)
def test_an_answer_has_the_limit_of_its_article(kind, limit, days):
    found = request_kinds()[kind].limit
    assert (found.id, found.count, found.unit) == (limit, days, "working_day")


def test_other_requests_have_no_limit_in_law():
    silent = {kind.kind for kind in request_kinds().values() if kind.limit is None}
    assert {"agency_consultation", "papers_claimant", "papers_body", "negotiation_participation"} <= silent


@pytest.mark.parametrize(
    ("field", "more"), [("administration", ()), ("criminal_procedure", ("procuracy",)), ("civil_enforcement", ())]
)
def test_who_must_be_at_a_negotiation(field, more):
    kind = meeting_kinds()["negotiation"]
    assert kind.required(field) == ("agency_leader", "officer", "claimant", "justice_department", *more)
    present = frozenset({"officer", "claimant", "procuracy"})
    assert kind.missing(field, present) == ("agency_leader", "justice_department")


def test_meetings_that_are_events_name_one():
    assert {kind.event for kind in meeting_kinds().values() if kind.event} <= set(EVENTS)


def test_difficulties_have_five_stages_and_six_kinds():
    assert (len(difficulty_stages()), len(difficulty_kinds())) == (5, 6)
