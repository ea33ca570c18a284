"""The list of reimbursements in scope: what waits for a council, a decision, money, and what is behind."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from btnn.agencies.queries import Membership
from btnn.cases.queries.funds import ToldCase, cases_at
from btnn.law.reimbursement.accounts import Account, accounts

from ...models import InstalmentTerms
from ..permissions import oversees
from ..planning import Standing, standing_plan

PAGE_SIZE = 25
LOOKED_THROUGH = 200  # cases, for a group that keeps only some


@dataclass(frozen=True, slots=True)
class ListRow:
    """One case with the accounts of its officials and their plans, by name."""

    told: ToldCase
    accounts: tuple[Account, ...]
    plans: dict[str, Standing]

    @property
    def behind(self) -> int:
        """What should have come in by now and did not."""
        return sum(one.progress.behind for one in self.plans.values())

    @property
    def late(self) -> int:
        """How many instalments are behind."""
        return sum(one.progress.late for one in self.plans.values())


@dataclass(frozen=True, slots=True)
class ListGroup:
    """Cases whose row meets `where` and whose officials meet `keep`; `key` stands in addresses, `nothing` is said when
    there is none."""

    key: str
    label: str
    lead: str
    nothing: str
    where: Q
    keep: Callable[[ListRow], bool] | None = None


@dataclass(frozen=True, slots=True)
class ListPage:
    """One page; `after` leads to the next one."""

    rows: list[ListRow]
    after: str


GROUPS = (
    ListGroup(
        "lap-hoi-dong",
        "Phải lập Hội đồng",
        "Trong 10 ngày kể từ ngày chi trả xong tiền bồi thường (Đ66.1; NĐ 68/2018/NĐ-CP, Đ28.1).",
        "Không có vụ việc nào phải lập Hội đồng xem xét trách nhiệm hoàn trả.",
        Q(reimbursement="due"),
    ),
    ListGroup(
        "hoi-dong",
        "Hội đồng đang xem xét",
        "Hội đồng kiến nghị trong 20 ngày, vụ việc phức tạp tối đa 30 ngày, kể từ ngày thành lập (Đ66.2).",
        "Không có Hội đồng nào đang làm việc.",
        Q(reimbursement="council"),
    ),
    ListGroup(
        "ra-quyet-dinh",
        "Phải ra quyết định",
        "Thủ trưởng ra quyết định hoàn trả trong 03 ngày làm việc kể từ ngày nhận kiến nghị (NĐ 68/2018/NĐ-CP, Đ30.1).",
        "Không có kiến nghị nào đang chờ quyết định hoàn trả.",
        Q(reimbursement="recommended"),
    ),
    ListGroup(
        "dang-thu",
        "Đang thu",
        "Cơ quan thu đầy đủ, kịp thời và nộp ngân sách nhà nước (Đ67.3).",
        "Không có khoản hoàn trả nào đang thu.",
        Q(reimbursement__in=("decided", "collecting")),
    ),
    ListGroup(
        "cham-ky",
        "Chậm kỳ trừ lương",
        "Số tiền thu được ít hơn kế hoạch trừ lương đến hết tháng trước (Đ68.2).",
        "Không có người nào chậm kỳ trừ lương.",
        Q(reimbursement__in=("decided", "collecting")),
        keep=lambda row: row.behind > 0,
    ),
    ListGroup(
        "da-xong",
        "Đã xong",
        "Đã hoàn trả đủ, đã chấm dứt (Đ72) hoặc đã trả lại tiền (Đ69).",
        "Chưa có vụ việc nào xong phần hoàn trả.",
        Q(reimbursement__in=("complete", "ended", "refunded")),
    ),
)


def reimbursements(
    membership: Membership, group: ListGroup, today: date, after: str = "", size: int = PAGE_SIZE
) -> ListPage:
    """A page of one group, the oldest case first: three queries. A body that settles claims sees its own; one that
    oversees sees those below it. A broken `after` starts from the beginning."""
    size = LOOKED_THROUGH if group.keep else size
    page = cases_at(membership, group.where, today, own=not oversees(membership), after=after, size=size)
    terms: dict[int, list[InstalmentTerms]] = {told.case.pk: [] for told in page.cases}
    for row in InstalmentTerms.objects.filter(case_id__in=list(terms)).order_by("pk"):
        terms[row.case_id].append(row)
    rows = [_row(told, terms[told.case.pk], today) for told in page.cases]
    return ListPage([row for row in rows if group.keep is None or group.keep(row)], page.after)


def _row(told: ToldCase, terms: list[InstalmentTerms], today: date) -> ListRow:
    found = accounts(told.entries)
    plans = {one.name: standing_plan(one, terms, today) for one in found}
    return ListRow(told, found, {name: plan for name, plan in plans.items() if plan is not None})
