"""Notices and settings of persons, the mornings that are done, and the doors into the queue.

`notices_queue` and `notices_queuestate` are the only ways in which the web role touches the queue: it can ask for one
of four tasks by the keys of rows, and see how many wait. Both work as the owner of the tables.
"""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models
from django.db.models import Q

OWN = "nullif(current_setting('btnn.agency', true), '')::bigint"

WALL = f"""
CREATE POLICY notice_of_case ON notices_notice USING (
    agency_id = {OWN}
    AND EXISTS (SELECT FROM cases_case whole WHERE whole.id = notices_notice.case_id OFFSET 0)
);
ALTER TABLE notices_notice ENABLE ROW LEVEL SECURITY;
"""
NO_WALL = """
ALTER TABLE notices_notice DISABLE ROW LEVEL SECURITY;
DROP POLICY notice_of_case ON notices_notice;
"""

QUEUE = """
CREATE FUNCTION notices_queue(task text, subject bigint, part bigint, not_before timestamp with time zone)
    RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER AS $$
BEGIN
    IF task <> ALL (ARRAY['tell_of_event', 'mail_person', 'digest_person', 'confirm_address']) THEN
        RAISE EXCEPTION 'no such task: %', task USING ERRCODE = 'invalid_parameter_value';
    END IF;
    RETURN (procrastinate_defer_jobs_v1(ARRAY[
        ROW('notices', task, 0, NULL, NULL, jsonb_build_object('subject', subject, 'part', part), not_before)
            ::procrastinate_job_to_defer_v1
    ]))[1];
END $$;
-- It works with the owner's rights: names must not be looked for in schemas of whoever calls it.
DO $$ BEGIN
    EXECUTE format(
        'ALTER FUNCTION notices_queue(text, bigint, bigint, timestamp with time zone) SET search_path = %I, pg_temp',
        current_schema()
    );
END $$;
CREATE VIEW notices_queuestate AS
    SELECT count(*) FILTER (WHERE job.status = 'failed') AS failed,
           count(*) FILTER (WHERE job.status = 'todo' AND coalesce(job.scheduled_at, now()) <= now()) AS waiting,
           min(coalesce(job.scheduled_at, put_in.at))
               FILTER (WHERE job.status = 'todo' AND coalesce(job.scheduled_at, now()) <= now()) AS waiting_since
    FROM procrastinate_jobs job
    LEFT JOIN LATERAL (
        SELECT min(event.at) AS at FROM procrastinate_events event
        WHERE event.job_id = job.id AND event.type = 'deferred'
    ) put_in ON true;
"""
NO_QUEUE = """
DROP VIEW notices_queuestate;
DROP FUNCTION notices_queue(text, bigint, bigint, timestamp with time zone);
"""

PROTECT = django.db.models.deletion.PROTECT
CHANNELS = [("none", "Không gửi thư"), ("at_once", "Gửi thư ngay"), ("digest", "Trong thư tổng hợp")]


