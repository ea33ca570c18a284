"""Publishing: check, then keep an edition; nothing published is ever changed."""

from __future__ import annotations

from datetime import date

from django.db import IntegrityError, transaction

from btnn.agencies.queries import Membership, User

from .errors import NotPublished, Outdated
from .measures import TOTAL
from .models import Edition
from .queries import published, to_publish

MOST_REASON = 300
CHANGED_MEANWHILE = "Người khác vừa công bố một bản của năm này. Hãy xem lại bảng rồi công bố."


def publish(
    year: int,
    today: date,
    *,
    membership: Membership | None = None,
    by: User | None = None,
    reason: str = "",
    after: int | None = None,
) -> Edition:
    """Publish the figures of a year.

    Args:
        membership: of a Department of Justice, for its province; None: the whole country, by the owner of the tables.
        by: who publishes the country's figures, if told.
        reason: why an earlier edition is put right; needed from the second edition on.
        after: the number of the edition that the person saw last (0: none).

    Refused (`NotPublished`): a year out of bounds, a correction without a reason; (`NotYours`) who may not;
    (`Outdated`) nothing changed, or somebody published meanwhile.
    """
    reason = " ".join(reason.split())
    scope = membership.agency.province if membership else TOTAL
    with transaction.atomic():
        rows = [row.as_json() for row in to_publish(year, today, membership)]
        last = published(year, scope)
        number = last.newest + 1 if last else 1
        if after is not None and after != number - 1:
            raise Outdated(CHANGED_MEANWHILE)
        if last and last.edition.rows == rows:
            raise Outdated(f"Số liệu năm {year} không khác bản số {last.newest} đã công bố, không cần công bố lại.")
        if last and not reason:
            raise NotPublished(
                f"Năm {year} đã có bản số {last.newest}. Bản mới là bản đính chính: hãy ghi lý do, không nêu tên ai."
            )
        if len(reason) > MOST_REASON:
            raise NotPublished(f"Lý do dài quá {MOST_REASON} ký tự; hãy viết ngắn lại.")
        try:
            with transaction.atomic():
                return Edition.objects.create(
                    year=year,
                    scope=scope,
                    number=number,
                    as_of=today,
                    rows=rows,
                    reason=reason if last else "",
                    agency=membership.agency if membership else None,
                    published_by=membership.user if membership else by,
                )
        except IntegrityError as twice:
            raise Outdated(CHANGED_MEANWHILE) from twice
