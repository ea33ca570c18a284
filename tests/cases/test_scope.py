"""Each agency sees its own: by one predicate, in every list, search, count and page."""

from datetime import date

import pytest

from btnn.cases import commands, errors, queries
from btnn.cases.queries import DocketFilter

from .province import TODAY, Pen

MONDAY = date(2026, 9, 7)


@pytest.fixture
def codes(pen):
    """Two cases of two agencies, one of the commune, one of another province, one not yet determined."""
    pens = {who: Pen(pen.province) for who in ("sxd", "snn", "xa", "khac")}
    for who, one in pens.items():
        one.open(MONDAY, f"{who}.reception")
    justice = Pen(pen.province)
    justice.open(MONDAY, "stp.reception", receiver="justice_department")
    return {**{who: one.case.code for who, one in pens.items()}, "stp": justice.case.code}


SEES = {
    "sxd.reception": {"sxd"},
    "sxd.officer": {"sxd"},
    "snn.head": {"snn"},
    "xa.head": {"xa"},
    "khac.head": {"khac"},
    "stc.finance": set(),
    "stp.officer": {"sxd", "snn", "xa", "stp"},
    "ubnd.overseer": {"sxd", "snn", "xa", "stp"},
}


@pytest.mark.parametrize("who", SEES)
def test_each_sees_what_is_theirs_everywhere(pen, codes, who):
    person = pen.province.person(who)
    mine = {codes[name] for name in SEES[who]}
    assert {case.code for case in queries.visible_cases(person)} == mine
    page = queries.docket(person, DocketFilter(), today=TODAY)
    assert {case.code for case in page.cases} == mine
    assert page.count == len(mine)
    found = queries.docket(person, DocketFilter(search="dat"), today=TODAY)
    assert {case.code for case in found.cases} == mine
    day = queries.my_day(person, TODAY)
    assert {item.limit.case.code for item in [*day.mine, *day.waiting]} <= mine
    assert {item.event.case.code for item in day.changes} <= mine
    for code in codes.values():
        assert queries.case_is_visible(person, code) == (code in mine)
        if code in mine:
            assert queries.case_file(person, code, TODAY).events == queries.history(person, code)
            assert queries.receipt(person, code, 1, TODAY)
            assert queries.standing(person, code).capacities
        else:
            not_found(queries.case_file, person, code, TODAY)
            not_found(queries.history, person, code)
            not_found(queries.receipt, person, code, 1, TODAY)
            not_found(queries.standing, person, code)


def not_found(read, *given):
    with pytest.raises(errors.NotFound):
        read(*given)


def test_determined_agency_sees_the_case_from_then_on(pen, codes):
    one = Pen(pen.province)
    one.open(MONDAY, "stp.reception", receiver="justice_department")
    head = pen.province.person("sxd.head")
    assert not queries.case_is_visible(head, one.case.code)
    one.act(commands.determine_agency, pen.province.bodies["sxd"], on=date(2026, 9, 9), who="stp.officer")
    assert queries.case_is_visible(head, one.case.code)
    assert one.case.settling_agency_id == pen.province.bodies["sxd"].pk
    with pytest.raises(errors.Invalid):
        one.act(commands.determine_agency, pen.province.bodies["khac"], on=date(2026, 9, 9), who="stp.officer")


def test_a_dossier_sent_straight_to_the_only_agency_is_found_there(pen, codes):
    """NĐ 68 Đ33.1: with one body only there is nothing to determine; it sees the dossier and takes it in."""
    one = Pen(pen.province)
    one.open(MONDAY, "stp.reception", receiver="justice_department")
    head = pen.province.person("sxd.head")
    one.act(commands.transfer_dossier, pen.province.bodies["sxd"], on=date(2026, 9, 9), who="stp.officer")
    assert queries.case_is_visible(head, one.case.code)
    steps = queries.case_file(head, one.case.code, TODAY).my_steps
    assert "dossier_received" in [step.event for step in steps]
    with pytest.raises(errors.Unlawful):
        one.act(commands.transfer_dossier, pen.province.bodies["sxd"], on=date(2026, 9, 9), who="stp.officer")


def test_an_agency_in_two_capacities_sees_the_case_once(pen, codes):
    from btnn.cases.models import Case, CaseAgency

    case = Case.objects.get(code=codes["sxd"])
    body = pen.province.bodies["sxd"]
    CaseAgency.objects.create(case=case, agency=body, capacity="coordinating", since=MONDAY)
    page = queries.docket(pen.province.person("sxd.head"), DocketFilter(), today=TODAY)
    assert [row.code for row in page.cases] == [codes["sxd"]]
    assert page.count == 1


def test_personal_numbers_are_masked_for_those_who_only_watch(pen, codes):
    whole = queries.case_file(pen.province.person("sxd.reception"), codes["sxd"], TODAY).parties[0]
    masked = queries.case_file(pen.province.person("stp.officer"), codes["sxd"], TODAY).parties[0]
    assert (whole.phone, whole.identity_number, whole.birth_year) == ("0912345678", "•••••••••234", 1975)
    assert masked.phone == "•••••••678"
    assert masked.identity_number == "•••••••••234"
    assert (masked.address, masked.birth_year) == ("xã Tân Hưng", None)
