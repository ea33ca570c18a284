"""What all commands here share: who writes, checked texts and days, letting an agency in, the event beside the row."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.db.models import Model

from btnn.agencies.queries import Agency
from btnn.cases.commands.entering import let_in
from btnn.cases.commands.recording import record_event
from btnn.cases.commands.writing import Pen as CasePen
from btnn.cases.commands.writing import allow, past, text
from btnn.cases.errors import Invalid, Unlawful
from btnn.cases.permissions import may_record
from btnn.law.case.vocabulary import DELIVERY_WAYS, HEADS

from ..models import Admission

if TYPE_CHECKING:
    from btnn.cases.models import Case

__all__ = ["Pen", "allow", "amounts", "chosen", "money", "past", "text", "way"]


class Pen(CasePen):
    """A person writing beside the steps of a case."""

    __slots__ = ()

    def case_count(self, table: type[Model]) -> int:
        """How many rows of the case a table holds: they are numbered from 1."""
        return table._default_manager.filter(case=self.case).count()

    def admit(self, agency: Agency | None, since: date, why: str) -> None:
        """Let an agency that is asked or invited into the case, and keep why."""
        if agency is None or agency.pk == self.membership.agency_id:
            return
        let_in(self.case, agency, since)
        Admission.objects.create(case=self.case, admitted=agency, since=since, why=why, **self.written)

    def also_record(self, event: str, on: date, data: dict[str, Any]) -> int | None:
        """Record the event of the case that this is, where the person may and the law admits it now; its number."""
        if not may_record(self.standing, event):
            return None
        self.case.refresh_from_db(fields=["event_number"])
        try:
            with transaction.atomic():
                done = record_event(
                    self.case.code,
                    event,
                    on=on,
                    data=data,
                    membership=self.membership,
                    expected=self.case.event_number,
                    today=self.today,
                    at=self.at,
                )
        except Unlawful:
            return None
        return done.event.number


def chosen(value: str, allowed: Mapping[str, object] | tuple[str, ...], label: str) -> str:
    """A choice of a closed list. Refused (`Invalid`): one that is not there."""
    if value not in allowed:
        raise Invalid(f"Mục “{label}” phải chọn trong danh sách.")
    return value


def way(value: str) -> str:
    """A way of sending."""
    return chosen(value, DELIVERY_WAYS, "Cách gửi")


def money(value: int | None, label: str) -> int | None:
    """Whole đồng, not negative, or nothing."""
    if value is not None and (isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= 10**15):
        raise Invalid(f"{label}: số tiền phải là số nguyên đồng, không âm.")
    return value


def amounts(rows: list[dict[str, Any]], case: Case, label: str) -> list[dict[str, Any]]:
    """Figures by head of damage, as events carry them. Refused (`Invalid`): an unknown head, no whole đồng, somebody
    who does not claim in the case."""
    people = set(case.parties.values_list("full_name", flat=True))
    found = []
    for row in rows:
        chosen(row.get("head", ""), HEADS, label)
        if not isinstance(row.get("amount"), int):
            raise Invalid(f"{label}: số tiền phải là số nguyên đồng.")
        money(row["amount"], label)
        claimant = row.get("claimant", "")
        if claimant and claimant not in people:
            raise Invalid(f"{label}: người được nhận không có trong vụ việc.")
        found.append({"head": row["head"], "amount": row["amount"]} | ({"claimant": claimant} if claimant else {}))
    return found
