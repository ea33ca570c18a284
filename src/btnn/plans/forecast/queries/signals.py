"""Signals with what came of them: told by hand, or seen in the cases that rest on the same paper."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date

from django.db.models import Prefetch, Q, QuerySet

from btnn.agencies.queries import Membership
from btnn.cases.queries import visible_cases
from btnn.folding import fold
from btnn.law.case import words
from btnn.law.catalogue import Code, code
from btnn.refusals import NotThere

from ..models import BasisSignal, SignalOutcome
from ..permissions import may_see, may_speak_of, may_write, watches

MOST = 500


@dataclass(frozen=True, slots=True)
class SignalView:
    """A signal: `told` claims that people recorded, `seen` cases that name the same paper; the larger one counts."""

    row: BasisSignal
    told: int
    seen: int
    closed: bool
    outcomes: list[SignalOutcome]

    @property
    def claims(self) -> int:
        return min(self.row.papers, max(self.told, self.seen))

    @property
    def waiting(self) -> int:
        """Papers of which nothing came yet and something may."""
        return 0 if self.closed else self.row.papers - self.claims

    @property
    def kind(self) -> Code:
        return code(self.row.kind)

    @property
    def act(self) -> Code | None:
        return code(self.row.act) if self.row.act else None

    @property
    def field_word(self) -> str:
        return words.choice("field", self.row.field)


def signals(membership: Membership, since: date | None = None) -> list[SignalView]:
    """The signals that this person sees, the latest first. Three queries."""
    rows = _rows(membership)
    if since is not None:
        rows = rows.filter(on__gte=since)
    found = list(rows[:MOST])
    named = _papers_of_cases(membership) if found else Counter()
    return [_view(row, named) for row in found]


def signal(membership: Membership, key: int) -> SignalView:
    """One signal. Refused (`NotThere`): none, or not one that this agency may see."""
    row = _rows(membership).filter(pk=key).first()
    if row is None:
        raise NotThere("Không có mục này, hoặc cơ quan của bạn không được xem.")
    return _view(row, _papers_of_cases(membership))


def may_tell(membership: Membership, view: SignalView) -> bool:
    """May this person tell what came of it, and is there something left to tell?"""
    row = view.row
    ours = membership.agency_id == row.agency_id and may_write(membership)
    return view.waiting > 0 and (ours or may_speak_of(membership, row.about_id, row.province))


def _rows(membership: Membership) -> QuerySet[BasisSignal]:
    """What row-level security shows; told again here for whoever asks outside of a request."""
    if not may_see(membership):
        return BasisSignal.objects.none()
    rows = BasisSignal.objects.filter(_of(membership)).select_related("about", "agency", "actor")
    outcomes = SignalOutcome.objects.select_related("agency").order_by("on", "pk")
    return rows.prefetch_related(Prefetch("outcomes", outcomes)).order_by("-on", "-pk")


def _of(membership: Membership) -> Q:
    own = Q(agency_id=membership.agency_id) | Q(about_id=membership.agency_id)
    province = membership.agency.province
    return own | Q(province=province) if watches(membership) and province else own


def _papers_of_cases(membership: Membership) -> Counter[tuple[int | None, str]]:
    """How many cases of an agency name a paper of that number."""
    rows = visible_cases(membership).filter(events__data__basis_number__isnull=False)
    told = rows.values_list("settling_agency_id", "events__data__basis_number", "pk").distinct()
    return Counter((agency, fold(str(number))) for agency, number, _ in told)


def _view(row: BasisSignal, named: Counter[tuple[int | None, str]]) -> SignalView:
    outcomes = list(row.outcomes.all())
    return SignalView(
        row,
        sum(one.claims for one in outcomes),
        named[row.about_id, fold(row.source)],
        any(one.closed for one in outcomes),
        outcomes,
    )
