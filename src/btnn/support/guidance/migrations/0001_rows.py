
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('agencies', '0007_kept_rows'),
        ('support', '0002_answers_by_mail'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Letter',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(choices=[('consult', 'Lấy ý kiến bằng văn bản'), ('meeting', 'Mời họp liên ngành'), ('information', 'Yêu cầu cung cấp thông tin về việc giải quyết'), ('opinion', 'Ý kiến gửi cơ quan giải quyết bồi thường'), ('urging', 'Kiến nghị đôn đốc'), ('notice', 'Thông báo buổi hướng dẫn trực tiếp')], max_length=12, verbose_name='loại văn bản')),
                ('on', models.DateField(db_column='sent_on', verbose_name='ngày gửi')),
                ('number', models.CharField(blank=True, max_length=60, verbose_name='số văn bản')),
                ('summary', models.TextField(verbose_name='tóm tắt vụ việc')),
                ('issue', models.TextField(verbose_name='vấn đề')),
                ('view', models.TextField(blank=True, verbose_name='quan điểm')),
                ('papers', models.TextField(blank=True, verbose_name='tài liệu gửi kèm')),
                ('reply_by', models.DateField(blank=True, null=True, verbose_name='trả lời trước hết ngày')),
                ('held_on', models.DateField(blank=True, null=True, verbose_name='ngày họp')),
                ('place', models.CharField(blank=True, max_length=300, verbose_name='nơi họp')),
                ('at', models.DateTimeField(db_column='recorded_at', verbose_name='ghi lúc')),
                ('actor', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='người gửi')),
                ('agency', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='agencies.agency', verbose_name='cơ quan gửi')),
                ('question', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='letters', to='support.question')),
            ],
            options={
                'verbose_name': 'văn bản phối hợp',
                'verbose_name_plural': 'văn bản phối hợp',
                "constraints": [
                    models.CheckConstraint(condition=models.Q(('kind__in', ['consult', 'meeting', 'information', 'opinion', 'urging', 'notice'])), name='guidance_letter_known'),
                    models.CheckConstraint(condition=models.Q(('reply_by__gte', models.F('on'))), name='guidance_letter_reply_after'),
                    models.CheckConstraint(condition=models.Q(models.Q(('kind', 'meeting'), _negated=True), ('held_on__isnull', False), _connector='OR'), name='guidance_meeting_has_day'),
                ],
                "indexes": [
                    models.Index(fields=['question', 'id'], name='guidance_letter_of'),
                ],
            },
        ),
        migrations.CreateModel(
            name='LetterBody',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('agency', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='agencies.agency', verbose_name='cơ quan nhận')),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='agencies.agency', verbose_name='cơ quan gửi')),
                ('letter', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='bodies', to='guidance.letter')),
            ],
            options={
                'verbose_name': 'nơi nhận văn bản',
                'verbose_name_plural': 'nơi nhận văn bản',
                "constraints": [
                    models.UniqueConstraint(fields=('letter', 'agency'), name='guidance_letter_body_once'),
                ],
            },
        ),
        migrations.CreateModel(
            name='LetterClosing',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('on', models.DateField(db_column='agreed_on', verbose_name='ngày thống nhất')),
                ('text', models.TextField(verbose_name='nội dung thống nhất')),
                ('at', models.DateTimeField(db_column='recorded_at', verbose_name='ghi lúc')),
                ('actor', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='người ghi')),
                ('agency', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='agencies.agency', verbose_name='cơ quan')),
                ('letter', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='closing', to='guidance.letter')),
            ],
            options={
                'verbose_name': 'nội dung thống nhất',
                'verbose_name_plural': 'nội dung thống nhất',
            },
        ),
        migrations.CreateModel(
            name='LetterReply',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('on', models.DateField(db_column='answered_on', verbose_name='ngày trả lời')),
                ('text', models.TextField(verbose_name='ý kiến')),
                ('representative', models.CharField(blank=True, max_length=300, verbose_name='đại diện dự họp')),
                ('noted', models.BooleanField(default=False, verbose_name='ghi từ văn bản giấy')),
                ('at', models.DateTimeField(db_column='recorded_at', verbose_name='ghi lúc')),
                ('actor', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='người ghi')),
                ('body', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='reply', to='guidance.letterbody')),
            ],
            options={
                'verbose_name': 'trả lời văn bản',
                'verbose_name_plural': 'trả lời văn bản',
                "constraints": [
                    models.CheckConstraint(condition=models.Q(('text', ''), _negated=True), name='guidance_reply_says_something'),
                ],
            },
        ),
        migrations.CreateModel(
            name='PlannedSession',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('year', models.PositiveSmallIntegerField(verbose_name='năm')),
                ('quarter', models.PositiveSmallIntegerField(verbose_name='quý')),
                ('place', models.CharField(max_length=16, verbose_name='nơi')),
                ('where', models.CharField(blank=True, max_length=300, verbose_name='địa điểm cụ thể')),
                ('about', models.CharField(max_length=1000, verbose_name='nội dung')),
                ('dropped', models.BooleanField(default=False, verbose_name='không tổ chức')),
                ('reason', models.CharField(blank=True, max_length=500, verbose_name='lý do')),
                ('at', models.DateTimeField(db_column='recorded_at', verbose_name='ghi lúc')),
                ('actor', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='người ghi')),
                ('agency', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='agencies.agency', verbose_name='cơ quan')),
                ('replaces', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='replaced_by', to='guidance.plannedsession')),
            ],
            options={
                'verbose_name': 'buổi hướng dẫn trực tiếp theo kế hoạch',
                'verbose_name_plural': 'buổi hướng dẫn trực tiếp theo kế hoạch',
                "constraints": [
                    models.CheckConstraint(condition=models.Q(('quarter__gte', 1), ('quarter__lte', 4)), name='planned_session_quarter'),
                    models.CheckConstraint(condition=models.Q(('year__gte', 2020), ('year__lte', 2100)), name='planned_session_year'),
                    models.CheckConstraint(condition=models.Q(models.Q(('dropped', False), ('replaces__isnull', True)), models.Q(('reason', ''), _negated=True), _connector='OR'), name='planned_session_says_why'),
                ],
            },
        ),
        migrations.CreateModel(
            name='Step',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('done', models.CharField(choices=[('report', 'Báo cáo, phân loại, đề xuất'), ('papers', 'Yêu cầu cung cấp giấy tờ'), ('team', 'Cử nhóm công tác'), ('prepared', 'Chuẩn bị nội dung, tài liệu'), ('notified', 'Thông báo buổi hướng dẫn trực tiếp'), ('held', 'Hướng dẫn trực tiếp, lập biên bản'), ('called_off', 'Hoãn, hủy buổi hướng dẫn'), ('result', 'Báo cáo kết quả hướng dẫn trực tiếp'), ('sent', 'Gửi văn bản'), ('archived', 'Lưu hồ sơ')], max_length=12, verbose_name='việc')),
                ('on', models.DateField(db_column='happened_on', verbose_name='ngày')),
                ('text', models.TextField(blank=True, verbose_name='nội dung')),
                ('details', models.JSONField(default=dict, verbose_name='chi tiết')),
                ('at', models.DateTimeField(db_column='recorded_at', verbose_name='ghi lúc')),
                ('actor', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='người ghi')),
                ('agency', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='agencies.agency', verbose_name='cơ quan')),
                ('planned', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='sessions', to='guidance.plannedsession', verbose_name='theo kế hoạch')),
                ('question', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='steps', to='support.question')),
            ],
            options={
                'verbose_name': 'bước hướng dẫn',
                'verbose_name_plural': 'bước hướng dẫn',
                "constraints": [
                    models.CheckConstraint(condition=models.Q(('done__in', ['report', 'papers', 'team', 'prepared', 'notified', 'held', 'called_off', 'result', 'sent', 'archived'])), name='guidance_step_known'),
                ],
                "indexes": [
                    models.Index(fields=['question', 'id'], name='guidance_step_of'),
                ],
            },
        ),
    ]
