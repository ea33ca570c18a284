"""The council of reimbursement, its members and meetings, and the terms of instalments."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('agencies', '0004_who_may_change_bodies'),
        ('cases', '0008_follow_successors'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Council',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('at', models.DateTimeField(db_column='recorded_at', verbose_name='ghi lúc')),
                ('number', models.PositiveIntegerField(verbose_name='số thứ tự')),
                ('formed_on', models.DateField(db_column='legal_date', verbose_name='ngày thành lập')),
                ('paper_number', models.CharField(blank=True, max_length=60, verbose_name='số quyết định')),
                ('founded_by', models.CharField(max_length=200, verbose_name='người ký thành lập')),
                ('fault_open', models.BooleanField(verbose_name='văn bản làm căn cứ chưa xác định lỗi')),
                ('complex_reason', models.CharField(blank=True, max_length=24, verbose_name='lý do kéo dài')),
                ('why', models.CharField(blank=True, max_length=500, verbose_name='lý do thay đổi')),
                ('event_number', models.PositiveIntegerField(verbose_name='mục ghi')),
                ('actor', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='người ghi')),
                ('agency', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='agencies.agency', verbose_name='cơ quan')),
                ('case', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='cases.case')),
            ],
            options={
                'verbose_name': 'Hội đồng xem xét trách nhiệm hoàn trả',
                'verbose_name_plural': 'Hội đồng xem xét trách nhiệm hoàn trả',
                "constraints": [
                    models.UniqueConstraint(fields=('case', 'number'), name='money_council_once'),
                    models.CheckConstraint(condition=models.Q(('complex_reason__in', ['', 'residence_unknown', 'several_and_fault_open'])), name='money_council_complex_known'),
                ],
            },
        ),
        migrations.CreateModel(
            name='CouncilMeeting',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('at', models.DateTimeField(db_column='recorded_at', verbose_name='ghi lúc')),
                ('number', models.PositiveIntegerField(verbose_name='lần họp')),
                ('on', models.DateField(db_column='legal_date', verbose_name='ngày họp')),
                ('present', models.JSONField(default=list, verbose_name='thành viên có mặt')),
                ('minutes_signed', models.BooleanField(verbose_name='biên bản có đủ chữ ký')),
                ('content', models.CharField(blank=True, max_length=8000, verbose_name='nội dung, ý kiến')),
                ('ballots', models.JSONField(default=list, verbose_name='kết quả bỏ phiếu kín')),
                ('actor', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='người ghi')),
                ('agency', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='agencies.agency', verbose_name='cơ quan')),
                ('council', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='meetings', to='money.council')),
            ],
            options={
                'verbose_name': 'cuộc họp Hội đồng',
                'verbose_name_plural': 'cuộc họp Hội đồng',
                'ordering': ['number'],
                "constraints": [
                    models.UniqueConstraint(fields=('council', 'number'), name='money_council_meeting_once'),
                ],
            },
        ),
        migrations.CreateModel(
            name='CouncilMember',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('place', models.PositiveSmallIntegerField(verbose_name='thứ tự')),
                ('role', models.CharField(max_length=24, verbose_name='thành phần')),
                ('full_name', models.CharField(max_length=200, verbose_name='họ và tên')),
                ('position', models.CharField(blank=True, max_length=200, verbose_name='chức vụ')),
                ('body', models.CharField(blank=True, max_length=300, verbose_name='cơ quan')),
                ('council', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='members', to='money.council')),
            ],
            options={
                'verbose_name': 'thành viên Hội đồng',
                'verbose_name_plural': 'thành viên Hội đồng',
                'ordering': ['place'],
                "constraints": [
                    models.UniqueConstraint(fields=('council', 'place'), name='money_member_once'),
                    models.CheckConstraint(condition=models.Q(('role__in', ['agency_leader', 'basis_document_issuer', 'claimant', 'claimant_defender', 'commune', 'current_employer', 'family', 'finance', 'harming_official', 'justice_department', 'officer', 'other', 'other_agency_leader', 'press', 'procuracy', 'social_insurance', 'union', 'victim'])), name='money_member_role_known'),
                ],
            },
        ),
        migrations.CreateModel(
            name='InstalmentTerms',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('at', models.DateTimeField(db_column='recorded_at', verbose_name='ghi lúc')),
                ('officer', models.CharField(max_length=300, verbose_name='người hoàn trả')),
                ('income', models.BigIntegerField(verbose_name='thu nhập từ tiền lương hằng tháng')),
                ('monthly', models.BigIntegerField(verbose_name='mức trừ mỗi tháng')),
                ('first_month', models.DateField(verbose_name='tháng đầu tiên')),
                ('actor', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='người ghi')),
                ('agency', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='agencies.agency', verbose_name='cơ quan')),
                ('case', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='cases.case')),
            ],
            options={
                'verbose_name': 'mức trừ dần vào lương',
                'verbose_name_plural': 'mức trừ dần vào lương',
                'ordering': ['pk'],
                "constraints": [
                    models.CheckConstraint(condition=models.Q(('monthly__gt', 0), ('monthly__lte', models.F('income'))), name='money_terms_within_income'),
                    models.CheckConstraint(condition=models.Q(('first_month__day', 1)), name='money_terms_from_the_first'),
                ],
            },
        ),
    ]
