"""The estimate of a year: what the system computes from what was granted (Đ61), what agencies need, what was put."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import date

from btnn.agencies.queries import Membership
from btnn.law.amounts import dong

from ..accounts import Row
from ..allotment import ALL
from ..budgets import Purse
from ..models import Estimate, EstimateLine
from ..vocabulary import ARTICLES, COMMON, Kind
from .needs import Asked, asked_of
from .used import Used, rows_to, used_in
from .year import names_of

Key = tuple[str, int]
Rest = dict[str, object]
GRANTED = {"funding_granted": "Cấp kinh phí", "advance_funding_granted": "Cấp tạm ứng"}


@dataclass(frozen=True, slots=True)
class Proposed:
    """A line of the estimate. `computed`: granted in the year before, less what came back of it (Đ61); beside it what
    was granted the year before that, what running cases will take, what the agency says it needs. `amount`, `reason`:
    as put last; `rests_on`: [{"what", "case", "amount"}]."""

    kind: str
    agency_id: int
    agency: str
    computed: int
    earlier: int
    certain: int
    possible: int
    needed: int
    needed_why: str
    amount: int
    reason: str
    rests_on: list[Rest] = field(default_factory=list)

    @property
    def key(self) -> str:
        return f"{self.kind}-{self.agency_id}"

    @property
    def label(self) -> str:
        return str(Kind(self.kind).label)

    @property
    def article(self) -> str:
        return ARTICLES[Kind(self.kind)]


@dataclass(frozen=True, slots=True)
class EstimateView:
    """The estimate with what it rests on; `codes`: the cases that the reader may open."""

    purse: Purse
    estimate: Estimate | None
    lines: list[Proposed]
    asked: list[Asked]
    codes: set[str]

    @property
    def amount(self) -> int:
        return sum(line.amount for line in self.lines)

    @property
    def edition(self) -> str:
        """Which edition this is, in words."""
        return f"bản {self.estimate.number} ngày {self.estimate.on:%d/%m/%Y}" if self.estimate else ""

    @property
    def last_year(self) -> int:
        return self.purse.year - 1

    @property
    def computed(self) -> int:
        return sum(line.computed for line in self.lines)

    @property
    def needed(self) -> int:
        return sum(line.needed for line in self.lines)


def estimate_of(purse: Purse, membership: Membership | None, today: date) -> EstimateView:
    """The estimate as it stands: the lines put last where there are any, each beside what the system computes today;
    without an estimate the computed ones alone."""
    used = used_in(purse, membership, today)
    granted = _granted(used, purse.year - 1, today)
    computed = Counter({key: amount for key, (amount, _) in granted.items()})
    past: Counter[Key] = Counter()
    for row in rows_to(used, purse.year - 2, today):
        past[row.kind, row.agency_id] += row.used
    certain: Counter[Key] = Counter()
    possible: Counter[Key] = Counter()
    for need in used.needs():
        certain[need.kind, need.agency_id] += need.certain
        possible[need.kind, need.agency_id] += need.possible
    asked = asked_of(purse, today)
    needed, why = _said(asked)
    estimate = Estimate.objects.filter(finance=purse.fund, year=purse.year).order_by("-number").first()
    put = _put(purse, estimate)
    keys = {key for sums in (computed, past, certain, possible, needed, put) for key in sums}
    if purse.whole:
        keys |= {(Kind.DAMAGES, ALL)}
    names = names_of({agency for _, agency in keys if agency})
    order = list(Kind.values)
    lines = []
    for key in sorted(keys, key=lambda key: (order.index(key[0]), key[1] == ALL, names.get(key[1], ""))):
        line = put.get(key)
        fallback = computed[key] if estimate is None else 0
        lines.append(
            Proposed(
                key[0],
                key[1],
                names.get(key[1], COMMON),
                line.computed if line else computed[key],
                past[key],
                certain[key],
                possible[key],
                needed[key],
                why.get(key, ""),
                line.amount if line else fallback,
                line.reason if line else "",
                list(line.rests_on) if line else granted.get(key, (0, []))[1],
            )
        )
    return EstimateView(purse, estimate, lines, asked, used.codes)


def computed_now(purse: Purse, membership: Membership, today: date) -> dict[Key, tuple[int, list[Rest]]]:
    """What the system computes for each line now, and what that adds up."""
    return _granted(used_in(purse, membership, today), purse.year - 1, today)


def _granted(used: Used, year: int, today: date) -> dict[Key, tuple[int, list[Rest]]]:
    """What was granted in a year, less what came back of it: the sum of each line, and each grant with its case."""
    books = {told.code: told.book for told in used.cases}
    found: dict[Key, tuple[int, list[Rest]]] = {}
    for row in rows_to(used, year, today):
        if not row.used:
            continue
        parts: list[Rest] = []
        if row.kind == Kind.DAMAGES:
            lines = (one for one in books[row.case].lines if one.on.year == year and one.event in GRANTED)
            parts = [_rest(f"{GRANTED[one.event]} ngày {one.on:%d/%m/%Y}", row, one.amount) for one in lines]
        else:
            parts = [_rest(f"Đã cấp, chi năm {year}", row, row.granted)]
        if row.used != row.granted:
            parts.append(_rest("Nộp trả", row, row.used - row.granted))
        amount, rests = found.get((row.kind, row.agency_id), (0, []))
        found[row.kind, row.agency_id] = (amount + row.used, rests + parts)
    return found


def _rest(what: str, row: Row, amount: int) -> Rest:
    return {"what": what, "case": row.case, "amount": amount}


def _said(asked: list[Asked]) -> tuple[Counter[Key], dict[Key, str]]:
    needed: Counter[Key] = Counter()
    why: dict[Key, str] = {}
    for one in asked:
        for line in one.submission.lines.all() if one.submission else ():
            needed[line.kind, one.agency_id] += line.amount
            why[line.kind, one.agency_id] = line.basis
    return needed, why


def _put(purse: Purse, estimate: Estimate | None) -> dict[Key, EstimateLine]:
    if estimate is None:
        return {}
    rows = EstimateLine.objects.filter(estimate=estimate)
    if not purse.whole:
        rows = rows.filter(agency_id=purse.agency.pk)
    return {(line.kind, line.agency_id or ALL): line for line in rows}


def told(line: Proposed) -> str:
    """What a line rests on, in one sentence."""
    said = []
    if line.computed:
        said.append(f"năm trước đã cấp {dong(line.computed)}")
    if line.certain:
        said.append(f"đã quyết định, chưa cấp {dong(line.certain)}")
    if line.possible:
        said.append(f"đang yêu cầu, chưa quyết định {dong(line.possible)}")
    if line.needed:
        said.append(f"cơ quan đề nghị {dong(line.needed)}")
    return "; ".join(said)
