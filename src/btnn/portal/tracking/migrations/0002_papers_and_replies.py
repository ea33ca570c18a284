"""Papers sent to people of a case and what these send back: rows that are added and never changed, behind the second
wall. They are shown where the claim is settled or the agency determined, to the person themselves (`btnn.only_case`),
and complaints to the Department of Justice that they go to, not to the agency complained of.
"""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

OWN = "nullif(current_setting('btnn.agency', true), '')::bigint"
ONLY = "nullif(current_setting('btnn.only_case', true), '')::bigint"
WRITTEN = ("sentpaper", "reply", "replyturn")  # rows that name the agency for which they are written
BELOW = {  # table: the column that leads to the row above, and its table
    "paperopening": ("sent_id", "sentpaper"),
    "replypaper": ("reply_id", "reply"),
    "replyturn": ("reply_id", "reply"),
}
FUNCTION = """
CREATE FUNCTION tracking_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'what passed on the public side is append-only: % is refused', TG_OP
        USING ERRCODE = 'integrity_constraint_violation', HINT = 'Write another row.';
END $$;
"""


def dealt_with(name):
    return f"""EXISTS (SELECT FROM cases_case whole WHERE whole.id = tracking_{name}.case_id OFFSET 0) AND EXISTS (
        SELECT FROM cases_caseagency party WHERE party.case_id = tracking_{name}.case_id AND party.agency_id = {OWN}
        AND party.capacity IN ('settling', 'determining') OFFSET 0
    )"""


def keep(name):
    return f"""
CREATE TRIGGER tracking_{name}_no_update_or_delete BEFORE UPDATE OR DELETE ON tracking_{name}
    FOR EACH ROW EXECUTE FUNCTION tracking_refuse_change();
CREATE TRIGGER tracking_{name}_no_truncate BEFORE TRUNCATE ON tracking_{name}
    FOR EACH STATEMENT EXECUTE FUNCTION tracking_refuse_change();
ALTER TABLE tracking_{name} ENABLE ROW LEVEL SECURITY;
"""


def below(name):
    column, above = BELOW[name]
    return (
        f"CREATE POLICY tracking_{name}_of_case ON tracking_{name} USING "
        f"(EXISTS (SELECT FROM tracking_{above} whole WHERE whole.id = tracking_{name}.{column} OFFSET 0));\n"
    )


def written(name):
    return (
        f"CREATE POLICY tracking_{name}_by_who_is_there ON tracking_{name} AS RESTRICTIVE FOR INSERT "
        f"WITH CHECK (agency_id = {OWN});\n"
    )


OF_CASE = f"""
CREATE POLICY tracking_sentpaper_of_case ON tracking_sentpaper USING ({dealt_with("sentpaper")});
CREATE POLICY tracking_reply_of_case ON tracking_reply USING (
    (to_agency_id = {OWN} AND EXISTS (
        SELECT FROM cases_case whole WHERE whole.id = tracking_reply.case_id OFFSET 0
    )) OR ((to_agency_id IS NULL OR {ONLY} IS NOT NULL) AND {dealt_with("reply")})
);
"""
TABLES = ("sentpaper", "reply", *BELOW)
DO = FUNCTION + "".join(map(keep, TABLES)) + OF_CASE + "".join(map(below, BELOW)) + "".join(map(written, WRITTEN))
UNDO = (
    "".join(f"DROP POLICY tracking_{name}_by_who_is_there ON tracking_{name};\n" for name in WRITTEN)
    + "".join(
        f"DROP POLICY tracking_{name}_of_case ON tracking_{name};\n"
        f"ALTER TABLE tracking_{name} DISABLE ROW LEVEL SECURITY;\n"
        f"DROP TRIGGER tracking_{name}_no_update_or_delete ON tracking_{name};\n"
        f"DROP TRIGGER tracking_{name}_no_truncate ON tracking_{name};\n"
        for name in TABLES
    )
    + "DROP FUNCTION tracking_refuse_change();\n"
)


