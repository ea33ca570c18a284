"""The secret address of a calendar: made, made anew, revoked, asked."""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import dataclass
from datetime import date, datetime

from django.db import connection, transaction
from django.utils import timezone

from btnn.agencies.queries import Membership, membership_of

from ..models import CalendarFeed

SECRET_BYTES = 32


@dataclass(frozen=True, slots=True)
class Asked:
    """Whose calendar a secret opens; `allowed` false when it was read too often in the running hour."""

    membership: Membership
    allowed: bool


@transaction.atomic
def make_feed(membership: Membership, *, at: datetime | None = None) -> str:
    """Make the address of the calendar of this role anew; the address before it opens nothing from now on. Out: the
    secret, to be shown once and kept nowhere."""
    secret = secrets.token_urlsafe(SECRET_BYTES)
    CalendarFeed.objects.update_or_create(
        membership_id=membership.pk,
        defaults={
            "agency_id": membership.agency_id,
            "secret_hash": secret_hash(secret),
            "made_at": at or timezone.now(),
            "asked_from": None,
            "asked_count": 0,
            "asked_at": None,
        },
    )
    return secret


def revoke_feed(membership: Membership) -> bool:
    """Let the address open nothing any more; whether there was one."""
    mine = CalendarFeed.objects.filter(membership_id=membership.pk, agency_id=membership.agency_id)
    return bool(mine.delete()[0])


def feed_asked(secret: str, today: date) -> Asked | None:
    """Whose calendar the secret opens, the reading counted; None for a secret that opens none, a role that has ended,
    an account that is locked."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT role, body, allowed FROM desk_feed_asked(%s)", [secret_hash(secret)])
        found = cursor.fetchone()
    membership = membership_of(found[1], found[0]) if found else None
    if membership is None or not membership.holds_on(today):
        return None
    if not membership.user.is_active or not membership.agency.exists_on(today):
        return None
    return Asked(membership, found[2])


def secret_hash(secret: str) -> str:
    """What is kept of a secret of 256 random bits: no salt is needed, nothing can be guessed from it."""
    return hashlib.sha256(secret.encode()).hexdigest()
