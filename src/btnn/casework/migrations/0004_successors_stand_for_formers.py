"""What was asked of a body is seen and answered by what came after it; a body that has ended writes no more.

`agency_stands_for(own, former, of_case)` walks the successions from the former body: to its main successor, or to the
one that was chosen for the case. `btnn.cases.following` says the same. It is asked last, and not at all for a body that
came after no other: that costs one look into an index for the whole query.
"""

from django.db import migrations

OWN = "nullif(current_setting('btnn.agency', true), '')::bigint"
SIDES = {"request": ("agency_id", "to_agency_id"), "verificationact": ("agency_id",)}
WRITTEN = (
    *("admission", "request", "requestturn", "meeting", "invitation", "meetingrecord", "delivery"),
    *("verificationact", "difficulty", "difficultyanswer"),
)

FUNCTION = """
CREATE FUNCTION agency_stands_for(own bigint, former bigint, of_case bigint) RETURNS boolean
    LANGUAGE sql STABLE STRICT AS $$
    WITH RECURSIVE way(body, steps) AS (
        SELECT former, 0
        UNION ALL
        SELECT step.successor_id, way.steps + 1 FROM way
        JOIN agencies_agencysuccession step ON step.former_id = way.body
        LEFT JOIN cases_casepassing chosen ON chosen.case_id = of_case AND chosen.former_id = way.body
        WHERE way.steps < 20
            AND CASE WHEN chosen.id IS NULL THEN step.main ELSE step.successor_id = chosen.successor_id END
    )
    SELECT own = former OR EXISTS (SELECT FROM way WHERE body = own)
$$;
DO $$ BEGIN
    EXECUTE format(
        'ALTER FUNCTION agency_stands_for(bigint, bigint, bigint) SET search_path = %I, pg_temp', current_schema()
    );
END $$;
"""


def seen(name, *, heirs):
    own = " OR ".join(f"{column} = {OWN}" for column in SIDES[name])
    after = " OR ".join(f"agency_stands_for({OWN}, {column}, case_id)" for column in SIDES[name])
    as_heir = f" OR (EXISTS (SELECT FROM agencies_agencysuccession WHERE successor_id = {OWN}) AND ({after}))"
    whole = f"""EXISTS (
        SELECT FROM cases_caseagency party WHERE party.case_id = casework_{name}.case_id AND party.agency_id = {OWN}
        AND party.capacity <> 'coordinating' OFFSET 0
    )"""
    return f"""
ALTER POLICY casework_{name}_of_case ON casework_{name} USING (
    EXISTS (SELECT FROM cases_case whole WHERE whole.id = casework_{name}.case_id OFFSET 0)
    AND ({own} OR {whole}{as_heir if heirs else ""})
);
"""


def written(name):
    return f"""
CREATE POLICY casework_{name}_by_who_is_there ON casework_{name} AS RESTRICTIVE FOR INSERT WITH CHECK (
    agency_id = {OWN}
    AND NOT EXISTS (SELECT FROM agencies_agencysuccession gone WHERE gone.former_id = {OWN} AND gone.main)
);
"""


DO = FUNCTION + "".join(seen(name, heirs=True) for name in SIDES) + "".join(map(written, WRITTEN))
UNDO = (
    "".join(f"DROP POLICY casework_{name}_by_who_is_there ON casework_{name};\n" for name in WRITTEN)
    + "".join(seen(name, heirs=False) for name in SIDES)
    + "DROP FUNCTION agency_stands_for(bigint, bigint, bigint);\n"
)


class Migration(migrations.Migration):
    dependencies = [
        ("agencies", "0004_who_may_change_bodies"),
        ("cases", "0008_follow_successors"),
        ("casework", "0003_reimbursement_requests"),
    ]
    operations = [migrations.RunSQL(DO, UNDO)]
