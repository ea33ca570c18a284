"""Several officials for one harm (R-05; Đ65.3; NĐ 68 Đ26.4): two readings, told apart.

The law wants each by Đ65.2 and the sum not above what was paid; the decree's last step divides
the whole sum among them, which lifts each above Đ65.2 when the sum is smaller. The law ranks
higher and is the default; the decree's figures stand beside it with a warning.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from btnn.law.amounts import half_up

LAW, DECREE = "law", "decree"
READINGS = {
    LAW: "từng người theo Đ65.2, chỉ giảm theo tỷ lệ khi tổng vượt số tiền đã bồi thường (Luật, Đ65.3)",
    DECREE: "chia toàn bộ số tiền đã bồi thường theo tỷ lệ mức hoàn trả của từng người (NĐ 68, Đ26.4d)",
}
SOURCE = "Luật 10/2017/QH14, Đ64.2, Đ65.3; Nghị định 68/2018/NĐ-CP, Đ26.4"
WARNING = (
    "Nghị định 68/2018/NĐ-CP, Đ26.4d chia toàn bộ số tiền đã bồi thường, có thể vượt mức tối đa của Đ65.2; "
    "Luật 10/2017/QH14, Đ65.3 chỉ giới hạn tổng không vượt số tiền đã bồi thường và có hiệu lực cao hơn. "
    "Cần thống nhất cách hiểu trước khi ra quyết định."
)


def must_scale(compensated: int, own: Sequence[Fraction], reading: str) -> bool:
    """Whether the officials' own sums are scaled to what was paid under that reading."""
    return reading == DECREE or sum(own, Fraction(0)) > compensated


def shared(compensated: int, own: Sequence[Fraction], reading: str = LAW) -> list[int]:
    """What each pays, in đồng.

    Args:
        compensated: what the State paid.
        own: each official's sum by Đ65.2, reckoned on the whole of it, above zero.
        reading: `law` or `decree`.

    Scaled sums add up to `compensated` to the đồng: the last official bears the rounding.
    """
    if not must_scale(compensated, own, reading):
        return [half_up(one) for one in own]
    total = sum(own, Fraction(0))
    shares = [half_up(compensated * one / total) for one in own[:-1]]
    return [*shares, compensated - sum(shares)]
