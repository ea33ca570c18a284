"""Two more tasks that the web role may ask for: telling of what agencies ask of one another in a case."""

from django.db import migrations

TASKS = ("tell_of_event", "mail_person", "digest_person", "confirm_address")
MORE = (*TASKS, "tell_of_request", "tell_of_invitation")


def queue(tasks):
    """The function `notices_queue` for these tasks; replacing it takes its settings away, so they are made again."""
    return f"""
CREATE OR REPLACE FUNCTION notices_queue(task text, subject bigint, part bigint, not_before timestamp with time zone)
    RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER AS $$
BEGIN
    IF task <> ALL (ARRAY[{", ".join(f"'{task}'" for task in tasks)}]) THEN
        RAISE EXCEPTION 'no such task: %', task USING ERRCODE = 'invalid_parameter_value';
    END IF;
    RETURN (procrastinate_defer_jobs_v1(ARRAY[
        ROW('notices', task, 0, NULL, NULL, jsonb_build_object('subject', subject, 'part', part), not_before)
            ::procrastinate_job_to_defer_v1
    ]))[1];
END $$;
DO $$ BEGIN
    EXECUTE format(
        'ALTER FUNCTION notices_queue(text, bigint, bigint, timestamp with time zone) SET search_path = %I, pg_temp',
        current_schema()
    );
END $$;
"""


class Migration(migrations.Migration):
    dependencies = [("notices", "0001_initial")]
    operations = [migrations.RunSQL(queue(MORE), queue(TASKS))]
