"""Councils, meetings and terms are kept as they were written and stand behind the second wall as every table of cases.

They are for those who settle, determine or oversee: how members voted on a colleague is no business of whoever pays or
was asked for a paper.
"""

from django.db import migrations

OWN = "nullif(current_setting('btnn.agency', true), '')::bigint"
OF_CASE = ("council", "instalmentterms")
OF_COUNCIL = ("councilmember", "councilmeeting")
FUNCTION = """
CREATE FUNCTION money_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'what was written of a council or of instalments is append-only: % is refused', TG_OP
        USING ERRCODE = 'integrity_constraint_violation', HINT = 'Write another row.';
END $$;
"""


def keep(name):
    return f"""
CREATE TRIGGER money_{name}_no_update_or_delete BEFORE UPDATE OR DELETE ON money_{name}
    FOR EACH ROW EXECUTE FUNCTION money_refuse_change();
CREATE TRIGGER money_{name}_no_truncate BEFORE TRUNCATE ON money_{name}
    FOR EACH STATEMENT EXECUTE FUNCTION money_refuse_change();
ALTER TABLE money_{name} ENABLE ROW LEVEL SECURITY;
"""


def of_case(name):
    return f"""
CREATE POLICY money_{name}_of_case ON money_{name} USING (
    EXISTS (SELECT FROM cases_case whole WHERE whole.id = money_{name}.case_id OFFSET 0)
    AND EXISTS (
        SELECT FROM cases_caseagency party WHERE party.case_id = money_{name}.case_id AND party.agency_id = {OWN}
        AND party.capacity IN ('settling', 'determining', 'overseeing') OFFSET 0
    )
);
"""


def of_council(name):
    return f"""
CREATE POLICY money_{name}_of_council ON money_{name} USING (
    EXISTS (SELECT FROM money_council whole WHERE whole.id = money_{name}.council_id OFFSET 0)
);
"""


DO = (
    FUNCTION
    + "".join(map(keep, (*OF_CASE, *OF_COUNCIL)))
    + "".join(map(of_case, OF_CASE))
    + "".join(map(of_council, OF_COUNCIL))
)
UNDO = "".join(
    [
        *(f"DROP POLICY money_{name}_of_case ON money_{name};\n" for name in OF_CASE),
        *(f"DROP POLICY money_{name}_of_council ON money_{name};\n" for name in OF_COUNCIL),
        *(
            f"ALTER TABLE money_{name} DISABLE ROW LEVEL SECURITY;\n"
            f"DROP TRIGGER money_{name}_no_update_or_delete ON money_{name};\n"
            f"DROP TRIGGER money_{name}_no_truncate ON money_{name};\n"
            for name in (*OF_CASE, *OF_COUNCIL)
        ),
        "DROP FUNCTION money_refuse_change();\n",
    ]
)


class Migration(migrations.Migration):
    dependencies = [("money", "0001_reimbursement")]
    operations = [migrations.RunSQL(DO, UNDO)]
