"""Lines about what the work needs: a plan, people, training, money."""

from __future__ import annotations

from datetime import date

from btnn.agencies.queries import Agency, Membership

from ..criteria import Criterion
from .found import TYPED, Evidence, link, yes_no


def plan(criterion: Criterion, agency: Agency, year: int, membership: Membership, today: date) -> Evidence:
    """The year's plan of the province or of the department, own or embedded: issued."""
    from btnn.plans.queries import plans_seen

    rows = [one.plan for one in plans_seen(membership, year) if one.ours]
    issued = [one for one in rows if one.issued]
    links = tuple(pair for one in issued for pair in link(one.title, "plans:plan", one.pk))
    text = f"{len(issued)}/{len(rows)} kế hoạch năm {year} đã ban hành"
    return yes_no(criterion, bool(issued), text, links or link("Kế hoạch", "plans:list"))


def staff(criterion: Criterion, agency: Agency, year: int, membership: Membership, today: date) -> Evidence:
    """Somebody is charged with this work, full-time or part-time."""
    here, _ = _staffed(agency, year, today)
    return yes_no(criterion, here > 0, f"{here} người được phân công", link("Đội ngũ", "roster:own"))


def staff_trained(criterion: Criterion, agency: Agency, year: int, membership: Membership, today: date) -> Evidence:
    """Those charged with it were trained."""
    here, trained = _staffed(agency, year, today)
    return yes_no(criterion, trained > 0, f"{trained}/{here} người đã được bồi dưỡng", link("Đội ngũ", "roster:own"))


def training(criterion: Criterion, agency: Agency, year: int, membership: Membership, today: date) -> Evidence:
    """Courses of the year: typed, with the room of training beside it."""
    return Evidence(TYPED.points, TYPED.text, links=link("Tập huấn", "training:list"))


def funds(criterion: Criterion, agency: Agency, year: int, membership: Membership, today: date) -> Evidence:
    """A request for money to the department of finance is enough: typed, with the year's money beside it."""
    return Evidence(TYPED.points, TYPED.text, links=link("Kinh phí năm", "yearly:now"))


def _staffed(agency: Agency, year: int, today: date) -> tuple[int, int]:
    from btnn.organisation.roster.queries import staffed

    return staffed(agency, min(today, date(year, 12, 31)))
