"""A mistake is put right by a new entry; the old one stays readable, the tables follow."""

from datetime import date

import pytest

from btnn.cases import commands, errors, queries
from btnn.cases.models import CaseLimit
from btnn.cases.rebuild import rebuild

from .province import TODAY

MONDAY = date(2026, 11, 9)


def correct(pen, entry, who="sxd.head", **more):
    done = commands.correct_entry(
        pen.case.code,
        entry,
        reason="Ghi nhầm",
        membership=pen.province.person(who),
        expected=pen.case.event_number,
        today=TODAY,
        **more,
    )
    pen.case = done.case
    return done


def test_a_dropped_entry_no_longer_counts_but_stays(pen):
    pen.open(MONDAY)
    pen.accept(MONDAY)
    case = correct(pen, 2).case
    assert (case.settlement, case.register_number) == ("received", "")
    assert [event.type for event in case.events.order_by("number")][1] == "claim_accepted"
    assert not CaseLimit.objects.filter(case=case, limit_id="verify_damage").exists()
    assert rebuild(TODAY).differing == {}


def test_a_replaced_day_moves_the_limits(pen):
    pen.open(MONDAY)
    pen.accept(MONDAY)
    before = CaseLimit.objects.get(case=pen.case, limit_id="verify_damage").due
    correct(pen, 2, replacement={"on": "2026-11-11"})
    assert CaseLimit.objects.get(case=pen.case, limit_id="verify_damage").due > before
    assert rebuild(TODAY).differing == {}


def test_a_correction_that_the_law_does_not_admit_is_refused(pen):
    pen.open(MONDAY)
    pen.accept(MONDAY)
    pen.appoint(MONDAY)
    with pytest.raises(errors.Unlawful):
        correct(pen, 2)


@pytest.mark.parametrize("entry", [0, 3, -1, True, "1", None])
def test_only_an_entry_that_is_there_can_be_corrected(pen, entry):
    pen.open(MONDAY)
    with pytest.raises(errors.Invalid):
        correct(pen, entry)


def test_reception_cannot_correct_what_the_head_recorded(pen):
    pen.open(MONDAY)
    pen.accept(MONDAY)
    with pytest.raises(errors.Forbidden):
        correct(pen, 2, "sxd.reception")
    correct(
        pen, 1, "sxd.reception", replacement={"data": dict(pen.case.events.get(number=1).data) | {"channel": "post"}}
    )


def test_reception_cannot_slip_in_an_act_of_the_head(pen):
    pen.open(MONDAY)
    with pytest.raises(errors.Forbidden):
        correct(pen, 1, "sxd.reception", replacement={"type": "claim_accepted", "data": {"number": "1/2026"}})


def test_a_wrong_determination_put_right_moves_the_case_to_the_right_agency(pen):
    pen.open(MONDAY, "stp.reception", receiver="justice_department")
    wrong, right = pen.province.bodies["snn"], pen.province.bodies["sxd"]
    pen.act(commands.determine_agency, wrong, on=MONDAY, who="stp.officer")
    change = {"data": {"agency": right.name}}
    correct(pen, 2, "stp.officer", replacement=change, named_agency=right)
    assert pen.case.settling_agency_id == right.pk
    assert queries.case_is_visible(pen.province.person("sxd.head"), pen.case.code)
    claim = dict(pen.case.events.get(number=1).data) | {"receiver": "agency", "channel": "transferred"}
    with pytest.raises(errors.Forbidden):
        pen.record("dossier_received", MONDAY, "snn.head", **claim)
    assert pen.record("dossier_received", MONDAY, "sxd.head", **claim).case.settlement == "received"
    assert rebuild(TODAY).differing == {}


def test_another_officer_in_the_place_of_a_wrong_one(pen):
    pen.open(MONDAY)
    pen.accept(MONDAY)
    pen.appoint(MONDAY)
    second = pen.province.person("sxd.officer2").user
    data = {"name": second.full_name, "related_to_parties": False}
    assert correct(pen, 3, replacement={"data": data}, named_user=second).case.officer == second
    first = pen.province.person("sxd.officer").user
    assert correct(pen, 4).case.officer == first  # the correction itself dropped
    assert rebuild(TODAY).differing == {}


def test_a_correction_of_the_day_keeps_the_officer(pen):
    pen.open(MONDAY)
    pen.accept(MONDAY)
    pen.appoint(MONDAY)
    assert correct(pen, 3, replacement={"on": "2026-11-10"}).case.officer_id is not None
    data = dict(pen.case.events.get(number=3).data) | {"related_to_parties": True}
    assert correct(pen, 3, replacement={"data": data}).case.officer_id is not None
