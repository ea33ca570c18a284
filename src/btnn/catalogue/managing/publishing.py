"""From a list that was read to a decision that is published: a person has looked at every row and sentence."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import date
from typing import Any

from django.utils.text import slugify

from btnn.agencies.queries import Membership
from btnn.folding import fold

from ..commands import DecisionData, EntryData, LimitData, publish
from ..comparing import expected
from ..errors import CatalogueProblem
from ..importing.understanding import ReadEntry
from ..models import Procedure, PublishingDecision
from ..printed import entry_as_printed

Bindings = Mapping[tuple[int, int], str]  # (row of the list, place of the sentence) → limit of the law, or none


def publish_list(
    entries: Sequence[ReadEntry], bindings: Bindings, told: dict[str, Any], *, by: Membership, today: date
) -> PublishingDecision:
    """Publish what was read as one decision of the province of whoever publishes.

    Args:
        entries: the rows; bindings: for each sentence the limit that a person confirmed.
        told: number, title, issuer, place, issued_on, effective_from, signer, signer_title, source, replaces.

    Refused as `commands.publish` refuses, and: a limit that is none of the procedure's, a level whose procedure the
    catalogue does not know.
    """
    if told["issued_on"] > today:
        raise CatalogueProblem("Ngày ban hành chưa tới; chỉ nhập quyết định đã ban hành.")
    province = by.agency.province
    rows = tuple(_entry(entry, bindings, told, province) for entry in entries)
    number = slugify(fold(told["number"]).replace("/", "-"))
    data = DecisionData(
        key=f"{number}-{told['issued_on']:%Y}-{province or 'bo'}"[:80], province=province, entries=rows, **told
    )
    return publish(data, by=by)


def _entry(entry: ReadEntry, bindings: Bindings, told: dict[str, Any], province: str) -> EntryData:
    procedure = Procedure.objects.filter(level=entry.level, kind=entry.kind).order_by("pk").first()
    if procedure is None:
        raise CatalogueProblem(f"Danh mục chưa có thủ tục “{entry.name}” ở cấp này; hãy bỏ dòng {entry.row}.")
    limits = []
    for place, sentence in enumerate(entry.limits):
        limit_id = bindings.get((entry.row, place), "")
        if limit_id and limit_id not in expected(entry.kind):
            raise CatalogueProblem(f"Dòng {entry.row}: thời hạn đã chọn không thuộc thủ tục này.")
        amount, unit = sentence.figure if limit_id and sentence.figure is not None else (None, "")
        limits.append(
            LimitData(wording=sentence.wording, limit_id=limit_id, amount=amount, unit=unit, opens=sentence.opens)
        )
    return entry_as_printed(procedure, asdict(entry), limits, decision=told | {"province": province})
