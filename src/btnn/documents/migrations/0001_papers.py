"""Papers: rows that are added and never changed, behind the second wall as every table of cases.

A paper on identity or health is shown to an agency that settles the claim or determines who does, and to the agency
that kept it.
"""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

KEEP = """
CREATE FUNCTION documents_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'papers are append-only: % is refused', TG_OP
        USING ERRCODE = 'integrity_constraint_violation', HINT = 'Withdraw the paper.';
END $$;
CREATE TRIGGER paper_no_update_or_delete BEFORE UPDATE OR DELETE ON documents_paper
    FOR EACH ROW EXECUTE FUNCTION documents_refuse_change();
CREATE TRIGGER paper_no_truncate BEFORE TRUNCATE ON documents_paper
    FOR EACH STATEMENT EXECUTE FUNCTION documents_refuse_change();
CREATE TRIGGER withdrawal_no_update_or_delete BEFORE UPDATE OR DELETE ON documents_paperwithdrawal
    FOR EACH ROW EXECUTE FUNCTION documents_refuse_change();
CREATE TRIGGER withdrawal_no_truncate BEFORE TRUNCATE ON documents_paperwithdrawal
    FOR EACH STATEMENT EXECUTE FUNCTION documents_refuse_change();
CREATE POLICY documents_paper_of_case ON documents_paper USING (
    EXISTS (SELECT FROM cases_case whole WHERE whole.id = documents_paper.case_id OFFSET 0)
    AND (
        NOT personal
        OR agency_id = nullif(current_setting('btnn.agency', true), '')::bigint
        OR EXISTS (
            SELECT FROM cases_caseagency party
            WHERE party.case_id = documents_paper.case_id AND party.capacity IN ('settling', 'determining')
            AND party.agency_id = nullif(current_setting('btnn.agency', true), '')::bigint OFFSET 0
        )
    )
);
CREATE POLICY documents_paperwithdrawal_of_paper ON documents_paperwithdrawal USING (
    EXISTS (SELECT FROM documents_paper kept WHERE kept.id = documents_paperwithdrawal.paper_id OFFSET 0)
);
ALTER TABLE documents_paper ENABLE ROW LEVEL SECURITY;
ALTER TABLE documents_paperwithdrawal ENABLE ROW LEVEL SECURITY;
"""

UNDO = """
DROP POLICY documents_paperwithdrawal_of_paper ON documents_paperwithdrawal;
DROP POLICY documents_paper_of_case ON documents_paper;
ALTER TABLE documents_paperwithdrawal DISABLE ROW LEVEL SECURITY;
ALTER TABLE documents_paper DISABLE ROW LEVEL SECURITY;
DROP TRIGGER withdrawal_no_truncate ON documents_paperwithdrawal;
DROP TRIGGER withdrawal_no_update_or_delete ON documents_paperwithdrawal;
DROP TRIGGER paper_no_truncate ON documents_paper;
DROP TRIGGER paper_no_update_or_delete ON documents_paper;
DROP FUNCTION documents_refuse_change();
"""


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("agencies", "0002_agency_budget"),
        ("cases", "0005_case_assessment"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Paper",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "direction",
                    models.CharField(
                        choices=[("in", "Giấy tờ đến"), ("own", "Lập tại cơ quan"), ("out", "Giấy tờ đi")],
                        max_length=4,
                        verbose_name="đến, đi",
                    ),
                ),
                ("title", models.CharField(max_length=200, verbose_name="tên giấy tờ")),
                ("dated", models.DateField(blank=True, null=True, verbose_name="ngày trên giấy tờ")),
                ("number", models.CharField(blank=True, max_length=60, verbose_name="số, ký hiệu")),
                ("other_side", models.CharField(blank=True, max_length=200, verbose_name="nơi gửi, nơi nhận")),
                ("description", models.CharField(blank=True, max_length=1000, verbose_name="ghi chú")),
                ("event_number", models.PositiveIntegerField(blank=True, null=True, verbose_name="kèm mục ghi số")),
                ("personal", models.BooleanField(default=False, verbose_name="giấy tờ nhân thân, y tế")),
                ("file_name", models.CharField(max_length=120, verbose_name="tên tệp")),
                ("sha256", models.CharField(max_length=64, verbose_name="mã băm")),
                ("size", models.PositiveBigIntegerField(verbose_name="dung lượng")),
                ("media_type", models.CharField(max_length=100, verbose_name="loại tệp")),
                ("pages", models.PositiveIntegerField(blank=True, null=True, verbose_name="số trang")),
                ("on", models.DateField(db_column="kept_on", verbose_name="ngày lưu")),
                ("at", models.DateTimeField(db_column="recorded_at", verbose_name="lưu lúc")),
                (
                    "actor",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="người lưu",
                    ),
                ),
                (
                    "agency",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="agencies.agency",
                        verbose_name="cơ quan lưu",
                    ),
                ),
                (
                    "case",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="cases.case"),
                ),
            ],
            options={
                "verbose_name": "giấy tờ",
                "verbose_name_plural": "giấy tờ",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("direction__in", ["in", "own", "out"])), name="paper_direction_known"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("sha256__regex", "^[0-9a-f]{64}$")), name="paper_hash_whole"
                    ),
                    models.CheckConstraint(condition=models.Q(("size__gt", 0)), name="paper_not_empty"),
                    models.CheckConstraint(
                        condition=models.Q(("event_number__isnull", True), ("event_number__gte", 1), _connector="OR"),
                        name="paper_event_from_one",
                    ),
                ],
                "indexes": [
                    models.Index(fields=["sha256"], name="paper_sha256"),
                ],
            },
        ),
        migrations.CreateModel(
            name="PaperWithdrawal",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("reason", models.CharField(max_length=500, verbose_name="lý do")),
                ("at", models.DateTimeField(db_column="recorded_at", verbose_name="rút lúc")),
                (
                    "actor",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="người rút",
                    ),
                ),
                (
                    "paper",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="withdrawal", to="documents.paper"
                    ),
                ),
            ],
            options={
                "verbose_name": "giấy tờ đã rút",
                "verbose_name_plural": "giấy tờ đã rút",
            },
        ),
        migrations.RunSQL(KEEP, UNDO),
    ]
