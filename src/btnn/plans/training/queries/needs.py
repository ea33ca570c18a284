"""What has to be taught, to whom: from the rosters, from the limits that were broken, from the difficulties reported,
from the exercises that were answered wrongly. Computed; nothing is kept."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from btnn.agencies.queries import Membership
from btnn.cases.queries.broken import Broken, broken_limits
from btnn.casework.queries.difficult_kinds import difficult_kinds
from btnn.law.case import words
from btnn.law.work.catalogue import difficulty_kinds, difficulty_stages
from btnn.organisation.roster.queries import Staffing, staffings_seen

from ..models import Topic

YEARS_BACK = 2
MOST_WHERE = 6
LANES = {
    "competence": Topic.INTAKE,
    "settlement": Topic.SETTLEMENT,
    "advance": Topic.MONEY,
    "honour": Topic.HONOUR,
    "reimbursement": Topic.REIMBURSEMENT,
    "court": Topic.COURT,
}
INTAKE = frozenset({
    "acknowledge_postal_dossier", "accept_dossier", "appoint_settlement_officer", "request_supplement_from_claimant",
    "request_basis_document_from_authority",
})  # fmt: skip
MONEY = frozenset({"submit_funding_dossier", "finance_allocates_funds", "notify_payment", "pay_compensation"})
STAGES = {"verification": Topic.SETTLEMENT, "negotiation": Topic.SETTLEMENT, "decision": Topic.SETTLEMENT,
          "payment": Topic.MONEY}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Evidence:
    """One reason: what happened how often, by which article, where."""

    text: str
    times: int
    source: str = ""
    where: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Need:
    """A topic that has to be taught, with the reasons, the gravest first."""

    topic: str
    evidence: tuple[Evidence, ...]

    @property
    def label(self) -> str:
        return str(Topic(self.topic).label)

    @property
    def weight(self) -> int:
        return sum(one.times for one in self.evidence)


@dataclass(frozen=True, slots=True)
class Untrained:
    """An agency and how many of its people no training holds for."""

    staffing: Staffing
    names: tuple[str, ...]


def needs(membership: Membership, today: date) -> list[Need]:
    """What has to be taught by topic, the most needed first, so far as this person sees cases. Two queries."""
    since = date(today.year - YEARS_BACK, 1, 1)
    found: dict[str, list[Evidence]] = {}
    for topic, evidence in _broken(broken_limits(membership, since)):
        found.setdefault(topic, []).append(evidence)
    kinds, stages = difficulty_kinds(), difficulty_stages()
    for row in difficult_kinds(membership, since):
        text = f"Vướng mắc khi {stages[row.stage].label.lower()}: {kinds[row.kind].label}"
        found.setdefault(STAGES.get(row.stage, Topic.LAW), []).append(Evidence(text, row.times))
    told = [Need(topic, tuple(sorted(rows, key=lambda one: -one.times))) for topic, rows in found.items()]
    return sorted(told, key=lambda one: (-one.weight, one.topic))


def untrained(membership: Membership, today: date) -> list[Untrained]:
    """Where people work for whom no training holds, of one's own agency and those that it looks after, most first."""
    found = [
        Untrained(one, tuple(who.told.name for who in one.people if not who.trained_on(today)))
        for one in staffings_seen(membership, today)
    ]
    return sorted((one for one in found if one.names), key=lambda one: (-len(one.names), one.staffing.agency.name))


def _broken(rows: Iterable[Broken]) -> list[tuple[str, Evidence]]:
    grouped: dict[str, list[Broken]] = {}
    for row in rows:
        grouped.setdefault(row.limit_id, []).append(row)
    found = []
    for limit_id, same in grouped.items():
        fields = dict.fromkeys(words.choice("field", row.field) for row in same if row.field)
        where = dict.fromkeys(row.agency for row in same if row.agency)
        cases, ran = sum(row.cases for row in same), sum(row.of for row in same)
        text = (
            f"{same[0].title}: trễ ở {cases}/{ran} vụ việc ({', '.join(fields).lower()})" if fields else same[0].title
        )
        found.append((_topic(limit_id, same[0].lane), Evidence(text, cases, same[0].source, tuple(where)[:MOST_WHERE])))
    return found


def _topic(limit_id: str, lane: str) -> str:
    if limit_id in INTAKE:
        return Topic.INTAKE
    if limit_id in MONEY:
        return Topic.MONEY
    return LANES.get(lane, Topic.LAW)
