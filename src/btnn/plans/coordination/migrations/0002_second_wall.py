"""Coordination behind the second wall, and kept as it was written.

An issued regulation is public: every agency reads it. A draft is seen and written by the committee and by the department
that prepares it; nobody changes it once it is issued. An obligation is seen by who owes it, who is owed it, whose act
raised it (the agency that recorded the entry of the case), and by the two whose regulation it is: they account for how
it is kept. It holds no name of a person. Its acts are seen with it; each agency signs its own. A meeting is seen by who
called it and by those invited; each of the invited sees and answers its own invitation, who called sees all.
A claimant who looks after one case at the portal sees none of it but the issued regulation.
"""

from django.db import migrations

from btnn.kept_rows import AT_ONE_CASE, OWN, appended, changeable, through, unwalled, walled

REGULATION, RULE = "coordination_regulation", "coordination_regulationrule"
OBLIGATION, ACT = "coordination_obligation", "coordination_obligationact"
MEETING, INVITATION = "coordination_jointmeeting", "coordination_invitation"
REPLY, RECORD = "coordination_reply", "coordination_meetingrecord"
KEPT = (OBLIGATION, ACT, MEETING, INVITATION, REPLY, RECORD)

KEEPS = f"""
CREATE FUNCTION coordination_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' OR TG_OP = 'TRUNCATE' OR OLD.state = 'issued' THEN
        RAISE EXCEPTION 'an issued regulation is kept: % is refused', TG_OP
            USING ERRCODE = 'integrity_constraint_violation', HINT = 'Write another edition.';
    END IF;
    RETURN NEW;
END $$;
CREATE FUNCTION coordination_refuse_rule() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE held bigint;
BEGIN
    held := CASE WHEN TG_OP = 'DELETE' THEN OLD.regulation_id ELSE NEW.regulation_id END;
    IF EXISTS (SELECT FROM {REGULATION} WHERE id = held AND state = 'issued')
        OR (TG_OP = 'UPDATE' AND OLD.regulation_id <> NEW.regulation_id) THEN
        RAISE EXCEPTION 'an issued regulation is kept: % is refused', TG_OP
            USING ERRCODE = 'integrity_constraint_violation', HINT = 'Write another edition.';
    END IF;
    RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER {REGULATION}_keeps BEFORE UPDATE OR DELETE ON {REGULATION}
    FOR EACH ROW EXECUTE FUNCTION coordination_refuse_change();
CREATE TRIGGER {REGULATION}_no_truncate BEFORE TRUNCATE ON {REGULATION}
    FOR EACH STATEMENT EXECUTE FUNCTION kept_rows_refuse();
CREATE TRIGGER {RULE}_keeps BEFORE INSERT OR UPDATE OR DELETE ON {RULE}
    FOR EACH ROW EXECUTE FUNCTION coordination_refuse_rule();
CREATE TRIGGER {RULE}_no_truncate BEFORE TRUNCATE ON {RULE}
    FOR EACH STATEMENT EXECUTE FUNCTION kept_rows_refuse();
"""
UNKEEPS = f"""
DROP TRIGGER {RULE}_no_truncate ON {RULE};
DROP TRIGGER {RULE}_keeps ON {RULE};
DROP TRIGGER {REGULATION}_no_truncate ON {REGULATION};
DROP TRIGGER {REGULATION}_keeps ON {REGULATION};
DROP FUNCTION coordination_refuse_rule();
DROP FUNCTION coordination_refuse_change();
"""
MAKES = f"{OWN} IN (agency_id, prepared_by_id)"
OURS = f"(CASE WHEN {AT_ONE_CASE} THEN NULL ELSE {OWN} END)"  # nobody at the portal sees any of it
PARTY = f"{OURS} IN (owed_by_id, owed_to_id, raised_by_id, committee_id, hub_id)"
INVITED = f"EXISTS (SELECT FROM {INVITATION} asked WHERE asked.meeting_id = {MEETING}.id AND asked.agency_id = {OURS} OFFSET 0)"
WALLS = {
    REGULATION: (f"state = 'issued' OR {MAKES}", MAKES),
    RULE: (
        through(RULE, "regulation_id", REGULATION),
        through(RULE, "regulation_id", REGULATION, f"{OWN} IN (whole.agency_id, whole.prepared_by_id)"),
    ),
    OBLIGATION: (PARTY, f"raised_by_id = {OWN}"),
    ACT: (through(ACT, "obligation_id", OBLIGATION), f"agency_id = {OWN} AND {through(ACT, 'obligation_id', OBLIGATION)}"),
    MEETING: (f"agency_id = {OURS} OR {INVITED}", f"agency_id = {OWN}"),
    INVITATION: (f"{OURS} IN (agency_id, convener_id)", f"convener_id = {OWN}"),
    REPLY: (
        through(REPLY, "invitation_id", INVITATION),
        through(REPLY, "invitation_id", INVITATION, f"whole.agency_id = {OWN}"),
    ),
    RECORD: (
        through(RECORD, "meeting_id", MEETING),
        through(RECORD, "meeting_id", MEETING, f"whole.agency_id = {OWN}"),
    ),
}
FORWARD = (
    KEEPS
    + "".join(appended(table) for table in KEPT)
    + "".join(walled(table, seen=seen, written=written) for table, (seen, written) in WALLS.items())
)
BACKWARD = "".join(unwalled(table) for table in reversed(WALLS)) + "".join(changeable(table) for table in KEPT) + UNKEEPS


class Migration(migrations.Migration):
    dependencies = [("coordination", "0001_coordination"), ("agencies", "0007_kept_rows")]
    operations = [migrations.RunSQL(FORWARD, BACKWARD)]
