"""What these commands share: the case held, checked texts and days, the event in the same transaction."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Any

from btnn.cases.commands import record_event
from btnn.cases.commands.writing import Pen as CasePen
from btnn.cases.commands.writing import allow, past, text
from btnn.cases.errors import Invalid
from btnn.cases.queries import Official, officials
from btnn.law.errors import Refused
from btnn.law.reimbursement.council import Person

if TYPE_CHECKING:
    from btnn.cases.models import CaseEvent

__all__ = ["Pen", "allow", "lawful", "past", "person", "text"]


class Pen(CasePen):
    """A person writing of the reimbursement of a case."""

    __slots__ = ()

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
            membership=self.membership,
            expected=expected,
            today=self.today,
            at=self.at,
        )
        return done.event


def lawful(check: Callable[[], object]) -> None:
    """What the law refuses of a row, as `Invalid`."""
    try:
        check()
    except Refused as refused:
        raise Invalid(refused.message) from None


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
