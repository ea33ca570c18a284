"""The coded lists of the law: acts, exclusions, claimants, basis documents, agencies, papers, tests.

208 codes of `data/scope_codes.csv`, each with its article, its instrument, from when it is law,
where it was read and how sure we are. Codes are stable; the point đ is written đ.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache

from btnn.law.decision_tables import table
from btnn.law.errors import Refused
from btnn.law.sources import INSTRUMENTS, Citation

LISTS = (
    "field",
    "act",
    "exclusion",
    "claimant",
    "liability",
    "basis",
    "agency",
    "special",
    "central_agency",
    "dossier_item",
    "claim_content",
    "complexity",
)
CONFIDENCES = ("high", "medium", "low")


@dataclass(frozen=True, slots=True)
class Code:
    """One entry of a coded list, in force from `since` to the day before `until`.

    `parents` are the codes it belongs to: an act's field or paragraph, the fields of an exclusion.
    """

    code: str
    list: str
    parents: tuple[str, ...]
    citation: Citation
    label: str
    since: date
    until: date | None
    read_in: str
    confidence: str
    note: str

    @property
    def source(self) -> str:
        return str(self.citation)

    def holds_on(self, day: date) -> bool:
        """Whether the entry is law on that day."""
        return self.since <= day and (self.until is None or day < self.until)


@cache
def codes() -> dict[str, Code]:
    """Every code in the order of the law; a doubled or unsourced one is a `ValueError`."""
    found: dict[str, Code] = {}
    for row in table("scope_codes.csv"):
        if row["code"] in found or row["list"] not in LISTS or row["confidence"] not in CONFIDENCES:
            raise ValueError(f"scope: {row['code']} stands twice or has an unknown list or confidence")
        if row["instrument"] not in INSTRUMENTS or not row["article"] or not row["source"]:
            raise ValueError(f"scope: {row['code']} has no source")
        found[row["code"]] = Code(
            code=row["code"],
            list=row["list"],
            parents=tuple(row["parent"].split()),
            citation=Citation(row["instrument"], row["article"]),
            label=row["label"],
            since=date.fromisoformat(row["from"]),
            until=date.fromisoformat(row["to"]) if row["to"] else None,
            read_in=row["source"],
            confidence=row["confidence"],
            note=row["note"],
        )
    return found


def code(name: str) -> Code:
    """The entry of that code; an unknown code is refused with a sentence."""
    try:
        return codes()[name]
    except KeyError:
        raise Refused(f"Không có mã “{name}” trong các danh mục của luật; dùng `btnn law show` để xem.") from None


def listed(name: str) -> list[Code]:
    """One of the lists in the order of the law."""
    return [entry for entry in codes().values() if entry.list == name]


def leaves(name: str = "act") -> list[Code]:
    """The entries of a list that have no finer ones below them."""
    above = {parent for entry in listed(name) for parent in entry.parents}
    return [entry for entry in listed(name) if entry.code not in above]


def fields_of(entry: Code) -> frozenset[str]:
    """The fields of State activity an entry belongs to, found over its parents."""
    found: set[str] = set()
    for parent in entry.parents:
        above = codes()[parent]
        found |= {above.code} if above.list == "field" else fields_of(above)
    return frozenset(found)
