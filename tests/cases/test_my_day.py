"""My day: what is mine stands before me, what waits on others stands apart, what changed is told."""

from datetime import date, datetime

import pytest
from django.utils import timezone

from btnn.cases import commands
from btnn.cases.queries import my_day
from btnn.cases.queries.quiet import apologies_to_post

MONDAY = date(2026, 11, 16)


@pytest.fixture
def pen(pen):
    pen.today = MONDAY
    return pen


def duties(pen, who, today=MONDAY):
    return [(item.limit.limit_id, item.events) for item in my_day(pen.province.person(who), today).mine]


def waiting(pen, who, today=MONDAY):
    return [item.limit.limit_id for item in my_day(pen.province.person(who), today).waiting]


def test_received_dossier_is_the_heads_to_accept(pen):
    pen.open(MONDAY)
    assert duties(pen, "sxd.head") == [("accept_dossier", ("claim_accepted",))]
    assert duties(pen, "sxd.reception") == []
    assert waiting(pen, "sxd.reception") == ["accept_dossier"]


def test_posted_dossier_is_receptions_to_acknowledge(pen):
    pen.open(MONDAY, channel="post")
    assert ("acknowledge_postal_dossier", ("receipt_issued",)) in duties(pen, "sxd.reception")


def test_verification_is_the_duty_of_the_officer_in_the_case_only(pen):
    pen.open(MONDAY)
    pen.accept(MONDAY)
    pen.appoint(MONDAY)
    assert [limit for limit, _ in duties(pen, "sxd.officer")] == ["verify_damage"]
    assert duties(pen, "sxd.officer2") == []
    assert waiting(pen, "sxd.officer2") == []
    assert duties(pen, "sxd.head") == []
    assert waiting(pen, "sxd.head") == ["verify_damage"]


def test_a_claimants_limit_is_nobodys_duty_here(pen):
    pen.open(MONDAY, complete=False)
    pen.record("supplement_requested", MONDAY, items=["Giấy tờ chứng minh nhân thân"])
    pen.record("document_delivered", MONDAY, "sxd.reception", document="supplement_request")
    assert duties(pen, "sxd.reception") == []
    assert "claimant_supplements_dossier" in waiting(pen, "sxd.reception")


def test_determining_is_the_duty_of_the_department_of_justice(pen):
    pen.open(MONDAY, "stp.reception", receiver="justice_department")
    assert [limit for limit, _ in duties(pen, "stp.officer")] == ["determine_agency_dept_of_justice"]
    assert duties(pen, "stp.overseer") == []


def test_allocating_is_the_duty_of_the_finance_department(pen):
    pen.today = date(2026, 10, 10)
    pen.to_decision(date(2026, 9, 7))
    pen.act(commands.request_funding, 40_000_000, on=date(2026, 10, 9), who="sxd.finance")
    assert [limit for limit, _ in duties(pen, "stc.finance", pen.today)] == ["finance_allocates_funds"]
    assert "finance_allocates_funds" in waiting(pen, "sxd.head", pen.today)


def test_a_commune_is_told_of_the_pages_it_must_post(pen):
    pen.open(MONDAY, field="criminal_procedure")
    pen.record("basis_document_effective", MONDAY, "sxd.reception", honour_eligible=True, victim_alive=False)
    pen.record("apology_published", MONDAY, "sxd.head", papers=["Báo Hưng Yên"], issues=3)
    told = lambda who: [case.code for case in apologies_to_post(pen.province.person(who))]  # noqa: E731
    assert told("xa.reception") == []
    commune = pen.province.bodies["xa"]
    pen.record("newspaper_copies_sent", MONDAY, "sxd.reception", named_agency=commune, to_commune=True)
    assert told("xa.reception") == told("xa.head") == [pen.case.code]
    assert told("sxd.reception") == []
    pen.record("apology_posted", MONDAY, "xa.reception", until="2026-12-01")
    assert told("xa.reception") == []


def test_nearest_due_stands_first_with_its_days(pen):
    pen.open(MONDAY)
    second = type(pen)(pen.province, today=MONDAY)
    second.open(date(2026, 11, 13))
    items = my_day(pen.province.person("sxd.head"), MONDAY).mine
    assert [item.days_left for item in items] == [1, 2]


def test_changes_since_yesterday_are_told_newest_first(pen):
    def moment(day, hour):
        return timezone.make_aware(datetime(2026, 11, day, hour))

    person = pen.province.person("sxd.reception")
    from .province import CLAIM, CLAIMANT

    for day in (13, 15, 16):
        commands.open_case(
            parties=[CLAIMANT],
            on=date(2026, 11, 13),
            data=CLAIM,
            membership=person,
            today=MONDAY,
            at=moment(day, 9),
        )
    days = [item.event.at.astimezone(timezone.get_current_timezone()).day for item in my_day(person, MONDAY).changes]
    assert days == [16, 15]


def test_the_page_takes_few_queries(pen, django_assert_max_num_queries):
    pen.open(MONDAY)
    pen.accept(MONDAY)
    with django_assert_max_num_queries(4):
        my_day(pen.province.person("sxd.head"), MONDAY)


def test_the_head_is_not_told_to_do_the_officers_acts(pen):
    pen.today = date(2026, 11, 20)
    pen.open(date(2026, 11, 2))
    pen.accept(date(2026, 11, 3))
    pen.appoint(date(2026, 11, 3))
    pen.record("verification_ended", date(2026, 11, 9), "sxd.officer")
    amounts = [{"head": "property", "amount": 40_000_000}]
    pen.record("verification_reported", date(2026, 11, 10), "sxd.officer", verified=amounts)
    for limit, act in (("start_negotiation", "negotiation_opened"), ("complete_negotiation", "negotiation_concluded")):
        assert limit not in [one for one, _ in duties(pen, "sxd.head", pen.today)]
        assert limit in waiting(pen, "sxd.head", pen.today)
        assert (limit, (act,)) in duties(pen, "sxd.officer", pen.today)
        if limit == "start_negotiation":
            roles = ["agency_leader", "officer", "claimant", "justice_department"]
            pen.record(act, date(2026, 11, 11), "sxd.officer", participants=roles)
    pen.record("negotiation_session_held", date(2026, 11, 12), "sxd.officer", minutes=True)
    agreed = {"agreed": True, "signed_by_claimant": True, "amounts": amounts}
    pen.record("negotiation_concluded", date(2026, 11, 13), "sxd.officer", **agreed)
    assert "issue_and_hand_over_decision" in [one for one, _ in duties(pen, "sxd.head", pen.today)]
