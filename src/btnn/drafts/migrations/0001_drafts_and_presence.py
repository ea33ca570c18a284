"""Drafts and who is there: both of the agency that the transaction acts for, and of a case that it may see.

Who is there is forgotten soon and worth nothing after a crash: its table is written without a log.
"""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

WALL = """
CREATE POLICY drafts_draft_own ON drafts_draft USING (
    agency_id = nullif(current_setting('btnn.agency', true), '')::bigint
);
CREATE POLICY drafts_presence_of_case ON drafts_presence USING (
    EXISTS (SELECT FROM cases_case whole WHERE whole.id = drafts_presence.case_id OFFSET 0)
);
ALTER TABLE drafts_draft ENABLE ROW LEVEL SECURITY;
ALTER TABLE drafts_presence ENABLE ROW LEVEL SECURITY;
ALTER TABLE drafts_presence SET UNLOGGED;
"""

UNDO = """
ALTER TABLE drafts_presence SET LOGGED;
ALTER TABLE drafts_presence DISABLE ROW LEVEL SECURITY;
ALTER TABLE drafts_draft DISABLE ROW LEVEL SECURITY;
DROP POLICY drafts_presence_of_case ON drafts_presence;
DROP POLICY drafts_draft_own ON drafts_draft;
"""


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("agencies", "0004_who_may_change_bodies"),
        ("cases", "0008_follow_successors"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Draft",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("page", models.CharField(max_length=200, verbose_name="trang")),
                ("title", models.CharField(max_length=200, verbose_name="tên biểu mẫu")),
                ("typed", models.JSONField(verbose_name="nội dung")),
                ("at", models.DateTimeField(db_column="saved_at", verbose_name="lưu lúc")),
                (
                    "agency",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="agencies.agency",
                        verbose_name="cơ quan",
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="người soạn",
                    ),
                ),
            ],
            options={
                "verbose_name": "bản nháp",
                "verbose_name_plural": "bản nháp",
                "indexes": [models.Index(fields=["at"], name="draft_at")],
                "constraints": [
                    models.UniqueConstraint(fields=("user", "agency", "page"), name="draft_once"),
                    models.CheckConstraint(condition=models.Q(("page__startswith", "/")), name="draft_page_of_ours"),
                ],
            },
        ),
        migrations.CreateModel(
            name="Presence",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("since", models.DateTimeField(verbose_name="từ lúc")),
                ("until", models.DateTimeField(verbose_name="đến lúc")),
                (
                    "agency",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="agencies.agency",
                        verbose_name="cơ quan",
                    ),
                ),
                (
                    "case",
                    models.ForeignKey(
                        db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name="+", to="cases.case"
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="người mở",
                    ),
                ),
            ],
            options={
                "verbose_name": "người đang mở hồ sơ",
                "verbose_name_plural": "người đang mở hồ sơ",
                "constraints": [models.UniqueConstraint(fields=("case", "user"), name="presence_once")],
            },
        ),
        migrations.RunSQL(WALL, UNDO),
    ]
