"""Two views of a case side by side, in words: what a correction would change."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from btnn.law.case import CaseView, words
from btnn.law.case.replay import LimitRun
from btnn.law.case.state import Finding
from btnn.web.wording import dong


@dataclass(frozen=True, slots=True)
class Change:
    """One line of a comparison: what, as it was, as it would be."""

    what: str
    before: str
    after: str


def changes(before: CaseView, after: CaseView) -> list[Change]:
    """What differs between two views of a case: lanes, interruption, limits, money."""
    return [
        *_lanes(before, after),
        *_limits(before.limits, after.limits),
        *_money(before.money, after.money),
        *_findings(before.findings, after.findings),
    ]


def _lanes(before: CaseView, after: CaseView) -> Iterable[Change]:
    for lane, stage in before.lanes.items():
        if after.lanes[lane] != stage:
            yield Change(words.lane(lane), words.stage(lane, stage), words.stage(lane, after.lanes[lane]))
    if before.interruption != after.interruption:
        yield Change("Hoãn, tạm đình chỉ", _interruption(before), _interruption(after))


def _interruption(view: CaseView) -> str:
    return words.interruption(view.interruption) if view.interruption else "Không"


def _limits(before: list[LimitRun], after: list[LimitRun]) -> Iterable[Change]:
    """Runs of the same limit are paired in their order of opening."""
    old, new = _runs(before), _runs(after)
    for key in dict.fromkeys([*old, *new]):
        was, becomes = old.get(key), new.get(key)
        if was != becomes:
            yield Change(f"Thời hạn: {words.limit(key[0])}", was or "Không có", becomes or "Không còn")


def _runs(limits: list[LimitRun]) -> dict[tuple[str, int], str]:
    found: dict[tuple[str, int], str] = {}
    for limit in limits:
        turn = sum(1 for limit_id, _ in found if limit_id == limit.id)
        met = f", xong ngày {limit.met_on:%d/%m/%Y}" if limit.met_on else ""
        found[limit.id, turn] = f"Hạn {limit.due:%d/%m/%Y}{met} – {words.status(limit.status).lower()}"
    return found


MONEY_WORDS = {
    "claimed": "Số tiền yêu cầu",
    "verified": "Số tiền xác minh",
    "agreed": "Số tiền thỏa thuận",
    "decided": "Số tiền quyết định",
    "advanced": "Số tiền tạm ứng",
    "paid": "Số tiền đã trả",
    "to_reimburse": "Số tiền phải hoàn trả",
    "reimbursed": "Số tiền đã hoàn trả",
}


def _money(before: dict[str, int], after: dict[str, int]) -> Iterable[Change]:
    for name, amount in before.items():
        if after[name] != amount:
            yield Change(MONEY_WORDS[name], dong(amount), dong(after[name]))


def _findings(before: list[Finding], after: list[Finding]) -> Iterable[Change]:
    old, new = {one.text for one in before}, {one.text for one in after}
    for text in (one.text for one in before if one.text not in new):
        yield Change("Điểm cần chú ý", text, "Không còn")
    for text in (one.text for one in after if one.text not in old):
        yield Change("Điểm cần chú ý", "Không có", text)
