"""What a case gives a recommendation to begin with: findings that may lead to one, the decision that it is about."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from btnn.cases.queries import CaseFile
from btnn.cases.queries.watched import recorded_of
from btnn.law.case.state import VIOLATION
from btnn.law.work.management import recommended_for

from ..models import Kind

TELLS = {
    Kind.CANCEL: ("decision_issued",),
    Kind.REVIEW: ("reimbursement_decided", "reimbursement_reduced"),
    Kind.PROTEST: ("judgment_effective",),
}


@dataclass(frozen=True, slots=True)
class Begun:
    """A finding of a case that may lead to a recommendation of that kind, on that ground."""

    code: str
    text: str
    source: str
    kind: str
    ground: str

    @property
    def word(self) -> str:
        return str(Kind(self.kind).label)


@dataclass(frozen=True, slots=True)
class Decision:
    """The decision of a case that a recommendation is about, as it was recorded."""

    number: str
    on: date
    reduces: bool = False


def from_case(file: CaseFile) -> list[Begun]:
    """The findings of a case that may lead to a recommendation; only violations of the law do."""
    found = []
    for one in file.view.findings:
        led = recommended_for(one.code) if one.severity == VIOLATION else None
        if led is not None:
            found.append(Begun(one.code, one.text, one.source, *led))
    return found


def decision_in(file: CaseFile, kind: str) -> Decision | None:
    """The last decision of a case that a recommendation of that kind can be about; None when there is none."""
    types = TELLS.get(Kind(kind), ())
    told = recorded_of([file.case.pk], types).get(file.case.pk, []) if types else []
    if not told:
        return None
    number = file.events[told[-1].number - 1].data.get("number", "")
    return Decision(number if isinstance(number, str) else "", told[-1].on, told[-1].type == "reimbursement_reduced")
