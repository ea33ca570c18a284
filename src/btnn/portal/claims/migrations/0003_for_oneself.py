"""A request is written for the body that receives it: nobody signs for another, also by mistake of ours."""

from django.db import migrations

OWN = "nullif(current_setting('btnn.agency', true), '')::bigint"
FORWARD = f"""
CREATE POLICY claims_sentclaim_for_oneself ON claims_sentclaim AS RESTRICTIVE FOR INSERT WITH CHECK (agency_id = {OWN});
"""


class Migration(migrations.Migration):
    dependencies = [("claims", "0002_sent")]
    operations = [migrations.RunSQL(FORWARD, "DROP POLICY claims_sentclaim_for_oneself ON claims_sentclaim;")]
