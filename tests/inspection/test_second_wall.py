"""The database itself shows an inspection to the bodies it concerns, and lets only them write their side of it."""

from datetime import date

import pytest
from django.db import DatabaseError, transaction

from btnn.cases import wall
from btnn.plans.inspection import commands, queries
from btnn.plans.inspection.models import (
    Conclusion,
    Finding,
    InspectionPlan,
    Member,
    Opinion,
    OpinionRequest,
    Party,
    Recommendation,
    RecommendationTurn,
    Visit,
    VisitStep,
)

from .conftest import FIRST, HEADS, LAST

ALL = ("ubnd", "stp", "stc", "sxd", "snn", "xa", "khac")
PLAN = (InspectionPlan, Visit, Member)
COURSE = (VisitStep, Conclusion, Recommendation)
EVERYTHING = (*PLAN, *COURSE, Finding, Party, OpinionRequest, Opinion, RecommendationTurn)


def test_a_draft_is_seen_by_who_makes_it_and_once_sent_by_who_was_asked(province, draft, told, today):
    for code in ALL:
        with wall.acting_for(province.bodies[code].pk):
            assert all(model.objects.exists() == (code == "stp") for model in PLAN), code
    with wall.acting_for(province.bodies["stp"].pk):
        told("ask_opinions", "stp.officer", draft.pk, today, on=today)
    for code in ALL:
        with wall.acting_for(province.bodies[code].pk):
            assert all(model.objects.exists() == (code in {"stp", "stc", "sxd", "ubnd"}) for model in PLAN), code
            seen = {row.agency.code for row in OpinionRequest.objects.all()}
            assert seen == ({"stc", "sxd"} if code == "stp" else {code} & {"stc", "sxd"})


def test_the_course_of_a_visit_is_seen_by_both_sides_the_team_and_those_above(province, told, concluded, today):
    for code in ALL:
        with wall.acting_for(province.bodies[code].pk):
            assert all(model.objects.exists() == (code in {"stp", "sxd", "stc", "ubnd"}) for model in COURSE), code


def test_what_is_found_at_one_body_is_nothing_for_another_of_the_same_plan(province, draft, told, today):
    told("add_visit", "stp.officer", draft.pk, province.bodies["snn"], first_day=FIRST, last_day=LAST)
    told("issue", "stp.head", draft.pk, number="1", on=date(2026, 3, 1), signer="A")
    visit = Visit.objects.get(plan=draft, subject=province.bodies["sxd"])
    told("take_step", "stp.officer", visit.pk, "notified", on=date(2026, 8, 1))
    told("judge", "stp.officer", visit.pk, "limits", "right", on=today)
    for code, steps, findings in (("sxd", True, False), ("snn", False, False), ("stc", True, True)):
        with wall.acting_for(province.bodies[code].pk):
            assert (VisitStep.objects.exists(), Finding.objects.exists()) == (steps, findings), code
            assert Visit.objects.count() == 2


def test_strangers_see_nothing(concluded):
    with wall.acting_for(wall.NOBODY):
        assert not any(model.objects.exists() for model in EVERYTHING)


def test_who_only_sees_does_not_write(province, told, concluded, today):
    person, visit = province.person("sxd.head"), concluded.visit
    common = {"agency": person.agency, "actor": person.user, "at": concluded.conclusion.at, "on": today}
    rows = [
        (VisitStep(visit=visit, step="sent", **common), "stc"),
        (VisitStep(visit=visit, step="sent", **common), "snn"),
        (RecommendationTurn(recommendation=concluded.task, turn="verified", text="x", **common), "ubnd"),
        (Recommendation(conclusion=concluded.conclusion, order=9, what="x", who="y", due_on=today), "sxd"),
        (Party(plan=visit.plan, agency=province.bodies["khac"], capacity="above"), "sxd"),
    ]
    for row, code in rows:
        with (
            pytest.raises(DatabaseError, match="row-level security"),
            transaction.atomic(),
            wall.acting_for(province.bodies[code].pk),
        ):
            row.save(force_insert=True)
    with wall.acting_for(province.bodies["sxd"].pk):
        assert InspectionPlan.objects.update(title="Khác") == 0
        assert Visit.objects.update(place="Khác") == 0


def test_of_plans_of_others_only_the_day_is_told_and_only_to_who_asks_for_their_own(province, issued):
    for code in ("sxd", "khac", "stp"):
        with wall.acting_for(province.bodies[code].pk):
            assert queries.taken(issued, province.bodies["sxd"]) == []  # no other body's plan


def test_the_whole_way_goes_behind_the_wall(province, told, today):
    stp, sxd, stc = (province.bodies[code] for code in ("stp", "sxd", "stc"))
    with wall.acting_for(stp.pk):
        plan = told("begin", "stp.officer", "periodic", 2026)
        told(
            "change", "stp.officer", plan.pk, title=plan.title, grounds=["17.2"], grounds_text="", purpose="x",
            contents=["a"], contents_text="", scope="x", papers="",
        )  # fmt: skip
        told("add_visit", "stp.officer", plan.pk, sxd, first_day=FIRST, last_day=LAST)
        told("add_visit", "stp.officer", plan.pk, stc, first_day=FIRST, last_day=LAST)
        told("remove_visit", "stp.officer", plan.pk, 2)
        told("add_member", "stp.officer", plan.pk, stp, name="A", post="B", head=True)
        told("ask_opinions", "stp.officer", plan.pk, today, on=today)
    with wall.acting_for(sxd.pk):
        told("give_opinion", "sxd.head", plan.pk, agrees=True, text="", on=today)
    with wall.acting_for(stp.pk):
        told("issue", "stp.head", plan.pk, number="1", on=date(2026, 3, 1), signer="A")
        visit = plan.visits.get()
        told("take_step", "stp.officer", visit.pk, "notified", on=date(2026, 8, 1))
    with wall.acting_for(sxd.pk):
        told("take_step", "sxd.head", visit.pk, "explained", on=FIRST, text="Đã rõ.")
    with wall.acting_for(stp.pk):
        told("take_step", "stp.officer", visit.pk, "begun", on=FIRST)
        told("judge", "stp.officer", visit.pk, "limits", "wrong", note="Trễ", on=today)
        told("take_step", "stp.officer", visit.pk, "minuted", on=LAST, people="A", text="x")
        told("take_step", "stp.officer", visit.pk, "ended", on=LAST)
        task = commands.Task("x", "y", date(2026, 12, 1))
        told("conclude", "stp.head", visit.pk, number="1", on=LAST, signer="A", heads=HEADS, tasks=[task])
        told("take_step", "stp.officer", visit.pk, "to_ministry", on=LAST)
        counted = queries.inspections_of(stp.pk, 2026, today)
        assert (counted.planned, counted.concluded) == (1, 1)
    key = Recommendation.objects.get().pk
    with wall.acting_for(sxd.pk):
        told("follow", "sxd.head", key, "reported", text="Xong.", on=today)
    with wall.acting_for(stp.pk):
        told("follow", "stp.officer", key, "verified", text="Đã xem.", on=today)
