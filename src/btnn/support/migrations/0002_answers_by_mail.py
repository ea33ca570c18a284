"""Whoever asked and gave an address is mailed when there is an answer.

`support_queue_answer` puts that one job into the queue, with the rights of the owner, so that the web role sees nothing
of the queue.
"""

from django.db import migrations

FORWARD = """
CREATE FUNCTION support_queue_answer(question bigint) RETURNS bigint LANGUAGE sql SECURITY DEFINER AS $$
    SELECT (procrastinate_defer_jobs_v1(ARRAY[
        ROW('notices', 'mail_answer', 0, NULL, NULL, jsonb_build_object('subject', question, 'part', 0), NULL)
            ::procrastinate_job_to_defer_v1
    ]))[1]
$$;
-- It works with the owner's rights: names must not be looked for in schemas of whoever calls it.
DO $$ BEGIN
    EXECUTE format('ALTER FUNCTION support_queue_answer(bigint) SET search_path = %I, pg_temp', current_schema());
END $$;
"""


class Migration(migrations.Migration):
    dependencies = [("support", "0001_questions_and_answers"), ("notices", "0003_asked_at")]
    operations = [migrations.RunSQL(FORWARD, "DROP FUNCTION support_queue_answer(bigint);")]
