"""A row of a list as a decision prints it → the row and the version that it makes of its procedure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from .commands import EntryData, LimitData, VersionData
from .contents import contents
from .models import Procedure

COLUMNS = ("section", "section_title", "order", "name", "fee", "source_decision", "postal_in", "postal_out")
FREE = "Không"  # how the column of fees says that there is none


def entry_as_printed(
    procedure: Procedure,
    row: Mapping[str, Any],
    limits: Iterable[LimitData],
    *,
    decision: Mapping[str, Any],
    **more: Any,
) -> EntryData:
    """The entry with its version: the columns as printed; steps, papers, forms and results as the Law has them.

    Args:
        row: `COLUMNS`, `place` and `legal_basis` as lists of lines; limits: the sentences about time, in their order.
        decision: its `effective_from`, `issuer`, `province`, `source`; more: what else the version says.
    """
    known = contents()[procedure.kind]
    by_law: dict[str, Any] = {name: tuple(known[name]) for name in ("steps", "dossier", "forms", "results")}
    place, legal_basis = tuple(row["place"]), tuple(row["legal_basis"])
    version = VersionData(
        valid_from=decision["effective_from"],
        publisher=decision["issuer"],
        province=decision["province"],
        place=" ".join(place),
        fee=row["fee"],
        fee_amount=0 if row["fee"] == FREE else None,
        postal_in=bool(row["postal_in"]),
        postal_out=bool(row["postal_out"]),
        legal_basis=legal_basis,
        source_decision=row["source_decision"],
        source=decision["source"],
        limits=tuple(limits),
        **by_law,
        **more,
    )
    columns = {name: row[name] for name in COLUMNS}
    return EntryData(procedure=procedure, version=version, place=place, legal_basis=legal_basis, **columns)
