"""Requests for guidance stand beside questions: of harmed persons by the forms of TT 09/2019, of agencies by TT 08/2019.

The agency that asks sees its request and what becomes of it, wherever it was passed on to; it may withdraw it (a turn
of its own). Only the body that guides puts a request in its register.
"""

import django.db.models.deletion
from django.db import migrations, models

from btnn.kept_rows import OWN

FORWARD = f"""
DROP POLICY question_seen ON support_question;
CREATE POLICY question_seen ON support_question FOR SELECT USING (agency_id = {OWN} OR asking_agency_id = {OWN});
"""
BACKWARD = f"""
DROP POLICY question_seen ON support_question;
CREATE POLICY question_seen ON support_question FOR SELECT USING (agency_id = {OWN});
"""


class Migration(migrations.Migration):

    dependencies = [
        ('agencies', '0007_kept_rows'),
        ('support', '0002_answers_by_mail'),
    ]

    operations = [
        migrations.AddField(
            model_name='question',
            name='asking_agency',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='agencies.agency', verbose_name='cơ quan đề nghị'),
        ),
        migrations.AddField(
            model_name='question',
            name='case_code',
            field=models.CharField(blank=True, max_length=20, verbose_name='vụ việc'),
        ),
        migrations.AddField(
            model_name='question',
            name='details',
            field=models.JSONField(default=dict, verbose_name='nội dung của mẫu'),
        ),
        migrations.AddField(
            model_name='question',
            name='purpose',
            field=models.CharField(choices=[('question', 'Câu hỏi'), ('guidance', 'Yêu cầu hướng dẫn'), ('support', 'Yêu cầu hỗ trợ'), ('professional', 'Đề nghị hướng dẫn nghiệp vụ'), ('clarification', 'Đề nghị giải đáp vướng mắc')], default='question', max_length=13, verbose_name='loại'),
        ),
        migrations.AddField(
            model_name='questionturn',
            name='ground_on',
            field=models.DateField(blank=True, null=True, verbose_name='ngày có căn cứ'),
        ),
        migrations.AddField(
            model_name='questionturn',
            name='paper',
            field=models.CharField(blank=True, max_length=60, verbose_name='số văn bản'),
        ),
        migrations.AddConstraint(
            model_name='question',
            constraint=models.CheckConstraint(condition=models.Q(('purpose__in', ['question', 'guidance', 'support', 'professional', 'clarification'])), name='question_purpose_known'),
        ),
        migrations.RunSQL(FORWARD, BACKWARD),
    ]
