"""The preview of changed figures (base salary, minimum wages, rates): what changes, and which amounts can be told.

A figure enters a case through an assessment of damages. Assessments are not kept with the case in this release, only
the amounts that were verified, agreed and decided; so the preview names the open cases whose day of valuation lies
under a changed figure and that have no decision yet, and says that their amounts must be worked out again.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from btnn.law.case.record import counted_entries
from btnn.law.parameter_changes import FigureChange, amended, read_figures, value_there
from btnn.law.parameters import TITLES, Value, all_values

from ..models import Case, CaseEvent
from ..story import as_entry
from ..turning import events_of

NOT_RECOMPUTED = (
    "Hồ sơ chỉ giữ số tiền đã xác minh, chưa giữ bảng tính thiệt hại, nên không tính lại được số tiền; "
    "các vụ việc dưới đây cần lập lại bảng tính (btnn damages assess)."
)
MOST_CASES = 10_000


@dataclass(frozen=True, slots=True)
class FigureCase:
    """An open case without decision whose day of valuation (acceptance, Đ22.2) lies under a changed figure."""

    code: str
    valued_on: date
    claimed: int
    figures: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FiguresPreview:
    """What proposed rows would do as of `today`."""

    today: date
    changes: list[FigureChange]
    cases: list[FigureCase]


def preview_figures(text: str, today: date) -> FiguresPreview:
    """Lay the rows over the figures in force and look at every open case. Writes nothing. Refused (`Refused`): what
    `read_figures` refuses."""
    before = all_values()
    changes = read_figures(text, before)
    after = amended(before, changes)
    names = list(dict.fromkeys(change.value.name for change in changes))
    cases = []
    for code, claimed, accepted in _open_cases():
        valued_on = accepted or today
        moved = tuple(name for name in names if _differs(value_there(before, name, valued_on), after, name, valued_on))
        if moved:
            cases.append(FigureCase(code, valued_on, claimed, moved))
    return FiguresPreview(today, changes, cases)


def _differs(old: Value | None, after: dict[str, tuple[Value, ...]], name: str, on: date) -> bool:
    new = value_there(after, name, on)
    return (old.value, old.status) != (new.value, new.status) if old and new else old is not new


def _open_cases() -> Iterator[tuple[str, int, date | None]]:
    """Open cases without decision: code, amount claimed, day of acceptance."""
    open_cases = Case.objects.filter(closed=False, decided_amount=0).order_by("pk")
    cases = list(open_cases.values_list("pk", "code", "claimed_amount"))
    for first in range(0, len(cases), MOST_CASES):
        part = cases[first : first + MOST_CASES]
        accepted = _accepted([pk for pk, _, _ in part])
        for pk, code, claimed in part:
            yield code, claimed, accepted.get(pk)


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
    if preview.cases:
        yield NOT_RECOMPUTED
    for case in preview.cases:
        titles = ", ".join(TITLES[name] for name in case.figures)
        yield f"  {case.code}: tính theo ngày {case.valued_on:%d/%m/%Y}; đổi: {titles}"
    yield f"Vụ việc đang mở, chưa có quyết định, dùng tham số thay đổi: {len(preview.cases)}."


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
        "cases": [
            {"code": case.code, "valued_on": case.valued_on.isoformat(), "parameters": list(case.figures)}
            for case in preview.cases
        ],
        "amounts_recomputed": False,
        "totals": {"cases": len(preview.cases)},
        "written": False,
    }
