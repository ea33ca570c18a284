"""Requests, meetings, acts of verification and difficulties of a case."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('agencies', '0002_agency_budget'),
        ('cases', '0005_case_assessment'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Admission',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('at', models.DateTimeField(db_column='recorded_at', verbose_name='ghi lúc')),
                ('since', models.DateField(verbose_name='từ ngày')),
                ('why', models.CharField(max_length=300, verbose_name='lý do')),
                ('actor', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='người ghi')),
                ('admitted', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='agencies.agency', verbose_name='được tham gia')),
                ('agency', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='agencies.agency', verbose_name='cơ quan')),
                ('case', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='cases.case')),
            ],
            options={
                'verbose_name': 'việc cho tham gia vụ việc',
                'verbose_name_plural': 'việc cho tham gia vụ việc',
            },
        ),
        migrations.CreateModel(
            name='Difficulty',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('at', models.DateTimeField(db_column='recorded_at', verbose_name='ghi lúc')),
                ('number', models.PositiveIntegerField(verbose_name='số thứ tự')),
                ('stage', models.CharField(max_length=16, verbose_name='giai đoạn phát sinh')),
                ('kind', models.CharField(max_length=20, verbose_name='loại vướng mắc')),
                ('on', models.DateField(db_column='legal_date', verbose_name='ngày phát sinh')),
                ('text', models.CharField(max_length=4000, verbose_name='khó khăn, vướng mắc')),
                ('proposal', models.CharField(blank=True, max_length=4000, verbose_name='đề xuất, kiến nghị')),
                ('actor', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='người ghi')),
                ('agency', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='agencies.agency', verbose_name='cơ quan')),
                ('case', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='cases.case')),
            ],
            options={
                'verbose_name': 'khó khăn, vướng mắc',
                'verbose_name_plural': 'khó khăn, vướng mắc',
                "constraints": [
                    models.UniqueConstraint(fields=('case', 'number'), name='casework_difficulty_once'),
                    models.CheckConstraint(condition=models.Q(('stage__in', ['decision', 'negotiation', 'other', 'payment', 'verification'])), name='casework_difficulty_stage_known'),
                    models.CheckConstraint(condition=models.Q(('kind__in', ['advance_funds', 'claimant', 'coordination', 'hard_to_verify', 'legal_basis', 'other'])), name='casework_difficulty_kind_known'),
                ],
            },
        ),
        migrations.CreateModel(
            name='DifficultyAnswer',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('at', models.DateTimeField(db_column='recorded_at', verbose_name='ghi lúc')),
                ('state', models.CharField(choices=[('answered', 'Đã giải đáp, hướng dẫn'), ('taken_up', 'Đã tiếp thu để kiến nghị')], max_length=12, verbose_name='kết quả')),
                ('on', models.DateField(db_column='legal_date', verbose_name='ngày')),
                ('text', models.CharField(max_length=4000, verbose_name='nội dung')),
                ('actor', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='người ghi')),
                ('agency', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='agencies.agency', verbose_name='cơ quan')),
                ('difficulty', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='answers', to='casework.difficulty')),
            ],
            options={
                'verbose_name': 'giải đáp vướng mắc',
                'verbose_name_plural': 'giải đáp vướng mắc',
                "constraints": [
                    models.CheckConstraint(condition=models.Q(('state__in', ['answered', 'taken_up'])), name='casework_difficulty_state_known'),
                ],
            },
        ),
        migrations.CreateModel(
            name='Invitation',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('at', models.DateTimeField(db_column='recorded_at', verbose_name='ghi lúc')),
                ('role', models.CharField(max_length=24, verbose_name='thành phần')),
                ('to_name', models.CharField(max_length=200, verbose_name='người, cơ quan được mời')),
                ('sent_on', models.DateField(verbose_name='ngày gửi giấy mời')),
                ('way', models.CharField(max_length=12, verbose_name='cách gửi')),
                ('actor', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='người ghi')),
                ('agency', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='agencies.agency', verbose_name='cơ quan')),
                ('to_agency', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='agencies.agency', verbose_name='cơ quan được mời')),
            ],
            options={
                'verbose_name': 'giấy mời',
                'verbose_name_plural': 'giấy mời',
                "constraints": [
                    models.CheckConstraint(condition=models.Q(('role__in', ['agency_leader', 'basis_document_issuer', 'claimant', 'claimant_defender', 'commune', 'current_employer', 'family', 'finance', 'harming_official', 'justice_department', 'officer', 'other', 'other_agency_leader', 'press', 'procuracy', 'social_insurance', 'union', 'victim'])), name='casework_invitation_role_known'),
                    models.CheckConstraint(condition=models.Q(('way__in', ['electronic', 'in_person', 'post', 'posted'])), name='casework_invitation_way_known'),
                ],
            },
        ),
        migrations.CreateModel(
            name='Delivery',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('at', models.DateTimeField(db_column='recorded_at', verbose_name='ghi lúc')),
                ('on', models.DateField(db_column='legal_date', verbose_name='ngày nhận')),
                ('proof', models.CharField(blank=True, max_length=200, verbose_name='giấy tờ chứng minh')),
                ('actor', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='người ghi')),
                ('agency', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='agencies.agency', verbose_name='cơ quan')),
                ('invitation', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='delivery', to='casework.invitation')),
            ],
            options={
                'verbose_name': 'việc giao giấy mời',
                'verbose_name_plural': 'việc giao giấy mời',
            },
        ),
        migrations.CreateModel(
            name='Meeting',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('at', models.DateTimeField(db_column='recorded_at', verbose_name='ghi lúc')),
                ('number', models.PositiveIntegerField(verbose_name='số thứ tự')),
                ('kind', models.CharField(max_length=24, verbose_name='loại')),
                ('on', models.DateField(db_column='planned_date', verbose_name='ngày họp')),
                ('hour', models.TimeField(verbose_name='giờ họp')),
                ('place', models.CharField(max_length=300, verbose_name='địa điểm')),
                ('agenda', models.CharField(blank=True, max_length=2000, verbose_name='nội dung')),
                ('actor', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='người ghi')),
                ('agency', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='agencies.agency', verbose_name='cơ quan')),
                ('case', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='cases.case')),
            ],
            options={
                'verbose_name': 'cuộc họp',
                'verbose_name_plural': 'cuộc họp',
                "constraints": [
                    models.UniqueConstraint(fields=('case', 'number'), name='casework_meeting_once'),
                    models.CheckConstraint(condition=models.Q(('kind__in', ['competence', 'direct_exchange', 'hearing', 'honour_planning', 'joint_verification', 'negotiation'])), name='casework_meeting_kind_known'),
                ],
                "indexes": [
                    models.Index(fields=['on', 'id'], name='casework_meeting_on'),
                ],
            },
        ),
        migrations.AddField(
            model_name='invitation',
            name='meeting',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='invitations', to='casework.meeting'),
        ),
        migrations.CreateModel(
            name='MeetingRecord',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('at', models.DateTimeField(db_column='recorded_at', verbose_name='ghi lúc')),
                ('outcome', models.CharField(choices=[('held', 'Đã họp'), ('cancelled', 'Không họp')], max_length=12, verbose_name='kết quả')),
                ('on', models.DateField(db_column='legal_date', verbose_name='ngày')),
                ('present', models.JSONField(default=list, verbose_name='thành phần có mặt')),
                ('opinions', models.JSONField(default=list, verbose_name='ý kiến')),
                ('content', models.CharField(blank=True, max_length=8000, verbose_name='diễn biến, biên bản')),
                ('following', models.CharField(blank=True, max_length=2000, verbose_name='việc tiếp theo')),
                ('minutes_on', models.DateField(blank=True, null=True, verbose_name='ngày lập biên bản')),
                ('offers', models.JSONField(default=list, verbose_name='cơ quan đề nghị')),
                ('asked', models.JSONField(default=list, verbose_name='người yêu cầu bồi thường đề nghị')),
                ('event_number', models.PositiveIntegerField(blank=True, null=True, verbose_name='mục ghi')),
                ('actor', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='người ghi')),
                ('agency', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='agencies.agency', verbose_name='cơ quan')),
                ('meeting', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='record', to='casework.meeting')),
            ],
            options={
                'verbose_name': 'kết quả cuộc họp',
                'verbose_name_plural': 'kết quả cuộc họp',
                "constraints": [
                    models.CheckConstraint(condition=models.Q(('outcome__in', ['held', 'cancelled'])), name='casework_outcome_known'),
                ],
            },
        ),
        migrations.CreateModel(
            name='Request',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('at', models.DateTimeField(db_column='recorded_at', verbose_name='ghi lúc')),
                ('number', models.PositiveIntegerField(verbose_name='số thứ tự')),
                ('kind', models.CharField(max_length=32, verbose_name='loại')),
                ('subject', models.CharField(max_length=2000, verbose_name='nội dung yêu cầu')),
                ('paper_number', models.CharField(blank=True, max_length=60, verbose_name='số văn bản')),
                ('to_name', models.CharField(max_length=200, verbose_name='gửi')),
                ('sent_on', models.DateField(verbose_name='ngày gửi')),
                ('way', models.CharField(max_length=12, verbose_name='cách gửi')),
                ('reply_by', models.DateField(blank=True, null=True, verbose_name='đề nghị trả lời trước')),
                ('cost', models.BigIntegerField(blank=True, null=True, verbose_name='chi phí dự kiến')),
                ('own_budget', models.BooleanField(blank=True, null=True, verbose_name='còn dự toán')),
                ('event_number', models.PositiveIntegerField(blank=True, null=True, verbose_name='mục ghi')),
                ('about', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='fundings', to='casework.request', verbose_name='cho việc')),
                ('actor', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='người ghi')),
                ('agency', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='agencies.agency', verbose_name='cơ quan')),
                ('case', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='cases.case')),
                ('to_agency', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='agencies.agency', verbose_name='gửi cơ quan')),
            ],
            options={
                'verbose_name': 'văn bản yêu cầu, đề nghị',
                'verbose_name_plural': 'văn bản yêu cầu, đề nghị',
                "constraints": [
                    models.UniqueConstraint(fields=('case', 'number'), name='casework_request_once'),
                    models.CheckConstraint(condition=models.Q(('kind__in', ['agency_consultation', 'competence_forwarding', 'expertise', 'joint_verification', 'negotiation_participation', 'opinion', 'other', 'papers_body', 'papers_claimant', 'valuation', 'valuation_funding', 'valuation_replenishment'])), name='casework_request_kind_known'),
                    models.CheckConstraint(condition=models.Q(('way__in', ['electronic', 'in_person', 'post', 'posted'])), name='casework_request_way_known'),
                    models.CheckConstraint(condition=models.Q(('cost__isnull', True), ('cost__gte', 0), _connector='OR'), name='casework_request_cost_not_negative'),
                ],
                "indexes": [
                    models.Index(fields=['to_agency', '-id'], name='casework_request_to'),
                    models.Index(fields=['agency', '-id'], name='casework_request_from'),
                ],
            },
        ),
        migrations.CreateModel(
            name='RequestTurn',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('at', models.DateTimeField(db_column='recorded_at', verbose_name='ghi lúc')),
                ('turn', models.CharField(choices=[('received', 'Đã nhận văn bản'), ('answered', 'Đã trả lời'), ('withdrawn', 'Đã rút lại'), ('paid', 'Đã cấp kinh phí')], max_length=12, verbose_name='diễn biến')),
                ('on', models.DateField(db_column='legal_date', verbose_name='ngày')),
                ('text', models.CharField(blank=True, max_length=4000, verbose_name='nội dung')),
                ('paper_number', models.CharField(blank=True, max_length=60, verbose_name='số văn bản')),
                ('proof', models.CharField(blank=True, max_length=200, verbose_name='giấy tờ chứng minh')),
                ('amount', models.BigIntegerField(blank=True, null=True, verbose_name='số tiền')),
                ('amounts', models.JSONField(default=list, verbose_name='số liệu theo loại thiệt hại')),
                ('event_number', models.PositiveIntegerField(blank=True, null=True, verbose_name='mục ghi')),
                ('actor', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='người ghi')),
                ('agency', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='agencies.agency', verbose_name='cơ quan')),
                ('request', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='turns', to='casework.request')),
            ],
            options={
                'verbose_name': 'diễn biến của văn bản',
                'verbose_name_plural': 'diễn biến của văn bản',
                "constraints": [
                    models.UniqueConstraint(fields=('request', 'turn'), name='casework_turn_once'),
                    models.CheckConstraint(condition=models.Q(('turn__in', ['received', 'answered', 'withdrawn', 'paid'])), name='casework_turn_known'),
                    models.CheckConstraint(condition=models.Q(('amount__isnull', True), ('amount__gte', 0), _connector='OR'), name='casework_turn_amount_not_negative'),
                ],
            },
        ),
        migrations.CreateModel(
            name='VerificationAct',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('at', models.DateTimeField(db_column='recorded_at', verbose_name='ghi lúc')),
                ('number', models.PositiveIntegerField(verbose_name='số thứ tự')),
                ('way', models.CharField(max_length=1, verbose_name='cách thức')),
                ('on', models.DateField(db_column='legal_date', verbose_name='ngày')),
                ('place', models.CharField(blank=True, max_length=300, verbose_name='địa điểm')),
                ('who', models.CharField(max_length=200, verbose_name='người thực hiện')),
                ('others', models.CharField(blank=True, max_length=500, verbose_name='cùng với')),
                ('result', models.CharField(max_length=4000, verbose_name='kết quả')),
                ('minutes', models.BooleanField(verbose_name='có biên bản')),
                ('signed', models.BooleanField(verbose_name='ký hoặc điểm chỉ vào biên bản')),
                ('corrects', models.PositiveIntegerField(blank=True, null=True, verbose_name='thay cho lần')),
                ('actor', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='người ghi')),
                ('agency', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='agencies.agency', verbose_name='cơ quan')),
                ('case', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='cases.case')),
            ],
            options={
                'verbose_name': 'lần xác minh',
                'verbose_name_plural': 'lần xác minh',
                "constraints": [
                    models.UniqueConstraint(fields=('case', 'number'), name='casework_act_once'),
                    models.CheckConstraint(condition=models.Q(('way__in', ['a', 'b', 'c', 'd', 'e', 'g', 'h', 'đ'])), name='casework_act_way_known'),
                    models.CheckConstraint(condition=models.Q(('minutes', True), ('signed', False), _connector='OR'), name='casework_act_signed_minutes'),
                ],
            },
        ),
    ]
