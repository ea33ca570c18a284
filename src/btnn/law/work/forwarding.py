"""The Department of Justice's own limit with a dossier, by what it finds (Đ41.4; NĐ 68 Đ33)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from btnn.law.limits import all_limits
from btnn.law.receipts import Receipt, receipt

SINGLE, SEVERAL, HIGHER = "single", "several", "higher"
LIMITS = {
    SINGLE: "forward_dossier_single_agency",
    SEVERAL: "agree_agency_multi_officers",
    HIGHER: "forward_dossier_to_state_mgmt_agency",
}
WORDS = {
    SINGLE: "Chỉ có một cơ quan trực tiếp quản lý người thi hành công vụ gây thiệt hại",
    SEVERAL: "Nhiều người thi hành công vụ thuộc nhiều cơ quan cùng gây thiệt hại",
    HIGHER: "Các cơ quan không thống nhất được, hoặc cơ quan đã bị giải thể (điểm a, điểm b khoản 1 Điều 40)",
}


@dataclass(frozen=True, slots=True)
class Way:
    """One way of NĐ 68 Đ33: its words and, counted from the day of receipt, its limit."""

    key: str
    words: str
    receipt: Receipt


def ways(received_on: date, seen_on: date | None = None) -> tuple[Way, ...]:
    """The three ways. What goes to a higher body goes at once, from the day `seen_on` it was seen (today when the
    case is looked at); the other two run from the day of receipt."""
    starts = {SINGLE: received_on, SEVERAL: received_on, HIGHER: seen_on or received_on}
    return tuple(Way(key, WORDS[key], receipt(all_limits()[limit], starts[key])) for key, limit in LIMITS.items())
