"""What waits in the queue."""

from procrastinate.contrib.django.models import ProcrastinateJob


def jobs(task=None):
    """(task, subject, part) of the jobs that wait, oldest first; of one task only when it is named."""
    rows = ProcrastinateJob.objects.filter(status="todo").order_by("pk")
    found = [(row.task_name, row.args.get("subject"), row.args.get("part")) for row in rows]
    return [row for row in found if task in (None, row[0])]
