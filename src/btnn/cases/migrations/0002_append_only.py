"""The second wall around the events: the database itself refuses to change, drop or misplace one."""

from django.db import migrations

REFUSE_CHANGE = """
CREATE FUNCTION case_event_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'case events are append-only: % is refused', TG_OP
        USING ERRCODE = 'integrity_constraint_violation',
              HINT = 'Put a mistake right by a new event entry_corrected.';
END $$;

CREATE TRIGGER case_event_no_update_or_delete BEFORE UPDATE OR DELETE ON cases_caseevent
    FOR EACH ROW EXECUTE FUNCTION case_event_refuse_change();
CREATE TRIGGER case_event_no_truncate BEFORE TRUNCATE ON cases_caseevent
    FOR EACH STATEMENT EXECUTE FUNCTION case_event_refuse_change();
"""

CONTINUE_CHAIN = """
CREATE FUNCTION case_event_continue_chain() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    last_number integer;
    last_hash text;
BEGIN
    SELECT number, hash INTO last_number, last_hash FROM cases_caseevent
        WHERE case_id = NEW.case_id ORDER BY number DESC LIMIT 1;
    IF NEW.number <> coalesce(last_number, 0) + 1 THEN
        RAISE EXCEPTION 'case %: event % does not follow event %', NEW.case_id, NEW.number, coalesce(last_number, 0)
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    IF NEW.previous_hash <> coalesce(last_hash, '') THEN
        RAISE EXCEPTION 'case %: event % does not continue the chain', NEW.case_id, NEW.number
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;

CREATE TRIGGER case_event_chain BEFORE INSERT ON cases_caseevent
    FOR EACH ROW EXECUTE FUNCTION case_event_continue_chain();
"""

UNDO = """
DROP TRIGGER case_event_no_update_or_delete ON cases_caseevent;
DROP TRIGGER case_event_no_truncate ON cases_caseevent;
DROP TRIGGER case_event_chain ON cases_caseevent;
DROP FUNCTION case_event_refuse_change();
DROP FUNCTION case_event_continue_chain();
"""


class Migration(migrations.Migration):
    dependencies = [("cases", "0001_initial")]
    operations = [migrations.RunSQL(REFUSE_CHANGE + CONTINUE_CHAIN, UNDO)]
