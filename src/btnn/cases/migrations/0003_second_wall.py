"""The second wall around the cases: the database itself shows a case only to the agencies that have to do with it.

The agency acted for is the setting `btnn.agency` of the transaction (`btnn.cases.wall`); without it there are no
rows. The policies bind every role but the owner of the tables, so that migrations, rebuilds and audits see all.
They say what `queries.visible` says: a case is visible to its parties, and while it is opened to whoever opens it.

`OFFSET 0` keeps PostgreSQL from reading a whole table to answer for one row.

The search needs its trigram index, which PostgreSQL does not use under a policy: LIKE might tell something of a row
in an error before the policy is asked. So there is a view that keeps the same rule itself, as the owner of the tables.
"""

import django.db.models.deletion
from django.db import migrations, models

OWN = "nullif(current_setting('btnn.agency', true), '')::bigint"
VISIBLE = f"""(
    (event_number <= 1 AND filed_with_id = {OWN})
    OR EXISTS (
        SELECT FROM cases_caseagency party WHERE party.case_id = cases_case.id AND party.agency_id = {OWN} OFFSET 0
    )
)"""
CHILDREN = ("cases_caseevent", "cases_caselimit", "cases_party")
TABLES = ("cases_case", "cases_caseagency", "cases_acceptanceregister", *CHILDREN)


def of_a_visible_case(table):
    return f"EXISTS (SELECT FROM cases_case whole WHERE whole.id = {table}.case_id OFFSET 0)"


POLICIES = f"""
CREATE POLICY case_seen ON cases_case FOR SELECT USING {VISIBLE};
CREATE POLICY case_changed ON cases_case FOR UPDATE USING {VISIBLE};
CREATE POLICY case_opened ON cases_case FOR INSERT WITH CHECK (event_number = 0 AND filed_with_id = {OWN});
CREATE POLICY party_seen ON cases_caseagency FOR SELECT USING (agency_id = {OWN});
CREATE POLICY party_added ON cases_caseagency FOR INSERT WITH CHECK ({of_a_visible_case("cases_caseagency")});
CREATE POLICY register_own ON cases_acceptanceregister USING (agency_id = {OWN});
""" + "".join(f"CREATE POLICY {table}_of_case ON {table} USING ({of_a_visible_case(table)});\n" for table in CHILDREN)

SEARCH = f"""
CREATE VIEW cases_casesearch AS
    SELECT cases_case.id AS case_id, cases_case.search_text FROM cases_case
    WHERE NOT row_security_active('cases_case'::regclass) OR {VISIBLE};
"""

RAISED = "".join(f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY;\n" for table in TABLES)

UNDO = (
    "DROP VIEW cases_casesearch;\n"
    +    "".join(f"ALTER TABLE {table} DISABLE ROW LEVEL SECURITY;\n" for table in TABLES)
    + "".join(f"DROP POLICY {table}_of_case ON {table};\n" for table in CHILDREN)
    + """
DROP POLICY register_own ON cases_acceptanceregister;
DROP POLICY party_added ON cases_caseagency;
DROP POLICY party_seen ON cases_caseagency;
DROP POLICY case_opened ON cases_case;
DROP POLICY case_changed ON cases_case;
DROP POLICY case_seen ON cases_case;
"""
)


class Migration(migrations.Migration):
    dependencies = [("cases", "0002_append_only")]
    operations = [
        migrations.RunSQL(POLICIES + SEARCH + RAISED, UNDO),
        migrations.CreateModel(
            name="CaseSearch",
            fields=[
                (
                    "case",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        primary_key=True,
                        related_name="+",
                        serialize=False,
                        to="cases.case",
                    ),
                ),
                ("search_text", models.TextField("chữ để tìm")),
            ],
            options={
                "verbose_name": "chữ để tìm vụ việc",
                "verbose_name_plural": "chữ để tìm vụ việc",
                "managed": False,
                "db_table": "cases_casesearch",
            },
        ),
    ]
