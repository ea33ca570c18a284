"""`btnn agencies load`: the units of government of 1 July 2025, those before, the map between them, and later changes.

From our own dated tables in `data/`; may be repeated: a table that is loaded already is left as it is, and changes are
added once.
"""

from __future__ import annotations

import argparse
import csv
import sys
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from django.db import transaction

from btnn.folding import fold

from .models import Level, Share, SuccessionKind, Unit, UnitSuccession

DATA = Path(__file__).parent / "data"
REORGANISED = date(2025, 7, 1)
BATCH = 4000
LEVELS = {2: Level.PROVINCE, 3: Level.DISTRICT, 5: Level.COMMUNE}
NOW_SOURCE = "Quyết định 19/2025/QĐ-TTg"
BEFORE_SOURCE = "Danh mục đơn vị hành chính đến hết ngày 30/6/2025"


def rows_of(name: str) -> Iterator[dict[str, str]]:
    """The rows of one of our tables, its comments left out."""
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(line for line in file if not line.startswith("#"))


@transaction.atomic
def load_units() -> int:
    """Load what is not there; how many rows were added."""
    added = 0
    if not Unit.objects.exists():
        former = _units("units_before_2025.csv", None, REORGANISED, BEFORE_SOURCE)
        present = _units("units_2025.csv", REORGANISED, None, NOW_SOURCE)
        added = len(former) + len(present) + _successions(former, present)
    return added + sum(_change(row) for row in rows_of("changes.csv"))


def main(argv: list[str], today: date) -> int:
    """The command: 0 when done. The day makes no difference."""
    parser = argparse.ArgumentParser(prog="btnn agencies load", description="Nạp danh mục đơn vị hành chính.")
    parser.parse_args(argv)
    added = load_units()
    here = Unit.objects.filter(valid_to__isnull=True)
    provinces, communes = (here.filter(level=level).count() for level in (Level.PROVINCE, Level.COMMUNE))
    told = f"đã nạp thêm {added} dòng" if added else "không có gì mới"
    sys.stdout.write(f"Đơn vị hành chính: {provinces} tỉnh, thành phố; {communes} xã, phường, đặc khu; {told}.\n")
    return 0


def _units(name: str, begun: date | None, ended: date | None, source: str) -> dict[str, Unit]:
    units = [
        Unit(
            code=row["code"],
            level=LEVELS[len(row["code"])],
            name=row["name"],
            folded=fold(row["name"]),
            parent_code=row["parent"],
            valid_from=begun,
            valid_to=ended,
            source=source,
        )
        for row in rows_of(name)
    ]
    return {unit.code: unit for unit in Unit.objects.bulk_create(units, batch_size=BATCH)}


def _successions(former: dict[str, Unit], present: dict[str, Unit]) -> int:
    rows = list(rows_of("successions_2025.csv"))
    sources = Counter(row["to"] for row in rows)
    found = [
        UnitSuccession(
            former=former[row["from"]],
            successor=present[row["to"]],
            on=REORGANISED,
            kind=_kind(former[row["from"]], present[row["to"]], row["share"], sources[row["to"]]),
            share=row["share"],
        )
        for row in rows
    ]
    UnitSuccession.objects.bulk_create(found, batch_size=BATCH)
    return len(found)


def _kind(old: Unit, new: Unit, share: str, sources: int) -> SuccessionKind:
    if share != Share.WHOLE:
        return SuccessionKind.SPLIT
    if sources > 1:
        return SuccessionKind.MERGE
    return SuccessionKind.CONTINUE if old.name == new.name else SuccessionKind.RENAME


def _change(row: dict[str, str]) -> int:
    """One later change of name: the old row ends, a new one begins. Nothing when it is there already."""
    on = date.fromisoformat(row["on"])
    if Unit.objects.filter(code=row["code"], valid_from=on).exists():
        return 0
    old = Unit.objects.get(code=row["code"], valid_from__lt=on, valid_to__isnull=True)
    old.valid_to = on
    old.save(update_fields=["valid_to"])
    new = Unit.objects.create(
        code=old.code,
        level=old.level,
        name=row["name"],
        folded=fold(row["name"]),
        parent_code=old.parent_code,
        valid_from=on,
        source=row["source"],
        confirmed=row["confirmed"] == "yes",
    )
    UnitSuccession.objects.create(former=old, successor=new, on=on, kind=SuccessionKind.RENAME, share=Share.WHOLE)
    return 1
