"""Which replies are lawful in a case now, for this person: the others are not shown, and refused when sent anyway."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from btnn.agencies.queries import Agency, AgencyKind, department
from btnn.cases.queries import CaseFile
from btnn.cases.story import as_entry
from btnn.casework.queries import MeetingView
from btnn.law.case import CaseView
from btnn.law.case.guards import refusal
from btnn.law.case.record import counted_entries
from btnn.law.case.replay import OVERDUE, LimitRun

from .kinds import KINDS, Kind

if TYPE_CHECKING:
    from btnn.cases.models import Party

BEFORE_VERIFICATION = ("received", "supplementing", "valid", "accepted")  # Đ51.1a
SESSIONS = ("negotiation", "direct_exchange")
NOT_THEIRS = ("claimant", "court", "system")
VERIFYING = (
    "Cơ quan đã tiến hành xác minh thiệt hại nên không rút yêu cầu theo Đ51.1a được nữa. Ông/bà có thể trao đổi tại "
    "buổi thương lượng (Luật 10/2017/QH14, Đ46, Đ51.1a)."
)


@dataclass(frozen=True)
class Situation:
    """What decides: the case whole, its meetings, who claims, the day; of which missed limits (`limit_key`) somebody
    complained already to the `department`."""

    file: CaseFile
    meetings: list[MeetingView]
    claiming: list[Party]
    today: date
    department: Agency | None = None
    complained: frozenset[str] = field(default_factory=frozenset)

    @property
    def view(self) -> CaseView:
        return self.file.view

    @property
    def coming(self) -> list[MeetingView]:
        """Sessions ahead to which the person is called."""
        ahead = [one for one in self.meetings if one.row.kind in SESSIONS and one.record is None]
        return sorted((one for one in ahead if one.row.on >= self.today), key=lambda one: one.row.on)

    @property
    def asked(self) -> list[str]:
        """What the agency wrote down as missing, the last time it asked for a supplement (Đ42.2a)."""
        entries = counted_entries([as_entry(event) for event in self.file.events])
        last = next((one for one in reversed(entries) if one.type == "supplement_requested"), None)
        items = last.data.get("items") if last is not None else None
        return [str(item) for item in items] if isinstance(items, list) else []

    @property
    def missed(self) -> list[LimitRun]:
        """Limits that the agency has let pass and that still wait, of which nobody complained yet."""
        return [
            limit
            for limit in self.view.limits
            if limit.status == OVERDUE and limit.by not in NOT_THEIRS and limit_key(limit) not in self.complained
        ]

    def may(self, event: str) -> bool:
        return any(step.event == event for step in self.view.next)

    def waits(self, limit: str) -> bool:
        return self.view.state.running(limit) is not None


def limit_key(limit: LimitRun) -> str:
    """One run of one limit, as a complaint names it."""
    return f"{limit.id}:{limit.start.isoformat()}"


def watching_department(agency: Agency, province: str, on: date) -> Agency | None:
    """The Department of Justice of the province, unless it acts in the case itself."""
    if agency.kind == AgencyKind.JUSTICE_DEPARTMENT:
        return None
    return department(province, AgencyKind.JUSTICE_DEPARTMENT, on)


def _live(now: Situation) -> bool:
    return not now.file.case.closed


CONDITIONS: dict[str, Callable[[Situation], bool]] = {
    "supplement": lambda now: now.view.state.settlement == "supplementing" and now.may("supplement_received"),
    "honour_reply": lambda now: now.view.lanes["honour"] == "notified" and now.may("honour_reply_received"),
    "honour_request": lambda now: now.view.lanes["honour"] in ("due", "dormant") and now.may("honour_requested"),
    "postpone": lambda now: now.may("postponement_requested") and not now.waits("issue_postponement"),
    "resume": lambda now: now.may("resumption_requested") and now.waits("claimant_requests_resumption"),
    "session": lambda now: bool(now.coming),
    "withdraw": lambda now: (
        now.view.state.settlement in BEFORE_VERIFICATION
        and now.may("termination_ground_arose")
        and not now.waits("issue_termination")
    ),
    "complaint": lambda now: bool(now.missed) and now.department is not None,
    "contact": _live,
    "paperless": _live,
}


def offered(now: Situation) -> list[Kind]:
    """The kinds that may be sent now, in the order in which they are shown."""
    return [kind for name, kind in KINDS.items() if CONDITIONS[name](now)]


def why_not(kind: Kind, now: Situation) -> str:
    """Why a kind may not be sent now, by the law's own sentence where it has one; empty when it may."""
    if CONDITIONS[kind.name](now):
        return ""
    if kind.name == "withdraw" and now.view.state.settlement not in BEFORE_VERIFICATION and _live(now):
        return VERIFYING
    event = kind.event or ("supplement_received" if kind.name == "supplement" else "")
    by_law = refusal(event, now.view.state) if event else None
    return by_law or ""
