"""One case whole, as far as the person may see it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from btnn.agencies.queries import AgencySuccession, Membership
from btnn.law.case import CaseView
from btnn.law.case.replay import NextStep

from ..errors import NotFound
from ..following import way
from ..models import Case, CaseEvent, Party
from ..permissions import Standing, may_record
from ..standing import standing_in
from ..story import tell
from .parties import SEES_PERSONAL_DATA as SEES_PERSONAL_DATA
from .parties import mask
from .visible import visible_case


@dataclass(frozen=True, slots=True)
class CaseFile:
    """The case as of a day. `my_steps` are the lawful next steps that this person may record, `other_steps`
    those of others. `parties` are masked as `queries.parties.mask` says. `successions` lead from the settling agency
    that the events name to the one of now."""

    case: Case
    view: CaseView
    standing: Standing
    parties: list[Party]
    events: list[CaseEvent]
    my_steps: list[NextStep]
    other_steps: list[NextStep]
    successions: Sequence[AgencySuccession] = ()

    @property
    def expected(self) -> int:
        """The number to hand back with a form, so that a change in between is noticed."""
        return self.case.event_number


def case_file(membership: Membership, code: str, today: date, known_on: date | None = None) -> CaseFile:
    """One case, its view counted afresh for `today`: four queries. Refused (`NotFound`): out of scope."""
    case = visible_case(membership, code)
    standing = standing_in(case, membership)
    events = _events(case)
    view, facts = tell(events, today, known_on)
    followed = facts.settling_agency != case.settling_agency_id
    mine = [step for step in view.next if may_record(standing, step.event)]
    others = [step for step in view.next if step not in mine]
    steps = way(case.pk, facts.settling_agency) if followed else []
    return CaseFile(case, view, standing, _parties(case, standing), events, mine, others, steps)


def history(membership: Membership, code: str) -> list[CaseEvent]:
    """The entries of a case in order of recording, with who and where. Refused (`NotFound`)."""
    return _events(visible_case(membership, code))


def receipt(membership: Membership, code: str, position: int, today: date) -> tuple[Case, Any, Any]:
    """How one limit was counted, day by day: the case, the limit, its receipt. `position` counts from 1 in
    the order of opening. Refused (`NotFound`): out of scope, no such limit."""
    case = visible_case(membership, code)
    view, _ = tell(_events(case), today)
    if not 1 <= position <= len(view.limits):
        raise NotFound("Vụ việc không có thời hạn này.")
    limit = view.limits[position - 1]
    return case, limit, limit.receipt()


def _events(case: Case) -> list[CaseEvent]:
    rows = case.events.select_related("actor", "actor_agency", "on_behalf_of", "named_user", "named_agency")
    return list(rows.order_by("number"))


def _parties(case: Case, standing: Standing) -> list[Party]:
    parties = list(case.parties.all())
    for party in parties:
        mask(party, standing)
    return parties
