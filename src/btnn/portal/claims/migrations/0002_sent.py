"""Requests as they were sent: kept as they were, behind the second wall as every table of cases.

`claims_queue_receipt` puts the mail with the receipt into the queue, with the rights of the owner: that one job and no
other, so that the web role sees nothing of the queue.
"""

import django.db.models.deletion
from django.db import migrations, models

KEEP = """
CREATE FUNCTION claims_sent_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'requests that were sent are append-only: % is refused', TG_OP
        USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER claims_sent_no_update_or_delete BEFORE UPDATE OR DELETE ON claims_sentclaim
    FOR EACH ROW EXECUTE FUNCTION claims_sent_refuse_change();
CREATE TRIGGER claims_sent_no_truncate BEFORE TRUNCATE ON claims_sentclaim
    FOR EACH STATEMENT EXECUTE FUNCTION claims_sent_refuse_change();
CREATE POLICY claims_sentclaim_of_case ON claims_sentclaim USING (
    EXISTS (SELECT FROM cases_case whole WHERE whole.id = claims_sentclaim.case_id OFFSET 0)
);
ALTER TABLE claims_sentclaim ENABLE ROW LEVEL SECURITY;
CREATE FUNCTION claims_queue_receipt(sent bigint) RETURNS bigint LANGUAGE sql SECURITY DEFINER AS $$
    SELECT (procrastinate_defer_jobs_v1(ARRAY[
        ROW('notices', 'mail_claim_receipt', 0, NULL, NULL, jsonb_build_object('subject', sent, 'part', 0), NULL)
            ::procrastinate_job_to_defer_v1
    ]))[1]
$$;
-- It works with the owner's rights: names must not be looked for in schemas of whoever calls it.
DO $$ BEGIN
    EXECUTE format('ALTER FUNCTION claims_queue_receipt(bigint) SET search_path = %I, pg_temp', current_schema());
END $$;
"""

UNDO = """
DROP FUNCTION claims_queue_receipt(bigint);
DROP POLICY claims_sentclaim_of_case ON claims_sentclaim;
ALTER TABLE claims_sentclaim DISABLE ROW LEVEL SECURITY;
DROP TRIGGER claims_sent_no_update_or_delete ON claims_sentclaim;
DROP TRIGGER claims_sent_no_truncate ON claims_sentclaim;
DROP FUNCTION claims_sent_refuse_change();
"""

PROTECT = django.db.models.deletion.PROTECT


class Migration(migrations.Migration):
    dependencies = [
        ("claims", "0001_drafts"),
        ("agencies", "0005_portal_role"),
        ("cases", "0011_looked_after_by_its_claimant"),
        ("notices", "0003_asked_at"),
    ]
    operations = [
        migrations.CreateModel(
            name="SentClaim",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("content", models.JSONField(verbose_name="nội dung")),
                ("sha256", models.CharField(max_length=64, verbose_name="mã băm")),
                ("language", models.CharField(default="vi", max_length=5, verbose_name="ngôn ngữ")),
                ("sent_at", models.DateTimeField(verbose_name="gửi lúc")),
                (
                    "agency",
                    models.ForeignKey(
                        on_delete=PROTECT, related_name="+", to="agencies.agency", verbose_name="cơ quan nhận"
                    ),
                ),
                ("case", models.OneToOneField(on_delete=PROTECT, related_name="+", to="cases.case")),
            ],
            options={"verbose_name": "yêu cầu đã gửi", "verbose_name_plural": "yêu cầu đã gửi",
                "constraints": [
                    models.CheckConstraint(condition=models.Q(sha256__regex="^[0-9a-f]{64}$"), name="sent_claim_hash_whole"),
                ],
            },
        ),
        migrations.RunSQL(KEEP, UNDO),
    ]
