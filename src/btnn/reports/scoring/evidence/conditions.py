"""Lines about what the work needs: a plan, people, training, money."""

from __future__ import annotations

from datetime import date

from btnn.agencies.queries import Agency, Membership
from btnn.refusals import Refusal

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
    """Courses and conferences held for those in office. Where none is recorded, somebody may have been sent to those
    of others: typed."""
    from btnn.plans.training.queries import trainings_held

    rows = trainings_held(agency, year, today)
    links = link("Tập huấn", "training:list")
    if not rows:
        return Evidence(TYPED.points, TYPED.text, links=links)
    return yes_no(criterion, True, f"{len(rows)} lớp, hội nghị đã tổ chức", links)


def funds(criterion: Criterion, agency: Agency, year: int, membership: Membership, today: date) -> Evidence:
    """What the agency told the finance body that it needs: a request is enough. Where none is recorded, a letter may
    have gone: typed."""
    from btnn.money.yearly.budgets import purse
    from btnn.money.yearly.queries import asked_of

    links = link("Kinh phí năm", "yearly:now")
    try:
        sent = [one for one in asked_of(purse(membership, year, today), today) if one.agency_id == agency.pk]
    except Refusal:  # nothing to do with money, or no finance body keeps that budget
        sent = []
    asked = [one.submission for one in sent if one.submission is not None]
    if not asked:
        return Evidence(TYPED.points, TYPED.text, links=links)
    return yes_no(criterion, True, f"Đã gửi nhu cầu kinh phí ngày {asked[0].on:%d/%m/%Y}", links)


def _staffed(agency: Agency, year: int, today: date) -> tuple[int, int]:
    from btnn.organisation.roster.queries import staffed

    return staffed(agency, min(today, date(year, 12, 31)))
