"""A case paid in full on 15 October 2026 (Thursday), its council, and a decision to pay back twenty million."""

from datetime import date

import pytest


@pytest.fixture
def officials():
    from .sitting import A, official

    return (official(A),)


@pytest.fixture
def paid(pen, officials):
    """Paid; the council is due."""
    from tests.cases.province import CLAIMANT

    from .sitting import MONDAY

    opened = pen.open
    pen.open = lambda on, **more: opened(on, parties=(CLAIMANT, *officials), **more)
    pen.to_payment(MONDAY)
    return pen


@pytest.fixture
def formed(paid):
    from btnn.money.reimbursement import commands

    from .sitting import acting, council

    commands.form_council(paid.case.code, council(), **acting(paid))
    return paid


@pytest.fixture
def decided(formed):
    """The head has decided: twenty million, two million a month."""
    from btnn.money.reimbursement import commands

    from .sitting import A, acting, ballot, meeting

    commands.hold_meeting(formed.case.code, meeting(ballot()), **acting(formed, expected=False))
    commands.recommend(formed.case.code, on=date(2026, 10, 26), **acting(formed))
    formed.case.refresh_from_db()
    one = {"name": A, "fault": "intent", "monthly_salary": 8_000_000, "amount": 20_000_000, "instalment": 2_000_000}
    formed.record("reimbursement_decided", date(2026, 10, 28), "sxd.head", officers=[one], number="31/QĐ-SXD")
    return formed
