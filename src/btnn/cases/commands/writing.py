"""What commands of other rooms share when they write beside a case's events: who writes, checked texts and days."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Self

from django.utils import timezone

from btnn.agencies.queries import Membership

from ..contents import clean_text
from ..errors import Forbidden, Invalid
from ..models import Case
from ..permissions import Standing
from .entering import held


@dataclass(frozen=True, slots=True)
class Pen:
    """A person writing in a case that is held until the end of the transaction."""

    case: Case
    standing: Standing
    today: date
    at: datetime

    @classmethod
    def take(cls, case_code: str, membership: Membership, today: date, at: datetime | None) -> Self:
        """Hold the case and begin to write. Refused: `Forbidden` (a role not held today), `NotFound` (out of scope)."""
        case, standing = held(case_code, membership, today)
        return cls(case, standing, today, at or timezone.now())

    @property
    def membership(self) -> Membership:
        return self.standing.membership

    @property
    def written(self) -> dict[str, Any]:
        """The columns that say who wrote a row, for which agency, when."""
        return {"actor": self.membership.user, "agency": self.membership.agency, "at": self.at}


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
