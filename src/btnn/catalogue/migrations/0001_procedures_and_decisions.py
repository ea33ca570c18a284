"""The catalogue of procedures: versions, decisions, posting; rows are added and never changed.

Only the end of a version's time is set afterwards, once.
"""

import btnn.catalogue.models.procedures
import django.contrib.postgres.constraints
import django.db.models.deletion
import django.db.models.functions.datetime
from django.conf import settings
from django.db import migrations, models

TABLES = (
    "catalogue_procedure", "catalogue_versionlimit", "catalogue_publishingdecision", "catalogue_decisionentry",
    "catalogue_postingtask", "catalogue_postingproof", "catalogue_postingcheck",
)  # fmt: skip
REFUSE = """
CREATE FUNCTION catalogue_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'what the catalogue published is never changed: % on % is refused', TG_OP, TG_TABLE_NAME
        USING ERRCODE = 'integrity_constraint_violation', HINT = 'Add a new version.';
END $$;
CREATE FUNCTION catalogue_version_ends_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.valid_to IS NOT NULL OR NEW.valid_to IS NULL
        OR to_jsonb(NEW) - 'valid_to' IS DISTINCT FROM to_jsonb(OLD) - 'valid_to' THEN
        RAISE EXCEPTION 'a version of a procedure is never changed; its end is set once'
            USING ERRCODE = 'integrity_constraint_violation', HINT = 'Add a new version.';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER catalogue_version_end BEFORE UPDATE ON catalogue_procedureversion
    FOR EACH ROW EXECUTE FUNCTION catalogue_version_ends_once();
CREATE TRIGGER catalogue_version_no_delete BEFORE DELETE ON catalogue_procedureversion
    FOR EACH ROW EXECUTE FUNCTION catalogue_refuse_change();
CREATE TRIGGER catalogue_version_no_truncate BEFORE TRUNCATE ON catalogue_procedureversion
    FOR EACH STATEMENT EXECUTE FUNCTION catalogue_refuse_change();
"""
EACH = """
CREATE TRIGGER {table}_no_update_or_delete BEFORE UPDATE OR DELETE ON {table}
    FOR EACH ROW EXECUTE FUNCTION catalogue_refuse_change();
CREATE TRIGGER {table}_no_truncate BEFORE TRUNCATE ON {table}
    FOR EACH STATEMENT EXECUTE FUNCTION catalogue_refuse_change();
"""
GUARD = REFUSE + "".join(EACH.format(table=table) for table in TABLES)
UNDO = """
DROP FUNCTION catalogue_refuse_change() CASCADE;
DROP FUNCTION catalogue_version_ends_once() CASCADE;
"""


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('agencies', '0005_portal_role'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Procedure',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.SlugField(max_length=80, unique=True, verbose_name='khóa')),
                ('code', models.CharField(blank=True, max_length=24, verbose_name='mã quốc gia')),
                ('code_note', models.JSONField(blank=True, default=dict, verbose_name='về mã')),
                ('name', models.CharField(max_length=300, verbose_name='tên thủ tục')),
                ('name_en', models.CharField(blank=True, max_length=300, verbose_name='tên tiếng Anh')),
                ('folded', models.CharField(max_length=300)),
                ('level', models.CharField(choices=[('central', 'Trung ương'), ('province', 'Cấp tỉnh'), ('district', 'Cấp huyện'), ('commune', 'Cấp xã')], max_length=10, verbose_name='cấp')),
                ('field_code', models.CharField(max_length=16, verbose_name='mã lĩnh vực')),
                ('field', models.CharField(max_length=120, verbose_name='lĩnh vực')),
                ('kind', models.CharField(max_length=24, verbose_name='loại')),
            ],
            options={
                'verbose_name': 'thủ tục hành chính',
                'verbose_name_plural': 'thủ tục hành chính',
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('name', ''), _negated=True), models.Q(('key', ''), _negated=True)), name='catalogue_procedure_is_named'), models.CheckConstraint(condition=models.Q(('kind__in', ('settlement', 'determination', 'honour'))), name='catalogue_procedure_kind_known'), models.UniqueConstraint(condition=models.Q(('code', ''), _negated=True), fields=('code',), name='catalogue_code_once')],
            },
        ),
        migrations.CreateModel(
            name='ProcedureVersion',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.PositiveSmallIntegerField(verbose_name='bản số')),
                ('province', models.CharField(blank=True, max_length=8, verbose_name='mã tỉnh công bố')),
                ('publisher', models.CharField(max_length=120, verbose_name='nơi công bố')),
                ('valid_from', models.DateField(verbose_name='từ ngày')),
                ('valid_to', models.DateField(blank=True, null=True, verbose_name='đến trước ngày')),
                ('steps', models.JSONField(default=list, verbose_name='trình tự')),
                ('dossier', models.JSONField(default=list, verbose_name='hồ sơ')),
                ('place', models.TextField(verbose_name='địa điểm thực hiện')),
                ('place_en', models.TextField(blank=True, verbose_name='địa điểm thực hiện (tiếng Anh)')),
                ('places', models.JSONField(blank=True, default=list, verbose_name='nơi nộp')),
                ('fee', models.CharField(max_length=200, verbose_name='phí, lệ phí')),
                ('fee_amount', models.BigIntegerField(blank=True, null=True, verbose_name='phí, lệ phí (đồng)')),
                ('postal_in', models.BooleanField(verbose_name='nhận hồ sơ qua bưu chính công ích')),
                ('postal_out', models.BooleanField(verbose_name='trả kết quả qua bưu chính công ích')),
                ('legal_basis', models.JSONField(default=list, verbose_name='căn cứ pháp lý')),
                ('forms', models.JSONField(blank=True, default=list, verbose_name='mẫu')),
                ('results', models.JSONField(default=list, verbose_name='kết quả')),
                ('source_decision', models.TextField(blank=True, verbose_name='quyết định công bố của Bộ trưởng')),
                ('source', models.TextField(verbose_name='nguồn')),
                ('confidence', models.CharField(choices=[('high', 'Đã đối chiếu văn bản'), ('medium', 'Suy ra từ luật, chưa thấy quyết định công bố'), ('low', 'Chưa xác nhận')], max_length=8, verbose_name='độ chắc chắn')),
                ('note', models.JSONField(blank=True, default=dict, verbose_name='ghi chú')),
                ('procedure', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='versions', to='catalogue.procedure', verbose_name='thủ tục')),
            ],
            options={
                'verbose_name': 'bản của thủ tục',
                'verbose_name_plural': 'bản của thủ tục',
                "constraints": [
                    models.UniqueConstraint(fields=('procedure', 'number'), name='catalogue_version_number_once'),
                    models.CheckConstraint(condition=models.Q(('valid_to__isnull', True), ('valid_to__gt', models.F('valid_from')), _connector='OR'), name='catalogue_version_period_in_order'),
                    models.CheckConstraint(condition=models.Q(('source', ''), _negated=True), name='catalogue_version_has_source'),
                    models.CheckConstraint(condition=models.Q(('fee_amount__isnull', True), ('fee_amount__gte', 0), _connector='OR'), name='catalogue_version_fee_not_negative'),
                    django.contrib.postgres.constraints.ExclusionConstraint(expressions=[('procedure', '='), ('province', '='), (btnn.catalogue.models.procedures.DateRange('valid_from', 'valid_to'), '&&')], name='catalogue_one_version_a_day'),
                ],
            },
        ),
        migrations.CreateModel(
            name='PublishingDecision',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.SlugField(max_length=80, unique=True, verbose_name='khóa')),
                ('number', models.CharField(max_length=60, verbose_name='số hiệu')),
                ('title', models.TextField(verbose_name='trích yếu')),
                ('issuer', models.CharField(max_length=200, verbose_name='cơ quan, người ban hành')),
                ('province', models.CharField(blank=True, max_length=8, verbose_name='mã tỉnh')),
                ('place', models.CharField(max_length=120, verbose_name='nơi ban hành')),
                ('folded', models.CharField(max_length=400)),
                ('signer', models.CharField(blank=True, max_length=120, verbose_name='người ký')),
                ('signer_title', models.CharField(blank=True, max_length=120, verbose_name='chức vụ người ký')),
                ('issued_on', models.DateField(verbose_name='ngày ban hành')),
                ('effective_from', models.DateField(verbose_name='có hiệu lực từ ngày')),
                ('document', models.JSONField(blank=True, default=dict, verbose_name='văn bản')),
                ('complete', models.BooleanField(default=True, verbose_name='có toàn văn')),
                ('source', models.TextField(verbose_name='nguồn')),
                ('note', models.JSONField(blank=True, default=dict, verbose_name='ghi chú')),
                ('recorded_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='người nhập')),
                ('replaces', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='replaced_by', to='catalogue.publishingdecision', verbose_name='bãi bỏ, thay thế')),
            ],
            options={
                'verbose_name': 'quyết định công bố',
                'verbose_name_plural': 'quyết định công bố',
                "constraints": [
                    models.UniqueConstraint(fields=('number', 'issued_on'), name='catalogue_decision_once'),
                    models.CheckConstraint(condition=models.Q(('replaces', models.F('id')), _negated=True), name='catalogue_decision_not_after_itself'),
                    models.CheckConstraint(condition=models.Q(models.Q(('source', ''), _negated=True), models.Q(('number', ''), _negated=True)), name='catalogue_decision_has_source'),
                ],
            },
        ),
        migrations.CreateModel(
            name='PostingTask',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('what', models.CharField(max_length=300, verbose_name='việc phải làm')),
                ('due', models.DateField(verbose_name='chậm nhất ngày')),
                ('assigned_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), verbose_name='giao lúc')),
                ('agency', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='agencies.agency', verbose_name='cơ quan niêm yết')),
                ('assigned_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='agencies.membership', verbose_name='người giao')),
                ('version', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='postings', to='catalogue.procedureversion', verbose_name='bản')),
                ('decision', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='postings', to='catalogue.publishingdecision', verbose_name='quyết định')),
            ],
            options={
                'verbose_name': 'việc niêm yết',
                'verbose_name_plural': 'việc niêm yết',
                "constraints": [
                    models.CheckConstraint(condition=models.Q(models.Q(('decision__isnull', False), ('version__isnull', True)), models.Q(('decision__isnull', True), ('version__isnull', False)), _connector='OR'), name='catalogue_posting_of_one_thing'),
                    models.UniqueConstraint(condition=models.Q(('decision__isnull', False)), fields=('agency', 'decision'), name='catalogue_posting_once'),
                    models.UniqueConstraint(condition=models.Q(('version__isnull', False)), fields=('agency', 'version'), name='catalogue_version_posting_once'),
                ],
            },
        ),
        migrations.CreateModel(
            name='DecisionEntry',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('position', models.PositiveSmallIntegerField(verbose_name='thứ tự trong danh mục')),
                ('section', models.CharField(max_length=8, verbose_name='phần')),
                ('section_title', models.CharField(max_length=200, verbose_name='tên phần')),
                ('order', models.PositiveSmallIntegerField(verbose_name='STT')),
                ('level', models.CharField(choices=[('central', 'Trung ương'), ('province', 'Cấp tỉnh'), ('district', 'Cấp huyện'), ('commune', 'Cấp xã')], max_length=10, verbose_name='cấp')),
                ('name', models.TextField(verbose_name='tên thủ tục hành chính')),
                ('place', models.JSONField(default=list, verbose_name='địa điểm thực hiện')),
                ('fee', models.CharField(max_length=200, verbose_name='phí, lệ phí')),
                ('postal_in', models.CharField(blank=True, max_length=8, verbose_name='tiếp nhận qua bưu chính')),
                ('postal_out', models.CharField(blank=True, max_length=8, verbose_name='trả kết quả qua bưu chính')),
                ('legal_basis', models.JSONField(default=list, verbose_name='căn cứ pháp lý')),
                ('source_decision', models.TextField(verbose_name='căn cứ quyết định công bố của Bộ trưởng')),
                ('version', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='entries', to='catalogue.procedureversion', verbose_name='bản')),
                ('decision', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='entries', to='catalogue.publishingdecision', verbose_name='quyết định')),
            ],
            options={
                'verbose_name': 'mục của quyết định công bố',
                'verbose_name_plural': 'mục của quyết định công bố',
                'ordering': ['decision_id', 'position'],
                "constraints": [
                    models.UniqueConstraint(fields=('decision', 'position'), name='catalogue_entry_once'),
                    models.UniqueConstraint(fields=('decision', 'section', 'order'), name='catalogue_entry_number_once'),
                ],
            },
        ),
        migrations.CreateModel(
            name='VersionLimit',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('position', models.PositiveSmallIntegerField(verbose_name='thứ tự')),
                ('limit_id', models.CharField(blank=True, max_length=64, verbose_name='mã thời hạn')),
                ('wording', models.TextField(verbose_name='câu chữ')),
                ('amount', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='số')),
                ('unit', models.CharField(blank=True, max_length=16, verbose_name='đơn vị')),
                ('local_amount', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='số rút ngắn')),
                ('local_unit', models.CharField(blank=True, max_length=16, verbose_name='đơn vị rút ngắn')),
                ('local_source', models.CharField(blank=True, max_length=300, verbose_name='nguồn của thời hạn rút ngắn')),
                ('opens', models.BooleanField(default=False, verbose_name='mở đoạn')),
                ('garbled', models.BooleanField(default=False, verbose_name='bị lỗi chữ')),
                ('remark', models.JSONField(blank=True, default=dict, verbose_name='chú thích')),
                ('version', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='limits', to='catalogue.procedureversion', verbose_name='bản')),
            ],
            options={
                'verbose_name': 'thời hạn của thủ tục',
                'verbose_name_plural': 'thời hạn của thủ tục',
                'ordering': ['version_id', 'position'],
                "constraints": [
                    models.UniqueConstraint(fields=('version', 'position'), name='catalogue_limit_once'),
                    models.CheckConstraint(condition=models.Q(('unit__in', ('', 'working_day', 'calendar_day', 'immediate')), ('local_unit__in', ('', 'working_day', 'calendar_day', 'immediate'))), name='catalogue_limit_unit_known'),
                    models.CheckConstraint(condition=models.Q(('local_amount__isnull', True), models.Q(('local_source', ''), _negated=True), _connector='OR'), name='catalogue_local_limit_has_source'),
                ],
            },
        ),
        migrations.CreateModel(
            name='PostingProof',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('done_on', models.DateField(verbose_name='niêm yết ngày')),
                ('where', models.CharField(max_length=300, verbose_name='niêm yết ở đâu')),
                ('proof', models.CharField(blank=True, max_length=500, verbose_name='chứng minh')),
                ('paper_hash', models.CharField(blank=True, max_length=64, verbose_name='giấy tờ kèm theo')),
                ('at', models.DateTimeField(db_column='recorded_at', db_default=django.db.models.functions.datetime.Now(), verbose_name='ghi lúc')),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='agencies.membership', verbose_name='người ghi')),
                ('task', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='proofs', to='catalogue.postingtask', verbose_name='việc niêm yết')),
            ],
            options={
                'verbose_name': 'bằng chứng niêm yết',
                'verbose_name_plural': 'bằng chứng niêm yết',
                'constraints': [models.CheckConstraint(condition=models.Q(('where', ''), _negated=True), name='catalogue_proof_says_where')],
            },
        ),
        migrations.CreateModel(
            name='PostingCheck',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('on', models.DateField(db_column='checked_on', verbose_name='kiểm tra ngày')),
                ('ok', models.BooleanField(verbose_name='đúng quy định')),
                ('found', models.CharField(blank=True, max_length=1000, verbose_name='nội dung')),
                ('follow_up_by', models.DateField(blank=True, null=True, verbose_name='khắc phục trước ngày')),
                ('at', models.DateTimeField(db_column='recorded_at', db_default=django.db.models.functions.datetime.Now(), verbose_name='ghi lúc')),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='agencies.membership', verbose_name='người kiểm tra')),
                ('task', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='checks', to='catalogue.postingtask', verbose_name='việc niêm yết')),
            ],
            options={
                'verbose_name': 'lần kiểm tra niêm yết',
                'verbose_name_plural': 'lần kiểm tra niêm yết',
                'constraints': [models.CheckConstraint(condition=models.Q(('ok', True), models.Q(('found', ''), _negated=True), _connector='OR'), name='catalogue_check_says_what_is_wrong')],
            },
        ),
        migrations.RunSQL(GUARD, UNDO),
    ]
