"""The year's work of an agency on one page: the rooms it uses, and what is to be done in each of them by when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from btnn.agencies.queries import Membership, Role
from btnn.duties import OVERDUE, Area, Duty, nearest_first
from btnn.money.yearly.area import AREA as YEARLY
from btnn.organisation.roster.area import AREA as ROSTER
from btnn.plans.area import AREA as PLANS
from btnn.plans.coordination.area import AREA as COORDINATION
from btnn.plans.difficulties.area import AREA as DIFFICULTIES
from btnn.plans.forecast.area import AREA as FORECAST
from btnn.plans.inspection.area import AREA as INSPECTION
from btnn.plans.training.area import AREA as TRAINING
from btnn.reports.scoring.area import AREA as SCORING
from btnn.support.complaints.area import AREA as COMPLAINTS
from btnn.support.guidance.area import AREA as GUIDANCE
from btnn.support.recommendations.area import AREA as RECOMMENDATIONS
from btnn.support.urging.area import AREA as URGING

# Each room stands here once it can be used, in the order of the year: what is laid down, what is done, what it costs.
AREAS: tuple[Area, ...] = (
    PLANS,
    COORDINATION,
    GUIDANCE,
    DIFFICULTIES,
    URGING,
    RECOMMENDATIONS,
    INSPECTION,
    COMPLAINTS,
    ROSTER,
    TRAINING,
    FORECAST,
    YEARLY,
    SCORING,
)
SHAPES = {"open": "open", "due_soon": "open", "overdue": "overdue"}
WORDS = {"open": "đang chờ làm", "due_soon": "sắp đến hạn", "overdue": "quá hạn"}


@dataclass(frozen=True, slots=True)
class DutyLine:
    """An obligation as it stands in a list."""

    area: Area
    duty: Duty
    today: date

    @property
    def shape(self) -> str:
        return SHAPES[self.duty.state(self.today)]

    @property
    def word(self) -> str:
        return WORDS[self.duty.state(self.today)]

    @property
    def days_late(self) -> int:
        return self.duty.days_late(self.today)


@dataclass(frozen=True, slots=True)
class Room:
    """A room on the page: where it is, how many obligations are ours and how many of them are overdue."""

    area: Area
    url: str
    ours: int
    late: int


def areas(membership: Membership | None) -> list[Area]:
    """The rooms that this person uses; none for strangers and administrators."""
    if membership is None or membership.role == Role.ADMINISTRATOR:
        return []
    return [area for area in AREAS if area.may_see(membership)]


def lines(membership: Membership, today: date) -> list[DutyLine]:
    """All obligations of the year's work that this person sees, nearest due first."""
    told = [(area, duty) for area in areas(membership) for duty in area.duties(membership, today)]
    order = {id(duty): place for place, duty in enumerate(nearest_first([duty for _, duty in told]))}
    return [DutyLine(area, duty, today) for area, duty in sorted(told, key=lambda pair: order[id(pair[1])])]


def my_lines(membership: Membership, today: date) -> list[DutyLine]:
    """What this person's own agency must do, nearest due first."""
    return [line for line in lines(membership, today) if line.duty.mine]


def year_room(request: HttpRequest) -> dict[str, str] | None:
    """The way from the year's work to the room in which this page lies: `url`, `room_url`, `title`; None elsewhere."""
    here = request.resolver_match.namespace if request.resolver_match else ""
    for area in AREAS:
        if area.route.partition(":")[0] == here:
            return {"url": reverse("cong-tac-nam"), "room_url": reverse(area.route), "title": area.title}
    return None


def my_duties(membership: Membership, today: date) -> list[Duty]:
    """The same without its areas: what the morning's mail reads."""
    return [line.duty for line in my_lines(membership, today)]


def page(request: HttpRequest) -> HttpResponse:
    """The year's work: what is ours to do, what others owe us, and the rooms."""
    membership, today = request.membership, request.today  # type: ignore[attr-defined]
    found = lines(membership, today)
    context = {
        "ours": [line for line in found if line.duty.mine],
        "theirs": [line for line in found if not line.duty.mine],
        "rooms": [_room(area, found) for area in areas(membership)],
    }
    return render(request, "web/year_work.html", context)


def _room(area: Area, found: list[DutyLine]) -> Room:
    ours = [line for line in found if line.area is area and line.duty.mine]
    late = sum(line.duty.state(line.today) == OVERDUE for line in ours)
    return Room(area, reverse(area.route), len(ours), late)
