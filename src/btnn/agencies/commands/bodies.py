"""A body begins, ends, comes under another."""

from __future__ import annotations

from datetime import date

from django.db import IntegrityError, transaction

from ..errors import NotAllowed
from ..models import Agency, AgencyKind, Budget, ChangeKind, Level, Membership
from ..permissions import check_administers
from ..queries.bodies import department
from ..queries.units import unit_by_code
from .journal import note

ONE_OF_PROVINCE = (AgencyKind.JUSTICE_DEPARTMENT, AgencyKind.FINANCE_DEPARTMENT)


@transaction.atomic
def establish_agency(
    *,
    code: str,
    name: str,
    kind: str,
    level: str,
    valid_from: date,
    province: str = "",
    parent: Agency | None = None,
    budget: str = Budget.PROVINCIAL,
    unit_code: str = "",
    by: Membership | None = None,
) -> Agency:
    """A new agency from `valid_from` on; `budget` says whose money it runs on (Đ60.2–3), `unit_code` whose
    government it is.

    Refused: a code in use in that time, an unknown kind, level, budget or unit, no name, a parent that is not there
    on that day; by an administrator a second department of justice or finance of a province, for that one sees the
    cases of the whole province."""
    if by is not None:
        if parent is None:
            raise NotAllowed("Hãy chọn cơ quan cấp trên; người quản trị chỉ lập cơ quan trong phạm vi của mình.")
        check_administers(by, parent, valid_from)
    if kind not in AgencyKind.values or level not in Level.values or budget not in Budget.values:
        raise NotAllowed(f"Loại hoặc cấp của cơ quan không có trong danh mục: {kind}, {level}, {budget}.")
    code, name = code.strip(), " ".join(name.split())
    if not code or not name:
        raise NotAllowed("Cơ quan phải có mã và tên.")
    if Agency.objects.filter(code=code).exclude(valid_to__lte=valid_from).exists():
        raise NotAllowed(f"Mã cơ quan {code} đã được dùng.")
    if parent is not None and not parent.exists_on(valid_from):
        raise NotAllowed(f"{parent.name} không tồn tại vào ngày {valid_from:%d/%m/%Y}; hãy chọn cơ quan cấp trên khác.")
    if by is not None and kind in ONE_OF_PROVINCE:
        _check_only_one(kind, province, valid_from)
    if unit_code and unit_by_code(unit_code, valid_from) is None:
        raise NotAllowed(f"Ngày {valid_from:%d/%m/%Y} không có đơn vị hành chính mang mã {unit_code}.")
    agency = Agency(
        code=code,
        name=name,
        kind=kind,
        level=level,
        province=province,
        parent=parent,
        budget=budget,
        unit_code=unit_code,
        valid_from=valid_from,
    )
    try:
        with transaction.atomic():
            agency.save(force_insert=True)
    except IntegrityError as problem:  # somebody else took the code just now
        raise NotAllowed(f"Mã cơ quan {code} đã được dùng.") from problem
    note(agency, ChangeKind.ESTABLISHED, f"{name}, từ ngày {valid_from:%d/%m/%Y}.", by)
    return agency


@transaction.atomic
def close_agency(agency: Agency, *, first_day_out: date, by: Membership | None = None) -> Agency:
    """End an agency: `first_day_out` is the first day on which it is no more. Its past stays as it was.
    What it still had to do needs a successor: see `succession`."""
    check_administers(by, agency, agency.valid_from)
    if first_day_out <= agency.valid_from:
        raise NotAllowed("Ngày kết thúc phải sau ngày thành lập của cơ quan.")
    agency.valid_to = first_day_out
    agency.save(update_fields=["valid_to"])
    note(agency, ChangeKind.CLOSED, f"{agency.name} kết thúc; ngày {first_day_out:%d/%m/%Y} không còn.", by)
    return agency


def _check_only_one(kind: str, province: str, on: date) -> None:
    there = department(province, kind, on)
    if there is not None:
        raise NotAllowed(f"Mỗi tỉnh có một {AgencyKind(kind).label}; {there.name} đang hoạt động.")
