"""One function that keeps rows as they were written, for the triggers of every table that is only added to."""

from django.db import migrations

FORWARD = """
CREATE FUNCTION kept_rows_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'rows of % are kept as they were written: % is refused', TG_TABLE_NAME, TG_OP
        USING ERRCODE = 'integrity_constraint_violation', HINT = 'Write another row.';
END $$;
"""


class Migration(migrations.Migration):
    dependencies = [("agencies", "0006_places")]
    operations = [migrations.RunSQL(FORWARD, "DROP FUNCTION kept_rows_refuse();")]
