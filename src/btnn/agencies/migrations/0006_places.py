"""Where people find an agency. Everybody may read it; who administers the agency adds to it; nothing is changed."""

import django.db.models.deletion
import django.db.models.functions.datetime
from django.db import migrations, models

KINDS = [
    ("established", "Thành lập cơ quan"),
    ("closed", "Kết thúc cơ quan"),
    ("succeeded", "Sắp xếp, kế thừa"),
    ("moved", "Đổi cơ quan cấp trên"),
    ("placed", "Nơi làm việc"),
    ("enrolled", "Lập tài khoản"),
    ("locked", "Khóa tài khoản"),
    ("unlocked", "Mở tài khoản"),
    ("password", "Đặt lại mật khẩu"),
    ("appointed", "Giao vai trò"),
    ("relieved", "Thôi giữ vai trò"),
    ("delegated", "Ủy quyền"),
    ("undelegated", "Chấm dứt ủy quyền"),
    ("absent", "Vắng mặt"),
]
FORWARD = """
CREATE TRIGGER agency_place_no_change BEFORE UPDATE OR DELETE ON agencies_agencyplace
    FOR EACH ROW EXECUTE FUNCTION organisation_refuse_change();
CREATE TRIGGER agency_place_no_truncate BEFORE TRUNCATE ON agencies_agencyplace
    FOR EACH STATEMENT EXECUTE FUNCTION organisation_refuse_change();
CREATE POLICY place_read ON agencies_agencyplace FOR SELECT USING (true);
CREATE POLICY place_told ON agencies_agencyplace FOR INSERT WITH CHECK (agency_is_administered(agency_id));
ALTER TABLE agencies_agencyplace ENABLE ROW LEVEL SECURITY;
"""
BACKWARD = """
ALTER TABLE agencies_agencyplace DISABLE ROW LEVEL SECURITY;
DROP POLICY place_read ON agencies_agencyplace;
DROP POLICY place_told ON agencies_agencyplace;
DROP TRIGGER agency_place_no_change ON agencies_agencyplace;
DROP TRIGGER agency_place_no_truncate ON agencies_agencyplace;
"""


class Migration(migrations.Migration):
    dependencies = [("agencies", "0005_portal_role")]
    operations = [
        migrations.AlterField("organisationentry", "kind", models.CharField("việc", max_length=12, choices=KINDS)),
        migrations.CreateModel(
            name="AgencyPlace",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("address", models.CharField(max_length=300, verbose_name="địa chỉ")),
                ("phone", models.CharField(blank=True, max_length=40, verbose_name="điện thoại")),
                ("valid_from", models.DateField(verbose_name="từ ngày")),
                (
                    "recorded_at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), verbose_name="ghi lúc"
                    ),
                ),
                (
                    "agency",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="places",
                        to="agencies.agency",
                        verbose_name="cơ quan",
                    ),
                ),
            ],
            options={
                "verbose_name": "nơi làm việc của cơ quan",
                "verbose_name_plural": "nơi làm việc của cơ quan",
                "indexes": [models.Index(fields=["agency", "valid_from"], name="agency_place_from")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("address", ""), _negated=True), name="agency_place_has_address"
                    )
                ],
            },
        ),
        migrations.RunSQL(FORWARD, BACKWARD),
    ]
