"""The lines of a settlement in words."""

from __future__ import annotations

from dataclasses import dataclass, field

from django.urls import reverse

from btnn.web.wording import dong

from ..accounts import SUMS, Row
from ..queries import SettlementView
from .sheets import HEADS


@dataclass(frozen=True, slots=True)
class ShownLine:
    """A line of the table; the last of a group is its sum."""

    name: str
    agency: str
    url: str
    row: Row
    notes: list[str] = field(default_factory=list)
    total: bool = False


@dataclass(frozen=True, slots=True)
class ShownGroup:
    """What is for one thing."""

    label: str
    lines: list[ShownLine]


@dataclass(frozen=True, slots=True)
class ShownChange:
    """A line that differs: its name, and what grew or shrank by how much."""

    name: str
    differences: list[tuple[str, int]]


def groups(view: SettlementView) -> list[ShownGroup]:
    """The lines by what they are for; a case leads to its money where the reader may open it."""
    found = []
    for group in view.groups:
        lines = [
            ShownLine(
                row.case or "Ngoài vụ việc",
                view.names.get(row.agency_id, ""),
                reverse("money:case", args=[row.case]) if row.case in view.codes else "",
                row,
                _notes(row),
            )
            for row in group.rows
        ]
        found.append(ShownGroup(group.label, [*lines, ShownLine("Cộng", "", "", group.sum, [], total=True)]))
    return found


def _notes(row: Row) -> list[str]:
    told = (("ứng từ dự toán cơ quan", row.own), ("thu hồi", row.recovered), ("thu hoàn trả", row.collected))
    return [f"{word} {dong(amount)}" for word, amount in told if amount]


def facts(view: SettlementView) -> list[dict[str, str]]:
    """The sums of the year."""
    whole = view.sum
    told = [
        ("Dự toán được giao", view.allotted, ""),
        ("Đã dùng", sum(row.used for row in view.rows), "đã cấp trừ số nộp trả của năm"),
        ("Chưa dùng", view.left, ""),
        ("Đã chi trả", whole.paid, ""),
        ("Còn ở cơ quan cuối năm", whole.closing, "chuyển sang năm sau"),
        ("Thu hồi từ người nhận tiền", whole.recovered, "Đ48.2, Đ51.4"),
        ("Người thi hành công vụ hoàn trả", whole.collected, "Đ68"),
        ("Sung quỹ nhà nước", whole.forfeited, "Đ62.6"),
    ]
    return [
        {"label": label, "value": dong(amount), "note": note}
        for place, (label, amount, note) in enumerate(told)
        if amount or place < 3
    ]


def differing(view: SettlementView) -> list[ShownChange]:
    """What the ledgers have otherwise than the closed settlement."""
    found = []
    for change in view.changes:
        differences = [(HEADS[name], change.difference(name)) for name in SUMS if change.difference(name)]
        if differences:
            row = change.shown
            found.append(ShownChange(row.case or view.names.get(row.agency_id, ""), differences))
    return found
