"""Limits of other laws: complaints (Luật 02/2011/QH13) and denunciations (Luật 25/2018/QH14), as dated parameters.

They are no limits of the compensation law and stand in no lane of a case: rows of `data/complaint_terms.csv`. They were
entered from what is known of those laws, whose texts are not in our library; each says so (`TO_CONFIRM`). Counting is
that of `btnn.law.receipts`.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files

from btnn.law.errors import Refused
from btnn.law.limits import Limit
from btnn.law.receipts import Receipt, receipt
from btnn.law.sources import Citation

TO_CONFIRM = "Cần luật sư xác nhận: luật này được sửa đổi, bổ sung từ 01/7/2026 và chưa có toàn văn trong thư viện."
COMPLAINT, DENUNCIATION = "02/2011/QH13", "25/2018/QH14"
LONGEST_EXTENSION = 30  # calendar days of one extension of a denunciation (Luật Tố cáo Đ30.2, Đ30.3)
MOST_EXTENSIONS = 2  # one where the matter is complex, two where it is especially so


@dataclass(frozen=True, slots=True)
class Term:
    """One such limit: counted as `limit` says, `note` what else the article asks for."""

    id: str
    limit: Limit
    note: str

    @property
    def title(self) -> str:
        return self.limit.title

    @property
    def source(self) -> str:
        return self.limit.source


@cache
def all_terms() -> dict[str, tuple[Term, ...]]:
    """Every term by its id, its rows in order of their days."""
    text = files("btnn.law.data").joinpath("complaint_terms.csv").read_text(encoding="utf-8")
    found: dict[str, tuple[Term, ...]] = {}
    for row in csv.DictReader(text.splitlines()):
        found[row["id"]] = (*found.get(row["id"], ()), Term(row["id"], _limit(row), row["note"]))
    return found


def term(term_id: str, on: date) -> Term:
    """The row in force on a day. Refused: an unknown id, a day for which there is no row."""
    for one in all_terms().get(term_id, ()):
        if one.limit.since <= on and (one.limit.until is None or on <= one.limit.until):
            return one
    raise Refused(f"Không có thời hạn “{term_id}” cho ngày {on:%d/%m/%Y}.")


def count(term_id: str, start: date, extension: int = 0) -> Receipt:
    """Count a term from a day; `extension` calendar days on top. Refused as by `term`."""
    return receipt(term(term_id, start).limit, start, extension=extension)


def _limit(row: dict[str, str]) -> Limit:
    return Limit(
        id=row["id"],
        title=row["title"],
        by="other_body",
        lane="",
        actor=row["actor"],
        action=row["title"],
        trigger=row["trigger"],
        amount=row["amount"],
        unit=row["unit"],
        direction="forward",
        rolls=True,
        extension="none",
        force_majeure=False,
        consequence="",
        citation=Citation(row["instrument"], row["article"]),
        since=date.fromisoformat(row["from"]),
        until=date.fromisoformat(row["to"]) if row["to"] else None,
        note=row["note"],
    )
