"""What an agency has of requests that came through the portal.

original(...)         the request as it was sent, for who settles the case or determines the agency
reveal(...)           the same with whole figures, and the look is kept
newly_sent(...)       cases of an agency that came through the portal and nobody there has touched
came_by_portal(...)   which of some cases came through the portal
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction
from django.db.models import Q

from btnn.agencies.queries import Membership, Role
from btnn.cases.commands import reveal_party
from btnn.cases.errors import Forbidden, NotFound
from btnn.cases.identity import normal_identity
from btnn.cases.models import Case
from btnn.cases.permissions import Standing, may_keep_parties, may_reveal, may_see_bank_data
from btnn.cases.queries import CaseFile, case_file, visible_cases
from btnn.cases.queries.similar import Asker, NewClaim, Similar, similar_cases
from btnn.documents.permissions import sees_personal
from btnn.folding import fold
from btnn.law.dossier import Paper

from ..content import ClaimContent, Verified, from_json
from . import mapping
from .canonical import digest
from .models import SentClaim
from .paper import LAST, NOT_AT_ALL, WHOLE, RequestPaper, hidden, request_paper
from .receipts import NOT_SENT

MOST_NEW = 20
BEFORE_ANYBODY_ACTED = 2  # the dossier, and perhaps the wish for honour that came with it
AT_THE_COUNTER = (Role.RECEPTION, Role.HEAD, Role.OFFICER)


@dataclass(frozen=True, slots=True)
class Check:
    """One paper of the checklist and how many files came for it."""

    paper: Paper
    files: int

    @property
    def state(self) -> str:
        if self.files:
            return "met"
        return "overdue" if self.paper.required else "void"


@dataclass(frozen=True, slots=True)
class Original:
    """The request as it was sent. `intact`: what is kept still has the hash of that day; `confirmed`: what an identity
    provider told, and whether the request says the same; `similar`: other cases that may be the same claim."""

    file: CaseFile
    sent_at: datetime
    sha256: str
    intact: bool
    paper: RequestPaper
    may_reveal: bool
    verified: Verified | None
    confirmed: Sequence[tuple[str, bool]]
    checks: Sequence[Check]
    similar: Sequence[Similar]


def original(membership: Membership, code: str, today: date, *, whole: bool = False) -> Original:
    """The request as it was sent, figures hidden; `whole` is for `reveal`.

    Refused (`NotFound`): out of scope, not sent through the portal, an agency that neither settles nor determines.
    """
    file = case_file(membership, code, today)
    row = SentClaim.objects.select_related("agency").filter(case_id=file.case.pk).first()
    if row is None or not sees_personal(file.standing):
        raise NotFound(NOT_SENT)
    content = from_json(row.content)
    verified = content.verified if content.verified and content.verified.verified_at else None
    return Original(
        file=file,
        sent_at=row.sent_at,
        sha256=row.sha256,
        intact=digest(row.content) == row.sha256,
        paper=request_paper(_shown(content, file.standing, whole), row.agency.name),
        may_reveal=may_reveal(file.standing) and not whole,
        verified=verified,
        confirmed=_confirmed(content, verified) if verified else (),
        checks=_checks(content),
        similar=[one for one in similar_cases(membership, _claim(content)) if one.case.pk != file.case.pk],
    )


@transaction.atomic
def reveal(membership: Membership, code: str, today: date) -> Original:
    """The request with the figures that this person may see; the look at each person of the case is kept.
    Refused: as `original`; `Forbidden` (who may not see whole numbers)."""
    found = original(membership, code, today)
    if not may_reveal(found.file.standing):
        raise Forbidden("Số giấy tờ và tài khoản chỉ hiện cho người giải quyết vụ việc.")
    for party in found.file.parties:
        if party.identity_number or party.bank_number:
            reveal_party(code, party.pk, membership=membership, today=today)
    return original(membership, code, today, whole=True)


def newly_sent(membership: Membership) -> list[Case]:
    """Cases that came to the person's agency through the portal and in which nobody has recorded anything yet, the
    oldest first; none for who only watches or pays."""
    if membership.role not in AT_THE_COUNTER:
        return []
    here = Q(settling_agency_id=membership.agency_id, settlement="received")
    here |= Q(filed_with_id=membership.agency_id, competence="at_justice_department")
    rows = visible_cases(membership).filter(here, closed=False, event_number__lte=BEFORE_ANYBODY_ACTED)
    rows = rows.filter(pk__in=SentClaim.objects.values("case_id")).exclude(events__type__in=("receipt_issued",))
    return list(rows.order_by("pk")[:MOST_NEW])


def came_by_portal(case_ids: Collection[int]) -> frozenset[int]:
    """Those of the cases, which the person was shown, that came through the portal."""
    return frozenset(SentClaim.objects.filter(case_id__in=case_ids).values_list("case_id", flat=True))


def _shown(content: ClaimContent, standing: Standing, whole: bool) -> ClaimContent:
    account = NOT_AT_ALL
    if may_see_bank_data(standing):
        account = WHOLE if whole else LAST
    return hidden(content, numbers=not (whole and may_keep_parties(standing)), account=account)


def _confirmed(content: ClaimContent, verified: Verified) -> list[tuple[str, bool]]:
    """What the provider told of who signed in, held against the first claimant."""
    first = content.claimants[0] if content.claimants else None
    if first is None:
        return []
    born = first.birth_date.isoformat() if first.birth_date else ""
    told = (
        ("Họ và tên", verified.name and fold(verified.name), fold(first.full_name)),
        ("Số định danh", normal_identity(verified.identity_number), normal_identity(first.identity_number)),
        ("Ngày sinh", verified.birth_date if born else "", born),
    )
    return [(label, theirs == ours) for label, theirs, ours in told if theirs]


def _checks(content: ClaimContent) -> list[Check]:
    files: dict[str, int] = {}
    for entry in content.papers:
        files[entry.code] = files.get(entry.code, 0) + 1
    return [
        Check(paper, files.get(paper.item.code, 0))
        for paper in mapping.checklist(content).papers
        if paper.item.code != "HS-1"
    ]


def _claim(content: ClaimContent) -> NewClaim:
    people = [*content.claimants, *([content.harmed] if content.harmed else [])]
    askers = [
        Asker(one.full_name, one.birth_year or (one.birth_date.year if one.birth_date else None), one.identity_number)
        for one in people
    ]
    officials = [official.name for official in content.officials if official.name]
    return NewClaim(askers, content.field, officials, content.basis.number)
