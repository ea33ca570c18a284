"""The docket (sổ vụ việc): keyset pages, capped counts, filters, search without accents."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db.models import OuterRef, Q, QuerySet, Subquery

from btnn.agencies.queries import (
    SETTLING_KINDS,
    Agency,
    AgencyKind,
    Membership,
    Role,
    User,
    branch,
    officers,
    settling_agencies,
)

from ..folding import fold
from ..identity import is_whole_identity
from ..models import Case, CaseEvent, CaseSearch
from .docket_filters import DocketFilter, narrowed
from .parties import parties_of_identity
from .visible import in_scope, visible_cases

COUNT_CAP = 1000
PAGE_SIZE = 25
LARGEST_PAGE = 200
MOST_AGENCIES = 400
OF_A_PROVINCE = (AgencyKind.JUSTICE_DEPARTMENT, AgencyKind.FINANCE_DEPARTMENT, AgencyKind.PEOPLE_COMMITTEE)
# How the dossier came in: what the first entry of the case says, None where it was no dossier.
CHANNEL = Subquery(CaseEvent.objects.filter(case=OuterRef("pk"), number=1).values("data__channel")[:1])


@dataclass(frozen=True, slots=True)
class DocketPage:
    """One page. `after` leads to the next one, empty at the end; `count` stops at `COUNT_CAP` and is
    exact when `count_is_exact`."""

    cases: list[Case]
    after: str
    count: int
    count_is_exact: bool


@dataclass(frozen=True, slots=True)
class DocketChoices:
    """What the filter form can offer this person."""

    agencies: list[Agency]
    officers: list[User]


def docket(
    membership: Membership,
    filters: DocketFilter,
    *,
    today: date,
    after: str = "",
    size: int = PAGE_SIZE,
) -> DocketPage:
    """A page of the docket in two queries. A broken `after` starts from the beginning."""
    size = max(1, min(size, LARGEST_PAGE))
    seen = visible_cases(membership)
    whole = _after(_filtered(seen, filters, today), filters.order, "")
    keys = _keys(membership, whole, filters)
    # Few: they are found, and need not be found again. Many: the first of them are met soon in their order.
    exact = len(keys) <= COUNT_CAP
    rows = seen.filter(pk__in=keys) if exact else whole
    page = _after(rows, filters.order, after).select_related("settling_agency", "officer").annotate(channel=CHANNEL)
    found = list(_in_order(page, filters.order)[: size + 1])
    more = len(found) > size
    found = found[:size]
    return DocketPage(found, _key(found[-1], filters.order) if more else "", min(len(keys), COUNT_CAP), exact)


def _keys(membership: Membership, whole: QuerySet[Case], filters: DocketFilter) -> list[int]:
    """The keys of what the filters leave, in no order, up to one beyond the cap."""
    worded = bool(fold(filters.search).split()) and not is_whole_identity(filters.search)
    if worded and filters == DocketFilter(search=filters.search):
        # Words alone: their index and the scope say it all, the cases themselves need not be read.
        found = _worded(filters.search).filter(in_scope(membership, "pk"))
        return list(found.values_list("pk", flat=True)[: COUNT_CAP + 1])
    return list(whole.order_by().values_list("pk", flat=True)[: COUNT_CAP + 1])


def docket_choices(membership: Membership, today: date) -> DocketChoices:
    """Officers of one's own agency for those who settle; for those who oversee the agencies of their province or
    of their branch."""
    here = membership.agency
    if here.kind in OF_A_PROVINCE:
        return DocketChoices(settling_agencies(here.province, today), [])
    if membership.role == Role.OVERSEER:
        below = [body for body in branch(here, today) if body.kind in SETTLING_KINDS]
        return DocketChoices(below[:MOST_AGENCIES], [])
    return DocketChoices([], officers(membership.agency_id, today))


def found_cases(membership: Membership, filters: DocketFilter, today: date, most: int) -> tuple[list[Case], bool]:
    """The first `most` cases that the filters leave, in their order, to be taken along as a sheet; and whether there
    are more. One query."""
    rows = _after(_filtered(visible_cases(membership), filters, today), filters.order, "")
    rows = rows.select_related("settling_agency", "officer").defer("search_text", "chain_head")
    found = list(_in_order(rows, filters.order)[: most + 1])
    return found[:most], len(found) > most


def _filtered(rows: QuerySet[Case], filters: DocketFilter, today: date) -> QuerySet[Case]:
    rows = narrowed(rows, filters, today)
    known = _identified(filters.search)
    if known:
        rows = rows.filter(pk__in=known)
    elif fold(filters.search).split():
        rows = rows.filter(pk__in=_worded(filters.search).values("pk"))
    return rows


def _identified(search: str) -> list[int]:
    """The cases of whoever has that identity number; none for a part of one, which is hidden from most."""
    if not is_whole_identity(search):
        return []
    return list(parties_of_identity(search).values_list("case_id", flat=True)[:LARGEST_PAGE])


def _worded(search: str) -> QuerySet[CaseSearch]:
    """The cases in whose text each word stands, accents aside."""
    found = CaseSearch.objects.all()
    for word in fold(search[:100]).split()[:8]:
        found = found.filter(search_text__contains=word)
    return found


def _in_order(rows: QuerySet[Case], order: str) -> QuerySet[Case]:
    return rows.order_by("next_due", "pk") if order == "due" else rows.order_by("-pk")


def _key(case: Case, order: str) -> str:
    return f"{case.next_due:%Y-%m-%d}_{case.pk}" if order == "due" else str(case.pk)


def _after(rows: QuerySet[Case], order: str, after: str) -> QuerySet[Case]:
    if order == "due":
        rows = rows.filter(next_due__isnull=False)
    try:
        if order == "due" and after:
            day, _, pk = after.partition("_")
            last_day, last_pk = date.fromisoformat(day), _whole(pk)
            return rows.filter(Q(next_due__gte=last_day) & (Q(next_due__gt=last_day) | Q(pk__gt=last_pk)))
        if after:
            return rows.filter(pk__lt=_whole(after))
    except ValueError:
        return rows
    return rows


def _whole(text: str) -> int:
    """A primary key out of an address. Refused (`ValueError`): anything else."""
    if not text.isascii() or not text.isdigit() or len(text) > 18:
        raise ValueError(text)
    return int(text)
