"""Inspections behind the second wall, and kept as they were issued.

A plan with its visits and its team is seen by the body that inspects and by its parties (asked for an opinion,
inspected, with somebody in the team, above). What happened on a visit, its conclusion and what that asks for are seen
by the body that inspects, the one that was inspected, those with somebody in the team and those above; what the team
noted line by line, not by the inspected body. The body that inspects writes; the inspected one adds its explanations
and its reports. Nobody changes what is issued or recorded.

`inspection_taken` tells the body that has a plan which other bodies inspect the same one in that year, and nothing else
of their plans.
"""

from django.db import migrations

from btnn.kept_rows import OWN, appended, changeable, through, unwalled, walled

PLAN = "inspection_inspectionplan"
PARTS = ("inspection_visit", "inspection_member")
KEPT = (
    "inspection_party", "inspection_opinionrequest", "inspection_opinion", "inspection_visitstep", "inspection_finding",
    "inspection_conclusion", "inspection_recommendation", "inspection_recommendationturn",
)  # fmt: skip
OURS = f"whole.agency_id = {OWN}"


def course(visit, who):
    """The visit of that key is one of which `who` (SQL on `plan` and `seen`) holds."""
    return f"""EXISTS (
        SELECT FROM inspection_visit seen JOIN {PLAN} plan ON plan.id = seen.plan_id
        WHERE seen.id = {visit} AND ({who}) OFFSET 0
    )"""


INSPECTING = f"plan.agency_id = {OWN}"
INSIDE = f"""{INSPECTING} OR EXISTS (
            SELECT FROM inspection_party party WHERE party.plan_id = plan.id AND party.agency_id = {OWN}
            AND party.capacity IN ('team', 'above') OFFSET 0
        )"""
SUBJECT = f"seen.subject_id = {OWN}"
BOTH_SIDES = f"{INSPECTING} OR {SUBJECT}"


def of_conclusion(table, who):
    """The same by the conclusion of a row."""
    return f"""EXISTS (
        SELECT FROM inspection_conclusion told WHERE told.id = {table}.conclusion_id
        AND {course("told.visit_id", who)} OFFSET 0
    )"""


def of_recommendation(table, who):
    """The same by the recommendation of a row."""
    return f"""EXISTS (
        SELECT FROM inspection_recommendation asked JOIN inspection_conclusion told ON told.id = asked.conclusion_id
        WHERE asked.id = {table}.recommendation_id AND {course("told.visit_id", who)} OFFSET 0
    )"""