class Migration(migrations.Migration):

    dependencies = [
        ('agencies', '0005_portal_role'),
        ('cases', '0011_looked_after_by_its_claimant'),
        ('documents', '0002_asked_bodies_see_their_own'),
        ('tracking', '0001_proof'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Reply',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.PositiveIntegerField(verbose_name='số thứ tự')),
                ('kind', models.CharField(max_length=16, verbose_name='việc')),
                ('content', models.JSONField(default=dict, verbose_name='nội dung')),
                ('words', models.CharField(blank=True, max_length=4000, verbose_name='lời ghi thêm')),
                ('event_number', models.PositiveIntegerField(blank=True, null=True, verbose_name='mục ghi')),
                ('on', models.DateField(db_column='sent_on', verbose_name='ngày gửi')),
                ('at', models.DateTimeField(db_column='recorded_at', verbose_name='gửi lúc')),
                ('agency', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='agencies.agency', verbose_name='cơ quan nhận')),
                ('case', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='cases.case')),
                ('party', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='cases.party', verbose_name='người gửi')),
                ('to_agency', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='agencies.agency', verbose_name='gửi đến')),
            ],
            options={
                'verbose_name': 'việc người dân gửi',
                'verbose_name_plural': 'việc người dân gửi',
                "constraints": [
                    models.UniqueConstraint(fields=('case', 'number'), name='tracking_reply_once'),
                    models.CheckConstraint(condition=models.Q(('kind__in', ['complaint', 'contact', 'honour_reply', 'honour_request', 'paperless', 'postpone', 'resume', 'session', 'supplement', 'withdraw'])), name='tracking_reply_kind_known'),
                    models.CheckConstraint(condition=models.Q(models.Q(('kind', 'complaint'), ('to_agency__isnull', False)), models.Q(models.Q(('kind', 'complaint'), _negated=True), ('to_agency__isnull', True)), _connector='OR'), name='tracking_complaint_goes_somewhere'),
                ],
                "indexes": [
                    models.Index(fields=['agency', '-id'], name='tracking_reply_to'),
                    models.Index(condition=models.Q(('to_agency__isnull', False)), fields=['to_agency', '-id'], name='tracking_complaint_to'),
                ],
            },
        ),
        migrations.CreateModel(
            name='ReplyPaper',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('paper', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='documents.paper')),
                ('reply', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='papers', to='tracking.reply')),
            ],
            options={
                'verbose_name': 'giấy tờ người dân gửi',
                'verbose_name_plural': 'giấy tờ người dân gửi',
            },
        ),
        migrations.CreateModel(
            name='ReplyTurn',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('turn', models.CharField(choices=[('seen', 'Đã xem'), ('taken', 'Đã chấp nhận'), ('declined', 'Không chấp nhận'), ('answered', 'Đã trả lời')], max_length=12, verbose_name='kết quả')),
                ('text', models.CharField(blank=True, max_length=4000, verbose_name='trả lời')),
                ('event_number', models.PositiveIntegerField(blank=True, null=True, verbose_name='mục ghi')),
                ('on', models.DateField(db_column='legal_date', verbose_name='ngày')),
                ('at', models.DateTimeField(db_column='recorded_at', verbose_name='ghi lúc')),
                ('actor', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='người ghi')),
                ('agency', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='agencies.agency', verbose_name='cơ quan')),
                ('reply', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='turns', to='tracking.reply')),
            ],
            options={
                'verbose_name': 'việc đã làm với thư của người dân',
                'verbose_name_plural': 'việc đã làm với thư của người dân',
                "constraints": [
                    models.CheckConstraint(condition=models.Q(('turn__in', ['seen', 'taken', 'declined', 'answered'])), name='tracking_turn_known'),
                ],
            },
        ),
        migrations.CreateModel(
            name='SentPaper',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.PositiveIntegerField(verbose_name='số thứ tự')),
                ('document', models.CharField(max_length=24, verbose_name='loại văn bản')),
                ('agreed', models.CharField(max_length=12, verbose_name='người nhận đồng ý')),
                ('on', models.DateField(db_column='sent_on', verbose_name='ngày gửi')),
                ('at', models.DateTimeField(db_column='recorded_at', verbose_name='gửi lúc')),
                ('actor', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='người gửi')),
                ('agency', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='agencies.agency', verbose_name='cơ quan gửi')),
                ('case', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='cases.case')),
                ('paper', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='documents.paper', verbose_name='giấy tờ')),
                ('party', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='cases.party', verbose_name='người nhận')),
            ],
            options={
                'verbose_name': 'giấy tờ gửi qua cổng',
                'verbose_name_plural': 'giấy tờ gửi qua cổng',
                "constraints": [
                    models.UniqueConstraint(fields=('case', 'number'), name='tracking_sent_once'),
                    models.UniqueConstraint(fields=('paper', 'party'), name='tracking_sent_to_once'),
                    models.CheckConstraint(condition=models.Q(('document__in', ['decision', 'honour_notice', 'other', 'payment_notice', 'supplement_request'])), name='tracking_sent_document_known'),
                    models.CheckConstraint(condition=models.Q(('agreed__in', ['claim', 'counter', 'portal'])), name='tracking_sent_agreed_known'),
                ],
                "indexes": [
                    models.Index(fields=['agency', '-on'], name='tracking_sent_by'),
                ],
            },
        ),
        migrations.CreateModel(
            name='PaperOpening',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('on', models.DateField(db_column='opened_on', verbose_name='ngày mở')),
                ('at', models.DateTimeField(db_column='recorded_at', verbose_name='mở lúc')),
                ('event_number', models.PositiveIntegerField(blank=True, null=True, verbose_name='mục ghi')),
                ('sent', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='opening', to='tracking.sentpaper')),
            ],
            options={
                'verbose_name': 'lần mở giấy tờ',
                'verbose_name_plural': 'lần mở giấy tờ',
            },
        ),
        migrations.RunSQL(DO, UNDO),
    ]
