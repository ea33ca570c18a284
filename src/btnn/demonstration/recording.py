"""Recording stories through the commands that people use, in the order in which things happened."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta, timezone

from btnn.agencies.queries import Agency, Membership, User
from btnn.cases.commands import (
    PartyData,
    Recorded,
    accept_claim,
    appoint_officer,
    determine_agency,
    open_case,
    record_event,
    request_funding,
)
from btnn.demonstration.province import BY_KEY
from btnn.demonstration.tale import Party, Step, Story

VIETNAM = timezone(timedelta(hours=7))
OPENING_TIME = time(8, 5)


@dataclass(slots=True)
class Clerk:
    """Records the steps of stories. `now` is the moment of loading: nothing is recorded later on its day."""

    today: date
    now: datetime
    agencies: dict[str, Agency]
    memberships: dict[str, Membership]
    codes: dict[str, str] = field(default_factory=dict)
    lengths: dict[str, int] = field(default_factory=dict)
    busy: dict[date, int] = field(default_factory=dict)
    parties: int = 0

    def record(self, stories: list[Story]) -> dict[str, str]:
        """Record every step of every story, by day; the case codes by the stories' names."""
        order = [
            (step.on, place, number) for place, story in enumerate(stories) for number, step in enumerate(story.steps)
        ]
        for _, place, number in sorted(order):
            self._record(stories[place], stories[place].steps[number])
        return self.codes

    def _record(self, story: Story, step: Step) -> None:
        at = self._moment(step.on)
        recorded = self._further(story, step, at) if story.name in self.codes else self._first(story, step, at)
        self.codes[story.name] = recorded.case.code
        self.lengths[story.name] = recorded.event.number

    def _first(self, story: Story, step: Step, at: datetime) -> Recorded:
        return open_case(
            parties=[self._party(party) for party in story.parties],
            on=step.on,
            data=step.data,
            membership=self.memberships[step.who],
            today=self.today,
            first_event=step.event,
            at=at,
        )

    def _further(self, story: Story, step: Step, at: datetime) -> Recorded:
        code, expected = self.codes[story.name], self.lengths[story.name]
        on, today, membership = step.on, self.today, self.memberships[step.who]
        if step.event == "claim_accepted":
            return accept_claim(code, on=on, membership=membership, expected=expected, today=today, at=at)
        if step.event == "officer_appointed":
            return appoint_officer(
                code,
                self._officer_of(membership),
                **step.data,
                on=on,
                membership=membership,
                expected=expected,
                today=today,
                at=at,
            )
        if step.event == "agency_determined":
            body = self.agencies[step.body]
            return determine_agency(code, body, on=on, membership=membership, expected=expected, today=today, at=at)
        if step.event == "funding_requested":
            return request_funding(
                code,
                **step.data,
                on=on,
                membership=membership,
                expected=expected,
                today=today,
                finance_body=self.agencies.get(step.body),
                at=at,
            )
        return record_event(
            code,
            step.event,
            on=on,
            data=step.data,
            membership=membership,
            expected=expected,
            today=today,
            at=at,
        )

    def _officer_of(self, membership: Membership) -> User:
        """The settlement officer of the same body."""
        body = next(one for key, one in BY_KEY.items() if self.agencies[key] == membership.agency)
        return self.memberships[body.who("officer")].user

    def _moment(self, on: date) -> datetime:
        """When it was recorded: in office hours of its day, one thing after another, not in the future of that day."""
        before = self.busy.get(on, 0)
        self.busy[on] = before + 1
        moment = datetime.combine(on, OPENING_TIME, VIETNAM) + timedelta(minutes=23 * before)
        return min(moment, self.now) if on == self.now.astimezone(VIETNAM).date() else moment

    def _party(self, party: Party) -> PartyData:
        """With numbers that are nobody's: no province has the code 999, no telephone begins with 0000."""
        self.parties += 1
        return PartyData(
            full_name=party.full_name,
            capacity=party.capacity,
            kind=party.kind,
            identity_number=f"999{self.parties:09d}",
            phone=f"0000{self.parties:06d}",
            address=party.address,
            birth_year=party.birth_year,
            **party.more,
        )
