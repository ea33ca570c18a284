"""The claimants side by side: what each asks, is given, was paid; how the shares of the heirs add up."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from btnn.law.shares import WHOLE

from ..queries.claimants import COLUMNS, ClaimantMoney, Shares
from .people import share_word

WORDS = {"asked": "Yêu cầu", "verified": "Xác minh", "agreed": "Thỏa thuận", "decided": "Quyết định", "paid": "Đã trả"}
TOGETHER = "Không ghi riêng cho ai"
BY_SHARE = "Nếu chia theo phần"
NOTHING: Mapping[int, int] = {}


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

    @property
    def by_share(self) -> bool:
        """Whether anybody has a share of the estate."""
        return any(row.share for row in self.rows)


def claimant_table(rows: Sequence[ClaimantMoney], divided: Mapping[int, int] = NOTHING) -> ClaimantTable | None:
    """None when a single claimant asks: then the table of the case says it all. `divided`: what each would get by
    share, by primary key; a column of its own."""
    if sum(row.party is not None for row in rows) < 2:
        return None
    known = [column for column in COLUMNS if any(row.sums[column] is not None for row in rows)]
    shown = [
        ClaimantRow(
            row.party.full_name if row.party else TOGETHER,
            share_word(row.party) if row.party else "",
            (*((WORDS[column], row.sums[column]) for column in known), *_divided(row, divided)),
        )
        for row in rows
    ]
    totals = tuple((WORDS[column], sum(row.sums[column] or 0 for row in rows)) for column in known)
    if divided:
        totals = (*totals, (BY_SHARE, sum(divided.values())))
    return ClaimantTable(tuple(word for word, _ in totals), shown, totals)


def _divided(row: ClaimantMoney, divided: Mapping[int, int]) -> tuple[tuple[str, int | None], ...]:
    if not divided:
        return ()
    return ((BY_SHARE, divided.get(row.party.pk) if row.party else None),)


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
