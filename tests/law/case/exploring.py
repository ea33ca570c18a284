"""Every way a case can go, found by trying: random lawful events, then each way that is still missing.

Out: what was seen as (event, lane, stage before, stage after); event None for what time brings.
"""

from __future__ import annotations

import random
from collections.abc import Iterable
from datetime import date, timedelta

from btnn.law.calendar import official_calendar
from btnn.law.case import event_from, lifecycle
from btnn.law.case.events import EVENTS
from btnn.law.case.fold import apply, pass_time
from btnn.law.case.guards import possible
from btnn.law.case.reader import Entry
from btnn.law.case.state import State
from btnn.law.case.transitions import BY_EVENT
from btnn.law.case.vocabulary import ROLES
from btnn.law.errors import Refused
from tests.law.case.stories import Raw

Way = tuple[str | None, str, str, str]
ENDING = {
    "acceptance_refused", "handling_stopped", "terminated", "forfeited", "decision_cancelled", "lawsuit_filed",
    "termination_ground_arose", "suspended", "postponed",
}  # fmt: skip
PLAIN = {
    "text": "Phạm Văn D", "texts": ["giấy tờ"], "list": ["Phạm Văn D"], "papers": ["Báo tỉnh"], "roles": list(ROLES),
    "amounts": [{"head": "income", "amount": 10_000_000}],
    "officers": [{"name": "Phạm Văn D", "fault": "negligence", "monthly_salary": 8_000_000, "amount": 5_000_000}],
}  # fmt: skip
MONEY = [0, 1_000_000, 2_500_000, 5_000_000]
GAPS = [0, 1, 1, 2, 5, 15, 31, 40, 1200]
LONGEST, KEPT, TRIES = 40, 60, 4000


class Explorer:
    """Random walks over the fold itself; `seen` and the stories that led to each stage are kept."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        self.seen: set[Way] = set()
        self.stories: dict[tuple[str, str], list[list[Entry]]] = {}

    def walk(self) -> None:
        """One story from nothing, up to `LONGEST` events."""
        state, story, day = State(official_calendar()), [], date(2019, 1, 7)
        for _ in range(LONGEST):
            day += timedelta(days=self.random.choice(GAPS[:-1]))
            self._time(state, day)
            offered = possible(state)
            if self.random.random() < 0.85:
                offered = [event for event in offered if event not in ENDING] or offered
            entry = self._entry(self.random.choice(offered), state, day, len(story) + 1)
            if entry is None:
                continue
            if not self._apply(state, entry):
                state = _told(story)[0]  # what was refused may have begun to change the state
                continue
            story.append(entry)
            for lane, stage in state.lanes.items():
                kept = self.stories.setdefault((lane, stage), [])
                if len(kept) < KEPT:
                    kept.append(list(story))
                elif self.random.random() < 0.1:
                    kept[self.random.randrange(KEPT)] = list(story)

    def follow(self, raws: list[Raw]) -> None:
        """One story told by hand, for what chance seldom finds."""
        state, story = State(official_calendar()), []
        for number, raw in enumerate(raws, start=1):
            entry = event_from(raw, number)
            self._time(state, entry.on)
            assert self._apply(state, entry), raw
            story.append(entry)

    def look_for(self, ways: Iterable[Way]) -> None:
        """Try each way that was not seen yet from stories that stand at its stage."""
        for event, lane, before, after in ways:
            for _ in range(TRIES):
                if event is None or (event, lane, before, after) in self.seen:
                    break
                story = self.random.choice(self.stories.get((lane, before), [[]]))
                state, day = _told(story)
                if event == "funding_requested":
                    story = [*story, *self._judged(state, day, len(story))]
                day += timedelta(days=self.random.choice(GAPS))
                self._time(state, day)
                entry = self._entry(event, state, day, len(story) + 1)
                if entry is not None and self._apply(state, entry):
                    for stage_lane, stage in state.lanes.items():
                        self.stories.setdefault((stage_lane, stage), []).append([*story, entry])

    def _judged(self, state: State, day: date, number: int) -> list[Entry]:
        """A suit and its judgment, where the case admits them: money may then follow from any stage."""
        taken = []
        for event, data in (("lawsuit_filed", {"basis": "55"}), ("judgment_effective", {"amount": 1, "honour": False})):
            entry = event_from({"type": event, "on": day.isoformat(), "data": data}, number + len(taken) + 1)
            if self._apply(state, entry):
                taken.append(entry)
        return taken

    def _time(self, state: State, day: date) -> None:
        before = dict(state.lanes)
        state.today = day.toordinal()
        pass_time(state, state.today)
        self.seen |= {(None, lane, before[lane], stage) for lane, stage in state.lanes.items() if before[lane] != stage}

    def _apply(self, state: State, entry: Entry) -> bool:
        before = dict(state.lanes)
        try:
            apply(state, entry)
        except Refused:
            return False
        own = BY_EVENT[entry.type].lane if entry.type in BY_EVENT else ""
        for lane, stage in state.lanes.items():
            if before[lane] != stage or lane == own:
                self.seen.add((entry.type, lane, before[lane], stage))
        return True

    def _entry(self, event: str, state: State, day: date, number: int) -> Entry | None:
        data = {one.name: self._value(one.kind, one.choices, day) for one in EVENTS[event].fields
                if one.kind != "event" and (one.required or self.random.random() < 0.3)}  # fmt: skip
        if "until" in data:
            data["until"] = (day + timedelta(days=15)).isoformat()
        if event == "judgment_effective":
            data["amount"] = 5_000_000
        if event == "dossier_received" and "dossier_received" in state.happened:
            data["receiver"] = "agency"
        try:
            return event_from({"type": event, "on": day.isoformat(), "data": data}, number)
        except Refused:
            return None

    def _value(self, kind: str, choices: tuple[str, ...], day: date) -> object:
        if kind == "choice":
            return self.random.choice(choices)
        if kind == "bool":
            return self.random.random() < 0.6
        if kind == "integer":
            return self.random.randint(1, 20)
        if kind == "date":
            return (day - timedelta(days=self.random.choice([0, 0, 1, 3]))).isoformat()
        if kind == "money":
            return self.random.choice(MONEY)
        return PLAIN[kind]


def _told(story: list[Entry]) -> tuple[State, date]:
    state = State(official_calendar())
    for entry in story:
        apply(state, entry)
    return state, story[-1].on if story else date(2019, 1, 7)


def bound() -> set[Way]:
    """The ways of the lifecycle's rows that an event brings."""
    return {
        (row.event, row.lane, source, row.target or source)
        for row in lifecycle.rows()
        if row.event
        for source in row.sources
    }


def by_time() -> set[Way]:
    """The ways that the rows give to time or other data and that change a stage."""
    return {
        (None, row.lane, source, row.target)
        for row in lifecycle.rows()
        if row.event is None and row.target
        for source in row.sources
    }
