"""What these commands share: the case held, checked texts and days, the event in the same transaction."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from django.utils import timezone

from btnn.agencies.queries import Membership
from btnn.cases.commands import held, record_event
from btnn.cases.contents import clean_text
from btnn.cases.errors import Forbidden, Invalid
from btnn.cases.permissions import Standing
from btnn.cases.queries import Official, officials
from btnn.law.errors import Refused
from btnn.law.reimbursement.council import Person

if TYPE_CHECKING:
    from btnn.cases.models import Case, CaseEvent


@dataclass(frozen=True, slots=True)
class Pen:
    """A person writing in a case that is held until the end of the transaction."""

    case: Case
    standing: Standing
    today: date
    at: datetime

    @property
    def written(self) -> dict[str, Any]:
        """The columns that say who wrote a row, for which agency, when."""
        return {"actor": self.standing.membership.user, "agency": self.standing.membership.agency, "at": self.at}

    @property
    def people(self) -> list[Person]:
        """The officials who caused the harm, as they stand today."""
        return [person(one) for one in officials(self.case, self.today)]

    def record(self, event: str, on: date, data: dict[str, Any], expected: int) -> CaseEvent:
        """The event of the case that goes with the rows. Refused as `record_event` does."""
        done = record_event(
            self.case.code,
            event,
            on=on,
            data=data,
            membership=self.standing.membership,
            expected=expected,
            today=self.today,
            at=self.at,
        )
        return done.event


def pen(case_code: str, membership: Membership, today: date, at: datetime | None) -> Pen:
    """Hold the case and begin to write. Refused: `Forbidden` (a role not held today), `NotFound` (out of scope)."""
    case, standing = held(case_code, membership, today)
    return Pen(case, standing, today, at or timezone.now())


def allow(allowed: bool, sentence: str) -> None:
    """Refused (`Forbidden`) with that sentence unless it is allowed."""
    if not allowed:
        raise Forbidden(sentence)


def lawful(check: Callable[[], object]) -> None:
    """What the law refuses of a row, as `Invalid`."""
    try:
        check()
    except Refused as refused:
        raise Invalid(refused.message) from None


def text(value: str, label: str, most: int, *, needed: bool = True) -> str:
    """A text as `cases.contents.clean_text` leaves it. Refused (`Invalid`): empty though needed, too long,
    unreadable."""
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


def person(one: Official) -> Person:
    """An official of the case as the law looks at them."""
    return Person(
        one.name,
        one.agency_then,
        employer=one.employer if one.moved or one.retired else "",
        moved=one.moved,
        retired=one.retired,
        left=one.kind in ("left", "retired"),
    )
