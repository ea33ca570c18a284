"""What the person has of a request that was sent: its receipt, and a copy of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from btnn.agencies.commands import portal_seat
from btnn.agencies.queries import AgencyPlace, agency_by_key
from btnn.agencies.queries.places import place_of
from btnn.cases.errors import NotFound
from btnn.cases.queries import case_file
from btnn.cases.showing.filing import Filing, filing
from btnn.notices.mail import is_set_up

from ..content import ClaimContent, from_json
from . import mapping
from .models import SentClaim
from .paper import RequestPaper, hidden, request_paper

NOT_SENT = "Vụ việc này không có yêu cầu gửi qua cổng."


@dataclass(frozen=True, slots=True)
class Receipt:
    """What the person gets back. `filing`: the receipt of the dossier, as the counter prints it; `at_department`: which
    agency settles is not determined yet; `by_phone`: the case is followed with the end of a telephone number, else with
    that of a paper; `originals`: papers to be shown to the agency (Đ41.5); `office`: where the agency is
    found."""

    code: str
    tracking_code: str
    sent_at: datetime
    filing: Filing
    at_department: bool
    verified: bool
    mailed_to: str
    by_phone: bool
    originals: tuple[str, ...]
    office: AgencyPlace | None


def receipt(case_id: int, agency_id: int, today: date) -> Receipt:
    """The receipt of one case, read as the agency that acts in it; the caller stands behind the wall with that case
    alone (`wall.acting_for`). Refused (`NotFound`): not sent through the portal, no dossier yet."""
    row = _row(case_id)
    agency = agency_by_key(agency_id)
    if agency is None:
        raise NotFound(NOT_SENT)
    file = case_file(portal_seat(agency), row.case.code, today)
    content = from_json(row.content)
    return Receipt(
        code=row.case.code,
        tracking_code=row.case.tracking_code or "",
        sent_at=row.sent_at,
        filing=filing(file),
        at_department=file.case.competence == "at_justice_department",
        verified=bool(content.verified and content.verified.verified_at),
        mailed_to=content.contact.email if is_set_up() else "",
        by_phone=bool(content.contact.phone or content.claimants[0].phone),
        originals=_originals(content),
        office=place_of(agency_id, today),
    )


def own_copy(case_id: int) -> RequestPaper:
    """The request as it was sent, numbers hidden: whoever proves to be of the case may not be who wrote it. Behind the
    wall and refused as `receipt`."""
    row = _row(case_id)
    return request_paper(hidden(from_json(row.content)), row.agency.name)


def _row(case_id: int) -> SentClaim:
    row = SentClaim.objects.select_related("case", "agency").filter(case_id=case_id).first()
    if row is None:
        raise NotFound(NOT_SENT)
    return row


def _originals(content: ClaimContent) -> tuple[str, ...]:
    """The papers that came as pictures: whoever brings a dossier brings the originals to be compared (Đ41.5)."""
    came = set(content.handed_in) - {"HS-1", "other"}
    return tuple(paper.item.label for paper in mapping.checklist(content).papers if paper.item.code in came)
