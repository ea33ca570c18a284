"""Decisions that publish procedures."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db import IntegrityError, transaction

from btnn.agencies.queries import Membership
from btnn.folding import fold

from ..errors import CatalogueProblem
from ..models import DecisionEntry, Procedure, PublishingDecision
from ..permissions import check_keeps
from .procedures import Told, VersionData, add_version


@dataclass(frozen=True, slots=True)
class EntryData:
    """One row of a list as printed, and the version that it makes of its procedure."""

    procedure: Procedure
    version: VersionData
    section: str
    section_title: str
    order: int
    name: str
    place: tuple[str, ...]
    fee: str
    legal_basis: tuple[str, ...]
    source_decision: str
    postal_in: str = ""
    postal_out: str = ""


@dataclass(frozen=True, slots=True)
class DecisionData:
    """A decision; see `PublishingDecision`. `entries` in the order of the list."""

    key: str
    number: str
    title: str
    issuer: str
    place: str
    issued_on: date
    effective_from: date
    source: str
    province: str = ""
    signer: str = ""
    signer_title: str = ""
    replaces: PublishingDecision | None = None
    document: dict[str, Any] = field(default_factory=dict)
    complete: bool = True
    note: Told = field(default_factory=dict)
    entries: tuple[EntryData, ...] = ()


@transaction.atomic
def publish(data: DecisionData, *, by: Membership | None = None) -> PublishingDecision:
    """Enter a decision with its list; each row adds a version of its procedure from the day the decision takes
    effect. What it replaces is no longer in force from that day.

    Refused: no number, title, issuer or source; effect before the day of issue; a list without rows, unless the
    decision is known by its number alone; a decision entered already; one that replaces a later one.
    """
    check_keeps(by, data.province)
    for word, value in (("số hiệu", data.number), ("trích yếu", data.title), ("người ban hành", data.issuer)):
        if not value.strip():
            raise CatalogueProblem(f"Quyết định công bố phải có {word}.")
    if data.effective_from < data.issued_on:
        raise CatalogueProblem("Quyết định không thể có hiệu lực trước ngày ban hành; hãy xem lại hai ngày.")
    if data.complete and not data.entries:
        raise CatalogueProblem("Danh mục kèm quyết định chưa có thủ tục nào; hãy nhập ít nhất một thủ tục.")
    if data.replaces is not None and data.replaces.effective_from >= data.effective_from:
        raise CatalogueProblem(
            f"Quyết định {data.replaces.number} có hiệu lực sau quyết định này nên không bị thay thế."
        )
    decision = PublishingDecision(
        **{name: getattr(data, name) for name in OF_DECISION},
        folded=fold(f"{data.number} {data.issuer} {data.place}")[:400],
        recorded_by_id=by.user_id if by is not None else None,
    )
    try:
        with transaction.atomic():
            decision.save(force_insert=True)
    except IntegrityError as problem:
        raise CatalogueProblem(
            f"Quyết định {data.number} ngày {data.issued_on:%d/%m/%Y} đã được nhập; nội dung đã công bố không bị sửa."
        ) from problem
    for place, entry in enumerate(data.entries, start=1):
        version = add_version(entry.procedure, entry.version, by=by)
        DecisionEntry.objects.create(
            decision=decision,
            position=place,
            version=version,
            level=entry.procedure.level,
            **{name: getattr(entry, name) for name in OF_ENTRY},
            place=list(entry.place),
            legal_basis=list(entry.legal_basis),
        )
    return decision


OF_DECISION = (
    *("key", "number", "title", "issuer", "place", "issued_on", "effective_from", "source", "province", "signer"),
    *("signer_title", "replaces", "document", "complete", "note"),
)
OF_ENTRY = (*("section", "section_title", "order", "name", "fee", "postal_in", "postal_out", "source_decision"),)
