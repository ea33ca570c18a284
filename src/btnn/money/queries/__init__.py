"""The only readers of money for a person. Each takes the membership acted under.

case_money(membership, code, today)              the money of one case: ledger, what comes next, what is missing
funds(membership, group, today, after)           a page of the list of money in work
granted(membership, year, today)                 what a finance body granted in a year
"""

from .case_money import CaseMoney, case_money
from .groups import Group, groups_for
from .worklists import FundsPage, FundsRow, Granted, funds, granted

__all__ = [
    "CaseMoney",
    "FundsPage",
    "FundsRow",
    "Granted",
    "Group",
    "case_money",
    "funds",
    "granted",
    "groups_for",
]
