"""The doors of the year's work: one policy for each route, added to those of `btnn.web.policies`."""

from __future__ import annotations

from btnn.plans import permissions as planning
from btnn.web.doors import Policy, acting, member

sees_plans = Policy("may_see_plans", acting(planning.may_see, planning.NOT_YOURS))
drafts_plans = Policy(
    "may_draft_plans",
    acting(planning.may_draft, "Kế hoạch do người giải quyết bồi thường, thủ trưởng hoặc người theo dõi soạn."),
)

YEAR_POLICIES: dict[str, Policy] = {
    "cong-tac-nam": member,
    "plans:list": sees_plans,
    "plans:plan": sees_plans,  # narrowed to the agencies that have to do with the plan (plans.queries.seen)
    "plans:task": sees_plans,
    "plans:document": sees_plans,
    "plans:begin": drafts_plans,
    "plans:edit": drafts_plans,  # and those below: whoever prepares that plan (plans.permissions.may_prepare)
    "plans:responsibilities": drafts_plans,
    "plans:add_task": drafts_plans,
    "plans:edit_task": drafts_plans,
}
