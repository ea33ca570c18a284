"""Rows of a party's history come from the triggers of the party alone: the web role may not write one by itself.

The triggers write with the rights of whoever changed the party, so the web role has to be allowed to add rows.
"""

from django.db import migrations

FORWARD = """
CREATE FUNCTION party_change_by_trigger_alone() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF pg_trigger_depth() < 2 AND row_security_active('cases_partychange'::regclass) THEN
        RAISE EXCEPTION 'the history of parties is written by its triggers alone'
            USING ERRCODE = 'integrity_constraint_violation', HINT = 'Change the party.';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER party_change_by_trigger_alone BEFORE INSERT ON cases_partychange
    FOR EACH ROW EXECUTE FUNCTION party_change_by_trigger_alone();
"""
BACKWARD = """
DROP TRIGGER party_change_by_trigger_alone ON cases_partychange;
DROP FUNCTION party_change_by_trigger_alone();
"""


class Migration(migrations.Migration):
    dependencies = [("cases", "0009_written_for_oneself")]
    operations = [migrations.RunSQL(FORWARD, BACKWARD)]
