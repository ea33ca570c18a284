"""The claimants side by side: what each asks, is given, was paid; how the shares of the heirs add up."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from btnn.law.shares import WHOLE

from ..queries.claimants import COLUMNS, ClaimantMoney, Shares
from .people import share_word

WORDS = {"asked": "Yêu cầu", "verified": "Xác minh", "agreed": "Thỏa thuận", "decided": "Quyết định", "paid": "Đã trả"}
TOGETHER = "Không ghi riêng cho ai"


@dataclass(frozen=True, slots=True)
class ClaimantRow:
    """One claimant: name, share, the sums by the columns of the table."""

    name: str
    share: str
    cells: tuple[tuple[str, int | None], ...]


@dataclass(frozen=True, slots=True)
class ClaimantTable:
    columns: tuple[str, ...]
    rows: list[ClaimantRow]
    totals: tuple[tuple[str, int], ...]


def claimant_table(rows: Sequence[ClaimantMoney]) -> ClaimantTable | None:
    """None when a single claimant asks: then the table of the case says it all."""
    if sum(row.party is not None for row in rows) < 2:
        return None
    known = [column for column in COLUMNS if any(row.sums[column] is not None for row in rows)]
    shown = [
        ClaimantRow(
            row.party.full_name if row.party else TOGETHER,
            share_word(row.party) if row.party else "",
            tuple((WORDS[column], row.sums[column]) for column in known),
        )
        for row in rows
    ]
    totals = tuple((WORDS[column], sum(row.sums[column] or 0 for row in rows)) for column in known)
    return ClaimantTable(tuple(WORDS[column] for column in known), shown, totals)


def share_sentence(shares: Shares) -> tuple[str, str]:
    """`(kind of notice, sentence)`; empty when nobody has a share."""
    if not shares.given:
        return "", ""
    if shares.whole:
        return "success", "Các phần di sản cộng lại đúng bằng 1."
    if shares.missing:
        names = ", ".join(shares.missing)
        return "warning", f"Chưa ghi phần di sản của: {names}. Các phần đã ghi cộng lại bằng {_fraction(shares)}."
    way = "thiếu" if shares.total < WHOLE else "thừa"
    rest = abs(WHOLE - shares.total)
    return (
        "warning",
        f"Các phần di sản cộng lại bằng {_fraction(shares)}, {way} {rest.numerator}/{rest.denominator}; "
        "phải đúng bằng 1 thì mới chia tiền theo phần được.",
    )


def _fraction(shares: Shares) -> str:
    return f"{shares.total.numerator}/{shares.total.denominator}"
