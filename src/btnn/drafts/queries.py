"""The only readers of drafts: each person their own, under the agency for which they were typed, for thirty days.

draft_of(membership, page)   the person's draft of that page
drafts(membership)           all of them
resumed(membership, page)    what was typed, as the form of the page reads it
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import QuerySet
from django.http import QueryDict
from django.utils import timezone

from btnn.agencies.queries import Membership

from .models import Draft
from .typed import as_sent

KEPT_FOR = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Somebody:
    """Who else has a case open."""

    name: str
    agency: str
    since: datetime

    @property
    def sentence(self) -> str:
        """“Lê Văn B, Sở Xây dựng, cũng đang mở hồ sơ này, từ 14:02.”"""
        return f"{self.name}, {self.agency}, cũng đang mở hồ sơ này, từ {timezone.localtime(self.since):%H:%M}."


def drafts(membership: Membership) -> list[Draft]:
    """The person's drafts, the latest first."""
    return list(_own(membership).order_by("-at")[:100])


def draft_of(membership: Membership, page: str) -> Draft | None:
    """The person's draft of that page."""
    return _own(membership).filter(page=page).first()


def resumed(membership: Membership, page: str) -> QueryDict | None:
    """What the person had typed on that page, None without a draft."""
    draft = draft_of(membership, page)
    return as_sent(draft.typed) if draft is not None else None


def _own(membership: Membership) -> QuerySet[Draft]:
    young = timezone.now() - KEPT_FOR
    return Draft.objects.filter(user_id=membership.user_id, agency_id=membership.agency_id, at__gte=young)
