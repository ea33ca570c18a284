"""Random cases through the commands, held against the pure fold of what they recorded.

Lawful ways, unlawful attempts, people without the right, stale pages, corrections, passing days: whatever is tried,
the store says exactly what the law says of the entries that were taken, and what was refused left no trace.
"""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from btnn.cases import commands
from btnn.cases.audit import verify
from btnn.cases.errors import Changed, Forbidden, NotFound, Unlawful
from btnn.cases.models import CaseLimit
from btnn.cases.permissions import may_record
from btnn.cases.rebuild import rebuild
from btnn.cases.standing import standing_in
from btnn.law.case import CaseView, event_from, replay
from btnn.law.case.events import EVENTS
from btnn.law.errors import Refused
from tests.law.case import stories
from tests.law.case.exploring import ENDING
from tests.law.case.walks import CAUSES, Walk, suitable

from .province import CLAIMANT

LAST = date(2027, 6, 1)
# How far a case has gone when the trying begins.
BEGUN = {
    "received": lambda **more: [stories.dossier(**more)],
    "incomplete": lambda **more: [stories.dossier(**more | {"complete": False})],
    "asked": lambda **more: [stories.dossier(receiver="justice_department", **more)],
    "verifying": stories.verifying,
    "reported": stories.reported,
    "negotiating": stories.negotiating,
    "agreed": stories.agreed,
    "handed_over": stories.handed_over,
    "notified": stories.notified,
    "paid": stories.paid,
    "recommended": stories.recommended,
    "owing": lambda **more: [*stories.recommended(**more), stories.owing()[-1]],
}
# Whoever may record an event in some case; the finance body and the officer come in as the case goes on.
PEOPLE = (
    "sxd.head", "sxd.officer", "sxd.reception", "sxd.finance", "stc.finance", "stp.head", "xa.head", "khac.head",
    "stp.overseer",
)  # fmt: skip
FREE = sorted(set(EVENTS) - {"entry_corrected", "dossier_received"})
LANES = ("competence", "settlement", "advance", "honour", "reimbursement", "court")
GAPS = st.sampled_from([0, 1, 1, 2, 3, 5, 15, 31, 40])


