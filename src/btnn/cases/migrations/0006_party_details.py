"""What is known of a party: identity papers, contact, bank account, share, authority, an official's post, its end."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("cases", "0005_case_assessment")]
    operations = [
        migrations.AlterModelOptions(
            name="party",
            options={"ordering": ["pk"], "verbose_name": "người tham gia", "verbose_name_plural": "người tham gia"},
        ),
        migrations.AddField(
            model_name="party",
            name="act_from",
            field=models.DateField(blank=True, null=True, verbose_name="gây thiệt hại từ ngày"),
        ),
        migrations.AddField(
            model_name="party",
            name="act_to",
            field=models.DateField(blank=True, null=True, verbose_name="gây thiệt hại đến ngày"),
        ),
        migrations.AddField(
            model_name="party",
            name="agency_then",
            field=models.CharField(
                blank=True, db_default="", default="", max_length=300, verbose_name="cơ quan khi gây thiệt hại"
            ),
        ),
        migrations.AddField(
            model_name="party",
            name="authority_basis",
            field=models.CharField(
                blank=True, db_default="", default="", max_length=300, verbose_name="căn cứ đại diện"
            ),
        ),
        migrations.AddField(
            model_name="party",
            name="authority_dated",
            field=models.DateField(blank=True, null=True, verbose_name="ngày văn bản"),
        ),
        migrations.AddField(
            model_name="party",
            name="authority_from",
            field=models.DateField(blank=True, null=True, verbose_name="đại diện từ ngày"),
        ),
        migrations.AddField(
            model_name="party",
            name="authority_kind",
            field=models.CharField(
                blank=True,
                choices=[("legal", "Đại diện theo pháp luật"), ("authorised", "Đại diện theo ủy quyền")],
                db_default="",
                default="",
                max_length=12,
                verbose_name="loại đại diện",
            ),
        ),
        migrations.AddField(
            model_name="party",
            name="authority_number",
            field=models.CharField(blank=True, db_default="", default="", max_length=60, verbose_name="số văn bản"),
        ),
        migrations.AddField(
            model_name="party",
            name="authority_to",
            field=models.DateField(blank=True, null=True, verbose_name="đại diện đến hết ngày"),
        ),
        migrations.AddField(
            model_name="party",
            name="bank_branch",
            field=models.CharField(blank=True, db_default="", default="", max_length=200, verbose_name="chi nhánh"),
        ),
        migrations.AddField(
            model_name="party",
            name="bank_name",
            field=models.CharField(blank=True, db_default="", default="", max_length=200, verbose_name="ngân hàng"),
        ),
        migrations.AddField(
            model_name="party",
            name="bank_number",
            field=models.CharField(blank=True, db_default="", default="", max_length=34, verbose_name="số tài khoản"),
        ),
        migrations.AddField(
            model_name="party",
            name="bank_owner",
            field=models.CharField(blank=True, db_default="", default="", max_length=200, verbose_name="chủ tài khoản"),
        ),
        migrations.AddField(
            model_name="party",
            name="deceased",
            field=models.BooleanField(blank=True, null=True, verbose_name="đã chết"),
        ),
        migrations.AddField(
            model_name="party",
            name="died_on",
            field=models.DateField(blank=True, null=True, verbose_name="ngày chết"),
        ),
        migrations.AddField(
            model_name="party",
            name="email",
            field=models.CharField(blank=True, db_default="", default="", max_length=200, verbose_name="thư điện tử"),
        ),
        migrations.AddField(
            model_name="party",
            name="ended_on",
            field=models.DateField(blank=True, null=True, verbose_name="thôi tham gia từ ngày"),
        ),
        migrations.AddField(
            model_name="party",
            name="ended_reason",
            field=models.CharField(
                blank=True, db_default="", default="", max_length=300, verbose_name="lý do thôi tham gia"
            ),
        ),
        migrations.AddField(
            model_name="party",
            name="identity_issued_by",
            field=models.CharField(blank=True, db_default="", default="", max_length=200, verbose_name="nơi cấp"),
        ),
        migrations.AddField(
            model_name="party",
            name="identity_issued_on",
            field=models.DateField(blank=True, null=True, verbose_name="ngày cấp"),
        ),
        migrations.AddField(
            model_name="party",
            name="identity_kind",
            field=models.CharField(
                blank=True,
                choices=[
                    ("citizen", "Căn cước, căn cước công dân"),
                    ("passport", "Hộ chiếu"),
                    ("organisation", "Mã số doanh nghiệp, mã số thuế"),
                    ("other", "Giấy tờ khác"),
                ],
                db_default="",
                default="",
                max_length=12,
                verbose_name="loại giấy tờ",
            ),
        ),
        migrations.AddField(
            model_name="party",
            name="normal_identity",
            field=models.CharField(blank=True, db_default="", default="", max_length=20),
        ),
        migrations.AddField(
            model_name="party",
            name="position",
            field=models.CharField(
                blank=True, db_default="", default="", max_length=200, verbose_name="chức vụ khi gây thiệt hại"
            ),
        ),
        migrations.AddField(
            model_name="party",
            name="relationship",
            field=models.CharField(
                blank=True, db_default="", default="", max_length=100, verbose_name="quan hệ với người bị thiệt hại"
            ),
        ),
        migrations.AddField(
            model_name="party",
            name="represents",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="represented_by",
                to="cases.party",
            ),
        ),
        migrations.AddField(
            model_name="party",
            name="several_agencies",
            field=models.BooleanField(db_default=False, default=False, verbose_name="thuộc nhiều cơ quan khác nhau"),
        ),
        migrations.AddField(
            model_name="party",
            name="share_den",
            field=models.PositiveIntegerField(blank=True, null=True, verbose_name="phần di sản (mẫu số)"),
        ),
        migrations.AddField(
            model_name="party",
            name="share_num",
            field=models.PositiveIntegerField(blank=True, null=True, verbose_name="phần di sản (tử số)"),
        ),
        migrations.AddField(
            model_name="party",
            name="version",
            field=models.PositiveIntegerField(db_default=1, default=1, verbose_name="lần sửa"),
        ),
        migrations.AlterField(
            model_name="party",
            name="capacity",
            field=models.CharField(
                choices=[
                    ("claimant", "Người yêu cầu bồi thường"),
                    ("harmed_person", "Người bị thiệt hại"),
                    ("representative", "Người đại diện"),
                    ("defender", "Người bảo vệ quyền và lợi ích hợp pháp"),
                    ("officer_in_charge", "Người thi hành công vụ gây thiệt hại"),
                ],
                max_length=20,
                verbose_name="tư cách",
            ),
        ),
        migrations.AddIndex(
            model_name="party",
            index=models.Index(
                condition=models.Q(("normal_identity", ""), _negated=True),
                fields=["normal_identity"],
                name="party_identity",
            ),
        ),
        migrations.AddConstraint(
            model_name="party",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("share_den__isnull", True), ("share_num__isnull", True)),
                    models.Q(("share_den__gte", models.F("share_num")), ("share_num__gte", 1)),
                    _connector="OR",
                ),
                name="party_share_is_part_of_whole",
            ),
        ),
        migrations.AddConstraint(
            model_name="party",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("authority_from__isnull", True),
                    ("authority_to__isnull", True),
                    ("authority_to__gte", models.F("authority_from")),
                    _connector="OR",
                ),
                name="party_authority_in_order",
            ),
        ),
        migrations.AddConstraint(
            model_name="party",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("ended_on__isnull", True), models.Q(("ended_reason", ""), _negated=True), _connector="OR"
                ),
                name="party_end_has_reason",
            ),
        ),
    ]
