"""`btnn agencies establish`: the bodies that the law itself names, for whole provinces: People's Committees of the
province and its communes, departments of Justice and Finance, court, procuracy, police, civil enforcement; above them
the bodies of the centre.

Codes are ours (`STP-33`); regional courts and procuracies, other departments and everything a province has besides are
added on the pages. May be repeated: what is there is left as it is.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.db import transaction

from .commands import Heir, establish_agency, rename
from .load import REORGANISED
from .models import Agency, AgencyKind, Budget, Level, Unit
from .queries import agency_by_code, communes, provinces, unit_by_code

RENAMED = "Đổi tên theo đơn vị hành chính: {source}"


@dataclass(frozen=True, slots=True)
class Body:
    """A body to be there: its code and name, the code of the body above."""

    code: str
    name: str
    kind: AgencyKind
    level: Level
    above: str = ""
    budget: Budget = Budget.CENTRAL
    unit: str = ""


CENTRE = (
    Body("BTP", "Bộ Tư pháp", AgencyKind.MINISTRY, Level.CENTRAL),
    Body("BTC", "Bộ Tài chính", AgencyKind.FINANCE_DEPARTMENT, Level.CENTRAL),
    Body("BCA", "Bộ Công an", AgencyKind.POLICE, Level.CENTRAL),
    Body("TANDTC", "Tòa án nhân dân tối cao", AgencyKind.COURT, Level.CENTRAL),
    Body("VKSNDTC", "Viện kiểm sát nhân dân tối cao", AgencyKind.PROCURACY, Level.CENTRAL),
)


def bodies_of(unit: Unit) -> list[Body]:
    """The bodies of a province at its own level."""
    code, place = unit.code, _lower(unit.name)
    committee, own = f"UBND-{code}", Budget.PROVINCIAL
    level = Level.PROVINCE
    return [
        Body(committee, f"Ủy ban nhân dân {place}", AgencyKind.PEOPLE_COMMITTEE, level, "", own, code),
        Body(f"STP-{code}", f"Sở Tư pháp {place}", AgencyKind.JUSTICE_DEPARTMENT, level, committee, own),
        Body(f"STC-{code}", f"Sở Tài chính {place}", AgencyKind.FINANCE_DEPARTMENT, level, committee, own),
        Body(f"TAND-{code}", f"Tòa án nhân dân {place}", AgencyKind.COURT, level, "TANDTC"),
        Body(f"VKSND-{code}", f"Viện kiểm sát nhân dân {place}", AgencyKind.PROCURACY, level, "VKSNDTC"),
        Body(f"CA-{code}", f"Công an {place}", AgencyKind.POLICE, level, "BCA"),
        Body(f"THADS-{code}", f"Thi hành án dân sự {place}", AgencyKind.CIVIL_ENFORCEMENT, level, "BTP"),
    ]


def communes_of(unit: Unit) -> Iterator[Body]:
    """The People's Committees of the communes of a province."""
    for commune in communes(unit.code, REORGANISED):
        name = f"Ủy ban nhân dân {_lower(commune.name)}, {_lower(unit.name)}"
        above = f"UBND-{unit.code}"
        kind = AgencyKind.COMMUNE
        yield Body(f"UBND-{commune.code}", name, kind, Level.COMMUNE, above, Budget.PROVINCIAL, commune.code)


@transaction.atomic
def establish_province(unit: Unit, today: date) -> int:
    """The bodies of a province, `unit` as it was on 1 July 2025, and those of the centre; how many were not there."""
    made = sum(_establish(body, "") for body in CENTRE)
    made += sum(_establish(body, unit.code) for body in (*bodies_of(unit), *communes_of(unit)))
    present = unit_by_code(unit.code, today)
    if present is not None and present.valid_from is not None and present.name != unit.name:
        for body in bodies_of(present):
            _rename(body, present.valid_from, present.source, today)
    return made


def main(argv: list[str], today: date) -> int:
    """The command: 0 when done, 2 when there is no such province or no list of units."""
    parser = argparse.ArgumentParser(prog="btnn agencies establish", description="Lập các cơ quan của tỉnh, thành phố.")
    which = parser.add_mutually_exclusive_group(required=True)
    which.add_argument("--province", action="append", metavar="MÃ", help="mã tỉnh, ví dụ 33; ghi được nhiều lần")
    which.add_argument("--all", action="store_true", help="mọi tỉnh, thành phố")
    options = parser.parse_args(argv)
    known = {unit.code: unit for unit in provinces(REORGANISED)}
    wanted = list(known) if options.all else options.province
    missing = [code for code in wanted if code not in known]
    if missing or not known:
        told = ", ".join(missing) or "(chưa nạp danh mục; chạy: btnn agencies load)"
        sys.stderr.write(f"Không có tỉnh, thành phố mang mã: {told}\n")
        return 2
    for code in wanted:
        made = establish_province(known[code], today)
        sys.stdout.write(f"{known[code].name}: đã lập thêm {made} cơ quan.\n")
    return 0


def _establish(body: Body, province: str) -> int:
    if agency_by_code(body.code) is not None:
        return 0
    establish_agency(
        code=body.code,
        name=body.name,
        kind=body.kind,
        level=body.level,
        valid_from=REORGANISED,
        province=province,
        parent=_above(body),
        budget=body.budget,
        unit_code=body.unit,
    )
    return 1


def _above(body: Body) -> Agency | None:
    """The body above as it was founded: later names of it come by succession."""
    return Agency.objects.filter(code=body.above, valid_from=REORGANISED).first() if body.above else None


def _rename(body: Body, on: date, source: str, today: date) -> None:
    standing = agency_by_code(body.code)
    if standing is not None and standing.valid_from < on and standing.exists_on(on):
        rename(standing, Heir(name=body.name), on=on, source=RENAMED.format(source=source)[:200], today=today)


def _lower(name: str) -> str:
    """`Tỉnh Hưng Yên` inside a name: `tỉnh Hưng Yên`."""
    return name[:1].lower() + name[1:]
