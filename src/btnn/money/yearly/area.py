"""The money of a year in the year's work: guidance, needs, estimate, decision, settlement that are still to come."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from django.urls import reverse

from btnn.agencies.queries import AgencyKind, Membership
from btnn.duties import Area, Duty
from btnn.refusals import NotThere

from .accounts import last_day
from .budgets import Purse, purse_of
from .models import BudgetAct, Estimate, Guidance, GuidanceParty, Settlement, Submission
from .permissions import is_fund, may_decide, may_lead, may_see, may_submit
from .vocabulary import Act

GUIDE_FROM = 6  # the month from which the next year's estimate is thought of; the law of the budget sets the days
MOST_NAMED = 3


def duties(membership: Membership, today: date) -> list[Duty]:
    """What is to be done for the budgets of last year, this one and the next. Nine queries at most."""
    if not may_see(membership) or not (may_lead(membership) or may_decide(membership) or may_submit(membership)):
        return []
    try:
        purse = purse_of(membership.agency, today.year, today)
    except NotThere:
        return []
    found: list[Duty] = []
    told = _Told(purse, (today.year - 1, today.year, today.year + 1))
    if may_submit(membership):
        found += _of_agency(told, membership, today)
    if is_fund(membership.agency) or may_decide(membership):
        found += _of_budget(told, membership, today)
    return found[:100]


class _Told:
    """What was written of some years, each kind of row asked for once."""

    def __init__(self, purse: Purse, years: tuple[int, ...]) -> None:
        self.purse, self.years = purse, years
        of = {"finance": purse.fund, "year__in": years}
        self.guidance = {row.year: row for row in Guidance.objects.filter(**of).order_by("pk")}
        last = [row.pk for row in self.guidance.values()]
        asked = GuidanceParty.objects.filter(guidance_id__in=last).order_by("agency__name")
        self.parties = list(asked.values_list("guidance__year", "agency_id", "agency__name"))
        self.said = set(Submission.objects.filter(**of).values_list("year", "agency_id"))
        self.estimated = set(Estimate.objects.filter(**of).values_list("year", flat=True))
        self.acts = set(BudgetAct.objects.filter(**of).values_list("year", "act"))
        self.settled = set(Settlement.objects.filter(**of).values_list("year", flat=True))

    def url(self, name: str, year: int) -> str:
        return reverse(f"yearly:{name}", args=[year])


def _of_agency(told: _Told, membership: Membership, today: date) -> Iterable[Duty]:
    for year, agency_id, _ in told.parties:
        asked = agency_id == membership.agency_id and (year, agency_id) not in told.said
        if asked and year not in told.estimated and year not in told.settled:
            guidance = told.guidance[year]
            yield Duty(
                f"needs-{year}", f"Gửi nhu cầu kinh phí năm {year} tới {told.purse.fund.name}", told.url("needs", year),
                guidance.due_on, "Luật Đ61", about=f"Hướng dẫn số {guidance.number}",
            )  # fmt: skip


def _of_budget(told: _Told, membership: Membership, today: date) -> Iterable[Duty]:
    fund = "" if may_lead(membership) else told.purse.fund.name
    after = today.year + 1
    if today.month >= GUIDE_FROM and after not in told.guidance and after not in told.estimated:
        yield Duty(
            f"guide-{after}", f"Hướng dẫn lập dự toán kinh phí bồi thường năm {after}", told.url("guide", after)
            if not fund else told.url("year", after), basis="Luật Đ61", waits_on=fund,
        )  # fmt: skip
    for year in told.years:
        yield from _of_year(told, year, fund, membership, today)


def _of_year(told: _Told, year: int, fund: str, membership: Membership, today: date) -> Iterable[Duty]:
    guidance = told.guidance.get(year)
    if guidance is not None and year not in told.estimated and year not in told.settled:
        silent = [name for of, key, name in told.parties if of == year and (year, key) not in told.said]
        if silent and not fund:
            rest = len(silent) - MOST_NAMED
            named = ", ".join(silent[:MOST_NAMED]) + (f" và {rest} cơ quan" if rest > 0 else "")
            yield Duty(f"silent-{year}", f"Chờ nhu cầu kinh phí năm {year} của {len(silent)} cơ quan",
                       told.url("year", year), guidance.due_on, "Luật Đ61", waits_on=named)  # fmt: skip
        yield Duty(
            f"estimate-{year}", f"Lập dự toán kinh phí bồi thường năm {year}", told.url("estimate", year),
            guidance.estimate_on, "Luật Đ61", waits_on=fund,
        )  # fmt: skip
    if year in told.estimated and (year, Act.ASSIGNED) not in told.acts and year not in told.settled:
        committee = membership.agency.kind == AgencyKind.PEOPLE_COMMITTEE
        yield Duty(
            f"assign-{year}",
            f"Xem, trình Hội đồng nhân dân dự toán kinh phí bồi thường năm {year}; ghi quyết định"
            if committee
            else f"Ghi quyết định giao dự toán kinh phí bồi thường năm {year}",
            told.url("decide", year),
            last_day(year - 1),
            "Luật Đ61",
        )
    if (year, Act.ASSIGNED) in told.acts and year not in told.settled and today > last_day(year):
        yield Duty(
            f"settle-{year}", f"Quyết toán kinh phí bồi thường năm {year}", told.url("settlement", year),
            guidance.settle_on if guidance else None, "Luật Đ63.2", waits_on=fund,
        )  # fmt: skip


AREA = Area(
    "yearly",
    "Kinh phí năm",
    "Lập dự toán, giao, sử dụng, còn lại, quyết toán kinh phí bồi thường",
    "yearly:now",
    may_see,
    duties,
)
