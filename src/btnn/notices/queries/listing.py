"""A person's notices, newest first, in keyset pages; and how many are unread."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import QuerySet

from btnn.agencies.queries import Membership
from btnn.cases.queries.visible import in_scope

from ..models import Notice

PAGE_SIZE = 30
MOST_UNREAD = 99


@dataclass(frozen=True, slots=True)
class NoticePage:
    """One page; `after` leads to the next one and is empty at the end."""

    notices: list[Notice]
    after: str


def notices_of(membership: Membership) -> QuerySet[Notice]:
    """What was told to this person in this agency, of cases that are in its scope."""
    own = Notice.objects.filter(user_id=membership.user_id, agency_id=membership.agency_id)
    return own.filter(in_scope(membership, "case_id")).select_related("case")


def notice_page(membership: Membership, *, kind: str = "", unread: bool = False, after: str = "") -> NoticePage:
    """One query. `kind` and `unread` narrow it; an `after` that is no key starts from the beginning."""
    rows = notices_of(membership)
    if kind:
        rows = rows.filter(kind=kind)
    if unread:
        rows = rows.filter(read_at__isnull=True)
    if after.isascii() and after.isdigit() and len(after) <= 18:
        rows = rows.filter(pk__lt=int(after))
    found = list(rows.order_by("-pk")[: PAGE_SIZE + 1])
    more = len(found) > PAGE_SIZE
    found = found[:PAGE_SIZE]
    return NoticePage(found, str(found[-1].pk) if more else "")


def unread_count(membership: Membership) -> int:
    """How many are unread, at most one more than `MOST_UNREAD`: one look into a small index."""
    own = Notice.objects.filter(user_id=membership.user_id, agency_id=membership.agency_id, read_at__isnull=True)
    return len(own.order_by().values_list("pk")[: MOST_UNREAD + 1])
