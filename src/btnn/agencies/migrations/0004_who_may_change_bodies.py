"""What the web role may change in bodies and people: an administrator of an agency within its own branch, a head who
lets somebody stand in, and nobody else. The agency acted for is the setting `btnn.agency`, as for cases.

Everybody may read: names of bodies and colleagues stand on many pages. The journal of changes only grows.
"""

from django.db import migrations

OWN = "nullif(current_setting('btnn.agency', true), '')::bigint"
TABLES = ("agency", "agencysuccession", "membership", "delegation", "absence", "organisationentry", "user")

FORWARD = f"""
CREATE FUNCTION agency_branch_has(top bigint, wanted bigint) RETURNS boolean LANGUAGE sql STABLE AS $$
    WITH RECURSIVE above(id, parent_id) AS (
        SELECT id, parent_id FROM agencies_agency WHERE id = wanted
        UNION
        SELECT body.id, body.parent_id FROM above JOIN agencies_agency body ON body.id = above.parent_id
            OR body.id IN (SELECT successor_id FROM agencies_agencysuccession WHERE former_id = above.id)
    )
    SELECT EXISTS (SELECT FROM above WHERE id = top)
$$;
CREATE FUNCTION agency_is_administered(wanted bigint) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT EXISTS (
        SELECT FROM agencies_membership held WHERE held.agency_id = {OWN} AND held.role = 'administrator'
    ) AND agency_branch_has({OWN}, wanted)
$$;
CREATE FUNCTION organisation_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the journal of bodies and people is append-only: % is refused', TG_OP
        USING ERRCODE = 'integrity_constraint_violation', HINT = 'Add another row.';
END $$;
CREATE TRIGGER organisation_entry_no_change BEFORE UPDATE OR DELETE ON agencies_organisationentry
    FOR EACH ROW EXECUTE FUNCTION organisation_refuse_change();
CREATE TRIGGER organisation_entry_no_truncate BEFORE TRUNCATE ON agencies_organisationentry
    FOR EACH STATEMENT EXECUTE FUNCTION organisation_refuse_change();

CREATE POLICY agency_added ON agencies_agency FOR INSERT WITH CHECK (agency_is_administered(parent_id));
CREATE POLICY agency_changed ON agencies_agency FOR UPDATE
    USING (agency_is_administered(id)) WITH CHECK (agency_is_administered(id));
CREATE POLICY succession_added ON agencies_agencysuccession FOR INSERT
    WITH CHECK (agency_is_administered(former_id) AND agency_is_administered(successor_id));
CREATE POLICY role_given ON agencies_membership FOR INSERT WITH CHECK (
    agency_is_administered(agency_id) OR (agency_id = {OWN} AND delegation_id IS NOT NULL)
);
CREATE POLICY role_ended ON agencies_membership FOR UPDATE USING (
    agency_is_administered(agency_id) OR (agency_id = {OWN} AND delegation_id IS NOT NULL)
);
CREATE POLICY delegation_given ON agencies_delegation FOR INSERT
    WITH CHECK (agency_id = {OWN} OR agency_is_administered(agency_id));
CREATE POLICY delegation_ended ON agencies_delegation FOR UPDATE
    USING (agency_id = {OWN} OR agency_is_administered(agency_id));
CREATE POLICY absence_told ON agencies_absence FOR INSERT
    WITH CHECK (agency_id = {OWN} OR agency_is_administered(agency_id));
CREATE POLICY entry_added ON agencies_organisationentry FOR INSERT WITH CHECK (actor_agency_id = {OWN});
CREATE POLICY person_enrolled ON agencies_user FOR INSERT WITH CHECK (NOT is_superuser AND NOT is_staff);
CREATE POLICY person_changed ON agencies_user FOR UPDATE USING (true);
""" + "".join(
    f"CREATE POLICY {table}_read ON agencies_{table} FOR SELECT USING (true);\n"
    f"ALTER TABLE agencies_{table} ENABLE ROW LEVEL SECURITY;\n"
    for table in TABLES
)

POLICIES = {
    "agency": ("agency_added", "agency_changed"),
    "agencysuccession": ("succession_added",),
    "membership": ("role_given", "role_ended"),
    "delegation": ("delegation_given", "delegation_ended"),
    "absence": ("absence_told",),
    "organisationentry": ("entry_added",),
    "user": ("person_enrolled", "person_changed"),
}
BACKWARD = "".join(
    f"ALTER TABLE agencies_{table} DISABLE ROW LEVEL SECURITY;\n"
    + "".join(f"DROP POLICY {name} ON agencies_{table};\n" for name in (*names, f"{table}_read"))
    for table, names in POLICIES.items()
) + """
DROP TRIGGER organisation_entry_no_change ON agencies_organisationentry;
DROP TRIGGER organisation_entry_no_truncate ON agencies_organisationentry;
DROP FUNCTION organisation_refuse_change();
DROP FUNCTION agency_is_administered(bigint);
DROP FUNCTION agency_branch_has(bigint, bigint);
"""


class Migration(migrations.Migration):
    dependencies = [("agencies", "0003_agencies_in_time")]
    operations = [migrations.RunSQL(FORWARD, BACKWARD)]
