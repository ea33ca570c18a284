"""Who may record what, event by event, written out by hand beside the rules."""

import pytest

from btnn.agencies.models import Agency, Membership
from btnn.law.case.events import EVENTS

INTAKE = {
    "receipt_issued", "document_delivered", "supplement_received", "basis_document_received", "opinion_received",
    "decision_sent", "postponement_requested", "resumption_requested", "honour_reply_received", "honour_requested",
    "honour_notice_sent", "newspaper_copies_sent", "lawsuit_filed", "lawsuit_accepted", "lawsuit_withdrawn",
    "judgment_effective", "basis_document_effective", "force_majeure_began", "force_majeure_ended",
    "dossier_received", "apology_posted", "entry_corrected",
}  # fmt: skip
OFFICER = {
    "complexity_declared", "verification_extended", "opinion_requested", "verification_ended",
    "verification_reported", "negotiation_opened", "negotiation_extended", "negotiation_session_held",
    "negotiation_concluded", "decision_handed_over", "decision_refused", "suspension_ground_arose",
    "termination_ground_arose", "advance_proposed", "apology_published", "reimbursement_recommended",
}  # fmt: skip
ACCOUNTANT = {
    "advance_paid", "funding_requested", "payment_notified", "compensation_paid", "accounts_settled", "forfeited",
    "advance_recovered", "reimbursement_collected", "entry_corrected",
}  # fmt: skip
DEPARTMENT = {"dossier_received", "agency_determined", "dossier_transferred", "entry_corrected"}
TREASURY = {"advance_funding_granted", "funding_returned", "funding_granted", "entry_corrected"}
ALL = set(EVENTS)
NOT_THE_HEADS = {
    "agency_determined",
    "dossier_transferred",
    "advance_funding_granted",
    "funding_returned",
    "funding_granted",
}

MATRIX = [
    ("reception", {"settling"}, False, INTAKE),
    ("officer", {"settling"}, True, INTAKE | OFFICER),
    ("officer", {"settling"}, False, {"entry_corrected"}),
    ("head", {"settling"}, False, ALL - NOT_THE_HEADS),
    ("finance", {"settling"}, False, ACCOUNTANT),
    ("overseer", {"settling"}, False, set()),
    ("officer", {"determining"}, False, DEPARTMENT),
    ("reception", {"determining"}, False, DEPARTMENT),
    ("finance", {"finance"}, False, TREASURY),
    ("head", {"finance"}, False, TREASURY),
    ("officer", {"finance"}, False, {"entry_corrected"}),
    ("head", {"overseeing"}, False, {"entry_corrected"}),
    ("overseer", {"overseeing"}, False, set()),
    ("head", {"commune"}, False, {"apology_posted", "entry_corrected"}),
    ("head", set(), True, set()),
]


@pytest.mark.parametrize(("role", "capacities", "in_charge", "allowed"), MATRIX)
def test_each_role_records_its_own_events_and_no_other(role, capacities, in_charge, allowed):
    from btnn.cases.permissions import Standing, recordable

    membership = Membership(role=role, agency=Agency(kind="settling"))
    assert recordable(Standing(membership, frozenset(capacities), in_charge)) == allowed


def test_every_event_has_somebody_who_may_record_it():
    from btnn.cases.permissions import RECORDERS

    assert set(RECORDERS) | {"entry_corrected"} == ALL


def test_an_entry_is_corrected_by_its_writer_or_their_head():
    from btnn.cases.permissions import Standing, may_correct

    def standing(role, agency, user):
        return Standing(Membership(role=role, agency_id=agency, user_id=user), frozenset({"settling"}))

    entry = {"recorded_by": 5, "recorded_at_agency": 1}
    assert may_correct(standing("reception", 1, 5), **entry)
    assert may_correct(standing("head", 1, 9), **entry)
    assert not may_correct(standing("reception", 1, 6), **entry)
    assert not may_correct(standing("head", 2, 9), **entry)
    assert not may_correct(standing("overseer", 1, 5), **entry)
