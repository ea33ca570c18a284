"""Cases that may be the same claim filed twice: asked before a new one is opened.

Only cases of the person's own agency are looked at: that somebody has a claim at another agency is not told, not even
without its name (docs/decisions/0010).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from django.db.models import Q, QuerySet

from btnn.agencies.queries import Membership

from ..folding import fold
from ..identity import normal_identity
from ..models import Case, CaseEvent, CaseSearch, Party, PartyCapacity
from .visible import visible_cases

MOST_SIMILAR = 5
LOOKED_AT = 50  # of cases in whose text a document's number is found
SAME_PERSON = "cùng số định danh"
SAME_NAME = "cùng họ tên"
SAME_NAME_AND_YEAR = "cùng họ tên và năm sinh"
SAME_DOCUMENT = "cùng số văn bản làm căn cứ"
SAME_OFFICIAL = "cùng người thi hành công vụ, cùng lĩnh vực"


@dataclass(frozen=True, slots=True)
class Asker:
    """Somebody of the new claim: the name, the year of birth and the identity number where they are known."""

    name: str
    birth_year: int | None = None
    identity_number: str = ""


@dataclass(frozen=True, slots=True)
class NewClaim:
    """What a new claim is compared by."""

    people: Sequence[Asker]
    field: str = ""
    officials: Sequence[str] = ()
    basis_number: str = ""


@dataclass(slots=True)
class Similar:
    """A case that may be the same, and why."""

    case: Case
    why: list[str] = field(default_factory=list)


def similar_cases(membership: Membership, claim: NewClaim) -> list[Similar]:
    """Cases at the person's own agency that may be this claim; newest first, a few at the most.

    By person: open cases of somebody with the same identity number, or the same name (accents and capitals aside)
    where the years of birth do not differ. By act: open cases of the same field against the same official. By document:
    cases, open or closed, that rest on a document of the same number (Đ43.2h: what is settled is not settled again).
    """
    own = Q(settling_agency_id=membership.agency_id) | Q(filed_with_id=membership.agency_id)
    cases = visible_cases(membership).filter(own)
    found: dict[int, Similar] = {}
    for case, why in (*_same_people(cases, claim), *_same_act(cases, claim), *_same_document(cases, claim)):
        one = found.setdefault(case.pk, Similar(case))
        if why not in one.why:
            one.why.append(why)
    return sorted(found.values(), key=lambda one: -one.case.pk)[:MOST_SIMILAR]


def _same_people(cases: QuerySet[Case], claim: NewClaim) -> list[tuple[Case, str]]:
    numbers = {normal_identity(asker.identity_number) for asker in claim.people} - {""}
    by_name = {fold(asker.name): asker for asker in claim.people if asker.name.strip()}
    named = Q(folded__in=list(by_name)) | Q(normal_identity__in=list(numbers))
    capacities = (PartyCapacity.CLAIMANT, PartyCapacity.HARMED_PERSON)
    parties = Party.objects.filter(named, capacity__in=capacities, case_id__in=cases.filter(closed=False).values("pk"))
    found = []
    for party in parties.select_related("case").order_by("-case_id")[:LOOKED_AT]:
        if party.normal_identity in numbers:
            found.append((party.case, SAME_PERSON))
            continue
        year = by_name[party.folded].birth_year
        if year and party.birth_year and year != party.birth_year:
            continue
        found.append((party.case, SAME_NAME_AND_YEAR if year and party.birth_year else SAME_NAME))
    return found


def _same_act(cases: QuerySet[Case], claim: NewClaim) -> list[tuple[Case, str]]:
    names = [fold(name) for name in claim.officials if name.strip()]
    if not names or not claim.field:
        return []
    officials = Party.objects.filter(capacity=PartyCapacity.OFFICER_IN_CHARGE, folded__in=names)
    rows = cases.filter(closed=False, field=claim.field, pk__in=officials.values("case_id"))
    return [(case, SAME_OFFICIAL) for case in rows.order_by("-pk")[:MOST_SIMILAR]]


def _same_document(cases: QuerySet[Case], claim: NewClaim) -> list[tuple[Case, str]]:
    number = fold(claim.basis_number)
    if not number:
        return []
    holding = CaseSearch.objects.filter(search_text__contains=number)
    near = {case.pk: case for case in cases.filter(pk__in=holding.values("pk")).order_by("-pk")[:LOOKED_AT]}
    entries = CaseEvent.objects.filter(case_id__in=near, data__has_key="basis_number")
    return [
        (near[case_id], SAME_DOCUMENT)
        for case_id, data in entries.values_list("case_id", "data")
        if fold(str(data["basis_number"])) == number
    ]
