"""The money of a year is kept as it was written, and stands behind the second wall.

A budget is seen whole by its finance body and, for that of a province, by its department of justice (which proposes
what the plan costs) and its committee (which decides). Every other agency sees what is its own: what it was asked for,
what it said it needs, its lines of estimate, decision and settlement, with the head of the paper that has them. Only the
finance body writes estimates and settlements; decisions also the committee; what an agency needs and spent, itself.

`yearly_unseen` tells who is responsible for a budget (Đ61, Đ73) what running cases will still ask of it, though the
cases themselves come to the finance body only when money is asked for: sums of each agency, no case, no name.
"""

from django.db import migrations

from btnn.kept_rows import AT_ONE_CASE, OWN, appended, changeable, through, unwalled, walled

OURS = f"(CASE WHEN {AT_ONE_CASE} THEN NULL ELSE {OWN} END)"  # nobody at the portal sees any of it
TABLES = (
    "guidance", "guidanceparty", "submission", "submissionline", "estimate", "estimateline", "budgetact", "actline",
    "spending", "settlement", "settlementline",
)  # fmt: skip
SAME_BUDGET = """(
    body.budget = 'central' AND fund.level = 'central'
    OR body.budget = 'provincial' AND fund.level <> 'central' AND body.province <> '' AND body.province = fund.province
)"""
FUNCTIONS = f"""
CREATE FUNCTION yearly_whole(of_fund bigint) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT of_fund = {OURS} OR EXISTS (
        SELECT FROM agencies_agency body, agencies_agency fund
        WHERE body.id = {OURS} AND fund.id = of_fund AND fund.level <> 'central'
            AND body.province <> '' AND body.province = fund.province
            AND body.kind IN ('justice_department', 'people_committee')
    )
$$;
CREATE FUNCTION yearly_within(of_fund bigint) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT EXISTS (
        SELECT FROM agencies_agency body, agencies_agency fund
        WHERE body.id = {OURS} AND fund.id = of_fund AND fund.kind = 'finance_department' AND {SAME_BUDGET}
    )
$$;
CREATE FUNCTION yearly_unseen(of_fund bigint)
    RETURNS TABLE (agency_id bigint, cases bigint, decided bigint, claimed bigint)
    LANGUAGE sql STABLE SECURITY DEFINER AS $$
    SELECT told.settling_agency_id, count(*),
        coalesce(sum(greatest(told.decided_amount - told.paid_amount, 0)) FILTER (WHERE told.decided_amount > 0), 0),
        coalesce(sum(greatest(told.claimed_amount - told.paid_amount, 0)) FILTER (WHERE told.decided_amount = 0), 0)
    FROM cases_case told
    JOIN agencies_agency body ON body.id = told.settling_agency_id
    JOIN agencies_agency fund ON fund.id = of_fund
    WHERE yearly_whole(of_fund) AND fund.kind = 'finance_department' AND {SAME_BUDGET} AND NOT told.closed
        AND NOT EXISTS (
            SELECT FROM cases_caseagency party WHERE party.case_id = told.id AND party.agency_id = {OURS}
        )
    GROUP BY told.settling_agency_id
$$;
-- Names must not be looked for in schemas of whoever calls.
DO $$ BEGIN
    EXECUTE format('ALTER FUNCTION yearly_whole(bigint) SET search_path = %I, pg_temp', current_schema());
    EXECUTE format('ALTER FUNCTION yearly_within(bigint) SET search_path = %I, pg_temp', current_schema());
    EXECUTE format('ALTER FUNCTION yearly_unseen(bigint) SET search_path = %I, pg_temp', current_schema());
END $$;
"""
WHOLE = "yearly_whole(finance_id)"
BY_FINANCE = f"finance_id = {OURS}"


def with_own_line(head, lines, column):
    """The head of a paper: for whoever sees the budget whole, and whom a line of it names."""
    line = f"SELECT FROM {lines} line WHERE line.{column} = {head}.id AND line.agency_id = {OURS} OFFSET 0"
    return f"{WHOLE} OR EXISTS ({line})"


OWN_LINE = f"{WHOLE} OR agency_id = {OURS}"
BY_ITSELF = f"agency_id = {OURS} AND (yearly_within(finance_id) OR {BY_FINANCE})"
DECIDES = f"{WHOLE} AND agency_id = {OURS}"
OF_SUBMISSION = ("yearly_submissionline", "submission_id", "yearly_submission")
OF_ESTIMATE = ("yearly_estimateline", "estimate_id", "yearly_estimate")
OF_ACT = ("yearly_actline", "budget_act_id", "yearly_budgetact")
OF_SETTLEMENT = ("yearly_settlementline", "settlement_id", "yearly_settlement")
OF_GUIDANCE = ("yearly_guidanceparty", "guidance_id", "yearly_guidance")
SAME_FUND = "whole.finance_id = {}.finance_id"
WALLS = (
    walled(
        "yearly_guidance",
        seen=with_own_line("yearly_guidance", "yearly_guidanceparty", "guidance_id"),
        written=f"{BY_FINANCE} AND agency_id = {OURS}",
    ),
    walled(
        "yearly_guidanceparty",
        seen=OWN_LINE,
        written=f"{BY_FINANCE} AND {through(*OF_GUIDANCE, SAME_FUND.format('yearly_guidanceparty'))}",
    ),
    walled("yearly_submission", seen=OWN_LINE, written=BY_ITSELF),
    walled(
        "yearly_submissionline",
        seen=through(*OF_SUBMISSION),
        written=through(*OF_SUBMISSION, f"whole.agency_id = {OURS}"),
    ),
    walled(
        "yearly_estimate",
        seen=with_own_line("yearly_estimate", "yearly_estimateline", "estimate_id"),
        written=f"{BY_FINANCE} AND agency_id = {OURS}",
    ),
    walled(
        "yearly_estimateline",
        seen=OWN_LINE,
        written=f"{BY_FINANCE} AND {through(*OF_ESTIMATE, SAME_FUND.format('yearly_estimateline'))}",
    ),
    walled(
        "yearly_budgetact",
        seen=with_own_line("yearly_budgetact", "yearly_actline", "budget_act_id"),
        written=DECIDES,
    ),
    walled(
        "yearly_actline",
        seen=OWN_LINE,
        written=f"{WHOLE} AND {through(*OF_ACT, SAME_FUND.format('yearly_actline'))}",
    ),
    walled("yearly_spending", seen=OWN_LINE, written=BY_ITSELF),
    walled(
        "yearly_settlement",
        seen=with_own_line("yearly_settlement", "yearly_settlementline", "settlement_id"),
        written=f"{BY_FINANCE} AND agency_id = {OURS}",
    ),
    walled(
        "yearly_settlementline",
        seen=OWN_LINE,
        written=f"{BY_FINANCE} AND {through(*OF_SETTLEMENT, SAME_FUND.format('yearly_settlementline'))}",
    ),
)
DO = FUNCTIONS + "".join(appended(f"yearly_{name}") for name in TABLES) + "".join(WALLS)
UNDO = (
    "".join(unwalled(f"yearly_{name}") for name in TABLES)
    + "".join(changeable(f"yearly_{name}") for name in TABLES)
    + "DROP FUNCTION yearly_unseen(bigint);\nDROP FUNCTION yearly_within(bigint);\nDROP FUNCTION yearly_whole(bigint);\n"
)


class Migration(migrations.Migration):
    dependencies = [
        ("yearly", "0001_money_of_a_year"),
        ("agencies", "0007_kept_rows"),
        ("cases", "0011_looked_after_by_its_claimant"),
    ]
    operations = [migrations.RunSQL(DO, UNDO)]
