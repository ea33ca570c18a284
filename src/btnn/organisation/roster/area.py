"""The roster in the year's work."""

from __future__ import annotations

from datetime import date, timedelta

from django.urls import reverse

from btnn.agencies.queries import Membership
from btnn.agencies.queries.overseen import overseen
from btnn.duties import Area, Duty, nearest_first

from . import review
from .permissions import manages_the_province, may_keep, may_see
from .queries import of_agency, review_of, reviews

PATIENCE = 15  # days after a reminder before the next
SOON = 14  # days before the last one from which a hand-over is asked for


def duties(membership: Membership, today: date) -> list[Duty]:
    """The yearly review of one's own agency, replacements and hand-overs there, and for whoever manages the work of a
    province the agencies that are silent. At most nine queries."""
    found = []
    if may_keep(membership):
        found += _own(membership, today)
    if manages_the_province(membership):
        found += _of_others(membership, today)
    return nearest_first(found)[:100]


def _own(membership: Membership, today: date) -> list[Duty]:
    told = review_of(membership.agency_id, today.year, today)
    found = []
    if told.confirmation is None:
        reminded = f" (đã được nhắc ngày {told.reminders[0].on:%d/%m/%Y})" if told.reminders else ""
        title = f"Rà soát, xác nhận đội ngũ năm {today.year}{reminded}"
        found.append(Duty(f"review:{today.year}", title, reverse("roster:own"), told.due, review.BASIS))
    for one in of_agency(membership.agency_id, today):
        url = reverse("roster:person", args=[one.key])
        if one.works_on(today) and one.leaves_soon(today):
            title = f"Cử người thay {one.told.position} sắp thôi làm công tác bồi thường"
            found.append(Duty(f"replace:{one.key}", title, url, one.last_day, "Giữ ổn định đội ngũ"))
        elif one.to_hand_over and one.last_day and one.last_day - timedelta(days=SOON) <= today:
            title = f"Ghi việc bàn giao của {one.told.position} thôi làm công tác bồi thường"
            found.append(Duty(f"hand_over:{one.key}", title, url, one.last_day, "Bàn giao khi thay người"))
    return found


def _of_others(membership: Membership, today: date) -> list[Duty]:
    bodies = [body for body in overseen(membership.agency, today) if body.pk != membership.agency_id]
    silent = [one for one in reviews([body.pk for body in bodies], today.year, today).values() if not one.confirmation]
    if not silent:
        return []
    url, due = f"{reverse('roster:agencies')}?loc=silent", review.due(today.year)
    found = [
        Duty(
            f"silent:{today.year}",
            f"Rà soát, xác nhận đội ngũ năm {today.year}",
            url,
            due,
            review.BASIS,
            waits_on=f"{len(silent)}/{len(bodies)} cơ quan",
        )
    ]
    patience = timedelta(days=PATIENCE)
    unasked = [one for one in silent if not one.reminders or today > max(one.asked_by, one.reminders[0].on + patience)]
    if today > due and unasked:
        title = f"Nhắc {len(unasked)} cơ quan chưa rà soát đội ngũ năm {today.year}"
        found.append(Duty(f"remind:{today.year}", title, url, None, review.BASIS))
    return found


AREA = Area(
    "roster",
    "Đội ngũ",
    "Ai làm công tác bồi thường ở từng cơ quan, đã được bồi dưỡng chưa, còn thiếu gì",
    "roster:own",
    may_see,
    duties,
)