WALLS = {
    PLAN: (
        f"agency_id = {OWN} OR EXISTS (SELECT FROM inspection_party party WHERE party.plan_id = {PLAN}.id "
        f"AND party.agency_id = {OWN} OFFSET 0)",
        f"agency_id = {OWN}",
    ),
    "inspection_party": (f"agency_id = {OWN}", through("inspection_party", "plan_id", PLAN, OURS)),
    **{table: (through(table, "plan_id", PLAN), through(table, "plan_id", PLAN, OURS)) for table in PARTS},
    "inspection_opinionrequest": (
        f"agency_id = {OWN} OR {through('inspection_opinionrequest', 'plan_id', PLAN, OURS)}",
        through("inspection_opinionrequest", "plan_id", PLAN, OURS),
    ),
    "inspection_opinion": (
        through("inspection_opinion", "request_id", "inspection_opinionrequest"),
        through("inspection_opinion", "request_id", "inspection_opinionrequest", OURS),
    ),
    "inspection_visitstep": (
        course("inspection_visitstep.visit_id", f"{INSIDE} OR {SUBJECT}"),
        f"agency_id = {OWN} AND {course('inspection_visitstep.visit_id', BOTH_SIDES)}",
    ),
    "inspection_finding": (
        course("inspection_finding.visit_id", INSIDE),
        course("inspection_finding.visit_id", INSPECTING),
    ),
    "inspection_conclusion": (
        course("inspection_conclusion.visit_id", f"{INSIDE} OR {SUBJECT}"),
        course("inspection_conclusion.visit_id", INSPECTING),
    ),
    "inspection_recommendation": (
        of_conclusion("inspection_recommendation", f"{INSIDE} OR {SUBJECT}"),
        of_conclusion("inspection_recommendation", INSPECTING),
    ),
    "inspection_recommendationturn": (
        of_recommendation("inspection_recommendationturn", f"{INSIDE} OR {SUBJECT}"),
        f"agency_id = {OWN} AND {of_recommendation('inspection_recommendationturn', BOTH_SIDES)}",
    ),
}
FUNCTIONS = f"""
CREATE FUNCTION inspection_refuse_change_of_issued() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP <> 'UPDATE' OR OLD.state = 'issued' THEN
        RAISE EXCEPTION 'an issued plan is kept: % is refused', TG_OP USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE FUNCTION inspection_refuse_part_of_issued() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE held bigint;
BEGIN
    held := CASE WHEN TG_OP = 'DELETE' THEN OLD.plan_id ELSE NEW.plan_id END;
    IF EXISTS (SELECT FROM {PLAN} WHERE id = held AND state = 'issued')
        OR (TG_OP = 'UPDATE' AND OLD.plan_id <> NEW.plan_id) THEN
        RAISE EXCEPTION 'an issued plan is kept: % is refused', TG_OP USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER {PLAN}_keeps BEFORE UPDATE OR DELETE ON {PLAN}
    FOR EACH ROW EXECUTE FUNCTION inspection_refuse_change_of_issued();
CREATE TRIGGER {PLAN}_no_truncate BEFORE TRUNCATE ON {PLAN}
    FOR EACH STATEMENT EXECUTE FUNCTION kept_rows_refuse();
CREATE FUNCTION inspection_taken(ours bigint, body bigint) RETURNS TABLE (
    agency_name text, kind text, first_day date, last_day date
) LANGUAGE sql STABLE SECURITY DEFINER AS $$
    SELECT agency.name::text, plan.kind::text, visit.first_day, visit.last_day
    FROM {PLAN} mine
    JOIN {PLAN} plan ON plan.year = mine.year AND plan.agency_id <> mine.agency_id AND plan.state <> 'draft'
    JOIN inspection_visit visit ON visit.plan_id = plan.id AND visit.subject_id = body
    JOIN agencies_agency agency ON agency.id = plan.agency_id
    WHERE mine.id = ours
    AND (mine.agency_id = {OWN} OR current_setting('role') = 'none' AND session_user = current_user)
    AND NOT EXISTS (
        SELECT FROM inspection_visitstep step WHERE step.visit_id = visit.id AND step.step = 'cancelled'
    )
    ORDER BY visit.first_day, visit.id
$$;
-- It works with the owner's rights: names must not be looked for in schemas of whoever calls it.
DO $$ BEGIN
    EXECUTE format('ALTER FUNCTION inspection_taken(bigint, bigint) SET search_path = %I, pg_temp', current_schema());
END $$;
"""
FORWARD = (
    FUNCTIONS
    + "".join(f"""
CREATE TRIGGER {table}_keeps BEFORE INSERT OR UPDATE OR DELETE ON {table}
    FOR EACH ROW EXECUTE FUNCTION inspection_refuse_part_of_issued();
CREATE TRIGGER {table}_no_truncate BEFORE TRUNCATE ON {table}
    FOR EACH STATEMENT EXECUTE FUNCTION kept_rows_refuse();
""" for table in PARTS)
    + "".join(appended(table) for table in KEPT)
    + "".join(walled(table, seen=seen, written=written) for table, (seen, written) in WALLS.items())
)
BACKWARD = (
    "".join(unwalled(table) for table in WALLS)
    + "".join(changeable(table) for table in (*KEPT, *PARTS, PLAN))
    + """
DROP FUNCTION inspection_taken(bigint, bigint);
DROP FUNCTION inspection_refuse_part_of_issued();
DROP FUNCTION inspection_refuse_change_of_issued();
"""
)


class Migration(migrations.Migration):
    dependencies = [("inspection", "0001_inspections"), ("agencies", "0007_kept_rows")]
    operations = [migrations.RunSQL(FORWARD, BACKWARD)]
