"""The history of parties, where officials went, who looked at what is masked; append-only, behind the second wall.
Numbers of identity papers get one spelling, and every party there was a first row of history.

Announced: writes each row of cases_party once (about ten seconds for a million).
"""

import django.db.models.deletion
import pghistory.utils
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

PROTECT, NOTHING = django.db.models.deletion.PROTECT, django.db.models.deletion.DO_NOTHING
TABLES = ("cases_partychange", "cases_officialpost", "cases_partyreveal")

NORMAL = """
UPDATE cases_party SET normal_identity = upper(regexp_replace(identity_number, '[^0-9A-Za-z]', '', 'g'))
    WHERE identity_number <> '';
"""
# A party of before has one row of history, its state of this day: nobody knows who wrote it when.
FIRST = """
DO $$
DECLARE
    columns text;
BEGIN
    SELECT string_agg(quote_ident(column_name), ', ') INTO columns FROM information_schema.columns
        WHERE table_schema = current_schema() AND table_name = 'cases_party';
    EXECUTE format(
        'INSERT INTO cases_partychange (%s, pgh_created_at, pgh_label, pgh_obj_id) '
        'SELECT %s, now(), ''found'', id FROM cases_party', columns, columns
    );
END $$;
"""
REFUSE = """
CREATE FUNCTION party_record_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'this record is append-only: % is refused', TG_OP
        USING ERRCODE = 'integrity_constraint_violation', HINT = 'Add another row.';
END $$;
"""


def walled(table):
    return f"""
CREATE TRIGGER {table}_no_update_or_delete BEFORE UPDATE OR DELETE ON {table}
    FOR EACH ROW EXECUTE FUNCTION party_record_refuse_change();
CREATE TRIGGER {table}_no_truncate BEFORE TRUNCATE ON {table}
    FOR EACH STATEMENT EXECUTE FUNCTION party_record_refuse_change();
CREATE POLICY {table}_of_case ON {table} USING (
    EXISTS (SELECT FROM cases_case whole WHERE whole.id = {table}.case_id OFFSET 0)
);
ALTER TABLE {table} ENABLE ROW LEVEL SECURITY;
"""


def open_again(table):
    return f"""
DROP POLICY {table}_of_case ON {table};
ALTER TABLE {table} DISABLE ROW LEVEL SECURITY;
DROP TRIGGER {table}_no_truncate ON {table};
DROP TRIGGER {table}_no_update_or_delete ON {table};
"""


RAISE = REFUSE + "".join(map(walled, TABLES))
LOWER = "".join(map(open_again, TABLES)) + "DROP FUNCTION party_record_refuse_change();"


