"""An agency raises a difficulty: through the department of justice of its province (for the centre the Ministry)."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from btnn.agencies.queries import Agency, AgencyKind, Membership, agencies_of_kinds, department
from btnn.entered import one_of, past, text
from btnn.folding import fold
from btnn.law.work import difficulty_kinds, difficulty_stages
from btnn.refusals import NotYours, Unfit

from ..models import Raised
from ..permissions import may_raise


@transaction.atomic
def raise_difficulty(
    *,
    stage: str,
    kind: str,
    on: date,
    difficulty: str,
    membership: Membership,
    today: date,
    token: UUID,
    proposal: str = "",
    rule: str = "",
    at: datetime | None = None,
) -> Raised:
    """Keep a difficulty; the body that gathers sees it at once. A form sent twice is one difficulty (`token`).

    Args:
        stage, kind: of the closed lists (`btnn.law.work`).
        rule: the article that is hard to apply, in words.
    Refused: who only administers (`NotYours`); a stage or kind that is not in the lists, no text, a day to come, no
    body that gathers (`Unfit`).
    """
    if not may_raise(membership):
        raise NotYours("Khó khăn, vướng mắc do người làm công tác bồi thường của cơ quan phản ánh.")
    known = Raised.objects.filter(token=token, agency_id=membership.agency_id).first()
    if known is not None:
        return known
    return Raised.objects.create(
        agency=membership.agency,
        to_agency=gathering_body(membership.agency, today),
        stage=one_of(stage, difficulty_stages(), "Giai đoạn phát sinh"),
        kind=one_of(kind, difficulty_kinds(), "Loại vướng mắc"),
        on=past(on, "Ngày phát sinh", today),
        text=text(difficulty, "Khó khăn, vướng mắc", most=4000),
        proposal=text(proposal, "Đề xuất, kiến nghị", most=4000, needed=False),
        rule=text(rule, "Quy định vướng mắc", most=300, needed=False),
        token=token,
        actor=membership.user,
        at=at or timezone.now(),
    )


def gathering_body(agency: Agency, on: date) -> Agency:
    """Who gathers what this agency raises: the department of justice of its province; it gathers its own too. Bodies
    without a province go to the Ministry of Justice. Refused (`Unfit`): the system knows none."""
    found = department(agency.province, AgencyKind.JUSTICE_DEPARTMENT, on)
    return found or ministry(on)


def ministry(on: date) -> Agency:
    """The Ministry of Justice. Refused (`Unfit`): the system has none."""
    rows = agencies_of_kinds([AgencyKind.MINISTRY], on)
    found = next((one for one in rows if fold(one.name).startswith("bo tu phap")), None)
    if found is None:
        raise Unfit("Hệ thống chưa có Sở Tư pháp của tỉnh hoặc Bộ Tư pháp để nhận; hãy gửi bằng văn bản giấy.")
    return found
