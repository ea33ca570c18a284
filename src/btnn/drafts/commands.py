"""The only writers of drafts and of who is there.

save_draft(...)      what a person has typed into a form, in place of what was saved before
discard_draft(...)   it is recorded, or not wanted any more
be_present(...)      the person has the case open; answers who else has
sweep(now)           take away what has lain too long
"""

from __future__ import annotations

import json
from datetime import datetime, timedelta
from typing import Any

from django.db import connection, transaction
from django.utils import timezone

from btnn.agencies.queries import Membership
from btnn.cases.contents import clean_text
from btnn.cases.errors import Invalid

from .models import Draft, Presence
from .queries import KEPT_FOR, Somebody
from .typed import Typed

LARGEST = 64 * 1024
ON_THE_PAGE = timedelta(minutes=10)  # a page without script tells nothing more
STILL_THERE = timedelta(seconds=75)  # a page with script says so twice in that time

HERE = """
WITH seen AS (
    SELECT whole.id FROM cases_case whole WHERE whole.code = %(code)s AND EXISTS (
        SELECT FROM cases_caseagency party WHERE party.case_id = whole.id AND party.agency_id = %(agency)s
    )
), mine AS (
    INSERT INTO drafts_presence AS there (case_id, user_id, agency_id, since, until)
    SELECT id, %(user)s, %(agency)s, %(now)s, %(until)s FROM seen
    ON CONFLICT (case_id, user_id) DO UPDATE SET agency_id = excluded.agency_id, until = excluded.until,
        since = CASE WHEN there.until < %(now)s THEN excluded.since ELSE there.since END
)
SELECT person.full_name, body.name, other.since FROM drafts_presence other
JOIN seen ON seen.id = other.case_id
JOIN agencies_user person ON person.id = other.user_id
JOIN agencies_agency body ON body.id = other.agency_id
WHERE other.user_id <> %(user)s AND other.until >= %(now)s
ORDER BY other.since
"""


@transaction.atomic
def save_draft(
    membership: Membership, page: str, title: str, typed: Typed, *, at: datetime | None = None
) -> Draft | None:
    """Keep what was typed on `page`; None when nothing was. Refused (`Invalid`): too much."""
    if not any(value for values in typed.values() for value in values):
        return None
    if len(json.dumps(typed, ensure_ascii=False).encode()) > LARGEST:
        raise Invalid("Nội dung quá dài để lưu nháp (tối đa 64 KB). Hãy ghi ngắn hơn, hoặc đưa vào tệp đính kèm.")
    draft = Draft(
        user_id=membership.user_id,
        agency_id=membership.agency_id,
        page=page,
        title=clean_text(title)[:200],
        typed=typed,
        at=at or timezone.now(),
    )
    Draft.objects.bulk_create(
        [draft],
        update_conflicts=True,
        unique_fields=["user", "agency", "page"],
        update_fields=["title", "typed", "at"],
    )
    return draft


def discard_draft(membership: Membership, page: str) -> bool:
    """Take away the person's draft of that page; whether there was one."""
    mine = Draft.objects.filter(user_id=membership.user_id, agency_id=membership.agency_id, page=page)
    return bool(mine.delete()[0])


def be_present(membership: Membership, code: str, *, lasting: timedelta, now: datetime | None = None) -> list[Somebody]:
    """Say that the person has the case open from now on for `lasting`; who else has, the first first. Out of scope
    nothing is said and nobody is there. One statement."""
    moment = now or timezone.now()
    values: dict[str, Any] = {
        "code": code,
        "user": membership.user_id,
        "agency": membership.agency_id,
        "now": moment,
        "until": moment + lasting,
    }
    with connection.cursor() as cursor:
        cursor.execute(HERE, values)
        return [Somebody(name, agency, since) for name, agency, since in cursor.fetchall()]


def sweep(now: datetime) -> int:
    """Take away drafts of more than thirty days and who left long ago. Out: how many drafts. Run by the owner."""
    Presence.objects.filter(until__lt=now - timedelta(days=1)).delete()
    return Draft.objects.filter(at__lt=now - KEPT_FOR).delete()[0]