class Migration(migrations.Migration):
    dependencies = [
        ("agencies", "0002_agency_budget"),
        ("cases", "0006_party_details"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]
    operations = [
        migrations.RunSQL(NORMAL, migrations.RunSQL.noop),
        migrations.CreateModel(
            name="OfficialPost",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("working", "Đang công tác"),
                            ("retired", "Đã nghỉ hưu, hưởng lương hưu"),
                            ("left", "Đã thôi việc, không còn làm trong cơ quan nhà nước"),
                            ("died", "Đã chết"),
                        ],
                        max_length=8,
                        verbose_name="tình trạng",
                    ),
                ),
                ("employer", models.CharField(blank=True, max_length=300, verbose_name="nơi công tác, nơi trả lương")),
                ("since", models.DateField(verbose_name="từ ngày")),
                ("note", models.CharField(blank=True, max_length=300, verbose_name="căn cứ")),
                ("at", models.DateTimeField(db_column="recorded_at", verbose_name="ghi lúc")),
                ("actor", models.ForeignKey(
                    on_delete=PROTECT, related_name="+", to=settings.AUTH_USER_MODEL, verbose_name="người ghi"
                )),
                ("agency", models.ForeignKey(on_delete=PROTECT, related_name="+", to="agencies.agency", verbose_name="cơ quan")),
                ("case", models.ForeignKey(on_delete=PROTECT, related_name="+", to="cases.case")),
                ("party", models.ForeignKey(on_delete=PROTECT, related_name="posts", to="cases.party")),
            ],
            options={
                "verbose_name": "nơi công tác của người gây thiệt hại",
                "verbose_name_plural": "nơi công tác của người gây thiệt hại",
                "ordering": ["since", "pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("kind__in", ["working", "retired", "left", "died"])),
                        name="official_post_kind_known",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PartyChange",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.BigIntegerField()),
                (
                    "kind",
                    models.CharField(
                        choices=[("person", "Cá nhân"), ("organisation", "Tổ chức")], max_length=12, verbose_name="loại"
                    ),
                ),
                (
                    "capacity",
                    models.CharField(
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
                ("full_name", models.CharField(max_length=200, verbose_name="họ tên hoặc tên tổ chức")),
                ("folded", models.CharField(max_length=200)),
                ("birth_year", models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="năm sinh")),
                ("deceased", models.BooleanField(blank=True, null=True, verbose_name="đã chết")),
                ("died_on", models.DateField(blank=True, null=True, verbose_name="ngày chết")),
                (
                    "identity_kind",
                    models.CharField(
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
                ("identity_number", models.CharField(blank=True, max_length=20, verbose_name="số định danh, mã số")),
                ("normal_identity", models.CharField(blank=True, db_default="", default="", max_length=20)),
                ("identity_issued_on", models.DateField(blank=True, null=True, verbose_name="ngày cấp")),
                (
                    "identity_issued_by",
                    models.CharField(blank=True, db_default="", default="", max_length=200, verbose_name="nơi cấp"),
                ),
                ("phone", models.CharField(blank=True, max_length=20, verbose_name="điện thoại")),
                (
                    "email",
                    models.CharField(blank=True, db_default="", default="", max_length=200, verbose_name="thư điện tử"),
                ),
                ("address", models.CharField(blank=True, max_length=300, verbose_name="địa chỉ")),
                (
                    "relationship",
                    models.CharField(
                        blank=True,
                        db_default="",
                        default="",
                        max_length=100,
                        verbose_name="quan hệ với người bị thiệt hại",
                    ),
                ),
                ("share_num", models.PositiveIntegerField(blank=True, null=True, verbose_name="phần di sản (tử số)")),
                ("share_den", models.PositiveIntegerField(blank=True, null=True, verbose_name="phần di sản (mẫu số)")),
                (
                    "authority_kind",
                    models.CharField(
                        blank=True,
                        choices=[("legal", "Đại diện theo pháp luật"), ("authorised", "Đại diện theo ủy quyền")],
                        db_default="",
                        default="",
                        max_length=12,
                        verbose_name="loại đại diện",
                    ),
                ),
                (
                    "authority_basis",
                    models.CharField(
                        blank=True, db_default="", default="", max_length=300, verbose_name="căn cứ đại diện"
                    ),
                ),
                (
                    "authority_number",
                    models.CharField(blank=True, db_default="", default="", max_length=60, verbose_name="số văn bản"),
                ),
                ("authority_dated", models.DateField(blank=True, null=True, verbose_name="ngày văn bản")),
                ("authority_from", models.DateField(blank=True, null=True, verbose_name="đại diện từ ngày")),
                ("authority_to", models.DateField(blank=True, null=True, verbose_name="đại diện đến hết ngày")),
                (
                    "bank_owner",
                    models.CharField(
                        blank=True, db_default="", default="", max_length=200, verbose_name="chủ tài khoản"
                    ),
                ),
                (
                    "bank_number",
                    models.CharField(blank=True, db_default="", default="", max_length=34, verbose_name="số tài khoản"),
                ),
                (
                    "bank_name",
                    models.CharField(blank=True, db_default="", default="", max_length=200, verbose_name="ngân hàng"),
                ),
                (
                    "bank_branch",
                    models.CharField(blank=True, db_default="", default="", max_length=200, verbose_name="chi nhánh"),
                ),
                (
                    "position",
                    models.CharField(
                        blank=True, db_default="", default="", max_length=200, verbose_name="chức vụ khi gây thiệt hại"
                    ),
                ),
                (
                    "agency_then",
                    models.CharField(
                        blank=True, db_default="", default="", max_length=300, verbose_name="cơ quan khi gây thiệt hại"
                    ),
                ),
                ("act_from", models.DateField(blank=True, null=True, verbose_name="gây thiệt hại từ ngày")),
                ("act_to", models.DateField(blank=True, null=True, verbose_name="gây thiệt hại đến ngày")),
                (
                    "several_agencies",
                    models.BooleanField(db_default=False, default=False, verbose_name="thuộc nhiều cơ quan khác nhau"),
                ),
                ("ended_on", models.DateField(blank=True, null=True, verbose_name="thôi tham gia từ ngày")),
                (
                    "ended_reason",
                    models.CharField(
                        blank=True, db_default="", default="", max_length=300, verbose_name="lý do thôi tham gia"
                    ),
                ),
                ("version", models.PositiveIntegerField(db_default=1, default=1, verbose_name="lần sửa")),
                ("case", models.ForeignKey(
                    db_constraint=False, on_delete=NOTHING, related_name="+", related_query_name="+", to="cases.case"
                )),
                ("pgh_obj", models.ForeignKey(db_constraint=False, on_delete=NOTHING, related_name="+", to="cases.party")),
                ("represents", models.ForeignKey(
                    blank=True,
                    db_constraint=False,
                    null=True,
                    on_delete=NOTHING,
                    related_name="+",
                    related_query_name="+",
                    to="cases.party",
                )),
            ],
            options={
                "verbose_name": "lần sửa người tham gia",
                "verbose_name_plural": "lần sửa người tham gia",
                "indexes": [
                    models.Index(fields=["pgh_obj", "pgh_id"], name="party_change_of_party"),
                ],
            },
        ),
        migrations.CreateModel(
            name="PartyReveal",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("at", models.DateTimeField(db_column="looked_at", verbose_name="xem lúc")),
                ("actor", models.ForeignKey(
                    on_delete=PROTECT, related_name="+", to=settings.AUTH_USER_MODEL, verbose_name="người xem"
                )),
                ("agency", models.ForeignKey(on_delete=PROTECT, related_name="+", to="agencies.agency", verbose_name="cơ quan")),
                ("case", models.ForeignKey(on_delete=PROTECT, related_name="+", to="cases.case")),
                ("party", models.ForeignKey(on_delete=PROTECT, related_name="reveals", to="cases.party")),
            ],
            options={
                "verbose_name": "lần xem dữ liệu cá nhân",
                "verbose_name_plural": "lần xem dữ liệu cá nhân",
            },
        ),
        migrations.RunSQL(FIRST, migrations.RunSQL.noop),
        pgtrigger.migrations.AddTrigger(
            model_name="party",
            trigger=pgtrigger.compiler.Trigger(
                name="added_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_partychange" ("act_from", "act_to", "address", "agency_then", "authority_basis", "authority_dated", "authority_from", "authority_kind", "authority_number", "authority_to", "bank_branch", "bank_name", "bank_number", "bank_owner", "birth_year", "capacity", "case_id", "deceased", "died_on", "email", "ended_on", "ended_reason", "folded", "full_name", "id", "identity_issued_by", "identity_issued_on", "identity_kind", "identity_number", "kind", "normal_identity", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "position", "relationship", "represents_id", "several_agencies", "share_den", "share_num", "version") VALUES (NEW."act_from", NEW."act_to", NEW."address", NEW."agency_then", NEW."authority_basis", NEW."authority_dated", NEW."authority_from", NEW."authority_kind", NEW."authority_number", NEW."authority_to", NEW."bank_branch", NEW."bank_name", NEW."bank_number", NEW."bank_owner", NEW."birth_year", NEW."capacity", NEW."case_id", NEW."deceased", NEW."died_on", NEW."email", NEW."ended_on", NEW."ended_reason", NEW."folded", NEW."full_name", NEW."id", NEW."identity_issued_by", NEW."identity_issued_on", NEW."identity_kind", NEW."identity_number", NEW."kind", NEW."normal_identity", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'added\', NEW."id", NEW."phone", NEW."position", NEW."relationship", NEW."represents_id", NEW."several_agencies", NEW."share_den", NEW."share_num", NEW."version"); RETURN NULL;',
                    hash="a9c5ac733922c04d791d5be20323aeb3f701e3f9",
                    operation="INSERT",
                    pgid="pgtrigger_added_insert_3b86e",
                    table="cases_party",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="party",
            trigger=pgtrigger.compiler.Trigger(
                name="changed_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "cases_partychange" ("act_from", "act_to", "address", "agency_then", "authority_basis", "authority_dated", "authority_from", "authority_kind", "authority_number", "authority_to", "bank_branch", "bank_name", "bank_number", "bank_owner", "birth_year", "capacity", "case_id", "deceased", "died_on", "email", "ended_on", "ended_reason", "folded", "full_name", "id", "identity_issued_by", "identity_issued_on", "identity_kind", "identity_number", "kind", "normal_identity", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "position", "relationship", "represents_id", "several_agencies", "share_den", "share_num", "version") VALUES (NEW."act_from", NEW."act_to", NEW."address", NEW."agency_then", NEW."authority_basis", NEW."authority_dated", NEW."authority_from", NEW."authority_kind", NEW."authority_number", NEW."authority_to", NEW."bank_branch", NEW."bank_name", NEW."bank_number", NEW."bank_owner", NEW."birth_year", NEW."capacity", NEW."case_id", NEW."deceased", NEW."died_on", NEW."email", NEW."ended_on", NEW."ended_reason", NEW."folded", NEW."full_name", NEW."id", NEW."identity_issued_by", NEW."identity_issued_on", NEW."identity_kind", NEW."identity_number", NEW."kind", NEW."normal_identity", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'changed\', NEW."id", NEW."phone", NEW."position", NEW."relationship", NEW."represents_id", NEW."several_agencies", NEW."share_den", NEW."share_num", NEW."version"); RETURN NULL;',
                    hash="c0eda96d2b1c1f03b25ccc0186e57b7152843ec6",
                    operation="UPDATE",
                    pgid="pgtrigger_changed_update_080f9",
                    table="cases_party",
                    when="AFTER",
                ),
            ),
        ),
        migrations.RunSQL(RAISE, LOWER),
    ]
