"""The account of a plan's year: as it was issued, or as the records propose it now with what was edited of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from btnn.agencies.queries import Membership

from ..models import OpinionRequest, Plan, TimeFrame, YearAccount
from .composing import Account, TaskAccount, account_of, composed
from .year import year_of


@dataclass(frozen=True, slots=True)
class AccountView:
    """The account with its words: what was edited stands before what is proposed."""

    plan: Plan
    told: Account
    row: YearAccount | None

    @property
    def issued(self) -> bool:
        return self.row is not None and self.row.issued

    @property
    def overall(self) -> str:
        return self.row.overall if self.row is not None and self.row.overall else self.told.overall

    @property
    def difficulties(self) -> str:
        return self.row.difficulties if self.row is not None else "\n".join(self.told.difficulties)

    @property
    def proposals(self) -> str:
        return self.row.proposals if self.row is not None else ""

    def words(self, task: TaskAccount) -> str:
        """The result of a task in words."""
        said = self.row.task_words.get(str(task.order), "") if self.row is not None else ""
        return said or task.words

    @property
    def rows(self) -> list[tuple[TaskAccount, str]]:
        """Each task with its result in words."""
        return [(one, self.words(one)) for one in self.told.tasks]


def account_seen(plan: Plan, membership: Membership, today: date) -> AccountView:
    """The account of an issued plan as this person sees it."""
    row = YearAccount.objects.filter(plan=plan).first()
    if row is not None and row.issued:
        return AccountView(plan, account_of(row.kept), row)
    return AccountView(plan, proposed(plan, membership, today), row)


def proposed(plan: Plan, membership: Membership, today: date) -> Account:
    """What the records propose."""
    return composed(year_of(plan, membership, today), _opinions(plan), (), today)


def _opinions(plan: Plan) -> str:
    asked = list(OpinionRequest.objects.filter(plan=plan).select_related("opinion"))
    if not asked:
        return ""
    said = [one.opinion for one in asked if hasattr(one, "opinion")]
    agreed = sum(one.agrees for one in said)
    return f"Lấy ý kiến {len(asked)} cơ quan: {agreed} nhất trí, {len(said) - agreed} có ý kiến khác," \
           f" {len(asked) - len(said)} không trả lời."  # fmt: skip


@dataclass(frozen=True, slots=True)
class LeftOver:
    """A task of the year before that was not done, with the reasons told then."""

    order: int
    title: str
    why: str


def left_over(draft: Plan, membership: Membership, today: date) -> list[LeftOver]:
    """The tasks with a day of their own of the plan from which a draft was made that were not done, and are not taken
    over yet: work of the whole year comes again by itself."""
    before = draft.made_from
    if before is None or before.year != draft.year - 1 or not before.issued:
        return []
    view = account_seen(before, membership, today)
    frames = dict(before.tasks.values_list("order", "time_frame"))
    titles = set(draft.tasks.values_list("title", flat=True))
    return [
        LeftOver(one.order, carried_title(one.title, before.year), "; ".join(one.not_done))
        for one in view.told.tasks
        if one.not_done
        and frames.get(one.order) in (TimeFrame.QUARTER, TimeFrame.FIXED_DAY)
        and carried_title(one.title, before.year) not in titles
    ]


def carried_title(title: str, year: int) -> str:
    """What a task that was not done is called in the next plan."""
    return f"Hoàn thành việc của năm {year} chuyển sang: {title}"[:600]
