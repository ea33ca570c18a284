"""A body that was only asked or invited in a case sees the papers that it kept, not those of others."""

from django.db import migrations

OWN = "nullif(current_setting('btnn.agency', true), '')::bigint"
OF_CASE = "EXISTS (SELECT FROM cases_case whole WHERE whole.id = documents_paper.case_id OFFSET 0)"
PARTY = f"party.case_id = documents_paper.case_id AND party.agency_id = {OWN}"

NARROW = f"""
ALTER POLICY documents_paper_of_case ON documents_paper USING (
    {OF_CASE} AND (agency_id = {OWN} OR EXISTS (
        SELECT FROM cases_caseagency party WHERE {PARTY} AND party.capacity <> 'coordinating'
        AND (NOT documents_paper.personal OR party.capacity IN ('settling', 'determining')) OFFSET 0
    ))
);
"""

BEFORE = f"""
ALTER POLICY documents_paper_of_case ON documents_paper USING (
    {OF_CASE} AND (NOT personal OR agency_id = {OWN} OR EXISTS (
        SELECT FROM cases_caseagency party WHERE {PARTY} AND party.capacity IN ('settling', 'determining') OFFSET 0
    ))
);
"""


class Migration(migrations.Migration):
    dependencies = [("documents", "0001_papers")]
    operations = [migrations.RunSQL(NARROW, BEFORE)]
