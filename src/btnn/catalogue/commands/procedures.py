"""Procedures and their versions."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db import IntegrityError, transaction

from btnn.agencies.queries import Membership
from btnn.folding import fold
from btnn.law.limits import all_limits

from ..comparing import longer_than_law
from ..errors import CatalogueProblem
from ..models import Confidence, GovernmentLevel, Procedure, ProcedureVersion, VersionLimit
from ..permissions import check_keeps

KINDS = ("settlement", "determination", "honour")
FIELD_CODE, FIELD = "G15-TP02", "Bồi thường nhà nước"

Told = dict[str, str]  # {"vi": …, "en": …}


@dataclass(frozen=True, slots=True)
class ProcedureData:
    """What a procedure is. `key` stands in addresses; `code` only when it is confirmed; `kind` settlement,
    determination or honour."""

    key: str
    name: str
    level: str
    kind: str
    name_en: str = ""
    code: str = ""
    code_note: Told = field(default_factory=dict)
    field_code: str = FIELD_CODE
    field: str = FIELD


@dataclass(frozen=True, slots=True)
class LimitData:
    """One sentence about time; see `VersionLimit`."""

    wording: str
    limit_id: str = ""
    amount: int | None = None
    unit: str = ""
    local_amount: int | None = None
    local_unit: str = ""
    local_source: str = ""
    opens: bool = False
    garbled: bool = False
    remark: Told = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class VersionData:
    """What a procedure is from `valid_from` on; see `ProcedureVersion`. `province` empty: in the whole country."""

    valid_from: date
    publisher: str
    place: str
    source: str
    limits: tuple[LimitData, ...]
    province: str = ""
    valid_to: date | None = None
    place_en: str = ""
    places: tuple[Told, ...] = ()
    steps: tuple[Told, ...] = ()
    dossier: tuple[dict[str, Any], ...] = ()
    fee: str = "Không"
    fee_amount: int | None = 0
    postal_in: bool = False
    postal_out: bool = False
    legal_basis: tuple[str, ...] = ()
    forms: tuple[Told, ...] = ()
    results: tuple[Told, ...] = ()
    source_decision: str = ""
    confidence: str = Confidence.HIGH
    note: Told = field(default_factory=dict)


@transaction.atomic
def add_procedure(data: ProcedureData, *, by: Membership | None = None) -> Procedure:
    """A procedure, without a version yet. Refused: no name, an unknown level or kind, a key or code in use."""
    check_keeps(by, "" if by is None else by.agency.province)
    if not data.name.strip() or not data.key.strip():
        raise CatalogueProblem("Thủ tục phải có tên; hãy ghi tên như quyết định công bố.")
    if data.level not in GovernmentLevel.values or data.kind not in KINDS:
        raise CatalogueProblem(f"Không có cấp “{data.level}” hoặc loại thủ tục “{data.kind}” trong danh mục.")
    procedure = Procedure(
        key=data.key,
        code=data.code,
        code_note=data.code_note,
        name=" ".join(data.name.split()),
        name_en=data.name_en,
        folded=fold(data.name),
        level=data.level,
        kind=data.kind,
        field_code=data.field_code,
        field=data.field,
    )
    try:
        with transaction.atomic():
            procedure.save(force_insert=True)
    except IntegrityError as problem:
        raise CatalogueProblem(
            f"Đã có thủ tục mang khóa {data.key} hoặc mã {data.code}; hãy thêm bản mới."
        ) from problem
    return procedure


@transaction.atomic
def add_version(procedure: Procedure, data: VersionData, *, by: Membership | None = None) -> ProcedureVersion:
    """A new version; the one in force of the same province ends on the day it begins.

    Refused: no place, source or time limit; an unknown limit; a local limit that is longer than the law's, for a
    province may promise less time, not take more; a version that begins before the one there is.
    """
    check_keeps(by, data.province)
    _check(data)
    same = ProcedureVersion.objects.select_for_update().filter(procedure=procedure, province=data.province)
    standing = same.filter(valid_to__isnull=True).first()
    if standing is not None:
        if standing.valid_from >= data.valid_from:
            raise CatalogueProblem(
                f"Bản mới phải có hiệu lực sau bản đang dùng (từ ngày {standing.valid_from:%d/%m/%Y}); bản đã công bố "
                "không bị sửa."
            )
        standing.valid_to = data.valid_from
        standing.save(update_fields=["valid_to"])
    number = ProcedureVersion.objects.filter(procedure=procedure).count() + 1
    version = ProcedureVersion(
        procedure=procedure,
        number=number,
        **{name: getattr(data, name) for name in PLAIN},
        **{name: list(getattr(data, name)) for name in LISTS},
    )
    try:
        with transaction.atomic():
            version.save(force_insert=True)
    except IntegrityError as problem:
        raise CatalogueProblem(
            "Ngày hiệu lực trùng với một bản khác của thủ tục này; hãy xem lại các ngày."
        ) from problem
    VersionLimit.objects.bulk_create(
        VersionLimit(version=version, position=place, **{name: getattr(row, name) for name in OF_LIMIT})
        for place, row in enumerate(data.limits, start=1)
    )
    return version


@transaction.atomic
def retire(procedure: Procedure, *, on: date, by: Membership | None = None) -> int:
    """From the day `on` nobody carries the procedure out at this level; old versions stay readable. How many
    versions ended. Refused: a version that begins on that day or later."""
    check_keeps(by, "")
    open_ones = ProcedureVersion.objects.select_for_update().filter(procedure=procedure, valid_to__isnull=True)
    if open_ones.filter(valid_from__gte=on).exists():
        raise CatalogueProblem(f"Có bản bắt đầu từ ngày {on:%d/%m/%Y} trở đi; hãy chọn ngày kết thúc muộn hơn.")
    return open_ones.update(valid_to=on)


PLAIN = (
    *("valid_from", "valid_to", "publisher", "province", "place", "place_en", "fee", "fee_amount", "postal_in"),
    *("postal_out", "source_decision", "source", "confidence", "note"),
)
LISTS = ("places", "steps", "dossier", "legal_basis", "forms", "results")
OF_LIMIT = (
    *("wording", "limit_id", "amount", "unit", "local_amount", "local_unit", "local_source"),
    *("opens", "garbled", "remark"),
)


def _check(data: VersionData) -> None:
    if not data.place.strip() or not data.source.strip() or not data.limits:
        raise CatalogueProblem("Bản của thủ tục phải ghi nơi thực hiện, thời hạn và nguồn.")
    for row in data.limits:
        if row.limit_id and row.limit_id not in all_limits():
            raise CatalogueProblem(f"Không có thời hạn nào của luật mang mã “{row.limit_id}”.")
        if row.local_amount is not None and not row.local_source.strip():
            raise CatalogueProblem("Thời hạn rút ngắn phải ghi văn bản quy định nó.")
        if row.limit_id and longer_than_law(row.limit_id, row.local_amount, row.local_unit):
            raise CatalogueProblem(
                f"Thời hạn của địa phương cho “{all_limits()[row.limit_id].title}” dài hơn luật; địa phương chỉ được "
                f"rút ngắn ({all_limits()[row.limit_id].source})."
            )
