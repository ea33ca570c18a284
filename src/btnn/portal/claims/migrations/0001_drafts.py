"""What people write before they send it. The database shows a transaction the one draft whose digest it names in
`btnn.claim_draft`, and no other."""

import django.contrib.postgres.fields
from django.db import migrations, models

OWN = "nullif(current_setting('btnn.claim_draft', true), '')"

WALL = f"""
CREATE POLICY claim_draft_own ON claims_claimdraft USING (digest = {OWN});
ALTER TABLE claims_claimdraft ENABLE ROW LEVEL SECURITY;
"""

UNDO = """
ALTER TABLE claims_claimdraft DISABLE ROW LEVEL SECURITY;
DROP POLICY claim_draft_own ON claims_claimdraft;
"""


class Migration(migrations.Migration):
    initial = True
    dependencies = []
    operations = [
        migrations.CreateModel(
            name="ClaimDraft",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("digest", models.CharField(max_length=64, unique=True, verbose_name="khóa")),
                ("sealed", models.BinaryField(verbose_name="nội dung đã khóa")),
                (
                    "files",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=64),
                        blank=True,
                        default=list,
                        size=None,
                        verbose_name="tệp",
                    ),
                ),
                ("saved_at", models.DateTimeField(verbose_name="lưu lúc")),
                ("expires_at", models.DateTimeField(verbose_name="giữ đến")),
            ],
            options={
                "verbose_name": "yêu cầu đang viết",
                "verbose_name_plural": "yêu cầu đang viết",
                "indexes": [models.Index(fields=["expires_at"], name="claim_draft_expires_at")],
            },
        ),
        migrations.RunSQL(WALL, UNDO),
    ]
