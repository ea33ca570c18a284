"""The verification of a case: its acts, and what its figures ask for (NĐ 68 Đ14, Đ18.2, Đ19.1)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from btnn.agencies.queries import AgencyKind, Level, Membership
from btnn.cases.queries import CaseFile, latest_assessments
from btnn.law.answers import Reason
from btnn.law.competence.joining import Joining, joining_bodies
from btnn.law.work.advice import Figures, complex_case, opinions

from ..models import VerificationAct
from .narrowing import own_part, seen

HANOI = "01"
ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
VERIFYING = frozenset({"accepted", "verifying", "reported", "negotiating"})


@dataclass(frozen=True, slots=True)
class Advice:
    """What the figures of a case ask for. `harmed_on` is the earliest day of the assessments; `joins` who is asked to
    verify with the agency in a complex case."""

    opinions: tuple[Reason, ...]
    complex: tuple[Reason, ...]
    harmed_on: date | None
    claimed: int
    verified: int | None
    joins: Joining
    current: bool


def acts(membership: Membership, code: str) -> list[VerificationAct]:
    """The acts of verification, the latest first: those of the agencies whose case it is."""
    own = own_part(membership).of("agency_id")
    rows = VerificationAct.objects.filter(seen(membership, own), case__code=code)
    return list(rows.select_related("actor", "agency").order_by("-on", "-number"))


def advice(file: CaseFile, today: date) -> Advice:
    """What the law asks for from what the case says: claim, report, assessments, day of acceptance."""
    kept = latest_assessments(file.standing.membership, file.case.code)
    harmed_on = min((day for row in kept.values() for day in _days(row.given)), default=None)
    verified = file.view.money["verified"] or (kept["verified"].total if "verified" in kept else None)
    settled_on = next((event.on for event in file.events if event.type == "claim_accepted"), today)
    figures = Figures(harmed_on, settled_on, file.view.money["claimed"], verified)
    agency = file.case.settling_agency
    central = agency is not None and agency.level == Level.CENTRAL and agency.kind != AgencyKind.COMMUNE
    return Advice(
        opinions(figures),
        complex_case(figures),
        harmed_on,
        figures.claimed,
        verified,
        joining_bodies(central=central, seated_in_hanoi=agency is not None and agency.province == HANOI),
        file.case.settlement in VERIFYING,
    )


def _days(given: Any) -> Iterator[date]:
    """Every day that an assessment's facts name: the first is the beginning of the harm as far as anybody said."""
    if isinstance(given, dict):
        for value in given.values():
            yield from _days(value)
    elif isinstance(given, list):
        for value in given:
            yield from _days(value)
    elif isinstance(given, str) and ISO_DAY.fullmatch(given):
        yield date.fromisoformat(given)
