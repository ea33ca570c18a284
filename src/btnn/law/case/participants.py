"""Who has a seat: at a negotiation (Đ46.3), at the ceremony of apology (NĐ 68 Đ23), in the council (NĐ 68 Đ28).

In: what is known of the case. Out: roles in the order of the law, compulsory or by invitation, each with its article
and why it has a seat. What is missing is told before an entry is recorded and is flagged or refused by the fold.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

NEGOTIATORS = ("agency_leader", "officer", "claimant", "justice_department")
FROM_ONE_BILLION = 1_000_000_000  # NĐ 68 Đ21.1b
DECREE = "NĐ 68/2018/NĐ-CP"


@dataclass(frozen=True, slots=True)
class Seat:
    """One role: `compulsory` or by invitation; `why` it has a seat here, in Vietnamese, empty when always so; `title`
    what the role is called at this table, empty when its own name says it."""

    role: str
    article: str
    compulsory: bool
    why: str = ""
    title: str = ""


def at_negotiation(*, criminal: bool, is_complex: bool = False, proposed: int = 0) -> tuple[Seat, ...]:
    """Seats at a negotiation (Đ46.3; NĐ 68 Đ21.1).

    Args:
        criminal: a claim from criminal procedure, where the procuracy has a seat.
        is_complex: declared complex (NĐ 68 Đ19.1).
        proposed: what the verification report proposes, in đồng.
    """
    articles = ("Đ46.3a", "Đ46.3b", "Đ46.3c", "Đ46.3d")
    must = [Seat(role, article, True) for role, article in zip(NEGOTIATORS, articles, strict=True)]
    if criminal:
        must.append(Seat("procuracy", "Đ46.3đ", True, "vụ việc tố tụng hình sự"))
    article, why = "Đ46.3e", "khi cần thiết"
    if is_complex:
        article, why = f"{DECREE}, Đ21.1a", "vụ việc phức tạp"
    elif proposed >= FROM_ONE_BILLION:
        article, why = f"{DECREE}, Đ21.1b", "mức đề xuất từ 01 tỷ đồng"
    invited = ("finance", "harming_official", "other_agency_leader", "commune", "other")
    own = Seat("claimant_defender", "Đ46.3c", False, "nếu có")
    return (*must, own, *(Seat(role, article, False, why) for role in invited))


def at_apology() -> tuple[Seat, ...]:
    """Seats at the ceremony (NĐ 68 Đ23.1): without one of the first three it may not be held (Đ23.3)."""
    own = "Đại diện lãnh đạo cơ quan trực tiếp quản lý người thi hành công vụ"
    others = "Đại diện lãnh đạo cơ quan tiến hành tố tụng có liên quan"
    several = "nhiều cơ quan cùng gây thiệt hại"
    work = "Đại diện cơ quan, tổ chức nơi người bị thiệt hại làm việc, học tập"
    member = "Đại diện tổ chức mà người bị thiệt hại là thành viên"
    return (
        Seat("victim", f"{DECREE}, Đ23.1a", True),
        Seat("agency_leader", f"{DECREE}, Đ23.1b", True, title=own),
        Seat("commune", f"{DECREE}, Đ23.1c", True),
        Seat("other_agency_leader", f"{DECREE}, Đ23.1b", False, several, others),
        Seat("family", f"{DECREE}, Đ23.1d", False),
        Seat("claimant", f"{DECREE}, Đ23.1đ", False, "nếu có", "Người đại diện theo ủy quyền"),
        Seat("claimant_defender", f"{DECREE}, Đ23.1đ", False, "nếu có", "Người bảo vệ quyền, lợi ích hợp pháp"),
        Seat("current_employer", f"{DECREE}, Đ23.1e", False, "nếu có", work),
        Seat("union", f"{DECREE}, Đ23.1e", False, "nếu có", member),
        Seat("press", f"{DECREE}, Đ23.1g", False),
        Seat("other", f"{DECREE}, Đ23.1h", False),
    )


def in_council(
    *, several_agencies: bool = False, fault_open: bool = False, moved: bool = False, retired: bool = False
) -> tuple[Seat, ...]:
    """Seats in the council of reimbursement (NĐ 68 Đ28.3).

    Args:
        several_agencies: officials of several agencies caused the damage.
        fault_open: the basis document says nothing of the officials' fault.
        moved: an official works at another body now.
        retired: an official is retired and draws a pension.
    """
    return (
        Seat(
            "agency_leader", f"{DECREE}, Đ28.3", True, title="Đại diện lãnh đạo cơ quan đã chi trả, Chủ tịch Hội đồng"
        ),
        Seat("other_agency_leader", f"{DECREE}, Đ28.3a", several_agencies, "nhiều cơ quan cùng gây thiệt hại"),
        Seat("union", f"{DECREE}, Đ28.3b", True),
        Seat("basis_document_issuer", f"{DECREE}, Đ28.3c", fault_open, "văn bản làm căn cứ chưa xác định lỗi"),
        Seat("current_employer", f"{DECREE}, Đ28.3d", moved, "người thi hành công vụ đã chuyển cơ quan"),
        Seat("social_insurance", f"{DECREE}, Đ28.3đ", retired, "người thi hành công vụ đã nghỉ hưu"),
        Seat("other", f"{DECREE}, Đ28.3e", False),
    )


def compulsory(seats: Iterable[Seat]) -> tuple[Seat, ...]:
    """The seats that must be taken."""
    return tuple(seat for seat in seats if seat.compulsory)


def missing(seats: Iterable[Seat], present: Iterable[str]) -> tuple[Seat, ...]:
    """The compulsory seats that nobody takes."""
    there = set(present)
    return tuple(seat for seat in compulsory(seats) if seat.role not in there)
