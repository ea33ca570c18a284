"""Who has proved to be somebody of a case: strangers see no case, so the database itself compares and answers.

`tracking_proved` finds the person by the code of the case and the last signs of their telephone, or of their paper
where no telephone was given; `tracking_held` says whether what was proved still holds; `tracking_of_identity` finds
the cases of somebody whose whole number was verified elsewhere. They work with the owner's rights and tell keys and
codes, no data of a person. In force are claimants and representatives who take part on that day, whose authority
holds (`btnn.cases.queries.parties.acts_on` says the same).
"""

from django.db import migrations

IN_FORCE = """
    party.capacity IN ('claimant', 'representative')
    AND (party.ended_on IS NULL OR on_day < party.ended_on)
    AND (party.authority_from IS NULL OR party.authority_from <= on_day)
    AND (party.authority_to IS NULL OR on_day <= party.authority_to)
"""
PHONE = "regexp_replace(party.phone, '[^0-9]', '', 'g')"
ACTS_NOW = "coalesce(whole.settling_agency_id, whole.filed_with_id)"

FUNCTIONS = {
    "tracking_proved(text, text, date)": f"""
CREATE FUNCTION tracking_proved(told_code text, told_end text, on_day date)
    RETURNS TABLE (case_id bigint, party_id bigint, how text) LANGUAGE sql STABLE SECURITY DEFINER AS $$
    SELECT whole.id, party.id, CASE WHEN length({PHONE}) >= 4 THEN 'phone' ELSE 'identity' END
    FROM cases_case whole JOIN cases_party party ON party.case_id = whole.id
    WHERE whole.tracking_code = told_code AND length(told_end) = 4 AND {IN_FORCE}
        AND CASE WHEN length({PHONE}) >= 4 THEN right({PHONE}, 4)
            WHEN length(party.normal_identity) >= 4 THEN right(party.normal_identity, 4) END = told_end
    ORDER BY party.capacity, party.id LIMIT 1
$$;
""",
    "tracking_held(bigint, bigint, date)": f"""
CREATE FUNCTION tracking_held(told_case bigint, told_party bigint, on_day date)
    RETURNS TABLE (case_code text, tracking_code text, agency_id bigint, chain_head text)
    LANGUAGE sql STABLE SECURITY DEFINER AS $$
    SELECT whole.code, whole.tracking_code, {ACTS_NOW}, whole.chain_head
    FROM cases_case whole JOIN cases_party party ON party.case_id = whole.id
    WHERE whole.id = told_case AND party.id = told_party AND {IN_FORCE}
$$;
""",
    "tracking_of_identity(text, date)": f"""
CREATE FUNCTION tracking_of_identity(told_number text, on_day date)
    RETURNS TABLE (case_id bigint, party_id bigint, case_code text, tracking_code text, opened_on date, body text)
    LANGUAGE sql STABLE SECURITY DEFINER AS $$
    SELECT DISTINCT ON (whole.opened_on, whole.id)
        whole.id, party.id, whole.code, whole.tracking_code, whole.opened_on, body.name
    FROM cases_party party JOIN cases_case whole ON whole.id = party.case_id
        JOIN agencies_agency body ON body.id = {ACTS_NOW}
    WHERE party.normal_identity = told_number AND length(told_number) >= 8 AND whole.tracking_code IS NOT NULL
        AND {IN_FORCE}
    ORDER BY whole.opened_on DESC, whole.id DESC, party.capacity, party.id LIMIT 50
$$;
""",
}
# They work with the owner's rights: names must not be looked for in schemas of whoever calls them.
PIN = """
DO $$ BEGIN
    EXECUTE format('ALTER FUNCTION {name} SET search_path = %I, pg_temp', current_schema());
END $$;
"""


class Migration(migrations.Migration):
    initial = True
    dependencies = [
        ("agencies", "0005_portal_role"),
        ("cases", "0011_looked_after_by_its_claimant"),
    ]
    operations = [
        migrations.RunSQL(made + PIN.format(name=name), f"DROP FUNCTION {name};") for name, made in FUNCTIONS.items()
    ]
