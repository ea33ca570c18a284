"""A claim from the counter to the money, through the commands, and what the tables then say."""

from datetime import date

from btnn.cases.models import CaseAgency, CaseLimit

MONDAY = date(2026, 9, 7)


def test_claim_goes_from_counter_to_payment(pen):
    done = pen.to_payment(MONDAY)
    case = done.case
    assert case.settlement == "paid"
    assert case.reimbursement == "due"
    assert case.register_number == "01/2026"
    assert (case.claimed_amount, case.decided_amount, case.paid_amount) == (50_000_000, 40_000_000, 40_000_000)
    assert case.officer_id == pen.province.person("sxd.officer").user_id
    assert case.event_number == case.events.count()
    late = CaseLimit.objects.filter(case=case, status__in=("late", "overdue"), lane="settlement").exclude(by="claimant")
    assert list(late.values_list("limit_id", flat=True)) == []


def test_finance_department_joins_when_funding_is_asked(pen):
    pen.to_decision(MONDAY)
    finance = pen.province.bodies["stc"]
    assert not CaseAgency.objects.filter(case=pen.case, agency=finance).exists()
    from btnn.cases import commands

    pen.act(commands.request_funding, 40_000_000, on=date(2026, 10, 9), who="sxd.finance")
    assert CaseAgency.objects.get(case=pen.case, agency=finance).capacity == "finance"
