
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('agencies', '0007_kept_rows'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Proposal',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('at', models.DateTimeField(db_column='recorded_at', verbose_name='ghi lúc')),
                ('title', models.CharField(max_length=300, verbose_name='về việc')),
                ('number', models.CharField(blank=True, max_length=60, verbose_name='số, ký hiệu')),
                ('on', models.DateField(db_column='sent_on', verbose_name='ngày')),
                ('signer', models.CharField(blank=True, max_length=200, verbose_name='người ký')),
                ('actor', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='người ghi')),
                ('agency', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='agencies.agency', verbose_name='cơ quan')),
                ('to_agency', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='agencies.agency', verbose_name='gửi đến')),
            ],
            options={
                'verbose_name': 'văn bản đề xuất',
                'verbose_name_plural': 'văn bản đề xuất',
            },
        ),
        migrations.CreateModel(
            name='Theme',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('at', models.DateTimeField(db_column='recorded_at', verbose_name='ghi lúc')),
                ('title', models.CharField(max_length=300, verbose_name='chủ đề')),
                ('stage', models.CharField(max_length=16, verbose_name='giai đoạn phát sinh')),
                ('kind', models.CharField(max_length=20, verbose_name='loại vướng mắc')),
                ('study', models.TextField(blank=True, verbose_name='nghiên cứu')),
                ('on', models.DateField(db_column='gathered_on', verbose_name='ngày')),
                ('actor', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='người ghi')),
                ('agency', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='agencies.agency', verbose_name='cơ quan')),
            ],
            options={
                'verbose_name': 'chủ đề vướng mắc',
                'verbose_name_plural': 'chủ đề vướng mắc',
            },
        ),
        migrations.CreateModel(
            name='Demand',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('on', models.DateField(db_column='sent_on', verbose_name='ngày')),
                ('text', models.TextField(verbose_name='đề xuất, kiến nghị')),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='agencies.agency', verbose_name='cơ quan đề xuất')),
                ('to_agency', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='agencies.agency', verbose_name='gửi đến')),
                ('proposal', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='demands', to='difficulties.proposal')),
                ('theme', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='demands', to='difficulties.theme')),
            ],
            options={
                'verbose_name': 'đề xuất về chủ đề',
                'verbose_name_plural': 'đề xuất về chủ đề',
                "constraints": [
                    models.UniqueConstraint(fields=('proposal', 'theme'), name='demand_once'),
                ],
            },
        ),
        migrations.CreateModel(
            name='ThemeAnswer',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('at', models.DateTimeField(db_column='recorded_at', verbose_name='ghi lúc')),
                ('on', models.DateField(db_column='answered_on', verbose_name='ngày')),
                ('text', models.TextField(verbose_name='giải đáp')),
                ('citations', models.JSONField(default=list, verbose_name='căn cứ pháp luật')),
                ('actor', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='người ghi')),
                ('agency', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='agencies.agency', verbose_name='cơ quan')),
                ('theme', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='answers', to='difficulties.theme')),
            ],
            options={
                'verbose_name': 'giải đáp chủ đề',
                'verbose_name_plural': 'giải đáp chủ đề',
            },
        ),
        migrations.CreateModel(
            name='ThemeItem',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('source', models.CharField(choices=[('direct', 'Cơ quan phản ánh'), ('case', 'Trong vụ việc'), ('plan', 'Báo cáo thực hiện kế hoạch')], max_length=6, verbose_name='nguồn')),
                ('key', models.BigIntegerField(verbose_name='dòng')),
                ('about', models.CharField(blank=True, max_length=300, verbose_name='về')),
                ('on', models.DateField(db_column='arose_on', verbose_name='ngày phát sinh')),
                ('text', models.TextField(verbose_name='khó khăn, vướng mắc')),
                ('proposal', models.TextField(blank=True, verbose_name='đề xuất, kiến nghị')),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='agencies.agency', verbose_name='cơ quan tổng hợp')),
                ('raised_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='agencies.agency', verbose_name='cơ quan phản ánh')),
                ('theme', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='items', to='difficulties.theme')),
            ],
            options={
                'verbose_name': 'vướng mắc trong chủ đề',
                'verbose_name_plural': 'vướng mắc trong chủ đề',
                "constraints": [
                    models.CheckConstraint(condition=models.Q(('source__in', ['direct', 'case', 'plan'])), name='theme_item_source_known'),
                ],
                "indexes": [
                    models.Index(fields=['by', 'source', 'key'], name='theme_item_of'),
                ],
            },
        ),
        migrations.CreateModel(
            name='ThemeParty',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('whole', models.BooleanField(default=False, verbose_name='thấy toàn bộ')),
                ('agency', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='agencies.agency', verbose_name='cơ quan')),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='agencies.agency', verbose_name='cơ quan tổng hợp')),
                ('theme', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='parties', to='difficulties.theme')),
            ],
            options={
                'verbose_name': 'cơ quan của chủ đề',
                'verbose_name_plural': 'cơ quan của chủ đề',
                "constraints": [
                    models.UniqueConstraint(fields=('theme', 'agency', 'whole'), name='theme_party_once'),
                ],
            },
        ),
        migrations.CreateModel(
            name='Raised',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('at', models.DateTimeField(db_column='recorded_at', verbose_name='ghi lúc')),
                ('stage', models.CharField(max_length=16, verbose_name='giai đoạn phát sinh')),
                ('kind', models.CharField(max_length=20, verbose_name='loại vướng mắc')),
                ('on', models.DateField(db_column='arose_on', verbose_name='ngày phát sinh')),
                ('text', models.TextField(verbose_name='khó khăn, vướng mắc')),
                ('proposal', models.TextField(blank=True, verbose_name='đề xuất, kiến nghị')),
                ('rule', models.CharField(blank=True, max_length=300, verbose_name='quy định vướng mắc')),
                ('token', models.UUIDField(unique=True)),
                ('actor', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='người ghi')),
                ('agency', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='agencies.agency', verbose_name='cơ quan')),
                ('to_agency', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='agencies.agency', verbose_name='gửi đến')),
            ],
            options={
                'verbose_name': 'khó khăn, vướng mắc',
                'verbose_name_plural': 'khó khăn, vướng mắc',
                'indexes': [models.Index(fields=['to_agency', '-on'], name='raised_to')],
                'constraints': [models.CheckConstraint(condition=models.Q(('stage__in', ['decision', 'negotiation', 'other', 'payment', 'verification'])), name='raised_stage_known'), models.CheckConstraint(condition=models.Q(('kind__in', ['advance_funds', 'claimant', 'coordination', 'hard_to_verify', 'legal_basis', 'other'])), name='raised_kind_known'), models.CheckConstraint(condition=models.Q(('text', ''), _negated=True), name='raised_says_something')],
            },
        ),
        migrations.CreateModel(
            name='Result',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('at', models.DateTimeField(db_column='recorded_at', verbose_name='ghi lúc')),
                ('outcome', models.CharField(choices=[('studying', 'Đang xem xét'), ('accepted', 'Chấp thuận, đã giải quyết'), ('partly', 'Chấp thuận một phần'), ('declined', 'Không chấp thuận')], max_length=8, verbose_name='kết quả')),
                ('on', models.DateField(db_column='happened_on', verbose_name='ngày')),
                ('text', models.TextField(verbose_name='nội dung')),
                ('paper', models.CharField(blank=True, max_length=300, verbose_name='văn bản')),
                ('actor', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='người ghi')),
                ('agency', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='agencies.agency', verbose_name='cơ quan')),
                ('demand', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='results', to='difficulties.demand')),
            ],
            options={
                'verbose_name': 'kết quả đề xuất',
                'verbose_name_plural': 'kết quả đề xuất',
                'constraints': [models.CheckConstraint(condition=models.Q(('outcome__in', ['studying', 'accepted', 'partly', 'declined'])), name='result_outcome_known')],
            },
        ),
    ]
