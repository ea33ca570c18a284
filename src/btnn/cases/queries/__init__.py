"""The only readers of cases for a person. Each takes the membership acted under; out of its scope there is
nothing: `NotFound`, an empty page, a count of none.

    docket(membership, filters, ...)     a page of the docket
    my_day(membership, today)            what I must do, what waits on others, what changed
    case_file(membership, code, today)   one case whole
    history(membership, code)            its entries
    assessments(membership, code)        its assessments of damages
    receipt(membership, code, position, today)   how one limit was counted
    case_people(membership, code)        the people of a case, masked

Asked with a case in hand, which the person was let in to: `officials(case, on)`, `acting_representatives(case, on)`,
`possible_conflict(case, user)`. With the key of a case: `body_now(case_id, agency_id)`.
"""

from .assessments import assessed_amounts, assessment, assessments, latest_assessments
from .case_file import CaseFile, case_file, history, receipt
from .conflicts import Conflict, possible_conflict, possible_conflicts
from .day import ChangeItem, DutyItem, MyDay, my_day
from .docket import DocketPage, docket, docket_choices, found_cases
from .docket_filters import DocketFilter
from .framing import CaseFrame, case_frame
from .officials import Official, officials
from .parties import (
    CasePeople,
    acting_representatives,
    case_people,
    parties_of_identity,
    party_to_amend,
)
from .successors import body_now
from .visible import case_is_visible, entry_is_correctable, standing, visible_cases

__all__ = [
    "CaseFile",
    "CaseFrame",
    "CasePeople",
    "ChangeItem",
    "Conflict",
    "DocketFilter",
    "DocketPage",
    "DutyItem",
    "MyDay",
    "Official",
    "acting_representatives",
    "assessed_amounts",
    "assessment",
    "assessments",
    "body_now",
    "case_file",
    "case_frame",
    "case_is_visible",
    "case_people",
    "docket",
    "docket_choices",
    "entry_is_correctable",
    "found_cases",
    "history",
    "latest_assessments",
    "my_day",
    "officials",
    "parties_of_identity",
    "party_to_amend",
    "possible_conflict",
    "possible_conflicts",
    "receipt",
    "standing",
    "visible_cases",
]
