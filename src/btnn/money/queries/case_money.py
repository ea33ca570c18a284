"""The money of one case, as far as the person may see the case."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from btnn.agencies.queries import Membership
from btnn.cases.queries import CaseFile, case_file
from btnn.cases.queries.assessments import AdvanceBase, advance_base
from btnn.cases.queries.funds import entries_of
from btnn.law.case.ledger import Ledger, ledger
from btnn.law.case.reader import Entry
from btnn.law.case.record import counted_entries


@dataclass(frozen=True, slots=True)
class CaseMoney:
    """A case with its ledger; `entries` are those that count, by their legal dates."""

    file: CaseFile
    book: Ledger
    entries: list[Entry]
    advance: AdvanceBase | None

    @property
    def claimants(self) -> list[str]:
        """Names of the claimants who take part."""
        return [one.full_name for one in self.file.parties if one.capacity == "claimant" and one.ended_on is None]

    def last(self, event: str) -> Entry | None:
        """The latest counted entry of a kind."""
        return next((entry for entry in reversed(self.entries) if entry.type == event), None)


def case_money(membership: Membership, code: str, today: date) -> CaseMoney:
    """The money of a case as of today. Refused (`NotFound`): out of scope."""
    file = case_file(membership, code, today)
    entries = entries_of(file)
    return CaseMoney(file, ledger(entries, as_of=today), counted_entries(entries), advance_base(membership, code))
