"""A mistake is put right by a new entry; the old one stays readable, the tables follow."""

from datetime import date

import pytest

from btnn.cases import commands, errors
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
