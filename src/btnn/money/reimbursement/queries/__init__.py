"""The only readers of reimbursement for a person. Each takes the membership acted under.

case_reimbursement(membership, code, today)       the reimbursement of one case: officials, council, plans, limits
reimbursements(membership, group, today, after)   a page of the list of reimbursements
"""

from .case_reimbursement import CaseReimbursement, OfficialState, case_reimbursement
from .lists import GROUPS, ListGroup, ListPage, ListRow, reimbursements

__all__ = [
    "GROUPS",
    "CaseReimbursement",
    "ListGroup",
    "ListPage",
    "ListRow",
    "OfficialState",
    "case_reimbursement",
    "reimbursements",
]
