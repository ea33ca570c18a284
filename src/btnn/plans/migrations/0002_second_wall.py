"""Plans behind the second wall, and kept as they were issued.

A plan is seen by its agency, by whoever prepares it, and by its parties; only the first two write in it, and nobody
once it is issued. An opinion is seen by who gave it and by those two. What an agency reports of a task is seen by all
who see the plan: they carry it out together.
"""

from django.db import migrations

OWN = "nullif(current_setting('btnn.agency', true), '')::bigint"
PARTS = ("plantask", "planresponsibility")
KEPT = ("planparty", "opinionrequest", "opinion", "progressreport")
TABLES = ("plan", *PARTS, *KEPT)


def of_plan(table, condition="true"):
    """The plan of a row is seen, and the condition holds for it."""
    return f"EXISTS (SELECT FROM plans_plan whole WHERE whole.id = {table}.plan_id AND {condition} OFFSET 0)"


OURS = f"{OWN} IN (whole.agency_id, whole.prepared_by_id)"
FORWARD = f"""
CREATE FUNCTION plans_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'what was said of a plan is kept: % is refused', TG_OP
        USING ERRCODE = 'integrity_constraint_violation', HINT = 'Write another row.';
END $$;
CREATE FUNCTION plans_refuse_change_of_issued() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' OR OLD.state = 'issued' THEN
        RAISE EXCEPTION 'an issued plan is kept: % is refused', TG_OP USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE FUNCTION plans_refuse_part_of_issued() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE held bigint;
BEGIN
    held := CASE WHEN TG_OP = 'DELETE' THEN OLD.plan_id ELSE NEW.plan_id END;
    IF EXISTS (SELECT FROM plans_plan WHERE id = held AND state = 'issued')
        OR (TG_OP = 'UPDATE' AND OLD.plan_id <> NEW.plan_id) THEN
        RAISE EXCEPTION 'an issued plan is kept: % is refused', TG_OP USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER plans_plan_keeps BEFORE UPDATE OR DELETE ON plans_plan
    FOR EACH ROW EXECUTE FUNCTION plans_refuse_change_of_issued();
""" + "".join(f"""
CREATE TRIGGER plans_{name}_keeps BEFORE INSERT OR UPDATE OR DELETE ON plans_{name}
    FOR EACH ROW EXECUTE FUNCTION plans_refuse_part_of_issued();
""" for name in PARTS) + "".join(f"""
CREATE TRIGGER plans_{name}_keeps BEFORE UPDATE OR DELETE ON plans_{name}
    FOR EACH ROW EXECUTE FUNCTION plans_refuse_change();
""" for name in KEPT) + "".join(f"""
CREATE TRIGGER plans_{name}_no_truncate BEFORE TRUNCATE ON plans_{name}
    FOR EACH STATEMENT EXECUTE FUNCTION plans_refuse_change();
ALTER TABLE plans_{name} ENABLE ROW LEVEL SECURITY;
""" for name in TABLES) + f"""
CREATE POLICY plan_seen ON plans_plan FOR SELECT USING (
    {OWN} IN (agency_id, prepared_by_id)
    OR EXISTS (
        SELECT FROM plans_planparty party WHERE party.plan_id = plans_plan.id AND party.agency_id = {OWN} OFFSET 0
    )
);
CREATE POLICY plan_made ON plans_plan FOR INSERT WITH CHECK (prepared_by_id = {OWN} AND state <> 'issued');
CREATE POLICY plan_changed ON plans_plan FOR UPDATE USING ({OWN} IN (agency_id, prepared_by_id));
CREATE POLICY party_seen ON plans_planparty FOR SELECT USING (agency_id = {OWN});
CREATE POLICY party_added ON plans_planparty FOR INSERT WITH CHECK ({of_plan("plans_planparty", OURS)});
CREATE POLICY asked_seen ON plans_opinionrequest FOR SELECT USING (
    agency_id = {OWN} OR {of_plan("plans_opinionrequest", OURS)}
);
CREATE POLICY asked_by_ours ON plans_opinionrequest FOR INSERT WITH CHECK ({of_plan("plans_opinionrequest", OURS)});
CREATE POLICY opinion_seen ON plans_opinion FOR SELECT USING (
    EXISTS (SELECT FROM plans_opinionrequest asked WHERE asked.id = request_id OFFSET 0)
);
CREATE POLICY opinion_own ON plans_opinion FOR INSERT WITH CHECK (
    EXISTS (SELECT FROM plans_opinionrequest asked WHERE asked.id = request_id AND asked.agency_id = {OWN} OFFSET 0)
);
CREATE POLICY report_seen ON plans_progressreport FOR SELECT USING (
    EXISTS (SELECT FROM plans_plantask task WHERE task.id = task_id OFFSET 0)
);
CREATE POLICY report_own ON plans_progressreport FOR INSERT WITH CHECK (
    agency_id = {OWN} AND EXISTS (SELECT FROM plans_plantask task WHERE task.id = task_id OFFSET 0)
);
""" + "".join(f"""
CREATE POLICY {name}_seen ON plans_{name} FOR SELECT USING ({of_plan("plans_" + name)});
CREATE POLICY {name}_written ON plans_{name} USING ({of_plan("plans_" + name, OURS)});
""" for name in PARTS)
POLICIES = (
    ("plan", ("plan_seen", "plan_made", "plan_changed")),
    ("planparty", ("party_seen", "party_added")),
    ("opinionrequest", ("asked_seen", "asked_by_ours")),
    ("opinion", ("opinion_seen", "opinion_own")),
    ("progressreport", ("report_seen", "report_own")),
    *((name, (f"{name}_seen", f"{name}_written")) for name in PARTS),
)
BACKWARD = (
    "".join(f"DROP POLICY {policy} ON plans_{name};\n" for name, policies in reversed(POLICIES) for policy in policies)
    + "".join(f"""
ALTER TABLE plans_{name} DISABLE ROW LEVEL SECURITY;
DROP TRIGGER plans_{name}_no_truncate ON plans_{name};
DROP TRIGGER plans_{name}_keeps ON plans_{name};
""" for name in TABLES)
    + """
DROP FUNCTION plans_refuse_part_of_issued();
DROP FUNCTION plans_refuse_change_of_issued();
DROP FUNCTION plans_refuse_change();
"""
)


class Migration(migrations.Migration):
    dependencies = [("plans", "0001_plans"), ("agencies", "0005_portal_role")]
    operations = [migrations.RunSQL(FORWARD, BACKWARD)]
