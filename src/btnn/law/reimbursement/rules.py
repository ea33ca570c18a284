"""The rules of reimbursement R-01…R-10 with their articles, and the bands of the decree in words."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from btnn.law.reimbursement.bands import INTENT, INTENT_CONVICTED, NEGLIGENCE, band

# One sum paid, in months of salary, out of each band (NĐ 68 Đ26.2, Đ26.3), the highest band first.
SAMPLES = ((INTENT_CONVICTED, (1,)), (INTENT, (101, 90, 70, 50)), (NEGLIGENCE, (11, 9, 7, 5)))


@dataclass(frozen=True, slots=True)
class ReimbursementRule:
    """One rule: `id`, title and articles, and what it gives, in words."""

    id: str
    title: str
    source: str
    formula: str


@dataclass(frozen=True, slots=True)
class BandWords:
    """One band: for which degree of fault, what it says with its point, and the article."""

    fault: str
    rule: str
    told: str
    source: str


@cache
def all_rules() -> dict[str, ReimbursementRule]:
    """Every rule by its id. One without title, source or words is a `ValueError`."""
    text = files("btnn.law.data").joinpath("reimbursement_rules.csv").read_text(encoding="utf-8")
    found: dict[str, ReimbursementRule] = {}
    for row in csv.DictReader(text.splitlines()):
        if row["rule"] in found or not all(row.values()):
            raise ValueError(f"reimbursement_rules: {row['rule']} stands twice or lacks something")
        found[row["rule"]] = ReimbursementRule(row["rule"], row["title"], row["source"], row["formula"])
    return found


def bands_told() -> list[BandWords]:
    """Every band, told by the function that decides it: the words cannot differ from the reckoning."""
    told = []
    for fault, months in SAMPLES:
        for month in months:
            found = band(fault, month, 1)
            told.append(BandWords(fault, found.rule, found.why[0].upper() + found.why[1:], found.source))
    return told
