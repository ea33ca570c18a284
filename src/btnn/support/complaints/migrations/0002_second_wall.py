"""Complaints and denunciations behind the second wall; whoever sent one sealed apart.

A complaint with its steps, its accesses and the looks at its sender is seen by the agency that has it, and by no other:
which of its people see it, the queries say. The table `complaints_sender` is closed to every request; these functions
work with the owner's rights, for the agency that has the complaint:

complaints_seal(...)            puts the sender in, once
complaints_pass_sender(...)     copies the sender to the agency that a complaint was passed on to
complaints_reveal(...)          shows the sender to the head, the handler, or who was given access, and keeps the look
complaints_told(...)            tells an agency of the complaints of the bodies it looks after: kinds and days, no
                                number, no words, nobody's name; of a denunciation not its case either
"""

from django.db import migrations

from btnn.kept_rows import OWN, appended, changeable, through, unwalled, walled

MATTER = "complaints_complaint"
PARTS = ("complaints_complaintstep", "complaints_access", "complaints_reveal")
KEPT = (MATTER, *PARTS, "complaints_sender")
# The owner of the tables (commands from the terminal) is not bound by the walls; a request always is.
BARE = "(current_setting('role') = 'none' AND session_user = current_user)"
FUNCTIONS = f"""
CREATE FUNCTION complaints_seal(matter bigint, who text, lives text, reached text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER AS $$
BEGIN
    INSERT INTO complaints_sender (complaint_id, full_name, address, contact)
    SELECT one.id, who, lives, reached FROM {MATTER} one
    WHERE one.id = matter AND (one.agency_id = {OWN} OR {BARE});
    IF NOT FOUND THEN
        RAISE EXCEPTION 'not yours to seal' USING ERRCODE = 'insufficient_privilege';
    END IF;
END $$;
CREATE FUNCTION complaints_pass_sender(fresh bigint) RETURNS void LANGUAGE plpgsql SECURITY DEFINER AS $$
BEGIN
    INSERT INTO complaints_sender (complaint_id, full_name, address, contact)
    SELECT one.id, sealed.full_name, sealed.address, sealed.contact
    FROM {MATTER} one JOIN complaints_sender sealed ON sealed.complaint_id = one.origin_id
    WHERE one.id = fresh AND (one.agency_id = {OWN} OR {BARE}) AND EXISTS (
        SELECT FROM complaints_complaintstep step WHERE step.complaint_id = one.origin_id
        AND step.step = 'passed_on' AND step.to_agency_id = one.agency_id
    );
    IF NOT FOUND THEN
        RAISE EXCEPTION 'not passed on to you' USING ERRCODE = 'insufficient_privilege';
    END IF;
END $$;
CREATE FUNCTION complaints_reveal(matter bigint, reader bigint, why text, today date) RETURNS TABLE (
    full_name text, address text, contact text
) LANGUAGE plpgsql SECURITY DEFINER AS $$
#variable_conflict use_column
BEGIN
    IF coalesce(btrim(why), '') = '' OR NOT EXISTS (
        SELECT FROM {MATTER} one JOIN agencies_agency body ON body.id = one.agency_id
        WHERE one.id = matter AND (one.agency_id = {OWN} OR {BARE}) AND (
            EXISTS (
                SELECT FROM agencies_membership held WHERE held.user_id = reader AND held.agency_id = one.agency_id
                AND (held.role = 'head' OR held.role = 'overseer' AND body.kind = 'people_committee')
                AND held.valid_from <= today AND (held.valid_to IS NULL OR today < held.valid_to)
            )
            OR reader = (
                SELECT step.officer_id FROM complaints_complaintstep step
                WHERE step.complaint_id = matter AND step.step = 'assigned' ORDER BY step.id DESC LIMIT 1
            )
            OR (
                SELECT access.given FROM complaints_access access
                WHERE access.complaint_id = matter AND access.user_id = reader ORDER BY access.id DESC LIMIT 1
            )
        )
    ) THEN
        RAISE EXCEPTION 'not yours to see' USING ERRCODE = 'insufficient_privilege';
    END IF;
    INSERT INTO complaints_reveal (complaint_id, reason, actor_id, looked_at) VALUES (matter, why, reader, now());
    RETURN QUERY SELECT sealed.full_name::text, sealed.address::text, sealed.contact::text
        FROM complaints_sender sealed WHERE sealed.complaint_id = matter;
END $$;
CREATE FUNCTION complaints_told(ours bigint, of_year int) RETURNS TABLE (
    agency bigint, subject bigint, kind text, level int, remote boolean, theme text, received_on date, case_code text,
    steps jsonb
) LANGUAGE sql STABLE SECURITY DEFINER AS $$
    SELECT one.agency_id, one.subject_id, one.kind::text, one.level::int, one.remote, one.theme::text, one.received_on,
        CASE WHEN one.kind = 'denunciation' THEN NULL ELSE file.code END,
        coalesce((
            SELECT jsonb_agg(jsonb_build_object(
                'step', step.step, 'on', step.happened_on, 'days', step.days, 'outcome', step.outcome
            ) ORDER BY step.id)
            FROM complaints_complaintstep step WHERE step.complaint_id = one.id
        ), '[]')
    FROM agencies_agency mine
    JOIN {MATTER} one ON one.year = of_year
    JOIN agencies_agency body ON body.id = one.agency_id
    LEFT JOIN cases_case file ON file.id = one.case_id
    WHERE mine.id = ours AND (ours = {OWN} OR {BARE}) AND (
        body.id = mine.id OR body.parent_id = mine.id
        OR mine.kind IN ('justice_department', 'people_committee') AND mine.province <> ''
            AND body.province = mine.province
    )
    ORDER BY one.received_on, one.id
$$;
-- They work with the owner's rights: names must not be looked for in schemas of whoever calls them.
DO $$
DECLARE name text;
BEGIN
    FOREACH name IN ARRAY ARRAY[
        'complaints_seal(bigint, text, text, text)', 'complaints_pass_sender(bigint)',
        'complaints_reveal(bigint, bigint, text, date)', 'complaints_told(bigint, int)'
    ] LOOP
        EXECUTE format('ALTER FUNCTION %s SET search_path = %I, pg_temp', name, current_schema());
    END LOOP;
END $$;
ALTER TABLE complaints_sender ENABLE ROW LEVEL SECURITY;
"""
FORWARD = (
    "".join(appended(table) for table in KEPT)
    + walled(MATTER, seen=f"agency_id = {OWN}")
    + "".join(walled(table, seen=through(table, "complaint_id", MATTER)) for table in PARTS)
    + FUNCTIONS
)
BACKWARD = (
    """
ALTER TABLE complaints_sender DISABLE ROW LEVEL SECURITY;
DROP FUNCTION complaints_told(bigint, int);
DROP FUNCTION complaints_reveal(bigint, bigint, text, date);
DROP FUNCTION complaints_pass_sender(bigint);
DROP FUNCTION complaints_seal(bigint, text, text, text);
"""
    + "".join(unwalled(table) for table in (*PARTS, MATTER))
    + "".join(changeable(table) for table in KEPT)
)


class Migration(migrations.Migration):
    dependencies = [
        ("complaints", "0001_complaints"),
        ("agencies", "0007_kept_rows"),
        ("cases", "0009_written_for_oneself"),
    ]
    operations = [migrations.RunSQL(FORWARD, BACKWARD)]
