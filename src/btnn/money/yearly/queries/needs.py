"""What agencies say they need: who was asked, who answered, what one's own agency is likely to need."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from django.db.models import Sum

from btnn.agencies.queries import Membership
from btnn.law.amounts import dong
from btnn.plans.queries import plans_seen
from btnn.plans.training.queries import cost_of_year

from ..accounts import total
from ..budgets import Purse
from ..models import Guidance, GuidanceParty, Spending, Submission
from ..vocabulary import Kind
from .used import rows_to, used_in

SUM = re.compile(r"(\d{1,3}(?:[. ]\d{3})+|\d+)\s*(đồng|triệu đồng|triệu|đ\b)", re.IGNORECASE)
MOST_BASIS = 900


@dataclass(frozen=True, slots=True)
class Asked:
    """An agency of the budget: was it asked, what did it say last. `late`: asked, nothing said, the day is past."""

    agency_id: int
    name: str
    asked: bool
    submission: Submission | None
    late: bool

    @property
    def amount(self) -> int:
        return sum(line.amount for line in self.submission.lines.all()) if self.submission else 0

    @property
    def state(self) -> str:
        return "met" if self.submission else "overdue" if self.late else "open"

    @property
    def word(self) -> str:
        if self.submission is None:
            return "quá hạn, chưa gửi" if self.late else "chưa gửi"
        return "đã gửi" if self.submission.lines.all() else "không có nhu cầu"


@dataclass(frozen=True, slots=True)
class OwnNeed:
    """What an agency is likely to need for one thing, and what that rests on: a proposal that it may change."""

    kind: str
    amount: int
    basis: str

    @property
    def label(self) -> str:
        return str(Kind(self.kind).label)


def latest_guidance(purse: Purse) -> Guidance | None:
    """The guidance that counts, if the agency was told of one."""
    return Guidance.objects.filter(finance=purse.fund, year=purse.year).order_by("-pk").first()


def asked_of(purse: Purse, today: date) -> list[Asked]:
    """Who was asked for needs and who said something, the silent first; an agency that does not see the whole finds
    itself alone. Four queries."""
    guidance = latest_guidance(purse)
    parties: dict[int, str] = {}
    if guidance is not None:
        rows = GuidanceParty.objects.filter(guidance=guidance)
        parties = dict(rows.values_list("agency_id", "agency__name"))
    said: dict[int, Submission] = {}
    sent = Submission.objects.filter(finance=purse.fund, year=purse.year).order_by("number")
    for row in sent.select_related("agency").prefetch_related("lines"):
        said[row.agency_id] = row
    names = parties | {key: row.agency.name for key, row in said.items()}
    late = guidance is not None and today > guidance.due_on
    found = [Asked(key, name, key in parties, said.get(key), late and key not in said) for key, name in names.items()]
    if not purse.whole:
        found = [one for one in found if one.agency_id == purse.agency.pk]
    return sorted(found, key=lambda one: (one.submission is not None, one.name))


def own_needs(purse: Purse, membership: Membership, today: date) -> list[OwnNeed]:
    """What the agency is likely to need in a year: what its running cases will still take, what was granted for
    valuations the year before, what its plan costs."""
    own = Purse(purse.fund, purse.year, purse.agency, False)
    used = used_in(own, membership, today)
    running = [need for need in used.needs() if need.kind == Kind.DAMAGES]
    certain, possible = sum(need.certain for need in running), sum(need.possible for need in running)
    codes = ", ".join(need.case for need in running)
    damages = OwnNeed(
        Kind.DAMAGES,
        certain + possible,
        f"Vụ việc đang giải quyết: {codes}. Đã quyết định, chưa được cấp {dong(certain)}; đang yêu cầu, chưa quyết "
        f"định {dong(possible)}."
        if running
        else "",
    )
    before = total(row for row in rows_to(used, purse.year - 1, today) if row.kind == Kind.VALUATION)
    waits = sum(need.certain for need in used.needs() if need.kind == Kind.VALUATION)
    valuation = OwnNeed(
        Kind.VALUATION,
        before.granted + waits,
        f"Đã được cấp năm {purse.year - 1}: {dong(before.granted)}; đang đề nghị: {dong(waits)}."
        if before.granted or waits
        else "",
    )
    cost, basis = _plan_cost(membership, purse.year, today)
    rest = [OwnNeed(Kind.REFUND, 0, ""), OwnNeed(Kind.HONOUR, 0, ""), OwnNeed(Kind.PLAN, cost, basis)]
    return [OwnNeed(need.kind, need.amount, need.basis[:MOST_BASIS]) for need in (damages, valuation, *rest)]


def _plan_cost(membership: Membership, year: int, today: date) -> tuple[int, str]:
    """What the tasks of the plan that one's agency makes say of money, with the sums that can be read in it; beside it
    what its courses and conferences are planned to cost. The greater of both: a plan may hold the courses already."""
    told, amount = [], 0
    for seen in plans_seen(membership, year):
        if not seen.ours:
            continue
        for task in seen.plan.tasks.order_by("order"):
            if task.budget_line:
                amount += read_sums(task.budget_line)
                told.append(f"nhiệm vụ {task.order}: {task.budget_line}")
    said = [f"Kế hoạch năm {year}: {'; '.join(told)}."] if told else []
    courses, _ = cost_of_year(membership.agency, year, today)
    if courses:
        said.append(f"Hoạt động đào tạo, phổ biến dự kiến {dong(courses)}.")
    return max(amount, courses), " ".join(said)


def courses_to_note(purse: Purse, today: date) -> int:
    """What the agency's courses and conferences of the year cost and nobody noted as spent yet."""
    _, cost = cost_of_year(purse.agency, purse.year, today)
    rows = Spending.objects.filter(finance=purse.fund, year=purse.year, agency=purse.agency, kind=Kind.PLAN)
    noted: int = rows.aggregate(sum=Sum("amount"))["sum"] or 0
    return max(cost - noted, 0)


def read_sums(words: str) -> int:
    """The sums of money in a text, together: “15.000.000 đồng”, “15 triệu đồng”; 0 when it tells none."""
    found = 0
    for digits, unit in SUM.findall(words):
        amount = int(re.sub(r"\D", "", digits))
        found += amount * (1_000_000 if unit.lower().startswith("triệu") else 1)
    return found
