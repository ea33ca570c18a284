"""Random lawful walks: at each step one of the events that the law offers, with suitable data."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta

from hypothesis import strategies as st

from btnn.law.case import CaseView, event_from, replay
from btnn.law.case.events import EVENTS
from tests.law.case import stories
from tests.law.case.stories import EVERYBODY, Raw

CAUSES = {
    "supplement_request": "supplement_requested",
    "payment_notice": "payment_notified",
    "honour_notice": "honour_notice_sent",
    "opinion_request": "opinion_requested",
    "decision": "decision_issued",
}
SIDES = ("claimant", "agency", "head", "officer", "justice_department", "finance", "court", "commune", "other_body")
GAPS = st.sampled_from([0, 0, 1, 1, 1, 2, 3, 5, 8, 13, 21, 40])


@dataclass
class Walk:
    """The raw events so far and what is needed to choose suitable data."""

    raws: list[Raw] = field(default_factory=list)
    day: date = date(2025, 1, 6)

    @property
    def kinds(self) -> list[str]:
        return [raw["type"] for raw in self.raws]

    def view(self, as_of: date | None = None) -> CaseView:
        return seen(self.raws, as_of or self.day)

    def add(self, raw: Raw) -> None:
        self.raws.append(raw)


def seen(raws: list[Raw], as_of: date, known_on: date | None = None) -> CaseView:
    entries = [event_from(raw, place) for place, raw in enumerate(raws, start=1)]
    return replay(entries, as_of=as_of, known_on=known_on)


def side_going_on(walk: Walk) -> str | None:
    """A side whose force majeure has begun and not ended."""
    going: list[str] = []
    for raw in walk.raws:
        if raw["type"] == "force_majeure_began":
            going.append(raw["data"]["side"])
        elif raw["type"] == "force_majeure_ended":
            going.remove(raw["data"]["side"])
    return going[0] if going else None


def suitable(name: str, walk: Walk, view: CaseView, choose: st.DataObject | None = None) -> dict[str, object]:
    """Data with which the event can be recorded now; `choose` varies what may vary."""
    free: dict[str, object] = {}
    for one in EVENTS[name].fields:
        if one.required:
            free[one.name] = _any(one.kind, one.choices, one.minimum, one.maximum, choose)
    return free | _bound(name, walk, view)


def _any(
    kind: str, choices: tuple[str, ...], low: int | None, high: int | None, choose: st.DataObject | None
) -> object:
    if kind == "choice":
        return choose.draw(st.sampled_from(choices)) if choose else choices[0]
    if kind == "bool":
        return choose.draw(st.booleans()) if choose else True
    if kind == "integer":
        return choose.draw(st.integers(low or 0, high or 20)) if choose else (low or 1)
    plain: dict[str, object] = {
        "text": "một việc",
        "money": 10_000_000,
        "texts": ["giấy tờ"],
        "list": ["Phạm Văn D"],
        "papers": ["Báo tỉnh"],
        "roles": EVERYBODY,
        "amounts": [{"head": "income", "amount": 10_000_000}],
        "officers": [{"name": "Phạm Văn D", "fault": "negligence", "monthly_salary": 8_000_000, "amount": 5_000_000}],
        "date": "2030-01-01",
    }
    return plain[kind]


def _bound(name: str, walk: Walk, view: CaseView) -> dict[str, object]:
    """What the state of the case dictates."""
    today = walk.day.isoformat()
    if name == "dossier_received":
        filed = "dossier_received" in walk.kinds
        return {"receiver": "agency", "channel": "online"} if filed else {}
    if name == "apology_held":
        return {"participants": ["victim", "agency_leader", "commune"]}
    if name == "dossier_transferred":
        return {"to": "Ủy ban nhân dân huyện A"}
    if name == "document_delivered":
        return {"document": next(paper for paper, cause in CAUSES.items() if cause in walk.kinds)}
    if name in ("suspension_ground_arose", "suspended"):
        return {"ground": "TDC-50.1d"}
    if name in ("termination_ground_arose", "terminated"):
        return {"ground": "DC-51.1b"}
    if name == "postponed":
        return {"reason": "HOAN-49.1-2"}
    if name == "decision_corrected":
        return {"found_on": today}
    if name == "decision_cancelled":
        return {"ground": "HUY-48.1a", "ground_arose_on": today}
    if name == "force_majeure_began":
        going = {raw["data"]["side"] for raw in walk.raws if raw["type"] == "force_majeure_began"}
        return {"side": next((side for side in SIDES if side not in going), SIDES[-1])}
    if name == "force_majeure_ended":
        return {"side": side_going_on(walk) or "claimant"}
    if name == "lawsuit_filed":
        return {"basis": "55"}
    if name.startswith("reimbursement_") and any(one.name == "officer" for one in EVENTS[name].fields):
        amounts = any(one.name == "amount" and one.required for one in EVENTS[name].fields)
        return {"officer": "Phạm Văn D"} | ({"amount": 0} if amounts else {})
    return {}


@st.composite
def walks(draw: st.DrawFn, most: int = 10, strictly_later: bool = False) -> Walk:
    """A lawful story, new or begun, with up to `most` more events; its day is that of the last."""
    chooser = draw(st.data())
    walk = Walk()
    begun = draw(st.sampled_from(BEGUN))
    if begun is not None and not strictly_later:
        walk.raws = list(begun())
        walk.day = date.fromisoformat(walk.raws[-1]["on"])
    for _ in range(draw(st.integers(1, most))):
        walk.day += timedelta(days=max(draw(GAPS), 1 if strictly_later else 0))
        view = walk.view()
        offered = [step.event for step in view.next]
        # Mostly on the way from the counter to the money, seldom to an end, so that walks get somewhere.
        wanted = draw(st.sampled_from((FORWARD, FORWARD, SIDEWAYS, set(offered) - ENDING, set(offered))))
        name = draw(st.sampled_from([one for one in offered if one in wanted] or offered))
        walk.add({"type": name, "on": walk.day.isoformat(), "data": suitable(name, walk, view, chooser)})
    return walk


BEGUN = (
    None, None, stories.verifying, stories.negotiating, stories.decided, stories.handed_over,
    stories.notified, stories.paid, stories.owing,
)  # fmt: skip
SIDEWAYS = {
    "postponed", "suspended", "resumed", "force_majeure_began", "force_majeure_ended", "document_delivered",
    "advance_proposed", "advance_funding_requested", "advance_paid", "funding_returned", "supplement_requested",
    "honour_notice_sent", "basis_document_effective", "complexity_declared", "verification_extended",
}  # fmt: skip
ENDING = {"acceptance_refused", "handling_stopped", "terminated", "decision_cancelled", "forfeited"}
FORWARD = {
    "dossier_received", "dossier_transferred", "supplement_received", "claim_accepted", "officer_appointed",
    "verification_reported", "negotiation_opened", "negotiation_concluded", "decision_issued",
    "decision_handed_over", "funding_requested", "funding_granted", "payment_notified", "compensation_paid",
    "reimbursement_council_formed", "reimbursement_recommended", "reimbursement_decided", "resumed",
}  # fmt: skip
