"""A case and its access follow the agencies: merged, divided, renamed, dissolved, put under another body."""

from datetime import date

import pytest

from btnn.agencies import commands as agencies
from btnn.agencies.commands import Heir
from btnn.agencies.queries import Membership, ancestors, branch
from btnn.cases import commands, errors, queries
from btnn.cases.audit import verify
from btnn.cases.models import Case, CaseAgency
from btnn.cases.rebuild import rebuild

from .province import SINCE, TODAY, Pen

MONDAY = date(2026, 9, 7)
DAY = date(2026, 10, 1)
SOURCE = "Nghị quyết 12/NQ-HĐND ngày 25/9/2026"


@pytest.fixture
def case(pen):
    """A case of Sở Xây dựng with its officer at work."""
    pen.open(MONDAY)
    pen.accept(date(2026, 9, 8))
    return pen.appoint(date(2026, 9, 9)).case


def succeed(command, *args, **more):
    return command(*args, on=DAY, source=SOURCE, today=TODAY, **more)


def roles(agency):
    rows = Membership.objects.filter(agency=agency, valid_from=DAY).select_related("user")
    return {row.user.username: row for row in rows}


def record(code, membership, type="verification_ended", **data):
    expected = Case.objects.get(code=code).event_number
    return commands.record_event(
        code, type, on=date(2026, 10, 2), data=data, membership=membership, expected=expected, today=TODAY
    )


def check_whole():
    assert rebuild(TODAY, write=False).differing == {}
    assert list(verify()) == []


def test_a_renamed_agency_works_on_under_its_new_name(pen, case):
    old = pen.province.bodies["sxd"]
    new = succeed(agencies.rename, old, Heir(name="Sở Xây dựng và Giao thông"))
    assert commands.follow_succession(old) == 1
    case.refresh_from_db()
    assert case.settling_agency == new
    people = roles(new)
    assert set(people) == {"sxd.reception", "sxd.officer", "sxd.officer2", "sxd.head", "sxd.finance"}
    done = record(case.code, people["sxd.officer"])
    assert done.event.actor_agency == new
    assert {event.actor_agency.name for event in queries.history(people["sxd.head"], case.code)} == {
        "Sở Xây dựng",
        "Sở Xây dựng và Giao thông",
    }
    check_whole()


def test_the_old_agency_writes_no_more(pen, case):
    old = pen.province.bodies["sxd"]
    before = pen.province.person("sxd.officer")
    succeed(agencies.rename, old, Heir(name="Sở Xây dựng và Giao thông"))
    commands.follow_succession(old)
    before.refresh_from_db()
    with pytest.raises(errors.Forbidden):
        record(case.code, before)


def test_two_agencies_merge_with_the_same_number_in_both_registers(pen, case):
    snn = Pen(pen.province)
    snn.open(MONDAY, "snn.reception")
    snn.accept(date(2026, 9, 8), "snn.head")
    assert snn.case.register_number == case.register_number == "01/2026"
    formers = [pen.province.bodies["sxd"], pen.province.bodies["snn"]]
    new = succeed(agencies.merge, formers, Heir(code="sxdnn", name="Sở Xây dựng và Nông nghiệp"))
    assert [commands.follow_succession(former) for former in formers] == [1, 1]
    assert set(Case.objects.values_list("settling_agency", flat=True)) == {new.pk}
    head = roles(new)["sxd.head"]
    assert "snn.head" not in roles(new)
    assert {row.code for row in queries.visible_cases(head)} == {case.code, snn.case.code}
    third = commands.open_case(
        parties=[commands.PartyData("Lê Thị Ba")],
        on=date(2026, 10, 5),
        data={
            "receiver": "agency", "channel": "in_person", "complete": True, "claimant_kind": "injured_person",
            "field": "administration",
        },
        membership=head,
        today=TODAY,
    )  # fmt: skip
    accepted = commands.accept_claim(third.case.code, on=date(2026, 10, 6), membership=head, expected=1, today=TODAY)
    assert accepted.case.register_number == "02/2026"
    check_whole()


def test_cases_of_a_divided_agency_go_where_they_are_chosen_to(pen, case):
    other = Pen(pen.province)
    other.open(MONDAY)
    old = pen.province.bodies["sxd"]
    first, second = succeed(
        agencies.split, old, [Heir(code="sxd1", name="Sở Xây dựng"), Heir(code="sgt", name="Sở Giao thông")]
    )
    assert commands.follow_succession(old, chosen={other.case.code: second.pk}) == 2
    settled = dict(Case.objects.values_list("code", "settling_agency_id"))
    assert settled == {case.code: first.pk, other.case.code: second.pk}
    assert not CaseAgency.objects.filter(case=other.case, agency=first).exists()
    head = roles(first)["sxd.head"]
    assert [row.code for row in queries.visible_cases(head)] == [case.code]
    check_whole()


