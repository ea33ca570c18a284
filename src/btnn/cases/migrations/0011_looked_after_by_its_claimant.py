"""A case has a code by which its claimant looks after it, and a transaction may be narrowed to one case.

The setting `btnn.only_case` narrows what `btnn.agency` shows; without it nothing changes.
"""

from django.db import migrations, models

from btnn.cases.tracking_code import drawn

ONLY = "nullif(current_setting('btnn.only_case', true), '')::bigint"
FORWARD = f"""
CREATE POLICY case_only_this_one ON cases_case AS RESTRICTIVE USING ({ONLY} IS NULL OR id = {ONLY});
CREATE POLICY party_only_of_this_one ON cases_caseagency AS RESTRICTIVE USING ({ONLY} IS NULL OR case_id = {ONLY});
"""
BACKWARD = """
DROP POLICY party_only_of_this_one ON cases_caseagency;
DROP POLICY case_only_this_one ON cases_case;
"""
BATCH = 5000


def draw(apps, schema_editor):
    """Give every case that is there a code."""
    cases = apps.get_model("cases", "Case").objects.filter(tracking_code__isnull=True)
    while rows := list(cases.only("pk")[:BATCH]):
        for row in rows:
            row.tracking_code = drawn()
        cases.model.objects.bulk_update(rows, ["tracking_code"])


class Migration(migrations.Migration):
    atomic = False
    dependencies = [("cases", "0010_history_by_triggers_alone"), ("agencies", "0005_portal_role")]
    operations = [
        migrations.AddField(
            "case", "tracking_code", models.CharField("mã tra cứu", max_length=9, null=True, blank=True)
        ),
        migrations.RunPython(draw, migrations.RunPython.noop),
        migrations.AlterField(
            "case", "tracking_code", models.CharField("mã tra cứu", max_length=9, null=True, blank=True, unique=True)
        ),
        migrations.RunSQL(FORWARD, BACKWARD),
    ]
