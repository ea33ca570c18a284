"""The review of each first quarter: confirmed by each agency, the silent ones reminded."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

from django.db import connection, transaction
from django.utils import timezone

from btnn import entered
from btnn.agencies.queries import Membership
from btnn.agencies.queries.overseen import overseen
from btnn.refusals import NotYours, TooLate, Unfit

from ..models import RosterConfirmation, RosterReminder
from ..permissions import KEEPER, REMINDER, may_keep, may_remind
from ..queries.people import of_agency
from ..queries.reviews import confirmed_among

FIRST_YEAR = 2018  # the law is in force from 1 July 2018
SEED = 0x524F  # of the lock on the review of an agency


@transaction.atomic
def confirm(
    year: int,
    *,
    changed: bool,
    note: str = "",
    on: date,
    membership: Membership,
    today: date,
    at: datetime | None = None,
) -> RosterConfirmation:
    """Say that one's own agency has looked through its roster of a year and that it stands as it is kept here.

    Refused: who may not keep it (`NotYours`); said already (`TooLate`); nobody on it without a word why, a year or
    a day that cannot be (`Unfit`).
    """
    if not may_keep(membership):
        raise NotYours(KEEPER)
    if not FIRST_YEAR <= year <= today.year:
        raise Unfit(f"Chỉ rà soát đội ngũ của năm {today.year} trở về trước.")
    entered.past(on, "Ngày rà soát", today, date(year, 1, 1))
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s, %s)", [SEED, membership.agency_id % 2**31])
    if RosterConfirmation.objects.filter(agency_id=membership.agency_id, year=year).exists():
        raise TooLate(f"Cơ quan của bạn đã rà soát đội ngũ năm {year}; thay đổi sau đó ghi ở từng người.")
    here = [one for one in of_agency(membership.agency_id, on) if one.works_on(on)]
    said = entered.text(note, "Ghi chú", most=1000, needed=False)
    if not here and not said:
        raise Unfit("Đội ngũ chưa có ai; hãy ghi người, hoặc ghi chú vì sao chưa phân công và bao giờ phân công.")
    return RosterConfirmation.objects.create(
        agency=membership.agency,
        year=year,
        on=on,
        people=len(here),
        changed=changed,
        note=said,
        actor=membership.user,
        at=at or timezone.now(),
    )


@transaction.atomic
def remind(
    agencies: Iterable[int],
    year: int,
    *,
    due_on: date,
    text: str = "",
    membership: Membership,
    today: date,
    at: datetime | None = None,
) -> int:
    """Remind agencies that one looks after to review their rosters; how many were. Those that have done so meanwhile
    are passed over. Refused: who may not, an agency that one does not look after (`NotYours`); nobody chosen, a day
    that has passed (`Unfit`)."""
    if not may_remind(membership):
        raise NotYours(REMINDER)
    wanted = set(agencies)
    known = {body.pk for body in overseen(membership.agency, today)} - {membership.agency_id}
    if not wanted <= known:
        raise NotYours(REMINDER)
    if not wanted:
        raise Unfit("Hãy chọn ít nhất một cơ quan chưa rà soát.")
    if due_on < today:
        raise Unfit("Ngày đề nghị xong không thể đã qua.")
    said = entered.text(text, "Nội dung", most=1000, needed=False)
    silent = wanted - set(confirmed_among(wanted, year))
    moment = at or timezone.now()
    RosterReminder.objects.bulk_create(
        RosterReminder(
            agency_id=key, by=membership.agency, year=year, on=today, due_on=due_on, text=said,
            actor=membership.user, at=moment,
        )
        for key in sorted(silent)
    )  # fmt: skip
    return len(silent)
