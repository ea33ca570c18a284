"""Putting work into the queue, in the transaction that makes it necessary: rolled back, it was never there.

The queue is that of Procrastinate, in the same database. Jobs carry keys of rows and no data of persons. The function
`notices_queue` (migrations 0001, 0002, 0004) runs as the owner of the tables, so that the web role can queue these
tasks and can neither read nor change the queue; `btnn.web.jobs` says what each task does.
"""

from __future__ import annotations

from datetime import datetime

from django.db import connection

TELL_OF_EVENT = "tell_of_event"  # subject: the case, part: the number of the entry
TELL_OF_REQUEST = "tell_of_request"  # subject: the request, part: the key of its answer, 0 for the request itself
TELL_OF_INVITATION = "tell_of_invitation"  # subject: the invitation
TELL_OF_REPLY = "tell_of_reply"  # subject: what a person of a case sent
MAIL_PERSON = "mail_person"  # subject: the person
DIGEST_PERSON = "digest_person"  # subject: the person
CONFIRM_ADDRESS = "confirm_address"  # subject: the person


def queue(task: str, subject: int, part: int = 0, *, not_before: datetime | None = None) -> None:
    """Queue one of the tasks named above, to be run once this transaction is committed and not before the moment
    given. Refused by the database: any other task."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT notices_queue(%s, %s, %s, %s)", [task, subject, part, not_before])
