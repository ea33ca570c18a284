"""What all commands here share: who writes, checked texts and days, letting an agency in, the event beside the row."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.db.models import Model
from django.utils import timezone

from btnn.agencies.queries import Agency, Membership
from btnn.cases.commands.entering import held, let_in
from btnn.cases.commands.recording import record_event
from btnn.cases.contents import clean_text
from btnn.cases.errors import Forbidden, Invalid, Unlawful
from btnn.cases.permissions import Standing, may_record
from btnn.law.case.vocabulary import DELIVERY_WAYS, HEADS

from ..models import Admission

if TYPE_CHECKING:
    from btnn.cases.models import Case


@dataclass(frozen=True, slots=True)
class Pen:
    """A person writing in a case that is held until the end of the transaction."""

    case: Case
    standing: Standing
    today: date
    at: datetime

    @property
    def membership(self) -> Membership:
        return self.standing.membership

    @property
    def written(self) -> dict[str, Any]:
        """The columns that say who wrote a row, for which agency, when."""
        return {"actor": self.membership.user, "agency": self.membership.agency, "at": self.at}

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


def pen(case_code: str, membership: Membership, today: date, at: datetime | None) -> Pen:
    """Hold the case and begin to write. Refused: `Forbidden` (a role not held today), `NotFound` (out of scope)."""
    case, standing = held(case_code, membership, today)
    return Pen(case, standing, today, at or timezone.now())


def allow(allowed: bool, sentence: str) -> None:
    """Refused (`Forbidden`) with that sentence unless it is allowed."""
    if not allowed:
        raise Forbidden(sentence)


def text(value: str, label: str, most: int, *, needed: bool = True) -> str:
    """A text as `cases.contents.clean_text` leaves it. Refused (`Invalid`): empty though needed, too long, characters
    that cannot be."""
    if "\x00" in value:
        raise Invalid(f"Mục “{label}” có ký tự không đọc được; hãy gõ lại.")
    clean = clean_text(value)
    if needed and not clean:
        raise Invalid(f"Chưa ghi mục “{label}”.")
    if len(clean) > most:
        raise Invalid(f"Mục “{label}” quá dài (tối đa {most} ký tự); hãy rút gọn.")
    return clean


def past(day: date, label: str, today: date, after: date | None = None) -> date:
    """A day that has come. Refused (`Invalid`): one still to come, one before what it follows."""
    if day > today:
        raise Invalid(f"{label}: ngày {day:%d/%m/%Y} chưa đến; chỉ ghi việc đã xảy ra.")
    if after is not None and day < after:
        raise Invalid(f"{label}: ngày {day:%d/%m/%Y} không thể trước ngày {after:%d/%m/%Y}.")
    return day


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
