"""The officials who caused the harm: where they worked then, where they work on a day (Đ14; NĐ 68 Đ28.3)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ..models import Case, OfficialPost, Party, PartyCapacity, PostKind


@dataclass(frozen=True, slots=True)
class Official:
    """One official on a day. `employer` is who pays them then (salary or pension), empty for one who left or is dead;
    without a later post it is the agency of the time of the harm. `party` is the primary key."""

    party: int
    name: str
    position: str
    agency_then: str
    act_from: date | None
    act_to: date | None
    several_agencies: bool
    kind: str
    employer: str
    since: date | None

    @property
    def kind_word(self) -> str:
        return str(PostKind(self.kind).label)

    @property
    def moved(self) -> bool:
        """At work for another employer than at the time of the harm."""
        return self.kind == PostKind.WORKING and self.employer != self.agency_then

    @property
    def retired(self) -> bool:
        """Draws a pension."""
        return self.kind == PostKind.RETIRED


def officials(case: Case, on: date) -> list[Official]:
    """Those who take part in the case, in order of entry, as they stood on that day."""
    rows = case.parties.filter(capacity=PartyCapacity.OFFICER_IN_CHARGE).prefetch_related("posts")
    return [official_on(row, on) for row in rows if row.ended_on is None or on < row.ended_on]


def official_on(row: Party, on: date) -> Official:
    """The official on that day: the last post begun by then counts, of one day that recorded last."""
    post: OfficialPost | None = None
    for one in sorted(row.posts.all(), key=lambda one: (one.since, one.pk)):
        if one.since <= on:
            post = one
    kind, employer, since = (
        (post.kind, post.employer, post.since) if post else (PostKind.WORKING, row.agency_then, None)
    )
    return Official(
        row.pk,
        row.full_name,
        row.position,
        row.agency_then,
        row.act_from,
        row.act_to,
        row.several_agencies,
        str(kind),
        employer,
        since,
    )
