"""The money of a case side by side: asked, verified, agreed by head of damage; decided, advanced, paid in all."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from btnn.law.case import CaseView, words
from btnn.law.case.ledger import Ledger, ledger
from btnn.law.case.reader import Entry
from btnn.law.case.record import counted_entries
from btnn.law.case.vocabulary import HEADS

from ..models import CaseAssessment

SOURCES = (("dossier_received", "claimed"), ("verification_reported", "verified"), ("negotiation_concluded", "amounts"))
COLUMNS = ("Yêu cầu", "Xác minh", "Thỏa thuận")
BEHIND = ("asked", "verified", "agreed")  # the kind of assessment behind each column; what is agreed has none
NONE: Mapping[str, CaseAssessment] = {}


@dataclass(frozen=True, slots=True)
class HeadRow:
    """One head of damage with its article; for each column its name, the amount, `None` where nothing was said, and
    the number of the assessment whose lines stand behind the amount, 0 where there is none. `id` is the head's name."""

    id: str
    head: str
    article: str
    amounts: tuple[tuple[str, int | None, int], ...]


@dataclass(frozen=True, slots=True)
class MoneyTable:
    """`columns` name those of `rows` and `totals`; `steps` are the sums of decision and payment."""

    columns: tuple[str, ...]
    rows: list[HeadRow]
    totals: tuple[tuple[str, int], ...]
    steps: list[tuple[str, int, str]]

    @property
    def empty(self) -> bool:
        return not self.rows and not self.steps


def money_table(view: CaseView, entries: list[Entry], latest: Mapping[str, CaseAssessment] = NONE) -> MoneyTable:
    """The table of a case; columns in which nothing is known yet are left out. `latest`: the latest assessment of
    each kind."""
    lists = _lists(counted_entries(entries))
    known = [place for place, _ in enumerate(SOURCES) if lists[place]]
    heads = [head for head in HEADS if any(lists[place].get(head) is not None for place in known)]
    rows = [
        HeadRow(
            head,
            words.head(head),
            words.head_article(head),
            tuple(
                (COLUMNS[place], lists[place].get(head), _behind(latest.get(BEHIND[place]), head)) for place in known
            ),
        )
        for head in heads
    ]
    totals = tuple((COLUMNS[place], sum(lists[place].values())) for place in known)
    return MoneyTable(
        tuple(COLUMNS[place] for place in known), rows, totals, _steps(view, known, ledger(entries, as_of=view.as_of))
    )


def _behind(row: CaseAssessment | None, head: str) -> int:
    """The number of the assessment when it has lines of that head."""
    return row.number if row is not None and any(one["head"] == head for one in row.result["heads"]) else 0


def _lists(entries: Sequence[Entry]) -> list[dict[str, int]]:
    """For each column the sum by head, as the last entry of its kind says."""
    found: list[dict[str, int]] = [{} for _ in SOURCES]
    for entry in entries:
        for place, (event, field) in enumerate(SOURCES):
            items: Any = entry.data.get(field)
            if entry.type == event and isinstance(items, list | tuple) and items:
                sums: dict[str, int] = {}
                for item in items:
                    sums[item["head"]] = sums.get(item["head"], 0) + item["amount"]
                found[place] = sums
    return found


def _steps(view: CaseView, known: list[int], book: Ledger) -> list[tuple[str, int, str]]:
    """The sums of decision and payment; what is due, or must come back, as the ledger has it."""
    money = view.money
    back = money["paid"] if view.state.must_recover else 0
    told = (
        ("Thỏa thuận khi thương lượng", 0 if 2 in known else money["agreed"], ""),
        ("Quyết định bồi thường", money["decided"], "" if book.owed else "không còn giá trị"),
        ("Đã tạm ứng", money["advanced"], "nằm trong số đã chi trả" if money["paid"] else ""),
        ("Cơ quan tài chính đã cấp", book.granted, ""),
        ("Đã chi trả", money["paid"], "sau khi trừ số đã thu hồi" if book.recovered else ""),
        ("Còn phải chi trả", max(book.due, 0) if book.owed else 0, ""),
        ("Đã thu hồi", book.recovered, ""),
        ("Còn phải thu hồi", back, ""),
        ("Đã sung quỹ nhà nước", book.forfeited, ""),
        ("Người thi hành công vụ phải hoàn trả", money["to_reimburse"], ""),
        ("Đã hoàn trả", money["reimbursed"], ""),
    )
    return [row for row in told if row[1]]
