"""Difficulties become one theme: those that agencies raised, those of cases, those of plans."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from btnn.agencies.queries import Membership
from btnn.entered import one_of, text
from btnn.law.work import difficulty_kinds, difficulty_stages
from btnn.refusals import NotThere, NotYours, Unfit

from ..models import Theme, ThemeItem, ThemeParty
from ..permissions import NOT_GATHERING, may_gather
from ..queries.collected import Item, items_named


@dataclass(frozen=True, slots=True)
class Picked:
    """Which difficulty: its source and key."""

    source: str
    key: int


@transaction.atomic
def gather(
    picked: Sequence[Picked],
    *,
    membership: Membership,
    today: date,
    theme: int | None = None,
    title: str = "",
    stage: str = "",
    kind: str = "",
    study: str = "",
    at: datetime | None = None,
) -> Theme:
    """Put difficulties into a new theme, or into `theme`. One that stands in another theme is moved. From then on each
    agency that raised one sees the theme.

    Refused: who does not gather (`NotYours`); a difficulty or theme that the agency does not see (`NotThere`); none
    chosen, no title, stage or kind (`Unfit`).
    """
    if not may_gather(membership):
        raise NotYours(NOT_GATHERING)
    if not picked:
        raise Unfit("Hãy chọn ít nhất một khó khăn, vướng mắc để tổng hợp.")
    wanted = {(one.source, one.key) for one in picked}
    found = {(one.source, one.key): one for one in items_named(membership, wanted)}
    if wanted - set(found):
        raise NotThere("Có khó khăn, vướng mắc không còn thấy được; hãy tải lại trang.")
    row = _theme(theme, membership) if theme is not None else None
    if row is None:
        row = Theme.objects.create(
            title=text(title, "Chủ đề", most=300),
            stage=one_of(stage, difficulty_stages(), "Giai đoạn phát sinh"),
            kind=one_of(kind, difficulty_kinds(), "Loại vướng mắc"),
            study=text(study, "Nghiên cứu, đánh giá", needed=False),
            on=today,
            agency=membership.agency,
            actor=membership.user,
            at=at or timezone.now(),
        )
    for name in sorted(wanted):
        _add(row, found[name], membership)
    return row


def _add(theme: Theme, item: Item, membership: Membership) -> None:
    ThemeItem.objects.create(
        theme=theme,
        by=membership.agency,
        raised_by=item.agency,
        source=item.source,
        key=item.key,
        about=item.about[:300],
        on=item.on,
        text=item.text,
        proposal=item.proposal,
    )
    if item.agency.pk != membership.agency_id:
        ThemeParty.objects.get_or_create(theme=theme, by=membership.agency, agency=item.agency, whole=False)


def _theme(key: int, membership: Membership) -> Theme:
    row = Theme.objects.filter(pk=key, agency_id=membership.agency_id).first()
    if row is None:
        raise NotThere("Cơ quan của bạn không có chủ đề này.")
    return row
