"""Reading published figures, and what publishing would give."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from btnn.agencies.queries import Membership, provinces
from btnn.cases.queries.yearly import year_of_cases

from .errors import NotPublished, NotYours
from .measures import FIELD_ORDER, NO_PROVINCE, TOTAL
from .models import Edition
from .permissions import NOT_YOURS, may_publish
from .tabulating import Place, Row, places_shown, row_of, tabulate

FIRST_YEAR = 2018  # Luật 10/2017/QH14, Đ77.1
COUNTRY = "ca-nuoc"  # the whole country in an address


@dataclass(frozen=True, slots=True)
class Published:
    """One edition as it is read; `newest` is the number of the latest of its year and scope."""

    edition: Edition
    rows: list[Row]
    newest: int

    @property
    def superseded(self) -> bool:
        return self.edition.number < self.newest


def editions(year: int | None = None) -> list[Edition]:
    """The latest edition of every year and scope, newest year first, the whole country before the provinces."""
    rows = Edition.objects.select_related("agency", "published_by")
    if year is not None:
        rows = rows.filter(year=year)
    return list(rows.order_by("-year", "scope", "-number").distinct("year", "scope"))


def all_editions(scope: str) -> list[Edition]:
    """Every edition of a scope, newest first, for those who publish."""
    rows = Edition.objects.filter(scope=scope).select_related("agency", "published_by")
    return list(rows.order_by("-year", "-number"))


def published(year: int, scope: str, number: int | None = None) -> Published | None:
    """An edition, the latest unless a number is told; None when there is none."""
    numbers = Edition.objects.filter(year=year, scope=scope).select_related("agency").order_by("-number")
    found = list(numbers)
    chosen = next((one for one in found if number is None or one.number == number), None)
    if chosen is None:
        return None
    return Published(chosen, [row_of(raw) for raw in chosen.rows], found[0].number)


def to_publish(year: int, today: date, membership: Membership | None = None) -> list[Row]:
    """The table that would be published now: of the member's province, else of the country (the owner's command).

    What other publications of the year show is reckoned with, so that together they give nothing away. Refused
    (`NotPublished`): a year before the law or in the future; (`NotYours`) a member who publishes nothing.
    """
    if not FIRST_YEAR <= year <= today.year:
        raise NotPublished(f"Số liệu có từ năm {FIRST_YEAR} (năm Luật có hiệu lực) đến năm {today.year}.")
    if membership is not None and not may_publish(membership):
        raise NotYours(NOT_YOURS)
    scope = membership.agency.province if membership else TOTAL
    hidden: dict[str, set[Place]] = {}
    known: dict[str, set[Place]] = {}
    for edition in Edition.objects.filter(year=year):
        for name, places in places_shown([row_of(raw) for raw in edition.rows]).items():
            known.setdefault(name, set()).update(places)
    if membership is not None and Edition.objects.filter(year=year, scope=TOTAL).exists():
        # The country's table stands: a province shows nothing that it hides.
        places = {(field, scope) for field in FIELD_ORDER}
        hidden = {name: places - known.get(name, set()) for name in known}
    return tabulate(year_of_cases(year, membership), scope, hidden=hidden, known=known)


def province_names(on: date) -> dict[str, str]:
    """The names of the provinces of a day, by code; of all and of the bodies of the centre too."""
    return {one.code: one.name for one in provinces(on)} | {TOTAL: "Cả nước", NO_PROVINCE: "Cơ quan trung ương"}
