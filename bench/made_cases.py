"""Made cases for the benches, copied straight into the tables: a country of provinces, agencies and their claims."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

PROVINCES = 34
AGENCIES = 4000
SINCE = date(2018, 7, 1)
FAMILY = ("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Ngô")
MIDDLE = ("Văn", "Thị", "Hữu", "Đức", "Minh", "Ngọc", "Thanh", "Quốc")
GIVEN = ("An", "Bình", "Cường", "Dũng", "Đông", "Hà", "Hạnh", "Khánh", "Lan", "Phương", "Tùng", "Yến")
STAGES = ("received", "accepted", "verifying", "negotiating", "effective", "paid", "refused")
FIELDS = ("administration", "criminal_procedure", "civil_enforcement")


@dataclass(frozen=True, slots=True)
class Country:
    """Who looks at the made cases: the head of one settling agency, the overseers of a province and of the whole."""

    settling: Any
    province: Any
    country: Any


def make(number: int, today: date) -> Country:
    """`number` cases spread over the agencies; each is seen by its agency, its province and the ministry."""
    from django.db import connection

    from btnn.agencies.models import Agency, Membership, User

    ministry = Agency.objects.create(
        code="BTP", name="Bộ Tư pháp", kind="ministry", level="central", province="", valid_from=SINCE
    )
    justice = Agency.objects.bulk_create(
        Agency(code=f"STP{n}", name=f"Sở Tư pháp {n}", kind="justice_department", level="province",
               province=f"{n:02}", valid_from=SINCE) for n in range(PROVINCES)
    )  # fmt: skip
    agencies = Agency.objects.bulk_create(
        Agency(code=f"CQ{n}", name=f"Cơ quan {n}", kind="settling", level="province",
               province=f"{n % PROVINCES:02}", valid_from=SINCE) for n in range(AGENCIES)
    )  # fmt: skip

    def member(name: str, agency: Agency, role: str) -> Membership:
        user = User.objects.create(username=name, full_name=name)
        return Membership.objects.create(user=user, agency=agency, role=role, valid_from=SINCE)

    _copy_cases(number, today, [body.pk for body in agencies])
    _copy_scope(ministry.pk, [body.pk for body in justice], [body.pk for body in agencies])
    _copy_limits(today)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    return Country(
        member("head", agencies[0], "head"),
        member("province", justice[0], "overseer"),
        member("ministry", ministry, "overseer"),
    )


def _copy_cases(number: int, today: date, agencies: list[int]) -> None:
    from django.db import connection

    from btnn.cases.folding import fold
    from btnn.cases.models import Case

    example = Case(law_version="10/2017/QH14", opened_on=today - timedelta(days=90), event_number=2)
    columns = [field for field in Case._meta.concrete_fields if not field.primary_key]
    base = [field.get_db_prep_save(getattr(example, field.attname), connection) for field in columns]
    place = {field.attname: at for at, field in enumerate(columns)}

    def rows() -> Iterator[list[Any]]:
        chance = random.Random(11)
        for n in range(number):
            name = f"{chance.choice(FAMILY)} {chance.choice(MIDDLE)} {chance.choice(GIVEN)} {n % 977}"
            stage = chance.choice(STAGES)
            going = stage not in ("paid", "refused")
            due = today + timedelta(days=chance.randint(-30, 60)) if going else None
            row = list(base)
            for key, value in (
                ("code", f"BT-2025-{n:07d}"),
                ("province", f"{n % AGENCIES % PROVINCES:02}"),
                ("filed_with_id", agencies[n % AGENCIES]),
                ("settling_agency_id", agencies[n % AGENCIES]),
                ("field", chance.choice(FIELDS)),
                ("claimant_name", name),
                ("search_text", f"{fold(name)} bt-2025-{n:07d}"),
                ("settlement", stage),
                ("closed", not going),
                ("next_due", due),
                ("next_limit", "verify_damage" if due else ""),
                ("open_count", int(going)),
                ("overdue_count", int(bool(due and due < today))),
            ):
                row[place[key]] = value
            yield row

    names = ", ".join(f'"{field.column}"' for field in columns)
    with connection.cursor() as cursor, cursor.copy(f"COPY cases_case ({names}) FROM STDIN") as copy:
        for row in rows():
            copy.write_row(row)


def _copy_scope(ministry: int, justice: list[int], agencies: list[int]) -> None:
    from django.db import connection

    statement = "INSERT INTO cases_caseagency (case_id, agency_id, capacity, since) "
    with connection.cursor() as cursor:
        cursor.execute(statement + "SELECT id, settling_agency_id, 'settling', opened_on FROM cases_case")
        cursor.execute(
            statement + "SELECT c.id, j.id, 'overseeing', c.opened_on FROM cases_case c "
            "JOIN agencies_agency j ON j.kind = 'justice_department' AND j.province = c.province"
        )
        cursor.execute(statement + "SELECT id, %s, 'overseeing', opened_on FROM cases_case", [ministry])


def _copy_limits(today: date) -> None:
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO cases_caselimit (case_id, position, limit_id, lane, side, start, due, status, frozen) "
            "SELECT id, 1, 'verify_damage', 'settlement', 'officer', opened_on, next_due, "
            "CASE WHEN next_due < %s THEN 'overdue' ELSE 'open' END, false FROM cases_case WHERE next_due IS NOT NULL",
            [today],
        )
