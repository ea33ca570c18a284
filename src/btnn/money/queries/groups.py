"""The kinds of money work, for a finance body and for an agency that settles claims: what each waits for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from django.db.models import Q

from btnn.agencies.queries import Membership
from btnn.cases.queries.funds import ToldCase

from ..permissions import is_of_finance


def _any(told: ToldCase) -> bool:
    return True


@dataclass(frozen=True, slots=True)
class Group:
    """Cases in which one of `limits` runs, or whose row meets `where` and whose story meets `keep`. `key` stands in
    addresses, `label` on the page; `nothing` is said when there is none."""

    key: str
    label: str
    lead: str
    nothing: str
    limits: tuple[str, ...] = ()
    where: Q | None = None
    keep: Callable[[ToldCase], bool] = _any


def _may_pay(told: ToldCase) -> bool:
    """The money for it has come: compensation, or an advance that the finance body granted."""
    return any(step.event in ("compensation_paid", "advance_paid") for step in told.view.next)


def _must_recover(told: ToldCase) -> bool:
    return told.view.state.must_recover


FINANCE_LIMITS = ("finance_allocates_funds", "finance_completes_defective_dossier", "finance_grants_advance")

FOR_FINANCE = (
    Group(
        "cho-cap",
        "Chờ cấp kinh phí",
        "Đề nghị tạm ứng: 07 ngày làm việc (Đ44.3). Hồ sơ đề nghị cấp kinh phí: 05 ngày làm việc kể từ ngày nhận đủ "
        "hồ sơ; hồ sơ phải hoàn thiện: 15 ngày kể từ ngày nhận hồ sơ (Đ62.4).",
        "Không có đề nghị nào đang chờ cấp kinh phí.",
        limits=FINANCE_LIMITS,
    ),
    Group(
        "quyet-toan",
        "Chờ quyết toán",
        "Đã chi trả xong; cơ quan chi trả gửi giấy tờ để quyết toán (Đ63.1).",
        "Không có vụ việc nào chờ giấy tờ quyết toán.",
        where=Q(settlement="paid"),
    ),
)

FOR_AGENCY = (
    Group(
        "de-nghi",
        "Phải tạm ứng, đề nghị",
        "Chi trả tạm ứng từ dự toán: 05 ngày làm việc; đề nghị cơ quan tài chính: 02 ngày làm việc (Đ44.2). Hồ sơ đề "
        "nghị cấp kinh phí: 02 ngày làm việc kể từ ngày quyết định, bản án có hiệu lực (Đ62.1).",
        "Không có khoản nào phải tạm ứng hay đề nghị cấp kinh phí.",
        limits=("pay_advance_own_budget", "request_advance_from_finance", "submit_funding_dossier"),
    ),
    Group(
        "cho-cap",
        "Chờ cơ quan tài chính",
        "Cơ quan tài chính đang xử lý; hồ sơ bị trả lại thì phải hoàn thiện trong 15 ngày kể từ ngày cơ quan tài "
        "chính nhận hồ sơ (Đ62.4).",
        "Không có đề nghị nào đang ở cơ quan tài chính.",
        limits=FINANCE_LIMITS,
    ),
    Group(
        "thong-bao",
        "Phải thông báo chi trả",
        "02 ngày làm việc kể từ ngày nhận được kinh phí (Đ62.5).",
        "Không có khoản nào đã được cấp mà chưa thông báo.",
        limits=("notify_payment",),
    ),
    Group(
        "chi-tra",
        "Phải chi trả",
        "02 ngày làm việc kể từ ngày người yêu cầu bồi thường nhận thông báo (Đ62.5); hết 03 năm mà không nhận tiền "
        "thì làm thủ tục sung quỹ nhà nước (Đ62.6).",
        "Không có khoản nào phải chi trả.",
        where=Q(settlement="payment_notified") | Q(advance="awaiting_finance"),
        keep=_may_pay,
    ),
    Group(
        "quyet-toan",
        "Phải quyết toán",
        "Sau khi chi trả, gửi giấy tờ, tài liệu cho cơ quan tài chính đã cấp kinh phí (Đ63.1).",
        "Không có vụ việc nào phải gửi giấy tờ quyết toán.",
        where=Q(settlement="paid"),
    ),
    Group(
        "thu-hoi",
        "Phải thu hồi",
        "Tiền tạm ứng của vụ việc bị đình chỉ (Đ51.4), tiền đã trả theo quyết định bị hủy (Đ48.2).",
        "Không có khoản nào phải thu hồi.",
        where=Q(settlement__in=("terminated", "cancelled"), paid_amount__gt=0),
        keep=_must_recover,
    ),
)


def groups_for(membership: Membership) -> tuple[Group, ...]:
    """The kinds of work of this person, in the order of the way."""
    return FOR_FINANCE if is_of_finance(membership) else FOR_AGENCY
