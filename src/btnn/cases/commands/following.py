"""Cases go along when agencies are merged, divided, renamed or dissolved."""

from __future__ import annotations

from collections.abc import Mapping

from django.db import connection, transaction

from btnn.agencies.queries import Agency, Membership, heirs

from ..errors import Invalid
from ..models import Case, CasePassing


@transaction.atomic
def follow_succession(former: Agency, *, chosen: Mapping[str, int] | None = None, by: Membership | None = None) -> int:
    """Take every case of `former` to what came after it, in one go; how many were settled there.

    `chosen`: by case code the key of the successor that takes it, where there are several; the others go to the main
    one, or stay when the agency goes on. The successions stand already (`btnn.agencies.commands`), which says who may
    do this. Refused (`Invalid`): a case that the agency does not settle, a body that is no successor."""
    after = {row.successor_id for row in heirs(former.pk)}
    if not after:
        raise Invalid(f"{former.name} chưa có cơ quan kế thừa.")
    found = dict(Case.objects.filter(settling_agency=former, code__in=chosen or {}).values_list("code", "pk"))
    for code, successor in (chosen or {}).items():
        if code not in found:
            raise Invalid(f"Vụ việc {code} không do {former.name} giải quyết.")
        if successor not in after:
            raise Invalid(f"Vụ việc {code}: hãy chọn một trong các cơ quan kế thừa.")
    CasePassing.objects.bulk_create(
        CasePassing(case_id=found[code], former=former, successor_id=successor, actor=by.user if by else None)
        for code, successor in (chosen or {}).items()
    )
    with connection.cursor() as cursor:
        cursor.execute("SELECT case_follow(%s)", [former.pk])
        return int(cursor.fetchone()[0])
