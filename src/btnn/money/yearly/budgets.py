"""Which budget a person has to do with, and which agencies run on it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from btnn.agencies.queries import (
    SETTLING_KINDS,
    Agency,
    AgencyKind,
    Budget,
    Level,
    Membership,
    agencies_of_kinds,
    department,
    finance_body,
)
from btnn.refusals import NotThere, NotYours

from .permissions import NOT_YOURS, is_fund, may_see, oversees

FIRST_YEAR = 2018  # of the law
NO_FUND = "Chưa có cơ quan tài chính nào giữ ngân sách bảo đảm kinh phí bồi thường của cơ quan bạn (Luật Đ60)."


@dataclass(frozen=True, slots=True)
class Purse:
    """The budget of a finance body in a year, as one agency has to do with it. `whole`: it sees all lines."""

    fund: Agency
    year: int
    agency: Agency
    whole: bool

    @property
    def central(self) -> bool:
        return bool(self.fund.level == Level.CENTRAL)

    @property
    def name(self) -> str:
        return "Ngân sách trung ương" if self.central else "Ngân sách cấp tỉnh"

    @property
    def leads(self) -> bool:
        return bool(self.agency.pk == self.fund.pk)


def fund_of(agency: Agency, on: date) -> Agency | None:
    """The finance body whose budget the agency has to do with: its own, that of the province it oversees, the one that
    pays for it (Đ60.2, Đ60.3)."""
    if is_fund(agency):
        return agency
    if agency.kind in (AgencyKind.JUSTICE_DEPARTMENT, AgencyKind.PEOPLE_COMMITTEE):
        return department(agency.province, AgencyKind.FINANCE_DEPARTMENT, on)
    return finance_body(agency, on)


def purse(membership: Membership, year: int, today: date) -> Purse:
    """The budget of a year that this person has to do with. Refused: who has nothing to do with money (`NotYours`); a
    year that cannot be, no finance body (`NotThere`)."""
    if not may_see(membership):
        raise NotYours(NOT_YOURS)
    return purse_of(membership.agency, year, today)


def purse_of(agency: Agency, year: int, today: date) -> Purse:
    """The budget of a year that an agency has to do with. Refused (`NotThere`): a year that cannot be, no body."""
    if not FIRST_YEAR <= year <= today.year + 1:
        raise NotThere(f"Kinh phí năm có từ năm {FIRST_YEAR} đến năm {today.year + 1}.")
    fund = fund_of(agency, today)
    if fund is None:
        raise NotThere(NO_FUND)
    return Purse(fund, year, agency, fund.pk == agency.pk or oversees(agency, fund))


def members(fund: Agency, on: date) -> list[Agency]:
    """The agencies that run on a body's budget and can have to pay, with the department of justice of its province; by
    name."""
    bodies = agencies_of_kinds({*SETTLING_KINDS, AgencyKind.JUSTICE_DEPARTMENT}, on)
    return [body for body in bodies if body.pk != fund.pk and runs_on(body, fund)]


def runs_on(agency: Agency, fund: Agency) -> bool:
    """Does the agency's compensation money come from that body's budget?"""
    if fund.level == Level.CENTRAL:
        return bool(agency.budget == Budget.CENTRAL)
    return bool(agency.budget == Budget.PROVINCIAL and agency.province and agency.province == fund.province)
