"""What an entry of a case makes agencies owe one another, in the transaction that records it.

The same transaction, not a job and not a query: who owes need not see the case, so the row has to be there, and either
both are there or neither. A correction of the entry releases what it had raised, and raises what its replacement does.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from btnn.agencies.queries import Agency, agency_by_key, finance_body
from btnn.folding import fold

from . import sides
from .in_force import rules_on
from .models import Act, Obligation, ObligationAct, RegulationRule, Trigger
from .triggers import event_names

if TYPE_CHECKING:
    from btnn.cases.models import Case, CaseEvent

CORRECTION = "entry_corrected"
CORRECTED = "Mục ghi của vụ việc làm phát sinh việc này đã được đính chính."
HISTORY = timedelta(days=366)  # what happened longer ago than this before it was recorded is history: nobody is called


@dataclass(frozen=True, slots=True)
class _Entry:
    type: str
    on: date
    data: Mapping[str, Any]


def raise_obligations(case: Case, event: CaseEvent, before: Sequence[CaseEvent]) -> int:
    """Raise what this entry makes agencies owe; how many rows. `before` are the entries before it. Called by the writer
    of entries with the case's row held; refuses nothing."""
    entry: _Entry | None = _Entry(event.type, event.on, event.data)
    if event.type == CORRECTION:
        _release(case, event)
        entry = _replacement(event, before)
    if entry is None or not (names := event_names(entry.type, entry.data)) or event.at.date() - entry.on > HISTORY:
        return 0
    rules = rules_on(case.province, entry.on, Trigger.EVENT, names)
    if not rules:
        return 0
    roles = _Roles(case, entry.on)
    rows = [
        _row(rule, case, event, entry.on, owing, owed)
        for rule in rules
        for owed in roles.of(rule.owed_to)[:1]
        for owing in roles.of(rule.owes)
        if owing.pk != owed.pk
    ]
    Obligation.objects.bulk_create(rows, ignore_conflicts=True)
    return len(rows)


def _row(rule: RegulationRule, case: Case, event: CaseEvent, on: date, owing: Agency, owed: Agency) -> Obligation:
    return Obligation(
        regulation=rule.regulation,
        rule=rule,
        title=rule.title,
        what=rule.what,
        trigger=rule.trigger,
        owed_by=owing,
        owed_to=owed,
        raised_by_id=event.actor_agency_id,
        committee_id=rule.regulation.agency_id,
        hub_id=rule.regulation.prepared_by_id,
        case_code=case.code,
        event_number=event.number,
        start=on,
        amount=rule.amount,
        unit=rule.unit,
        basis=rule.source[:300],
        actor_id=event.actor_id,
        at=event.at,
    )


def _replacement(event: CaseEvent, before: Sequence[CaseEvent]) -> _Entry | None:
    """What a correction puts in the place of an entry; None when it only drops it."""
    change, entry = event.data.get("replacement"), before[event.data["entry"] - 1]
    if not isinstance(change, dict) or entry.type == CORRECTION:
        return None
    on = date.fromisoformat(change["on"]) if "on" in change else entry.on
    return _Entry(change.get("type", entry.type), on, change.get("data", entry.data))


def _release(case: Case, event: CaseEvent) -> None:
    """Nobody owes any more what a corrected entry had raised, so far as it is not done."""
    rows = Obligation.objects.filter(case_code=case.code, event_number=event.data["entry"])
    for row in rows.exclude(acts__act__in=(Act.ANSWERED, Act.RELEASED)):
        ObligationAct.objects.create(
            obligation=row, act=Act.RELEASED, on=event.at.date(), text=CORRECTED,
            agency_id=event.actor_agency_id, actor_id=event.actor_id, at=event.at,
        )  # fmt: skip


class _Roles:
    """Who the words of a rule mean in a case on a day; asks no more than is wanted."""

    def __init__(self, case: Case, on: date) -> None:
        self._case, self._on = case, on
        self._bodies: sides.Bodies | None = None

    def of(self, word: str) -> list[Agency]:
        if word == sides.SETTLING:
            return _there(self._agency(self._case.settling_agency_id))
        if word == sides.RECEIVER:
            return _there(self._agency(self._case.filed_with_id))
        if word == sides.CAUSED_BY:
            return self._caused_by()
        if word == sides.FINANCE:
            settling = self._agency(self._case.settling_agency_id)
            return _there(finance_body(settling, self._on) if settling else None)
        if self._bodies is None:
            self._bodies = sides.bodies(self._case.province, self._on)
        one = self._bodies.one(word)
        return [one] if one is not None else self._bodies.of(word)

    def _agency(self, key: int | None) -> Agency | None:
        return agency_by_key(key) if key is not None else None

    def _caused_by(self) -> list[Agency]:
        """The bodies of the province, other than who settles, where the officials of the case worked at the time."""
        if self._bodies is None:
            self._bodies = sides.bodies(self._case.province, self._on)
        rows = self._case.parties.exclude(agency_then="").values_list("agency_then", flat=True)
        worked = {fold(name) for name in rows}
        return [
            body for body in self._bodies.all if fold(body.name) in worked and body.pk != self._case.settling_agency_id
        ]


def _there(body: Agency | None) -> list[Agency]:
    return [body] if body is not None else []