class Migration(migrations.Migration):
    initial = True
    dependencies = [
        ("agencies", "0002_agency_budget"),
        ("cases", "0005_case_assessment"),
        ("procrastinate", "0041_post_retry_failed_job"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]
    operations = [
        migrations.CreateModel(
            name="Notice",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("kind", models.CharField(max_length=12, verbose_name="loại")),
                ("key", models.CharField(max_length=48)),
                ("about", models.CharField(max_length=64, verbose_name="về việc")),
                ("number", models.PositiveIntegerField(verbose_name="mục ghi hoặc thứ tự thời hạn")),
                ("due", models.DateField(blank=True, null=True, verbose_name="đến hạn")),
                ("at", models.DateTimeField(db_column="told_at", verbose_name="báo lúc")),
                ("read_at", models.DateTimeField(blank=True, null=True, verbose_name="đọc lúc")),
                (
                    "channel",
                    models.CharField(choices=CHANNELS, default="none", max_length=8, verbose_name="thư"),
                ),
                ("mail_after", models.DateTimeField(blank=True, null=True, verbose_name="gửi thư từ lúc")),
                ("mailed_at", models.DateTimeField(blank=True, null=True, verbose_name="đã gửi thư lúc")),
                (
                    "agency",
                    models.ForeignKey(db_index=False, on_delete=PROTECT, related_name="+", to="agencies.agency"),
                ),
                ("case", models.ForeignKey(db_index=False, on_delete=PROTECT, related_name="+", to="cases.case")),
                (
                    "user",
                    models.ForeignKey(
                        db_index=False, on_delete=PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "verbose_name": "thông báo",
                "verbose_name_plural": "thông báo",
                "constraints": [models.UniqueConstraint(fields=("case", "user", "key"), name="notice_once")],
                "indexes": [
                    models.Index(fields=["user", "agency", "-id"], name="notice_of_person"),
                    models.Index(
                        condition=Q(read_at__isnull=True), fields=["user", "agency"], name="notice_unread"
                    ),
                    models.Index(
                        condition=Q(mailed_at__isnull=True) & ~Q(channel="none"),
                        fields=["user", "mail_after"],
                        name="notice_to_mail",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="NoticeSettings",
            fields=[
                (
                    "user",
                    models.OneToOneField(
                        on_delete=PROTECT,
                        primary_key=True,
                        related_name="+",
                        serialize=False,
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("address", models.EmailField(blank=True, max_length=254, verbose_name="địa chỉ thư điện tử")),
                ("confirmed_at", models.DateTimeField(blank=True, null=True, verbose_name="xác nhận lúc")),
                ("refused_at", models.DateTimeField(blank=True, null=True, verbose_name="bị từ chối lúc")),
                ("days_before", models.PositiveSmallIntegerField(default=3, verbose_name="báo trước (ngày làm việc)")),
                ("quiet_from", models.PositiveSmallIntegerField(default=18, verbose_name="không gửi thư từ (giờ)")),
                ("quiet_to", models.PositiveSmallIntegerField(default=7, verbose_name="đến (giờ)")),
                ("quiet_days_off", models.BooleanField(default=True, verbose_name="không gửi thư vào ngày nghỉ")),
                (
                    "digest_hour",
                    models.PositiveSmallIntegerField(
                        blank=True, default=7, null=True, verbose_name="giờ gửi thư tổng hợp"
                    ),
                ),
                ("channels", models.JSONField(blank=True, default=dict, verbose_name="cách báo theo loại")),
                ("digest_on", models.DateField(blank=True, null=True, verbose_name="thư tổng hợp gần nhất")),
            ],
            options={
                "verbose_name": "cách nhận thông báo",
                "verbose_name_plural": "cách nhận thông báo",
                "constraints": [
                    models.CheckConstraint(
                        condition=Q(days_before__range=(1, 10)), name="notice_settings_days_before"
                    ),
                    models.CheckConstraint(
                        condition=Q(quiet_from__lte=23) & Q(quiet_to__lte=23), name="notice_settings_hours"
                    ),
                    models.CheckConstraint(
                        condition=Q(digest_hour__isnull=True) | Q(digest_hour__lte=23),
                        name="notice_settings_digest_hour",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="MorningRound",
            fields=[
                ("day", models.DateField(primary_key=True, serialize=False, verbose_name="ngày")),
                ("told", models.PositiveIntegerField(verbose_name="số thông báo")),
            ],
            options={"verbose_name": "lượt báo hạn", "verbose_name_plural": "lượt báo hạn"},
        ),
        migrations.CreateModel(
            name="QueueState",
            fields=[
                ("failed", models.PositiveIntegerField(primary_key=True, serialize=False)),
                ("waiting", models.PositiveIntegerField()),
                ("waiting_since", models.DateTimeField(null=True)),
            ],
            options={
                "verbose_name": "tình trạng hàng đợi",
                "verbose_name_plural": "tình trạng hàng đợi",
                "managed": False,
                "db_table": "notices_queuestate",
            },
        ),
        migrations.RunSQL(WALL, NO_WALL),
        migrations.RunSQL(QUEUE, NO_QUEUE),
    ]
