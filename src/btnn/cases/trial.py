"""What an entry would do, before it is recorded: the law replays the story with it and the two views are compared."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from btnn.law.case import CaseView, Refused, event_from, replay, words
from btnn.law.case.events import EVENTS
from btnn.law.case.replay import LimitRun
from btnn.law.case.state import VIOLATION, Finding
from btnn.web.wording import dong

from .models import CaseEvent
from .story import as_entry


@dataclass(frozen=True, slots=True)
class Trial:
    """The answer: a `refusal` (the law does not admit the entry), or the view with it and the findings it brings."""

    refusal: str = ""
    view: CaseView | None = None
    findings: tuple[Finding, ...] = ()

    @property
    def violations(self) -> list[Finding]:
        """Breaches that the entry itself is: to be recorded knowingly. Lateness is time's, not the entry's."""
        return [one for one in self.findings if one.severity == VIOLATION and not one.code.startswith("late:")]

    @property
    def understanding(self) -> str:
        """What the person has to say yes to, in one word that changes with the breaches."""
        return ",".join(sorted(one.code for one in self.violations))


@dataclass(frozen=True, slots=True)
class Change:
    """One line of a comparison: what, as it was, as it would be."""

    what: str
    before: str
    after: str


def attempt(
    events: list[CaseEvent], view: CaseView, type: str, on: date, data: dict[str, Any], today: date, by: str = ""
) -> Trial:
    """Replay the story with one entry more, as of `today`. Nothing is written."""
    number = len(events) + 1
    raw = {"type": type, "on": on.isoformat(), "by": by or EVENTS[type].by, "data": data}
    try:
        entries = [*(as_entry(event) for event in events), event_from(raw, number)]
        after = replay(entries, as_of=today)
    except Refused as refusal:
        return Trial(refusal=told(type, refusal, number, data))
    known = set(view.findings)
    return Trial("", after, tuple(finding for finding in after.findings if finding not in known))


def told(type: str, refusal: Refused, number: int, data: dict[str, Any] | None = None) -> str:
    """The sentence of a refusal as a person reads it: fields by their labels, another entry by its number."""
    sentence = refusal.message
    kinds = [type]
    replacement = (data or {}).get("replacement")
    if isinstance(replacement, dict) and replacement.get("type") in EVENTS:
        kinds.append(replacement["type"])
    for kind in kinds:
        for field in EVENTS[kind].fields:
            sentence = sentence.replace(f"“{field.name}”", f"“{words.field(kind, field.name)}”")
    if refusal.line is not None and refusal.line != number:
        return f"Nếu ghi như vậy thì mục số {refusal.line} đã ghi không còn hợp lệ: {sentence}"
    return sentence[:1].upper() + sentence[1:]


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
        found[limit.id, turn] = f"hạn {limit.due:%d/%m/%Y}{met} – {words.status(limit.status).lower()}"
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
