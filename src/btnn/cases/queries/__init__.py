"""The only readers of cases for a person. Each takes the membership acted under; out of its scope there is
nothing: `NotFound`, an empty page, a count of none.

    docket(membership, filters, ...)     a page of the docket
    my_day(membership, today)            what I must do, what waits on others, what changed
    case_file(membership, code, today)   one case whole
    history(membership, code)            its entries
    assessments(membership, code)        its assessments of damages
    receipt(membership, code, position, today)   how one limit was counted
"""

from .assessments import assessed_amounts, assessment, assessments, case_is_assessable, latest_assessments
from .case_file import CaseFile, case_file, history, receipt
from .day import ChangeItem, DutyItem, MyDay, my_day
from .docket import DocketFilter, DocketPage, docket, docket_choices
from .framing import CaseFrame, case_frame
from .visible import case_is_visible, entry_is_correctable, standing, visible_cases

__all__ = [
    "CaseFile",
    "CaseFrame",
    "ChangeItem",
    "DocketFilter",
    "DocketPage",
    "DutyItem",
    "MyDay",
    "assessed_amounts",
    "assessment",
    "assessments",
    "case_file",
    "case_frame",
    "case_is_assessable",
    "case_is_visible",
    "docket",
    "docket_choices",
    "entry_is_correctable",
    "history",
    "latest_assessments",
    "my_day",
    "receipt",
    "standing",
    "visible_cases",
]
