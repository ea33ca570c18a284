"""The agencies of a province by their names: those that the system knows, else as the law names them there."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from btnn.agencies.queries import Agency, AgencyKind, Level, department, places_of, settling_agencies, unit_by_code
from btnn.law.competence import Competent

from .walk import Facts

MOST_NAMED = 8
JUSTICE = "Sở Tư pháp"
# The kinds of body of the law's tables (`scope_agencies.csv`).
KINDS = {
    "procuracy": AgencyKind.PROCURACY,
    "investigation": AgencyKind.POLICE,
    "police_enforcement": AgencyKind.POLICE,
    "civil_enforcement": AgencyKind.CIVIL_ENFORCEMENT,
    "province_committee": AgencyKind.PEOPLE_COMMITTEE,
    "commune_committee": AgencyKind.COMMUNE,
    **dict.fromkeys(
        ("measure_court", "first_instance_court", "appeal_court", "ruling_court", "review_court", "court"),
        AgencyKind.COURT,
    ),
}
# What followed a body of before 1 July 2025, by the name that the law's answer gives it.
FOLLOWED = {
    "Ủy ban nhân dân cấp xã": (AgencyKind.COMMUNE, None),
    "Ủy ban nhân dân cấp tỉnh": (AgencyKind.PEOPLE_COMMITTEE, None),
    "Tòa án nhân dân khu vực": (AgencyKind.COURT, Level.REGION),
    "Viện kiểm sát nhân dân khu vực": (AgencyKind.PROCURACY, Level.REGION),
    "Thi hành án dân sự tỉnh, thành phố": (AgencyKind.CIVIL_ENFORCEMENT, Level.PROVINCE),
}
LEVELS = {"province": Level.PROVINCE, "regional": Level.REGION, "commune": Level.COMMUNE}
# Where a province has one body of a kind, its name is known without a register.
ONE_EACH = {
    AgencyKind.PEOPLE_COMMITTEE: "Ủy ban nhân dân",
    AgencyKind.CIVIL_ENFORCEMENT: "Thi hành án dân sự",
    AgencyKind.POLICE: "Công an",
}


@dataclass(frozen=True, slots=True)
class Named:
    """One agency by its name and address; `key` is 0 when the system does not know it."""

    name: str
    key: int = 0
    address: str = ""


@dataclass(frozen=True, slots=True)
class Bodies:
    """The agencies that may be meant, and the Department of Justice that helps and takes claims over (Đ41.4).
    `certain`: there is one such body in the place."""

    named: tuple[Named, ...]
    justice: str
    justice_address: str = ""
    certain: bool = False

    @property
    def only(self) -> Named | None:
        """The agency, when just one can be meant."""
        return self.named[0] if self.certain and len(self.named) == 1 else None


def bodies(found: Competent, facts: Facts, today: date) -> Bodies:
    """The names for the law's answer in the place that the person named; no name without a place."""
    unit = unit_by_code(facts.province, today) if facts.province else None
    if unit is None:
        return Bodies((), JUSTICE)
    place = _lower(unit.name)
    own = department(unit.code, AgencyKind.JUSTICE_DEPARTMENT, today)
    justice = own.name if own else f"{JUSTICE} {place}"
    at = _with_places([own], today)[0].address if own else ""
    kind, level = _kind(found, facts)
    if kind is None:
        return Bodies((), justice, at)
    if kind == AgencyKind.COMMUNE and not facts.commune:
        return Bodies((), justice, at)
    certain = kind == AgencyKind.COMMUNE or kind in ONE_EACH or level == Level.PROVINCE
    named = _named(kind, level, unit.code, place, facts.commune, today)
    return Bodies(named, justice, at, certain)


def _kind(found: Competent, facts: Facts) -> tuple[AgencyKind | None, Level | None]:
    if found.agency is None:
        return None, None
    if found.agency in FOLLOWED:
        return FOLLOWED[found.agency]
    return KINDS.get(found.kind or ""), LEVELS.get(facts.told.get("level", ""))


def _named(
    kind: AgencyKind, level: Level | None, province: str, place: str, commune: str, today: date
) -> tuple[Named, ...]:
    known = [
        body
        for body in settling_agencies(province, today)
        if body.kind == kind and (level is None or body.level == level)
    ]
    if kind == AgencyKind.COMMUNE:
        unit = unit_by_code(commune, today)
        name = f"Ủy ban nhân dân {_lower(unit.name)}" if unit else ""
        known = [body for body in known if body.unit_code == commune or (name and body.name.startswith(name))]
        return _with_places(known[:1], today) or (Named(f"{name}, {place}"),)
    if known:
        return _with_places(known[:MOST_NAMED], today)
    return (Named(f"{ONE_EACH[kind]} {place}"),) if kind in ONE_EACH else ()


def _with_places(found: list[Agency], today: date) -> tuple[Named, ...]:
    places = places_of([body.pk for body in found], today)
    return tuple(Named(body.name, body.pk, str(places.get(body.pk, ""))) for body in found)


def _lower(name: str) -> str:
    """`Tỉnh Hưng Yên` inside a name: `tỉnh Hưng Yên`."""
    return name[:1].lower() + name[1:]
