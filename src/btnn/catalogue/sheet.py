"""The catalogue as a CSV sheet: a row for each time limit of each version, from the same data as the JSON file."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from typing import Any

from .telling import difference_words

Json = dict[str, Any]

COLUMNS = (
    *("decision", "decision_issued_on", "issuer", "section", "order", "procedure", "code", "name", "level"),
    *("field_code", "field", "version", "publisher", "valid_from", "valid_to", "in_force", "position", "wording"),
    *("limit_id", "article", "amount", "unit", "law_amount", "law_unit", "local_amount", "local_unit"),
    *("local_source", "differences", "steps", "dossier", "place", "fee", "fee_amount", "postal_in", "postal_out"),
    *("legal_basis", "forms", "results", "source_decision", "source", "confidence", "written_on", "licence"),
)
DANGEROUS = ("=", "+", "-", "@", "\t", "\r")


def sheet(told: Json) -> str:
    """The text of the sheet, with a mark of its encoding at the head for spreadsheet programmes. Decisions first,
    then versions that stand in no decision."""
    out = io.StringIO()
    out.write("\ufeff")
    writer = csv.DictWriter(out, COLUMNS, extrasaction="ignore", lineterminator="\r\n")
    writer.writeheader()
    common = {"written_on": told["written_on"], "licence": told["licence"]}
    for row in (*_of_decisions(told), *_of_procedures(told)):
        writer.writerow({name: _safe(value) for name, value in (common | row).items()})
    return out.getvalue()


def _of_decisions(told: Json) -> Iterator[Json]:
    for decision in told["decisions"]:
        head = {
            "decision": decision["number"],
            "decision_issued_on": decision["issued_on"],
            "issuer": decision["issuer"],
        }
        for entry in decision["entries"]:
            yield from _rows(head | entry, entry)


def _of_procedures(told: Json) -> Iterator[Json]:
    listed = {(one["procedure"], one["version"]) for decision in told["decisions"] for one in decision["entries"]}
    for procedure in told["procedures"]:
        for version in procedure["versions"]:
            if (procedure["key"], version["version"]) not in listed:
                yield from _rows(procedure | {"procedure": procedure["key"]} | version, version)


def _rows(head: Json, version: Json) -> Iterator[Json]:
    lists = {
        "steps": _joined(row["vi"] for row in version["steps"]),
        "dossier": _joined(row["vi"] for row in version["dossier"]),
        "results": _joined(row["vi"] for row in version["results"]),
        "forms": _joined(f"{row['code']} {row['title']}" for row in version["forms"]),
        "legal_basis": _joined(version["legal_basis"]),
    }
    for limit in version["time_limits"]:  # what is of the version as a whole stands in its first row
        differs = _joined(difference_words(one["kind"], one["document"], one["law"]) for one in limit["differences"])
        yield head | limit | (lists if limit["position"] == 1 else dict.fromkeys(lists, "")) | {"differences": differs}


def _joined(parts: Any) -> str:
    return " | ".join(parts)


def _safe(value: object) -> object:
    """A cell that a spreadsheet programme would take for a formula begins with an apostrophe."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return f"'{value}" if isinstance(value, str) and value.startswith(DANGEROUS) else value
