"""The only writers of cases.

    open_case(...)      a claim comes in: the case, its people and its first event
    import_case(...)    an old case comes in whole, with its true legal dates
    record_event(...)   any further event
    add_party, amend_party, end_party, record_post, reveal_party   the people of a case
    save_assessment(...)  keep an assessment of damages with its case
    follow_succession(...)  cases go along with what came after their agency
    accept_claim, appoint_officer, determine_agency, transfer_dossier, request_funding, correct_entry
                        the same, for events that name a register number, a person, an agency or an entry
    held(...), let_in(...)  for the other rooms: a case held for an act that is no event; another agency let into it

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
from .entering import held, let_in
from .following import follow_succession
from .importing import OldEvent, import_case
from .officials import record_post
from .opening import open_case
from .parties import add_party, amend_party, end_party
from .party_data import PartyData, data_of
from .recording import Recorded, record_event
from .revealing import reveal_party

__all__ = [
    "OldEvent",
    "PartyData",
    "Recorded",
    "accept_claim",
    "add_party",
    "amend_party",
    "appoint_officer",
    "correct_entry",
    "data_of",
    "determine_agency",
    "end_party",
    "follow_succession",
    "held",
    "import_case",
    "let_in",
    "open_case",
    "record_event",
    "record_post",
    "request_funding",
    "reveal_party",
    "save_assessment",
    "transfer_dossier",
]
