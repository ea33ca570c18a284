"""The preview of changed figures (base salary, minimum wages, rates): which amounts of open cases would change.

A figure enters a case through its assessments of damages, valued on the day of acceptance (Đ22.2). The latest one of
each kind is worked out again with the proposed figures. Cases without decision whose day of valuation lies under a
changed figure and that keep no assessment are named, for nothing can be worked out again there. What a decision has
fixed stays.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from btnn.law.amounts import dong
from btnn.law.case.record import counted_entries
from btnn.law.damages.snapshot import assess_claim
from btnn.law.errors import Refused
from btnn.law.parameter_changes import FigureChange, amended, read_figures, value_there
from btnn.law.parameters import TITLES, Value, all_values, trying

from ..models import AssessmentKind, Case, CaseAssessment, CaseEvent
from ..story import as_entry
from ..turning import events_of

MOST_CASES = 10_000
Values = dict[str, tuple[Value, ...]]


@dataclass(frozen=True, slots=True)
class MovedAmount:
    """One kept assessment whose total would change; `after` is None when it could no longer be worked out."""

    code: str
    kind: str
    number: int
    valued_on: date
    before: int
    after: int | None
    refused: str = ""


@dataclass(frozen=True, slots=True)
class FigureCase:
    """An open case without decision and assessment whose day of valuation lies under a changed figure."""

    code: str
    valued_on: date
    figures: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FiguresPreview:
    """What proposed rows would do as of `today`; `assessed`: how many assessments were worked out again."""

    today: date
    changes: list[FigureChange]
    assessed: int
    amounts: list[MovedAmount]
    cases: list[FigureCase]


def preview_figures(text: str, today: date) -> FiguresPreview:
    """Lay the rows over the figures in force and look at every open case without decision. Writes nothing.

    Refused (`Refused`): what `read_figures` refuses.
    """
    before = all_values()
    changes = read_figures(text, before)
    after = amended(before, changes)
    names = list(dict.fromkeys(change.value.name for change in changes))
    rows = CaseAssessment.objects.filter(case__closed=False, case__decided_amount=0).select_related("case")
    latest = list(rows.order_by("case_id", "kind", "-number").distinct("case_id", "kind"))
    amounts = [moved for row in latest if (moved := _moved(row, before, after)) is not None]
    kept = {row.case.code for row in latest}
    cases = []
    for code, accepted in _open_cases():
        valued_on = accepted or today
        differing = tuple(
            name for name in names if _differs(value_there(before, name, valued_on), after, name, valued_on)
        )
        if differing and code not in kept:
            cases.append(FigureCase(code, valued_on, differing))
    return FiguresPreview(today, changes, len(latest), amounts, cases)


def _moved(row: CaseAssessment, before: Values, after: Values) -> MovedAmount | None:
    old, _ = _total(row, before)
    new, why = _total(row, after)
    if old == new:
        return None
    return MovedAmount(row.case.code, row.kind, row.number, row.valued_on, row.total, new, why)


def _total(row: CaseAssessment, values: Values) -> tuple[int | None, str]:
    try:
        with trying(values):
            found, _ = assess_claim(row.given | {"valued_on": row.valued_on.isoformat()})
    except Refused as refused:
        return None, refused.message
    return found.after_fault, ""


def _differs(old: Value | None, after: Values, name: str, on: date) -> bool:
    new = value_there(after, name, on)
    return (old.value, old.status) != (new.value, new.status) if old and new else old is not new


def _open_cases() -> Iterator[tuple[str, date | None]]:
    """Open cases without decision: code and day of acceptance."""
    open_cases = Case.objects.filter(closed=False, decided_amount=0).order_by("pk")
    cases = list(open_cases.values_list("pk", "code"))
    for first in range(0, len(cases), MOST_CASES):
        part = cases[first : first + MOST_CASES]
        accepted = _accepted([pk for pk, _ in part])
        for pk, code in part:
            yield code, accepted.get(pk)


def _accepted(keys: list[int]) -> dict[int, date]:
    """The day of acceptance of those cases that were accepted, corrections applied."""
    rows = CaseEvent.objects.filter(case_id__in=keys)
    found = dict(rows.filter(type="claim_accepted").order_by("case_id", "number").values_list("case_id", "on"))
    corrected = set(rows.filter(type="entry_corrected").values_list("case_id", flat=True))
    for case_id, events in events_of(sorted(corrected)).items():
        found.pop(case_id, None)
        for entry in counted_entries([as_entry(event) for event in events]):
            if entry.type == "claim_accepted":
                found[case_id] = entry.on
    return found


def figures_lines(preview: FiguresPreview) -> Iterator[str]:
    """The preview, line by line."""
    yield "Tham số thay đổi:"
    for change in preview.changes:
        yield f"  {change.told} ({change.value.source})"
    if preview.amounts:
        yield "Bảng tính thiệt hại sẽ đổi số tiền:"
    for row in preview.amounts:
        new = dong(row.after) if row.after is not None else f"không tính được: {row.refused}"
        kind = AssessmentKind(row.kind).label.lower()
        which = f"{row.code}, bảng tính số {row.number} ({kind}), tại {row.valued_on:%d/%m/%Y}"
        yield f"  {which}: {dong(row.before)} → {new}"
    if preview.cases:
        yield "Vụ việc chưa có bảng tính thiệt hại, không tính lại được số tiền:"
    for case in preview.cases:
        titles = ", ".join(TITLES[name] for name in case.figures)
        yield f"  {case.code}: tính theo ngày {case.valued_on:%d/%m/%Y}; đổi: {titles}"
    yield f"Bảng tính đã tính lại: {preview.assessed}; đổi số tiền: {len(preview.amounts)}."
    yield f"Vụ việc chưa có bảng tính, dùng tham số thay đổi: {len(preview.cases)}."


def figures_json(preview: FiguresPreview) -> dict[str, object]:
    """The preview for machines."""
    return {
        "as_of": preview.today.isoformat(),
        "parameters": [
            {
                "name": change.value.name,
                "from": change.value.since.isoformat(),
                "old": change.before.told if change.before else None,
                "new": change.value.told,
                "status": change.value.status,
                "source": change.value.source,
            }
            for change in preview.changes
        ],
        "amounts": [
            {
                "code": row.code,
                "assessment": row.number,
                "kind": row.kind,
                "valued_on": row.valued_on.isoformat(),
                "old": row.before,
                "new": row.after,
                "refused": row.refused,
            }
            for row in preview.amounts
        ],
        "without_assessment": [
            {"code": case.code, "valued_on": case.valued_on.isoformat(), "parameters": list(case.figures)}
            for case in preview.cases
        ],
        "totals": {
            "assessed": preview.assessed,
            "amounts": len(preview.amounts),
            "without_assessment": len(preview.cases),
        },
        "written": False,
    }