class CaseMachine(RuleBasedStateMachine):
    """One case of one province. `raws` are the entries that were taken, as plain data."""

    province = None  # given by the test
    other = None

    @initialize(begun=st.sampled_from(sorted(BEGUN)), changes=st.fixed_dictionaries({
        "field": st.sampled_from(["administration", "criminal_procedure"]), "complete": st.just(True),
        "asks_advance": st.booleans(), "asks_honour": st.booleans(),
    }))  # fmt: skip
    def open(self, begun: str, changes: dict) -> None:
        """A case that has already gone some way, told by the same stories as the tests of the law."""
        first, *rest = BEGUN[begun](**changes)
        self.raws, self.today = [], date.fromisoformat(first["on"])
        head = self.person("sxd.head" if begun != "asked" else "stp.head")
        done = commands.open_case(
            parties=(CLAIMANT,), on=self.today, data=first["data"], membership=head, today=self.today
        )
        self._take(done)
        for raw in rest:
            self.today = date.fromisoformat(raw["on"])
            who = self._somebody(raw["type"])
            assert who, raw
            self._take(self._record(raw["type"], raw["data"], who))

    # -- what people try -----------------------------------------------------------------------------------------

    @rule(days=GAPS, choice=st.data())
    def do_what_the_law_offers(self, days: int, choice: st.DataObject) -> None:
        self.let_days_pass(days)
        offered = sorted({step.event for step in self.pure().next} - {"entry_corrected", "dossier_received"})
        going_on = [event for event in offered if event not in ENDING] or offered or ["document_delivered"]
        self._try(choice.draw(st.sampled_from(going_on)), choice)

    @rule(event=st.sampled_from(FREE), choice=st.data())
    def try_anything(self, event: str, choice: st.DataObject) -> None:
        self._try(event, choice)

    @rule(event=st.sampled_from(FREE), who=st.sampled_from(PEOPLE))
    def try_without_the_right(self, event: str, who: str) -> None:
        if self._may(who, event):
            return
        before = self._stored()
        with pytest.raises((Forbidden, NotFound)):
            self._record(event, self._data(event), who)
        assert self._stored() == before

    @rule(event=st.sampled_from(FREE))
    def come_with_a_stale_page(self, event: str) -> None:
        who = self._somebody(event)
        if who is None:
            return
        before = self._stored()
        with pytest.raises(Changed):
            self._record(event, self._data(event), who, expected=self.case.event_number - 1)
        assert self._stored() == before

    @precondition(lambda self: len(self.raws) > 1)
    @rule(choice=st.data())
    def put_an_entry_right(self, choice: st.DataObject) -> None:
        entry = choice.draw(st.integers(2, len(self.raws)))
        data = {"entry": entry, "reason": "ghi nhầm"}
        raw = {"type": "entry_corrected", "on": self.today.isoformat(), "data": data}
        lawful = self._admits(raw)
        before = self._stored()
        try:
            done = commands.correct_entry(
                self.case.code, entry, reason="ghi nhầm", membership=self.person("sxd.head"),
                expected=self.case.event_number, today=self.today,
            )  # fmt: skip
        except (Forbidden, NotFound):  # another agency's entry, or already corrected by them
            assert self._stored() == before
        except Unlawful:
            assert not lawful
            assert self._stored() == before
        else:
            assert lawful
            self._take(done)

    @rule(choice=st.data())
    def go_on_for_some_time(self, choice: st.DataObject) -> None:
        for _ in range(5):
            self.do_what_the_law_offers(choice.draw(GAPS), choice)
            self.the_store_says_what_the_law_says()

    @rule(days=GAPS)
    def let_days_pass(self, days: int) -> None:
        self.today = min(self.today + timedelta(days=days), LAST)

    # -- what must hold ------------------------------------------------------------------------------------------

    @invariant()
    def the_store_says_what_the_law_says(self) -> None:
        self.case.refresh_from_db()
        view = replay(self._entries(), as_of=self.case.projected_on)
        assert {lane: getattr(self.case, lane) for lane in LANES} == view.lanes
        assert self.case.interruption == (view.interruption or "")
        money = (self.case.claimed_amount, self.case.decided_amount, self.case.paid_amount)
        assert money == (view.money["claimed"], view.money["decided"], view.money["paid"])
        told = CaseLimit.objects.filter(case=self.case).order_by("position")
        stored = [(row.limit_id, row.start, row.due, row.met_on, row.status) for row in told]
        assert stored == [(one.id, one.start, one.due, one.met_on, one.status) for one in view.limits]
        assert self.case.event_number == len(self.raws) == self.case.events.count()

    def teardown(self) -> None:
        assert list(verify(self.case.code)) == []
        report = rebuild(LAST)
        assert not report.differing and not report.refused

    # -- plumbing ------------------------------------------------------------------------------------------------

    def person(self, name: str):
        return self.province.person(name)

    def pure(self) -> CaseView:
        return replay(self._entries(), as_of=self.today)

    def _entries(self) -> list:
        return [event_from(raw, place) for place, raw in enumerate(self.raws, start=1)]

    def _data(self, event: str, choice: st.DataObject | None = None) -> dict:
        if event == "document_delivered" and not set(CAUSES.values()) & {raw["type"] for raw in self.raws}:
            return {"document": "decision"}  # nothing was sent that could be delivered
        return suitable(event, Walk(self.raws, self.today), self.pure(), choice)

    def _admits(self, raw: dict) -> bool:
        try:
            replay([*self._entries(), event_from(raw, len(self.raws) + 1)], as_of=self.today)
        except Refused:
            return False
        return True

    def _somebody(self, event: str) -> str | None:
        return next((name for name in PEOPLE if self._may(name, event)), None)

    def _may(self, who: str, event: str) -> bool:
        try:
            return may_record(standing_in(self.case, self.person(who)), event)
        except NotFound:  # the agency has nothing to do with the case
            return False

    def _try(self, event: str, choice: st.DataObject) -> None:
        """Somebody who may tries it: the store takes it exactly when the law does."""
        who = self._somebody(event)
        if who is None:
            return
        data = self._data(event, choice)
        lawful = self._admits({"type": event, "on": self.today.isoformat(), "data": data})
        before = self._stored()
        try:
            done = self._record(event, data, who)
        except Unlawful:
            assert not lawful, (event, data)
            assert self._stored() == before
        else:
            assert lawful, (event, data)
            self._take(done)

    def _record(self, event: str, data: dict, who: str, expected: int | None = None):
        named = {}
        if event == "claim_accepted":
            data = {"number": f"{self.case.pk}.{self.case.event_number}/2026"}  # each number once in the register
        if event == "officer_appointed":
            named["named_user"] = self.person("sxd.officer").user
        if event in ("agency_determined", "dossier_transferred"):
            named["named_agency"] = self.province.bodies["snn"]
        return commands.record_event(
            self.case.code, event, on=self.today, data=data, membership=self.person(who), today=self.today,
            expected=self.case.event_number if expected is None else expected, **named,
        )  # fmt: skip

    def _take(self, done) -> None:
        self.case = done.case
        event = done.event
        self.raws.append({"type": event.type, "on": event.on.isoformat(), "by": event.by, "data": dict(event.data)})

    def _stored(self) -> tuple:
        self.case.refresh_from_db()
        return self.case.event_number, self.case.chain_head, self.case.limits.count(), self.case.settlement


def test_whatever_is_tried_the_store_says_what_the_law_says(province):
    CaseMachine.province = province
    run_state_machine_as_test(
        CaseMachine,
        settings=settings(
            max_examples=30,
            stateful_step_count=25,
            deadline=None,
            report_multiple_bugs=False,
            suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
        ),
    )
