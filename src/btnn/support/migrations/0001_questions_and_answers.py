"""Questions and published answers: written once, and behind the second wall.

A question is seen by the agency that has it. Whoever asked reads the answer by their code, without a sign-in:
`support_question_asked` finds the question by the hash of the code, follows it to the agency that it was passed on to,
and tells what was answered. It works with the owner's rights and tells nothing else.
"""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

OWN = "nullif(current_setting('btnn.agency', true), '')::bigint"
KEPT = ("question", "questionturn", "publication")
FORWARD = f"""
CREATE FUNCTION support_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'questions and answers are append-only: % is refused', TG_OP
        USING ERRCODE = 'integrity_constraint_violation', HINT = 'Write another row.';
END $$;
""" + "".join(f"""
CREATE TRIGGER support_{name}_no_update_or_delete BEFORE UPDATE OR DELETE ON support_{name}
    FOR EACH ROW EXECUTE FUNCTION support_refuse_change();
CREATE TRIGGER support_{name}_no_truncate BEFORE TRUNCATE ON support_{name}
    FOR EACH STATEMENT EXECUTE FUNCTION support_refuse_change();
ALTER TABLE support_{name} ENABLE ROW LEVEL SECURITY;
""" for name in KEPT) + f"""
CREATE POLICY question_seen ON support_question FOR SELECT USING (agency_id = {OWN});
CREATE POLICY question_asked ON support_question FOR INSERT WITH CHECK (agency_id = {OWN});
CREATE POLICY turn_of_question ON support_questionturn USING (
    EXISTS (SELECT FROM support_question whole WHERE whole.id = question_id OFFSET 0)
);
CREATE POLICY turn_for_oneself ON support_questionturn AS RESTRICTIVE FOR INSERT WITH CHECK (agency_id = {OWN});
CREATE POLICY publication_read ON support_publication FOR SELECT USING (true);
CREATE POLICY publication_for_oneself ON support_publication FOR INSERT WITH CHECK (agency_id = {OWN});
CREATE FUNCTION support_question_asked(told text) RETURNS TABLE (
    asked_on date, body bigint, question text, state text, told_on date, answer text, citations jsonb, ground text
) LANGUAGE sql STABLE SECURITY DEFINER AS $$
    SELECT asked.received_on, asked.agency_id, asked.text, coalesce(done.turn, ''), done.happened_on,
        coalesce(done.text, ''), coalesce(done.citations, '[]'), coalesce(done.ground, '')
    FROM support_question asked
    LEFT JOIN LATERAL (
        SELECT * FROM support_questionturn turn WHERE turn.question_id = asked.id ORDER BY turn.id DESC LIMIT 1
    ) done ON true
    WHERE asked.code_hash = told AND told <> ''
    ORDER BY asked.id DESC LIMIT 1
$$;
-- It works with the owner's rights: names must not be looked for in schemas of whoever calls it.
DO $$ BEGIN
    EXECUTE format('ALTER FUNCTION support_question_asked(text) SET search_path = %I, pg_temp', current_schema());
END $$;
"""
BACKWARD = """
DROP FUNCTION support_question_asked(text);
DROP POLICY publication_for_oneself ON support_publication;
DROP POLICY publication_read ON support_publication;
DROP POLICY turn_for_oneself ON support_questionturn;
DROP POLICY turn_of_question ON support_questionturn;
DROP POLICY question_asked ON support_question;
DROP POLICY question_seen ON support_question;
""" + "".join(f"""
ALTER TABLE support_{name} DISABLE ROW LEVEL SECURITY;
DROP TRIGGER support_{name}_no_truncate ON support_{name};
DROP TRIGGER support_{name}_no_update_or_delete ON support_{name};
""" for name in KEPT) + "DROP FUNCTION support_refuse_change();\n"


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('agencies', '0005_portal_role'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Question',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.PositiveIntegerField(verbose_name='số thứ tự trong năm')),
                ('received_on', models.DateField(verbose_name='ngày vào sổ')),
                ('way', models.CharField(choices=[('portal', 'Qua cổng'), ('counter', 'Trực tiếp, điện thoại'), ('post', 'Bưu chính, thư điện tử'), ('passed_on', 'Cơ quan khác chuyển đến')], max_length=10, verbose_name='cách gửi')),
                ('theme', models.CharField(choices=[('scope', 'Có được bồi thường không'), ('claimant', 'Ai được yêu cầu'), ('time', 'Thời hạn, thời hiệu'), ('dossier', 'Hồ sơ, giấy tờ'), ('agency', 'Cơ quan giải quyết'), ('damage', 'Thiệt hại, số tiền'), ('procedure', 'Trình tự giải quyết'), ('payment', 'Tạm ứng, chi trả'), ('honour', 'Phục hồi danh dự'), ('other', 'Việc khác')], max_length=10, verbose_name='nội dung')),
                ('field', models.CharField(blank=True, max_length=32, verbose_name='lĩnh vực')),
                ('province', models.CharField(blank=True, max_length=8, verbose_name='mã tỉnh')),
                ('asked_by', models.CharField(blank=True, max_length=200, verbose_name='người hỏi')),
                ('contact', models.CharField(blank=True, max_length=200, verbose_name='nơi nhận trả lời')),
                ('text', models.TextField(verbose_name='câu hỏi')),
                ('code_hash', models.CharField(blank=True, db_index=True, max_length=64, verbose_name='mã băm của mã')),
                ('token', models.UUIDField(unique=True)),
                ('at', models.DateTimeField(db_column='recorded_at', verbose_name='ghi lúc')),
                ('agency', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='agencies.agency', verbose_name='cơ quan')),
                ('origin', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='support.question')),
            ],
            options={
                'verbose_name': 'câu hỏi',
                'verbose_name_plural': 'câu hỏi',
                "constraints": [
                    models.CheckConstraint(condition=models.Q(('theme__in', ['scope', 'claimant', 'time', 'dossier', 'agency', 'damage', 'procedure', 'payment', 'honour', 'other'])), name='question_theme_known'),
                    models.CheckConstraint(condition=models.Q(('way__in', ['portal', 'counter', 'post', 'passed_on'])), name='question_way_known'),
                    models.CheckConstraint(condition=models.Q(('text', ''), _negated=True), name='question_says_something'),
                ],
                "indexes": [
                    models.Index(fields=['agency', '-id'], name='question_agency'),
                ],
            },
        ),
        migrations.CreateModel(
            name='Publication',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('slug', models.SlugField(max_length=80, verbose_name='địa chỉ')),
                ('edition', models.PositiveIntegerField(verbose_name='bản')),
                ('theme', models.CharField(choices=[('scope', 'Có được bồi thường không'), ('claimant', 'Ai được yêu cầu'), ('time', 'Thời hạn, thời hiệu'), ('dossier', 'Hồ sơ, giấy tờ'), ('agency', 'Cơ quan giải quyết'), ('damage', 'Thiệt hại, số tiền'), ('procedure', 'Trình tự giải quyết'), ('payment', 'Tạm ứng, chi trả'), ('honour', 'Phục hồi danh dự'), ('other', 'Việc khác')], max_length=10, verbose_name='nội dung')),
                ('texts', models.JSONField(verbose_name='câu hỏi và trả lời')),
                ('citations', models.JSONField(default=list, verbose_name='căn cứ pháp luật')),
                ('search_text', models.TextField(verbose_name='chữ để tìm')),
                ('reason', models.CharField(blank=True, max_length=500, verbose_name='lý do thay, rút')),
                ('withdrawn', models.BooleanField(default=False, verbose_name='đã rút')),
                ('on', models.DateField(db_column='published_on', verbose_name='ngày công bố')),
                ('agency_name', models.CharField(max_length=200, verbose_name='cơ quan trả lời')),
                ('at', models.DateTimeField(db_column='recorded_at', verbose_name='ghi lúc')),
                ('actor', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='người công bố')),
                ('agency', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='agencies.agency', verbose_name='cơ quan')),
                ('source', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='support.question', verbose_name='từ câu hỏi')),
            ],
            options={
                'verbose_name': 'câu trả lời đã công bố',
                'verbose_name_plural': 'câu trả lời đã công bố',
                "constraints": [
                    models.UniqueConstraint(fields=('slug', 'edition'), name='publication_edition_once'),
                    models.CheckConstraint(condition=models.Q(('edition__gte', 1)), name='publication_edition_from_one'),
                    models.CheckConstraint(condition=models.Q(('theme__in', ['scope', 'claimant', 'time', 'dossier', 'agency', 'damage', 'procedure', 'payment', 'honour', 'other'])), name='publication_theme_known'),
                    models.CheckConstraint(condition=models.Q(models.Q(('edition', 1), ('withdrawn', False)), models.Q(('reason', ''), _negated=True), _connector='OR'), name='publication_change_has_reason'),
                ],
            },
        ),
        migrations.CreateModel(
            name='QuestionTurn',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('turn', models.CharField(choices=[('assigned', 'Cử người trả lời'), ('answered', 'Trả lời'), ('refused', 'Từ chối'), ('ended', 'Chấm dứt'), ('passed_on', 'Chuyển cơ quan khác')], max_length=10, verbose_name='việc')),
                ('on', models.DateField(db_column='happened_on', verbose_name='ngày')),
                ('ground', models.CharField(blank=True, max_length=8, verbose_name='căn cứ')),
                ('text', models.TextField(blank=True, verbose_name='nội dung')),
                ('citations', models.JSONField(default=list, verbose_name='căn cứ pháp luật')),
                ('at', models.DateTimeField(db_column='recorded_at', verbose_name='ghi lúc')),
                ('actor', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='người ghi')),
                ('agency', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='agencies.agency', verbose_name='cơ quan')),
                ('officer', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='người được cử')),
                ('question', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='turns', to='support.question')),
                ('to_agency', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='agencies.agency', verbose_name='chuyển đến')),
            ],
            options={
                'verbose_name': 'việc xử lý câu hỏi',
                'verbose_name_plural': 'việc xử lý câu hỏi',
                "constraints": [
                    models.CheckConstraint(condition=models.Q(('turn__in', ['assigned', 'answered', 'refused', 'ended', 'passed_on'])), name='question_turn_known'),
                ],
            },
        ),
        migrations.RunSQL(FORWARD, BACKWARD),
    ]