def test_an_agency_that_goes_on_keeps_what_was_not_chosen(pen, case):
    other = Pen(pen.province)
    other.open(MONDAY)
    old = pen.province.bodies["sxd"]
    [new] = succeed(agencies.split, old, [Heir(code="sgt", name="Sở Giao thông")], stays=True)
    assert commands.follow_succession(old, chosen={other.case.code: new.pk}) == 1
    settled = dict(Case.objects.values_list("code", "settling_agency_id"))
    assert settled == {case.code: old.pk, other.case.code: new.pk}
    head = pen.province.person("sxd.head")
    assert {row.code for row in queries.visible_cases(head)} == {case.code, other.case.code}
    with pytest.raises(errors.Forbidden):
        commands.accept_claim(other.case.code, on=DAY, membership=head, expected=1, today=TODAY)
    check_whole()


@pytest.mark.parametrize("chosen", [{"BT-2026-000999": 0}, {"own": 0}])
def test_a_choice_that_is_none_is_refused(pen, case, chosen):
    old = pen.province.bodies["sxd"]
    succeed(agencies.split, old, [Heir(code="a1", name="Sở A"), Heir(code="b1", name="Sở B")])
    given = {case.code if code == "own" else code: key for code, key in chosen.items()}
    with pytest.raises(errors.Invalid):
        commands.follow_succession(old, chosen=given)


def test_what_a_dissolved_agency_had_to_do_is_done_by_another(pen, case):
    old, new = pen.province.bodies["sxd"], pen.province.bodies["snn"]
    succeed(agencies.dissolve, old, new)
    commands.follow_succession(old)
    head = pen.province.person("snn.head")
    assert record(case.code, head).case.settling_agency == new
    check_whole()


def test_the_successors_head_may_correct_what_was_recorded_before(pen, case):
    old, new = pen.province.bodies["sxd"], pen.province.bodies["snn"]
    succeed(agencies.dissolve, old, new)
    commands.follow_succession(old)
    done = commands.correct_entry(
        case.code, 3, reason="Ghi nhầm", membership=pen.province.person("snn.head"), expected=3, today=TODAY
    )
    assert done.case.officer is None
    check_whole()


def test_who_oversees_follows_the_new_tree(pen, case):
    old, above = pen.province.bodies["sxd"], pen.province.bodies["ubnd"]
    ministry = agencies.establish_agency(
        code="bxd", name="Bộ Xây dựng", kind="ministry", level="central", valid_from=SINCE
    )
    new = succeed(agencies.move_agency, old, ministry)
    commands.follow_succession(old)
    seen = set(CaseAgency.objects.filter(case=case, capacity="overseeing").values_list("agency__code", flat=True))
    assert seen == {"ubnd", "stp", "bxd"}
    assert (new.code, new.name) == ("sxd", "Sở Xây dựng")
    assert [body.code for body in ancestors(new, DAY)] == ["bxd"]
    assert [body.code for body in ancestors(old, date(2026, 9, 30))] == [above.code]
    check_whole()


def test_a_renamed_committee_goes_on_overseeing_and_stands_above_the_same_bodies(pen, case):
    old = pen.province.bodies["ubnd"]
    new = succeed(agencies.rename, old, Heir(name="Ủy ban nhân dân thành phố Hưng Yên"))
    commands.follow_succession(old)
    overseer = roles(new)["ubnd.overseer"]
    assert queries.case_is_visible(overseer, case.code)
    assert "sxd" in {body.code for body in branch(new, DAY)}
    assert "sxd" in {body.code for body in branch(old, date(2026, 9, 30))}
    assert ancestors(pen.province.bodies["sxd"], DAY) == [new]
    fresh = Pen(pen.province)
    fresh.open(date(2026, 10, 5))
    assert queries.case_is_visible(overseer, fresh.case.code)
    check_whole()


def test_one_succession_after_another_is_followed_to_its_end(pen, case):
    old = pen.province.bodies["sxd"]
    first = succeed(agencies.rename, old, Heir(code="x1", name="Sở Một"))
    commands.follow_succession(old)
    agencies.rename(first, Heir(code="x2", name="Sở Hai"), on=date(2026, 11, 1), source=SOURCE, today=TODAY)
    commands.follow_succession(first)
    case.refresh_from_db()
    assert case.settling_agency.code == "x2"
    check_whole()


def test_a_late_record_that_names_the_old_agency_reaches_its_successor(pen):
    asked = Pen(pen.province)
    asked.open(MONDAY, "stp.reception", receiver="justice_department")
    old = pen.province.bodies["sxd"]
    new = succeed(agencies.rename, old, Heir(name="Sở Xây dựng và Giao thông"))
    commands.follow_succession(old)
    asked.act(commands.determine_agency, old, on=date(2026, 9, 10), who="stp.officer")
    assert asked.case.settling_agency == new
    assert queries.case_is_visible(roles(new)["sxd.head"], asked.case.code)
    check_whole()


@pytest.mark.parametrize(
    ("on", "source", "told"),
    [(date(2027, 1, 1), SOURCE, "chưa đến"), (DAY, "  ", "văn bản"), (SINCE, SOURCE, "ngày")],
)
def test_a_succession_before_its_day_or_without_a_basis_is_refused(pen, on, source, told):
    with pytest.raises(agencies.NotAllowed, match=told):
        agencies.rename(pen.province.bodies["sxd"], Heir(name="Sở Mới"), on=on, source=source, today=TODAY)


def test_nothing_to_follow_is_refused(pen, case):
    with pytest.raises(errors.Invalid, match="kế thừa"):
        commands.follow_succession(pen.province.bodies["sxd"])
