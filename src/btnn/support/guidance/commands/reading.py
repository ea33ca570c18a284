"""The request that a command works on, held until the end of the transaction."""

from __future__ import annotations

from datetime import date

from django.db import connection

from btnn.agencies.queries import Membership

from ...errors import NotThere, NotYours
from ...models import Question
from ..counting import Matter
from ..permissions import may_work
from ..queries.matters import matters_of


def held(key: int, membership: Membership, today: date) -> Matter:
    """A request that this agency guides in. Refused (`NotThere`): none of its own."""
    row = Question.objects.filter(pk=key, agency_id=membership.agency_id).first()
    if row is None:
        raise NotThere("Không có yêu cầu này trong sổ của cơ quan.")
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s, %s)", [0x5150, row.pk % 2**31])
    return matters_of([row], today)[0]


def held_by_worker(key: int, membership: Membership, today: date) -> Matter:
    """The same, for whoever was appointed and for the head. Refused: another (`NotYours`)."""
    found = held(key, membership, today)
    if not may_work(membership, found.standing.officer_id):
        raise NotYours("Việc này do người được cử hoặc Thủ trưởng cơ quan làm (TT 09/2019, Đ12; TT 08/2019, Đ4).")
    return found
