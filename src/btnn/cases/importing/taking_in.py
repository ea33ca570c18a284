"""Taking in what the dry run found good: each case through one command, all of them or the good ones by choice."""

from __future__ import annotations

from datetime import date

from django.db import transaction

from btnn.agencies.queries import Membership

from ..commands import import_case
from ..errors import CaseProblem, Forbidden
from ..permissions import may_import
from .checking import Report, Verdict, check
from .rows import Fault
from .sheets import Sheet


class _NotAll(Exception):
    """Something was refused where all or nothing was asked for."""


def take_in(sheet: Sheet, membership: Membership, today: date, *, all_or_nothing: bool = False) -> Report:
    """Check the sheet again and take in its good cases. A case taken in before is told and left as it is.

    `all_or_nothing`: one refused case, and nothing is taken in. Refused (`Forbidden`): who may not import.
    """
    if not may_import(membership):
        raise Forbidden("Chỉ thủ trưởng cơ quan giải quyết bồi thường nhập hồ sơ cũ từ bảng.")
    report = check(sheet, membership, today)
    if all_or_nothing and report.refused:
        return report
    try:
        with transaction.atomic():
            for verdict in report.good:
                _one(verdict, membership, today)
            if all_or_nothing and report.refused:
                raise _NotAll
    except _NotAll:
        for verdict in report.taken_in:
            verdict.code, verdict.taken_in = "", False
    return report


def _one(verdict: Verdict, membership: Membership, today: date) -> None:
    try:
        done = import_case(
            parties=verdict.parties,
            events=verdict.events,
            membership=membership,
            today=today,
            token=verdict.token,
        )
    except Forbidden:
        raise
    except CaseProblem as problem:
        verdict.faults.append(Fault(verdict.rows[0], "", problem.message))
        return
    verdict.code, verdict.taken_in = done.case.code, True
