"""What the figures of a case ask for: opinions in writing (NĐ 68 Đ18.2), others at the verification (NĐ 68 Đ19.1)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from btnn.law.answers import Reason
from btnn.law.catalogue import codes
from btnn.law.competence.joining import complex_claim
from btnn.law.limits import all_limits
from btnn.law.sources import decree
from btnn.law.terms import add_months

TWICE = 2


@dataclass(frozen=True, slots=True)
class Figures:
    """What is known of a case. Money in đồng; None: not known yet.

    Attributes:
        harmed_on: the first day of the harm; `settled_on` the day of acceptance, or today before it.
        claimed, verified: the sums of the claim and of the agency's own verification.
        several_times, unclear: harm at several times; papers that are not clear or not complete.
        security: a great effect on security and order at the place.
    """

    harmed_on: date | None
    settled_on: date
    claimed: int
    verified: int | None
    several_times: bool = False
    unclear: bool = False
    security: bool = False


def opinions(figures: Figures) -> tuple[Reason, ...]:
    """Why opinions in writing must be asked for; empty: the law does not say so from what is known."""
    found: list[Reason] = []
    if figures.several_times and figures.unclear:
        found.append(
            Reason(
                "Thiệt hại xảy ra ở nhiều thời điểm khác nhau và tài liệu, chứng cứ không rõ ràng, đầy đủ",
                decree("Đ18.2a"),
            )
        )
    if figures.harmed_on is not None and figures.settled_on >= _old_from(figures.harmed_on):
        found.append(
            Reason(
                f"Thiệt hại đã xảy ra từ 10 năm trở lên (từ ngày {figures.harmed_on:%d/%m/%Y} đến ngày "
                f"{figures.settled_on:%d/%m/%Y})",
                decree("Đ18.2b"),
            )
        )
    if figures.verified is not None and figures.claimed > 0 and apart(figures.claimed, figures.verified):
        found.append(Reason("Mức yêu cầu và kết quả xác minh chênh lệch từ 02 lần trở lên", decree("Đ18.2c")))
    return tuple(found)


def apart(claimed: int, verified: int) -> bool:
    """Do the claim and what was verified differ by a factor of two or more? Either may be the larger one."""
    return max(claimed, verified) >= TWICE * min(claimed, verified)


def complex_case(figures: Figures) -> tuple[Reason, ...]:
    """The tests of NĐ 68 Đ19.1 that the case meets: others may then be asked to verify with the agency."""
    met = complex_claim(
        damages_at_different_times=figures.several_times,
        claimed=figures.claimed,
        affects_security=figures.security,
    )
    return tuple(Reason(codes()[code].label, codes()[code].source, code) for code in met)


def _old_from(harmed_on: date) -> date:
    years = all_limits()["val_old_harm_opinion_trigger"].count
    return date.fromordinal(add_months(harmed_on.toordinal(), 12 * years))
