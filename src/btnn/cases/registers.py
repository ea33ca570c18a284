"""Giving out running numbers, one at a time even when many ask at once. Call inside a transaction."""

from __future__ import annotations

from django.db import connection
from django.db.models import Q

from .models import AcceptanceRegister, Case, CaseCodeRegister


def next_case_code(year: int) -> str:
    """The next case code of a year: `BT-2026-000123`."""
    return f"BT-{year}-{_take(CaseCodeRegister._meta.db_table, ('year',), (year,)):06d}"


def next_acceptance_number(agency_id: int, year: int) -> str:
    """The next number in the acceptance register of an agency: `07/2026` (Đ43.1). Numbers that somebody
    wrote by hand before are passed over."""
    while True:
        taken = _take(AcceptanceRegister._meta.db_table, ("agency_id", "year"), (agency_id, year))
        number = f"{taken:02d}/{year}"
        own = Q(register_agency_id=agency_id) | Q(settling_agency_id=agency_id)  # a successor goes on counting
        if not Case.objects.filter(own, register_number=number).exists():
            return number


def acceptance_number_ahead(agency_id: int, year: int) -> str:
    """The number that would come next, without taking it: to prefill a form."""
    row = AcceptanceRegister.objects.filter(agency_id=agency_id, year=year).first()
    return f"{row.next_number if row else 1:02d}/{year}"


def _take(table_name: str, columns: tuple[str, ...], key: tuple[int, ...]) -> int:
    table = connection.ops.quote_name(table_name)
    names, marks = ", ".join(columns), ", ".join(["%s"] * len(columns))
    with connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO {table} ({names}, next_number) VALUES ({marks}, 2) "  # noqa: S608
            f"ON CONFLICT ({names}) DO UPDATE SET next_number = {table}.next_number + 1 "
            f"RETURNING next_number - 1",
            list(key),
        )
        return int(cursor.fetchone()[0])
