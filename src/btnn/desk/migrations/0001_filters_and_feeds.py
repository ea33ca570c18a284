"""Saved filters and calendar feeds: both of the agency that the transaction acts for.

A calendar programme comes without a sign-in: `desk_feed_asked` finds the feed by the hash of its secret, counts the
reading and answers whose feed it is. It works with the owner's rights and tells nothing else.
"""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

MOST_AN_HOUR = 60
OWN = "nullif(current_setting('btnn.agency', true), '')::bigint"

WALL = f"""
CREATE POLICY desk_savedfilter_own ON desk_savedfilter USING (agency_id = {OWN});
CREATE POLICY desk_calendarfeed_own ON desk_calendarfeed USING (agency_id = {OWN});
ALTER TABLE desk_savedfilter ENABLE ROW LEVEL SECURITY;
ALTER TABLE desk_calendarfeed ENABLE ROW LEVEL SECURITY;
CREATE FUNCTION desk_feed_asked(told text) RETURNS TABLE (role bigint, body bigint, allowed boolean)
    LANGUAGE sql SECURITY DEFINER AS $$
    UPDATE desk_calendarfeed feed SET
        asked_at = now(),
        asked_from = CASE WHEN feed.asked_from > now() - interval '1 hour' THEN feed.asked_from ELSE now() END,
        asked_count = CASE WHEN feed.asked_from > now() - interval '1 hour'
            THEN least(feed.asked_count, {MOST_AN_HOUR}) + 1 ELSE 1 END
    WHERE feed.secret_hash = told
    RETURNING feed.membership_id, feed.agency_id, feed.asked_count <= {MOST_AN_HOUR}
$$;
-- It works with the owner's rights: names must not be looked for in schemas of whoever calls it.
DO $$ BEGIN
    EXECUTE format('ALTER FUNCTION desk_feed_asked(text) SET search_path = %I, pg_temp', current_schema());
END $$;
"""

UNDO = """
DROP FUNCTION desk_feed_asked(text);
ALTER TABLE desk_calendarfeed DISABLE ROW LEVEL SECURITY;
ALTER TABLE desk_savedfilter DISABLE ROW LEVEL SECURITY;
DROP POLICY desk_calendarfeed_own ON desk_calendarfeed;
DROP POLICY desk_savedfilter_own ON desk_savedfilter;
"""


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('agencies', '0004_who_may_change_bodies'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='CalendarFeed',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('secret_hash', models.CharField(max_length=64, unique=True)),
                ('made_at', models.DateTimeField(verbose_name='tạo lúc')),
                ('asked_from', models.DateTimeField(blank=True, null=True, verbose_name='giờ đang đếm')),
                ('asked_count', models.PositiveIntegerField(default=0, verbose_name='số lần đọc trong giờ')),
                ('asked_at', models.DateTimeField(blank=True, null=True, verbose_name='đọc lần cuối lúc')),
                ('agency', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='agencies.agency', verbose_name='cơ quan')),
                ('membership', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='agencies.membership', verbose_name='vai trò trong cơ quan')),
            ],
            options={
                'verbose_name': 'lịch thời hạn',
                'verbose_name_plural': 'lịch thời hạn',
            },
        ),
        migrations.CreateModel(
            name='SavedFilter',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=80, verbose_name='tên bộ lọc')),
                ('query', models.CharField(max_length=1000, verbose_name='điều kiện lọc')),
                ('is_default', models.BooleanField(default=False, verbose_name='mở sổ bằng bộ lọc này')),
                ('is_shared', models.BooleanField(default=False, verbose_name='dùng chung trong cơ quan')),
                ('agency', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='agencies.agency', verbose_name='cơ quan')),
                ('user', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='người lưu')),
            ],
            options={
                'verbose_name': 'bộ lọc đã lưu',
                'verbose_name_plural': 'bộ lọc đã lưu',
                'indexes': [models.Index(condition=models.Q(('is_shared', True)), fields=['agency'], name='saved_filter_shared')],
                'constraints': [models.UniqueConstraint(fields=('user', 'agency', 'name'), name='saved_filter_name_once'), models.UniqueConstraint(condition=models.Q(('is_default', True)), fields=('user', 'agency'), name='saved_filter_default'), models.CheckConstraint(condition=models.Q(models.Q(('name', ''), _negated=True), models.Q(('query', ''), _negated=True)), name='saved_filter_says_something')],
            },
        ),
        migrations.RunSQL(WALL, UNDO),
    ]
