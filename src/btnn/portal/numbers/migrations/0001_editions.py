"""Published tables of figures: read by everybody, written by the agency that the transaction acts for, never changed."""

import django.db.models.deletion
import django.db.models.functions.datetime
from django.conf import settings
from django.db import migrations, models

OWN = "nullif(current_setting('btnn.agency', true), '')::bigint"

KEEP = f"""
CREATE FUNCTION numbers_edition_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'published figures are never changed: % is refused', TG_OP
        USING ERRCODE = 'integrity_constraint_violation', HINT = 'Publish another edition.';
END $$;
CREATE TRIGGER numbers_edition_no_update_or_delete BEFORE UPDATE OR DELETE ON numbers_edition
    FOR EACH ROW EXECUTE FUNCTION numbers_edition_refuse_change();
CREATE TRIGGER numbers_edition_no_truncate BEFORE TRUNCATE ON numbers_edition
    FOR EACH STATEMENT EXECUTE FUNCTION numbers_edition_refuse_change();
CREATE POLICY numbers_edition_read ON numbers_edition FOR SELECT USING (true);
CREATE POLICY numbers_edition_own ON numbers_edition FOR INSERT WITH CHECK (
    agency_id = {OWN} AND scope <> '' AND scope = (SELECT province FROM agencies_agency WHERE id = {OWN})
);
ALTER TABLE numbers_edition ENABLE ROW LEVEL SECURITY;
"""

UNDO = """
DROP POLICY numbers_edition_own ON numbers_edition;
DROP POLICY numbers_edition_read ON numbers_edition;
ALTER TABLE numbers_edition DISABLE ROW LEVEL SECURITY;
DROP TRIGGER numbers_edition_no_update_or_delete ON numbers_edition;
DROP TRIGGER numbers_edition_no_truncate ON numbers_edition;
DROP FUNCTION numbers_edition_refuse_change();
"""

PROTECT = django.db.models.deletion.PROTECT


class Migration(migrations.Migration):
    initial = True
    dependencies = [
        ("agencies", "0005_portal_role"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]
    operations = [
        migrations.CreateModel(
            name="Edition",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("year", models.PositiveSmallIntegerField(verbose_name="năm")),
                ("scope", models.CharField(blank=True, max_length=8, verbose_name="mã tỉnh")),
                ("number", models.PositiveSmallIntegerField(verbose_name="bản số")),
                ("as_of", models.DateField(verbose_name="số liệu đến ngày")),
                ("rows", models.JSONField(verbose_name="bảng")),
                ("reason", models.CharField(blank=True, max_length=300, verbose_name="lý do đính chính")),
                (
                    "published_at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), verbose_name="công bố lúc"
                    ),
                ),
                (
                    "agency",
                    models.ForeignKey(
                        blank=True, null=True, on_delete=PROTECT, related_name="+", to="agencies.agency",
                        verbose_name="cơ quan công bố",
                    ),
                ),
                (
                    "published_by",
                    models.ForeignKey(
                        blank=True, null=True, on_delete=PROTECT, related_name="+", to=settings.AUTH_USER_MODEL,
                        verbose_name="người công bố",
                    ),
                ),
            ],
            options={"verbose_name": "bản số liệu công bố", "verbose_name_plural": "bản số liệu công bố",
                "constraints": [
                    models.UniqueConstraint(fields=["year", "scope", "number"], name="numbers_edition_once"),
                    models.CheckConstraint(condition=models.Q(("number__gte", 1)), name="numbers_edition_from_one"),
                    models.CheckConstraint(
                        condition=models.Q(("number", 1), models.Q(("reason", ""), _negated=True), _connector="OR"),
                        name="numbers_correction_has_reason",
                    ),
                ],
            },
        ),
        migrations.RunSQL(KEEP, UNDO),
    ]  # fmt: skip
