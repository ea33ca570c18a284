"""The only writers of cases.

    open_case(...)      a claim comes in: the case, its people and its first event
    record_event(...)   any further event
    save_assessment(...)  keep an assessment of damages with its case
    accept_claim, appoint_officer, determine_agency, transfer_dossier, request_funding, correct_entry
                        the same, for events that name a register number, a person, an agency or an entry

Each takes the membership acted under and `today`, checks (may this person? does the law admit it now?),
then does everything in one transaction or nothing. Refusals are those of `btnn.cases.errors`.
"""

from .acts import (
    accept_claim,
    appoint_officer,
    correct_entry,
    determine_agency,
    request_funding,
    transfer_dossier,
)
from .assessing import save_assessment
from .opening import PartyData, open_case
from .recording import Recorded, record_event

__all__ = [
    "PartyData",
    "Recorded",
    "accept_claim",
    "appoint_officer",
    "correct_entry",
    "determine_agency",
    "open_case",
    "record_event",
    "request_funding",
    "save_assessment",
    "transfer_dossier",
]
