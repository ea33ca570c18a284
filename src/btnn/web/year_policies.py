"""The doors of the year's work: one policy for each route, added to those of `btnn.web.policies`."""

from __future__ import annotations

from btnn.money.yearly import permissions as budgeting
from btnn.organisation.roster import permissions as rostering
from btnn.plans import permissions as planning
from btnn.plans.coordination import permissions as coordinating
from btnn.plans.difficulties import permissions as difficulties
from btnn.plans.forecast import permissions as forecasting
from btnn.plans.inspection import permissions as inspecting
from btnn.plans.training import permissions as training
from btnn.reports.scoring import permissions as scoring
from btnn.support.complaints import permissions as complaining
from btnn.support.guidance import permissions as guidance
from btnn.support.recommendations import permissions as recommending
from btnn.support.urging import permissions as urging
from btnn.web.doors import Policy, acting, member, whole_case

sees_plans = Policy("may_see_plans", acting(planning.may_see, planning.NOT_YOURS))
drafts_plans = Policy(
    "may_draft_plans",
    acting(planning.may_draft, "Kế hoạch do người giải quyết bồi thường, thủ trưởng hoặc người theo dõi soạn."),
)
sees_rosters = Policy("may_see_rosters", acting(rostering.may_see, rostering.NOT_YOURS))
keeps_roster = Policy("may_keep_roster", acting(rostering.may_keep, rostering.KEEPER))
sees_forecast = Policy("may_see_forecast", acting(forecasting.may_see, forecasting.NOT_YOURS))
writes_forecast = Policy("may_write_forecast", acting(forecasting.may_write, forecasting.NOT_TO_WRITE))
sees_inspections = Policy("may_see_inspections", acting(inspecting.may_see, inspecting.NOT_YOURS))
plans_inspections = Policy("may_plan_inspections", acting(inspecting.may_plan, inspecting.NOT_INSPECTING))
# Which budget and which part of it, the queries say (money.yearly.budgets, and the wall).
sees_budget = Policy("may_see_budget", acting(budgeting.may_see, budgeting.NOT_YOURS))
leads_budget = Policy("may_lead_budget", acting(budgeting.may_lead, budgeting.NOT_LEADING))
decides_budget = Policy("may_decide_budget", acting(budgeting.may_decide, budgeting.NOT_DECIDING))
submits_needs = Policy("may_submit_needs", acting(budgeting.may_submit, budgeting.NOT_SUBMITTING))

sees_urging = Policy("may_see_urging", acting(urging.may_see, urging.NOT_FOR_YOU))
watches = Policy("may_watch", acting(urging.may_watch, urging.NOT_YOURS))
sees_recommendations = Policy("may_see_recommendations", acting(recommending.may_see, recommending.NOT_FOR_YOU))
recommends = Policy("may_recommend", acting(recommending.may_recommend, recommending.NOT_YOURS))

sees_difficulties = Policy("may_see_difficulties", acting(difficulties.may_see, difficulties.NOT_YOURS))
gathers_difficulties = Policy("may_gather_difficulties", acting(difficulties.may_gather, difficulties.NOT_GATHERING))
sees_guidance = Policy("may_see_guidance", acting(guidance.may_see, guidance.NOT_YOURS))
asks_guidance = Policy("may_ask_guidance", acting(guidance.may_ask, guidance.NOT_ASKING))
registers_requests = Policy("may_register_requests", acting(guidance.may_register, guidance.NOT_GUIDING))
plans_sessions = Policy("may_see_sessions", acting(guidance.may_guide, guidance.NOT_GUIDING))
leads_sessions = Policy("may_lead_sessions", acting(guidance.may_lead, guidance.NOT_LEADING))

