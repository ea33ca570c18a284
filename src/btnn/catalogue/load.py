"""`btnn catalogue load`: our own data into the catalogue: known decisions, one of them whole, and the procedures of
today. May be repeated: what is there is left as it is. No test or page reads the files; they read the tables.
"""

from __future__ import annotations

import argparse
import sys
from datetime import date
from importlib.resources import files
from typing import Any

import yaml
from django.db import transaction

from btnn.law.limits import all_limits

from .commands import (
    DecisionData,
    EntryData,
    LimitData,
    ProcedureData,
    VersionData,
    add_procedure,
    add_version,
    publish,
    retire,
)
from .comparing import expected, figure_of, read_figure, sentence
from .contents import contents
from .models import Procedure, PublishingDecision
from .printed import entry_as_printed

# In the order in which they replace one another.
DECISIONS = ("419-qd-ctubnd-2016", "1442-qd-btp-2018", "2095-qd-ubnd-2018")


def _file(name: str) -> dict[str, Any]:
    told: dict[str, Any] = yaml.safe_load(files("btnn.catalogue.data").joinpath(name).read_text(encoding="utf-8"))
    return told


@transaction.atomic
def load_catalogue() -> int:
    """Load what is not there; how many procedures, versions and decisions were added."""
    data = _file("procedures.yaml")
    procedures, added = {}, 0
    for row in data["procedures"]:
        found = Procedure.objects.filter(key=row["key"]).first()
        added += found is None
        procedures[row["key"]] = found or add_procedure(_procedure(row))
    for key in DECISIONS:
        if not PublishingDecision.objects.filter(key=key).exists():
            publish(_decision(_file(f"decisions/{key}.yaml"), procedures))
            added += 1
    for row in data["procedures"]:
        procedure = procedures[row["key"]]
        if "today" in row and not procedure.versions.filter(province="").exists():
            add_version(procedure, _today(row, data))
            added += 1
        if "retired" in row and procedure.versions.filter(valid_to__isnull=True).exists():
            retire(procedure, on=row["retired"])
    for row in data["local"]:
        procedure = procedures[row["procedure"]]
        if not procedure.versions.filter(province=row["province"]).exists():
            add_version(procedure, _local(row, procedure, data))
            added += 1
    return added


def main(argv: list[str], today: date) -> int:
    """The command: 0 when done. The day makes no difference."""
    parser = argparse.ArgumentParser(prog="btnn catalogue load", description="Nạp danh mục thủ tục hành chính.")
    parser.parse_args(argv)
    added = load_catalogue()
    told = f"đã nạp thêm {added} mục" if added else "không có gì mới"
    sys.stdout.write(f"Thủ tục hành chính: {Procedure.objects.count()} thủ tục; {told}.\n")
    return 0


def _procedure(row: dict[str, Any]) -> ProcedureData:
    names = ("key", "name", "level", "kind", "name_en", "code", "code_note")
    return ProcedureData(**{name: row[name] for name in names if name in row})


def _decision(row: dict[str, Any], procedures: dict[str, Procedure]) -> DecisionData:
    entries = tuple(_entry(entry, row, procedures[entry["procedure"]]) for entry in row.pop("entries", []))
    replaced = row.pop("replaces", None)
    return DecisionData(
        **row, entries=entries, replaces=PublishingDecision.objects.get(key=replaced) if replaced else None
    )


def _entry(row: dict[str, Any], decision: dict[str, Any], procedure: Procedure) -> EntryData:
    return entry_as_printed(
        procedure,
        row,
        map(_sentence, row["limits"]),
        decision=decision,
        places=tuple(_address(line) for line in row["place"] if ", số " in line),
        note=decision["note"],
    )


def _address(line: str) -> dict[str, str]:
    name, address = line.rstrip(";.").split(", ", 1)
    return {"name": name, "address": address}


def _sentence(row: dict[str, Any]) -> LimitData:
    """A sentence of the document: its figure is what its words say."""
    amount, unit = (read_figure(row["wording"]) if "limit" in row else None) or (None, "")
    return LimitData(
        wording=row["wording"],
        limit_id=row.get("limit", ""),
        amount=amount,
        unit=unit,
        opens=row.get("opens", False),
        garbled=row.get("garbled", False),
        remark=row.get("remark", {}),
    )


def _today(row: dict[str, Any], data: dict[str, Any]) -> VersionData:
    """The version of today: by the Law, in our own words."""
    here, common = row["today"], data["today"]
    ids = (*expected(row["kind"]), *(data["after_settlement"] if row["kind"] == "settlement" else ()))
    return _version(
        row["kind"],
        limits=tuple(_of_law(limit_id) for limit_id in ids),
        place=here["place"],
        place_en=here["place_en"],
        source=here["source"],
        **common,
    )


def _of_law(limit_id: str) -> LimitData:
    amount, unit = figure_of(all_limits()[limit_id])
    return LimitData(wording=sentence(limit_id), limit_id=limit_id, amount=amount, unit=unit)


def _local(row: dict[str, Any], procedure: Procedure, data: dict[str, Any]) -> VersionData:
    """What a province publishes in totals."""
    here = next(one["today"] for one in data["procedures"] if one["key"] == procedure.key)
    return _version(
        procedure.kind,
        limits=tuple(
            LimitData(wording=total["wording"], amount=total["days"], unit="calendar_day") for total in row["totals"]
        ),
        place=here["place"],
        place_en=here["place_en"],
        valid_from=data["today"]["valid_from"],
        **{name: row[name] for name in ("province", "publisher", "source", "confidence", "note")},
    )


def _version(kind: str, **told: Any) -> VersionData:
    known = contents()[kind]
    lists: dict[str, Any] = {
        name: tuple(known[name]) for name in ("steps", "dossier", "forms", "results", "legal_basis")
    }
    return VersionData(**lists, postal_in=known["postal_in"], postal_out=known["postal_out"], **told)
