"""Which body a request goes to: the one that settles it, or the Department of Justice that finds that one (Đ41.4).

Where several provinces or central bodies may be meant, the request still goes to the Department of Justice where the
harmed person lives: the law names no other body that takes it in, and that Department passes it on (NĐ 68 Đ33.3).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from btnn.agencies.queries import (
    SETTLING_KINDS,
    Agency,
    AgencyKind,
    agency_by_key,
    department,
    standing_body,
    unit_by_code,
)
from btnn.law.sources import decree, law

from ..content import ClaimContent

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

AGENCY, JUSTICE_DEPARTMENT = "agency", "justice_department"
# Bodies that never settle a claim of the field (Đ33–39): choosing one of them leaves the agency unclear.
COMMITTEES = frozenset({AgencyKind.COMMUNE, AgencyKind.PEOPLE_COMMITTEE})
NOT_A_COURT = SETTLING_KINDS - {AgencyKind.COURT, AgencyKind.SETTLING, AgencyKind.MINISTRY}
NEVER: dict[str, frozenset[AgencyKind]] = {
    "criminal_procedure": COMMITTEES,
    "civil_procedure": NOT_A_COURT,
    "administrative_procedure": NOT_A_COURT,
    "criminal_enforcement": COMMITTEES,
    "civil_enforcement": COMMITTEES,
}


@dataclass(frozen=True, slots=True)
class Receiver:
    """Where a request goes and why. `agency` None: no body of this system can take it in; `place` then names the one
    to which it is to be brought or posted."""

    kind: str
    agency: Agency | None
    why: str | _StrPromise
    source: str
    place: str = ""


def receiver(content: ClaimContent, on: date) -> Receiver:
    """The body for a request sent on that day. Never refused: without a body the answer says where to post it."""
    chosen = _chosen(content, on)
    if chosen is not None and not _never(chosen, content.field):
        why = _("Ông/bà đã chọn cơ quan này: cơ quan trực tiếp quản lý người gây thiệt hại nhận và giải quyết.")
        return Receiver(AGENCY, chosen, why, law("Đ41.4, Đ3.7"), chosen.name)
    if chosen is not None:
        why = _("Cơ quan đã chọn không giải quyết bồi thường trong lĩnh vực này, nên Sở Tư pháp xác định cơ quan đúng.")
    else:
        why = _("Chưa rõ cơ quan giải quyết nên hồ sơ đến Sở Tư pháp nơi người bị thiệt hại cư trú hoặc có trụ sở.")
    here = department(content.province, AgencyKind.JUSTICE_DEPARTMENT, on)
    source = f"{law('Đ41.4')}; {decree('Đ33')}"
    return Receiver(JUSTICE_DEPARTMENT, here, why, source, here.name if here else _department_of(content, on))


def _chosen(content: ClaimContent, on: date) -> Agency | None:
    """The body that was chosen, or what came after it, if it is there on that day and may settle claims."""
    if content.agency is None or content.agency_unclear:
        return None
    told = agency_by_key(content.agency)
    if told is None:
        return None
    body = told if told.exists_on(on) else standing_body(told)
    return body if body.exists_on(on) and body.kind in SETTLING_KINDS else None


def _never(agency: Agency, field: str) -> bool:
    return agency.kind in NEVER.get(field, frozenset())


def _department_of(content: ClaimContent, on: date) -> str:
    """The name of a Department of Justice that this system does not know."""
    unit = unit_by_code(content.province, on) if content.province else None
    return f"Sở Tư pháp {unit.name[:1].lower()}{unit.name[1:]}" if unit is not None else ""
