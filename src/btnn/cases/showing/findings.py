"""The findings of a case as a page shows them: what, by which article, who can mend it, how, by which button."""

from __future__ import annotations

from dataclasses import dataclass

from django.urls import reverse

from btnn.law.case import words
from btnn.law.case.mending import meets, mending
from btnn.law.case.state import Finding

from ..permissions import may_correct, may_record
from ..queries import CaseFile

GRAVEST_FIRST = {"violation": 0, "warning": 1, "information": 2}
CORRECTION = "entry_corrected"


@dataclass(frozen=True, slots=True)
class Shown:
    """A finding with its way out; `url` and `act` where this person can take it now."""

    severity: str
    text: str
    source: str
    who: str = ""
    how: str = ""
    url: str = ""
    act: str = ""
    code: str = ""


def shown(file: CaseFile) -> list[Shown]:
    """The findings of the case, gravest first."""
    findings = sorted(file.view.findings, key=lambda finding: GRAVEST_FIRST[finding.severity])
    return [_shown(file, finding) for finding in findings]


def _shown(file: CaseFile, finding: Finding) -> Shown:
    way = mending(finding.code)
    if way is None:
        return Shown(finding.severity, finding.text, finding.source, code=finding.code)
    limit = next((run for run in file.view.limits if finding.code == f"late:{run.id}"), None)
    who = way.who or (limit.by if limit else "")
    event = way.event or (meets(limit.id) if limit else None)
    url, act = _step(file, finding, event)
    return Shown(
        finding.severity, finding.text, finding.source, words.by(who) if who else "", way.how, url, act,
        finding.code,
    )  # fmt: skip


def _step(file: CaseFile, finding: Finding, event: str | None) -> tuple[str, str]:
    """Address and word of the step that mends it, empty when this person can't take it now."""
    if event == CORRECTION:
        return _correction(file, finding)
    if event is None or not may_record(file.standing, event):
        return "", ""
    if not any(step.event == event and step.ripe for step in file.view.next):
        return "", ""
    return reverse("cases:record", args=[file.case.code, event]), words.act(event)


def _correction(file: CaseFile, finding: Finding) -> tuple[str, str]:
    number = finding.entry
    if number is None or not 1 <= number <= len(file.events):
        return "", ""
    row = file.events[number - 1]
    if not may_correct(file.standing, recorded_by=row.actor_id, recorded_at_agency=row.actor_agency_id):
        return "", ""
    return reverse("cases:correct", args=[file.case.code, number]), f"Đính chính mục {number}"
