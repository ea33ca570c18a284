"""Assessments of damages: kept as they were, and behind the second wall as every table of cases."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

KEEP = """
CREATE FUNCTION case_assessment_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'case assessments are append-only: % is refused', TG_OP
        USING ERRCODE = 'integrity_constraint_violation', HINT = 'Save another assessment.';
END $$;
CREATE TRIGGER case_assessment_no_update_or_delete BEFORE UPDATE OR DELETE ON cases_caseassessment
    FOR EACH ROW EXECUTE FUNCTION case_assessment_refuse_change();
CREATE TRIGGER case_assessment_no_truncate BEFORE TRUNCATE ON cases_caseassessment
    FOR EACH STATEMENT EXECUTE FUNCTION case_assessment_refuse_change();
CREATE POLICY cases_caseassessment_of_case ON cases_caseassessment USING (
    EXISTS (SELECT FROM cases_case whole WHERE whole.id = cases_caseassessment.case_id OFFSET 0)
);
ALTER TABLE cases_caseassessment ENABLE ROW LEVEL SECURITY;
"""

UNDO = """
DROP POLICY cases_caseassessment_of_case ON cases_caseassessment;
ALTER TABLE cases_caseassessment DISABLE ROW LEVEL SECURITY;
DROP TRIGGER case_assessment_no_update_or_delete ON cases_caseassessment;
DROP TRIGGER case_assessment_no_truncate ON cases_caseassessment;
DROP FUNCTION case_assessment_refuse_change();
"""

KINDS = [("asked", "Yêu cầu"), ("verified", "Xác minh"), ("offered", "Đề nghị khi thương lượng")]
PROTECT = django.db.models.deletion.PROTECT


class Migration(migrations.Migration):
    dependencies = [
        ("agencies", "0002_agency_budget"),
        ("cases", "0004_calendar_adoption"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]
    operations = [
        migrations.CreateModel(
            name="CaseAssessment",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("number", models.PositiveIntegerField(verbose_name="số thứ tự")),
                ("kind", models.CharField(choices=KINDS, max_length=12, verbose_name="loại")),
                ("valued_on", models.DateField(verbose_name="giá trị tính tại ngày")),
                ("estimated", models.BooleanField(verbose_name="ước tính")),
                ("total", models.BigIntegerField(verbose_name="tổng cộng")),
                ("given", models.JSONField(verbose_name="số liệu đã ghi")),
                ("result", models.JSONField(verbose_name="kết quả")),
                ("at", models.DateTimeField(db_column="recorded_at", verbose_name="lưu lúc")),
                (
                    "case",
                    models.ForeignKey(
                        db_index=False, on_delete=PROTECT, related_name="assessments", to="cases.case"
                    ),
                ),
                (
                    "actor",
                    models.ForeignKey(
                        on_delete=PROTECT, related_name="+", to=settings.AUTH_USER_MODEL, verbose_name="người tính"
                    ),
                ),
                (
                    "agency",
                    models.ForeignKey(
                        on_delete=PROTECT, related_name="+", to="agencies.agency", verbose_name="cơ quan"
                    ),
                ),
            ],
            options={"verbose_name": "bảng tính thiệt hại", "verbose_name_plural": "bảng tính thiệt hại",
                "constraints": [
                    models.UniqueConstraint(fields=["case", "number"], name="case_assessment_once"),
                    models.CheckConstraint(condition=models.Q(number__gte=1), name="case_assessment_number_from_one"),
                    models.CheckConstraint(condition=models.Q(total__gte=0), name="case_assessment_total_not_negative"),
                    models.CheckConstraint(
                        condition=models.Q(kind__in=["asked", "verified", "offered"]), name="case_assessment_kind_known"
                    ),
                ],
            },
        ),
        migrations.RunSQL(KEEP, UNDO),
    ]
