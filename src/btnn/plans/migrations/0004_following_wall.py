"""What follows an issued plan, behind the second wall and kept as it was written.

An urging is seen by the agency that is urged and by the two that make the plan, who alone write it. A report besides is
asked for by those two; all who see the plan see who was asked: they carry it out together. Which plan on paper carries
it out is written by each agency for itself, and seen by it and those two. An amendment and the account of the year are
written by those two; the others who see the plan see them once they are issued, and from then on they stay. Tasks are
added to an issued plan by a draft of an amendment only. The agency whose plan it is writes parties too: an amendment
may name somebody new.
"""

from django.db import migrations

from btnn.kept_rows import OWN, appended, changeable, through, unwalled, walled

KEPT = ("urgingnote", "reportdemand", "demandaddressee", "carryingout")
OURS = f"{OWN} IN (whole.agency_id, whole.prepared_by_id)"
OPEN = f"({OURS} OR plans_{{}}.issued)"


def of_task(table, condition="true"):
    """The plan of the task of a row is seen, and the condition holds for it."""
    return (
        "EXISTS (SELECT FROM plans_plantask task JOIN plans_plan whole ON whole.id = task.plan_id"
        f" WHERE task.id = {table}.task_id AND {condition} OFFSET 0)"
    )


def of_demand(condition):
    return (
        "EXISTS (SELECT FROM plans_reportdemand demand JOIN plans_plantask task ON task.id = demand.task_id"
        " JOIN plans_plan whole ON whole.id = task.plan_id"
        f" WHERE demand.id = plans_demandaddressee.demand_id AND {condition} OFFSET 0)"
    )


def of_amendment(condition):
    return (
        "EXISTS (SELECT FROM plans_amendment paper JOIN plans_plan whole ON whole.id = paper.plan_id"
        f" WHERE paper.id = plans_taskchange.amendment_id AND {condition} OFFSET 0)"
    )


def of_plan(table, condition="true"):
    return through(f"plans_{table}", "plan_id", "plans_plan", condition)


WALLS = {
    "plans_urgingnote": (
        f"agency_id = {OWN} OR {of_task('plans_urgingnote', OURS)}",
        f"urged_by_id = {OWN} AND {of_task('plans_urgingnote', OURS)}",
    ),
    "plans_reportdemand": (
        of_task("plans_reportdemand"),
        f"asked_by_id = {OWN} AND {of_task('plans_reportdemand', OURS)}",
    ),
    "plans_demandaddressee": (of_demand("true"), of_demand(OURS)),
    "plans_carryingout": (
        f"agency_id = {OWN} OR {of_plan('carryingout', OURS)}",
        f"agency_id = {OWN} AND {of_plan('carryingout')}",
    ),
    "plans_amendment": (of_plan("amendment", OPEN.format("amendment")), of_plan("amendment", OURS)),
    "plans_taskchange": (of_amendment(f"({OURS} OR paper.issued)"), of_amendment(OURS)),
    "plans_yearaccount": (of_plan("yearaccount", OPEN.format("yearaccount")), of_plan("yearaccount", OURS)),
}
KEPT_ONCE_ISSUED = ("amendment", "yearaccount")
FORWARD = (
    """
CREATE OR REPLACE FUNCTION plans_refuse_part_of_issued() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE held bigint;
BEGIN
    held := CASE WHEN TG_OP = 'DELETE' THEN OLD.plan_id ELSE NEW.plan_id END;
    IF TG_OP = 'INSERT' AND EXISTS (
        SELECT FROM plans_amendment paper
        WHERE paper.id = (to_jsonb(NEW) ->> 'added_by_id')::bigint AND paper.plan_id = held AND NOT paper.issued
    ) THEN
        RETURN NEW;
    END IF;
    IF EXISTS (SELECT FROM plans_plan WHERE id = held AND state = 'issued')
        OR (TG_OP = 'UPDATE' AND OLD.plan_id <> NEW.plan_id) THEN
        RAISE EXCEPTION 'an issued plan is kept: % is refused', TG_OP USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE FUNCTION plans_refuse_change_once_issued() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.issued THEN
        RAISE EXCEPTION 'what was issued is kept: % is refused', TG_OP USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE FUNCTION plans_refuse_change_of_amendment() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE held bigint;
BEGIN
    held := CASE WHEN TG_OP = 'DELETE' THEN OLD.amendment_id ELSE NEW.amendment_id END;
    IF EXISTS (SELECT FROM plans_amendment WHERE id = held AND issued)
        OR (TG_OP = 'UPDATE' AND OLD.amendment_id <> NEW.amendment_id) THEN
        RAISE EXCEPTION 'what was issued is kept: % is refused', TG_OP USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER plans_taskchange_keeps BEFORE INSERT OR UPDATE OR DELETE ON plans_taskchange
    FOR EACH ROW EXECUTE FUNCTION plans_refuse_change_of_amendment();
"""
    + "".join(
        f"""
CREATE TRIGGER plans_{name}_keeps BEFORE UPDATE OR DELETE ON plans_{name}
    FOR EACH ROW EXECUTE FUNCTION plans_refuse_change_once_issued();
"""
        for name in KEPT_ONCE_ISSUED
    )
    + "".join(
        f"""
CREATE TRIGGER plans_{name}_no_truncate BEFORE TRUNCATE ON plans_{name}
    FOR EACH STATEMENT EXECUTE FUNCTION kept_rows_refuse();
"""
        for name in (*KEPT_ONCE_ISSUED, "taskchange")
    )
    + "".join(appended(f"plans_{name}") for name in KEPT)
    + "".join(walled(table, seen=seen, written=written) for table, (seen, written) in WALLS.items())
)
BACKWARD = (
    "".join(unwalled(table) for table in reversed(WALLS))
    + "".join(changeable(f"plans_{name}") for name in (*KEPT, *KEPT_ONCE_ISSUED, "taskchange"))
    + """
DROP FUNCTION plans_refuse_change_of_amendment();
DROP FUNCTION plans_refuse_change_once_issued();
CREATE OR REPLACE FUNCTION plans_refuse_part_of_issued() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE held bigint;
BEGIN
    held := CASE WHEN TG_OP = 'DELETE' THEN OLD.plan_id ELSE NEW.plan_id END;
    IF EXISTS (SELECT FROM plans_plan WHERE id = held AND state = 'issued')
        OR (TG_OP = 'UPDATE' AND OLD.plan_id <> NEW.plan_id) THEN
        RAISE EXCEPTION 'an issued plan is kept: % is refused', TG_OP USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
"""
)


class Migration(migrations.Migration):
    dependencies = [("plans", "0003_following"), ("agencies", "0007_kept_rows")]
    operations = [migrations.RunSQL(FORWARD, BACKWARD)]