sees_coordination = Policy("may_see_coordination", acting(coordinating.may_see, coordinating.NOT_YOURS))
speaks_in_coordination = Policy("may_speak_in_coordination", acting(coordinating.may_speak, coordinating.NOT_SPEAKING))
drafts_regulations = Policy("may_draft_regulations", acting(coordinating.may_prepare, coordinating.NOT_PREPARED))
sees_training = Policy("may_see_training", acting(training.may_see, training.NOT_YOURS))
holds_training = Policy("may_hold_training", acting(training.may_hold, training.HOLDER))
sees_scores = Policy("may_see_scores", acting(scoring.may_see, scoring.NOT_YOURS))
sees_complaints = Policy("may_see_complaints", acting(complaining.may_see, complaining.NOT_YOURS))
counts_complaints = Policy("may_count_complaints", acting(complaining.may_count, complaining.NOT_YOURS))

YEAR_POLICIES: dict[str, Policy] = {
    "coordination:overview": sees_coordination,
    "coordination:one": sees_coordination,  # narrowed to the agencies that have to do with it (its queries)
    "coordination:scheduled": sees_coordination,
    "coordination:year": sees_coordination,
    "coordination:year_sheet": sees_coordination,
    "coordination:year_csv": sees_coordination,
    "coordination:meetings": sees_coordination,
    "coordination:meeting": sees_coordination,
    "coordination:regulations": sees_coordination,
    "coordination:regulation": sees_coordination,
    "coordination:ask": speaks_in_coordination,
    "coordination:call": speaks_in_coordination,
    "coordination:begin": drafts_regulations,
    "coordination:add_rule": drafts_regulations,  # and the next: whoever makes that regulation
    "coordination:edit_rule": drafts_regulations,
    "cong-tac-nam": member,
    "difficulties:list": sees_difficulties,  # narrowed by the queries to who gathers, who raised, who decides
    "difficulties:raise": sees_difficulties,
    "difficulties:raised": sees_difficulties,
    "difficulties:sheet": sees_difficulties,
    "difficulties:theme": sees_difficulties,
    "difficulties:proposal": sees_difficulties,
    "difficulties:letter": sees_difficulties,
    "difficulties:gather": gathers_difficulties,
    "difficulties:propose": gathers_difficulties,
    "guidance:list": sees_guidance,
    "guidance:matter": sees_guidance,  # narrowed to who guides and who asked (guidance.queries.matters)
    "guidance:document": sees_guidance,
    "guidance:act": sees_guidance,  # each act says who may (guidance.views.acting)
    "guidance:letter": sees_guidance,  # narrowed to its sender and those it went to (guidance.queries.letters)
    "guidance:ask": asks_guidance,
    "guidance:register": registers_requests,
    "guidance:sessions": plans_sessions,
    "guidance:planned": leads_sessions,
    "recommendations:list": sees_recommendations,
    "recommendations:sheet": sees_recommendations,
    "recommendations:one": sees_recommendations,  # narrowed to maker and parties (recommendations.queries.seen)
    "recommendations:word": sees_recommendations,
    "recommendations:write": recommends,  # whom, the command says (recommendations.commands.recommending)
    "urging:home": sees_urging,
    "urging:letter": sees_urging,  # narrowed to sender and parties of the letter (urging.queries.letters)
    "urging:word": sees_urging,
    "urging:write": watches,  # whom one may write to, the command says (urging.commands.sending)
    "urging:set_aside": watches,
    "urging:notes": watches,
    "urging:cases": watches,
    "urging:cases_sheet": watches,
    "urging:case": whole_case,  # asks again for what is written there
    "plans:list": sees_plans,
    "plans:plan": sees_plans,  # narrowed to the agencies that have to do with the plan (plans.queries.seen)
    "plans:task": sees_plans,
    "plans:document": sees_plans,
    "plans:begin": drafts_plans,
    "plans:edit": drafts_plans,  # and those below: whoever prepares that plan (plans.permissions.may_prepare)
    "plans:responsibilities": drafts_plans,
    "plans:add_task": drafts_plans,
    "plans:edit_task": drafts_plans,
    "plans:urge": drafts_plans,  # and those below: whoever makes that plan (plans.permissions.may_urge)
    "plans:raise": drafts_plans,
    "plans:demand": drafts_plans,
    "plans:amend": drafts_plans,
    "plans:amend_add": drafts_plans,
    "plans:amend_task": drafts_plans,
    "plans:part": sees_plans,
    "plans:own_plan": sees_plans,  # whoever may speak for an agency that the plan names
    "plans:edition": sees_plans,
    "plans:edition_document": sees_plans,
    "plans:amendment_document": sees_plans,
    "plans:account": sees_plans,  # once issued; before that whoever makes the plan
    "plans:account_document": sees_plans,
    "roster:own": sees_rosters,
    "roster:agencies": sees_rosters,  # narrowed to the bodies that one looks after (agencies.queries.overseen)
    "roster:agency": sees_rosters,
    "roster:person": sees_rosters,
    "roster:sheet": sees_rosters,
    "roster:document": sees_rosters,
    "roster:add": keeps_roster,
    "roster:edit": keeps_roster,  # and those below: of one's own agency (roster.commands.keeping)
    "roster:leave": keeps_roster,
    "roster:training": keeps_roster,
    "forecast:expected": sees_forecast,
    "forecast:figures": sees_forecast,
    "forecast:signals": sees_forecast,  # and below: narrowed to the agency and the province it watches over
    "forecast:signal": sees_forecast,
    "forecast:record": writes_forecast,
    "forecast:causes": sees_forecast,
    "forecast:propose": writes_forecast,
    "forecast:measures": sees_forecast,
    "forecast:measure": sees_forecast,
    "inspection:list": sees_inspections,
    "inspection:plan": sees_inspections,  # narrowed to the bodies concerned (inspection.queries.seen), as those below
    "inspection:document": sees_inspections,
    "inspection:visit": sees_inspections,
    "inspection:visit_document": sees_inspections,
    "inspection:recommendation": sees_inspections,
    "inspection:begin": plans_inspections,
    "inspection:edit": plans_inspections,  # and those below: the body whose plan or visit it is
    "inspection:add_visit": plans_inspections,
    "inspection:add_member": plans_inspections,
    "inspection:checklist": plans_inspections,
    "inspection:conclude": plans_inspections,
    "yearly:now": sees_budget,
    "yearly:year": sees_budget,
    "yearly:sheet": sees_budget,
    "yearly:supplement": leads_budget,
    "yearly:guide": leads_budget,
    "yearly:guidance_document": sees_budget,
    "yearly:needs": submits_needs,
    "yearly:spent": submits_needs,
    "yearly:estimate": sees_budget,  # written by who leads (money.yearly.commands)
    "yearly:estimate_document": sees_budget,
    "yearly:decide": decides_budget,
    "yearly:move": leads_budget,
    "yearly:settlement": sees_budget,  # closed by who leads
    "yearly:settlement_document": sees_budget,
    "training:list": sees_training,
    "training:needs": sees_training,
    "training:activity": sees_training,  # narrowed to holder, invited and those above (training.queries.seen)
    "training:sheet": sees_training,
    "training:document": sees_training,
    "training:exercises": sees_training,
    "training:exercise": sees_training,
    "training:plan": holds_training,
    "training:make": holds_training,
    "scoring:list": sees_scores,  # and below: narrowed to the province, and to what was sent to the Ministry
    "scoring:ranking": sees_scores,
    "scoring:ranking_file": sees_scores,
    "scoring:sheet": sees_scores,
    "scoring:line": sees_scores,
    "scoring:file": sees_scores,
    "scoring:document": sees_scores,
    "complaints:list": sees_complaints,  # each person only those they direct, handle or were given access to
    "complaints:register": sees_complaints,
    "complaints:complaint": sees_complaints,
    "complaints:counts": counts_complaints,
}
