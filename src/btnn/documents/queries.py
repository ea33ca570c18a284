"""The only readers of papers for a person, narrowed to the cases and papers that their agency may see.

papers(membership, code)         the papers of a case with what the person may do with them
paper(membership, code, number)  one of them whose content may be opened
same_content(...)                papers of the case that are the same file
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Q, QuerySet, Sum

from btnn.agencies.queries import Membership
from btnn.cases.errors import NotFound
from btnn.cases.permissions import Standing
from btnn.cases.queries import CaseFrame, case_frame

from . import bounds
from .checking.names import ending
from .models import Paper
from .permissions import may_keep, may_withdraw, sees_others, sees_personal


@dataclass(frozen=True, slots=True)
class Kept:
    """A paper as a person sees it."""

    paper: Paper
    withdrawable: bool

    @property
    def withdrawn(self) -> bool:
        return hasattr(self.paper, "withdrawal")

    @property
    def size(self) -> str:
        return bounds.told(self.paper.size)

    @property
    def short_kind(self) -> str:
        """The ending of its name, for where no picture is: “DOCX”."""
        return ending(self.paper.file_name).upper()

    @property
    def has_picture(self) -> bool:
        return not self.withdrawn and self.paper.media_type in PICTURED


@dataclass(frozen=True, slots=True)
class CasePapers:
    """The papers of a case, the latest first; `hides` says that some may not be shown to this agency, `own_only` that
    it sees only what it kept itself."""

    frame: CaseFrame
    kept: list[Kept]
    may_keep: bool
    hides: bool
    own_only: bool

    @property
    def taken(self) -> str:
        """How much of its room the case has used."""
        return bounds.told(sum({one.paper.sha256: one.paper.size for one in self.kept}.values()))


PICTURED = frozenset({"application/pdf", "image/jpeg", "image/png"})


def papers(membership: Membership, code: str) -> CasePapers:
    """All papers of a case that the person may see. Refused (`NotFound`): out of scope."""
    frame = case_frame(membership, code)
    rows = _seen(frame.standing, frame.case.pk).order_by("-on", "-pk")
    kept = [Kept(row, not hasattr(row, "withdrawal") and may_withdraw(frame.standing, row)) for row in rows]
    return CasePapers(
        frame, kept, may_keep(frame.standing), not sees_personal(frame.standing), not sees_others(frame.standing)
    )


def paper(membership: Membership, code: str, number: int) -> Kept:
    """One paper to open or to withdraw. Refused (`NotFound`): out of scope, not there, withdrawn."""
    frame = case_frame(membership, code)
    row = _seen(frame.standing, frame.case.pk).filter(pk=number, withdrawal__isnull=True).first()
    if row is None:
        raise NotFound("Vụ việc không có giấy tờ này, hoặc giấy tờ đã được rút.")
    return Kept(row, may_withdraw(frame.standing, row))


def same_content(membership: Membership, code: str, hashes: Iterable[str]) -> list[Paper]:
    """The papers of a case with one of these contents, not withdrawn, the oldest first."""
    frame = case_frame(membership, code)
    rows = _seen(frame.standing, frame.case.pk).filter(sha256__in=list(hashes), withdrawal__isnull=True)
    return list(rows.order_by("pk"))


def papers_of_entries(standing: Standing, case_id: int) -> list[Paper]:
    """The papers that belong to entries of a case's history, the oldest first. In: who looks, and the case that they
    were shown."""
    rows = _seen(standing, case_id).filter(event_number__isnull=False, withdrawal__isnull=True)
    return list(rows.order_by("pk"))


def taken_by_case(case_id: int) -> int:
    """The bytes of a case's papers, each content once."""
    contents = Paper.objects.filter(case_id=case_id).order_by().values("sha256", "size").distinct()
    return int(contents.aggregate(sum=Sum("size"))["sum"] or 0)


def _seen(standing: Standing, case_id: int) -> QuerySet[Paper]:
    rows = Paper.objects.filter(case_id=case_id).select_related("actor", "agency", "withdrawal", "withdrawal__actor")
    own = Q(agency_id=standing.membership.agency_id)
    if not sees_others(standing):
        return rows.filter(own)
    return rows if sees_personal(standing) else rows.filter(own | Q(personal=False))
