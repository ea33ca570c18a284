"""What is refused leaves no trace, and says why."""

from datetime import date

import pytest

from btnn.cases import commands, errors
from btnn.cases.commands import PartyData
from btnn.cases.models import AcceptanceRegister, Case, CaseAgency, CaseCodeRegister, CaseEvent, CaseLimit, Party

from .province import CLAIM, CLAIMANT, TODAY

MONDAY = date(2026, 11, 9)


def picture():
    tables = (Case, CaseEvent, CaseLimit, CaseAgency, Party, AcceptanceRegister, CaseCodeRegister)
    return [list(table.objects.order_by("pk").values()) for table in tables]


@pytest.fixture
def untouched(pen):
    """Whatever the test tries, the tables stay as they were."""
    pen.open(MONDAY)
    before = picture()
    yield
    assert picture() == before


def test_event_before_its_cause_is_unlawful(pen, untouched):
    with pytest.raises(errors.Unlawful) as refusal:
        pen.record("decision_issued", MONDAY, number="1/QĐ", amount=1)
    assert refusal.value.message


def test_a_day_to_come_is_refused(pen, untouched):
    with pytest.raises(errors.Unlawful, match="chưa đến"):
        pen.accept(date(2026, 11, 21))


def test_acceptance_refused_by_law_gives_its_register_number_back(pen, untouched):
    with pytest.raises(errors.Unlawful):
        pen.accept(date(2026, 11, 6))


@pytest.mark.parametrize(
    ("data", "says"),
    [
        ({}, "number"),
        ({"number": 7}, "number"),
        ({"number": "07/2026", "extra": "x"}, "extra"),
        ({"number": 1.5}, "số nguyên"),
        ({"number": object()}, "không ghi được"),
        ({"number": "x" * 20_000}, "quá dài"),
    ],
)
def test_unfit_data_is_refused(pen, untouched, data, says):
    with pytest.raises((errors.Invalid, errors.Unlawful), match=says):
        pen.record("claim_accepted", MONDAY, **data)


def test_an_unknown_event_belongs_to_nobody(pen, untouched):
    with pytest.raises(errors.Forbidden):
        pen.record("made_up", MONDAY)


@pytest.mark.parametrize("who", ["snn.head", "khac.head", "stc.finance", "xa.head"])
def test_a_case_out_of_scope_does_not_exist(pen, untouched, who):
    with pytest.raises(errors.NotFound):
        pen.record("claim_accepted", MONDAY, who, number="1/2026")


@pytest.mark.parametrize("who", ["sxd.reception", "sxd.officer", "sxd.finance", "stp.head", "ubnd.overseer"])
def test_an_act_of_somebody_else_is_forbidden(pen, untouched, who):
    with pytest.raises(errors.Forbidden):
        pen.record("claim_accepted", MONDAY, who, number="1/2026")


def test_a_role_that_has_ended_records_nothing(pen, untouched):
    from btnn.agencies import commands as agencies

    head = pen.province.person("sxd.head")
    agencies.relieve(head, first_day_out=date(2026, 11, 1))
    with pytest.raises(errors.Forbidden, match="không còn hiệu lực"):
        pen.accept(MONDAY)


def test_looking_at_an_older_state_is_told_and_shown_what_is_new(pen):
    pen.open(MONDAY)
    pen.accept(MONDAY)
    with pytest.raises(errors.Changed) as change:
        commands.record_event(
            pen.case.code,
            "handling_stopped",
            on=MONDAY,
            data={"ground": "KTL-43.2a"},
            membership=pen.province.person("sxd.head"),
            expected=1,
            today=TODAY,
        )
    assert [event.type for event in change.value.newer] == ["claim_accepted"]


def test_a_number_in_the_register_is_given_once(pen):
    pen.open(MONDAY)
    pen.accept(MONDAY, number="02/2026")
    second, third = type(pen)(pen.province), type(pen)(pen.province)
    second.open(MONDAY)
    with pytest.raises(errors.Invalid, match="đã được dùng"):
        second.accept(MONDAY, number="02/2026")
    assert second.accept(MONDAY).case.register_number == "01/2026"
    third.open(MONDAY)
    assert third.accept(MONDAY).case.register_number == "03/2026"


@pytest.mark.parametrize("who", ["stc.finance", "ubnd.overseer", "stp.overseer", "sxd.finance", "stc.head"])
def test_not_everybody_takes_in_claims(pen, untouched, who):
    with pytest.raises(errors.Forbidden):
        type(pen)(pen.province).open(MONDAY, who)


def test_only_the_department_of_justice_determines(pen, untouched):
    with pytest.raises(errors.Forbidden, match="Sở Tư pháp"):
        type(pen)(pen.province).open(MONDAY, receiver="justice_department")


@pytest.mark.parametrize(
    "parties",
    [
        (),
        (PartyData(" "),),
        (PartyData("A", capacity="friend"),),
        (PartyData("A", kind="robot"),),
        (PartyData("A", birth_year=12),),
        (PartyData("A", phone="0" * 21),),
        (PartyData("A" * 201),),
        (PartyData("A", capacity="harmed_person"),),
    ],
)
def test_people_must_be_named_rightly(pen, untouched, parties):
    with pytest.raises(errors.Invalid):
        type(pen)(pen.province).open(MONDAY, parties=parties)


def test_a_form_sent_twice_opens_one_case(pen):
    from uuid import uuid4

    token = uuid4()
    whole = {
        "parties": [CLAIMANT],
        "on": MONDAY,
        "data": CLAIM,
        "membership": pen.province.person("sxd.reception"),
        "today": TODAY,
        "token": token,
    }
    commands.open_case(**whole)
    with pytest.raises(errors.Invalid, match="đã được ghi"):
        commands.open_case(**whole)
    assert Case.objects.count() == 1


def test_officer_must_be_one_of_the_agency(pen):
    pen.open(MONDAY)
    pen.accept(MONDAY)
    with pytest.raises(errors.Invalid, match="không phải là người giải quyết"):
        pen.appoint(MONDAY, officer="snn.officer")
